//! A chart as values: what to draw, and what to say of each place in it.

use crate::language::Language;
use crate::language::say;
use crate::language::typography::number;

/// A chart with its words in the learner's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub title: String,
    pub alt: String,
    pub x: Axis,
    pub y: Axis,
    pub shape: Shape,
    /// Horizontal lines.
    pub limits: Vec<Level>,
    /// Points that stand out.
    pub marks: Vec<Marks>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    pub title: String,
    pub unit: String,
    pub decimals: usize,
    pub scale: Scale,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Scale {
    Number,
    /// Days since 1 January 1970; hours in parts of them.
    Date,
    /// 0 to 23.
    Hour,
    /// Places 0, 1, 2… have names.
    Names(Vec<String>),
}

#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Points of each series in the order of x.
    Line(Vec<Series>),
    Scatter(Vec<Series>),
    /// Points at whole places of a scale with names, one a place.
    Bars(Vec<Series>),
    Stacked(Vec<Series>),
    Heat(Heat),
    /// One value a place.
    Funnel(Vec<f64>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    pub name: String,
    pub points: Vec<Spot>,
    /// Names of the points, or nothing.
    pub names: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    pub x: f64,
    pub y: f64,
}

/// A grid: columns are the names of x.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    pub rows: Vec<String>,
    /// What the shade stands for.
    pub name: String,
    pub unit: String,
    pub decimals: usize,
    /// Row by row; NaN where there is nothing.
    pub cells: Vec<f64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    pub name: String,
    pub at: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Marks {
    pub name: String,
    pub points: Vec<Spot>,
}

/// What stands at one place of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub place: String,
    /// The name of each series and its value there.
    pub values: Vec<(String, String)>,
    /// Names of the marks there.
    pub marks: Vec<String>,
}

impl Reading {
    /// In one line, as it is announced.
    pub fn words(&self) -> String {
        let mut words = self.place.clone();
        for (index, (name, value)) in self.values.iter().enumerate() {
            words.push_str(if index == 0 { " · " } else { ", " });
            if self.values.len() > 1 || !name.is_empty() {
                words.push_str(name);
                words.push(' ');
            }
            words.push_str(value);
        }
        for mark in &self.marks {
            words.push_str(" · ");
            words.push_str(mark);
        }
        words
    }
}

/// Where a reading can be taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stop {
    /// Everything at this x.
    At(f64),
    /// A point of a scatter: its series and its place in it.
    Point(usize, usize),
    /// A cell of a heat map.
    Cell { row: usize, column: usize },
}

impl Axis {
    /// A place on the axis, in words.
    pub fn label(&self, language: Language, x: f64) -> String {
        match &self.scale {
            Scale::Number => with_unit(language, number(language, x, self.decimals), &self.unit),
            Scale::Date => say::lab::moment(language, x),
            Scale::Hour => say::lab::hour(language, x),
            Scale::Names(names) => names.get(x.max(0.0) as usize).cloned().unwrap_or_default(),
        }
    }
}

/// A number and its unit with a space that does not break; English sets none
/// before «%».
pub fn with_unit(language: Language, mut number: String, unit: &str) -> String {
    if unit.is_empty() {
        return number;
    }
    if !(unit == "%" && language == Language::En) {
        number.push('\u{a0}');
    }
    number.push_str(unit);
    number
}

impl Figure {
    /// The series of a chart that has any.
    pub fn series(&self) -> &[Series] {
        match &self.shape {
            Shape::Line(series)
            | Shape::Scatter(series)
            | Shape::Bars(series)
            | Shape::Stacked(series) => series,
            Shape::Heat(_) | Shape::Funnel(_) => &[],
        }
    }

    /// Names of the horizontal places, where they have names.
    pub fn names(&self) -> &[String] {
        match &self.x.scale {
            Scale::Names(names) => names,
            _ => &[],
        }
    }

    pub fn is_empty(&self) -> bool {
        match &self.shape {
            Shape::Heat(heat) => heat.cells.iter().all(|cell| cell.is_nan()),
            Shape::Funnel(values) => values.is_empty(),
            _ => self.series().iter().all(|series| series.points.is_empty()),
        }
    }

    /// Every place where a reading can be taken, from left to right, and row
    /// by row.
    pub fn stops(&self) -> Vec<Stop> {
        match &self.shape {
            Shape::Scatter(series) => {
                let mut stops: Vec<(f64, Stop)> = Vec::new();
                for (index, series) in series.iter().enumerate() {
                    let points = series.points.iter().enumerate();
                    stops.extend(points.map(|(at, point)| (point.x, Stop::Point(index, at))));
                }
                stops.sort_by(|left, right| left.0.total_cmp(&right.0));
                stops.into_iter().map(|(_, stop)| stop).collect()
            }
            Shape::Heat(heat) => {
                let columns = self.names().len();
                let cells = (0..heat.rows.len())
                    .flat_map(|row| (0..columns).map(move |column| Stop::Cell { row, column }));
                cells.collect()
            }
            Shape::Line(series) => {
                let points = series.iter().flat_map(|series| &series.points);
                let mut xs: Vec<f64> = points.map(|point| point.x).collect();
                xs.sort_by(f64::total_cmp);
                xs.dedup();
                xs.into_iter().map(Stop::At).collect()
            }
            Shape::Bars(_) | Shape::Stacked(_) | Shape::Funnel(_) => (0..self.names().len())
                .map(|at| Stop::At(at as f64))
                .collect(),
        }
    }

    /// What stands at a place.
    pub fn read(&self, language: Language, stop: Stop) -> Reading {
        match (&self.shape, stop) {
            (Shape::Heat(heat), Stop::Cell { row, column }) => {
                self.cell(language, heat, row, column)
            }
            (Shape::Scatter(series), Stop::Point(index, at)) => {
                self.point(language, series.get(index), at)
            }
            (Shape::Funnel(values), Stop::At(x)) => {
                let value = values.get(x.max(0.0) as usize).copied().unwrap_or(f64::NAN);
                let first = values.first().copied().unwrap_or(f64::NAN);
                let mut read = vec![(String::new(), self.value(language, value))];
                if x > 0.0 && first > 0.0 {
                    let share = number(language, 100.0 * value / first, 1);
                    let name = say::lab::of_first(language).to_owned();
                    read.push((name, with_unit(language, share, "%")));
                }
                Reading {
                    place: self.x.label(language, x),
                    values: read,
                    marks: Vec::new(),
                }
            }
            (_, Stop::At(x)) => self.column(language, x),
            _ => Reading {
                place: String::new(),
                values: Vec::new(),
                marks: Vec::new(),
            },
        }
    }

    /// A value of the vertical axis with its unit; a dash where there is none.
    pub fn value(&self, language: Language, value: f64) -> String {
        if value.is_nan() {
            return "–".to_owned();
        }
        with_unit(
            language,
            number(language, value, self.y.decimals),
            &self.y.unit,
        )
    }

    fn column(&self, language: Language, x: f64) -> Reading {
        let values = self.series().iter().map(|series| {
            let value = series.at(x).map_or(f64::NAN, |point| point.y);
            (series.name.clone(), self.value(language, value))
        });
        Reading {
            place: self.x.label(language, x),
            values: values.collect(),
            marks: self.marked(|point| point.x == x),
        }
    }

    fn point(&self, language: Language, series: Option<&Series>, at: usize) -> Reading {
        let point = series.and_then(|series| series.points.get(at));
        let (Some(series), Some(point)) = (series, point) else {
            return Reading {
                place: String::new(),
                values: Vec::new(),
                marks: Vec::new(),
            };
        };
        let mut place = series.names.get(at).cloned().unwrap_or_default();
        if self.series().len() > 1 {
            place = if place.is_empty() {
                series.name.clone()
            } else {
                format!("{place} ({})", series.name)
            };
        }
        Reading {
            place,
            values: vec![
                (self.x.title.clone(), self.x.label(language, point.x)),
                (self.y.title.clone(), self.value(language, point.y)),
            ],
            marks: self.marked(|mark| mark == point),
        }
    }

    fn cell(&self, language: Language, heat: &Heat, row: usize, column: usize) -> Reading {
        let columns = self.names().len();
        let value = heat.cells.get(row * columns + column).copied();
        let value = value.filter(|value| !value.is_nan());
        let value = value.map_or_else(
            || "–".to_owned(),
            |value| with_unit(language, number(language, value, heat.decimals), &heat.unit),
        );
        let names = [heat.rows.get(row), self.names().get(column)];
        let place: Vec<&str> = names.into_iter().flatten().map(String::as_str).collect();
        Reading {
            place: place.join(", "),
            values: vec![(heat.name.clone(), value)],
            marks: Vec::new(),
        }
    }

    fn marked(&self, here: impl Fn(&Spot) -> bool) -> Vec<String> {
        self.marks
            .iter()
            .filter(|marks| marks.points.iter().any(&here))
            .map(|marks| marks.name.clone())
            .collect()
    }

    /// Lowest and highest x of a scale without names.
    pub fn x_range(&self) -> (f64, f64) {
        range(
            self.series().iter().flat_map(|series| &series.points),
            |point| point.x,
        )
    }

    /// Lowest and highest value to show: limits included, and zero where
    /// bars or areas stand on it, or where it is near.
    pub fn y_range(&self) -> (f64, f64) {
        let (low, high) = match &self.shape {
            Shape::Stacked(series) => {
                let mut sums = vec![0.0; self.names().len()];
                for point in series.iter().flat_map(|series| &series.points) {
                    if let Some(sum) = sums.get_mut(point.x.max(0.0) as usize) {
                        *sum += point.y.max(0.0);
                    }
                }
                (0.0, sums.into_iter().fold(0.0, f64::max))
            }
            Shape::Funnel(values) => (0.0, values.iter().copied().fold(0.0, f64::max)),
            Shape::Heat(heat) => {
                let cells = heat.cells.iter().copied().filter(|cell| !cell.is_nan());
                cells.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                    (low.min(value), high.max(value))
                })
            }
            _ => range(
                self.series().iter().flat_map(|series| &series.points),
                |point| point.y,
            ),
        };
        let at = self.limits.iter().map(|limit| limit.at);
        let (low, high) = at.fold((low, high), |(low, high), at| (low.min(at), high.max(at)));
        if !low.is_finite() || !high.is_finite() {
            return (0.0, 1.0);
        }
        let stands = matches!(self.shape, Shape::Bars(_) | Shape::Line(_));
        if stands || (low > 0.0 && low < high * 0.5) {
            (low.min(0.0), high.max(0.0))
        } else {
            (low, high)
        }
    }
}

impl Series {
    /// The point at x, in points sorted by x.
    fn at(&self, x: f64) -> Option<&Spot> {
        let at = self.points.binary_search_by(|point| point.x.total_cmp(&x));
        self.points.get(at.ok()?)
    }
}

fn range<'a>(points: impl Iterator<Item = &'a Spot>, of: fn(&Spot) -> f64) -> (f64, f64) {
    points
        .map(of)
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        })
}

//! From a view and its data to a figure.

mod gather;
mod heat;

use gather::{gathered, sort};

use super::figure::{Axis, Figure, Level, Marks, Scale, Series, Shape, Spot};
use super::frame::{Failure, Frame};
use crate::course::Id;
use crate::course::practice::lab::{Column, ColumnKind, Dataset, Gather, View, ViewKind};
use crate::language::Language;

/// More bars, or cells on a side, than this are not told apart: the rest is
/// left out.
const MAX_PLACES: usize = 400;

/// Draws up the figure of a view.
///
/// # Errors
///
/// The first column, value or control that is wrong.
pub fn figure(
    language: Language,
    dataset: &Dataset,
    view: &View,
    frame: &Frame<'_>,
) -> Result<Figure, Failure> {
    let builder = Builder {
        language,
        dataset,
        view,
        frame,
    };
    builder.build()
}

struct Builder<'a> {
    language: Language,
    dataset: &'a Dataset,
    view: &'a View,
    frame: &'a Frame<'a>,
}

/// Where each row of the table stands on an axis, and what the places are
/// called where they have names.
struct Placed {
    at: Vec<f64>,
    names: Option<Vec<String>>,
}

/// The name of a series, its rows, and the values of its column.
type Part = (String, Vec<usize>, Vec<f64>);

/// What a column is called, its unit, its decimals.
struct Named {
    name: String,
    unit: String,
    decimals: usize,
    kind: ColumnKind,
}

impl Builder<'_> {
    fn build(&self) -> Result<Figure, Failure> {
        let view = self.view;
        if view.kind == ViewKind::Funnel && view.y.len() > 1 {
            return self.sums();
        }
        let by_place = !matches!(view.kind, ViewKind::Line | ViewKind::Scatter);
        let x = self.placed(&view.x, by_place)?;
        let first = self.named(view.y.first().unwrap_or(&view.x));
        let counted = view.gather == Some(Gather::Count);
        let shape = self.shape(&x)?;
        let across = self.named(&view.x);
        let scale = match (x.names.clone(), across.kind) {
            (Some(names), _) => Scale::Names(names),
            (None, ColumnKind::Date) => Scale::Date,
            (None, ColumnKind::Hour) => Scale::Hour,
            (None, _) => Scale::Number,
        };
        let mut figure = Figure {
            title: view.title.clone(),
            alt: view.alt.clone(),
            x: Axis {
                title: view.x_title.clone(),
                unit: across.unit,
                decimals: across.decimals,
                scale,
            },
            y: Axis {
                title: view.y_title.clone(),
                unit: if counted { String::new() } else { first.unit },
                decimals: if counted { 0 } else { first.decimals },
                scale: Scale::Number,
            },
            shape,
            limits: self.limits()?,
            marks: self.marks(&x)?,
        };
        if view.sorted {
            sort(&mut figure);
        }
        Ok(figure)
    }

    /// A funnel of several columns: each column summed is a level.
    fn sums(&self) -> Result<Figure, Failure> {
        let mut names = Vec::new();
        let mut sums = Vec::new();
        for column in &self.view.y {
            let values = self.frame.numbers(column)?;
            let kept = self.frame.rows.iter().map(|&row| values[row]);
            sums.push(kept.filter(|value| !value.is_nan()).sum());
            names.push(self.named(column).name);
        }
        let axis = |title: &str, scale| Axis {
            title: title.to_owned(),
            unit: String::new(),
            decimals: 0,
            scale,
        };
        Ok(Figure {
            title: self.view.title.clone(),
            alt: self.view.alt.clone(),
            x: axis(&self.view.x_title, Scale::Names(names)),
            y: axis(&self.view.y_title, Scale::Number),
            shape: Shape::Funnel(sums),
            limits: Vec::new(),
            marks: Vec::new(),
        })
    }

    fn shape(&self, x: &Placed) -> Result<Shape, Failure> {
        Ok(match self.view.kind {
            ViewKind::Line => Shape::Line(self.series(x)?),
            ViewKind::Scatter => Shape::Scatter(self.scattered(x)?),
            ViewKind::Bar => Shape::Bars(self.series(x)?),
            ViewKind::Stacked => Shape::Stacked(self.series(x)?),
            ViewKind::Heat => Shape::Heat(self.heat(x)?),
            ViewKind::Funnel => {
                let places = x.names.as_ref().map_or(0, Vec::len);
                let mut values = vec![0.0; places];
                for point in self.series(x)?.iter().flat_map(|series| &series.points) {
                    if let Some(value) = values.get_mut(point.x as usize) {
                        *value = point.y;
                    }
                }
                Shape::Funnel(values)
            }
        })
    }

    fn column(&self, id: &Id) -> Option<&Column> {
        self.dataset.columns.iter().find(|known| known.id == *id)
    }

    fn named(&self, id: &Id) -> Named {
        let derived = self.dataset.derived.iter().find(|known| known.id == *id);
        match (self.column(id), derived) {
            (Some(column), _) => Named {
                name: column.name.clone(),
                unit: column.unit.clone(),
                decimals: column.decimals.into(),
                kind: column.kind,
            },
            (None, Some(derived)) => Named {
                name: derived.name.clone(),
                unit: derived.unit.clone(),
                decimals: derived.decimals.into(),
                kind: ColumnKind::Number,
            },
            (None, None) => Named {
                name: id.to_string(),
                unit: String::new(),
                decimals: 0,
                kind: ColumnKind::Number,
            },
        }
    }

    /// What a value of a text column is called.
    fn label(&self, column: &Id, value: &str) -> String {
        let labels = self.column(column).map_or(&[][..], |known| &known.labels);
        let label = labels.iter().find(|label| label.value == value);
        label.map_or_else(|| value.to_owned(), |label| label.name.clone())
    }

    /// Places of the rows on an axis; with names where `by_place` asks for
    /// them, or where the column holds texts.
    fn placed(&self, column: &Id, by_place: bool) -> Result<Placed, Failure> {
        if let Some((names, of)) = self.frame.texts(column) {
            // Only what shows has a place.
            let mut used = vec![false; names.len()];
            for &row in &self.frame.rows {
                used[of[row] as usize] = true;
            }
            let mut place = vec![f64::NAN; names.len()];
            let mut kept = Vec::new();
            for (code, name) in names.iter().enumerate() {
                if used[code] && kept.len() < MAX_PLACES {
                    place[code] = kept.len() as f64;
                    kept.push(self.label(column, name));
                }
            }
            return Ok(Placed {
                at: of.iter().map(|&code| place[code as usize]).collect(),
                names: Some(kept),
            });
        }
        let numbers = self.frame.numbers(column)?;
        if !by_place {
            return Ok(Placed {
                at: numbers.to_vec(),
                names: None,
            });
        }
        let shown = self.frame.rows.iter().map(|&row| numbers[row]);
        let mut values: Vec<f64> = shown.filter(|value| !value.is_nan()).collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        values.truncate(MAX_PLACES);
        let at = |value: &f64| {
            let at = values.binary_search_by(|known| known.total_cmp(value));
            at.map_or(f64::NAN, |at| at as f64)
        };
        let named = self.named(column);
        let axis = Axis {
            title: String::new(),
            unit: named.unit,
            decimals: named.decimals,
            scale: match named.kind {
                ColumnKind::Date => Scale::Date,
                ColumnKind::Hour => Scale::Hour,
                _ => Scale::Number,
            },
        };
        let names = values.iter().map(|value| axis.label(self.language, *value));
        Ok(Placed {
            at: numbers.iter().map(at).collect(),
            names: Some(names.collect()),
        })
    }

    /// The values of a column, or 1 for each row where rows are counted.
    fn values(&self, column: &Id) -> Result<Vec<f64>, Failure> {
        if self.view.gather == Some(Gather::Count) {
            return Ok(vec![1.0; self.frame.rows.last().map_or(0, |last| last + 1)]);
        }
        Ok(self.frame.numbers(column)?.to_vec())
    }

    /// Names of the series with the rows and the values of each.
    fn split(&self) -> Result<Vec<Part>, Failure> {
        let mut parts = Vec::new();
        let by = self.view.by.as_ref();
        let by = by.filter(|_| self.view.kind != ViewKind::Heat);
        let texts = by.and_then(|by| Some((by, self.frame.texts(by)?)));
        for column in &self.view.y {
            let values = self.values(column)?;
            let Some((by, (names, of))) = texts else {
                parts.push((self.named(column).name, self.frame.rows.clone(), values));
                continue;
            };
            for (code, name) in names.iter().enumerate() {
                let rows = self.frame.rows.iter().copied();
                let rows: Vec<usize> = rows.filter(|&row| of[row] as usize == code).collect();
                if !rows.is_empty() {
                    parts.push((self.label(by, name), rows, values.clone()));
                }
            }
        }
        Ok(parts)
    }

    fn series(&self, x: &Placed) -> Result<Vec<Series>, Failure> {
        // Bars, areas and levels have one value a place.
        let single = self.view.kind == ViewKind::Line;
        let gather = self.view.gather.or((!single).then_some(Gather::Sum));
        let parts = self.split()?.into_iter().map(|(name, rows, values)| {
            let mut points: Vec<Spot> = rows
                .iter()
                .map(|&row| Spot {
                    x: x.at[row],
                    y: values[row],
                })
                .filter(|point| !point.x.is_nan() && !point.y.is_nan())
                .collect();
            points.sort_by(|left, right| left.x.total_cmp(&right.x));
            Series {
                name,
                points: gathered(&points, gather),
                names: Vec::new(),
            }
        });
        Ok(parts.collect())
    }

    /// Rows stay points, in their own order, each with its name.
    fn scattered(&self, x: &Placed) -> Result<Vec<Series>, Failure> {
        let names = self.view.names.as_ref();
        let texts = names.and_then(|column| Some((column, self.frame.texts(column)?)));
        let parts = self.split()?.into_iter().map(|(name, rows, values)| {
            let mut series = Series {
                name,
                points: Vec::new(),
                names: Vec::new(),
            };
            for row in rows {
                let (x, y) = (x.at[row], values[row]);
                if x.is_nan() || y.is_nan() {
                    continue;
                }
                series.points.push(Spot { x, y });
                if let Some((column, (names, of))) = texts {
                    let name = names.get(of[row] as usize).map_or("", String::as_str);
                    series.names.push(self.label(column, name));
                }
            }
            series
        });
        Ok(parts.collect())
    }

    fn limits(&self) -> Result<Vec<Level>, Failure> {
        let limits = self.view.limits.iter().map(|limit| {
            Ok(Level {
                name: limit.name.clone(),
                at: self.frame.amount(&limit.at)?,
            })
        });
        limits.collect()
    }

    fn marks(&self, x: &Placed) -> Result<Vec<Marks>, Failure> {
        let Some(column) = self.view.y.first() else {
            return Ok(Vec::new());
        };
        if self.view.marks.is_empty() {
            return Ok(Vec::new());
        }
        let values = self.frame.numbers(column)?;
        let marks = self.view.marks.iter().map(|mark| {
            let met = self.frame.meets(&mark.rows)?;
            let rows = self.frame.rows.iter().filter(|&&row| met[row]);
            let points = rows.map(|&row| Spot {
                x: x.at[row],
                y: values[row],
            });
            Ok(Marks {
                name: mark.name.clone(),
                points: points
                    .filter(|point| !point.x.is_nan() && !point.y.is_nan())
                    .collect(),
            })
        });
        marks.collect()
    }
}

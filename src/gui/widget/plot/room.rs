//! Where things stand: margins, scales, ticks.

use iced::{Point, Rectangle, Size};

use super::draw::Pen;
use crate::practice::lab::figure::{Figure, Scale, Shape, Stop};

/// The room of a chart: the plot inside its axes, and the scales.
pub(super) struct Room {
    pub(super) plot: Rectangle,
    pub(super) size: Size,
    pub(super) x: Across,
    pub(super) y: Ticks,
}

/// The horizontal scale.
pub(super) enum Across {
    /// Places of equal width.
    Places(usize),
    /// From, to, and the step of the ticks.
    Range(Ticks),
}

/// A scale of round steps: its ends need not be on a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ticks {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) step: f64,
    /// A value that a tick stands on.
    origin: f64,
}

impl Ticks {
    /// Ends on round steps that enclose the values.
    fn round(low: f64, high: f64, wanted: f64) -> Self {
        let (low, high) = spread(low, high);
        let step = step(low, high, wanted, &[1.0, 2.0, 2.5, 5.0, 10.0]);
        Self {
            low: (low / step).floor() * step,
            high: (high / step).ceil() * step,
            step,
            origin: 0.0,
        }
    }

    /// Ends on the values themselves.
    fn tight(low: f64, high: f64, step: f64) -> Self {
        let (low, high) = spread(low, high);
        Self {
            low,
            high,
            step,
            origin: 0.0,
        }
    }

    pub(super) fn share(self, value: f64) -> f32 {
        ((value - self.low) / (self.high - self.low)) as f32
    }

    /// The round values on the scale; a hundred at most.
    pub(super) fn values(self) -> impl Iterator<Item = f64> {
        let first = ((self.low - self.origin) / self.step - 1e-9).ceil();
        let last = ((self.high - self.origin) / self.step + 1e-9).floor();
        let count = (last - first).clamp(-1.0, 100.0) as i64;
        (0..=count).map(move |index| self.origin + (first + index as f64) * self.step)
    }

    /// Weeks begin on Monday: 5 January 1970 was one.
    fn weekly(mut self) -> Self {
        if self.step >= 7.0 && self.step % 7.0 == 0.0 {
            self.origin = 4.0;
        }
        self
    }
}

/// A scale has a width that can be divided, whatever the values.
fn spread(low: f64, high: f64) -> (f64, f64) {
    const FAR: f64 = 1e300;
    let (low, high) = (low.clamp(-FAR, FAR), high.clamp(-FAR, FAR));
    let size = low.abs().max(high.abs());
    if high - low > size * 1e-9 {
        return (low, high);
    }
    let margin = if size > 0.0 { size * 0.1 } else { 1.0 };
    (low - margin, high + margin)
}

/// The smallest round step that gives about as many as are wanted.
fn step(low: f64, high: f64, wanted: f64, round: &[f64]) -> f64 {
    let rough = ((high - low) / wanted.max(1.0)).max(f64::MIN_POSITIVE);
    let power = 10_f64.powf(rough.log10().floor());
    let steps = round.iter().map(|factor| factor * power);
    steps
        .filter(|step| *step >= rough * 0.999)
        .fold(f64::INFINITY, f64::min)
        .min(power * 10.0)
}

/// Steps of a scale in days: hours, then days, weeks, months and years.
fn date_step(low: f64, high: f64, wanted: f64) -> f64 {
    const STEPS: [f64; 12] = [
        1.0 / 24.0,
        0.125,
        0.25,
        0.5,
        1.0,
        2.0,
        7.0,
        14.0,
        28.0,
        91.0,
        365.0,
        3650.0,
    ];
    let rough = (high - low) / wanted.max(1.0);
    let found = STEPS.into_iter().find(|step| *step >= rough);
    found.unwrap_or(rough)
}

impl Room {
    pub(super) fn new(pen: &Pen<'_>, size: Size) -> Self {
        let text = pen.text;
        let letter = text * pen.letters.breadth();
        let figure = pen.figure;
        let lines = ((size.height - text * 5.0) / (text * 3.2)).max(2.0);
        let (low, high) = pen.ranges.1;
        let y = Ticks::round(low, high, f64::from(lines).min(6.0));
        let left = match &figure.shape {
            Shape::Heat(heat) => widest(heat.rows.iter()) * letter * 0.55 + 10.0,
            Shape::Funnel(_) => widest(figure.names().iter()) * letter * 0.55 + 12.0,
            _ => {
                let longest = y
                    .values()
                    .map(|value| pen.tick(value, y.step).chars().count());
                longest.max().unwrap_or(1) as f32 * letter * 0.58 + 10.0
            }
        };
        let left = left.min(size.width * 0.4);
        let top = if matches!(figure.shape, Shape::Funnel(_)) {
            4.0
        } else {
            text * 1.9
        };
        let bottom = if matches!(figure.shape, Shape::Funnel(_)) {
            4.0
        } else {
            text * 3.1
        };
        let plot = Rectangle {
            x: left,
            y: top,
            width: (size.width - left - text).max(1.0),
            height: (size.height - top - bottom).max(1.0),
        };
        let x = across(pen, plot.width);
        Self { plot, size, x, y }
    }

    pub(super) fn x_of(&self, x: f64) -> f32 {
        let share = match &self.x {
            Across::Places(count) => (x as f32 + 0.5) / (*count).max(1) as f32,
            Across::Range(ticks) => ticks.share(x),
        };
        self.plot.x + self.plot.width * share
    }

    pub(super) fn y_of(&self, y: f64) -> f32 {
        self.plot.y + self.plot.height * (1.0 - self.y.share(y))
    }

    /// Width of a place, in pixels.
    pub(super) fn slot(&self) -> f32 {
        match &self.x {
            Across::Places(count) => self.plot.width / (*count).max(1) as f32,
            Across::Range(_) => 0.0,
        }
    }

    /// A cell of a heat map.
    pub(super) fn cell(&self, figure: &Figure, row: usize, column: usize) -> Rectangle {
        let rows = match &figure.shape {
            Shape::Heat(heat) => heat.rows.len().max(1),
            _ => 1,
        };
        let (width, height) = (self.slot(), self.plot.height / rows as f32);
        Rectangle {
            x: self.plot.x + width * column as f32,
            y: self.plot.y + height * row as f32,
            width,
            height,
        }
    }

    /// The stop that is nearest to a point of the canvas.
    pub(super) fn nearest(&self, figure: &Figure, stops: &[Stop], at: Point) -> Option<usize> {
        if stops.is_empty() {
            return None;
        }
        let columns = figure.names().len();
        match &figure.shape {
            Shape::Heat(heat) => {
                let cell = self.cell(figure, 0, 0);
                let place = |from: f32, size: f32, count: usize| {
                    ((from / size.max(0.1)).max(0.0) as usize).min(count.saturating_sub(1))
                };
                let row = place(at.y - self.plot.y, cell.height, heat.rows.len());
                let column = place(at.x - self.plot.x, cell.width, columns);
                Some(row * columns + column)
            }
            Shape::Funnel(values) => {
                let height = self.plot.height / values.len().max(1) as f32;
                let place = ((at.y - self.plot.y) / height).max(0.0) as usize;
                Some(place.min(stops.len() - 1))
            }
            Shape::Scatter(series) => {
                let apart = |stop: &Stop| match *stop {
                    Stop::Point(of, point) => series
                        .get(of)
                        .and_then(|series| series.points.get(point))
                        .map_or(f32::INFINITY, |point| {
                            let (x, y) = (self.x_of(point.x), self.y_of(point.y));
                            (x - at.x).powi(2) + (y - at.y).powi(2)
                        }),
                    _ => f32::INFINITY,
                };
                let each = stops.iter().enumerate();
                each.map(|(index, stop)| (apart(stop), index))
                    .min_by(|left, right| left.0.total_cmp(&right.0))
                    .map(|(_, index)| index)
            }
            _ => {
                let x = |stop: &Stop| match *stop {
                    Stop::At(x) => self.x_of(x),
                    _ => 0.0,
                };
                let after = stops.partition_point(|stop| x(stop) < at.x);
                let before = after.saturating_sub(1);
                let far = |index: usize| {
                    let stop = stops.get(index);
                    stop.map_or(f32::INFINITY, |stop| (x(stop) - at.x).abs())
                };
                Some(if far(after) < far(before) {
                    after
                } else {
                    before
                })
            }
        }
    }
}

fn across(pen: &Pen<'_>, width: f32) -> Across {
    let (figure, text) = (pen.figure, pen.text);
    let wanted = f64::from((width / (text * 7.0)).max(2.0));
    let (low, high) = pen.ranges.0;
    match &figure.x.scale {
        Scale::Names(names) => Across::Places(names.len()),
        _ if !low.is_finite() || !high.is_finite() => Across::Range(Ticks::round(0.0, 1.0, 2.0)),
        Scale::Number => {
            if matches!(figure.shape, Shape::Scatter(_)) {
                let low = if low > 0.0 && low < high * 0.5 {
                    0.0
                } else {
                    low
                };
                return Across::Range(Ticks::round(low, high, wanted));
            }
            let by = step(low, high, wanted, &[1.0, 2.0, 5.0, 10.0]);
            Across::Range(Ticks::tight(low, high, by))
        }
        Scale::Date => {
            Across::Range(Ticks::tight(low, high, date_step(low, high, wanted)).weekly())
        }
        Scale::Hour => {
            let by = [1.0, 2.0, 3.0, 6.0, 12.0].into_iter();
            let rough = (high - low) / wanted;
            let by = by.filter(|by| *by >= rough).fold(12.0, f64::min);
            Across::Range(Ticks::tight(low, high, by))
        }
    }
}

fn widest<'a>(names: impl Iterator<Item = &'a String>) -> f32 {
    names.map(|name| name.chars().count()).max().unwrap_or(1) as f32
}

#[cfg(test)]
mod tests {
    use super::{Ticks, date_step};

    #[test]
    fn ticks_are_round_and_enclose() {
        let ticks = Ticks::round(0.0, 187.0, 5.0);
        assert_eq!((ticks.low, ticks.high, ticks.step), (0.0, 200.0, 50.0));
        let ticks = Ticks::round(-0.3, 0.9, 4.0);
        assert!(ticks.low <= -0.3 && ticks.high >= 0.9);
        assert_eq!(Ticks::round(0.0, 40.0, 4.0).values().count(), 5);
    }

    #[test]
    fn a_scale_has_a_width_whatever_the_values() {
        for (low, high) in [
            (0.0, 0.0),
            (5.0, 5.0),
            (1e300, 1e300),
            (-2.0, -2.0),
            (f64::MIN, f64::MAX),
            (0.0, 1e-300),
        ] {
            let ticks = Ticks::round(low, high, 5.0);
            assert!(ticks.share(low).is_finite(), "{low} {high}");
            assert!(ticks.values().count() <= 101);
        }
    }

    #[test]
    fn days_are_cut_where_people_cut_them() {
        assert_eq!(date_step(0.0, 28.0, 6.0), 7.0);
        assert_eq!(date_step(0.0, 2.0, 8.0), 0.25);
        assert_eq!(date_step(0.0, 1e6, 5.0), 2e5);
    }
}

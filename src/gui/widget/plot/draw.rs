//! The drawing that does not move, and the cursor.

use iced::widget::canvas::{Frame, LineDash, Path, Stroke, Text};
use iced::{Color, Font, Point, Rectangle, Size, alignment};

use super::marks::{MANY, bars, colour, dots, line, mark_colour, polygon, signs};
use super::room::{Across, Room};
use super::thin;
use crate::gui::theme::Palette;
use crate::gui::typeface::Letters;
use crate::language::Language;
use crate::language::say;
use crate::language::typography::number;
use crate::practice::lab::figure::{Figure, Scale, Series, Shape, Stop};

/// More points than this are drawn without a sign each.
const FEW: usize = 48;

pub(super) struct Pen<'a> {
    pub(super) figure: &'a Figure,
    /// Lowest and highest x, then y.
    pub(super) ranges: super::Ranges,
    pub(super) palette: Palette,
    pub(super) letters: Letters,
    pub(super) language: Language,
    /// Size of the text, in logical pixels.
    pub(super) text: f32,
}

impl Pen<'_> {
    /// Everything but the cursor.
    pub(super) fn still(&self, frame: &mut Frame, room: &Room) {
        match &self.figure.shape {
            Shape::Heat(heat) => return self.heat(frame, room, heat),
            Shape::Funnel(values) => return self.funnel(frame, room, values),
            _ => {}
        }
        self.axes(frame, room);
        match &self.figure.shape {
            Shape::Line(series) => self.lines(frame, room, series),
            Shape::Scatter(series) => self.scatter(frame, room, series),
            Shape::Bars(series) => self.bars(frame, room, series),
            Shape::Stacked(series) => self.stacked(frame, room, series),
            Shape::Heat(_) | Shape::Funnel(_) => {}
        }
        self.marks(frame, room);
        self.limits(frame, room);
    }

    /// The size of a sign grows with the text.
    fn sign(&self, size: f32) -> f32 {
        size * (self.text / 12.0)
    }

    /// A value on the vertical axis, with as many decimals as its step needs.
    pub(super) fn tick(&self, value: f64, step: f64) -> String {
        let decimals = (-step.log10().floor()).clamp(0.0, 6.0) as usize;
        let value = if value.abs() < step * 1e-6 {
            0.0
        } else {
            value
        };
        // 2.5 needs one more than its power of ten.
        number(self.language, value, decimals + 1)
    }

    pub(super) fn write(
        &self,
        frame: &mut Frame,
        words: impl Into<String>,
        at: Point,
        (across, down): (alignment::Horizontal, alignment::Vertical),
        (color, font): (Color, Font),
    ) {
        frame.fill_text(Text {
            content: words.into(),
            position: at,
            color,
            size: self.text.into(),
            font,
            align_x: across.into(),
            align_y: down,
            ..Text::default()
        });
    }

    fn axes(&self, frame: &mut Frame, room: &Room) {
        use alignment::{Horizontal, Vertical};
        let plot = room.plot;
        let soft = (self.palette.ink_soft, self.letters.sans());
        let lines = Path::new(|path| {
            for value in room.y.values() {
                let y = room.y_of(value).round() + 0.5;
                path.move_to(Point::new(plot.x, y));
                path.line_to(Point::new(plot.x + plot.width, y));
            }
        });
        let thin = Stroke::default().with_color(self.palette.line);
        frame.stroke(&lines, thin.with_width(1.0));
        for value in room.y.values() {
            let at = Point::new(plot.x - 8.0, room.y_of(value));
            let words = self.tick(value, room.y.step);
            self.write(
                frame,
                words,
                at,
                (Horizontal::Right, Vertical::Center),
                soft,
            );
        }
        let base = room.y_of(room.y.low.max(0.0).min(room.y.high)).round() + 0.5;
        let base = Path::line(
            Point::new(plot.x, base),
            Point::new(plot.x + plot.width, base),
        );
        let strong = Stroke::default().with_color(self.palette.outline);
        frame.stroke(&base, strong.with_width(1.0));
        let title = titled(&self.figure.y.title, &self.figure.y.unit);
        let at = Point::new(0.0, 0.0);
        self.write(frame, title, at, (Horizontal::Left, Vertical::Top), soft);
        self.places(frame, room);
    }

    /// Words of the horizontal axis, as many as there is room for.
    pub(super) fn places(&self, frame: &mut Frame, room: &Room) {
        use alignment::{Horizontal, Vertical};
        let plot = room.plot;
        let soft = (self.palette.ink_soft, self.letters.sans());
        let top = plot.y + plot.height + 6.0;
        match &room.x {
            Across::Places(count) => {
                let names = self.figure.names();
                let widest = names.iter().map(|name| name.chars().count()).max();
                let needed =
                    widest.unwrap_or(1) as f32 * self.text * 0.56 * self.letters.breadth() + 8.0;
                let every = (needed / room.slot().max(0.1)).ceil().max(1.0) as usize;
                for index in (0..*count).step_by(every) {
                    let words = names.get(index).map_or("", String::as_str);
                    let at = Point::new(room.x_of(index as f64), top);
                    self.write(frame, words, at, (Horizontal::Center, Vertical::Top), soft);
                }
            }
            Across::Range(ticks) => {
                for value in ticks.values() {
                    let x = room.x_of(value);
                    let across = if x > plot.x + plot.width - self.text * 2.0 {
                        Horizontal::Right
                    } else if x < plot.x + self.text * 2.0 {
                        Horizontal::Left
                    } else {
                        Horizontal::Center
                    };
                    let words = self.place(value, ticks.step);
                    self.write(
                        frame,
                        words,
                        Point::new(x, top),
                        (across, Vertical::Top),
                        soft,
                    );
                }
            }
        }
        let title = titled(&self.figure.x.title, &self.figure.x.unit);
        let at = Point::new(plot.x + plot.width, top + self.text * 1.35);
        self.write(frame, title, at, (Horizontal::Right, Vertical::Top), soft);
    }

    fn place(&self, value: f64, step: f64) -> String {
        match self.figure.x.scale {
            Scale::Date => say::lab::tick(self.language, value, step),
            Scale::Hour => say::lab::hour(self.language, value),
            Scale::Number | Scale::Names(_) => self.tick(value, step),
        }
    }

    fn lines(&self, frame: &mut Frame, room: &Room, series: &[Series]) {
        for (index, series) in series.iter().enumerate() {
            let count = series.points.len();
            let points = series.points.iter();
            let points = points.map(|point| Point::new(room.x_of(point.x), room.y_of(point.y)));
            if let Some(outline) = thin::envelope(points.clone(), count, room.plot.width, 1.4) {
                frame.fill(&polygon(&outline), colour(&self.palette, index));
                continue;
            }
            let points: Vec<Point> = points.collect();
            let path = Path::new(|path| {
                for (at, &point) in points.iter().enumerate() {
                    if at == 0 {
                        path.move_to(point);
                    } else {
                        path.line_to(point);
                    }
                }
            });
            let width = if count > FEW { 1.4 } else { 2.2 };
            frame.stroke(&path, line(&self.palette, index, width));
            if count <= FEW {
                frame.fill(
                    &signs(&points, self.sign(3.6), index),
                    colour(&self.palette, index),
                );
            }
        }
    }

    fn scatter(&self, frame: &mut Frame, room: &Room, series: &[Series]) {
        let size = Size::new(room.size.width, room.size.height);
        for (index, series) in series.iter().enumerate() {
            let count = series.points.len();
            let points = series.points.iter();
            let points = points.map(|point| Point::new(room.x_of(point.x), room.y_of(point.y)));
            let points = thin::cloud(points, count, (size.width, size.height), 4.0);
            let color = colour(&self.palette, index);
            if count > MANY {
                frame.fill(&dots(&points), color);
                continue;
            }
            let signs = signs(&points, self.sign(4.6), index);
            frame.fill(&signs, Color { a: 0.3, ..color });
            frame.stroke(&signs, Stroke::default().with_color(color).with_width(1.5));
        }
    }

    fn bars(&self, frame: &mut Frame, room: &Room, all: &[Series]) {
        let slot = room.slot();
        let gap = if slot > 6.0 { 0.24 } else { 0.0 };
        let width = slot * (1.0 - gap) / all.len().max(1) as f32;
        let zero = room.y_of(0.0);
        for (place, series) in all.iter().enumerate() {
            let boxes = series.points.iter().map(|point| {
                let middle = room.x_of(point.x);
                let y = room.y_of(point.y);
                Rectangle {
                    x: middle - slot * (1.0 - gap) / 2.0 + width * place as f32,
                    y: y.min(zero),
                    width: (width - if all.len() > 1 { 2.0 } else { 0.0 }).max(0.8),
                    height: (y - zero).abs(),
                }
            });
            bars(frame, &self.palette, &boxes.collect::<Vec<_>>(), place);
        }
    }

    fn stacked(&self, frame: &mut Frame, room: &Room, all: &[Series]) {
        let slot = room.slot();
        let width = slot * if slot > 6.0 { 0.76 } else { 1.0 };
        let mut below = vec![0.0_f64; self.figure.names().len()];
        for (place, series) in all.iter().enumerate() {
            let mut boxes = Vec::with_capacity(series.points.len());
            for point in &series.points {
                let Some(sum) = below.get_mut(point.x.max(0.0) as usize) else {
                    continue;
                };
                let low = room.y_of(*sum);
                *sum += point.y.max(0.0);
                let high = room.y_of(*sum);
                boxes.push(Rectangle {
                    x: room.x_of(point.x) - width / 2.0,
                    y: high,
                    width,
                    height: low - high,
                });
            }
            bars(frame, &self.palette, &boxes, place);
        }
    }

    fn limits(&self, frame: &mut Frame, room: &Room) {
        use alignment::{Horizontal, Vertical};
        let plot = room.plot;
        for limit in &self.figure.limits {
            let y = room.y_of(limit.at);
            let path = Path::line(Point::new(plot.x, y), Point::new(plot.x + plot.width, y));
            let stroke = Stroke {
                line_dash: LineDash {
                    segments: &[3.0, 3.0],
                    offset: 0,
                },
                ..Stroke::default()
                    .with_color(self.palette.ink)
                    .with_width(1.5)
            };
            frame.stroke(&path, stroke);
            let value = self.figure.value(self.language, limit.at);
            let words = say::pair(self.language, &limit.name, &value);
            let at = Point::new(plot.x + plot.width, y - 3.0);
            // Signs and lines pass behind the words.
            let size = Size::new(
                words.chars().count() as f32 * self.text * 0.56 * self.letters.breadth() + 6.0,
                self.text * 1.2,
            );
            let corner = Point::new(at.x - size.width + 2.0, at.y - size.height);
            frame.fill(&Path::rectangle(corner, size), self.palette.surface);
            let strong = (self.palette.ink, self.letters.sans_bold());
            self.write(
                frame,
                words,
                at,
                (Horizontal::Right, Vertical::Bottom),
                strong,
            );
        }
    }

    fn marks(&self, frame: &mut Frame, room: &Room) {
        for (index, marks) in self.figure.marks.iter().enumerate() {
            let points = marks.points.iter();
            let points = points.map(|point| Point::new(room.x_of(point.x), room.y_of(point.y)));
            let count = marks.points.len();
            let points = thin::cloud(points, count, (room.size.width, room.size.height), 4.0);
            let color = mark_colour(&self.palette, index);
            if count > MANY {
                frame.fill(&dots(&points), color);
                continue;
            }
            let signs = signs(&points, self.sign(5.0), index + 2);
            frame.fill(&signs, self.palette.surface);
            frame.stroke(&signs, Stroke::default().with_color(color).with_width(2.0));
        }
    }

    /// Where the cursor stands: a line and rings, or a frame.
    pub(super) fn cursor(&self, frame: &mut Frame, room: &Room, stop: Stop) {
        let plot = room.plot;
        let ink = Stroke::default().with_color(self.palette.ink);
        let ring = |frame: &mut Frame, at: Point| {
            let circle = Path::circle(at, 6.0);
            frame.fill(&circle, self.palette.surface);
            frame.stroke(&circle, ink.with_width(2.0));
        };
        match (&self.figure.shape, stop) {
            (_, Stop::Cell { row, column }) => {
                let cell = room.cell(self.figure, row, column);
                let path = Path::rectangle(cell.position(), cell.size());
                frame.stroke(&path, ink.with_width(2.5));
            }
            (_, Stop::Point(of, at)) => {
                let series = self.figure.series().get(of);
                if let Some(point) = series.and_then(|series| series.points.get(at)) {
                    ring(frame, Point::new(room.x_of(point.x), room.y_of(point.y)));
                }
            }
            (Shape::Funnel(values), Stop::At(x)) => {
                let level = self.level(room, values, x.max(0.0) as usize);
                let path = Path::rectangle(level.position(), level.size());
                frame.stroke(&path, ink.with_width(2.5));
            }
            (Shape::Line(all), Stop::At(x)) => {
                let across = room.x_of(x);
                let path = Path::line(
                    Point::new(across, plot.y),
                    Point::new(across, plot.y + plot.height),
                );
                frame.stroke(&path, ink.with_width(1.0));
                let here = all.iter().flat_map(|series| {
                    let from = series.points.partition_point(|point| point.x < x);
                    series.points.get(from).filter(|point| point.x == x)
                });
                for point in here {
                    ring(frame, Point::new(across, room.y_of(point.y)));
                }
            }
            (_, Stop::At(x)) => {
                let slot = room.slot();
                let at = Point::new(room.x_of(x) - slot / 2.0, plot.y);
                let path = Path::rectangle(at, Size::new(slot, plot.height));
                frame.stroke(&path, ink.with_width(2.0));
            }
        }
    }
}

fn titled(title: &str, unit: &str) -> String {
    if unit.is_empty() {
        title.to_owned()
    } else {
        format!("{title} ({unit})")
    }
}

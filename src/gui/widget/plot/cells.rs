//! Heat maps and funnels.

use iced::widget::canvas::{Frame, Path, Stroke};
use iced::{Point, Rectangle, Size, alignment};

use super::draw::Pen;
use super::room::Room;
use crate::gui::widget::button::mix;
use crate::language::typography::number;
use crate::practice::lab::figure::{Heat, with_unit};

impl Pen<'_> {
    pub(super) fn heat(&self, frame: &mut Frame, room: &Room, heat: &Heat) {
        use alignment::{Horizontal, Vertical};
        let columns = self.figure.names().len();
        let (_, (low, high)) = self.ranges;
        let soft = (self.palette.ink_soft, self.letters.sans());
        let written = |value: f64| number(self.language, value, heat.decimals);
        let shown = heat.cells.iter().filter(|cell| !cell.is_nan());
        let widest = shown
            .map(|cell| written(*cell).chars().count())
            .max()
            .unwrap_or(1);
        let fits = room.slot() > widest as f32 * self.text * 0.6 * self.letters.breadth() + 3.0;
        for (row, name) in heat.rows.iter().enumerate() {
            let first = room.cell(self.figure, row, 0);
            let at = Point::new(room.plot.x - 8.0, first.center_y());
            self.write(frame, name, at, (Horizontal::Right, Vertical::Center), soft);
            for column in 0..columns {
                let value = heat.cells.get(row * columns + column).copied();
                let Some(value) = value.filter(|value| !value.is_nan()) else {
                    continue;
                };
                let cell = room.cell(self.figure, row, column);
                let share = ((value - low) / (high - low).max(1e-12)) as f32;
                let back = mix(
                    self.palette.surface,
                    self.palette.accent,
                    0.04 + 0.96 * share,
                );
                let inner = Size::new((cell.width - 1.0).max(0.5), (cell.height - 1.0).max(0.5));
                frame.fill(&Path::rectangle(cell.position(), inner), back);
                if fits && cell.height > self.text * 1.2 {
                    // The one of the two that stands out more on this shade.
                    let (ink, paper) = (self.palette.ink, self.palette.surface);
                    let contrast = |color: iced::Color| back.relative_contrast(color);
                    let color = if contrast(ink) >= contrast(paper) {
                        ink
                    } else {
                        paper
                    };
                    let middle = (Horizontal::Center, Vertical::Center);
                    self.write(
                        frame,
                        written(value),
                        cell.center(),
                        middle,
                        (color, self.letters.sans()),
                    );
                }
            }
        }
        let edge = Path::rectangle(room.plot.position(), room.plot.size());
        let thin = Stroke::default().with_color(self.palette.outline);
        frame.stroke(&edge, thin.with_width(1.0));
        let at = Point::new(0.0, 0.0);
        let unit = if heat.unit.is_empty() {
            heat.name.clone()
        } else {
            format!("{} ({})", heat.name, heat.unit)
        };
        self.write(frame, unit, at, (Horizontal::Left, Vertical::Top), soft);
        self.places(frame, room);
    }

    /// The bar of a level of a funnel.
    pub(super) fn level(&self, room: &Room, values: &[f64], level: usize) -> Rectangle {
        let most = values.iter().copied().fold(0.0, f64::max).max(1e-12);
        let height = room.plot.height / values.len().max(1) as f32;
        let value = values.get(level).copied().unwrap_or(0.0);
        // Room for the figures on the right.
        let whole = (room.plot.width - self.text * 9.0).max(20.0);
        Rectangle {
            x: room.plot.x,
            y: room.plot.y + height * level as f32 + height * 0.12,
            width: (whole * (value / most) as f32).max(1.0),
            height: height * 0.76,
        }
    }

    pub(super) fn funnel(&self, frame: &mut Frame, room: &Room, values: &[f64]) {
        use alignment::{Horizontal, Vertical};
        let first = values.first().copied().unwrap_or(0.0);
        for (index, (value, name)) in values.iter().zip(self.figure.names()).enumerate() {
            let bar = self.level(room, values, index);
            let shade = mix(
                self.palette.accent,
                self.palette.surface,
                0.12 * index.min(5) as f32,
            );
            frame.fill(&Path::rectangle(bar.position(), bar.size()), shade);
            let at = Point::new(room.plot.x - 10.0, bar.center_y());
            let ink = (self.palette.ink, self.letters.sans());
            self.write(frame, name, at, (Horizontal::Right, Vertical::Center), ink);
            let mut words = self.figure.value(self.language, *value);
            if index > 0 && first > 0.0 {
                let share = number(self.language, 100.0 * value / first, 1);
                let share = with_unit(self.language, share, "%");
                words = format!("{words}  ({share})");
            }
            let at = Point::new(bar.x + bar.width + 8.0, bar.center_y());
            let strong = (self.palette.ink, self.letters.sans_bold());
            self.write(
                frame,
                words,
                at,
                (Horizontal::Left, Vertical::Center),
                strong,
            );
        }
    }
}

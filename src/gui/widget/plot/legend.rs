//! The legend: the sign of each series and mark, and its name.

use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke};
use iced::widget::row;
use iced::{Alignment, Element, Point, Rectangle, Renderer, Theme, mouse};

use super::Drawing;
use super::marks::{bars, colour, line, mark_colour, signs};
use crate::gui::theme::Palette;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::small;
use crate::practice::lab::figure::Shape;

/// Names of series and marks with their signs; silent where there is nothing
/// to tell apart.
pub fn legend<'a, Message: Clone + 'a>(
    ui: &Ui,
    drawing: &'a Drawing,
) -> Option<Element<'a, Message>> {
    let figure = &drawing.figure;
    let series = figure.series();
    let kind = match figure.shape {
        Shape::Line(_) => Kind::Line,
        Shape::Scatter(_) => Kind::Sign,
        _ => Kind::Fill,
    };
    let mut entries: Vec<(Kind, usize, &'a str)> = Vec::new();
    if series.len() > 1 {
        let each = series.iter().enumerate();
        entries.extend(each.map(|(index, series)| (kind, index, series.name.as_str())));
    }
    let marks = figure.marks.iter().enumerate();
    entries.extend(marks.map(|(index, marks)| (Kind::Mark, index, marks.name.as_str())));
    if entries.is_empty() {
        return None;
    }
    let names: Vec<&str> = entries.iter().map(|(_, _, name)| *name).collect();
    let words = names.join(", ");
    let drawn = entries.into_iter().map(|(kind, index, name)| {
        row![swatch(ui, kind, index), small(ui, name)]
            .spacing(6)
            .align_y(Alignment::Center)
            .into()
    });
    let line = row(drawn).spacing(ui.px(space::L)).wrap();
    Some(node::meaning(Role::Paragraph, words, line).into())
}

/// What stands for a series in the drawing.
#[derive(Clone, Copy)]
pub enum Kind {
    Line,
    Sign,
    Fill,
    Mark,
}

/// The sign of a series, by its place.
pub fn swatch<'a, Message: 'a>(ui: &Ui, kind: Kind, index: usize) -> Element<'a, Message> {
    Canvas::new(Swatch {
        kind,
        index,
        palette: ui.palette,
    })
    .width(ui.px(26.0))
    .height(ui.px(14.0))
    .into()
}

struct Swatch {
    kind: Kind,
    index: usize,
    palette: Palette,
}

impl<Message> canvas::Program<Message> for Swatch {
    type State = ();

    fn draw(
        &self,
        _state: &(),
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let mut frame = Frame::new(renderer, bounds.size());
        let middle = Point::new(bounds.width / 2.0, bounds.height / 2.0);
        match self.kind {
            Kind::Line => {
                let path = Path::line(
                    Point::new(0.0, middle.y),
                    Point::new(bounds.width, middle.y),
                );
                frame.stroke(&path, line(&self.palette, self.index, 2.2));
            }
            Kind::Sign => {
                let path = signs(&[middle], 4.6, self.index);
                let stroke = Stroke::default().with_color(colour(&self.palette, self.index));
                frame.stroke(&path, stroke.with_width(1.5));
            }
            Kind::Fill => {
                let bar = Rectangle {
                    x: 4.0,
                    y: 0.0,
                    width: bounds.width - 8.0,
                    height: bounds.height,
                };
                bars(&mut frame, &self.palette, &[bar], self.index);
            }
            Kind::Mark => {
                let path = signs(&[middle], 5.0, self.index + 2);
                let stroke = Stroke::default().with_color(mark_colour(&self.palette, self.index));
                frame.stroke(&path, stroke.with_width(2.0));
            }
        }
        vec![frame.into_geometry()]
    }
}

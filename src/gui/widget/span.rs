//! A share on a line from nothing to all, with the range in which it may lie.

use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke};
use iced::{Color, Element, Length, Point, Rectangle, Renderer, Size, Theme, mouse};

use crate::gui::theme::Palette;
use crate::gui::ui::Ui;

/// What the line shows; every share is from 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Span {
    /// `None` draws the empty track.
    pub share: Option<f64>,
    /// Both ends of the range around it.
    pub range: Option<(f64, f64)>,
    /// A mark to compare with.
    pub mark: Option<f64>,
    /// Fills the track up to the share, for what has no range.
    pub filled: bool,
}

/// A line as wide as its place.
pub fn span<'a, Message: 'a>(ui: &Ui, span: Span, color: Color) -> Element<'a, Message> {
    Canvas::new(Line {
        span,
        color,
        palette: ui.palette,
    })
    .width(Length::Fill)
    .height(ui.px(20.0))
    .into()
}

struct Line {
    span: Span,
    color: Color,
    palette: Palette,
}

impl<Message> canvas::Program<Message> for Line {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let mut frame = Frame::new(renderer, bounds.size());
        let unit = bounds.height / 20.0;
        let radius = 6.5 * unit;
        let middle = bounds.height / 2.0;
        let width = (bounds.width - 2.0 * radius).max(1.0);
        let at = |share: f64| radius + width * share.clamp(0.0, 1.0) as f32;
        let bar = |from: f32, to: f32, thick: f32| {
            let corner = Point::new(from, middle - thick / 2.0);
            let size = Size::new((to - from).max(thick), thick);
            Path::rounded_rectangle(corner, size, (thick / 2.0).into())
        };
        let track = bar(at(0.0) - 3.0 * unit, at(1.0) + 3.0 * unit, 6.0 * unit);
        frame.fill(&track, self.palette.sunken);
        let edge = Stroke::default().with_width(1.0);
        frame.stroke(&track, edge.with_color(self.palette.line));
        if let Some((low, high)) = self.span.range {
            let range = bar(at(low), at(high), 6.0 * unit);
            frame.fill(&range, self.color.scale_alpha(0.4));
        }
        if let (Some(share), true) = (self.span.share, self.span.filled) {
            frame.fill(
                &bar(at(0.0) - 3.0 * unit, at(share), 6.0 * unit),
                self.color,
            );
        }
        if let Some(mark) = self.span.mark {
            let x = at(mark);
            let tick = Path::line(Point::new(x, 1.0), Point::new(x, bounds.height - 1.0));
            let stroke = Stroke::default().with_width(2.0);
            frame.stroke(&tick, stroke.with_color(self.palette.ink));
        }
        if let (Some(share), false) = (self.span.share, self.span.filled) {
            let dot = Point::new(at(share), middle);
            frame.fill(&Path::circle(dot, radius), self.palette.surface);
            frame.fill(&Path::circle(dot, radius - 1.5 * unit), self.color);
        }
        vec![frame.into_geometry()]
    }
}

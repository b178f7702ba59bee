//! A few scores in a row, as a small line.

use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke};
use iced::{Element, Length, Point, Rectangle, Renderer, Theme, mouse};

use crate::gui::theme::Palette;
use crate::gui::ui::Ui;

/// Scores from 0 to 1, the oldest first, as wide as their place.
pub fn spark<'a, Message: 'a>(ui: &Ui, scores: Vec<f32>) -> Element<'a, Message> {
    Canvas::new(Spark {
        scores,
        palette: ui.palette,
    })
    .width(Length::Fill)
    .height(ui.px(34.0))
    .into()
}

struct Spark {
    scores: Vec<f32>,
    palette: Palette,
}

impl<Message> canvas::Program<Message> for Spark {
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
        let dot = bounds.height / 9.0;
        let (top, base) = (dot + 1.0, bounds.height - dot - 1.0);
        for y in [top, base] {
            let edge = Path::line(Point::new(0.0, y), Point::new(bounds.width, y));
            let stroke = Stroke::default().with_width(1.0);
            frame.stroke(&edge, stroke.with_color(self.palette.line));
        }
        let room = bounds.width - 2.0 * dot;
        let step = room / self.scores.len().saturating_sub(1).max(1) as f32;
        let place = |(index, score): (usize, &f32)| {
            let y = base - (base - top) * score.clamp(0.0, 1.0);
            Point::new(dot + step * index as f32, y)
        };
        let points: Vec<Point> = self.scores.iter().enumerate().map(place).collect();
        let line = Path::new(|path| {
            for (index, at) in points.iter().enumerate() {
                if index == 0 {
                    path.move_to(*at);
                } else {
                    path.line_to(*at);
                }
            }
        });
        let stroke = Stroke::default().with_width(2.0);
        frame.stroke(&line, stroke.with_color(self.palette.accent));
        for (index, at) in points.iter().enumerate() {
            let last = index + 1 == points.len();
            let radius = if last { dot } else { dot * 0.6 };
            frame.fill(&Path::circle(*at, radius), self.palette.accent);
        }
        vec![frame.into_geometry()]
    }
}

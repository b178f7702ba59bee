//! The outlines of places, drawn over the picture. Not by colour alone: what
//! is wrong is dashed, and each bears its number in the list.

use iced::widget::canvas::{Frame, LineDash, Path, Stroke, Text};
use iced::{Color, Pixels, Point, Renderer, Size};

use super::{Mark, Plate};

/// Dashes and gaps of a wrong place's outline, in logical pixels.
const DASHES: [f32; 2] = [7.0, 5.0];

impl<Message> Plate<'_, Message> {
    fn color(&self, mark: Option<Mark>) -> Color {
        match mark {
            None | Some(Mark::Chosen) => self.palette.accent,
            Some(Mark::Right) => self.palette.good,
            Some(Mark::Missed) => self.palette.gold,
            Some(Mark::Wrong) => self.palette.warm,
        }
    }

    /// The outlines, over the picture.
    pub(super) fn outlines(
        &self,
        renderer: &Renderer,
        size: Size,
        lit: Option<usize>,
    ) -> Frame<Renderer> {
        let mut frame = Frame::new(renderer, size);
        for (index, spot) in self.spots.iter().enumerate() {
            if spot.mark.is_none() && lit != Some(index) {
                continue;
            }
            let corners: Vec<Point> = spot
                .corners
                .iter()
                .map(|&(x, y)| Point::new(x as f32 * size.width, y as f32 * size.height))
                .collect();
            self.outline(&mut frame, &corners, spot.mark);
            self.number(&mut frame, &corners, index + 1, spot.mark, size);
        }
        frame
    }

    fn outline(&self, frame: &mut Frame<Renderer>, corners: &[Point], mark: Option<Mark>) {
        let path = Path::new(|builder| {
            let mut corners = corners.iter();
            if let Some(first) = corners.next() {
                builder.move_to(*first);
                corners.for_each(|corner| builder.line_to(*corner));
                builder.close();
            }
        });
        let width = if mark.is_some() { 3.0 } else { 2.0 };
        let halo = Stroke::default().with_color(self.palette.surface);
        frame.stroke(&path, halo.with_width(width + 4.0));
        let line = Stroke::default().with_color(self.color(mark));
        let dashed = LineDash {
            segments: &DASHES,
            offset: 0,
        };
        let line = Stroke {
            line_dash: if mark == Some(Mark::Wrong) {
                dashed
            } else {
                LineDash::default()
            },
            ..line.with_width(width)
        };
        frame.stroke(&path, line);
    }

    /// The number of the place in the list, on a tab in its top right corner,
    /// where words seldom stand.
    fn number(
        &self,
        frame: &mut Frame<Renderer>,
        corners: &[Point],
        number: usize,
        mark: Option<Mark>,
        size: Size,
    ) {
        let right = corners.iter().map(|at| at.x).fold(0.0, f32::max);
        let top = corners.iter().map(|at| at.y).fold(size.height, f32::min);
        let left = (right - self.tab).min(size.width - self.tab).max(0.0);
        let top = top.min(size.height - self.tab).max(0.0);
        let ground = Point::new(left, top);
        let side = Size::new(self.tab, self.tab);
        frame.fill_rectangle(ground, side, self.color(mark));
        frame.fill_text(Text {
            content: number.to_string(),
            position: Point::new(left + self.tab / 2.0, top + self.tab / 2.0),
            color: self.palette.surface,
            size: Pixels(self.tab * 0.66),
            font: self.letters.sans_bold(),
            align_x: iced::widget::text::Alignment::Center,
            align_y: iced::alignment::Vertical::Center,
            ..Text::default()
        });
    }
}

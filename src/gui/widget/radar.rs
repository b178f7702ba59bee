//! Shares of several things as a radar, each corner with its number.

use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke, Text};
use iced::{Color, Element, Pixels, Point, Rectangle, Renderer, Theme, alignment, mouse};

use crate::gui::theme::Palette;
use crate::gui::typeface::Letters;
use crate::gui::ui::Ui;

/// Dashes of the second shape, in logical pixels.
const DASHES: [f32; 2] = [5.0, 4.0];

/// What a radar draws: shares from 0 to 1, `None` at the centre.
#[derive(Debug, Clone, Default)]
pub struct Shapes {
    pub now: Vec<Option<f32>>,
    /// A second shape in dashes: another day's.
    pub before: Option<Vec<Option<f32>>>,
}

/// A drawing of the shapes in a square, over so many rings; corners are
/// numbered from 1, clockwise from the top.
pub fn radar<'a, Message: 'a>(
    ui: &Ui,
    shapes: Shapes,
    rings: u8,
    side: f32,
) -> Element<'a, Message> {
    Canvas::new(Radar {
        corners: shapes.now.len(),
        shapes,
        rings,
        palette: ui.palette,
        letters: ui.letters,
        text: ui.px(13.0),
    })
    .width(side)
    .height(side)
    .into()
}

struct Radar {
    corners: usize,
    shapes: Shapes,
    rings: u8,
    palette: Palette,
    letters: Letters,
    text: f32,
}

impl Radar {
    /// Widths grow with the text.
    fn unit(&self) -> f32 {
        self.text / 13.0
    }

    fn place(&self, centre: Point, reach: f32, index: usize, share: f32) -> Point {
        let turn = std::f32::consts::TAU * index as f32 / self.corners.max(1) as f32;
        Point::new(
            centre.x + turn.sin() * reach * share,
            centre.y - turn.cos() * reach * share,
        )
    }

    fn shape(&self, centre: Point, reach: f32, share: impl Fn(usize) -> f32) -> Path {
        Path::new(|path| {
            for index in 0..self.corners {
                let place = self.place(centre, reach, index, share(index));
                if index == 0 {
                    path.move_to(place);
                } else {
                    path.line_to(place);
                }
            }
            path.close();
        })
    }

    fn web(&self, frame: &mut Frame, centre: Point, reach: f32) {
        let palette = self.palette;
        let thin = |color| Stroke::default().with_width(1.0).with_color(color);
        for ring in 1..=self.rings {
            let share = f32::from(ring) / f32::from(self.rings);
            let outer = ring == self.rings;
            let color = if outer { palette.outline } else { palette.line };
            let ring = self.shape(centre, reach, |_| share);
            frame.stroke(&ring, thin(color));
        }
        for index in 0..self.corners {
            let spoke = Path::line(centre, self.place(centre, reach, index, 1.0));
            frame.stroke(&spoke, thin(palette.line));
            frame.fill_text(Text {
                content: (index + 1).to_string(),
                position: self.place(centre, reach + self.text, index, 1.0),
                color: palette.ink,
                size: Pixels(self.text),
                font: self.letters.sans_bold(),
                align_x: alignment::Horizontal::Center.into(),
                align_y: alignment::Vertical::Center,
                ..Text::default()
            });
        }
    }

    fn dots(&self, frame: &mut Frame, place: impl Fn(usize) -> Option<Point>, color: Color) {
        for at in (0..self.corners).filter_map(place) {
            frame.fill(&Path::circle(at, 3.5 * self.unit()), color);
        }
    }
}

impl<Message> canvas::Program<Message> for Radar {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let palette = self.palette;
        let mut frame = Frame::new(renderer, bounds.size());
        let centre = frame.center();
        let reach = bounds.width.min(bounds.height) / 2.0 - self.text * 1.6;
        self.web(&mut frame, centre, reach);
        let known = |shares: &[Option<f32>], index: usize| {
            let share = shares.get(index).copied().flatten();
            share.map(|share| share.clamp(0.0, 1.0))
        };
        let now = &self.shapes.now;
        if now.iter().any(Option::is_some) {
            let shape = self.shape(centre, reach, |index| known(now, index).unwrap_or(0.0));
            frame.fill(&shape, palette.accent.scale_alpha(0.22));
            let line = Stroke::default().with_width(2.5 * self.unit());
            frame.stroke(&shape, line.with_color(palette.accent));
            let place = |index| Some(self.place(centre, reach, index, known(now, index)?));
            self.dots(&mut frame, place, palette.accent);
        }
        if let Some(before) = &self.shapes.before {
            let shape = self.shape(centre, reach, |index| known(before, index).unwrap_or(0.0));
            frame.stroke(&shape, dashed(palette.gold, self.unit()));
        }
        vec![frame.into_geometry()]
    }
}

/// The line of the second shape.
fn dashed<'a>(color: Color, unit: f32) -> Stroke<'a> {
    Stroke {
        line_dash: canvas::LineDash {
            segments: &DASHES,
            offset: 0,
        },
        ..Stroke::default().with_width(2.0 * unit).with_color(color)
    }
}

/// A piece of a shape's line, for a legend.
pub fn sample<'a, Message: 'a>(ui: &Ui, color: Color, dashes: bool) -> Element<'a, Message> {
    Canvas::new(Sample { color, dashes })
        .width(ui.px(28.0))
        .height(ui.px(12.0))
        .into()
}

struct Sample {
    color: Color,
    dashes: bool,
}

impl<Message> canvas::Program<Message> for Sample {
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
        let (middle, unit) = (frame.center().y, bounds.height / 12.0);
        let line = Path::line(Point::new(0.0, middle), Point::new(bounds.width, middle));
        if self.dashes {
            frame.stroke(&line, dashed(self.color, unit));
        } else {
            let stroke = Stroke::default().with_width(2.5 * unit);
            frame.stroke(&line, stroke.with_color(self.color));
            frame.fill(&Path::circle(frame.center(), 3.5 * unit), self.color);
        }
        vec![frame.into_geometry()]
    }
}

//! The six points as a radar.

use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke, Text};
use iced::{Element, Pixels, Point, Rectangle, Renderer, Theme, alignment, mouse};

use crate::gui::theme::Palette;
use crate::gui::ui::{SANS_BOLD, Ui};
use crate::practice::mask::HIGHEST;
use crate::practice::mask::export::corner;

/// A drawing of the levels, each corner with its number from 1; a second shape
/// in outline is another day's.
pub(super) fn radar<'a, Message: 'a>(
    ui: &Ui,
    levels: Vec<Option<u8>>,
    before: Option<Vec<Option<u8>>>,
) -> Element<'a, Message> {
    let side = ui.px(260.0).min(ui.window.width * 0.7);
    Canvas::new(Radar {
        levels,
        before,
        palette: ui.palette,
        text: ui.px(13.0),
    })
    .width(side)
    .height(side)
    .into()
}

struct Radar {
    levels: Vec<Option<u8>>,
    before: Option<Vec<Option<u8>>>,
    palette: Palette,
    text: f32,
}

impl Radar {
    fn place(&self, centre: Point, reach: f32, index: usize, share: f32) -> Point {
        let (x, y) = corner(index, self.levels.len());
        Point::new(
            centre.x + x as f32 * reach * share,
            centre.y + y as f32 * reach * share,
        )
    }

    fn shape(&self, centre: Point, reach: f32, share: impl Fn(usize) -> f32) -> Path {
        Path::new(|path| {
            for index in 0..self.levels.len() {
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
        let thin = |color| Stroke::default().with_width(1.0).with_color(color);
        for level in 1..=HIGHEST {
            let share = f32::from(level) / f32::from(HIGHEST);
            let ring = self.shape(centre, reach, |_| share);
            frame.stroke(&ring, thin(palette.outline));
        }
        for index in 0..self.levels.len() {
            let spoke = Path::line(centre, self.place(centre, reach, index, 1.0));
            frame.stroke(&spoke, thin(palette.line));
            frame.fill_text(Text {
                content: (index + 1).to_string(),
                position: self.place(centre, reach + self.text, index, 1.0),
                color: palette.ink,
                size: Pixels(self.text),
                font: SANS_BOLD,
                align_x: alignment::Horizontal::Center.into(),
                align_y: alignment::Vertical::Center,
                ..Text::default()
            });
        }
        let share = |levels: &[Option<u8>], index: usize| {
            let level = levels.get(index).copied().flatten().unwrap_or(0);
            f32::from(level) / f32::from(HIGHEST)
        };
        if self.levels.iter().any(Option::is_some) {
            let shape = self.shape(centre, reach, |index| share(&self.levels, index));
            frame.fill(&shape, palette.accent.scale_alpha(0.22));
            let line = Stroke::default().with_width(2.5).with_color(palette.accent);
            frame.stroke(&shape, line);
        }
        if let Some(before) = &self.before {
            let shape = self.shape(centre, reach, |index| share(before, index));
            let line = Stroke {
                line_dash: canvas::LineDash {
                    segments: &[5.0, 4.0],
                    offset: 0,
                },
                ..Stroke::default().with_width(2.0).with_color(palette.gold)
            };
            frame.stroke(&shape, line);
        }
        vec![frame.into_geometry()]
    }
}

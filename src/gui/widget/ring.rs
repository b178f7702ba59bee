//! Progress as a ring with a word in it, and as a bar.

use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke};
use iced::widget::{container, row, stack};
use iced::{Border, Color, Element, Length, Point, Radians, Rectangle, Renderer, Theme, mouse};

use super::meaning::Role;
use super::node;
use super::text::small;
use crate::gui::theme::style;
use crate::gui::ui::Ui;

/// A ring filled to a share of 0 to 1, around a word.
pub fn ring<'a, Message: Clone + 'a>(
    ui: &Ui,
    share: f32,
    word: String,
    name: String,
) -> Element<'a, Message> {
    let word = small(ui, word).font(ui.sans_bold()).color(ui.palette.ink);
    ring_around(ui, share, word, name)
}

/// A ring filled to a share of 0 to 1, around anything small.
pub fn ring_around<'a, Message: Clone + 'a>(
    ui: &Ui,
    share: f32,
    inside: impl Into<Element<'a, Message>>,
    name: String,
) -> Element<'a, Message> {
    node::meaning(Role::Meter, name, drawn_around(ui, share, inside))
        .amount(f64::from(share) * 100.0, 100.0)
        .into()
}

/// The same, where what stands around it says the share.
pub fn drawn_around<'a, Message: Clone + 'a>(
    ui: &Ui,
    share: f32,
    inside: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let palette = ui.palette;
    // Wide letters need a wider ring, by half as much: a ring has room to spare.
    let side = ui.px(50.0 * (1.0 + ui.letters.breadth()) / 2.0);
    let color = if share >= 1.0 {
        palette.good
    } else {
        palette.accent
    };
    let arc = Canvas::new(Arc {
        share: share.clamp(0.0, 1.0),
        color,
        track: palette.sunken,
        line: (palette.sunken == palette.surface).then_some(palette.line),
    })
    .width(side)
    .height(side);
    let inside = container(inside).center(side);
    node::meaning(Role::Shown, "", stack![arc, inside]).into()
}

struct Arc {
    share: f32,
    color: Color,
    track: Color,
    /// The track as a thin line, where its own colour would not show.
    line: Option<Color>,
}

impl Arc {
    fn track(&self, width: f32) -> Stroke<'static> {
        match self.line {
            Some(line) => Stroke::default().with_color(line).with_width(1.0),
            None => Stroke::default().with_color(self.track).with_width(width),
        }
    }
}

impl<Message> canvas::Program<Message> for Arc {
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
        let width = bounds.width * 0.1;
        let center = Point::new(bounds.width / 2.0, bounds.height / 2.0);
        let radius = (bounds.width - width) / 2.0 - 1.0;
        let stroke = |color| Stroke::default().with_color(color).with_width(width);
        frame.stroke(&Path::circle(center, radius), self.track(width));
        if self.share > 0.0 {
            let start = Radians(-std::f32::consts::FRAC_PI_2);
            let arc = Path::new(|builder| {
                builder.arc(canvas::path::Arc {
                    center,
                    radius,
                    start_angle: start,
                    end_angle: start + Radians(std::f32::consts::TAU * self.share),
                });
            });
            let stroke = Stroke {
                line_cap: canvas::LineCap::Round,
                ..stroke(self.color)
            };
            frame.stroke(&arc, stroke);
        }
        vec![frame.into_geometry()]
    }
}

/// A thin bar filled to a share of 0 to 1.
pub fn bar<'a, Message: Clone + 'a>(ui: &Ui, share: f32, name: String) -> Element<'a, Message> {
    let palette = ui.palette;
    let parts = (share.clamp(0.0, 1.0) * 1000.0).round() as u16;
    let filled = (parts > 0).then(|| {
        container("")
            .width(Length::FillPortion(parts))
            .height(6)
            .style(style::tile(palette.accent, style::CHIP))
    });
    let empty = (parts < 1000).then(|| container("").width(Length::FillPortion(1000 - parts)));
    let ground = if palette.line == palette.outline {
        hollow(palette.surface, palette.line)
    } else {
        hollow(palette.line, palette.line)
    };
    let track = container(row![filled, empty])
        .width(Length::Fill)
        .height(6)
        .style(ground);
    node::meaning(Role::Meter, name, track)
        .amount(f64::from(share) * 100.0, 100.0)
        .into()
}

/// The track of a bar; where lines are as dark as what fills it, an outline.
fn hollow(ground: Color, line: Color) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style {
        background: Some(ground.into()),
        border: Border {
            color: line,
            width: 1.0,
            radius: style::CHIP.into(),
        },
        ..container::Style::default()
    }
}

//! A picture with rounded corners.

use iced::widget::{container, stack};
use iced::{Border, Color, Element, Length};

use crate::gui::theme::style::BUTTON;
use crate::gui::ui::Ui;

/// Width of the frame, in logical pixels: wide enough to cover the corners.
const FRAME: f32 = 8.0;

/// Rounds a picture's corners: nothing clips them, so a frame in the colour of
/// the ground stands before it.
pub fn framed<'a, Message: 'a>(
    ui: &Ui,
    picture: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let ground = ui.palette.surface;
    let picture = container(picture).padding(FRAME - 2.0);
    let frame = container("")
        .width(Length::Fill)
        .height(Length::Fill)
        .style(move |_| container::Style {
            background: Some(Color::TRANSPARENT.into()),
            border: Border {
                color: ground,
                width: FRAME,
                radius: (FRAME + BUTTON).into(),
            },
            ..container::Style::default()
        });
    stack![picture, frame].into()
}

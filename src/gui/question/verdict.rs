//! How a verdict looks wherever it stands: its sign and its colours. The word
//! beside them is for the screen to say.

use iced::widget::{container, row, stack};
use iced::{Border, Color, Element, Length};

use crate::gui::theme::Palette;
use crate::gui::theme::style::CHIP;
use crate::gui::widget::icon::Icon;
use crate::quiz::Verdict;

pub fn icon(verdict: Verdict) -> Icon {
    match verdict {
        Verdict::Right => Icon::Check,
        Verdict::Partly => Icon::Minus,
        Verdict::Wrong => Icon::X,
    }
}

pub fn ink(palette: &Palette, verdict: Verdict) -> Color {
    match verdict {
        Verdict::Right => palette.good,
        Verdict::Partly => palette.gold,
        Verdict::Wrong => palette.warm,
    }
}

pub fn background(palette: &Palette, verdict: Verdict) -> Color {
    match verdict {
        Verdict::Right => palette.good_soft,
        Verdict::Partly => palette.gold_soft,
        Verdict::Wrong => palette.warm_soft,
    }
}

/// A question in a bar of segments. Not by colour alone: right is full, almost
/// is half full, wrong is hollow, the present one is thicker.
pub fn segment<'a, Message: 'a>(
    palette: &Palette,
    verdict: Option<Verdict>,
    here: bool,
) -> Element<'a, Message> {
    let drawn: Element<'a, Message> = match verdict {
        Some(Verdict::Right) => piece(palette.good, palette.good, 0.0, 7.0),
        Some(Verdict::Partly) => {
            let half = row![
                piece(palette.gold, palette.gold, 0.0, 7.0),
                container("").width(Length::Fill)
            ];
            stack![piece(palette.gold_soft, palette.gold, 1.0, 7.0), half].into()
        }
        Some(Verdict::Wrong) => piece(palette.warm_soft, palette.warm, 2.0, 7.0),
        None if here => piece(palette.accent, palette.accent, 0.0, 11.0),
        None => piece(palette.sunken, palette.line, 1.0, 7.0),
    };
    container(drawn).width(Length::FillPortion(1)).into()
}

fn piece<'a, Message: 'a>(
    background: Color,
    border: Color,
    width: f32,
    height: f32,
) -> Element<'a, Message> {
    container("")
        .width(Length::Fill)
        .height(height)
        .style(move |_| container::Style {
            background: Some(background.into()),
            border: Border {
                color: border,
                width,
                radius: CHIP.into(),
            },
            ..container::Style::default()
        })
        .into()
}

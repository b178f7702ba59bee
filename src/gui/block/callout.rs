//! A passage set apart: an icon, a word and a colour say what it is.

use iced::widget::{column, container, row};
use iced::{Color, Element, Length};

use super::Context;
use crate::course::block::{Callout, CalloutKind};
use crate::gui::theme::Palette;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::space;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{set, strong};
use crate::language::say;

pub(super) fn view<'a, Message: Clone + 'static>(
    context: &Context<'_, Message>,
    callout: &'a Callout,
) -> Element<'a, Message> {
    let ui = context.ui;
    let (icon, ink, background) = dress(callout.kind, &ui.palette);
    let kind = say::blocks::callout(ui.language, callout.kind);
    let title: Element<'a, Message> = match &callout.title {
        Some(title) => {
            let words = set(ui, title);
            node::meaning(Role::Paragraph, words.clone(), strong(ui, words)).into()
        }
        None => strong(ui, kind).into(),
    };
    let inside = row![
        icon.draw(ui, ink),
        column![title, context.body().view(ui, &callout.md)]
            .spacing(space::XS)
            .width(Length::Fill)
    ]
    .spacing(ui.px(space::M));
    let tile = container(inside)
        .padding([ui.px(space::L), ui.px(20.0)])
        .width(Length::Fill)
        .style(style::tile(background, BUTTON));
    node::meaning(Role::Group, kind, tile).into()
}

fn dress(kind: CalloutKind, palette: &Palette) -> (Icon, Color, Color) {
    match kind {
        CalloutKind::KeyIdea => (Icon::Lightbulb, palette.gold, palette.gold_soft),
        CalloutKind::Warning => (Icon::TriangleAlert, palette.warm, palette.warm_soft),
        CalloutKind::Example => (Icon::Eye, palette.accent, palette.accent_soft),
        CalloutKind::Practice => (Icon::Wrench, palette.good, palette.good_soft),
        CalloutKind::Law => (Icon::Scale, palette.ink_soft, palette.sunken),
    }
}

//! A text field with its label above it.

use std::borrow::Cow;

use iced::widget::{TextInput, column, row, text_input};
use iced::{Alignment, Element, Length};

use super::button::{Side, secondary};
use super::icon::Icon;
use super::meaning::Role;
use super::node;
use super::text::{small, strong};
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::language::say;

/// A field in the colours and the type of the interface.
pub fn input<'a, Message: Clone + 'a>(
    ui: &Ui,
    hint: &str,
    value: &str,
    on_input: impl Fn(String) -> Message + 'a,
) -> TextInput<'a, Message> {
    text_input(hint, value)
        .on_input(on_input)
        .size(ui.size(Type::Body))
        .font(ui.sans())
        .padding([ui.px(10.0), ui.px(14.0)])
        .width(Length::Fill)
        .style(style::field(ui.palette))
}

/// The label, then the field, which assistive programs know by the label, and
/// what a text that they write becomes.
pub fn labelled<'a, Message: Clone + 'a>(
    ui: &Ui,
    label: impl Into<Cow<'a, str>>,
    value: &str,
    field: TextInput<'a, Message>,
    on_write: impl Fn(String) -> Message + 'a,
) -> Element<'a, Message> {
    with_refusal(ui, label, (value, None), field, on_write)
}

/// The same, with why the value cannot be taken, if so: told with the field, so
/// that whoever comes back to it hears it there. Something near it shows it.
pub fn with_refusal<'a, Message: Clone + 'a>(
    ui: &Ui,
    label: impl Into<Cow<'a, str>>,
    (value, refusal): (&str, Option<&str>),
    field: TextInput<'a, Message>,
    on_write: impl Fn(String) -> Message + 'a,
) -> Element<'a, Message> {
    let label = label.into();
    let field = match refusal {
        Some(_) => field.style(style::field_refused(ui.palette)),
        None => field,
    };
    let named = node::meaning(Role::Field, label.clone(), field)
        .value(value)
        .refused(refusal)
        .on_write(on_write);
    let label = node::meaning(Role::Shown, "", strong(ui, label));
    column![label, named]
        .spacing(ui.px(space::S))
        .width(Length::Fill)
        .into()
}

/// A field for a path, with a button that lets the system's dialog fill it.
/// `unpicked`: that dialog gave nothing, and what one can do instead.
pub fn with_browse<'a, Message: Clone + 'a>(
    ui: &Ui,
    field: Element<'a, Message>,
    on_browse: Message,
    unpicked: bool,
) -> Element<'a, Message> {
    let browse = secondary(
        ui,
        say::profiles::browse(ui.language),
        Side::Left(Icon::FolderOpen),
        Some(on_browse),
    );
    let line: Element<'a, Message> = if ui.cramped() {
        column![field, browse].spacing(ui.px(space::S)).into()
    } else {
        row![field, browse]
            .spacing(ui.px(space::S))
            .align_y(Alignment::End)
            .into()
    };
    let unpicked = unpicked.then(|| {
        let words = say::profiles::unpicked(ui.language);
        node::meaning(Role::Status, words, small(ui, words))
    });
    column![line, unpicked].spacing(ui.px(space::S)).into()
}

//! Text sizes to choose from.

use iced::Element;
use iced::widget::row;

use super::button;
use super::meaning::Role;
use super::node;
use crate::gui::ui::{Ui, space};
use crate::language::say;
use crate::language::typography::percent;

/// Sizes offered, in per cent.
const PRESETS: [u16; 7] = [90, 100, 115, 130, 150, 175, 200];

/// How much one press of «larger» adds, in points of per cent.
pub const STEP: u16 = 5;

/// The sizes as a group of choices.
pub fn presets<'a, Message: Clone + 'a>(
    ui: &Ui,
    now: u16,
    on_choose: fn(u16) -> Message,
) -> Element<'a, Message> {
    let options = PRESETS.map(|size| {
        let name = percent(ui.language, f64::from(size) / 100.0);
        button::choice(ui, "text-size", name, now == size, Some(on_choose(size))).into()
    });
    let row = row(options).spacing(ui.px(space::S)).wrap();
    node::meaning(Role::RadioGroup, say::settings::text(ui.language), row).into()
}

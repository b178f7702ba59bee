//! A statement to judge, then the reason that decides it.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::Sheet;
use super::choice::{self, Kind};
use super::remark::{Tone, feedback};
use crate::course::item::TrueFalse;
use crate::gui::theme::style::BUTTON;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{chosen_look, key_cap};
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::text::{small, strong};
use crate::language::say;
use crate::quiz::{Edit, Part, Response};

pub(super) fn view<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a TrueFalse,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let judged = match sheet.response {
        Some(Response::TrueFalse { verdict, .. }) => Some(*verdict),
        _ => None,
    };
    let (yes, no) = (
        verdict(sheet, it, true, judged),
        verdict(sheet, it, false, judged),
    );
    let verdicts: Element<'a, Message> = if ui.tight() {
        column![yes, no].spacing(ui.px(space::S)).into()
    } else {
        row![yes, no].spacing(ui.px(space::M)).into()
    };
    let kind = say::question::kind(ui.language, &sheet.item.interaction);
    let verdicts = node::meaning(Role::RadioGroup, kind, verdicts).width(Length::Fill);
    let said = sheet
        .grade
        .and_then(|grade| grade.remark(Part::Verdict))
        .filter(|remark| !remark.feedback.is_empty())
        .map(|remark| feedback(ui, remark));
    let reasons = judged.is_some().then(|| {
        let because = small(ui, say::question::because(ui.language));
        column![
            node::meaning(Role::Shown, "", because),
            choice::view(sheet, &it.reasons, Kind::Reason)
        ]
        .spacing(ui.px(space::S))
    });
    column![verdicts, said, reasons]
        .spacing(ui.px(space::L))
        .into()
}

fn verdict<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &TrueFalse,
    value: bool,
    judged: Option<bool>,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let palette = ui.palette;
    let chosen = judged == Some(value);
    let tone = sheet
        .grade
        .is_some()
        .then_some(match (chosen, it.truth == value) {
            (true, true) => Tone::Right,
            (true, false) => Tone::Wrong,
            (false, true) => Tone::Missed,
            (false, false) => Tone::Quiet,
        });
    let (label, cap) = words(ui, value);
    let sign = tone
        .and_then(Tone::icon)
        .zip(tone)
        .map(|(icon, tone)| icon.sized(ui.px(20.0), tone.ink(&palette)));
    let inside = row![
        key_cap(ui, cap),
        container(strong(ui, label)).width(Length::Fill),
        sign
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center);
    control(
        ui,
        Role::Radio,
        label,
        inside,
        sheet.edit(Edit::Verdict(value)),
    )
    .hands_on()
    .id(format!("{}verdict-{value}", sheet.prefix))
    .checked(chosen)
    .group(format!("{}verdict", sheet.prefix))
    .width(Length::Fill)
    .padding([ui.px(13.0), ui.px(18.0)])
    .radius(BUTTON)
    .look(move |status| match tone {
        Some(tone) => tone.look(&palette),
        None => chosen_look(palette, chosen, status),
    })
    .into()
}

fn words(ui: &Ui, value: bool) -> (&'static str, &'static str) {
    if value {
        (
            say::question::is_true(ui.language),
            say::question::true_key(ui.language),
        )
    } else {
        (say::question::is_false(ui.language), "F")
    }
}

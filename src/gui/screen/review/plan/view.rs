//! The plan on the screen.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Form, LIMITS, Message, SHARES};
use crate::gui::screen::review::Message as Outer;
use crate::gui::screen::review::view::card;
use crate::gui::shared::Shared;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, choice, chosen_look, quiet, secondary};
use crate::gui::widget::field::{input, with_refusal};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::text::{body, heading, paragraph, strong};
use crate::language::say;
use crate::language::typography::percent;
use crate::progress::Plan;
use crate::review::Load;

pub(crate) fn view<'a>(form: &'a Form, shared: &'a Shared) -> Element<'a, Outer> {
    let ui = &shared.ui;
    let language = ui.language;
    let plan = *shared.progress().plan();
    let parts: Element<'a, Message> = column![
        heading(ui, 2, say::review::plan(language)),
        paragraph(ui, say::review::plan_about(language)),
        shares(ui, form, &plan),
        minutes(ui, &plan),
        days_off(ui, &plan),
        holiday(ui, form, &plan),
        effort(ui, &plan),
    ]
    .spacing(ui.px(space::XL))
    .into();
    card(ui, parts.map(Outer::Plan))
}

fn setting<'a>(
    ui: &Ui,
    title: &'static str,
    about: Option<&'static str>,
    controls: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let about = about.map(|about| paragraph(ui, about));
    let words = column![strong(ui, title).heading::<Message>(3)]
        .push(about)
        .spacing(ui.px(space::XS));
    column![words, controls.into()]
        .spacing(ui.px(space::M))
        .width(Length::Fill)
        .into()
}

/// One choice of a group that wraps.
fn radios<'a>(
    ui: &Ui,
    name: &'static str,
    options: impl Iterator<Item = Element<'a, Message>>,
) -> Element<'a, Message> {
    let row = row(options).spacing(ui.px(space::S)).wrap();
    node::meaning(Role::RadioGroup, name, row).into()
}

/// The shares to aim at, one below the other, each with what it costs.
fn shares<'a>(ui: &Ui, form: &Form, plan: &Plan) -> Element<'a, Message> {
    let language = ui.language;
    let cost = |share: u8| {
        let of = form.costs.iter().find(|(of, _)| *of == share);
        let load = of.map_or_else(Load::default, |(_, load)| *load);
        say::review::cost(language, share, load.questions, load.minutes)
    };
    // A plan made elsewhere may aim at a share of its own.
    let own = (!SHARES.contains(&plan.retention)).then_some(plan.retention);
    let all = SHARES.into_iter().chain(own).map(|share| {
        let on = Some(Message::Share(share));
        let known = |(of, load): &(u8, Load)| *of == share && load.questions > 0.0;
        let label = if form.costs.iter().any(known) {
            cost(share)
        } else {
            percent(language, f64::from(share) / 100.0)
        };
        let chosen = plan.retention == share;
        choice(ui, "retention", label, chosen, on)
            .width(Length::Fill)
            .into()
    });
    let title = say::review::retention(language);
    let list = node::meaning(
        Role::RadioGroup,
        title,
        column(all).spacing(ui.px(space::S)),
    );
    let about = say::review::retention_about(language);
    setting(ui, title, Some(about), list)
}

fn minutes<'a>(ui: &Ui, plan: &Plan) -> Element<'a, Message> {
    let title = say::review::minutes(ui.language);
    let own = (!LIMITS.contains(&plan.minutes)).then_some(plan.minutes);
    let options = LIMITS.into_iter().chain(own).map(|minutes| {
        let label = say::review::minutes_a_day(minutes);
        let chosen = plan.minutes == minutes;
        choice(
            ui,
            "minutes",
            label,
            chosen,
            Some(Message::Minutes(minutes)),
        )
        .into()
    });
    setting(ui, title, None, radios(ui, title, options))
}

fn days_off<'a>(ui: &Ui, plan: &Plan) -> Element<'a, Message> {
    let palette = ui.palette;
    let title = say::review::days_off(ui.language);
    let days = plan.days_off.iter().zip(0_u8..).map(|(off, weekday)| {
        let name = say::dates::weekday_name(ui.language, weekday);
        let off = *off;
        let mark = if off { Icon::SquareCheck } else { Icon::Square };
        let color = if off {
            palette.accent
        } else {
            palette.ink_soft
        };
        let drawn = row![
            mark.sized(ui.px(18.0), color),
            strong(ui, name).color(color)
        ]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
        let on = Message::DayOff(usize::from(weekday));
        control(ui, Role::CheckBox, name, drawn, Some(on))
            .checked(off)
            .padding([ui.px(8.0), ui.px(12.0)])
            .radius(crate::gui::theme::style::BUTTON)
            .look(move |status| chosen_look(palette, off, status))
            .into()
    });
    let days = row(days).spacing(ui.px(space::S)).wrap();
    let group = node::meaning(Role::Group, title, days);
    setting(
        ui,
        title,
        Some(say::review::days_off_about(ui.language)),
        group,
    )
}

fn holiday<'a>(ui: &Ui, form: &'a Form, plan: &Plan) -> Element<'a, Message> {
    let language = ui.language;
    let field = |label, value: &'a str, message: fn(String) -> Message| {
        let field = input(ui, "2026-12-24", value, message).on_submit(Message::SetHoliday);
        let refusal = form.bad.then(|| say::review::holiday_bad(language));
        let value = (value, refusal);
        container(with_refusal(ui, label, value, field, message)).max_width(ui.px(200.0))
    };
    let from = field(
        say::review::holiday_from(language),
        &form.from,
        Message::HolidayFrom,
    );
    let to = field(
        say::review::holiday_to(language),
        &form.to,
        Message::HolidayTo,
    );
    let set = secondary(
        ui,
        say::review::holiday_set(language),
        Side::None,
        Some(Message::SetHoliday),
    );
    let clear = plan.holiday.map(|_| {
        quiet(
            ui,
            say::review::holiday_clear(language),
            Side::Left(Icon::X),
            Some(Message::ClearHoliday),
        )
    });
    let known = plan.holiday.map(|(first, last)| {
        let words = say::review::holiday_is(language, first, last);
        paragraph(ui, words)
    });
    let bad = form.bad.then(|| {
        let words = say::review::holiday_bad(language);
        let line = row![
            Icon::Info.sized(ui.px(18.0), ui.palette.gold),
            container(body(ui, words)).width(Length::Fill)
        ]
        .spacing(ui.px(space::S));
        Element::from(node::meaning(Role::Status, words, line))
    });
    let fields = row![from, to].spacing(ui.px(space::L)).wrap();
    let buttons = row![set].push(clear).spacing(ui.px(space::S)).wrap();
    let controls = column![known, fields, bad, buttons].spacing(ui.px(space::M));
    setting(ui, say::review::holiday(language), None, controls)
}

fn effort<'a>(ui: &Ui, plan: &Plan) -> Element<'a, Message> {
    let language = ui.language;
    let title = say::review::effort_setting(language);
    let options = [
        (false, say::review::effort_skip(language)),
        (true, say::review::effort_ask(language)),
    ];
    let options = options.into_iter().map(|(ask, name)| {
        let chosen = plan.ask_effort == ask;
        choice(ui, "effort", name, chosen, Some(Message::AskEffort(ask))).into()
    });
    let about = say::review::effort_about(language);
    setting(ui, title, Some(about), radios(ui, title, options))
}

//! The fields of the mask, section by section.

use iced::widget::{column, container, row, text_editor};
use iced::{Alignment, Element, Length, Padding};

use super::{Mask, Message, control_id};
use crate::course::practice::mask::{Choice, Field, FieldKind, Section, Share};
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, choice, chosen_look, icon, primary};
use crate::gui::widget::field;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, heading, set, small, strong};
use crate::language::say;
use crate::practice::mask::check::depth;
use crate::practice::mask::words;

/// How much a press changes a share, in per cent, and where it begins.
const STEP: u8 = 10;
const EVEN: u8 = 50;

pub(super) fn view<'a>(screen: &'a Mask, ui: &Ui) -> Element<'a, Message> {
    let sections = screen
        .sheet
        .sections
        .iter()
        .map(|it| section(screen, ui, it));
    let next = primary(
        ui,
        say::mask::to_card(ui.language),
        Side::Right(Icon::ArrowRight),
        Some(Message::Tab(super::Tab::Card)),
    );
    column(sections).push(next).spacing(ui.px(space::XL)).into()
}

fn section<'a>(screen: &'a Mask, ui: &Ui, section: &'a Section) -> Element<'a, Message> {
    let about = Prose::body(ui)
        .color(ui.palette.ink_soft)
        .on_link(Message::Link)
        .view(ui, &section.about);
    let fields = section.fields.iter().map(|it| one(screen, ui, it));
    let inside = column![heading(ui, 2, set(ui, &section.name)), about]
        .extend(fields)
        .spacing(ui.px(space::L));
    container(inside)
        .padding(ui.px(20.0))
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

fn one<'a>(screen: &'a Mask, ui: &Ui, it: &'a Field) -> Element<'a, Message> {
    let label = set(ui, &it.name);
    let help = small(ui, set(ui, &it.help));
    // What is written or moved tells it itself; a group would tell it to nobody.
    let help: Element<'a, Message> = match &it.kind {
        FieldKind::Line | FieldKind::Lines | FieldKind::Share(_) => help.shown(),
        FieldKind::Choice(_) | FieldKind::Service => help.into(),
    };
    let drawn: Element<'a, Message> = match &it.kind {
        FieldKind::Line => {
            let value = screen.lines.get(&it.id).map_or("", String::as_str);
            let id = it.id.clone();
            let hint = say::mask::example(ui.language, &set(ui, &it.example));
            let typed = move |text| Message::Typed(id.clone(), text);
            let input = field::input(ui, &hint, value, typed.clone()).id(control_id(&it.id));
            let named = node::meaning(Role::Field, label.clone(), input)
                .value(value)
                .description(set(ui, &it.help))
                .on_write(typed);
            let label = node::meaning(Role::Shown, "", strong(ui, label));
            column![label, named]
                .spacing(ui.px(space::S))
                .width(Length::Fill)
                .into()
        }
        FieldKind::Lines => lines(screen, ui, it),
        FieldKind::Choice(choices) => chips(screen, ui, it, choices),
        FieldKind::Share(names) => share(screen, ui, it, names),
        FieldKind::Service => services(screen, ui, it),
    };
    column![drawn, help].spacing(ui.px(6.0)).into()
}

fn lines<'a>(screen: &'a Mask, ui: &Ui, it: &'a Field) -> Element<'a, Message> {
    let label = set(ui, &it.name);
    let Some(content) = screen.editors.get(&it.id) else {
        return body(ui, label).into();
    };
    let id = it.id.clone();
    let hint = say::mask::example(ui.language, &set(ui, &it.example));
    let editor = text_editor(content)
        .id(control_id(&it.id))
        .placeholder(hint)
        .on_action(move |action| Message::Edit(id.clone(), action))
        .size(ui.size(Type::Body))
        .line_height(ui.leading(Type::Body))
        .font(ui.sans())
        .padding(ui.px(space::M))
        .height(ui.px(92.0))
        .style(style::editor(ui.palette));
    let id = it.id.clone();
    let named = node::meaning(Role::Editor, label.clone(), editor)
        .value(content.text())
        .description(set(ui, &it.help))
        .on_rewrite(move |action| Message::Edit(id.clone(), action));
    let label = node::meaning(Role::Shown, "", strong(ui, label));
    column![label, named].spacing(ui.px(space::S)).into()
}

fn chips<'a>(
    screen: &'a Mask,
    ui: &Ui,
    it: &'a Field,
    choices: &'a [Choice],
) -> Element<'a, Message> {
    let chosen = screen.state.value(it.id.as_str());
    let label = set(ui, &it.name);
    let chips = choices.iter().enumerate().map(|(index, option)| {
        let press = Message::Choose(it.id.clone(), option.id.clone());
        let is = chosen == option.id.as_str();
        let node = choice(ui, "", set(ui, &option.name), is, Some(press))
            .group(format!("mask-{}", it.id))
            .position(index + 1, choices.len());
        if index == 0 {
            node.id(control_id(&it.id)).into()
        } else {
            node.into()
        }
    });
    let chips = row(chips).spacing(ui.px(space::S)).wrap();
    let inside = column![strong(ui, label.clone()), chips].spacing(ui.px(space::S));
    node::meaning(Role::RadioGroup, label, inside)
        .width(Length::Fill)
        .into()
}

/// Less and more, with both halves in words between.
fn share<'a>(screen: &'a Mask, ui: &Ui, it: &'a Field, names: &'a Share) -> Element<'a, Message> {
    let palette = ui.palette;
    let language = ui.language;
    let label = set(ui, &it.name);
    let share = screen.state.share(it.id.as_str());
    let to = |share: u8| Message::Share(it.id.clone(), share);
    let less = match share {
        None => Some(to(EVEN)),
        Some(0) => None,
        Some(share) => Some(to(share.saturating_sub(STEP))),
    };
    let more = match share {
        None => Some(to(EVEN)),
        Some(100..) => None,
        Some(share) => Some(to(share.saturating_add(STEP).min(100))),
    };
    let first = set(ui, &names.first);
    let told = share.map_or_else(
        || say::mask::not_said(language).to_owned(),
        |_| words(&screen.sheet, it, screen.state.value(it.id.as_str())),
    );
    let told = crate::language::typography::polish(language, &told).into_owned();
    let bar = share.map(|share| {
        let (left, right) = (u16::from(share), u16::from(100 - share));
        let half = |portion: u16, color| {
            container("")
                .width(Length::FillPortion(portion.max(1)))
                .height(ui.px(10.0))
                .style(style::tile(color, 0.0))
        };
        row![half(left, palette.accent), half(right, palette.gold)].width(Length::Fill)
    });
    let said = say::pair(language, &label, &told);
    let drawn = column![body(ui, told), bar].spacing(space::XS);
    let meter = node::meaning(Role::Meter, said, drawn)
        .description(set(ui, &it.help))
        .width(Length::Fill);
    let meter = match share {
        Some(share) => meter.amount(f64::from(share), 100.0),
        None => meter,
    };
    let less = icon(ui, Icon::Minus, say::mask::less(language, &first), less)
        .description(label.clone())
        .id(control_id(&it.id));
    let more =
        icon(ui, Icon::Plus, say::mask::more(language, &first), more).description(label.clone());
    let line = row![less, meter, more]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    let label = node::meaning(Role::Shown, "", strong(ui, label));
    column![label, line].spacing(ui.px(space::S)).into()
}

/// The organisation chart as a list: each department under the one above it.
fn services<'a>(screen: &'a Mask, ui: &Ui, it: &'a Field) -> Element<'a, Message> {
    let palette = ui.palette;
    let chosen = screen.state.value(it.id.as_str());
    let label = set(ui, &it.name);
    let of = screen.sheet.services.len();
    let list = screen
        .sheet
        .services
        .iter()
        .enumerate()
        .map(|(index, service)| {
            let is = chosen == service.id.as_str();
            let color = if is { palette.accent } else { palette.ink_soft };
            let mark = if is { Icon::CircleDot } else { Icon::Circle };
            let name = set(ui, &service.name);
            let words = column![strong(ui, name.clone()), small(ui, set(ui, &service.about))];
            let drawn = row![
                mark.sized(ui.px(18.0), color),
                container(words).width(Length::Fill)
            ]
            .spacing(ui.px(space::S));
            let press = Message::Choose(it.id.clone(), service.id.clone());
            let node = control(ui, Role::Radio, name, drawn, Some(press))
                .checked(is)
                .description(set(ui, &service.about))
                .position(index + 1, of)
                .group("mask-services")
                .width(Length::Fill)
                .padding([ui.px(8.0), ui.px(12.0)])
                .radius(BUTTON)
                .look(move |status| chosen_look(palette, is, status));
            let node = if index == 0 {
                node.id(control_id(&it.id))
            } else {
                node
            };
            let depth = depth(&screen.sheet, &service.id).unwrap_or(0).min(4);
            let inset = ui.px(22.0) * depth as f32;
            container(node).padding(Padding::ZERO.left(inset)).into()
        });
    let inside = column![strong(ui, label.clone()), column(list).spacing(ui.px(6.0))]
        .spacing(ui.px(space::S));
    node::meaning(Role::RadioGroup, label, inside)
        .width(Length::Fill)
        .into()
}

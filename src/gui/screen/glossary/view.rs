//! The glossary on the screen.

use iced::widget::{column, container, row, text_input};
use iced::{Alignment, Element, Length, Padding};

use super::find::{By, Entry, Match};
use super::{DEFINITION, Glossary, LIST, Message, RING, SEARCH, SHOWN, row_id, two_panes};
use crate::course::{Id, Term};
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON, CHIP};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, hover_only, quiet, rounded};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Look, Status, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, paragraph, set, small, strong};
use crate::language::say;

pub(super) fn view<'a>(screen: &'a Glossary, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    if screen.entries.is_empty() {
        return missing(ui);
    }
    if two_panes(ui) {
        wide(screen, shared)
    } else {
        stacked(screen, shared)
    }
}

fn wide<'a>(screen: &'a Glossary, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let inset = Padding::from([RING, RING]).right(ui.px(space::M) + RING);
    let list = scrollable(list(screen, shared).padding(inset))
        .id(LIST)
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    let left = column![head(screen, ui), list]
        .spacing(ui.px(space::M))
        .padding(Padding::from([ui.px(36.0), ui.px(20.0)]).bottom(0.0))
        .width(ui.px(350.0));
    let line = container("")
        .width(1)
        .height(Length::Fill)
        .style(style::fill(ui.palette.line));
    let term = selected(screen, shared).map(|term| definition(shared, term));
    let words = container(term)
        .max_width(ui.column() + ui.px(2.0 * space::HUGE))
        .padding([ui.px(40.0), ui.px(space::HUGE)]);
    let right = scrollable(container(words).width(Length::Fill))
        .id(DEFINITION)
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .width(Length::Fill);
    row![left, line, right].into()
}

/// Height, at 100 % text, under which title and field would leave the list too
/// little room: there they scroll away with it. In logical pixels.
const LOW: f32 = 420.0;

/// The definition opens under its term.
fn stacked<'a>(screen: &'a Glossary, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    if ui.window.height / ui.scale < LOW {
        let inset = Padding::from([space::L, space::L]).bottom(ui.px(space::XL));
        let list = list(screen, shared).padding(RING);
        let page = column![head(screen, ui), list].spacing(ui.px(space::M));
        return scrollable(page.padding(inset))
            .id(LIST)
            .style(style::scroll(ui.palette))
            .height(Length::Fill)
            .into();
    }
    let inset = Padding::from([RING, RING])
        .right(ui.px(space::M) + RING)
        .bottom(ui.px(space::XL));
    let list = scrollable(list(screen, shared).padding(inset))
        .id(LIST)
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    column![head(screen, ui), list]
        .spacing(ui.px(space::M))
        .padding(Padding::from([space::L, space::L]).bottom(0.0))
        .into()
}

fn missing<'a>(ui: &Ui) -> Element<'a, Message> {
    let words = column![
        Icon::BookA.sized(ui.px(40.0), ui.palette.ink_soft),
        heading(ui, 1, say::glossary::missing_title(ui.language)),
        paragraph(ui, say::glossary::missing_about(ui.language)),
    ]
    .spacing(ui.px(space::M))
    .max_width(ui.px(560.0));
    scrollable(container(words).padding([ui.px(60.0), ui.px(space::HUGE)]))
        .style(style::scroll(ui.palette))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// Title, field, how many.
fn head<'a>(screen: &'a Glossary, ui: &Ui) -> Element<'a, Message> {
    let field = text_input(say::glossary::search_hint(ui.language), &screen.query)
        .id(SEARCH)
        .on_input(Message::Search)
        .on_submit(Message::ToList)
        .size(ui.size(Type::Body))
        .font(ui.sans())
        .padding([ui.px(10.0), ui.px(space::M)])
        .style(style::field(ui.palette));
    let field = node::meaning(Role::Field, say::glossary::search(ui.language), field)
        .value(screen.query.clone())
        .on_write(Message::Search);
    let found = screen.found.len();
    let count = say::glossary::count(ui.language, found.min(SHOWN), found, screen.entries.len());
    let count = (found > 0).then(|| node::meaning(Role::Status, count.clone(), small(ui, count)));
    let words = column![field, count].spacing(ui.px(space::XS));
    column![heading(ui, 1, say::shell::glossary(ui.language)), words]
        .spacing(ui.px(space::M))
        .padding([0.0, RING])
        .width(Length::Fill)
        .into()
}

fn list<'a>(screen: &'a Glossary, shared: &'a Shared) -> iced::widget::Container<'a, Message> {
    let ui = &shared.ui;
    if screen.found.is_empty() {
        return container(nothing(screen, ui));
    }
    let terms = &shared.glossary().terms;
    let total = screen.found.len().min(SHOWN);
    let mut letter = None;
    let mut lines: Vec<Element<'a, Message>> = Vec::with_capacity(total);
    for (place, found) in screen.found.iter().take(SHOWN).enumerate() {
        let Some((entry, term)) = screen
            .entries
            .get(found.entry)
            .and_then(|entry| Some((entry, terms.get(entry.at)?)))
        else {
            continue;
        };
        if screen.query.trim().is_empty() && letter != Some(entry.letter) {
            letter = Some(entry.letter);
            lines.push(initial(ui, entry));
        }
        let here = screen.selected.as_ref() == Some(&entry.id);
        lines.push(line(ui, term, *found, here, (place + 1, total)));
        if here && !two_panes(ui) {
            lines.push(inline(shared, term));
        }
    }
    let lines = column(lines).spacing(2.0);
    let list = node::meaning(Role::ListBox, say::glossary::list(ui.language), lines);
    container(list.width(Length::Fill)).width(Length::Fill)
}

fn initial<'a>(ui: &Ui, entry: &Entry) -> Element<'a, Message> {
    // Terms say their letter, and typing it leads to them.
    let letter = small(ui, entry.letter.to_string())
        .font(ui.sans_bold())
        .color(ui.palette.accent)
        .shown();
    container(letter)
        .padding(Padding::from([ui.px(space::XS), ui.px(10.0)]).top(ui.px(10.0)))
        .into()
}

fn line<'a>(
    ui: &Ui,
    term: &'a Term,
    found: Match,
    here: bool,
    position: (usize, usize),
) -> Element<'a, Message> {
    let palette = ui.palette;
    let title = body(ui, set(ui, &term.term));
    let title = if here {
        title.font(ui.sans_bold()).color(palette.accent)
    } else {
        title
    };
    let by = match found.by {
        By::Term => None,
        By::Also(place) => term.also.get(place).map(|also| set(ui, also)),
        By::Definition => Some(say::glossary::in_definition(ui.language).into()),
    };
    let by = by.map(|words| small(ui, words));
    control(
        ui,
        Role::Option,
        set(ui, &term.term),
        column![title, by].width(Length::Fill),
        Some(Message::Select(term.id.clone())),
    )
    .id(row_id(&term.id))
    .checked(here)
    .roving()
    .position(position.0, position.1)
    .width(Length::Fill)
    .padding([ui.px(7.0), ui.px(10.0)])
    .radius(BUTTON)
    .look(move |status| {
        let look = hover_only(palette, status, BUTTON);
        if here {
            Look {
                background: Some(palette.accent_soft),
                ..look
            }
        } else {
            look
        }
    })
    .into()
}

fn inline<'a>(shared: &'a Shared, term: &'a Term) -> Element<'a, Message> {
    let ui = &shared.ui;
    let card = container(details(shared, term, Type::Body))
        .padding([ui.px(space::M), ui.px(space::L)])
        .width(Length::Fill)
        .style(style::card(ui.palette));
    container(card).padding([ui.px(6.0), 0.0]).into()
}

fn selected<'a>(screen: &Glossary, shared: &'a Shared) -> Option<&'a Term> {
    if screen.found.is_empty() {
        return None;
    }
    shared.glossary().get(screen.selected.as_ref()?)
}

fn definition<'a>(shared: &'a Shared, term: &'a Term) -> Element<'a, Message> {
    let ui = &shared.ui;
    column![
        heading(ui, 2, set(ui, &term.term)),
        details(shared, term, Type::Reading)
    ]
    .spacing(ui.px(space::M))
    .width(Length::Fill)
    .into()
}

/// Other names, meaning, related terms, lessons.
fn details<'a>(shared: &'a Shared, term: &'a Term, role: Type) -> Element<'a, Message> {
    let ui = &shared.ui;
    let also = (!term.also.is_empty()).then(|| {
        let names: Vec<_> = term.also.iter().map(|also| set(ui, also)).collect();
        let words = format!(
            "{} {}",
            say::glossary::also_said(ui.language),
            names.join(", ")
        );
        node::meaning(Role::Paragraph, words.clone(), small(ui, words))
    });
    let prose = Prose::new(role, ui.palette.ink)
        .on_link(Message::Link)
        .view(ui, &term.definition);
    let see = see_also(shared, term);
    let lessons = lessons(shared, term);
    column![also, prose, see, lessons]
        .spacing(ui.px(space::L))
        .width(Length::Fill)
        .into()
}

fn see_also<'a>(shared: &'a Shared, term: &'a Term) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let known = |id: &Id| shared.glossary().get(id);
    let chips: Vec<Element<'a, Message>> = term
        .see
        .iter()
        .filter_map(known)
        .map(|other| {
            let palette = ui.palette;
            let words = body(ui, set(ui, &other.term)).color(palette.accent);
            control(
                ui,
                Role::Link,
                set(ui, &other.term),
                words,
                Some(Message::Select(other.id.clone())),
            )
            .group("see")
            .padding([ui.px(6.0), ui.px(14.0)])
            .radius(CHIP)
            .look(move |status| {
                let hovered = matches!(status, Status::Hovered | Status::Pressed);
                let edge = if hovered {
                    palette.accent
                } else {
                    palette.outline
                };
                rounded(palette.surface, edge, CHIP)
            })
            .into()
        })
        .collect();
    if chips.is_empty() {
        return None;
    }
    let chips = row(chips)
        .spacing(ui.px(space::S))
        .wrap()
        .vertical_spacing(ui.px(space::S));
    let head = small(ui, say::glossary::see_also(ui.language)).font(ui.sans_bold());
    let whole = column![head, chips].spacing(ui.px(space::S));
    Some(node::meaning(Role::Group, say::glossary::see_also(ui.language), whole).into())
}

fn lessons<'a>(shared: &'a Shared, term: &'a Term) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let palette = ui.palette;
    let lessons: Vec<Element<'a, Message>> = term
        .lessons
        .iter()
        .filter_map(|id| shared.course().find(id))
        .map(|(_, entry)| {
            let line = row![
                Icon::BookOpen.sized(ui.px(18.0), palette.accent),
                container(body(ui, set(ui, &entry.title)).color(palette.accent))
                    .width(Length::Fill)
            ]
            .spacing(ui.px(10.0))
            .align_y(Alignment::Center);
            control(
                ui,
                Role::Link,
                set(ui, &entry.title),
                line,
                Some(Message::Lesson(entry.id.clone())),
            )
            .group("taught")
            .width(Length::Fill)
            .padding([ui.px(7.0), ui.px(10.0)])
            .radius(BUTTON)
            .look(move |status| hover_only(palette, status, BUTTON))
            .into()
        })
        .collect();
    if lessons.is_empty() {
        return None;
    }
    let head = small(ui, say::glossary::taught_in(ui.language)).font(ui.sans_bold());
    let whole = column![head, column(lessons)].spacing(ui.px(space::XS));
    Some(node::meaning(Role::Group, say::glossary::taught_in(ui.language), whole).into())
}

fn nothing<'a>(screen: &'a Glossary, ui: &Ui) -> Element<'a, Message> {
    let title = say::glossary::nothing(ui.language, screen.query.trim());
    column![
        node::meaning(Role::Status, title.clone(), strong(ui, title)),
        paragraph(ui, say::glossary::nothing_about(ui.language)),
        quiet(
            ui,
            say::glossary::clear(ui.language),
            Side::Left(Icon::X),
            Some(Message::Clear)
        ),
    ]
    .spacing(ui.px(space::S))
    .into()
}

//! Writing: the case on one side, the text and what is noticed on the other.

use iced::widget::{column, container, row, text_editor};
use iced::{Alignment, Color, Element, Length, Padding};

use super::{EDITOR, FOUND, Message, PAGE, Workshop, marks};
use crate::course::practice::rules::RuleKind;
use crate::gui::block::{self, Context};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, hover_only, primary, quiet, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::low::under_head;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading_in, set, small, strong};
use crate::language::say;
use crate::practice::reply::Compiled;

pub(super) fn view<'a>(
    screen: &'a Workshop,
    shared: &'a Shared,
    head: Element<'a, Message>,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    let scroll = style::scroll(ui.palette);
    if ui.narrow() {
        let page = column![
            case(screen, shared),
            writing(screen, ui),
            noticed(screen, ui)
        ]
        .spacing(ui.px(space::XL))
        .padding(Padding::from([ui.px(space::M), 24.0]).bottom(ui.px(40.0)));
        return under_head(ui, head, page, PAGE);
    }
    let left = container(case(screen, shared)).padding([ui.px(space::M), 24.0]);
    let right = column![writing(screen, ui), noticed(screen, ui)]
        .spacing(ui.px(space::L))
        .padding(Padding::from([ui.px(space::M), 24.0]).bottom(ui.px(32.0)));
    let left = scrollable(left)
        .style(style::scroll(ui.palette))
        .width(Length::FillPortion(9))
        .height(Length::Fill);
    let right = scrollable(right)
        .style(scroll)
        .width(Length::FillPortion(11))
        .height(Length::Fill);
    column![head, row![left, right]].into()
}

fn case<'a>(screen: &'a Workshop, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let context = Context {
        ui,
        pictures: &screen.pictures,
        on_link: Message::Link,
        as_table: Box::new(|_| false),
        on_chart: Message::Chart,
    };
    let case = Prose::body(ui)
        .on_link(Message::Link)
        .view(ui, &screen.exercise.case);
    let thread = (!screen.exercise.incoming.is_empty())
        .then(|| block::view(&context, &screen.thread))
        .flatten();
    let lessons = screen.exercise.lessons.iter().filter_map(|lesson| {
        let (_, entry) = shared.course().find(lesson)?;
        let words = say::workshop::prepared_by(ui.language, &set(ui, &entry.title));
        let open = Some(Message::Lesson(lesson.clone()));
        Some(quiet(ui, words, Side::Left(Icon::BookOpen), open).into())
    });
    column![
        heading_in(ui, 2, Type::Heading, say::workshop::case(ui.language)),
        case,
        thread,
        column(lessons)
    ]
    .spacing(ui.px(space::L))
    .into()
}

/// The editor, its length, and what to do with the text.
fn writing<'a>(screen: &'a Workshop, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let label = say::workshop::your_text(language);
    let height = ui.px(230.0).max(ui.window.height * 0.3);
    let editor = text_editor(&screen.content)
        .id(EDITOR)
        .placeholder(say::workshop::placeholder(language))
        .size(ui.size(Type::Body))
        .line_height(ui.leading(Type::Body))
        .font(ui.sans())
        .padding(ui.px(14.0))
        .height(height)
        .style(style::editor(ui.palette));
    let editor: Element<'a, Message> = if screen.finished {
        editor
            .highlight_with::<marks::Pen>(screen.marks.clone(), marks::format)
            .into()
    } else {
        editor
            .on_action(Message::Edit)
            .highlight_with::<marks::Pen>(screen.marks.clone(), marks::format)
            .into()
    };
    let mut field = node::meaning(Role::Editor, label, editor).value(screen.text.as_str());
    if !screen.finished {
        field = field.on_rewrite(Message::Edit);
    }
    let title = row![
        container(heading_in(ui, 2, Type::Heading, label)).width(Length::Fill),
        length(screen, ui)
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    column![title, field, actions(screen, ui)]
        .spacing(ui.px(space::M))
        .into()
}

fn length<'a>(screen: &'a Workshop, ui: &Ui) -> Element<'a, Message> {
    let palette = ui.palette;
    let channel = &screen.exercise.channel;
    let found = screen.characters();
    let words = say::workshop::length(ui.language, found, channel.min, channel.max);
    let (mark, color) = if (channel.min..=channel.max).contains(&found) {
        (Icon::Check, palette.good)
    } else if found > channel.max {
        (Icon::TriangleAlert, palette.warm)
    } else {
        (Icon::Circle, palette.ink_soft)
    };
    let drawn = row![
        mark.sized(ui.px(16.0), color),
        small(ui, words.clone()).color(color)
    ]
    .spacing(space::XS)
    .align_y(Alignment::Center);
    node::meaning(Role::Paragraph, words, drawn).into()
}

fn actions<'a>(screen: &'a Workshop, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    if screen.finished {
        let again = primary(
            ui,
            say::workshop::again(language),
            Side::Left(Icon::RotateCcw),
            Some(Message::Again),
        );
        let note = body(ui, say::workshop::finished_note(language)).color(ui.palette.ink_soft);
        return column![note, again].spacing(ui.px(space::M)).into();
    }
    let last = screen.state.versions.last();
    let changed = !screen.text.trim().is_empty() && last.is_none_or(|it| it.text != screen.text);
    let save = primary(
        ui,
        say::workshop::save(language),
        Side::Left(Icon::Check),
        changed.then_some(Message::Save),
    )
    .description("Ctrl+S");
    let next: Element<'a, Message> = if screen.state.may_compare() {
        secondary(
            ui,
            say::workshop::tab_compare(language),
            Side::Right(Icon::ArrowRight),
            Some(Message::Tab(super::Tab::Compare)),
        )
        .into()
    } else {
        small(ui, say::workshop::save_first(language)).into()
    };
    row![save, next]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

/// A rule and what it found.
struct Line<'a> {
    index: usize,
    rule: &'a Compiled,
    /// The words found, in the order of the text; none for the whole text.
    words: Vec<&'a str>,
    /// Whether it is about the text as a whole.
    whole: bool,
}

/// Everything the rules say, in three lists.
fn noticed<'a>(screen: &'a Workshop, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let (mut good, mut warn, mut absent) = (Vec::new(), Vec::new(), Vec::new());
    for (index, rule) in screen.rules.all().iter().enumerate() {
        let hits = screen.hits.iter().filter(|hit| hit.rule == index);
        let found = hits.clone().next().is_some();
        let spans = hits.filter_map(|hit| hit.span.clone());
        let words = spans.filter_map(|span| screen.text.get(span)).collect();
        let line = Line {
            index,
            rule,
            words,
            whole: found,
        };
        match (rule.kind, found) {
            (RuleKind::Good, true) => good.push(line),
            (RuleKind::Warn, true) => warn.push(line),
            (RuleKind::Good, false) => absent.push(line),
            (RuleKind::Warn, false) => {}
        }
    }
    let written = !screen.text.trim().is_empty();
    if !written {
        warn.clear();
    }
    let summary = say::workshop::summary(language, good.len(), warn.len());
    let told = small(ui, say::workshop::hints(language));
    // It changes while one writes: read by who asks, and not announced.
    let told =
        node::meaning(Role::Paragraph, summary, told).description(say::workshop::hints(language));
    let first = [&warn, &good, &absent];
    let first = first.into_iter().flatten().next().map(|line| line.index);
    let list = |title: &'static str, icon, color, lines: Vec<Line<'a>>| {
        (!lines.is_empty()).then(|| group(screen, ui, (title, first), (icon, color), lines))
    };
    column![
        told,
        list(
            say::workshop::reread(language),
            Icon::TriangleAlert,
            palette.warm,
            warn
        ),
        list(
            say::workshop::noticed(language),
            Icon::CircleCheck,
            palette.good,
            good
        ),
        list(
            say::workshop::not_yet(language),
            Icon::Circle,
            palette.ink_soft,
            absent
        ),
    ]
    .spacing(ui.px(space::M))
    .into()
}

fn group<'a>(
    screen: &'a Workshop,
    ui: &Ui,
    (title, first): (&'static str, Option<usize>),
    (mark, color): (Icon, Color),
    lines: Vec<Line<'a>>,
) -> Element<'a, Message> {
    let of = lines.len();
    let head = small(ui, title).font(ui.sans_bold()).color(color);
    let lines = lines.into_iter().enumerate().map(|(place, line)| {
        let open = screen.open == Some(line.index);
        let entry = entry(ui, title, &line, (mark, color), open, (place + 1, of));
        if first == Some(line.index) {
            entry.id(FOUND).into()
        } else {
            entry.into()
        }
    });
    let lines = column(lines).spacing(space::XS);
    column![
        node::meaning(Role::Heading(3), title, head),
        node::meaning(Role::List, title, lines)
    ]
    .spacing(space::XS)
    .into()
}

fn entry<'a>(
    ui: &Ui,
    list: &'static str,
    line: &Line<'a>,
    (mark, color): (Icon, Color),
    open: bool,
    (place, of): (usize, usize),
) -> node::Node<'a, Message> {
    let palette = ui.palette;
    let words = line.words.iter().take(6);
    let mut quoted = words
        .map(|words| say::workshop::quoted(ui.language, words))
        .collect::<Vec<_>>()
        .join(", ");
    if line.words.len() > 6 {
        quoted.push_str(", …");
    }
    if quoted.is_empty() && line.whole {
        quoted.push_str(say::workshop::whole(ui.language));
    }
    let found = (!quoted.is_empty()).then(|| small(ui, quoted.clone()));
    let about = open.then(|| {
        let about = Prose::new(Type::Small, palette.ink).still();
        about.view(ui, &line.rule.about)
    });
    let name = set(ui, &line.rule.name);
    let inside = column![strong(ui, name.clone()), found, about]
        .spacing(2)
        .width(Length::Fill);
    let drawn = row![mark.sized(ui.px(18.0), color), inside].spacing(ui.px(space::S));
    let mut told = vec![list.to_owned(), quoted];
    told.retain(|words| !words.is_empty());
    control(
        ui,
        Role::Button,
        name,
        drawn,
        Some(Message::Rule(line.index)),
    )
    .description(told.join(". "))
    .expanded(open)
    .position(place, of)
    .group("workshop-rules")
    .width(Length::Fill)
    .padding([ui.px(6.0), ui.px(10.0)])
    .radius(style::BUTTON)
    .look(move |status| hover_only(palette, status, style::BUTTON))
}

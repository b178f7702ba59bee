//! The reader on the screen.

use iced::widget::{column, container, row, stack};
use iced::{Alignment, Element, Length, Padding};

use super::{
    CheckMessage, Lesson, Message, READER, block_id, broken, end, margin, parts, verdict_id,
};
use crate::course::{Block, Item};
use crate::gui::block::{self, Context};
use crate::gui::question::{self, Sheet, verdict};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, primary, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{heading, set, small, strong, text};
use crate::language::say;
use crate::quiz::session::{Phase, Record, Session};

pub(super) fn view<'a>(screen: &'a Lesson, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let Some(lesson) = &screen.lesson else {
        return broken::view(screen, shared);
    };
    let goal = lesson.objectives.first().map(|objective| {
        let words = say::lesson::goal(ui.language, &set(ui, &objective.text));
        let drawn =
            text(ui, Type::Heading, ui.palette.ink_soft, words.clone()).font(ui.serif_italic());
        node::meaning(Role::Paragraph, words, drawn)
    });
    let title: Element<'a, Message> = heading(ui, 1, set(ui, &lesson.title));
    let blocks = lesson.body.iter().enumerate().map(|(index, block)| {
        let passage = passage(screen, shared, block, index);
        container(passage).width(Length::Fill).into()
    });
    let text = column![title, goal]
        .extend(blocks)
        .push(end::end(screen, shared))
        .push(end::sources(screen, shared))
        .spacing(ui.paragraphs(Type::Reading).max(ui.px(20.0)))
        .max_width(ui.column() + ui.px(44.0))
        .padding(Padding::from([ui.px(30.0), 24.0]).bottom(ui.px(60.0)));
    let reader = scrollable(container(text).center_x(Length::Fill))
        .id(READER)
        .on_scroll(Message::Scrolled)
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    let term = screen
        .term
        .as_ref()
        .and_then(|term| hover_card(shared, term));
    let page = column![
        parts::top_bar(screen, shared),
        stack![reader, term].height(Length::Fill),
        parts::bottom_bar(screen, shared)
    ];
    let outline = (!ui.narrow())
        .then(|| parts::outline(screen, shared))
        .flatten();
    row![outline, page].into()
}

/// A block with its margin and the notes on it.
fn passage<'a>(
    screen: &'a Lesson,
    shared: &'a Shared,
    block: &'a Block,
    index: usize,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    let id = block.id();
    let known = shared.learned().lesson(&screen.id);
    let active =
        screen.hovered.as_ref() == Some(id) || (screen.hovered.is_none() && screen.at == index);
    let content = match block {
        Block::Check(check) => question(screen, shared, &check.item),
        _ => block::view(&context(screen, ui), block).unwrap_or_else(|| "".into()),
    };
    let content = if screen.marked.as_ref() == Some(id) {
        marked(ui, content)
    } else {
        content
    };
    let notes = shared
        .learned()
        .notes_on(&screen.id)
        .filter(|(_, note)| note.block == *id)
        .map(|(note_id, note)| margin::note(ui, note_id, note));
    let words = column![content]
        .extend(notes)
        .spacing(ui.px(space::S))
        .width(Length::Fill);
    // The bar above has both.
    let margin = (!ui.tight()).then(|| margin::actions(ui, id, known.is_bookmarked(id), active));
    node::meaning(Role::Group, "", row![words, margin].spacing(space::XS))
        .id(block_id(id))
        .on_hover(Message::Hovered(id.clone()))
        .width(Length::Fill)
        .into()
}

fn context<'a>(screen: &'a Lesson, ui: &'a Ui) -> Context<'a, Message> {
    Context {
        ui,
        pictures: &screen.pictures,
        on_link: Message::Link,
        as_table: Box::new(|id| screen.tables.contains(id)),
        on_chart: Message::Chart,
    }
}

/// The passage that explains a question: a bar beside it, and a word.
fn marked<'a>(ui: &Ui, content: Element<'a, Message>) -> Element<'a, Message> {
    let palette = ui.palette;
    let word = small(ui, say::lesson::passage(ui.language)).color(palette.gold);
    let inside = column![word, content].spacing(ui.px(6.0));
    let tile = container(inside)
        .padding([ui.px(space::M), ui.px(space::L)])
        .width(Length::Fill)
        .style(move |_| container::Style {
            background: Some(palette.gold_soft.into()),
            border: iced::Border {
                color: palette.gold,
                width: 2.0,
                radius: style::BUTTON.into(),
            },
            ..container::Style::default()
        });
    node::meaning(Role::Group, "", tile).first().into()
}

/// A question inside the text.
fn question<'a>(screen: &'a Lesson, shared: &'a Shared, item: &'a Item) -> Element<'a, Message> {
    let ui = &shared.ui;
    let Some((session, item)) = screen
        .checks
        .get(&item.id)
        .and_then(|session| Some((session, session.items().first()?)))
    else {
        return "".into();
    };
    let head = row![
        Icon::PencilLine.draw(ui, ui.palette.ink_soft),
        small(ui, say::lesson::check(ui.language)).font(ui.sans_bold())
    ]
    .spacing(space::S)
    .align_y(Alignment::Center);
    let stem = Prose::body(ui)
        .font(ui.sans_bold())
        .on_link(Message::Link)
        .view(ui, &item.stem);
    let controls = question::view(&sheet(screen, ui, session, item));
    let content = column![head, stem, controls, foot(ui, session, item)].spacing(ui.px(space::M));
    let card = container(content)
        .padding(ui.px(20.0))
        .width(Length::Fill)
        .style(style::card(ui.palette));
    node::meaning(Role::Group, say::lesson::check(ui.language), card).into()
}

fn sheet<'a>(
    screen: &'a Lesson,
    ui: &'a Ui,
    session: &'a Session,
    item: &'a Item,
) -> Sheet<'a, Message> {
    let id = item.id.clone();
    let submit = Message::Check(id.clone(), CheckMessage::Submit);
    Sheet {
        refused: None,
        prefix: format!("{}/", item.id),
        ui,
        pictures: &screen.pictures,
        item,
        order: session.display_order(),
        response: session
            .draft()
            .or_else(|| session.record().map(|record| &record.response)),
        grade: session.record().map(|record| &record.grade),
        open: matches!(session.phase(), Phase::Asking(_)),
        on_edit: std::rc::Rc::new(move |edit| Message::Check(id.clone(), CheckMessage::Edit(edit))),
        on_submit: submit,
    }
}

/// Hints, and the button that hands the answer in or asks again.
fn foot<'a>(ui: &Ui, session: &'a Session, item: &'a Item) -> Element<'a, Message> {
    let message = |what| Some(Message::Check(item.id.clone(), what));
    let Phase::Asking(asking) = session.phase() else {
        let again = quiet(
            ui,
            say::lesson::again(ui.language),
            Side::Left(Icon::RotateCcw),
            message(CheckMessage::Again),
        );
        let judged = session.record().map(|record| judged(ui, item, record));
        return row![judged, again]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center)
            .wrap()
            .into();
    };
    let shown = usize::from(asking.hints).min(item.hints.len());
    let hints = item.hints.iter().take(shown).map(|hint| {
        row![
            Icon::Lightbulb.sized(ui.px(16.0), ui.palette.gold),
            Prose::new(Type::Body, ui.palette.ink_soft).view(ui, hint)
        ]
        .spacing(space::S)
        .into()
    });
    let more = (shown < item.hints.len()).then(|| {
        quiet(
            ui,
            say::lesson::hint(ui.language),
            Side::Left(Icon::Lightbulb),
            message(CheckMessage::Hint),
        )
    });
    let submit = primary(
        ui,
        say::lesson::answer(ui.language),
        Side::None,
        message(CheckMessage::Submit).filter(|_| session.can_submit()),
    );
    let buttons = row![submit, more]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .wrap();
    column(hints).push(buttons).spacing(ui.px(space::M)).into()
}

/// What the answer was worth.
fn judged<'a>(ui: &Ui, item: &Item, record: &Record) -> Element<'a, Message> {
    let said = say::quiz::graded(ui.language, &record.grade);
    let color = verdict::ink(&ui.palette, record.grade.verdict);
    let line = row![
        verdict::icon(record.grade.verdict).sized(ui.px(20.0), color),
        strong(ui, said.clone())
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    node::meaning(Role::Status, said, line)
        .id(verdict_id(&item.id))
        .into()
}

/// The definition of the term under the pointer, above the text.
fn hover_card<'a>(shared: &'a Shared, term: &crate::course::Id) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let term = shared.glossary().get(term)?;
    // It lets the pointer through: over a link that it covers, it would come and
    // go with every frame.
    let about = Prose::new(Type::Body, ui.palette.ink).still();
    let words = column![
        strong(ui, set(ui, &term.term)),
        about.view(ui, &term.definition)
    ]
    .spacing(space::XS);
    let card = container(words)
        .padding(ui.px(space::L))
        .max_width(ui.px(560.0))
        .style(style::raised(ui.palette));
    Some(
        container(node::meaning(Role::Status, term.term.as_str(), card))
            .center_x(Length::Fill)
            .align_y(Alignment::End)
            .height(Length::Fill)
            .padding(ui.px(space::L))
            .into(),
    )
}

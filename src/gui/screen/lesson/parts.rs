//! Parts of the reader beside the text: outline, bars, the end, the terms.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Lesson, Message};
use crate::course::markup::Link;
use crate::course::{Block, Id, Markup};
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, space};
use crate::gui::widget::button::{Side, hover_only, icon, primary, secondary};
use crate::gui::widget::dialog::Dialog;
use crate::gui::widget::hairline::hairline;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Look, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::ring::bar;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, paragraph, set, small, strong, text};
use crate::language::say;
use crate::progress::Mastery;

/// How many letters of a neighbour's title the bar shows.
const SHORT: usize = 34;

/// The lessons of the module, with how far each one is.
pub(super) fn outline<'a>(screen: &'a Lesson, shared: &'a Shared) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let (module, _) = shared.course().find(&screen.id)?;
    let lessons = module.lessons.iter().map(|entry| {
        let here = entry.id == screen.id;
        let state = status(shared, &entry.id, here);
        let palette = ui.palette;
        let color = if here {
            palette.accent
        } else {
            palette.ink_soft
        };
        let title = body(ui, set(ui, &entry.title)).color(color);
        let title = if here {
            title.font(ui.sans_bold())
        } else {
            title
        };
        let line = row![
            state.0.sized(ui.px(18.0), state.1),
            container(title).width(Length::Fill)
        ]
        .spacing(ui.px(10.0))
        .align_y(Alignment::Center);
        control(
            ui,
            Role::Link,
            set(ui, &entry.title),
            line,
            Some(Message::Open(entry.id.clone())),
        )
        .checked(here)
        .description(state.2)
        .group("outline")
        .width(Length::Fill)
        .padding([ui.px(9.0), ui.px(10.0)])
        .radius(BUTTON)
        .look(move |status| {
            let mut look = hover_only(palette, status, BUTTON);
            if here {
                look = Look {
                    background: Some(palette.accent_soft),
                    ..look
                };
            }
            look
        })
        .into()
    });
    let list = column(lessons).spacing(2);
    let title = text(ui, Type::Heading, ui.palette.ink, set(ui, &module.title));
    let whole = column![small(ui, say::lesson::outline(ui.language)), title, list]
        .spacing(ui.px(space::S))
        .padding(ui.px(22.0));
    let pane = scrollable(whole)
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    let line = container("")
        .width(1)
        .height(Length::Fill)
        .style(style::fill(ui.palette.line));
    let pane = node::meaning(Role::Navigation, set(ui, &module.title), pane).width(ui.px(264.0));
    Some(row![pane, line].into())
}

/// Icon, colour and words of a lesson's state.
fn status(shared: &Shared, lesson: &Id, here: bool) -> (Icon, iced::Color, &'static str) {
    let palette = shared.ui.palette;
    let language = shared.ui.language;
    let known = shared.learned().lesson(lesson);
    match known.mastery(shared.pool(lesson)) {
        Mastery::Mastered { .. } => (
            Icon::CircleCheck,
            palette.good,
            say::course::mastered(language),
        ),
        _ if here => (Icon::Play, palette.accent, say::course::here(language)),
        _ if known.read_at.is_some() => (Icon::Check, palette.good, say::course::read(language)),
        _ => (Icon::Circle, palette.outline, say::course::unread(language)),
    }
}

/// Reading time, how far one is, and what can be done with the passage.
pub(super) fn top_bar<'a>(screen: &'a Lesson, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let of = screen.blocks().len().max(1);
    let at = (screen.at + 1).min(of);
    let share = at as f32 / of as f32;
    let minutes = screen.lesson.as_ref().map_or(0, |lesson| lesson.minutes);
    let here = screen
        .blocks()
        .get(screen.at)
        .map(|block| block.id().clone());
    let bookmarked = here
        .as_ref()
        .is_some_and(|block| shared.learned().lesson(&screen.id).is_bookmarked(block));
    let (mark, mark_name) = if bookmarked {
        (Icon::BookmarkCheck, say::lesson::unbookmark(ui.language))
    } else {
        (Icon::Bookmark, say::lesson::bookmark(ui.language))
    };
    let bookmark = icon(ui, mark, mark_name, here.clone().map(Message::Bookmark));
    let note = icon(
        ui,
        Icon::NotebookPen,
        say::lesson::add_note(ui.language),
        here.map(|block| Message::Note(super::NoteMessage::Open(block))),
    );
    let terms = icon(
        ui,
        Icon::BookA,
        say::lesson::terms(ui.language),
        Some(Message::Terms(true)),
    );
    let progress = bar(ui, share, say::lesson::position(ui.language, at, of));
    // Where there is hardly room, how far one is matters more.
    let minutes = (!ui.tight()).then(|| small(ui, say::lesson::minutes(ui.language, minutes)));
    row![
        minutes,
        container(progress).width(Length::Fill),
        node::meaning(Role::Shown, "", small(ui, format!("{at} / {of}"))),
        row![bookmark, note, terms],
    ]
    .spacing(ui.px(space::L))
    .align_y(Alignment::Center)
    .padding([6.0, ui.px(40.0).min(40.0)])
    .into()
}

/// Back, the keys, on.
pub(super) fn bottom_bar<'a>(screen: &'a Lesson, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let unfinished = shared.learned().lesson(&screen.id).unfinished.is_some();
    let (label, message) = if screen.at + 1 < screen.blocks().len() {
        (say::lesson::next(ui.language), Message::Page)
    } else if unfinished {
        (
            say::lesson::resume_questions(ui.language),
            Message::Questions,
        )
    } else {
        (say::lesson::to_questions(ui.language), Message::Questions)
    };
    let on = primary(ui, label, Side::Right(Icon::ArrowRight), Some(message)).id("lesson-next");
    let keys = (!ui.narrow()).then(|| small(ui, say::lesson::keys(ui.language)));
    let back = back(screen, shared).unwrap_or_else(|| "".into());
    // Large text needs the height more than the bar does.
    let height = ui.px(space::L).min(space::L);
    let line = row![
        container(back).width(Length::Shrink),
        container(keys).center_x(Length::Fill),
        on,
    ]
    .align_y(Alignment::Center)
    .padding([height, ui.px(40.0).min(40.0)]);
    column![hairline(ui.palette.line), line].into()
}

/// Back to the question that led here, else to the previous lesson. Where
/// there is no room for its title beside the way on, an arrow that bears it.
fn back<'a>(screen: &'a Lesson, shared: &'a Shared) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    if screen.marked.is_some() && ui.tight() {
        let name = say::lesson::back_to_question(ui.language);
        return Some(icon(ui, Icon::ArrowLeft, name, Some(Message::Return)).into());
    }
    if screen.marked.is_some() {
        let button = secondary(
            ui,
            say::lesson::back_to_question(ui.language),
            Side::Left(Icon::ArrowLeft),
            Some(Message::Return),
        );
        return Some(button.into());
    }
    let previous = screen.neighbours.0.as_ref()?;
    let (_, entry) = shared.course().find(previous)?;
    let title = set(ui, &entry.title);
    let open = Some(Message::Open(previous.clone()));
    let button = if ui.cramped() {
        icon(ui, Icon::ArrowLeft, title, open)
    } else {
        secondary(ui, shortened(&title), Side::Left(Icon::ArrowLeft), open)
    };
    Some(button.into())
}

/// A long title up to its colon, or the whole words among its first letters.
fn shortened(title: &str) -> String {
    let head = title.split(':').next().unwrap_or(title).trim_end();
    if head.chars().count() <= SHORT {
        return head.to_owned();
    }
    let cut: String = head.chars().take(SHORT).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!(
        "{}…",
        whole.trim_end_matches([',', ';', '\u{202f}', '\u{a0}'])
    )
}

/// Every term that the lesson links to, with its definition: for the keyboard,
/// what hovering is for the mouse.
pub(super) fn terms<'a>(screen: &'a Lesson, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let glossary = shared.glossary();
    let mut seen: Vec<&Id> = Vec::new();
    for block in screen.blocks() {
        for markup in markups(block) {
            for link in markup.links() {
                if let Link::Term(term) = link
                    && !seen.contains(&term)
                {
                    seen.push(term);
                }
            }
        }
    }
    let entries: Vec<Element<'a, Message>> = seen
        .into_iter()
        .filter_map(|id| glossary.get(id))
        .map(|term| {
            let words = column![
                strong(ui, set(ui, &term.term)),
                Prose::new(Type::Body, ui.palette.ink_soft)
                    .still()
                    .view(ui, &term.definition)
            ]
            .spacing(2);
            let palette = ui.palette;
            control(
                ui,
                Role::Link,
                set(ui, &term.term),
                container(words).width(Length::Fill),
                Some(Message::SeeTerm(term.id.clone())),
            )
            .group("terms")
            .width(Length::Fill)
            .padding([8.0, 10.0])
            .look(move |status| hover_only(palette, status, BUTTON))
            .into()
        })
        .collect();
    let content: Element<'a, Message> = if entries.is_empty() {
        paragraph(ui, say::lesson::terms_none(ui.language))
    } else {
        column(entries).spacing(space::XS).into()
    };
    Dialog::new(
        say::lesson::terms(ui.language),
        content,
        Message::Terms(false),
    )
    .view(ui)
}

fn markups(block: &Block) -> Vec<&Markup> {
    match block {
        Block::Text(it) => vec![&it.md],
        Block::Callout(it) => vec![&it.md],
        Block::Comparison(it) => vec![&it.before.md, &it.before.note, &it.after.md, &it.after.note],
        Block::Dialogue(it) => it
            .messages
            .iter()
            .flat_map(|line| std::iter::once(&line.md).chain(&line.note))
            .collect(),
        Block::Steps(it) => it.steps.iter().map(|step| &step.md).collect(),
        Block::Figure(_) | Block::Chart(_) | Block::Check(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{SHORT, shortened};

    #[test]
    fn a_long_title_ends_at_its_colon_or_with_a_whole_word() {
        assert_eq!(shortened("Listening: empathy"), "Listening");
        assert_eq!(
            shortened("Ce qui ne s’outille pas"),
            "Ce qui ne s’outille pas"
        );
        let cut = shortened("Composure, patience, diplomacy, compromise");
        assert_eq!(cut, "Composure, patience, diplomacy…");
        assert_eq!(shortened(&"w".repeat(60)).chars().count(), SHORT + 1);
    }
}

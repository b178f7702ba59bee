//! Results on the screen.

use iced::widget::{column, container, row, sensor};
use iced::{Alignment, Element, Length, Padding};

use super::lines::{Line, Passage};
use super::{MAIN, Message, PAGE, Quiz, Results, question};
use crate::gui::question::{told, verdict};
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, CARD};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::blank::blank;
use crate::gui::widget::button::{Side, primary, quiet, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Node};
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, set, small, strong, text};
use crate::language::say;
use crate::progress::{Confidence, Mastery};
use crate::quiz::Verdict;

/// Width of the column, in logical pixels at 100 %.
const COLUMN: f32 = 760.0;

pub(super) fn view<'a>(screen: &'a Results, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let Some(quiz) = &screen.quiz else {
        return empty(screen, ui);
    };
    let each = column![heading(ui, 2, say::results::each(ui.language))]
        .extend(quiz.lines.iter().map(|line| {
            let open = screen.open.contains(&line.item);
            question::card(ui, &screen.pictures, line, open)
        }))
        .spacing(ui.px(space::M));
    let content = column![
        score(screen, ui, quiz),
        mastery(screen, shared, quiz),
        actions(screen, ui, quiz),
        sure_and_wrong(ui, quiz),
        to_reread(ui, quiz),
        each,
    ]
    .spacing(ui.px(space::XL))
    .max_width(ui.px(COLUMN) + 48.0)
    .padding(Padding::from([ui.px(30.0), 24.0]).bottom(ui.px(60.0)));
    let page = scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .on_scroll(|view| Message::Scrolled(view.absolute_offset().y))
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    sensor(page).on_show(|_| Message::Shown).into()
}

fn empty<'a>(screen: &'a Results, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let Some(_) = screen.lesson else {
        return blank(
            ui,
            Icon::CircleHelp,
            say::quiz::missing_title(language),
            say::lesson::missing(language),
            [],
        );
    };
    let on = if screen.unfinished {
        say::results::resume(language)
    } else {
        say::results::begin(language)
    };
    let on = primary(ui, on, Side::Right(Icon::ArrowRight), Some(Message::Resume)).id(MAIN);
    let lesson = secondary(
        ui,
        say::results::to_lesson(language),
        Side::Left(Icon::ArrowLeft),
        Some(Message::Lesson),
    );
    blank(
        ui,
        Icon::ClipboardCheck,
        say::results::empty_title(language),
        say::results::empty_about(language),
        [on, lesson],
    )
}

/// «7 sur 10», the bar of segments, and what it says.
fn score<'a>(screen: &'a Results, ui: &Ui, quiz: &Quiz) -> Element<'a, Message> {
    let language = ui.language;
    let of = quiz.lines.len();
    let right = quiz.count(Verdict::Right);
    let kind = if quiz.is_redo() {
        say::results::redo_results(language)
    } else {
        say::results::title(language)
    };
    let above = match &screen.lesson {
        Some(lesson) => format!("{kind} · {}", set(ui, &lesson.title)),
        None => kind.to_owned(),
    };
    let sum: f32 = quiz.lines.iter().map(|line| line.answer.score).sum();
    let said = say::results::headline(language, sum / of.max(1) as f32);
    let counts = say::results::counts(
        language,
        right,
        quiz.count(Verdict::Partly),
        quiz.count(Verdict::Wrong),
    );
    let segments = quiz
        .lines
        .iter()
        .map(|line| verdict::segment(&ui.palette, Some(line.verdict), false));
    let points = say::results::score(language, right, of);
    let meter = node::meaning(
        Role::Meter,
        points.clone(),
        row(segments).spacing(6).width(Length::Fill),
    )
    .value(counts.clone())
    .width(Length::Fill);
    let title = column![
        small(ui, above),
        heading(ui, 1, points),
        text(ui, Type::Heading, ui.palette.ink_soft, said),
    ]
    .spacing(ui.px(space::XS));
    let bar = column![meter, small(ui, counts).shown()].spacing(ui.px(space::S));
    column![title, bar].spacing(ui.px(space::L)).into()
}

/// Read is one thing, mastered another: where the lesson stands.
fn mastery<'a>(screen: &'a Results, shared: &Shared, quiz: &Quiz) -> Element<'a, Message> {
    let ui = &shared.ui;
    let palette = ui.palette;
    let known = shared.learned().lesson(&screen.id);
    let mastery = known.mastery(shared.pool(&screen.id));
    let more = quiz.short_of_a_good_day(mastery, shared.pool(&screen.id));
    let title = say::results::mastery_title(ui.language, mastery);
    let about = say::results::mastery(ui.language, mastery, shared.today(), more);
    let (mark, color, background) = match mastery {
        Mastery::Mastered { .. } => (Icon::CircleCheck, palette.good, palette.good_soft),
        Mastery::HalfWay { .. } => (Icon::Repeat, palette.accent, palette.accent_soft),
        _ => (Icon::ChartLine, palette.accent, palette.accent_soft),
    };
    let line = row![
        mark.draw(ui, color),
        column![strong(ui, title), body(ui, about)]
            .spacing(space::XS)
            .width(Length::Fill)
    ]
    .spacing(ui.px(space::M));
    let tile = container(line)
        .padding([ui.px(14.0), ui.px(18.0)])
        .width(Length::Fill)
        .style(style::tile(background, CARD));
    node::meaning(Role::Group, title, tile).into()
}

fn actions<'a>(screen: &'a Results, ui: &Ui, quiz: &Quiz) -> Element<'a, Message> {
    let language = ui.language;
    let main = screen.onward();
    let to_redo = quiz.to_redo();
    let resume = screen.unfinished.then(|| {
        (
            say::results::resume(language).to_owned(),
            Side::Right(Icon::ArrowRight),
            Message::Resume,
        )
    });
    let redo = (to_redo > 0).then(|| {
        (
            say::results::redo(language, to_redo),
            Side::Left(Icon::RotateCcw),
            Message::Redo,
        )
    });
    let next = screen.next.clone().map(|next| {
        (
            say::results::next_lesson(language).to_owned(),
            Side::Right(Icon::ArrowRight),
            Message::Next(next),
        )
    });
    let offers = [resume, redo, next].into_iter().flatten();
    let buttons = offers.map(|(label, side, message)| -> Element<'a, Message> {
        let is_main = std::mem::discriminant(&message) == std::mem::discriminant(&main);
        let button: Node<'a, Message> = if is_main {
            primary(ui, label, side, Some(message)).id(MAIN)
        } else {
            secondary(ui, label, side, Some(message))
        };
        button.into()
    });
    let lesson = say::results::to_lesson(language);
    let lesson = if matches!(main, Message::Lesson) {
        primary(ui, lesson, Side::None, Some(Message::Lesson)).id(MAIN)
    } else {
        quiet(ui, lesson, Side::None, Some(Message::Lesson))
    };
    let again = quiet(
        ui,
        say::results::again(language),
        Side::None,
        Some(Message::Again),
    );
    let known = screen.lesson.is_some();
    let links = [lesson, again]
        .into_iter()
        .filter(|_| known)
        .map(Element::from);
    row(buttons.chain(links))
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

/// What someone was sure of, and wrong about.
fn sure_and_wrong<'a>(ui: &Ui, quiz: &Quiz) -> Option<Element<'a, Message>> {
    let sure = |line: &&Line| {
        line.verdict != Verdict::Right && line.answer.confidence == Some(Confidence::Sure)
    };
    let count = quiz.lines.iter().filter(sure).count();
    if count == 0 {
        return None;
    }
    let title = say::results::sure_and_wrong(ui.language, count);
    let about = say::results::sure_and_wrong_about(ui.language, count);
    let line = row![
        Icon::TriangleAlert.draw(ui, ui.palette.gold),
        column![strong(ui, title.clone()), body(ui, about)]
            .spacing(space::XS)
            .width(Length::Fill)
    ]
    .spacing(ui.px(space::M));
    let tile = container(line)
        .padding([ui.px(14.0), ui.px(18.0)])
        .width(Length::Fill)
        .style(style::tile(ui.palette.gold_soft, CARD));
    Some(node::meaning(Role::Group, title, tile).into())
}

/// The passages that explain what was not right.
fn to_reread<'a>(ui: &Ui, quiz: &'a Quiz) -> Option<Element<'a, Message>> {
    if quiz.passages.is_empty() {
        return None;
    }
    let of = quiz.passages.len();
    let passages = quiz
        .passages
        .iter()
        .zip(1_usize..)
        .map(|(known, place)| passage(ui, known, (place, of)));
    Some(
        column![heading(ui, 2, say::results::to_reread(ui.language))]
            .extend(passages)
            .spacing(ui.px(space::M))
            .into(),
    )
}

fn passage<'a>(ui: &Ui, passage: &'a Passage, (place, of): (usize, usize)) -> Element<'a, Message> {
    let palette = ui.palette;
    let words = match &passage.words {
        Some(words) => set(ui, words),
        None => say::results::passage_gone(ui.language).into(),
    };
    let questions = say::results::questions(ui.language, &passage.questions);
    let inside = row![
        Icon::BookOpen.draw(ui, palette.accent),
        column![strong(ui, words.clone()), small(ui, questions.clone())]
            .spacing(2)
            .width(Length::Fill),
        Icon::ArrowRight.draw(ui, palette.accent),
    ]
    .spacing(ui.px(14.0))
    .align_y(Alignment::Center);
    let there = passage.words.as_ref();
    let to = there.map(|_| Message::Passage(passage.block.clone()));
    told::passage(ui, words, inside, to)
        .description(questions)
        .position(place, of)
        .into()
}

//! A quiz on the screen: the bar of segments, the question, its hints.

use iced::widget::{column, container, row, sensor};
use iced::{Alignment, Element, Length, Padding};

use super::{
    ASKED, Change, HINTS, MAIN, Message, Nothing, PAGE, PASSAGE, Quiz, SHEET, Stage, Taking, bar,
};
use crate::course::Item;
use crate::course::markup::Paragraph;
use crate::gui::block::{self, Context};
use crate::gui::question::stem::Stem;
use crate::gui::question::{self, Sheet, verdict};
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::blank::blank;
use crate::gui::widget::button::{Side, chip, icon, primary, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading as heading_of, small};
use crate::language::say;
use crate::quiz::{Phase, Session, Verdict};

/// Width of the column of the question, in logical pixels at 100 %.
pub(super) const COLUMN: f32 = 760.0;

pub(super) fn view<'a>(screen: &'a Quiz, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let taking = match &screen.stage {
        Stage::Taking(taking) => taking,
        Stage::Nothing(why) => return nothing(ui, *why),
    };
    let Some(item) = taking.session.item() else {
        return "".into();
    };
    let page = scrollable(question(screen, ui, taking, item))
        .id(PAGE)
        .on_scroll(|view| Message::Scrolled(view.absolute_offset().y))
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    let page = sensor(page).on_show(|_| Message::Shown);
    column![
        top_bar(ui, &taking.session),
        container(page).height(Length::Fill),
        bar::view(screen, shared, &taking.session, item),
    ]
    .into()
}

/// Close, a segment a question, and where one is.
fn top_bar<'a>(ui: &Ui, session: &Session) -> Element<'a, Message> {
    let (at, of) = (session.position() + 1, session.items().len());
    let segments = session.records().iter().enumerate().map(|(index, record)| {
        let graded = record.as_ref().map(|record| record.grade.verdict);
        let here = graded.is_none() && index == session.position();
        verdict::segment(&ui.palette, graded, here)
    });
    let count = |verdict| {
        let records = session.records().iter().flatten();
        records
            .filter(|record| record.grade.verdict == verdict)
            .count()
    };
    let place = say::quiz::place(ui.language, at, of);
    let so_far = say::quiz::so_far(
        ui.language,
        count(Verdict::Right),
        count(Verdict::Partly),
        count(Verdict::Wrong),
    );
    let track = container(
        row(segments)
            .spacing(6)
            .align_y(Alignment::Center)
            .width(Length::Fill),
    )
    .center_y(16);
    let meter = node::meaning(Role::Meter, place.clone(), track)
        .value(so_far)
        .width(Length::Fill);
    let close = icon(
        ui,
        Icon::X,
        say::quiz::pause(ui.language),
        Some(Message::Close),
    );
    let shown = node::meaning(Role::Shown, "", small(ui, place));
    row![close, meter, shown]
        .spacing(ui.px(space::L))
        .align_y(Alignment::Center)
        .padding(Padding::from([10.0, 40.0]).left(30.0))
        .into()
}

fn question<'a>(
    screen: &'a Quiz,
    ui: &'a Ui,
    taking: &'a Taking,
    item: &'a Item,
) -> Element<'a, Message> {
    let kind = chip(
        ui,
        say::question::kind(ui.language, &item.interaction),
        ui.palette.accent_soft,
        ui.palette.accent,
    );
    let session = &taking.session;
    let sheet = node::meaning(
        Role::Group,
        "",
        question::view(&sheet(screen, ui, session, item)),
    )
    .id(SHEET)
    .width(Length::Fill);
    let explained = bar::explained_in_page(ui, session);
    let low = ui.low();
    let (before, after) = if low {
        (None, explained)
    } else {
        (explained, None)
    };
    let asked = column![
        heading(ui, &screen.stem),
        prose(ui, &screen.stem.given),
        before,
        passage(screen, ui, item),
        sheet,
        after,
    ]
    .spacing(ui.px(space::L));
    let asked = node::meaning(Role::Group, "", asked)
        .id(ASKED)
        .width(Length::Fill);
    let content = column![
        changed(ui, taking.change, session),
        kind,
        prose(ui, &screen.stem.case).map(|case| node::meaning(Role::Group, "", case).first()),
        asked,
        hints(ui, session, item),
    ]
    .spacing(ui.px(space::M))
    .max_width(ui.px(COLUMN) + 48.0)
    .padding(Padding::from([ui.px(14.0), 24.0]).bottom(ui.px(space::XXL)));
    container(content).center_x(Length::Fill).into()
}

fn sheet<'a>(
    screen: &'a Quiz,
    ui: &'a Ui,
    session: &'a Session,
    item: &'a Item,
) -> Sheet<'a, Message> {
    Sheet {
        refused: screen
            .refusal
            .and_then(|why| question::refused(ui, item, why)),
        prefix: String::new(),
        ui,
        pictures: &screen.pictures,
        item,
        order: session.display_order(),
        response: session
            .draft()
            .or_else(|| session.record().map(|record| &record.response)),
        grade: session.record().map(|record| &record.grade),
        open: matches!(session.phase(), Phase::Asking(_)),
        on_edit: std::rc::Rc::new(Message::Edit),
        on_submit: Message::Submit,
    }
}

/// The question, as the screen's heading.
fn heading<'a>(ui: &Ui, stem: &'a Stem) -> Element<'a, Message> {
    let size = if stem.is_short() {
        Type::Title
    } else {
        Type::Heading
    };
    let asked = Prose::new(size, ui.palette.ink)
        .font(ui.serif_bold())
        .on_link(Message::Link)
        .part(ui, &stem.question);
    node::meaning(Role::Heading(1), stem.words.as_str(), asked)
        .spoken()
        .start()
        .into()
}

/// What is told before the question, or given after it.
fn prose<'a>(ui: &Ui, paragraphs: &'a [Paragraph]) -> Option<Element<'a, Message>> {
    if paragraphs.is_empty() {
        return None;
    }
    let prose = Prose::reading(ui).on_link(Message::Link);
    Some(prose.part(ui, paragraphs))
}

/// Says once, at the first question after coming back, what has changed.
fn changed<'a>(ui: &Ui, change: Change, session: &Session) -> Option<Element<'a, Message>> {
    if !matches!(session.phase(), Phase::Asking(_)) {
        return None;
    }
    let words = say::quiz::changed(ui.language, change.gone, change.edited)?;
    let line = row![
        Icon::Info.draw(ui, ui.palette.gold),
        container(body(ui, words.clone())).width(Length::Fill)
    ]
    .spacing(ui.px(space::M));
    let tile = container(line)
        .padding([ui.px(space::M), ui.px(space::L)])
        .width(Length::Fill)
        .style(style::tile(ui.palette.gold_soft, BUTTON));
    Some(node::meaning(Role::Status, words, tile).into())
}

/// The passage that explains the question, opened for someone who was sure of
/// a wrong answer.
fn passage<'a>(screen: &'a Quiz, ui: &'a Ui, item: &'a Item) -> Option<Element<'a, Message>> {
    if !screen.opens_passage() {
        return None;
    }
    let context = Context {
        ui,
        pictures: &screen.pictures,
        on_link: Message::Link,
        as_table: Box::new(|_| false),
        on_chart: |_| Message::Reread,
    };
    let text = block::view(&context, screen.subject.passage(item)?)?;
    let title = heading_of(ui, 2, say::quiz::passage(ui.language));
    let whole = column![title, text].spacing(ui.px(space::M));
    let tile = container(whole)
        .padding([ui.px(space::L), ui.px(space::XL)])
        .width(Length::Fill)
        .style(style::tile(ui.palette.gold_soft, BUTTON));
    let named = node::meaning(Role::Group, "", tile);
    Some(named.id(PASSAGE).width(Length::Fill).into())
}

/// The hints asked for so far.
fn hints<'a>(ui: &Ui, session: &'a Session, item: &'a Item) -> Option<Element<'a, Message>> {
    let (Phase::Asking(asking) | Phase::Rating(asking)) = session.phase() else {
        return None;
    };
    if asking.hints == 0 {
        return None;
    }
    let shown = item.hints.iter().take(usize::from(asking.hints));
    let lines = shown.map(|hint| {
        row![
            Icon::Lightbulb.draw(ui, ui.palette.gold),
            Prose::body(ui).view(ui, hint)
        ]
        .spacing(ui.px(space::M))
        .into()
    });
    let tile = container(column(lines).spacing(ui.px(space::M)))
        .padding([ui.px(space::M), ui.px(space::L)])
        .width(Length::Fill)
        .style(style::tile(ui.palette.gold_soft, BUTTON));
    Some(
        node::meaning(Role::Status, say::quiz::hints(ui.language), tile)
            .id(HINTS)
            .width(Length::Fill)
            .into(),
    )
}

fn nothing<'a>(ui: &Ui, why: Nothing) -> Element<'a, Message> {
    let language = ui.language;
    let begin = || {
        primary(
            ui,
            say::quiz::begin(language),
            Side::Right(Icon::ArrowRight),
            Some(Message::Begin),
        )
        .id(MAIN)
    };
    let lesson =
        |button: fn(&Ui, &'static str, Side, Option<Message>) -> node::Node<'a, Message>| {
            button(
                ui,
                say::quiz::to_lesson(language),
                Side::Left(Icon::ArrowLeft),
                Some(Message::Lesson),
            )
        };
    match why {
        Nothing::NoLesson => {
            let back = primary(
                ui,
                say::shell::back(language),
                Side::Left(Icon::ArrowLeft),
                Some(Message::Close),
            );
            blank(
                ui,
                Icon::CircleHelp,
                say::quiz::missing_title(language),
                say::lesson::missing(language),
                [back.id(MAIN)],
            )
        }
        Nothing::NoQuestions => blank(
            ui,
            Icon::BookOpen,
            say::quiz::none_title(language),
            say::quiz::none_about(language),
            [lesson(primary).id(MAIN)],
        ),
        Nothing::Idle => {
            let to = primary(
                ui,
                say::review::to_reviews(language),
                Side::Left(Icon::ArrowLeft),
                Some(Message::Lesson),
            );
            blank(
                ui,
                Icon::CircleCheck,
                say::review::nothing_title(language),
                say::review::nothing_to_ask(language),
                [to.id(MAIN)],
            )
        }
        Nothing::AllRight => blank(
            ui,
            Icon::CircleCheck,
            say::quiz::all_right_title(language),
            say::quiz::all_right_about(language),
            [begin(), lesson(secondary)],
        ),
        Nothing::Stopped => blank(
            ui,
            Icon::RotateCcw,
            say::quiz::stopped_title(language),
            say::quiz::stopped_about(language),
            [begin(), lesson(secondary)],
        ),
    }
}

//! The bar below a question: hand in, say how sure, read the verdict, go on.

use iced::widget::{column, container, row};
use iced::{Alignment, Color, Element, Length};

use super::keys::{CONFIDENCES, EFFORTS};
use super::view::COLUMN;
use super::{MAIN, Message, Quiz, RATE, VERDICT};
use crate::course::Item;
use crate::gui::question;
use crate::gui::question::verdict;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, key_cap, primary, quiet, rounded};
use crate::gui::widget::hairline::hairline;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::low::bounded;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Status, control};
use crate::gui::widget::text::{Words, body, small, strong, text as words};
use crate::language::say;
use crate::quiz::session::{Asking, Record};
use crate::quiz::{Phase, Refusal, Session, is_complete};

pub(super) fn view<'a>(
    screen: &'a Quiz,
    shared: &'a Shared,
    session: &'a Session,
    item: &'a Item,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    match session.phase() {
        Phase::Asking(asking) => {
            let refusal = screen.refusal.and_then(|why| refused(ui, item, why));
            let line = asking_line(ui, item, asking);
            framed(ui, ui.palette.paper, column![refusal, line])
        }
        Phase::Rating(_) => framed(ui, ui.palette.paper, rating(ui)),
        Phase::Answered { can_undo } => match session.record() {
            Some(record) => {
                let background = verdict::background(&ui.palette, record.grade.verdict);
                let bar = answered(ui, session, record, *can_undo);
                framed(ui, background, bar.push(effort(screen, shared)))
            }
            None => "".into(),
        },
        Phase::Finished => "".into(),
    }
}

/// The bar under its line, as wide as the question.
fn framed<'a>(
    ui: &Ui,
    background: Color,
    content: iced::widget::Column<'a, Message>,
) -> Element<'a, Message> {
    let rule = hairline(ui.palette.line);
    let inside = container(content.spacing(ui.px(space::S)).width(Length::Fill))
        .max_width(ui.px(COLUMN) + 48.0)
        .padding([0.0, 24.0]);
    let bar = container(inside)
        .center_x(Length::Fill)
        // Large text needs the height more than the bar does.
        .padding([ui.px(space::L).min(space::L), 0.0])
        .style(style::fill(background));
    bounded(ui, column![rule, bar])
}

/// Pushes what follows to the end of a row.
fn push_apart<'a>() -> Element<'a, Message> {
    container("").width(Length::Fill).into()
}

fn asking_line<'a>(ui: &Ui, item: &'a Item, asking: &'a Asking) -> Element<'a, Message> {
    let left = item.hints.len().saturating_sub(usize::from(asking.hints));
    let hint = (left > 0).then(|| {
        quiet(
            ui,
            say::quiz::hint(ui.language, left),
            Side::Left(Icon::Lightbulb),
            Some(Message::Hint),
        )
    });
    let ready = asking
        .draft
        .as_ref()
        .is_some_and(|draft| is_complete(item, draft));
    let submit = primary(
        ui,
        say::quiz::submit(ui.language),
        Side::Right(Icon::Check),
        ready.then_some(Message::Submit),
    )
    .id(MAIN);
    let how = say::question::how(ui.language, &item.interaction);
    let how = (!ui.cramped()).then(|| container(small(ui, how)).width(Length::Fill));
    if ui.tight() {
        return row![hint, submit].spacing(ui.px(space::M)).wrap().into();
    }
    let apart = ui.cramped().then(push_apart);
    row![hint, how, apart, enter(ui), submit]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .into()
}

/// The key of the main button, where there is room for it.
fn enter<'a>(ui: &Ui) -> Option<Element<'a, Message>> {
    let key = || small(ui, say::shell::enter(ui.language));
    (!ui.cramped()).then(|| node::meaning(Role::Shown, "", key()).into())
}

/// Why the answer was not taken.
fn refused<'a>(ui: &Ui, item: &'a Item, why: Refusal) -> Option<Element<'a, Message>> {
    let said = question::refused(ui, item, why)?;
    let line = row![
        Icon::Info.sized(ui.px(18.0), ui.palette.gold),
        container(body(ui, said.clone())).width(Length::Fill)
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    Some(node::meaning(Role::Alert, said, line).into())
}

/// How sure the learner is, before the verdict.
fn rating<'a>(ui: &Ui) -> iced::widget::Column<'a, Message> {
    let asked = say::quiz::how_sure(ui.language);
    let title = words(ui, Type::Heading, ui.palette.ink, asked);
    let title = node::meaning(Role::Heading(2), asked, title).id(RATE);
    let choices = CONFIDENCES
        .iter()
        .zip(1_usize..)
        .map(|(confidence, digit)| {
            let name = say::quiz::confidence(ui.language, *confidence);
            let on = Message::Rate(Some(*confidence));
            degree(ui, "confidence", (name, on), digit, false)
        });
    let change = quiet(
        ui,
        say::quiz::change(ui.language),
        Side::Left(Icon::Undo2),
        Some(Message::Undo),
    );
    let skip = quiet(
        ui,
        say::quiz::skip(ui.language),
        Side::None,
        Some(Message::Rate(None)),
    )
    .id(MAIN)
    .group("confidence");
    let skip = row![enter(ui), skip]
        .spacing(ui.px(space::XS))
        .align_y(Alignment::Center);
    let choices = row(choices).spacing(ui.px(space::S)).wrap();
    let choices = node::meaning(Role::Group, asked, choices);
    if ui.cramped() {
        let links = row![change, skip].spacing(ui.px(space::S)).wrap();
        return column![title, choices, links];
    }
    let head = row![container(title).width(Length::Fill), change].align_y(Alignment::Center);
    let line = row![container(choices).width(Length::Fill), skip].align_y(Alignment::Center);
    column![head, line]
}

/// How hard a right answer was, for those who want to say it.
fn effort<'a>(screen: &'a Quiz, shared: &'a Shared) -> Option<Element<'a, Message>> {
    screen.answer_to_feel(shared)?;
    let ui = &shared.ui;
    let said = screen.taking()?.effort;
    let asked = say::review::how_hard(ui.language);
    let choices = EFFORTS.iter().zip(1_usize..).map(|(effort, digit)| {
        let name = say::review::effort(ui.language, *effort);
        let on = Message::Felt(*effort);
        degree(ui, "effort", (name, on), digit, said == Some(*effort))
    });
    let choices = row(choices).spacing(ui.px(space::S)).wrap();
    let group = node::meaning(Role::RadioGroup, asked, choices);
    let line = row![small(ui, asked), group]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    Some(line.wrap().into())
}

/// A degree of confidence or of effort, with its key.
fn degree<'a>(
    ui: &Ui,
    group: &'static str,
    (name, on_press): (&'static str, Message),
    digit: usize,
    said: bool,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let inside = row![key_cap(ui, digit.to_string()), strong(ui, name)]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    control(ui, Role::Button, name, inside, Some(on_press))
        .checked(said)
        .id(format!("{group}-{digit}"))
        .group(group)
        .position(digit, CONFIDENCES.len())
        .padding([ui.px(9.0), ui.px(16.0)])
        .radius(BUTTON)
        .look(move |status| {
            let background = match status {
                Status::Hovered | Status::Pressed => palette.accent_soft,
                Status::Idle | Status::Disabled if said => palette.accent_soft,
                Status::Idle | Status::Disabled => palette.surface,
            };
            let border = if said {
                palette.accent
            } else {
                palette.outline
            };
            rounded(background, border, BUTTON)
        })
        .into()
}

/// The verdict, what it means, and the way on.
fn answered<'a>(
    ui: &Ui,
    session: &'a Session,
    record: &'a Record,
    can_undo: bool,
) -> iced::widget::Column<'a, Message> {
    let last = session.records().iter().all(Option::is_some);
    let label = if last {
        say::quiz::see_results(ui.language)
    } else {
        say::quiz::go_on(ui.language)
    };
    let on = primary(
        ui,
        label,
        Side::Right(Icon::ArrowRight),
        Some(Message::Continue),
    )
    .id(MAIN);
    let title = verdict_title(ui, record);
    if ui.cramped() {
        let line: Element<'a, Message> = if ui.tight() {
            row![title, on].spacing(ui.px(space::M)).wrap().into()
        } else {
            row![container(title).width(Length::Fill), on]
                .spacing(ui.px(space::M))
                .align_y(Alignment::Center)
                .into()
        };
        return column![line].push((!ui.low()).then(|| links(ui, can_undo)));
    }
    let about = node::meaning(Role::Shown, "", meaning(ui, record));
    let said = column![title, about, links(ui, can_undo)]
        .spacing(ui.px(space::XS))
        .width(Length::Fill);
    column![
        row![said, enter(ui), on]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center)
    ]
}

fn verdict_title<'a>(ui: &Ui, record: &Record) -> Element<'a, Message> {
    let said = say::quiz::graded(ui.language, &record.grade);
    let color = verdict::ink(&ui.palette, record.grade.verdict);
    let title = words(ui, Type::Heading, ui.palette.ink, said.clone());
    let line = row![
        verdict::icon(record.grade.verdict).sized(ui.px(22.0), color),
        title.width(Length::Shrink)
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    let about = say::quiz::meaning(ui.language, record.grade.verdict, record.confidence);
    node::meaning(Role::Status, said, line)
        .id(VERDICT)
        .description(about)
        .into()
}

fn meaning<'a>(ui: &Ui, record: &Record) -> Words<'a> {
    let about = say::quiz::meaning(ui.language, record.grade.verdict, record.confidence);
    body(ui, about)
}

/// What the verdict means, in the page: where text is large, the bar has no
/// room for it.
pub(super) fn explained_in_page<'a>(ui: &Ui, session: &'a Session) -> Option<Element<'a, Message>> {
    let record = session.record().filter(|_| ui.cramped())?;
    let can_undo = matches!(session.phase(), Phase::Answered { can_undo: true });
    let about = say::quiz::meaning(ui.language, record.grade.verdict, record.confidence);
    let about = node::meaning(Role::Paragraph, about, meaning(ui, record));
    let links = ui.low().then(|| links(ui, can_undo));
    Some(column![about].push(links).spacing(ui.px(space::XS)).into())
}

fn links<'a>(ui: &Ui, can_undo: bool) -> Element<'a, Message> {
    let reread = quiet(
        ui,
        say::quiz::reread(ui.language),
        Side::Left(Icon::BookOpen),
        Some(Message::Reread),
    );
    let undo = can_undo.then(|| {
        quiet(
            ui,
            say::quiz::undo(ui.language),
            Side::Left(Icon::Undo2),
            Some(Message::Undo),
        )
    });
    row![reread, undo].spacing(ui.px(space::S)).wrap().into()
}

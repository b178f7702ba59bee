//! The forms that can be sat, the sitting that is open, those of the past.

use iced::keyboard::key::Named;
use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding, widget};

use crate::course::exam::{Form, FormKind};
use crate::exam::Band;
use crate::exam::record::{Score, date};
use crate::gui::route::{Action, ExamRoute, Route};
use crate::gui::screen::KeyHelp;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON, CARD};
use crate::gui::ui::{Ui, space};
use crate::gui::widget::blank::blank;
use crate::gui::widget::button::{Side, chip, hover_only, primary, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, paragraph, set, small, strong};
use crate::language::say;
use crate::progress::{EventId, ExamSitting};

/// The one main thing to do.
const MAIN: &str = "exam-main";
/// Width of the column, in logical pixels at 100 %.
const COLUMN: f32 = 860.0;

pub(super) struct Hub {
    open: Option<Open>,
    forms: Vec<Card>,
    /// Modules with a pool that are not read, and all of them.
    unread: (usize, usize),
}

/// The sitting to go on with.
struct Open {
    title: String,
    answered: usize,
    of: usize,
    /// In milliseconds; `None` without a limit.
    left: Option<i64>,
}

struct Card {
    form: Form,
    /// Whether judges have set the pass mark.
    judged: bool,
    /// Whether the pools have enough items.
    drawable: bool,
    past: Vec<Past>,
}

/// A sitting that was handed in.
struct Past {
    session: EventId,
    number: usize,
    when: String,
    score: Score,
    band: Option<Band>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Resume,
    Prepare(crate::course::Id),
    Report(EventId),
    Course,
}

impl Hub {
    pub(super) fn new(shared: &mut Shared) -> Self {
        let mut hub = Self {
            open: None,
            forms: Vec::new(),
            unread: (0, 0),
        };
        hub.refresh(shared);
        hub
    }

    pub(super) fn update(&self, message: Message) -> Action<Message> {
        Action::Go(match message {
            Message::Resume => Route::Exam(ExamRoute::Sitting),
            Message::Prepare(form) => Route::Exam(ExamRoute::Start(form)),
            Message::Report(session) => Route::Exam(ExamRoute::Report(session)),
            Message::Course => Route::Course(None),
        })
    }

    /// The main thing to do from here.
    fn onward(&self) -> Message {
        match (&self.open, self.forms.iter().find(|card| card.drawable)) {
            (Some(_), _) => Message::Resume,
            (None, Some(card)) => Message::Prepare(card.form.id.clone()),
            (None, None) => Message::Course,
        }
    }

    pub(super) fn on_key(&self, _shared: &Shared, press: &KeyPress) -> Option<Message> {
        let enter = press.named() == Some(Named::Enter) && !press.repeat;
        enter.then(|| self.onward())
    }

    pub(super) fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        let does = match self.onward() {
            Message::Resume => say::exam::key_resume(language),
            Message::Prepare(_) => say::exam::key_prepare(language),
            Message::Report(_) | Message::Course => say::exam::key_course(language),
        };
        vec![(say::shell::enter(language), does)]
    }

    #[allow(clippy::unused_self, reason = "every page is asked the same")]
    pub(super) fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    pub(super) fn refresh(&mut self, shared: &mut Shared) {
        shared.settle_exam();
        let open = shared.learned().exams().open();
        let session = open.map(|open| open.session);
        let now = session.map(|session| shared.exam_now(session));
        let course = shared.course();
        self.open = shared.learned().exams().open().map(|sitting| {
            let form = course.exam_form(&sitting.exam);
            let items = sitting.questions.iter();
            Open {
                title: form.map_or_else(|| sitting.exam.to_string(), |form| form.title.clone()),
                answered: items
                    .filter(|question| sitting.answer(&question.item).is_some())
                    .count(),
                of: sitting.questions.len(),
                left: sitting.left(now.unwrap_or(sitting.started.at)),
            }
        });
        self.unread = shared.exam_modules_unread();
        let forms = course.exam_forms().iter();
        self.forms = forms.map(|form| card(shared, form)).collect();
    }

    pub(super) fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        let ui = &shared.ui;
        if self.forms.is_empty() && self.open.is_none() {
            return empty(ui);
        }
        let main = self.onward();
        let cards = self.forms.iter().map(|card| form_card(ui, card, &main));
        let content = column![
            heading(ui, 1, say::exam::title(ui.language)),
            paragraph(ui, say::exam::about(ui.language)),
            self.open.as_ref().map(|open| open_card(ui, open)),
            unread(ui, self.unread),
        ]
        .extend(cards)
        .spacing(ui.px(space::L))
        .max_width(ui.px(COLUMN) + 48.0)
        .padding(Padding::from([ui.px(30.0), 24.0]).bottom(ui.px(60.0)));
        scrollable(container(content).center_x(Length::Fill))
            .style(style::scroll(ui.palette))
            .height(Length::Fill)
            .into()
    }
}

fn card(shared: &Shared, form: &Form) -> Card {
    let finished = shared.learned().exams().finished(&form.id);
    let past: Vec<Past> = finished
        .zip(1..)
        .map(|(sitting, number)| past(shared, sitting, number))
        .collect();
    Card {
        form: form.clone(),
        judged: shared.exam_is_judged(form),
        drawable: shared.exam_blueprint(form.kind).len() >= form.items,
        past: past.into_iter().rev().collect(),
    }
}

fn past(shared: &Shared, sitting: &ExamSitting, number: usize) -> Past {
    Past {
        session: sitting.session,
        number,
        when: say::dates::date(shared.ui.language, date(sitting)),
        score: Score::of(sitting.marks().unwrap_or_default()),
        band: shared.exam_outcome(sitting).map(|outcome| outcome.band),
    }
}

fn empty<'a>(ui: &Ui) -> Element<'a, Message> {
    let course = primary(
        ui,
        say::exam::to_course(ui.language),
        Side::Left(Icon::ArrowLeft),
        Some(Message::Course),
    )
    .id(MAIN);
    blank(
        ui,
        Icon::ClipboardCheck,
        say::exam::none_title(ui.language),
        say::exam::none_about(ui.language),
        [course],
    )
}

/// The sitting that is open: its time runs on.
fn open_card<'a>(ui: &Ui, open: &'a Open) -> Element<'a, Message> {
    let language = ui.language;
    let title = say::exam::under_way(language, &set(ui, &open.title));
    let left = match open.left {
        Some(left) => say::exam::left_runs(language, left),
        None => say::exam::left_unlimited(language).to_owned(),
    };
    let facts = [
        say::exam::answered_of(language, open.answered, open.of),
        left,
    ]
    .join(say::course::DOT);
    let resume = primary(
        ui,
        say::exam::resume(language),
        Side::Right(Icon::ArrowRight),
        Some(Message::Resume),
    )
    .id(MAIN)
    .description(facts.clone());
    let words = column![strong(ui, title.clone()), body(ui, facts).shown()]
        .spacing(space::XS)
        .width(Length::Fill);
    let icon = Icon::Timer.draw(ui, ui.palette.gold);
    let inside: Element<'a, Message> = if ui.cramped() {
        column![row![icon, words].spacing(ui.px(space::M)), resume]
            .spacing(ui.px(space::M))
            .into()
    } else {
        row![icon, words, resume]
            .spacing(ui.px(space::L))
            .align_y(Alignment::Center)
            .into()
    };
    let tile = container(inside)
        .padding([ui.px(space::L), ui.px(20.0)])
        .width(Length::Fill)
        .style(style::tile(ui.palette.gold_soft, CARD));
    node::meaning(Role::Group, title, tile).into()
}

/// What exams ask about and was not read yet.
fn unread<'a>(ui: &Ui, (missing, of): (usize, usize)) -> Option<Element<'a, Message>> {
    if missing == 0 {
        return None;
    }
    let words = say::exam::unread(ui.language, missing, of);
    let line = row![
        Icon::Info.draw(ui, ui.palette.accent),
        container(paragraph(ui, words)).width(Length::Fill)
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center);
    Some(line.into())
}

fn form_card<'a>(ui: &Ui, card: &'a Card, main: &Message) -> Element<'a, Message> {
    let language = ui.language;
    let form = &card.form;
    let (ground, color) = match form.kind {
        FormKind::Certifying => (ui.palette.accent_soft, ui.palette.accent),
        FormKind::Mock => (ui.palette.gold_soft, ui.palette.gold),
    };
    let kind = row![chip(
        ui,
        say::exam::kind(language, form.kind),
        ground,
        color
    )]
    .wrap();
    let pass = (!card.judged).then_some(form.pass_percent);
    let facts = say::exam::facts(language, form.items, form.minutes, pass);
    let is_main = matches!(main, Message::Prepare(id) if *id == form.id);
    let button = if is_main { primary } else { secondary };
    let prepare = button(
        ui,
        say::exam::prepare(language),
        Side::Right(Icon::ArrowRight),
        card.drawable.then(|| Message::Prepare(form.id.clone())),
    )
    .name(say::exam::prepare_form(language, &set(ui, &form.title)));
    let prepare = if is_main { prepare.id(MAIN) } else { prepare };
    let short = (!card.drawable).then(|| paragraph(ui, say::exam::too_few(language)));
    let past: Vec<Element<'a, Message>> = card
        .past
        .iter()
        .map(|past| past_line(ui, form, past))
        .collect();
    let past = (!past.is_empty()).then(|| {
        column![small(ui, say::exam::past(language)).heading(3)]
            .extend(past)
            .spacing(ui.px(space::XS))
    });
    let inside = column![
        kind,
        heading(ui, 2, set(ui, &form.title)),
        paragraph(ui, set(ui, &form.summary)),
        paragraph(ui, facts),
        short,
        row![prepare].wrap(),
        past,
    ]
    .spacing(ui.px(space::M))
    .width(Length::Fill);
    container(inside)
        .padding(ui.px(20.0))
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

fn past_line<'a>(ui: &Ui, form: &Form, past: &'a Past) -> Element<'a, Message> {
    let palette = ui.palette;
    let language = ui.language;
    let title = say::exam::sitting(language, past.number, &past.when);
    let share = say::verify::per_cent(language, past.score.percent());
    let band = past.band.map(|band| say::exam::band(language, band));
    let about: Vec<&str> = std::iter::once(share.as_str()).chain(band).collect();
    let about = about.join(say::course::DOT);
    let words = column![strong(ui, title.clone()), small(ui, about.clone())].width(Length::Fill);
    let inside = row![words, Icon::ChevronRight.draw(ui, palette.ink_soft)]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    control(
        ui,
        Role::Link,
        title,
        inside,
        Some(Message::Report(past.session)),
    )
    .description(about)
    .group(format!("past-{}", form.id))
    .width(Length::Fill)
    .padding([ui.px(8.0), ui.px(10.0)])
    .radius(BUTTON)
    .look(move |status| hover_only(palette, status, BUTTON))
    .into()
}

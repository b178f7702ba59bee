//! What a sitting came to: how sure that is, by module and by competence, and
//! what to re-read. Of a certifying form neither questions nor keys show.

mod parts;
mod question;
mod view;

use std::collections::BTreeSet;

use iced::advanced::widget::operate;
use iced::keyboard::key::Named;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::{Element, widget};

use crate::course::exam::{Form, FormKind};
use crate::course::{Id, Item};
use crate::exam::Outcome;
use crate::exam::record::date;
use crate::gui::block::Pictures;
use crate::gui::block::words::{first_words, words_of};
use crate::gui::route::{Action, ExamRoute, Route, Visit};
use crate::gui::screen::KeyHelp;
use crate::gui::shared::Shared;
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;
use crate::progress::{EventId, ExamSitting, ExamState, Response};
use crate::quiz::{Grade, Verdict, display_order, grade};

/// The scrollable of the page.
const PAGE: &str = "exam-report";
/// The one main thing to do.
const MAIN: &str = "exam-report-main";
/// How far an arrow key scrolls, in logical pixels.
const STEP: f32 = 60.0;

pub(super) struct Report {
    session: EventId,
    /// `None` when there is no such sitting, or it is not handed in.
    told: Option<Told>,
    /// Questions whose details show.
    open: BTreeSet<usize>,
    /// How far the page is scrolled, in logical pixels.
    scroll: f32,
}

/// A sitting, ready to be drawn.
struct Told {
    form: Form,
    /// Which sitting of the form it is, from 1.
    number: usize,
    when: String,
    /// Time used, in whole minutes.
    minutes: u32,
    outcome: Outcome,
    modules: Vec<String>,
    competences: Vec<String>,
    passages: Vec<Passage>,
    /// Questions with their keys; empty for a certifying form.
    lines: Vec<Line>,
    pictures: Pictures,
}

/// A passage to re-read.
struct Passage {
    lesson: Id,
    block: Id,
    /// Its first words; `None` when the lesson has it no more.
    words: Option<String>,
    /// Title of the lesson.
    title: String,
    missed: usize,
}

/// A question of a mock exam.
struct Line {
    number: usize,
    verdict: Verdict,
    answered: bool,
    /// `None` when the course has the question no more.
    asked: Option<Asked>,
}

struct Asked {
    item: Item,
    lesson: Id,
    words: String,
    order: Vec<usize>,
    response: Option<Response>,
    grade: Grade,
    /// Whether the course asks something else today.
    changed: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Toggle(usize),
    Passage(Id, Id),
    Again,
    /// The certificate, or the record alone of an exam that was not passed.
    Certificate,
    Hub,
    Scrolled(f32),
    Scroll(f32),
    Page,
    /// The screen shows, for the first time or again.
    Shown,
    /// A question of the past cannot be answered.
    Closed,
}

impl Report {
    pub(super) fn new(shared: &mut Shared, session: EventId) -> Self {
        let mut report = Self {
            session,
            told: None,
            open: BTreeSet::new(),
            scroll: 0.0,
        };
        report.refresh(shared);
        report
    }

    pub(super) fn title(&self, shared: &Shared) -> String {
        let report = say::exam_report::report(shared.ui.language);
        match &self.told {
            Some(told) => format!("{report} · {}", told.form.title),
            None => report.to_owned(),
        }
    }

    pub(super) fn update(&mut self, message: Message) -> Action<Message> {
        match message {
            Message::Toggle(number) => {
                if !self.open.remove(&number) {
                    self.open.insert(number);
                }
                Action::None
            }
            Message::Passage(lesson, block) => {
                Action::Visit(Route::Lesson(Visit::passage(lesson, block)))
            }
            Message::Again => Action::Go(Route::Exam(match &self.told {
                Some(told) => ExamRoute::Start(told.form.id.clone()),
                None => ExamRoute::Hub,
            })),
            Message::Certificate => Action::Visit(Route::Certificate(self.session)),
            Message::Hub => Action::Go(Route::Exam(ExamRoute::Hub)),
            Message::Scrolled(y) => {
                self.scroll = y;
                Action::None
            }
            Message::Scroll(y) => {
                Action::Run(operation::scroll_by(PAGE, AbsoluteOffset { x: 0.0, y }))
            }
            Message::Page => Action::Run(operate(reading::page(PAGE.into())).discard()),
            Message::Shown => Action::Run(operation::scroll_to(
                PAGE,
                AbsoluteOffset {
                    x: None,
                    y: Some(self.scroll),
                },
            )),
            Message::Closed => Action::None,
        }
    }

    pub(super) fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub(super) fn on_key(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        match press.named() {
            Some(Named::ArrowDown) => Some(Message::Scroll(STEP)),
            Some(Named::ArrowUp) => Some(Message::Scroll(-STEP)),
            Some(Named::PageDown) => Some(Message::Page),
            Some(Named::PageUp) => Some(Message::Scroll(STEP - shared.ui.window.height / 2.0)),
            Some(Named::Enter) if !press.repeat => Some(Message::Hub),
            _ => match press.typed()?.to_ascii_lowercase() {
                'r' if self.told.is_some() => Some(Message::Again),
                _ => None,
            },
        }
    }

    pub(super) fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        let again = self.told.is_some();
        let again = again.then(|| ("R", say::exam_report::key_again(language)));
        let hub = (
            say::shell::enter(language),
            say::exam_report::key_hub(language),
        );
        let scroll = reading::keys(language);
        std::iter::once(hub).chain(again).chain(scroll).collect()
    }

    #[allow(clippy::unused_self, reason = "every page is asked the same")]
    pub(super) fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    pub(super) fn refresh(&mut self, shared: &mut Shared) {
        let exams = shared.learned().exams();
        let sitting = exams.sitting(self.session);
        self.told = sitting.and_then(|sitting| told(shared, sitting));
    }
}

fn told(shared: &Shared, sitting: &ExamSitting) -> Option<Told> {
    let form = shared.course().exam_form(&sitting.exam)?.clone();
    let outcome = shared.exam_outcome(sitting)?;
    let ExamState::Finished { ended, .. } = &sitting.state else {
        return None;
    };
    let language = shared.ui.language;
    let finished = shared.learned().exams().finished(&sitting.exam);
    let mut sessions = finished.map(|other| other.session);
    let number = sessions.position(|other| other == sitting.session)? + 1;
    let used = ended.0.saturating_sub(sitting.started.at.0).max(0) / 60_000;
    let course = shared.course();
    let module = |id: &Id| course.modules.iter().find(|it| it.id == *id);
    let competence = |id: &Id| course.competences.iter().find(|it| it.id == *id);
    let lines = match form.kind {
        FormKind::Mock => lines(shared, sitting),
        FormKind::Certifying => Vec::new(),
    };
    let items = lines.iter().filter_map(|line| line.asked.as_ref());
    Some(Told {
        number,
        when: say::dates::date(language, date(sitting)),
        minutes: u32::try_from(used).unwrap_or(u32::MAX),
        modules: outcome
            .modules
            .iter()
            .map(|it| module(&it.id).map_or_else(String::new, |module| module.title.clone()))
            .collect(),
        competences: outcome
            .competences
            .iter()
            .map(|it| competence(&it.id).map_or_else(|| it.id.to_string(), |it| it.name.clone()))
            .collect(),
        passages: passages(shared, &outcome),
        pictures: shared.pictures_of_items(items.map(|asked| &asked.item)),
        lines,
        outcome,
        form,
    })
}

fn passages(shared: &Shared, outcome: &Outcome) -> Vec<Passage> {
    let passages = outcome.passages.iter();
    passages
        .map(|passage| {
            let lesson = shared.lesson(&passage.lesson);
            let entry = shared.course().find(&passage.lesson);
            Passage {
                words: lesson.and_then(|lesson| words_of(&lesson, &passage.block)),
                title: entry.map_or_else(String::new, |(_, entry)| entry.title.clone()),
                lesson: passage.lesson.clone(),
                block: passage.block.clone(),
                missed: passage.missed,
            }
        })
        .collect()
}

fn lines(shared: &Shared, sitting: &ExamSitting) -> Vec<Line> {
    let pools = shared.pools_of(sitting);
    let language = shared.course_language();
    let marks = sitting.marks().unwrap_or_default();
    let questions = sitting.questions.iter().zip(marks).zip(1..);
    questions
        .map(|((question, mark), number)| {
            let answer = sitting.answer(&question.item);
            let same = pools.item(question, language).is_some();
            let asked = pools.today(question, language).map(|item| {
                let response = answer.map(|answer| answer.response.clone());
                // An empty order: it fits nothing, and is graded as no answer.
                let none = Response::Order(Vec::new());
                let graded = grade(item, response.as_ref().unwrap_or(&none), language);
                Asked {
                    words: first_words(&item.stem),
                    lesson: question.lesson.clone(),
                    order: display_order(sitting.seed, item),
                    grade: graded.as_recorded(*mark),
                    response,
                    changed: !same,
                    item: item.clone(),
                }
            });
            Line {
                number,
                verdict: Verdict::of(if *mark >= 0.9999 { 1.0 } else { *mark }),
                answered: answer.is_some(),
                asked,
            }
        })
        .collect()
}

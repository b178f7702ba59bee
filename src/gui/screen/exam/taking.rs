//! A sitting: one question at a time, the list of all, the time left, and no
//! feedback at all.
//!
//! Every answer is in the journal before another question shows; what is being
//! typed goes there every two seconds. The time that is left is worked out
//! from the journal and the clock, so that nothing has to be written for it.

mod bar;
mod hand_in;
mod keys;
mod map;
mod steps;
mod view;

use iced::{Element, Subscription, Task, widget};

use crate::course::exam::Form;
use crate::course::{Interaction, Item};
use crate::exam::{State, is_empty, state};
use crate::gui::block::Pictures;
use crate::gui::question::stem::Stem;
use crate::gui::route::Action;
use crate::gui::screen::KeyHelp;
use crate::gui::shared::{Drafting, Shared, seconds};
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;
use crate::progress::{EventId, ExamSitting, Response, Timestamp};
use crate::quiz::{Edit, display_order};

/// The scrollable that holds the question.
const PAGE: &str = "exam-page";
/// The button that goes on.
const MAIN: &str = "exam-next";
/// Names no widget: resting there takes the focus from all.
const NOWHERE: &str = "exam-nowhere";

pub(super) struct Taking {
    session: EventId,
    seed: u64,
    /// `None` when the course has the form no more.
    form: Option<Form>,
    questions: Vec<Question>,
    /// The question on screen.
    at: usize,
    draft: Option<Response>,
    /// Whether the draft is on the screen only.
    dirty: bool,
    drafting: Drafting,
    /// The stem on screen.
    stem: Stem,
    pictures: Pictures,
    /// From when the time on this question is still to be written down.
    since: Timestamp,
    /// The moment it is: see [`Shared::exam_now`].
    latest: Timestamp,
    /// The end of the time allowed.
    deadline: Option<Timestamp>,
    /// Whether the time left is hidden.
    hidden: bool,
    above: Above,
    /// Digits typed in the list of questions.
    typed: String,
    /// How far the question is scrolled, in logical pixels.
    scroll: f32,
}

/// What stands before the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Above {
    Nothing,
    Map,
    HandIn,
}

/// A question of the form, in the language of the interface.
struct Question {
    id: crate::course::Id,
    /// `None` when the course has it no more, or asks something else under its
    /// name since.
    item: Option<Item>,
    state: State,
    flagged: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Edit(Edit),
    /// By a key that nothing with the focus wanted.
    Key(Edit),
    Keep,
    Clear,
    Flag,
    Go(usize),
    Next,
    Previous,
    Tick,
    HideTime,
    List,
    Digit(char),
    HandIn,
    Confirm,
    Close,
    Leave,
    Link(LinkEvent),
    Scroll(Scrolling),
}

#[derive(Debug, Clone, Copy)]
pub enum Scrolling {
    At(f32),
    By(f32),
    Page,
    Shown,
}

impl Taking {
    /// The open sitting, at the question touched last; `None` when there is
    /// none.
    pub(super) fn new(shared: &mut Shared) -> Option<(Self, Action<Message>)> {
        let session = shared.learned().exams().open()?.session;
        let now = shared.exam_now(session);
        let sitting = shared.learned().exams().sitting(session)?;
        let mut taking = Self {
            session,
            seed: sitting.seed,
            form: None,
            questions: Vec::new(),
            at: touched_last(sitting),
            draft: None,
            dirty: false,
            drafting: Drafting::default(),
            stem: Stem::default(),
            pictures: Pictures::default(),
            since: now,
            latest: now,
            deadline: sitting.deadline(),
            hidden: false,
            above: Above::Nothing,
            typed: String::new(),
            scroll: 0.0,
        };
        taking.load(shared);
        taking.show(shared);
        Some((taking, Action::None))
    }

    /// Takes the questions in the language of the interface.
    fn load(&mut self, shared: &Shared) {
        let Some(sitting) = shared.learned().exams().sitting(self.session) else {
            return;
        };
        let pools = shared.pools_of(sitting);
        let language = shared.course_language();
        let flagged = sitting.flagged();
        self.form = shared.course().exam_form(&sitting.exam).cloned();
        self.questions = sitting
            .questions
            .iter()
            .map(|question| {
                let item = pools.item(question, language).cloned();
                Question {
                    state: state(sitting, &question.item, item.as_ref()),
                    flagged: flagged.contains(&question.item),
                    id: question.item.clone(),
                    item,
                }
            })
            .collect();
        let items = self.questions.iter().filter_map(|it| it.item.as_ref());
        self.pictures = shared.pictures_of_items(items);
    }

    /// Takes the question at the place, with its answer.
    fn show(&mut self, shared: &Shared) {
        let sitting = shared.learned().exams().sitting(self.session);
        let question = self.questions.get(self.at);
        let answer = sitting.zip(question).and_then(|(sitting, question)| {
            let answer = sitting.answer(&question.id)?;
            Some(answer.response.clone())
        });
        self.draft = answer;
        self.dirty = false;
        let item = self.item();
        self.stem = item.map(|item| Stem::new(&item.stem)).unwrap_or_default();
    }

    fn question(&self) -> Option<&Question> {
        self.questions.get(self.at)
    }

    fn item(&self) -> Option<&Item> {
        self.question()?.item.as_ref()
    }

    fn order(&self) -> Vec<usize> {
        let item = self.item();
        item.map(|item| display_order(self.seed, item))
            .unwrap_or_default()
    }

    /// Milliseconds left; `None` for no limit.
    fn left(&self) -> Option<i64> {
        let left = self.deadline?.0.saturating_sub(self.latest.0);
        Some(left.max(0))
    }

    fn count(&self, state: State) -> usize {
        let questions = self.questions.iter();
        questions.filter(|question| question.state == state).count()
    }

    pub(super) fn title(&self, shared: &Shared) -> String {
        let place = say::exam_sitting::place(shared.ui.language, self.at + 1, self.questions.len());
        match &self.form {
            Some(form) => format!("{place} · {}", form.title),
            None => place,
        }
    }

    pub(super) fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        if let Some(over) = self.passed(shared) {
            return over;
        }
        match message {
            Message::Edit(edit) => self.edit(shared, edit),
            Message::Key(edit) => self.edit_by_key(shared, edit),
            Message::Keep => self.keep_typed(shared),
            Message::Clear => self.clear(shared),
            Message::Flag => self.flag(shared),
            Message::Go(place) => self.go(shared, place),
            Message::Next => self.go_on(shared),
            Message::Previous => self.go(shared, self.at.saturating_sub(1)),
            Message::Tick => Action::None,
            Message::HideTime => {
                self.hidden = !self.hidden;
                Action::None
            }
            Message::List => self.list(),
            Message::Digit(digit) => self.digit(digit),
            Message::HandIn => self.ask_to_hand_in(shared),
            Message::Confirm => self.hand_in(shared),
            Message::Close => {
                self.above = Above::Nothing;
                Action::Run(self.rest())
            }
            Message::Leave => Action::Back,
            Message::Link(event) => Action::on_link(event),
            Message::Scroll(how) => self.scrolled(how),
        }
    }

    pub(super) fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub(super) fn dialog<'a>(&'a self, shared: &'a Shared) -> Option<Element<'a, Message>> {
        match self.above {
            Above::Nothing => None,
            Above::Map => Some(map::dialog(self, &shared.ui)),
            Above::HandIn => Some(hand_in::dialog(self, &shared.ui)),
        }
    }

    pub(super) fn on_key(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        self.message_of(shared, press)
    }

    pub(super) fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        keys::help(shared.ui.language, self.deadline.is_some())
    }

    /// The field to type in; while an answer is to be chosen nothing has the
    /// focus: digits, letters and Enter work without.
    pub(super) fn main(&self) -> Option<widget::Id> {
        match self.item()?.interaction {
            Interaction::Cloze(_) => Some("gap-0".into()),
            Interaction::Numeric(_) => Some("number".into()),
            _ => None,
        }
    }

    /// Takes the questions in the language of the interface; the answer on
    /// screen stays.
    pub(super) fn refresh(&mut self, shared: &mut Shared) {
        self.keep(shared);
        self.load(shared);
        self.show(shared);
    }

    /// A tick a second while the time is limited.
    pub(super) fn subscription(&self) -> Subscription<Message> {
        match self.deadline {
            Some(_) => Subscription::run(seconds).map(|()| Message::Tick),
            None => Subscription::none(),
        }
    }

    /// Gives the focus to the main thing, or takes it from all.
    fn rest(&self) -> Task<Message> {
        use crate::gui::widget::travel;
        let target = self.main().unwrap_or_else(|| NOWHERE.into());
        iced::advanced::widget::operate(travel::settle(target)).discard()
    }
}

/// The place of the question that was answered, cleared or flagged last.
fn touched_last(sitting: &ExamSitting) -> usize {
    use crate::progress::ExamEvent;
    let item = sitting.steps.last().and_then(|step| match &step.what {
        ExamEvent::Answered { item, .. }
        | ExamEvent::Cleared { item, .. }
        | ExamEvent::Flagged { item, .. } => Some(item),
        ExamEvent::Started { .. } | ExamEvent::Finished { .. } => None,
    });
    let mut questions = sitting.questions.iter();
    item.and_then(|item| questions.position(|question| question.item == *item))
        .unwrap_or(0)
}

/// Whether a draft says something.
fn says(draft: Option<&Response>) -> bool {
    draft.is_some_and(|draft| !is_empty(draft))
}

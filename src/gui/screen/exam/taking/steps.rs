//! What moves a sitting on, and what each step writes to the journal.

use iced::advanced::widget::operate;
use iced::widget;
use iced::widget::operation::{self, AbsoluteOffset};

use super::{Above, MAIN, Message, PAGE, Scrolling, Taking, map, says};
use crate::exam::state;
use crate::gui::route::{Action, ExamRoute, Route};
use crate::gui::shared::Shared;
use crate::gui::widget::{reading, travel};
use crate::progress::{ExamEvent, Response, Timestamp};
use crate::quiz::{Edit, draft};

impl Taking {
    /// Looks at the clock. Once the time is over, what was written in time is
    /// handed in, and nothing else counts.
    pub(super) fn passed(&mut self, shared: &mut Shared) -> Option<Action<Message>> {
        self.latest = shared.exam_now(self.session);
        (self.left() == Some(0)).then(|| self.hand_in(shared))
    }

    pub(super) fn edit(&mut self, shared: &mut Shared, edit: Edit) -> Action<Message> {
        let field = match &edit {
            Edit::Gap { gap, .. } => Some(format!("gap-{gap}")),
            Edit::Number(_) => Some("number".to_owned()),
            _ => None,
        };
        let follow = self.moved(&edit);
        if !self.change(edit) {
            return Action::None;
        }
        if let Some(field) = field {
            let keep = self.drafting.changed(Message::Keep);
            let field = widget::Id::from(field);
            let show = operate(reading::reveal(PAGE.into(), field.clone(), field)).discard();
            return match keep {
                Action::Run(timer) => Action::Run(iced::Task::batch([timer, show])),
                _ => Action::Run(show),
            };
        }
        self.keep(shared);
        Action::Run(operate(travel::after_press(MAIN.into(), follow)).discard())
    }

    /// The focus goes on to the button that goes on, so that Enter does.
    pub(super) fn edit_by_key(&mut self, shared: &mut Shared, edit: Edit) -> Action<Message> {
        if !self.change(edit) {
            return Action::None;
        }
        self.keep(shared);
        Action::Run(operate(travel::settle(MAIN.into())).discard())
    }

    /// Whether the answer on screen is another one now.
    fn change(&mut self, edit: Edit) -> bool {
        let Some(item) = self.item() else {
            return false;
        };
        let touches_order = matches!(edit, Edit::Move { .. });
        let edited = draft::apply(self.seed, item, self.draft.clone(), edit);
        if edited == self.draft && !touches_order {
            return false;
        }
        self.draft = edited;
        self.dirty = true;
        true
    }

    /// The button that takes an entry further the way it was moved, or back
    /// from an end.
    fn moved(&self, edit: &Edit) -> Option<widget::Id> {
        let Edit::Move { from, to } = edit else {
            return None;
        };
        let order = match &self.draft {
            Some(Response::Order(order)) => order.clone(),
            _ => self.order(),
        };
        let entry = order.get(*from)?;
        let up = if to < from {
            *to > 0
        } else {
            to + 1 >= order.len()
        };
        let way = if up { "up" } else { "down" };
        Some(format!("{way}-{entry}").into())
    }

    /// Writes the answer on screen down, unless it is.
    pub(in crate::gui::screen::exam) fn keep(&mut self, shared: &mut Shared) {
        self.drafting.kept();
        if !std::mem::take(&mut self.dirty) {
            return;
        }
        let Some(item) = self.question().map(|question| question.id.clone()) else {
            return;
        };
        let session = self.session;
        let known = shared.learned().exams().sitting(session);
        let written = known.is_some_and(|sitting| sitting.answer(&item).is_some());
        match self.draft.clone().filter(|draft| says(Some(draft))) {
            Some(response) => {
                let answered = ExamEvent::Answered {
                    session,
                    item,
                    response,
                    language: shared.course_language(),
                    seconds: self.spent(),
                };
                shared.record_exam(self.in_time(), answered);
            }
            None if written => {
                shared.record_exam(self.in_time(), ExamEvent::Cleared { session, item });
            }
            None => {}
        }
        self.mark(shared);
    }

    /// The moment of what stands on the screen: it came there in time, or the
    /// sitting would be over.
    fn in_time(&self) -> Timestamp {
        self.deadline
            .map_or(self.latest, |end| end.min(self.latest))
    }

    /// Whole seconds on this question since it was last asked; the rest of a
    /// second stays for the next time.
    fn spent(&mut self) -> u32 {
        let seconds = (self.in_time().0.saturating_sub(self.since.0) / 1_000).max(0);
        self.since.0 = self.since.0.saturating_add(seconds * 1_000);
        u32::try_from(seconds).unwrap_or(u32::MAX)
    }

    /// Takes the state of the question on screen from the journal.
    fn mark(&mut self, shared: &Shared) {
        let Some(sitting) = shared.learned().exams().sitting(self.session) else {
            return;
        };
        let flagged = sitting.flagged();
        if let Some(question) = self.questions.get_mut(self.at) {
            question.state = state(sitting, &question.id, question.item.as_ref());
            question.flagged = flagged.contains(&question.id);
        }
    }

    pub(super) fn keep_typed(&mut self, shared: &mut Shared) -> Action<Message> {
        self.keep(shared);
        Action::None
    }

    /// Empties the question.
    pub(super) fn clear(&mut self, shared: &mut Shared) -> Action<Message> {
        if self.draft.is_none() {
            return Action::None;
        }
        self.draft = None;
        self.dirty = true;
        self.keep(shared);
        Action::Run(self.rest())
    }

    pub(super) fn flag(&mut self, shared: &mut Shared) -> Action<Message> {
        let Some(question) = self.question() else {
            return Action::None;
        };
        let (session, item, on) = (self.session, question.id.clone(), !question.flagged);
        shared.record_exam(self.latest, ExamEvent::Flagged { session, item, on });
        self.mark(shared);
        Action::None
    }

    /// Goes to a question; the answer on screen is written down first.
    pub(super) fn go(&mut self, shared: &mut Shared, place: usize) -> Action<Message> {
        self.keep(shared);
        self.above = Above::Nothing;
        if place != self.at && place < self.questions.len() {
            self.at = place;
            self.since = self.latest;
            self.show(shared);
            self.scroll = 0.0;
        }
        let top = AbsoluteOffset {
            x: None,
            y: Some(0.0),
        };
        let top = operation::scroll_to(PAGE, top);
        Action::Run(iced::Task::batch([top, self.rest()]))
    }

    /// To the next question; from the last one, to handing in.
    pub(super) fn go_on(&mut self, shared: &mut Shared) -> Action<Message> {
        if self.at + 1 < self.questions.len() {
            self.go(shared, self.at + 1)
        } else {
            self.ask_to_hand_in(shared)
        }
    }

    pub(super) fn list(&mut self) -> Action<Message> {
        self.above = Above::Map;
        self.typed.clear();
        let here = map::cell_id("list", self.at);
        Action::Run(operate(travel::settle(here)).discard())
    }

    /// Digits typed in the list go to the question of that number.
    pub(super) fn digit(&mut self, digit: char) -> Action<Message> {
        let of = self.questions.len();
        let number = |typed: &str| {
            let number: Option<usize> = typed.parse().ok();
            number.filter(|number| (1..=of).contains(number))
        };
        self.typed.push(digit);
        if number(&self.typed).is_none() {
            self.typed = digit.to_string();
        }
        match number(&self.typed) {
            Some(number) => {
                let cell = map::cell_id("list", number - 1);
                Action::Run(operate(travel::focus_on(cell)).discard())
            }
            None => Action::None,
        }
    }

    pub(super) fn ask_to_hand_in(&mut self, shared: &mut Shared) -> Action<Message> {
        self.keep(shared);
        self.above = Above::HandIn;
        Action::Run(operate(travel::settle(super::hand_in::MAIN.into())).discard())
    }

    /// Hands in what is written, and shows what it came to.
    pub(super) fn hand_in(&mut self, shared: &mut Shared) -> Action<Message> {
        self.keep(shared);
        shared.finish_exam(self.session);
        Action::Go(Route::Exam(ExamRoute::Report(self.session)))
    }

    pub(super) fn scrolled(&mut self, how: Scrolling) -> Action<Message> {
        match how {
            Scrolling::At(y) => {
                self.scroll = y;
                Action::None
            }
            Scrolling::By(y) => {
                Action::Run(operation::scroll_by(PAGE, AbsoluteOffset { x: 0.0, y }))
            }
            Scrolling::Page => Action::Run(operate(reading::page(PAGE.into())).discard()),
            Scrolling::Shown => {
                let here = AbsoluteOffset {
                    x: None,
                    y: Some(self.scroll),
                };
                Action::Run(operation::scroll_to(PAGE, here))
            }
        }
    }
}

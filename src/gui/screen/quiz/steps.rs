//! What moves a quiz on, and what each step writes to the journal.

use iced::advanced::widget::operate;
use iced::widget::operation;
use iced::{Task, widget};

use super::{
    ASKED, HINTS, MAIN, Message, NOWHERE, PAGE, PASSAGE, Quiz, RATE, SHEET, VERDICT, scroll_to,
};
use crate::course::Id;
use crate::course::markup::Link;
use crate::gui::route::{Action, Route, Visit};
use crate::gui::shared::{Shared, Tried};
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::{reading, travel};
use crate::progress::{Confidence, Effort, EventId, HintTaken, MemoryEvent, VerdictSeen, What};
use crate::quiz::{Edit, Effect, Given, Phase, Response};

impl Quiz {
    pub(super) fn edit(&mut self, edit: Edit) -> Action<Message> {
        let typed = match &edit {
            Edit::Gap { gap, .. } => Some(format!("gap-{gap}").into()),
            Edit::Number(_) => Some("number".into()),
            _ => None,
        };
        let follow = self.moved(&edit);
        if !self.change(edit) {
            return Action::None;
        }
        if let Some(field) = typed {
            return Action::Run(show(field));
        }
        Action::Run(operate(travel::after_press(MAIN.into(), follow)).discard())
    }

    /// The focus goes on to the main button, so that Enter hands in even where
    /// it stood on another option; for someone who listens, to what was chosen.
    pub(super) fn edit_by_key(&mut self, shared: &Shared, edit: Edit) -> Action<Message> {
        let chosen = control_of(&edit).filter(|_| shared.ui.reader);
        if !self.change(edit) {
            return Action::None;
        }
        if let Some(chosen) = chosen {
            return Action::Run(operate(travel::focus_on(chosen)).discard());
        }
        Action::Run(operate(travel::settle(MAIN.into())).discard())
    }

    fn change(&mut self, edit: Edit) -> bool {
        self.refusal = None;
        self.taking_mut()
            .is_some_and(|taking| taking.session.edit(edit).is_ok())
    }

    /// The button that takes an entry further the way it was moved, or back
    /// from an end.
    fn moved(&self, edit: &Edit) -> Option<widget::Id> {
        let Edit::Move { from, to } = edit else {
            return None;
        };
        let Response::Order(order) = self.taking()?.session.draft()? else {
            return None;
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

    pub(super) fn submit(&mut self, shared: &mut Shared) -> Action<Message> {
        let now = shared.now().at;
        let ask = shared.ask_confidence();
        let Some(taking) = self.taking_mut() else {
            return Action::None;
        };
        match taking.session.submit(ask, now) {
            Ok(effect) => self.handed_in(shared, effect),
            Err(refusal) => {
                self.refusal = Some(refusal);
                self.empty_gap()
                    .map_or(Action::None, |gap| Action::Run(operation::focus(gap)))
            }
        }
    }

    pub(super) fn rate(
        &mut self,
        shared: &mut Shared,
        confidence: Option<Confidence>,
    ) -> Action<Message> {
        let Some(taking) = self.taking_mut() else {
            return Action::None;
        };
        match taking.session.rate(confidence) {
            Ok(effect) => self.handed_in(shared, effect),
            Err(_) => Action::None,
        }
    }

    /// Writes the answer down, then shows what it was worth.
    fn handed_in(&mut self, shared: &mut Shared, effect: Option<Effect>) -> Action<Message> {
        self.refusal = None;
        if let Some(Effect::Answered(given)) = effect {
            let event = self.record(shared, given);
            if let Some(taking) = self.taking_mut() {
                taking.answer = event;
            }
            return Action::Run(Task::batch([self.show_answer(shared), self.rest(shared)]));
        }
        Action::Run(self.rest(shared))
    }

    fn record(&self, shared: &mut Shared, given: Given) -> Option<EventId> {
        let taking = self.taking()?;
        let item = taking.session.item()?;
        let lesson = self.subject.lesson_of(&item.id)?.clone();
        let grade = taking.session.record().map(|record| &record.grade);
        let second = taking.seen.contains(&item.id);
        let place = self.subject.place(taking.sitting);
        let tried = Tried {
            second,
            instead_of: self.subject.instead_of(&item.id).cloned(),
        };
        Some(shared.record_answer(place, lesson, (item, grade), given, tried))
    }

    /// The learner says how hard a right answer was.
    pub(super) fn felt(&mut self, shared: &mut Shared, effort: Effort) -> Action<Message> {
        let (Some(answer), Some(item)) = (self.answer_to_feel(shared), self.item_id()) else {
            return Action::None;
        };
        let Some(lesson) = self.subject.lesson_of(&item).cloned() else {
            return Action::None;
        };
        shared.record(|_| {
            What::Memory(MemoryEvent::Felt {
                answer,
                lesson,
                item,
                effort,
            })
        });
        if let Some(taking) = self.taking_mut() {
            taking.effort = Some(effort);
        }
        Action::Run(self.rest(shared))
    }

    fn item_id(&self) -> Option<Id> {
        Some(self.taking()?.session.item()?.id.clone())
    }

    /// The answer on screen, when the learner wants to be asked how hard it
    /// was: in a review, and where something was recalled.
    pub(super) fn answer_to_feel(&self, shared: &Shared) -> Option<EventId> {
        let wanted = self.subject.is_review() && shared.progress().plan().ask_effort;
        let taking = self.taking().filter(|_| wanted)?;
        let recalled = taking.session.record()?.grade.score >= 0.5;
        taking.answer.filter(|_| recalled)
    }

    pub(super) fn hint(&mut self, shared: &mut Shared) -> Action<Message> {
        let Some(taking) = self.taking_mut() else {
            return Action::None;
        };
        let session = Some(taking.sitting);
        let Ok(Effect::HintTaken { item, .. }) = taking.session.hint() else {
            return Action::None;
        };
        let Some(lesson) = self.subject.lesson_of(&item).cloned() else {
            return Action::None;
        };
        shared.record(|_| {
            What::Hint(HintTaken {
                session,
                lesson,
                item,
            })
        });
        Action::Run(show(HINTS.into()))
    }

    /// Takes back the last thing said; an answer is retracted in the journal.
    pub(super) fn undo(&mut self, shared: &mut Shared) -> Action<Message> {
        let now = shared.now().at;
        let Some(taking) = self.taking_mut() else {
            return Action::None;
        };
        let Ok(effect) = taking.session.undo(now) else {
            return Action::None;
        };
        if let (Some(Effect::Retracted { item }), Some(event)) = (effect, taking.answer.take()) {
            let session = taking.sitting;
            taking.seen.push(item.clone());
            taking.effort = None;
            shared.retract(event);
            if let Some(lesson) = self.subject.lesson_of(&item).cloned() {
                shared.record(|_| {
                    What::Seen(VerdictSeen {
                        session,
                        lesson,
                        item,
                    })
                });
            }
        }
        Action::Run(self.rest(shared))
    }

    pub(super) fn advance(&mut self, shared: &mut Shared) -> Action<Message> {
        let now = shared.now().at;
        let Some(taking) = self.taking_mut() else {
            return Action::None;
        };
        let Ok(effect) = taking.session.advance(now) else {
            return Action::None;
        };
        taking.answer = None;
        taking.effort = None;
        if effect == Some(Effect::Finished) {
            let sitting = taking.sitting;
            let finished = self.subject.finished(sitting);
            shared.record(|_| finished);
            return Action::Go(self.subject.results());
        }
        self.show(shared);
        self.scroll = 0.0;
        Action::Run(Task::batch([scroll_to(0.0), self.rest(shared)]))
    }

    /// Opens the passage that explains the question; the clock stops meanwhile.
    pub(super) fn reread(&mut self, shared: &mut Shared) -> Action<Message> {
        let item = self.taking().and_then(|taking| taking.session.item());
        let passage = item.and_then(|item| {
            let lesson = self.subject.lesson_of(&item.id)?.clone();
            Some((lesson, item.explains.clone()))
        });
        let Some((lesson, block)) = passage else {
            return Action::None;
        };
        self.pause(shared);
        Action::Visit(Route::Lesson(Visit::passage(lesson, block)))
    }

    pub(super) fn link(&mut self, shared: &Shared, event: LinkEvent) -> Action<Message> {
        if matches!(event, LinkEvent::Pressed(Link::Lesson(..))) {
            self.pause(shared);
        }
        Action::on_link(event)
    }

    fn pause(&mut self, shared: &Shared) {
        let now = shared.now().at;
        if let Some(taking) = self.taking_mut() {
            taking.session.pause(now);
        }
    }

    /// Scrolls to the feedback on what the learner did.
    fn show_answer(&self, shared: &Shared) -> Task<Message> {
        if self.opens_passage() {
            let until = PASSAGE.into();
            return operate(reading::reveal(PAGE.into(), PASSAGE.into(), until)).discard();
        }
        let top = if shared.ui.low() { SHEET } else { ASKED };
        let until = self.chosen().unwrap_or_else(|| top.into());
        operate(reading::reveal(PAGE.into(), top.into(), until)).discard()
    }

    /// The first option on screen that the learner chose.
    fn chosen(&self) -> Option<widget::Id> {
        let session = &self.taking()?.session;
        let Response::Choice(chosen) = &session.record()?.response else {
            return None;
        };
        let shown = session.display_order();
        let option = shown.iter().find(|option| chosen.contains(option))?;
        Some(format!("option-{option}").into())
    }

    /// Gives the focus to the main thing, or takes it from all. Someone who
    /// listens hears the question, then how to say how sure, then the verdict.
    pub(super) fn rest(&self, shared: &Shared) -> Task<Message> {
        let phase = self.taking().map(|taking| taking.session.phase());
        let heard = match phase.filter(|_| shared.ui.reader) {
            Some(Phase::Asking(_)) => return operate(travel::title(self.main())).discard(),
            Some(Phase::Rating(_)) => Some(RATE.into()),
            Some(Phase::Answered { .. }) => Some(VERDICT.into()),
            Some(Phase::Finished) | None => None,
        };
        let target = heard.or_else(|| self.main());
        operate(travel::settle(target.unwrap_or_else(|| NOWHERE.into()))).discard()
    }

    /// The first gap without a word.
    fn empty_gap(&self) -> Option<widget::Id> {
        match self.taking()?.session.draft()? {
            Response::Text(texts) => texts
                .iter()
                .position(|text| text.trim().is_empty())
                .map(|gap| format!("gap-{gap}").into()),
            _ => None,
        }
    }
}

/// The control that shows an edit made by key.
fn control_of(edit: &Edit) -> Option<widget::Id> {
    match edit {
        Edit::Toggle(option) | Edit::Reason(option) => Some(format!("option-{option}").into()),
        Edit::Verdict(said) => Some(format!("verdict-{said}").into()),
        _ => None,
    }
}

/// Scrolls to a thing, unless all of it shows.
fn show(thing: widget::Id) -> Task<Message> {
    operate(reading::reveal(PAGE.into(), thing.clone(), thing)).discard()
}

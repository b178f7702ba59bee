//! The questions inside the text, answered in place.

use std::collections::HashMap;

use super::CheckMessage;
use crate::course::{Id, Item, Lesson};
use crate::gui::shared::{Shared, Tried};
use crate::progress::{DeviceId, EventId, HintTaken, Place, What};
use crate::quiz::session::{Effect, Given, Plan, Sequence, Session};

/// Options of a check always stand in the same order: the text refers to them.
const SEED: u64 = 0;

/// A question of the text belongs to no quiz.
const CHECK: EventId = EventId {
    device: DeviceId(0),
    sequence: 0,
};

/// One small session for each question of the text.
#[derive(Default)]
pub(super) struct Checks {
    sessions: HashMap<Id, Session>,
}

impl Checks {
    pub(super) fn get(&self, item: &Id) -> Option<&Session> {
        self.sessions.get(item)
    }

    /// Takes the questions of a lesson, in its language of now, with the
    /// answers already given.
    pub(super) fn refresh(&mut self, shared: &Shared, lesson: &Lesson) {
        for item in lesson.checks() {
            match self.sessions.get_mut(&item.id) {
                Some(session) => session.translate(vec![item.clone()], shared.ui.language),
                None => {
                    if let Some(session) = opened(shared, lesson, item) {
                        self.sessions.insert(item.id.clone(), session);
                    }
                }
            }
        }
    }

    pub(super) fn update(
        &mut self,
        shared: &mut Shared,
        lesson: &Lesson,
        item: &Id,
        message: CheckMessage,
    ) {
        let now = shared.now().at;
        let Some(session) = self.sessions.get_mut(item) else {
            return;
        };
        // A refusal means that the control was pressed too late: nothing to do.
        match message {
            CheckMessage::Edit(edit) => {
                let _ = session.edit(edit);
            }
            CheckMessage::Submit => {
                if let Ok(Some(Effect::Answered(given))) = session.submit(false, now) {
                    let grade = session.record().map(|record| &record.grade);
                    if let Some(item) = lesson.item(item) {
                        let id = lesson.id.clone();
                        shared.record_answer(
                            Place::Check,
                            id,
                            (item, grade),
                            given,
                            Tried::default(),
                        );
                    }
                }
            }
            CheckMessage::Hint => {
                if session.hint().is_ok() {
                    let (lesson, item) = (lesson.id.clone(), item.clone());
                    shared.record(|_| {
                        What::Hint(HintTaken {
                            session: None,
                            lesson,
                            item,
                        })
                    });
                }
            }
            CheckMessage::Again => {
                if let Some(fresh) = lesson
                    .item(item)
                    .and_then(|found| started(shared, lesson, found))
                {
                    *session = fresh;
                }
            }
        }
    }
}

fn plan(shared: &Shared, lesson: &Lesson, item: &Item) -> Plan {
    Plan {
        id: CHECK,
        lesson: lesson.id.clone(),
        seed: SEED,
        items: vec![item.clone()],
        order: Sequence::AsGiven,
        language: shared.ui.language,
    }
}

fn started(shared: &Shared, lesson: &Lesson, item: &Item) -> Option<Session> {
    Session::start(plan(shared, lesson, item), shared.now().at).ok()
}

/// The question as it was left: answered, or open.
fn opened(shared: &Shared, lesson: &Lesson, item: &Item) -> Option<Session> {
    let learned = shared.learned().lesson(&lesson.id);
    let Some(known) = learned.item(&item.id) else {
        let shown: Vec<(Id, u8)> = learned
            .hints
            .get_key_value(&item.id)
            .map(|(id, shown)| (id.clone(), *shown))
            .into_iter()
            .collect();
        let plan = plan(shared, lesson, item);
        return Session::resume(plan, Vec::new(), &shown, shared.now().at).ok();
    };
    let answer = &known.last;
    let given = Given {
        item: item.id.clone(),
        response: answer.response.clone(),
        score: answer.score,
        confidence: answer.confidence,
        hints: answer.hints,
        seconds: answer.seconds,
    };
    Session::resume(
        plan(shared, lesson, item),
        vec![given],
        &[],
        shared.now().at,
    )
    .ok()
}

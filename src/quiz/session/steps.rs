//! What moves a session from phase to phase.

use crate::course::Interaction;
use crate::progress::{Confidence, Response, Timestamp};
use crate::quiz::draft::{self, Edit};
use crate::quiz::grade::grade;
use crate::quiz::number;
use crate::quiz::shape::is_complete;

use super::{Asking, Effect, Given, Phase, Record, Refusal, Session};

impl Session {
    /// Changes the answer being made.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotNow`] when no answer is being made.
    pub fn edit(&mut self, edit: Edit) -> Result<(), Refusal> {
        match (&mut self.phase, self.items.get(self.position)) {
            (Phase::Asking(asking), Some(item)) => {
                asking.draft = draft::apply(self.seed, item, asking.draft.take(), edit);
                Ok(())
            }
            _ => Err(Refusal::NotNow),
        }
    }

    /// Shows one hint more.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotNow`] when no answer is being made, and
    /// [`Refusal::NoMoreHints`].
    pub fn hint(&mut self) -> Result<Effect, Refusal> {
        match (&mut self.phase, self.items.get(self.position)) {
            (Phase::Asking(asking), Some(item)) => {
                if usize::from(asking.hints) >= item.hints.len().min(usize::from(u8::MAX)) {
                    return Err(Refusal::NoMoreHints);
                }
                asking.hints += 1;
                Ok(Effect::HintTaken {
                    item: item.id.clone(),
                    hints: asking.hints,
                })
            }
            _ => Err(Refusal::NotNow),
        }
    }

    /// Hands the answer in. With `ask_confidence` the session goes on to
    /// [`Phase::Rating`] and there is nothing to write yet.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotNow`], [`Refusal::Incomplete`] or [`Refusal::Number`]; the
    /// answer stays as it is.
    pub fn submit(
        &mut self,
        ask_confidence: bool,
        now: Timestamp,
    ) -> Result<Option<Effect>, Refusal> {
        let response = self.answer()?;
        let Phase::Asking(asking) = &mut self.phase else {
            return Err(Refusal::NotNow);
        };
        asking.pause(now);
        if ask_confidence {
            self.phase = Phase::Rating(asking.clone());
            return Ok(None);
        }
        let (hints, seconds) = (asking.hints, asking.seconds());
        Ok(self.answered(response, None, hints, seconds))
    }

    /// Says how sure the learner is, `None` for «rather not say», and grades.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotNow`] out of [`Phase::Rating`], and
    /// [`Refusal::Incomplete`] when the item was edited meanwhile and the answer
    /// no longer fits: undo leads back to it.
    pub fn rate(&mut self, confidence: Option<Confidence>) -> Result<Option<Effect>, Refusal> {
        let Phase::Rating(asking) = &self.phase else {
            return Err(Refusal::NotNow);
        };
        let response = asking.draft.clone().ok_or(Refusal::Incomplete)?;
        // An item edited meanwhile may have lost its answer.
        if !self.item().is_some_and(|item| is_complete(item, &response)) {
            return Err(Refusal::Incomplete);
        }
        let (hints, seconds) = (asking.hints, asking.seconds());
        Ok(self.answered(response, confidence, hints, seconds))
    }

    /// Takes back the last thing said: from [`Phase::Rating`] back to the
    /// answer, with nothing to write; from [`Phase::Answered`] back to the
    /// same answer, to be changed.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotNow`] in other phases, or once the session went on.
    pub fn undo(&mut self, now: Timestamp) -> Result<Option<Effect>, Refusal> {
        match &self.phase {
            Phase::Rating(asking) => {
                let mut asking = asking.clone();
                asking.since = Some(now);
                self.phase = Phase::Asking(asking);
                Ok(None)
            }
            Phase::Answered { can_undo: true } => self.retract(now),
            _ => Err(Refusal::NotNow),
        }
    }

    fn retract(&mut self, now: Timestamp) -> Result<Option<Effect>, Refusal> {
        let record = self.records.get_mut(self.position).and_then(Option::take);
        let (Some(record), Some(item)) = (record, self.items.get(self.position)) else {
            return Err(Refusal::NotNow);
        };
        let item = item.id.clone();
        self.phase = Phase::Asking(Asking {
            draft: Some(record.response),
            hints: record.hints,
            since: Some(now),
            spent: i64::from(record.seconds) * 1000,
        });
        Ok(Some(Effect::Retracted { item }))
    }

    /// Goes on to the next question without an answer, or to the results.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotNow`] before the answer is graded.
    pub fn advance(&mut self, now: Timestamp) -> Result<Option<Effect>, Refusal> {
        if !matches!(self.phase, Phase::Answered { .. }) {
            return Err(Refusal::NotNow);
        }
        if let Some(open) = self.records.iter().position(Option::is_none) {
            self.ask(open, now);
            return Ok(None);
        }
        self.position = self.items.len();
        self.phase = Phase::Finished;
        Ok(Some(Effect::Finished))
    }

    /// Stops the clock of the question: the learner left the screen.
    pub fn pause(&mut self, now: Timestamp) {
        if let Phase::Asking(asking) = &mut self.phase {
            asking.pause(now);
        }
    }

    /// Starts the clock of the question again.
    pub fn unpause(&mut self, now: Timestamp) {
        if let Phase::Asking(asking) = &mut self.phase
            && asking.since.is_none()
        {
            asking.since = Some(now);
        }
    }

    /// The answer being made, when it can be graded.
    pub(super) fn answer(&self) -> Result<Response, Refusal> {
        let (Phase::Asking(asking), Some(item)) = (&self.phase, self.item()) else {
            return Err(Refusal::NotNow);
        };
        let response = asking.draft.clone().ok_or(Refusal::Incomplete)?;
        if !is_complete(item, &response) {
            return Err(Refusal::Incomplete);
        }
        if let (Interaction::Numeric(it), Response::Number(typed)) = (&item.interaction, &response)
        {
            number::parse(typed, &it.unit, self.language).map_err(Refusal::Number)?;
        }
        Ok(response)
    }

    fn answered(
        &mut self,
        response: Response,
        confidence: Option<Confidence>,
        hints: u8,
        seconds: u32,
    ) -> Option<Effect> {
        let item = self.items.get(self.position)?;
        let grade = grade(item, &response, self.language);
        let given = Given {
            item: item.id.clone(),
            response: response.clone(),
            score: grade.score,
            confidence,
            hints,
            seconds,
        };
        *self.records.get_mut(self.position)? = Some(Record {
            response,
            grade,
            confidence,
            hints,
            seconds,
        });
        self.phase = Phase::Answered { can_undo: true };
        Some(Effect::Answered(given))
    }
}

impl Asking {
    fn pause(&mut self, now: Timestamp) {
        if let Some(since) = self.since.take() {
            self.spent = self
                .spent
                .saturating_add(now.0.saturating_sub(since.0).max(0));
        }
    }

    fn seconds(&self) -> u32 {
        u32::try_from(self.spent / 1000).unwrap_or(u32::MAX)
    }
}

//! The text of a written decision: kept while it is written, read when sent.

use std::collections::BTreeSet;

use iced::widget::text_editor;

use super::{Crisis, Message, Stage};
use crate::course::Id;
use crate::course::practice::crisis::Writing;
use crate::gui::route::Action;
use crate::gui::shared::Shared;
use crate::practice::crisis::check::Reader;
use crate::practice::crisis::{Pack, outcome};
use crate::progress::Move;

impl Crisis {
    pub(super) fn edit(&mut self, edit: text_editor::Action) -> Action<Message> {
        let Stage::Playing(playing) = &mut self.stage else {
            return Action::None;
        };
        let writes = edit.is_edit();
        playing.text.perform(edit);
        if !writes {
            return Action::None;
        }
        playing.refused = false;
        playing.drafting.changed(Message::Kept)
    }

    pub(super) fn keep_draft(&mut self, shared: &mut Shared) -> Action<Message> {
        self.leave(shared);
        Action::None
    }

    /// Writes the text down, unless the journal has it already.
    pub(super) fn save_text(&mut self, shared: &mut Shared) {
        let Stage::Playing(playing) = &self.stage else {
            return;
        };
        let Some(decision) = self.decision(playing).filter(|it| it.write.is_some()) else {
            return;
        };
        let text = playing.text.text().trim_end().to_owned();
        let known = playing.run.draft.as_deref().unwrap_or_default();
        if playing.told || text == known {
            return;
        }
        let (id, at) = (playing.id, decision.id.clone());
        shared.make_move(id, Move::Write { at, text });
        let run = self.folded(shared, id);
        if let Stage::Playing(playing) = &mut self.stage {
            playing.run = run;
        }
    }

    /// Writes down what is not written yet: the learner goes somewhere else.
    pub(in crate::gui::screen::desk) fn leave(&mut self, shared: &mut Shared) {
        if let Stage::Playing(playing) = &mut self.stage {
            playing.drafting.kept();
        }
        self.save_text(shared);
    }

    pub(super) fn send(&mut self, shared: &mut Shared) -> Action<Message> {
        let Stage::Playing(playing) = &mut self.stage else {
            return Action::None;
        };
        let text = playing.text.text();
        if text.trim().is_empty() {
            playing.refused = true;
            return Action::None;
        }
        self.save_text(shared);
        let Stage::Playing(playing) = &self.stage else {
            return Action::None;
        };
        let outcome = self.decision(playing).and_then(|decision| {
            let writing = decision.write.as_ref()?;
            outcome(decision, &text, |text| self.hits(shared, writing, text))
        });
        match outcome {
            Some(outcome) => self.choose(shared, outcome),
            None => Action::None,
        }
    }

    /// The rules that a text of a written decision meets.
    pub(super) fn hits(&self, shared: &Shared, writing: &Writing, text: &str) -> BTreeSet<Id> {
        let pack = Pack {
            rules: &shared.rules(),
            language: shared.course().language,
        };
        pack.hits(writing, text)
    }
}

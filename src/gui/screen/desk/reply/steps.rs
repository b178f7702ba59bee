//! What happens at the workshop.

use iced::Task;
use iced::advanced::text::editor::{Cursor, Position};
use iced::advanced::widget::operate;
use iced::widget::scrollable::RelativeOffset;
use iced::widget::{operation, text_editor};

use super::{EDITOR, FOUND, Message, PAGE, Tab, Workshop};
use crate::course::Practice;
use crate::gui::route::{Action, Request};
use crate::gui::shared::Shared;
use crate::gui::widget::travel;
use crate::language::say;
use crate::practice::reply::run::{DRAFT, REPLY, Version};
use crate::progress::{EventId, Move};

impl Workshop {
    pub(super) fn show(&mut self, shared: &mut Shared, tab: Tab) -> Action<Message> {
        self.leave(shared);
        self.tab = tab;
        match tab {
            Tab::Write => to_editor(),
            Tab::Compare | Tab::Versions => Action::Run(Task::batch([
                operation::snap_to(PAGE, RelativeOffset::START),
                operate(travel::settle(self.main())).discard(),
            ])),
        }
    }

    pub(super) fn edit(&mut self, shared: &Shared, action: text_editor::Action) -> Action<Message> {
        let edits = action.is_edit();
        self.content.perform(action);
        if !edits {
            return Action::None;
        }
        self.read(shared);
        self.drafting.changed(Message::Kept)
    }

    pub(super) fn keep_draft(&mut self, shared: &mut Shared) -> Action<Message> {
        self.leave(shared);
        Action::None
    }

    /// Writes the draft down, if it changed: every little while, and when the
    /// learner goes somewhere else.
    pub(in crate::gui::screen::desk) fn leave(&mut self, shared: &mut Shared) {
        self.drafting.kept();
        if self.finished || self.text == self.written {
            return;
        }
        if self.run.is_none() && self.text.trim().is_empty() {
            return;
        }
        let text = self.text.clone();
        self.written.clone_from(&text);
        self.step(
            shared,
            Move::Write {
                at: DRAFT.into(),
                text,
            },
        );
    }

    pub(super) fn step(&mut self, shared: &mut Shared, what: Move) -> EventId {
        let run = match self.run {
            Some(run) if !self.finished => run,
            _ => {
                let practice = Practice::Reply(Box::new(self.exercise.clone()));
                let run = shared.begin_run(&practice, Vec::new());
                self.finished = false;
                *self.run.insert(run)
            }
        };
        shared.make_move(run, what)
    }

    pub(super) fn save(&mut self, shared: &mut Shared) -> Action<Message> {
        let same = |version: &Version| version.text == self.text;
        if self.finished
            || self.text.trim().is_empty()
            || self.state.versions.last().is_some_and(same)
        {
            return Action::None;
        }
        let text = self.text.clone();
        let event = self.step(
            shared,
            Move::Write {
                at: REPLY.into(),
                text,
            },
        );
        self.take(shared);
        let words = say::workshop::saved(shared.ui.language, self.state.versions.len());
        if !shared.ui.reader || self.tab != Tab::Write {
            return Action::Open(Request::Toast(words, Some(event)));
        }
        // Who listens goes to the first thing that the rules say of it.
        let found = operate(travel::settle(FOUND.into())).discard();
        Action::Run(found.chain(Task::done(Message::Saved(words, event))))
    }

    /// The next words of a rule, after the cursor or from the top.
    pub(super) fn rule(&mut self, rule: usize) -> Action<Message> {
        let closes = self.open == Some(rule);
        let spans: Vec<_> = self
            .hits
            .iter()
            .filter(|hit| hit.rule == rule)
            .filter_map(|hit| hit.span.clone())
            .collect();
        if spans.is_empty() {
            self.open = (!closes).then_some(rule);
            return Action::None;
        }
        self.open = Some(rule);
        let cursor = self.content.cursor();
        let here = [Some(cursor.position), cursor.selection]
            .into_iter()
            .flatten();
        let here = here
            .map(|place| offset(&self.text, place))
            .max()
            .unwrap_or(0);
        let next = spans.iter().find(|span| closes && span.start >= here);
        let Some(span) = next.or(spans.first()) else {
            return Action::None;
        };
        self.content.move_to(Cursor {
            position: place(&self.text, span.end),
            selection: Some(place(&self.text, span.start)),
        });
        to_editor()
    }

    pub(super) fn keep(&mut self, shared: &mut Shared, version: usize) -> Action<Message> {
        let Some(text) = self.versions.get(version).map(|it| it.text.clone()) else {
            return Action::None;
        };
        let run = self.run.filter(|_| !self.finished);
        let event = match (run, self.run) {
            // A finished attempt keeps its text too, without a new one.
            (None, Some(run)) => shared.make_move(
                run,
                Move::Keep {
                    at: REPLY.into(),
                    text,
                },
            ),
            _ => self.step(
                shared,
                Move::Keep {
                    at: REPLY.into(),
                    text,
                },
            ),
        };
        self.take(shared);
        let words = say::workshop::kept(shared.ui.language).to_owned();
        Action::Open(Request::Toast(words, Some(event)))
    }

    pub(super) fn finish(&mut self, shared: &mut Shared) -> Action<Message> {
        self.leave(shared);
        let Some(run) = self.run.filter(|_| !self.finished) else {
            return Action::None;
        };
        let event = shared.finish_run(run, None, None);
        self.take(shared);
        let words = say::workshop::finished(shared.ui.language).to_owned();
        Action::Open(Request::Toast(words, Some(event)))
    }

    /// A new attempt, begun with an empty page.
    pub(super) fn again(&mut self, shared: &mut Shared) -> Action<Message> {
        self.leave(shared);
        self.run = None;
        self.take(shared);
        self.put(shared, "");
        self.tab = Tab::Write;
        to_editor()
    }

    /// Puts a version back in the editor, to write on from there.
    pub(super) fn restore(&mut self, shared: &mut Shared, index: usize) -> Action<Message> {
        let Some(text) = self.versions.get(index).map(|it| it.text.clone()) else {
            return Action::None;
        };
        self.leave(shared);
        if self.finished {
            self.run = None;
            self.take(shared);
        }
        self.put(shared, &text);
        self.leave(shared);
        self.tab = Tab::Write;
        to_editor()
    }
}

/// To the text, scrolled into view where the case stands above it.
fn to_editor() -> Action<Message> {
    Action::Run(operate(travel::focus_on(EDITOR.into())).discard())
}

/// Line and column, in bytes, of a byte of a text.
fn place(text: &str, at: usize) -> Position {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    Position {
        line: before.matches('\n').count(),
        column: before.len() - line_start,
    }
}

fn offset(text: &str, place: Position) -> usize {
    let lines = text.split_inclusive('\n').take(place.line);
    lines.map(str::len).sum::<usize>() + place.column
}

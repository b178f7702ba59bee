//! Notes on a passage: written, changed, deleted, undone.

use iced::widget::{operation, text_editor};

use super::{Lesson, Message};
use crate::course::Id;
use crate::gui::route::{Action, Request};
use crate::gui::shared::Shared;
use crate::language::{Language, say};
use crate::progress::{EventId, NoteEvent, What};

/// A note being written.
pub(super) struct Draft {
    pub(super) block: Id,
    /// The note that it changes.
    pub(super) note: Option<EventId>,
    pub(super) content: text_editor::Content,
}

/// What happens to a note.
#[derive(Debug, Clone)]
pub enum NoteMessage {
    Open(Id),
    Change(EventId),
    Edit(text_editor::Action),
    Save,
    Delete(EventId),
    Close,
}

impl Lesson {
    pub(super) fn note(&mut self, shared: &mut Shared, message: NoteMessage) -> Action<Message> {
        match message {
            NoteMessage::Open(block) => self.write_note(block, None, ""),
            NoteMessage::Change(note) => {
                let Some(known) = shared.learned().note(note).cloned() else {
                    return Action::None;
                };
                self.write_note(known.block, Some(note), &known.text)
            }
            NoteMessage::Edit(edit) => {
                if let Some(draft) = &mut self.note {
                    draft.content.perform(edit);
                }
                Action::None
            }
            NoteMessage::Delete(note) => {
                self.note = None;
                let event = shared.record(|_| What::Note(NoteEvent::Deleted { note }));
                toast(shared, say::lesson::note_deleted, Some(event))
            }
            // Leaving loses nothing: what is written is kept.
            NoteMessage::Save | NoteMessage::Close => self.save_note(shared),
        }
    }

    fn write_note(&mut self, block: Id, note: Option<EventId>, text: &str) -> Action<Message> {
        self.note = Some(Draft {
            block,
            note,
            content: text_editor::Content::with_text(text),
        });
        Action::Run(operation::focus("note"))
    }

    /// An emptied note is deleted; an empty new one never was.
    fn save_note(&mut self, shared: &mut Shared) -> Action<Message> {
        let Some(draft) = self.note.take() else {
            return Action::None;
        };
        let text = draft.content.text().trim().to_owned();
        match (draft.note, text.is_empty()) {
            (None, true) => Action::None,
            (Some(note), true) => self.note(shared, NoteMessage::Delete(note)),
            (note, false) => {
                let (lesson, block) = (self.id.clone(), draft.block);
                let event = shared.record(|id| {
                    What::Note(NoteEvent::Written {
                        note: note.unwrap_or(id),
                        lesson,
                        block,
                        text,
                    })
                });
                toast(
                    shared,
                    say::lesson::note_saved,
                    note.is_none().then_some(event),
                )
            }
        }
    }
}

fn toast(
    shared: &Shared,
    words: fn(Language) -> &'static str,
    undo: Option<EventId>,
) -> Action<Message> {
    Action::Open(Request::Toast(words(shared.ui.language).to_owned(), undo))
}

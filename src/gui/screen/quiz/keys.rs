//! What each key does, phase by phase.

use iced::keyboard::key::Named;

use super::{Message, Nothing, Quiz, Stage};
use crate::gui::question::edit_of_key;
use crate::gui::screen::KeyHelp;
use crate::gui::shared::Shared;
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::language::{Language, say};
use crate::progress::{Confidence, Effort};
use crate::quiz::{Phase, Session};

/// How far an arrow key scrolls, in logical pixels.
const LINE: f32 = 60.0;

impl Quiz {
    pub(super) fn message_of(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        match press.named() {
            Some(Named::ArrowDown) => return Some(Message::Scroll(LINE)),
            Some(Named::ArrowUp) => return Some(Message::Scroll(-LINE)),
            Some(Named::PageDown) => return Some(Message::Page),
            Some(Named::PageUp) => {
                return Some(Message::Scroll(LINE - shared.ui.window.height / 2.0));
            }
            _ => {}
        }
        let Stage::Taking(taking) = &self.stage else {
            return self.key_of_nothing(press);
        };
        if press.repeat {
            return None;
        }
        let enter = press.named() == Some(Named::Enter);
        let letter = press.typed().map(|letter| letter.to_ascii_lowercase());
        let undo = letter == Some('u') || press.command("z");
        match taking.session.phase() {
            Phase::Asking(_) if enter => Some(Message::Submit),
            Phase::Asking(_) => key_of_answer(shared, &taking.session, press),
            Phase::Rating(_) if enter => Some(Message::Rate(None)),
            Phase::Rating(_) if undo => Some(Message::Undo),
            Phase::Rating(_) => confidence_of(press.digit()?).map(|it| Message::Rate(Some(it))),
            Phase::Answered { .. } if enter => Some(Message::Continue),
            Phase::Answered { can_undo: true } if undo => Some(Message::Undo),
            Phase::Answered { .. } if self.answer_to_feel(shared).is_some() => {
                let by_digit = press.digit().and_then(effort_of).map(Message::Felt);
                by_digit.or((letter == Some('r')).then_some(Message::Reread))
            }
            Phase::Answered { .. } if letter == Some('r') => Some(Message::Reread),
            Phase::Answered { .. } | Phase::Finished => None,
        }
    }

    fn key_of_nothing(&self, press: &KeyPress) -> Option<Message> {
        let enter = press.named() == Some(Named::Enter) && !press.repeat;
        enter.then_some(match self.stage {
            Stage::Nothing(Nothing::NoLesson) => Message::Close,
            Stage::Nothing(Nothing::NoQuestions | Nothing::Idle) => Message::Lesson,
            _ => Message::Begin,
        })
    }

    pub(super) fn help(&self, language: Language) -> Vec<KeyHelp> {
        let enter = say::shell::enter(language);
        let Some(taking) = self.taking() else {
            return vec![(enter, say::results::key_onward(language))];
        };
        let mut keys = match taking.session.phase() {
            Phase::Asking(_) => vec![
                (
                    say::quiz::answer_keys(language),
                    say::quiz::key_answer(language),
                ),
                (say::quiz::hint_key(language), say::quiz::key_hint(language)),
                (enter, say::quiz::key_submit(language)),
            ],
            Phase::Rating(_) => vec![
                ("1 2 3", say::quiz::key_rate(language)),
                (enter, say::quiz::key_skip(language)),
                ("U, Ctrl Z", say::quiz::key_change(language)),
            ],
            Phase::Answered { .. } | Phase::Finished => vec![
                (enter, say::quiz::key_continue(language)),
                ("R", say::quiz::key_reread(language)),
                ("U, Ctrl Z", say::quiz::key_undo(language)),
            ],
        };
        keys.extend(reading::keys(language));
        keys
    }

    /// The keys of a review whose learner wants to say how hard it was.
    pub(super) fn help_on_effort(&self, shared: &Shared) -> Option<KeyHelp> {
        self.answer_to_feel(shared)?;
        Some(("1 2 3", say::review::key_effort(shared.ui.language)))
    }
}

fn key_of_answer(shared: &Shared, session: &Session, press: &KeyPress) -> Option<Message> {
    let order = session.display_order();
    let edit = edit_of_key(session.item()?, &order, session.draft(), press);
    if let Some(edit) = edit {
        return Some(Message::Key(edit));
    }
    let typed = press.typed()?.to_uppercase().to_string();
    (typed == say::quiz::hint_key(shared.ui.language)).then_some(Message::Hint)
}

/// The degrees of confidence, as the digits 1 to 3 name them.
pub(super) const CONFIDENCES: [Confidence; 3] =
    [Confidence::Guess, Confidence::FairlySure, Confidence::Sure];

/// The efforts, as the digits 1 to 3 name them.
pub(super) const EFFORTS: [Effort; 3] = [Effort::Hard, Effort::Good, Effort::Easy];

fn effort_of(digit: usize) -> Option<Effort> {
    EFFORTS.get(digit.checked_sub(1)?).copied()
}

fn confidence_of(digit: usize) -> Option<Confidence> {
    CONFIDENCES.get(digit.checked_sub(1)?).copied()
}

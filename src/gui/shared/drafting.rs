//! What is being written, on its way to the journal.

use std::time::Duration;

use iced::Task;

use super::after;
use crate::gui::route::Action;

/// How long what is being written may be on the screen only. It goes to the
/// journal at every such interval, whether the writer pauses or not.
const KEEP_EVERY: Duration = Duration::from_secs(2);

/// The one timer of a text that is being written: what is written until it
/// ends goes to the journal with it.
#[derive(Debug, Default)]
pub struct Drafting {
    waiting: bool,
}

impl Drafting {
    /// The text changed: `keep` comes when it is time to write it down, unless
    /// it is on its way already.
    pub fn changed<Message: Clone + Send + 'static>(&mut self, keep: Message) -> Action<Message> {
        if std::mem::replace(&mut self.waiting, true) {
            return Action::None;
        }
        Action::Run(Task::perform(after(KEEP_EVERY), move |()| keep.clone()))
    }

    /// The text is written down: by the timer, or because the screen is left,
    /// which the timer's message would not reach.
    pub fn kept(&mut self) {
        self.waiting = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_timer_runs_at_a_time_and_another_after_the_text_is_kept() {
        let mut drafting = Drafting::default();
        assert!(matches!(drafting.changed(()), Action::Run(_)));
        assert!(matches!(drafting.changed(()), Action::None));
        drafting.kept();
        assert!(matches!(drafting.changed(()), Action::Run(_)));
    }
}

//! Where the focus goes when the program moves it.

use std::any::Any;

use iced::Rectangle;
use iced::advanced::widget::operation::focusable::focus;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, then};
use iced::widget::Id;

use crate::gui::widget::meaning::{Ask, Meaning, Role};

/// Gives the focus to a node without showing its ring: the screen has just
/// opened, and nobody asked for a ring yet. What is read and not pressed shows
/// it: only someone who listens is sent there. Text fields take it as usual.
pub fn settle(target: Id) -> impl Operation {
    Settle::on(Target::Id(target))
}

/// Gives the focus to a new screen's title, or to the text told before it, from
/// which someone who listens reads on; where there is none, to `main`.
pub fn title(main: Option<Id>) -> impl Operation {
    let survey = Survey {
        main,
        titled: false,
        first: false,
        gentle: false,
        focused: false,
    };
    then(survey, Settle::on)
}

/// The same, unless something has the focus already.
pub fn greet() -> impl Operation {
    let survey = Survey {
        main: None,
        titled: false,
        first: false,
        gentle: true,
        focused: false,
    };
    then(survey, Settle::on)
}

/// Whether the screen has a title.
struct Survey {
    main: Option<Id>,
    titled: bool,
    first: bool,
    /// Leaves the focus where it is.
    gentle: bool,
    focused: bool,
}

impl Operation<Target> for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Target>)) {
        operate(self);
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        let meaning = state.downcast_ref::<Meaning>();
        self.titled |= meaning.is_some_and(|it| matches!(it.role, Role::Heading(_)));
        self.first |= meaning.is_some_and(|it| it.first);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        self.focused |= state.is_focused();
    }

    fn finish(&self) -> Outcome<Target> {
        if self.gentle && self.focused {
            return Outcome::None;
        }
        Outcome::Some(match &self.main {
            _ if self.first => Target::First,
            Some(main) if !self.titled => Target::Id(main.clone()),
            _ => Target::Title,
        })
    }
}

/// Has the node with this id act as if it were pressed, with the next event.
pub fn press(target: Id) -> impl Operation {
    Press(target)
}

struct Press(Id);

impl Operation for Press {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        if let Some(meaning) = state.downcast_mut::<Meaning>()
            && id == Some(&self.0)
        {
            meaning.ask = Some(Ask::Press);
        }
    }
}

enum Target {
    Id(Id),
    /// The first heading.
    Title,
    /// The text that is to be heard first.
    First,
}

struct Settle {
    target: Target,
    /// The node of the target was met.
    met: bool,
    /// The next thing that can be focused is that node itself.
    taking: bool,
    /// The next text to read is the target.
    first: bool,
}

impl Settle {
    fn on(target: Target) -> Self {
        Self {
            target,
            met: false,
            taking: false,
            first: false,
        }
    }
}

impl Operation for Settle {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        let Some(meaning) = state.downcast_mut::<Meaning>() else {
            return;
        };
        self.taking = !self.met
            && match &self.target {
                Target::Id(target) => id == Some(target),
                Target::Title => matches!(meaning.role, Role::Heading(_)),
                Target::First => {
                    self.first |= meaning.first;
                    self.first && meaning.landing && !meaning.name.is_empty()
                }
            };
        if self.taking {
            self.met = true;
            meaning.ask = Some(Ask::Settle);
        }
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        let field = matches!(&self.target, Target::Id(target) if id == Some(target));
        if std::mem::take(&mut self.taking) {
            // The node took it, quietly.
        } else if field && !self.met {
            state.focus();
        } else {
            state.unfocus();
        }
    }
}

/// After a control was used: someone who works by key stays on it, or follows
/// the thing that moved to `follow`; after a press of the pointer the focus
/// rests on `rest` without its ring, so that Enter goes on.
pub fn after_press(rest: Id, follow: Option<Id>) -> impl Operation {
    AfterPress {
        rest,
        follow,
        by_key: false,
    }
}

struct AfterPress {
    rest: Id,
    follow: Option<Id>,
    by_key: bool,
}

impl Operation for AfterPress {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        self.by_key |= state
            .downcast_ref::<Meaning>()
            .is_some_and(|meaning| meaning.focused && meaning.ring);
    }

    fn finish(&self) -> Outcome<()> {
        match (self.by_key, &self.follow) {
            (false, _) => Outcome::Chain(Box::new(settle(self.rest.clone()))),
            (true, Some(follow)) => Outcome::Chain(Box::new(focus(follow.clone()))),
            (true, None) => Outcome::None,
        }
    }
}

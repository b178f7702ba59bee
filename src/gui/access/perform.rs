//! Doing what an assistive program asks of a thing of the tree.

use std::any::Any;

use accesskit::NodeId;
use iced::advanced::widget::operation::{Focusable, Operation, Scrollable};
use iced::widget::Id;
use iced::{Rectangle, Vector};

use super::walk::Walk;
use crate::gui::widget::meaning::{Ask, Meaning};
use crate::gui::widget::travel::{Blur, Operate, Reveal, Scroll};

/// What is asked of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deed {
    /// Press it.
    Press,
    /// Give it the focus, and bring it into view.
    Focus,
    /// Bring it into view.
    Show,
    /// Write this in place of what is written.
    Write(String),
}

/// Does a deed to the thing with this id; says whether it was there.
pub(super) fn perform(visit: u64, target: NodeId, deed: &Deed, operate: &mut Operate<'_>) -> bool {
    // What is pressed has the focus, as under a pointer or a key.
    if matches!(deed, Deed::Focus | Deed::Press) {
        // From the others only once the target is known to be there.
        if !run(visit, target, &Deed::Show, operate) {
            return false;
        }
        operate(&mut Blur);
        run(visit, target, &Deed::Focus, operate);
    }
    *deed == Deed::Focus || run(visit, target, deed, operate)
}

fn run(visit: u64, target: NodeId, deed: &Deed, operate: &mut Operate<'_>) -> bool {
    let mut act = Act {
        walk: Walk::new(visit),
        target,
        deed: deed.clone(),
        found: false,
        next: false,
        reveal: Reveal::default(),
    };
    operate(&mut act);
    let scrolls = act.reveal.finish();
    if !scrolls.is_empty() {
        operate(&mut Scroll::to(scrolls));
    }
    act.found
}

struct Act {
    walk: Walk,
    target: NodeId,
    deed: Deed,
    found: bool,
    /// The next thing that can be focused is in the target.
    next: bool,
    reveal: Reveal,
}

impl Act {
    fn reach(&mut self, meaning: &mut Meaning, bounds: Rectangle) {
        self.found = true;
        match &self.deed {
            Deed::Press => meaning.ask = Some(Ask::Press),
            Deed::Write(text) => meaning.ask = Some(Ask::Write(text.clone())),
            Deed::Focus => {
                // A text field keeps its focus itself.
                let field = meaning.role.is_field();
                if !field {
                    meaning.ask = Some(Ask::Read);
                }
                self.next = true;
            }
            Deed::Show => self.reveal.show(bounds),
        }
    }
}

impl Operation for Act {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entry = self.walk.enter();
        let frame = self.reveal.enter();
        operate(self);
        self.reveal.leave(frame);
        self.walk.leave(&entry);
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let Some(meaning) = state.downcast_mut::<Meaning>() else {
            return;
        };
        self.next = false;
        if self.walk.meet(id, meaning) == self.target {
            self.reach(meaning, bounds);
        }
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.walk.scrolled(translation);
        self.reveal.scrollable(bounds, content, translation);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if std::mem::take(&mut self.next) {
            state.focus();
        }
    }
}

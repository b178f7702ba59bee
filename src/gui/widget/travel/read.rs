//! Reading on: from title to paragraph to control, in the order of the screen,
//! for someone who listens, or who reads a little at a time.

use std::any::Any;

use iced::advanced::widget::operation::{Focusable, Operation, Scrollable};
use iced::widget::Id;
use iced::{Rectangle, Vector};

use super::{Operate, Reveal, Scroll};
use crate::gui::widget::meaning::{Ask, Meaning, Role};

/// A way to read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Next,
    Previous,
    NextHeading,
    PreviousHeading,
}

/// Moves the focus to the next thing that says something; tells whether there
/// was one. At the end it stays where it is.
pub fn read(way: Way, operate: &mut Operate<'_>) -> bool {
    let mut survey = Survey::default();
    operate(&mut survey);
    let Some(target) = survey.target(way) else {
        return false;
    };
    operate(&mut Blur);
    let mut take = Take {
        target,
        stops: Stops::default(),
        next: false,
        reveal: Reveal::default(),
    };
    operate(&mut take);
    let scrolls = take.reveal.finish();
    if !scrolls.is_empty() {
        operate(&mut Scroll::to(scrolls));
    }
    true
}

fn is_field(meaning: &Meaning) -> bool {
    meaning.role.is_field()
}

/// Counts what can be read, in order.
#[derive(Default)]
struct Stops {
    count: usize,
    /// What the nearest thing around that can be read says.
    around: Vec<String>,
    entered: Option<String>,
    /// How deep the walk is in something whose inside is not told: a picture,
    /// a gauge, what only shows.
    quiet: usize,
    quiets: bool,
}

impl Stops {
    /// The number of this thing, if it is one to stop at.
    fn meet(&mut self, meaning: &Meaning) -> Option<usize> {
        self.entered = None;
        self.quiets = meaning.role.is_drawn();
        if self.quiet > 0 {
            return None;
        }
        let says = !meaning.name.is_empty();
        let can = meaning.landing || is_field(meaning) || meaning.actionable;
        if !says || !can || self.repeats(meaning) {
            return None;
        }
        self.entered = Some(meaning.name.clone());
        self.count += 1;
        Some(self.count - 1)
    }

    /// Text inside of something that says it already.
    fn repeats(&self, meaning: &Meaning) -> bool {
        let around = self.around.last();
        !meaning.actionable && around.is_some_and(|around| around.contains(&meaning.name))
    }

    fn enter(&mut self) -> Entry {
        let entered = self.entered.take();
        let entry = Entry {
            around: entered.is_some(),
            quiet: std::mem::take(&mut self.quiets) || self.quiet > 0,
        };
        self.around.extend(entered);
        self.quiet += usize::from(entry.quiet);
        entry
    }

    fn leave(&mut self, entry: &Entry) {
        self.quiet -= usize::from(entry.quiet);
        if entry.around {
            self.around.pop();
        }
    }
}

/// What the walk went into.
struct Entry {
    around: bool,
    quiet: bool,
}

/// What can be read, and where the focus is.
#[derive(Default)]
struct Survey {
    stops: Stops,
    headings: Vec<usize>,
    focused: Option<usize>,
    /// The field around.
    field: Option<usize>,
}

impl Survey {
    fn target(&self, way: Way) -> Option<usize> {
        let last = self.stops.count.checked_sub(1)?;
        let headings = &self.headings;
        match (way, self.focused) {
            (Way::Next, None) => headings.first().copied().or(Some(0)),
            (Way::Next, Some(at)) => (at < last).then_some(at + 1),
            (Way::Previous, at) => at.and_then(|at| at.checked_sub(1)),
            (Way::NextHeading, None) => headings.first().copied(),
            (Way::NextHeading, Some(at)) => headings.iter().copied().find(|&it| it > at),
            (Way::PreviousHeading, at) => headings
                .iter()
                .copied()
                .rfind(|&it| at.is_some_and(|at| it < at)),
        }
    }
}

impl Operation for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.stops.enter();
        operate(self);
        self.stops.leave(&entered);
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        let Some(meaning) = state.downcast_ref::<Meaning>() else {
            return;
        };
        let stop = self.stops.meet(meaning);
        if matches!(meaning.role, Role::Heading(_)) {
            self.headings.extend(stop);
        }
        // A button that holds the focus for Enter alone is not where one reads.
        if meaning.focused && (meaning.ring || meaning.landing) {
            // Inside of something that says it already, that is where it is.
            self.focused = stop.or(self.stops.count.checked_sub(1));
        }
        self.field = stop.filter(|_| is_field(meaning));
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if let Some(field) = self.field.take()
            && state.is_focused()
        {
            self.focused = Some(field);
        }
    }
}

/// Takes the focus from whatever has it.
pub struct Blur;

impl Operation for Blur {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        state.unfocus();
    }
}

struct Take {
    target: usize,
    stops: Stops,
    /// The next thing that can be focused is in the target.
    next: bool,
    reveal: Reveal,
}

impl Operation for Take {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.stops.enter();
        let frame = self.reveal.enter();
        operate(self);
        self.reveal.leave(frame);
        self.stops.leave(&entered);
    }

    fn custom(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let Some(meaning) = state.downcast_mut::<Meaning>() else {
            return;
        };
        self.next = self.stops.meet(meaning) == Some(self.target);
        if self.next {
            if !is_field(meaning) {
                meaning.ask = Some(Ask::Read);
            }
            self.reveal.show(bounds);
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
        self.reveal.scrollable(bounds, content, translation);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if std::mem::take(&mut self.next) {
            state.focus();
        }
    }
}

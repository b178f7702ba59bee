//! Moving the focus over the live widgets, and scrolling it into view.

mod land;
mod read;
mod reveal;

use std::any::Any;
use std::borrow::Cow;

use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable, then};
use iced::widget::Id;
use iced::{Rectangle, Vector};

pub use self::land::{after_press, greet, press, settle, title};
pub use self::read::{Blur, Way, read};
pub use self::reveal::{Reveal, Scroll, Scrolls};

use super::meaning::Meaning;

/// A way to move the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    Next,
    Previous,
    NextInGroup,
    PreviousInGroup,
    FirstInGroup,
    LastInGroup,
}

/// Runs an operation over the widgets of a scope.
pub type Operate<'a> = dyn FnMut(&mut dyn Operation) + 'a;

/// Moves the focus; says whether there was somewhere to go. Movement in a
/// group needs the focus to be in one.
pub fn travel(how: Move, operate: &mut Operate<'_>) -> bool {
    let mut survey = Survey::default();
    operate(&mut survey);
    let Some(target) = survey.target(how) else {
        return false;
    };
    let mut focus = Focus {
        target,
        ..Focus::default()
    };
    operate(&mut focus);
    let scrolls = focus.reveal.finish();
    if !scrolls.is_empty() {
        operate(&mut Scroll::to(scrolls));
    }
    true
}

/// A thing that can be focused.
#[derive(Default, Clone)]
struct Stop {
    group: Option<Cow<'static, str>>,
    /// Tab passes it by.
    passed: bool,
}

/// What can be focused, in order.
#[derive(Default)]
struct Survey {
    stops: Vec<Stop>,
    focused: Option<usize>,
    next: Stop,
    /// Where Tab begins when nothing has the focus.
    start: Option<usize>,
}

impl Survey {
    fn target(&self, how: Move) -> Option<usize> {
        let total = self.stops.len();
        let stops = |place: &usize| !self.stops[*place].passed;
        match (how, self.focused) {
            (Move::Next, None) => {
                let start = self.start.unwrap_or(0);
                (start..total).chain(0..start).find(stops)
            }
            (Move::Previous, None) => {
                let start = self.start.unwrap_or(0);
                (start..total).chain(0..start).rev().find(stops)
            }
            (Move::Next, Some(at)) => (at + 1..total).chain(0..=at).find(stops),
            (Move::Previous, Some(at)) => (at..total).chain(0..at).rev().find(stops),
            (_, None) => None,
            (_, Some(at)) => self.in_group(how, at),
        }
    }

    fn in_group(&self, how: Move, at: usize) -> Option<usize> {
        let group = self.stops[at].group.as_ref()?;
        let members: Vec<usize> = (0..self.stops.len())
            .filter(|&index| self.stops[index].group.as_ref() == Some(group))
            .collect();
        let place = members.iter().position(|&index| index == at)?;
        let place = match how {
            Move::NextInGroup | Move::Next => (place + 1) % members.len(),
            Move::PreviousInGroup | Move::Previous => (place + members.len() - 1) % members.len(),
            Move::FirstInGroup => 0,
            Move::LastInGroup => members.len() - 1,
        };
        members.get(place).copied()
    }
}

impl Operation for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        let meaning = state.downcast_ref::<Meaning>();
        self.next = meaning.map_or_else(Stop::default, |meaning| Stop {
            group: meaning.group.clone(),
            passed: !meaning.actionable && meaning.landing
                || (meaning.roving && meaning.checked != Some(true)),
        });
        if meaning.is_some_and(|meaning| meaning.start) {
            self.start.get_or_insert(self.stops.len());
        }
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.focused = Some(self.stops.len());
        }
        self.stops.push(std::mem::take(&mut self.next));
    }
}

/// Gives the focus to one thing, takes it from the others, and works out how
/// far each scrollable around it must scroll.
#[derive(Default)]
struct Focus {
    target: usize,
    at: usize,
    reveal: Reveal,
}

impl Operation for Focus {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.reveal.enter();
        operate(self);
        self.reveal.leave(entered);
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

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if self.at == self.target {
            state.focus();
            self.reveal.show(bounds);
        } else {
            state.unfocus();
        }
        self.at += 1;
    }
}

/// Gives the focus to the thing with this id, with its ring, and scrolls it
/// into view. Nothing happens where there is no such thing.
pub fn focus_on(target: Id) -> impl Operation {
    then(
        Place {
            target,
            seen: 0,
            found: None,
        },
        |place| {
            then(
                Focused(Focus {
                    target: place,
                    ..Focus::default()
                }),
                Scroll::to,
            )
        },
    )
}

/// Finds which of the things that can be focused has an id.
struct Place {
    target: Id,
    seen: usize,
    found: Option<usize>,
}

impl Operation<usize> for Place {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<usize>)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, _state: &mut dyn Focusable) {
        if id == Some(&self.target) {
            self.found = Some(self.seen);
        }
        self.seen += 1;
    }

    fn finish(&self) -> Outcome<usize> {
        self.found.map_or(Outcome::None, Outcome::Some)
    }
}

/// [`Focus`], with how far to scroll as its outcome.
struct Focused(Focus);

impl Operation<Scrolls> for Focused {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Scrolls>)) {
        let entered = self.0.reveal.enter();
        operate(self);
        self.0.reveal.leave(entered);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        Operation::scrollable(&mut self.0, id, bounds, content, translation, state);
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        Operation::focusable(&mut self.0, id, bounds, state);
    }

    fn finish(&self) -> Outcome<Scrolls> {
        Outcome::Some(self.0.reveal.scrolls().clone())
    }
}

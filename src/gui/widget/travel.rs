//! Moving the focus over the live widgets, and scrolling it into view.

use std::any::Any;
use std::borrow::Cow;

use iced::advanced::widget::operation::focusable::focus;
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable, then};
use iced::widget::Id;
use iced::{Rectangle, Vector};

use super::meaning::Meaning;

/// Room kept between the focused thing and the edge it scrolled in from, in
/// logical pixels.
const MARGIN: f32 = 24.0;

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
    if !focus.scrolls.is_empty() {
        operate(&mut Scroll {
            offsets: focus.scrolls,
            seen: 0,
        });
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
            passed: meaning.roving && meaning.checked != Some(true),
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

/// A scrollable around the focused thing.
#[derive(Clone, Copy)]
struct Frame {
    index: usize,
    bounds: Rectangle,
    content: Rectangle,
    translation: Vector,
}

/// Gives the focus to one thing, takes it from the others, and works out how
/// far each scrollable around it must scroll.
#[derive(Default)]
struct Focus {
    target: usize,
    at: usize,
    entered: Option<Frame>,
    frames: Vec<Frame>,
    scrollables: usize,
    scrolls: Vec<(usize, f32)>,
}

impl Focus {
    fn reveal(&mut self, bounds: Rectangle) {
        let mut top = bounds.y;
        for frame in self.frames.iter().rev() {
            let offset = frame.translation.y;
            let shown = top - offset;
            let lowest = shown + bounds.height + MARGIN - (frame.bounds.y + frame.bounds.height);
            let highest = shown - MARGIN - frame.bounds.y;
            let wanted = if highest < 0.0 {
                offset + highest
            } else if lowest > 0.0 {
                offset + lowest.min(highest)
            } else {
                offset
            };
            let most = (frame.content.height - frame.bounds.height).max(0.0);
            let wanted = wanted.clamp(0.0, most);
            if (wanted - offset).abs() > 0.5 {
                self.scrolls.push((frame.index, wanted));
            }
            top -= wanted;
        }
    }
}

impl Operation for Focus {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.entered.take();
        self.frames.extend(entered);
        operate(self);
        if entered.is_some() {
            self.frames.pop();
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
        self.entered = Some(Frame {
            index: self.scrollables,
            bounds,
            content,
            translation,
        });
        self.scrollables += 1;
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if self.at == self.target {
            state.focus();
            self.reveal(bounds);
        } else {
            state.unfocus();
        }
        self.at += 1;
    }
}

struct Scroll {
    offsets: Vec<(usize, f32)>,
    seen: usize,
}

impl Operation for Scroll {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        _bounds: Rectangle,
        _content: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if let Some((_, y)) = self.offsets.iter().find(|(index, _)| *index == self.seen) {
            state.scroll_to(AbsoluteOffset {
                x: None,
                y: Some(*y),
            });
        }
        self.seen += 1;
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
                |offsets| Scroll { offsets, seen: 0 },
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

impl Operation<Vec<(usize, f32)>> for Focused {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Vec<(usize, f32)>>)) {
        let entered = self.0.entered.take();
        self.0.frames.extend(entered);
        operate(self);
        if entered.is_some() {
            self.0.frames.pop();
        }
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

    fn finish(&self) -> Outcome<Vec<(usize, f32)>> {
        Outcome::Some(self.0.scrolls.clone())
    }
}

/// Gives the focus to a node without showing its ring: the screen has just
/// opened, and nobody asked for a ring yet. Text fields take it as usual.
pub fn settle(target: Id) -> impl Operation {
    Settle {
        target,
        taken: false,
    }
}

struct Settle {
    target: Id,
    taken: bool,
}

impl Operation for Settle {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        if let Some(meaning) = state.downcast_mut::<Meaning>()
            && id == Some(&self.target)
        {
            meaning.settle = true;
            self.taken = true;
        }
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if id != Some(&self.target) {
            state.unfocus();
        } else if !std::mem::take(&mut self.taken) {
            state.focus();
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

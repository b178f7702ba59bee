//! Scrolling a long text: to a passage, by pages, and where one is.

use iced::advanced::widget::operation::scrollable::{AbsoluteOffset, scroll_to};
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable, then};
use iced::widget::Id;
use iced::{Rectangle, Vector};

use crate::language::{Language, say};

/// Room kept above a passage that is scrolled to, in logical pixels.
const MARGIN: f32 = 24.0;

/// Room kept above a thing that is revealed: no line before it shows by half.
const NEAR: f32 = 8.0;

/// The keys that scroll a page, with what they do, for the help of a screen.
pub fn keys(language: Language) -> [(&'static str, &'static str); 2] {
    [
        ("↑ ↓", say::shell::key_scroll(language)),
        ("PgUp PgDn", say::shell::key_page(language)),
    ]
}

/// Scrolls the scrollable named `frame` so that the thing named `target`
/// stands at its top, `MARGIN` below the edge.
pub fn show(frame: Id, target: Id) -> impl Operation {
    show_at(frame, target, MARGIN)
}

/// Scrolls the scrollable named `frame` so that the thing named `target`
/// stands `below` its top, in logical pixels.
pub fn show_at(frame: Id, target: Id, below: f32) -> impl Operation {
    scroll(Find {
        frame,
        target,
        below,
        top: None,
        found: None,
    })
}

/// Scrolls a scrollable to the offset that `find` works out, never above its
/// beginning.
fn scroll(find: impl Operation<(Id, f32)> + 'static) -> impl Operation {
    then(find, |(frame, y): (Id, f32)| {
        scroll_to(
            frame,
            AbsoluteOffset {
                x: None,
                y: Some(y.max(0.0)),
            },
        )
    })
}

/// Finds how far a thing stands below the top of a scrollable's content.
struct Find {
    frame: Id,
    target: Id,
    /// Room kept above it.
    below: f32,
    top: Option<f32>,
    found: Option<f32>,
}

impl Operation<(Id, f32)> for Find {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<(Id, f32)>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _content: Rectangle,
        _translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&self.frame) {
            self.top = Some(bounds.y);
        }
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if let (Some(top), true) = (self.top, id == Some(&self.target)) {
            self.found = Some(bounds.y - top - self.below);
        }
    }

    fn finish(&self) -> Outcome<(Id, f32)> {
        self.found
            .map_or(Outcome::None, |y| Outcome::Some((self.frame.clone(), y)))
    }
}

/// Finds how far below the top of the scrollable named `frame` the thing named
/// `target` shows, in logical pixels: [`show_at`] puts it back there when what
/// stands above it has changed its size.
pub fn place(frame: Id, target: Id) -> impl Operation<f32> {
    Place {
        find: Find {
            frame,
            target,
            below: 0.0,
            top: None,
            found: None,
        },
        offset: 0.0,
    }
}

struct Place {
    find: Find,
    offset: f32,
}

impl Operation<f32> for Place {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<f32>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if id == Some(&self.find.frame) {
            self.offset = translation.y;
        }
        self.find
            .scrollable(id, bounds, content, translation, state);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.find.container(id, bounds);
    }

    fn finish(&self) -> Outcome<f32> {
        self.find
            .found
            .map_or(Outcome::None, |top| Outcome::Some(top - self.offset))
    }
}

/// Finds the first of the named things that reaches below the top of the
/// scrollable named `frame`: the one being read. Gives its index in `names`,
/// and nothing when it is `known`: a message costs a frame.
pub fn at_top(frame: Id, names: Vec<Id>, known: usize) -> impl Operation<usize> {
    AtTop {
        frame,
        names,
        known,
        line: None,
        found: None,
    }
}

struct AtTop {
    frame: Id,
    names: Vec<Id>,
    known: usize,
    /// The height of the content that shows at the top.
    line: Option<f32>,
    found: Option<usize>,
}

impl Operation<usize> for AtTop {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<usize>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&self.frame) {
            self.line = Some(bounds.y + translation.y + 2.0 * MARGIN);
        }
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        let (Some(line), None, Some(id)) = (self.line, self.found, id) else {
            return;
        };
        if bounds.y + bounds.height > line {
            self.found = self.names.iter().position(|name| name == id);
        }
    }

    fn finish(&self) -> Outcome<usize> {
        self.found
            .filter(|&found| found != self.known)
            .map_or(Outcome::None, Outcome::Some)
    }
}

/// Scrolls the scrollable named `frame` one page down, a few lines less.
pub fn page(frame: Id) -> impl Operation {
    Page { frame }
}

struct Page {
    frame: Id,
}

impl Operation for Page {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if id == Some(&self.frame) {
            let page = AbsoluteOffset {
                x: 0.0,
                y: (bounds.height - 3.0 * MARGIN).max(MARGIN),
            };
            state.scroll_by(page, bounds, content);
        }
    }
}

/// Scrolls the scrollable named `frame` so that the thing named `top` shows
/// from its beginning, or further down where `until` would stay below the
/// edge. Nothing moves when all of `top` shows already. `until` is a part of
/// `top`, or the same thing.
pub fn reveal(frame: Id, top: Id, until: Id) -> impl Operation {
    scroll(Reveal {
        frame,
        top,
        until,
        view: None,
        offset: 0.0,
        first: None,
        last: None,
    })
}

struct Reveal {
    frame: Id,
    top: Id,
    until: Id,
    view: Option<Rectangle>,
    offset: f32,
    first: Option<Rectangle>,
    last: Option<Rectangle>,
}

impl Reveal {
    fn meet(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if id == Some(&self.top) {
            self.first.get_or_insert(bounds);
        }
        if id == Some(&self.until) {
            self.last.get_or_insert(bounds);
        }
    }
}

impl Operation<(Id, f32)> for Reveal {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<(Id, f32)>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&self.frame) {
            self.view = Some(bounds);
            self.offset = translation.y;
        }
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.meet(id, bounds);
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, _state: &mut dyn Focusable) {
        self.meet(id, bounds);
    }

    fn finish(&self) -> Outcome<(Id, f32)> {
        let (Some(view), Some(first)) = (self.view, self.first) else {
            return Outcome::None;
        };
        let shown = first.y - self.offset;
        if shown >= view.y && shown + first.height <= view.y + view.height {
            return Outcome::None;
        }
        let top = first.y - view.y - NEAR;
        let down = self.last.map_or(top, |last| {
            let highest = last.y - view.y - NEAR;
            let lowest = last.y + last.height + MARGIN - view.y - view.height;
            lowest.min(highest).max(top)
        });
        Outcome::Some((self.frame.clone(), down.max(0.0)))
    }
}

/// Scrolls the scrollable named `frame` as little as brings the whole of the
/// thing named `target` into view.
pub fn bring(frame: Id, target: Id) -> impl Operation {
    scroll(Bring {
        frame,
        target,
        shown: None,
        wanted: None,
    })
}

/// Room kept around what is brought into view, in logical pixels.
const EDGE: f32 = 8.0;

struct Bring {
    frame: Id,
    target: Id,
    /// Top and height of the scrollable, and how far it is scrolled.
    shown: Option<(f32, f32, f32)>,
    wanted: Option<f32>,
}

impl Operation<(Id, f32)> for Bring {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<(Id, f32)>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&self.frame) {
            self.shown = Some((bounds.y, bounds.height, translation.y));
        }
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        let (Some((top, height, offset)), true) = (self.shown, id == Some(&self.target)) else {
            return;
        };
        let start = bounds.y - top - EDGE;
        let end = start + bounds.height + 2.0 * EDGE;
        if end > offset + height {
            self.wanted = Some((end - height).max(0.0));
        }
        if start < self.wanted.unwrap_or(offset) {
            self.wanted = Some(start.max(0.0));
        }
    }

    fn finish(&self) -> Outcome<(Id, f32)> {
        self.wanted
            .map_or(Outcome::None, |y| Outcome::Some((self.frame.clone(), y)))
    }
}

//! Reading the tree of meanings off the live widgets.

use std::any::Any;

use accesskit::NodeId;
use iced::advanced::widget::operation::{Focusable, Operation, Scrollable};
use iced::widget::Id;
use iced::{Rectangle, Vector};

use super::told;
use super::walk::{Entry, Walk};
use crate::gui::widget::meaning::{Meaning, Role};

/// A thing of the tree.
pub(super) struct Part {
    pub(super) id: NodeId,
    pub(super) what: What,
    /// Where it shows in the window, in logical pixels.
    pub(super) bounds: Rectangle,
    pub(super) children: Vec<usize>,
    pub(super) focused: bool,
    /// Said already by what stands around it: here only while it is read.
    repeats: bool,
}

pub(super) enum What {
    Node(Box<Meaning>),
    /// Words that stand in no node of their own.
    Text(String),
}

impl Part {
    pub(super) fn meaning(&self) -> Option<&Meaning> {
        match &self.what {
            What::Node(meaning) => Some(meaning),
            What::Text(_) => None,
        }
    }
}

/// Walks the widgets and keeps what they mean, in reading order.
pub(super) struct Collect {
    walk: Walk,
    pub(super) parts: Vec<Part>,
    /// Those that stand in the window itself.
    pub(super) roots: Vec<usize>,
    /// What the walk stands in.
    inside: Vec<usize>,
    entered: Option<usize>,
    /// How deep the walk is in something that only shows.
    hidden: usize,
    hides: bool,
}

impl Collect {
    pub(super) fn new(visit: u64) -> Self {
        Self {
            walk: Walk::new(visit),
            parts: Vec::with_capacity(256),
            roots: Vec::new(),
            inside: Vec::new(),
            entered: None,
            hidden: 0,
            hides: false,
        }
    }

    fn add(&mut self, id: NodeId, what: What, bounds: Rectangle) -> usize {
        let index = self.parts.len();
        self.parts.push(Part {
            id,
            what,
            bounds: self.walk.shown(bounds),
            children: Vec::new(),
            focused: false,
            repeats: false,
        });
        match self.inside.last() {
            Some(&parent) => self.parts[parent].children.push(index),
            None => self.roots.push(index),
        }
        index
    }

    /// Whether something around, or the thing just met, says these words.
    fn is_told(&self, words: &str) -> bool {
        let around = self.entered.iter().chain(self.inside.iter().rev());
        around
            .filter_map(|&index| self.parts[index].meaning())
            .filter(|meaning| !meaning.name.is_empty())
            .take(2)
            .any(|meaning| {
                let more = [&meaning.description, &meaning.value];
                told::says(&meaning.name, words)
                    || more.into_iter().flatten().any(|it| told::says(it, words))
            })
    }

    /// What the screen begins with, for those who listen: the text that is to be
    /// heard first, and the title.
    pub(super) fn begins(&self) -> Vec<String> {
        let mut first = false;
        let mut begins = Vec::new();
        let parts = self.parts.iter().filter(|part| !part.repeats);
        for meaning in parts.filter_map(Part::meaning) {
            first |= meaning.first;
            let heard = first && meaning.landing && !meaning.name.is_empty();
            if heard || meaning.role == Role::Heading(1) {
                first = false;
                begins.push(meaning.name.clone());
            }
        }
        begins
    }

    fn leave(&mut self, entry: &Entry, inside: bool) {
        self.walk.leave(entry);
        if inside {
            self.inside.pop();
        }
    }
}

impl Operation for Collect {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entry = self.walk.enter();
        let entered = self.entered.take();
        self.inside.extend(entered);
        let deeper = usize::from(std::mem::take(&mut self.hides) || self.hidden > 0);
        self.hidden += deeper;
        operate(self);
        self.hidden -= deeper;
        self.leave(&entry, entered.is_some());
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let Some(meaning) = state.downcast_mut::<Meaning>() else {
            return;
        };
        let node = self.walk.meet(id, meaning);
        self.entered = None;
        self.hides = meaning.role.is_drawn();
        if meaning.role == Role::Shown || (self.hidden > 0 && !meaning.actionable) {
            return;
        }
        let focused = meaning.focused;
        let repeats = meaning.role == Role::Paragraph && self.is_told(&meaning.name);
        if repeats && !focused {
            return;
        }
        let what = What::Node(Box::new(meaning.clone()));
        let index = self.add(node, what, bounds);
        self.parts[index].focused = focused;
        self.parts[index].repeats = repeats;
        self.entered = Some(index);
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
        // A letter by itself is an avatar, a day of the week, a key.
        let letter = text.chars().nth(1).is_none() && !self.inside.is_empty();
        let says = text.chars().any(char::is_alphanumeric) && !letter;
        if says && self.hidden == 0 && !self.is_told(text) {
            let node = self.walk.words();
            self.add(node, What::Text(text.to_owned()), bounds);
        }
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        _bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.walk.scrolled(translation);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        // A text field keeps its focus itself; the node around it tells it.
        let around = self.inside.last().copied();
        if let Some(index) = around
            && self.entered.is_none()
            && let Some(meaning) = self.parts[index].meaning()
            && meaning.role.is_field()
        {
            self.parts[index].focused |= state.is_focused();
        }
    }
}

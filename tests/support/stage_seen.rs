//! What a person would find on the stage: every node, where it shows.

use std::any::Any;

use iced::advanced::widget::{self, Operation};
use iced::{Rectangle, Vector};

use parcours::gui::widget::meaning::Meaning;

/// A meaningful thing on the screen.
#[derive(Debug, Clone)]
pub struct Seen {
    pub meaning: Meaning,
    /// Where it shows, scrolling counted in.
    pub bounds: Rectangle,
    pub id: Option<widget::Id>,
}

#[derive(Default)]
pub struct Collect {
    pub seen: Vec<Seen>,
    /// What scrolls, where it shows.
    pub panes: Vec<Rectangle>,
    entered: Option<Vector>,
    shift: Vector,
}

impl Operation for Collect {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.entered.take().unwrap_or(Vector::ZERO);
        self.shift += entered;
        operate(self);
        self.shift -= entered;
    }

    fn scrollable(
        &mut self,
        _id: Option<&widget::Id>,
        bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn iced::advanced::widget::operation::Scrollable,
    ) {
        self.entered = Some(translation);
        self.panes.push(bounds - self.shift);
    }

    fn custom(&mut self, id: Option<&widget::Id>, bounds: Rectangle, state: &mut dyn Any) {
        if let Some(meaning) = state.downcast_ref::<Meaning>() {
            self.seen.push(Seen {
                meaning: meaning.clone(),
                bounds: bounds - self.shift,
                id: id.cloned(),
            });
        }
    }
}

/// Something to press, and the words drawn on it, in order.
#[derive(Debug, Clone)]
pub struct Shows {
    pub meaning: Meaning,
    pub words: Vec<String>,
}

/// Collects what shows on the things that can be pressed.
#[derive(Default)]
pub struct Labels {
    pub shows: Vec<Shows>,
    /// What the walk stands in.
    inside: Vec<usize>,
    entered: Option<usize>,
}

impl Operation for Labels {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.entered.take();
        self.inside.extend(entered);
        operate(self);
        if entered.is_some() {
            self.inside.pop();
        }
    }

    fn custom(&mut self, _id: Option<&widget::Id>, _bounds: Rectangle, state: &mut dyn Any) {
        let Some(meaning) = state.downcast_ref::<Meaning>() else {
            return;
        };
        self.entered = None;
        if meaning.actionable {
            self.entered = Some(self.shows.len());
            self.shows.push(Shows {
                meaning: meaning.clone(),
                words: Vec::new(),
            });
        }
    }

    fn text(&mut self, _id: Option<&widget::Id>, _bounds: Rectangle, text: &str) {
        let says = text.chars().any(char::is_alphabetic) && text.chars().nth(1).is_some();
        if let (Some(&around), true) = (self.inside.last(), says) {
            self.shows[around].words.push(text.to_owned());
        }
    }
}

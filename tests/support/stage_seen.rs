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
        _bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn iced::advanced::widget::operation::Scrollable,
    ) {
        self.entered = Some(translation);
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

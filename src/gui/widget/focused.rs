//! Where the thing with the focus shows.

use iced::advanced::widget::operation::{Focusable, Operation, Scrollable};
use iced::widget::Id;
use iced::{Rectangle, Vector};

/// Finds the bounds of the thing with the focus in the window, scrolled as it
/// is. It may be out of sight: scrolled away, or under something.
#[derive(Debug, Default)]
pub struct Focused {
    entered: Option<Vector>,
    /// How far the content of each scrollable around is scrolled.
    around: Vec<Vector>,
    pub found: Option<Rectangle>,
}

impl Operation for Focused {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.entered.take();
        self.around.extend(entered);
        operate(self);
        if entered.is_some() {
            self.around.pop();
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
        self.entered = Some(translation);
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            let scrolled = self.around.iter().fold(Vector::ZERO, |sum, one| sum + *one);
            self.found = Some(bounds - scrolled);
        }
    }
}

//! Scrolling a thing into view, through every scrollable around it.

use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{Operation, Scrollable};
use iced::widget::Id;
use iced::{Rectangle, Vector};

/// Room kept between the thing and the edge it scrolled in from, in logical
/// pixels.
const MARGIN: f32 = 24.0;

/// How far to scroll: the number of a scrollable in the order of the walk, and
/// its offset from the top in logical pixels.
pub type Scrolls = Vec<(usize, f32)>;

/// A scrollable around the thing.
#[derive(Debug, Clone, Copy)]
struct Frame {
    index: usize,
    bounds: Rectangle,
    content: Rectangle,
    translation: Vector,
}

/// Follows a walk through scrollables, and works out how far each one around
/// a thing must scroll.
#[derive(Debug, Default)]
pub struct Reveal {
    entered: Option<Frame>,
    frames: Vec<Frame>,
    scrollables: usize,
    scrolls: Scrolls,
}

impl Reveal {
    pub fn scrollable(&mut self, bounds: Rectangle, content: Rectangle, translation: Vector) {
        self.entered = Some(Frame {
            index: self.scrollables,
            bounds,
            content,
            translation,
        });
        self.scrollables += 1;
    }

    /// The walk goes into what it just met; says whether that is a scrollable,
    /// for [`Self::leave`].
    pub fn enter(&mut self) -> bool {
        let entered = self.entered.take();
        self.frames.extend(entered);
        entered.is_some()
    }

    pub fn leave(&mut self, entered: bool) {
        if entered {
            self.frames.pop();
        }
    }

    /// The thing is here.
    pub fn show(&mut self, bounds: Rectangle) {
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

    /// What was worked out so far.
    pub fn scrolls(&self) -> &Scrolls {
        &self.scrolls
    }

    pub fn finish(&mut self) -> Scrolls {
        std::mem::take(&mut self.scrolls)
    }
}

/// Scrolls by what a [`Reveal`] worked out.
pub struct Scroll {
    offsets: Scrolls,
    seen: usize,
}

impl Scroll {
    pub fn to(offsets: Scrolls) -> Self {
        Self { offsets, seen: 0 }
    }
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

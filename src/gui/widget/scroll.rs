//! The scrollable of this window: iced's, drawn so that a step of the wheel
//! costs one drawing.
//!
//! iced 0.14's software renderer compares each frame with the last, thing by
//! thing, and goes through the whole window again, clipped, for every rectangle
//! in which something differs. After a scroll everything in the scrollable
//! differs, in dozens of rectangles that overlap. Where the *bounds* of a layer
//! differ, it takes them as the one rectangle and compares no further. So the
//! content has a layer of its own, whose bounds depend on how far it is
//! scrolled, by less than shows.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::widget::Scrollable;
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// Offsets that are told apart, in logical pixels: no divisor of it is a step
/// of the wheel, which is 60.
const OFFSETS: f32 = 61.0;

/// What a pixel of scrolling takes from the width of the layer: more than the
/// rounding of coordinates in the thousands, and for all offsets together too
/// little to move the edge by a pixel.
const HAIR: f32 = 1.0 / 1024.0;
const _: () = assert!(OFFSETS * HAIR < 0.1);

/// A scrollable around some content. Every screen takes this one.
pub fn scrollable<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
) -> Scrollable<'a, Message> {
    iced::widget::scrollable(Element::new(Piece {
        content: content.into(),
    }))
}

/// What is drawn in one piece. It changes nothing else.
struct Piece<'a, Message> {
    content: Element<'a, Message>,
}

/// The bounds of the layer for the part of the content that shows.
fn shaved(viewport: &Rectangle) -> Rectangle {
    Rectangle {
        width: viewport.width - viewport.y.rem_euclid(OFFSETS) * HAIR,
        ..*viewport
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Piece<'_, Message> {
    fn tag(&self) -> tree::Tag {
        self.content.as_widget().tag()
    }

    fn state(&self) -> tree::State {
        self.content.as_widget().state()
    }

    fn children(&self) -> Vec<Tree> {
        self.content.as_widget().children()
    }

    fn diff(&self, tree: &mut Tree) {
        self.content.as_widget().diff(tree);
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        self.content.as_widget_mut().layout(tree, renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.content
            .as_widget_mut()
            .operate(tree, layout, renderer, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        self.content.as_widget_mut().update(
            tree, event, layout, cursor, renderer, clipboard, shell, viewport,
        );
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let content = self.content.as_widget();
        let draw = |renderer: &mut Renderer| {
            content.draw(tree, renderer, theme, style, layout, cursor, viewport);
        };
        // What shows whole does not scroll, and a layer has its price.
        if layout.bounds().is_within(viewport) {
            draw(renderer);
        } else {
            renderer.with_layer(shaved(viewport), draw);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content
            .as_widget()
            .mouse_interaction(tree, layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content
            .as_widget_mut()
            .overlay(tree, layout, renderer, viewport, translation)
    }
}

#[cfg(test)]
mod tests {
    use iced::{Point, Rectangle, Size};

    use super::shaved;

    fn at(y: f32) -> Rectangle {
        shaved(&Rectangle::new(
            Point::new(350.0, y),
            Size::new(3840.0, 1000.0),
        ))
    }

    #[test]
    fn every_step_has_bounds_of_its_own_and_the_same_offset_the_same() {
        for y in 0..2_000_u16 {
            let y = f32::from(y);
            assert_ne!(at(y).width, at(y + 1.0).width, "a pixel from {y}");
            assert_ne!(at(y).width, at(y + 60.0).width, "a step from {y}");
            assert_eq!(at(y), at(y));
        }
    }
}

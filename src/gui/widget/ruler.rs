//! A reading ruler: a band over the line that is read, which follows the
//! pointer, and the focus when keys move it. It is drawn over everything and
//! stands in nothing's way.

use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::Quad;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::{Color, Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector, touch};

use super::focused::Focused;
use crate::gui::ui::{Type, Ui};

/// Lines of lesson text that the band is high.
const LINES: f32 = 2.0;
/// Height of the lines above and below it, in logical pixels.
const EDGE: f32 = 2.0;
/// Where it stands before anything moved, as a share of the window's height.
const FIRST: f32 = 0.4;

/// The whole window, with a ruler over it where the learner wants one. Always
/// around it, since a widget more or less would make those inside forget where
/// they were scrolled to.
pub struct Ruler<'a, Message> {
    content: Element<'a, Message>,
    on: bool,
    height: f32,
    tint: Color,
    edge: Color,
}

pub fn ruler<'a, Message>(
    ui: &Ui,
    on: bool,
    content: impl Into<Element<'a, Message>>,
) -> Ruler<'a, Message> {
    Ruler {
        content: content.into(),
        on,
        height: ui.line(Type::Reading) * LINES,
        tint: ui.palette.ruler,
        edge: ui.palette.accent,
    }
}

#[derive(Debug, Default)]
struct State {
    /// The middle of the band, in logical pixels from the top.
    at: Option<f32>,
    /// What had the focus at the last key.
    focus: Option<Rectangle>,
}

impl<Message> Ruler<'_, Message> {
    /// Where the event takes the band.
    fn follow(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        renderer: &Renderer,
    ) -> Option<f32> {
        match event {
            Event::Mouse(mouse::Event::CursorMoved { position })
            | Event::Touch(
                touch::Event::FingerPressed { position, .. }
                | touch::Event::FingerMoved { position, .. },
            ) => Some(position.y),
            Event::Keyboard(_) => {
                let mut focused = Focused::default();
                self.content.as_widget_mut().operate(
                    &mut tree.children[0],
                    layout,
                    renderer,
                    &mut focused,
                );
                let state = tree.state.downcast_mut::<State>();
                let moved = state.focus != focused.found;
                state.focus = focused.found;
                focused.found.filter(|_| moved).map(|it| it.center_y())
            }
            _ => None,
        }
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Ruler<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let child = &mut tree.children[0];
        self.content.as_widget_mut().layout(child, renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let child = &mut tree.children[0];
        self.content
            .as_widget_mut()
            .operate(child, layout, renderer, operation);
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
            &mut tree.children[0],
            event,
            layout,
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
        );
        if !self.on {
            return;
        }
        let to = self.follow(tree, event, layout, renderer);
        let state = tree.state.downcast_mut::<State>();
        if to.is_some() && to != state.at {
            state.at = to;
            shell.request_redraw();
        }
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
        self.content.as_widget().draw(
            &tree.children[0],
            renderer,
            theme,
            style,
            layout,
            cursor,
            viewport,
        );
        if !self.on {
            return;
        }
        let bounds = layout.bounds();
        let state = tree.state.downcast_ref::<State>();
        let pointer = cursor.position().map(|at| at.y);
        let at = state.at.or(pointer);
        let middle = at.unwrap_or(bounds.y + bounds.height * FIRST);
        let top = (middle - self.height / 2.0).round();
        let parts = [
            (top, self.height, self.tint),
            (top - EDGE, EDGE, self.edge),
            (top + self.height, EDGE, self.edge),
        ];
        // A layer of its own, or the letters would be drawn over the tint.
        renderer.with_layer(bounds, |renderer| {
            for (y, height, color) in parts {
                let quad = Quad {
                    bounds: Rectangle {
                        y,
                        height,
                        ..bounds
                    },
                    ..Quad::default()
                };
                renderer.fill_quad(quad, color);
            }
        });
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(
            &tree.children[0],
            layout,
            cursor,
            viewport,
            renderer,
        )
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(
            &mut tree.children[0],
            layout,
            renderer,
            viewport,
            translation,
        )
    }
}

impl<'a, Message: 'a> From<Ruler<'a, Message>> for Element<'a, Message> {
    fn from(ruler: Ruler<'a, Message>) -> Self {
        Self::new(ruler)
    }
}

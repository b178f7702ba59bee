//! A paragraph with links at work.

use iced::advanced::graphics::text::Paragraph;
use iced::advanced::layout::{self, Layout};
use iced::advanced::text::{self, Paragraph as _, Shaping, Text};
use iced::advanced::widget::operation::Focusable;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::{
    Background, Border, Color, Event, Font, Length, Rectangle, Renderer, Size, Theme, Vector,
    alignment, touch, window,
};

use super::{LinkEvent, Links, Setting};
use crate::course::markup::Link;
use crate::gui::widget::meaning::{Ask, Meaning, Role};

/// Width of the focus ring, and the gap inside it, in logical pixels.
const RING: f32 = 2.0;

/// Whether a link has the focus, and what is asked of it.
#[derive(Debug, Clone, Default)]
struct Held {
    focused: bool,
    ring: bool,
    pressed: bool,
}

impl Focusable for Held {
    fn is_focused(&self) -> bool {
        self.focused
    }

    fn focus(&mut self) {
        self.focused = true;
        self.ring = true;
    }

    fn unfocus(&mut self) {
        self.focused = false;
        self.ring = false;
    }
}

#[derive(Default)]
struct State {
    /// What was measured last.
    spans: Vec<text::Span<'static, Link, Font>>,
    measured: Option<(Size, Setting)>,
    /// Where each link shows in the paragraph, line by line.
    places: Vec<Vec<Rectangle>>,
    held: Vec<Held>,
    /// The link whose focus was told as if the pointer were over it.
    told: Option<usize>,
}

impl<Message> Links<'_, Message> {
    /// Finds where the links show, when something changed.
    fn measure(&self, state: &mut State, bounds: Size) {
        let same = state.measured == Some((bounds, self.setting)) && state.spans == self.spans;
        if same {
            return;
        }
        let paragraph = Paragraph::with_spans(Text {
            content: self.spans.as_slice(),
            bounds,
            size: self.setting.size,
            line_height: self.setting.leading,
            font: self.setting.font,
            align_x: text::Alignment::Default,
            align_y: alignment::Vertical::Top,
            shaping: Shaping::Advanced,
            wrapping: self.setting.wrapping,
        });
        state.places = self
            .stops()
            .map(|stop| paragraph.span_bounds(stop.span))
            .collect();
        state.held.resize(state.places.len(), Held::default());
        state.spans = self
            .spans
            .iter()
            .cloned()
            .map(text::Span::to_static)
            .collect();
        state.measured = Some((bounds, self.setting));
    }

    fn publish(&self, index: usize, shell: &mut Shell<'_, Message>) {
        if let Some(stop) = self.stops().nth(index) {
            shell.publish((self.on_link)(LinkEvent::Pressed(stop.link.clone())));
        }
    }

    fn react(&self, state: &mut State, event: &Event, shell: &mut Shell<'_, Message>) {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(_))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                state.held.iter_mut().for_each(Held::unfocus);
            }
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: Key::Named(Named::Enter | Named::Space),
                modifiers,
                repeat: false,
                ..
            }) if modifiers.is_empty() && !shell.is_event_captured() => {
                if let Some(index) = state.held.iter().position(|held| held.focused) {
                    self.publish(index, shell);
                    shell.capture_event();
                }
            }
            Event::Window(window::Event::RedrawRequested(_)) => {
                let pressed = state
                    .held
                    .iter_mut()
                    .position(|held| std::mem::take(&mut held.pressed));
                if let Some(index) = pressed {
                    self.publish(index, shell);
                }
                self.tell_focus(state, shell);
            }
            _ => {}
        }
    }

    /// What the pointer over a link shows, the focus on it shows too.
    fn tell_focus(&self, state: &mut State, shell: &mut Shell<'_, Message>) {
        let focused = state.held.iter().position(|held| held.focused && held.ring);
        if focused == state.told {
            return;
        }
        let link = |index: usize| self.stops().nth(index).map(|stop| stop.link.clone());
        // The paragraph that takes the focus may tell it before the one that had it.
        let before = state.told.and_then(link).map(LinkEvent::Unfocused);
        let now = focused.and_then(link).map(LinkEvent::Hovered);
        state.told = focused;
        for event in before.into_iter().chain(now) {
            shell.publish((self.on_link)(event));
        }
    }
}

/// The box around the lines of a link.
fn around(places: &[Rectangle], at: Vector) -> Rectangle {
    let whole = places
        .iter()
        .copied()
        .reduce(|whole, next| whole.union(&next));
    whole.unwrap_or_default() + at
}

impl<Message> Widget<Message, Theme, Renderer> for Links<'_, Message> {
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

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let node = self
            .content
            .as_widget_mut()
            .layout(&mut tree.children[0], renderer, limits);
        let width = limits.max().width;
        let bounds = Size::new(width, f32::INFINITY);
        self.measure(tree.state.downcast_mut::<State>(), bounds);
        node
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let content = self.content.as_widget_mut();
        content.operate(&mut tree.children[0], layout, renderer, operation);
        let state = tree.state.downcast_mut::<State>();
        let at = layout.position() - iced::Point::ORIGIN;
        let each = self.stops().zip(&state.places).zip(&mut state.held);
        for ((stop, places), held) in each {
            let bounds = around(places, at);
            let mut meaning = Meaning::new(Role::Link, stop.words.to_owned());
            meaning.actionable = true;
            meaning.enabled = true;
            meaning.focused = held.focused;
            meaning.ring = held.ring;
            operation.custom(None, bounds, &mut meaning);
            match meaning.ask {
                Some(Ask::Press) => held.pressed = true,
                Some(Ask::Read) => held.focus(),
                Some(Ask::Settle) => held.focused = true,
                Some(Ask::Write(_)) | None => {}
            }
            operation.focusable(None, bounds, held);
            operation.traverse(&mut |_| {});
        }
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
        self.react(tree.state.downcast_mut::<State>(), event, shell);
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
        let state = tree.state.downcast_ref::<State>();
        let at = layout.position() - iced::Point::ORIGIN;
        let ringed = state.held.iter().position(|held| held.focused && held.ring);
        for place in ringed.into_iter().flat_map(|index| &state.places[index]) {
            let bounds = (*place + at).expand(RING);
            renderer.fill_quad(
                renderer::Quad {
                    bounds,
                    border: Border {
                        color: self.ring,
                        width: RING,
                        radius: (2.0 * RING).into(),
                    },
                    ..renderer::Quad::default()
                },
                Background::Color(Color::TRANSPARENT),
            );
        }
        self.content.as_widget().draw(
            &tree.children[0],
            renderer,
            theme,
            style,
            layout,
            cursor,
            viewport,
        );
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

//! A node at work: layout, events, focus, drawing.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::Focusable;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::key::Named;
use iced::{
    Background, Border, Color, Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector,
    keyboard, touch, window,
};

use super::{Node, Status};
use crate::gui::widget::meaning::Ask;

/// Width of the focus ring and of the gap inside it, in logical pixels.
const RING: f32 = 2.0;

#[derive(Debug, Clone, Default)]
pub(super) struct State {
    pub(super) focused: bool,
    /// Focus came by key: the ring shows.
    pub(super) ring: bool,
    /// Someone reads it: it keeps the focus though it cannot be pressed.
    read: bool,
    pub(super) pressed: bool,
    pub(super) hovered: bool,
    /// What an operation asked, until the next event.
    asked: Option<Ask>,
}

impl Focusable for State {
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
        self.read = false;
    }
}

impl<Message: Clone> Node<'_, Message> {
    /// Answers the pointer and the keyboard.
    fn react(&self, state: &mut State, event: &Event, over: bool, shell: &mut Shell<'_, Message>) {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                state.pressed = over;
                state.focused = over && !self.aside;
                state.ring = false;
                if over {
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. })
                if std::mem::take(&mut state.pressed) =>
            {
                if over {
                    self.publish(shell);
                }
                shell.capture_event();
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.pressed = false,
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: keyboard::Key::Named(Named::Enter | Named::Space),
                modifiers,
                repeat: false,
                ..
            }) if state.focused && modifiers.is_empty() && !self.goes_on(event) => {
                self.publish(shell);
                shell.capture_event();
            }
            _ => {}
        }
    }

    /// Whether this is Enter, on a choice that is made.
    fn goes_on(&self, event: &Event) -> bool {
        let enter = matches!(
            event,
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: keyboard::Key::Named(Named::Enter),
                ..
            })
        );
        enter && self.hands_on && self.checked == Some(true)
    }

    fn publish(&self, shell: &mut Shell<'_, Message>) {
        if let Some(message) = &self.on_press {
            shell.publish(message.clone());
        }
    }

    /// Does what an operation asked since the last event.
    fn answer(&self, asked: Ask, shell: &mut Shell<'_, Message>) {
        match asked {
            Ask::Press => self.publish(shell),
            Ask::Write(text) => {
                for message in self.on_write.iter().flat_map(|write| write(text.clone())) {
                    shell.publish(message);
                }
            }
            Ask::Settle | Ask::Read => {}
        }
    }

    /// Takes what an operation asks: the focus at once, the rest at the next
    /// event.
    fn take(&self, asked: Option<Ask>, state: &mut State) {
        match asked {
            Some(Ask::Settle) if self.landing || self.can_act() => {
                state.focused = true;
                // Only someone who listens is sent to what cannot be pressed,
                // and may see it too.
                state.ring = !self.actionable;
            }
            Some(Ask::Read) if self.takes_focus() => {
                state.focus();
                state.read = true;
            }
            Some(Ask::Press) if self.enabled() => state.asked = Some(Ask::Press),
            Some(Ask::Write(text)) => state.asked = Some(Ask::Write(text)),
            _ => {}
        }
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Node<'_, Message> {
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
        // Another screen may stand a title where a button had the focus.
        if !self.takes_focus() {
            tree.state.downcast_mut::<State>().unfocus();
        }
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, self.height)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        layout::padded(limits, self.width, self.height, self.padding, |limits| {
            self.content
                .as_widget_mut()
                .layout(&mut tree.children[0], renderer, limits)
        })
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let bounds = layout.bounds();
        let state = tree.state.downcast_mut::<State>();
        let mut meaning = self.meaning(state);
        operation.custom(self.id.as_ref(), bounds, &mut meaning);
        self.take(meaning.ask.take(), state);
        if self.spoken {
            operation.text(self.id.as_ref(), bounds, &meaning.name);
        }
        // A place to land on is no stop of Tab, but the way goes on from it.
        if self.can_act() || (self.takes_focus() && state.focused) {
            operation.focusable(self.id.as_ref(), bounds, state);
        }
        operation.container(self.id.as_ref(), bounds);
        operation.traverse(&mut |operation| {
            if let Some(inner) = layout.children().next() {
                self.content.as_widget_mut().operate(
                    &mut tree.children[0],
                    inner,
                    renderer,
                    operation,
                );
            }
        });
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
        if let Some(inner) = layout.children().next() {
            self.content.as_widget_mut().update(
                &mut tree.children[0],
                event,
                inner,
                cursor,
                renderer,
                clipboard,
                shell,
                viewport,
            );
        }
        let over = cursor.is_over(layout.bounds());
        let state = tree.state.downcast_mut::<State>();
        if let Some(message) = &self.on_hover
            && over != state.hovered
        {
            state.hovered = over;
            if over {
                shell.publish(message.clone());
            }
        }
        if let Some(asked) = state.asked.take() {
            self.answer(asked, shell);
        }
        if !self.actionable {
            if matches!(event, Event::Mouse(mouse::Event::ButtonPressed(_))) {
                state.unfocus();
            }
            return;
        }
        if !self.enabled() && !state.read {
            state.unfocus();
        } else if self.enabled() && !shell.is_event_captured() {
            self.react(state, event, over, shell);
        } else if matches!(event, Event::Mouse(mouse::Event::ButtonPressed(_))) {
            state.unfocus();
        }
        let status = match (self.enabled(), over, state.pressed) {
            (false, ..) => Status::Disabled,
            (true, true, true) => Status::Pressed,
            (true, true, false) => Status::Hovered,
            (true, false, _) => Status::Idle,
        };
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            self.status = Some(status);
        } else if self.status.is_some_and(|shown| shown != status) {
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
        let bounds = layout.bounds();
        let idle = if self.actionable && !self.enabled() {
            Status::Disabled
        } else {
            Status::Idle
        };
        let look = (self.look)(self.status.unwrap_or(idle));
        if look.background.is_some() || look.border.width > 0.0 {
            let background = look.background.unwrap_or(Color::TRANSPARENT);
            fill(renderer, bounds, look.border, background);
        }
        let state = tree.state.downcast_ref::<State>();
        if state.focused && state.ring {
            let border = Border {
                // What is read and not pressed has no colour of its own.
                color: if self.actionable {
                    self.ring
                } else {
                    theme.palette().primary
                },
                width: RING,
                radius: (self.radius + 2.0 * RING).into(),
            };
            let around = bounds.expand(2.0 * RING);
            fill(renderer, around, border, Color::TRANSPARENT);
        }
        if let Some(inner) = layout.children().next() {
            let text_color = look.text.unwrap_or(style.text_color);
            self.content.as_widget().draw(
                &tree.children[0],
                renderer,
                theme,
                &renderer::Style { text_color },
                inner,
                cursor,
                viewport,
            );
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
        if self.enabled() && cursor.is_over(layout.bounds()) {
            return mouse::Interaction::Pointer;
        }
        layout
            .children()
            .next()
            .map_or_else(Default::default, |inner| {
                self.content.as_widget().mouse_interaction(
                    &tree.children[0],
                    inner,
                    cursor,
                    viewport,
                    renderer,
                )
            })
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
            layout.children().next()?,
            renderer,
            viewport,
            translation,
        )
    }
}

fn fill(renderer: &mut Renderer, bounds: Rectangle, border: Border, background: Color) {
    use iced::advanced::Renderer as _;
    renderer.fill_quad(
        renderer::Quad {
            bounds,
            border,
            ..renderer::Quad::default()
        },
        Background::Color(background),
    );
}

impl<'a, Message: Clone + 'a> From<Node<'a, Message>> for Element<'a, Message> {
    fn from(node: Node<'a, Message>) -> Self {
        Self::new(node)
    }
}

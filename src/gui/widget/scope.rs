//! A scope of keyboard focus: Tab goes round inside it, arrow keys move within
//! a group, the focused thing scrolls into view, and keys that nothing inside
//! wanted become messages.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector, keyboard};

pub use super::key::KeyPress;
use super::travel::{self, Move, Way};

/// What a key becomes, if anything.
type OnKey<'a, Message> = Box<dyn Fn(&KeyPress) -> Option<Message> + 'a>;

pub struct Scope<'a, Message> {
    content: Element<'a, Message>,
    on_key: Option<Box<dyn Fn(KeyPress) -> Option<Message> + 'a>>,
    before: Option<OnKey<'a, Message>>,
    inert: bool,
    trap: bool,
    reads: bool,
}

pub fn scope<'a, Message>(content: impl Into<Element<'a, Message>>) -> Scope<'a, Message> {
    Scope {
        content: content.into(),
        on_key: None,
        before: None,
        inert: false,
        trap: false,
        reads: false,
    }
}

impl<'a, Message> Scope<'a, Message> {
    /// Turns a key that nothing inside wanted into a message.
    pub fn on_key(mut self, on_key: impl Fn(KeyPress) -> Option<Message> + 'a) -> Self {
        self.on_key = Some(Box::new(on_key));
        self
    }

    /// Takes a key before anything inside sees it: a text field keeps Escape
    /// for itself, and a dialog around it must close at once.
    pub fn before(mut self, before: impl Fn(&KeyPress) -> Option<Message> + 'a) -> Self {
        self.before = Some(Box::new(before));
        self
    }

    /// Deaf to keys and hidden from operations: a dialog stands before it. The
    /// focus inside stays where it was, for the day the dialog closes.
    pub fn inert(mut self, inert: bool) -> Self {
        self.inert = inert;
        self
    }

    /// Someone listens: the arrow keys read on where nothing else wants them.
    pub fn reads(mut self, reads: bool) -> Self {
        self.reads = reads;
        self
    }

    /// Lets no key out.
    pub fn trap(mut self) -> Self {
        self.trap = true;
        self
    }
}

impl<Message> Scope<'_, Message> {
    /// Moves the focus as a key asks; says whether it moved.
    fn travel(
        &mut self,
        (key, modifiers): (&Key, Modifiers),
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        shell: &mut Shell<'_, Message>,
    ) -> bool {
        let content = &mut self.content;
        let operate = &mut |operation: &mut dyn Operation| {
            content
                .as_widget_mut()
                .operate(&mut tree.children[0], layout, renderer, operation);
        };
        let moved = match movement(key, modifiers) {
            Some(how) if travel::travel(how, operate) => true,
            // At the end reading stays where it is: the key means nothing else.
            _ => reading(key, modifiers, self.reads)
                .is_some_and(|way| travel::read(way, operate) || modifiers.alt()),
        };
        if moved {
            shell.capture_event();
            shell.request_redraw();
        }
        moved
    }
}

/// The way of reading that a key asks for: with Alt, or with no other key when
/// someone listens.
fn reading(key: &Key, modifiers: Modifiers, listens: bool) -> Option<Way> {
    let Key::Named(named) = key else { return None };
    let alone = modifiers.is_empty() && listens;
    let titles = modifiers == Modifiers::ALT | Modifiers::SHIFT;
    if !(alone || titles || modifiers == Modifiers::ALT) {
        return None;
    }
    match named {
        Named::ArrowDown if titles => Some(Way::NextHeading),
        Named::ArrowUp if titles => Some(Way::PreviousHeading),
        Named::ArrowDown => Some(Way::Next),
        Named::ArrowUp => Some(Way::Previous),
        _ => None,
    }
}

/// The way of focus that a key asks for.
fn movement(key: &Key, modifiers: Modifiers) -> Option<Move> {
    let Key::Named(named) = key else { return None };
    if modifiers.control() || modifiers.alt() || modifiers.logo() {
        return None;
    }
    match named {
        Named::Tab if modifiers.shift() => Some(Move::Previous),
        Named::Tab => Some(Move::Next),
        Named::ArrowDown | Named::ArrowRight => Some(Move::NextInGroup),
        Named::ArrowUp | Named::ArrowLeft => Some(Move::PreviousInGroup),
        Named::Home => Some(Move::FirstInGroup),
        Named::End => Some(Move::LastInGroup),
        _ => None,
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Scope<'_, Message> {
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
        self.content
            .as_widget_mut()
            .layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        if !self.inert {
            self.content.as_widget_mut().operate(
                &mut tree.children[0],
                layout,
                renderer,
                operation,
            );
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
        if self.inert && matches!(event, Event::Keyboard(_) | Event::InputMethod(_)) {
            return;
        }
        if let (Some(before), Some(press)) = (&self.before, KeyPress::of(event))
            && let Some(message) = before(&press)
        {
            shell.publish(message);
            shell.capture_event();
            return;
        }
        // A field would move its caret.
        if let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) = event
            && modifiers.alt()
            && self.travel((key, *modifiers), tree, layout, renderer, shell)
        {
            return;
        }
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
        let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) = event else {
            return;
        };
        if shell.is_event_captured() {
            return;
        }
        if self.travel((key, *modifiers), tree, layout, renderer, shell) {
            return;
        }
        let wanted = self
            .on_key
            .as_ref()
            .and_then(|on_key| on_key(KeyPress::of(event)?));
        if let Some(message) = wanted {
            shell.publish(message);
            shell.capture_event();
        } else if self.trap {
            shell.capture_event();
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

impl<'a, Message: 'a> From<Scope<'a, Message>> for Element<'a, Message> {
    fn from(scope: Scope<'a, Message>) -> Self {
        Self::new(scope)
    }
}

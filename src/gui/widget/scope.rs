//! A scope of keyboard focus: Tab goes round inside it, arrow keys move within
//! a group, the focused thing scrolls into view, and keys that nothing inside
//! wanted become messages.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::key::{self, Named};
use iced::keyboard::{Key, Modifiers};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector, keyboard};

use super::travel::{self, Move};

/// A key that nothing inside the scope wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPress {
    /// With Shift and layout applied: `?` is `?`.
    pub key: Key,
    pub modifiers: Modifiers,
    /// Repeated by holding.
    pub repeat: bool,
    /// The digit printed on the key, whatever the layout types with it.
    row: Option<u8>,
}

impl KeyPress {
    fn of(event: &Event) -> Option<Self> {
        match event {
            Event::Keyboard(keyboard::Event::KeyPressed {
                modified_key,
                modifiers,
                repeat,
                physical_key,
                ..
            }) => Some(Self {
                key: modified_key.clone(),
                modifiers: *modifiers,
                repeat: *repeat,
                row: row_of(*physical_key),
            }),
            _ => None,
        }
    }

    /// The character typed without Ctrl, Alt or Logo.
    pub fn typed(&self) -> Option<char> {
        let plain = !(self.modifiers.control() || self.modifiers.alt() || self.modifiers.logo());
        match &self.key {
            Key::Character(text) if plain => text.chars().next(),
            _ => None,
        }
    }

    /// The digit typed, 1 to 9; or the one printed on the key: French keyboards
    /// type `&é"'(-è_ç` with the digit row, and the digits with Shift only.
    pub fn digit(&self) -> Option<usize> {
        let typed = self.typed()?;
        let plain = !self.modifiers.shift() && !typed.is_ascii_alphanumeric();
        let printed = || self.row.filter(|_| plain);
        typed
            .to_digit(10)
            .or_else(|| printed().map(u32::from))
            .filter(|&digit| digit > 0)
            .map(|digit| digit as usize)
    }

    pub fn named(&self) -> Option<Named> {
        match self.key {
            Key::Named(named) => Some(named),
            _ => None,
        }
    }

    /// Whether this is Ctrl (Command on macOS) and the letter.
    pub fn command(&self, letter: &str) -> bool {
        self.modifiers.command()
            && matches!(&self.key, Key::Character(text) if text.eq_ignore_ascii_case(letter))
    }
}

/// The digit of a key of the digit row.
fn row_of(key: key::Physical) -> Option<u8> {
    let key::Physical::Code(code) = key else {
        return None;
    };
    Some(match code {
        key::Code::Digit1 => 1,
        key::Code::Digit2 => 2,
        key::Code::Digit3 => 3,
        key::Code::Digit4 => 4,
        key::Code::Digit5 => 5,
        key::Code::Digit6 => 6,
        key::Code::Digit7 => 7,
        key::Code::Digit8 => 8,
        key::Code::Digit9 => 9,
        _ => return None,
    })
}

/// What a key becomes, if anything.
type OnKey<'a, Message> = Box<dyn Fn(&KeyPress) -> Option<Message> + 'a>;

pub struct Scope<'a, Message> {
    content: Element<'a, Message>,
    on_key: Option<Box<dyn Fn(KeyPress) -> Option<Message> + 'a>>,
    before: Option<OnKey<'a, Message>>,
    inert: bool,
    trap: bool,
}

pub fn scope<'a, Message>(content: impl Into<Element<'a, Message>>) -> Scope<'a, Message> {
    Scope {
        content: content.into(),
        on_key: None,
        before: None,
        inert: false,
        trap: false,
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

    /// Lets no key out.
    pub fn trap(mut self) -> Self {
        self.trap = true;
        self
    }
}

impl<Message> Scope<'_, Message> {
    fn travel(
        &mut self,
        how: Move,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        shell: &mut Shell<'_, Message>,
    ) -> bool {
        let content = &mut self.content;
        let moved = travel::travel(how, &mut |operation| {
            content
                .as_widget_mut()
                .operate(&mut tree.children[0], layout, renderer, operation);
        });
        if moved {
            shell.capture_event();
            shell.request_redraw();
        }
        moved
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
        if let Some(how) = movement(key, *modifiers)
            && self.travel(how, tree, layout, renderer, shell)
        {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn press(text: &str, code: key::Code, modifiers: Modifiers) -> KeyPress {
        KeyPress {
            key: Key::Character(text.into()),
            modifiers,
            repeat: false,
            row: row_of(key::Physical::Code(code)),
        }
    }

    #[test]
    fn the_digit_row_gives_digits_on_every_layout() {
        let none = Modifiers::empty();
        for (typed, code, digit) in [
            ("1", key::Code::Digit1, Some(1)),
            ("&", key::Code::Digit1, Some(1)),
            ("é", key::Code::Digit2, Some(2)),
            ("-", key::Code::Digit6, Some(6)),
            ("ç", key::Code::Digit9, Some(9)),
            ("à", key::Code::Digit0, None),
            ("0", key::Code::Digit0, None),
            ("a", key::Code::KeyQ, None),
            ("7", key::Code::Numpad7, Some(7)),
        ] {
            assert_eq!(press(typed, code, none).digit(), digit, "{typed}");
        }
        // Shift and 1 of an American keyboard is an exclamation mark.
        assert_eq!(
            press("!", key::Code::Digit1, Modifiers::SHIFT).digit(),
            None
        );
        assert_eq!(
            press("1", key::Code::Digit1, Modifiers::SHIFT).digit(),
            Some(1)
        );
    }
}

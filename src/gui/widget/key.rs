//! A key, as screens ask about it.

use iced::keyboard::key::{self, Named};
use iced::keyboard::{Key, Modifiers};
use iced::{Event, keyboard};

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
    pub(super) fn of(event: &Event) -> Option<Self> {
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

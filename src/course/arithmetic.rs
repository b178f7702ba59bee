//! Plain arithmetic: what `compute` of a numeric item is written in.
//!
//! Decimal numbers with a point, `+ - * /`, signs and parentheses, with the
//! usual precedence; nothing else. The checker evaluates it to prove that the
//! value an author gives is the value that the data give.

/// Parentheses and signs deeper than this are refused, so that no text can
/// exhaust the stack.
const MAX_DEPTH: usize = 64;

/// Why a text has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArithmeticFault {
    /// A character that has no place there, and its position from 1.
    Unexpected {
        found: char,
        position: usize,
    },
    /// The text stops where a number or a `)` is missing.
    Incomplete,
    DivisionByZero,
    TooDeep,
    /// The value is too large to be written.
    TooLarge,
}

/// Works a text out.
///
/// ```
/// # use parcours::course::arithmetic::evaluate;
/// assert_eq!(evaluate("45 * (10 - 2) / 60"), Ok(6.0));
/// ```
///
/// # Errors
///
/// See [`ArithmeticFault`].
pub fn evaluate(text: &str) -> Result<f64, ArithmeticFault> {
    let mut reader = Reader {
        rest: text,
        read: 0,
    };
    let value = reader.sum(0)?;
    match reader.peek() {
        Some(found) => Err(reader.unexpected(found)),
        None if value.is_finite() => Ok(value),
        None => Err(ArithmeticFault::TooLarge),
    }
}

struct Reader<'a> {
    rest: &'a str,
    /// Characters read so far.
    read: usize,
}

impl Reader<'_> {
    fn sum(&mut self, depth: usize) -> Result<f64, ArithmeticFault> {
        let mut value = self.product(depth)?;
        loop {
            match self.peek() {
                Some('+') => {
                    self.skip();
                    value += self.product(depth)?;
                }
                Some('-') => {
                    self.skip();
                    value -= self.product(depth)?;
                }
                _ => return Ok(value),
            }
        }
    }

    fn product(&mut self, depth: usize) -> Result<f64, ArithmeticFault> {
        let mut value = self.factor(depth)?;
        loop {
            match self.peek() {
                Some('*') => {
                    self.skip();
                    value *= self.factor(depth)?;
                }
                Some('/') => {
                    self.skip();
                    let divisor = self.factor(depth)?;
                    if divisor == 0.0 {
                        return Err(ArithmeticFault::DivisionByZero);
                    }
                    value /= divisor;
                }
                _ => return Ok(value),
            }
        }
    }

    fn factor(&mut self, depth: usize) -> Result<f64, ArithmeticFault> {
        if depth > MAX_DEPTH {
            return Err(ArithmeticFault::TooDeep);
        }
        match self.peek() {
            Some('(') => {
                self.skip();
                let value = self.sum(depth + 1)?;
                match self.peek() {
                    Some(')') => {
                        self.skip();
                        Ok(value)
                    }
                    Some(found) => Err(self.unexpected(found)),
                    None => Err(ArithmeticFault::Incomplete),
                }
            }
            Some('-') => {
                self.skip();
                Ok(-self.factor(depth + 1)?)
            }
            Some('+') => {
                self.skip();
                self.factor(depth + 1)
            }
            Some(digit) if digit.is_ascii_digit() => self.number(),
            Some(found) => Err(self.unexpected(found)),
            None => Err(ArithmeticFault::Incomplete),
        }
    }

    fn number(&mut self) -> Result<f64, ArithmeticFault> {
        let end = self
            .rest
            .find(|next: char| !next.is_ascii_digit() && next != '.')
            .unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        let Ok(value) = digits.parse() else {
            return Err(self.unexpected('.'));
        };
        self.rest = rest;
        self.read += digits.len();
        Ok(value)
    }

    /// The next character that is not a space.
    fn peek(&mut self) -> Option<char> {
        let trimmed = self.rest.trim_start();
        let spaces = self.rest.len() - trimmed.len();
        self.read += self.rest.get(..spaces).map_or(0, |gap| gap.chars().count());
        self.rest = trimmed;
        trimmed.chars().next()
    }

    fn skip(&mut self) {
        let mut characters = self.rest.chars();
        if characters.next().is_some() {
            self.rest = characters.as_str();
            self.read += 1;
        }
    }

    fn unexpected(&self, found: char) -> ArithmeticFault {
        ArithmeticFault::Unexpected {
            found,
            position: self.read + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ArithmeticFault, evaluate};
    use proptest::prelude::*;

    #[test]
    fn precedence_signs_and_parentheses() {
        for (text, value) in [
            ("1 + 2 * 3", 7.0),
            ("(1 + 2) * 3", 9.0),
            ("8 - 3 - 2", 3.0),
            ("16 / 4 / 2", 2.0),
            ("-2 * -(3 + 1.5)", 9.0),
            ("\u{a0}0.5*8 ", 4.0),
            ("45 * 8 / 60", 6.0),
        ] {
            assert_eq!(evaluate(text), Ok(value), "{text}");
        }
    }

    #[test]
    fn what_is_not_arithmetic_says_where() {
        use ArithmeticFault::{DivisionByZero, Incomplete, TooDeep, TooLarge, Unexpected};
        let unexpected = |found, position| Unexpected { found, position };
        for (text, fault) in [
            ("", Incomplete),
            ("1 +", Incomplete),
            ("(1", Incomplete),
            ("1 2", unexpected('2', 3)),
            ("é x", unexpected('é', 1)),
            ("1,5", unexpected(',', 2)),
            ("1.2.3", unexpected('.', 1)),
            ("2 × 3", unexpected('×', 3)),
            ("1)", unexpected(')', 2)),
            ("1 / (2 - 2)", DivisionByZero),
        ] {
            assert_eq!(evaluate(text), Err(fault), "{text}");
        }
        assert_eq!(evaluate(&"(".repeat(1_000_000)), Err(TooDeep));
        assert_eq!(evaluate(&"-".repeat(1_000_000)), Err(TooDeep));
        assert_eq!(evaluate(&"9".repeat(400)), Err(TooLarge));
    }

    proptest! {
        #[test]
        fn any_text_has_a_finite_value_or_a_fault(text in "[-+*/(). 0-9é]{0,60}") {
            if let Ok(value) = evaluate(&text) {
                prop_assert!(value.is_finite());
            }
        }

        #[test]
        fn two_numbers_add_and_multiply(left in 0_u32..10_000, right in 0_u32..10_000) {
            let (a, b) = (f64::from(left), f64::from(right));
            prop_assert_eq!(evaluate(&format!("{left}+{right}")), Ok(a + b));
            prop_assert_eq!(evaluate(&format!("({left}) * {right} - {left}")), Ok(a * b - a));
        }
    }
}

//! The options of a choice, whatever the interaction calls them.

use std::borrow::Cow;

use crate::course::check::words;
use crate::course::item::{Choice, Interaction, Item};

/// How many options of a choice may be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// One key, in a single choice.
    Single,
    /// One key, among the reasons of a true/false.
    Reason,
    Several,
    /// One key, among the places of a picture.
    Place,
    /// Several keys, among the places of a picture.
    Places,
}

impl Mode {
    /// Whether one option is right.
    pub(super) fn is_single(self) -> bool {
        matches!(self, Self::Single | Self::Reason | Self::Place)
    }
}

/// The options of a choice with what is needed to judge them.
pub(crate) struct ChoiceSet<'a> {
    pub(crate) mode: Mode,
    pub(crate) options: Cow<'a, [Choice]>,
    /// The words of each option.
    pub(crate) texts: Vec<String>,
    pub(super) fixed_order: bool,
    pub(super) field: &'static str,
    /// The field of an option that holds its words.
    pub(super) words: &'static str,
}

impl<'a> ChoiceSet<'a> {
    /// The choice of an item, if it has one.
    pub(crate) fn of(item: &'a Item) -> Option<Self> {
        let (mode, options, fixed_order, field): (_, Cow<'a, [Choice]>, _, _) =
            match &item.interaction {
                Interaction::SingleChoice(asked) => (
                    Mode::Single,
                    asked.options.as_slice().into(),
                    asked.fixed_order,
                    "options",
                ),
                Interaction::MultipleChoice(asked) => (
                    Mode::Several,
                    asked.options.as_slice().into(),
                    asked.fixed_order,
                    "options",
                ),
                // Reasons are shuffled.
                Interaction::TrueFalse(asked) => (
                    Mode::Reason,
                    asked.reasons.as_slice().into(),
                    false,
                    "reasons",
                ),
                // Places stand in the order in which one reads the picture.
                Interaction::Hotspot(asked) => {
                    let mode = if asked.several {
                        Mode::Places
                    } else {
                        Mode::Place
                    };
                    (mode, asked.choices().into(), true, "regions")
                }
                Interaction::Cloze(_)
                | Interaction::Ordering(_)
                | Interaction::Matching(_)
                | Interaction::Categorising(_)
                | Interaction::Numeric(_) => return None,
            };
        let words = match mode {
            Mode::Place | Mode::Places => "label",
            Mode::Single | Mode::Reason | Mode::Several => "text",
        };
        Some(Self {
            mode,
            texts: options.iter().map(|option| option.text.plain()).collect(),
            options,
            fixed_order,
            field,
            words,
        })
    }

    /// The only key, where there is one.
    pub(crate) fn key(&self) -> Option<usize> {
        let mut keys = self.keys();
        keys.next().filter(|_| keys.next().is_none())
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = usize> {
        self.options
            .iter()
            .enumerate()
            .filter(|(_, option)| option.key)
            .map(|(index, _)| index)
    }

    /// Whether the authored order says nothing: sorted numbers stay sorted.
    pub(crate) fn is_fixed(&self) -> bool {
        self.fixed_order
    }

    /// Length of each option, in characters.
    pub(crate) fn lengths(&self) -> Vec<usize> {
        self.texts.iter().map(|text| words::length(text)).collect()
    }

    pub(super) fn texts_of(&self, key: bool) -> impl Iterator<Item = &str> {
        self.options
            .iter()
            .zip(&self.texts)
            .filter(move |(option, _)| option.key == key)
            .map(|(_, text)| text.as_str())
    }
}

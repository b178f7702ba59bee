//! What stops a decoding, as data.

use std::fmt;
use std::ops::Range;

use serde::de::{Error, Expected as Expectation, Unexpected};

use crate::course::decode::near::nearest;
use crate::course::problem::read::{ShapeFault, quote};
use crate::course::source::NodeId;

/// The first fault met, where it is, and how to go round it.
#[derive(Debug)]
pub(super) struct Trouble {
    pub(super) fault: Box<ShapeFault>,
    pub(super) range: Option<Range<usize>>,
    pub(super) remedy: Option<Remedy>,
    /// The innermost element of a list that has the fault.
    pub(super) element: Option<NodeId>,
}

#[derive(Debug)]
pub(super) enum Remedy {
    /// Read the field by another name.
    Rename(NodeId, &'static str),
    /// Leave the field out.
    Ignore(NodeId),
    /// Read the value as a blank.
    Blank(NodeId),
    /// Add a blank field to the value.
    Add(NodeId, &'static str),
}

impl Trouble {
    pub(super) fn new(fault: ShapeFault) -> Self {
        Self {
            fault: Box::new(fault),
            range: None,
            remedy: None,
            element: None,
        }
    }

    /// Sets the place, unless something inside has set it.
    pub(super) fn at(mut self, range: Range<usize>) -> Self {
        self.range.get_or_insert(range);
        self
    }

    pub(super) fn in_element(mut self, node: NodeId) -> Self {
        self.element.get_or_insert(node);
        self
    }

    pub(super) fn remedied(mut self, remedy: Remedy) -> Self {
        self.remedy.get_or_insert(remedy);
        self
    }

    /// Names the struct that lacks a field: only the first around the fault.
    pub(super) fn inside(mut self, name: &'static str, node: NodeId, range: Range<usize>) -> Self {
        if let ShapeFault::MissingField { field, inside } = self.fault.as_mut()
            && self.range.is_none()
        {
            *inside = Some(name).filter(|name| !name.is_empty());
            self.remedy = Some(Remedy::Add(node, field));
        }
        self.at(range)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", self.fault)
    }
}

impl std::error::Error for Trouble {}

impl Error for Trouble {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(ShapeFault::Other(quote(&message.to_string())))
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expectation) -> Self {
        Self::custom(format_args!("{unexpected}, {expected}"))
    }

    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Self {
        Self::new(ShapeFault::UnknownVariant {
            near: nearest(found, known),
            found: quote(found),
            known,
        })
    }

    fn unknown_field(found: &str, known: &'static [&'static str]) -> Self {
        Self::new(ShapeFault::UnknownField {
            near: nearest(found, known),
            found: quote(found),
            known,
        })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(ShapeFault::MissingField {
            field,
            inside: None,
        })
    }
}

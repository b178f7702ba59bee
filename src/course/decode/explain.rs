//! Why a file does not have the shape of what it should be: every reason.
//!
//! Decodes again, from the tree of values. At the first fault it notes the
//! place, changes its plan to go round it — read a misspelt field by its right
//! name, leave an unknown one out, take a blank for what is missing or of the
//! wrong type — and starts again, until the rest decodes.

mod access;
mod reader;
mod trouble;

use std::collections::{HashMap, HashSet};

use serde::de::{DeserializeOwned, Visitor};

use self::access::{Blanks, Fields};
use self::trouble::{Remedy, Trouble};
use crate::course::problem::read::{Expected, Found, ReadFault, ShapeFault, quote};
use crate::course::source::{Kind, Located, NodeId, SourceMap};

/// How many faults of one file are told at once.
const MAX_FAULTS: usize = 50;

/// How many bytes may be read again in all: going round fifty faults of a file
/// of 8 MiB would take seconds.
const MAX_WORK: usize = 16 * 1024 * 1024;

pub(super) fn explain<T: DeserializeOwned>(map: &SourceMap) -> Vec<Located> {
    let mut found = Vec::new();
    let mut plan = Plan::default();
    let Some(root) = map.root() else {
        return found;
    };
    let rounds = (MAX_WORK / map.text().len().max(1)).clamp(1, MAX_FAULTS);
    for _ in 0..rounds {
        let reader = Reader {
            map,
            plan: &plan,
            node: root,
            variant: false,
            blank: false,
        };
        let Err(trouble) = T::deserialize(reader) else {
            break;
        };
        found.push(Located {
            range: trouble.range.unwrap_or_else(|| map.head(root)),
            fault: ReadFault::Shape(*trouble.fault),
        });
        let goes_round = match trouble.remedy {
            Some(Remedy::Rename(field, name)) => plan.renamed.insert(field, name).is_none(),
            Some(Remedy::Ignore(field)) => plan.left_out.insert(field),
            Some(Remedy::Blank(node)) => plan.blank.insert(node),
            Some(Remedy::Add(node, field)) => {
                plan.added.entry(node).or_default().push(field);
                true
            }
            None => trouble
                .element
                .is_some_and(|element| plan.left_out.insert(element)),
        };
        if !goes_round {
            break;
        }
    }
    found
}

/// How to go round the faults found so far.
#[derive(Default)]
struct Plan {
    renamed: HashMap<NodeId, &'static str>,
    left_out: HashSet<NodeId>,
    /// Values to read as blanks of whatever type is asked for.
    blank: HashSet<NodeId>,
    /// Fields to add, blank.
    added: HashMap<NodeId, Vec<&'static str>>,
}

/// Decodes one value of the tree.
#[derive(Clone, Copy)]
struct Reader<'m> {
    map: &'m SourceMap,
    plan: &'m Plan,
    node: NodeId,
    /// The name before the bracket is a variant's: it is read already.
    variant: bool,
    /// Gives an empty value of whatever type is asked for.
    blank: bool,
}

impl<'m> Reader<'m> {
    fn at(self, node: NodeId) -> Self {
        Self {
            node,
            variant: false,
            blank: self.plan.blank.contains(&node),
            ..self
        }
    }

    fn blank(self) -> Self {
        Self {
            blank: true,
            ..self
        }
    }

    /// The value inside an explicit `Some(…)`.
    fn inside_some(self) -> Self {
        if self.map.kind(self.node) == Kind::Fields
            && !self.variant
            && self.map.name(self.node) == Some("Some")
            && let Some(inner) = self.map.children(self.node).next()
        {
            return self.at(inner);
        }
        self
    }

    fn kind(&self) -> Kind {
        self.map.kind(self.node)
    }

    fn field(&self) -> Option<String> {
        self.map.key(self.node).map(quote)
    }

    fn wrong(self, expected: Expected) -> Trouble {
        let found = match self.kind() {
            Kind::Fields => Found::Fields,
            Kind::List => Found::List,
            Kind::Map => Found::Map,
            Kind::Text => Found::Text,
            Kind::Number => Found::Number,
            Kind::Character => Found::Character,
            Kind::Word => Found::Word,
        };
        let fault = ShapeFault::WrongType {
            field: self.field(),
            expected,
            found,
        };
        Trouble::new(fault)
            .at(self.map.head(self.node))
            .remedied(Remedy::Blank(self.node))
    }

    fn whole<'de, V: Visitor<'de>>(
        self,
        (min, max): (i64, u64),
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        if self.blank {
            return visitor.visit_u64(0);
        }
        let written = self.map.slice(self.node);
        let (Kind::Number, Some(value)) = (self.kind(), whole_number(written)) else {
            return Err(self.wrong(Expected::Whole));
        };
        if let Ok(positive) = u64::try_from(value)
            && positive <= max
        {
            return visitor.visit_u64(positive);
        }
        match i64::try_from(value) {
            Ok(negative) if value < 0 && negative >= min => visitor.visit_i64(negative),
            _ => Err(Trouble::new(ShapeFault::OutOfRange {
                field: self.field(),
                found: quote(written),
                min,
                max,
            })
            .at(self.map.span(self.node))
            .remedied(Remedy::Blank(self.node))),
        }
    }

    fn fields<'de, V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        if self.blank {
            return visitor.visit_map(Blanks::new(self, fields));
        }
        let other_name = !self.variant && self.map.name(self.node).is_some_and(|it| it != name);
        if self.kind() != Kind::Fields || other_name {
            return Err(self.wrong(Expected::Fields(name, fields)));
        }
        let mut unnamed = self
            .map
            .children(self.node)
            .filter(|&child| self.map.key(child).is_none());
        if let Some(child) = unnamed.next() {
            let doubled = self.map.kind(child) == Kind::Fields && self.map.name(child).is_none();
            let fault = if doubled {
                ShapeFault::DoubleBrackets
            } else {
                ShapeFault::Unnamed
            };
            let trouble = Trouble::new(fault).at(self.map.head(child));
            return Err(trouble.remedied(Remedy::Blank(self.node)));
        }
        visitor
            .visit_map(Fields::new(self))
            .map_err(|trouble| trouble.inside(name, self.node, self.map.head(self.node)))
    }
}

/// Reads a whole number as RON writes it: `12`, `1_000`, `0x1F`.
fn whole_number(written: &str) -> Option<i128> {
    let plain = written.replace('_', "");
    let (negative, digits) = match plain.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let (radix, digits) = match digits.get(..2) {
        Some("0x") => (16, &digits[2..]),
        Some("0o") => (8, &digits[2..]),
        Some("0b") => (2, &digits[2..]),
        _ => (10, digits),
    };
    let value = i128::from_str_radix(digits, radix).ok()?;
    Some(if negative { -value } else { value })
}

//! Lists and fields, with those left out that the plan leaves out.

use std::collections::HashSet;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess};

use super::Reader;
use super::trouble::{Remedy, Trouble};
use crate::course::problem::read::ShapeFault;
use crate::course::source::NodeId;

pub(super) struct Elements<'m> {
    reader: Reader<'m>,
    rest: std::vec::IntoIter<NodeId>,
}

impl<'m> Elements<'m> {
    pub(super) fn new(reader: Reader<'m>) -> Self {
        Self {
            rest: children(reader),
            reader,
        }
    }
}

fn children(reader: Reader<'_>) -> std::vec::IntoIter<NodeId> {
    let nodes: Vec<_> = reader.map.children(reader.node).collect();
    nodes.into_iter()
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Trouble;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Trouble> {
        let plan = self.reader.plan;
        let Some(node) = self.rest.find(|node| !plan.left_out.contains(node)) else {
            return Ok(None);
        };
        seed.deserialize(self.reader.at(node))
            .map(Some)
            .map_err(|trouble| trouble.in_element(node))
    }
}

pub(super) struct Fields<'m> {
    reader: Reader<'m>,
    rest: std::vec::IntoIter<NodeId>,
    /// A field given twice is noted by the scanner already.
    seen: HashSet<String>,
    value: Option<NodeId>,
    added: std::slice::Iter<'m, &'static str>,
}

impl<'m> Fields<'m> {
    pub(super) fn new(reader: Reader<'m>) -> Self {
        let added = reader.plan.added.get(&reader.node);
        Self {
            rest: children(reader),
            reader,
            seen: HashSet::new(),
            value: None,
            added: added.map_or(&[][..], Vec::as_slice).iter(),
        }
    }

    /// Explains an unknown field, and whether it can be read by another name.
    fn unknown(&self, node: NodeId, trouble: Trouble) -> Trouble {
        let map = self.reader.map;
        let remedy = match trouble.fault.as_ref() {
            ShapeFault::UnknownField {
                near: Some(near), ..
            } if !self
                .rest
                .as_slice()
                .iter()
                .any(|&other| map.key(other) == Some(near))
                && !self.seen.contains(*near) =>
            {
                Remedy::Rename(node, near)
            }
            _ => Remedy::Ignore(node),
        };
        trouble.at(map.key_range(node)).remedied(remedy)
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Trouble;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Trouble> {
        let Reader { map, plan, .. } = self.reader;
        while let Some(node) = self.rest.next() {
            let written = map.key(node).unwrap_or_default();
            let name = plan.renamed.get(&node).copied().unwrap_or(written);
            if plan.left_out.contains(&node) || !self.seen.insert(name.to_owned()) {
                continue;
            }
            self.value = Some(node);
            return seed
                .deserialize(StrDeserializer::new(name))
                .map(Some)
                .map_err(|trouble: Trouble| self.unknown(node, trouble));
        }
        let Some(&name) = self.added.next() else {
            return Ok(None);
        };
        seed.deserialize(StrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Trouble> {
        match self.value.take() {
            Some(node) => seed.deserialize(self.reader.at(node)),
            None => seed.deserialize(self.reader.blank()),
        }
    }
}

/// An empty value of any shape: a struct with every field blank, a list
/// without elements, the first variant of an enum.
pub(super) struct Blanks<'m> {
    reader: Reader<'m>,
    names: std::slice::Iter<'static, &'static str>,
}

impl<'m> Blanks<'m> {
    pub(super) fn new(reader: Reader<'m>, names: &'static [&'static str]) -> Self {
        Self {
            reader: reader.blank(),
            names: names.iter(),
        }
    }
}

impl<'de> SeqAccess<'de> for Blanks<'_> {
    type Error = Trouble;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        _seed: S,
    ) -> Result<Option<S::Value>, Trouble> {
        Ok(None)
    }
}

impl<'de> MapAccess<'de> for Blanks<'_> {
    type Error = Trouble;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Trouble> {
        match self.names.next() {
            Some(&name) => seed.deserialize(StrDeserializer::new(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Trouble> {
        seed.deserialize(self.reader)
    }
}

impl<'de, 'm> EnumAccess<'de> for Blanks<'m> {
    type Error = Trouble;
    type Variant = Reader<'m>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        mut self,
        seed: S,
    ) -> Result<(S::Value, Reader<'m>), Trouble> {
        let name = self.names.next().copied().unwrap_or_default();
        let value = seed.deserialize(StrDeserializer::new(name))?;
        Ok((value, self.reader))
    }
}

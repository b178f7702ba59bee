//! Decodes one value of the tree, with a fault's place in every error.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::Reader;
use super::access::{Blanks, Elements};
use super::trouble::{Remedy, Trouble};
use crate::course::problem::read::Expected;
use crate::course::source::Kind;

macro_rules! whole_numbers {
    ($($method:ident $type:ty),+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
            #[allow(clippy::cast_lossless, reason = "one arm for every width")]
            self.inside_some().whole((<$type>::MIN as i64, <$type>::MAX as u64), visitor)
        }
    )+};
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Trouble;

    whole_numbers! {
        deserialize_i8 i8, deserialize_i16 i16, deserialize_i32 i32, deserialize_i64 i64,
        deserialize_u8 u8, deserialize_u16 u16, deserialize_u32 u32, deserialize_u64 u64
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        if self.blank {
            return visitor.visit_unit();
        }
        match self.kind() {
            Kind::Text => self.deserialize_string(visitor),
            Kind::Number => self.deserialize_f64(visitor),
            Kind::List => self.deserialize_seq(visitor),
            _ => visitor.visit_str(self.map.slice(self.node)),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        if self.blank {
            return visitor.visit_bool(false);
        }
        let here = self.inside_some();
        match (here.kind(), here.map.slice(here.node)) {
            (Kind::Word, "true") => visitor.visit_bool(true),
            (Kind::Word, "false") => visitor.visit_bool(false),
            _ => Err(here.wrong(Expected::Boolean)),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        if self.blank {
            return visitor.visit_f64(0.0);
        }
        let here = self.inside_some();
        let written = here.map.slice(here.node).replace('_', "");
        match (here.kind(), written.parse::<f64>()) {
            (Kind::Number | Kind::Word, Ok(value)) => visitor.visit_f64(value),
            _ => Err(here.wrong(Expected::Number)),
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        if self.blank {
            return visitor.visit_str("");
        }
        let here = self.inside_some();
        match here.kind() {
            Kind::Text => visitor.visit_str(&here.map.string(here.node)),
            _ => Err(here.wrong(Expected::Text)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        if self.blank {
            return visitor.visit_none();
        }
        match (self.kind(), self.map.slice(self.node)) {
            (Kind::Word, "None") => visitor.visit_none(),
            _ => visitor.visit_some(self.inside_some()),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        if self.blank {
            return visitor.visit_seq(Blanks::new(self, &[]));
        }
        let here = self.inside_some();
        match here.kind() {
            Kind::List => visitor.visit_seq(Elements::new(here)),
            _ => Err(here.wrong(Expected::List)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        self.inside_some().fields(name, fields, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        if self.blank {
            return visitor.visit_enum(Blanks::new(self, variants));
        }
        let here = self.inside_some();
        match here.map.name(here.node) {
            Some(_) => visitor.visit_enum(here),
            None => Err(here.wrong(Expected::OneOf(variants))),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct map identifier
    }
}

impl<'de> EnumAccess<'de> for Reader<'_> {
    type Error = Trouble;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Trouble> {
        let name = self.map.name(self.node).unwrap_or_default();
        let range = self.map.name_range(self.node).unwrap_or_default();
        let value = seed
            .deserialize(StrDeserializer::new(name))
            .map_err(|trouble: Trouble| trouble.at(range).remedied(Remedy::Blank(self.node)))?;
        Ok((
            value,
            Self {
                variant: true,
                ..self
            },
        ))
    }
}

impl<'de> VariantAccess<'de> for Reader<'_> {
    type Error = Trouble;

    fn unit_variant(self) -> Result<(), Trouble> {
        match self.kind() {
            _ if self.blank => Ok(()),
            Kind::Word => Ok(()),
            _ => Err(self.wrong(Expected::Word)),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Trouble> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        self.fields("", fields, visitor)
    }
}

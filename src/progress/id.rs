//! Names of machines and of events.

use std::fmt;
use std::str::FromStr;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A machine that writes events: eight hexadecimal digits, drawn once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub u32);

/// Names an event for ever: the device that wrote it and its number there,
/// from 1. Shown and stored as `a1b2c3d4.17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId {
    pub device: DeviceId,
    pub sequence: u64,
}

/// A text that is no identifier of a device or of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("expected an identifier such as a1b2c3d4.17")
    }
}

impl std::error::Error for NotAnId {}

impl fmt::Display for DeviceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:08x}", self.0)
    }
}

impl FromStr for DeviceId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let digits = text.len() == 8
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'));
        if !digits {
            return Err(NotAnId);
        }
        u32::from_str_radix(text, 16).map(Self).map_err(|_| NotAnId)
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.device, self.sequence)
    }
}

impl FromStr for EventId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (device, sequence) = text.split_once('.').ok_or(NotAnId)?;
        if !sequence.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAnId);
        }
        Ok(Self {
            device: device.parse()?,
            sequence: sequence.parse().map_err(|_| NotAnId)?,
        })
    }
}

struct AsText<T>(std::marker::PhantomData<T>);

impl<T: FromStr<Err = NotAnId>> Visitor<'_> for AsText<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an identifier such as a1b2c3d4 or a1b2c3d4.17")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

impl Serialize for DeviceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DeviceId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(AsText(std::marker::PhantomData))
    }
}

impl Serialize for EventId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EventId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(AsText(std::marker::PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::{DeviceId, EventId};

    #[test]
    fn an_event_s_id_reads_back_as_it_was_written() {
        for id in [
            EventId {
                device: DeviceId(0xa1b2_c3d4),
                sequence: 17,
            },
            EventId {
                device: DeviceId(0),
                sequence: u64::MAX,
            },
        ] {
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        assert_eq!(
            "a1b2c3d4.17".parse::<EventId>().unwrap().to_string(),
            "a1b2c3d4.17"
        );
    }

    #[test]
    fn other_spellings_are_no_ids() {
        for text in [
            "",
            ".",
            "a1b2c3d4",
            "a1b2c3d4.",
            ".1",
            "A1B2C3D4.1",
            "a1b2c3d.1",
            "a1b2c3d4.-1",
            "a1b2c3d4.+1",
            "a1b2c3d4.1.2",
            "+1b2c3d4.1",
            "a1b2c3d4.99999999999999999999",
        ] {
            assert!(text.parse::<EventId>().is_err(), "{text}");
        }
    }
}

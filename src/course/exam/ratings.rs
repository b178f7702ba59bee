//! What judges say of the items: `exam-judges.ron`.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::course::Id;

/// The judges of a course's exams; the same for every language.
///
/// Each rates, for every certifying item, how probable it is that someone who
/// is only just competent answers it rightly (Angoff 1971).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judges {
    pub judges: Vec<Judge>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judge {
    /// As the report names them.
    pub name: String,
    /// From 0 to 1.
    pub ratings: Ratings,
    /// Items that this judge does not rate, on purpose.
    #[serde(default)]
    pub abstains: Vec<Id>,
}

/// Fewer judges than this do not set a mark: it stays provisional.
pub const NEEDED_JUDGES: usize = 3;

impl Judge {
    /// The rating of an item; `None` where there is none between 0 and 1.
    pub fn rating(&self, item: &Id) -> Option<f64> {
        let mut ratings = self.ratings.0.iter();
        let (_, rating) = ratings.find(|(known, _)| known == item)?;
        (0.0..=1.0).contains(rating).then_some(*rating)
    }
}

/// A map from items to ratings, in the order of the file: an item rated twice
/// stays there twice, so that the checker can say so.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ratings(pub Vec<(Id, f64)>);

impl Serialize for Ratings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (item, rating) in &self.0 {
            map.serialize_entry(item, rating)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Ratings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Pairs)
    }
}

struct Pairs;

impl<'de> Visitor<'de> for Pairs {
    type Value = Ratings;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map from item ids to ratings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ratings, A::Error> {
        let mut ratings = Vec::new();
        while let Some(entry) = map.next_entry()? {
            ratings.push(entry);
        }
        Ok(Ratings(ratings))
    }
}

//! The profile mask: a tool that asks, and never judges.

use serde::{Deserialize, Serialize};

use crate::course::{Id, Markup};

/// The positioning tool of a course: `practice/mask.ron`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mask {
    pub id: Id,
    pub title: String,
    pub minutes: u32,
    /// Lessons that prepare the mask.
    pub lessons: Vec<Id>,
    pub intro: Markup,
    /// The visible base: six points.
    pub points: Vec<Point>,
    /// The six fields of the mask, then what it is for.
    pub sections: Vec<Section>,
    /// What each department of an organisation can act on.
    pub services: Vec<Service>,
    pub questions: Vec<Question>,
}

/// A point of the visible base, rated by the learner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub id: Id,
    pub name: String,
    pub about: Markup,
    /// What someone at level 0, 1, 2, 3 and 4 does.
    pub anchors: Vec<String>,
    /// What to show for it: «un fil où…».
    pub proof: String,
    /// Lessons that help to rise.
    pub lessons: Vec<Id>,
}

/// A part of the mask.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: Id,
    pub name: String,
    pub about: Markup,
    pub fields: Vec<Field>,
}

/// Something to fill in. The ids of [`known`] are those that conditions read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    pub id: Id,
    pub name: String,
    pub help: String,
    #[serde(default)]
    pub example: String,
    pub kind: FieldKind,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FieldKind {
    /// One line.
    Line,
    /// Several lines.
    Lines,
    /// One of these.
    Choice(Vec<Choice>),
    /// Per cent of the first name; the second has the rest.
    Share(Share),
    /// A department of [`Mask::services`].
    Service,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub id: Id,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    pub first: String,
    pub second: String,
}

/// A department, and the community objectives that it can act on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    pub id: Id,
    pub name: String,
    /// The department above it in the chart.
    #[serde(default)]
    pub under: Option<Id>,
    pub about: String,
    /// Ids of the options of the field `challenge-objective`.
    pub acts_on: Vec<Id>,
}

/// A question that the tool asks when its condition holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: Id,
    pub when: Condition,
    pub text: Markup,
    /// The field to go back to.
    pub field: Id,
}

/// The conditions that the tool knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Condition {
    /// The challenge has no measure, or no date.
    ChallengeWithoutMeasureOrDate,
    /// The department does not act on the challenge's objective.
    ServiceCannotAct,
    /// Work offline, and no place.
    OfflineWithoutPlace,
    /// More than 70 % internal, and a challenge of acquisition.
    InternalForAcquisition,
    /// The niche and the pitch share no word of meaning.
    NicheNotInPitch,
    /// A point rated 3 or 4 has no proof.
    StrengthWithoutProof,
}

impl Condition {
    pub const ALL: [Self; 6] = [
        Self::ChallengeWithoutMeasureOrDate,
        Self::ServiceCannotAct,
        Self::OfflineWithoutPlace,
        Self::InternalForAcquisition,
        Self::NicheNotInPitch,
        Self::StrengthWithoutProof,
    ];

    /// As authors write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ChallengeWithoutMeasureOrDate => "ChallengeWithoutMeasureOrDate",
            Self::ServiceCannotAct => "ServiceCannotAct",
            Self::OfflineWithoutPlace => "OfflineWithoutPlace",
            Self::InternalForAcquisition => "InternalForAcquisition",
            Self::NicheNotInPitch => "NicheNotInPitch",
            Self::StrengthWithoutProof => "StrengthWithoutProof",
        }
    }
}

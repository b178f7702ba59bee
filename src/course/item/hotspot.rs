//! Places of a picture to choose from.

use serde::{Deserialize, Serialize};

use super::Choice;
use crate::course::{Id, Markup};

/// One or several places to point at, on a picture or in the list of their
/// names beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hotspot {
    /// An SVG or PNG of the course's `media` folder.
    pub file: String,
    /// Replaces the picture for someone who does not see it, without giving
    /// the key away.
    pub alt: String,
    /// In the order in which one reads the picture: that of the list.
    pub regions: Vec<Region>,
    /// Why the answer is in none of the regions left out: shown to someone who
    /// points there.
    pub elsewhere: Markup,
    /// Asks for every right region; one of them alone otherwise.
    #[serde(default)]
    pub several: bool,
    /// Allows regions that overlap: the later one lies on top.
    #[serde(default)]
    pub overlap: bool,
}

impl Hotspot {
    /// The regions as options of a choice.
    pub fn choices(&self) -> Vec<Choice> {
        let choice = |region: &Region| Choice {
            text: region.label.clone(),
            key: region.key,
            feedback: region.feedback.clone(),
            misconception: region.misconception.clone(),
        };
        self.regions.iter().map(choice).collect()
    }

    /// The index that stands for a place in no region.
    pub fn elsewhere_index(&self) -> usize {
        self.regions.len()
    }

    /// What lies at a point: the index of the topmost region there, else
    /// [`Hotspot::elsewhere_index`].
    pub fn at(&self, x: f64, y: f64) -> usize {
        self.regions
            .iter()
            .rposition(|region| region.area.contains(x, y))
            .unwrap_or(self.elsewhere_index())
    }
}

/// A place of the picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Names the place in the list, without judging it.
    pub label: Markup,
    pub area: Area,
    #[serde(default)]
    pub key: bool,
    /// Why it is right or wrong.
    pub feedback: Markup,
    /// What someone who points at this wrong region believes.
    #[serde(default)]
    pub misconception: Option<Id>,
}

/// Where a region lies: from (0, 0), the top left corner of the picture, to
/// (1, 1), its bottom right one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Area {
    Rect {
        x: f64,
        y: f64,
        width: f64,
        height: f64,
    },
    /// Corners in order; the last is joined to the first.
    Polygon(Vec<(f64, f64)>),
}

impl Area {
    /// The corners, in order.
    pub fn corners(&self) -> Vec<(f64, f64)> {
        match self {
            Self::Rect {
                x,
                y,
                width,
                height,
            } => vec![
                (*x, *y),
                (x + width, *y),
                (x + width, y + height),
                (*x, y + height),
            ],
            Self::Polygon(corners) => corners.clone(),
        }
    }

    /// Whether the point lies inside, by the rule of even and odd crossings.
    pub fn contains(&self, x: f64, y: f64) -> bool {
        match self {
            Self::Rect {
                x: left,
                y: top,
                width,
                height,
            } => (*left..left + width).contains(&x) && (*top..top + height).contains(&y),
            Self::Polygon(corners) => {
                let ends = corners.iter().skip(1).chain(corners.first());
                let crossings = corners.iter().zip(ends).filter(|(start, end)| {
                    let ((x1, y1), (x2, y2)) = (**start, **end);
                    (y1 > y) != (y2 > y) && x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
                });
                crossings.count() % 2 == 1
            }
        }
    }

    /// Left, top, right and bottom of the smallest rectangle around it;
    /// nothing for a polygon without corners.
    pub fn bounds(&self) -> Option<(f64, f64, f64, f64)> {
        let corners = self.corners();
        let first = corners.first()?;
        let grow = |known: (f64, f64, f64, f64), &(x, y): &(f64, f64)| {
            (
                known.0.min(x),
                known.1.min(y),
                known.2.max(x),
                known.3.max(y),
            )
        };
        Some(
            corners
                .iter()
                .fold((first.0, first.1, first.0, first.1), grow),
        )
    }
}

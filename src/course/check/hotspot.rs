//! Rule R30: where the places of a picture lie. What they are called is a
//! matter of the rules on options.

use super::Report;
use crate::course::item::{Area, Hotspot};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{RegionFault, TextFault};

/// R30d: sides shorter than this share of the picture are hard to hit.
const MIN_SIDE: f64 = 0.02;
/// R30c: overlaps are looked for on a grid of so many points a side.
const GRID: u32 = 200;
/// Rounding of what an author works out by hand.
const SLACK: f64 = 1e-9;
/// More corners than this are a drawing, not a region.
const MAX_CORNERS: usize = 64;

pub(super) fn check(asked: &Hotspot, path: &FieldPath, report: &mut Report<'_>) {
    if asked.alt.trim().is_empty() {
        report.add(path.field("alt"), TextFault::NoAlt);
    }
    let list = path.field("regions");
    for (index, region) in asked.regions.iter().enumerate() {
        if let Some(fault) = fault(&region.area) {
            report.add(list.index(index).field("area"), fault);
        }
    }
    let sound = asked.regions.iter().all(|one| fault(&one.area).is_none());
    if asked.overlap || !sound || asked.regions.len() > MAX_CORNERS {
        return;
    }
    for (index, region) in asked.regions.iter().enumerate() {
        let before = asked.regions.iter().take(index);
        let first = before
            .into_iter()
            .position(|known| overlap(&known.area, &region.area));
        if let Some(first) = first {
            let path = list.index(index).field("area");
            report.add(path, RegionFault::Overlap { first });
        }
    }
}

fn fault(area: &Area) -> Option<RegionFault> {
    let corners = area.corners();
    if let Area::Polygon(corners) = area
        && !(3..=MAX_CORNERS).contains(&corners.len())
    {
        let (found, most) = (corners.len(), MAX_CORNERS);
        return Some(RegionFault::Corners { found, most });
    }
    if corners
        .iter()
        .any(|(x, y)| !x.is_finite() || !y.is_finite())
    {
        return Some(RegionFault::Outside);
    }
    let (left, top, right, bottom) = area.bounds()?;
    let inside = -SLACK..=1.0 + SLACK;
    if [left, top, right, bottom]
        .iter()
        .any(|at| !inside.contains(at))
    {
        return Some(RegionFault::Outside);
    }
    let turned =
        matches!(area, Area::Rect { width, height, .. } if *width <= 0.0 || *height <= 0.0);
    let small = right - left < MIN_SIDE || bottom - top < MIN_SIDE;
    (turned || small).then_some(RegionFault::Small { least: MIN_SIDE })
}

/// Whether a point of the grid lies in both.
fn overlap(left: &Area, right: &Area) -> bool {
    let (Some(one), Some(two)) = (left.bounds(), right.bounds()) else {
        return false;
    };
    if one.0.max(two.0) >= one.2.min(two.2) || one.1.max(two.1) >= one.3.min(two.3) {
        return false;
    }
    let at = |step: u32| (f64::from(step) + 0.5) / f64::from(GRID);
    let within = |low: f64, high: f64| move |place: &f64| (low..high).contains(place);
    let rows = (0..GRID)
        .map(at)
        .filter(within(one.1.max(two.1), one.3.min(two.3)));
    rows.into_iter().any(|y| {
        let mut columns = (0..GRID)
            .map(at)
            .filter(within(one.0.max(two.0), one.2.min(two.2)));
        columns.any(|x| left.contains(x, y) && right.contains(x, y))
    })
}

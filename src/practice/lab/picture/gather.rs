//! Points that share a place become one; places in the order of their values.

use std::collections::BTreeMap;

use crate::course::practice::lab::Gather;
use crate::practice::lab::figure::{Figure, Scale, Shape, Spot};
use crate::practice::lab::statistics::{mean, median};

/// One point for each x of points sorted by x; every point where there is no
/// way to gather.
pub(super) fn gathered(points: &[Spot], gather: Option<Gather>) -> Vec<Spot> {
    let Some(gather) = gather else {
        return points.to_vec();
    };
    let together = points.chunk_by(|left, right| left.x == right.x);
    together
        .filter_map(|chunk| {
            let values: Vec<f64> = chunk.iter().map(|point| point.y).collect();
            let y = match gather {
                Gather::Sum | Gather::Count => values.iter().sum(),
                Gather::Mean => mean(&values)?,
                Gather::Median => median(&values)?,
            };
            Some(Spot {
                x: chunk.first()?.x,
                y,
            })
        })
        .collect()
}

/// Puts the places with names in the order of the first series, the highest
/// first.
pub(super) fn sort(figure: &mut Figure) {
    let Scale::Names(names) = &figure.x.scale else {
        return;
    };
    let names = names.clone();
    let first = figure
        .series()
        .first()
        .map_or(&[][..], |series| &series.points);
    let value: BTreeMap<usize, f64> = first
        .iter()
        .map(|point| (point.x as usize, point.y))
        .collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    let of = |place: &usize| value.get(place).copied().unwrap_or(f64::NEG_INFINITY);
    order.sort_by(|left, right| of(right).total_cmp(&of(left)));
    let mut place = vec![0.0; names.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = new as f64;
    }
    let moved = |point: &mut Spot| {
        point.x = place.get(point.x as usize).copied().unwrap_or(point.x);
    };
    if let Shape::Bars(series) | Shape::Stacked(series) = &mut figure.shape {
        for series in series {
            series.points.iter_mut().for_each(moved);
            series
                .points
                .sort_by(|left, right| left.x.total_cmp(&right.x));
        }
    }
    for marks in &mut figure.marks {
        marks.points.iter_mut().for_each(moved);
    }
    figure.x.scale = Scale::Names(
        order
            .iter()
            .filter_map(|&at| names.get(at).cloned())
            .collect(),
    );
}

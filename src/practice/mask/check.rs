//! What is wrong with a mask's file.

use std::collections::BTreeSet;

use super::{HIGHEST, field, fields, known};
use crate::course::Id;
use crate::course::practice::Mask;
use crate::course::practice::mask::{Condition, FieldKind};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::MaskFault;

/// A fault and its place in the file.
pub type Placed = (FieldPath, MaskFault);

/// Everything that is wrong with a mask, besides what holds for every file.
pub fn mask(mask: &Mask) -> Vec<Placed> {
    let mut faults = Vec::new();
    points(mask, &mut faults);
    known_fields(mask, &mut faults);
    unique(mask, &mut faults);
    services(mask, &mut faults);
    questions(mask, &mut faults);
    faults
}

fn points(mask: &Mask, faults: &mut Vec<Placed>) {
    let path = FieldPath::default().field("points");
    let found = mask.points.len();
    if found != 6 {
        faults.push((path.clone(), MaskFault::Points { found }));
    }
    for (index, point) in mask.points.iter().enumerate() {
        let found = point.anchors.len();
        if found != usize::from(HIGHEST) + 1 {
            let path = path.index(index).field("anchors");
            faults.push((path, MaskFault::Anchors { found }));
        }
    }
}

/// The fields that conditions read, each of its kind.
fn known_fields(mask: &Mask, faults: &mut Vec<Placed>) {
    let texts = [
        known::SECTOR,
        known::WHO,
        known::WHAT,
        known::TO,
        known::BY,
        known::PLACE,
    ];
    let text = |kind: &FieldKind| matches!(kind, FieldKind::Line | FieldKind::Lines);
    let share = |kind: &FieldKind| matches!(kind, FieldKind::Share(_));
    let service = |kind: &FieldKind| matches!(kind, FieldKind::Service);
    let objective = |kind: &FieldKind| match kind {
        FieldKind::Choice(all) => all.iter().any(|it| it.id.as_str() == known::ACQUISITION),
        _ => false,
    };
    let mut need = |id: &str, fits: &dyn Fn(&FieldKind) -> bool| {
        let id = Id::from(id);
        if !field(mask, &id).is_some_and(|it| fits(&it.kind)) {
            let path = FieldPath::default().field("sections");
            faults.push((path, MaskFault::MissingField { id }));
        }
    };
    for id in texts.iter().chain(&known::PITCHES) {
        need(id, &text);
    }
    need(known::INTERNAL, &share);
    need(known::OFFLINE, &share);
    need(known::SERVICE, &service);
    need(known::OBJECTIVE, &objective);
}

fn unique(mask: &Mask, faults: &mut Vec<Placed>) {
    let root = FieldPath::default();
    let mut seen = BTreeSet::new();
    let mut once = |id: &Id, path: FieldPath| {
        if !seen.insert(id.clone()) {
            faults.push((path.field("id"), MaskFault::Twice { id: id.clone() }));
        }
    };
    for (index, point) in mask.points.iter().enumerate() {
        once(&point.id, root.field("points").index(index));
    }
    for (section, it) in mask.sections.iter().enumerate() {
        let path = root.field("sections").index(section).field("fields");
        for (index, field) in it.fields.iter().enumerate() {
            once(&field.id, path.index(index));
        }
    }
    for (section, it) in mask.sections.iter().enumerate() {
        for (index, field) in it.fields.iter().enumerate() {
            let empty = match &field.kind {
                FieldKind::Choice(choices) => choices.is_empty(),
                FieldKind::Service => mask.services.is_empty(),
                _ => false,
            };
            if empty {
                let path = root.field("sections").index(section).field("fields");
                faults.push((path.index(index).field("kind"), MaskFault::NoOptions));
            }
        }
    }
}

/// Departments stand under departments, and act on objectives of the mask.
fn services(mask: &Mask, faults: &mut Vec<Placed>) {
    let path = FieldPath::default().field("services");
    let objectives: BTreeSet<&Id> = fields(mask)
        .filter(|field| field.id.as_str() == known::OBJECTIVE)
        .filter_map(|field| match &field.kind {
            FieldKind::Choice(choices) => Some(choices),
            _ => None,
        })
        .flatten()
        .map(|choice| &choice.id)
        .collect();
    for (index, service) in mask.services.iter().enumerate() {
        let path = path.index(index);
        for (place, id) in service.acts_on.iter().enumerate() {
            if !objectives.contains(id) {
                let path = path.field("acts_on").index(place);
                faults.push((path, MaskFault::Unknown { id: id.clone() }));
            }
        }
        let Some(above) = &service.under else {
            continue;
        };
        if !mask.services.iter().any(|it| it.id == *above) {
            let id = above.clone();
            faults.push((path.field("under"), MaskFault::Unknown { id }));
        } else if depth(mask, &service.id).is_none() {
            let id = service.id.clone();
            faults.push((path.field("under"), MaskFault::Ring { id }));
        }
    }
}

/// How many departments stand above one; `None` for a ring.
pub fn depth(mask: &Mask, service: &Id) -> Option<usize> {
    let mut at = service;
    for depth in 0..=mask.services.len() {
        let above = mask.services.iter().find(|it| it.id == *at)?.under.as_ref();
        match above {
            None => return Some(depth),
            Some(above) => at = above,
        }
    }
    None
}

fn questions(mask: &Mask, faults: &mut Vec<Placed>) {
    let path = FieldPath::default().field("questions");
    for condition in Condition::ALL {
        let asked = mask.questions.iter().filter(|it| it.when == condition);
        let found = asked.count();
        if found != 1 {
            let condition = condition.name();
            faults.push((path.clone(), MaskFault::Questions { condition, found }));
        }
    }
    for (index, question) in mask.questions.iter().enumerate() {
        let is_point = mask.points.iter().any(|point| point.id == question.field);
        if !is_point && field(mask, &question.field).is_none() {
            let id = question.field.clone();
            let path = path.index(index).field("field");
            faults.push((path, MaskFault::Unknown { id }));
        }
    }
}

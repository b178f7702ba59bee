//! Ids, numbers, and lists that are searched for the first that fits.

use std::collections::BTreeSet;

use super::{NEEDED, Report};
use crate::course::Id;
use crate::course::practice::crisis::{Choice, Decision, Next, Scenario};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{CrisisForm, CrisisKind, CrisisNumber};
use crate::practice::crisis::compile::choices_path;
use crate::practice::crisis::machine::MAX_HORIZON;

pub(super) fn check(scenario: &Scenario, report: &mut Report) {
    let root = FieldPath::default();
    for kind in NEEDED {
        let empty = match kind {
            CrisisKind::Gauge => scenario.gauges.is_empty(),
            CrisisKind::Decision => scenario.decisions.is_empty(),
            _ => scenario.endings.is_empty(),
        };
        if empty {
            report.add(root.clone(), CrisisForm::Nothing { kind });
        }
    }
    ids(scenario, report);
    numbers(scenario, report);
    for (index, decision) in scenario.decisions.iter().enumerate() {
        self::decision(decision, &root.field("decisions").index(index), report);
    }
    let path = root.field("endings");
    let gated: Vec<bool> = scenario
        .endings
        .iter()
        .map(|ending| ending.when.is_some())
        .collect();
    first_fit(&gated, &path, report);
    for (index, gauge) in scenario.gauges.iter().enumerate() {
        let path = root.field("gauges").index(index).field("growth");
        let open = gauge.growth.iter().position(|growth| growth.when.is_none());
        let after = open.map(|open| open + 1);
        if let Some(after) = after.filter(|after| *after < gauge.growth.len()) {
            report.add(path.index(after), CrisisForm::NeverLookedAt);
        }
    }
}

fn ids(scenario: &Scenario, report: &mut Report) {
    let root = FieldPath::default();
    let gauges = scenario.gauges.iter().map(|known| &known.id);
    unique(CrisisKind::Gauge, gauges, &root.field("gauges"), report);
    let facts = scenario.facts.iter().map(|known| &known.id);
    unique(CrisisKind::Fact, facts, &root.field("facts"), report);
    let delayed = scenario.delayed.iter().map(|known| &known.id);
    unique(CrisisKind::Delayed, delayed, &root.field("delayed"), report);
    let endings = scenario.endings.iter().map(|known| &known.id);
    unique(CrisisKind::Ending, endings, &root.field("endings"), report);
    let path = root.field("decisions");
    let decisions = scenario.decisions.iter().map(|known| &known.id);
    unique(CrisisKind::Decision, decisions, &path, report);
    let mut messages = BTreeSet::new();
    for (index, decision) in scenario.decisions.iter().enumerate() {
        let path = path.index(index);
        let choices = decision.choices().iter().map(|known| &known.id);
        let at = choices_path(decision, &path);
        unique(CrisisKind::Choice, choices, &at, report);
        for (index, message) in decision.messages.iter().enumerate() {
            let path = path.field("messages").index(index);
            id(
                &mut messages,
                CrisisKind::Message,
                &message.id,
                path,
                report,
            );
        }
        let Some(checklist) = &decision.checklist else {
            continue;
        };
        let points = checklist.points.iter().map(|known| &known.id);
        let at = path.field("checklist").field("points");
        unique(CrisisKind::Point, points, &at, report);
    }
}

fn unique<'a>(
    kind: CrisisKind,
    ids: impl IntoIterator<Item = &'a Id>,
    path: &FieldPath,
    report: &mut Report,
) {
    let mut seen = BTreeSet::new();
    for (index, known) in ids.into_iter().enumerate() {
        id(&mut seen, kind, known, path.index(index), report);
    }
}

fn id<'a>(
    seen: &mut BTreeSet<&'a Id>,
    kind: CrisisKind,
    id: &'a Id,
    path: FieldPath,
    report: &mut Report,
) {
    let path = path.field("id");
    if !id.is_well_formed() {
        let id = id.clone();
        report.add(path, CrisisForm::Malformed { kind, id });
    } else if !seen.insert(id) {
        let id = id.clone();
        report.add(path, CrisisForm::Duplicate { kind, id });
    }
}

fn numbers(scenario: &Scenario, report: &mut Report) {
    let root = FieldPath::default();
    if clock(&scenario.start).is_none() {
        let text = scenario.start.clone();
        report.add(root.field("start"), CrisisForm::Clock { text });
    }
    let mut range = |path: FieldPath, number, value: i64, least: i64, most: i64| {
        if !(least..=most).contains(&value) {
            let fault = CrisisForm::Range {
                number,
                value,
                least,
                most,
            };
            report.add(path, fault);
        }
    };
    let longest = i64::from(MAX_HORIZON);
    let horizon = i64::from(scenario.horizon);
    let minutes = i64::from(scenario.minutes);
    let path = root.field("minutes");
    range(path, CrisisNumber::Minutes, minutes, 1, 180);
    let path = root.field("horizon");
    range(path, CrisisNumber::Horizon, horizon, 1, longest);
    for (index, gauge) in scenario.gauges.iter().enumerate() {
        let path = root.field("gauges").index(index);
        let start = i64::from(gauge.start);
        range(path.field("start"), CrisisNumber::Start, start, 0, 100);
        for (index, growth) in gauge.growth.iter().enumerate() {
            let path = path.field("growth").index(index).field("every");
            let every = i64::from(growth.every);
            range(path, CrisisNumber::Every, every, 1, longest);
        }
    }
    for (index, delayed) in scenario.delayed.iter().enumerate() {
        let path = root.field("delayed").index(index).field("after");
        let after = i64::from(delayed.after);
        range(path, CrisisNumber::After, after, 1, longest);
    }
    for (index, line) in scenario.deadlines.iter().enumerate() {
        let path = root.field("deadlines").index(index).field("at");
        let at = i64::from(line.at);
        range(path, CrisisNumber::Deadline, at, 1, longest);
    }
    for (index, decision) in scenario.decisions.iter().enumerate() {
        let path = choices_path(decision, &root.field("decisions").index(index));
        for (index, choice) in decision.choices().iter().enumerate() {
            let path = path.index(index).field("minutes");
            let minutes = i64::from(choice.minutes);
            range(path, CrisisNumber::Duration, minutes, 0, longest);
        }
    }
}

/// Minutes since midnight of a time written `17:40`.
pub fn clock(text: &str) -> Option<u32> {
    let (hours, minutes) = text.split_once(':')?;
    let digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hours) || !digits(minutes) {
        return None;
    }
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

fn decision(decision: &Decision, path: &FieldPath, report: &mut Report) {
    if decision.write.is_some() != decision.options.is_empty() {
        report.add(path.clone(), CrisisForm::OptionsOrText);
    } else if decision.choices().is_empty() {
        let kind = CrisisKind::Choice;
        report.add(path.clone(), CrisisForm::Nothing { kind });
    }
    if decision.limit > 0 && decision.default.is_none() {
        report.add(path.field("limit"), CrisisForm::NoDefault);
    }
    let default = decision.default.as_ref().and_then(|id| decision.choice(id));
    let default = default.and_then(|index| decision.choices().get(index));
    if let Some(default) = default.filter(|default| default.when.is_some()) {
        let choice = default.id.clone();
        let fault = CrisisForm::ConditionalDefault { choice };
        report.add(path.field("default"), fault);
    }
    let at = choices_path(decision, path);
    for (index, choice) in decision.choices().iter().enumerate() {
        self::choice(choice, &at.index(index), report);
    }
    let Some(writing) = &decision.write else {
        return;
    };
    let gated: Vec<bool> = writing
        .bands
        .iter()
        .map(|band| !(band.needs.is_empty() && band.avoids.is_empty()))
        .collect();
    first_fit(&gated, &path.field("write").field("bands"), report);
    for (index, outcome) in writing.outcomes.iter().enumerate() {
        let mut examples = writing.examples.iter();
        if !examples.any(|example| example.gives == outcome.id) {
            let outcome = outcome.id.clone();
            report.add(at.index(index), CrisisForm::NoExample { outcome });
        }
    }
}

fn choice(choice: &Choice, path: &FieldPath, report: &mut Report) {
    next(&choice.then, &path.field("then"), report);
}

fn next(next: &Next, path: &FieldPath, report: &mut Report) {
    let Next::First(branches) = next else {
        return;
    };
    let gated: Vec<bool> = branches
        .iter()
        .map(|branch| branch.when.is_some())
        .collect();
    first_fit(&gated, path, report);
    for (index, branch) in branches.iter().enumerate() {
        self::next(&branch.then, &path.index(index).field("then"), report);
    }
}

/// A list that is searched for the first that fits: the last has no condition,
/// and only the last.
fn first_fit(gated: &[bool], path: &FieldPath, report: &mut Report) {
    match gated.iter().position(|gated| !gated) {
        None => report.add(path.clone(), CrisisForm::LastHasCondition),
        Some(open) if open + 1 < gated.len() => {
            report.add(path.index(open + 1), CrisisForm::NeverLookedAt);
        }
        Some(_) => {}
    }
}

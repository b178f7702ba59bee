//! What exploring a scenario and playing bots shows.

use std::collections::BTreeMap;

use super::{LUCK, Report};
use crate::course::practice::crisis::{Decision, Scenario};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{CrisisPlay, Unmet};
use crate::practice::crisis::atlas::Atlas;
use crate::practice::crisis::bots::{Bot, RUNS};
use crate::practice::crisis::compile::choices_path;
use crate::practice::crisis::machine::Machine;

/// The seed of the runs played at random.
pub const SEED: u64 = 20_261_121;

/// A gauge pushed beyond its end in more than one choice out of this many.
const CLAMPED: usize = 4;

pub(super) fn check(scenario: &Scenario, report: &mut Report) {
    let Some(machine) = Machine::new(scenario) else {
        return;
    };
    let atlas = match machine.explore() {
        Ok(atlas) => atlas,
        Err(large) => {
            let states = large.states;
            return report.add(FieldPath::default(), CrisisPlay::TooLarge { states });
        }
    };
    report.states = atlas.states();
    met(scenario, &machine, &atlas, report);
    ends(scenario, &atlas, report);
    conditions(&machine, &atlas, report);
    clamps(scenario, &atlas, report);
    bots(scenario, &machine, &atlas, report);
}

/// What was met of each choice of a decision.
#[derive(Default, Clone, Copy)]
struct Met {
    /// States in which it was offered.
    offered: usize,
    /// States in which it was a best choice.
    best: usize,
}

fn met(scenario: &Scenario, machine: &Machine, atlas: &Atlas, report: &mut Report) {
    let mut reached = vec![0; scenario.decisions.len()];
    let mut ended = vec![false; scenario.endings.len()];
    let mut choices: Vec<Vec<Met>> = (0..scenario.decisions.len())
        .map(|decision| vec![Met::default(); machine.choices(decision)])
        .collect();
    for node in &atlas.nodes {
        if let Some(ended) = node.state.ending().and_then(|ending| ended.get_mut(ending)) {
            *ended = true;
        }
        let Some(decision) = node.state.decision() else {
            continue;
        };
        reached[decision] += 1;
        for (choice, target) in &node.edges {
            let met = &mut choices[decision][*choice];
            met.offered += 1;
            met.best += usize::from(atlas.nodes[*target].best == node.best);
        }
    }
    let root = FieldPath::default();
    for (index, decision) in scenario.decisions.iter().enumerate() {
        let path = root.field("decisions").index(index);
        if reached[index] == 0 {
            let fault = Unmet::Decision(decision.id.clone());
            report.add(path, CrisisPlay::Unmet(fault));
        } else {
            met_choices(decision, &choices[index], reached[index], &path, report);
        }
    }
    for (index, ending) in scenario.endings.iter().enumerate() {
        if !ended[index] {
            let fault = Unmet::Ending(ending.id.clone());
            let path = root.field("endings").index(index);
            report.add(path, CrisisPlay::Unmet(fault));
        }
    }
    for (index, delayed) in scenario.delayed.iter().enumerate() {
        if !atlas.seen.fired[index] {
            let fault = Unmet::Delayed(delayed.id.clone());
            let path = root.field("delayed").index(index);
            report.add(path, CrisisPlay::Unmet(fault));
        }
    }
}

fn met_choices(
    decision: &Decision,
    met: &[Met],
    reached: usize,
    path: &FieldPath,
    report: &mut Report,
) {
    let path = choices_path(decision, path);
    for (index, (choice, met)) in decision.choices().iter().zip(met).enumerate() {
        let (path, choice) = (path.index(index), choice.id.clone());
        if met.offered == 0 {
            report.add(path, CrisisPlay::Unmet(Unmet::Choice(choice)));
        } else if met.best == 0 && reached > 1 && decision.write.is_none() {
            // A written decision has outcomes because texts fail: one of them
            // may well be the worst everywhere.
            let states = met.offered;
            report.add(path, CrisisPlay::Dominated { choice, states });
        }
    }
}

/// States from which a run does not end.
fn ends(scenario: &Scenario, atlas: &Atlas, report: &mut Report) {
    let mut dead: BTreeMap<usize, usize> = BTreeMap::new();
    let mut endless: BTreeMap<usize, usize> = BTreeMap::new();
    for node in &atlas.nodes {
        let Some(decision) = node.state.decision() else {
            continue;
        };
        if node.edges.is_empty() {
            *dead.entry(decision).or_default() += 1;
        } else if node.best.is_none() {
            *endless.entry(decision).or_default() += 1;
        }
    }
    let path = FieldPath::default().field("decisions");
    let id = |decision: usize| scenario.decisions[decision].id.clone();
    for (decision, states) in &dead {
        let (states, at) = (*states, path.index(*decision));
        let decision = id(*decision);
        report.add(at, CrisisPlay::DeadEnd { decision, states });
    }
    // What leads to a dead end alone is told by the dead end.
    if dead.is_empty() {
        for (decision, states) in endless {
            let (at, decision) = (path.index(decision), id(decision));
            report.add(at, CrisisPlay::Endless { decision, states });
        }
    }
    if let Some(decision) = timeless(atlas) {
        let (at, decision) = (path.index(decision), id(decision));
        report.add(at, CrisisPlay::Timeless { decision });
    }
}

/// The decision of a state that choices lead back to. Time stands still on the
/// way: the clock is part of the state.
fn timeless(atlas: &Atlas) -> Option<usize> {
    // Nodes without a way in from what is left are taken away, until none is
    // left or all that is left goes round.
    let mut entries = vec![0_usize; atlas.nodes.len()];
    for node in &atlas.nodes {
        for (_, target) in &node.edges {
            entries[*target] += 1;
        }
    }
    let mut free: Vec<usize> = (0..entries.len()).filter(|at| entries[*at] == 0).collect();
    let mut taken = vec![false; entries.len()];
    while let Some(at) = free.pop() {
        taken[at] = true;
        for (_, target) in &atlas.nodes[at].edges {
            entries[*target] -= 1;
            if entries[*target] == 0 {
                free.push(*target);
            }
        }
    }
    let left = atlas.nodes.iter().zip(taken);
    let mut round = left.filter(|(_, taken)| !taken);
    round.find_map(|(node, _)| node.state.decision())
}

fn conditions(machine: &Machine, atlas: &Atlas, report: &mut Report) {
    for (gate, seen) in machine.gates.iter().zip(&atlas.seen.gates) {
        let fault = match seen {
            [_, false] => CrisisPlay::NeverHolds,
            [false, true] => CrisisPlay::AlwaysHolds,
            [true, true] => continue,
        };
        report.add(gate.path.clone(), fault);
    }
}

fn clamps(scenario: &Scenario, atlas: &Atlas, report: &mut Report) {
    let of: usize = atlas.nodes.iter().map(|node| node.edges.len()).sum();
    for (index, clamped) in atlas.seen.clamped.iter().enumerate() {
        for (choices, end) in clamped.iter().zip([0, 100]) {
            if choices * CLAMPED > of {
                let fault = CrisisPlay::Clamped {
                    gauge: scenario.gauges[index].id.clone(),
                    end,
                    choices: *choices,
                    of,
                };
                let path = FieldPath::default().field("gauges").index(index);
                report.add(path, fault);
            }
        }
    }
}

fn bots(scenario: &Scenario, machine: &Machine, atlas: &Atlas, report: &mut Report) {
    let Some(best) = atlas.best_of_all() else {
        return;
    };
    report.lucky = atlas.lucky(machine, RUNS, SEED);
    if report.lucky * 100 > RUNS * LUCK {
        let (count, runs) = (report.lucky, RUNS);
        let path = FieldPath::default().field("endings");
        report.add(path, CrisisPlay::Lucky { count, runs });
    }
    report.habits = Bot::ALL
        .into_iter()
        .filter(|bot| {
            let end = bot.play(scenario, machine);
            let end = end.and_then(|state| machine.outcome(&state));
            end.is_some_and(|end| end.rank == best.rank)
        })
        .collect();
}

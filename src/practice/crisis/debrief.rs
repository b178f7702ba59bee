//! What a run was worth, decision by decision.

use std::collections::{BTreeMap, BTreeSet};

use super::atlas::{Atlas, Outcome};
use super::machine::Machine;
use super::run::{Run, Turn};
use super::step::{Cause, What};
use crate::course::Id;
use crate::course::practice::crisis::{Benoit, Choice, Decision, Scct, Scenario};

/// A gauge's whole movement for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    pub gauge: usize,
    pub by: i32,
}

/// What became of something that a decision set off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Later {
    pub delayed: usize,
    pub fate: Fate,
    pub changes: Vec<Change>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It happened, at this minute.
    Happened { minute: u32 },
    /// Its condition did not hold when its time came.
    Dropped { minute: u32 },
    /// Another decision called it off: the turn, from 0.
    CalledOff { turn: usize },
    /// The run ended before its time.
    StillToCome,
}

/// One decision of a run, seen from its end.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub decision: usize,
    pub choice: usize,
    pub lapsed: bool,
    /// The clock when the decision was taken, in in-world minutes.
    pub minute: u32,
    /// What the decision did at once.
    pub now: Vec<Change>,
    /// What moved by itself before the next decision.
    pub grown: Vec<Change>,
    /// What the decision set off.
    pub later: Vec<Later>,
    /// The best end still possible before it, and after it; `None` when the
    /// scenario is too large to be explored.
    pub reach: Option<Reach>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    pub before: Outcome,
    pub after: Outcome,
    /// The choices that kept the best end possible.
    pub best: Vec<usize>,
}

impl Reach {
    /// Whether the decision gave nothing up.
    pub fn kept(&self) -> bool {
        self.after == self.before
    }
}

/// A line of the crisis log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// In in-world minutes.
    pub minute: u32,
    pub text: &'a str,
}

/// The decisions of a run, with what each did now and later.
pub fn lines(machine: &Machine, atlas: Option<&Atlas>, run: &Run) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    // The turn that set off a delayed effect, directly or through another one,
    // and its place among what that turn set off.
    let mut origins: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (index, turn) in run.turns.iter().enumerate() {
        lines.push(line(machine, atlas, turn));
        for happening in &turn.happenings {
            let minute = happening.minute;
            let origin = match happening.cause {
                Cause::Delayed(delayed) => origins.get(&delayed).copied(),
                Cause::Choice | Cause::Growth => None,
            };
            match happening.what {
                What::Moved {
                    gauge, from, to, ..
                } => {
                    let by = i32::from(to) - i32::from(from);
                    let changes = match (happening.cause, origin) {
                        (Cause::Growth, _) => &mut lines[index].grown,
                        (_, Some((turn, at))) => &mut lines[turn].later[at].changes,
                        (_, None) => &mut lines[index].now,
                    };
                    add(changes, Change { gauge, by });
                }
                What::SetOff { delayed, .. } => {
                    let turn = origin.map_or(index, |(turn, _)| turn);
                    let later = &mut lines[turn].later;
                    origins.insert(delayed, (turn, later.len()));
                    later.push(Later {
                        delayed,
                        fate: Fate::StillToCome,
                        changes: Vec::new(),
                    });
                }
                What::Fired(delayed) => {
                    settle(&mut lines, &origins, delayed, Fate::Happened { minute });
                }
                What::Dropped(delayed) => {
                    settle(&mut lines, &origins, delayed, Fate::Dropped { minute });
                }
                What::CalledOff(delayed) => {
                    settle(
                        &mut lines,
                        &origins,
                        delayed,
                        Fate::CalledOff { turn: index },
                    );
                }
                What::Marked(_) | What::Unmarked(_) | What::Ended(_) => {}
            }
        }
    }
    lines
}

fn settle(
    lines: &mut [Line],
    origins: &BTreeMap<usize, (usize, usize)>,
    delayed: usize,
    fate: Fate,
) {
    let later = origins
        .get(&delayed)
        .and_then(|(turn, at)| lines.get_mut(*turn)?.later.get_mut(*at));
    if let Some(later) = later {
        later.fate = fate;
    }
}

fn line(machine: &Machine, atlas: Option<&Atlas>, turn: &Turn) -> Line {
    let reach = atlas.and_then(|atlas| {
        Some(Reach {
            before: atlas.best(machine, &turn.before)?,
            after: atlas.best(machine, &turn.after)?,
            best: atlas.best_choices(machine, &turn.before),
        })
    });
    Line {
        decision: turn.decision,
        choice: turn.choice,
        lapsed: turn.lapsed,
        minute: turn.before.minute(),
        now: Vec::new(),
        grown: Vec::new(),
        later: Vec::new(),
        reach,
    }
}

fn add(changes: &mut Vec<Change>, change: Change) {
    match changes.iter_mut().find(|known| known.gauge == change.gauge) {
        Some(known) => known.by += change.by,
        None => changes.push(change),
    }
}

/// The crisis log of a run: what was decided and what happened, in order.
pub fn log<'a>(scenario: &'a Scenario, run: &Run) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    let mut enter = |minute: u32, text: &'a str| {
        if !text.is_empty() {
            entries.push(Entry { minute, text });
        }
    };
    for turn in &run.turns {
        if let Some(choice) = choice(scenario, turn) {
            enter(turn.before.minute(), &choice.log);
        }
        for happening in &turn.happenings {
            let What::Fired(delayed) = happening.what else {
                continue;
            };
            if let Some(delayed) = scenario.delayed.get(delayed) {
                enter(happening.minute, &delayed.log);
            }
        }
    }
    entries
}

/// A response strategy of either theory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strategy {
    Scct(Scct),
    Benoit(Benoit),
}

/// The strategies used, each with the turns that used it, from 0.
pub fn strategies(scenario: &Scenario, run: &Run) -> BTreeMap<Strategy, Vec<usize>> {
    let mut used: BTreeMap<Strategy, Vec<usize>> = BTreeMap::new();
    for (index, turn) in run.turns.iter().enumerate() {
        let Some(choice) = choice(scenario, turn) else {
            continue;
        };
        let scct = choice.scct.iter().copied().map(Strategy::Scct);
        let benoit = choice.benoit.iter().copied().map(Strategy::Benoit);
        for strategy in scct.chain(benoit) {
            let turns = used.entry(strategy).or_default();
            if turns.last() != Some(&index) {
                turns.push(index);
            }
        }
    }
    used
}

/// The points of the decision's checklist, and whether the turn fulfils each:
/// by its option, or by a rule that its text meets.
pub fn checklist<'a>(
    decision: &'a Decision,
    turn: &Turn,
    hits: &BTreeSet<Id>,
) -> Vec<(&'a str, bool)> {
    let Some(list) = &decision.checklist else {
        return Vec::new();
    };
    let written = super::write::fulfilled(&list.points, hits);
    let choice = decision.choices().get(turn.choice);
    let points = list.points.iter();
    points
        .map(|point| {
            let chosen = choice.is_some_and(|choice| choice.covers.contains(&point.id));
            (point.label.as_str(), chosen || written.contains(&point.id))
        })
        .collect()
}

/// Two runs of the same scenario, side by side: each row a decision, with the
/// turn of either run that took it, from 0.
pub fn compare(left: &Run, right: &Run) -> Vec<(Option<usize>, Option<usize>)> {
    let mut rows = Vec::new();
    let mut next = 0;
    for (index, turn) in left.turns.iter().enumerate() {
        let rest = right.turns.get(next..).unwrap_or_default();
        let same = rest
            .iter()
            .position(|known| known.decision == turn.decision);
        match same {
            Some(skipped) => {
                rows.extend((next..next + skipped).map(|only| (None, Some(only))));
                rows.push((Some(index), Some(next + skipped)));
                next += skipped + 1;
            }
            None => rows.push((Some(index), None)),
        }
    }
    rows.extend((next..right.turns.len()).map(|only| (None, Some(only))));
    rows
}

fn choice<'a>(scenario: &'a Scenario, turn: &Turn) -> Option<&'a Choice> {
    let decision = scenario.decisions.get(turn.decision)?;
    decision.choices().get(turn.choice)
}

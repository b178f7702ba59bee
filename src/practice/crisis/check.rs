//! What can be wrong with a scenario: how it is written, then what playing it
//! shows.

mod form;
mod names;
mod play;

use std::collections::BTreeSet;

use super::bots::Bot;
use crate::course::Id;
use crate::course::practice::crisis::{Scenario, Writing};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{CrisisFault, CrisisKind, CrisisPlay};

pub use form::clock;
pub use play::SEED;

/// The share of random runs that may reach the best ending, in per cent.
pub const LUCK: usize = 15;

/// A habit may reach the best ending in one scenario out of this many.
pub const HABIT: usize = 3;

/// Reads the texts of written decisions: the rules of the reply workshop.
pub trait Reader {
    /// Whether the decision can name this rule.
    fn knows(&self, writing: &Writing, rule: &Id) -> bool;

    /// The rules that a text meets.
    fn hits(&self, writing: &Writing, text: &str) -> BTreeSet<Id>;
}

/// What checking a scenario found out.
#[derive(Debug, Clone, Default)]
pub struct Report {
    pub findings: Vec<(FieldPath, CrisisFault)>,
    /// States that can be reached; 0 when they were not all explored.
    pub states: usize,
    /// Random runs of [`RUNS`](super::RUNS) that reach the best ending.
    pub lucky: usize,
    /// The habits that reach the best ending.
    pub habits: Vec<Bot>,
}

impl Report {
    pub(super) fn add(&mut self, path: FieldPath, fault: impl Into<CrisisFault>) {
        self.findings.push((path, fault.into()));
    }

    fn has_errors(&self) -> bool {
        let mut faults = self.findings.iter();
        faults.any(|(_, fault)| fault.is_error())
    }
}

/// Checks one scenario. Without a reader, nothing is said of the rules and the
/// examples of written decisions.
///
/// A scenario whose form is wrong is not played.
pub fn check(scenario: &Scenario, reader: Option<&dyn Reader>) -> Report {
    let mut report = Report::default();
    form::check(scenario, &mut report);
    names::check(scenario, reader, &mut report);
    if !report.has_errors() {
        play::check(scenario, &mut report);
    }
    report
}

/// The habits that reach the best ending in too many scenarios of a course.
pub fn habits(scenarios: &[(&Id, &Report)]) -> Vec<CrisisFault> {
    let played: Vec<_> = scenarios
        .iter()
        .filter(|(_, report)| report.states > 0)
        .collect();
    Bot::ALL
        .into_iter()
        .filter_map(|bot| {
            let reached: Vec<Id> = played
                .iter()
                .filter(|(_, report)| report.habits.contains(&bot))
                .map(|(id, _)| (*id).clone())
                .collect();
            let of = played.len();
            (reached.len() * HABIT > of).then(|| {
                let scenarios = reached;
                CrisisPlay::Habit { bot, scenarios, of }.into()
            })
        })
        .collect()
}

/// The name of a kind's list of known ids, for looking one up.
fn near<'a>(id: &Id, known: impl IntoIterator<Item = &'a Id>) -> Option<Id> {
    let known = known.into_iter().map(Id::as_str);
    crate::course::check::nearest(id.as_str(), known).map(Id::from)
}

/// The kinds that a scenario cannot do without.
const NEEDED: [CrisisKind; 3] = [CrisisKind::Gauge, CrisisKind::Decision, CrisisKind::Ending];

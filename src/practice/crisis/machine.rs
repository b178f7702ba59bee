//! A scenario with its names resolved, ready to run.

use super::compile::Compiler;
use super::state::{At, Flags, State};
use crate::course::practice::crisis::{Good, Scenario};
use crate::course::problem::FieldPath;

/// The longest scenario, in in-world minutes: two weeks.
pub const MAX_HORIZON: u32 = 14 * 24 * 60;

/// A scenario that can be run.
///
/// A name that means nothing is a condition that never holds, an effect that
/// does nothing, or a way to the end: the checker reports it, and the run goes
/// on.
#[derive(Debug, Clone)]
pub struct Machine {
    /// The minute at which a run ends, from 1 to [`MAX_HORIZON`].
    pub(super) horizon: u32,
    pub(super) gauges: Vec<GaugeCode>,
    pub(super) facts: usize,
    pub(super) delayed: Vec<DelayedCode>,
    /// Never empty.
    pub(super) decisions: Vec<Vec<ChoiceCode>>,
    /// Never empty.
    pub(super) endings: Vec<EndingCode>,
    /// Every condition as written, in the order of the file's parts.
    pub(super) gates: Vec<Gate>,
    /// The different `every` of the growth rules.
    pub(super) beats: Vec<u32>,
    /// What conditions look at: the rest of the state cannot matter.
    pub(super) read_facts: Flags,
    pub(super) read_chosen: Flags,
    /// Conditions on what is only shown.
    pub(super) messages: Vec<Vec<Option<usize>>>,
    pub(super) deadlines: Vec<Option<usize>>,
}

#[derive(Debug, Clone)]
pub(super) struct GaugeCode {
    pub(super) start: u8,
    pub(super) good: Good,
    pub(super) weight: u8,
    pub(super) growth: Vec<GrowthCode>,
}

#[derive(Debug, Clone)]
pub(super) struct GrowthCode {
    pub(super) when: Option<usize>,
    pub(super) every: u32,
    pub(super) by: i32,
}

#[derive(Debug, Clone)]
pub(super) struct DelayedCode {
    pub(super) after: u32,
    pub(super) when: Option<usize>,
    pub(super) effects: Vec<Code>,
}

#[derive(Debug, Clone)]
pub(super) struct ChoiceCode {
    /// Among all the choices of the scenario.
    pub(super) number: usize,
    pub(super) minutes: u32,
    pub(super) when: Option<usize>,
    pub(super) effects: Vec<Code>,
    pub(super) then: Goal,
}

#[derive(Debug, Clone)]
pub(super) struct EndingCode {
    pub(super) rank: u8,
    pub(super) when: Option<usize>,
}

/// An effect.
#[derive(Debug, Clone)]
pub(super) enum Code {
    Add(usize, i32),
    Mark(usize, bool),
    Later(usize),
    Cancel(usize),
    If(usize, Vec<Code>),
}

#[derive(Debug, Clone)]
pub(super) enum Goal {
    To(usize),
    End,
    First(Vec<(Option<usize>, Goal)>),
}

/// A condition and where it is written.
#[derive(Debug, Clone)]
pub(super) struct Gate {
    pub(super) path: FieldPath,
    pub(super) test: Test,
}

#[derive(Debug, Clone)]
pub(super) enum Test {
    AtLeast(usize, i32),
    AtMost(usize, i32),
    Marked(usize),
    Chose(usize),
    Before(u32),
    After(u32),
    Not(Box<Test>),
    All(Vec<Test>),
    Any(Vec<Test>),
    /// The condition names something that does not exist.
    Never,
}

impl Test {
    pub(super) fn holds(&self, state: &State) -> bool {
        let value = |gauge: usize| i32::from(state.gauges.get(gauge).copied().unwrap_or_default());
        match self {
            Self::AtLeast(gauge, least) => value(*gauge) >= *least,
            Self::AtMost(gauge, most) => value(*gauge) <= *most,
            Self::Marked(fact) => state.facts.has(*fact),
            Self::Chose(choice) => state.chosen.has(*choice),
            Self::Before(minute) => state.minute < *minute,
            Self::After(minute) => state.minute >= *minute,
            Self::Not(test) => !test.holds(state),
            Self::All(tests) => tests.iter().all(|test| test.holds(state)),
            Self::Any(tests) => tests.iter().any(|test| test.holds(state)),
            Self::Never => false,
        }
    }
}

impl Machine {
    /// `None` when the scenario has no decision or no ending.
    pub fn new(scenario: &Scenario) -> Option<Self> {
        let playable = !scenario.decisions.is_empty() && !scenario.endings.is_empty();
        playable.then(|| Compiler::new(scenario).machine())
    }

    /// The state before the first decision.
    pub fn begin(&self) -> State {
        State {
            at: At::Decision(0),
            minute: 0,
            gauges: self.gauges.iter().map(|gauge| gauge.start).collect(),
            facts: Flags::none(self.facts),
            chosen: Flags::none(self.decisions.iter().map(Vec::len).sum()),
            pending: Vec::new(),
        }
    }

    /// How many choices a decision has, offered or not.
    pub fn choices(&self, decision: usize) -> usize {
        self.decisions.get(decision).map_or(0, Vec::len)
    }

    /// The choices that a state offers, in the author's order; none when the
    /// run has ended.
    pub fn offered(&self, state: &State) -> Vec<usize> {
        let choices = state.decision().and_then(|at| self.decisions.get(at));
        choices
            .into_iter()
            .flatten()
            .enumerate()
            .filter(|(_, choice)| self.holds(choice.when, state))
            .map(|(index, _)| index)
            .collect()
    }

    /// Indices of the decision's messages that are there in a state.
    pub fn messages(&self, state: &State) -> Vec<usize> {
        let gates = state.decision().and_then(|at| self.messages.get(at));
        let gates = gates.into_iter().flatten().enumerate();
        gates
            .filter(|(_, gate)| self.holds(**gate, state))
            .map(|(index, _)| index)
            .collect()
    }

    /// The first deadline, by time, that is still to come and shown.
    pub fn deadline(&self, scenario: &Scenario, state: &State) -> Option<usize> {
        let gates = self.deadlines.iter().zip(&scenario.deadlines).enumerate();
        gates
            .filter(|(_, (gate, line))| line.at > state.minute && self.holds(**gate, state))
            .min_by_key(|(_, (_, line))| line.at)
            .map(|(index, _)| index)
    }

    /// Whether a condition holds; one that is not there always does.
    pub(super) fn holds(&self, gate: Option<usize>, state: &State) -> bool {
        let gate = gate.and_then(|gate| self.gates.get(gate));
        gate.is_none_or(|gate| gate.test.holds(state))
    }

    /// Σ weight × goodness over every gauge, goodness being the value or, where
    /// low is good, 100 − value.
    pub fn score(&self, state: &State) -> u32 {
        let gauges = self.gauges.iter().zip(&state.gauges);
        gauges
            .map(|(gauge, value)| {
                let goodness = match gauge.good {
                    Good::High => *value,
                    Good::Low => 100 - (*value).min(100),
                };
                u32::from(gauge.weight) * u32::from(goodness)
            })
            .sum()
    }

    /// The score of a run whose every gauge ends at its good end.
    pub fn full_score(&self) -> u32 {
        let weights = self.gauges.iter().map(|gauge| u32::from(gauge.weight));
        weights.sum::<u32>() * 100
    }

    /// Drops from a state what no condition looks at, so that states with the
    /// same future are equal.
    pub(super) fn forget(&self, state: &mut State) {
        state.facts.keep(&self.read_facts);
        state.chosen.keep(&self.read_chosen);
    }
}

//! Players that do not think: what they reach, a learner could reach by luck
//! or by habit.

use super::atlas::{Atlas, Outcome};
use super::machine::Machine;
use super::state::State;
use crate::course::practice::crisis::{Decision, Reflex, Scenario};

/// Runs of the bot that plays at random.
pub const RUNS: usize = 10_000;

/// A run that has not ended after this many choices never will.
const MAX_TURNS: usize = 1_000;

/// A habit, played blindly from the first decision to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bot {
    /// The first option offered.
    First,
    /// The option that gives way to a reflex; the first offered where there is
    /// none.
    Reflex(Reflex),
    /// The option whose text is the longest; the first of several.
    Longest,
}

impl Bot {
    pub const ALL: [Self; 6] = [
        Self::First,
        Self::Reflex(Reflex::Apologise),
        Self::Reflex(Reflex::Delete),
        Self::Reflex(Reflex::Wait),
        Self::Reflex(Reflex::Escalate),
        Self::Longest,
    ];

    /// What the bot chooses among what is offered. In a written decision it
    /// writes nothing, unless an outcome is that of its reflex.
    fn choose(self, decision: &Decision, offered: &[usize]) -> Option<usize> {
        let choices = || {
            let all = decision.choices();
            offered
                .iter()
                .filter_map(|index| Some((*index, all.get(*index)?)))
        };
        if let Self::Reflex(reflex) = self {
            let tagged = choices().find(|(_, choice)| choice.reflex == Some(reflex));
            if let Some((index, _)) = tagged {
                return Some(index);
            }
        }
        if decision.write.is_some() {
            return super::write::blank(decision);
        }
        match self {
            Self::First | Self::Reflex(_) => offered.first().copied(),
            Self::Longest => {
                let length = |text: &str| text.chars().count();
                choices()
                    .rev()
                    .max_by_key(|(_, choice)| length(&choice.text) + length(&choice.note))
                    .map(|(index, _)| index)
            }
        }
    }

    /// The state in which the bot's run ends; `None` when it does not.
    pub fn play(self, scenario: &Scenario, machine: &Machine) -> Option<State> {
        let mut state = machine.begin();
        for _ in 0..MAX_TURNS {
            let Some(decision) = state.decision() else {
                return Some(state);
            };
            let decision = scenario.decisions.get(decision)?;
            let choice = self.choose(decision, &machine.offered(&state))?;
            state = machine.step(&state, choice)?.0;
        }
        None
    }
}

impl Atlas {
    /// The best end of all.
    pub fn best_of_all(&self) -> Option<Outcome> {
        self.nodes.first()?.best
    }

    /// How many of `runs` runs played at random reach an ending of the best
    /// rank. The same seed gives the same count, for ever.
    pub fn lucky(&self, machine: &Machine, runs: usize, seed: u64) -> usize {
        let Some(best) = self.best_of_all() else {
            return 0;
        };
        let mut dice = Dice(seed);
        (0..runs)
            .filter(|_| {
                let end = self.stroll(machine, &mut dice);
                end.is_some_and(|end| end.rank == best.rank)
            })
            .count()
    }

    fn stroll(&self, machine: &Machine, dice: &mut Dice) -> Option<Outcome> {
        let mut node = self.nodes.first()?;
        for _ in 0..MAX_TURNS {
            if node.edges.is_empty() {
                break;
            }
            let (_, target) = node.edges.get(dice.below(node.edges.len()))?;
            node = self.nodes.get(*target)?;
        }
        machine.outcome(&node.state)
    }
}

/// A small generator (SplitMix64, Steele, Lea and Flood, 2014): the same
/// numbers on every machine and in every version.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `count` − 1; the bias is below count / 2⁶⁴.
    fn below(&mut self, count: usize) -> usize {
        let wide = u128::from(self.next()) * count as u128;
        (wide >> 64) as usize
    }
}

//! A learner's run: the fold of what the journal holds.

use super::machine::Machine;
use super::state::State;
use super::step::Happening;
use crate::course::Id;
use crate::course::practice::crisis::Scenario;
use crate::progress::practice::{Made, Move};

/// Something that the learner did, as the journal tells it.
#[derive(Debug, Clone, PartialEq)]
pub enum Act<'a> {
    Choose {
        at: &'a Id,
        option: &'a Id,
        /// Real time taken.
        seconds: u32,
    },
    /// The limit ran out: the default is taken.
    Lapse { at: &'a Id },
    /// A version of the text of a written decision.
    Write { at: &'a Id, text: &'a str },
}

/// Where a run's pace is written, as a field's value: no author can give this
/// id to a decision.
pub const PACE: &str = ".pace";

/// The value of [`PACE`] without a clock, and with one.
const CALM: [&str; 2] = ["live", "calm"];

/// The move that sets a run's pace.
pub fn pace(calm: bool) -> Move {
    Move::Write {
        at: PACE.into(),
        text: CALM[usize::from(calm)].to_owned(),
    }
}

/// Whether a run is played without a clock; `None` where nobody said.
pub fn is_calm(moves: &[Made]) -> Option<bool> {
    moves.iter().rev().find_map(|made| match &made.what {
        Move::Write { at, text } if at.as_str() == PACE => Some(text == CALM[1]),
        _ => None,
    })
}

impl<'a> Act<'a> {
    /// What a move of the journal is here; `None` for a move of another desk,
    /// and for the pace, which changes nothing.
    pub fn of(made: &'a Move) -> Option<Self> {
        match made {
            Move::Write { at, .. } if at.as_str() == PACE => None,
            Move::Choose {
                at,
                option,
                seconds,
                ..
            } => Some(Self::Choose {
                at,
                option,
                seconds: *seconds,
            }),
            Move::Lapse { at } => Some(Self::Lapse { at }),
            Move::Write { at, text } => Some(Self::Write { at, text }),
            Move::Answer { .. } | Move::Rate { .. } | Move::Keep { .. } => None,
        }
    }
}

/// One decision taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    pub decision: usize,
    pub choice: usize,
    /// Whether the limit ran out.
    pub lapsed: bool,
    /// Real time taken; 0 where the limit ran out.
    pub seconds: u32,
    /// What was written, for a written decision.
    pub text: Option<String>,
    pub before: State,
    pub after: State,
    pub happenings: Vec<Happening>,
}

/// Where a run stands and how it got there.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pub turns: Vec<Turn>,
    pub state: State,
    /// The last version of the text that the decision under way asks for.
    pub draft: Option<String>,
    /// What no longer fits the scenario, whose file was edited since.
    pub skipped: usize,
}

impl Run {
    pub fn new(machine: &Machine) -> Self {
        Self {
            turns: Vec::new(),
            state: machine.begin(),
            draft: None,
            skipped: 0,
        }
    }

    /// The run that these moves of the journal make.
    pub fn of(scenario: &Scenario, machine: &Machine, moves: &[Made]) -> Self {
        let acts = moves.iter().filter_map(|made| Act::of(&made.what));
        Self::replay(scenario, machine, acts)
    }

    /// The moves that lead to the decision of a turn, from 0: what a run that
    /// begins there again starts with.
    pub fn until(scenario: &Scenario, machine: &Machine, moves: &[Made], turn: usize) -> Vec<Move> {
        let mut run = Self::new(machine);
        let mut kept = Vec::new();
        for made in moves {
            if run.turns.len() >= turn {
                break;
            }
            let skipped = run.skipped;
            if let Some(act) = Act::of(&made.what) {
                run.apply(scenario, machine, &act);
                if run.skipped == skipped {
                    kept.push(made.what.clone());
                }
            }
        }
        kept
    }

    /// The run that these acts make. The same acts make the same run.
    pub fn replay<'a>(
        scenario: &Scenario,
        machine: &Machine,
        acts: impl IntoIterator<Item = Act<'a>>,
    ) -> Self {
        let mut run = Self::new(machine);
        for act in acts {
            run.apply(scenario, machine, &act);
        }
        run
    }

    /// What is done at another decision than the one under way, or what it
    /// does not offer, is counted and changes nothing.
    pub fn apply(&mut self, scenario: &Scenario, machine: &Machine, act: &Act<'_>) {
        if self.try_apply(scenario, machine, act).is_none() {
            self.skipped += 1;
        }
    }

    fn try_apply(&mut self, scenario: &Scenario, machine: &Machine, act: &Act<'_>) -> Option<()> {
        let at = self.state.decision()?;
        let decision = scenario.decisions.get(at)?;
        let (Act::Choose { at: named, .. }
        | Act::Lapse { at: named }
        | Act::Write { at: named, .. }) = act;
        if decision.id != **named {
            return None;
        }
        let (choice, lapsed, seconds) = match act {
            Act::Write { text, .. } => {
                decision.write.as_ref()?;
                self.draft = Some((*text).to_owned());
                return Some(());
            }
            Act::Choose {
                option, seconds, ..
            } => (decision.choice(option)?, false, *seconds),
            Act::Lapse { .. } => (decision.choice(decision.default.as_ref()?)?, true, 0),
        };
        let (after, happenings) = machine.step(&self.state, choice)?;
        let before = std::mem::replace(&mut self.state, after.clone());
        self.turns.push(Turn {
            decision: at,
            choice,
            lapsed,
            seconds,
            text: self.draft.take(),
            before,
            after,
            happenings,
        });
        Some(())
    }
}

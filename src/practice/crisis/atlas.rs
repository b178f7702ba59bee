//! Every state that a run can reach, and the best that each still allows.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use super::machine::Machine;
use super::state::State;
use super::step::{Happening, Watch, What};

/// More states than this are not explored.
pub const MAX_STATES: usize = 200_000;

/// More minutes than this, over all choices of all states, are not computed:
/// only those at which something can happen count.
pub const MAX_MINUTES: usize = 20_000_000;

/// How good an end is: the ending first, then the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Outcome {
    pub rank: u8,
    /// Σ weight × goodness: see [`Machine::score`].
    pub score: u32,
}

/// The scenario has more states than are explored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge {
    /// Those found before giving up.
    pub states: usize,
}

/// All the states of a scenario.
#[derive(Debug, Clone)]
pub struct Atlas {
    pub(super) nodes: Vec<Node>,
    index: HashMap<Arc<State>, usize>,
    pub(super) seen: Seen,
}

#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) state: Arc<State>,
    /// The choices offered, in the author's order, and the node each leads to.
    pub(super) edges: Vec<(usize, usize)>,
    /// `None` when no end can be reached.
    pub(super) best: Option<Outcome>,
    /// An edge that leads to `best` in the fewest choices.
    pub(super) via: Option<usize>,
}

/// What was seen while exploring.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    /// For each condition: whether it held, and whether it did not.
    pub(super) gates: Vec<[bool; 2]>,
    /// For each gauge: choices in which it was pushed below 0, and above 100.
    pub(super) clamped: Vec<[usize; 2]>,
    /// For each delayed effect, whether it ever happened.
    pub(super) fired: Vec<bool>,
    pub(super) minutes: usize,
    /// The gauges pushed out of their range by the choice under way.
    pushed: Vec<[bool; 2]>,
}

impl Seen {
    fn new(machine: &Machine) -> Self {
        Self {
            gates: vec![[false; 2]; machine.gates.len()],
            clamped: vec![[0; 2]; machine.gauges.len()],
            fired: vec![false; machine.delayed.len()],
            minutes: 0,
            pushed: vec![[false; 2]; machine.gauges.len()],
        }
    }

    /// Counts what the choice under way pushed out of range, once a gauge.
    fn close(&mut self) {
        for (count, pushed) in self.clamped.iter_mut().zip(&mut self.pushed) {
            for (count, pushed) in count.iter_mut().zip(pushed) {
                *count += usize::from(*pushed);
                *pushed = false;
            }
        }
    }
}

impl Watch for Seen {
    fn happens(&mut self, happening: Happening) {
        match happening.what {
            What::Moved {
                gauge, by, from, ..
            } => {
                let wanted = i32::from(from).saturating_add(by);
                if let Some([below, above]) = self.pushed.get_mut(gauge) {
                    *below |= wanted < 0;
                    *above |= wanted > 100;
                }
            }
            What::Fired(delayed) => {
                if let Some(fired) = self.fired.get_mut(delayed) {
                    *fired = true;
                }
            }
            _ => {}
        }
    }

    fn gate(&mut self, gate: usize, held: bool) {
        if let Some(seen) = self.gates.get_mut(gate) {
            seen[usize::from(held)] = true;
        }
    }

    fn minute(&mut self) {
        self.minutes += 1;
    }
}

impl Machine {
    /// Explores every reachable state.
    ///
    /// # Errors
    /// When there are more than [`MAX_STATES`] states or [`MAX_MINUTES`]
    /// minutes.
    pub fn explore(&self) -> Result<Atlas, TooLarge> {
        let mut atlas = Atlas {
            nodes: Vec::new(),
            index: HashMap::new(),
            seen: Seen::new(self),
        };
        atlas.add(self.begin());
        let mut at = 0;
        while at < atlas.nodes.len() {
            let too_many = atlas.nodes.len() > MAX_STATES || atlas.seen.minutes > MAX_MINUTES;
            if too_many {
                return Err(TooLarge {
                    states: atlas.nodes.len(),
                });
            }
            atlas.expand(self, at);
            at += 1;
        }
        atlas.settle(self);
        Ok(atlas)
    }

    /// How good the end of a run is; `None` before its end.
    pub fn outcome(&self, state: &State) -> Option<Outcome> {
        let ending = self.endings.get(state.ending()?)?;
        Some(Outcome {
            rank: ending.rank,
            score: self.score(state),
        })
    }
}

impl Atlas {
    /// How many states can be reached, ends included.
    pub fn states(&self) -> usize {
        self.nodes.len()
    }

    /// The best end that a state still allows; `None` for a state that no run
    /// reaches, or from which none ends.
    pub fn best(&self, machine: &Machine, state: &State) -> Option<Outcome> {
        self.find(machine, state)?.best
    }

    /// The choices that keep the best end possible, in the author's order.
    pub fn best_choices(&self, machine: &Machine, state: &State) -> Vec<usize> {
        let Some(node) = self.find(machine, state) else {
            return Vec::new();
        };
        let reaches = |target: usize| {
            let target = self.nodes.get(target);
            node.best.is_some() && target.is_some_and(|target| target.best == node.best)
        };
        let edges = node.edges.iter();
        edges
            .filter(|(_, target)| reaches(*target))
            .map(|(choice, _)| *choice)
            .collect()
    }

    /// Decisions and choices that lead from a state to its best end.
    pub fn best_line(&self, machine: &Machine, state: &State) -> Vec<(usize, usize)> {
        let mut line = Vec::new();
        let mut node = self.find(machine, state);
        while let Some(here) = node {
            let Some((decision, edge)) = here.state.decision().zip(here.via) else {
                break;
            };
            let Some((choice, target)) = here.edges.get(edge) else {
                break;
            };
            line.push((decision, *choice));
            node = self.nodes.get(*target);
        }
        line
    }

    fn find(&self, machine: &Machine, state: &State) -> Option<&Node> {
        let mut state = state.clone();
        machine.forget(&mut state);
        self.nodes.get(*self.index.get(&state)?)
    }

    /// The node of a state, made if need be.
    fn add(&mut self, state: State) -> usize {
        if let Some(known) = self.index.get(&state) {
            return *known;
        }
        let state = Arc::new(state);
        let node = self.nodes.len();
        self.index.insert(Arc::clone(&state), node);
        self.nodes.push(Node {
            state,
            edges: Vec::new(),
            best: None,
            via: None,
        });
        node
    }

    fn expand(&mut self, machine: &Machine, at: usize) {
        let Some(node) = self.nodes.get(at) else {
            return;
        };
        let state = Arc::clone(&node.state);
        let Some(decision) = state.decision() else {
            return;
        };
        self.look(machine, decision, &state);
        let mut edges = Vec::new();
        for choice in machine.offered(&state) {
            let mut after = machine.advance(&state, choice, &mut self.seen);
            self.seen.close();
            machine.forget(&mut after);
            edges.push((choice, self.add(after)));
        }
        if let Some(node) = self.nodes.get_mut(at) {
            node.edges = edges;
        }
    }

    /// Looks at the conditions that no step looks at.
    fn look(&mut self, machine: &Machine, decision: usize, state: &State) {
        let choices = machine.decisions.get(decision).into_iter().flatten();
        let messages = machine.messages.get(decision).into_iter().flatten();
        let gates = choices
            .map(|choice| choice.when)
            .chain(messages.copied())
            .chain(machine.deadlines.iter().copied());
        for gate in gates.flatten() {
            let held = machine.holds(Some(gate), state);
            self.seen.gate(gate, held);
        }
    }

    /// Gives every node the best end it can reach: ends from the best to the
    /// worst, each spreading against the edges to the nodes that have none.
    fn settle(&mut self, machine: &Machine) {
        let mut before: Vec<Vec<(usize, usize)>> = vec![Vec::new(); self.nodes.len()];
        for (from, node) in self.nodes.iter().enumerate() {
            for (edge, (_, target)) in node.edges.iter().enumerate() {
                before[*target].push((from, edge));
            }
        }
        let mut ends: Vec<(Outcome, usize)> = self
            .nodes
            .iter()
            .enumerate()
            .filter_map(|(at, node)| Some((machine.outcome(&node.state)?, at)))
            .collect();
        ends.sort_by_key(|(outcome, at)| (Reverse(*outcome), *at));
        for (outcome, end) in ends {
            self.nodes[end].best = Some(outcome);
            let mut front = vec![end];
            while !front.is_empty() {
                let mut next = Vec::new();
                for at in front {
                    for (from, edge) in &before[at] {
                        let node = &mut self.nodes[*from];
                        if node.best.is_none() {
                            node.best = Some(outcome);
                            node.via = Some(*edge);
                            next.push(*from);
                        }
                    }
                }
                front = next;
            }
        }
    }
}

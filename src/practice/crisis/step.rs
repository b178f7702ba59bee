//! What one choice does.

use super::machine::{Code, Goal, Machine};
use super::state::{At, Pending, State};

/// Something that one choice made happen, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Happening {
    /// In-world minutes since the start.
    pub minute: u32,
    pub cause: Cause,
    pub what: What,
}

/// What made it happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    Choice,
    /// A growth rule of the gauge.
    Growth,
    /// A delayed effect, by its index.
    Delayed(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A gauge was to move by `by`, and did from `from` to `to`.
    Moved {
        gauge: usize,
        by: i32,
        from: u8,
        to: u8,
    },
    Marked(usize),
    Unmarked(usize),
    /// A delayed effect is on its way.
    SetOff {
        delayed: usize,
        due: u32,
    },
    CalledOff(usize),
    /// A delayed effect happens; what it does follows.
    Fired(usize),
    /// The time of a delayed effect came and its condition did not hold.
    Dropped(usize),
    Ended(usize),
}

/// Sees what a step does. The explorer and the bots watch other things than a
/// learner's run, a million times over.
pub(super) trait Watch {
    fn happens(&mut self, happening: Happening);

    /// A condition was looked at.
    fn gate(&mut self, gate: usize, held: bool);

    /// A minute at which something could happen has passed.
    fn minute(&mut self) {}
}

impl Watch for Vec<Happening> {
    fn happens(&mut self, happening: Happening) {
        self.push(happening);
    }

    fn gate(&mut self, _gate: usize, _held: bool) {}
}

impl Machine {
    /// The state after a choice, and what happened on the way; `None` when the
    /// run has ended or the choice is not offered.
    pub fn step(&self, state: &State, choice: usize) -> Option<(State, Vec<Happening>)> {
        let decision = state.decision()?;
        let code = self.decisions.get(decision)?.get(choice)?;
        if !self.holds(code.when, state) {
            return None;
        }
        let mut happenings = Vec::new();
        let after = self.advance(state, choice, &mut happenings);
        Some((after, happenings))
    }

    /// The state after a choice that is offered; the same state otherwise.
    pub(super) fn advance(&self, state: &State, choice: usize, watch: &mut impl Watch) -> State {
        let mut step = Step {
            machine: self,
            state: state.clone(),
            watch,
        };
        step.choose(choice);
        step.state
    }
}

struct Step<'m, W> {
    machine: &'m Machine,
    state: State,
    watch: &'m mut W,
}

impl<W: Watch> Step<'_, W> {
    fn choose(&mut self, choice: usize) {
        let At::Decision(decision) = self.state.at else {
            return;
        };
        let machine = self.machine;
        let Some(code) = machine
            .decisions
            .get(decision)
            .and_then(|known| known.get(choice))
        else {
            return;
        };
        self.state.chosen.set(code.number, true);
        self.effects(&code.effects, Cause::Choice);
        self.pass(code.minutes);
        if self.state.minute >= machine.horizon {
            self.end();
        } else {
            self.follow(&code.then);
        }
    }

    fn follow(&mut self, goal: &Goal) {
        match goal {
            Goal::To(decision) => self.state.at = At::Decision(*decision),
            Goal::End => self.end(),
            Goal::First(branches) => {
                for (when, then) in branches {
                    if self.holds(*when) {
                        return self.follow(then);
                    }
                }
                self.end();
            }
        }
    }

    /// The first ending that holds; the last one when none does.
    fn end(&mut self) {
        let endings = &self.machine.endings;
        let mut ending = endings.len().saturating_sub(1);
        for (index, known) in endings.iter().enumerate() {
            if self.holds(known.when) {
                ending = index;
                break;
            }
        }
        self.state.at = At::Ended(ending);
        self.tell(Cause::Choice, What::Ended(ending));
    }

    fn effects(&mut self, effects: &[Code], cause: Cause) {
        for effect in effects {
            match effect {
                Code::Add(gauge, by) => self.add(*gauge, *by, cause),
                Code::Mark(fact, true) => {
                    self.state.facts.set(*fact, true);
                    self.tell(cause, What::Marked(*fact));
                }
                Code::Mark(fact, false) => {
                    self.state.facts.set(*fact, false);
                    self.tell(cause, What::Unmarked(*fact));
                }
                Code::Later(delayed) => self.set_off(*delayed, cause),
                Code::Cancel(delayed) => self.call_off(*delayed, cause),
                Code::If(gate, effects) => {
                    if self.holds(Some(*gate)) {
                        self.effects(effects, cause);
                    }
                }
            }
        }
    }

    fn add(&mut self, gauge: usize, by: i32, cause: Cause) {
        let Some(value) = self.state.gauges.get_mut(gauge) else {
            return;
        };
        let from = *value;
        let to = i32::from(from).saturating_add(by).clamp(0, 100);
        let to = u8::try_from(to).unwrap_or(from);
        *value = to;
        self.tell(
            cause,
            What::Moved {
                gauge,
                by,
                from,
                to,
            },
        );
    }

    fn set_off(&mut self, delayed: usize, cause: Cause) {
        let pending = &self.state.pending;
        let Some(code) = self.machine.delayed.get(delayed) else {
            return;
        };
        if pending.iter().any(|known| known.delayed == delayed) {
            return;
        }
        let due = self.state.minute.saturating_add(code.after);
        self.state.pending.push(Pending { delayed, due });
        self.tell(cause, What::SetOff { delayed, due });
    }

    fn call_off(&mut self, delayed: usize, cause: Cause) {
        let before = self.state.pending.len();
        let pending = &mut self.state.pending;
        pending.retain(|known| known.delayed != delayed);
        if pending.len() < before {
            self.tell(cause, What::CalledOff(delayed));
        }
    }

    /// Lets minutes pass one by one, up to the horizon.
    fn pass(&mut self, minutes: u32) {
        let last = self.state.minute.saturating_add(minutes);
        let last = last.min(self.machine.horizon);
        while self.state.minute < last {
            self.state.minute = self.next_minute().min(last);
            self.watch.minute();
            self.grow();
            self.fire();
        }
    }

    /// The next minute at which a gauge may grow or a delayed effect is due:
    /// nothing happens at those between.
    fn next_minute(&self) -> u32 {
        let now = self.state.minute;
        let beats = self.machine.beats.iter();
        let beats = beats.map(|every| (now / every + 1).saturating_mul(*every));
        let due = self
            .state
            .pending
            .iter()
            .map(|known| known.due.max(now + 1));
        beats.chain(due).min().unwrap_or(u32::MAX)
    }

    fn grow(&mut self) {
        let machine = self.machine;
        for (gauge, code) in machine.gauges.iter().enumerate() {
            for growth in &code.growth {
                if !self.holds(growth.when) {
                    continue;
                }
                if self.state.minute.is_multiple_of(growth.every) {
                    self.add(gauge, growth.by, Cause::Growth);
                }
                break;
            }
        }
    }

    /// Delayed effects due now, in the order in which they were set off. One
    /// that another calls off in the same minute does not happen.
    fn fire(&mut self) {
        let machine = self.machine;
        let now = self.state.minute;
        while let Some(at) = self.state.pending.iter().position(|known| known.due <= now) {
            let delayed = self.state.pending.remove(at).delayed;
            let Some(code) = machine.delayed.get(delayed) else {
                continue;
            };
            let cause = Cause::Delayed(delayed);
            if self.holds(code.when) {
                self.tell(cause, What::Fired(delayed));
                self.effects(&code.effects, cause);
            } else {
                self.tell(cause, What::Dropped(delayed));
            }
        }
    }

    fn holds(&mut self, gate: Option<usize>) -> bool {
        let held = self.machine.holds(gate, &self.state);
        if let Some(gate) = gate {
            self.watch.gate(gate, held);
        }
        held
    }

    fn tell(&mut self, cause: Cause, what: What) {
        self.watch.happens(Happening {
            minute: self.state.minute,
            cause,
            what,
        });
    }
}

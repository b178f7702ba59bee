//! From an author's names to indices.

use super::machine::{
    ChoiceCode, Code, DelayedCode, EndingCode, Gate, GaugeCode, Goal, GrowthCode, MAX_HORIZON,
    Machine, Test,
};
use super::state::Flags;
use crate::course::Id;
use crate::course::practice::crisis::{
    Choice, Condition, Decision, Delayed, Effect, Gauge, Next, Scenario,
};
use crate::course::problem::FieldPath;

pub(super) struct Compiler<'s> {
    scenario: &'s Scenario,
    /// The number of each decision's first choice.
    firsts: Vec<usize>,
    gates: Vec<Gate>,
    read_facts: Flags,
    read_chosen: Flags,
}

impl<'s> Compiler<'s> {
    pub(super) fn new(scenario: &'s Scenario) -> Self {
        let mut total = 0;
        let firsts = scenario
            .decisions
            .iter()
            .map(|decision| {
                let first = total;
                total += decision.choices().len();
                first
            })
            .collect();
        Self {
            scenario,
            firsts,
            gates: Vec::new(),
            read_facts: Flags::none(scenario.facts.len()),
            read_chosen: Flags::none(total),
        }
    }

    pub(super) fn machine(mut self) -> Machine {
        let scenario = self.scenario;
        let root = FieldPath::default();
        let gauges = each(&scenario.gauges, &root.field("gauges"), |gauge, path| {
            self.gauge(gauge, path)
        });
        let delayed = each(&scenario.delayed, &root.field("delayed"), |known, path| {
            self.delayed(known, path)
        });
        let path = root.field("decisions");
        let decisions = scenario.decisions.iter().enumerate();
        let decisions = decisions
            .map(|(index, decision)| self.decision(index, decision, &path.index(index)))
            .collect();
        let endings = each(&scenario.endings, &root.field("endings"), |ending, path| {
            EndingCode {
                rank: ending.rank,
                when: self.gate(ending.when.as_ref(), &path.field("when")),
            }
        });
        let messages = each(&scenario.decisions, &path, |decision, path| {
            each(
                &decision.messages,
                &path.field("messages"),
                |message, path| self.gate(message.when.as_ref(), &path.field("when")),
            )
        });
        let path = root.field("deadlines");
        let deadlines = each(&scenario.deadlines, &path, |line, path| {
            self.gate(line.when.as_ref(), &path.field("when"))
        });
        Machine {
            horizon: scenario.horizon.clamp(1, MAX_HORIZON),
            beats: beats(&gauges),
            gauges,
            facts: scenario.facts.len(),
            delayed,
            decisions,
            endings,
            gates: self.gates,
            read_facts: self.read_facts,
            read_chosen: self.read_chosen,
            messages,
            deadlines,
        }
    }

    fn gauge(&mut self, gauge: &Gauge, path: &FieldPath) -> GaugeCode {
        GaugeCode {
            start: u8::try_from(gauge.start.clamp(0, 100)).unwrap_or_default(),
            good: gauge.good,
            weight: gauge.weight,
            growth: each(&gauge.growth, &path.field("growth"), |growth, path| {
                GrowthCode {
                    when: self.gate(growth.when.as_ref(), &path.field("when")),
                    every: growth.every.max(1),
                    by: growth.by,
                }
            }),
        }
    }

    fn delayed(&mut self, delayed: &Delayed, path: &FieldPath) -> DelayedCode {
        DelayedCode {
            after: delayed.after.max(1),
            when: self.gate(delayed.when.as_ref(), &path.field("when")),
            effects: self.effects(&delayed.effects, &path.field("effects")),
        }
    }

    fn decision(&mut self, index: usize, decision: &Decision, path: &FieldPath) -> Vec<ChoiceCode> {
        let first = self.firsts.get(index).copied().unwrap_or_default();
        let path = choices_path(decision, path);
        let choices = decision.choices().iter().enumerate();
        choices
            .map(|(index, choice)| self.choice(first + index, choice, &path.index(index)))
            .collect()
    }

    fn choice(&mut self, number: usize, choice: &Choice, path: &FieldPath) -> ChoiceCode {
        ChoiceCode {
            number,
            minutes: choice.minutes.min(MAX_HORIZON),
            when: self.gate(choice.when.as_ref(), &path.field("when")),
            effects: self.effects(&choice.effects, &path.field("effects")),
            then: self.goal(&choice.then, &path.field("then")),
        }
    }

    fn effects(&mut self, effects: &[Effect], path: &FieldPath) -> Vec<Code> {
        let effects = effects.iter().enumerate();
        effects
            .filter_map(|(index, effect)| self.effect(effect, &path.index(index)))
            .collect()
    }

    fn effect(&mut self, effect: &Effect, path: &FieldPath) -> Option<Code> {
        let scenario = self.scenario;
        Some(match effect {
            Effect::Add(gauge, by) => Code::Add(scenario.gauge(gauge)?, *by),
            Effect::Mark(fact) => Code::Mark(scenario.fact(fact)?, true),
            Effect::Unmark(fact) => Code::Mark(scenario.fact(fact)?, false),
            Effect::Later(delayed) => Code::Later(scenario.delay(delayed)?),
            Effect::Cancel(delayed) => Code::Cancel(scenario.delay(delayed)?),
            Effect::If(condition, effects) => {
                let gate = self.gate(Some(condition), path)?;
                Code::If(gate, self.effects(effects, &path.index(1)))
            }
        })
    }

    fn goal(&mut self, next: &Next, path: &FieldPath) -> Goal {
        match next {
            Next::To(decision) => self.scenario.decision(decision).map_or(Goal::End, Goal::To),
            Next::End => Goal::End,
            Next::First(branches) => Goal::First(each(branches, path, |branch, path| {
                (
                    self.gate(branch.when.as_ref(), &path.field("when")),
                    self.goal(&branch.then, &path.field("then")),
                )
            })),
        }
    }

    fn gate(&mut self, condition: Option<&Condition>, path: &FieldPath) -> Option<usize> {
        let test = self.test(condition?);
        self.gates.push(Gate {
            path: path.clone(),
            test,
        });
        Some(self.gates.len() - 1)
    }

    fn test(&mut self, condition: &Condition) -> Test {
        let scenario = self.scenario;
        let of = |test: Option<Test>| test.unwrap_or(Test::Never);
        match condition {
            Condition::AtLeast(gauge, least) => {
                of(scenario.gauge(gauge).map(|at| Test::AtLeast(at, *least)))
            }
            Condition::AtMost(gauge, most) => {
                of(scenario.gauge(gauge).map(|at| Test::AtMost(at, *most)))
            }
            Condition::Marked(fact) => {
                let fact = scenario.fact(fact);
                if let Some(fact) = fact {
                    self.read_facts.set(fact, true);
                }
                of(fact.map(Test::Marked))
            }
            Condition::Chose(decision, choice) => {
                let number = self.number(decision, choice);
                if let Some(number) = number {
                    self.read_chosen.set(number, true);
                }
                of(number.map(Test::Chose))
            }
            Condition::Before(minute) => Test::Before(*minute),
            Condition::After(minute) => Test::After(*minute),
            Condition::Not(condition) => Test::Not(Box::new(self.test(condition))),
            Condition::All(conditions) => {
                Test::All(conditions.iter().map(|known| self.test(known)).collect())
            }
            Condition::Any(conditions) => {
                Test::Any(conditions.iter().map(|known| self.test(known)).collect())
            }
        }
    }

    /// The number of a choice among all those of the scenario.
    fn number(&self, decision: &Id, choice: &Id) -> Option<usize> {
        let at = self.scenario.decision(decision)?;
        let choice = self.scenario.decisions.get(at)?.choice(choice)?;
        Some(self.firsts.get(at)? + choice)
    }
}

/// Where the choices of a decision are written.
pub(super) fn choices_path(decision: &Decision, path: &FieldPath) -> FieldPath {
    if decision.write.is_some() {
        path.field("write").field("outcomes")
    } else {
        path.field("options")
    }
}

fn each<T, U>(values: &[T], path: &FieldPath, mut make: impl FnMut(&T, &FieldPath) -> U) -> Vec<U> {
    let values = values.iter().enumerate();
    values
        .map(|(index, value)| make(value, &path.index(index)))
        .collect()
}

fn beats(gauges: &[GaugeCode]) -> Vec<u32> {
    let growth = gauges.iter().flat_map(|gauge| &gauge.growth);
    let mut beats: Vec<u32> = growth.map(|growth| growth.every).collect();
    beats.sort_unstable();
    beats.dedup();
    beats
}

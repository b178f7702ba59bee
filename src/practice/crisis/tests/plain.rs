//! The machine as its documentation tells it, minute by minute and by name:
//! slow, without indices, jumps or memory. The real one must do the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::course::practice::crisis::{Condition, Effect, Good, Next, Scenario};

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plain {
    /// A decision or an ending, by name.
    pub(super) at: Result<String, String>,
    pub(super) minute: u32,
    pub(super) gauges: BTreeMap<String, i64>,
    facts: BTreeSet<String>,
    chosen: BTreeSet<(String, String)>,
    pending: Vec<(String, u32)>,
}

impl Plain {
    pub(super) fn begin(scenario: &Scenario) -> Self {
        let gauges = scenario.gauges.iter();
        Self {
            at: Ok(scenario.decisions[0].id.to_string()),
            minute: 0,
            gauges: gauges
                .map(|gauge| (gauge.id.to_string(), i64::from(gauge.start)))
                .collect(),
            facts: BTreeSet::new(),
            chosen: BTreeSet::new(),
            pending: Vec::new(),
        }
    }

    pub(super) fn offered(&self, scenario: &Scenario) -> Vec<usize> {
        let Ok(at) = &self.at else {
            return Vec::new();
        };
        let decision = scenario.decisions.iter();
        let mut decision = decision.filter(|known| known.id.as_str() == at);
        let options = &decision.next().unwrap().options;
        (0..options.len())
            .filter(|index| self.all(options[*index].when.as_ref()))
            .collect()
    }

    pub(super) fn step(&self, scenario: &Scenario, option: usize) -> Self {
        let mut next = self.clone();
        let at = self.at.clone().unwrap();
        let decision = scenario.decisions.iter();
        let mut decision = decision.filter(|known| known.id.as_str() == at);
        let option = &decision.next().unwrap().options[option];
        next.chosen.insert((at, option.id.to_string()));
        next.effects(scenario, &option.effects);
        for _ in 0..option.minutes {
            if next.minute == scenario.horizon {
                break;
            }
            next.tick(scenario);
        }
        if next.minute >= scenario.horizon {
            next.end(scenario);
        } else {
            next.follow(scenario, &option.then);
        }
        next
    }

    fn tick(&mut self, scenario: &Scenario) {
        self.minute += 1;
        for gauge in &scenario.gauges {
            let rule = gauge
                .growth
                .iter()
                .find(|rule| self.all(rule.when.as_ref()));
            if let Some(rule) = rule.filter(|rule| self.minute.is_multiple_of(rule.every)) {
                self.add(gauge.id.as_str(), rule.by);
            }
        }
        while let Some(at) = self.pending.iter().position(|(_, due)| *due == self.minute) {
            let (name, _) = self.pending.remove(at);
            let mut delayed = scenario.delayed.iter();
            let delayed = delayed.find(|known| known.id.as_str() == name).unwrap();
            if self.all(delayed.when.as_ref()) {
                self.effects(scenario, &delayed.effects);
            }
        }
    }

    fn end(&mut self, scenario: &Scenario) {
        let mut endings = scenario.endings.iter();
        let ending = endings.find(|ending| self.all(ending.when.as_ref()));
        self.at = Err(ending.unwrap().id.to_string());
    }

    fn follow(&mut self, scenario: &Scenario, next: &Next) {
        match next {
            Next::To(id) => self.at = Ok(id.to_string()),
            Next::End => self.end(scenario),
            Next::First(branches) => {
                let mut branches = branches.iter();
                let branch = branches.find(|branch| self.all(branch.when.as_ref()));
                self.follow(scenario, &branch.unwrap().then.clone());
            }
        }
    }

    fn effects(&mut self, scenario: &Scenario, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Add(gauge, by) => self.add(gauge.as_str(), *by),
                Effect::Mark(fact) => {
                    self.facts.insert(fact.to_string());
                }
                Effect::Unmark(fact) => {
                    self.facts.remove(fact.as_str());
                }
                Effect::Later(id) => {
                    let mut delayed = scenario.delayed.iter();
                    let after = delayed.find(|known| known.id == *id).unwrap().after;
                    if !self.pending.iter().any(|(known, _)| known == id.as_str()) {
                        self.pending.push((id.to_string(), self.minute + after));
                    }
                }
                Effect::Cancel(id) => self.pending.retain(|(known, _)| known != id.as_str()),
                Effect::If(condition, effects) => {
                    if self.holds(condition) {
                        self.effects(scenario, effects);
                    }
                }
            }
        }
    }

    fn add(&mut self, gauge: &str, by: i32) {
        let value = self.gauges.get_mut(gauge).unwrap();
        *value = (*value + i64::from(by)).clamp(0, 100);
    }

    fn all(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| self.holds(condition))
    }

    fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::AtLeast(gauge, n) => self.gauges[gauge.as_str()] >= i64::from(*n),
            Condition::AtMost(gauge, n) => self.gauges[gauge.as_str()] <= i64::from(*n),
            Condition::Marked(fact) => self.facts.contains(fact.as_str()),
            Condition::Chose(decision, option) => {
                let pair = (decision.to_string(), option.to_string());
                self.chosen.contains(&pair)
            }
            Condition::Before(minute) => self.minute < *minute,
            Condition::After(minute) => self.minute >= *minute,
            Condition::Not(condition) => !self.holds(condition),
            Condition::All(conditions) => conditions.iter().all(|known| self.holds(known)),
            Condition::Any(conditions) => conditions.iter().any(|known| self.holds(known)),
        }
    }

    pub(super) fn outcome(&self, scenario: &Scenario) -> Option<(u8, i64)> {
        let ending = self.at.as_ref().err()?;
        let mut endings = scenario.endings.iter();
        let rank = endings.find(|known| known.id.as_str() == ending)?.rank;
        let gauges = scenario.gauges.iter();
        let score = gauges.map(|gauge| {
            let value = self.gauges[gauge.id.as_str()];
            let goodness = match gauge.good {
                Good::High => value,
                Good::Low => 100 - value,
            };
            i64::from(gauge.weight) * goodness
        });
        Some((rank, score.sum()))
    }

    /// The best end of all runs from here, every one of them played.
    pub(super) fn best(&self, scenario: &Scenario) -> Option<(u8, i64)> {
        if self.at.is_err() {
            return self.outcome(scenario);
        }
        let options = self.offered(scenario).into_iter();
        options
            .filter_map(|option| self.step(scenario, option).best(scenario))
            .max()
    }
}

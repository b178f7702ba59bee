//! Names: each must mean something, and what is declared must be used.

use std::collections::BTreeSet;

use super::{Reader, Report, near};
use crate::course::Id;
use crate::course::practice::crisis::{
    Choice, Condition, Decision, Effect, Next, Scenario, Writing,
};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{CrisisForm, CrisisKind};
use crate::practice::crisis::compile::choices_path;
use crate::practice::crisis::write;

pub(super) fn check(scenario: &Scenario, reader: Option<&dyn Reader>, report: &mut Report) {
    let mut names = Names {
        scenario,
        report,
        used: BTreeSet::new(),
    };
    names.around();
    let path = FieldPath::default().field("decisions");
    for (index, decision) in scenario.decisions.iter().enumerate() {
        let path = path.index(index);
        names.decision(decision, &path);
        if let Some(writing) = &decision.write {
            names.writing(decision, writing, reader, &path.field("write"));
        }
    }
    names.unused();
}

struct Names<'a> {
    scenario: &'a Scenario,
    report: &'a mut Report,
    /// Facts that a condition reads, and delayed effects that are set off.
    used: BTreeSet<(CrisisKind, &'a Id)>,
}

impl<'a> Names<'a> {
    /// What stands around the decisions.
    fn around(&mut self) {
        let scenario = self.scenario;
        let root = FieldPath::default();
        for (index, gauge) in scenario.gauges.iter().enumerate() {
            for (at, growth) in gauge.growth.iter().enumerate() {
                let path = root.field("gauges").index(index).field("growth").index(at);
                self.when(growth.when.as_ref(), &path);
            }
        }
        for (index, delayed) in scenario.delayed.iter().enumerate() {
            let path = root.field("delayed").index(index);
            self.when(delayed.when.as_ref(), &path);
            self.effects(&delayed.effects, &path.field("effects"));
        }
        for (index, ending) in scenario.endings.iter().enumerate() {
            let path = root.field("endings").index(index);
            self.when(ending.when.as_ref(), &path);
        }
        for (index, line) in scenario.deadlines.iter().enumerate() {
            let path = root.field("deadlines").index(index);
            self.when(line.when.as_ref(), &path);
        }
        if let Some(pulse) = &scenario.pulse {
            self.gauge(&pulse.gauge, &root.field("pulse").field("gauge"));
        }
    }

    fn decision(&mut self, decision: &'a Decision, path: &FieldPath) {
        if let Some(default) = &decision.default {
            self.choice_of(decision, default, &path.field("default"));
        }
        for (index, message) in decision.messages.iter().enumerate() {
            let path = path.field("messages").index(index);
            self.when(message.when.as_ref(), &path);
        }
        let at = choices_path(decision, path);
        for (index, choice) in decision.choices().iter().enumerate() {
            self.choice(decision, choice, &at.index(index));
        }
    }

    fn choice(&mut self, decision: &'a Decision, choice: &'a Choice, path: &FieldPath) {
        self.when(choice.when.as_ref(), path);
        self.effects(&choice.effects, &path.field("effects"));
        self.next(&choice.then, &path.field("then"));
        let points = decision.checklist.iter().flat_map(|list| &list.points);
        let points: Vec<&Id> = points.map(|point| &point.id).collect();
        for (index, point) in choice.covers.iter().enumerate() {
            let path = path.field("covers").index(index);
            self.known(CrisisKind::Point, point, points.iter().copied(), &path);
        }
    }

    fn writing(
        &mut self,
        decision: &'a Decision,
        writing: &'a Writing,
        reader: Option<&dyn Reader>,
        path: &FieldPath,
    ) {
        for (index, band) in writing.bands.iter().enumerate() {
            let path = path.field("bands").index(index);
            self.choice_of(decision, &band.then, &path.field("then"));
            self.rules(writing, &band.needs, reader, &path.field("needs"));
            self.rules(writing, &band.avoids, reader, &path.field("avoids"));
        }
        let points = decision.checklist.iter().flat_map(|list| &list.points);
        for point in points {
            self.rules(writing, &point.rules, reader, path);
        }
        for (index, example) in writing.examples.iter().enumerate() {
            let path = path.field("examples").index(index);
            self.choice_of(decision, &example.gives, &path.field("gives"));
            let Some(reader) = reader else {
                continue;
            };
            let given = write::outcome(decision, &example.text, |text| reader.hits(writing, text));
            let given = given.and_then(|given| Some(writing.outcomes.get(given)?.id.clone()));
            if given.as_ref() != Some(&example.gives) {
                let stated = example.gives.clone();
                let fault = CrisisForm::Example { stated, given };
                self.report.add(path.field("text"), fault);
            }
        }
    }

    fn rules(
        &mut self,
        writing: &Writing,
        rules: &[Id],
        reader: Option<&dyn Reader>,
        path: &FieldPath,
    ) {
        let Some(reader) = reader else {
            return;
        };
        for (index, rule) in rules.iter().enumerate() {
            if !reader.knows(writing, rule) {
                let fault = CrisisForm::Unknown {
                    kind: CrisisKind::Rule,
                    id: rule.clone(),
                    near: near(rule, writing.rules.iter().map(|known| &known.id)),
                };
                self.report.add(path.index(index), fault);
            }
        }
    }

    fn when(&mut self, condition: Option<&'a Condition>, path: &FieldPath) {
        if let Some(condition) = condition {
            self.condition(condition, &path.field("when"));
        }
    }

    fn condition(&mut self, condition: &'a Condition, path: &FieldPath) {
        match condition {
            Condition::AtLeast(gauge, _) | Condition::AtMost(gauge, _) => self.gauge(gauge, path),
            Condition::Marked(fact) => {
                self.used.insert((CrisisKind::Fact, fact));
                self.fact(fact, path);
            }
            Condition::Chose(decision, choice) => {
                self.decision_name(decision, path);
                let mut decisions = self.scenario.decisions.iter();
                if let Some(decision) = decisions.find(|known| known.id == *decision) {
                    self.choice_of(decision, choice, path);
                }
            }
            Condition::Before(_) | Condition::After(_) => {}
            Condition::Not(condition) => self.condition(condition, path),
            Condition::All(conditions) | Condition::Any(conditions) => {
                for condition in conditions {
                    self.condition(condition, path);
                }
            }
        }
    }

    fn effects(&mut self, effects: &'a [Effect], path: &FieldPath) {
        for (index, effect) in effects.iter().enumerate() {
            let path = path.index(index);
            match effect {
                Effect::Add(gauge, _) => self.gauge(gauge, &path),
                Effect::Mark(fact) | Effect::Unmark(fact) => self.fact(fact, &path),
                Effect::Later(delayed) => {
                    self.used.insert((CrisisKind::Delayed, delayed));
                    self.delayed(delayed, &path);
                }
                Effect::Cancel(delayed) => self.delayed(delayed, &path),
                Effect::If(condition, effects) => {
                    self.condition(condition, &path);
                    self.effects(effects, &path.index(1));
                }
            }
        }
    }

    fn next(&mut self, next: &'a Next, path: &FieldPath) {
        match next {
            Next::To(decision) => self.decision_name(decision, path),
            Next::End => {}
            Next::First(branches) => {
                for (index, branch) in branches.iter().enumerate() {
                    let path = path.index(index);
                    self.when(branch.when.as_ref(), &path);
                    self.next(&branch.then, &path.field("then"));
                }
            }
        }
    }

    fn gauge(&mut self, id: &Id, path: &FieldPath) {
        let known = self.scenario.gauges.iter().map(|known| &known.id);
        self.known(CrisisKind::Gauge, id, known, path);
    }

    fn fact(&mut self, id: &Id, path: &FieldPath) {
        let known = self.scenario.facts.iter().map(|known| &known.id);
        self.known(CrisisKind::Fact, id, known, path);
    }

    fn delayed(&mut self, id: &Id, path: &FieldPath) {
        let known = self.scenario.delayed.iter().map(|known| &known.id);
        self.known(CrisisKind::Delayed, id, known, path);
    }

    fn decision_name(&mut self, id: &Id, path: &FieldPath) {
        let known = self.scenario.decisions.iter().map(|known| &known.id);
        self.known(CrisisKind::Decision, id, known, path);
    }

    fn choice_of(&mut self, decision: &'a Decision, id: &Id, path: &FieldPath) {
        let known = decision.choices().iter().map(|known| &known.id);
        self.known(CrisisKind::Choice, id, known, path);
    }

    fn known<'k>(
        &mut self,
        kind: CrisisKind,
        id: &Id,
        known: impl Iterator<Item = &'k Id> + Clone,
        path: &FieldPath,
    ) {
        if !known.clone().any(|known| known == id) {
            let near = near(id, known);
            let id = id.clone();
            let fault = CrisisForm::Unknown { kind, id, near };
            self.report.add(path.clone(), fault);
        }
    }

    fn unused(&mut self) {
        let root = FieldPath::default();
        let scenario = self.scenario;
        let facts = scenario.facts.iter().map(|known| &known.id);
        let delayed = scenario.delayed.iter().map(|known| &known.id);
        let lists = [
            (CrisisKind::Fact, "facts", facts.collect::<Vec<_>>()),
            (CrisisKind::Delayed, "delayed", delayed.collect()),
        ];
        for (kind, field, ids) in lists {
            for (index, id) in ids.into_iter().enumerate() {
                if !self.used.contains(&(kind, id)) {
                    let path = root.field(field).index(index);
                    let id = id.clone();
                    self.report.add(path, CrisisForm::Unused { kind, id });
                }
            }
        }
    }
}

//! The rules of a lab: every figure that a text states is what the data give.

mod data;
mod walk;

use std::sync::Arc;

use super::bench::Bench;
use super::frame::Failure;
use super::positions::{Position, Positions};
use crate::course::Id;
use crate::course::check::{Report, item, words};
use crate::course::item::{Interaction, Numeric};
use crate::course::practice::Lab;
use crate::course::practice::lab::{Adjust, Formula, Question, Stage, Step};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{FormulaTrouble, LabFault, LabPart, ModelTrouble};
use crate::practice::check::{Context, Sheet};
use crate::practice::reply::{Case, Rules};

impl Sheet for Lab {
    fn walk<'a>(&'a self, parts: &mut crate::course::check::walk::Parts<'a>) {
        walk::lab(self, parts);
    }

    fn check(&self, context: &Context<'_>, report: &mut Report<'_>) {
        data::ids(self, report);
        let sound = data::sources(self, context, report);
        data::controls(self, report);
        written(self, context, report);
        let file = |name: &str| context.data.get(name).map(Vec::as_slice);
        let bench = sound
            .then(|| Bench::new(Arc::new(self.clone()), file))
            .and_then(Result::ok);
        let checker = Checker {
            lab: self,
            bench: bench.as_ref(),
        };
        checker.views(report);
        for (index, step) in self.steps.iter().enumerate() {
            let path = FieldPath::default().field("steps").index(index);
            checker.stage(step.stage(), &path.field("stage"), report);
            match step {
                Step::Question(step) => {
                    item::check(context.language, &step.item(), &path, report);
                    checker.question(step, &path, report);
                }
                Step::Adjust(step) => checker.adjust(step, &path, report),
            }
        }
    }
}

/// The report: its rules, its model, its rubric.
fn written(lab: &Lab, context: &Context<'_>, report: &mut Report<'_>) {
    let root = FieldPath::default().field("report");
    let asked = &lab.report;
    let known: Vec<&str> = context
        .rules
        .rules
        .iter()
        .map(|rule| rule.id.as_str())
        .collect();
    // A pack that does not decode has a problem of its own.
    let wanted: &[(&'static str, &Vec<Id>)] = if known.is_empty() {
        &[]
    } else {
        &[("wanted", &asked.wanted), ("unwanted", &asked.unwanted)]
    };
    for &(field, ids) in wanted {
        for (index, id) in ids.iter().enumerate() {
            if !known.contains(&id.as_str()) {
                let path = root.field(field).index(index);
                unknown(LabPart::Rule, id.as_str(), &known, path, report);
            }
        }
    }
    if !known.is_empty() {
        modelled(lab, context, &root.field("model"), report);
    }
    let words = words::count(&asked.model);
    let (min, max) = (asked.min, asked.max);
    if min > max || words < min as usize || words > max as usize {
        let trouble = ModelTrouble::Length { words, min, max };
        report.add(root.field("model"), LabFault::Model(trouble));
    }
    let rubric = root.field("rubric");
    let rated = |found: usize, least: usize, most: usize| {
        let fault = LabFault::Rubric { found, least, most };
        (!(least..=most).contains(&found)).then_some(fault)
    };
    if let Some(fault) = rated(asked.rubric.len(), 4, 6) {
        report.add(rubric.clone(), fault);
    }
    for (index, criterion) in asked.rubric.iter().enumerate() {
        if let Some(fault) = rated(criterion.anchors.len(), 3, 5) {
            report.add(rubric.index(index).field("anchors"), fault);
        }
    }
}

/// The model meets what is wanted, and nothing that is not.
fn modelled(lab: &Lab, context: &Context<'_>, path: &FieldPath, report: &mut Report<'_>) {
    let case = Case::default();
    let (rules, _) = Rules::compile(context.rules, &[], &case, context.language);
    let hit = rules.ids_hit(&lab.report.model);
    let exists = |id: &&Id| rules.all().iter().any(|rule| rule.id == **id);
    for rule in lab.report.wanted.iter().filter(exists) {
        if !hit.contains(rule) {
            let rule = rule.clone();
            report.add(path.clone(), LabFault::Model(ModelTrouble::Misses { rule }));
        }
    }
    for rule in lab
        .report
        .unwanted
        .iter()
        .filter(|rule| hit.contains(*rule))
    {
        let rule = rule.clone();
        report.add(path.clone(), LabFault::Model(ModelTrouble::Meets { rule }));
    }
}

pub(super) fn unknown(
    what: LabPart,
    id: &str,
    known: &[&str],
    path: FieldPath,
    report: &mut Report<'_>,
) {
    let near = report.suggest(id, known.iter().copied());
    let near = near.map(str::to_owned);
    let id = id.to_owned();
    report.add(path, LabFault::Unknown { what, id, near });
}

struct Checker<'a> {
    lab: &'a Lab,
    bench: Option<&'a Bench>,
}

impl Checker<'_> {
    /// Charts that can be drawn and readouts that have a value, where the
    /// controls start.
    fn views(&self, report: &mut Report<'_>) {
        let root = FieldPath::default().field("views");
        let start = Positions::start(self.lab);
        for (index, view) in self.lab.views.iter().enumerate() {
            let path = root.index(index);
            data::view(self.lab, view, &path, report);
            let frame = self.bench.and_then(|bench| bench.frame(view, &start));
            let frame = match frame {
                Some(Ok(frame)) => frame,
                Some(Err(failure)) => {
                    failed(self.lab, failure, path.field("data"), report);
                    continue;
                }
                None => continue,
            };
            let Some(dataset) = self.lab.dataset(&view.data) else {
                continue;
            };
            // Titles and names do not depend on the language that is asked for.
            let drawn =
                super::picture::figure(crate::language::Language::En, dataset, view, &frame);
            if let Err(failure) = drawn {
                failed(self.lab, failure, path.clone(), report);
            }
            for (index, readout) in view.readouts.iter().enumerate() {
                if let Err(failure) = frame.evaluate(&readout.of) {
                    // A share of nothing shows as a dash.
                    if failure != Failure::Zero {
                        let path = path.field("readouts").index(index).field("of");
                        failed(self.lab, failure, path, report);
                    }
                }
            }
        }
    }

    fn stage(&self, stage: &Stage, path: &FieldPath, report: &mut Report<'_>) {
        if self.lab.view(&stage.view).is_none() {
            let known: Vec<&str> = self.lab.views.iter().map(|view| view.id.as_str()).collect();
            let path = path.field("view");
            unknown(LabPart::View, stage.view.as_str(), &known, path, report);
        }
        for (index, setting) in stage.set.iter().enumerate() {
            let path = path.field("set").index(index);
            let Some(control) = self.lab.control(&setting.control) else {
                self.no_control(&setting.control, path.field("control"), report);
                continue;
            };
            if Position::read(control, &setting.to).is_none() {
                let control = setting.control.clone();
                let to = setting.to.clone();
                report.add(path.field("to"), LabFault::Position { control, to });
            }
        }
    }

    fn no_control(&self, id: &Id, path: FieldPath, report: &mut Report<'_>) {
        let controls = self.lab.controls.iter();
        let known: Vec<&str> = controls.map(|control| control.id().as_str()).collect();
        unknown(LabPart::Control, id.as_str(), &known, path, report);
    }

    fn question(&self, step: &Question, path: &FieldPath, report: &mut Report<'_>) {
        if let Interaction::Numeric(asked) = &step.interaction {
            let Numeric {
                value, tolerance, ..
            } = asked;
            match &step.from {
                None => report.add(path.clone(), LabFault::NoFormula),
                Some(formula) => {
                    let path = path.field("interaction").field("value");
                    self.proved(&step.stage, formula, (*value, *tolerance), path, report);
                }
            }
        }
        for (index, quoted) in step.facts.iter().enumerate() {
            let path = path.field("facts").index(index).field("value");
            let stated = (quoted.value, quoted.tolerance);
            self.proved(&step.stage, &quoted.of, stated, path, report);
        }
    }

    /// That the data give a value within its tolerance.
    fn proved(
        &self,
        stage: &Stage,
        formula: &Formula,
        (stated, tolerance): (f64, f64),
        path: FieldPath,
        report: &mut Report<'_>,
    ) {
        let worked = self.bench.and_then(|bench| bench.worked(stage, formula));
        match worked {
            Some(Ok(worked)) => {
                let room = tolerance.max(0.0) + 1e-9 * stated.abs().max(1.0);
                let apart = (worked - stated).abs();
                // A value that is not finite is near nothing.
                if apart.is_nan() || apart > room {
                    let fault = LabFault::Stated {
                        stated,
                        worked,
                        tolerance,
                    };
                    report.add(path, fault);
                }
            }
            Some(Err(failure)) => failed(self.lab, failure, path, report),
            None => {}
        }
    }

    fn adjust(&self, step: &Adjust, path: &FieldPath, report: &mut Report<'_>) {
        if self.lab.control(&step.control).is_none() {
            self.no_control(&step.control, path.field("control"), report);
            return;
        }
        let bounded = |goal: &crate::course::practice::lab::Goal| {
            goal.at_least.is_some() || goal.at_most.is_some()
        };
        if step.goals.is_empty() || !step.goals.iter().all(bounded) {
            report.add(path.field("goals"), LabFault::Goal);
        }
        let view = self.lab.view(&step.stage.view);
        let readouts = view.map_or(&[][..], |view| &view.readouts);
        let known: Vec<&str> = readouts.iter().map(|it| it.id.as_str()).collect();
        for (index, goal) in step.goals.iter().enumerate() {
            if !known.contains(&goal.readout.as_str()) {
                let path = path.field("goals").index(index).field("readout");
                unknown(
                    LabPart::Readout,
                    goal.readout.as_str(),
                    &known,
                    path,
                    report,
                );
                return;
            }
        }
        let Some(bench) = self.bench else {
            return;
        };
        if !bench.reaches(step, &step.solution) {
            report.add(path.field("solution"), LabFault::Solution);
        }
        let positions = bench.positions(&step.stage);
        let start = positions.get(&step.control).map(Position::write);
        if start.is_some_and(|start| bench.reaches(step, &start)) {
            report.add(path.field("stage"), LabFault::GivenAway);
        }
    }
}

/// A formula that has no value, as a fault.
pub(super) fn failed(lab: &Lab, failure: Failure, path: FieldPath, report: &mut Report<'_>) {
    let trouble = match failure {
        Failure::Unknown { column } => {
            let columns = lab.data.iter().flat_map(|data| {
                let derived = data.derived.iter().map(|column| column.id.as_str());
                data.columns
                    .iter()
                    .map(|column| column.id.as_str())
                    .chain(derived)
            });
            let known: Vec<&str> = columns.collect();
            return unknown(LabPart::Column, column.as_str(), &known, path, report);
        }
        Failure::NoControl { control } => {
            let known: Vec<&str> = lab.controls.iter().map(|it| it.id().as_str()).collect();
            return unknown(LabPart::Control, control.as_str(), &known, path, report);
        }
        Failure::NotNumbers { column } => FormulaTrouble::NotNumbers { column },
        Failure::NoValue { column, value } => FormulaTrouble::NoValue { column, value },
        Failure::NoRows => FormulaTrouble::NoRows,
        Failure::NotOneRow { found } => FormulaTrouble::NotOneRow { found },
        Failure::Zero => FormulaTrouble::Zero,
    };
    report.add(path, LabFault::Formula(trouble));
}

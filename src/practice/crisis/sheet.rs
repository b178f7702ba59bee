//! What the checker of courses needs of a scenario.

use super::check;
use super::compile::choices_path;
use super::reader::Pack;
use crate::course::check::Report;
use crate::course::check::walk::{Parts, Role};
use crate::course::files::CourseFiles;
use crate::course::practice::Practice;
use crate::course::practice::crisis::{Choice, Decision, Scenario, Writing};
use crate::course::problem::rule::{Kind, PracticeFault};
use crate::course::problem::{FieldPath, Finding};
use crate::practice::check::{Context, Sheet};

impl Sheet for Scenario {
    fn walk<'a>(&'a self, parts: &mut Parts<'a>) {
        head(self, parts);
        let root = FieldPath::default();
        let path = root.field("decisions");
        parts.count(&root, "decisions", self.decisions.len());
        for (index, known) in self.decisions.iter().enumerate() {
            decision(known, &path.index(index), parts);
        }
        let path = root.field("endings");
        parts.count(&root, "endings", self.endings.len());
        for (index, ending) in self.endings.iter().enumerate() {
            let path = path.index(index);
            parts.value(&path, "id", &ending.id);
            parts.text(path.field("title"), Role::Title, &ending.title);
            parts.value(&path, "rank", &ending.rank);
            parts.value(&path, "when", &format!("{:?}", ending.when));
            parts.markup(path.field("text"), Role::Prose, &ending.text);
        }
    }

    fn check(&self, context: &Context<'_>, report: &mut Report<'_>) {
        passages(self, context, report);
        let pack = Pack {
            rules: context.rules,
            language: context.language,
        };
        for (path, fault) in check::check(self, Some(&pack)).findings {
            report.add(path, PracticeFault::Crisis(fault));
        }
    }
}

/// The passages that options send to.
fn passages(scenario: &Scenario, context: &Context<'_>, report: &mut Report<'_>) {
    let root = FieldPath::default().field("decisions");
    for (index, decision) in scenario.decisions.iter().enumerate() {
        let at = choices_path(decision, &root.index(index));
        for (index, choice) in decision.choices().iter().enumerate() {
            let Some(read) = &choice.read else {
                continue;
            };
            if let Some(block) = &read.block {
                let path = at.index(index).field("read").field("block");
                context.known.block(&read.lesson, block, path, report);
            }
        }
    }
}

/// Habits that reach the best ending in too many scenarios, told once for each
/// language at the list of practices.
pub(crate) fn habits(files: &CourseFiles, findings: &mut Vec<Finding>) {
    for folder in files.languages.values() {
        let Some(course) = &folder.course else {
            continue;
        };
        let played: Vec<_> = folder
            .practices
            .iter()
            .filter_map(|file| match &file.practice {
                Practice::Crisis(scenario) => Some((&scenario.id, check::check(scenario, None))),
                _ => None,
            })
            .collect();
        let played: Vec<_> = played.iter().map(|(id, report)| (*id, report)).collect();
        let mut report = Report::new(&course.file, findings);
        for fault in check::habits(&played) {
            let path = FieldPath::default().field("practices");
            report.add(path, PracticeFault::Crisis(fault));
        }
    }
}

fn head<'a>(scenario: &'a Scenario, parts: &mut Parts<'a>) {
    let root = FieldPath::default();
    parts.text(root.field("title"), Role::Title, &scenario.title);
    parts.value(&root, "minutes", &scenario.minutes);
    parts.markup(root.field("brief"), Role::Prose, &scenario.brief);
    parts.value(&root, "cluster", &format!("{:?}", scenario.cluster));
    parts.value(&root, "start", &scenario.start);
    parts.text(root.field("day"), Role::Label, &scenario.day);
    parts.value(&root, "horizon", &scenario.horizon);
    parts.count(&root, "gauges", scenario.gauges.len());
    for (index, gauge) in scenario.gauges.iter().enumerate() {
        let path = root.field("gauges").index(index);
        parts.value(&path, "id", &gauge.id);
        parts.text(path.field("name"), Role::Label, &gauge.name);
        parts.value(&path, "start", &gauge.start);
        parts.value(&path, "good", &format!("{:?}", gauge.good));
        parts.value(&path, "icon", &format!("{:?}", gauge.icon));
        parts.value(&path, "visible", &gauge.visible);
        parts.value(&path, "weight", &gauge.weight);
        parts.value(&path, "growth", &format!("{:?}", gauge.growth));
    }
    let facts: Vec<&str> = scenario.facts.iter().map(|fact| fact.id.as_str()).collect();
    parts.value(&root, "facts", &facts.join(", "));
    parts.count(&root, "delayed", scenario.delayed.len());
    for (index, delayed) in scenario.delayed.iter().enumerate() {
        let path = root.field("delayed").index(index);
        parts.value(&path, "id", &delayed.id);
        parts.value(&path, "after", &delayed.after);
        parts.value(&path, "when", &format!("{:?}", delayed.when));
        parts.value(&path, "effects", &format!("{:?}", delayed.effects));
        parts.markup(path.field("result"), Role::Prose, &delayed.result);
        line(&path, "log", &delayed.log, parts);
    }
    around(scenario, parts);
}

fn around<'a>(scenario: &'a Scenario, parts: &mut Parts<'a>) {
    let root = FieldPath::default();
    parts.count(&root, "pulse", usize::from(scenario.pulse.is_some()));
    if let Some(pulse) = &scenario.pulse {
        let path = root.field("pulse");
        parts.value(&path, "gauge", &pulse.gauge);
        parts.value(&path, "quiet", &pulse.quiet);
        parts.value(&path, "full", &pulse.full);
        parts.text(path.field("unit"), Role::Label, &pulse.unit);
    }
    parts.count(&root, "deadlines", scenario.deadlines.len());
    for (index, deadline) in scenario.deadlines.iter().enumerate() {
        let path = root.field("deadlines").index(index);
        parts.value(&path, "at", &deadline.at);
        parts.value(&path, "when", &format!("{:?}", deadline.when));
        parts.text(path.field("label"), Role::Label, &deadline.label);
    }
}

/// A text that may be left out: where it is, it is in both languages.
fn line<'a>(path: &FieldPath, field: &'static str, text: &'a str, parts: &mut Parts<'a>) {
    let text = Some(text).filter(|text| !text.is_empty());
    parts.optional(path, field, Role::Label, text);
}

fn decision<'a>(decision: &'a Decision, path: &FieldPath, parts: &mut Parts<'a>) {
    parts.value(path, "id", &decision.id);
    let situation = path.field("situation");
    parts.markup(situation, Role::Prose, &decision.situation);
    parts.text(path.field("question"), Role::Stem, &decision.question);
    parts.value(path, "limit", &decision.limit);
    parts.value(path, "default", &format!("{:?}", decision.default));
    parts.count(path, "messages", decision.messages.len());
    for (index, message) in decision.messages.iter().enumerate() {
        let path = path.field("messages").index(index);
        parts.value(&path, "id", &message.id);
        parts.value(&path, "place", &format!("{:?}", message.place));
        parts.text(path.field("author"), Role::Label, &message.author);
        parts.value(&path, "who", &format!("{:?}", message.who));
        parts.text(path.field("text"), Role::Message, &message.text);
        parts.value(&path, "seconds", &message.seconds);
        parts.value(&path, "ago", &message.ago);
        parts.value(&path, "when", &format!("{:?}", message.when));
        parts.value(&path, "urgent", &message.urgent);
    }
    if let Some(list) = &decision.checklist {
        let path = path.field("checklist");
        parts.value(&path, "aspect", &format!("{:?}", list.aspect));
        for (index, point) in list.points.iter().enumerate() {
            let path = path.field("points").index(index);
            parts.value(&path, "id", &point.id);
            parts.text(path.field("label"), Role::Label, &point.label);
            parts.value(&path, "rules", &format!("{:?}", point.rules));
        }
    }
    let at = choices_path(decision, path);
    let field = "options";
    parts.count(path, field, decision.choices().len());
    for (index, known) in decision.choices().iter().enumerate() {
        choice(known, &at.index(index), parts);
    }
    if let Some(known) = &decision.write {
        writing(known, &path.field("write"), parts);
    }
}

fn choice<'a>(choice: &'a Choice, path: &FieldPath, parts: &mut Parts<'a>) {
    parts.value(path, "id", &choice.id);
    parts.text(path.field("text"), Role::Option, &choice.text);
    line(path, "note", &choice.note, parts);
    parts.value(path, "minutes", &choice.minutes);
    parts.value(path, "when", &format!("{:?}", choice.when));
    parts.value(path, "effects", &format!("{:?}", choice.effects));
    parts.value(path, "then", &format!("{:?}", choice.then));
    parts.markup(path.field("result"), Role::Prose, &choice.result);
    parts.markup(path.field("why"), Role::Feedback, &choice.why);
    line(path, "log", &choice.log, parts);
    let scheme = format!("{:?} {:?}", choice.scct, choice.benoit);
    parts.value(path, "scct", &scheme);
    parts.value(path, "reflex", &format!("{:?}", choice.reflex));
    parts.value(path, "covers", &format!("{:?}", choice.covers));
    parts.value(path, "read", &format!("{:?}", choice.read));
    if let Some(read) = &choice.read {
        let path = path.field("read").field("lesson");
        parts.reference(path, Kind::Lesson, &read.lesson);
    }
}

fn writing<'a>(writing: &'a Writing, path: &FieldPath, parts: &mut Parts<'a>) {
    line(path, "hint", &writing.hint, parts);
    for (index, rule) in writing.rules.iter().enumerate() {
        let path = path.field("rules").index(index);
        parts.value(&path, "id", &rule.id);
        parts.value(&path, "kind", &format!("{:?}", rule.kind));
        parts.text(path.field("name"), Role::Label, &rule.name);
        parts.markup(path.field("about"), Role::Prose, &rule.about);
    }
    for (index, band) in writing.bands.iter().enumerate() {
        let path = path.field("bands").index(index);
        parts.value(&path, "then", &format!("{band:?}"));
    }
    for (index, example) in writing.examples.iter().enumerate() {
        let path = path.field("examples").index(index);
        parts.value(&path, "gives", &example.gives);
        parts.text(path.field("text"), Role::Message, &example.text);
    }
}

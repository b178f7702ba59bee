//! The walk over a lab: texts, and what must not depend on the language.

use crate::course::Id;
use crate::course::check::walk::{Parts, Role};
use crate::course::practice::Lab;
use crate::course::practice::lab::{Adjust, Control, Dataset, Question, Stage, Step, View};
use crate::course::problem::FieldPath;

pub(super) fn lab<'a>(lab: &'a Lab, parts: &mut Parts<'a>) {
    let root = FieldPath::default();
    parts.text(root.field("title"), Role::Title, &lab.title);
    parts.value(&root, "minutes", &lab.minutes);
    parts.markup(root.field("intro"), Role::Prose, &lab.intro);
    let lessons: Vec<&str> = lab.lessons.iter().map(Id::as_str).collect();
    parts.value(&root, "lessons", &lessons.join(", "));
    parts.count(&root, "data", lab.data.len());
    for (index, dataset) in lab.data.iter().enumerate() {
        data(dataset, &root.field("data").index(index), parts);
    }
    parts.count(&root, "controls", lab.controls.len());
    for (index, known) in lab.controls.iter().enumerate() {
        control(known, &root.field("controls").index(index), parts);
    }
    parts.count(&root, "views", lab.views.len());
    for (index, known) in lab.views.iter().enumerate() {
        view(known, &root.field("views").index(index), parts);
    }
    parts.count(&root, "steps", lab.steps.len());
    for (index, step) in lab.steps.iter().enumerate() {
        let path = root.field("steps").index(index);
        match step {
            Step::Question(step) => question(step, &path, parts),
            Step::Adjust(step) => adjust(step, &path, parts),
        }
    }
    report(lab, &root.field("report"), parts);
}

fn data<'a>(dataset: &'a Dataset, path: &FieldPath, parts: &mut Parts<'a>) {
    parts.value(path, "id", &dataset.id);
    parts.value(path, "file", dataset.file.as_deref().unwrap_or("—"));
    parts.value(path, "rows", dataset.rows.as_deref().unwrap_or("—"));
    parts.count(path, "columns", dataset.columns.len());
    for (index, column) in dataset.columns.iter().enumerate() {
        let path = path.field("columns").index(index);
        parts.value(&path, "id", &column.id);
        parts.value(&path, "kind", &format!("{:?}", column.kind));
        parts.value(&path, "decimals", &column.decimals);
        label(path.field("name"), &column.name, parts);
        unit(&path, &column.unit, parts);
        parts.count(&path, "labels", column.labels.len());
        for (index, named) in column.labels.iter().enumerate() {
            let path = path.field("labels").index(index);
            parts.value(&path, "value", &named.value);
            label(path.field("name"), &named.name, parts);
        }
    }
    parts.count(path, "derived", dataset.derived.len());
    for (index, derived) in dataset.derived.iter().enumerate() {
        let path = path.field("derived").index(index);
        parts.value(&path, "id", &derived.id);
        parts.value(&path, "decimals", &derived.decimals);
        parts.value(&path, "by", &format!("{:?}", derived.by));
        label(path.field("name"), &derived.name, parts);
        unit(&path, &derived.unit, parts);
    }
}

fn label<'a>(path: FieldPath, text: &'a str, parts: &mut Parts<'a>) {
    parts.text(path, Role::Label, text);
}

fn unit<'a>(path: &FieldPath, unit: &'a str, parts: &mut Parts<'a>) {
    parts.count(path, "unit", usize::from(!unit.is_empty()));
    if !unit.is_empty() {
        label(path.field("unit"), unit, parts);
    }
}

fn control<'a>(control: &'a Control, path: &FieldPath, parts: &mut Parts<'a>) {
    parts.value(path, "id", control.id());
    label(path.field("name"), control.name(), parts);
    match control {
        Control::Filter(filter) => {
            parts.shape(path, "Filter");
            parts.value(path, "data", &filter.data);
            parts.value(path, "column", &filter.column);
            label(path.field("all"), &filter.all, parts);
        }
        Control::Choose(choose) => {
            parts.shape(path, "Choose");
            parts.count(path, "options", choose.options.len());
            for (index, option) in choose.options.iter().enumerate() {
                let path = path.field("options").index(index);
                parts.value(&path, "id", &option.id);
                parts.value(&path, "columns", &format!("{:?}", option.columns));
                label(path.field("name"), &option.name, parts);
            }
        }
        Control::Number(number) => {
            parts.shape(path, "Number");
            let places = [number.from, number.to, number.step, number.start];
            parts.value(path, "from", &format!("{places:?}"));
            parts.value(path, "decimals", &number.decimals);
            unit(path, &number.unit, parts);
        }
    }
}

fn view<'a>(view: &'a View, path: &FieldPath, parts: &mut Parts<'a>) {
    parts.value(path, "id", &view.id);
    parts.text(path.field("title"), Role::Title, &view.title);
    parts.text(path.field("alt"), Role::Alt, &view.alt);
    parts.value(path, "data", &view.data);
    parts.value(path, "kind", &format!("{:?}", view.kind));
    let columns = (&view.x, &view.y, &view.by, &view.names);
    parts.value(path, "x", &format!("{columns:?}"));
    label(path.field("x_title"), &view.x_title, parts);
    label(path.field("y_title"), &view.y_title, parts);
    parts.value(path, "gather", &format!("{:?}", view.gather));
    parts.value(path, "sorted", &view.sorted);
    parts.count(path, "limits", view.limits.len());
    for (index, limit) in view.limits.iter().enumerate() {
        let path = path.field("limits").index(index);
        label(path.field("name"), &limit.name, parts);
        parts.value(&path, "at", &format!("{:?}", limit.at));
    }
    parts.count(path, "marks", view.marks.len());
    for (index, mark) in view.marks.iter().enumerate() {
        let path = path.field("marks").index(index);
        label(path.field("name"), &mark.name, parts);
        parts.value(&path, "rows", &format!("{:?}", mark.rows));
    }
    parts.value(path, "controls", &format!("{:?}", view.controls));
    parts.count(path, "readouts", view.readouts.len());
    for (index, readout) in view.readouts.iter().enumerate() {
        let path = path.field("readouts").index(index);
        parts.value(&path, "id", &readout.id);
        label(path.field("name"), &readout.name, parts);
        unit(&path, &readout.unit, parts);
        parts.value(&path, "decimals", &readout.decimals);
        parts.value(&path, "of", &format!("{:?}", readout.of));
    }
}

fn stage(stage: &Stage, path: &FieldPath, parts: &mut Parts<'_>) {
    let path = path.field("stage");
    parts.value(&path, "view", &stage.view);
    parts.value(&path, "set", &format!("{:?}", stage.set));
}

fn question<'a>(step: &'a Question, path: &FieldPath, parts: &mut Parts<'a>) {
    parts.shape(path, "Question");
    parts.value(path, "id", &step.id);
    parts.value(path, "bloom", &format!("{:?}", step.bloom));
    stage(&step.stage, path, parts);
    parts.markup(path.field("stem"), Role::Stem, &step.stem);
    parts.interaction(&step.interaction, &path.field("interaction"));
    hints(&step.hints, path, parts);
    parts.value(path, "credit", &format!("{:?}", step.credit));
    parts.value(path, "from", &format!("{:?}", step.from));
    parts.value(path, "facts", &format!("{:?}", step.facts));
    parts.markup(path.field("formula"), Role::Prose, &step.formula);
}

fn adjust<'a>(step: &'a Adjust, path: &FieldPath, parts: &mut Parts<'a>) {
    parts.shape(path, "Adjust");
    parts.value(path, "id", &step.id);
    stage(&step.stage, path, parts);
    parts.markup(path.field("stem"), Role::Stem, &step.stem);
    parts.value(path, "control", &step.control);
    parts.value(path, "goals", &format!("{:?}", step.goals));
    hints(&step.hints, path, parts);
    parts.markup(path.field("right"), Role::Feedback, &step.right);
    parts.markup(path.field("wrong"), Role::Feedback, &step.wrong);
    parts.value(path, "solution", &step.solution);
    parts.markup(path.field("formula"), Role::Prose, &step.formula);
}

fn hints<'a>(hints: &'a [crate::course::Markup], path: &FieldPath, parts: &mut Parts<'a>) {
    parts.count(path, "hints", hints.len());
    for (index, hint) in hints.iter().enumerate() {
        parts.markup(path.field("hints").index(index), Role::Hint, hint);
    }
}

fn report<'a>(lab: &'a Lab, path: &FieldPath, parts: &mut Parts<'a>) {
    let report = &lab.report;
    parts.markup(path.field("prompt"), Role::Prose, &report.prompt);
    parts.value(path, "min", &report.min);
    parts.value(path, "max", &report.max);
    parts.value(path, "wanted", &format!("{:?}", report.wanted));
    parts.value(path, "unwanted", &format!("{:?}", report.unwanted));
    parts.text(path.field("model"), Role::Message, &report.model);
    parts.markup(path.field("note"), Role::Prose, &report.note);
    parts.count(path, "rubric", report.rubric.len());
    for (index, criterion) in report.rubric.iter().enumerate() {
        let path = path.field("rubric").index(index);
        parts.value(&path, "id", &criterion.id);
        parts.text(path.field("name"), Role::Title, &criterion.name);
        parts.count(&path, "anchors", criterion.anchors.len());
        for (level, anchor) in criterion.anchors.iter().enumerate() {
            let path = path.field("anchors").index(level);
            parts.text(path, Role::Option, anchor);
        }
    }
}

//! Rules on datasets, controls and views.

use std::collections::BTreeSet;

use super::unknown;
use crate::course::Id;
use crate::course::check::Report;
use crate::course::practice::Lab;
use crate::course::practice::lab::{ColumnKind, Control, Dataset, Step, View, ViewKind};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{LabFault, LabPart, ViewNeed};
use crate::practice::check::Context;
use crate::practice::lab::table::{MAX_ROWS, Table, TableFault, Values};

/// Ids that are given twice, and lists that must not be empty.
pub(super) fn ids(lab: &Lab, report: &mut Report<'_>) {
    let root = FieldPath::default();
    let lists: [(LabPart, &'static str, Vec<&Id>); 5] = [
        (
            LabPart::Dataset,
            "data",
            lab.data.iter().map(|it| &it.id).collect(),
        ),
        (
            LabPart::Control,
            "controls",
            lab.controls.iter().map(Control::id).collect(),
        ),
        (
            LabPart::View,
            "views",
            lab.views.iter().map(|it| &it.id).collect(),
        ),
        (
            LabPart::Step,
            "steps",
            lab.steps.iter().map(Step::id).collect(),
        ),
        (
            LabPart::Criterion,
            "rubric",
            lab.report.rubric.iter().map(|it| &it.id).collect(),
        ),
    ];
    for (what, field, ids) in lists {
        let path = match what {
            LabPart::Criterion => root.field("report").field(field),
            _ => root.field(field),
        };
        let needed = matches!(what, LabPart::Dataset | LabPart::View | LabPart::Step);
        if ids.is_empty() && needed {
            report.add(path.clone(), LabFault::Nothing { what });
        }
        let mut known = BTreeSet::new();
        for (index, id) in ids.into_iter().enumerate() {
            if !known.insert(id) {
                let path = path.index(index).field("id");
                let id = id.clone();
                report.add(path, LabFault::Duplicate { what, id });
            }
        }
    }
}

/// Whether every dataset can be read.
pub(super) fn sources(lab: &Lab, context: &Context<'_>, report: &mut Report<'_>) -> bool {
    let mut sound = true;
    for (index, dataset) in lab.data.iter().enumerate() {
        let path = FieldPath::default().field("data").index(index);
        sound &= source(dataset, context, &path, report);
    }
    sound
}

fn source(
    dataset: &Dataset,
    context: &Context<'_>,
    path: &FieldPath,
    report: &mut Report<'_>,
) -> bool {
    let bytes = match (&dataset.file, &dataset.rows) {
        (Some(file), None) => {
            let Some(bytes) = context.data.get(file) else {
                let known: Vec<&str> = context.data.keys().map(String::as_str).collect();
                unknown(LabPart::File, file, &known, path.field("file"), report);
                return false;
            };
            bytes.as_slice()
        }
        (None, Some(rows)) => rows.as_bytes(),
        _ => {
            report.add(path.clone(), LabFault::Source);
            return false;
        }
    };
    match Table::read(dataset, bytes) {
        Ok(table) => {
            labels(dataset, &table, path, report);
            true
        }
        Err(TableFault::NoColumn { column }) => {
            let place = dataset.columns.iter().position(|it| it.id == column);
            let path = path.field("columns").index(place.unwrap_or(0)).field("id");
            unknown(LabPart::Column, column.as_str(), &[], path, report);
            false
        }
        Err(fault) => {
            let fault = match fault {
                TableFault::Csv { line, message } => LabFault::Csv { line, message },
                TableFault::Cell { column, line, text } => LabFault::Cell { column, line, text },
                _ => LabFault::Rows { limit: MAX_ROWS },
            };
            report.add(path.clone(), fault);
            false
        }
    }
}

/// A text column with labels has one for every value.
fn labels(dataset: &Dataset, table: &Table, path: &FieldPath, report: &mut Report<'_>) {
    for (index, column) in dataset.columns.iter().enumerate() {
        let Some(Values::Texts { names, .. }) = table.columns.get(&column.id) else {
            continue;
        };
        let named = |name: &&String| column.labels.iter().any(|it| it.value == **name);
        if column.labels.is_empty() {
            continue;
        }
        for name in names.iter().filter(|name| !named(name)) {
            let fault = LabFault::Unlabelled {
                column: column.id.clone(),
                value: name.clone(),
            };
            report.add(path.field("columns").index(index).field("labels"), fault);
        }
    }
}

pub(super) fn controls(lab: &Lab, report: &mut Report<'_>) {
    /// More places than this cannot be gone through by key.
    const MOST: f64 = 1_000.0;
    for (index, control) in lab.controls.iter().enumerate() {
        let path = FieldPath::default().field("controls").index(index);
        match control {
            Control::Filter(filter) => {
                let Some(dataset) = lab.dataset(&filter.data) else {
                    let known: Vec<&str> = lab.data.iter().map(|it| it.id.as_str()).collect();
                    let path = path.field("data");
                    unknown(LabPart::Dataset, filter.data.as_str(), &known, path, report);
                    continue;
                };
                let texts = dataset.columns.iter();
                let texts = texts.filter(|column| column.kind == ColumnKind::Text);
                let known: Vec<&str> = texts.map(|column| column.id.as_str()).collect();
                if !known.contains(&filter.column.as_str()) {
                    let path = path.field("column");
                    unknown(
                        LabPart::Column,
                        filter.column.as_str(),
                        &known,
                        path,
                        report,
                    );
                }
            }
            Control::Choose(choose) => {
                let found = choose.options.len();
                if !(2..=5).contains(&found) {
                    report.add(path.field("options"), LabFault::Options { found });
                }
            }
            Control::Number(number) => {
                let steps = (number.to - number.from) / number.step;
                let within = (number.from..=number.to).contains(&number.start);
                if !(number.step > 0.0 && steps > 0.0 && steps <= MOST && within) {
                    report.add(path, LabFault::Bounds);
                }
            }
        }
    }
}

pub(super) fn view(lab: &Lab, view: &View, path: &FieldPath, report: &mut Report<'_>) {
    let mut need = |field: &'static str, need: ViewNeed| {
        report.add(path.field(field), LabFault::View(need));
    };
    if view.y.is_empty() {
        need("y", ViewNeed::Y);
    }
    let single = view.by.is_some() || view.kind == ViewKind::Heat;
    if single && view.y.len() > 1 {
        need("y", ViewNeed::OneY);
    }
    if view.kind == ViewKind::Heat && view.by.is_none() {
        need("kind", ViewNeed::By);
    }
    for (field, title) in [("x_title", &view.x_title), ("y_title", &view.y_title)] {
        if title.trim().is_empty() {
            need(field, ViewNeed::Titles);
        }
    }
    let Some(dataset) = lab.dataset(&view.data) else {
        let known: Vec<&str> = lab.data.iter().map(|it| it.id.as_str()).collect();
        unknown(
            LabPart::Dataset,
            view.data.as_str(),
            &known,
            path.field("data"),
            report,
        );
        return;
    };
    let kind = |id: &Id| {
        let column = dataset.columns.iter().find(|column| column.id == *id);
        column.map(|column| column.kind)
    };
    if view.kind == ViewKind::Line && kind(&view.x) == Some(ColumnKind::Text) {
        report.add(path.field("x"), LabFault::View(ViewNeed::Numbers));
    }
    let known: Vec<&str> = lab.controls.iter().map(|it| it.id().as_str()).collect();
    for (index, id) in view.controls.iter().enumerate() {
        if lab.control(id).is_none() {
            let path = path.field("controls").index(index);
            unknown(LabPart::Control, id.as_str(), &known, path, report);
        }
    }
    let texts = dataset
        .columns
        .iter()
        .filter(|it| it.kind == ColumnKind::Text);
    let texts: Vec<&str> = texts.map(|column| column.id.as_str()).collect();
    if let Some(names) = view
        .names
        .as_ref()
        .filter(|id| !texts.contains(&id.as_str()))
    {
        unknown(
            LabPart::Column,
            names.as_str(),
            &texts,
            path.field("names"),
            report,
        );
    }
}

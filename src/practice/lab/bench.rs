//! A lab with its data read: what every question, chart and check works on.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::frame::{Failure, Frame};
use super::positions::{Position, Positions};
use super::table::{Table, TableFault};
use crate::course::Id;
use crate::course::practice::lab::{Adjust, Dataset, Formula, Lab, Stage, View};

#[derive(Debug, Clone)]
pub struct Bench {
    pub lab: Arc<Lab>,
    tables: BTreeMap<Id, Table>,
}

/// Why a lab cannot open.
#[derive(Debug, Clone, PartialEq)]
pub enum BenchFault {
    /// A file that is not there.
    NoFile {
        data: Id,
        file: String,
    },
    /// Neither a file nor rows, or both.
    NoSource {
        data: Id,
    },
    Table {
        data: Id,
        fault: TableFault,
    },
}

impl Bench {
    /// Reads the data of a lab; `file` gives the bytes of a file of
    /// `practice-data` by its name.
    ///
    /// # Errors
    ///
    /// Every dataset that cannot be read; never empty.
    pub fn new<'f>(
        lab: Arc<Lab>,
        file: impl Fn(&str) -> Option<&'f [u8]>,
    ) -> Result<Self, Vec<BenchFault>> {
        let mut faults = Vec::new();
        let mut tables = BTreeMap::new();
        for dataset in &lab.data {
            match read(dataset, &file) {
                Ok(table) => {
                    tables.insert(dataset.id.clone(), table);
                }
                Err(fault) => faults.push(fault),
            }
        }
        if faults.is_empty() {
            Ok(Self { lab, tables })
        } else {
            Err(faults)
        }
    }

    pub fn table(&self, data: &Id) -> Option<&Table> {
        self.tables.get(data)
    }

    /// What a view works on at given positions; `None` when the lab has no
    /// such dataset.
    pub fn frame<'a>(
        &'a self,
        view: &View,
        positions: &'a Positions,
    ) -> Option<Result<Frame<'a>, Failure>> {
        let dataset = self.lab.dataset(&view.data)?;
        let table = self.tables.get(&view.data)?;
        Some(Frame::new(
            &self.lab,
            dataset,
            table,
            positions,
            &view.controls,
        ))
    }

    /// Where controls stand when a step begins.
    pub fn positions(&self, stage: &Stage) -> Positions {
        Positions::at(&self.lab, &stage.set)
    }

    /// What the data give for a formula of a step. `None` without a view to
    /// work on.
    pub fn worked(&self, stage: &Stage, formula: &Formula) -> Option<Result<f64, Failure>> {
        let positions = self.positions(stage);
        let view = self.lab.view(&stage.view)?;
        let frame = self.frame(view, &positions)?;
        Some(frame.and_then(|frame| frame.evaluate(formula)))
    }

    /// The readouts of a view, in order.
    pub fn readouts(&self, view: &View, positions: &Positions) -> Vec<Result<f64, Failure>> {
        match self.frame(view, positions) {
            Some(Ok(frame)) => {
                let readouts = view.readouts.iter();
                readouts
                    .map(|readout| frame.evaluate(&readout.of))
                    .collect()
            }
            Some(Err(failure)) => vec![Err(failure); view.readouts.len()],
            None => Vec::new(),
        }
    }

    /// Whether the goals of an adjusting step hold at a position written as
    /// the journal has it; one that does not fit reaches none.
    pub fn reaches(&self, step: &Adjust, option: &str) -> bool {
        let mut positions = self.positions(&step.stage);
        let position = self
            .lab
            .control(&step.control)
            .and_then(|control| Position::read(control, option));
        let (Some(position), Some(view)) = (position, self.lab.view(&step.stage.view)) else {
            return false;
        };
        positions.set(&step.control, position);
        let values = self.readouts(view, &positions);
        step.goals.iter().all(|goal| {
            let at = view.readouts.iter().position(|it| it.id == goal.readout);
            let value = at.and_then(|at| values.get(at)?.as_ref().ok().copied());
            value.is_some_and(|value| goal.holds(value))
        })
    }
}

fn read<'f>(
    dataset: &Dataset,
    file: &impl Fn(&str) -> Option<&'f [u8]>,
) -> Result<Table, BenchFault> {
    let data = dataset.id.clone();
    let bytes = match (&dataset.file, &dataset.rows) {
        (Some(name), None) => file(name).ok_or_else(|| BenchFault::NoFile {
            data: data.clone(),
            file: name.clone(),
        })?,
        (None, Some(rows)) => rows.as_bytes(),
        _ => return Err(BenchFault::NoSource { data }),
    };
    Table::read(dataset, bytes).map_err(|fault| BenchFault::Table { data, fault })
}

//! A table with its derived columns, at given positions of the controls.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::positions::{Position, Positions};
use super::statistics::{MAD_FACTOR, deviation, mad, mean, median};
use super::table::{Table, Values, number};
use crate::course::Id;
use crate::course::practice::lab::{
    Amount, Baseline, Centre, ColumnKind, Columns, Control, Dataset, Derivation, Is, Lab, Over,
    RowRate, Test,
};

mod formula;

/// Why a formula has no value.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// Neither in the file nor worked out before.
    Unknown { column: Id },
    /// Texts where numbers are needed.
    NotNumbers { column: Id },
    /// A control that the lab lacks, or that does not stand for this.
    NoControl { control: Id },
    /// A value that the column cannot have.
    NoValue { column: Id, value: String },
    /// No row, or no row with a value, meets the tests.
    NoRows,
    /// One row is asked for.
    NotOneRow { found: usize },
    /// Divided by 0.
    Zero,
}

/// Everything that a chart, a readout or a formula reads.
#[derive(Debug, Clone)]
pub struct Frame<'a> {
    lab: &'a Lab,
    dataset: &'a Dataset,
    table: &'a Table,
    positions: &'a Positions,
    derived: BTreeMap<&'a Id, Vec<f64>>,
    /// Rows that the filters keep, in the order of the file.
    pub rows: Vec<usize>,
}

impl<'a> Frame<'a> {
    /// Works out the derived columns over all rows, then applies the filters
    /// named in `filters` (controls of a view).
    ///
    /// # Errors
    ///
    /// The first column or control that is wrong.
    pub fn new(
        lab: &'a Lab,
        dataset: &'a Dataset,
        table: &'a Table,
        positions: &'a Positions,
        filters: &[Id],
    ) -> Result<Self, Failure> {
        let mut frame = Self {
            lab,
            dataset,
            table,
            positions,
            derived: BTreeMap::new(),
            rows: (0..table.rows).collect(),
        };
        for derived in &dataset.derived {
            let values = frame.derive(&derived.by)?;
            frame.derived.insert(&derived.id, values);
        }
        frame.filter(filters)?;
        Ok(frame)
    }

    fn filter(&mut self, filters: &[Id]) -> Result<(), Failure> {
        for id in filters {
            let Some(Control::Filter(filter)) = self.lab.control(id) else {
                continue;
            };
            if let Some(Position::Value(value)) = self.positions.get(id)
                && filter.data == self.dataset.id
            {
                let kept = self.meets(&[Test::Is(Is {
                    column: filter.column.clone(),
                    value: value.clone(),
                })])?;
                self.rows.retain(|&row| kept[row]);
            }
        }
        Ok(())
    }

    /// The numbers of a column, one a row of the table; NaN where absent.
    ///
    /// # Errors
    ///
    /// Unknown columns and texts.
    pub fn numbers(&self, column: &Id) -> Result<&[f64], Failure> {
        if let Some(values) = self.derived.get(column) {
            return Ok(values);
        }
        let column = column.clone();
        match self.table.columns.get(&column) {
            Some(Values::Numbers(values)) => Ok(values),
            Some(Values::Texts { .. }) => Err(Failure::NotNumbers { column }),
            None => Err(Failure::Unknown { column }),
        }
    }

    /// The texts of a column: their names, and which one each row has.
    pub fn texts(&self, column: &Id) -> Option<(&[String], &[u32])> {
        match self.table.columns.get(column) {
            Some(Values::Texts { names, of }) => Some((names, of)),
            _ => None,
        }
    }

    pub fn amount(&self, amount: &Amount) -> Result<f64, Failure> {
        match amount {
            Amount::Fixed(number) => Ok(*number),
            Amount::Control(control) => {
                self.positions
                    .number(control)
                    .ok_or_else(|| Failure::NoControl {
                        control: control.clone(),
                    })
            }
        }
    }

    /// The columns that are meant, where the controls stand.
    pub fn columns<'c>(&'c self, columns: &'c Columns) -> Result<&'c [Id], Failure> {
        match columns {
            Columns::These(ids) => Ok(ids),
            Columns::Chosen(control) => {
                let chosen = match (self.lab.control(control), self.positions.get(control)) {
                    (Some(Control::Choose(of)), Some(Position::Option(id))) => {
                        of.options.iter().find(|option| option.id == *id)
                    }
                    _ => None,
                };
                chosen
                    .map(|option| option.columns.as_slice())
                    .ok_or_else(|| Failure::NoControl {
                        control: control.clone(),
                    })
            }
        }
    }

    /// Which rows of the whole table meet all the tests.
    pub fn meets(&self, tests: &[Test]) -> Result<Vec<bool>, Failure> {
        let mut met = vec![true; self.table.rows];
        for test in tests {
            match test {
                Test::Is(is) => self.keep_equal(&mut met, is, true)?,
                Test::IsNot(is) => self.keep_equal(&mut met, is, false)?,
                Test::Over(over) => self.keep(&mut met, over, |value, than| value > than)?,
                Test::AtLeast(over) => self.keep(&mut met, over, |value, than| value >= than)?,
                Test::AtMost(over) => self.keep(&mut met, over, |value, than| value <= than)?,
            }
        }
        Ok(met)
    }

    fn keep(
        &self,
        met: &mut [bool],
        over: &Over,
        holds: fn(f64, f64) -> bool,
    ) -> Result<(), Failure> {
        let than = self.amount(&over.than)?;
        let values = self.numbers(&over.column)?;
        for (met, value) in met.iter_mut().zip(values) {
            *met = *met && holds(*value, than);
        }
        Ok(())
    }

    fn keep_equal(&self, met: &mut [bool], is: &Is, wanted: bool) -> Result<(), Failure> {
        let unknown = || Failure::NoValue {
            column: is.column.clone(),
            value: is.value.clone(),
        };
        if let Some((names, of)) = self.texts(&is.column) {
            let code = names.iter().position(|name| *name == is.value);
            let code = code.ok_or_else(unknown)?;
            for (met, text) in met.iter_mut().zip(of) {
                *met = *met && (*text as usize == code) == wanted;
            }
            return Ok(());
        }
        let values = self.numbers(&is.column)?;
        let column = self.dataset.columns.iter();
        let kind = column
            .filter(|known| known.id == is.column)
            .map(|known| known.kind)
            .next();
        let target = number(kind.unwrap_or(ColumnKind::Number), &is.value).ok_or_else(unknown)?;
        for (met, value) in met.iter_mut().zip(values) {
            *met = *met && ((value - target).abs() < 1e-9) == wanted;
        }
        Ok(())
    }

    fn derive(&self, by: &Derivation) -> Result<Vec<f64>, Failure> {
        match by {
            Derivation::Sum(of) => Ok(self.sums(self.columns(&of.of)?)?.into_owned()),
            Derivation::Difference(of) => {
                let (from, less) = (self.numbers(&of.from)?, self.numbers(&of.less)?);
                Ok(from
                    .iter()
                    .zip(less)
                    .map(|(from, less)| from - less)
                    .collect())
            }
            Derivation::Rate(rate) => self.rates(rate),
            Derivation::Baseline(of) => {
                let groups = self.groups(of)?;
                Ok(groups.of_rows(|group| group.centre))
            }
            Derivation::Deviation(of) => {
                let groups = self.groups(of)?;
                let values = groups.values.iter().enumerate();
                Ok(values
                    .map(|(row, value)| groups.usual(row).deviation(*value))
                    .collect())
            }
        }
    }

    fn rates(&self, rate: &RowRate) -> Result<Vec<f64>, Failure> {
        let parts = self.sums(self.columns(&rate.part)?)?;
        let wholes = self.sums(self.columns(&rate.whole)?)?;
        let each = parts.iter().zip(wholes.iter());
        Ok(each
            .map(|(part, whole)| {
                if *whole == 0.0 {
                    f64::NAN
                } else {
                    rate.per * part / whole
                }
            })
            .collect())
    }

    /// The sum of columns, row by row.
    fn sums(&self, columns: &[Id]) -> Result<Cow<'_, [f64]>, Failure> {
        if let [one] = columns {
            return Ok(Cow::Borrowed(self.numbers(one)?));
        }
        let mut sums = vec![0.0; self.table.rows];
        for column in columns {
            for (sum, value) in sums.iter_mut().zip(self.numbers(column)?) {
                *sum += value;
            }
        }
        Ok(Cow::Owned(sums))
    }

    /// What tells rows of different groups apart.
    fn key(&self, column: &Id) -> Result<Vec<u64>, Failure> {
        if let Some((_, of)) = self.texts(column) {
            return Ok(of.iter().copied().map(u64::from).collect());
        }
        let values = self.numbers(column)?;
        Ok(values.iter().map(|value| value.to_bits()).collect())
    }

    fn groups(&self, of: &Baseline) -> Result<Groups, Failure> {
        let values = self.sums(self.columns(&of.of)?)?.into_owned();
        let keys = self
            .columns(&of.by)?
            .iter()
            .map(|column| self.key(column))
            .collect::<Result<Vec<_>, _>>()?;
        let used = self.meets(&of.on)?;
        let mut known: HashMap<Vec<u64>, usize> = HashMap::new();
        let mut members: Vec<Vec<f64>> = Vec::new();
        let mut group_of = Vec::with_capacity(values.len());
        for (row, value) in values.iter().enumerate() {
            let key: Vec<u64> = keys.iter().map(|column| column[row]).collect();
            let next = members.len();
            let group = *known.entry(key).or_insert(next);
            if group == next {
                members.push(Vec::new());
            }
            if used[row] && !value.is_nan() {
                members[group].push(*value);
            }
            group_of.push(group);
        }
        let usual = members.iter().map(|values| Usual::of(of.centre, values));
        Ok(Groups {
            usual: usual.collect(),
            group_of,
            values,
        })
    }
}

/// What is usual in each group, and which group each row belongs to.
struct Groups {
    usual: Vec<Usual>,
    group_of: Vec<usize>,
    values: Vec<f64>,
}

impl Groups {
    fn usual(&self, row: usize) -> Usual {
        let group = self.group_of.get(row).and_then(|&at| self.usual.get(at));
        group.copied().unwrap_or(Usual::NONE)
    }

    fn of_rows(&self, value: impl Fn(Usual) -> f64) -> Vec<f64> {
        (0..self.values.len())
            .map(|row| value(self.usual(row)))
            .collect()
    }
}

/// Centre and spread of a group, in the unit of the values; NaN for no value.
#[derive(Clone, Copy)]
struct Usual {
    centre: f64,
    spread: f64,
}

impl Usual {
    const NONE: Self = Self {
        centre: f64::NAN,
        spread: f64::NAN,
    };

    fn of(centre: Centre, values: &[f64]) -> Self {
        let (centre, spread) = match centre {
            Centre::Median => (median(values), mad(values).map(|mad| MAD_FACTOR * mad)),
            Centre::Mean => (mean(values), deviation(values)),
        };
        Self {
            centre: centre.unwrap_or(f64::NAN),
            spread: spread.unwrap_or(f64::NAN),
        }
    }

    /// Absent where the group does not vary: no distance can be told from it.
    fn deviation(self, value: f64) -> f64 {
        if self.spread > 0.0 {
            (value - self.centre) / self.spread
        } else {
            f64::NAN
        }
    }
}

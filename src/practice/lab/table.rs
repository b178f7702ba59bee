//! A dataset read from CSV: columns of numbers or of texts.

use std::collections::BTreeMap;

use crate::course::Id;
use crate::course::practice::lab::{ColumnKind, Dataset};

/// More rows than this are refused.
pub const MAX_ROWS: usize = 200_000;

/// The columns of a dataset that the lab uses, all of one length.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub columns: BTreeMap<Id, Values>,
    pub rows: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// NaN where the cell is empty. Dates count in days since 1 January 1970.
    Numbers(Vec<f64>),
    /// Indices into the names. Names that have a label come first, in the
    /// order of the labels, then the others in the order of the rows.
    Texts { names: Vec<String>, of: Vec<u32> },
}

impl Values {
    pub fn len(&self) -> usize {
        match self {
            Self::Numbers(values) => values.len(),
            Self::Texts { of, .. } => of.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn numbers(&self) -> Option<&[f64]> {
        match self {
            Self::Numbers(values) => Some(values),
            Self::Texts { .. } => None,
        }
    }
}

/// Why a dataset gives no table. Lines count from 1, the head included.
#[derive(Debug, Clone, PartialEq)]
pub enum TableFault {
    /// Not UTF-8, quotes that do not close, a row of another length.
    Csv {
        line: u64,
        message: String,
    },
    /// A column of the lab that the head lacks.
    NoColumn {
        column: Id,
    },
    /// A cell that is no number, no date, no hour.
    Cell {
        column: Id,
        line: u64,
        text: String,
    },
    NoRows,
    TooManyRows,
}

impl Table {
    /// Reads the columns that the dataset names; others are passed over.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong: see [`TableFault`].
    pub fn read(dataset: &Dataset, bytes: &[u8]) -> Result<Self, TableFault> {
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(bytes);
        let head = reader.headers().map_err(csv_fault)?.clone();
        let mut builders = Vec::with_capacity(dataset.columns.len());
        for column in &dataset.columns {
            let at = head.iter().position(|name| name == column.id.as_str());
            let at = at.ok_or_else(|| TableFault::NoColumn {
                column: column.id.clone(),
            })?;
            builders.push((column, at, Builder::new(dataset, &column.id)));
        }
        let mut rows = 0;
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(csv_fault)? {
            if rows == MAX_ROWS {
                return Err(TableFault::TooManyRows);
            }
            rows += 1;
            for (column, at, builder) in &mut builders {
                let cell = record.get(*at).unwrap_or_default();
                let read = builder.push(column.kind, cell);
                read.ok_or_else(|| TableFault::Cell {
                    column: column.id.clone(),
                    line: record.position().map_or(0, csv::Position::line),
                    text: cell.to_owned(),
                })?;
            }
        }
        if rows == 0 {
            return Err(TableFault::NoRows);
        }
        let columns = builders
            .into_iter()
            .map(|(column, _, builder)| (column.id.clone(), builder.finish(column.kind)))
            .collect();
        Ok(Self { columns, rows })
    }
}

fn csv_fault(error: csv::Error) -> TableFault {
    TableFault::Csv {
        line: error.position().map_or(1, csv::Position::line),
        message: error.to_string(),
    }
}

#[derive(Default)]
struct Builder {
    numbers: Vec<f64>,
    names: Vec<String>,
    known: BTreeMap<String, u32>,
    of: Vec<u32>,
}

impl Builder {
    fn new(dataset: &Dataset, id: &Id) -> Self {
        let mut builder = Self::default();
        let column = dataset.columns.iter().find(|known| known.id == *id);
        for label in column.into_iter().flat_map(|column| &column.labels) {
            builder.code(&label.value);
        }
        builder
    }

    fn code(&mut self, text: &str) -> u32 {
        if let Some(&code) = self.known.get(text) {
            return code;
        }
        let code = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(text.to_owned());
        self.known.insert(text.to_owned(), code);
        code
    }

    fn push(&mut self, kind: ColumnKind, cell: &str) -> Option<()> {
        match kind {
            ColumnKind::Text => {
                let code = self.code(cell);
                self.of.push(code);
            }
            _ => self.numbers.push(number(kind, cell)?),
        }
        Some(())
    }

    fn finish(self, kind: ColumnKind) -> Values {
        match kind {
            ColumnKind::Text => Values::Texts {
                names: self.names,
                of: self.of,
            },
            _ => Values::Numbers(self.numbers),
        }
    }
}

/// A cell as a number; an empty one is absent (NaN). `None` for what is none.
pub fn number(kind: ColumnKind, cell: &str) -> Option<f64> {
    if cell.is_empty() {
        return Some(f64::NAN);
    }
    match kind {
        ColumnKind::Text => None,
        ColumnKind::Number => cell.parse().ok().filter(|value: &f64| value.is_finite()),
        ColumnKind::Hour => hour(cell),
        ColumnKind::Date => {
            let (day, hour_text) = cell.split_once(' ').unwrap_or((cell, "0"));
            let date: jiff::civil::Date = day.parse().ok()?;
            let epoch = jiff::civil::date(1970, 1, 1);
            let days = epoch.until(date).ok()?.get_days();
            Some(f64::from(days) + hour(hour_text)? / 24.0)
        }
    }
}

fn hour(text: &str) -> Option<f64> {
    text.parse::<u8>()
        .ok()
        .filter(|hour| *hour < 24)
        .map(f64::from)
}

#[cfg(test)]
mod tests {
    use super::{Table, TableFault, Values, number};
    use crate::course::Id;
    use crate::course::practice::lab::{Column, ColumnKind, Dataset, Label};

    fn dataset() -> Dataset {
        let column = |id: &str, kind| Column {
            id: id.into(),
            name: id.to_owned(),
            unit: String::new(),
            kind,
            decimals: 0,
            labels: Vec::new(),
        };
        let mut format = column("format", ColumnKind::Text);
        format.labels = ["video", "photo"]
            .map(|value| Label {
                value: value.to_owned(),
                name: value.to_uppercase(),
            })
            .to_vec();
        Dataset {
            id: "posts".into(),
            file: None,
            rows: None,
            columns: vec![format, column("reach", ColumnKind::Number)],
            derived: Vec::new(),
        }
    }

    #[test]
    fn texts_are_coded_in_the_order_of_the_labels() {
        let text = "reach,format,unused\n10,photo,x\n,poll,y\n30,video,z\n";
        let table = Table::read(&dataset(), text.as_bytes()).expect("a table");
        let Some(Values::Texts { names, of }) = table.columns.get("format") else {
            unreachable!("texts");
        };
        assert_eq!(names, &["video", "photo", "poll"]);
        assert_eq!(of, &[1, 2, 0]);
        let reach = table.columns.get("reach").and_then(Values::numbers);
        let reach = reach.expect("numbers");
        assert!(reach[1].is_nan() && reach[0] == 10.0 && reach[2] == 30.0);
    }

    #[test]
    fn what_is_wrong_says_where() {
        let read = |text: &str| Table::read(&dataset(), text.as_bytes()).expect_err("a fault");
        let column = Id::from("reach");
        assert_eq!(read("format\nphoto\n"), TableFault::NoColumn { column });
        let column = Id::from("reach");
        let (line, text) = (3, "many".to_owned());
        assert_eq!(
            read("format,reach\nphoto,1\nphoto,many\n"),
            TableFault::Cell { column, line, text }
        );
        assert_eq!(read("format,reach\n"), TableFault::NoRows);
        assert!(matches!(
            read("format,reach\nphoto,1,2\n"),
            TableFault::Csv { line: 2, .. }
        ));
        assert!(matches!(
            Table::read(&dataset(), b"format,reach\n\xff,1\n"),
            Err(TableFault::Csv { .. })
        ));
    }

    #[test]
    fn dates_count_in_days_and_hours_in_parts_of_them() {
        assert_eq!(number(ColumnKind::Date, "1970-01-02 12"), Some(1.5));
        assert_eq!(number(ColumnKind::Date, "1970-01-03"), Some(2.0));
        assert_eq!(number(ColumnKind::Date, "2026-02-30"), None);
        assert_eq!(number(ColumnKind::Hour, "24"), None);
        assert_eq!(number(ColumnKind::Number, "inf"), None);
    }
}

//! One number out of the rows that are kept.

use super::{Failure, Frame};
use crate::course::Id;
use crate::course::practice::lab::{Formula, Rate, Share, Test};
use crate::practice::lab::statistics::{mad, mean, median, percentile};

impl Frame<'_> {
    /// Works a formula out over the rows that the filters keep.
    ///
    /// # Errors
    ///
    /// See [`Failure`]. The result is always finite.
    pub fn evaluate(&self, formula: &Formula) -> Result<f64, Failure> {
        let value = match formula {
            Formula::Count(of) => self.chosen(&of.rows)?.len() as f64,
            Formula::Sum(of) => self.values(&of.of, &of.rows)?.iter().sum(),
            Formula::Mean(of) => some(mean(&self.values(&of.of, &of.rows)?))?,
            Formula::Median(of) => some(median(&self.values(&of.of, &of.rows)?))?,
            Formula::Mad(of) => some(mad(&self.values(&of.of, &of.rows)?))?,
            Formula::Percentile(of) => {
                some(percentile(&self.values(&of.of, &of.rows)?, of.percent))?
            }
            Formula::Minimum(of) => {
                some(self.values(&of.of, &of.rows)?.into_iter().reduce(f64::min))?
            }
            Formula::Maximum(of) => {
                some(self.values(&of.of, &of.rows)?.into_iter().reduce(f64::max))?
            }
            Formula::Value(at) => self.numbers(&at.of)?[self.one(&at.row)?],
            Formula::Rank(rank) => self.rank(&rank.by, &rank.row)?,
            Formula::Rate(rate) => self.rate(rate)?,
            Formula::Share(share) => self.share(share)?,
        };
        if value.is_finite() {
            Ok(value)
        } else {
            Err(Failure::NoRows)
        }
    }

    /// Rows that are kept and meet the tests.
    fn chosen(&self, tests: &[Test]) -> Result<Vec<usize>, Failure> {
        let met = self.meets(tests)?;
        Ok(self.rows.iter().copied().filter(|&row| met[row]).collect())
    }

    /// The values of those rows, absent ones left out.
    fn values(&self, column: &Id, tests: &[Test]) -> Result<Vec<f64>, Failure> {
        let numbers = self.numbers(column)?;
        let rows = self.chosen(tests)?;
        let values = rows.into_iter().map(|row| numbers[row]);
        Ok(values.filter(|value| !value.is_nan()).collect())
    }

    fn one(&self, tests: &[Test]) -> Result<usize, Failure> {
        match *self.chosen(tests)?.as_slice() {
            [row] => Ok(row),
            ref rows => Err(Failure::NotOneRow { found: rows.len() }),
        }
    }

    fn rank(&self, by: &Id, row: &[Test]) -> Result<f64, Failure> {
        let numbers = self.numbers(by)?;
        let own = numbers[self.one(row)?];
        let above = self.rows.iter().filter(|&&row| numbers[row] > own).count();
        // A row without a value has no place.
        Ok(if own.is_nan() {
            f64::NAN
        } else {
            (above + 1) as f64
        })
    }

    fn rate(&self, rate: &Rate) -> Result<f64, Failure> {
        let mut sums = [0.0, 0.0];
        for (sum, columns) in sums.iter_mut().zip([&rate.part, &rate.whole]) {
            for column in self.columns(columns)? {
                *sum += self.values(column, &rate.rows)?.iter().sum::<f64>();
            }
        }
        let [part, whole] = sums;
        if whole == 0.0 {
            return Err(Failure::Zero);
        }
        Ok(rate.per * part / whole)
    }

    fn share(&self, share: &Share) -> Result<f64, Failure> {
        let among = self.chosen(&share.among)?;
        let met = self.meets(&share.rows)?;
        let hits = among.iter().filter(|&&row| met[row]).count();
        if among.is_empty() {
            return Err(Failure::Zero);
        }
        Ok(100.0 * hits as f64 / among.len() as f64)
    }
}

fn some(value: Option<f64>) -> Result<f64, Failure> {
    value.ok_or(Failure::NoRows)
}

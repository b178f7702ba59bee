//! A grid of two columns of places.

use super::gather::gathered;
use super::{Builder, Placed};
use crate::course::practice::lab::Gather;
use crate::practice::lab::Failure;
use crate::practice::lab::figure::{Heat, Spot};

impl Builder<'_> {
    pub(super) fn heat(&self, x: &Placed) -> Result<Heat, Failure> {
        let by = self.view.by.as_ref().unwrap_or(&self.view.x);
        let y = self.placed(by, true)?;
        let value = self.view.y.first().unwrap_or(by);
        let values = self.values(value)?;
        let columns = x.names.as_ref().map_or(0, Vec::len);
        let rows = y.names.unwrap_or_default();
        let mut cells: Vec<Vec<Spot>> = vec![Vec::new(); columns * rows.len()];
        for &row in &self.frame.rows {
            let place = y.at[row] * columns as f64 + x.at[row];
            if let Some(cell) = cells.get_mut(place as usize).filter(|_| !place.is_nan())
                && !values[row].is_nan()
            {
                cell.push(Spot {
                    x: 0.0,
                    y: values[row],
                });
            }
        }
        let named = self.named(value);
        let counted = self.view.gather == Some(Gather::Count);
        let value = |cell: &Vec<Spot>| {
            let gathered = gathered(cell, Some(self.view.gather.unwrap_or(Gather::Sum)));
            gathered.first().map_or(f64::NAN, |point| point.y)
        };
        Ok(Heat {
            rows,
            name: self.view.y_title.clone(),
            unit: if counted { String::new() } else { named.unit },
            decimals: if counted { 0 } else { named.decimals },
            cells: cells.iter().map(value).collect(),
        })
    }
}

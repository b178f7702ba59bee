//! Order statistics, means and spreads. Absent values (NaN) are left out by
//! the callers; every function here gives `None` for no value at all.

/// Makes the MAD of normal data equal to their standard deviation.
pub const MAD_FACTOR: f64 = 1.4826;

pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Standard deviation of the population: divided by n, not by n − 1.
pub fn deviation(values: &[f64]) -> Option<f64> {
    let mean = mean(values)?;
    let squares = values.iter().map(|value| (value - mean).powi(2));
    Some((squares.sum::<f64>() / values.len() as f64).sqrt())
}

/// The middle value, or the mean of the two middle ones.
pub fn median(values: &[f64]) -> Option<f64> {
    percentile(values, 50.0)
}

/// The value below which `percent` of the values lie, 0 to 100, with linear
/// interpolation between neighbours: place (n − 1) × percent / 100 in the
/// sorted values, counted from 0 (type 7 of Hyndman and Fan, the rule of
/// PERCENTILE.INC in spreadsheets).
pub fn percentile(values: &[f64], percent: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    let place = last as f64 * (percent / 100.0).clamp(0.0, 1.0);
    let low = place.floor();
    let below = *sorted.get(low as usize)?;
    let above = *sorted.get(place.ceil() as usize)?;
    Some(below + (above - below) * (place - low))
}

/// Median of the distances from the median, without a factor.
pub fn mad(values: &[f64]) -> Option<f64> {
    let centre = median(values)?;
    let distances: Vec<f64> = values.iter().map(|value| (value - centre).abs()).collect();
    median(&distances)
}

#[cfg(test)]
mod tests {
    use super::{deviation, mad, mean, median, percentile};

    #[test]
    fn worked_by_hand() {
        let values = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0];
        assert_eq!(mean(&values), Some(5.0));
        assert_eq!(deviation(&values), Some(2.0));
        assert_eq!(median(&values), Some(4.5));
        // Distances from 4.5: .5 .5 .5 .5 .5 2.5 2.5 4.5
        assert_eq!(mad(&values), Some(0.5));
        assert_eq!(percentile(&[10.0, 20.0, 30.0, 40.0], 90.0), Some(37.0));
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
    }

    #[test]
    fn nothing_has_no_value() {
        for of in [mean, deviation, median, mad] {
            assert_eq!(of(&[]), None);
        }
        assert_eq!(percentile(&[1.0], 150.0), Some(1.0));
    }
}

//! Where the pass mark stands: set by judges, or provisional.

use crate::course::Id;
use crate::course::exam::{Form, Judge, Judges, NEEDED_JUDGES};

/// The pass mark of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct PassMark {
    /// In whole per cent, from 0 to 100: the judges' mean is rounded up, so that
    /// a share between two of them is not reached by the lower one. Every screen
    /// and file decides by this number.
    pub percent: u8,
    /// The judges who set it; `None` while it is provisional.
    pub cut: Option<Cut>,
}

/// A cut score set by judges.
#[derive(Debug, Clone, PartialEq)]
pub struct Cut {
    /// Mean over the judges, from 0 to 1.
    pub mean: f64,
    /// Standard deviation of the judges' means (n − 1 in the denominator).
    pub spread: f64,
    /// Each judge's mean over the items of the form that they rated.
    pub judges: Vec<(String, f64)>,
}

impl PassMark {
    /// From 0 to 1.
    pub fn share(&self) -> f64 {
        f64::from(self.percent) / 100.0
    }
}

/// The pass mark for the items of a form.
///
/// Angoff (1971): each judge's mean of the ratings of these items; the cut is
/// the mean over the judges. So a form of harder items has a lower cut. Each of
/// the items must have been rated, and [`NEEDED_JUDGES`] judges must have rated
/// it or abstained from it on purpose; otherwise the mark of the form stands,
/// and is called provisional.
pub fn pass_mark<'a>(
    form: &Form,
    judges: &Judges,
    items: impl Iterator<Item = &'a Id> + Clone,
) -> PassMark {
    match cut(judges, items) {
        Some(cut) => PassMark {
            percent: percent_up(cut.mean),
            cut: Some(cut),
        },
        None => PassMark {
            percent: form.pass_percent.min(100),
            cut: None,
        },
    }
}

fn cut<'a>(judges: &Judges, items: impl Iterator<Item = &'a Id> + Clone) -> Option<Cut> {
    if !items.clone().all(|item| is_set(judges, item)) {
        return None;
    }
    let means = judges.judges.iter().filter_map(|judge| {
        let ratings: Vec<f64> = items.clone().filter_map(|id| judge.rating(id)).collect();
        Some((judge.name.clone(), mean(&ratings)?))
    });
    let judges: Vec<(String, f64)> = means.collect();
    if judges.len() < NEEDED_JUDGES {
        return None;
    }
    let values: Vec<f64> = judges.iter().map(|(_, mean)| *mean).collect();
    let mean = mean(&values)?;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let spread = (squares / count(values.len() - 1)).sqrt();
    Some(Cut {
        mean,
        spread,
        judges,
    })
}

/// Whether enough judges say something of an item.
fn is_set(judges: &Judges, item: &Id) -> bool {
    let rated = |judge: &&Judge| judge.rating(item).is_some();
    let rated = judges.judges.iter().filter(rated).count();
    let abstained = |judge: &&Judge| judge.rating(item).is_none() && judge.abstains.contains(item);
    let abstained = judges.judges.iter().filter(abstained).count();
    rated > 0 && rated + abstained >= NEEDED_JUDGES
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0 to 100"
)]
fn percent_up(share: f64) -> u8 {
    (share * 100.0 - 1e-6).ceil().clamp(0.0, 100.0) as u8
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / count(values.len()))
}

#[allow(
    clippy::cast_precision_loss,
    reason = "an exam has few items and judges"
)]
fn count(of: usize) -> f64 {
    of as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::FormKind;
    use crate::course::exam::Ratings;

    fn form() -> Form {
        Form {
            id: "certificate".into(),
            kind: FormKind::Certifying,
            title: String::new(),
            summary: String::new(),
            items: 2,
            minutes: 90,
            pass_percent: 70,
        }
    }

    fn judges(ratings: &[&[(&str, f64)]]) -> Judges {
        let judge = |(index, ratings): (usize, &&[(&str, f64)])| Judge {
            name: format!("J{index}"),
            ratings: Ratings(
                ratings
                    .iter()
                    .map(|(id, it)| (Id::from(*id), *it))
                    .collect(),
            ),
            abstains: Vec::new(),
        };
        Judges {
            judges: ratings.iter().enumerate().map(judge).collect(),
        }
    }

    #[test]
    fn the_cut_is_the_mean_over_judges_of_their_means() {
        let mut judges = judges(&[
            &[("a", 0.6), ("b", 0.8), ("c", 0.1)],
            &[("a", 0.5), ("b", 0.7), ("c", 0.2)],
            &[("a", 0.5), ("c", 0.3)],
        ]);
        judges.judges[2].abstains = vec!["b".into()];
        let easy = [Id::from("a"), Id::from("b")];
        let mark = pass_mark(&form(), &judges, easy.iter());
        let cut = mark.cut.clone().unwrap();
        // 0.7, 0.6, 0.5: mean 0.6, standard deviation 0.1.
        assert!((mark.share() - 0.6).abs() < 1e-9 && (cut.mean - 0.6).abs() < 1e-9);
        assert!((cut.spread - 0.1).abs() < 1e-9);
        assert_eq!(cut.judges.len(), 3);
        let hard = [Id::from("c")];
        let harder = pass_mark(&form(), &judges, hard.iter());
        assert!((harder.share() - 0.2).abs() < 1e-9, "{harder:?}");
    }

    #[test]
    fn fewer_than_three_judges_leave_the_mark_provisional() {
        let judges = judges(&[&[("a", 0.6)], &[("a", 0.5)], &[("z", 0.5)]]);
        let asked = [Id::from("a")];
        let mark = pass_mark(&form(), &judges, asked.iter());
        assert_eq!((mark.share(), mark.cut), (0.7, None));
    }

    #[test]
    fn stray_ratings_leave_the_mark_provisional() {
        let mut judges = judges(&[&[("a", 0.6)], &[("a", 0.5)], &[("a", 0.5)]]);
        let asked = [Id::from("a"), Id::from("b")];
        assert_eq!(pass_mark(&form(), &judges, asked.iter()).cut, None);
        for judge in &mut judges.judges {
            judge.abstains = vec!["b".into()];
        }
        // An item that nobody rates has no difficulty to count.
        assert_eq!(pass_mark(&form(), &judges, asked.iter()).cut, None);
        judges.judges[0].abstains.clear();
        judges.judges[0].ratings.0.push(("b".into(), 0.7));
        assert!(pass_mark(&form(), &judges, asked.iter()).cut.is_some());
    }

    #[test]
    fn a_cut_between_two_per_cents_is_the_higher_one() {
        let judges = judges(&[&[("a", 0.612)], &[("a", 0.612)], &[("a", 0.612)]]);
        let asked = [Id::from("a")];
        assert_eq!(pass_mark(&form(), &judges, asked.iter()).percent, 62);
    }

    #[test]
    fn a_rating_that_is_no_probability_does_not_count() {
        let judges = judges(&[&[("a", f64::NAN)], &[("a", 2.0)], &[("a", 0.5)]]);
        let asked = [Id::from("a")];
        assert_eq!(pass_mark(&form(), &judges, asked.iter()).cut, None);
    }
}

//! What the marks of a sitting say, and how surely.

use super::PassMark;
use super::record::Score;
use crate::course::Id;

/// A mark from which nothing was missed: rounding of partial credit forgiven.
const WHOLE: f32 = 0.9999;

/// What is known of a question when marks are told.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub module: Id,
    pub lesson: Id,
    /// `None` when the course has the item no more.
    pub about: Option<About>,
    /// From 0 to 1.
    pub mark: f32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    pub competence: Id,
    /// The passage of the lesson that explains it.
    pub explains: Id,
}

/// What a sitting came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub score: Score,
    pub pass: PassMark,
    pub band: Band,
    /// In the order in which they come in the form.
    pub modules: Vec<Tally>,
    pub competences: Vec<Tally>,
    /// Passages that explain what was missed, those missed most first.
    pub passages: Vec<Passage>,
}

/// Where the share is, with its standard error, relative to the pass mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Band {
    /// The share and a standard error more are below the mark.
    Below,
    /// Within a standard error of the mark: another form could have said
    /// otherwise.
    Within,
    /// The share less a standard error is above the mark.
    Above,
}

/// Points in a part of the form.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    pub id: Id,
    pub points: f64,
    pub questions: usize,
}

impl Tally {
    /// Points over questions, from 0 to 1.
    pub fn share(&self) -> f64 {
        self.points / count(self.questions.max(1))
    }
}

/// A passage to re-read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    pub lesson: Id,
    pub block: Id,
    /// Questions that it explains and that did not earn their whole mark.
    pub missed: usize,
}

impl Outcome {
    /// Whether the points reach the mark, as the record and the certificate
    /// decide it; the band says how surely.
    pub fn passed(&self) -> bool {
        self.score.reaches(self.pass.percent)
    }
}

/// What the marks of the questions come to.
pub fn outcome(asked: &[Asked], pass: PassMark) -> Outcome {
    let marks: Vec<f32> = asked.iter().map(|one| one.mark).collect();
    let score = Score::of(&marks);
    let mut outcome = Outcome {
        score,
        band: band(score.share(), score.error(), pass.share()),
        pass,
        modules: Vec::new(),
        competences: Vec::new(),
        passages: Vec::new(),
    };
    for one in asked {
        add(&mut outcome.modules, &one.module, one.mark);
        let Some(about) = &one.about else { continue };
        add(&mut outcome.competences, &about.competence, one.mark);
        if one.mark < WHOLE {
            miss(&mut outcome.passages, &one.lesson, &about.explains);
        }
    }
    let passages = &mut outcome.passages;
    passages.sort_by_key(|passage| std::cmp::Reverse(passage.missed));
    outcome
}

fn band(share: f64, error: f64, mark: f64) -> Band {
    if share + error < mark {
        Band::Below
    } else if share - error > mark {
        Band::Above
    } else {
        Band::Within
    }
}

fn add(tallies: &mut Vec<Tally>, id: &Id, mark: f32) {
    let mark = f64::from(mark);
    match tallies.iter_mut().find(|tally| tally.id == *id) {
        Some(tally) => {
            tally.points += mark;
            tally.questions += 1;
        }
        None => tallies.push(Tally {
            id: id.clone(),
            points: mark,
            questions: 1,
        }),
    }
}

fn miss(passages: &mut Vec<Passage>, lesson: &Id, block: &Id) {
    let same = |passage: &&mut Passage| passage.lesson == *lesson && passage.block == *block;
    match passages.iter_mut().find(same) {
        Some(passage) => passage.missed += 1,
        None => passages.push(Passage {
            lesson: lesson.clone(),
            block: block.clone(),
            missed: 1,
        }),
    }
}

#[allow(clippy::cast_precision_loss, reason = "an exam has few questions")]
fn count(of: usize) -> f64 {
    of as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(module: &str, competence: &str, explains: &str, mark: f32) -> Asked {
        Asked {
            module: module.into(),
            lesson: "l".into(),
            about: Some(About {
                competence: competence.into(),
                explains: explains.into(),
            }),
            mark,
        }
    }

    fn mark(percent: u8) -> PassMark {
        PassMark { percent, cut: None }
    }

    #[test]
    fn the_band_is_one_standard_error_around_the_mark() {
        let of = |right: usize| {
            let questions: Vec<Asked> = (0..60)
                .map(|index| asked("m", "c", "e", if index < right { 1.0 } else { 0.0 }))
                .collect();
            let outcome = outcome(&questions, mark(70));
            (outcome.band, outcome.passed())
        };
        // 38/60 = 0.633 and 0.063 of error; 39/60 = 0.65 and 0.062; 46/60 = 0.767 and 0.055.
        assert_eq!(of(38), (Band::Below, false));
        assert_eq!(of(39), (Band::Within, false));
        assert_eq!(of(42), (Band::Within, true));
        assert_eq!(of(45), (Band::Within, true));
        assert_eq!(of(46), (Band::Above, true));
    }

    #[test]
    fn tallies_and_passages_are_counted() {
        let questions = [
            asked("one", "listen", "a", 1.0),
            asked("one", "write", "b", 0.5),
            asked("two", "write", "c", 0.0),
            asked("two", "write", "c", 0.0),
            Asked {
                about: None,
                ..asked("two", "", "", 0.0)
            },
        ];
        let outcome = outcome(&questions, mark(70));
        let score = outcome.score;
        assert!((score.points - 1.5).abs() < 1e-9 && (score.share() - 0.3).abs() < 1e-9);
        let told = |tallies: &[Tally]| -> Vec<(String, f64, usize)> {
            let each = tallies.iter();
            each.map(|it| (it.id.to_string(), it.points, it.questions))
                .collect()
        };
        let expected = [("one".to_owned(), 1.5, 2), ("two".to_owned(), 0.0, 3)];
        assert_eq!(told(&outcome.modules), expected);
        let expected = [("listen".to_owned(), 1.0, 1), ("write".to_owned(), 0.5, 3)];
        assert_eq!(told(&outcome.competences), expected);
        let passages: Vec<(&str, usize)> = outcome
            .passages
            .iter()
            .map(|it| (it.block.as_str(), it.missed))
            .collect();
        assert_eq!(passages, [("c", 2), ("b", 1)]);
    }

    #[test]
    fn a_form_without_questions_comes_to_nothing() {
        let outcome = outcome(&[], mark(70));
        assert_eq!((outcome.score.share(), outcome.score.questions), (0.0, 0));
        assert!(!outcome.passed());
    }
}

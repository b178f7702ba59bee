//! Results at the practice desks, over time.

use crate::course::{Course, Id};
use crate::progress::{CourseProgress, RunState, Timestamp};

/// What was reached at one practice.
#[derive(Debug, Clone, PartialEq)]
pub struct Practised {
    pub practice: Id,
    /// Finished runs that have a score, in the order they were finished.
    pub runs: Vec<Scored>,
}

/// A finished run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    pub at: Timestamp,
    /// From 0 to 1.
    pub score: f32,
}

impl Practised {
    /// The run finished last.
    pub fn last(&self) -> Option<Scored> {
        self.runs.last().copied()
    }

    /// The best score, from 0 to 1.
    pub fn best(&self) -> Option<f32> {
        self.runs.iter().map(|run| run.score).max_by(f32::total_cmp)
    }
}

/// The practices of the course with a finished and scored run, the one
/// practised last first.
pub fn practised(course: &Course, learned: &CourseProgress) -> Vec<Practised> {
    let entries = course.practices.iter();
    let mut all: Vec<Practised> = entries
        .map(|entry| {
            let runs = learned.practice(&entry.id).runs();
            let scored = runs.filter_map(|run| match run.state {
                RunState::Finished {
                    at,
                    score: Some(score),
                    ..
                } if score.is_finite() => Some(Scored {
                    at,
                    score: score.clamp(0.0, 1.0),
                }),
                _ => None,
            });
            let mut runs: Vec<Scored> = scored.collect();
            runs.sort_by_key(|run| run.at);
            Practised {
                practice: entry.id.clone(),
                runs,
            }
        })
        .filter(|practised| !practised.runs.is_empty())
        .collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.last().map(|run| run.at)));
    all
}

//! A learner's run through a lab: a fold of their moves.

use std::collections::BTreeMap;

use crate::course::Id;
use crate::course::practice::lab::{Lab, Step};
use crate::progress::{Move, Response};
use crate::quiz::fits;

use super::bench::Bench;

/// Names the report among the places of a move.
pub const REPORT: &str = "report";
/// The option that hands the report in.
pub const DONE: &str = "done";

/// What a step was answered with.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    pub given: Given,
    /// 0 to 1, as recorded.
    pub score: f32,
    pub seconds: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    Response(Response),
    /// Where a control was set.
    Position(String),
}

/// Where a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The step to answer, by its place.
    Step(usize),
    Report,
    /// Rating one's own report.
    Rating,
    Done,
}

/// The state that moves have led to. Moves that no longer fit the lab change
/// nothing and are counted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Run {
    answers: BTreeMap<Id, Answered>,
    drafts: Vec<String>,
    handed_in: bool,
    ratings: BTreeMap<Id, u8>,
    pub skipped: usize,
}

impl Run {
    /// Plays moves from the start. A seed is not needed: nothing is drawn.
    pub fn play<'m>(bench: &Bench, moves: impl IntoIterator<Item = &'m Move>) -> Self {
        let mut run = Self::default();
        for what in moves {
            run.apply(bench, what);
        }
        run
    }

    /// Plays one move.
    pub fn apply(&mut self, bench: &Bench, what: &Move) {
        let lab = &bench.lab;
        match what {
            Move::Answer {
                at,
                response,
                score,
                seconds,
            } => self.respond(lab, at, response, *score, *seconds),
            Move::Choose {
                at,
                option,
                seconds,
                ..
            } => self.choose(bench, at, option, *seconds),
            Move::Write { at, text } => self.write(at, text),
            Move::Rate { at, level } => self.rate(lab, at, *level),
            // The portfolio is the journal's.
            Move::Keep { .. } => {}
            Move::Lapse { .. } => self.skip(),
        }
    }

    pub fn phase(&self, lab: &Lab) -> Phase {
        let open = lab
            .steps
            .iter()
            .position(|step| self.answer(step.id()).is_none());
        let rated = |id: &Id| self.ratings.contains_key(id);
        match open {
            Some(step) => Phase::Step(step),
            None if !self.handed_in => Phase::Report,
            None if !lab.report.rubric.iter().all(|it| rated(&it.id)) => Phase::Rating,
            None => Phase::Done,
        }
    }

    pub fn answer(&self, step: &Id) -> Option<&Answered> {
        self.answers.get(step)
    }

    /// Versions of the report, the first written first.
    pub fn drafts(&self) -> &[String] {
        &self.drafts
    }

    pub fn report(&self) -> &str {
        self.drafts.last().map_or("", String::as_str)
    }

    pub fn rating(&self, criterion: &Id) -> Option<u8> {
        self.ratings.get(criterion).copied()
    }

    /// Sum of the steps' scores, and how many steps there are.
    pub fn score(&self, lab: &Lab) -> (f32, usize) {
        let scores = lab.steps.iter().filter_map(|step| self.answer(step.id()));
        (scores.map(|answer| answer.score).sum(), lab.steps.len())
    }

    pub fn seconds(&self) -> u32 {
        let each = self.answers.values().map(|answer| answer.seconds);
        each.fold(0, u32::saturating_add)
    }

    /// Answers a question. An answered step keeps its answer.
    fn respond(&mut self, lab: &Lab, at: &Id, response: &Response, score: f32, seconds: u32) {
        let Some(Step::Question(question)) = lab.step(at) else {
            return self.skip();
        };
        if !fits(&question.item(), response) || self.answers.contains_key(at) {
            return self.skip();
        }
        let score = if score.is_finite() {
            score.clamp(0.0, 1.0)
        } else {
            0.0
        };
        let given = Given::Response(response.clone());
        self.answers.insert(
            at.clone(),
            Answered {
                given,
                score,
                seconds,
            },
        );
    }

    /// Sets the control of an adjusting step, or hands the report in. What a
    /// position is worth is worked out from the data.
    fn choose(&mut self, bench: &Bench, at: &Id, option: &Id, seconds: u32) {
        if at.as_str() == REPORT {
            let ready = option.as_str() == DONE && self.phase(&bench.lab) == Phase::Report;
            if ready {
                self.handed_in = true;
            } else {
                self.skip();
            }
            return;
        }
        let adjust = match bench.lab.step(at) {
            Some(Step::Adjust(adjust)) if !self.answers.contains_key(at) => adjust,
            _ => return self.skip(),
        };
        let score = if bench.reaches(adjust, option.as_str()) {
            1.0
        } else {
            0.0
        };
        let given = Given::Position(option.to_string());
        self.answers.insert(
            at.clone(),
            Answered {
                given,
                score,
                seconds,
            },
        );
    }

    /// Writes a version of the report, until it is handed in.
    fn write(&mut self, at: &Id, text: &str) {
        if at.as_str() != REPORT || self.handed_in {
            return self.skip();
        }
        if self.report() != text {
            self.drafts.push(text.to_owned());
        }
    }

    /// Rates the report by a criterion; the last rating counts.
    fn rate(&mut self, lab: &Lab, at: &Id, level: u8) {
        let criterion = lab.report.rubric.iter().find(|it| it.id == *at);
        let fits = criterion.is_some_and(|it| usize::from(level) < it.anchors.len());
        if !fits || !self.handed_in {
            return self.skip();
        }
        self.ratings.insert(at.clone(), level);
    }

    /// Counts a move that no longer fits.
    fn skip(&mut self) {
        self.skipped += 1;
    }
}

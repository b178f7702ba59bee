//! Five months of a learner, written through the application's own journal.

#![allow(dead_code, unreachable_pub, reason = "each test uses its part of it")]

use std::collections::BTreeMap;

use parcours::course::Id;
use parcours::gui::shared::Shared;
use parcours::progress::{
    About, Answered, Confidence, LessonEvent, Move, Place, PlanEvent, PracticeEvent, Response, What,
};

use crate::stage::Clock;

/// Days that the past goes back.
pub const DAYS: i64 = 140;
const DAY: i64 = 86_400_000;

/// The same numbers each time: a linear congruence.
struct Chance(u64);

impl Chance {
    fn below(&mut self, of: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % of
    }
}

/// An answer as the window writes it.
pub fn answer(
    shared: &mut Shared,
    (lesson, item): (&Id, &Id),
    right: bool,
    confidence: Option<Confidence>,
    seconds: u32,
) {
    let asked = shared
        .lesson(lesson)
        .and_then(|it| it.item(item).cloned())
        .expect("the question");
    let probed: Vec<Id> = asked.misconceptions().into_iter().cloned().collect();
    let met = probed.iter().take(usize::from(!right)).cloned().collect();
    shared.record(|_| {
        What::Answer(Answered {
            place: Place::Check,
            lesson: lesson.clone(),
            item: item.clone(),
            revision: 1,
            response: Response::Choice(vec![0]),
            score: f32::from(u8::from(right)),
            confidence,
            hints: 0,
            seconds,
            about: About {
                met,
                probed,
                ..About::default()
            },
        })
    });
}

/// Rates every competence, each at the next level.
pub fn rate(shared: &mut Shared, first: u8) {
    let ids = shared.course().competences.clone();
    let levels: BTreeMap<Id, u8> = ids
        .into_iter()
        .zip((first..).map(|level| level % 4))
        .map(|(competence, level)| (competence.id, level))
        .collect();
    shared.record(|_| What::Plan(PlanEvent::Rated { levels }));
}

/// A finished run with a score from 0 to 1.
pub fn run(shared: &mut Shared, practice: &Id, score: f32) {
    let run = shared.record(|run| {
        What::Practice(PracticeEvent::Started {
            run,
            practice: practice.clone(),
            revision: 1,
            seed: 1,
            parts: Vec::new(),
        })
    });
    let what = Move::Choose {
        at: "a".into(),
        option: "b".into(),
        reason: None,
        seconds: 420,
    };
    shared.make_move(run, what);
    shared.finish_run(run, Some(score), None);
}

/// Five months of work up to the clock's day, on four days a week or so, the
/// last lesson untouched.
pub fn five_months(shared: &mut Shared, clock: &Clock) {
    let today = clock.now();
    let mut chance = Chance(7);
    let lessons: Vec<Id> = shared
        .course()
        .lessons()
        .map(|(_, entry)| entry.id.clone())
        .collect();
    let practices: Vec<Id> = shared
        .course()
        .practices
        .iter()
        .map(|entry| entry.id.clone())
        .collect();
    clock.advance(-DAYS * DAY);
    rate(shared, 0);
    for day in 0..=DAYS {
        let begun = 1 + (day as usize * (lessons.len() - 1) / 141);
        if chance.below(7) < 4 {
            let lesson = lessons[chance.below(begun as u64) as usize].clone();
            for what in [
                LessonEvent::Opened {
                    lesson: lesson.clone(),
                },
                LessonEvent::Read {
                    lesson: lesson.clone(),
                },
            ] {
                shared.record(|_| What::Lesson(what));
            }
            let items: Vec<Id> = shared.lesson(&lesson).map_or_else(Vec::new, |lesson| {
                lesson.items.iter().map(|item| item.id.clone()).collect()
            });
            for _ in 0..2 + chance.below(9) {
                let item = &items[chance.below(items.len() as u64) as usize];
                let right = chance.below(100) < 62 + day as u64 / 6;
                let confidence = match chance.below(6) {
                    0 => Confidence::Guess,
                    1 | 2 => Confidence::FairlySure,
                    _ => Confidence::Sure,
                };
                let seconds = 20 + chance.below(240) as u32;
                answer(shared, (&lesson, item), right, Some(confidence), seconds);
            }
        }
        if day % 12 == 5 {
            let practice = &practices[chance.below(5) as usize];
            run(shared, practice, 0.4 + chance.below(60) as f32 / 100.0);
        }
        clock.next_day();
    }
    clock.advance(today - clock.now());
}

/// A right answer to the first question of every lesson.
pub fn one_answer_in_each(shared: &mut Shared) {
    let lessons: Vec<Id> = shared
        .course()
        .lessons()
        .map(|(_, entry)| entry.id.clone())
        .collect();
    for lesson in lessons {
        let item = shared
            .lesson(&lesson)
            .map(|lesson| lesson.items[0].id.clone());
        answer(shared, (&lesson, &item.expect("a lesson")), true, None, 30);
    }
}

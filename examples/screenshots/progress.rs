//! Scenes of the Progress screen.

use parcours::gui::route::Route;
use parcours::progress::{Confidence, Plan, PlanEvent, What};

use crate::Look;
use crate::past::{answer, five_months, rate};
use crate::scenes::{Scene, dress};
use crate::stage::{Clock, SATURDAY, Stage};

pub(crate) const SCENES: &[(&str, Scene)] = &[
    ("progress", |look| past(look, 0.0)),
    ("progress-below", |look| past(look, 10.0)),
    ("progress-bottom", |look| past(look, 100.0)),
    ("progress-tables", |look| typed(past(look, 0.0), "t")),
    ("progress-tables-below", |look| {
        let mut stage = typed(past(look, 0.0), "t");
        stage.scroll(12.0);
        stage
    }),
    ("progress-none", |look| new(look, |_| ())),
    ("progress-one", |look| {
        new(look, |stage| {
            let shared = stage.app.shared_mut();
            let lesson = "voice".into();
            let item = shared.lesson(&lesson).unwrap().items[0].id.clone();
            answer(shared, (&lesson, &item), false, Some(Confidence::Sure), 40);
        })
    }),
    ("progress-rated", |look| {
        new(look, |stage| rate(stage.app.shared_mut(), 1))
    }),
    ("progress-rating", |look| {
        let mut stage = typed(past(look, 0.0), "e");
        stage.typed("3");
        stage
    }),
    ("progress-rhythm", |look| {
        let mut stage = past(look, 0.0);
        let plan = Plan {
            rhythm: Some(4),
            streaks: true,
            ..Plan::default()
        };
        let shared = stage.app.shared_mut();
        shared.record(|_| What::Plan(PlanEvent::Set(plan)));
        stage.go(Route::Progress);
        stage
    }),
];

fn new(look: &Look, before: impl FnOnce(&mut Stage)) -> Stage {
    let folder = tempfile::tempdir().unwrap().keep();
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(&folder, &clock, look.language, look.size);
    dress(stage.app.shared_mut(), look);
    before(&mut stage);
    stage.go(Route::Progress);
    stage
}

/// Someone who has worked for five months.
fn past(look: &Look, lines: f32) -> Stage {
    let folder = tempfile::tempdir().unwrap().keep();
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(&folder, &clock, look.language, look.size);
    dress(stage.app.shared_mut(), look);
    five_months(stage.app.shared_mut(), &clock);
    stage.go(Route::Progress);
    stage.scroll(lines);
    stage
}

fn typed(mut stage: Stage, text: &str) -> Stage {
    stage.typed(text);
    stage
}

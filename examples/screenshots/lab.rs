//! Scenes of the analytics lab.

use iced::keyboard::key::Named;
use parcours::course::Id;
use parcours::course::practice::Practice;
use parcours::course::practice::lab::Step;
use parcours::gui::route::Route;
use parcours::language::Language;
use parcours::progress::Move;
use parcours::quiz::model_answer;

use crate::Look;
use crate::scenes::Scene;
use crate::stage::Stage;

pub(crate) const SCENES: &[(&str, Scene)] = &[
    ("lab-intro", |look| at(look, "four-rates")),
    ("lab-bars", |look| after(look, "four-rates", 0)),
    ("lab-right", |look| number(look, "four-rates", 0, "7.5")),
    ("lab-wrong", |look| number(look, "four-rates", 0, "4.76")),
    ("lab-refused", |look| {
        number(look, "four-rates", 0, "7.5 kg")
    }),
    ("lab-stacked", |look| after(look, "four-rates", 4)),
    ("lab-sorted", |look| after(look, "four-rates", 5)),
    ("lab-funnel", |look| read(after(look, "four-rates", 6), 3)),
    ("lab-scatter", |look| read(after(look, "four-rates", 8), 38)),
    ("lab-line", |look| read(after(look, "signal-noise", 0), 80)),
    ("lab-heat", |look| read(after(look, "signal-noise", 1), 45)),
    ("lab-naive", |look| after(look, "signal-noise", 4)),
    ("lab-tones", |look| after(look, "signal-noise", 5)),
    ("lab-threshold", |look| after(look, "signal-noise", 6)),
    ("lab-threshold-wrong", |look| {
        entered(after(look, "signal-noise", 6))
    }),
    ("lab-threshold-right", |look| {
        let mut stage = after(look, "signal-noise", 6);
        stage.typed("++++++");
        entered(stage)
    }),
    ("lab-matrix", |look| read(after(look, "signal-noise", 7), 7)),
    ("lab-choice", |look| {
        let mut stage = after(look, "signal-noise", 8);
        stage.typed("2");
        entered(stage)
    }),
    ("lab-table", |look| {
        let mut stage = after(look, "signal-noise", 4);
        stage.typed("t");
        stage
    }),
    ("lab-keys", |look| {
        let mut stage = after(look, "signal-noise", 4);
        stage.typed("?");
        stage
    }),
    ("lab-report", |look| after(look, "four-rates", 9)),
    ("lab-report-written", |look| {
        let mut stage = after(look, "four-rates", 9);
        stage.click(match look.language {
            Language::Fr => "Le rapport",
            Language::En => "The report",
        });
        stage.typed(match look.language {
            Language::Fr => "Bonjour Ida, sur huit semaines la mediane est de 6,7 % par portee.",
            Language::En => "Hello Ida, over eight weeks the median is 6.7% by reach.",
        });
        stage
    }),
    ("lab-rating", |look| rated(look, 2)),
    ("lab-result", |look| rated(look, 4)),
];

fn at(look: &Look, id: &str) -> Stage {
    let mut stage = crate::scenes::open(look);
    stage.go(Route::Desk(id.into()));
    stage
}

fn lab(stage: &Stage, id: &str) -> std::sync::Arc<Practice> {
    stage.app.shared().read_practice(&id.into()).unwrap()
}

/// A run with its first steps answered right.
pub(crate) fn after(look: &Look, id: &str, steps: usize) -> Stage {
    let mut stage = crate::scenes::open(look);
    let practice = lab(&stage, id);
    let Practice::Lab(model) = practice.as_ref() else {
        return stage;
    };
    let shared = stage.app.shared_mut();
    let run = shared.begin_run(&practice, Vec::new());
    for step in model.steps.iter().take(steps) {
        let at = step.id().clone();
        let made = match step {
            Step::Question(question) => Move::Answer {
                at,
                response: model_answer(&question.item(), look.language),
                score: 1.0,
                seconds: 40,
            },
            Step::Adjust(adjust) => Move::Choose {
                at,
                option: Id::from(adjust.solution.as_str()),
                reason: None,
                seconds: 60,
            },
        };
        shared.make_move(run, made);
    }
    stage.go(Route::Desk(id.into()));
    stage
}

fn number(look: &Look, id: &str, steps: usize, typed: &str) -> Stage {
    let mut stage = after(look, id, steps);
    stage.typed(typed);
    entered(stage)
}

fn entered(mut stage: Stage) -> Stage {
    stage.enter();
    stage
}

/// The cursor so many places from the left.
fn read(mut stage: Stage, places: usize) -> Stage {
    for _ in 0..places {
        stage.named(Named::ArrowRight);
    }
    stage
}

/// A report handed in, with its first criteria rated.
fn rated(look: &Look, criteria: usize) -> Stage {
    let mut stage = after(look, "four-rates", 9);
    let practice = lab(&stage, "four-rates");
    let Practice::Lab(model) = practice.as_ref() else {
        return stage;
    };
    let shared = stage.app.shared_mut();
    let run = shared.practised(&model.id).open().unwrap().id;
    let report = || Id::from("report");
    shared.make_move(
        run,
        Move::Write {
            at: report(),
            text: model
                .report
                .model
                .replace("6,7", "6,6")
                .replace("6.7", "6.6"),
        },
    );
    shared.make_move(
        run,
        Move::Choose {
            at: report(),
            option: "done".into(),
            reason: None,
            seconds: 300,
        },
    );
    for criterion in model.report.rubric.iter().take(criteria) {
        shared.make_move(
            run,
            Move::Rate {
                at: criterion.id.clone(),
                level: 2,
            },
        );
    }
    if criteria == model.report.rubric.len() {
        shared.finish_run(run, Some(1.0), None);
    }
    stage.go(Route::Home);
    stage.go(Route::Desk("four-rates".into()));
    stage
}

//! Scenes of the exams, with a course whose pools are made of its quizzes.

use parcours::gui::App;
use parcours::gui::Message;
use parcours::gui::route::{ExamRoute, Route};
use parcours::gui::screen::exam::{Message as Exam, ReportMessage, TakingMessage};

use crate::Look;
use crate::exams::{With, answer, begin, course, send, shared, sitting};
use crate::scenes::{Scene, dress};
use crate::stage::{Clock, SATURDAY, Stage};

pub(crate) const SCENES: &[(&str, Scene)] = &[
    ("exam-none", |look| hub(open(look, With::None).0)),
    ("exam-few", |look| hub(open(look, With::TooFew).0)),
    ("exam-hub", |look| hub(open(look, With::Both).0)),
    ("exam-hub-busy", hub_busy),
    ("exam-start", |look| start(look, "certificate")),
    ("exam-start-mock", |look| start(look, "mock")),
    ("exam-first", |look| {
        let (mut stage, _) = open(look, With::Both);
        begin(&mut stage, "certificate");
        stage
    }),
    ("exam-question", question),
    ("exam-minutes", minutes),
    ("exam-list", |look| {
        let mut stage = question(look);
        send(&mut stage, TakingMessage::List);
        stage.typed("12");
        stage
    }),
    ("exam-hand-in", |look| {
        let mut stage = question(look);
        send(&mut stage, TakingMessage::HandIn);
        stage
    }),
    ("exam-report", |look| report(look, "certificate", 48)),
    ("exam-report-low", |look| report(look, "certificate", 20)),
    ("exam-report-mock", |look| report(look, "mock", 20)),
    ("exam-report-line", |look| {
        let mut stage = report(look, "mock", 20);
        stage.send(Message::Exam(Exam::Report(ReportMessage::Toggle(24))));
        stage.scroll(100.0);
        stage
    }),
    ("exam-report-below", |look| {
        let mut stage = report(look, "certificate", 48);
        stage.scroll(14.0);
        stage
    }),
    ("exam-course", |look| {
        let (mut stage, _) = open(look, With::Both);
        stage.go(Route::Course(None));
        stage.scroll(100.0);
        stage
    }),
];

fn open(look: &Look, with: With) -> (Stage, Clock) {
    let profile = tempfile::tempdir().unwrap().keep();
    let clock = Clock::new(SATURDAY);
    let mut shared = shared(&profile, &course(with), &clock, look.language);
    dress(&mut shared, look);
    (Stage::new(App::new(shared), look.size), clock)
}

fn hub(mut stage: Stage) -> Stage {
    stage.go(Route::Exam(ExamRoute::Hub));
    stage
}

fn start(look: &Look, form: &str) -> Stage {
    let (mut stage, _) = open(look, With::Both);
    stage.go(Route::Exam(ExamRoute::Start(form.into())));
    stage
}

/// One exam handed in, another under way.
fn hub_busy(look: &Look) -> Stage {
    let (mut stage, clock) = open(look, With::Both);
    take(&mut stage, &clock, "mock", 22);
    clock.next_day();
    begin(&mut stage, "certificate");
    for place in 0..7 {
        answer(&mut stage, place, true);
    }
    clock.advance(9 * 60_000);
    hub(stage)
}

/// In the middle of a certifying exam.
fn question(look: &Look) -> Stage {
    let (mut stage, clock) = open(look, With::Both);
    begin(&mut stage, "certificate");
    for place in [0, 1, 2, 4, 5, 8, 9] {
        answer(&mut stage, place, true);
    }
    for place in [2, 6] {
        send(&mut stage, TakingMessage::Go(place));
        send(&mut stage, TakingMessage::Flag);
    }
    clock.advance(21 * 60_000);
    send(&mut stage, TakingMessage::Go(9));
    stage
}

fn minutes(look: &Look) -> Stage {
    let (mut stage, clock) = open(look, With::Both);
    begin(&mut stage, "mock");
    answer(&mut stage, 0, true);
    clock.advance(41 * 60_000 + 17_000);
    send(&mut stage, TakingMessage::Go(3));
    stage
}

fn take(stage: &mut Stage, clock: &Clock, form: &str, right: usize) {
    begin(stage, form);
    let of = sitting(&stage.app).questions.len();
    for place in 0..of {
        answer(stage, place, place < right);
    }
    clock.advance(38 * 60_000);
    send(stage, TakingMessage::HandIn);
    send(stage, TakingMessage::Confirm);
}

fn report(look: &Look, form: &str, right: usize) -> Stage {
    let (mut stage, clock) = open(look, With::Both);
    take(&mut stage, &clock, form, right);
    stage
}

//! Reviews: what is due, a question of a review, what was set aside, the plan.

use parcours::gui::Message;
use parcours::gui::route::{ReviewStart, Route};
use parcours::gui::screen::quiz;
use parcours::gui::shared::Shared;
use parcours::progress::{
    About, Answered, Confidence, Day, Place, Plan, PlanEvent, Response, What,
};

use crate::Look;
use crate::answers::{REVIEW, fill_right, fill_wrong};
use crate::scenes::{Scene, open, open_at};
use crate::stage::{Clock, SATURDAY, Stage};

pub(crate) const SCENES: &[(&str, Scene)] = &[
    ("review-never", |look| at(open(look))),
    ("review-due", |look| at(busy(look))),
    ("review-plan", |look| {
        let mut stage = at(busy(look));
        stage.scroll(60.0);
        stage
    }),
    ("review-set-aside", |look| at(leech(look))),
    ("review-nothing", |look| at(today_only(look))),
    ("review-rest", |look| {
        let mut stage = busy(look);
        plan(stage.app.shared_mut(), |plan| plan.days_off[5] = true);
        at(stage)
    }),
    ("review-limit", |look| {
        let mut stage = busy(look);
        spend(stage.app.shared_mut());
        at(stage)
    }),
    ("review-question", |look| asking(busy(look))),
    ("review-sure-and-wrong", |look| {
        let mut stage = asking(busy(look));
        hand_in(&mut stage, false, Confidence::Sure);
        stage
    }),
    ("review-effort", |look| {
        let mut stage = busy(look);
        plan(stage.app.shared_mut(), |plan| plan.ask_effort = true);
        let mut stage = asking(stage);
        hand_in(&mut stage, true, Confidence::Guess);
        stage
    }),
    ("review-done", |look| {
        let mut stage = asking(busy(look));
        for question in 0..40 {
            if stage.app.shared().learned().open_review().is_none() {
                break;
            }
            hand_in(&mut stage, question % 4 != 1, Confidence::FairlySure);
            stage.send(Message::Quiz(quiz::Message::Continue));
        }
        stage
    }),
];

fn at(mut stage: Stage) -> Stage {
    stage.go(Route::Review);
    stage
}

fn asking(mut stage: Stage) -> Stage {
    stage.go(Route::Reviewing(ReviewStart::Due));
    stage
}

/// Answers the question on screen, and says how sure.
fn hand_in(stage: &mut Stage, right: bool, sure: Confidence) {
    if right {
        fill_right(stage, REVIEW);
    } else {
        fill_wrong(stage, REVIEW);
    }
    stage.send(Message::Quiz(quiz::Message::Submit));
    stage.send(Message::Quiz(quiz::Message::Rate(Some(sure))));
}

/// Answers of some days ago, over three lessons.
fn busy(look: &Look) -> Stage {
    let clock = Clock::new(SATURDAY - 6 * DAY);
    let mut stage = open_at(look, &clock);
    answers(
        stage.app.shared_mut(),
        &["three-hats", "voice", "listening"],
    );
    clock.advance(6 * DAY);
    stage
}

/// Everything was answered today.
fn today_only(look: &Look) -> Stage {
    let mut stage = open(look);
    answers(stage.app.shared_mut(), &["voice"]);
    stage
}

const DAY: i64 = 86_400_000;

fn answers(shared: &mut Shared, lessons: &[&str]) {
    for lesson in lessons {
        let read = shared.lesson(&(*lesson).into()).unwrap();
        for (place, item) in read.items.iter().enumerate() {
            let sure = (place == 2).then_some(Confidence::Sure);
            let score = if place % 4 == 2 { 0.0 } else { 1.0 };
            answer(shared, lesson, &item.id.clone(), score, sure);
        }
    }
}

fn answer(
    shared: &mut Shared,
    lesson: &str,
    item: &parcours::course::Id,
    score: f32,
    confidence: Option<Confidence>,
) {
    let (lesson, item) = (lesson.into(), item.clone());
    shared.record(|_| {
        What::Answer(Answered {
            place: Place::Check,
            lesson,
            item,
            revision: 0,
            response: Response::Choice(vec![0]),
            score,
            confidence,
            hints: 0,
            seconds: 25,
            about: About::default(),
        })
    });
}

/// One item forgotten eight times.
fn leech(look: &Look) -> Stage {
    let clock = Clock::new(SATURDAY - 40 * DAY);
    let mut stage = open_at(look, &clock);
    let lesson = stage.app.shared().lesson(&"voice".into()).unwrap();
    let item = lesson.items[1].id.clone();
    for _ in 0..8 {
        for score in [1.0, 0.0] {
            answer(stage.app.shared_mut(), "voice", &item, score, None);
            clock.advance(2 * DAY);
        }
    }
    clock.advance(8 * DAY);
    stage
}

fn plan(shared: &mut Shared, change: impl Fn(&mut Plan)) {
    let mut plan = *shared.progress().plan();
    change(&mut plan);
    shared.record(|_| What::Plan(PlanEvent::Set(plan)));
}

/// Spends the minutes of the day on a review.
fn spend(shared: &mut Shared) {
    plan(shared, |plan| {
        plan.minutes = 5;
        plan.holiday = Some((Day(20_800), Day(20_810)));
    });
    let item = shared.lesson(&"ethics".into()).unwrap().items[0].id.clone();
    shared.record(|id| {
        What::Answer(Answered {
            place: Place::Review { session: id },
            lesson: "ethics".into(),
            item,
            revision: 0,
            response: Response::Choice(vec![0]),
            score: 1.0,
            confidence: None,
            hints: 0,
            seconds: 400,
            about: About::default(),
        })
    });
}

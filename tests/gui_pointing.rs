//! Questions on a picture, pointed at and chosen by key, in a quiz.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/answers.rs"]
mod answers;
#[path = "support/stage.rs"]
mod stage;

use iced::Point;
use parcours::course::item::Hotspot;
use parcours::course::{Id, Interaction};
use parcours::gui::Message;
use parcours::gui::route::{QuizStart, Route};
use parcours::gui::screen::quiz;
use parcours::gui::widget::meaning::Role;
use parcours::language::Language;
use parcours::progress::{Confidence, Response};

use self::answers::{asked, fill_right};
use self::stage::{Clock, SATURDAY, SMALL, Stage, USUAL};

const LESSON: &str = "three-hats";
const PAGE: &str = "three-hats-street-page";
const RIGHTS: &str = "three-hats-page-access";

/// The quiz of the lesson, at a question.
fn at(stage: &mut Stage, item: &str) {
    stage.go(Route::Quiz(LESSON.into(), QuizStart::Continue));
    for _ in 0..20 {
        if asked(&stage.app, LESSON).0.id == Id::from(item) {
            return;
        }
        fill_right(stage, LESSON);
        for message in [
            quiz::Message::Submit,
            quiz::Message::Rate(Some(Confidence::Sure)),
            quiz::Message::Continue,
        ] {
            stage.send(Message::Quiz(message));
        }
    }
    panic!("never asked: {item}");
}

fn hotspot(stage: &Stage, item: &str) -> Hotspot {
    let lesson = stage.app.shared().lesson(&LESSON.into()).unwrap();
    match &lesson.item(&item.into()).unwrap().interaction {
        Interaction::Hotspot(asked) => asked.clone(),
        other => panic!("{other:?}"),
    }
}

fn opened(size: iced::Size) -> Stage {
    let folder = tempfile::tempdir().unwrap().keep();
    let clock = Clock::new(SATURDAY);
    Stage::open(&folder, &clock, Language::En, size)
}

/// Presses the picture, at shares of its sides.
fn press(stage: &mut Stage, x: f32, y: f32) {
    let seen = stage.seen();
    let is_picture = |it: &&stage::Seen| it.meaning.role == Role::Image;
    let bounds = seen.iter().find(is_picture).unwrap().bounds;
    stage.click_at(Point::new(
        bounds.x + x * bounds.width,
        bounds.y + y * bounds.height,
    ));
}

/// The names of the places that are chosen.
fn chosen(stage: &mut Stage) -> Vec<String> {
    let seen = stage.seen().into_iter().map(|it| it.meaning);
    seen.filter(|it| it.checked == Some(true) && matches!(it.role, Role::Radio | Role::CheckBox))
        .map(|it| it.name)
        .collect()
}

#[test]
fn pointing_and_the_list_are_the_same_answer() {
    for size in [USUAL, SMALL] {
        let mut stage = opened(size);
        at(&mut stage, PAGE);
        press(&mut stage, 0.5, 0.55);
        assert_eq!(chosen(&mut stage), ["Rosa's comment"]);
        press(&mut stage, 0.5, 0.35);
        assert_eq!(chosen(&mut stage), ["Denis's comment"]);
        press(&mut stage, 0.5, 0.05);
        assert_eq!(chosen(&mut stage), ["Elsewhere on the picture"]);
        stage.typed("3");
        assert_eq!(chosen(&mut stage), ["Awa's question"]);
        stage.click("Rosa's comment");
        assert_eq!(chosen(&mut stage), ["Rosa's comment"]);
        stage.enter();
        stage.typed("3");
        let answer = stage.app.shared().learned();
        let answer = answer.lesson(&LESSON.into()).item(&PAGE.into()).unwrap();
        assert_eq!(answer.last.response, Response::Choice(vec![1]));
        assert!(answer.last.is_right());
        press(&mut stage, 0.5, 0.35);
        assert_eq!(chosen(&mut stage), ["Rosa's comment"], "it is handed in");
        assert!(stage.shows("right"), "{}", stage.transcript());
    }
}

#[test]
fn several_places_are_ticked_and_left_again() {
    let mut stage = opened(USUAL);
    at(&mut stage, RIGHTS);
    let asked = hotspot(&stage, RIGHTS);
    let middle = |index: usize| {
        let (left, top, right, bottom) = asked.regions[index].area.bounds().unwrap();
        (((left + right) / 2.0) as f32, ((top + bottom) / 2.0) as f32)
    };
    for index in [1, 2, 3] {
        let (x, y) = middle(index);
        press(&mut stage, x, y);
    }
    stage.typed("4");
    stage.typed("6");
    assert_eq!(
        chosen(&mut stage),
        ["Tom's row", "Lina's row", "Elsewhere on the picture"]
    );
    stage.enter();
    stage.typed("2");
    let learned = stage.app.shared().learned();
    let answer = learned.lesson(&LESSON.into()).item(&RIGHTS.into()).unwrap();
    assert_eq!(answer.last.response, Response::Choice(vec![1, 2, 5]));
    // Two of three keys, and one false alarm.
    assert!((answer.last.score - 1.0 / 3.0).abs() < 0.001);
}

#[test]
fn the_place_under_the_focus_or_the_pointer_is_outlined() {
    let mut stage = opened(USUAL);
    at(&mut stage, PAGE);
    let plain = stage.draw(1.0).0;
    for _ in 0..40 {
        stage.tab();
        if stage.focused().as_deref() == Some("Denis's comment") {
            break;
        }
    }
    let bounds = {
        let seen = stage.seen();
        let picture = seen.iter().find(|it| it.meaning.role == Role::Image);
        picture.unwrap().bounds
    };
    let changed = |before: &[u8], after: &[u8]| {
        let inside = |index: usize| {
            let (x, y) = (index % USUAL.width as usize, index / USUAL.width as usize);
            bounds.contains(Point::new(x as f32, y as f32))
        };
        let pixels = before.chunks(4).zip(after.chunks(4)).enumerate();
        pixels
            .filter(|(index, (one, two))| inside(*index) && one != two)
            .count()
    };
    let focused = stage.draw(1.0).0;
    assert!(changed(&plain, &focused) > 300, "the outline of the place");
    stage.point(Point::new(
        bounds.x + 0.5 * bounds.width,
        bounds.y + 0.72 * bounds.height,
    ));
    let pointed = stage.draw(1.0).0;
    assert!(changed(&focused, &pointed) > 300, "another outline");
}

//! Journeys through a quiz, on the whole application without a window.

#[path = "../support/answers.rs"]
mod answers;
#[path = "../support/learner.rs"]
mod learner;
#[path = "../support/stage.rs"]
mod stage;

mod keys;
mod states;

use iced::{Size, Task};

use parcours::course::{Id, Interaction};
use parcours::gui::route::{QuizStart, Route};
use parcours::gui::screen::quiz;
use parcours::gui::shared::Shared;
use parcours::gui::{App, Message};
use parcours::language::Language;
use parcours::progress::{Confidence, LessonProgress, QuizEvent, QuizKind, What};
use parcours::quiz::{Edit, display_order};

use self::stage::Stage;

const LESSON: &str = "composure";
const WINDOW: Size = Size::new(1280.0, 800.0);

fn opened(language: Language, lesson: &str, start: QuizStart) -> Stage {
    opened_with(language, lesson, start, |_| ())
}

fn opened_with(
    language: Language,
    lesson: &str,
    start: QuizStart,
    before: impl FnOnce(&mut Shared),
) -> Stage {
    learner::day(0);
    let mut shared = learner::shared(language);
    before(&mut shared);
    let mut stage = Stage::new(App::new(shared), WINDOW);
    stage.go(Route::Quiz(lesson.into(), start));
    stage
}

fn known(stage: &Stage) -> LessonProgress {
    let shared = stage.app.shared();
    shared.learned().lesson(&Id::from(LESSON)).clone()
}

fn send(stage: &mut Stage, message: quiz::Message) {
    stage.send(Message::Quiz(message));
}

/// Answers questions, by messages, until one of this kind is on screen.
fn until(stage: &mut Stage, wanted: fn(&Interaction) -> bool) {
    for _ in 0..12 {
        let (item, _) = answers::asked(&stage.app, LESSON);
        if wanted(&item.interaction) {
            return;
        }
        answer(stage, true);
    }
    unreachable!("no such question:\n{}", stage.transcript());
}

fn answer(stage: &mut Stage, right: bool) {
    answer_and_stay(stage, right);
    send(stage, quiz::Message::Continue);
}

fn answer_and_stay(stage: &mut Stage, right: bool) {
    if right {
        answers::fill_right(stage, LESSON);
    } else {
        answers::fill_wrong(stage, LESSON);
    }
    send(stage, quiz::Message::Submit);
    send(stage, quiz::Message::Rate(Some(Confidence::Sure)));
}

fn is_single(it: &Interaction) -> bool {
    matches!(it, Interaction::SingleChoice(_))
}

fn is_several(it: &Interaction) -> bool {
    matches!(it, Interaction::MultipleChoice(_))
}

fn is_number(it: &Interaction) -> bool {
    matches!(it, Interaction::Numeric(_))
}

fn is_ordering(it: &Interaction) -> bool {
    matches!(it, Interaction::Ordering(_))
}

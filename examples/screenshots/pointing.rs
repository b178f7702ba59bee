//! Scenes of questions on a picture.

use parcours::course::Id;
use parcours::gui::Message;
use parcours::gui::route::{QuizStart, Route};
use parcours::gui::screen::quiz;
use parcours::progress::Confidence;
use parcours::quiz::Edit;

use crate::Look;
use crate::answers::{asked, fill_right};
use crate::scenes::{answer, at};
use crate::stage::Stage;

/// The quiz of a lesson, at this question.
fn question(look: &Look, lesson: &str, item: &str) -> Stage {
    let mut stage = at(look, Route::Quiz(lesson.into(), QuizStart::Continue));
    for _ in 0..20 {
        if asked(&stage.app, lesson).0.id == Id::from(item) {
            break;
        }
        answer(&mut stage, lesson, true);
    }
    stage
}

fn chosen(mut stage: Stage, places: &[usize]) -> Stage {
    for place in places {
        let edit = quiz::Message::Edit(Edit::Toggle(*place));
        stage.send(Message::Quiz(edit));
    }
    stage
}

fn handed(mut stage: Stage) -> Stage {
    stage.send(Message::Quiz(quiz::Message::Submit));
    let sure = Some(Confidence::Sure);
    stage.send(Message::Quiz(quiz::Message::Rate(sure)));
    stage
}

pub(crate) fn page(look: &Look) -> Stage {
    question(look, "three-hats", "three-hats-street-page")
}

/// The focus on the second place.
pub(crate) fn focus(look: &Look) -> Stage {
    let mut stage = page(look);
    for _ in 0..40 {
        stage.tab();
        if stage.focused().is_some_and(|it| it.contains("Rosa")) {
            break;
        }
    }
    stage
}

pub(crate) fn picked(look: &Look) -> Stage {
    chosen(page(look), &[0])
}

pub(crate) fn wrong(look: &Look) -> Stage {
    handed(chosen(page(look), &[0]))
}

pub(crate) fn right(look: &Look) -> Stage {
    let mut stage = page(look);
    fill_right(&mut stage, "three-hats");
    handed(stage)
}

pub(crate) fn rights(look: &Look) -> Stage {
    question(look, "three-hats", "three-hats-page-access")
}

pub(crate) fn partly(look: &Look) -> Stage {
    handed(chosen(rights(look), &[1, 3, 4]))
}

pub(crate) fn chart(look: &Look) -> Stage {
    question(look, "voice", "voice-dairy-chart")
}

pub(crate) fn elsewhere(look: &Look) -> Stage {
    handed(chosen(chart(look), &[5]))
}

//! Scenes of the reader.

use parcours::course::Id;
use parcours::gui::Message;
use parcours::gui::route::{Route, Visit};

use crate::Look;
use crate::scenes::{at, lesson, open};
use crate::stage::Stage;

pub(crate) fn figure(look: &Look) -> Id {
    let stage = open(look);
    let lesson = stage.app.shared().lesson(&"three-hats".into()).unwrap();
    let figure = lesson
        .body
        .iter()
        .find(|block| matches!(block, parcours::course::Block::Figure(_)));
    figure.unwrap().id().clone()
}

pub(crate) fn lesson_check(look: &Look) -> Stage {
    use parcours::gui::screen::lesson::{CheckMessage, Message as Reader};
    let check = Id::from("listening-check-request");
    let mut stage = at(
        look,
        Route::Lesson(Visit::at("listening".into(), check.clone())),
    );
    let edit = CheckMessage::Edit(parcours::quiz::Edit::Toggle(0));
    for what in [edit, CheckMessage::Submit] {
        stage.send(Message::Lesson(Reader::Check(check.clone(), what)));
    }
    stage
}

pub(crate) fn lesson_note(look: &Look) -> Stage {
    let mut stage = at(look, lesson("voice"));
    stage.typed("n");
    stage.typed("Amina knows the battery");
    stage
}

pub(crate) fn lesson_noted(look: &Look) -> Stage {
    let mut stage = lesson_note(look);
    stage.escape();
    stage.typed("m");
    stage
}

pub(crate) fn lesson_end(look: &Look) -> Stage {
    let mut stage = at(look, lesson("ethics"));
    for _ in 0..80 {
        stage.scroll(30.0);
    }
    stage
}

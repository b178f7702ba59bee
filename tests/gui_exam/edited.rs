//! A course that is edited while an exam is taken.

use parcours::exam::record::{Outcome, verify, write};
use parcours::gui::Message;
use parcours::gui::screen::exam::{Message as Exam, ReportMessage};
use parcours::storage::proof::find_item;

use super::*;

/// Gives the question at a place another key, in both languages.
fn edit(world: &World, stage: &Stage, place: usize) {
    let question = sitting(&stage.app).questions[place].clone();
    for language in Language::ALL {
        let path = format!("{}/exam/{}.ron", language.code(), question.lesson);
        exams::edit_pool(&world.lessons.join(path), &question.item);
    }
}

#[test]
fn a_question_edited_during_the_exam_is_said_so_and_earns_nothing() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "certificate");
    let place = first_single(&stage);
    answer(&mut stage, place, true);
    edit(&world, &stage, place);
    drop(stage);
    let mut stage = world.open(Language::En);
    stage.go(Route::Exam(ExamRoute::Sitting));
    send(&mut stage, TakingMessage::Go(place));
    assert!(stage.shows("it earns nothing"), "{}", stage.transcript());
    send(&mut stage, TakingMessage::HandIn);
    send(&mut stage, TakingMessage::Confirm);
    let known = sitting(&stage.app);
    assert_eq!(known.marks().unwrap()[place], 0.0);
    let shared = stage.app.shared();
    let about = shared.exam_about(&known, "Léa", Language::En).unwrap();
    let text = write(&known, &about).unwrap();
    let library = parcours::storage::library::Library::folder(&world.lessons).unwrap();
    let find = |question: &_, language| find_item(&library, question, language);
    let verified = verify(text.as_bytes(), &find).unwrap();
    // Nobody can grade it again, and nothing else differs.
    assert_eq!(verified.outcome(), Outcome::Incomplete);
}

#[test]
fn a_question_edited_after_a_mock_exam_is_explained_with_a_word_of_it() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "mock");
    let place = (0..30).find(|place| is_single(*place, &stage)).unwrap();
    answer(&mut stage, place, true);
    send(&mut stage, TakingMessage::HandIn);
    send(&mut stage, TakingMessage::Confirm);
    edit(&world, &stage, place);
    let session = sitting(&stage.app).session;
    drop(stage);
    let mut stage = world.open(Language::En);
    stage.go(Route::Exam(ExamRoute::Report(session)));
    let toggle = ReportMessage::Toggle(place + 1);
    stage.send(Message::Exam(Exam::Report(toggle)));
    assert!(stage.shows("edited since"), "{}", stage.transcript());
}

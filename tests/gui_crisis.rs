//! The crisis simulation, walked through as a learner does.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/stage.rs"]
mod stage;

use iced::widget::text_editor;
use parcours::gui::Message;
use parcours::gui::route::Route;
use parcours::gui::screen::desk;
use parcours::gui::screen::desk::crisis::Message as Crisis;
use parcours::gui::widget::meaning::Role;
use parcours::language::Language;
use parcours::practice::crisis::PACE;
use parcours::progress::{Move, RunState};
use stage::{Clock, SATURDAY, SMALL, Stage, USUAL};
use tempfile::TempDir;

const ID: &str = "crisis-recall";

fn message(what: Crisis) -> Message {
    Message::Desk(desk::Message::Crisis(what))
}

struct Room {
    stage: Stage,
    clock: Clock,
    folder: TempDir,
}

fn room(language: Language) -> Room {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(folder.path(), &clock, language, USUAL);
    stage.go(Route::Desk(ID.into()));
    Room {
        stage,
        clock,
        folder,
    }
}

impl Room {
    fn wait(&mut self, seconds: u32) {
        for _ in 0..seconds {
            self.clock.advance(1_000);
            self.stage.send(message(Crisis::Tick));
        }
    }

    /// The moves of the run begun last.
    fn moves(&self) -> Vec<Move> {
        let known = self.stage.app.shared().practised(&ID.into());
        let run = known.runs().next_back();
        let moves = run.map(|run| run.moves.iter());
        moves
            .into_iter()
            .flatten()
            .map(|made| made.what.clone())
            .filter(|what| what.at().as_str() != PACE)
            .collect()
    }

    fn headings(&mut self) -> Vec<String> {
        let seen = self.stage.seen().into_iter();
        seen.filter(|it| matches!(it.meaning.role, Role::Heading(1)))
            .map(|it| it.meaning.name)
            .collect()
    }

    fn messages(&mut self) -> usize {
        let seen = self.stage.seen().into_iter();
        seen.filter(|it| it.meaning.role == Role::ListItem && it.meaning.name.contains(", 1"))
            .count()
    }

    fn write(&mut self, text: &str) {
        let paste = text_editor::Edit::Paste(std::sync::Arc::new(text.to_owned()));
        let edit = text_editor::Action::Edit(paste);
        self.stage.send(message(Crisis::Edit(edit)));
    }

    /// Plays to the debrief, by keys alone but for the text.
    fn finish(&mut self, digit: &str) {
        for _ in 0..12 {
            if self.stage.shows("Bilan · ")
                || self.stage.find("Reprendre à cette décision").is_some()
            {
                break;
            }
            if self.stage.find("Envoyer").is_some() {
                self.write("Ne mangez pas les barres du lot 417. Prochain point ici à 20 h.");
                self.stage.send(message(Crisis::Send));
            } else {
                self.stage.typed(digit);
            }
            self.stage.enter();
        }
        self.stage.wait();
    }
}

#[test]
fn a_run_is_played_by_keys_from_the_brief_to_the_debrief() {
    let mut room = room(Language::Fr);
    assert_eq!(room.headings(), ["Le lot 417"]);
    assert_eq!(room.stage.focused().as_deref(), Some("Commencer"));
    room.stage.click("Mode calme");
    room.stage.click("Commencer");
    assert_eq!(room.headings(), ["Par quoi commencez-vous\u{202f}?"]);
    room.finish("2");
    assert!(
        room.stage.find("Reprendre à cette décision").is_some(),
        "{}",
        room.stage.transcript()
    );
    let known = room.stage.app.shared().practised(&ID.into());
    let run = known.finished().next().unwrap();
    let RunState::Finished { score, outcome, .. } = &run.state else {
        panic!("not finished");
    };
    assert!(score.is_some_and(|score| (0.0..=1.0).contains(&score)));
    assert!(outcome.is_some());
    // What was still possible is known once the scenario is explored.
    assert!(
        room.stage.shows("Possible au départ"),
        "{}",
        room.stage.transcript()
    );
}

#[test]
fn a_result_is_told_before_the_next_decision_and_the_focus_goes_on() {
    let mut room = room(Language::En);
    room.stage.click("Calm mode");
    room.stage.click("Begin");
    room.stage.typed("2");
    assert_eq!(room.headings(), ["What happens"]);
    assert_eq!(room.stage.focused().as_deref(), Some("Continue"));
    // A second digit does nothing: the decision is taken.
    room.stage.typed("3");
    assert_eq!(room.moves().len(), 1);
    room.stage.enter();
    assert_ne!(room.headings(), ["What happens"]);
}

#[test]
fn in_real_time_messages_arrive_and_the_limit_takes_the_default() {
    let mut room = room(Language::Fr);
    room.stage.click("Temps réel");
    room.stage.click("Commencer");
    let first = room.messages();
    room.wait(40);
    assert!(room.messages() > first, "{first} messages at once");
    assert!(room.stage.shows("pour décider"));
    assert!(
        room.stage
            .seen()
            .iter()
            .any(|it| it.meaning.role == Role::Status)
    );
    room.wait(60);
    assert_eq!(room.headings(), ["Ce qui se passe"]);
    assert!(room.stage.shows("Le temps est écoulé"));
    assert!(matches!(room.moves().as_slice(), [Move::Lapse { .. }]));
}

#[test]
fn time_away_from_the_screen_does_not_count() {
    let mut room = room(Language::Fr);
    room.stage.click("Temps réel");
    room.stage.click("Commencer");
    room.wait(10);
    // The machine sleeps for an hour.
    room.clock.advance(3_600_000);
    room.wait(1);
    assert!(room.moves().is_empty());
    assert!(room.stage.shows("pour décider"));
}

#[test]
fn calm_mode_shows_every_message_at_once_and_has_no_limit() {
    let mut room = room(Language::Fr);
    room.stage.click("Mode calme");
    room.stage.click("Commencer");
    let all = room.messages();
    room.wait(500);
    assert_eq!(room.messages(), all);
    assert!(room.moves().is_empty());
    assert!(!room.stage.shows("pour décider"));
}

#[test]
fn who_finds_the_clock_too_fast_stops_it_for_this_run_and_the_next() {
    let mut room = room(Language::Fr);
    room.stage.click("Temps réel");
    room.stage.click("Commencer");
    room.wait(20);
    room.stage.click("Mode calme");
    room.wait(500);
    assert!(room.moves().is_empty());
    // Left and opened again, the run is still calm.
    room.stage.go(Route::Home);
    room.stage.go(Route::Desk(ID.into()));
    room.wait(500);
    assert!(room.moves().is_empty());
    assert!(!room.stage.shows("pour décider"));
}

#[test]
fn a_run_that_was_left_goes_on_at_its_decision() {
    let mut room = room(Language::Fr);
    room.stage.click("Mode calme");
    room.stage.click("Commencer");
    room.stage.typed("2");
    room.stage.enter();
    let asked = room.headings();
    let Room {
        stage,
        clock,
        folder,
    } = room;
    drop(stage);
    let mut stage = Stage::open(folder.path(), &clock, Language::Fr, SMALL);
    stage.go(Route::Desk(ID.into()));
    let mut room = Room {
        stage,
        clock,
        folder,
    };
    assert_eq!(room.headings(), asked);
    assert_eq!(room.moves().len(), 1);
}

#[test]
fn a_text_is_kept_as_it_is_written_and_an_empty_one_is_not_sent() {
    let mut room = room(Language::Fr);
    room.stage.click("Mode calme");
    room.stage.click("Commencer");
    for _ in 0..2 {
        room.stage.typed("2");
        room.stage.enter();
    }
    assert!(room.stage.find("Envoyer").is_some());
    room.stage.send(message(Crisis::Send));
    assert!(room.stage.shows("Le texte est vide"));
    room.write("Lot 417");
    room.stage.send(message(Crisis::Kept));
    let last = room.moves().pop();
    assert!(matches!(last, Some(Move::Write { text, .. }) if text == "Lot 417"));
    // Leaving keeps what was not written down yet, and coming back shows it.
    room.write(", ne le mangez pas");
    room.stage.go(Route::Home);
    room.stage.go(Route::Desk(ID.into()));
    let seen = room.stage.seen();
    let field = seen.iter().find(|it| it.meaning.role.is_field());
    let value = field
        .and_then(|it| it.meaning.value.clone())
        .unwrap_or_default();
    assert!(value.contains("ne le mangez pas"), "{value}");
    room.stage.send(message(Crisis::Send));
    assert_eq!(room.headings(), ["Ce qui se passe"]);
}

#[test]
fn one_can_go_back_to_a_decision_and_compare_two_runs() {
    let mut room = room(Language::Fr);
    room.stage.click("Mode calme");
    room.stage.click("Commencer");
    room.finish("2");
    room.stage.send(message(Crisis::Restart(1)));
    assert_eq!(room.moves().len(), 1, "the first decision is kept");
    assert_eq!(
        room.headings(),
        ["Comment obtenez-vous que la consigne sorte\u{202f}?"]
    );
    room.finish("1");
    let known = room.stage.app.shared().practised(&ID.into());
    assert_eq!(known.finished().count(), 2);
    let first = known.finished().next().unwrap().id;
    room.stage.send(message(Crisis::Compare(first)));
    assert!(
        room.stage.shows("même choix"),
        "{}",
        room.stage.transcript()
    );
    assert!(room.stage.shows("choix différent"));
    room.stage.enter();
    assert!(room.stage.find("Reprendre à cette décision").is_some());
}

#[test]
fn the_language_changes_in_the_middle_of_a_run() {
    let mut room = room(Language::Fr);
    room.stage.click("Mode calme");
    room.stage.click("Commencer");
    room.stage.typed("2");
    room.stage.enter();
    let fr = room.headings();
    room.stage.app.shared_mut().set_language(Some(Language::En));
    room.stage.request(parcours::gui::route::Request::Restyle);
    let en = room.headings();
    assert_ne!(fr, en);
    assert_eq!(en.len(), 1);
    assert_eq!(room.moves().len(), 1);
}

//! Scenes of the crisis simulation.

use iced::widget::text_editor;
use parcours::gui::Message;
use parcours::gui::route::Route;
use parcours::gui::screen::desk;
use parcours::gui::screen::desk::crisis::Message as Crisis;

use crate::Look;
use crate::scenes::{Scene, dress};
use crate::stage::{Clock, SATURDAY, Stage};

pub(crate) const SCENES: &[(&str, Scene)] = &[
    ("crisis-brief", |look| recall(look).0),
    ("crisis-early", |look| started(look, false).0),
    ("crisis-calm", |look| started(look, true).0),
    ("crisis-late", late),
    ("crisis-lapsed", lapsed),
    ("crisis-told", |look| played(look, &["2"])),
    ("crisis-second", |look| played(look, &["2", ""])),
    ("crisis-write", |look| {
        let mut stage = played(look, &["2", "", "2", ""]);
        write(&mut stage);
        stage
    }),
    ("crisis-write-empty", |look| {
        let mut stage = played(look, &["2", "", "2", ""]);
        stage.send(message(Crisis::Send));
        stage
    }),
    ("crisis-wrote", |look| {
        let mut stage = played(look, &["2", "", "2", ""]);
        write(&mut stage);
        stage.send(message(Crisis::Send));
        stage
    }),
    ("crisis-debrief", |look| finished(look, "1").0),
    ("crisis-debrief-below", |look| {
        let mut stage = finished(look, "2").0;
        stage.scroll(9.0);
        stage
    }),
    ("crisis-brief-again", |look| {
        let mut stage = finished(look, "1").0;
        stage.send(message(Crisis::Brief));
        stage
    }),
    ("crisis-compare", compared),
    ("crisis-keys", |look| {
        let mut stage = started(look, true).0;
        stage.typed("?");
        stage
    }),
    ("crisis-rings", |look| {
        let mut stage = started(look, true).0;
        stage.tab();
        stage.tab();
        stage
    }),
];

fn message(what: Crisis) -> Message {
    Message::Desk(desk::Message::Crisis(what))
}

fn open(look: &Look, route: Route) -> (Stage, Clock) {
    let folder = tempfile::tempdir().unwrap().keep();
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(&folder, &clock, look.language, look.size);
    dress(stage.app.shared_mut(), look);
    stage.go(route);
    (stage, clock)
}

fn recall(look: &Look) -> (Stage, Clock) {
    open(look, Route::Desk("crisis-recall".into()))
}

fn started(look: &Look, calm: bool) -> (Stage, Clock) {
    let (mut stage, clock) = recall(look);
    stage.send(message(Crisis::Calm(calm)));
    stage.send(message(Crisis::Begin));
    (stage, clock)
}

fn wait(stage: &mut Stage, clock: &Clock, seconds: u32) {
    for _ in 0..seconds {
        clock.advance(1_000);
        stage.send(message(Crisis::Tick));
    }
}

fn late(look: &Look) -> Stage {
    let (mut stage, clock) = started(look, false);
    wait(&mut stage, &clock, 70);
    stage
}

fn lapsed(look: &Look) -> Stage {
    let (mut stage, clock) = started(look, false);
    wait(&mut stage, &clock, 200);
    stage
}

/// Types digits, and Enter for an empty text.
fn played(look: &Look, keys: &[&str]) -> Stage {
    let (mut stage, _) = started(look, true);
    for key in keys {
        step(&mut stage, key);
    }
    stage
}

fn step(stage: &mut Stage, key: &str) {
    if key.is_empty() {
        stage.enter();
    } else {
        stage.typed(key);
    }
}

/// A run of the same digit from the first decision to the debrief.
fn finished(look: &Look, key: &str) -> (Stage, Clock) {
    let (mut stage, clock) = started(look, true);
    finish(&mut stage, key);
    (stage, clock)
}

fn finish(stage: &mut Stage, key: &str) {
    for _ in 0..8 {
        let written = stage.find("Envoyer").or_else(|| stage.find("Send"));
        if written.is_some() {
            write(stage);
            stage.send(message(Crisis::Send));
        } else {
            stage.typed(key);
        }
        stage.send(message(Crisis::Continue));
    }
    stage.wait();
}

fn write(stage: &mut Stage) {
    let text = "Ne mangez pas les barres du lot 417 : un allergène est possible. \
        Nous vérifions avec la qualité et revenons ici à 20 h.";
    let paste = text_editor::Edit::Paste(std::sync::Arc::new(text.to_owned()));
    stage.send(message(Crisis::Edit(text_editor::Action::Edit(paste))));
}

fn compared(look: &Look) -> Stage {
    let (mut stage, clock) = finished(look, "1");
    clock.next_day();
    stage.send(message(Crisis::Begin));
    finish(&mut stage, "2");
    let known = stage.app.shared().practised(&"crisis-recall".into());
    let first = known.finished().next().unwrap().id;
    stage.send(message(Crisis::Compare(first)));
    stage
}

//! The settings of comfort, and what they make of a lesson and a question.

use parcours::gui::route::{QuizStart, Route, Section, Visit};
use parcours::storage::settings::Typeface;

use crate::Look;
use crate::scenes::{Scene, at, lesson, open};
use crate::stage::Stage;

pub(crate) const SCENES: &[(&str, Scene)] = &[
    ("comfort-settings", |look| {
        at(look, Route::SettingsAt(Section::Comfort))
    }),
    ("comfort-chosen", |look| {
        all(look, Route::SettingsAt(Section::Comfort))
    }),
    ("comfort-lesson", |look| all(look, lesson("voice"))),
    ("comfort-chart", |look| {
        all(
            look,
            Route::Lesson(Visit::at("three-hats".into(), crate::reading::figure(look))),
        )
    }),
    ("comfort-quiz", |look| {
        all(look, Route::Quiz("composure".into(), QuizStart::New))
    }),
    ("comfort-home", |look| all(look, Route::Home)),
    ("comfort-progress", |look| all(look, Route::Progress)),
    ("comfort-wide", |look| {
        with(look, lesson("voice"), false, true, false)
    }),
    ("comfort-dyslexic", |look| {
        with(look, lesson("voice"), true, false, true)
    }),
];

/// Everything chosen.
fn all(look: &Look, to: Route) -> Stage {
    with(look, to, true, true, true)
}

fn with(look: &Look, to: Route, dyslexic: bool, wide: bool, ruler: bool) -> Stage {
    let mut stage = open(look);
    let shared = stage.app.shared_mut();
    if dyslexic {
        shared.set_typeface(Typeface::Dyslexic);
    }
    shared.set_wide_spacing(wide);
    shared.set_ruler(ruler);
    stage.go(to);
    stage
}

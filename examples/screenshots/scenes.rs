//! The scenes: a learner, a screen, a state.

use iced::keyboard::key::Named;
use parcours::course::Id;
use parcours::gui::route::{QuizStart, Request, Route, Visit};
use parcours::gui::screen::quiz;
use parcours::gui::shared::Shared;
use parcours::gui::{Message, WindowMessage};
use parcours::language::Language;
use parcours::progress::Confidence;
use parcours::storage::settings::Typeface;

use crate::Look;
use crate::answers::{fill_right, fill_wrong};
use crate::reading;
use crate::stage::{Clock, SATURDAY, Stage, opening};
use crate::troubles::{broken_course, disk_refuses, second_window};
use crate::{
    certificate, comfort, crisis, exam, lab, moderation, pointing, progress, review, words,
};

/// Draws one scene.
pub(crate) type Scene = fn(&Look) -> Stage;

/// Every scene by name.
pub(crate) fn all() -> impl Iterator<Item = &'static (&'static str, Scene)> {
    [
        SCENES,
        certificate::SCENES,
        comfort::SCENES,
        crisis::SCENES,
        exam::SCENES,
        lab::SCENES,
        progress::SCENES,
        review::SCENES,
        words::SCENES,
    ]
    .into_iter()
    .flatten()
}

const SCENES: &[(&str, Scene)] = &[
    ("welcome", welcome),
    ("home-first", |look| open(look)),
    ("home", home),
    ("home-busy", home_busy),
    ("course", |look| learner_at(look, Route::Course(None))),
    ("lesson", |look| at(look, lesson("voice"))),
    ("lesson-dialogue", |look| {
        at(
            look,
            Route::Lesson(Visit::at("listening".into(), "basket".into())),
        )
    }),
    ("lesson-figure", |look| {
        at(
            look,
            Route::Lesson(Visit::at("three-hats".into(), reading::figure(look))),
        )
    }),
    ("lesson-table", |look| {
        at(
            look,
            Route::Lesson(Visit::at("listening".into(), "three-layers".into())),
        )
    }),
    ("lesson-check", reading::lesson_check),
    ("lesson-note", reading::lesson_note),
    ("lesson-noted", reading::lesson_noted),
    ("lesson-terms", |look| typed(at(look, lesson("voice")), "g")),
    ("lesson-passage", |look| {
        at(
            look,
            Route::Lesson(Visit::passage("voice".into(), "when-to-hand".into())),
        )
    }),
    ("lesson-keys", |look| typed(at(look, lesson("voice")), "?")),
    ("lesson-end", reading::lesson_end),
    ("quiz-ask", |look| at(look, questions("composure"))),
    ("quiz-rate", |look| step(look, "composure", 0, Step::Rate)),
    ("quiz-right", |look| step(look, "composure", 0, Step::Right)),
    ("quiz-wrong", |look| step(look, "composure", 1, Step::Wrong)),
    ("quiz-2", |look| step(look, "composure", 2, Step::Wrong)),
    ("quiz-3", |look| step(look, "composure", 3, Step::Wrong)),
    ("quiz-4", |look| step(look, "composure", 4, Step::Wrong)),
    ("quiz-5", |look| step(look, "composure", 5, Step::Wrong)),
    ("quiz-6", |look| step(look, "lasting", 6, Step::Wrong)),
    ("quiz-7", |look| step(look, "lasting", 7, Step::Wrong)),
    ("quiz-8", |look| step(look, "lasting", 8, Step::Right)),
    ("pointing", pointing::page),
    ("pointing-focus", pointing::focus),
    ("pointing-picked", pointing::picked),
    ("pointing-wrong", pointing::wrong),
    ("pointing-right", pointing::right),
    ("pointing-rights", pointing::rights),
    ("pointing-partly", pointing::partly),
    ("pointing-chart", pointing::chart),
    ("pointing-elsewhere", pointing::elsewhere),
    ("moderation-start", moderation::start),
    ("moderation-item", moderation::item),
    ("moderation-reason", moderation::reason),
    ("moderation-error", moderation::error),
    ("moderation-debatable", moderation::debatable),
    ("moderation-arrivals", moderation::arrivals),
    ("moderation-good", moderation::good),
    ("moderation-bad", moderation::bad),
    ("moderation-below", moderation::below),
    ("moderation-redo", moderation::redo),
    ("moderation-again", moderation::again),
    ("quiz-nothing", |look| {
        at(look, Route::Quiz("nowhere".into(), QuizStart::New))
    }),
    ("results", results),
    ("results-none", |look| {
        at(look, Route::Results("voice".into()))
    }),
    ("glossary", |look| at(look, Route::Glossary(None))),
    ("glossary-term", |look| {
        at(look, Route::Glossary(Some("escalation".into())))
    }),
    ("glossary-nothing", |look| {
        typed(at(look, Route::Glossary(None)), "zzzz")
    }),
    ("notes-none", |look| at(look, Route::Notes)),
    ("notes", notes),
    ("settings", |look| at(look, Route::Settings)),
    ("settings-below", |look| {
        scrolled(at(look, Route::Settings), 14.0)
    }),
    ("settings-bottom", |look| {
        scrolled(at(look, Route::Settings), 100.0)
    }),
    ("palette", |look| search(look, "")),
    ("palette-found", |look| search(look, listening(look))),
    ("palette-nothing", |look| search(look, "zzzz")),
    ("rings-home", |look| tabbed(home(look), 9)),
    ("rings-course", |look| {
        tabbed(learner_at(look, Route::Course(None)), 8)
    }),
    ("rings-lesson", |look| tabbed(at(look, lesson("voice")), 8)),
    ("rings-quiz", |look| {
        tabbed(at(look, questions("composure")), 1)
    }),
    ("rings-settings", |look| {
        tabbed(at(look, Route::Settings), 3)
    }),
    ("rings-palette", |look| {
        tabbed(search(look, listening(look)), 1)
    }),
    ("settings-name", |look| {
        acted(look, ["Nouveau profil", "New profile"])
    }),
    ("settings-import", |look| {
        acted(look, ["Importer un profil", "Import a profile"])
    }),
    ("settings-reset", |look| {
        acted(look, ["Tout oublier", "Forget everything"])
    }),
    ("settings-folder", |look| {
        acted(look, ["Ouvrir un dossier", "Open a folder"])
    }),
    ("trouble-disk", disk_refuses),
    ("trouble-closing", |look| {
        let mut stage = disk_refuses(look);
        stage.send(Message::Window(WindowMessage::Closing(false)));
        stage
    }),
    ("trouble-reader", second_window),
    ("trouble-course", broken_course),
    ("toast", |look| {
        let mut stage = at(look, lesson("voice"));
        let words = match look.language {
            Language::Fr => "Copié.",
            Language::En => "Copied.",
        };
        stage.request(Request::Toast(words.to_owned(), None));
        stage
    }),
    ("link", |look| {
        let mut stage = at(look, lesson("voice"));
        let request = Request::Link("https://example.org/charte".into());
        stage.request(request);
        stage
    }),
];

/// A new learner, past the first run.
pub(crate) fn open(look: &Look) -> Stage {
    open_at(look, &Clock::new(SATURDAY))
}

pub(crate) fn open_at(look: &Look, clock: &Clock) -> Stage {
    let folder = tempfile::tempdir().unwrap().keep();
    let mut stage = Stage::open(&folder, clock, look.language, look.size);
    dress(stage.app.shared_mut(), look);
    stage.go(Route::Home);
    stage
}

pub(crate) fn dress(shared: &mut Shared, look: &Look) {
    shared.set_theme(look.theme);
    shared.set_text_percent(look.percent);
    if look.comfort {
        shared.set_typeface(Typeface::Dyslexic);
        shared.set_wide_spacing(true);
        shared.set_ruler(true);
    }
}

pub(crate) fn at(look: &Look, route: Route) -> Stage {
    let mut stage = open(look);
    stage.go(route);
    stage
}

pub(crate) fn lesson(id: &str) -> Route {
    Route::Lesson(Visit::new(id.into()))
}

fn questions(id: &str) -> Route {
    Route::Quiz(id.into(), QuizStart::Continue)
}

fn typed(mut stage: Stage, text: &str) -> Stage {
    stage.typed(text);
    stage
}

fn scrolled(mut stage: Stage, lines: f32) -> Stage {
    stage.scroll(lines);
    stage
}

fn welcome(look: &Look) -> Stage {
    let folder = tempfile::tempdir().unwrap().keep();
    let clock = Clock::new(SATURDAY);
    let mut shared = Shared::open(opening(&folder, &clock, look.language));
    dress(&mut shared, look);
    Stage::new(parcours::gui::App::new(shared), look.size)
}

/// A learner in the second week: two lessons mastered, one half way, one read.
fn learner(look: &Look) -> Stage {
    let clock = Clock::new(SATURDAY - 3 * 86_400_000);
    let mut stage = open_at(look, &clock);
    for lesson in ["three-hats", "voice"] {
        take(&mut stage, lesson, 10);
    }
    clock.next_day();
    for lesson in ["three-hats", "voice", "listening"] {
        take(&mut stage, lesson, 10);
    }
    clock.next_day();
    clock.next_day();
    stage.go(lesson("composure"));
    stage.scroll(20.0);
    stage
}

fn learner_at(look: &Look, route: Route) -> Stage {
    let mut stage = learner(look);
    stage.go(route);
    stage
}

fn home(look: &Look) -> Stage {
    learner_at(look, Route::Home)
}

/// Home while a quiz is left unfinished.
fn home_busy(look: &Look) -> Stage {
    let mut stage = learner(look);
    stage.go(questions("composure"));
    answer(&mut stage, "composure", true);
    stage.go(Route::Home);
    stage
}

/// Takes the quiz of a lesson, with so many right answers, then wrong ones.
fn take(stage: &mut Stage, lesson: &str, right: usize) {
    stage.go(self::lesson(lesson));
    for _ in 0..40 {
        stage.scroll(30.0);
    }
    stage.go(Route::Quiz(lesson.into(), QuizStart::New));
    let mut given = 0;
    while unfinished(stage, lesson) {
        answer(stage, lesson, given < right);
        given += 1;
    }
}

fn unfinished(stage: &Stage, lesson: &str) -> bool {
    let learned = stage.app.shared().learned();
    learned.lesson(&Id::from(lesson)).unfinished.is_some()
}

pub(crate) fn answer(stage: &mut Stage, lesson: &str, right: bool) {
    if right {
        fill_right(stage, lesson);
    } else {
        fill_wrong(stage, lesson);
    }
    stage.send(Message::Quiz(quiz::Message::Submit));
    stage.send(Message::Quiz(quiz::Message::Rate(Some(Confidence::Sure))));
    stage.send(Message::Quiz(quiz::Message::Continue));
}

/// How far into a question.
#[derive(Clone, Copy)]
enum Step {
    Rate,
    Right,
    Wrong,
}

/// The question at a place of a quiz, answered.
fn step(look: &Look, lesson: &str, place: usize, step: Step) -> Stage {
    let mut stage = at(look, questions(lesson));
    for _ in 0..place {
        answer(&mut stage, lesson, true);
    }
    match step {
        Step::Wrong => fill_wrong(&mut stage, lesson),
        Step::Rate | Step::Right => fill_right(&mut stage, lesson),
    }
    stage.send(Message::Quiz(quiz::Message::Submit));
    if !matches!(step, Step::Rate) {
        stage.send(Message::Quiz(quiz::Message::Rate(Some(Confidence::Sure))));
    }
    stage
}

fn results(look: &Look) -> Stage {
    let mut stage = open(look);
    take(&mut stage, "listening", 7);
    stage.go(Route::Results("listening".into()));
    stage
}

/// With the ring so many stops further.
fn tabbed(mut stage: Stage, times: usize) -> Stage {
    for _ in 0..times {
        stage.tab();
    }
    stage
}

/// A form of the settings, opened by keys: its button may be below the edge.
fn acted(look: &Look, [fr, en]: [&str; 2]) -> Stage {
    let name = match look.language {
        Language::Fr => fr,
        Language::En => en,
    };
    let mut stage = learner_at(look, Route::Settings);
    for _ in 0..80 {
        stage.tab();
        if stage.focused().as_deref() == Some(name) {
            stage.enter();
            break;
        }
    }
    stage
}

fn notes(look: &Look) -> Stage {
    let mut stage = reading::lesson_noted(look);
    stage.go(Route::Notes);
    stage
}

/// What someone types to find the lesson on listening, accents left out.
fn listening(look: &Look) -> &'static str {
    match look.language {
        Language::Fr => "ecout",
        Language::En => "listen",
    }
}

fn search(look: &Look, query: &str) -> Stage {
    let mut stage = learner(look);
    stage.command("k");
    stage.wait();
    stage.typed(query);
    stage.named(Named::ArrowDown);
    stage
}

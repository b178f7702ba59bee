//! What an assistive program is given on every screen and in every state, and
//! whether everything can be done through it alone.
//! The screens are those of `examples/screenshots.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/answers.rs"]
mod answers;
#[path = "../examples/screenshots/certificate.rs"]
mod certificate;
#[path = "../examples/screenshots/comfort.rs"]
mod comfort;
#[path = "../examples/screenshots/crisis.rs"]
mod crisis;
#[path = "../examples/screenshots/exam.rs"]
mod exam;
#[path = "support/exams.rs"]
mod exams;
#[path = "../examples/screenshots/lab.rs"]
mod lab;
#[path = "../examples/screenshots/moderation.rs"]
mod moderation;
#[path = "support/past.rs"]
mod past;
#[path = "../examples/screenshots/pointing.rs"]
mod pointing;
#[path = "../examples/screenshots/progress.rs"]
mod progress;
#[path = "../examples/screenshots/reading.rs"]
mod reading;
#[path = "../examples/screenshots/review.rs"]
mod review;
#[path = "../examples/screenshots/scenes.rs"]
mod scenes;
#[path = "support/sitting.rs"]
mod sitting;
#[path = "support/stage.rs"]
mod stage;
#[path = "../examples/screenshots/troubles.rs"]
mod troubles;
#[path = "../examples/screenshots/words.rs"]
mod words;

#[path = "accessibility/bare.rs"]
mod bare;
#[path = "accessibility/deeds.rs"]
mod deeds;
#[path = "accessibility/desks.rs"]
mod desks;
#[path = "accessibility/fields.rs"]
mod fields;
#[path = "accessibility/heard.rs"]
mod heard;
#[path = "accessibility/listener.rs"]
mod listener;
#[path = "accessibility/reading_on.rs"]
mod reading_on;
#[path = "accessibility/tree.rs"]
mod tree;

use iced::Size;
use parcours::language::Language;
use parcours::storage::settings::Theme;

use self::stage::USUAL;

/// How a scene is set up.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) size: Size,
    pub(crate) percent: u16,
    pub(crate) comfort: bool,
}

fn usual(language: Language) -> Look {
    Look {
        language,
        theme: Theme::Light,
        size: USUAL,
        percent: 100,
        comfort: false,
    }
}

//! Every screen and state, drawn without a window into PNG files.
//!
//! ```sh
//! cargo run --example screenshots                 # the whole set
//! cargo run --example screenshots -- --lang fr --theme dark --size 900x600 --text 200
//! cargo run --example screenshots -- --readme     # the pictures of the README
//! cargo run --example screenshots -- --outline    # what a screen reader knows
//! ```
//!
//! Pictures go to `screenshots-out/`, the README's to `docs/pictures/`. The
//! learner is made up, the clock stands still, the course is the bundled one.

#![allow(
    clippy::unwrap_used,
    reason = "a tool for developers stops where it fails"
)]

use std::path::{Path, PathBuf};

use clap::Parser;
use iced::Size;
use parcours::course::Block;
use parcours::gui::route::{Route, Visit};
use parcours::language::Language;
use parcours::storage::settings::Theme;

#[path = "../tests/support/answers.rs"]
mod answers;
#[path = "screenshots/certificate.rs"]
mod certificate;
#[path = "screenshots/crisis.rs"]
mod crisis;
#[path = "screenshots/exam.rs"]
mod exam;
#[path = "../tests/support/exams.rs"]
mod exams;
#[path = "screenshots/lab.rs"]
mod lab;
#[path = "screenshots/moderation.rs"]
mod moderation;
#[path = "../tests/support/past.rs"]
mod past;
#[path = "screenshots/pointing.rs"]
mod pointing;
#[path = "screenshots/progress.rs"]
mod progress;
#[path = "screenshots/reading.rs"]
mod reading;
#[path = "screenshots/review.rs"]
mod review;
#[path = "screenshots/scenes.rs"]
mod scenes;
#[path = "../tests/support/sitting.rs"]
mod sitting;
#[path = "../tests/support/stage.rs"]
mod stage;
#[path = "screenshots/troubles.rs"]
mod troubles;
#[path = "screenshots/words.rs"]
mod words;

use stage::{SMALL, USUAL};

/// Draws every screen into PNG files.
#[derive(Parser)]
struct Asked {
    /// Where the pictures go
    #[arg(long, default_value = "screenshots-out")]
    out: PathBuf,
    /// One language; both by default
    #[arg(long, value_parser = language)]
    lang: Option<Language>,
    /// light, dark or contrast; all by default
    #[arg(long, value_parser = theme)]
    theme: Option<Theme>,
    /// Size of the window, such as 900x600
    #[arg(long, value_parser = size)]
    size: Option<Size>,
    /// Text size in per cent
    #[arg(long)]
    text: Option<u16>,
    /// Only the scenes whose name starts with this
    #[arg(long, default_value = "")]
    scene: String,
    /// The pictures of the README, and nothing else
    #[arg(long)]
    readme: bool,
    /// What a screen reader knows of each scene, as text, and no pictures
    #[arg(long)]
    outline: bool,
    /// Every figure and chart of the lessons in its place, and nothing else
    #[arg(long)]
    figures: bool,
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_locale(text).ok_or_else(|| "fr or en".to_owned())
}

fn theme(text: &str) -> Result<Theme, String> {
    match text {
        "light" => Ok(Theme::Light),
        "dark" => Ok(Theme::Dark),
        "contrast" => Ok(Theme::HighContrast),
        _ => Err("light, dark or contrast".to_owned()),
    }
}

fn size(text: &str) -> Result<Size, String> {
    let (width, height) = text.split_once('x').ok_or("such as 900x600")?;
    let side = |text: &str| text.parse::<u16>().map(f32::from);
    match (side(width), side(height)) {
        (Ok(width), Ok(height)) => Ok(Size::new(width, height)),
        _ => Err("such as 900x600".to_owned()),
    }
}

/// How a picture is taken.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) size: Size,
    pub(crate) percent: u16,
}

impl Look {
    fn folder(&self) -> String {
        let theme = match self.theme {
            Theme::System | Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::HighContrast => "contrast",
        };
        let (width, height) = (self.size.width, self.size.height);
        let (language, percent) = (self.language.code(), self.percent);
        format!("{language}-{theme}-{width}x{height}-{percent}")
    }
}

fn main() {
    let asked = Asked::parse();
    if asked.readme {
        readme();
        return;
    }
    for look in looks(&asked) {
        let folder = asked.out.join(look.folder());
        if asked.figures {
            figures(&look, &folder);
            continue;
        }
        for (name, scene) in scenes::all() {
            if !name.starts_with(&asked.scene) {
                continue;
            }
            if asked.outline {
                let mut stage = scene(&look);
                let outline = stage.listen().outline();
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(folder.join(format!("{name}.txt")), outline).unwrap();
            } else {
                scene(&look).picture(&folder.join(format!("{name}.png")));
            }
        }
    }
}

fn looks(asked: &Asked) -> Vec<Look> {
    let languages = asked.lang.map_or(Language::ALL.to_vec(), |one| vec![one]);
    let themes = asked.theme.map_or(
        vec![Theme::Light, Theme::Dark, Theme::HighContrast],
        |one| vec![one],
    );
    let sizes = asked.size.map_or(vec![USUAL, SMALL], |one| vec![one]);
    let texts = asked.text.map_or(vec![100, 200], |one| vec![one]);
    let mut looks = Vec::new();
    for &language in &languages {
        for &theme in &themes {
            for &size in &sizes {
                for &percent in &texts {
                    looks.push(Look {
                        language,
                        theme,
                        size,
                        percent,
                    });
                }
            }
        }
    }
    looks
}

fn figures(look: &Look, folder: &Path) {
    let shared = scenes::open(look);
    let shared = shared.app.shared();
    for (_, entry) in shared.course().lessons() {
        let lesson = shared.lesson(&entry.id).unwrap();
        let drawn = lesson
            .body
            .iter()
            .filter(|block| matches!(block, Block::Figure(_) | Block::Chart(_)));
        for block in drawn {
            let place = Visit::at(entry.id.clone(), block.id().clone());
            let name = format!("{}-{}.png", entry.id, block.id());
            scenes::at(look, Route::Lesson(place)).picture(&folder.join(name));
        }
    }
}

/// Home in French, a quiz in English: what the README shows.
fn readme() {
    let folder = Path::new("docs/pictures");
    let light = |language| Look {
        language,
        theme: Theme::Light,
        size: USUAL,
        percent: 100,
    };
    for (name, scene, language) in [
        ("home", "home", Language::En),
        ("lesson", "lesson-dialogue", Language::En),
        ("quiz", "quiz-3", Language::En),
        ("crisis", "crisis-second", Language::En),
        ("moderation", "moderation-error", Language::En),
        ("accueil", "home", Language::Fr),
    ] {
        let (_, draw) = scenes::all().find(|(known, _)| *known == scene).unwrap();
        draw(&light(language)).picture(&folder.join(format!("{name}.png")));
    }
}

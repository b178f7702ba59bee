//! Settings: what the learner chose, each with a default.

use std::fs;
use std::path::{Path, PathBuf};

use ron::extensions::Extensions;
use ron::value::RawValue;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Action, Cause, Error, atomic, profile};
use crate::exam::Allowance;
use crate::language::Language;
use crate::progress::Timestamp;

/// The file's name in the configuration folder.
pub const FILE: &str = "settings.ron";

/// The smallest and the largest text, in per cent of the designed size.
pub const TEXT_PERCENT: std::ops::RangeInclusive<u16> = 90..=200;

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Settings {
    /// `None` follows the system.
    pub language: Option<Language>,
    pub theme: Theme,
    /// Within [`TEXT_PERCENT`].
    pub text_percent: u16,
    /// No animation.
    pub reduced_motion: bool,
    pub typeface: Typeface,
    /// Letters, words, lines and paragraphs further apart.
    pub wide_spacing: bool,
    /// A band over the line that is read.
    pub ruler: bool,
    /// Whether letters, digits and signs act by themselves.
    pub letter_keys: bool,
    pub messages: Stay,
    /// Practices begin without a clock.
    pub calm: bool,
    /// What exams begin with, where they offer it.
    pub exam_time: Allowance,
    /// Whether a quiz asks how sure the learner is.
    pub ask_confidence: bool,
    /// The folder name of the profile that was open last.
    pub profile: Option<String>,
    /// A folder of lessons that replaces the embedded ones.
    pub lessons_folder: Option<PathBuf>,
    pub window: Window,
    /// Whether the first questions were answered.
    pub first_run_done: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::default(),
            text_percent: 100,
            reduced_motion: false,
            typeface: Typeface::default(),
            wide_spacing: false,
            ruler: false,
            letter_keys: true,
            messages: Stay::default(),
            calm: false,
            exam_time: Allowance::default(),
            ask_confidence: true,
            profile: None,
            lessons_folder: None,
            window: Window::default(),
            first_run_done: false,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
    HighContrast,
}

impl Theme {
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];
}

/// What texts are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Typeface {
    /// Those of the design.
    #[default]
    Usual,
    /// One that some dyslexic readers prefer.
    Dyslexic,
}

impl Typeface {
    pub const ALL: [Self; 2] = [Self::Usual, Self::Dyslexic];
}

/// How long passing messages stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Stay {
    #[default]
    Usual,
    /// Three times as long.
    Longer,
    /// Until the learner sends them away.
    Always,
}

impl Stay {
    pub const ALL: [Self; 3] = [Self::Usual, Self::Longer, Self::Always];
}

/// The window as it was left, in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Window {
    /// From 200 to 20,000.
    pub width: f32,
    /// From 200 to 20,000.
    pub height: f32,
    /// The upper left corner; `None` leaves it to the system.
    pub position: Option<(f32, f32)>,
    pub maximized: bool,
}

impl Default for Window {
    fn default() -> Self {
        Self {
            width: 1280.0,
            height: 800.0,
            position: None,
            maximized: false,
        }
    }
}

impl Window {
    fn is_sound(&self) -> bool {
        let side = 200.0..=20_000.0;
        let place = -100_000.0..=100_000.0;
        side.contains(&self.width)
            && side.contains(&self.height)
            && self
                .position
                .is_none_or(|(x, y)| place.contains(&x) && place.contains(&y))
    }
}

/// Settings as they were found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Loaded {
    pub settings: Settings,
    /// Fields whose value could not be used and fell back to its default.
    pub bad_fields: Vec<&'static str>,
    /// Where a file that could not be read at all was set aside.
    pub set_aside: Option<PathBuf>,
    /// Why the file could be neither read nor set aside. Do not write over it
    /// without asking.
    pub failed: Option<Error>,
}

/// Each field as it is written, so that one that is wrong spoils no other.
/// Fields that a later version added are passed over.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    language: Option<Box<RawValue>>,
    theme: Option<Box<RawValue>>,
    text_percent: Option<Box<RawValue>>,
    reduced_motion: Option<Box<RawValue>>,
    typeface: Option<Box<RawValue>>,
    wide_spacing: Option<Box<RawValue>>,
    ruler: Option<Box<RawValue>>,
    letter_keys: Option<Box<RawValue>>,
    messages: Option<Box<RawValue>>,
    calm: Option<Box<RawValue>>,
    exam_time: Option<Box<RawValue>>,
    ask_confidence: Option<Box<RawValue>>,
    profile: Option<Box<RawValue>>,
    lessons_folder: Option<Box<RawValue>>,
    window: Option<Box<RawValue>>,
    first_run_done: Option<Box<RawValue>>,
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads the settings of a configuration folder. A missing file gives the
/// defaults; one that is no RON is renamed `settings.ron.bad-<time>`.
pub fn load(config: &Path, now: Timestamp) -> Loaded {
    let path = config.join(FILE);
    let bytes = match atomic::read_from(&path, 0) {
        Ok(bytes) => bytes,
        Err(error) if is_missing(&error) => return Loaded::default(),
        Err(error) => {
            return Loaded {
                failed: Some(error),
                ..Loaded::default()
            };
        }
    };
    match std::str::from_utf8(&bytes)
        .ok()
        .and_then(|text| options().from_str::<Raw>(text).ok())
    {
        Some(raw) => read(&raw),
        None => set_aside(&path, now),
    }
}

/// Replaces the settings of a configuration folder.
///
/// # Errors
/// When the folder cannot be made or the file cannot be written.
pub fn save(config: &Path, settings: &Settings) -> Result<(), Error> {
    fs::create_dir_all(config).map_err(Error::because(config, Action::Create))?;
    let path = config.join(FILE);
    let pretty = ron::ser::PrettyConfig::new();
    let text = options()
        .to_string_pretty(settings, pretty)
        .map_err(|error| {
            let message = error.to_string();
            Error::new(&path, Action::Replace, Cause::NotWritable { message })
        })?;
    atomic::replace(&path, format!("{text}\n").as_bytes())
}

fn is_missing(error: &Error) -> bool {
    let kind = std::io::ErrorKind::NotFound;
    matches!(&error.source, Cause::System { kind: found, .. } if *found == kind)
}

fn set_aside(path: &Path, now: Timestamp) -> Loaded {
    let folder = path.parent().unwrap_or(Path::new("."));
    let target = profile::free_name(folder, &profile::stamped(&format!("{FILE}.bad"), now), "");
    match fs::rename(path, &target) {
        Ok(()) => Loaded {
            set_aside: Some(target),
            ..Loaded::default()
        },
        Err(error) => Loaded {
            failed: Some(Error::new(path, Action::Move, error)),
            ..Loaded::default()
        },
    }
}

fn read(raw: &Raw) -> Loaded {
    let mut bad_fields = Vec::new();
    let mut field = Reader {
        bad: &mut bad_fields,
    };
    let base = Settings::default();
    let settings = Settings {
        language: field.take("language", raw.language.as_deref(), base.language),
        theme: field.take("theme", raw.theme.as_deref(), base.theme),
        text_percent: field.take_if(
            "text_percent",
            raw.text_percent.as_deref(),
            base.text_percent,
            |percent| TEXT_PERCENT.contains(percent),
        ),
        reduced_motion: field.take(
            "reduced_motion",
            raw.reduced_motion.as_deref(),
            base.reduced_motion,
        ),
        typeface: field.take("typeface", raw.typeface.as_deref(), base.typeface),
        wide_spacing: field.take(
            "wide_spacing",
            raw.wide_spacing.as_deref(),
            base.wide_spacing,
        ),
        ruler: field.take("ruler", raw.ruler.as_deref(), base.ruler),
        letter_keys: field.take("letter_keys", raw.letter_keys.as_deref(), base.letter_keys),
        messages: field.take("messages", raw.messages.as_deref(), base.messages),
        calm: field.take("calm", raw.calm.as_deref(), base.calm),
        exam_time: field.take("exam_time", raw.exam_time.as_deref(), base.exam_time),
        ask_confidence: field.take(
            "ask_confidence",
            raw.ask_confidence.as_deref(),
            base.ask_confidence,
        ),
        profile: field.take("profile", raw.profile.as_deref(), base.profile),
        lessons_folder: field.take(
            "lessons_folder",
            raw.lessons_folder.as_deref(),
            base.lessons_folder,
        ),
        window: field.take_if(
            "window",
            raw.window.as_deref(),
            base.window,
            Window::is_sound,
        ),
        first_run_done: field.take(
            "first_run_done",
            raw.first_run_done.as_deref(),
            base.first_run_done,
        ),
    };
    Loaded {
        settings,
        bad_fields,
        ..Loaded::default()
    }
}

struct Reader<'a> {
    bad: &'a mut Vec<&'static str>,
}

impl Reader<'_> {
    fn take<T: DeserializeOwned>(
        &mut self,
        name: &'static str,
        raw: Option<&RawValue>,
        default: T,
    ) -> T {
        self.take_if(name, raw, default, |_| true)
    }

    fn take_if<T: DeserializeOwned>(
        &mut self,
        name: &'static str,
        raw: Option<&RawValue>,
        default: T,
        sound: impl Fn(&T) -> bool,
    ) -> T {
        let Some(raw) = raw else {
            return default;
        };
        match options().from_str::<T>(raw.get_ron()) {
            Ok(value) if sound(&value) => value,
            _ => {
                self.bad.push(name);
                default
            }
        }
    }
}

#[cfg(test)]
mod tests;

//! Settings: what the learner chose, each with a default.

use std::fs;
use std::path::{Path, PathBuf};

use ron::extensions::Extensions;
use ron::value::RawValue;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Action, Cause, Error, atomic, profile};
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
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{FILE, Settings, Theme, Window, load, save};
    use crate::language::Language;
    use crate::progress::Timestamp;

    fn chosen() -> Settings {
        Settings {
            language: Some(Language::En),
            theme: Theme::HighContrast,
            text_percent: 150,
            reduced_motion: true,
            ask_confidence: false,
            profile: Some("léa \"x\"".to_owned()),
            lessons_folder: Some("/home/léa/mes leçons".into()),
            window: Window {
                width: 900.5,
                height: 700.0,
                position: Some((-10.0, 20.0)),
                maximized: true,
            },
            first_run_done: true,
        }
    }

    fn loaded(text: &[u8]) -> (super::Loaded, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), text).unwrap();
        (load(folder.path(), Timestamp(0)), folder)
    }

    #[test]
    fn what_is_saved_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config");
        assert_eq!(load(&config, Timestamp(0)), super::Loaded::default());
        for settings in [chosen(), Settings::default()] {
            save(&config, &settings).unwrap();
            let loaded = load(&config, Timestamp(0));
            assert_eq!(loaded.settings, settings);
            assert!(loaded.bad_fields.is_empty() && loaded.set_aside.is_none());
        }
    }

    #[test]
    fn a_bad_field_falls_back_alone_and_is_named() {
        let text = br#"(
            language: de,
            theme: Dark,
            text_percent: 9999, // too large
            reduced_motion: "yes",
            ask_confidence: false,
            window: (width: inf, height: 800),
            added_in_version_9: (a: [1, 2], b: Some(Thing("x"))),
            profile: "lea",
        )"#;
        let (loaded, _folder) = loaded(text);
        assert_eq!(
            loaded.bad_fields,
            ["language", "text_percent", "reduced_motion", "window"]
        );
        let expected = Settings {
            theme: Theme::Dark,
            ask_confidence: false,
            profile: Some("lea".to_owned()),
            ..Settings::default()
        };
        assert_eq!(loaded.settings, expected);
        assert_eq!(loaded.set_aside, None);
    }

    #[test]
    fn a_file_that_is_no_ron_is_set_aside_and_kept() {
        for text in [
            b"\xff\xfe".as_slice(),
            b"(theme: ",
            b"",
            b"[1, 2]",
            &[0; 64],
        ] {
            let (loaded, folder) = loaded(text);
            assert_eq!(loaded.settings, Settings::default());
            let aside = loaded.set_aside.unwrap();
            assert_eq!(
                aside,
                folder.path().join("settings.ron.bad-19700101T000000Z")
            );
            assert_eq!(fs::read(aside).unwrap(), text);
            assert!(!folder.path().join(FILE).exists());
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_reported_and_left() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(FILE)).unwrap();
        let loaded = load(folder.path(), Timestamp(0));
        assert!(loaded.failed.is_some());
        assert!(save(folder.path(), &Settings::default()).is_err());
        assert!(save(Path::new("/dev/null/x"), &Settings::default()).is_err());
    }
}

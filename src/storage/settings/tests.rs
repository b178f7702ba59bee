use std::fs;
use std::path::Path;

use super::{FILE, Settings, Stay, Theme, Typeface, Window, load, save};
use crate::exam::Allowance;
use crate::language::Language;
use crate::progress::Timestamp;

fn chosen() -> Settings {
    Settings {
        language: Some(Language::En),
        theme: Theme::HighContrast,
        text_percent: 150,
        reduced_motion: true,
        typeface: Typeface::Dyslexic,
        wide_spacing: true,
        ruler: true,
        letter_keys: false,
        messages: Stay::Always,
        calm: true,
        exam_time: Allowance::Unlimited,
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
        typeface: Comic,
        ruler: true,
        letter_keys: false,
        messages: 7,
        ask_confidence: false,
        window: (width: inf, height: 800),
        added_in_version_9: (a: [1, 2], b: Some(Thing("x"))),
        profile: "lea",
    )"#;
    let (loaded, _folder) = loaded(text);
    assert_eq!(
        loaded.bad_fields,
        [
            "language",
            "text_percent",
            "reduced_motion",
            "typeface",
            "messages",
            "window"
        ]
    );
    let expected = Settings {
        theme: Theme::Dark,
        ruler: true,
        letter_keys: false,
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

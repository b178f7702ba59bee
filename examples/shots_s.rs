//! Private pictures.
#[path = "../tests/support/stage.rs"]
mod stage;
use iced::Size;
use iced::keyboard::key::Named;
use parcours::gui::App;
use parcours::gui::route::{Route, Section};
use parcours::gui::shared::Shared;
use parcours::language::Language;
use parcours::storage::settings::Theme;
use stage::{Clock, SATURDAY, SMALL, Stage, USUAL, opening};
use std::path::PathBuf;

fn main() {
    let out = PathBuf::from("/tmp/shots-s");
    let only = std::env::args().nth(1).unwrap_or_default();
    let cases = [
        ("fr", Language::Fr, Theme::Light, USUAL, 100u16),
        ("en-dark", Language::En, Theme::Dark, USUAL, 100),
        ("fr-900-200", Language::Fr, Theme::Light, SMALL, 200),
        ("en-hc-900", Language::En, Theme::HighContrast, SMALL, 100),
        ("en-200", Language::En, Theme::Light, USUAL, 200),
    ];
    for (name, language, theme, size, percent) in cases {
        if only.contains('w') || only.is_empty() {
            welcome(&out, name, language, theme, size, percent);
        }
        if only.contains('s') || only.is_empty() {
            settings(&out, name, language, theme, size, percent);
        }
        if only.contains('p') || only.is_empty() {
            palette(&out, name, language, theme, size, percent);
        }
    }
}

fn dress(stage: &mut Stage, theme: Theme, percent: u16) {
    stage.app.shared_mut().set_theme(theme);
    stage.app.shared_mut().set_text_percent(percent);
}

fn welcome(out: &PathBuf, name: &str, language: Language, theme: Theme, size: Size, percent: u16) {
    let folder = tempfile::tempdir().unwrap();
    let shared = Shared::open(opening(folder.path(), &Clock::new(SATURDAY), language));
    let mut stage = Stage::new(App::new(shared), size);
    dress(&mut stage, theme, percent);
    stage.tab();
    stage.tab();
    stage.picture(&out.join(format!("welcome-{name}.png")));
    stage.scroll(20.0);
    stage.picture(&out.join(format!("welcome-{name}-2.png")));
}

fn settings(out: &PathBuf, name: &str, language: Language, theme: Theme, size: Size, percent: u16) {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), language, size);
    dress(&mut stage, theme, percent);
    stage
        .app
        .shared_mut()
        .create_profile("Camille Dubreuil-Lefèvre")
        .unwrap();
    stage.go(Route::Settings);
    stage.tab();
    for i in 0..6 {
        stage.picture(&out.join(format!("settings-{name}-{i}.png")));
        stage.scroll(9.0);
    }
    for (form, section, button) in [
        (
            "create",
            Section::Profiles,
            ["Nouveau profil", "New profile"],
        ),
        (
            "export",
            Section::Profiles,
            ["Exporter le profil", "Export the profile"],
        ),
        (
            "import",
            Section::Profiles,
            ["Importer un profil", "Import a profile"],
        ),
        ("remove", Section::Profiles, ["Retirer ", "Remove "]),
        (
            "folder",
            Section::Course,
            ["Ouvrir un dossier", "Open a folder"],
        ),
    ] {
        stage.go(Route::SettingsAt(section));
        stage.click(button[usize::from(language == Language::En)]);
        if form == "folder" {
            let bad = folder.path().join("bad");
            std::fs::create_dir_all(bad.join("fr")).unwrap();
            std::fs::write(
                bad.join("fr/course.ron"),
                "Course(\n  format: 1,\n  id: \"x\",\n  langage: fr,\n  title: 12,\n)",
            )
            .unwrap();
            stage.typed(&bad.display().to_string());
            stage.enter();
        }
        stage.picture(&out.join(format!("form-{name}-{form}.png")));
        stage.escape();
    }
}

fn palette(out: &PathBuf, name: &str, language: Language, theme: Theme, size: Size, percent: u16) {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), language, size);
    dress(&mut stage, theme, percent);
    stage.command("k");
    stage.picture(&out.join(format!("palette-{name}-empty.png")));
    stage.typed(if language == Language::Fr {
        "moderateur"
    } else {
        "moderation"
    });
    stage.named(Named::ArrowDown);
    stage.named(Named::ArrowDown);
    stage.picture(&out.join(format!("palette-{name}-found.png")));
    stage.typed("zzz");
    stage.picture(&out.join(format!("palette-{name}-none.png")));
    for _ in 0..20 {
        stage.named(Named::Backspace);
    }
    stage.typed("theme");
    stage.picture(&out.join(format!("palette-{name}-action.png")));
}

//! The settings, by key and by click.

#[path = "support/stage.rs"]
mod stage;

use std::path::Path;

use parcours::gui::route::{Route, Section, Visit};
use parcours::gui::widget::meaning::Role;
use parcours::language::Language;
use parcours::storage::settings::Theme;
use stage::{Clock, SATURDAY, SMALL, Stage, USUAL};

fn open(folder: &Path, language: Language, section: Section) -> Stage {
    let mut stage = Stage::open(folder, &Clock::new(SATURDAY), language, USUAL);
    stage.go(Route::SettingsAt(section));
    stage
}

/// Scrolls a thing into the window, then clicks on it.
fn click(stage: &mut Stage, name: &str) {
    for _ in 0..60 {
        let seen = stage.find(name).expect(name);
        let bottom = seen.bounds.y + seen.bounds.height;
        if bottom > USUAL.height {
            stage.scroll(2.0);
        } else if seen.bounds.y < 0.0 {
            stage.scroll(-2.0);
        } else {
            break;
        }
    }
    stage.click(name);
}

fn dialog(stage: &mut Stage) -> Option<String> {
    stage
        .seen()
        .into_iter()
        .find(|it| it.meaning.role == Role::Dialog)
        .map(|it| it.meaning.name)
}

#[test]
fn language_and_colours_change_at_once_and_are_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::Fr, Section::Language);
    stage.click("English");
    assert!(stage.shows("Settings"), "{}", stage.transcript());
    stage.click("High contrast");
    stage.click("No animation");
    let shared = stage.app.shared();
    assert!(!shared.ui.motion);
    let saved = parcours::storage::settings::load(folder.path(), shared.now().at).settings;
    assert_eq!(saved.language, Some(Language::En));
    assert_eq!(saved.theme, Theme::HighContrast);
    assert!(saved.reduced_motion);
}

#[test]
fn the_button_that_enlarges_stays_under_the_pointer() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::Fr, Section::Text);
    let larger = stage.find("Plus grand").expect("the button");
    let at = larger.bounds.center();
    for _ in 0..3 {
        stage.click_at(at);
    }
    assert_eq!(stage.app.shared().settings.text_percent, 115);
    // Further on, the rail and the index give way: only the height can stay.
    stage.click("Plus grand");
    let now = stage
        .find("Plus grand")
        .expect("the button")
        .bounds
        .center();
    assert!((now.y - at.y).abs() < 12.0, "{} and {}", now.y, at.y);
    stage.click("90\u{a0}%");
    assert_eq!(stage.app.shared().settings.text_percent, 90);
    let smaller = stage.find("Plus petit").expect("the other button");
    assert!(!smaller.meaning.enabled, "90 % is the smallest");
}

#[test]
fn a_profile_is_made_renamed_left_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::Fr, Section::Profiles);
    click(&mut stage, "Nouveau profil");
    assert_eq!(dialog(&mut stage).as_deref(), Some("Nouveau profil"));
    stage.typed("Camille");
    stage.enter();
    assert_eq!(dialog(&mut stage), None, "{}", stage.transcript());
    assert_eq!(stage.app.shared().profile().name, "Camille");

    click(&mut stage, "Renommer Camille");
    stage.typed("Camille D");
    stage.enter();
    assert_eq!(stage.app.shared().profile().name, "Camille D");
    assert!(
        stage.find("Retirer Camille D").is_none(),
        "the open one stays"
    );

    click(&mut stage, "Ouvrir");
    assert_eq!(stage.app.shared().profile().name, "Mon parcours");
    click(&mut stage, "Retirer Camille D");
    assert!(stage.shows("Rien n’est détruit"));
    stage.click("Retirer");
    assert_eq!(dialog(&mut stage), None);
    assert!(!stage.shows("Renommer Camille D"));
    assert!(folder.path().join("removed").is_dir());
}

#[test]
fn escape_gives_up_a_form_at_once_then_leaves_the_settings() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), Language::En, USUAL);
    stage.go(Route::Notes);
    let notes = stage.transcript();
    stage.command(",");
    click(&mut stage, "New profile");
    stage.typed("Alex");
    stage.escape();
    assert_eq!(dialog(&mut stage), None);
    assert_eq!(stage.app.shared().profile().name, "My course");
    stage.escape();
    assert_eq!(stage.transcript(), notes);
}

#[test]
fn a_profile_goes_out_to_a_file_and_comes_back_as_another() {
    let folder = tempfile::tempdir().unwrap();
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("mine.ron");
    let mut stage = open(folder.path(), Language::En, Section::Profiles);
    stage.go(Route::Lesson(Visit::new("voice".into())));
    stage.typed("m");
    stage.go(Route::SettingsAt(Section::Profiles));
    click(&mut stage, "Export the profile");
    stage.typed(&file.display().to_string());
    stage.enter();
    assert!(file.is_file(), "{}", stage.transcript());

    // A second time it asks before it replaces.
    click(&mut stage, "Export the profile");
    stage.typed(&file.display().to_string());
    stage.enter();
    assert!(stage.shows("already exists"));
    stage.click("Replace");
    assert_eq!(dialog(&mut stage), None);

    click(&mut stage, "Import a profile");
    stage.typed(&file.display().to_string());
    stage.enter();
    assert_eq!(dialog(&mut stage), None, "{}", stage.transcript());
    let shared = stage.app.shared();
    assert_eq!(shared.profiles().unwrap().len(), 2);
    assert_eq!(shared.learned().lesson(&"voice".into()).bookmarks.len(), 1);
}

#[test]
fn a_wrong_file_is_told_in_place_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En, Section::Profiles);
    let file = folder.path().join("novel.txt");
    std::fs::write(&file, "Once upon a time").unwrap();
    for path in [file.display().to_string(), "/nowhere/at/all.ron".to_owned()] {
        click(&mut stage, "Import a profile");
        stage.typed(&path);
        stage.enter();
        assert!(dialog(&mut stage).is_some());
        assert!(stage.shows("Nothing was"), "{}", stage.transcript());
        stage.escape();
    }
    assert_eq!(stage.app.shared().profiles().unwrap().len(), 1);
}

#[test]
fn a_folder_that_does_not_load_says_where_and_keeps_the_course() {
    let folder = tempfile::tempdir().unwrap();
    let course = folder.path().join("course");
    std::fs::create_dir_all(course.join("fr")).unwrap();
    std::fs::write(course.join("fr/course.ron"), "Course(\n  langage: fr,\n)").unwrap();
    let mut stage = open(folder.path(), Language::En, Section::Course);
    let title = stage.app.shared().course().title.clone();
    click(&mut stage, "Open a folder");
    stage.typed(&course.display().to_string());
    stage.enter();
    assert!(stage.shows("fr/course.ron:2:3"), "{}", stage.transcript());
    assert_eq!(stage.app.shared().course().title, title);
    click(&mut stage, "Copy the list");
    let copied = stage.clipboard.clone().unwrap_or_default();
    assert!(copied.contains("langage"), "{copied}");
    stage.escape();
    assert!(stage.app.shared().lessons_folder().is_none());
}

#[test]
fn a_folder_that_loads_replaces_the_course_until_one_goes_back() {
    let folder = tempfile::tempdir().unwrap();
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    let mut stage = open(folder.path(), Language::Fr, Section::Course);
    click(&mut stage, "Ouvrir un dossier");
    stage.typed(&lessons.display().to_string());
    stage.enter();
    assert_eq!(stage.app.shared().lessons_folder(), Some(lessons.as_path()));
    click(&mut stage, "Revenir au cours fourni");
    assert_eq!(stage.app.shared().lessons_folder(), None);
}

#[test]
fn progress_is_written_in_the_format_that_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let out = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En, Section::Data);
    click(&mut stage, "Export as CSV or JSON");
    let path = out.path().join("progress.csv");
    stage.typed(&path.display().to_string());
    stage.click("JSON, for a tool");
    let field = stage.find("File").expect("the field");
    assert!(
        field
            .meaning
            .value
            .unwrap_or_default()
            .ends_with("progress.json"),
        "the ending follows the format"
    );
    stage.click("Export");
    let text = std::fs::read_to_string(out.path().join("progress.json")).unwrap();
    assert!(text.trim_start().starts_with('{'), "{text}");
}

#[test]
fn forgetting_a_lesson_asks_backs_up_and_leaves_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), Language::Fr, USUAL);
    for lesson in ["voice", "ethics"] {
        stage.go(Route::Lesson(Visit::new(lesson.into())));
        stage.typed("m");
    }
    stage.go(Route::SettingsAt(Section::Reset));
    click(&mut stage, "Oublier une leçon");
    stage.typed("porte-parole");
    stage.click("Référent et porte-parole");
    assert!(stage.shows("1 marque-page"), "{}", stage.transcript());
    assert!(stage.shows("backups"));
    // The focus is on the way out: Enter changes nothing.
    stage.enter();
    let voice = "voice".into();
    assert!(stage.app.shared().learned().lesson(&voice).is_started());

    click(&mut stage, "Oublier une leçon");
    stage.click("Référent et porte-parole");
    stage.click("Oublier");
    let learned = stage.app.shared().learned();
    assert!(!learned.lesson(&voice).is_started());
    assert!(learned.lesson(&"ethics".into()).is_started());
    let backups = std::fs::read_dir(folder.path().join("backups")).unwrap();
    assert_eq!(backups.count(), 1);
    assert!(stage.shows("Sauvegarde"), "{}", stage.transcript());
}

#[test]
fn nothing_runs_out_of_the_smallest_window_at_the_largest_size() {
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), language, SMALL);
        stage.app.shared_mut().set_text_percent(200);
        stage.go(Route::Settings);
        for seen in stage.seen() {
            let right = seen.bounds.x + seen.bounds.width;
            assert!(
                right <= SMALL.width + 1.0,
                "{:?} ends at {right}",
                seen.meaning.name
            );
        }
    }
}

#[test]
fn the_index_leads_to_its_section() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En, Section::Language);
    stage.click("About");
    let about = stage
        .seen()
        .into_iter()
        .find(|it| it.meaning.role == Role::Heading(2) && it.meaning.name == "About")
        .expect("the section");
    assert!((0.0..USUAL.height).contains(&about.bounds.y));
}

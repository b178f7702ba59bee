//! Pictures of every screen.
#[path = "../tests/support/stage.rs"]
mod stage;
use parcours::gui::route::{Route, Visit};
use parcours::language::Language;
use parcours::storage::settings::Theme;
use stage::{Clock, SATURDAY, SMALL, Stage, USUAL};

fn main() {
    let out = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or("screenshots-out".into()));
    for (name, theme, size, percent) in [
        ("dark", Theme::Dark, USUAL, 100),
        ("hc200", Theme::HighContrast, SMALL, 200),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), Language::En, size);
        stage.app.shared_mut().set_theme(theme);
        stage.app.shared_mut().set_text_percent(percent);
        stage.go(Route::Lesson(Visit::passage(
            "voice".into(),
            "when-to-hand".into(),
        )));
        stage.picture(&out.join(format!("{name}-mark.png")));
        stage.go(Route::Lesson(Visit::new("three-hats".into())));
        for i in 0..3 {
            stage.named(iced::keyboard::key::Named::Space);
            stage.scroll(1.0);
            stage.picture(&out.join(format!("{name}-{i}.png")));
        }
        stage.typed("n");
        stage.typed("Hello");
        stage.picture(&out.join(format!("{name}-note.png")));
        stage.escape();
        stage.picture(&out.join(format!("{name}-noted.png")));
        stage.typed("?");
        stage.tab();
        stage.picture(&out.join(format!("{name}-keys.png")));
    }
}

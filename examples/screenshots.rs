//! Pictures of every screen.
#[path = "../tests/support/stage.rs"]
mod stage;
use iced::Size;
use parcours::gui::route::{Route, Visit};
use parcours::gui::shared::Shared;
use parcours::gui::App;
use parcours::gui::theme::{DARK, HIGH_CONTRAST, LIGHT};
use parcours::progress::{Moment, Timestamp};
fn main() {
    let out = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or("screenshots-out".into()));
    for (name, palette, size, scale) in [("dark", DARK, Size::new(1280.0, 800.0), 1.0), ("hc200", HIGH_CONTRAST, Size::new(900.0, 600.0), 2.0), ("light900", LIGHT, Size::new(900.0, 600.0), 1.0), ("light200", LIGHT, Size::new(1280.0, 800.0), 2.0)] {
        let shared = Shared::provisional(|| Moment::new(Timestamp(1_795_258_800_000), 60));
        let mut stage = stage::Stage::new(App::new(shared), size);
        stage.app.shared_mut().ui.palette = palette;
        stage.app.shared_mut().ui.scale = scale;
        stage.app.shared_mut().ui.language = parcours::language::Language::En;
        drop(stage.app.go(Route::Lesson(Visit::new("voice".into()))));
        for i in 0..3 { stage.scroll(10.0); stage.picture(&out.join(format!("{name}-{i}.png"))); }
        stage.typed("g"); stage.picture(&out.join(format!("{name}-terms.png")));
        stage.escape(); stage.typed("n"); stage.typed("Hello"); stage.picture(&out.join(format!("{name}-note.png")));
        stage.escape(); stage.escape();
        stage.typed("?"); stage.tab(); stage.picture(&out.join(format!("{name}-keys.png")));
    }
}

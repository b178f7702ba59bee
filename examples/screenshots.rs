//! Pictures of every screen.
#[path = "../tests/support/stage.rs"]
mod stage;
use iced::Size;
use parcours::gui::App;
use parcours::gui::route::{Route, Visit};
use parcours::gui::shared::Shared;
use parcours::progress::{Moment, Timestamp};
fn main() {
    let out = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or("screenshots-out".into()));
    let shared = Shared::provisional(|| Moment::new(Timestamp(1_795_258_800_000), 60));
    let mut stage = stage::Stage::new(App::new(shared), Size::new(1280.0, 800.0));
    stage.picture(&out.join("home.png"));
    let task = stage.app.go(Route::Lesson(Visit::new("listening".into())));
    drop(task);
    stage.picture(&out.join("lesson.png"));
    for i in 0..6 {
        stage.scroll(12.0);
        stage.picture(&out.join(format!("lesson-{i}.png")));
    }
    println!("{}", stage.transcript());
}

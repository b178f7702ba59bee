//! Opening the window.

use iced::{Point, Settings, Size, window};

use super::access::{Bridge, OPENS_HIDDEN};
use super::app::App;
use super::shared::{Opening, Shared};
use super::ui::{FONTS, SANS};
use crate::storage::settings;

/// The smallest window that still reads well, in logical pixels.
const SMALLEST: Size = Size::new(640.0, 480.0);

/// Opens the window and stays until it closes.
///
/// # Errors
/// When the window system refuses; what is known to be missing beforehand is
/// told by `storage::preflight`.
pub fn run(opening: Opening) -> iced::Result {
    let known = settings::load(&opening.places.config, (opening.clock)().at);
    let window = window_settings(&known.settings.window);
    // A function, because iced's developer tools may boot more than once.
    let access = Bridge::system();
    let boot = move || App::read_by(Shared::open(opening.clone()), access.clone());
    iced::application(boot, App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .subscription(App::subscription)
        .settings(Settings {
            id: Some("parcours".to_owned()),
            fonts: FONTS.iter().map(|&font| font.into()).collect(),
            default_font: SANS,
            ..Settings::default()
        })
        .window(window)
        .run()
}

fn window_settings(left: &settings::Window) -> window::Settings {
    window::Settings {
        size: Size::new(
            left.width.max(SMALLEST.width),
            left.height.max(SMALLEST.height),
        ),
        maximized: left.maximized,
        visible: !OPENS_HIDDEN,
        position: left.position.map_or(window::Position::Default, |(x, y)| {
            window::Position::Specific(Point::new(x, y))
        }),
        min_size: Some(SMALLEST),
        icon: icon(),
        exit_on_close_request: false,
        #[cfg(target_os = "linux")]
        platform_specific: window::settings::PlatformSpecific {
            application_id: "parcours".to_owned(),
            ..window::settings::PlatformSpecific::default()
        },
        ..window::Settings::default()
    }
}

/// The window's icon; a window without one is better than none.
fn icon() -> Option<window::Icon> {
    let bytes = include_bytes!("../../assets/parcours-64.png");
    let picture = image::load_from_memory(bytes).ok()?.into_rgba8();
    let (width, height) = picture.dimensions();
    window::icon::from_rgba(picture.into_raw(), width, height).ok()
}

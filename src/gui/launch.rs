//! Opening the window.

use std::cell::RefCell;

use iced::{Settings, Size, window};

use super::app::App;
use super::shared::Shared;
use super::ui::{FONTS, SANS};

/// The smallest window that still reads well, in logical pixels.
const SMALLEST: Size = Size::new(640.0, 480.0);

/// Opens the window and stays until it closes.
///
/// # Errors
/// When the window system refuses; what is known to be missing beforehand is
/// told by `storage::preflight`.
pub fn run(shared: Shared) -> iced::Result {
    let window = window_settings(&shared);
    // The boot function may run again, in iced's developer tools only: the
    // course and the journal are opened once.
    let shared = RefCell::new(Some(shared));
    let boot = move || match shared.borrow_mut().take() {
        Some(shared) => App::new(shared),
        None => App::new(Shared::provisional(|| crate::progress::Moment::default())),
    };
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

fn window_settings(shared: &Shared) -> window::Settings {
    window::Settings {
        size: shared.ui.window,
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

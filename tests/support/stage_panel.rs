//! What the stage draws, put on a panel as a window puts it on the screen:
//! only what differs from the last frame is drawn again.

use std::time::Instant;

use iced::advanced::clipboard;
use iced::advanced::graphics::{Viewport, damage};
use iced::advanced::renderer::Style;
use iced::{Event, Rectangle, Size, window};
use iced_tiny_skia::Layer;
use resvg::tiny_skia::{Mask, Pixmap};

use super::Stage;

pub struct Panel {
    pixels: Pixmap,
    mask: Mask,
    /// What was drawn last.
    layers: Vec<Layer>,
    viewport: Viewport,
    /// What the last frame drew again, in logical pixels.
    pub drawn: Vec<Rectangle>,
}

impl Panel {
    pub fn new(size: Size) -> Self {
        let (width, height) = (size.width as u32, size.height as u32);
        Self {
            pixels: Pixmap::new(width, height).expect("a panel"),
            mask: Mask::new(width, height).expect("its mask"),
            layers: Vec::new(),
            viewport: Viewport::with_physical_size(Size::new(width, height), 1.0),
            drawn: Vec::new(),
        }
    }

    /// Red, green, blue and alpha of each pixel; the renderer swaps the first
    /// and the third.
    pub fn pixels(&self) -> &[u8] {
        self.pixels.data()
    }

    /// Forgets the last frame: the next is drawn whole.
    pub fn forget(&mut self) {
        self.layers.clear();
    }

    /// `iced_tiny_skia::window::compositor::present`, which needs a window.
    fn present(&mut self, renderer: &mut iced_tiny_skia::Renderer, background: iced::Color) {
        let whole = Rectangle::with_size(self.viewport.logical_size());
        let damage = if self.layers.is_empty() {
            vec![whole]
        } else {
            damage::diff(
                &self.layers,
                renderer.layers(),
                |layer| vec![layer.bounds],
                Layer::damage,
            )
        };
        self.layers = renderer.layers().to_vec();
        self.drawn = damage::group(damage, whole);
        renderer.draw(
            &mut self.pixels.as_mut(),
            &mut self.mask,
            &self.viewport,
            &self.drawn,
            background,
        );
    }
}

impl Stage {
    /// One frame as a window draws it: view, layout, draw, and the pixels that
    /// differ from the last frame on this panel.
    pub fn present(&mut self, panel: &mut Panel) {
        let style = parcours::gui::theme::base(&self.app.shared().ui.palette);
        let theme = self.app.shared().ui.palette.theme();
        let cursor = self.cursor;
        self.with_interface(|interface, renderer| {
            let redraw = Event::Window(window::Event::RedrawRequested(Instant::now()));
            let _ = interface.update(
                &[redraw],
                cursor,
                renderer,
                &mut clipboard::Null,
                &mut Vec::new(),
            );
            let text_color = style.text_color;
            interface.draw(renderer, &theme, &Style { text_color }, cursor);
            panel.present(renderer, style.background_color);
        });
    }

    /// View and layout alone.
    pub fn build(&mut self) {
        self.with_interface(|_, _| ());
    }
}

//! A picture with its caption; its description where it cannot be shown.

use std::borrow::Cow;
use std::collections::HashMap;

use iced::widget::{column, container, image, svg};
use iced::{ContentFit, Element, Length};

use super::Context;
use crate::course::block::Figure;
use crate::course::files::MediaInfo;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Ui, space};
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{body, set, small};
use crate::language::say;

/// The pictures of the screen, decoded by the renderer when they are drawn.
#[derive(Debug, Clone, Default)]
pub struct Pictures {
    handles: HashMap<String, Known>,
}

#[derive(Debug, Clone)]
struct Known {
    picture: Picture,
    /// Width / height.
    ratio: f32,
}

#[derive(Debug, Clone)]
enum Picture {
    Vector(svg::Handle),
    Raster(image::Handle),
}

impl Pictures {
    /// Adds a file of the course; its ending says what it is.
    pub fn add(&mut self, file: &str, bytes: Cow<'static, [u8]>, info: MediaInfo) {
        let picture = if file.ends_with(".svg") {
            Picture::Vector(svg::Handle::from_memory(bytes))
        } else {
            Picture::Raster(image::Handle::from_bytes(bytes.into_owned()))
        };
        let ratio = info.width.max(1) as f32 / info.height.max(1) as f32;
        let known = Known { picture, ratio };
        self.handles.insert(file.to_owned(), known);
    }

    /// Width / height of a picture, when it is there.
    pub fn ratio(&self, file: &str) -> Option<f32> {
        self.handles.get(file).map(|known| known.ratio)
    }

    /// A picture as wide as its room, or nothing when it is not there.
    pub fn view<'a, Message: 'a>(
        &self,
        file: &str,
        width: impl Into<Length>,
        height: impl Into<Length>,
    ) -> Option<Element<'a, Message>> {
        Some(match &self.handles.get(file)?.picture {
            Picture::Vector(handle) => svg(handle.clone())
                .width(width)
                .height(height)
                .content_fit(ContentFit::Contain)
                .into(),
            Picture::Raster(handle) => image(handle.clone())
                .width(width)
                .height(height)
                .content_fit(ContentFit::Contain)
                .into(),
        })
    }
}

pub(super) fn view<'a, Message: Clone + 'static>(
    context: &Context<'_, Message>,
    figure: &'a Figure,
) -> Element<'a, Message> {
    let ui = context.ui;
    let drawn = context
        .pictures
        .view(&figure.file, Length::Fill, Length::Shrink)
        .unwrap_or_else(|| missing(ui, figure));
    let caption = figure.caption.as_deref().map(|caption| {
        let words = set(ui, caption);
        node::meaning(Role::Paragraph, words.clone(), small(ui, words))
    });
    let drawn = node::meaning(Role::Image, figure.alt.as_str(), drawn);
    column![drawn, caption].spacing(ui.px(space::S)).into()
}

fn missing<'a, Message: Clone + 'static>(ui: &Ui, figure: &'a Figure) -> Element<'a, Message> {
    container(column![
        small(ui, say::blocks::picture_missing(ui.language)),
        body(ui, set(ui, &figure.alt)),
    ])
    .padding(ui.px(space::L))
    .width(Length::Fill)
    .style(style::tile(ui.palette.sunken, BUTTON))
    .into()
}

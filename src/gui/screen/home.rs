//! Home: what to do next, and the path.

use iced::{Element, widget};

use super::KeyHelp;
use crate::gui::route::Action;
use crate::gui::shared::Shared;
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::text::heading;

pub struct Home {}

#[derive(Debug, Clone)]
pub enum Message {}

impl Home {
    pub fn new(_shared: &mut Shared) -> Self {
        Self {}
    }

    pub fn title(&self, _shared: &Shared) -> String {
        String::new()
    }

    pub fn update(&mut self, _shared: &mut Shared, message: Message) -> Action<Message> {
        match message {}
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        heading(&shared.ui, 1, "Home")
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        None
    }

    pub fn on_key(&self, _shared: &Shared, _press: &KeyPress) -> Option<Message> {
        None
    }

    pub fn keys(&self, _shared: &Shared) -> Vec<KeyHelp> {
        Vec::new()
    }

    pub fn main(&self) -> Option<widget::Id> {
        None
    }

    pub fn refresh(&mut self, _shared: &mut Shared) {}
}

//! The palette: search everything, do anything.

use iced::{Element, Task};

use crate::gui::route::Action;
use crate::gui::shared::Shared;
use crate::gui::widget::text::heading;

pub struct Palette {}

#[derive(Debug, Clone)]
pub enum Message {}

impl Palette {
    pub fn new(_shared: &Shared) -> (Self, Task<Message>) {
        (Self {}, Task::none())
    }

    pub fn update(&mut self, _shared: &mut Shared, message: Message) -> (bool, Action<Message>) {
        match message {}
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        heading(&shared.ui, 2, "palette")
    }
}

/// provisional
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {}

impl Command {
    pub fn entries(_language: crate::language::Language) -> Vec<crate::search::Entry<Self>> {
        Vec::new()
    }
}

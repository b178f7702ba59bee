//! The questions of a lesson, one at a time.

use iced::{Element, widget};

use super::KeyHelp;
use crate::gui::route::Action;
use crate::gui::shared::Shared;
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::text::heading;

pub struct Quiz {}

#[derive(Debug, Clone)]
pub enum Message {}

impl Quiz {
    pub fn new(
        _shared: &mut Shared,
        _lesson: crate::course::Id,
        _start: crate::gui::route::QuizStart,
    ) -> Self {
        Self {}
    }

    pub fn title(&self, _shared: &Shared) -> String {
        String::new()
    }

    pub fn update(&mut self, _shared: &mut Shared, message: Message) -> Action<Message> {
        match message {}
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        heading(&shared.ui, 1, "Quiz")
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

    pub fn lesson(&self) -> &crate::course::Id {
        unimplemented!()
    }
}

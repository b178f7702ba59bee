//! Exams: the hub, the rules before one starts, the sitting, the report.

mod hub;
mod report;
mod start;
mod taking;

use iced::{Element, Subscription, widget};

use super::KeyHelp;
use crate::gui::route::{Action, ExamRoute, Route};
use crate::gui::shared::Shared;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;

pub use hub::Message as HubMessage;
pub use report::Message as ReportMessage;
pub use start::Message as StartMessage;
pub use taking::{Message as TakingMessage, Scrolling};

pub struct Exam {
    page: Page,
}

enum Page {
    Hub(hub::Hub),
    Start(Box<start::Start>),
    Taking(Box<taking::Taking>),
    Report(Box<report::Report>),
}

#[derive(Debug, Clone)]
pub enum Message {
    Hub(hub::Message),
    Start(start::Message),
    Taking(taking::Message),
    Report(report::Message),
}

/// The same expression for whatever page it is.
macro_rules! each {
    ($of:expr, $page:ident => $do:expr) => {
        match $of {
            Page::Hub($page) => $do,
            Page::Start($page) => $do,
            Page::Taking($page) => $do,
            Page::Report($page) => $do,
        }
    };
}

/// The same, where the result is wrapped in the screen's message.
macro_rules! wrapped {
    ($of:expr, $page:ident => $do:expr) => {
        match $of {
            Page::Hub($page) => $do.map(Message::Hub),
            Page::Start($page) => $do.map(Message::Start),
            Page::Taking($page) => $do.map(Message::Taking),
            Page::Report($page) => $do.map(Message::Report),
        }
    };
}

impl Exam {
    /// Opens a page. A sitting whose time is over is handed in first, and its
    /// report shows instead of it.
    pub fn new(shared: &mut Shared, to: ExamRoute) -> (Self, Action<Message>) {
        let over = shared.settle_exam();
        let (page, action) = match (to, over) {
            (ExamRoute::Sitting, Some(session)) => {
                (Page::Hub(hub::Hub::new(shared)), go_to_report(session))
            }
            (ExamRoute::Sitting, None) => match taking::Taking::new(shared) {
                Some((taking, action)) => {
                    (Page::Taking(Box::new(taking)), action.map(Message::Taking))
                }
                None => (Page::Hub(hub::Hub::new(shared)), Action::None),
            },
            (ExamRoute::Hub, _) => (Page::Hub(hub::Hub::new(shared)), Action::None),
            (ExamRoute::Start(form), _) => {
                let page = match start::Start::new(shared, &form) {
                    Some(start) => Page::Start(Box::new(start)),
                    None => Page::Hub(hub::Hub::new(shared)),
                };
                (page, Action::None)
            }
            (ExamRoute::Report(session), _) => {
                let report = report::Report::new(shared, session);
                (Page::Report(Box::new(report)), Action::None)
            }
        };
        (Self { page }, action)
    }

    pub fn title(&self, shared: &Shared) -> String {
        match &self.page {
            Page::Hub(_) => say::exam::title(shared.ui.language).to_owned(),
            Page::Start(page) => page.title().to_owned(),
            Page::Taking(page) => page.title(shared),
            Page::Report(page) => page.title(shared),
        }
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match (&mut self.page, message) {
            (Page::Hub(page), Message::Hub(message)) => page.update(message).map(Message::Hub),
            (Page::Start(page), Message::Start(message)) => {
                page.update(shared, message).map(Message::Start)
            }
            (Page::Taking(page), Message::Taking(message)) => {
                page.update(shared, message).map(Message::Taking)
            }
            (Page::Report(page), Message::Report(message)) => {
                page.update(message).map(Message::Report)
            }
            // It comes too late, for a page that was left.
            _ => Action::None,
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        wrapped!(&self.page, page => page.view(shared))
    }

    pub fn dialog<'a>(&'a self, shared: &'a Shared) -> Option<Element<'a, Message>> {
        match &self.page {
            Page::Taking(page) => Some(page.dialog(shared)?.map(Message::Taking)),
            _ => None,
        }
    }

    pub fn on_key(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        wrapped!(&self.page, page => page.on_key(shared, press))
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        each!(&self.page, page => page.keys(shared))
    }

    pub fn main(&self) -> Option<widget::Id> {
        each!(&self.page, page => page.main())
    }

    pub fn refresh(&mut self, shared: &mut Shared) {
        each!(&mut self.page, page => page.refresh(shared));
    }

    /// Writes down the answer on screen: the learner goes somewhere else.
    pub fn leave(&mut self, shared: &mut Shared) {
        if let Page::Taking(page) = &mut self.page {
            page.keep(shared);
        }
    }

    /// A tick a second while a sitting runs against the clock.
    pub fn subscription(&self) -> Subscription<Message> {
        match &self.page {
            Page::Taking(page) => page.subscription().map(Message::Taking),
            _ => Subscription::none(),
        }
    }

    pub fn parent(&self) -> Route {
        match &self.page {
            Page::Hub(_) => Route::Course(None),
            _ => Route::Exam(ExamRoute::Hub),
        }
    }
}

fn go_to_report<Message>(session: crate::progress::EventId) -> Action<Message> {
    Action::Go(Route::Exam(ExamRoute::Report(session)))
}

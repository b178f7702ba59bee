//! Where the exported mask goes: a path, or the system's dialog.

use std::path::PathBuf;

use iced::widget::column;
use iced::{Element, Task};

use crate::gui::shared::{Pick, Shared, typed_path};
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, primary};
use crate::gui::widget::dialog::Dialog;
use crate::gui::widget::field;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::body;
use crate::language::say;

pub(super) const FIELD: &str = "mask-path";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Markdown,
    Page,
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(String),
    Browse,
    Picked(Option<PathBuf>),
    Submit,
    Close,
}

pub(super) enum Outcome {
    Stay,
    Closed,
    Run(Task<Message>),
    /// Written; what to say about it.
    Done(String),
}

pub(super) struct Save {
    pub(super) format: Format,
    path: String,
    proposed: PathBuf,
    error: Option<String>,
    /// Whether the learner agreed to replace the file that is there.
    replace: bool,
    unpicked: bool,
}

impl Save {
    pub(super) fn new(shared: &Shared, format: Format) -> Self {
        let ending = match format {
            Format::Markdown => "md",
            Format::Page => "html",
        };
        let name = say::mask::file(shared.ui.language);
        let proposed = shared.proposed(&format!("{name}-{}.{ending}", shared.today().iso()));
        Self {
            format,
            path: proposed.display().to_string(),
            proposed,
            error: None,
            replace: false,
            unpicked: false,
        }
    }

    pub(super) fn update(&mut self, shared: &Shared, message: Message, text: &str) -> Outcome {
        match message {
            Message::Close => Outcome::Closed,
            Message::Typed(path) => {
                self.path = path;
                self.forget_answers();
                Outcome::Stay
            }
            Message::Browse => {
                let start = typed_path(&self.path).unwrap_or_else(|| self.proposed.clone());
                Outcome::Run(Task::perform(
                    shared.pick(Pick::Save, &start),
                    Message::Picked,
                ))
            }
            Message::Picked(None) => {
                self.unpicked = true;
                Outcome::Run(iced::widget::operation::focus(FIELD))
            }
            Message::Picked(Some(path)) => {
                self.path = path.display().to_string();
                self.forget_answers();
                // The system's dialog has asked already.
                self.replace = true;
                self.submit(shared, text)
            }
            Message::Submit => self.submit(shared, text),
        }
    }

    fn forget_answers(&mut self) {
        self.error = None;
        self.replace = false;
        self.unpicked = false;
    }

    fn submit(&mut self, shared: &Shared, text: &str) -> Outcome {
        let language = shared.ui.language;
        let Some(mut path) = typed_path(&self.path) else {
            return Outcome::Stay;
        };
        if path.is_dir()
            && let Some(name) = self.proposed.file_name()
        {
            path = path.join(name);
        }
        if path.exists() && !self.replace {
            self.replace = true;
            self.error = Some(say::profiles::exists(language).to_owned());
            return Outcome::Stay;
        }
        match shared.write_file(&path, text) {
            Ok(()) => Outcome::Done(say::profiles::exported(language, &path)),
            Err(error) => {
                self.error = Some(error.describe(language));
                Outcome::Stay
            }
        }
    }

    pub(super) fn view<'a>(&'a self, ui: &Ui) -> Element<'a, Message> {
        let language = ui.language;
        let input = field::input(ui, "", &self.path, Message::Typed)
            .id(FIELD)
            .on_submit(Message::Submit);
        let field = field::with_refusal(
            ui,
            say::profiles::file(language),
            (&self.path, self.error.as_deref()),
            input,
            Message::Typed,
        );
        let place = field::with_browse(ui, field, Message::Browse, self.unpicked);
        let error = self.error.as_ref().map(|error| {
            let words = body(ui, error.as_str()).color(ui.palette.warm);
            node::meaning(Role::Alert, error.as_str(), words)
        });
        let save = primary(
            ui,
            say::mask::save(language),
            Side::Left(Icon::Download),
            typed_path(&self.path).map(|_| Message::Submit),
        );
        let title = match self.format {
            Format::Markdown => say::mask::as_markdown(language),
            Format::Page => say::mask::as_page(language),
        };
        let content = column![place, error, save].spacing(ui.px(space::L));
        Dialog::new(title, content, Message::Close).view(ui)
    }
}

//! The course, the learner's files, and what the program is made of.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::form::Kind;
use super::look::act;
use super::people::export_progress;
use super::view::setting;
use super::{Copied, Message};
use crate::course::problem::Problem;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::problems;
use crate::gui::widget::text::{body, paragraph, set, small, strong};
use crate::language::say;

pub(super) fn course<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let course = shared.course();
    let folder = shared.lessons_folder();
    let (icon, source) = match folder {
        Some(_) if !shared.has_fallen_back() => {
            (Icon::FolderOpen, say::settings::course_folder(language))
        }
        _ => (Icon::BookOpen, say::settings::course_bundled(language)),
    };
    let count = say::settings::course_holds(language, course.lessons().count());
    let about = small(ui, format!("{source} · {count}"));
    let path = folder.map(|folder| small(ui, folder.display().to_string()));
    let words = column![strong(ui, set(ui, &course.title)), about, path].spacing(space::XS);
    let open = row![
        icon.draw(ui, ui.palette.accent),
        container(words).width(Length::Fill)
    ]
    .spacing(ui.px(space::M));
    let open = tile(ui, open);
    let choose = act(
        ui,
        Icon::FolderOpen,
        say::settings::course_choose(language),
        Message::Open(Kind::Folder),
    );
    let back = folder.map(|_| {
        act(
            ui,
            Icon::Undo2,
            say::settings::course_back(language),
            Message::Bundled,
        )
    });
    let buttons = row![choose, back].spacing(ui.px(space::S)).wrap();
    let faulty = (!shared.problems().is_empty()).then(|| {
        let words = if shared.has_fallen_back() {
            say::news::course_unusable(language)
        } else {
            say::settings::course_faulty(language)
        };
        problems(ui, words, shared.problems(), Copied::Problems)
    });
    let about = say::settings::course_about(language);
    let content = column![open, buttons, faulty].spacing(ui.px(space::L));
    setting(ui, None, Some(about), content)
}

/// What is wrong with the files of a course, each with its place and a way to
/// put it right.
pub(super) fn problems<'a>(
    ui: &Ui,
    words: &'static str,
    problems: &[Problem],
    copy: Copied,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let language = ui.language;
    let head = row![
        Icon::TriangleAlert.draw(ui, palette.warm),
        container(body(ui, words)).width(Length::Fill)
    ]
    .spacing(ui.px(space::M));
    let copy = quiet(
        ui,
        say::settings::copy_problems(language),
        Side::None,
        Some(Message::Copy(copy)),
    );
    let list = problems::listed(ui, problems);
    let whole = container(column![head, list, copy].spacing(ui.px(space::M)))
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::outlined(palette.warm_soft, palette.warm));
    node::meaning(Role::Status, words, whole).into()
}

pub(super) fn data<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let path = shared.data_folder().display().to_string();
    let shown = node::meaning(Role::Paragraph, path.clone(), body(ui, path));
    let line = row![
        Icon::FolderOpen.draw(ui, ui.palette.accent),
        container(shown).width(Length::Fill)
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center);
    let open = act(
        ui,
        Icon::ExternalLink,
        say::profiles::data_open(language),
        Message::DataFolder,
    );
    let copy = quiet(
        ui,
        say::profiles::data_copy(language),
        Side::None,
        Some(Message::Copy(Copied::DataFolder)),
    );
    let buttons = row![open, copy]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center)
        .wrap();
    let content = column![tile(ui, line), buttons].spacing(ui.px(space::M));
    let about = say::profiles::data_about(language);
    column![setting(ui, None, Some(about), content), export_progress(ui)]
        .spacing(ui.px(space::XL))
        .into()
}

pub(super) fn about<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let version = strong(
        ui,
        say::settings::version(language, env!("CARGO_PKG_VERSION")),
    );
    let privacy = paragraph(ui, say::settings::privacy(language));
    let licences = [
        say::settings::licence_program(language),
        say::settings::licence_sans(language),
        say::settings::licence_serif(language),
        say::settings::licence_dyslexic(language),
        say::settings::licence_icons(language),
    ]
    .map(|words| node::meaning(Role::ListItem, words, small(ui, words)).into());
    let title = say::settings::licences(language);
    let licences = column(licences).spacing(ui.px(space::S));
    let licences = column![
        strong(ui, title).heading(3),
        node::meaning(Role::List, title, licences)
    ]
    .spacing(ui.px(space::S));
    column![version, privacy, licences]
        .spacing(ui.px(space::L))
        .width(Length::Fill)
        .into()
}

/// Something that is so, on a quiet ground.
fn tile<'a>(ui: &Ui, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content)
        .padding([ui.px(space::M), ui.px(space::L)])
        .width(Length::Fill)
        .style(style::tile(ui.palette.paper, BUTTON))
        .into()
}

//! The certificate on the screen.

use std::path::Path;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::save::{Saved, What, refused};
use super::{Certificate, Finished, Found, MAIN, Message, NAME, PATH};
use crate::exchange::certificate::Refusal;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, CARD};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::alert::alert;
use crate::gui::widget::blank::blank;
use crate::gui::widget::button::{Side, choice, primary, quiet, secondary};
use crate::gui::widget::field;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Node};
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, paragraph, set, small, strong, text};
use crate::language::{Language, say};

/// Width of the column, in logical pixels at 100 %.
const COLUMN: f32 = 760.0;

pub(super) fn view<'a>(screen: &'a Certificate, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let out = || {
        let words = say::certificate::back(language);
        primary(ui, words, Side::Left(Icon::ArrowLeft), Some(Message::Out)).id(MAIN)
    };
    match &screen.found {
        Found::Nothing => blank(
            ui,
            Icon::CircleHelp,
            say::certificate::nothing(language),
            say::certificate::nothing_about(language),
            [out()],
        ),
        Found::Unfinished => blank(
            ui,
            Icon::Hourglass,
            say::certificate::unfinished(language),
            say::certificate::unfinished_about(language),
            [out()],
        ),
        Found::Finished(finished) => page(screen, finished, ui),
    }
}

fn page<'a>(screen: &'a Certificate, finished: &'a Finished, ui: &Ui) -> Element<'a, Message> {
    let passed = finished.passed();
    let languages = passed.then(|| languages(screen, ui));
    let form =
        column![name(screen, passed, ui), languages, path(screen, ui)].spacing(ui.px(space::XL));
    let form = container(form)
        .padding(ui.px(if ui.cramped() { space::L } else { space::XL }))
        .width(Length::Fill)
        .style(style::card(ui.palette));
    let error = screen.save.error().map(|words| alert(ui, words));
    let saved = screen.save.saved().map(|saved| saved_view(ui, saved));
    let content = column![
        head(finished, ui),
        form,
        error,
        actions(screen, passed, ui),
        saved,
        inside(passed, ui),
        proves(ui),
    ]
    .spacing(ui.px(space::XL))
    .max_width(ui.px(COLUMN) + 48.0)
    .padding(Padding::from([ui.px(30.0), 24.0]).bottom(ui.px(60.0)));
    scrollable(container(content).center_x(Length::Fill))
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

/// The exam, the score and what it is worth.
fn head<'a>(finished: &'a Finished, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let (about, score) = (&finished.about, finished.score);
    let passed = finished.passed();
    let title = if passed {
        say::certificate::heading(language)
    } else {
        say::certificate::not_passed(language)
    };
    let day = say::dates::date(language, finished.day());
    let above = format!("{} · {day}", set(ui, &about.exam.title));
    let head = column![small(ui, above), heading(ui, 1, title)].spacing(ui.px(space::XS));
    let percent = say::verify::per_cent(language, score.percent());
    let band = say::verify::band(language, score.band());
    let mark = say::verify::per_cent(language, about.pass);
    let mark = say::certificate::pass_mark(language, &mark, about.provisional);
    let (icon, color, background) = if passed {
        (Icon::CircleCheck, palette.good, palette.good_soft)
    } else {
        (Icon::Target, palette.gold, palette.gold_soft)
    };
    let large = text(ui, Type::Display, palette.ink, percent.clone());
    let words = column![strong(ui, band), body(ui, mark)]
        .spacing(ui.px(space::XS))
        .width(Length::Fill);
    let mark_icon = icon.sized(ui.px(26.0), color);
    let line: Element<'a, Message> = if ui.cramped() {
        let top = row![mark_icon, large]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center);
        column![top, words].spacing(ui.px(space::S)).into()
    } else {
        row![mark_icon, large, words]
            .spacing(ui.px(space::L))
            .align_y(Alignment::Center)
            .into()
    };
    let tile = container(line)
        .padding([ui.px(space::L), ui.px(20.0)])
        .width(Length::Fill)
        .style(style::tile(background, CARD));
    let name = format!("{}, {percent}", say::certificate::score(language));
    let tile = node::meaning(Role::Group, name, tile);
    let without = (!passed).then(|| paragraph(ui, say::certificate::not_passed_about(language)));
    column![head, tile, without].spacing(ui.px(space::L)).into()
}

fn name<'a>(screen: &'a Certificate, passed: bool, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let input = field::input(ui, "", &screen.name, Message::Named).id(NAME);
    let label = if passed {
        say::certificate::name(language)
    } else {
        say::certificate::record_name(language)
    };
    let refusal = screen.refused.as_ref().filter(|refusal| match refusal {
        Refusal::NoName => screen.touched,
        // A record takes any name that is not empty.
        _ => passed,
    });
    let refusal = refusal.map(|refusal| refused(language, refusal));
    let value = (screen.name.as_str(), refusal.as_deref());
    let field = field::with_refusal(ui, label, value, input, Message::Named);
    let about = paragraph(ui, say::certificate::name_about(language));
    let refusal = refusal.map(|words| {
        let line = row![
            Icon::TriangleAlert.sized(ui.px(18.0), ui.palette.warm),
            container(body(ui, words.clone()).color(ui.palette.warm)).width(Length::Fill)
        ]
        .spacing(ui.px(space::S));
        node::meaning(Role::Status, words, line)
    });
    column![field, refusal, about]
        .spacing(ui.px(space::S))
        .into()
}

/// The language of the page, which need not be that of the window.
fn languages<'a>(screen: &'a Certificate, ui: &Ui) -> Element<'a, Message> {
    let title = say::certificate::language(ui.language);
    let options = Language::ALL
        .into_iter()
        .enumerate()
        .map(|(index, language)| {
            let chosen = screen.language == language;
            let press = Some(Message::Language(language));
            choice(ui, "certificate-language", language.name(), chosen, press)
                .position(index + 1, Language::ALL.len())
                .into()
        });
    let group = row(options).spacing(ui.px(space::S)).wrap();
    let group = node::meaning(Role::RadioGroup, title, group);
    column![strong(ui, title), group]
        .spacing(ui.px(space::S))
        .into()
}

fn path<'a>(screen: &'a Certificate, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let path = screen.save.path();
    let input = field::input(ui, "", path, Message::Path).id(PATH);
    let field = field::with_refusal(
        ui,
        say::certificate::place(language),
        (path, screen.save.error()),
        input,
        Message::Path,
    );
    field::with_browse(ui, field, Message::Browse, screen.save.unpicked())
}

fn actions<'a>(screen: &'a Certificate, passed: bool, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let words = |what, words: &'static str| {
        if screen.save.replaces(what) {
            say::certificate::replace(language)
        } else {
            words
        }
    };
    let press = |what, message| screen.is_ready(what).then_some(message);
    let certificate = passed.then(|| -> Node<'a, Message> {
        let words = words(What::Certificate, say::certificate::save(language));
        let press = press(What::Certificate, Message::Save);
        primary(ui, words, Side::Left(Icon::Download), press).id(MAIN)
    });
    let words = words(What::Record, say::certificate::save_record(language));
    let press = press(What::Record, Message::SaveRecord);
    let icon = Side::Left(Icon::FileText);
    let record: Node<'a, Message> = if passed {
        secondary(ui, words, icon, press)
    } else {
        primary(ui, words, icon, press).id(MAIN)
    };
    let back = quiet(
        ui,
        say::certificate::back(language),
        Side::None,
        Some(Message::Out),
    );
    row![certificate, record, back]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

/// What was saved, where, and the code to give along.
fn saved_view<'a>(ui: &Ui, saved: &'a Saved) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let title = say::certificate::saved(language);
    let of = saved.files.len();
    let files = saved.files.iter().enumerate().map(|(index, path)| {
        let shown = file_name(path);
        let line = row![
            Icon::Check.sized(ui.px(16.0), palette.good),
            container(body(ui, shown.clone())).width(Length::Fill)
        ]
        .spacing(ui.px(space::S));
        node::meaning(Role::ListItem, shown, line)
            .position(index + 1, of)
            .into()
    });
    let files = node::meaning(Role::List, title, column(files).spacing(ui.px(space::XS)));
    let folder = saved.files.first().and_then(|path| path.parent());
    let folder = folder.map(|folder| small(ui, folder.display().to_string()));
    let code = say::verify::code(language);
    let named = say::pair(language, code, &saved.code);
    let code = column![
        small(ui, code),
        text(ui, Type::Heading, palette.ink, saved.code.as_str()).font(ui.sans_bold())
    ];
    let code = node::meaning(Role::Paragraph, named, code);
    let copy = quiet(
        ui,
        say::certificate::copy_code(language),
        Side::None,
        Some(Message::CopyCode),
    );
    let open = quiet(
        ui,
        say::profiles::data_open(language),
        Side::Left(Icon::FolderOpen),
        Some(Message::OpenFolder),
    );
    let buttons = row![copy, open].spacing(ui.px(space::S)).wrap();
    let head = row![
        Icon::CircleCheck.draw(ui, palette.good),
        container(strong(ui, title)).width(Length::Fill)
    ]
    .spacing(ui.px(space::M));
    let content = column![head, files, folder, code, buttons].spacing(ui.px(space::M));
    let tile = container(content)
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::outlined(palette.good_soft, palette.good));
    node::meaning(Role::Status, title, tile).into()
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// What is saved: three files, or one.
fn inside<'a>(passed: bool, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let title = say::certificate::inside(language);
    let page = (Icon::FileText, say::certificate::inside_page(language));
    let record = (Icon::Archive, say::certificate::inside_record(language));
    let badge = (Icon::IdCard, say::certificate::inside_badge(language));
    let entries = if passed {
        vec![page, record, badge]
    } else {
        vec![record]
    };
    let of = entries.len();
    let lines = entries
        .into_iter()
        .enumerate()
        .map(|(index, (icon, words))| {
            let (name, about) = words;
            let line = row![
                icon.draw(ui, ui.palette.accent),
                column![strong(ui, name), paragraph::<Message>(ui, about)]
                    .spacing(2)
                    .width(Length::Fill)
            ]
            .spacing(ui.px(space::M));
            node::meaning(Role::ListItem, name, line)
                .position(index + 1, of)
                .into()
        });
    let list = node::meaning(Role::List, title, column(lines).spacing(ui.px(space::L)));
    column![heading(ui, 2, title), list]
        .spacing(ui.px(space::M))
        .into()
}

fn proves<'a>(ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let title = say::certificate::proves(language);
    let words = say::certificate::proves_about(language);
    column![heading(ui, 2, title), paragraph(ui, words)]
        .spacing(ui.px(space::S))
        .into()
}

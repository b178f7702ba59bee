//! The rules of an exam, before it starts.

use iced::keyboard::key::Named;
use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding, widget};

use crate::course::Id;
use crate::course::exam::{Form, FormKind};
use crate::exam::Allowance;
use crate::gui::route::{Action, ExamRoute, Request, Route};
use crate::gui::screen::KeyHelp;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, CARD};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, choice, key_cap, primary, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, heading_in, paragraph, set};
use crate::language::say;

/// The one main thing to do.
const MAIN: &str = "exam-begin";
/// Width of the column, in logical pixels at 100 %.
const COLUMN: f32 = 760.0;

pub(super) struct Start {
    form: Form,
    time: Allowance,
    /// Whether a sitting is open, which starting leaves for good.
    open: bool,
    judged: bool,
    /// Modules with a pool that are not read, and all of them.
    unread: (usize, usize),
}

#[derive(Debug, Clone)]
pub enum Message {
    Time(Allowance),
    Begin,
    Back,
}

impl Start {
    /// `None` when the course has no such form.
    pub(super) fn new(shared: &Shared, form: &Id) -> Option<Self> {
        let form = shared.course().exam_form(form)?.clone();
        let mut start = Self {
            time: shared.settings.exam_time.within(form.kind),
            form,
            open: false,
            judged: false,
            unread: (0, 0),
        };
        start.refresh(shared);
        Some(start)
    }

    pub(super) fn title(&self) -> &str {
        &self.form.title
    }

    pub(super) fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Time(time) => {
                self.time = time;
                Action::None
            }
            Message::Begin => match shared.begin_exam(&self.form, self.time) {
                Ok(_) => Action::Go(Route::Exam(ExamRoute::Sitting)),
                Err(_) => {
                    let words = say::exam::too_few(shared.ui.language).to_owned();
                    Action::Open(Request::Toast(words, None))
                }
            },
            Message::Back => Action::Go(Route::Exam(ExamRoute::Hub)),
        }
    }

    #[allow(clippy::unused_self, reason = "every page is asked the same")]
    pub(super) fn on_key(&self, _shared: &Shared, press: &KeyPress) -> Option<Message> {
        let enter = press.named() == Some(Named::Enter) && !press.repeat;
        if enter {
            return Some(Message::Begin);
        }
        let place = press.digit()?.checked_sub(1)?;
        let time = Allowance::of(self.form.kind).get(place)?;
        Some(Message::Time(*time))
    }

    pub(super) fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        let digits = match self.form.kind {
            FormKind::Certifying => "1 2",
            FormKind::Mock => "1 2 3",
        };
        vec![
            (say::shell::enter(language), say::exam::key_begin(language)),
            (digits, say::exam::key_time(language)),
        ]
    }

    #[allow(clippy::unused_self, reason = "every page is asked the same")]
    pub(super) fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    pub(super) fn refresh(&mut self, shared: &Shared) {
        if let Some(form) = shared.course().exam_form(&self.form.id) {
            self.form = form.clone();
        }
        self.open = shared.learned().exams().open().is_some();
        self.unread = shared.exam_modules_unread();
        self.judged = shared.exam_is_judged(&self.form);
    }

    pub(super) fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        let ui = &shared.ui;
        let language = ui.language;
        let begin = primary(
            ui,
            say::exam::begin(language),
            Side::Right(Icon::ArrowRight),
            Some(Message::Begin),
        )
        .id(MAIN);
        let back = quiet(
            ui,
            say::exam::not_now(language),
            Side::Left(Icon::ArrowLeft),
            Some(Message::Back),
        );
        let actions = row![begin, key_cap(ui, say::shell::enter(language)), back]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center)
            .wrap()
            .vertical_spacing(ui.px(space::S));
        let content = column![
            heading(ui, 1, set(ui, &self.form.title)),
            paragraph(ui, set(ui, &self.form.summary)),
            self.rules(ui),
            self.times(ui),
            self.open
                .then(|| warning(ui, say::exam::leaves_open(language).to_owned())),
            (self.unread.0 > 0).then(|| warning(
                ui,
                say::exam::unread(language, self.unread.0, self.unread.1)
            )),
            actions,
        ]
        .spacing(ui.px(space::L))
        .max_width(ui.px(COLUMN) + 48.0)
        .padding(Padding::from([ui.px(30.0), 24.0]).bottom(ui.px(60.0)));
        scrollable(container(content).center_x(Length::Fill))
            .style(style::scroll(ui.palette))
            .height(Length::Fill)
            .into()
    }

    fn rules<'a>(&self, ui: &Ui) -> Element<'a, Message> {
        let language = ui.language;
        let form = &self.form;
        let seconds = self.time.seconds(form);
        let mark = if self.judged {
            say::exam::rule_judged(language).to_owned()
        } else {
            say::exam::rule_provisional(language, form.pass_percent)
        };
        let after = match form.kind {
            FormKind::Certifying => say::exam::rule_certifying(language),
            FormKind::Mock => say::exam::rule_mock(language),
        };
        let rules = [
            (
                Icon::ClipboardCheck,
                say::exam::rule_items(language, form.items),
            ),
            (Icon::Timer, say::exam::rule_time(language, seconds)),
            (
                Icon::History,
                say::exam::rule_leave(language, seconds.is_some()).to_owned(),
            ),
            (Icon::EyeOff, say::exam::rule_quiet(language).to_owned()),
            (Icon::Scale, mark),
            (Icon::BookOpen, after.to_owned()),
        ];
        let of = rules.len();
        let lines = rules
            .into_iter()
            .zip(1_usize..)
            .map(|((icon, words), place)| {
                let line = row![
                    icon.draw(ui, ui.palette.accent),
                    body(ui, words.clone()).width(Length::Fill)
                ]
                .spacing(ui.px(space::M));
                node::meaning(Role::ListItem, words, line)
                    .position(place, of)
                    .width(Length::Fill)
                    .into()
            });
        let list = column(lines).spacing(ui.px(space::M));
        let card = container(list)
            .padding(ui.px(20.0))
            .width(Length::Fill)
            .style(style::card(ui.palette));
        node::meaning(Role::List, say::exam::rules(language), card)
            .width(Length::Fill)
            .into()
    }

    fn times<'a>(&self, ui: &Ui) -> Element<'a, Message> {
        let language = ui.language;
        let options = Allowance::of(self.form.kind).iter().map(|time| {
            let name = say::exam::allowance(language, *time, time.seconds(&self.form));
            let chosen = *time == self.time;
            choice(ui, "exam-time", name, chosen, Some(Message::Time(*time))).into()
        });
        let options = row(options)
            .spacing(ui.px(space::S))
            .wrap()
            .vertical_spacing(ui.px(space::S));
        let name = say::exam::time(language);
        let group = node::meaning(Role::RadioGroup, name, options);
        column![heading_in(ui, 2, Type::Heading, name), group]
            .spacing(ui.px(space::S))
            .into()
    }
}

fn warning<'a>(ui: &Ui, words: String) -> Element<'a, Message> {
    let line = row![
        Icon::TriangleAlert.draw(ui, ui.palette.gold),
        container(body(ui, words.clone())).width(Length::Fill)
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center);
    let tile = container(line)
        .padding([ui.px(space::M), ui.px(18.0)])
        .width(Length::Fill)
        .style(style::tile(ui.palette.gold_soft, CARD));
    node::meaning(Role::Paragraph, words, tile)
        .width(Length::Fill)
        .into()
}

//! A bit of a lesson, drawn with the widgets that draw lessons.

use std::rc::Rc;

use iced::widget::{column, container};
use iced::{Element, Length};

use super::Message;
use crate::course::item::{Choice, SingleChoice};
use crate::course::{Bloom, Interaction, Item, Markup};
use crate::gui::block::Pictures;
use crate::gui::question::{self, Sheet};
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{strong, text};
use crate::language::{Language, say};
use crate::quiz::Response;

pub(super) struct Sample {
    text: Markup,
    item: Item,
    response: Response,
    pictures: Pictures,
}

impl Sample {
    pub(super) fn new(language: Language) -> Self {
        let option = |text: &'static str| Choice {
            text: text.into(),
            key: false,
            feedback: "".into(),
            misconception: None,
        };
        let options = vec![
            option(say::welcome::sample_first(language)),
            option(say::welcome::sample_second(language)),
        ];
        let item = Item {
            id: "sample".into(),
            objective: "sample".into(),
            competence: "sample".into(),
            bloom: Bloom::Understand,
            covers: Vec::new(),
            explains: "sample".into(),
            stem: "".into(),
            interaction: Interaction::SingleChoice(SingleChoice {
                options,
                fixed_order: true,
            }),
            hints: Vec::new(),
            credit: None,
            sources: Vec::new(),
        };
        Self {
            text: say::welcome::sample_text(language).into(),
            item,
            response: Response::Choice(vec![0]),
            pictures: Pictures::default(),
        }
    }

    /// A card that shows what the choices do; nothing in it can be changed.
    pub(super) fn view<'a>(&'a self, ui: &'a Ui) -> Element<'a, Message> {
        let language = ui.language;
        let title = text(
            ui,
            Type::Title,
            ui.palette.ink,
            say::welcome::sample_title(language),
        )
        .font(ui.serif_bold());
        let prose = Prose::<Message>::reading(ui).view(ui, &self.text);
        let options = question::view(&Sheet {
            refused: None,
            prefix: String::new(),
            ui,
            pictures: &self.pictures,
            item: &self.item,
            order: vec![0, 1],
            response: Some(&self.response),
            grade: None,
            open: false,
            on_edit: Rc::new(|_| Message::Sample),
            on_submit: Message::Sample,
        });
        let words = strong(ui, say::welcome::sample_button(language));
        // The look of a button: there is nothing to press here.
        let button = container(words.color(ui.palette.on_accent).shown())
            .padding([ui.px(11.0), ui.px(20.0)])
            .style(style::tile(ui.palette.accent, style::BUTTON));
        let content = column![title, prose, options, button].spacing(ui.px(space::L));
        let card = container(content)
            .padding(ui.px(space::XL))
            .width(Length::Fill)
            .style(style::card(ui.palette));
        node::meaning(Role::Group, say::welcome::preview(language), card)
            .width(Length::Fill)
            .into()
    }
}

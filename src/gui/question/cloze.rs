//! A text with fields in its gaps.

use iced::widget::{column, container, row, text_input};
use iced::{Alignment, Element, Length};

use super::Sheet;
use super::remark::feedback;
use crate::course::item::{Cloze, Gap};
use crate::gui::theme::style;
use crate::gui::ui::{Type, space};
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{body, small, text};
use crate::language::say;
use crate::language::typography::polish;
use crate::quiz::{Edit, Part, Response};

pub(super) fn view<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a Cloze,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let mut pieces: Vec<Element<'a, Message>> = Vec::new();
    for piece in pieces_of(&it.text) {
        match piece {
            Piece::Words(words) => {
                for word in polish(ui.language, words)
                    .split(' ')
                    .filter(|word| !word.is_empty())
                {
                    let drawn = text(ui, Type::Reading, ui.palette.ink, word.to_owned());
                    pieces.push(node::meaning(Role::Shown, "", drawn).into());
                }
            }
            Piece::Gap(id) => {
                let index = it.gaps.iter().position(|gap| gap.id.as_str() == id);
                if let Some(index) = index {
                    pieces.push(field(sheet, it, index));
                }
            }
        }
    }
    let whole = told(sheet, it);
    let flow = row(pieces)
        .spacing(ui.px(5.0))
        .align_y(Alignment::Center)
        .wrap();
    let remarks = it
        .gaps
        .iter()
        .enumerate()
        .filter_map(|(index, gap)| said(sheet, gap, index));
    let card = container(flow)
        .padding(ui.px(20.0))
        .width(Length::Fill)
        .style(style::card(ui.palette));
    let card = node::meaning(Role::Paragraph, whole, card).width(Length::Fill);
    column![card]
        .extend(remarks)
        .spacing(ui.px(space::M))
        .into()
}

/// The text in one piece, each gap by its name or by what stands in it.
fn told<Message>(sheet: &Sheet<'_, Message>, it: &Cloze) -> String {
    let language = sheet.ui.language;
    let mut whole = String::new();
    for piece in pieces_of(&it.text) {
        match piece {
            Piece::Words(words) => whole.push_str(&polish(language, words)),
            Piece::Gap(id) => {
                let index = it.gaps.iter().position(|gap| gap.id.as_str() == id);
                let name =
                    index.map(|index| say::question::gap_name(language, index + 1, it.gaps.len()));
                whole.push_str(&format!("({})", name.unwrap_or_default()));
            }
        }
    }
    whole
}

fn field<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a Cloze,
    index: usize,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let typed = match sheet.response {
        Some(Response::Text(texts)) => texts.get(index).map_or("", String::as_str),
        _ => "",
    };
    let name = say::question::gap_name(ui.language, index + 1, it.gaps.len());
    let widest = it
        .gaps
        .get(index)
        .and_then(|gap| gap.accept.iter().map(|answer| answer.chars().count()).max());
    let width = ui.px(26.0 + 9.5 * widest.unwrap_or(0).clamp(10, 28) as f32);
    let mut input = text_input(say::question::gap(ui.language), typed)
        .id(format!("{}gap-{index}", sheet.prefix))
        .size(ui.size(Type::Body))
        .font(ui.sans_bold())
        .padding([ui.px(6.0), ui.px(10.0)])
        .width(width)
        .style(style::field(ui.palette));
    if sheet.open {
        let on_edit = sheet.on_edit.clone();
        input = input
            .on_input(move |text| on_edit(Edit::Gap { gap: index, text }))
            .on_submit(sheet.on_submit.clone());
    }
    let field = node::meaning(Role::Field, name, input)
        .value(typed)
        .description(told(sheet, it))
        .position(index + 1, it.gaps.len());
    if !sheet.open {
        return field.into();
    }
    let on_edit = sheet.on_edit.clone();
    field
        .on_write(move |text| on_edit(Edit::Gap { gap: index, text }))
        .into()
}

fn said<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    gap: &'a Gap,
    index: usize,
) -> Option<Element<'a, Message>> {
    let ui = sheet.ui;
    let remark = sheet.grade?.remark(Part::Gap(index))?;
    let model = gap.accept.first().map(|accepted| {
        let accepted = polish(ui.language, accepted);
        let name = say::question::model(ui.language);
        let words = say::pair(ui.language, name, &accepted);
        let line = row![small(ui, name), body(ui, accepted).font(ui.sans_bold())]
            .spacing(space::S)
            .align_y(Alignment::Center);
        node::meaning(Role::Paragraph, words, line)
    });
    Some(
        column![model, feedback(ui, remark)]
            .spacing(space::XS)
            .into(),
    )
}

enum Piece<'a> {
    Words(&'a str),
    Gap(&'a str),
}

/// Splits «A {gap} is …» into words and gaps. A brace that nothing closes is text.
fn pieces_of(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((id, tail)) = after.split_once('}') else {
            break;
        };
        pieces.push(Piece::Words(before));
        pieces.push(Piece::Gap(id));
        rest = tail;
    }
    pieces.push(Piece::Words(rest));
    pieces
}

//! A number to type, with its unit.

use iced::widget::{column, container, row, text_input};
use iced::{Alignment, Element, Length};

use super::Sheet;
use super::remark::feedback;
use crate::course::item::Numeric;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{body, set, small, strong};
use crate::language::say;
use crate::quiz::{Edit, Part, Response};

pub(super) fn view<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a Numeric,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let typed = match sheet.response {
        Some(Response::Number(typed)) => typed.as_str(),
        _ => "",
    };
    let name = say::question::your_number(ui.language);
    let mut input = text_input(name, typed)
        .id(format!("{}number", sheet.prefix))
        .size(ui.size(Type::Heading))
        .font(ui.sans_bold())
        .padding([ui.px(10.0), ui.px(14.0)])
        .width(ui.px(220.0))
        .style(style::field(ui.palette));
    if sheet.refused.is_some() {
        input = input.style(style::field_refused(ui.palette));
    }
    if sheet.open {
        let on_edit = sheet.on_edit.clone();
        input = input
            .on_input(move |text| on_edit(Edit::Number(text)))
            .on_submit(sheet.on_submit.clone());
    }
    let mut field = node::meaning(Role::Field, name, input)
        .value(typed)
        .description(it.unit.clone())
        .refused(sheet.refused.as_deref());
    if sheet.open {
        let on_edit = sheet.on_edit.clone();
        field = field.on_write(move |text| on_edit(Edit::Number(text)));
    }
    let unit = node::meaning(Role::Shown, "", strong(ui, set(ui, &it.unit)));
    let line = row![field, unit]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    let said = sheet
        .grade
        .and_then(|grade| grade.remark(Part::Number))
        .map(|remark| column![feedback(ui, remark), solution(ui, it)].spacing(ui.px(space::M)));
    column![line, said].spacing(ui.px(space::L)).into()
}

/// The value expected, and the working.
fn solution<'a, Message: Clone + 'a>(ui: &Ui, it: &'a Numeric) -> Element<'a, Message> {
    let value = say::question::expected(ui.language, it.value, it.tolerance, &it.unit);
    let formula = set(ui, &it.formula);
    let model = say::question::model(ui.language);
    let working = say::question::working(ui.language);
    let first = say::pair(ui.language, model, &value);
    let second = say::pair(ui.language, working, &formula);
    let value = column![small(ui, model), strong(ui, value)].spacing(space::XS);
    let formula = column![small(ui, working), body(ui, formula)].spacing(space::XS);
    let both = column![
        node::meaning(Role::Paragraph, first, value),
        node::meaning(Role::Paragraph, second, formula),
    ]
    .spacing(space::XS);
    container(both)
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::tile(ui.palette.sunken, BUTTON))
        .into()
}

//! A question on the screen: its controls while it is asked, its feedback once
//! it is graded. One file an interaction.

mod categorising;
mod choice;
mod cloze;
mod hotspot;
mod matching;
mod numeric;
mod ordering;
mod remark;
pub mod stem;
pub mod told;
mod true_false;
pub mod verdict;

use std::rc::Rc;

use iced::Element;

use super::block::Pictures;
use super::ui::Ui;
use super::widget::scope::KeyPress;
use super::widget::text::set;
use crate::course::{Interaction, Item};
use crate::language::say;
use crate::quiz::{Edit, Grade, Refusal, Response};

/// Everything that drawing a question needs.
pub struct Sheet<'a, Message> {
    pub ui: &'a Ui,
    pub pictures: &'a Pictures,
    /// Begins the names of the controls, where several questions share a
    /// screen; empty where there is one.
    pub prefix: String,
    pub item: &'a Item,
    /// Author's indices in the order of display.
    pub order: Vec<usize>,
    pub response: Option<&'a Response>,
    /// Present once the answer is graded.
    pub grade: Option<&'a Grade>,
    /// Why what is typed could not be taken.
    pub refused: Option<String>,
    /// Whether the answer can change now.
    pub open: bool,
    pub on_edit: Rc<dyn Fn(Edit) -> Message + 'a>,
    /// Enter in a text field.
    pub on_submit: Message,
}

impl<Message> Sheet<'_, Message> {
    /// The message of a control, while the answer can change.
    fn edit(&self, edit: Edit) -> Option<Message> {
        self.open.then(|| (self.on_edit)(edit))
    }
}

/// Why an answer was not taken, and what would be.
pub fn refused(ui: &Ui, item: &Item, why: Refusal) -> Option<String> {
    match (why, &item.interaction) {
        (Refusal::Number(error), Interaction::Numeric(it)) => Some(say::question::number_error(
            ui.language,
            error,
            &set(ui, &it.unit),
        )),
        (Refusal::Incomplete, interaction) => {
            Some(say::quiz::incomplete(ui.language, interaction).to_owned())
        }
        _ => None,
    }
}

/// Draws the controls of a question, with feedback on each part once graded.
pub fn view<'a, Message: Clone + 'static>(sheet: &Sheet<'a, Message>) -> Element<'a, Message> {
    match &sheet.item.interaction {
        Interaction::SingleChoice(it) => choice::view(sheet, &it.options, choice::Kind::Single),
        Interaction::MultipleChoice(it) => choice::view(sheet, &it.options, choice::Kind::Several),
        Interaction::TrueFalse(it) => true_false::view(sheet, it),
        Interaction::Cloze(it) => cloze::view(sheet, it),
        Interaction::Ordering(it) => ordering::view(sheet, it),
        Interaction::Matching(it) => matching::view(sheet, it),
        Interaction::Categorising(it) => categorising::view(sheet, it),
        Interaction::Numeric(it) => numeric::view(sheet, it),
        Interaction::Hotspot(it) => hotspot::view(sheet, it),
    }
}

/// The edit that a key asks for, when nothing with the focus wanted it.
pub fn edit_of_key(
    item: &Item,
    order: &[usize],
    response: Option<&Response>,
    press: &KeyPress,
) -> Option<Edit> {
    let at = |place: usize| order.get(place.checked_sub(1)?).copied();
    match (&item.interaction, response) {
        (
            Interaction::SingleChoice(_) | Interaction::MultipleChoice(_) | Interaction::Hotspot(_),
            _,
        ) => at(press.digit()?).map(Edit::Toggle),
        (Interaction::TrueFalse(_), _) => match press.typed()?.to_ascii_lowercase() {
            'v' | 't' => Some(Edit::Verdict(true)),
            'f' => Some(Edit::Verdict(false)),
            _ => at(press.digit()?).map(Edit::Reason),
        },
        (Interaction::Matching(_), Some(Response::Pairs(pairs))) => {
            let letter = press.typed()?.to_ascii_lowercase();
            let place = (letter as usize).checked_sub('a' as usize)?;
            let target = order.get(place).copied()?;
            let prompt = pairs.iter().position(Option::is_none)?;
            Some(Edit::Pair {
                prompt,
                target: Some(target),
            })
        }
        (Interaction::Categorising(it), Some(Response::Categories(chosen))) => {
            let category = press.digit()? - 1;
            let card = order
                .iter()
                .copied()
                .find(|&card| chosen.get(card).is_some_and(Option::is_none))?;
            (category < it.categories.len()).then_some(Edit::Card {
                card,
                category: Some(category),
            })
        }
        _ => None,
    }
}

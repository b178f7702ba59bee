//! The blocks of a lesson, as they are read.

mod callout;
mod chart;
mod comparison;
mod dialogue;
mod figure;
mod steps;
pub mod words;

use iced::Element;

use super::ui::Ui;
use super::widget::prose::{LinkEvent, Prose};
use crate::course::Block;

pub use chart::Shape;
pub use figure::Pictures;

/// What a block needs besides itself.
pub struct Context<'a, Message> {
    pub ui: &'a Ui,
    pub pictures: &'a Pictures,
    pub on_link: fn(LinkEvent) -> Message,
    /// Charts that are shown as tables, by block id.
    pub as_table: Box<dyn Fn(&crate::course::Id) -> bool + 'a>,
    pub on_chart: fn(crate::course::Id) -> Message,
}

impl<Message: Clone + 'static> Context<'_, Message> {
    fn reading(&self) -> Prose<Message> {
        Prose::reading(self.ui).on_link(self.on_link)
    }

    fn body(&self) -> Prose<Message> {
        Prose::body(self.ui).on_link(self.on_link)
    }
}

/// Draws a block. A check is drawn by the screen, which holds its answer:
/// here it is nothing.
pub fn view<'a, Message: Clone + 'static>(
    context: &Context<'_, Message>,
    block: &'a Block,
) -> Option<Element<'a, Message>> {
    Some(match block {
        Block::Text(text) => context.reading().view(context.ui, &text.md),
        Block::Callout(callout) => callout::view(context, callout),
        Block::Figure(figure) => figure::view(context, figure),
        Block::Comparison(comparison) => comparison::view(context, comparison),
        Block::Dialogue(dialogue) => dialogue::view(context, dialogue),
        Block::Steps(steps) => steps::view(context, steps),
        Block::Chart(chart) => chart::view(context, chart),
        Block::Check(_) => return None,
    })
}

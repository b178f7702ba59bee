//! A thin line across what it stands in.

use iced::widget::rule;
use iced::{Color, Element};

/// A line on whole pixels. Where it is the edge of a scrollable, a scroll would
/// wear off the half pixel that reaches into it.
pub fn hairline<'a, Message: 'a>(color: Color) -> Element<'a, Message> {
    rule::horizontal(1)
        .style(move |_| rule::Style {
            color,
            radius: 0.0.into(),
            fill_mode: rule::FillMode::Full,
            snap: true,
        })
        .into()
}

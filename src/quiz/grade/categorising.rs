//! Cards put into categories.

use crate::course::item::Categorising;
use crate::progress::Response;

use super::{Marks, Part, Remark};

/// One part a card.
pub(super) fn marks(question: &Categorising, response: Option<&Response>) -> Marks {
    let chosen: &[Option<usize>] = match response {
        Some(Response::Categories(chosen)) => chosen,
        _ => &[],
    };
    let mut marks = Marks::default();
    for (index, card) in question.cards.iter().enumerate() {
        let category = chosen
            .get(index)
            .copied()
            .flatten()
            .and_then(|at| question.categories.get(at));
        let right = category.is_some_and(|category| category.id == card.category);
        let mut feedback = Vec::new();
        if let Some(category) = category.filter(|_| !right)
            && let Some(listed) = card.wrong.iter().find(|it| it.category == category.id)
        {
            feedback.push(listed.feedback.clone());
            marks.betrays(listed.misconception.as_ref());
        }
        feedback.push(card.feedback.clone());
        marks.part(right);
        marks.remark(Remark {
            part: Part::Card(index),
            chosen: category.is_some(),
            right,
            key: true,
            feedback,
            spelling: None,
        });
    }
    marks
}

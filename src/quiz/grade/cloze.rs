//! Gaps filled by typing.

use crate::course::item::Cloze;
use crate::language::Language;
use crate::progress::Response;
use crate::quiz::text::{Judgement, judge};

use super::{Marks, Part, Remark};

/// One part a gap.
pub(super) fn marks(question: &Cloze, response: Option<&Response>, language: Language) -> Marks {
    let typed: &[String] = match response {
        Some(Response::Text(texts)) => texts,
        _ => &[],
    };
    let mut marks = Marks::default();
    for (index, gap) in question.gaps.iter().enumerate() {
        let text = typed.get(index).map_or("", String::as_str);
        let judgement = judge(text, gap, language);
        let mut feedback = Vec::new();
        if let Judgement::KnownWrong(known) = judgement
            && let Some(known) = gap.wrong.get(known)
        {
            feedback.push(known.feedback.clone());
            marks.betrays(known.misconception.as_ref());
        }
        feedback.push(gap.feedback.clone());
        marks.part(judgement.is_right());
        marks.remark(Remark {
            part: Part::Gap(index),
            chosen: judgement != Judgement::Empty,
            right: judgement.is_right(),
            key: true,
            feedback,
            spelling: match judgement {
                Judgement::Typo(accepted) => Some(accepted.to_owned()),
                _ => None,
            },
        });
    }
    marks
}

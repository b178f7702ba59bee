//! Notes as Markdown, to paste anywhere.

use super::gather::{Entry, Group, Passage};
use crate::language::Language;
use crate::language::say;
use crate::language::typography::polish;

/// One heading a lesson; each note under a quotation of its passage.
pub(super) fn markdown(language: Language, course: &str, groups: &[Group]) -> String {
    let title = say::notes::export_title(language);
    let mut text = format!(
        "# {title}{}{}\n",
        say::course::DOT,
        polish(language, course)
    );
    for group in groups {
        let lesson = match &group.title {
            Some(title) => polish(language, title).into_owned(),
            None => format!("{} ({})", say::notes::gone_lesson(language), group.lesson),
        };
        text.push_str(&format!("\n## {lesson}\n"));
        for entry in &group.entries {
            text.push_str(&one(language, entry));
        }
    }
    text
}

fn one(language: Language, entry: &Entry) -> String {
    let passage = match &entry.passage {
        Passage::Words(words) => polish(language, words).into_owned(),
        Passage::Gone | Passage::Unread => say::notes::gone_block(language).to_owned(),
    };
    let words = if entry.text.is_empty() {
        String::new()
    } else {
        format!("{}\n\n", entry.text.trim())
    };
    format!("\n> {passage}\n\n{words}*{}*\n", entry.label)
}

//! The first words of a text, where it is named and not shown.

use crate::course::{Block, Id, Lesson, Markup};

/// Characters of a stem or of a passage on one line.
const LONGEST: usize = 110;

/// The first words of a block; `None` when the lesson has it no more.
pub fn words_of(lesson: &Lesson, block: &Id) -> Option<String> {
    let block = lesson.body.get(lesson.position(block)?)?;
    let title = match block {
        Block::Text(_) | Block::Check(_) => None,
        Block::Callout(it) => it.title.as_deref(),
        Block::Figure(it) => Some(it.caption.as_deref().unwrap_or(&it.alt)),
        Block::Comparison(it) => it.title.as_deref(),
        Block::Dialogue(it) => it.title.as_deref(),
        Block::Steps(it) => it.title.as_deref(),
        Block::Chart(it) => Some(it.title.as_str()),
    };
    let text = match block {
        Block::Text(it) => Some(&it.md),
        Block::Callout(it) => Some(&it.md),
        Block::Comparison(it) => Some(&it.before.md),
        Block::Dialogue(it) => it.messages.first().map(|message| &message.md),
        Block::Steps(it) => it.steps.first().map(|step| &step.md),
        Block::Check(it) => Some(&it.item.stem),
        Block::Figure(_) | Block::Chart(_) => None,
    };
    title.map(shortened).or_else(|| text.map(first_words))
}

/// The first words of a text.
pub fn first_words(markup: &Markup) -> String {
    shortened(&markup.plain())
}

/// The first line of a text, cut at a word.
fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim();
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(LONGEST).collect();
    let head = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
    let head = head.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    format!("{head}…")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, shortened};

    #[test]
    fn long_texts_are_cut_at_a_word() {
        assert_eq!(shortened("Deux mots\nautre ligne"), "Deux mots");
        let long = "mot, ".repeat(60);
        let cut = shortened(&long);
        assert!(cut.ends_with("mot…"), "{cut}");
        assert!(cut.chars().count() <= LONGEST + 1);
        let solid = "a".repeat(300);
        assert_eq!(shortened(&solid).chars().count(), LONGEST + 1);
    }
}

//! Notes and bookmarks put together by lesson, with the words of their passages.

use std::collections::{BTreeMap, HashMap};

use crate::course::markup::Paragraph;
use crate::course::{Block, Id, Lesson, Markup};
use crate::gui::shared::Shared;
use crate::language::fold::fold;
use crate::language::say;
use crate::progress::{EventId, Moment, Timestamp};

/// How much of a passage is quoted, in characters.
const QUOTED: usize = 92;

/// What the learner left in one lesson.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    pub lesson: Id,
    /// `None` for a lesson that is not in the course.
    pub title: Option<String>,
    /// The title, folded for the filter.
    pub folded: String,
    /// In the order of the text once the lesson is read.
    pub entries: Vec<Entry>,
    was_read: bool,
}

/// A note, or a bookmark.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// `None` for a bookmark.
    pub note: Option<EventId>,
    pub block: Id,
    /// The learner's words; empty for a bookmark.
    pub text: String,
    /// «Note du 21 novembre 2026».
    pub label: String,
    pub passage: Passage,
    at: Timestamp,
    folded: String,
}

/// The passage that an entry is on.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Passage {
    /// The lesson was not read yet.
    Unread,
    Words(String),
    Gone,
}

impl Entry {
    /// Whether its words or those of its passage contain the folded text.
    pub(super) fn has(&self, folded: &str) -> bool {
        self.folded.contains(folded)
    }

    /// A few words of it.
    pub(super) fn head(&self) -> String {
        match (&self.passage, self.text.is_empty()) {
            (_, false) => first_words(&self.text, 40),
            (Passage::Words(words), true) => first_words(words, 40),
            (_, true) => String::new(),
        }
    }
}

impl Group {
    /// Takes the words of the passages from the lesson's file; once.
    pub(super) fn read(&mut self, shared: &Shared) {
        if std::mem::replace(&mut self.was_read, true) {
            return;
        }
        let lesson = shared.lesson(&self.lesson);
        let lesson = lesson.as_deref();
        let place = |block: &Id| lesson.and_then(|lesson| lesson.position(block));
        for entry in &mut self.entries {
            let words = lesson.and_then(|lesson| words(lesson, &entry.block));
            if let Some(words) = &words {
                entry.folded.push(' ');
                entry.folded.push_str(&fold(words));
            }
            entry.passage = words.map_or(Passage::Gone, Passage::Words);
        }
        self.entries
            .sort_by_key(|entry| (place(&entry.block).unwrap_or(usize::MAX), entry.at));
    }
}

/// Every lesson with a note or a bookmark, in the order of the course; those
/// that are not in it come last.
pub(super) fn groups(shared: &Shared) -> Vec<Group> {
    let learned = shared.learned();
    let mut by_lesson: BTreeMap<Id, Vec<Entry>> = BTreeMap::new();
    for (id, note) in learned.notes() {
        let written = day(shared, note.written_at);
        let changed = day(shared, note.changed_at);
        let changed = (changed != written).then_some(changed.as_str());
        let label = say::notes::written(shared.ui.language, &written, changed);
        let entry = Entry {
            note: Some(id),
            text: note.text.clone(),
            folded: fold(&note.text),
            ..entry(&note.block, note.written_at, label)
        };
        by_lesson
            .entry(note.lesson.clone())
            .or_default()
            .push(entry);
    }
    for (lesson, known) in learned.lessons() {
        for mark in &known.bookmarks {
            let label = say::notes::marked(shared.ui.language, &day(shared, mark.at));
            let entry = entry(&mark.block, mark.at, label);
            by_lesson.entry(lesson.clone()).or_default().push(entry);
        }
    }
    let order: HashMap<&Id, (usize, &str)> = shared
        .course()
        .lessons()
        .enumerate()
        .map(|(place, (_, entry))| (&entry.id, (place, entry.title.as_str())))
        .collect();
    let mut groups: Vec<(usize, Group)> = by_lesson
        .into_iter()
        .map(|(lesson, entries)| {
            let known = order.get(&lesson);
            let title = known.map(|(_, title)| (*title).to_owned());
            let group = Group {
                folded: title.as_deref().map(fold).unwrap_or_default(),
                title,
                lesson,
                entries,
                was_read: false,
            };
            (known.map_or(usize::MAX, |(place, _)| *place), group)
        })
        .collect();
    groups.sort_by_key(|(place, _)| *place);
    groups.into_iter().map(|(_, group)| group).collect()
}

fn entry(block: &Id, at: Timestamp, label: String) -> Entry {
    Entry {
        note: None,
        block: block.clone(),
        text: String::new(),
        label,
        passage: Passage::Unread,
        at,
        folded: String::new(),
    }
}

/// The learner's day of a moment, by today's clock.
fn day(shared: &Shared, at: Timestamp) -> String {
    let day = Moment::new(at, shared.now().offset).day();
    say::dates::date(shared.ui.language, day)
}

/// The first words of a block.
fn words(lesson: &Lesson, block: &Id) -> Option<String> {
    let block = lesson.body.get(lesson.position(block)?)?;
    let text = match block {
        Block::Text(it) => below_heading(&it.md),
        Block::Callout(it) => it.md.plain(),
        Block::Figure(it) => it.caption.clone().unwrap_or_else(|| it.alt.clone()),
        Block::Comparison(it) => it.title.clone().unwrap_or_else(|| it.before.md.plain()),
        Block::Dialogue(it) => it
            .messages
            .first()
            .map(|line| line.md.plain())
            .or_else(|| it.title.clone())
            .unwrap_or_default(),
        Block::Steps(it) => it
            .title
            .clone()
            .or_else(|| it.steps.first().map(|step| step.title.clone()))
            .unwrap_or_default(),
        Block::Chart(it) => it.title.clone(),
        Block::Check(it) => it.item.stem.plain(),
    };
    Some(first_words(&text, QUOTED))
}

/// The words of a text, without the heading that it begins with.
fn below_heading(text: &Markup) -> String {
    let plain = text.plain();
    match (text.paragraphs().first(), plain.split_once('\n')) {
        (Some(Paragraph::Heading(..)), Some((_, rest))) => rest.to_owned(),
        _ => plain,
    }
}

/// At most so many characters, cut between words.
fn first_words(text: &str, most: usize) -> String {
    let mut words = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let long = word.chars().count();
        if length + long > most {
            if words.is_empty() {
                words.extend(word.chars().take(most));
            }
            words.push('…');
            break;
        }
        if length > 0 {
            words.push(' ');
        }
        words.push_str(word);
        length += long + 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::first_words;

    #[test]
    fn a_long_text_is_cut_between_words_and_says_so() {
        assert_eq!(first_words("un  deux\ntrois", 40), "un deux trois");
        assert_eq!(first_words("un deux trois", 8), "un deux…");
        assert_eq!(first_words("anticonstitutionnellement", 4), "anti…");
        assert_eq!(first_words("", 4), "");
    }
}

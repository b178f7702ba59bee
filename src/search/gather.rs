//! What a course offers to the search.

use crate::course::{Block, Course, Glossary, Lesson};

use super::{Entry, Target};

/// A lesson by its title; its module's title is its text.
pub fn lessons<A>(course: &Course) -> impl Iterator<Item = Entry<A>> + '_ {
    course.lessons().map(|(module, lesson)| Entry {
        target: Target::Lesson(lesson.id.clone()),
        title: lesson.title.clone(),
        also: Vec::new(),
        text: module.title.clone(),
    })
}

/// A practice by its title; its summary is its text.
pub fn practices<A>(course: &Course) -> impl Iterator<Item = Entry<A>> + '_ {
    course.practices.iter().map(|practice| Entry {
        target: Target::Practice(practice.id.clone()),
        title: practice.title.clone(),
        also: Vec::new(),
        text: practice.summary.clone(),
    })
}

/// Every block of a lesson. Of a question inside the text, only what is asked:
/// a search must not give its answer.
pub fn passages<A>(lesson: &Lesson) -> impl Iterator<Item = Entry<A>> + '_ {
    lesson.body.iter().map(|block| Entry {
        target: Target::Passage {
            lesson: lesson.id.clone(),
            block: block.id().clone(),
        },
        title: lesson.title.clone(),
        also: Vec::new(),
        text: words(block),
    })
}

/// A term by its names; its definition is its text.
pub fn terms<A>(glossary: &Glossary) -> impl Iterator<Item = Entry<A>> + '_ {
    glossary.terms.iter().map(|term| Entry {
        target: Target::Term(term.id.clone()),
        title: term.term.clone(),
        also: term.also.clone(),
        text: term.definition.plain(),
    })
}

/// What a block says, a line a part.
fn words(block: &Block) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut line = |text: &str| lines.push(text.to_owned());
    match block {
        Block::Text(it) => line(&it.md.plain()),
        Block::Callout(it) => {
            it.title.iter().for_each(|title| line(title));
            line(&it.md.plain());
        }
        Block::Figure(it) => {
            it.caption.iter().for_each(|caption| line(caption));
            line(&it.alt);
        }
        Block::Comparison(it) => {
            it.title.iter().for_each(|title| line(title));
            for side in [&it.before, &it.after] {
                line(&side.md.plain());
                line(&side.note.plain());
            }
        }
        Block::Dialogue(it) => {
            it.title.iter().for_each(|title| line(title));
            for message in &it.messages {
                line(&message.author);
                line(&message.md.plain());
                message.note.iter().for_each(|note| line(&note.plain()));
            }
        }
        Block::Steps(it) => {
            it.title.iter().for_each(|title| line(title));
            for step in &it.steps {
                line(&step.title);
                line(&step.md.plain());
            }
        }
        Block::Chart(it) => {
            line(&it.title);
            it.caption.iter().for_each(|caption| line(caption));
            line(&it.alt);
        }
        Block::Check(it) => line(&it.item.stem.plain()),
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

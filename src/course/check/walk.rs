//! One walk over a lesson: its texts, what must be the same in every
//! language, and the ids that it refers to, each with its path.

mod interaction;

use crate::course::block::{Callout, Chart, Comparison, Dialogue, Figure, Side, Steps, Text};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::Kind;
use crate::course::{Block, Id, Item, Lesson, Markup};

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Title,
    /// The course speaking to the learner.
    Prose,
    /// A message shown as an example.
    Message,
    Alt,
    Stem,
    /// Something to choose, pair, order or sort.
    Option,
    Feedback,
    Hint,
    /// An answer that a learner may type.
    Answer,
    /// A name, a unit, a label: may be the same in both languages.
    Label,
    Source,
}

/// A text and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Passage<'a> {
    pub(crate) path: FieldPath,
    pub(crate) role: Role,
    /// What the author wrote.
    pub(crate) source: &'a str,
    pub(crate) markup: Option<&'a Markup>,
}

impl Passage<'_> {
    /// The words alone.
    pub(crate) fn plain(&self) -> String {
        self.markup
            .map_or_else(|| self.source.to_owned(), Markup::plain)
    }
}

/// Something that must not depend on the language.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fact {
    pub(crate) path: FieldPath,
    pub(crate) field: &'static str,
    pub(crate) value: FactValue,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum FactValue {
    /// The kind of a block or of an interaction.
    Shape(&'static str),
    /// Length of a list; 0 or 1 for an optional field.
    Count(usize),
    Value(String),
}

/// An id and what it should name.
#[derive(Debug, Clone)]
pub(crate) struct Reference<'a> {
    pub(crate) path: FieldPath,
    pub(crate) kind: Kind,
    pub(crate) id: &'a Id,
}

/// What a walk gathers, in the order of the file.
#[derive(Debug, Default)]
pub(crate) struct Parts<'a> {
    pub(crate) passages: Vec<Passage<'a>>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) references: Vec<Reference<'a>>,
}

/// Walks a whole lesson: head, body and items.
pub(crate) fn lesson(lesson: &Lesson) -> Parts<'_> {
    let mut parts = Parts::default();
    let root = FieldPath::default();
    parts.head(lesson);
    for (index, block) in lesson.body.iter().enumerate() {
        parts.block(block, &root.field("body").index(index));
    }
    for (index, item) in lesson.items.iter().enumerate() {
        parts.item_parts(item, &root.field("items").index(index));
    }
    parts
}

/// Walks one block; paths start with `path`.
pub(crate) fn block<'a>(block: &'a Block, path: &FieldPath) -> Parts<'a> {
    let mut parts = Parts::default();
    parts.block(block, path);
    parts
}

/// Walks one item; paths start with `path`.
pub(crate) fn item<'a>(item: &'a Item, path: &FieldPath) -> Parts<'a> {
    let mut parts = Parts::default();
    parts.item_parts(item, path);
    parts
}

/// Walks what stands before a lesson's body, and its sources.
pub(crate) fn head(lesson: &Lesson) -> Parts<'_> {
    let mut parts = Parts::default();
    parts.head(lesson);
    parts
}

/// Every item of a lesson with its path: those of the text, then the quiz.
pub(crate) fn items(lesson: &Lesson) -> impl Iterator<Item = (FieldPath, &Item)> {
    let root = FieldPath::default();
    let (body, items) = (root.field("body"), root.field("items"));
    let checks = lesson
        .body
        .iter()
        .enumerate()
        .filter_map(move |(index, block)| match block {
            Block::Check(check) => Some((body.index(index).field("item"), &check.item)),
            _ => None,
        });
    let quiz = lesson
        .items
        .iter()
        .enumerate()
        .map(move |(index, item)| (items.index(index), item));
    checks.chain(quiz)
}

impl<'a> Parts<'a> {
    pub(crate) fn text(&mut self, path: FieldPath, role: Role, text: &'a str) {
        self.passages.push(Passage {
            path,
            role,
            source: text,
            markup: None,
        });
    }

    pub(crate) fn markup(&mut self, path: FieldPath, role: Role, markup: &'a Markup) {
        self.passages.push(Passage {
            path,
            role,
            source: markup.source(),
            markup: Some(markup),
        });
    }

    pub(crate) fn optional(
        &mut self,
        path: &FieldPath,
        field: &'static str,
        role: Role,
        text: Option<&'a str>,
    ) {
        self.count(path, field, usize::from(text.is_some()));
        if let Some(text) = text {
            self.text(path.field(field), role, text);
        }
    }

    pub(crate) fn fact(&mut self, path: FieldPath, field: &'static str, value: FactValue) {
        self.facts.push(Fact { path, field, value });
    }

    pub(crate) fn shape(&mut self, path: &FieldPath, shape: &'static str) {
        self.fact(path.clone(), "", FactValue::Shape(shape));
    }

    pub(crate) fn count(&mut self, path: &FieldPath, field: &'static str, count: usize) {
        self.fact(path.field(field), field, FactValue::Count(count));
    }

    pub(crate) fn value(
        &mut self,
        path: &FieldPath,
        field: &'static str,
        value: &(impl ToString + ?Sized),
    ) {
        let value = FactValue::Value(value.to_string());
        self.fact(path.field(field), field, value);
    }

    pub(crate) fn reference(&mut self, path: FieldPath, kind: Kind, id: &'a Id) {
        self.references.push(Reference { path, kind, id });
    }

    fn head(&mut self, lesson: &'a Lesson) {
        let root = FieldPath::default();
        self.text(root.field("title"), Role::Title, &lesson.title);
        self.value(&root, "minutes", &lesson.minutes);
        self.value(&root, "points", &lesson.points.join(", "));
        self.value(&root, "anchors", &lesson.anchors.join(", "));
        self.value(&root, "as_of", lesson.as_of.as_deref().unwrap_or("—"));
        for (index, objective) in lesson.objectives.iter().enumerate() {
            let path = root.field("objectives").index(index);
            self.value(&path, "bloom", &format!("{:?}", objective.bloom));
            self.text(path.field("text"), Role::Title, &objective.text);
        }
        for (index, source) in lesson.sources.iter().enumerate() {
            let path = root.field("sources").index(index);
            self.text(path.field("text"), Role::Source, &source.text);
            if let Some(url) = &source.url {
                self.text(path.field("url"), Role::Source, url);
            }
        }
    }

    fn block(&mut self, block: &'a Block, path: &FieldPath) {
        match block {
            Block::Text(block) => self.prose(block, path),
            Block::Callout(block) => self.callout(block, path),
            Block::Figure(block) => self.figure(block, path),
            Block::Comparison(block) => self.comparison(block, path),
            Block::Dialogue(block) => self.dialogue(block, path),
            Block::Steps(block) => self.steps(block, path),
            Block::Chart(block) => self.chart(block, path),
            Block::Check(block) => {
                self.shape(path, "Check");
                self.item_parts(&block.item, &path.field("item"));
            }
        }
    }

    fn prose(&mut self, block: &'a Text, path: &FieldPath) {
        self.shape(path, "Text");
        self.markup(path.field("md"), Role::Prose, &block.md);
    }

    fn callout(&mut self, block: &'a Callout, path: &FieldPath) {
        self.shape(path, "Callout");
        self.value(path, "kind", &format!("{:?}", block.kind));
        self.optional(path, "title", Role::Title, block.title.as_deref());
        self.markup(path.field("md"), Role::Prose, &block.md);
    }

    fn figure(&mut self, block: &'a Figure, path: &FieldPath) {
        self.shape(path, "Figure");
        self.text(path.field("file"), Role::Label, &block.file);
        self.text(path.field("alt"), Role::Alt, &block.alt);
        self.optional(path, "caption", Role::Prose, block.caption.as_deref());
    }

    fn comparison(&mut self, block: &'a Comparison, path: &FieldPath) {
        self.shape(path, "Comparison");
        self.optional(path, "title", Role::Title, block.title.as_deref());
        self.side(&block.before, &path.field("before"));
        self.side(&block.after, &path.field("after"));
    }

    fn side(&mut self, side: &'a Side, path: &FieldPath) {
        self.optional(path, "label", Role::Label, side.label.as_deref());
        self.markup(path.field("md"), Role::Message, &side.md);
        self.markup(path.field("note"), Role::Prose, &side.note);
    }

    fn dialogue(&mut self, block: &'a Dialogue, path: &FieldPath) {
        self.shape(path, "Dialogue");
        self.optional(path, "title", Role::Title, block.title.as_deref());
        self.count(path, "messages", block.messages.len());
        for (index, message) in block.messages.iter().enumerate() {
            let path = path.field("messages").index(index);
            self.text(path.field("author"), Role::Label, &message.author);
            self.value(&path, "side", &format!("{:?}", message.side));
            self.optional(&path, "time", Role::Label, message.time.as_deref());
            self.markup(path.field("md"), Role::Message, &message.md);
            self.count(&path, "note", usize::from(message.note.is_some()));
            if let Some(note) = &message.note {
                self.markup(path.field("note"), Role::Prose, note);
            }
        }
    }

    fn steps(&mut self, block: &'a Steps, path: &FieldPath) {
        self.shape(path, "Steps");
        self.optional(path, "title", Role::Title, block.title.as_deref());
        self.count(path, "steps", block.steps.len());
        for (index, step) in block.steps.iter().enumerate() {
            let path = path.field("steps").index(index);
            self.text(path.field("title"), Role::Title, &step.title);
            self.markup(path.field("md"), Role::Prose, &step.md);
        }
    }

    fn chart(&mut self, block: &'a Chart, path: &FieldPath) {
        self.shape(path, "Chart");
        self.value(path, "kind", &format!("{:?}", block.kind));
        self.text(path.field("title"), Role::Title, &block.title);
        self.text(path.field("alt"), Role::Alt, &block.alt);
        self.text(path.field("unit"), Role::Label, &block.unit);
        self.count(path, "labels", block.labels.len());
        for (index, label) in block.labels.iter().enumerate() {
            self.text(path.field("labels").index(index), Role::Label, label);
        }
        self.count(path, "series", block.series.len());
        for (index, series) in block.series.iter().enumerate() {
            let path = path.field("series").index(index);
            self.text(path.field("name"), Role::Label, &series.name);
            self.value(&path, "values", &format!("{:?}", series.values));
        }
        self.optional(path, "caption", Role::Prose, block.caption.as_deref());
    }

    pub(crate) fn item_parts(&mut self, item: &'a Item, path: &FieldPath) {
        self.value(path, "objective", &item.objective);
        self.reference(path.field("objective"), Kind::Objective, &item.objective);
        self.value(path, "competence", &item.competence);
        self.reference(path.field("competence"), Kind::Competence, &item.competence);
        self.value(path, "bloom", &format!("{:?}", item.bloom));
        self.value(path, "covers", &item.covers.join(", "));
        self.value(path, "explains", &item.explains);
        self.reference(path.field("explains"), Kind::Block, &item.explains);
        self.markup(path.field("stem"), Role::Stem, &item.stem);
        self.interaction(&item.interaction, &path.field("interaction"));
        self.count(path, "hints", item.hints.len());
        for (index, hint) in item.hints.iter().enumerate() {
            self.markup(path.field("hints").index(index), Role::Hint, hint);
        }
        self.value(path, "credit", &format!("{:?}", item.credit()));
        let sources: Vec<&str> = item.sources.iter().map(Id::as_str).collect();
        self.value(path, "sources", &sources.join(", "));
        for (index, source) in item.sources.iter().enumerate() {
            let path = path.field("sources").index(index);
            self.reference(path, Kind::Source, source);
        }
    }
}

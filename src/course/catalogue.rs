//! Where the items of a course are, and what each can tell.

use std::collections::HashMap;

use super::item::Interaction;
use super::{Id, Item, Lesson};

/// Where an item is, and what it measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub module: Id,
    pub lesson: Id,
    pub objective: Id,
    pub competence: Id,
    /// Asked in quizzes; false for a check inside the text.
    pub scored: bool,
}

/// The items of some lessons, found by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    entries: HashMap<Id, Entry>,
    /// Scored items of each objective of a lesson, in the author's order.
    objectives: HashMap<(Id, Id), Vec<Id>>,
}

impl Catalogue {
    /// The items of lessons, each with its module.
    pub fn new<'a>(lessons: impl IntoIterator<Item = (&'a Id, &'a Lesson)>) -> Self {
        let mut catalogue = Self::default();
        for (module, lesson) in lessons {
            for item in lesson.checks() {
                catalogue.add(module, lesson, item, false);
            }
            for item in &lesson.items {
                catalogue.add(module, lesson, item, true);
                let objective = (lesson.id.clone(), item.objective.clone());
                let of = catalogue.objectives.entry(objective).or_default();
                of.push(item.id.clone());
            }
        }
        catalogue
    }

    fn add(&mut self, module: &Id, lesson: &Lesson, item: &Item, scored: bool) {
        let entry = Entry {
            module: module.clone(),
            lesson: lesson.id.clone(),
            objective: item.objective.clone(),
            competence: item.competence.clone(),
            scored,
        };
        self.entries.insert(item.id.clone(), entry);
    }

    pub fn get(&self, item: &Id) -> Option<&Entry> {
        self.entries.get(item)
    }

    /// Every item, in no order.
    pub fn items(&self) -> impl Iterator<Item = (&Id, &Entry)> {
        self.entries.iter()
    }

    /// The scored items of the same objective as an item, itself included, in
    /// the author's order: each asks for the same in another way.
    pub fn parallel(&self, entry: &Entry) -> &[Id] {
        let objective = (entry.lesson.clone(), entry.objective.clone());
        self.objectives.get(&objective).map_or(&[], Vec::as_slice)
    }
}

impl Item {
    /// Misconceptions that a wrong answer can show, each once, in the author's
    /// order.
    pub fn misconceptions(&self) -> Vec<&Id> {
        let mut all: Vec<&Id> = Vec::new();
        for id in self.interaction.misconceptions().into_iter().flatten() {
            if !all.contains(&id) {
                all.push(id);
            }
        }
        all
    }
}

impl Interaction {
    fn misconceptions(&self) -> Vec<Option<&Id>> {
        fn each<'a, T>(of: &'a [T], id: impl Fn(&'a T) -> &'a Option<Id>) -> Vec<Option<&'a Id>> {
            of.iter().map(|it| id(it).as_ref()).collect()
        }
        match self {
            Self::SingleChoice(asked) => each(&asked.options, |it| &it.misconception),
            Self::MultipleChoice(asked) => each(&asked.options, |it| &it.misconception),
            Self::TrueFalse(asked) => {
                let mut all = each(&asked.reasons, |it| &it.misconception);
                all.push(asked.misconception.as_ref());
                all
            }
            Self::Cloze(asked) => {
                let gaps = asked.gaps.iter();
                gaps.flat_map(|gap| each(&gap.wrong, |it| &it.misconception))
                    .collect()
            }
            Self::Ordering(asked) => vec![asked.misconception.as_ref()],
            Self::Matching(asked) => {
                let pairs = asked.pairs.iter();
                pairs
                    .flat_map(|pair| each(&pair.wrong, |it| &it.misconception))
                    .chain(each(&asked.extra, |it| &it.misconception))
                    .collect()
            }
            Self::Categorising(asked) => {
                let cards = asked.cards.iter();
                cards
                    .flat_map(|card| each(&card.wrong, |it| &it.misconception))
                    .collect()
            }
            Self::Numeric(asked) => each(&asked.wrong, |it| &it.misconception),
            Self::Hotspot(asked) => each(&asked.regions, |it| &it.misconception),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Catalogue;
    use crate::course::{Id, Item, Lesson};

    fn lesson() -> Lesson {
        let item = |id: &str, objective: &str, misconception: &str| {
            format!(
                "(id: \"{id}\", objective: \"{objective}\", competence: \"c\", bloom: Apply,
                  covers: [], explains: \"e\", stem: \"Que faites-vous ?\",
                  interaction: SingleChoice(options: [
                    (text: \"Un\", key: true, feedback: \"A\"),
                    (text: \"Deux\", feedback: \"B\", misconception: \"{misconception}\"),
                    (text: \"Trois\", feedback: \"C\", misconception: \"{misconception}\"),
                  ]))"
            )
        };
        let text = format!(
            "(id: \"l\", title: \"L\", objectives: [], minutes: 1,
              body: [Check(item: {})], items: [{}, {}, {}])",
            item("check", "o", "m"),
            item("one", "o", "m"),
            item("two", "o", "n"),
            item("three", "p", "m"),
        );
        crate::course::decode::decode("l.ron", text.as_bytes())
            .unwrap()
            .0
    }

    #[test]
    fn parallel_items_are_the_scored_ones_of_the_same_objective() {
        let (lesson, module) = (lesson(), Id::from("m"));
        let catalogue = Catalogue::new([(&module, &lesson)]);
        let check = catalogue.get(&"check".into()).unwrap();
        assert!(!check.scored && check.module == module);
        assert_eq!(catalogue.parallel(check), ["one".into(), "two".into()]);
        let three = catalogue.get(&"three".into()).unwrap();
        assert_eq!(catalogue.parallel(three), ["three".into()]);
        assert!(catalogue.get(&"gone".into()).is_none());
    }

    #[test]
    fn an_item_tells_each_misconception_once() {
        let lesson = lesson();
        let told: Vec<&Id> = lesson.items.iter().flat_map(Item::misconceptions).collect();
        assert_eq!(told, [&Id::from("m"), &Id::from("n"), &Id::from("m")]);
    }
}

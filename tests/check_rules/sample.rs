//! A small course that breaks no rule, to break one rule at a time.

use std::collections::BTreeSet;

use parcours::course::check::{Edition, In, LessonIn, check_editions};
use parcours::course::problem::{Fault, Finding, RuleFault};
use parcours::course::{Course, Glossary, Item, Lesson};
use parcours::language::Language;

/// One language of the course.
pub(crate) struct Sample {
    language: Language,
    pub(crate) course: Course,
    pub(crate) glossary: Glossary,
    pub(crate) lessons: Vec<Lesson>,
    pub(crate) whole: bool,
}

/// The lesson of the sample: every kind of block and of interaction.
pub(crate) fn lesson(language: Language) -> Lesson {
    read(match language {
        Language::Fr => include_str!("sample.fr.ron"),
        Language::En => include_str!("sample.en.ron"),
    })
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    use ron::extensions::Extensions;
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .from_str(text)
        .unwrap_or_else(|error| panic!("{error}"))
}

pub(crate) fn course(language: Language) -> Course {
    read(match language {
        Language::Fr => {
            r#"(format: 1, id: "sample", language: fr, title: "Cours d'essai", summary: "Un cours pour essayer les règles.",
            competences: [(id: "reply", name: "répondre")],
            misconceptions: [(id: "faq", name: "renvoie à la FAQ"), (id: "gift", name: "offre avant de savoir"),
                (id: "tone", name: "juge au ton"), (id: "rank", name: "juge au rang"), (id: "speed", name: "va trop vite")],
            modules: [(id: "start", title: "Débuts", summary: "Les premiers gestes du métier.", exam_weight: 100,
                illustration: (file: "wheel.svg"),
                lessons: [(id: "first", title: "Le premier message", minutes: 12)])])"#
        }
        Language::En => {
            r#"(format: 1, id: "sample", language: en, title: "Trial course", summary: "A course to try the rules.",
            competences: [(id: "reply", name: "replying")],
            misconceptions: [(id: "faq", name: "points to the FAQ"), (id: "gift", name: "gives before knowing"),
                (id: "tone", name: "judges by tone"), (id: "rank", name: "judges by rank"), (id: "speed", name: "goes too fast")],
            modules: [(id: "start", title: "Beginnings", summary: "The first moves of the job.", exam_weight: 100,
                illustration: (file: "wheel.svg"),
                lessons: [(id: "first", title: "The first message", minutes: 12)])])"#
        }
    })
}

pub(crate) fn glossary(language: Language) -> Glossary {
    read(match language {
        Language::Fr => {
            r#"(terms: [(id: "member", term: "membre", definition: "Une personne qui a rejoint la communauté.", see: ["forum"], lessons: ["first"]),
                (id: "forum", term: "forum", definition: "Un lieu d'échange en ligne.", see: ["member"])])"#
        }
        Language::En => {
            r#"(terms: [(id: "forum", term: "forum", definition: "A place to talk online.", see: ["member"]),
                (id: "member", term: "member", definition: "A person who has joined the community.", see: ["forum"], lessons: ["first"])])"#
        }
    })
}

impl Sample {
    pub(crate) fn new(language: Language) -> Self {
        Self {
            language,
            course: course(language),
            glossary: glossary(language),
            lessons: vec![lesson(language)],
            whole: true,
        }
    }

    pub(crate) fn lesson(&mut self) -> &mut Lesson {
        &mut self.lessons[0]
    }

    /// The item of the lesson whose id ends so.
    pub(crate) fn item(&mut self, name: &str) -> &mut Item {
        let id = format!("first-{name}");
        let items = self.lessons[0].items.iter_mut();
        let mut items = items.filter(|item| item.id.as_str() == id);
        items.next().unwrap_or_else(|| panic!("no item {id}"))
    }

    /// Puts copies of an item into the lesson, each changed.
    pub(crate) fn multiply(
        &mut self,
        name: &str,
        count: usize,
        mut change: impl FnMut(usize, &mut Item),
    ) {
        let model = self.item(name).clone();
        self.lesson().items.retain(|item| item.id != model.id);
        for index in 0..count {
            let mut item = model.clone();
            item.id = format!("{}-{index}", model.id).as_str().into();
            change(index, &mut item);
            self.lesson().items.push(item);
        }
    }

    fn edition<'a>(&'a self, files: &'a [String; 2], lessons: &'a [String]) -> Edition<'a> {
        Edition {
            language: self.language,
            course: In {
                file: &files[0],
                value: &self.course,
            },
            glossary: Some(In {
                file: &files[1],
                value: &self.glossary,
            }),
            lessons: lessons
                .iter()
                .zip(&self.lessons)
                .map(|(file, lesson)| LessonIn { file, lesson })
                .collect(),
            whole: self.whole,
        }
    }
}

/// Checks languages together.
pub(crate) fn check(samples: &[&Sample]) -> Vec<Finding> {
    let names: Vec<([String; 2], Vec<String>)> = samples
        .iter()
        .map(|sample| {
            let code = sample.language.code();
            let contents = ["course", "glossary"].map(|name| format!("{code}/{name}.ron"));
            let entries = sample.course.lessons();
            let lessons =
                entries.map(|(module, entry)| format!("{code}/{}/{}.ron", module.id, entry.id));
            (contents, lessons.collect())
        })
        .collect();
    let editions: Vec<Edition<'_>> = samples
        .iter()
        .zip(&names)
        .map(|(sample, (contents, lessons))| sample.edition(contents, lessons))
        .collect();
    check_editions(&editions, &BTreeSet::from(["wheel.svg"]))
}

/// A finding as `file path code`, to read and compare.
pub(crate) fn shown(finding: &Finding) -> String {
    format!("{} {} {}", finding.file, finding.path, rule(finding).code())
}

pub(crate) fn rule(finding: &Finding) -> &RuleFault {
    match &finding.fault {
        Fault::Rule(fault) => fault,
        Fault::Read(_) => panic!("the checker does not read files: {finding:?}"),
    }
}

/// What is found in one language after a change.
pub(crate) fn found(language: Language, change: impl FnOnce(&mut Sample)) -> Vec<String> {
    let mut sample = Sample::new(language);
    change(&mut sample);
    check(&[&sample]).iter().map(shown).collect()
}

/// Asserts that a change of the French course gives one finding, there.
#[track_caller]
pub(crate) fn breaks(expected: &str, change: impl FnOnce(&mut Sample)) {
    assert_eq!(found(Language::Fr, change), [format!("fr/{expected}")]);
}

/// Asserts that a change of the French course breaks nothing.
#[track_caller]
pub(crate) fn keeps(change: impl FnOnce(&mut Sample)) {
    assert_eq!(found(Language::Fr, change), [""; 0]);
}

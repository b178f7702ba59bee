//! The questions of a course, as a report needs them.

use std::collections::BTreeMap;

use crate::course::files::CourseFiles;
use crate::course::revision::revision;
use crate::course::{Id, Item, Lesson};
use crate::language::Language;
use crate::language::typography::polish;

/// Every item of a course, with the words of one language.
#[derive(Debug)]
pub struct Bank<'a> {
    course: Id,
    title: String,
    language: Language,
    entries: BTreeMap<Id, Entry<'a>>,
}

/// An item, where it is, and every wording that asks the same.
#[derive(Debug)]
pub struct Entry<'a> {
    pub item: &'a Item,
    pub lesson: &'a Lesson,
    pub module: Id,
    /// Hashes of the item in every language of the course: languages share
    /// keys and the order of options, so that answers to one are answers to
    /// the other.
    revisions: Vec<u64>,
}

impl<'a> Bank<'a> {
    /// The items of lessons, checks in the text and those of their exam pools
    /// included, in the language
    /// wanted, or in the other one where a course or a lesson lacks it. `None`
    /// when no table of contents decodes.
    pub fn new(files: &'a CourseFiles, language: Language) -> Option<Self> {
        let mut languages: Vec<_> = files.languages.iter().collect();
        languages.sort_by_key(|(known, _)| **known != language);
        let course = languages
            .iter()
            .find_map(|(_, folder)| folder.course.as_ref().map(|file| &file.course))?;
        let mut entries: BTreeMap<Id, Entry<'a>> = BTreeMap::new();
        let lessons = languages.iter().flat_map(|(_, folder)| &folder.lessons);
        for file in lessons.clone() {
            let pools = languages.iter().flat_map(|(_, folder)| &folder.pools);
            let pools = pools.filter(|pool| pool.pool.lesson == file.lesson.id);
            let held_out =
                pools.flat_map(|file| file.pool.certifying.iter().chain(&file.pool.mock));
            for item in file.lesson.all_items().chain(held_out) {
                let entry = entries.entry(item.id.clone()).or_insert_with(|| Entry {
                    item,
                    lesson: &file.lesson,
                    module: file.module.clone(),
                    revisions: Vec::new(),
                });
                entry.revisions.push(revision(item));
            }
        }
        Some(Self {
            course: course.id.clone(),
            title: polish(language, &course.title).into_owned(),
            language,
            entries,
        })
    }

    pub fn course(&self) -> &Id {
        &self.course
    }

    pub fn title(&self) -> &str {
        &self.title
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub fn get(&self, item: &Id) -> Option<&Entry<'a>> {
        self.entries.get(item)
    }
}

impl Entry<'_> {
    /// Whether a revision is one of this item, in some language.
    pub fn asks(&self, revision: u64) -> bool {
        self.revisions.contains(&revision)
    }
}

//! A whole course, every file of it, for the checker.

use std::collections::{BTreeSet, HashSet};

use serde::de::DeserializeOwned;

use super::exam::{judges_file, pool_file};
use super::folder::Source;
use super::practice::{DATA, decode_practice, practice_file, read_data, rules_file};
use super::{
    course_file, glossary_file, is_missing, lesson_file, problem, read_media, whole_folder,
};
use crate::course::decode::{self, decode};
use crate::course::files::{
    CourseFile, CourseFiles, GlossaryFile, JudgesFile, LanguageFiles, LessonFile, PoolFile,
    PracticeFile, RulesFile,
};
use crate::course::practice::{FOLDER, PracticeEntry};
use crate::course::problem::read::{FileFault, LayoutFault, quote};
use crate::course::problem::{Fault, FieldPath, Problem};
use crate::course::source::SourceMap;
use crate::course::{Id, Lesson, exam};
use crate::language::Language;

pub(super) fn read(source: &Source) -> CourseFiles {
    let listing = source.list();
    let mut files = CourseFiles::default();
    for (name, fault) in listing.faults {
        files.problems.push(problem(name, fault));
    }
    for name in listing.media {
        match read_media(source, &name) {
            Ok(media) => {
                files.media.insert(name, media.info);
            }
            Err(fault) => files
                .problems
                .push(problem(format!("media/{}", quote(&name)), fault)),
        }
    }
    for name in listing.data {
        match read_data(source, &name) {
            Ok(bytes) => {
                files.data.insert(name, bytes.into_owned());
            }
            Err(fault) => files
                .problems
                .push(problem(format!("{DATA}/{}", quote(&name)), fault)),
        }
    }
    match judges_file(source) {
        Ok(Some((judges, map))) => {
            files.judges = Some(JudgesFile {
                file: exam::JUDGES.to_owned(),
                judges,
                source: map,
            });
        }
        Ok(None) => {}
        Err(problems) => files.problems.extend(problems),
    }
    for language in Language::ALL {
        let folder = format!("{}/", language.code());
        let names: BTreeSet<&str> = listing
            .files
            .iter()
            .map(String::as_str)
            .filter(|name| name.starts_with(&folder))
            .collect();
        if names.is_empty() {
            continue;
        }
        let mut reader = Reader {
            source,
            language,
            names,
            files: LanguageFiles::default(),
            problems: Vec::new(),
        };
        reader.read();
        files.problems.append(&mut reader.problems);
        files.languages.insert(language, reader.files);
    }
    if files.languages.is_empty() {
        files.problems.push(whole_folder(LayoutFault::NoCourse));
    }
    files
        .problems
        .sort_by(|left, right| key(left).cmp(&key(right)));
    files
}

fn key(problem: &Problem) -> (&str, usize) {
    let start = problem.place.as_ref().map_or(0, |place| place.range.start);
    (&problem.file, start)
}

/// Reads one language.
struct Reader<'a> {
    source: &'a Source,
    language: Language,
    /// Files of the folder that are not read yet.
    names: BTreeSet<&'a str>,
    files: LanguageFiles,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn read(&mut self) {
        let name = course_file(self.language);
        self.files.course = self.decode(&name).map(|(course, source)| CourseFile {
            file: name,
            course,
            source,
        });
        let name = glossary_file(self.language);
        if self.names.contains(name.as_str()) {
            self.files.glossary = self.decode(&name).map(|(glossary, source)| GlossaryFile {
                file: name,
                glossary,
                source,
            });
        }
        let name = rules_file(self.language);
        if self.names.contains(name.as_str()) {
            self.files.rules = self.decode(&name).map(|(rules, source)| RulesFile {
                file: name,
                rules,
                source,
            });
        }
        if let Some(contents) = self.files.course.take() {
            self.listed(&contents);
            self.practices(&contents);
            self.pools(&contents);
            self.files.course = Some(contents);
        }
        self.unlisted();
    }

    /// Lessons of the table of contents, in its order.
    fn listed(&mut self, contents: &CourseFile) {
        let mut seen = HashSet::new();
        let root = FieldPath::default().field("modules");
        for (index, module) in contents.course.modules.iter().enumerate() {
            let at_module = root.index(index);
            for (index, entry) in module.lessons.iter().enumerate() {
                let path = at_module.field("lessons").index(index).field("id");
                let Some(name) = lesson_file(self.language, &module.id, &entry.id) else {
                    let (wrong, path) = if module.id.is_well_formed() {
                        (&entry.id, path)
                    } else {
                        (&module.id, at_module.field("id"))
                    };
                    let id = quote(wrong.as_str());
                    self.in_contents(contents, &path, LayoutFault::BadName { id });
                    continue;
                };
                // Listed twice: the checker says so, and it is read once.
                if !seen.insert(name.clone()) {
                    continue;
                }
                if self.names.contains(name.as_str()) {
                    self.lesson(&module.id, name);
                } else {
                    let fault = LayoutFault::NoFile { file: name };
                    self.in_contents(contents, &path, fault);
                }
            }
        }
    }

    fn practices(&mut self, contents: &CourseFile) {
        let list = FieldPath::default().field("practices");
        let mut seen = HashSet::new();
        for (index, entry) in contents.course.practices.iter().enumerate() {
            let path = list.index(index).field("id");
            if !entry.id.is_well_formed() {
                let id = quote(entry.id.as_str());
                self.in_contents(contents, &path, LayoutFault::BadName { id });
                continue;
            }
            let file = practice_file(self.language, &entry.id);
            if !seen.insert(file.clone()) {
                continue;
            }
            if self.names.contains(file.as_str()) {
                self.practice(entry, file);
            } else {
                self.in_contents(contents, &path, LayoutFault::NoFile { file });
            }
        }
    }

    fn practice(&mut self, entry: &PracticeEntry, file: String) {
        let decoded = self.read_as(&file, |bytes| decode_practice(entry.kind, &file, bytes));
        if let Some((practice, source)) = decoded {
            self.files.practices.push(PracticeFile {
                file,
                practice,
                source,
            });
        }
    }

    fn pools(&mut self, contents: &CourseFile) {
        let list = FieldPath::default().field("exam").field("pools");
        let mut seen = HashSet::new();
        for (index, lesson) in contents.course.exam_pools().iter().enumerate() {
            let path = list.index(index);
            let Some(file) = pool_file(self.language, lesson) else {
                let id = quote(lesson.as_str());
                self.in_contents(contents, &path, LayoutFault::BadName { id });
                continue;
            };
            if !seen.insert(file.clone()) {
                continue;
            }
            if self.names.contains(file.as_str()) {
                self.pool(file);
            } else {
                self.in_contents(contents, &path, LayoutFault::NoFile { file });
            }
        }
    }

    fn pool(&mut self, file: String) {
        if let Some((pool, source)) = self.decode(&file) {
            self.files.pools.push(PoolFile { file, pool, source });
        }
    }

    /// Files that the table of contents does not list. Without a table of
    /// contents there is nothing to say about them but what they hold.
    fn unlisted(&mut self) {
        for name in std::mem::take(&mut self.names) {
            if self.files.course.is_some() {
                let fault = LayoutFault::NotListed.into();
                self.problems.push(problem(name.to_owned(), fault));
            }
            let module = name.rsplit('/').nth(1).unwrap_or_default();
            // What an unlisted practice is for, nothing says.
            if module == FOLDER {
                continue;
            }
            if module == exam::FOLDER {
                self.pool(name.to_owned());
                continue;
            }
            self.lesson(&Id::from(module), name.to_owned());
        }
    }

    fn lesson(&mut self, module: &Id, file: String) {
        if let Some((lesson, source)) = self.decode::<Lesson>(&file) {
            self.files.lessons.push(LessonFile {
                module: module.clone(),
                file,
                lesson,
                source,
            });
        }
    }

    fn in_contents(&mut self, contents: &CourseFile, path: &FieldPath, fault: LayoutFault) {
        let range = contents.source.range(path).unwrap_or_default();
        self.problems.push(Problem {
            file: contents.file.clone(),
            place: Some(contents.source.place(range)),
            fault: Fault::Read(fault.into()),
        });
    }

    fn decode<T: DeserializeOwned>(&mut self, name: &str) -> Option<(T, SourceMap)> {
        self.read_as(name, |bytes| decode(name, bytes))
    }

    fn read_as<T>(
        &mut self,
        name: &str,
        decode: impl FnOnce(&[u8]) -> Result<(T, SourceMap), Vec<Problem>>,
    ) -> Option<(T, SourceMap)> {
        self.names.remove(name);
        let problems = match self.source.read(name, decode::MAX_BYTES) {
            Ok(bytes) => match decode(&bytes) {
                Ok(decoded) => return Some(decoded),
                Err(problems) => problems,
            },
            Err(fault) => {
                if is_missing(&fault) {
                    let fault = FileFault::Missing.into();
                    self.problems.push(problem(name.to_owned(), fault));
                    return None;
                }
                vec![problem(name.to_owned(), fault)]
            }
        };
        self.problems.extend(problems);
        self.files.broken.insert(name.to_owned());
        None
    }
}

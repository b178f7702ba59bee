//! The course that is open: in the program itself, or in a folder.
//!
//! Opening reads the tables of contents alone, `<language>/course.ron`, so a
//! course of a thousand lessons opens as fast as a small one. Glossaries and
//! lessons are read when they are first asked for, and kept.

mod exam;
mod folder;
mod practice;
mod whole;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::de::DeserializeOwned;

use self::folder::Source;
use crate::course::decode::{self, decode};
use crate::course::files::{CourseFiles, MediaInfo};
use crate::course::practice::{Practice, RulePack};
use crate::course::problem::read::{FileFault, LayoutFault, MediaFault, ReadFault, quote};
use crate::course::problem::{Fault, Problem};
use crate::course::{Course, Glossary, Id, Judges, Lesson, Pool, media};
use crate::language::Language;

pub use folder::MAX_FILES;
pub use practice::MAX_DATA;

/// A value that was read, or why it could not be; cheap to clone.
pub type Outcome<T> = Result<Arc<T>, Arc<Vec<Problem>>>;

/// A picture of the course, safe to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    pub bytes: Cow<'static, [u8]>,
    pub info: MediaInfo,
}

/// A course in every language it has, shared by threads.
#[derive(Debug)]
pub struct Library {
    source: Source,
    courses: BTreeMap<Language, Arc<Course>>,
    problems: Vec<Problem>,
    cache: Mutex<Cache>,
}

#[derive(Debug, Default)]
struct Cache {
    glossaries: HashMap<Language, Outcome<Glossary>>,
    lessons: HashMap<(Language, Id), Outcome<Lesson>>,
    practices: HashMap<(Language, Id), Outcome<Practice>>,
    rules: HashMap<Language, Outcome<RulePack>>,
    pools: HashMap<(Language, Id), Outcome<Pool>>,
    judges: Option<Outcome<Judges>>,
}

/// A library read again, and what the new files get wrong.
#[derive(Debug)]
pub struct Reloaded {
    pub library: Library,
    /// Of files whose last good version stays in use.
    pub problems: Vec<Problem>,
}

impl Library {
    /// The course that the program carries.
    ///
    /// # Errors
    /// Every problem of its tables of contents, when none decodes; a build
    /// without a `lessons` folder has no course.
    pub fn embedded() -> Result<Self, Vec<Problem>> {
        Self::open(Source::Embedded)
    }

    /// The course of a folder that holds `fr`, `en` or both.
    ///
    /// # Errors
    /// Every problem of its tables of contents, when none decodes.
    pub fn folder(path: impl AsRef<Path>) -> Result<Self, Vec<Problem>> {
        let source = Source::folder(path.as_ref()).map_err(|fault| vec![whole_folder(fault)])?;
        Self::open(source)
    }

    fn open(source: Source) -> Result<Self, Vec<Problem>> {
        let mut courses = BTreeMap::new();
        let mut problems = Vec::new();
        let mut exists = false;
        for language in Language::ALL {
            match read_course(&source, language) {
                Ok(Some(course)) => {
                    courses.insert(language, course);
                }
                Ok(None) => continue,
                Err(found) => problems.extend(found),
            }
            exists = true;
        }
        if !exists {
            problems.push(whole_folder(LayoutFault::NoCourse));
        }
        if courses.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            source,
            courses,
            problems,
            cache: Mutex::default(),
        })
    }

    /// Problems of tables of contents that do not decode, while that of
    /// another language does.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The languages whose table of contents decodes.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.courses.keys().copied()
    }

    pub fn course(&self, language: Language) -> Option<&Course> {
        self.courses.get(&language).map(Arc::as_ref)
    }

    /// The terms of the trade; empty where the course has no glossary.
    ///
    /// # Errors
    /// Every problem of the file.
    pub fn glossary(&self, language: Language) -> Outcome<Glossary> {
        if let Some(known) = self.cache().glossaries.get(&language) {
            return known.clone();
        }
        let outcome = read_glossary(&self.source, language);
        self.cache()
            .glossaries
            .entry(language)
            .or_insert(outcome)
            .clone()
    }

    /// A lesson of the table of contents.
    ///
    /// # Errors
    /// Every problem of the file, or that there is no such lesson.
    pub fn lesson(&self, language: Language, id: &Id) -> Outcome<Lesson> {
        let key = (language, id.clone());
        if let Some(known) = self.cache().lessons.get(&key) {
            return known.clone();
        }
        // Decoded outside the lock: other lessons must not wait for this one.
        let outcome = self.read_lesson(language, id);
        self.cache().lessons.entry(key).or_insert(outcome).clone()
    }

    /// A picture by the name of its file in the `media` folder.
    ///
    /// # Errors
    /// The file cannot be read, or it cannot be drawn safely: see
    /// [`media::inspect`].
    pub fn media(&self, name: &str) -> Result<Media, Box<Problem>> {
        read_media(&self.source, name).map_err(|fault| {
            let file = format!("media/{}", quote(name));
            Box::new(problem(file, fault))
        })
    }

    /// Every file of every language, for the checker.
    pub fn read_all(&self) -> CourseFiles {
        whole::read(&self.source)
    }

    /// The same course as its files are now. What does not decode any more
    /// keeps its last good version; lessons that nobody has asked for are read
    /// when they are.
    pub fn reload(&self) -> Reloaded {
        let mut problems = Vec::new();
        let mut courses = BTreeMap::new();
        for language in Language::ALL {
            let old = self.courses.get(&language);
            let new = match read_course(&self.source, language) {
                Ok(Some(new)) => Some(new),
                // Editors save by removing and renaming: what is gone may be back soon.
                Ok(None) => old.cloned(),
                Err(found) => {
                    problems.extend(found);
                    old.cloned()
                }
            };
            courses.extend(new.map(|course| (language, course)));
        }
        let library = Self {
            source: self.source.clone(),
            courses,
            problems: problems.clone(),
            cache: Mutex::default(),
        };
        self.reload_exams(&library, &mut problems);
        let (glossaries, lessons, practices, rules) = {
            let cache = self.cache();
            (
                cache.glossaries.clone(),
                cache.lessons.clone(),
                cache.practices.clone(),
                cache.rules.clone(),
            )
        };
        for (language, old) in good(glossaries) {
            let new = keep_good(old, library.glossary(language), &mut problems);
            library.cache().glossaries.insert(language, Ok(new));
        }
        for ((language, id), old) in good(lessons) {
            let listed = library
                .course(language)
                .is_some_and(|it| it.find(&id).is_some());
            if listed {
                let new = keep_good(old, library.lesson(language, &id), &mut problems);
                library.cache().lessons.insert((language, id), Ok(new));
            }
        }
        for ((language, id), old) in good(practices) {
            let listed = library
                .course(language)
                .is_some_and(|it| it.practice(&id).is_some());
            if listed {
                let new = keep_good(old, library.practice(language, &id), &mut problems);
                library.cache().practices.insert((language, id), Ok(new));
            }
        }
        for (language, old) in good(rules) {
            let new = keep_good(old, library.rules(language), &mut problems);
            library.cache().rules.insert(language, Ok(new));
        }
        Reloaded { library, problems }
    }

    fn cache(&self) -> MutexGuard<'_, Cache> {
        // Nothing panics while it holds the lock, and the cache is whole at any moment.
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read_lesson(&self, language: Language, id: &Id) -> Outcome<Lesson> {
        let name = self
            .course(language)
            .and_then(|course| course.find(id))
            .and_then(|(module, entry)| lesson_file(language, &module.id, &entry.id));
        let Some(name) = name else {
            let id = quote(id.as_str());
            let fault = LayoutFault::NoLesson { id }.into();
            return Err(Arc::new(vec![problem(course_file(language), fault)]));
        };
        match read_ron(&self.source, &name) {
            Ok(lesson) => Ok(Arc::new(lesson)),
            Err(problems) => Err(Arc::new(problems)),
        }
    }
}

/// Every file of the course of a folder, whether it could be opened or not.
///
/// # Errors
/// There is no such folder.
pub fn read_folder(path: impl AsRef<Path>) -> Result<CourseFiles, Box<Problem>> {
    match Source::folder(path.as_ref()) {
        Ok(source) => Ok(whole::read(&source)),
        Err(fault) => Err(Box::new(whole_folder(fault))),
    }
}

/// Every file of the course that the program carries.
pub fn read_embedded() -> CourseFiles {
    whole::read(&Source::Embedded)
}

fn course_file(language: Language) -> String {
    format!("{}/course.ron", language.code())
}

fn glossary_file(language: Language) -> String {
    format!("{}/glossary.ron", language.code())
}

/// The name of a lesson's file; `None` when an id cannot be part of a path.
fn lesson_file(language: Language, module: &Id, lesson: &Id) -> Option<String> {
    (module.is_well_formed() && lesson.is_well_formed())
        .then(|| format!("{}/{module}/{lesson}.ron", language.code()))
}

fn problem(file: String, fault: ReadFault) -> Problem {
    Problem {
        file,
        place: None,
        fault: Fault::Read(fault),
    }
}

/// A problem of the folder as a whole.
fn whole_folder(fault: LayoutFault) -> Problem {
    problem(".".to_owned(), fault.into())
}

fn is_missing(fault: &ReadFault) -> bool {
    matches!(fault, ReadFault::File(FileFault::Missing))
}

/// `None` where the language has no table of contents.
fn read_course(source: &Source, language: Language) -> Result<Option<Arc<Course>>, Vec<Problem>> {
    let name = course_file(language);
    match source.read(&name, decode::MAX_BYTES) {
        Ok(bytes) => decode(&name, &bytes).map(|(course, _)| Some(Arc::new(course))),
        Err(fault) if is_missing(&fault) => Ok(None),
        Err(fault) => Err(vec![problem(name, fault)]),
    }
}

fn read_glossary(source: &Source, language: Language) -> Outcome<Glossary> {
    let name = glossary_file(language);
    match source.read(&name, decode::MAX_BYTES) {
        Ok(bytes) => match decode(&name, &bytes) {
            Ok((glossary, _)) => Ok(Arc::new(glossary)),
            Err(problems) => Err(Arc::new(problems)),
        },
        Err(fault) if is_missing(&fault) => Ok(Arc::default()),
        Err(fault) => Err(Arc::new(vec![problem(name, fault)])),
    }
}

fn read_ron<T: DeserializeOwned>(source: &Source, name: &str) -> Result<T, Vec<Problem>> {
    match source.read(name, decode::MAX_BYTES) {
        Ok(bytes) => decode(name, &bytes).map(|(value, _)| value),
        Err(fault) => Err(vec![problem(name.to_owned(), fault)]),
    }
}

fn read_media(source: &Source, name: &str) -> Result<Media, ReadFault> {
    if !media::is_name(name) {
        let name = quote(name);
        return Err(MediaFault::Name { name }.into());
    }
    let bytes = source.read(&format!("media/{name}"), media::MAX_BYTES)?;
    let info = media::inspect(name, &bytes)?;
    Ok(Media { bytes, info })
}

/// What was read well, out of what was asked for.
fn good<K, T>(known: HashMap<K, Outcome<T>>) -> impl Iterator<Item = (K, Arc<T>)> {
    known
        .into_iter()
        .filter_map(|(key, outcome)| Some((key, outcome.ok()?)))
}

/// The new version, the same as before where nothing changed, or the old one
/// where the new one is broken.
fn keep_good<T: PartialEq>(old: Arc<T>, new: Outcome<T>, problems: &mut Vec<Problem>) -> Arc<T> {
    match new {
        Ok(new) if *new != *old => new,
        Ok(_) => old,
        Err(found) => {
            problems.extend(found.iter().cloned());
            old
        }
    }
}

#[cfg(test)]
mod tests;

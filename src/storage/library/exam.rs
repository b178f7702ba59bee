//! Pools of the exams, and the judges' ratings of their items.

use std::sync::Arc;

use super::folder::Source;
use super::{Library, Outcome, course_file, good, is_missing, keep_good, problem, read_ron};
use crate::course::Id;
use crate::course::decode::{self, decode};
use crate::course::exam::{FOLDER, JUDGES, Judges, Pool};
use crate::course::problem::Problem;
use crate::course::problem::read::{LayoutFault, quote};
use crate::course::source::SourceMap;
use crate::language::Language;

impl Library {
    /// The pool of a lesson, read and decoded when it is first asked for.
    ///
    /// # Errors
    /// Everything that is wrong with its file, or that the table of contents
    /// does not list it; never empty.
    pub fn pool(&self, language: Language, lesson: &Id) -> Outcome<Pool> {
        let key = (language, lesson.clone());
        if let Some(known) = self.cache().pools.get(&key) {
            return known.clone();
        }
        let outcome = self.read_pool(language, lesson);
        self.cache().pools.entry(key).or_insert(outcome).clone()
    }

    /// The judges' ratings; none where a course has none.
    ///
    /// # Errors
    /// Everything that is wrong with the file; never empty.
    pub fn judges(&self) -> Outcome<Judges> {
        if let Some(known) = &self.cache().judges {
            return known.clone();
        }
        let outcome = match judges_file(&self.source) {
            Ok(Some((judges, _))) => Ok(Arc::new(judges)),
            Ok(None) => Ok(Arc::default()),
            Err(problems) => Err(Arc::new(problems)),
        };
        self.cache().judges.get_or_insert(outcome).clone()
    }

    fn read_pool(&self, language: Language, lesson: &Id) -> Outcome<Pool> {
        let listed = self
            .course(language)
            .is_some_and(|course| course.exam_pools().contains(lesson));
        let name = pool_file(language, lesson).filter(|_| listed);
        let Some(name) = name else {
            let id = quote(lesson.as_str());
            let fault = LayoutFault::NoLesson { id }.into();
            return Err(Arc::new(vec![problem(course_file(language), fault)]));
        };
        match read_ron(&self.source, &name) {
            Ok(pool) => Ok(Arc::new(pool)),
            Err(problems) => Err(Arc::new(problems)),
        }
    }

    /// Reads again what was asked for; what does not decode any more keeps its
    /// last good version.
    pub(super) fn reload_exams(&self, into: &Self, problems: &mut Vec<Problem>) {
        let (pools, judges) = {
            let cache = self.cache();
            (cache.pools.clone(), cache.judges.clone())
        };
        for ((language, lesson), old) in good(pools) {
            let listed = into
                .course(language)
                .is_some_and(|it| it.exam_pools().contains(&lesson));
            if listed {
                let new = keep_good(old, into.pool(language, &lesson), problems);
                into.cache().pools.insert((language, lesson), Ok(new));
            }
        }
        if let Some(Ok(old)) = judges {
            let new = keep_good(old, into.judges(), problems);
            into.cache().judges = Some(Ok(new));
        }
    }
}

/// The name of a pool's file; `None` when an id cannot be part of a path.
pub(super) fn pool_file(language: Language, lesson: &Id) -> Option<String> {
    lesson
        .is_well_formed()
        .then(|| format!("{}/{FOLDER}/{lesson}.ron", language.code()))
}

/// The ratings with their places; `None` where the course has none.
pub(super) fn judges_file(source: &Source) -> Result<Option<(Judges, SourceMap)>, Vec<Problem>> {
    match source.read(JUDGES, decode::MAX_BYTES) {
        Ok(bytes) => decode(JUDGES, &bytes).map(Some),
        Err(fault) if is_missing(&fault) => Ok(None),
        Err(fault) => Err(vec![problem(JUDGES.to_owned(), fault)]),
    }
}

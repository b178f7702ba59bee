//! Exports of many learners, each learner once.

use std::collections::BTreeMap;

use super::{Export, NotAnExport};
use crate::course::Id;

/// What the files of a folder gave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gathered {
    /// By learner: the file's name and what is in it.
    learners: BTreeMap<String, (String, Export)>,
    /// By file, why it is left out.
    refused: BTreeMap<String, Refused>,
}

/// Why a file does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    NotAnExport(NotAnExport),
    /// Nothing in it is about the course of the report.
    OtherCourse,
    /// The file cannot be read, for a reason in words.
    Unreadable {
        reason: String,
    },
    /// The same learner handed over another file, with more answers or as
    /// many.
    SameLearner {
        counted: String,
    },
}

impl Gathered {
    /// Takes what was read from a file. Of two exports of one learner the one
    /// with more answers counts; of equals, the one whose name comes first.
    pub fn add(&mut self, file: &str, read: Result<Export, NotAnExport>) {
        let export = match read {
            Ok(export) => export,
            Err(reason) => {
                self.refuse(file, Refused::NotAnExport(reason));
                return;
            }
        };
        let Some(learner) = export.learner.clone() else {
            self.refuse(file, Refused::NotAnExport(NotAnExport::Empty));
            return;
        };
        let Some((counted, known)) = self.learners.get(&learner) else {
            self.learners.insert(learner, (file.to_owned(), export));
            return;
        };
        let more = export.richness().cmp(&known.richness());
        let (kept, beaten) = if more.is_gt() || more.is_eq() && file < counted.as_str() {
            (file.to_owned(), counted.clone())
        } else {
            (counted.clone(), file.to_owned())
        };
        if kept == file {
            self.learners.insert(learner, (file.to_owned(), export));
        }
        // Those beaten before name the one that counts now.
        for reason in self.refused.values_mut() {
            if let Refused::SameLearner { counted } = reason
                && *counted == beaten
            {
                counted.clone_from(&kept);
            }
        }
        self.refuse(&beaten, Refused::SameLearner { counted: kept });
    }

    /// Says of a file that it does not count.
    pub fn refuse(&mut self, file: &str, reason: Refused) {
        self.refused.insert(file.to_owned(), reason);
    }

    /// Leaves out whoever did nothing in a course.
    pub fn keep_course(&mut self, course: &Id) {
        let known = std::mem::take(&mut self.learners);
        for (learner, (file, export)) in known {
            if export.is_about(course) {
                self.learners.insert(learner, (file, export));
            } else {
                self.refuse(&file, Refused::OtherCourse);
            }
        }
    }

    /// By the learner's name, whatever the order the files came in.
    pub fn exports(&self) -> impl ExactSizeIterator<Item = &Export> {
        self.learners.values().map(|(_, export)| export)
    }

    /// Files that do not count, by name.
    pub fn refused(&self) -> impl ExactSizeIterator<Item = (&str, &Refused)> {
        self.refused
            .iter()
            .map(|(file, reason)| (file.as_str(), reason))
    }

    /// The exams of a course that someone handed in, with how many people.
    pub fn exams(&self, course: &Id) -> BTreeMap<&Id, usize> {
        let mut found = BTreeMap::new();
        for export in self.exports() {
            let mut seen: Vec<&Id> = export.exams(course).collect();
            seen.sort();
            seen.dedup();
            for exam in seen {
                *found.entry(exam).or_insert(0) += 1;
            }
        }
        found
    }
}

//! Practices, the rules they share, and their datasets.

use std::borrow::Cow;
use std::sync::Arc;

use super::folder::Source;
use super::{Library, Outcome, course_file, is_missing, problem};
use crate::course::Id;
use crate::course::decode::{self, decode};
use crate::course::practice::{FOLDER, Kind, Practice, RulePack};
use crate::course::problem::Problem;
use crate::course::problem::read::{FileFault, LayoutFault, ReadFault, quote};
use crate::course::source::SourceMap;
use crate::language::Language;

/// The folder of datasets, shared by every language.
pub(super) const DATA: &str = "practice-data";

/// The largest dataset that is read, in bytes: 50,000 rows have about 3 MB.
pub const MAX_DATA: usize = 16 * 1024 * 1024;

impl Library {
    /// A practice, read and decoded when it is first asked for.
    ///
    /// # Errors
    /// Everything that is wrong with its file, or that the table of contents
    /// does not list it; never empty.
    pub fn practice(&self, language: Language, id: &Id) -> Outcome<Practice> {
        let key = (language, id.clone());
        if let Some(known) = self.cache().practices.get(&key) {
            return known.clone();
        }
        let outcome = self.read_practice(language, id);
        self.cache().practices.entry(key).or_insert(outcome).clone()
    }

    /// The rules that the writing desks share; none where a course has none.
    ///
    /// # Errors
    /// Everything that is wrong with the file; never empty.
    pub fn rules(&self, language: Language) -> Outcome<RulePack> {
        if let Some(known) = self.cache().rules.get(&language) {
            return known.clone();
        }
        let name = rules_file(language);
        let outcome = match self.source.read(&name, decode::MAX_BYTES) {
            Ok(bytes) => decode(&name, &bytes)
                .map(|(rules, _)| Arc::new(rules))
                .map_err(Arc::new),
            Err(fault) if is_missing(&fault) => Ok(Arc::default()),
            Err(fault) => Err(Arc::new(vec![problem(name, fault)])),
        };
        self.cache()
            .rules
            .entry(language)
            .or_insert(outcome)
            .clone()
    }

    /// The bytes of a dataset.
    ///
    /// # Errors
    /// When there is none of this name, or it cannot be read.
    pub fn dataset(&self, name: &str) -> Result<Cow<'static, [u8]>, Box<Problem>> {
        read_data(&self.source, name)
            .map_err(|fault| Box::new(problem(format!("{DATA}/{}", quote(name)), fault)))
    }

    fn read_practice(&self, language: Language, id: &Id) -> Outcome<Practice> {
        let entry = self.course(language).and_then(|course| course.practice(id));
        let Some(entry) = entry.filter(|entry| entry.id.is_well_formed()) else {
            let id = quote(id.as_str());
            let fault = LayoutFault::NoPractice { id }.into();
            return Err(Arc::new(vec![problem(course_file(language), fault)]));
        };
        let name = practice_file(language, &entry.id);
        match self.source.read(&name, decode::MAX_BYTES) {
            Ok(bytes) => decode_practice(entry.kind, &name, &bytes)
                .map(|(practice, _)| Arc::new(practice))
                .map_err(Arc::new),
            Err(fault) => Err(Arc::new(vec![problem(name, fault)])),
        }
    }
}

pub(super) fn practice_file(language: Language, id: &Id) -> String {
    format!("{}/{FOLDER}/{id}.ron", language.code())
}

pub(super) fn rules_file(language: Language) -> String {
    format!("{}/rules.ron", language.code())
}

/// Decodes the practice of a kind, with its places.
pub(super) fn decode_practice(
    kind: Kind,
    name: &str,
    bytes: &[u8],
) -> Result<(Practice, SourceMap), Vec<Problem>> {
    match kind {
        Kind::Crisis => decode(name, bytes).map(|(it, map)| (Practice::Crisis(it), map)),
        Kind::Moderation => decode(name, bytes).map(|(it, map)| (Practice::Moderation(it), map)),
        Kind::Lab => decode(name, bytes).map(|(it, map)| (Practice::Lab(it), map)),
        Kind::Reply => decode(name, bytes).map(|(it, map)| (Practice::Reply(it), map)),
        Kind::Mask => decode(name, bytes).map(|(it, map)| (Practice::Mask(it), map)),
    }
}

pub(super) fn read_data(source: &Source, name: &str) -> Result<Cow<'static, [u8]>, ReadFault> {
    // A dataset stands in its folder, and nowhere else.
    let plain = name.ends_with(".csv")
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
        && !name.starts_with('.');
    if !plain {
        return Err(FileFault::Missing.into());
    }
    source.read(&format!("{DATA}/{name}"), MAX_DATA)
}

//! An analysis for people and for tools.

mod csv;
mod html;
mod table;

pub use csv::{CSV_HEADER, csv};
pub use html::html;
pub use table::table;

use super::{Analysis, Bank, Figure, Gathered, ItemFigures, Source};
use crate::language::Language;
use crate::language::say::analysis as say;
use crate::language::typography::polish;

/// Items that «what to look at» tells in full; the others are named.
const TOLD: usize = 20;

/// What a report is written from.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    pub analysis: &'a Analysis,
    pub bank: &'a Bank<'a>,
    pub gathered: &'a Gathered,
}

impl Report<'_> {
    fn language(&self) -> Language {
        self.bank.language()
    }

    fn about(&self) -> String {
        let exam = match &self.analysis.source {
            Source::FirstAnswers => None,
            Source::Exam(exam) => Some(exam.as_str()),
        };
        let test = &self.analysis.test;
        say::about(self.language(), exam, test.people, test.items)
    }

    /// What such answers can and cannot say.
    fn caution(&self) -> &'static str {
        match self.analysis.source {
            Source::FirstAnswers => say::first_answers(self.language()),
            Source::Exam(_) => say::exam_answers(self.language()),
        }
    }

    /// Items with enough answers, and the others.
    fn split(&self) -> (Vec<&ItemFigures>, Vec<&ItemFigures>) {
        self.analysis.items.iter().partition(|item| !item.is_few())
    }

    fn stem(&self, item: &ItemFigures) -> String {
        let entry = self.bank.get(&item.item);
        let stem = entry.map(|entry| entry.item.stem.plain());
        polish(self.language(), &stem.unwrap_or_default()).into_owned()
    }

    fn lesson(&self, item: &ItemFigures) -> String {
        let entry = self.bank.get(&item.item);
        let title = entry.map_or("", |entry| entry.lesson.title.as_str());
        polish(self.language(), title).into_owned()
    }

    /// Exports and answers that do not count, a line each.
    fn left_out(&self) -> Vec<String> {
        let files = self.gathered.refused();
        files
            .map(|(file, reason)| say::refused(self.language(), file, reason))
            .chain(say::left_out(self.language(), self.analysis.left_out))
            .collect()
    }
}

/// The value, then its interval where there is one.
fn figure(language: Language, figure: Figure, decimals: usize) -> String {
    let value = say::fixed(language, figure.value, decimals);
    match figure.interval {
        Some(it) => {
            let interval = say::interval(language, it.low, it.high, decimals);
            format!("{value} {interval}")
        }
        None => value,
    }
}

/// A dash for what cannot be said.
fn or_dash<T>(value: Option<T>, write: impl FnOnce(T) -> String) -> String {
    value.map_or_else(|| "–".to_owned(), write)
}

/// The worst of what is to be looked at, and how much more there is.
fn names(language: Language, item: &ItemFigures) -> String {
    let worst = item.attention.first();
    let worst = worst.map_or("", |it| say::attention_name(language, *it));
    match item.attention.len() {
        0 | 1 => worst.to_owned(),
        more => format!("{worst} +{}", more - 1),
    }
}

//! The certificate of a passed exam: one page of A4, as a tagged PDF.
//!
//! The page says what it proves and what it does not, and carries the
//! verification code of the record that goes with it. Everything on it comes
//! from that record, and the same record gives the same bytes.

mod drawing;
mod letters;
mod page;
mod pen;
#[cfg(test)]
mod tests;

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

pub use drawing::qr_text;

use crate::exam::record::{Band, Record, clean_name, hex};
use crate::language::Language;
use crate::language::say::certificate as say;
use crate::progress::Day;
use letters::Letters;

/// A4, in points.
const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;

/// What stands on a certificate.
#[derive(Debug, Clone, PartialEq)]
pub struct Certificate {
    pub language: Language,
    pub name: String,
    /// The day on which the exam ended.
    pub day: Day,
    pub exam: String,
    pub course: String,
    /// In whole per cent, rounded down.
    pub percent: u8,
    pub band: Band,
    /// In per cent.
    pub pass: u8,
    /// Whether no judges have set the pass mark yet.
    pub provisional: bool,
    /// Titles of the modules that the exam covers.
    pub modules: Vec<String>,
    /// Verification code of the record.
    pub code: String,
    /// Last hash of the record, in hexadecimal.
    pub hash: String,
    /// Version of the program.
    pub program: String,
}

/// Why there is no certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The exam is a mock exam, or was not passed.
    NotPassed,
    /// There is no name to put on it.
    NoName,
    /// Characters of the name that the program's fonts do not have, each once.
    NoGlyph(Vec<char>),
    /// The page could not be made; for logs.
    Page(String),
}

impl Certificate {
    /// The certificate that goes with a record.
    ///
    /// # Errors
    /// When the exam is no certifying one or was not passed, and when the name
    /// is empty or cannot be written with the program's fonts.
    pub fn of(record: &Record) -> Result<Self, Refusal> {
        if !record.certifies() {
            return Err(Refusal::NotPassed);
        }
        let about = &record.about;
        let name = clean_name(&about.name);
        check_name(&name)?;
        let score = record.score();
        Ok(Self {
            language: about.language,
            name,
            day: record.day(),
            exam: about.exam.title.clone(),
            course: about.course.title.clone(),
            percent: score.percent(),
            band: score.band(),
            pass: about.pass,
            provisional: about.provisional,
            modules: about.modules.iter().map(|it| it.title.clone()).collect(),
            code: record.code(),
            hash: hex(&record.last),
            program: about.program.clone(),
        })
    }

    /// The page as a PDF, valid PDF/UA-1 by krilla's own validator.
    ///
    /// # Errors
    /// As [`Certificate::of`] for a name, and when the page cannot be made.
    pub fn to_pdf(&self) -> Result<Vec<u8>, Refusal> {
        check_name(&self.name)?;
        let failed = |what: &str| Refusal::Page(what.to_owned());
        let letters = Letters::get().ok_or_else(|| failed("fonts"))?;
        let configuration = ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|error| Refusal::Page(format!("{error:?}")))?;
        let mut document = Document::new_with(SerializeSettings {
            configuration,
            ..SerializeSettings::default()
        });
        let title = say::document(self.language, &self.name);
        document.set_metadata(
            Metadata::new()
                .title(title)
                .language(self.language.code().to_owned())
                .authors(vec!["Parcours".to_owned()])
                .creator(format!("Parcours {}", letters.sound(&self.program)))
                .document_id(self.hash.clone()),
        );
        let settings =
            PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| failed("page settings"))?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        let made = page::draw(self, letters, &mut surface).ok_or_else(|| failed("QR code"))?;
        surface.finish();
        sheet.finish();
        document.set_tag_tree(made.tree);
        document.set_outline(made.outline);
        document
            .finish()
            .map_err(|error| Refusal::Page(format!("{error:?}")))
    }
}

/// Whether a name, as [`clean_name`] leaves it, can stand on a certificate.
///
/// # Errors
/// When it is empty, or has characters that the program's fonts lack.
pub fn check_name(name: &str) -> Result<(), Refusal> {
    if name.trim().is_empty() {
        return Err(Refusal::NoName);
    }
    let letters = Letters::get().ok_or_else(|| Refusal::Page("fonts".to_owned()))?;
    let missing = letters.missing(name);
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Refusal::NoGlyph(missing))
    }
}

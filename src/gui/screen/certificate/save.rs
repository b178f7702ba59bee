//! Where the files go, and what came of it.

use std::path::{Path, PathBuf};

use crate::exam::record::{About, ENDING, read, write};
use crate::exchange::badge::badge;
use crate::exchange::certificate::{Certificate, Refusal};
use crate::gui::shared::{Pick, Shared, typed_path};
use crate::language::fold::fold;
use crate::language::{Language, say};
use crate::progress::{Day, ExamSitting};
use crate::storage::proof::{File, taken};

/// What is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// The page, the record and the credential.
    Certificate,
    /// The record alone.
    Record,
}

/// Endings of the files, of which any may be typed.
const PAGE: &str = "pdf";
const BADGE: &str = "badge.json";

/// What was saved.
pub(super) struct Saved {
    pub(super) files: Vec<PathBuf>,
    pub(super) code: String,
}

#[derive(Default)]
pub(super) struct Save {
    path: String,
    /// The name of the file that is proposed, without an ending.
    proposed: PathBuf,
    /// Whether the learner chose the place.
    chosen: bool,
    error: Option<String>,
    /// What would be replaced, and may be when asked again.
    replace: Option<What>,
    unpicked: bool,
    saved: Option<Saved>,
}

impl Save {
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn has_path(&self) -> bool {
        typed_path(&self.path).is_some()
    }

    pub(super) fn error(&self) -> Option<&str> {
        self.error.as_deref()
    }

    pub(super) fn unpicked(&self) -> bool {
        self.unpicked
    }

    pub(super) fn saved(&self) -> Option<&Saved> {
        self.saved.as_ref()
    }

    /// Whether pressing again replaces what is there.
    pub(super) fn replaces(&self, what: What) -> bool {
        self.replace == Some(what)
    }

    /// The folder of what was saved.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.saved.as_ref()?.files.first()?.parent()
    }

    /// Proposes a file that begins with a word, unless the learner chose one.
    pub(super) fn propose(
        &mut self,
        shared: &Shared,
        (what, word): (What, &str),
        name: &str,
        day: Day,
    ) {
        let name = slug(name);
        let parts: Vec<&str> = [word, &name]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect();
        let file = format!("{}-{}", parts.join("-"), day.iso());
        self.proposed = shared.proposed(&file);
        if !self.chosen {
            let ending = match what {
                What::Certificate => PAGE,
                What::Record => ENDING,
            };
            self.path = format!("{}.{ending}", self.proposed.display());
        }
    }

    pub(super) fn typed(&mut self, path: String) {
        self.path = path;
        self.chosen = true;
        self.forget();
    }

    /// What was said about another name or place no longer counts.
    pub(super) fn forget(&mut self) {
        self.error = None;
        self.replace = None;
        self.unpicked = false;
        self.saved = None;
    }

    pub(super) fn failed(&mut self, words: String) {
        self.error = Some(words);
    }

    pub(super) fn browse(
        &self,
        shared: &Shared,
    ) -> impl Future<Output = Option<PathBuf>> + Send + use<> {
        let start = typed_path(&self.path).unwrap_or_else(|| self.proposed.clone());
        shared.pick(Pick::Save, &start)
    }

    pub(super) fn nothing_picked(&mut self) {
        self.unpicked = true;
    }

    pub(super) fn picked(&mut self, path: PathBuf) {
        self.typed(path.display().to_string());
    }

    /// Writes the files, or says what is in the way.
    pub(super) fn write(
        &mut self,
        shared: &Shared,
        sitting: &ExamSitting,
        about: &About,
        what: What,
    ) {
        let language = shared.ui.language;
        let agreed = self.replaces(what);
        self.forget();
        let Some(stem) = self.stem() else {
            return;
        };
        let (files, code) = match files(language, &stem, sitting, about, what) {
            Ok(made) => made,
            Err(words) => {
                self.error = Some(words);
                return;
            }
        };
        let there = taken(&files);
        if !there.is_empty() && !agreed {
            self.error = Some(say::certificate::taken(language, &there));
            self.replace = Some(what);
            return;
        }
        match shared.save_files(&files) {
            Ok(()) => {
                self.saved = Some(Saved {
                    files: files.into_iter().map(|file| file.path).collect(),
                    code,
                });
            }
            Err(error) => self.error = Some(error.describe(language)),
        }
    }

    /// The path without the ending of one of the files; a folder takes the
    /// proposed name.
    fn stem(&self) -> Option<PathBuf> {
        let path = typed_path(&self.path)?;
        if path.is_dir() {
            return Some(path.join(self.proposed.file_name()?));
        }
        let name = path.file_name()?.to_string_lossy().into_owned();
        let bare = [PAGE, BADGE, ENDING]
            .iter()
            .find_map(|ending| name.strip_suffix(&format!(".{ending}")))
            .filter(|bare| !bare.is_empty())
            .unwrap_or(&name);
        Some(path.with_file_name(bare))
    }
}

/// The files of a sitting, the record first: it is what cannot be made again
/// elsewhere. And the verification code.
fn files(
    language: Language,
    stem: &Path,
    sitting: &ExamSitting,
    about: &About,
    what: What,
) -> Result<(Vec<File>, String), String> {
    let failed = || say::certificate::no_page(language).to_owned();
    let text = write(sitting, about).ok_or_else(failed)?;
    let record = read(text.as_bytes()).map_err(|_| failed())?;
    let record_path = with_ending(stem, ENDING);
    let record_name = record_path.file_name().unwrap_or_default();
    let record_name = record_name.to_string_lossy().into_owned();
    let bytes = text.into_bytes();
    let mut files = Vec::new();
    if what == What::Certificate {
        let told = |refusal: Refusal| refused(language, &refusal);
        let certificate = Certificate::of(&record).map_err(told)?;
        let page = certificate.to_pdf().map_err(told)?;
        let badge = badge(&certificate, record.ended().at, &bytes, &record_name);
        files.push(File {
            path: with_ending(stem, PAGE),
            bytes: page,
        });
        files.push(File {
            path: with_ending(stem, BADGE),
            bytes: badge.into_bytes(),
        });
    }
    files.insert(
        0,
        File {
            path: record_path,
            bytes,
        },
    );
    Ok((files, record.code()))
}

/// Why there is no certificate, for people.
pub(super) fn refused(language: Language, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotPassed => say::certificate::not_passed_about(language).to_owned(),
        Refusal::NoName => say::certificate::no_name(language).to_owned(),
        Refusal::NoGlyph(signs) => say::certificate::no_glyph(language, signs),
        Refusal::Page(_) => say::certificate::no_page(language).to_owned(),
    }
}

fn with_ending(stem: &Path, ending: &str) -> PathBuf {
    let mut name = stem.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{ending}"));
    stem.with_file_name(name)
}

/// A name as part of a file's name: lower-case ASCII letters and digits, with
/// hyphens between, at most 60; empty when nothing is left.
fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|sign: char| !sign.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let joined = words.join("-");
    let cut: String = joined.chars().take(60).collect();
    cut.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Save, slug};

    #[test]
    fn a_name_becomes_part_of_a_file_s_name() {
        assert_eq!(slug("Léa Martin-Dubreuil"), "lea-martin-dubreuil");
        assert_eq!(slug("../..\\ O’Brien:*?"), "o-brien");
        assert_eq!(slug("李"), "");
        assert!(slug(&"a ".repeat(200)).len() <= 60);
    }

    #[test]
    fn any_of_the_endings_can_be_typed_or_none() {
        for typed in [
            "/x/a.b.pdf",
            "/x/a.b",
            "/x/a.b.parcours-exam",
            "/x/a.b.badge.json",
        ] {
            let mut save = Save::default();
            save.typed(typed.to_owned());
            assert_eq!(save.stem().unwrap().to_str(), Some("/x/a.b"), "{typed}");
        }
    }
}

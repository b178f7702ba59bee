//! The record of a sitting: a text file that tells by itself when a byte of
//! it was changed, and from which the score can be worked out again.
//!
//! ```text
//! {"exam":{…,"name":"Léa Martin","started":{"at":1795298760000,"offset":60},…}} # 5d0c…
//! {"event":{"id":"a1b2c3d4.18","at":1795298790000,"offset":60,"what":{"answered":{…}}}} # 9b2e…
//! {"score":{"marks":[1.0,0.5,…]}} # 61f0…
//! ```
//!
//! Each line is JSON, ` # `, and the SHA-256, in hexadecimal, of the hash of
//! the line before followed by the line's own JSON. This is no signature:
//! whoever writes a whole new file gets new hashes with it, and another
//! [`code`] than the one that stands on the certificate. A record proves that
//! it is whole and that the score follows from it, not who sat there.
//! `docs/certificate.md` is the reference of the format.

mod broken;
mod chain;
mod code;
mod read;
mod score;
#[cfg(test)]
mod tests;
mod wire;

use serde::{Deserialize, Serialize};

pub use broken::{Broken, Fault};
pub use chain::Hash;
pub use code::{code, hex};
pub use read::read;
pub use score::{Band, Outcome, Score, Verified, verify};

use crate::course::Id;
use crate::language::Language;
use crate::progress::time::DAY_BEGINS_AT_HOUR;
use crate::progress::{Day, ExamSitting, ExamState, Moment, Timestamp};

/// The version of the format that this program writes, the newest it reads.
pub const FORMAT: u32 = 1;

/// The largest record that is read, in bytes: a hundred times the longest
/// exam with every answer changed ten times.
pub const LIMIT: u64 = 16 << 20;

/// The ending of a record's file name.
pub const ENDING: &str = "parcours-exam";

/// The longest name of a person, in characters.
pub const LONGEST_NAME: usize = 200;

/// What a record says of itself besides the sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Version of the program that wrote the record.
    pub program: String,
    /// Language of the certificate.
    pub language: Language,
    /// Who sat there, by their own word.
    pub name: String,
    pub course: Titled,
    /// Its id is that of the sitting.
    pub exam: Titled,
    pub kind: Kind,
    /// Share of the marks that passes, in per cent, from 0 to 100.
    pub pass: u8,
    /// Whether no judges have set the pass mark yet.
    pub provisional: bool,
    /// What the exam covers.
    pub modules: Vec<Titled>,
}

/// An id, with the title that it had when the record was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titled {
    pub id: Id,
    pub title: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Mock,
    Certifying,
}

/// A record that was read, its chain of hashes being whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    pub about: About,
    /// Always finished.
    pub sitting: ExamSitting,
    /// One for each question, in order, each from 0 to 1, as the record
    /// claims.
    pub marks: Vec<f32>,
    /// The hash of the last line: it stands for every byte of the record.
    pub last: Hash,
}

impl Record {
    pub fn score(&self) -> Score {
        Score::of(&self.marks)
    }

    /// Whether the score reaches the pass mark.
    pub fn passed(&self) -> bool {
        self.score().reaches(self.about.pass)
    }

    /// Whether a certificate goes with it: a certifying exam, passed.
    pub fn certifies(&self) -> bool {
        self.about.kind == Kind::Certifying && self.passed()
    }

    pub fn code(&self) -> String {
        code(&self.last)
    }

    /// When the sitting ended, on the clock with which it was handed in.
    pub fn ended(&self) -> Moment {
        ended(&self.sitting)
    }

    /// The date on which the sitting ended: see [`date`].
    pub fn day(&self) -> Day {
        date(&self.sitting)
    }
}

fn ended(sitting: &ExamSitting) -> Moment {
    match &sitting.state {
        ExamState::Finished { moment, ended, .. } => Moment::new(*ended, moment.offset),
        ExamState::Open | ExamState::Left => sitting.started,
    }
}

/// The date on which a sitting ended, or began while it goes on: that of the
/// calendar, from midnight, not the learner's day.
pub fn date(sitting: &ExamSitting) -> Day {
    let Moment { at, offset } = ended(sitting);
    let shifted = at.0.saturating_add(DAY_BEGINS_AT_HOUR * 3_600_000);
    Moment::new(Timestamp(shifted), offset).day()
}

/// Writes the record of a sitting. `None` when it is not finished.
///
/// The same sitting, told the same about, gives the same bytes.
pub fn write(sitting: &ExamSitting, about: &About) -> Option<String> {
    let ExamState::Finished {
        event,
        moment,
        ended,
        marks,
    } = &sitting.state
    else {
        return None;
    };
    let last = wire::finished(*event, *moment, *ended);
    let steps = sitting.steps.iter().filter_map(wire::step);
    let lines = std::iter::once(wire::head(sitting, about, *ended))
        .chain(std::iter::once(wire::started(sitting)))
        .chain(steps)
        .chain([last, wire::claim(marks)]);
    let mut text = String::new();
    let mut previous = chain::first();
    for line in lines {
        // Numbers, texts and lists: nothing that JSON has no form for.
        let json = serde_json::to_string(&line).ok()?;
        previous = chain::link(&previous, json.as_bytes());
        text.push_str(&json);
        text.push_str(chain::MARK);
        text.push_str(&hex(&previous));
        text.push('\n');
    }
    Some(text)
}

/// A name as it goes into a record: composed (NFC), without control
/// characters and invisible marks of direction, one space between words, at
/// most [`LONGEST_NAME`] characters. Empty when nothing is left.
pub fn clean_name(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let unseen = |sign: &char| {
        matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
    };
    let kept: String = name
        .nfc()
        .filter(|sign| !unseen(sign))
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    let one_line = words.join(" ");
    let cut: String = one_line.chars().take(LONGEST_NAME).collect();
    cut.trim_end().to_owned()
}

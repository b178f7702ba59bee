//! `parcours verify`: whether the record of an exam is whole, and whether its
//! score follows from its answers.

use std::process::ExitCode;

use serde::Serialize;

use super::output::{self, CANNOT_RUN};
use super::{Options, Report, Verify};
use crate::exam::record::{Broken, Fault, Kind, Outcome, Verified, clean_name, hex, verify};
use crate::language::Language;
use crate::language::say::{self, verify as words};
use crate::storage::library::Library;
use crate::storage::proof;

/// The record is not whole, or its score does not follow from it.
const FALSE: u8 = 1;

pub(super) fn run(asked: &Verify, options: &Options) -> ExitCode {
    let language = options.language();
    let bytes = match proof::read(&asked.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let reason = say::storage::reason(language, &error.source);
            output::complain(&words::no_file(language, &asked.file, &reason));
            return ExitCode::from(CANNOT_RUN);
        }
    };
    let library = match &options.lessons {
        Some(folder) => Library::folder(folder),
        None => Library::embedded(),
    };
    let library = library.ok();
    // The chain can be checked all the same.
    if let (None, Some(folder)) = (&library, &options.lessons) {
        output::complain(&say::cli::no_folder(language, folder));
    }
    let found = verify(&bytes, &|question, language| {
        proof::find_item(library.as_ref()?, question, language)
    });
    let (text, code) = match (&found, asked.format) {
        (Ok(verified), Report::Human) => (human(language, verified), exit(verified)),
        (Ok(verified), Report::Json) => (json(&Told::of(language, verified)), exit(verified)),
        (Err(broken), Report::Human) => (human_broken(language, broken), exit_broken(broken)),
        (Err(broken), Report::Json) => {
            (json(&ToldBroken::of(language, broken)), exit_broken(broken))
        }
    };
    output::write(language, &text, code)
}

fn exit(verified: &Verified) -> u8 {
    match verified.outcome() {
        Outcome::Confirmed => 0,
        Outcome::Differs => FALSE,
        Outcome::Incomplete => CANNOT_RUN,
    }
}

fn exit_broken(broken: &Broken) -> u8 {
    if broken.is_unreadable() {
        CANNOT_RUN
    } else {
        FALSE
    }
}

fn human(language: Language, verified: &Verified) -> String {
    let record = &verified.record;
    let about = &record.about;
    let score = verified.score();
    let outcome = match verified.outcome() {
        Outcome::Confirmed => words::confirmed(language).to_owned(),
        Outcome::Differs => words::differs(language, &verified.differing(), &score),
        Outcome::Incomplete => {
            let of = record.sitting.questions.len();
            words::incomplete(language, verified.missing(), of)
        }
    };
    let mark = words::per_cent(language, about.pass);
    let reached = if score.reaches(about.pass) {
        words::passed(language)
    } else {
        words::not_passed(language)
    };
    let provisional = about.provisional.then(|| words::provisional(language));
    let mark = [Some(mark.as_str()), provisional, Some(reached)];
    let mark: Vec<&str> = mark.into_iter().flatten().collect();
    let kind = words::kind(language, about.kind);
    let title = clean_name(&about.exam.title);
    let course = clean_name(&about.course.title);
    let ended = Some(say::dates::date(language, record.day())).filter(|date| !date.is_empty());
    let ended = ended.unwrap_or_else(|| words::no_date(language).to_owned());
    let lines = [
        (words::person(language), clean_name(&about.name)),
        (words::exam(language), format!("{title} ({course}), {kind}")),
        (words::ended(language), ended),
        (
            words::score(language),
            format!(
                "{} ({})",
                words::points(language, &score),
                words::band(language, score.band())
            ),
        ),
        (words::pass_mark(language), mark.join(", ")),
        (words::code(language), record.code()),
    ];
    let colon = match language {
        Language::Fr => "\u{a0}:",
        Language::En => ":",
    };
    let mut text = format!("{}\n{outcome}\n\n", words::whole(language));
    for (label, value) in lines {
        text.push_str(&format!("  {label}{colon} {value}\n"));
    }
    let about_code = words::code_about(language);
    text.push_str(&format!("\n{about_code}\n{}\n", words::proves(language)));
    text
}

fn human_broken(language: Language, broken: &Broken) -> String {
    let place = words::place(language, broken).filter(|_| !broken.is_unreadable());
    let described = words::describe(language, &broken.fault);
    let mut text = words::broken(language, place.as_deref(), &described.message);
    text.push('\n');
    if let Some(help) = described.help {
        text.push_str(&help);
        text.push('\n');
    }
    text
}

fn json(told: &impl Serialize) -> String {
    // Texts and numbers: nothing that JSON has no form for.
    serde_json::to_string_pretty(told).unwrap_or_default() + "\n"
}

/// A record that is whole, for tools.
#[derive(Serialize)]
struct Told {
    outcome: &'static str,
    name: String,
    course: String,
    exam: String,
    kind: Kind,
    started: String,
    ended: String,
    points: f64,
    questions: usize,
    percent: u8,
    /// One standard error on each side, in whole per cent.
    band: (u8, u8),
    pass: u8,
    provisional: bool,
    passed: bool,
    /// Questions whose answer earns another mark than claimed, from 1.
    differing: Vec<usize>,
    /// Answers that could not be graded again.
    missing: usize,
    code: String,
    hash: String,
    proves: &'static str,
}

impl Told {
    fn of(language: Language, verified: &Verified) -> Self {
        let record = &verified.record;
        let about = &record.about;
        let score = verified.score();
        Self {
            outcome: match verified.outcome() {
                Outcome::Confirmed => "confirmed",
                Outcome::Differs => "differs",
                Outcome::Incomplete => "incomplete",
            },
            name: about.name.clone(),
            course: about.course.title.clone(),
            exam: about.exam.title.clone(),
            kind: about.kind,
            started: record.sitting.started.at.iso(),
            ended: record.ended().at.iso(),
            points: score.points,
            questions: score.questions,
            percent: score.percent(),
            band: words::ends(score.band()),
            pass: about.pass,
            provisional: about.provisional,
            passed: score.reaches(about.pass),
            differing: verified.differing(),
            missing: verified.missing(),
            code: record.code(),
            hash: hex(&record.last),
            proves: words::proves(language),
        }
    }
}

/// A record that is not whole, for tools.
#[derive(Serialize)]
struct ToldBroken {
    outcome: &'static str,
    fault: &'static str,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
    help: Option<String>,
}

impl ToldBroken {
    fn of(language: Language, broken: &Broken) -> Self {
        let described = words::describe(language, &broken.fault);
        Self {
            outcome: if broken.is_unreadable() {
                "unreadable"
            } else {
                "broken"
            },
            fault: match broken.fault {
                Fault::Empty => "empty",
                Fault::TooLarge => "too-large",
                Fault::NotARecord => "not-a-record",
                Fault::Newer { .. } => "newer",
                Fault::Converted { .. } => "converted",
                Fault::NoHash => "no-hash",
                Fault::Changed => "changed",
                Fault::HashDamaged => "hash-damaged",
                Fault::OutOfOrder { .. } => "out-of-order",
                Fault::Added => "added",
                Fault::Truncated => "truncated",
                Fault::Misfit => "misfit",
            },
            line: broken.line,
            column: broken.column,
            message: described.message,
            help: described.help,
        }
    }
}

//! `parcours report`: what the answers of many learners say of the questions.

use std::path::Path;
use std::process::ExitCode;

use super::output::{self, CANNOT_RUN};
use super::{Analyse, Options, Page};
use crate::analysis::gather::Refused;
use crate::analysis::write::{Report, csv, html, table};
use crate::analysis::{Bank, Gathered, Source, analyse, read};
use crate::course::Id;
use crate::language::Language;
use crate::language::say::analysis as words;
use crate::language::say::{cli as say, storage};
use crate::storage::{Error, atomic, exports};

/// The report is made, and some file is not in it.
const INCOMPLETE: u8 = 1;

pub(super) fn run(asked: &Analyse, options: &Options) -> ExitCode {
    let language = options.language();
    let Some(files) = output::read(language, options.lessons.as_deref()) else {
        return ExitCode::from(CANNOT_RUN);
    };
    let Some(bank) = Bank::new(&files, language) else {
        return stop(say::no_course(language));
    };
    let mut gathered = match gather(language, &asked.dir) {
        Ok(gathered) => gathered,
        Err(message) => return stop(&message),
    };
    gathered.keep_course(bank.course());
    let source = match source(asked.exam.as_deref(), &gathered, &bank) {
        Ok(source) => source,
        Err(message) => return stop(&message),
    };
    let analysis = analyse(&gathered, &bank, source);
    let in_report = asked.format == Page::Table && !analysis.items.is_empty();
    if !in_report {
        for (file, reason) in gathered.refused() {
            output::complain(&words::refused(language, file, reason));
        }
    }
    if analysis.items.is_empty() {
        for line in words::left_out(language, analysis.left_out) {
            output::complain(&line);
        }
        return stop(&words::nothing_of_course(language, bank.title()));
    }
    let report = Report {
        analysis: &analysis,
        bank: &bank,
        gathered: &gathered,
    };
    let text = match asked.format {
        Page::Table => table(report),
        Page::Csv => csv(report),
        Page::Html => html(report),
    };
    let whole = gathered.refused().len() == 0;
    let code = if whole { 0 } else { INCOMPLETE };
    match &asked.output {
        None => output::write(language, &text, code),
        Some(path) => match atomic::replace(path, text.as_bytes()) {
            Ok(()) => {
                let done = words::written(language, &path.display().to_string());
                output::write(language, &format!("{done}\n"), code)
            }
            Err(error) => stop(&storage::describe(language, &error)),
        },
    }
}

fn stop(message: &str) -> ExitCode {
    output::complain(message);
    ExitCode::from(CANNOT_RUN)
}

/// Reads every export of a folder, one after the other: only the answers stay
/// in memory.
fn gather(language: Language, folder: &Path) -> Result<Gathered, String> {
    let paths = exports::list(folder).map_err(|_| say::no_folder(language, folder))?;
    if paths.is_empty() {
        let folder = folder.display().to_string();
        return Err(words::empty_folder(language, &folder));
    }
    let mut gathered = Gathered::default();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match exports::read(&path) {
            Ok(bytes) => gathered.add(&name, read::read(&bytes)),
            Err(Error { source, .. }) => {
                let reason = storage::reason(language, &source);
                gathered.refuse(&name, Refused::Unreadable { reason });
            }
        }
    }
    Ok(gathered)
}

/// What to analyse: first answers, the exam that was named, or the only one
/// there is.
fn source(exam: Option<&str>, gathered: &Gathered, bank: &Bank<'_>) -> Result<Source, String> {
    let Some(wanted) = exam else {
        return Ok(Source::FirstAnswers);
    };
    let known = gathered.exams(bank.course());
    let found = match wanted {
        "" if known.len() == 1 => known.keys().next().copied().cloned(),
        wanted => known.contains_key(&Id::from(wanted)).then(|| wanted.into()),
    };
    found.map(Source::Exam).ok_or_else(|| {
        let known: Vec<(String, usize)> = known
            .into_iter()
            .map(|(id, people)| (id.to_string(), people))
            .collect();
        words::which_exam(bank.language(), &known)
    })
}

//! `parcours check`: the same checker as in the application and in the tests.

use std::process::ExitCode;

use super::output::{self, CANNOT_RUN};
use super::{Check, Options, Report};
use crate::course::check::check;
use crate::course::files::{CourseFiles, locate};
use crate::course::problem::{Problem, Severity};
use crate::language::say::cli as say;
use crate::practice;
use crate::report;

/// Some rule is broken.
const PROBLEMS: u8 = 1;

pub(super) fn run(asked: &Check, options: &Options) -> ExitCode {
    let language = options.language();
    let folder = asked.dir.as_deref().or(options.lessons.as_deref());
    let Some(files) = output::read(language, folder) else {
        return ExitCode::from(CANNOT_RUN);
    };
    let problems = problems(&files);
    let errors = problems
        .iter()
        .filter(|problem| problem.fault.severity() == Severity::Error)
        .count();
    let warnings = problems.len() - errors;
    let text = match asked.format {
        Report::Json => report::json(&problems, language),
        Report::Human => {
            let mut text = report::human(language, &problems, output::colour());
            if !text.is_empty() {
                text.push('\n');
            }
            let counts = (files.lesson_count(), files.practice_count());
            text.push_str(&say::summary(language, errors, warnings, counts));
            text.push('\n');
            text
        }
    };
    let fails = errors > 0 || asked.strict && warnings > 0;
    output::write(language, &text, if fails { PROBLEMS } else { 0 })
}

/// Everything wrong with a course, file by file, from top to bottom.
fn problems(files: &CourseFiles) -> Vec<Problem> {
    let mut problems = files.problems.clone();
    let found = check(files)
        .into_iter()
        .chain(practice::check::check(files));
    problems.extend(found.map(|finding| locate(finding, files)));
    let start = |problem: &Problem| problem.place.as_ref().map(|place| place.range.start);
    problems.sort_by(|left, right| (&left.file, start(left)).cmp(&(&right.file, start(right))));
    problems
}

//! `parcours export`: data of the program for other tools.

use std::process::ExitCode;

use super::output::{self, CANNOT_RUN};
use super::{Document, ExportCourse, Options};
use crate::course::export::export_course;
use crate::language::say::cli as say;

/// Something is left out of the export.
const INCOMPLETE: u8 = 1;

pub(super) fn course(asked: &ExportCourse, options: &Options) -> ExitCode {
    let language = options.language();
    let Some(files) = output::read(language, options.lessons.as_deref()) else {
        return ExitCode::from(CANNOT_RUN);
    };
    let document = match asked.format {
        Document::Json => export_course(&files, language),
    };
    let Some(text) = document else {
        output::complain(&say::no_language(language, language));
        return ExitCode::from(CANNOT_RUN);
    };
    let problems = files.problems.len();
    if problems > 0 {
        output::complain(&say::left_out(language, problems));
    }
    output::write(language, &text, if problems > 0 { INCOMPLETE } else { 0 })
}

//! `parcours quality`: whether the questions of a course can be guessed, and
//! what they cover.

use std::process::ExitCode;

use super::output::{self, CANNOT_RUN};
use super::{Assess, Options};
use crate::language::say::cli as say;
use crate::quality::{assess, table};

/// Something in the course asks for a change.
const TO_LOOK_AT: u8 = 1;

pub(super) fn run(asked: &Assess, options: &Options) -> ExitCode {
    let language = options.language();
    let folder = asked.dir.as_deref().or(options.lessons.as_deref());
    let Some(files) = output::read(language, folder) else {
        return ExitCode::from(CANNOT_RUN);
    };
    if !files.problems.is_empty() {
        output::complain(&say::left_out(language, files.problems.len()));
    }
    let quality = assess(&files);
    let code = if quality.is_good() { 0 } else { TO_LOOK_AT };
    output::write(language, &table(&quality, language), code)
}

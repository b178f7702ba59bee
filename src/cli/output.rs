//! Writing results and complaints.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::course::files::CourseFiles;
use crate::language::Language;
use crate::language::say::cli as say;
use crate::storage::library::{read_embedded, read_folder};

/// The command could not do its work.
pub(super) const CANNOT_RUN: u8 = 2;

/// Every file of the course in a folder, or of the built-in one; what stops
/// the command is said on standard error.
pub(super) fn read(language: Language, folder: Option<&Path>) -> Option<CourseFiles> {
    let files = match folder {
        None => read_embedded(),
        Some(folder) => match read_folder(folder) {
            Ok(files) => files,
            Err(_) => {
                complain(&say::no_folder(language, folder));
                return None;
            }
        },
    };
    if files.languages.is_empty() {
        complain(say::no_course(language));
        return None;
    }
    Some(files)
}

/// Writes a result to standard output, and gives the exit code.
///
/// A reader that has seen enough (`parcours check | head`) is no fault.
pub(super) fn write(language: Language, text: &str, code: u8) -> ExitCode {
    let mut output = io::stdout().lock();
    match output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush())
    {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(&say::cannot_write(language, &error));
            ExitCode::from(CANNOT_RUN)
        }
        _ => ExitCode::from(code),
    }
}

/// Says on standard error what stops the command; there is nowhere left to
/// say that this failed too.
pub(super) fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "parcours: {message}");
}

/// Whether standard output shows colours: a terminal does, unless
/// `NO_COLOR` (no-color.org) is set.
pub(super) fn colour() -> bool {
    io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty())
}

//! `parcours export`: data of the program for other tools.

use std::process::ExitCode;

use super::output::{self, CANNOT_RUN};
use super::window::{now, places};
use super::{Document, ExportCourse, ExportProgress, Options, Table};
use crate::course::export::export_course;
use crate::language::Language;
use crate::language::say;
use crate::progress::DeviceId;
use crate::progress::export::{Format, export, export_answers};
use crate::storage::places::Places;
use crate::storage::profile::{self, Profile};
use crate::storage::settings;
use crate::storage::store::Store;

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
        output::complain(&say::cli::no_language(language, language));
        return ExitCode::from(CANNOT_RUN);
    };
    let problems = files.problems.len();
    if problems > 0 {
        output::complain(&say::cli::left_out(language, problems));
    }
    output::write(language, &text, if problems > 0 { INCOMPLETE } else { 0 })
}

/// A device that writes nothing: reading a profile must not take it from a
/// window that is open.
const READER: DeviceId = DeviceId(0);

pub(super) fn progress(asked: &ExportProgress, options: &Options) -> ExitCode {
    let language = options.language();
    let Some(places) = places(options) else {
        output::complain(say::cli::no_home(language));
        return ExitCode::from(CANNOT_RUN);
    };
    let profile = match find(&places, asked.profile.as_deref(), language) {
        Ok(profile) => profile,
        Err(message) => {
            output::complain(&message);
            return ExitCode::from(CANNOT_RUN);
        }
    };
    let (store, report) = match Store::open(&profile.folder, READER) {
        Ok(opened) => opened,
        Err(error) => {
            output::complain(&say::storage::describe(language, &error));
            return ExitCode::from(CANNOT_RUN);
        }
    };
    for error in &report.unreadable {
        output::complain(&say::storage::describe(language, error));
    }
    let progress = store.progress();
    let text = match asked.format {
        Table::Json => export(progress, Format::Json),
        Table::Csv => export(progress, Format::Csv),
        Table::Answers => export_answers(progress),
    };
    let whole = report.unreadable.is_empty();
    output::write(language, &text, if whole { 0 } else { INCOMPLETE })
}

/// The profile with this name, or the one that was open last.
fn find(places: &Places, name: Option<&str>, language: Language) -> Result<Profile, String> {
    let known = profile::list(&places.profiles())
        .map_err(|error| say::storage::describe(language, &error))?;
    let last = settings::load(&places.config, now().at).settings.profile;
    let wanted = |profile: &&Profile| match name {
        Some(name) => profile.name == name || profile.slug == name,
        None => last.as_ref().is_none_or(|slug| *slug == profile.slug),
    };
    match known
        .iter()
        .find(wanted)
        .or_else(|| known.first().filter(|_| name.is_none()))
    {
        Some(profile) => Ok(profile.clone()),
        None => {
            let names: Vec<&str> = known.iter().map(|profile| profile.name.as_str()).collect();
            Err(say::cli::no_profile(language, name, &names))
        }
    }
}

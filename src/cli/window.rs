//! Opening the window, or saying why it cannot open.

use std::hash::{BuildHasher, Hasher};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use super::Options;
use super::output::{CANNOT_RUN, complain};
use crate::gui;
use crate::gui::shared::Opening;
use crate::language::say::cli as say;
use crate::progress::{Moment, Timestamp};
use crate::storage::places::Places;
use crate::storage::{device, preflight};

/// Opens the course in its window, and stays until it closes. What would make
/// the window system panic is told beforehand, in one sentence.
pub fn open_window(options: &Options) -> ExitCode {
    let language = options.language();
    if let Err(missing) = preflight::check(&|name| std::env::var_os(name)) {
        complain(&missing.sentence(language));
        return ExitCode::from(CANNOT_RUN);
    }
    let Some(places) = places(options) else {
        complain(say::no_home(language));
        return ExitCode::from(CANNOT_RUN);
    };
    let opened = Instant::now();
    let opening = Opening {
        places,
        lessons: options.lessons.clone(),
        language: options.lang,
        locale: sys_locale::get_locale(),
        clock: Arc::new(now),
        steady: Arc::new(move || opened.elapsed()),
        machine: device::machine(),
        entropy: entropy(),
    };
    match gui::run(opening) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&say::no_window(language, &error.to_string()));
            ExitCode::from(CANNOT_RUN)
        }
    }
}

/// Where the learner's files are.
pub(super) fn places(options: &Options) -> Option<Places> {
    match &options.data_dir {
        Some(folder) => Some(Places::under(folder)),
        None => Places::of_the_user(),
    }
}

/// The moment, with the learner's clock.
pub(super) fn now() -> Moment {
    let now = jiff::Zoned::now();
    let offset = now.offset().seconds() / 60;
    Moment::new(
        Timestamp(now.timestamp().as_millisecond()),
        i16::try_from(offset).unwrap_or_default(),
    )
}

/// Chance, as the standard library draws it for each hasher.
fn entropy() -> u64 {
    std::collections::hash_map::RandomState::new()
        .build_hasher()
        .finish()
}

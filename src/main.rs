//! Flags and sub-commands: the way in.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use parcours::cli::{self, Arguments, Options};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match &arguments.command {
        Some(command) => cli::run(command, &arguments.options),
        None => open_window(&arguments.options),
    }
}

/// Says that this build has no window.
fn open_window(_options: &Options) -> ExitCode {
    let _ = writeln!(
        std::io::stderr(),
        "parcours: the window is not in this build"
    );
    ExitCode::from(2)
}

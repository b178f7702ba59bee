//! Flags and sub-commands: the way in.

use std::process::ExitCode;

use clap::Parser;
use parcours::cli::{self, Arguments};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match &arguments.command {
        Some(command) => cli::run(command, &arguments.options),
        None => cli::open_window(&arguments.options),
    }
}

//! The command line: what it accepts, and the sub-commands.
//!
//! Sub-commands write their result to standard output and nothing else there,
//! so that it can be piped; what stops them goes to standard error.

mod check;
mod export;
mod output;
mod quality;
mod report;
mod verify;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use crate::language::Language;

pub use window::open_window;

/// A course in community management, offline, in French and English.
///
/// Without a command, opens the course in its window.
#[derive(Debug, Clone, Parser)]
#[command(name = "parcours", version)]
pub struct Arguments {
    #[command(flatten)]
    pub options: Options,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that the window and every command share.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Options {
    /// Keep progress and settings in this folder, and nowhere else
    #[arg(long, value_name = "DIR", global = true)]
    pub data_dir: Option<PathBuf>,
    /// Use the course of this folder instead of the built-in one
    #[arg(long, value_name = "DIR", global = true)]
    pub lessons: Option<PathBuf>,
    /// Speak this language; that of the system by default
    #[arg(long, value_name = "LANG", global = true, value_parser = language())]
    pub lang: Option<Language>,
}

fn language() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .map(|code| Language::from_locale(&code).unwrap_or_default())
}

impl Options {
    /// The language asked for, or that of the system; English where the
    /// system speaks neither.
    pub fn language(&self) -> Language {
        self.lang.unwrap_or_else(|| {
            sys_locale::get_locales()
                .find_map(|locale| Language::from_locale(&locale))
                .unwrap_or(Language::En)
        })
    }
}

/// What to do instead of opening the window.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Check a course against the rules, and show what breaks them
    ///
    /// Exits with 0 when no rule is broken, 1 when there are errors, 2 when
    /// the course cannot be read at all.
    Check(Check),
    /// Tell whether the questions of a course can be guessed, and what they cover
    ///
    /// Guessers who know tests and not the trade answer every question of the
    /// lessons and of the exams. Exits with 0 when none wins, every code has a
    /// question and no question copies its lesson, 1 when something asks for a
    /// change, 2 when the course cannot be read.
    Quality(Assess),
    /// Write data of the program for other tools
    #[command(subcommand)]
    Export(Export),
    /// Analyse the questions from a folder of exported progress
    ///
    /// Reads every .json file of the folder, as «export progress --format
    /// answers» gives them, each learner once. Exits with 0 when the report is
    /// made, 1 when it is made and some file is not in it, 2 when there is
    /// nothing to report.
    Report(Analyse),
    /// Check that the record of an exam is whole, and work out its score again
    ///
    /// Exits with 0 when the record is whole and its score confirmed, 1 when
    /// it is not whole or its score differs, 2 when it cannot be read or some
    /// answer cannot be graded again.
    Verify(Verify),
}

/// What to analyse, and how to write it.
#[derive(Debug, Clone, clap::Args)]
pub struct Analyse {
    /// Folder with one export for each learner
    pub dir: PathBuf,
    /// How to write the analysis
    #[arg(long, value_enum, default_value_t)]
    pub format: Page,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Analyse the sittings of an exam instead of first answers; without a
    /// name, of the only exam there is
    #[arg(long, value_name = "ID", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    pub exam: Option<String>,
}

/// The form of an analysis.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Page {
    /// For a terminal
    #[default]
    Table,
    /// A line for each item and for each of its options
    Csv,
    /// A page for a browser, complete in itself
    Html,
}

/// What to verify, and how to tell it.
#[derive(Debug, Clone, clap::Args)]
pub struct Verify {
    /// The record, a file that ends in .parcours-exam
    pub file: PathBuf,
    /// How to write what is found
    #[arg(long, value_enum, default_value_t)]
    pub format: Report,
}

/// Which course to assess.
#[derive(Debug, Clone, clap::Args)]
pub struct Assess {
    /// Folder of the course; that of --lessons or the built-in one by default
    pub dir: Option<PathBuf>,
}

/// What to check, and how to tell what is found.
#[derive(Debug, Clone, clap::Args)]
pub struct Check {
    /// Folder of the course; that of --lessons or the built-in one by default
    pub dir: Option<PathBuf>,
    /// How to write what is found
    #[arg(long, value_enum, default_value_t)]
    pub format: Report,
    /// Fail on warnings too
    #[arg(long)]
    pub strict: bool,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Report {
    /// With the lines at fault, for a terminal
    #[default]
    Human,
    /// An array of objects, for tools
    Json,
}

/// What to write for other tools.
#[derive(Debug, Clone, Subcommand)]
pub enum Export {
    /// The whole course in one language, keys and feedback included
    Course(ExportCourse),
    /// What a learner did: lessons, items, quizzes, notes, days
    Progress(ExportProgress),
}

/// How to write a course.
#[derive(Debug, Clone, clap::Args)]
pub struct ExportCourse {
    /// Format of the document
    #[arg(long, value_enum, default_value_t)]
    pub format: Document,
}

/// The format of an exported course.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Document {
    #[default]
    Json,
}

/// Whose progress to write, and how.
#[derive(Debug, Clone, clap::Args)]
pub struct ExportProgress {
    /// Format of the document
    #[arg(long, value_enum, default_value_t)]
    pub format: Table,
    /// Name of the profile; the one that was open last by default
    #[arg(long, value_name = "NAME")]
    pub profile: Option<String>,
}

/// The format of exported progress.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Table {
    #[default]
    Json,
    /// A line for each lesson, and one for each item answered in it
    Csv,
    /// JSON of first answers and exams alone, for a trainer: no notes, no days
    Answers,
}

/// Runs a sub-command, and gives the exit code of the program.
pub fn run(command: &Command, options: &Options) -> ExitCode {
    match command {
        Command::Check(asked) => check::run(asked, options),
        Command::Quality(asked) => quality::run(asked, options),
        Command::Export(Export::Course(asked)) => export::course(asked, options),
        Command::Export(Export::Progress(asked)) => export::progress(asked, options),
        Command::Report(asked) => report::run(asked, options),
        Command::Verify(asked) => verify::run(asked, options),
    }
}

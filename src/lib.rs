//! Parcours: a course in community management that runs on the desktop, offline.
//!
//! Imports run one way, downwards:
//!
//! ```text
//! main      flags
//!  └ cli    sub-commands, exit codes; opens the window
//!      └ gui    the window: iced is named here and nowhere else
//!          └ storage   files: std::fs is named here and nowhere else
//!              └ domain   course, quiz, memory, progress, practice, language, search, report, analysis, quality:
//!                         values and rules only; no files, no clock, no
//!                         chance: they come in as arguments
//! ```
//!
//! | room | what is in it |
//! | --- | --- |
//! | [`analysis`] | what the answers of many learners say of the items |
//! | [`course`] | the course model, its RON decoding, and the checker |
//! | [`practice`] | the machines of the practice desks, and their rules |
//! | [`quality`] | whether the questions of a course can be guessed, and what they cover |
//! | [`quiz`] | grading of answers and the phases of a quiz |
//! | [`progress`] | learner's events and the fold that makes progress of them |
//! | [`memory`] | how long something is remembered: FSRS-6 |
//! | [`measures`] | what the progress amounts to: figures for people |
//! | [`exam`] | drawing an exam, marking it, what its marks say, its record |
//! | [`language`] | languages, typography, folding of accents |
//! | [`search`] | what the palette finds |
//! | [`review`] | what to review today, and what it costs |
//! | [`report`] | problems of a course, for people and for tools |
//! | [`storage`] | journal, snapshot, settings, profiles, course library |
//! | [`exchange`] | what leaves the program: certificate, badge |
//! | [`gui`] | screens, widgets, theme |
//! | [`cli`] | `check`, `quality`, `export`, `report`, `verify`, and what they print |
//!
//! `docs/architecture.md` follows one answer through the floors, and
//! `tests/floors.rs` fails when an import runs the wrong way.

pub mod analysis;
pub mod cli;
pub mod course;
pub mod exam;
pub mod exchange;
pub mod gui;
pub mod language;
pub mod measures;
pub mod memory;
pub mod practice;
pub mod progress;
pub mod quality;
pub mod quiz;
pub mod report;
pub mod review;
pub mod search;
pub mod storage;

//! What the learner's progress amounts to: figures for people.
//!
//! Every figure is a pure function of the fold of the journal, of the course
//! and of the learner's day; `docs/measures.md` states each one's formula,
//! unit, range and what it leaves out. None reads a clock or a file, and none
//! is kept: they are worked out anew whenever they are shown.

mod calibration;
mod competence;
mod forecast;
mod headline;
mod interval;
mod ledger;
mod module;
mod regularity;
mod runs;
mod weeks;

pub use calibration::{CHANCE, Calibration, ENOUGH, Leaning, SURE_MEANS, Said};
pub use competence::{Level, levels};
pub use forecast::{DAYS, Forecast};
pub use headline::{Headline, RECENT_DAYS};
pub use interval::Interval;
pub use ledger::{Ledger, Wrong};
pub use module::{ModuleFigures, modules};
pub use regularity::{Cell, Intensity, Regularity, WEEKS};
pub use runs::{Practised, Scored, practised};
pub use weeks::{Week, weeks};

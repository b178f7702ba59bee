//! What all screens share: the course, the learner's progress, the settings.
//!
//! Lent by reference to the screens. Everything that a learner does goes
//! through [`Shared::record`], which writes it to the journal before it counts.

mod appearance;
mod course;
mod dialogs;
mod drafting;
mod exam;
mod learner;
mod news;
mod open;
mod practice;
mod profiles;
mod proof;
mod watch;

use std::sync::Arc;
use std::time::Duration;

use iced::futures::channel::oneshot;
use iced::theme::Mode;

use super::ui::Ui;
use crate::course::problem::Problem;
use crate::course::{Course, Glossary};
use crate::progress::{DeviceId, Moment};
use crate::search::Index;
use crate::storage::library::Library;
use crate::storage::places::Places;
use crate::storage::profile::Profile;
use crate::storage::settings::Settings;
use crate::storage::store::Store;

pub use dialogs::{Pick, typed_path};
pub use drafting::Drafting;
pub use learner::{AT_ONCE, Tried};
pub use news::{Message, Notice};
pub use open::{Clock, Opening, Steady};

/// What the palette can do besides going to a place.
pub type Command = super::overlay::Command;

pub struct Shared {
    pub ui: Ui,
    pub settings: Settings,
    pub places: Places,
    clock: Clock,
    steady: Steady,
    /// The sitting whose time is watched.
    watch: Option<watch::Watch>,
    device: DeviceId,
    profile: Profile,
    store: Store,
    /// `None` only in a build without lessons.
    library: Option<Arc<Library>>,
    /// The course in the language of the interface, or in the one it has.
    course: Course,
    glossary: Arc<Glossary>,
    index: Option<Arc<Index<Command>>>,
    /// The folder of the course does not load: the bundled one stands in.
    fallen_back: bool,
    /// What is wrong with the course's files.
    problems: Vec<Problem>,
    notices: Vec<Notice>,
    /// Why the last event is not on the disk yet.
    unsaved: Option<crate::storage::Error>,
    /// What the system prefers, when the learner follows it.
    system: Mode,
    /// Language of the system, for settings that follow it.
    locale: Option<String>,
    /// A course given on the command line stays, whatever the settings say.
    lessons: Option<std::path::PathBuf>,
}

/// Comes true after a while, without a timer of the executor.
pub fn after(delay: Duration) -> impl Future<Output = ()> {
    let (done, waiting) = oneshot::channel();
    std::thread::spawn(move || {
        std::thread::sleep(delay);
        // Nobody waits any more: the window closed.
        let _ = done.send(());
    });
    async move {
        let _ = waiting.await;
    }
}

/// A tick a second; each thread lives for one of them.
pub fn seconds() -> impl iced::futures::Stream<Item = ()> {
    iced::futures::stream::unfold((), |()| async {
        after(Duration::from_secs(1)).await;
        Some(((), ()))
    })
}

/// Runs something slow on a thread of its own, and gives what it returns.
pub fn apart<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> impl Future<Output = Option<T>> {
    let (done, waiting) = oneshot::channel();
    std::thread::spawn(move || {
        let _ = done.send(work());
    });
    async move { waiting.await.ok() }
}

impl Shared {
    pub fn now(&self) -> Moment {
        (self.clock)()
    }
}

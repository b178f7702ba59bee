//! Watches a course's folder while its author writes.

use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use notify::{EventKind, RecursiveMode, Watcher};

/// How long a folder must be quiet before a change is told: one atomic save
/// makes about eleven events.
const QUIET: Duration = Duration::from_millis(150);

/// How long a folder that is never quiet can keep a change back.
const LONGEST: Duration = Duration::from_secs(2);

/// A folder that is watched, until this is dropped.
pub struct Watch {
    // Dropping the watcher closes the channel, and that ends the thread.
    _watcher: notify::RecommendedWatcher,
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Watch")
    }
}

/// Calls `on_change` after each burst of changes in the folder or below it,
/// from a thread of its own, until the [`Watch`] is dropped.
///
/// # Errors
/// The folder cannot be watched: it does not exist, or the system has no
/// watches left.
pub fn watch(
    path: impl AsRef<Path>,
    on_change: impl Fn() + Send + 'static,
) -> Result<Watch, notify::Error> {
    let (sender, receiver) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let changes = event.map_or(true, |event| !matches!(event.kind, EventKind::Access(_)));
        if changes {
            // Nobody listens any more: the watch is being dropped.
            let _ = sender.send(());
        }
    })?;
    watcher.watch(path.as_ref(), RecursiveMode::Recursive)?;
    thread::Builder::new()
        .name("course-watch".to_owned())
        .spawn(move || tell_bursts(&receiver, &on_change))?;
    Ok(Watch { _watcher: watcher })
}

fn tell_bursts(events: &Receiver<()>, on_change: &dyn Fn()) {
    while events.recv().is_ok() {
        let mut waited = Duration::ZERO;
        let ended = loop {
            match events.recv_timeout(QUIET) {
                Ok(()) if waited < LONGEST => waited += QUIET / 10,
                Ok(()) | Err(RecvTimeoutError::Timeout) => break false,
                Err(RecvTimeoutError::Disconnected) => break true,
            }
        };
        if ended {
            return;
        }
        on_change();
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::mpsc;
    use std::time::Duration;

    use super::watch;

    #[test]
    fn a_save_is_told_once_and_a_dropped_watch_is_silent() {
        let folder = tempfile::tempdir().unwrap();
        let (sender, receiver) = mpsc::channel();
        let watching = watch(folder.path(), move || sender.send(()).unwrap()).unwrap();
        let file = folder.path().join("lesson.ron");
        fs::write(folder.path().join("lesson.tmp"), "1").unwrap();
        fs::rename(folder.path().join("lesson.tmp"), &file).unwrap();
        receiver
            .recv_timeout(Duration::from_secs(10))
            .expect("the save is told");
        drop(watching);
        // The callback is gone with its thread, so the channel closes; one late
        // burst may still be in it.
        let late = receiver.iter().count();
        assert!(late <= 1, "{late} late calls");
        fs::write(&file, "2").unwrap();
        assert!(receiver.try_recv().is_err());
    }

    #[test]
    fn a_folder_that_does_not_exist_is_an_error() {
        assert!(watch("/nonexistent/course", || ()).is_err());
    }
}

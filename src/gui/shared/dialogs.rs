//! Choosing files and folders: dialogs of the system, and paths typed instead.

use std::path::{Path, PathBuf};

use super::Shared;

/// What is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// A file to read.
    Open,
    /// A file to write.
    Save,
    Folder,
}

impl Shared {
    /// Asks with the system's own dialog, begun at `start`. `None` when the
    /// learner gave up, and when the system has no such dialog: a field for the
    /// path stands beside every button that asks.
    pub fn pick(
        &self,
        what: Pick,
        start: &Path,
    ) -> impl Future<Output = Option<PathBuf>> + Send + use<> {
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(folder) = start.parent().filter(|folder| folder.is_dir()) {
            dialog = dialog.set_directory(folder);
        }
        if what == Pick::Save
            && let Some(name) = start.file_name()
        {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
        async move {
            let chosen = match what {
                Pick::Open => dialog.pick_file().await,
                Pick::Save => dialog.save_file().await,
                Pick::Folder => dialog.pick_folder().await,
            };
            chosen.map(|file| file.path().to_owned())
        }
    }

    /// Where an export goes unless the learner says otherwise: a file of this
    /// name among the user's documents.
    pub fn proposed(&self, name: &str) -> PathBuf {
        let folders = directories::UserDirs::new();
        let folder = folders.as_ref().map(|folders| {
            folders
                .document_dir()
                .filter(|documents| documents.is_dir())
                .unwrap_or(folders.home_dir())
        });
        folder.unwrap_or(&self.places.data).join(name)
    }
}

/// A typed path: spaces and quotes around it go, `~` is the user's folder.
/// `None` when nothing is left.
pub fn typed_path(text: &str) -> Option<PathBuf> {
    let text = text.trim().trim_matches(['"', '\'']).trim();
    if text.is_empty() {
        return None;
    }
    let home = text
        .strip_prefix("~/")
        .and_then(|rest| Some(directories::UserDirs::new()?.home_dir().join(rest)));
    Some(home.unwrap_or_else(|| PathBuf::from(text)))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::typed_path;

    #[test]
    fn a_typed_path_is_taken_as_people_write_it() {
        assert_eq!(
            typed_path("  \"/a b/c.ron\" ").as_deref(),
            Some(Path::new("/a b/c.ron"))
        );
        assert_eq!(typed_path(" ' ' "), None);
        assert!(typed_path("~/x.ron").is_some_and(|path| path.ends_with("x.ron")));
    }
}

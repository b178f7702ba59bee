//! Where things are kept.

use std::path::{Path, PathBuf};

/// The two folders that this program writes in, and no other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// Profiles and backups.
    pub data: PathBuf,
    /// Settings and the device's id.
    pub config: PathBuf,
}

impl Places {
    /// Everything under one folder: what `--data-dir` asks for.
    pub fn under(folder: &Path) -> Self {
        Self {
            data: folder.to_owned(),
            config: folder.to_owned(),
        }
    }

    /// The user's own folders, by the custom of the system; `None` for a user
    /// without a home.
    pub fn of_the_user() -> Option<Self> {
        let folders = directories::ProjectDirs::from("", "", "parcours")?;
        Some(Self {
            data: folders.data_dir().to_owned(),
            config: folders.config_dir().to_owned(),
        })
    }

    /// Where the profiles are, a folder each.
    pub fn profiles(&self) -> PathBuf {
        self.data.join("profiles")
    }

    /// Where backups are made before a reset.
    pub fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }
}

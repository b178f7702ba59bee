//! Profiles: several people on one machine, each with a journal.

use std::path::{Path, PathBuf};

use super::Shared;
use super::open::{journal_notices, open_store};
use crate::storage::backup::{self, Backup, Exported};
use crate::storage::profile::{self, Profile};
use crate::storage::{Error, atomic};

impl Shared {
    /// The profile that is open.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Every profile, by name.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub fn profiles(&self) -> Result<Vec<Profile>, Error> {
        profile::list(&self.places.profiles())
    }

    /// Makes a profile and opens it.
    ///
    /// # Errors
    /// When its folder cannot be made; the profile open now stays.
    pub fn create_profile(&mut self, name: &str) -> Result<(), Error> {
        let made = profile::create(&self.places.profiles(), name)?;
        self.switch_profile(made)
    }

    /// Opens another profile.
    ///
    /// # Errors
    /// When events of the profile open now are not on the disk yet: nothing
    /// changes then, so that they are not lost.
    pub fn switch_profile(&mut self, to: Profile) -> Result<(), Error> {
        if to.folder == self.profile.folder {
            return Ok(());
        }
        self.store.close()?;
        let language = self.ui.language;
        self.notices.clear();
        let mut notices = Vec::new();
        let (store, report) = open_store(&to, self.device, language, &mut notices);
        notices.extend(journal_notices(language, &store, &report));
        self.store = store;
        // Sessions of two profiles may have the same number.
        self.watch = None;
        self.unsaved = report.homeless;
        self.notices = notices;
        self.settings.profile = Some(to.slug.clone());
        self.profile = to;
        self.save_settings();
        Ok(())
    }

    /// # Errors
    /// When the name cannot be written.
    pub fn rename_profile(&mut self, which: &Profile, name: &str) -> Result<(), Error> {
        let renamed = profile::rename(which, name)?;
        if renamed.folder == self.profile.folder {
            self.profile = renamed;
        }
        Ok(())
    }

    /// Puts a profile aside, in the folder of removed ones; the one that is
    /// open cannot be. Gives its new place.
    ///
    /// # Errors
    /// When it cannot be moved.
    pub fn remove_profile(&mut self, which: &Profile) -> Result<PathBuf, Error> {
        profile::remove(which, &self.places.data, self.now().at)
    }

    /// Writes the profile that is open, waiting events included, as one file.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn export_profile(&self, target: &Path) -> Result<Exported, Error> {
        backup::export_store(&self.store, &self.profile.name, target, self.now().at)
    }

    /// Adds what a file or a copied folder holds to the profile that is open.
    /// Gives how many events were new.
    ///
    /// # Errors
    /// When the file cannot be read or the profile not written.
    pub fn import_profile(&mut self, source: &Path) -> Result<u64, Error> {
        let merged = Backup::read(source)?.merge_into(&self.profile.folder)?;
        self.refresh_journal();
        Ok(merged.added)
    }

    /// Writes a text file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write_file(&self, target: &Path, text: &str) -> Result<(), Error> {
        atomic::replace(target, text.as_bytes())
    }

    /// Opens an address or a folder outside the application; whether something
    /// opened.
    pub fn open_outside(&self, what: impl AsRef<std::ffi::OsStr>) -> bool {
        open::that_detached(what).is_ok()
    }
}

//! One writer for each device.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use crate::progress::DeviceId;
use crate::storage::{Action, Error};

#[derive(Debug)]
pub(super) enum Lock {
    /// Until the file is closed, or the process ends in any manner.
    Held {
        _file: File,
    },
    /// The file system knows no locks: there is no way to tell.
    Unsupported,
    Missing,
}

impl Lock {
    /// Takes the profile for this process; `None` if another has it.
    pub(super) fn take(profile: &Path, device: DeviceId) -> Result<Option<Self>, Error> {
        let path = profile.join(format!("{device}.lock"));
        let because = || Error::because::<io::Error>(&path, Action::Lock);
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(because())?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self::Held { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                Ok(Some(Self::Unsupported))
            }
            Err(TryLockError::Error(error)) => Err(because()(error)),
        }
    }

    pub(super) fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }
}

//! The machine's id, drawn once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Action, Error, atomic};
use crate::progress::DeviceId;

/// The file's name in the configuration folder.
pub const FILE: &str = "device.ron";

/// Ids by what tells machines apart, so that a folder copied to another
/// machine does not write under the same id there.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Stored {
    devices: BTreeMap<String, DeviceId>,
}

/// An id, and whether it will be the same the next time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    pub id: DeviceId,
    /// Why the id could not be kept. It can be used all the same: the next
    /// opening draws another one.
    pub unkept: Option<Error>,
}

/// The id of this machine: the one kept in `config`, or a new one made of
/// `entropy`.
///
/// A configuration folder that was copied or moved to another place or another
/// machine gets a new id: two writers with one id would lose events, two ids
/// for one machine cost a file more. `machine` is what tells machines apart
/// ([`machine`]); it may be empty.
pub fn load(config: &Path, machine: &str, entropy: u64) -> Device {
    // Before the key is made: a folder has its final path once it is there.
    let made = fs::create_dir_all(config).map_err(Error::because(config, Action::Create));
    let path = config.join(FILE);
    let place = fs::canonicalize(config).unwrap_or_else(|_| config.to_owned());
    let key = format!(
        "{:08x}",
        crc32fast::hash(format!("{machine}\n{}", place.display()).as_bytes())
    );
    let mut stored: Stored = atomic::read_from(&path, 0)
        .ok()
        .and_then(|bytes| ron::de::from_bytes(&bytes).ok())
        .unwrap_or_default();
    if let Some(&id) = stored.devices.get(&key) {
        return Device { id, unkept: None };
    }
    let id = draw(entropy, |id| {
        stored.devices.values().any(|&known| known == id)
    });
    stored.devices.insert(key, id);
    Device {
        id,
        unkept: made.and_then(|()| keep(&path, &stored)).err(),
    }
}

fn draw(entropy: u64, taken: impl Fn(DeviceId) -> bool) -> DeviceId {
    let [a, b, c, d, e, f, g, h] = entropy.to_le_bytes();
    let mut number = u32::from_le_bytes([a, b, c, d]) ^ u32::from_le_bytes([e, f, g, h]);
    while taken(DeviceId(number)) {
        number = number.wrapping_add(1);
    }
    DeviceId(number)
}

fn keep(path: &Path, stored: &Stored) -> Result<(), Error> {
    let text = ron::to_string(stored).map_err(|error| {
        let message = error.to_string();
        Error::new(path, Action::Replace, super::Cause::NotWritable { message })
    })?;
    atomic::replace(path, format!("{text}\n").as_bytes())
}

/// What tells this machine from another: systemd's or D-Bus's machine id, else
/// the host's name where the environment gives it, else nothing.
pub fn machine() -> String {
    ["/etc/machine-id", "/var/lib/dbus/machine-id"]
        .into_iter()
        .find_map(|path| fs::read_to_string(path).ok())
        .map(|id| id.trim().to_owned())
        .filter(|id| !id.is_empty())
        .or_else(|| {
            ["COMPUTERNAME", "HOSTNAME"]
                .into_iter()
                .find_map(|name| std::env::var(name).ok())
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{FILE, load};
    use crate::progress::DeviceId;

    #[test]
    fn an_id_is_drawn_once() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config");
        let first = load(&config, "laptop", 0x1111_1111_a0a0_a0a0);
        assert_eq!((first.id, &first.unkept), (DeviceId(0xb1b1_b1b1), &None));
        assert_eq!(load(&config, "laptop", 42), first);
    }

    #[test]
    fn a_copied_folder_is_another_device() {
        let folder = tempfile::tempdir().unwrap();
        let (here, there) = (folder.path().join("here"), folder.path().join("there"));
        let first = load(&here, "laptop", 7);
        fs::create_dir(&there).unwrap();
        fs::copy(here.join(FILE), there.join(FILE)).unwrap();
        let copy = load(&there, "laptop", 7);
        let elsewhere = load(&here, "desktop", 7);
        assert_ne!(copy.id, first.id);
        assert_ne!(elsewhere.id, first.id);
        // Each keeps its own.
        assert_eq!(load(&here, "laptop", 9), first);
        assert_eq!(load(&here, "desktop", 9), elsewhere);
    }

    #[test]
    fn a_damaged_file_or_no_place_to_keep_it_gives_a_new_id() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), b"\xff(").unwrap();
        assert_eq!(load(folder.path(), "", 5).id, DeviceId(5));
        assert_eq!(load(folder.path(), "", 6).id, DeviceId(5));
        let blocked = folder.path().join(FILE).join("config");
        let device = load(&blocked, "", 9);
        assert_eq!(device.id, DeviceId(9));
        assert!(device.unkept.is_some());
    }
}

//! Learners who share a machine, a folder each.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Action, Cause, Error, atomic};
use crate::language::fold::fold;
use crate::progress::Timestamp;

/// The file that holds the profile's name.
const FILE: &str = "profile.ron";

/// The longest name that is kept, in characters.
pub const NAME_LIMIT: usize = 80;

/// Names that Windows gives to devices, never to folders.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The folder's name: lower-case ASCII letters, digits and hyphens.
    pub slug: String,
    /// As the learner typed it.
    pub name: String,
    pub folder: PathBuf,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    name: String,
}

/// Every profile, by name. A folder without a readable name has that of the
/// folder.
///
/// # Errors
/// When the folder of profiles is there and cannot be listed.
pub fn list(profiles: &Path) -> Result<Vec<Profile>, Error> {
    let because = || Error::because::<io::Error>(profiles, Action::List);
    let entries = match fs::read_dir(profiles) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(because()(error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(because())?;
        let Ok(slug) = entry.file_name().into_string() else {
            continue;
        };
        let folder = entry.path();
        if slug.starts_with('.') || !folder.is_dir() {
            continue;
        }
        let name = read_name(&folder).unwrap_or_else(|| slug.clone());
        found.push(Profile { slug, name, folder });
    }
    found.sort_by_cached_key(|profile| (fold(&profile.name), profile.slug.clone()));
    Ok(found)
}

/// Makes a profile. Two of the same name have folders of their own.
///
/// # Errors
/// When its folder or its file cannot be written.
pub fn create(profiles: &Path, name: &str) -> Result<Profile, Error> {
    fs::create_dir_all(profiles).map_err(Error::because(profiles, Action::Create))?;
    let name = clean(name);
    let base = slug(&name);
    for number in 1..=u32::MAX {
        let slug = if number == 1 {
            base.clone()
        } else {
            format!("{base}-{number}")
        };
        let folder = profiles.join(&slug);
        match fs::create_dir(&folder) {
            Ok(()) => {
                write_name(&folder, &name)?;
                return Ok(Profile { slug, name, folder });
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Error::new(folder, Action::Create, error)),
        }
    }
    Err(Error::new(profiles, Action::Create, Cause::Taken))
}

/// Gives a profile another name; its folder keeps its own.
///
/// # Errors
/// When its file cannot be written.
pub fn rename(profile: &Profile, name: &str) -> Result<Profile, Error> {
    let name = clean(name);
    write_name(&profile.folder, &name)?;
    Ok(Profile {
        name,
        ..profile.clone()
    })
}

/// Takes a profile off the list: its folder moves to `removed` beside the
/// profiles' own, and can be moved back. Gives the new place.
///
/// # Errors
/// When the folder cannot be moved.
pub fn remove(profile: &Profile, data: &Path, now: Timestamp) -> Result<PathBuf, Error> {
    let removed = data.join("removed");
    fs::create_dir_all(&removed).map_err(Error::because(&removed, Action::Create))?;
    let target = free_name(&removed, &stamped(&profile.slug, now), "");
    fs::rename(&profile.folder, &target).map_err(Error::because(&profile.folder, Action::Move))?;
    Ok(target)
}

/// `lea-20261121T100000Z`: sorts by time, and is a file's name everywhere.
pub(super) fn stamped(stem: &str, now: Timestamp) -> String {
    let time = now.iso();
    let time: String = time
        .chars()
        .filter(|sign| sign.is_ascii_alphanumeric() || *sign == '.')
        .collect();
    let seconds = time.split('.').next().unwrap_or_default();
    format!("{stem}-{seconds}Z")
}

/// A path in a folder that nothing has yet.
pub(super) fn free_name(folder: &Path, stem: &str, extension: &str) -> PathBuf {
    let first = folder.join(format!("{stem}{extension}"));
    if !first.exists() {
        return first;
    }
    (2u32..)
        .map(|number| folder.join(format!("{stem}-{number}{extension}")))
        .find(|path| !path.exists())
        .unwrap_or(first)
}

fn clean(name: &str) -> String {
    let visible: String = name.chars().filter(|sign| !sign.is_control()).collect();
    visible.trim().chars().take(NAME_LIMIT).collect()
}

fn slug(name: &str) -> String {
    let mut slug = String::new();
    for sign in fold(name).chars() {
        if sign.is_ascii_alphanumeric() {
            slug.push(sign.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= 40 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    let is_port = |name: &str| {
        name.len() == 4
            && (name.starts_with("com") || name.starts_with("lpt"))
            && name.ends_with(|sign: char| sign.is_ascii_digit())
    };
    match slug {
        "" => "profile".to_owned(),
        reserved if RESERVED.contains(&reserved) || is_port(reserved) => {
            format!("profile-{reserved}")
        }
        free => free.to_owned(),
    }
}

pub(super) fn read_name(folder: &Path) -> Option<String> {
    let bytes = atomic::read_from(&folder.join(FILE), 0).ok()?;
    let stored: Stored = ron::de::from_bytes(&bytes).ok()?;
    Some(clean(&stored.name)).filter(|name| !name.is_empty())
}

fn write_name(folder: &Path, name: &str) -> Result<(), Error> {
    let path = folder.join(FILE);
    let stored = Stored {
        name: name.to_owned(),
    };
    let text = ron::to_string(&stored).map_err(|error| {
        let message = error.to_string();
        Error::new(&path, Action::Replace, Cause::NotWritable { message })
    })?;
    atomic::replace(&path, format!("{text}\n").as_bytes())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{create, list, remove, rename, slug};
    use crate::progress::Timestamp;

    #[test]
    fn folders_have_names_that_every_system_takes() {
        for (name, expected) in [
            ("Léa Noël", "lea-noel"),
            ("  ../../etc  ", "etc"),
            ("Œuvre №5", "oeuvre-5"),
            ("张伟", "profile"),
            ("", "profile"),
            ("CON", "profile-con"),
            ("lpt1", "profile-lpt1"),
            ("a\u{0}b", "a-b"),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
        assert!(slug(&"long name ".repeat(50)).len() <= 40);
    }

    #[test]
    fn profiles_are_made_named_listed_and_set_aside() {
        let data = tempfile::tempdir().unwrap();
        let profiles = data.path().join("profiles");
        assert_eq!(list(&profiles).unwrap(), []);
        let zoe = create(&profiles, "Zoé").unwrap();
        let lea = create(&profiles, "Léa").unwrap();
        let other = create(&profiles, "lea").unwrap();
        assert_eq!((lea.slug.as_str(), other.slug.as_str()), ("lea", "lea-2"));
        assert_eq!(
            list(&profiles).unwrap(),
            [lea.clone(), other.clone(), zoe.clone()]
        );

        let renamed = rename(&zoe, " Anaïs\n").unwrap();
        assert_eq!(
            (renamed.name.as_str(), &renamed.folder),
            ("Anaïs", &zoe.folder)
        );
        let names: Vec<_> = list(&profiles)
            .unwrap()
            .into_iter()
            .map(|one| one.name)
            .collect();
        assert_eq!(names, ["Anaïs", "Léa", "lea"]);

        fs::write(other.folder.join("work"), b"mine").unwrap();
        let moved = remove(&other, data.path(), Timestamp(0)).unwrap();
        assert_eq!(moved, data.path().join("removed/lea-2-19700101T000000Z"));
        assert_eq!(fs::read(moved.join("work")).unwrap(), b"mine");
        assert_eq!(list(&profiles).unwrap().len(), 2);
        let again = create(&profiles, "lea").unwrap();
        assert_ne!(remove(&again, data.path(), Timestamp(0)).unwrap(), moved);
    }

    #[test]
    fn a_profile_without_a_readable_name_has_its_folder_s() {
        let data = tempfile::tempdir().unwrap();
        let profile = create(data.path(), "Léa").unwrap();
        fs::write(profile.folder.join(super::FILE), b"\xff").unwrap();
        fs::create_dir(data.path().join(".trash")).unwrap();
        let found = list(data.path()).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].name, "lea");
    }
}

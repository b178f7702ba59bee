//! Where a course's files come from: the program itself, or a folder.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::practice::DATA;
use crate::course::problem::read::{FileFault, LayoutFault, ReadFault, quote};
use crate::language::Language;

/// How many files are looked at in one folder of a course.
pub const MAX_FILES: usize = 20_000;

/// Every file of the `lessons` folder, sorted by name: its size, and its bytes
/// deflated by `build.rs`.
static EMBEDDED: &[(&str, usize, &[u8])] = include!(concat!(env!("OUT_DIR"), "/lessons.rs"));

#[derive(Debug, Clone)]
pub(super) enum Source {
    Embedded,
    /// The folder, and the folder it really is once links are followed.
    Folder {
        path: PathBuf,
        real: PathBuf,
    },
}

/// What a folder of a course holds, by name, sorted.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// `fr/course.ron`, `fr/glossary.ron` and lessons that may be listed.
    pub(super) files: Vec<String>,
    /// Names in `media`, without the folder.
    pub(super) media: Vec<String>,
    /// Names in the `practice-data` folder.
    pub(super) data: Vec<String>,
    /// What is in the way, with its name.
    pub(super) faults: Vec<(String, ReadFault)>,
}

impl Source {
    pub(super) fn folder(path: &Path) -> Result<Self, LayoutFault> {
        let real = path
            .canonicalize()
            .ok()
            .filter(|real| real.is_dir())
            .ok_or(LayoutFault::NoFolder)?;
        Ok(Self::Folder {
            path: path.to_owned(),
            real,
        })
    }

    /// The bytes of a file, given by its name relative to the course's folder.
    pub(super) fn read(&self, name: &str, limit: usize) -> Result<Cow<'static, [u8]>, ReadFault> {
        match self {
            Self::Embedded => EMBEDDED
                .binary_search_by_key(&name, |(known, ..)| known)
                .ok()
                .and_then(|index| EMBEDDED.get(index))
                .and_then(|(_, size, packed)| decompress_to_vec_with_limit(packed, *size).ok())
                .map(Cow::Owned)
                .ok_or(FileFault::Missing.into()),
            Self::Folder { path, real } => read_file(&path.join(name), real, limit)
                .map(Cow::Owned)
                .map_err(ReadFault::from),
        }
    }

    pub(super) fn list(&self) -> Listing {
        let mut listing = match self {
            Self::Embedded => embedded(),
            Self::Folder { path, .. } => in_folder(path),
        };
        listing.files.sort();
        listing.media.sort();
        listing.data.sort();
        listing
    }
}

fn embedded() -> Listing {
    let mut listing = Listing::default();
    for (name, ..) in EMBEDDED {
        if let Some(media) = name.strip_prefix("media/") {
            listing.media.push(media.to_owned());
        } else if let Some(data) = name.strip_prefix("practice-data/") {
            listing.data.push(data.to_owned());
        } else {
            listing.files.push((*name).to_owned());
        }
    }
    listing
}

/// Two levels below each language, never deeper: links that lead in circles
/// have nothing to turn in.
fn in_folder(root: &Path) -> Listing {
    let mut listing = Listing::default();
    for (name, path) in entries(root, "", &mut listing) {
        let language = Language::ALL.iter().any(|known| known.code() == name);
        if name == "media" {
            let media = entries(&path, "media/", &mut listing);
            listing
                .media
                .extend(media.into_iter().map(|(name, _)| name));
        } else if name == DATA {
            let data = entries(&path, &format!("{DATA}/"), &mut listing);
            listing.data.extend(data.into_iter().map(|(name, _)| name));
        } else if language {
            in_language(&name, &path, &mut listing);
        } else if path.join("course.ron").exists() {
            let folder = quote(&name);
            listing
                .faults
                .push((name, LayoutFault::Language { folder }.into()));
        }
    }
    listing
}

fn in_language(language: &str, path: &Path, listing: &mut Listing) {
    for (name, path) in entries(path, &format!("{language}/"), listing) {
        let name = format!("{language}/{name}");
        if is_ron(&name) {
            listing.files.push(name);
        } else if path.is_dir() {
            let lessons = entries(&path, &format!("{name}/"), listing);
            let lessons = lessons
                .into_iter()
                .map(|(file, _)| format!("{name}/{file}"));
            listing.files.extend(lessons.filter(|file| is_ron(file)));
        }
    }
}

fn is_ron(name: &str) -> bool {
    name.ends_with(".ron")
}

/// Names and paths of what a folder holds, hidden files left out.
fn entries(folder: &Path, prefix: &str, listing: &mut Listing) -> Vec<(String, PathBuf)> {
    let Ok(found) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut named = Vec::new();
    for entry in found.flatten() {
        if named.len() >= MAX_FILES {
            let fault = LayoutFault::TooManyFiles { limit: MAX_FILES };
            listing.faults.push((prefix.to_owned(), fault.into()));
            break;
        }
        match entry.file_name().into_string() {
            Ok(name) if name.starts_with('.') => {}
            Ok(name) => named.push((name, entry.path())),
            Err(odd) => {
                let id = quote(&odd.to_string_lossy());
                let file = format!("{prefix}{id}");
                listing
                    .faults
                    .push((file, LayoutFault::BadName { id }.into()));
            }
        }
    }
    named
}

fn read_file(path: &Path, root: &Path, limit: usize) -> Result<Vec<u8>, FileFault> {
    let about = fs::metadata(path).map_err(|error| unread(path, &error))?;
    // Opening a pipe would wait for someone to write into it.
    if !about.is_file() {
        return Err(FileFault::NotAFile);
    }
    let real = path.canonicalize().map_err(|error| unread(path, &error))?;
    if !real.starts_with(root) {
        return Err(FileFault::Outside);
    }
    let limit = limit as u64;
    let size = about.len();
    if size > limit {
        return Err(FileFault::TooLarge { size, limit });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    // The file may grow while it is read.
    File::open(&real)
        .and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
        .map_err(|error| unread(path, &error))?;
    let size = bytes.len() as u64;
    if size > limit {
        return Err(FileFault::TooLarge { size, limit });
    }
    Ok(bytes)
}

fn unread(path: &Path, error: &io::Error) -> FileFault {
    match error.kind() {
        io::ErrorKind::NotFound => FileFault::Missing,
        io::ErrorKind::PermissionDenied => FileFault::Unreadable(error.to_string()),
        // The kind for links in circles is not stable yet.
        _ if path.is_symlink() => FileFault::LinkLoop,
        io::ErrorKind::NotADirectory => FileFault::Missing,
        _ => FileFault::Unreadable(error.to_string()),
    }
}

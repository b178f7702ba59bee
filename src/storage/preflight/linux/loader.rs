//! Where the dynamic loader looks for a library (ld.so(8)), walked by hand:
//! loading it to see would need `unsafe`.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::Library;

/// Depth at which `include` lines of `ld.so.conf` stop being followed.
const INCLUDE_DEPTH: u8 = 4;

/// Searched whatever the configuration says: glibc's own folders, those of
/// multiarch, and `/usr/local/lib`, which musl adds.
const FOLDERS: [&str; 5] = ["lib", "usr/lib", "lib64", "usr/lib64", "usr/local/lib"];

/// The libraries of `needed` that the loader would not find.
///
/// Empty where Nix or Guix keep the libraries in a store of their own and
/// write their paths into the program.
pub(super) fn missing(
    root: &Path,
    env: &impl Fn(&str) -> Option<OsString>,
    needed: &[Library],
) -> Vec<Library> {
    if root.join("nix/store").exists() || root.join("gnu/store").exists() {
        return Vec::new();
    }
    let folders = folders(root, env);
    needed
        .iter()
        .filter(|library| !folders.iter().any(|folder| holds(folder, library.file)))
        .copied()
        .collect()
}

/// Whether the library is there, under its versioned name or the plain one
/// that the loading crates try next.
fn holds(folder: &Path, file: &str) -> bool {
    let plain = file.trim_end_matches(|end: char| end.is_ascii_digit() || end == '.');
    loadable(&folder.join(file)) || loadable(&folder.join(plain))
}

/// Whether a file is an ELF object of this program's word size: the loader
/// passes over a 32-bit library that stands in a 64-bit program's way.
fn loadable(path: &Path) -> bool {
    let class = if size_of::<usize>() == 8 { 2 } else { 1 };
    let mut head = [0; 5];
    File::open(path)
        .and_then(|mut file| file.read_exact(&mut head))
        .is_ok_and(|()| head == [0x7f, b'E', b'L', b'F', class])
}

fn folders(root: &Path, env: &impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = env("LD_LIBRARY_PATH")
        .map(|paths| env::split_paths(&paths).collect())
        .unwrap_or_default();
    configured(root, &root.join("etc/ld.so.conf"), 0, &mut folders);
    for folder in FOLDERS {
        folders.push(root.join(folder));
        if let Some(triplet) = multiarch() {
            folders.push(root.join(folder).join(triplet));
        }
    }
    folders
}

/// Debian's name of this program's architecture
/// (<https://wiki.debian.org/Multiarch/Tuples>).
fn multiarch() -> Option<&'static str> {
    Some(match env::consts::ARCH {
        "x86_64" => "x86_64-linux-gnu",
        "aarch64" => "aarch64-linux-gnu",
        "x86" => "i386-linux-gnu",
        "arm" => "arm-linux-gnueabihf",
        "riscv64" => "riscv64-linux-gnu",
        "powerpc64" => "powerpc64le-linux-gnu",
        "s390x" => "s390x-linux-gnu",
        "loongarch64" => "loongarch64-linux-gnu",
        _ => return None,
    })
}

/// Adds the folders that a file of `ldconfig`'s configuration names: a folder
/// a line, or `include` and a pattern. What cannot be read adds nothing.
fn configured(root: &Path, file: &Path, depth: u8, folders: &mut Vec<PathBuf>) {
    let Ok(text) = fs::read_to_string(file) else {
        return;
    };
    for line in text.lines() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if let Some(patterns) = line.strip_prefix("include ") {
            if depth < INCLUDE_DEPTH {
                for included in patterns
                    .split_whitespace()
                    .flat_map(|pattern| matching(root, file, pattern))
                {
                    configured(root, &included, depth + 1, folders);
                }
            }
        } else if let Some(folder) = line.strip_prefix('/') {
            folders.push(root.join(folder));
        }
    }
}

/// Files that an `include` pattern stands for. A star is understood in the
/// file's name only, which is what distributions write.
fn matching(root: &Path, from: &Path, pattern: &str) -> Vec<PathBuf> {
    let path = match pattern.strip_prefix('/') {
        Some(absolute) => root.join(absolute),
        None => from.with_file_name(pattern),
    };
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|n| n.to_str()))
    else {
        return Vec::new();
    };
    let Some((head, tail)) = name.split_once('*') else {
        return vec![path];
    };
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.starts_with(head) && name.ends_with(tail))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::fs;
    use std::path::Path;

    use super::{Library, missing, multiarch};

    const WANTED: Library = Library {
        file: "libX11.so.6",
        package: "libx11-6",
    };

    fn put(path: &Path, class: u8) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, [0x7f, b'E', b'L', b'F', class, 1, 1, 0]).unwrap();
    }

    fn native() -> u8 {
        if size_of::<usize>() == 8 { 2 } else { 1 }
    }

    fn found(root: &Path, library_path: Option<&Path>) -> bool {
        let env = |name: &str| -> Option<OsString> {
            (name == "LD_LIBRARY_PATH")
                .then(|| library_path.map(|path| path.as_os_str().to_owned()))?
        };
        missing(root, &env, &[WANTED]).is_empty()
    }

    #[test]
    fn the_standard_folders_are_searched() {
        let triplet = multiarch().unwrap_or("x86_64-linux-gnu");
        for folder in ["lib", "usr/lib", "usr/lib64", &format!("usr/lib/{triplet}")] {
            let root = tempfile::tempdir().unwrap();
            assert!(!found(root.path(), None));
            put(&root.path().join(folder).join(WANTED.file), native());
            assert!(found(root.path(), None), "{folder}");
        }
    }

    #[test]
    fn configured_folders_are_searched_through_includes() {
        let root = tempfile::tempdir().unwrap();
        put(&root.path().join("opt/x/libX11.so.6"), native());
        let etc = root.path().join("etc");
        fs::create_dir_all(etc.join("ld.so.conf.d")).unwrap();
        fs::write(etc.join("ld.so.conf"), "include /etc/ld.so.conf.d/*.conf\n").unwrap();
        fs::write(etc.join("ld.so.conf.d/x.txt"), "/opt/x\n").unwrap();
        assert!(!found(root.path(), None), "not a .conf file");
        fs::write(etc.join("ld.so.conf.d/x.conf"), "# X\n/opt/x # here\n").unwrap();
        assert!(found(root.path(), None));
    }

    #[test]
    fn a_configuration_that_includes_itself_ends() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("etc")).unwrap();
        let own = "include ld.so.conf ld.so.conf\n";
        fs::write(root.path().join("etc/ld.so.conf"), own).unwrap();
        assert!(!found(root.path(), None));
    }

    #[test]
    fn the_library_path_counts_and_the_plain_name_too() {
        let root = tempfile::tempdir().unwrap();
        let own = tempfile::tempdir().unwrap();
        put(&own.path().join("libX11.so"), native());
        assert!(found(root.path(), Some(own.path())));
    }

    #[test]
    fn a_library_of_another_word_size_or_no_library_at_all_does_not_count() {
        let root = tempfile::tempdir().unwrap();
        put(&root.path().join("usr/lib/libX11.so.6"), 3 - native());
        assert!(!found(root.path(), None));
        fs::write(root.path().join("usr/lib/libX11.so.6"), "").unwrap();
        assert!(!found(root.path(), None));
    }

    #[test]
    fn systems_that_keep_libraries_in_a_store_are_trusted() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("nix/store")).unwrap();
        assert!(found(root.path(), None));
    }
}

//! Packs the files of `lessons/` for the library to embed: each deflated on its
//! own, so that reading one costs one, and a course of six megabytes weighs two
//! in the program. So are the fonts that few people choose.
//!
//! Two dozen lines instead of a crate: `include_dir` does not see new files
//! without a nightly compiler and `rust-embed` brings a second SHA-2 and reads
//! from the disk in debug builds. Cargo follows the folder and runs this again.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

use miniz_oxide::deflate::compress_to_vec;

/// Level 9 gains 1 % and takes three times as long.
const LEVEL: u8 = 6;

fn main() -> io::Result<()> {
    let lessons = [".ron", ".svg", ".png", ".csv"];
    pack("lessons", "lessons.rs", &lessons)?;
    pack("assets/fonts", "fonts.rs", &[".otf"])
}

/// Packs the files of a folder whose names end in one of `endings`.
fn pack(folder: &str, into: &str, endings: &[&str]) -> io::Result<()> {
    println!("cargo::rerun-if-changed={folder}");
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join(folder);
    let mut names = Vec::new();
    if root.is_dir() {
        collect(&root, "", endings, &mut names)?;
    }
    names.sort();
    let target = env::var("OUT_DIR").unwrap_or_default();
    let mut source = String::from("&[\n");
    for (index, name) in names.iter().enumerate() {
        let bytes = fs::read(root.join(name))?;
        let packed = Path::new(&target).join(format!("{into}-{index}.deflate"));
        fs::write(&packed, compress_to_vec(&bytes, LEVEL))?;
        let size = bytes.len();
        // Writing to a String cannot fail.
        let _ = writeln!(
            source,
            "    ({name:?}, {size}, include_bytes!({packed:?})),"
        );
    }
    source.push_str("]\n");
    fs::write(Path::new(&target).join(into), source)
}

/// Names relative to the folder, with `/`.
fn collect(
    folder: &Path,
    prefix: &str,
    endings: &[&str],
    names: &mut Vec<String>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        let relative = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{relative}/"), endings, names)?;
        } else if endings.iter().any(|end| name.ends_with(end)) {
            names.push(relative);
        }
    }
    Ok(())
}

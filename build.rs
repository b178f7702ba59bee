//! Lists the files of `lessons/` for the library to embed.
//!
//! A dozen lines instead of a crate: `include_dir` does not see new files
//! without a nightly compiler and `rust-embed` brings a second SHA-2 and reads
//! from the disk in debug builds. Cargo follows the folder and runs this again.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=lessons");
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("lessons");
    let mut names = Vec::new();
    if root.is_dir() {
        collect(&root, "", &mut names)?;
    }
    names.sort();
    let mut source = String::from("&[\n");
    for name in names {
        let path = root.join(&name);
        // Writing to a String cannot fail.
        let _ = writeln!(source, "    ({name:?}, include_bytes!({path:?})),");
    }
    source.push_str("]\n");
    let target = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("lessons.rs");
    fs::write(target, source)
}

/// Names relative to the folder, with `/`, of the files that a course is made of.
fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        let relative = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{relative}/"), names)?;
        } else if [".ron", ".svg", ".png", ".csv"]
            .iter()
            .any(|end| name.ends_with(end))
        {
            names.push(relative);
        }
    }
    Ok(())
}

//! Writes the datasets of the labs: `cargo run --example lab_data`.
//!
//! The figures are made up, from a fixed seed, so that nobody's posts are
//! shown and that every machine writes the same bytes. `tests/lab.rs` compares.

mod data;

fn main() -> std::io::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/practice-data");
    std::fs::create_dir_all(&folder)?;
    for (name, text) in data::files() {
        std::fs::write(folder.join(name), text)?;
    }
    Ok(())
}

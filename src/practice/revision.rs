//! Revisions: whether a practice is still the one that a run was played on.

use sha2::{Digest, Sha256};

use super::check::sheet;
use crate::course::Practice;
use crate::course::check::walk::{FactValue, Parts};

/// Hash of what does not depend on the language: ids, numbers, keys, and how
/// many of everything there are. A run started in French goes on in English,
/// and putting a misprint right changes nothing. The first eight bytes,
/// big-endian, of a SHA-256.
pub fn revision(practice: &Practice) -> u64 {
    let mut parts = Parts::default();
    sheet(practice).walk(&mut parts);
    let mut hash = Sha256::new();
    for fact in &parts.facts {
        let value = match &fact.value {
            FactValue::Shape(shape) => (*shape).to_owned(),
            FactValue::Count(count) => count.to_string(),
            FactValue::Value(value) => value.clone(),
        };
        hash.update(format!("{}\n{value}\n", fact.path));
    }
    let digest = hash.finalize();
    let mut first = [0; 8];
    first.copy_from_slice(&digest[..8]);
    u64::from_be_bytes(first)
}

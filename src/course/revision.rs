//! provisional
use super::Item;
pub fn revision(_item: &Item) -> u64 {
    0
}

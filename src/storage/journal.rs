//! The journal: one event a line, each with a checksum of its own.
//!
//! ```text
//! (v:1,id:"a1b2c3d4.17",at:1795298760000,offset:60,course:"cm",what:…) // 9b2e61f0
//! ```
//!
//! The comment keeps a line valid RON. It holds the CRC-32 (IEEE 802.3), in
//! lower-case hexadecimal, of the bytes before ` // `. A record never holds a
//! line feed: RON strings escape it.
//!
//! Files are only ever appended to, and each device appends to its own. What
//! is damaged stays where it is and is counted, never repaired.

pub mod files;
pub mod line;
pub mod scan;

pub use files::{Coverage, Gained};
pub use line::{VERSION, decode, encode};
pub use scan::{Record, Scan, scan};

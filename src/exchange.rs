//! What leaves the program for other people and other tools: bytes made from
//! values. Writing them to the disk is for `storage`.

pub mod badge;
pub mod certificate;

//! The storage floor: files, folders and sockets; everything that can fail
//! because of the machine rather than because of a person.

pub mod preflight;

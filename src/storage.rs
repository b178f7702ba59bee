//! Files: the one floor that names `std::fs`.

pub mod library;
pub mod watch;

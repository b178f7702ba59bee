//! What an author writes for the practice desks: `practice/<id>.ron`.

pub mod mask;
pub mod reply;
pub mod rules;

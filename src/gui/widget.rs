//! Widgets of our own, and the way stock ones are drawn here.

pub mod blank;
pub mod button;
pub mod dialog;
pub mod field;
pub mod framed;
pub mod hairline;
pub mod icon;
pub mod meaning;
pub mod node;
pub mod plate;
pub mod plot;
pub mod problems;
pub mod prose;
pub mod reading;
pub mod ring;
pub mod scope;
pub mod scroll;
pub mod sizes;
pub mod standing;
pub mod text;
pub mod tiles;
pub mod travel;

#[path = "../tests/support/stage.rs"]
mod stage;
fn main() {}

//! What is heard at the desks after something was done.

use accesskit::Role;
use parcours::gui::route::Route;
use parcours::language::Language;

use crate::listener::Listener;

#[test]
fn the_verdict_of_a_lab_is_heard_and_then_the_next_step() {
    let route = Route::Desk("four-rates".into());
    let mut it = Listener::at(Language::En, route);
    it.press("Open the data");
    let asked = it.title();
    it.write("Your answer", "4.76");
    it.press("Submit");
    let heard = it.focused();
    assert_eq!(heard.role, Role::Status, "{}", it.reader.outline());
    assert_eq!(heard.name, "Not yet");
    it.press("Undo my answer");
    assert_eq!(it.focused().name, asked);
    it.press("A hint");
    let heard = it.focused();
    assert!(heard.role == Role::Status && heard.name.len() > 20);
    it.write("Your answer", "7.5");
    it.press("Submit");
    assert_eq!(it.focused().name, "Right");
    it.press("Continue");
    assert_eq!(it.focused().name, it.title());
    assert_ne!(it.title(), asked);
}

#[test]
fn the_first_thing_to_read_again_in_a_reply_is_heard() {
    let route = Route::Desk("reply-late-parcel".into());
    let mut it = Listener::at(Language::En, route);
    it.write("Your text", "Hello Nadia, we guarantee Saturday !!");
    it.press("Keep this version");
    let heard = it.focused();
    assert!(
        heard.description.starts_with("Worth a second look"),
        "{}",
        it.reader.outline()
    );
    assert!(
        it.reader
            .announced()
            .iter()
            .any(|said| said.starts_with("Version 1"))
    );
}

#[test]
fn a_message_that_arrives_is_announced_once() {
    let mut it = Listener::at(Language::En, Route::Desk("queue-game-discord".into()));
    it.press("Messages arrive");
    it.press("Begin");
    it.reader.announced();
    let news = |it: &Listener| {
        let said = it.reader.announced().into_iter();
        said.filter(|said| said.starts_with("New message: "))
            .count()
    };
    it.wait(1);
    assert_eq!(news(&it), 0, "{}", it.reader.outline());
    it.wait(60);
    assert_eq!(news(&it), 1, "{}", it.reader.outline());
    it.wait(1);
    assert_eq!(news(&it), 0);
}

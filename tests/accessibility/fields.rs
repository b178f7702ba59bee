//! A field that holds something that cannot be taken says so, and why, where
//! one comes back to it.

use accesskit::Role;

use crate::listener::Listener;
use crate::stage::{Met, Reader};

fn fields(reader: &Reader) -> Vec<Met> {
    let all = reader.all().into_iter();
    all.filter(|met| met.role == Role::TextInput).collect()
}

/// The refused fields of a scene, with the words of its alerts and statuses.
fn refused(name: &str) -> (Vec<Met>, Vec<String>) {
    let reader = Listener::in_scene(name).reader;
    let told = reader.all().into_iter();
    let told = told.filter(|met| matches!(met.role, Role::Alert | Role::Status));
    let told = told.map(|met| met.name).collect();
    let fields = fields(&reader).into_iter().filter(|met| met.refused);
    (fields.collect(), told)
}

#[test]
fn a_refused_field_says_what_the_screen_says() {
    for scene in ["certificate-refused", "certificate-again", "lab-refused"] {
        let (fields, told) = refused(scene);
        let [field] = fields.as_slice() else {
            panic!("{scene}: {fields:?}");
        };
        assert!(told.contains(&field.description), "{scene}: {told:?}");
    }
}

#[test]
fn days_off_that_are_no_days_are_refused_in_both_fields() {
    let mut it = Listener::in_scene("review-plan");
    let refused = |it: &Listener| {
        let all = fields(&it.reader).into_iter();
        all.filter(|met| met.refused).count()
    };
    assert_eq!(refused(&it), 0);
    it.write("First day", "tomorrow");
    it.press("Set this holiday");
    assert_eq!(refused(&it), 2, "{}", it.reader.outline());
    it.write("First day", "2026-12-24");
    it.write("Last day", "2026-12-26");
    it.press("Set this holiday");
    assert_eq!(refused(&it), 0, "{}", it.reader.outline());
}

//! Reading thing by thing, and the order of the focus.

use accesskit::{Action, NodeId};
use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use parcours::language::Language;

use crate::stage::{Met, Reader, Stage};
use crate::{scenes, usual};

/// One of each screen.
const SCREENS: &[&str] = &[
    "home",
    "course",
    "lesson-dialogue",
    "lesson-noted",
    "quiz-3",
    "quiz-rate",
    "results",
    "review-due",
    "glossary",
    "notes",
    "practice",
    "progress",
    "crisis-second",
    "moderation-item",
    "lab-line",
    "workshop-written",
    "mask-card",
    "exam-question",
    "exam-hub",
    "settings",
];

fn each_screen(check: fn(&mut Stage, &Reader) -> Vec<String>) {
    let mut faults = Vec::new();
    for name in SCREENS {
        let scene = scenes::all().find(|(known, _)| known == name);
        let (_, scene) = scene.unwrap_or_else(|| panic!("no scene {name}"));
        let mut stage = scene(&usual(Language::Fr));
        let reader = stage.listen();
        let found = check(&mut stage, &reader);
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn place(tree: &[Met]) -> Option<usize> {
    tree.iter().position(|met| met.focused)
}

/// What Tab goes through, as places in reading order.
fn tab_follows_the_text(stage: &mut Stage, reader: &Reader) -> Vec<String> {
    let mut faults = Vec::new();
    let mut last: Option<(usize, NodeId)> = None;
    let mut round = 0;
    for _ in 0..200 {
        stage.tab();
        let tree = reader.all();
        let Some(here) = place(&tree) else { continue };
        if let Some((before, id)) = last
            && here <= before
            && tree[here].id != id
        {
            round += 1;
            if round > 1 {
                break;
            }
        }
        last = Some((here, tree[here].id));
    }
    if round == 0 {
        faults.push("Tab does not go round".to_owned());
    }
    if round > 2 {
        faults.push(format!("Tab goes back {round} times"));
    }
    faults
}

/// Down reads on, from the first thing to the last, and misses nothing that can
/// be pressed.
fn down_reads_everything(stage: &mut Stage, reader: &Reader) -> Vec<String> {
    let mut read = Vec::new();
    let mut last = None;
    let root = reader.all().first().map(|met| met.id);
    let first = reader.all().into_iter().find(|met| met.can_focus);
    if let Some(first) = first {
        stage.ask(first.id, Action::Focus, None);
    }
    for _ in 0..400 {
        let tree = reader.all();
        let here = tree.iter().find(|met| met.focused && Some(met.id) != root);
        let Some(here) = here else { break };
        if last == Some(here.id) {
            break;
        }
        last = Some(here.id);
        read.push(here.clone());
        stage.press(Key::Named(Named::ArrowDown), Modifiers::ALT);
    }
    let tree = reader.all();
    let mut faults = Vec::new();
    let missed = tree.iter().filter(|met| {
        // What stands beside a passage comes and goes with the passage.
        let beside = met.name.contains("marque-page");
        !beside
            && (met.can_click || met.role == accesskit::Role::Heading)
            && !read.iter().any(|it| it.name == met.name)
    });
    faults.extend(missed.map(|met| format!("reading misses {:?} {:?}", met.role, met.name)));
    let mute = read.iter().filter(|met| met.name.is_empty());
    faults.extend(mute.map(|met| format!("reading stops at {met:?}")));
    faults
}

#[test]
fn reading_begins_at_the_title_and_goes_from_title_to_title() {
    let scene = scenes::all().find(|(name, _)| *name == "lesson");
    let mut stage = scene.map(|(_, scene)| scene(&usual(Language::En))).unwrap();
    let down = Key::Named(Named::ArrowDown);
    stage.press(down.clone(), Modifiers::ALT);
    let reader = stage.listen();
    let here = || reader.all().into_iter().find(|met| met.focused).unwrap();
    assert_eq!(here().level, Some(1));
    stage.press(down.clone(), Modifiers::ALT | Modifiers::SHIFT);
    assert_eq!(here().level, Some(2));
    stage.press(down, Modifiers::ALT);
    assert_eq!(here().role, accesskit::Role::Label);
    let up = Key::Named(Named::ArrowUp);
    stage.press(up, Modifiers::ALT | Modifiers::SHIFT);
    assert_eq!(here().level, Some(2));
}

#[test]
fn the_focus_follows_the_order_of_the_text() {
    each_screen(tab_follows_the_text);
}

#[test]
fn reading_on_misses_nothing() {
    each_screen(down_reads_everything);
}

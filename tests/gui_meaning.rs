//! What every screen and state promises to someone who has no pointer, or a
//! shaky one: a way by Tab, room to press, a focus that nothing hides. What it
//! promises to someone who does not see it is in `accessibility.rs`.
//! The screens are those of `examples/screenshots.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/answers.rs"]
mod answers;
#[path = "../examples/screenshots/certificate.rs"]
mod certificate;
#[path = "../examples/screenshots/comfort.rs"]
mod comfort;
#[path = "../examples/screenshots/crisis.rs"]
mod crisis;
#[path = "../examples/screenshots/exam.rs"]
mod exam;
#[path = "support/exams.rs"]
mod exams;
#[path = "gui_meaning/keys.rs"]
mod keys;
#[path = "../examples/screenshots/lab.rs"]
mod lab;
#[path = "../examples/screenshots/moderation.rs"]
mod moderation;
#[path = "support/past.rs"]
mod past;
#[path = "../examples/screenshots/pointing.rs"]
mod pointing;
#[path = "../examples/screenshots/progress.rs"]
mod progress;
#[path = "../examples/screenshots/reading.rs"]
mod reading;
#[path = "gui_meaning/reflow.rs"]
mod reflow;
#[path = "../examples/screenshots/review.rs"]
mod review;
#[path = "../examples/screenshots/scenes.rs"]
mod scenes;
#[path = "support/sitting.rs"]
mod sitting;
#[path = "support/stage.rs"]
mod stage;
#[path = "../examples/screenshots/troubles.rs"]
mod troubles;
#[path = "../examples/screenshots/words.rs"]
mod words;

use std::collections::BTreeSet;

use iced::Size;
use parcours::gui::route::Request;
use parcours::gui::widget::meaning::Role;
use parcours::language::Language;
use parcours::storage::settings::Theme;

use self::stage::{SMALL, Seen, Stage, USUAL};

/// How a scene is set up.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) size: Size,
    pub(crate) percent: u16,
    pub(crate) comfort: bool,
}

/// Runs a check on every scene; tells every scene that fails it.
fn on_every_scene(look: Look, check: fn(&mut Stage) -> Vec<String>) {
    on_scenes(look, check, |_| true);
}

/// One of each screen, where one state stands for all.
const SCREENS: [&str; 19] = [
    "home",
    "course",
    "lesson-dialogue",
    "lesson-check",
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
    "settings",
];

fn on_scenes(
    look: Look,
    check: fn(&mut Stage) -> Vec<String>,
    wanted: impl Fn(&'static str) -> bool,
) {
    let mut faults = Vec::new();
    for (name, scene) in scenes::all().filter(|(name, _)| wanted(name)) {
        let mut stage = scene(&look);
        let found = check(&mut stage);
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn usual(language: Language) -> Look {
    Look {
        language,
        theme: Theme::Light,
        size: USUAL,
        percent: 100,
        comfort: false,
    }
}

fn takes_part(it: &Seen) -> bool {
    it.meaning.actionable || it.meaning.role.is_field()
}

fn room_to_press(stage: &mut Stage) -> Vec<String> {
    // A link in a sentence is as high as its line: WCAG 2.5.8 asks no more.
    let in_text =
        |it: &Seen| it.meaning.role == Role::Link && it.meaning.group.is_none() && it.id.is_none();
    let small = |it: &Seen| !in_text(it) && (it.bounds.width < 24.0 || it.bounds.height < 24.0);
    let seen = stage.seen().into_iter();
    seen.filter(|it| takes_part(it) && small(it))
        .map(|it| {
            let (width, height) = (it.bounds.width, it.bounds.height);
            format!("{:?} is {width} by {height}", it.meaning.name)
        })
        .collect()
}

/// What Tab must reach, by role, name and id: margins come and go while the
/// text scrolls, so places in the list do not stay.
fn stops(stage: &mut Stage) -> BTreeSet<String> {
    // The button of the first run's sample is only to be looked at.
    let sample = stage.app.shared().first_run();
    let seen = stage.seen();
    let dialog = has_dialog(&seen);
    let stop = |it: &&Seen| {
        let it = &it.meaning;
        // Arrow keys choose among what the palette found; the field keeps the focus.
        let chosen_by_arrows = dialog && it.role == Role::Option;
        let looked_at = sample && ["Valider", "Check"].contains(&it.name.as_str());
        it.actionable
            && it.enabled
            && !(it.roving && it.checked != Some(true))
            && !chosen_by_arrows
            && !looked_at
    };
    seen.iter().filter(stop).map(key).collect()
}

fn key(it: &Seen) -> String {
    // A button that stays is the same one by another name.
    if let Some(id) = &it.id {
        return format!("{id:?}");
    }
    format!("{:?} {:?} {:?}", it.meaning.role, it.meaning.name, it.id)
}

/// A dialog hides the page below from assistive programs and keys.
fn has_dialog(seen: &[Seen]) -> bool {
    seen.iter().any(|it| it.meaning.role == Role::Dialog)
}

fn tab_goes_everywhere_and_round(stage: &mut Stage) -> Vec<String> {
    let wanted = stops(stage);
    let mut reached = BTreeSet::new();
    let mut again = wanted.is_empty();
    for _ in 0..wanted.len() * 2 + 40 {
        if again && wanted.is_subset(&reached) {
            return Vec::new();
        }
        stage.tab();
        let seen = stage.seen();
        if let Some(it) = seen.iter().find(|it| it.meaning.focused) {
            again |= !reached.insert(key(it));
        }
    }
    let missed = wanted.difference(&reached);
    let mut faults: Vec<_> = missed.map(|it| format!("Tab misses {it}")).collect();
    if !again {
        faults.push("Tab does not go round".to_owned());
    }
    faults
}

#[test]
fn everything_is_large_enough_to_press_in_the_smallest_window_with_the_smallest_text() {
    let look = Look {
        size: SMALL,
        percent: 90,
        ..usual(Language::En)
    };
    on_every_scene(look, room_to_press);
}

#[test]
fn tab_reaches_everything_and_goes_round_in_english() {
    on_every_scene(usual(Language::En), tab_goes_everywhere_and_round);
}

/// One walk over the scenes for both, since it takes a minute.
#[test]
fn the_largest_text_is_all_there_and_within_reach_in_the_smallest_window() {
    let look = Look {
        size: reflow::SMALLEST,
        percent: 200,
        ..usual(Language::Fr)
    };
    on_every_scene(look, |stage| {
        let mut faults = reflow::lost(stage);
        faults.extend(tab_goes_everywhere_and_round(stage));
        faults
    });
}

/// With a passing message that stays: Tab goes over everything, and what has
/// the focus is never wholly behind the message.
fn no_message_hides_the_focus(stage: &mut Stage) -> Vec<String> {
    const WORDS: &str = "Texte copié dans le presse-papiers.";
    if has_dialog(&stage.seen()) {
        return Vec::new();
    }
    stage.request(Request::Toast(WORDS.to_owned(), None));
    let mut faults = Vec::new();
    let mut met = BTreeSet::new();
    for _ in 0..120 {
        stage.tab();
        let seen = stage.seen();
        let Some(focused) = seen.iter().find(|it| it.meaning.focused) else {
            continue;
        };
        let message = seen.iter().find(|it| it.meaning.name == WORDS).unwrap();
        let within = message.bounds.contains(focused.bounds.center());
        let its_own = ["Masquer ce message", "Annuler"].contains(&focused.meaning.name.as_str());
        if within && !its_own {
            faults.push(format!("{} is hidden", key(focused)));
        }
        if !met.insert((key(focused), focused.bounds.y as i32)) {
            break;
        }
    }
    faults
}

#[test]
fn no_passing_message_hides_what_has_the_focus_in_the_smallest_window() {
    let look = Look {
        size: SMALL,
        percent: 200,
        ..usual(Language::Fr)
    };
    on_scenes(look, no_message_hides_the_focus, |name| {
        SCREENS.contains(&name)
    });
}

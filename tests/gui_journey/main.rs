//! The whole journey of a learner, in both languages: first run, lesson, note,
//! questions, a wrong answer, the passage and back, a crash, results, and the
//! next week. Once by keys alone, once by clicks alone (words are typed).

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "../support/answers.rs"]
mod answers;
#[path = "../support/stage.rs"]
mod stage;
mod words;

use std::path::Path;

use iced::keyboard::key::Named;
use parcours::course::{Id, Interaction, Item};
use parcours::gui::App;
use parcours::gui::shared::{Opening, Shared};
use parcours::language::Language;
use parcours::language::typography::polish;
use parcours::progress::LessonProgress;
use parcours::storage::settings::Theme;

use self::stage::{Clock, SATURDAY, Stage, USUAL, opening};
use self::words::{EN, FR, Words};

/// The first lesson of the course.
const LESSON: &str = "origins";
const NOTE: &str = "ask amina";

#[derive(Clone, Copy, PartialEq)]
enum Hands {
    Keys,
    Clicks,
}

#[test]
fn the_whole_journey_in_french_by_keys_alone() {
    journey(&FR, Hands::Keys);
}

#[test]
fn the_whole_journey_in_french_by_clicks_alone() {
    journey(&FR, Hands::Clicks);
}

#[test]
fn the_whole_journey_in_english_by_keys_alone() {
    journey(&EN, Hands::Keys);
}

#[test]
fn the_whole_journey_in_english_by_clicks_alone() {
    journey(&EN, Hands::Clicks);
}

fn journey(words: &Words, hands: Hands) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::new(SATURDAY);
    let mut stage = start(folder.path(), &clock);
    welcome(&mut stage, words, hands);
    main_thing(&mut stage, hands);
    assert!(
        stage.shows("D’où vient le community management")
            || stage.shows("Where community management comes from"),
        "{}",
        stage.transcript()
    );
    write_note(&mut stage, words, hands);
    read_to_the_questions(&mut stage, hands);
    let mut reread = false;
    let mut crashed = false;
    while stage.app.title().starts_with("Questions") {
        let (item, _) = answers::asked(&stage.app, LESSON);
        if reread && !crashed && is_choice(&item) && !item.hints.is_empty() {
            crashed = true;
            take_hint(&mut stage, words, hands);
            stage = crash(stage, folder.path(), &clock, words, hands);
        }
        answer(&mut stage, hands);
        let wrong = known(&stage).items[&item.id].last.score < 1.0;
        if wrong && !reread {
            reread = true;
            passage_and_back(&mut stage, words, hands);
        }
        main_thing_of(&mut stage, hands, "quiz-main");
    }
    assert!(reread && crashed, "nothing was wrong, or no hint was there");
    assert!(stage.app.title().starts_with(words.results));
    let profile = stage.app.shared().profile().clone();
    let before = known(&stage);
    assert!(before.finished.is_some() && before.read_at.is_some());
    drop(stage);
    for _ in 0..7 {
        clock.next_day();
    }
    let mut stage = start(folder.path(), &clock);
    assert_eq!(*stage.app.shared().profile(), profile);
    next_week(&mut stage, words, hands, &before);
}

/// The application as the next start finds it: nothing on the command line.
fn start(folder: &Path, clock: &Clock) -> Stage {
    let opening = Opening {
        language: None,
        ..opening(folder, clock, Language::En)
    };
    Stage::new(App::new(Shared::open(opening)), USUAL)
}

fn known(stage: &Stage) -> LessonProgress {
    let shared = stage.app.shared();
    shared.learned().lesson(&Id::from(LESSON)).clone()
}

fn is_choice(item: &Item) -> bool {
    matches!(
        item.interaction,
        Interaction::SingleChoice(_) | Interaction::MultipleChoice(_)
    )
}

fn tab_to(stage: &mut Stage, name: &str) {
    for _ in 0..150 {
        stage.tab();
        if stage.focused().is_some_and(|it| it.starts_with(name)) {
            return;
        }
    }
    panic!("Tab never reaches {name:?}:\n{}", stage.transcript());
}

/// Uses the thing with this name.
fn act(stage: &mut Stage, hands: Hands, name: &str) {
    match hands {
        Hands::Keys => {
            tab_to(stage, name);
            stage.enter();
        }
        Hands::Clicks => {
            let found = stage.find(name);
            let found = found.unwrap_or_else(|| panic!("no {name:?}:\n{}", stage.transcript()));
            bring(stage, |it| it.meaning == found.meaning);
        }
    }
}

/// Uses what the screen is there for: Enter, or its button.
fn main_thing(stage: &mut Stage, hands: Hands) {
    main_thing_of(stage, hands, "home-main");
}

fn main_thing_of(stage: &mut Stage, hands: Hands, id: &str) {
    match hands {
        Hands::Keys => stage.enter(),
        Hands::Clicks => stage.click_id(id),
    }
}

/// Turns the wheel until the thing is in sight, above the bar, and clicks it.
fn bring(stage: &mut Stage, wanted: impl Fn(&stage::Seen) -> bool) {
    for _ in 0..60 {
        let seen = stage.seen();
        let bars = ["quiz-main", "lesson-next"].map(|id| Some(id.into()));
        let bar = seen.iter().find(|it| bars.contains(&it.id));
        let floor = bar.map_or(USUAL.height, |it| it.bounds.y);
        let found = seen.iter().find(|it| wanted(it)).cloned();
        let found = found.unwrap_or_else(|| panic!("it is gone:\n{}", stage.transcript()));
        let at = found.bounds.center();
        let in_bar = bar.is_some_and(|it| (it.bounds.center().y - at.y).abs() < 1.0);
        if (at.y > 40.0 && at.y < floor - 20.0) || in_bar {
            stage.click_at(at);
            return;
        }
        stage.scroll(if at.y < floor / 2.0 { -3.0 } else { 3.0 });
    }
    panic!("it never comes in sight:\n{}", stage.transcript());
}

fn bring_id(stage: &mut Stage, id: &str) {
    let id = iced::widget::Id::from(id.to_owned());
    bring(stage, |it| it.id.as_ref() == Some(&id));
}

fn welcome(stage: &mut Stage, words: &Words, hands: Hands) {
    assert!(stage.app.shared().first_run());
    act(stage, hands, words.own_name);
    act(stage, hands, words.dark);
    match hands {
        Hands::Keys => tab_to(
            stage,
            match words.language {
                Language::Fr => "Commencer",
                Language::En => "Begin",
            },
        ),
        Hands::Clicks => {}
    }
    main_thing_of(stage, hands, "welcome-main");
    assert!(!stage.app.shared().first_run());
    assert_eq!(stage.app.shared().ui.language, words.language);
}

fn write_note(stage: &mut Stage, words: &Words, hands: Hands) {
    match hands {
        Hands::Keys => {
            stage.typed("n");
            stage.typed(NOTE);
            stage.escape();
        }
        Hands::Clicks => {
            stage.click(words.write_note);
            stage.typed(NOTE);
            stage.click(words.save);
        }
    }
    let learned = stage.app.shared().learned();
    let notes: Vec<_> = learned.notes().map(|(_, note)| &note.text).collect();
    assert_eq!(notes, [NOTE]);
}

fn read_to_the_questions(stage: &mut Stage, hands: Hands) {
    for _ in 0..80 {
        if stage.app.title().starts_with("Questions") {
            assert!(known(stage).read_at.is_some());
            return;
        }
        match hands {
            Hands::Keys => stage.named(Named::Space),
            Hands::Clicks => stage.click_id("lesson-next"),
        }
        redraw(stage);
    }
    panic!("the lesson never ends:\n{}", stage.transcript());
}

/// A window redraws after each change; where the text is scrolled to is told
/// then.
fn redraw(stage: &mut Stage) {
    let now = std::time::Instant::now();
    stage.events(&[iced::Event::Window(iced::window::Event::RedrawRequested(
        now,
    ))]);
}

fn take_hint(stage: &mut Stage, words: &Words, hands: Hands) {
    match hands {
        Hands::Keys => stage.typed(words.hint_key),
        Hands::Clicks => act(stage, hands, words.hint),
    }
    let sitting = known(stage).unfinished.expect("under way");
    let (item, _) = answers::asked(&stage.app, LESSON);
    assert_eq!(sitting.hints(&item.id), 1, "{}", stage.transcript());
}

/// The program dies; the learner starts it again and goes on.
fn crash(stage: Stage, folder: &Path, clock: &Clock, words: &Words, hands: Hands) -> Stage {
    let before = known(&stage).unfinished.expect("under way");
    let (item, _) = answers::asked(&stage.app, LESSON);
    drop(stage);
    let mut stage = start(folder, clock);
    assert!(stage.shows(words.resume), "{}", stage.transcript());
    main_thing(&mut stage, hands);
    assert!(stage.app.title().starts_with("Questions"));
    assert_eq!(known(&stage).unfinished, Some(before));
    assert_eq!(answers::asked(&stage.app, LESSON).0.id, item.id);
    let hint: String = item.hints[0].plain().chars().take(16).collect();
    assert!(stage.shows(&hint), "{hint}: {}", stage.transcript());
    stage
}

/// Answers somehow, says «fairly sure», and stays on the feedback.
fn answer(stage: &mut Stage, hands: Hands) {
    if hands == Hands::Keys {
        answers::answer_by_keys(stage, LESSON);
        stage.typed("2");
        return;
    }
    let (item, _) = answers::asked(&stage.app, LESSON);
    match &item.interaction {
        Interaction::SingleChoice(_) | Interaction::MultipleChoice(_) | Interaction::Hotspot(_) => {
            bring_id(stage, "option-1");
        }
        Interaction::TrueFalse(_) => {
            bring_id(stage, "verdict-false");
            bring_id(stage, "option-0");
        }
        Interaction::Ordering(_) => bring_id(stage, "down-0"),
        Interaction::Matching(it) => {
            for prompt in 0..it.pairs.len() {
                bring_id(stage, &format!("pair-{prompt}-{prompt}"));
            }
        }
        Interaction::Categorising(it) => {
            for card in 0..it.cards.len() {
                bring_id(stage, &format!("card-{card}-0"));
            }
        }
        Interaction::Cloze(_) | Interaction::Numeric(_) => {
            let fields = stage.seen().into_iter().map(|it| it.meaning);
            let fields: Vec<_> = fields.filter(|it| it.role.is_field()).collect();
            for field in fields {
                bring(stage, |it| it.meaning.name == field.name);
                stage.typed("10");
            }
        }
    }
    stage.click_id("quiz-main");
    stage.click_id("confidence-2");
}

fn passage_and_back(stage: &mut Stage, words: &Words, hands: Hands) {
    let verdict = |stage: &mut Stage| words.not_right.iter().any(|it| stage.shows(it));
    assert!(verdict(stage), "{}", stage.transcript());
    let before = stage.transcript();
    match hands {
        Hands::Keys => stage.typed("r"),
        Hands::Clicks => stage.click(words.reread),
    }
    assert!(!stage.app.title().starts_with("Questions"));
    let seen = stage.seen();
    let marked = seen.iter().find(|it| it.meaning.name == words.passage);
    let marked = marked.expect("the passage is marked").bounds;
    assert!(
        marked.y > 0.0 && marked.y < USUAL.height - 100.0,
        "the passage is out of sight: {marked:?}"
    );
    match hands {
        Hands::Keys => stage.escape(),
        Hands::Clicks => stage.click(words.back),
    }
    assert!(stage.app.title().starts_with("Questions"));
    assert_eq!(stage.transcript(), before, "not the same verdict");
}

/// Everything is there: settings, note, results, the place in the text.
fn next_week(stage: &mut Stage, words: &Words, hands: Hands, before: &LessonProgress) {
    let shared = stage.app.shared();
    assert!(!shared.first_run());
    assert_eq!(shared.ui.language, words.language);
    assert_eq!(shared.settings.theme, Theme::Dark);
    assert!(shared.ui.palette.dark);
    assert_eq!(known(stage), *before);
    act(stage, hands, words.notes);
    assert!(stage.shows(NOTE), "{}", stage.transcript());
    act(stage, hands, words.course);
    let lesson = stage
        .app
        .shared()
        .lesson(&LESSON.into())
        .expect("the lesson");
    let title = polish(words.language, &lesson.title);
    let head: String = title.chars().take(8).collect();
    act(stage, hands, &head);
    let place = lesson.position(before.position.as_ref().expect("a place"));
    let place = place.expect("a block of the lesson") + 1;
    let shown = match words.language {
        Language::Fr => format!("Passage {place} sur"),
        Language::En => format!("Passage {place} of"),
    };
    assert!(stage.shows(&shown), "{shown}: {}", stage.transcript());
    act(stage, hands, words.last_results);
    assert!(stage.app.title().starts_with(words.results));
    let finished = before.finished.as_ref().expect("results");
    for number in 1..=finished.items.len() {
        let id = iced::widget::Id::from(format!("line-{number}"));
        let seen = stage.seen();
        assert!(seen.iter().any(|it| it.id.as_ref() == Some(&id)));
    }
}

//! Everything done through the tree alone: what a reader finds, it presses.

use accesskit::{Action, ActionData, Role};
use iced::keyboard::key::Named;
use parcours::course::Id;
use parcours::gui::route::{QuizStart, Route, Visit};
use parcours::gui::widget::meaning::Role as Means;
use parcours::language::Language;

use crate::listener::Listener;
use crate::stage::Met;

const LESSON: &str = "three-hats";

#[test]
fn a_new_screen_is_heard_from_its_title() {
    let mut it = Listener::at(Language::Fr, Route::Home);
    assert_eq!(it.focused().name, it.title());
    it.press("Lexique");
    let heard = it.focused();
    assert_eq!((heard.role, heard.name), (Role::Heading, it.title()));
    it.press("Réglages");
    assert_eq!(it.focused().name, it.title());
}

#[test]
fn who_listens_and_sees_sees_where_the_focus_is() {
    let mut it = Listener::at(Language::En, Route::Course(None));
    let seen = it.stage.seen();
    let focused = seen.iter().find(|it| it.meaning.focused).unwrap();
    assert_eq!(focused.meaning.role, Means::Heading(1));
    assert!(focused.meaning.ring);
}

#[test]
fn a_lesson_is_found_and_read_to_its_questions() {
    let mut it = Listener::at(Language::En, Route::Course(None));
    it.press("Roles");
    it.press("Three hats");
    assert!(it.title().starts_with("Three hats"), "{}", it.title());
    assert_eq!(it.focused().name, it.title());
    it.press("Write a note");
    it.write("Note", "Hats change within an hour.");
    it.press("Save");
    let note = it.find(|met| met.name.contains("within an hour"));
    assert_eq!(note.role, Role::Label);
    let learned = it.stage.app.shared().learned();
    assert_eq!(learned.notes_on(&Id::from(LESSON)).count(), 1);
}

#[test]
fn a_quiz_is_answered_and_its_verdict_is_heard() {
    let start = Route::Quiz(LESSON.into(), QuizStart::Continue);
    let mut it = Listener::at(Language::En, start);
    for _ in 0..30 {
        if !it.stage.app.title().starts_with("Questions") {
            break;
        }
        answer(&mut it);
        it.press("Submit");
        let asked = it.focused();
        assert_eq!(asked.name, "How sure are you?", "{}", it.reader.outline());
        it.press("Fairly sure");
        let verdict = it.focused();
        assert_eq!(verdict.role, Role::Status, "{}", it.reader.outline());
        assert!(!verdict.description.is_empty());
        assert!(it.reader.announced().contains(&verdict.name));
        it.press_first(|met| ["Continue", "See the results"].contains(&met.name.as_str()));
    }
    let finished = it
        .stage
        .app
        .shared()
        .learned()
        .lesson(&LESSON.into())
        .finished
        .clone();
    assert!(finished.is_some(), "{}", it.reader.outline());
}

/// Answers whatever is asked, with what the tree has.
fn answer(it: &mut Listener) {
    let tree = it.reader.all();
    for field in tree.iter().filter(|met| met.can_write) {
        let data = ActionData::Value("12".into());
        it.stage.ask(field.id, Action::SetValue, Some(data));
    }
    let mut groups = 0;
    while let Some(group) = group(&it.reader.all(), groups) {
        let open = group.iter().all(|met| met.on == Some(false));
        if open && let Some(one) = group.get(groups % group.len().max(1)) {
            it.stage.ask(one.id, Action::Click, None);
        }
        groups += 1;
    }
}

/// The choices of the group of this number.
fn group(tree: &[Met], number: usize) -> Option<Vec<Met>> {
    let is_choice = |met: &Met| matches!(met.role, Role::RadioButton | Role::CheckBox);
    let has_choices = |at: &usize| {
        let inside = tree.get(at + 1);
        inside.is_some_and(|met| is_choice(met) && met.depth == tree[*at].depth + 1)
    };
    let start = (0..tree.len()).filter(has_choices).nth(number)?;
    let inside = tree[start + 1..]
        .iter()
        .take_while(|met| met.depth > tree[start].depth);
    Some(inside.filter(|met| is_choice(met)).cloned().collect())
}

#[test]
fn the_verdict_on_a_question_in_the_text_is_heard() {
    let mut it = Listener::at(Language::En, Route::Lesson(Visit::new(LESSON.into())));
    answer(&mut it);
    it.press("Answer");
    assert_eq!(it.focused().role, Role::Status, "{}", it.reader.outline());
}

#[test]
fn a_setting_is_changed() {
    let mut it = Listener::at(Language::En, Route::Settings);
    it.press("Dark");
    assert_eq!(it.named("Dark").on, Some(true));
    let theme = it.stage.app.shared().settings.theme;
    assert_eq!(theme, parcours::storage::settings::Theme::Dark);
}

#[test]
fn a_term_is_searched_for() {
    let mut it = Listener::at(Language::En, Route::Glossary(None));
    let before = it.reader.all().len();
    it.write("Search for a term", "moder");
    assert!(it.reader.all().len() < before);
    assert_eq!(
        it.named("Search for a term").value.as_deref(),
        Some("moder")
    );
}

#[test]
fn settings_are_two_keys_away_from_everywhere() {
    let some = [
        "welcome",
        "home",
        "lesson-note",
        "quiz-2",
        "quiz-rate",
        "palette",
        "link",
        "toast",
        "crisis-write",
        "exam-question",
        "exam-hand-in",
        "trouble-closing",
        "settings-import",
    ];
    for (name, scene) in crate::scenes::all().filter(|(name, _)| some.contains(name)) {
        let mut stage = scene(&crate::usual(Language::En));
        stage.command(",");
        assert!(
            stage.app.title().starts_with("Settings"),
            "{name}: {}",
            stage.app.title()
        );
    }
}

#[test]
fn a_crisis_is_steered_to_its_debrief() {
    let id = Id::from("crisis-recall");
    let mut it = Listener::at(Language::En, Route::Desk(id.clone()));
    it.press("Calm mode");
    it.press("Begin");
    for _ in 0..60 {
        let known = it.stage.app.shared().practised(&id);
        if known.finished().next().is_some() {
            break;
        }
        let tree = it.reader.all();
        let place = tree.iter().position(|met| met.name == "Your options");
        if let Some(field) = tree.iter().find(|met| met.can_write) {
            let text = "Do not eat the bars of batch 417. Next news here at 8 pm.";
            let data = ActionData::Value(text.into());
            it.stage.ask(field.id, Action::SetValue, Some(data));
            it.press("Send");
        } else if let Some(place) = place {
            it.stage.ask(tree[place + 1].id, Action::Click, None);
        } else {
            it.press("Continue");
        }
        it.hears_what_happened();
    }
    it.press("See the debrief");
    assert_eq!(it.focused().name, it.title(), "{}", it.reader.outline());
    it.named("Go back to this decision (decision 1)");
}

#[test]
fn a_queue_is_moderated_to_its_end() {
    let id = Id::from("queue-help-forum");
    let mut it = Listener::at(Language::En, Route::Desk(id.clone()));
    it.press("Begin");
    for _ in 0..80 {
        let known = it.stage.app.shared().practised(&id);
        if known.finished().next().is_some() {
            break;
        }
        it.press("Leave it");
        it.hears_the_verdict();
    }
    let known = it.stage.app.shared().practised(&id);
    assert!(known.finished().next().is_some(), "{}", it.reader.outline());
}

#[test]
fn a_crisis_is_steered_by_keys() {
    let id = Id::from("crisis-recall");
    let mut it = Listener::at(Language::En, Route::Desk(id.clone()));
    it.tab_to("Calm mode");
    it.stage.enter();
    it.tab_to("Begin");
    it.stage.enter();
    for _ in 0..60 {
        let known = it.stage.app.shared().practised(&id);
        if known.finished().next().is_some() {
            break;
        }
        it.hears_what_happened();
        if it.reader.all().iter().any(|met| met.name == "Continue") {
            it.read_to("Continue");
            it.stage.enter();
        } else if it.reader.all().iter().any(|met| met.can_write) {
            it.tab_to("Your text");
            it.stage.typed("Do not eat batch 417.");
            it.tab_to("Send");
            it.stage.enter();
        } else {
            let title = it.title();
            it.read_to(&title);
            it.stage.typed("1");
        }
    }
    it.read_to("See the debrief");
    it.stage.enter();
    assert_eq!(it.focused().name, it.title(), "{}", it.reader.outline());
    it.read_to("Go back to this decision (decision 1)");
}

#[test]
fn a_queue_is_moderated_by_keys() {
    let id = Id::from("queue-help-forum");
    let mut it = Listener::at(Language::En, Route::Desk(id.clone()));
    it.tab_to("Begin");
    it.stage.enter();
    // The first with an article, found by reading on.
    it.read_to("Hide");
    it.stage.enter();
    assert!(it.focused().name.starts_with("Which article"));
    it.stage.escape();
    assert_eq!(it.focused().name, "Hide", "{}", it.reader.outline());
    it.stage.typed("4");
    it.down();
    assert_eq!(it.focused().role, Role::Button);
    it.stage.enter();
    it.hears_the_verdict();
    for _ in 0..80 {
        let known = it.stage.app.shared().practised(&id);
        if known.finished().next().is_some() {
            break;
        }
        it.stage.typed("1");
        it.hears_the_verdict();
        it.down();
    }
    let known = it.stage.app.shared().practised(&id);
    assert!(known.finished().next().is_some(), "{}", it.reader.outline());
}

#[test]
fn a_dialog_is_heard_and_the_focus_comes_back() {
    let mut it = Listener::at(Language::En, Route::Home);
    it.press("Glossary");
    let before = it.focused();
    it.stage.named(Named::F1);
    let heard = it.focused();
    assert_eq!(heard.role, Role::Heading, "{}", it.reader.outline());
    assert_ne!(heard.name, before.name);
    it.stage.escape();
    assert_eq!(it.focused().name, before.name);
}

#[test]
fn what_is_typed_into_the_search_finds() {
    let mut it = Listener::at(Language::En, Route::Home);
    it.stage.command("k");
    it.stage.wait();
    let first = it.focused();
    it.stage.named(Named::ArrowDown);
    let second = it.focused();
    assert_eq!((first.role, second.role), (Role::ListBoxOption, first.role));
    assert_ne!(first.name, second.name);
    it.stage.named(Named::ArrowUp);
    it.stage.typed("gloss");
    assert_ne!(it.focused().id, first.id, "another name is another thing");
    it.stage.enter();
    assert_eq!(it.title(), "Glossary");
}

#[test]
fn a_note_is_typed_where_it_opens() {
    let mut it = Listener::at(Language::En, Route::Lesson(Visit::new("voice".into())));
    let title = it.title();
    it.stage.typed("n");
    it.stage.typed("ask Samira");
    it.stage.command("s");
    assert_eq!(it.title(), title);
    let notes = it.stage.app.shared().learned().notes().count();
    assert_eq!(notes, 1, "{}", it.reader.outline());
}

//! Everything done through the tree alone: what a reader finds, it presses.

use accesskit::{Action, ActionData, Role};
use parcours::course::Id;
use parcours::gui::App;
use parcours::gui::route::{QuizStart, Route, Visit};
use parcours::gui::shared::Shared;
use parcours::language::Language;

use crate::stage::{Clock, Met, Reader, SATURDAY, Stage, USUAL, opening};

/// Someone who knows the window by its tree only.
struct Listener {
    stage: Stage,
    reader: Reader,
}

impl Listener {
    fn at(language: Language, route: Route) -> Self {
        let folder = tempfile::tempdir().unwrap().keep();
        let clock = Clock::new(SATURDAY);
        let mut shared = Shared::open(opening(&folder, &clock, language));
        shared.finish_first_run();
        let mut stage = Stage::new(App::new(shared), USUAL);
        let reader = stage.listen();
        stage.go(route);
        Self { stage, reader }
    }

    fn find(&self, wanted: impl Fn(&Met) -> bool) -> Met {
        let found = self.reader.all().into_iter().find(|met| wanted(met));
        found.unwrap_or_else(|| panic!("not in the tree:\n{}", self.reader.outline()))
    }

    fn named(&self, name: &str) -> Met {
        self.find(|met| (met.can_click || met.can_write) && met.name.starts_with(name))
    }

    fn press(&mut self, name: &str) {
        let id = self.named(name).id;
        self.stage.ask(id, Action::Click, None);
    }

    fn press_first(&mut self, wanted: impl Fn(&Met) -> bool) {
        let id = self.find(|met| met.can_click && wanted(met)).id;
        self.stage.ask(id, Action::Click, None);
    }

    fn write(&mut self, name: &str, text: &str) {
        let id = self.named(name).id;
        let data = ActionData::Value(text.into());
        self.stage.ask(id, Action::SetValue, Some(data));
    }

    fn focused(&self) -> Met {
        self.find(|met| met.focused)
    }

    fn title(&self) -> String {
        self.find(|met| met.level == Some(1)).name
    }
}

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
        assert!(it.reader.announced().iter().any(|said| *said == verdict.name));
        it.press_first(|met| ["Continue", "See the results"].contains(&met.name.as_str()));
    }
    let finished = it.stage.app.shared().learned().lesson(&LESSON.into()).finished.clone();
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
        if open && let Some(first) = group.first() {
            it.stage.ask(first.id, Action::Click, None);
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
    let inside = tree[start + 1..].iter().take_while(|met| met.depth > tree[start].depth);
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
    assert_eq!(it.named("Search for a term").value.as_deref(), Some("moder"));
}

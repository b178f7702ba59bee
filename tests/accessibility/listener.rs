//! Someone who works without seeing the window.

use accesskit::{Action, ActionData, Role};
use iced::keyboard::key::Named;
use parcours::gui::route::Route;
use parcours::gui::screen::desk::{Message as Desk, moderation};
use parcours::gui::shared::Shared;
use parcours::gui::{App, Message};
use parcours::language::Language;

use crate::stage::{Clock, Met, Reader, SATURDAY, Stage, USUAL, opening};
use crate::{scenes, usual};

/// Someone who knows the window by its tree only.
pub(crate) struct Listener {
    pub(crate) stage: Stage,
    pub(crate) reader: Reader,
    clock: Clock,
}

impl Listener {
    pub(crate) fn at(language: Language, route: Route) -> Self {
        let folder = tempfile::tempdir().unwrap().keep();
        let clock = Clock::new(SATURDAY);
        let mut shared = Shared::open(opening(&folder, &clock, language));
        shared.finish_first_run();
        let mut stage = Stage::new(App::new(shared), USUAL);
        let reader = stage.listen();
        stage.go(route);
        Self {
            stage,
            reader,
            clock,
        }
    }

    /// The seconds of a desk pass.
    pub(crate) fn wait(&mut self, seconds: i64) {
        self.clock.advance(1000 * seconds);
        let tick = moderation::Message::Tick;
        self.stage.send(Message::Desk(Desk::Moderation(tick)));
    }

    /// At one of the scenes, in English, whose clock stands still.
    pub(crate) fn in_scene(name: &str) -> Self {
        let (_, scene) = scenes::all().find(|(it, _)| *it == name).unwrap();
        let mut stage = scene(&usual(Language::En));
        let reader = stage.listen();
        let clock = Clock::new(SATURDAY);
        Self {
            stage,
            reader,
            clock,
        }
    }

    pub(crate) fn find(&self, wanted: impl Fn(&Met) -> bool) -> Met {
        let found = self.reader.all().into_iter().find(|met| wanted(met));
        found.unwrap_or_else(|| panic!("not in the tree:\n{}", self.reader.outline()))
    }

    pub(crate) fn named(&self, name: &str) -> Met {
        self.find(|met| (met.can_click || met.can_write) && met.name.starts_with(name))
    }

    pub(crate) fn press(&mut self, name: &str) {
        let id = self.named(name).id;
        self.stage.ask(id, Action::Click, None);
    }

    pub(crate) fn press_first(&mut self, wanted: impl Fn(&Met) -> bool) {
        let id = self.find(|met| met.can_click && wanted(met)).id;
        self.stage.ask(id, Action::Click, None);
    }

    pub(crate) fn write(&mut self, name: &str, text: &str) {
        let id = self.named(name).id;
        let data = ActionData::Value(text.into());
        self.stage.ask(id, Action::SetValue, Some(data));
    }

    pub(crate) fn focused(&self) -> Met {
        self.find(|met| met.focused)
    }

    pub(crate) fn title(&self) -> String {
        self.find(|met| met.level == Some(1)).name
    }

    pub(crate) fn down(&mut self) {
        self.stage.named(Named::ArrowDown);
    }

    /// Reads on to the thing of this name.
    pub(crate) fn read_to(&mut self, name: &str) {
        for _ in 0..200 {
            if self.focused().name.starts_with(name) {
                return;
            }
            self.down();
        }
        panic!("{name:?} is not read:\n{}", self.reader.outline());
    }

    pub(crate) fn tab_to(&mut self, name: &str) {
        for _ in 0..200 {
            if self.focused().name.starts_with(name) {
                return;
            }
            self.stage.tab();
        }
        panic!("Tab misses {name:?}:\n{}", self.reader.outline());
    }

    /// At a crisis: what the decision did from its title, or what the next one
    /// is about.
    pub(crate) fn hears_what_happened(&self) {
        let outline = self.reader.outline();
        let heard = self.focused();
        let tree = self.reader.all();
        let place = |wanted: &dyn Fn(&Met) -> bool| tree.iter().position(wanted);
        let here = place(&|met| met.focused);
        let title = place(&|met| met.level == Some(1));
        let told = heard.name == self.title();
        assert!(
            told || heard.role == Role::Label && here < title,
            "{outline}"
        );
        assert_eq!(told, self.title() == "What happens", "{outline}");
    }

    /// At a queue: what the decision was worth, or the result at the end.
    pub(crate) fn hears_the_verdict(&self) {
        let heard = self.focused();
        let verdict = heard.role == Role::Status && heard.name.starts_with("Previous: ");
        let result = heard.name == self.title() && heard.name.starts_with("Result: ");
        assert!(verdict || result, "{}", self.reader.outline());
    }
}

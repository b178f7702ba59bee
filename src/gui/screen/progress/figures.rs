//! Every figure of the page, with the names that people know.

use crate::course::{Catalogue, Id};
use crate::gui::shared::Shared;
use crate::language::typography::polish;
use crate::measures::{
    Calibration, Forecast, Headline, Ledger, Level, ModuleFigures, Practised, Regularity, Week,
    Wrong, levels, modules, practised, weeks,
};
use crate::progress::{Day, Moment, Plan, Timestamp};

/// Weeks of the card on time.
pub(super) const TIMED_WEEKS: u16 = 12;

/// A figure and the name of what it is of.
pub(super) struct Named<T> {
    pub(super) name: String,
    pub(super) of: T,
}

/// A misconception, and the title of the lesson that speaks of it.
pub(super) struct WrongIdea {
    pub(super) name: String,
    /// `None` for a lesson that the course has no more.
    pub(super) lesson: Option<String>,
    pub(super) of: Wrong,
    pub(super) last: Day,
}

pub(super) struct Figures {
    /// Whether anything was done or rated.
    pub(super) begun: bool,
    pub(super) today: Day,
    /// Minutes east of UTC, for the days of past runs.
    offset: i16,
    pub(super) plan: Plan,
    pub(super) headline: Headline,
    pub(super) levels: Vec<Named<Level>>,
    /// Whether the lessons are still being read.
    pub(super) coming: bool,
    pub(super) rated: bool,
    pub(super) regularity: Regularity,
    /// `None` while the lessons are being read.
    pub(super) forecast: Option<Forecast>,
    pub(super) calibration: Calibration,
    pub(super) modules: Vec<Named<ModuleFigures>>,
    pub(super) weeks: Vec<Week>,
    pub(super) practised: Vec<Named<Practised>>,
    pub(super) open: Vec<WrongIdea>,
    pub(super) cured: Vec<WrongIdea>,
}

impl Figures {
    /// `items` is `None` while the lessons are being read.
    pub(super) fn new(shared: &Shared, items: Option<&Catalogue>) -> Self {
        let (course, learned, progress) = (shared.course(), shared.learned(), shared.progress());
        let (today, plan) = (shared.today(), *progress.plan());
        let nothing = Catalogue::default();
        let modules = modules(course, learned);
        let ledger = Ledger::new(course, learned);
        let offset = shared.now().offset;
        Self {
            begun: !progress.days().is_empty() || !learned.ratings().is_empty(),
            today,
            offset,
            plan,
            headline: Headline::new(course, progress, today),
            levels: levels(course, learned, items.unwrap_or(&nothing), today)
                .into_iter()
                .map(|of| Named {
                    name: competence(shared, &of.competence),
                    of,
                })
                .collect(),
            coming: items.is_none(),
            rated: !learned.ratings().is_empty(),
            regularity: Regularity::new(progress.days(), &plan, today),
            forecast: items.map(|items| Forecast::new(learned, items, &plan, today)),
            calibration: modules.iter().map(|module| module.calibration).sum(),
            modules: modules
                .into_iter()
                .map(|of| Named {
                    name: module_title(shared, &of.module),
                    of,
                })
                .collect(),
            weeks: weeks(progress.days(), today, TIMED_WEEKS),
            practised: practised(course, learned)
                .into_iter()
                .map(|of| Named {
                    name: practice_title(shared, &of.practice),
                    of,
                })
                .collect(),
            open: ideas(shared, ledger.open, offset),
            cured: ideas(shared, ledger.cured, offset),
        }
    }

    /// The learner's day of a moment, by today's clock.
    pub(super) fn day(&self, at: Timestamp) -> Day {
        Moment::new(at, self.offset).day()
    }
}

fn set(shared: &Shared, text: &str) -> String {
    polish(shared.course_language(), text).into_owned()
}

fn competence(shared: &Shared, id: &Id) -> String {
    let mut all = shared.course().competences.iter();
    let found = all.find(|it| it.id == *id);
    found.map_or_else(|| id.to_string(), |it| set(shared, &it.name))
}

fn module_title(shared: &Shared, id: &Id) -> String {
    let mut all = shared.course().modules.iter();
    let found = all.find(|it| it.id == *id);
    found.map_or_else(|| id.to_string(), |it| set(shared, &it.title))
}

fn practice_title(shared: &Shared, id: &Id) -> String {
    let found = shared.course().practice(id);
    found.map_or_else(|| id.to_string(), |it| set(shared, &it.title))
}

fn ideas(shared: &Shared, wrong: Vec<Wrong>, offset: i16) -> Vec<WrongIdea> {
    let course = shared.course();
    let ideas = wrong.into_iter().map(|of| WrongIdea {
        name: course.misconception(&of.misconception).map_or_else(
            || of.misconception.to_string(),
            |known| set(shared, &known.name),
        ),
        lesson: course
            .find(&of.lesson)
            .map(|(_, entry)| set(shared, &entry.title)),
        last: Moment::new(of.last_at, offset).day(),
        of,
    });
    ideas.collect()
}

//! The Progress screen: what it shows on the first day and later, its figures
//! by key, the self-rating, the rhythm, where it leads.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/past.rs"]
mod past;
#[path = "support/stage.rs"]
mod stage;

use std::path::Path;

use iced::Size;
use parcours::course::Id;
use parcours::gui::route::Route;
use parcours::gui::widget::meaning::Role;
use parcours::language::Language;
use parcours::progress::Confidence;
use past::{answer, five_months, rate, run};
use stage::{Clock, SATURDAY, Seen, Stage, USUAL};

/// A window in which the whole page shows.
const TALL: Size = Size::new(1280.0, 4_000.0);

fn open(folder: &Path, language: Language) -> Stage {
    Stage::open(folder, &Clock::new(SATURDAY), language, TALL)
}

fn images(stage: &mut Stage) -> Vec<Seen> {
    of_role(stage, Role::Image)
}

fn tables(stage: &mut Stage) -> Vec<Seen> {
    of_role(stage, Role::Table)
}

fn of_role(stage: &mut Stage, role: Role) -> Vec<Seen> {
    let seen = stage.seen().into_iter();
    seen.filter(|it| it.meaning.role == role).collect()
}

fn answered(stage: &mut Stage, lesson: &str, place: usize, right: bool, sure: Option<Confidence>) {
    let shared = stage.app.shared_mut();
    let lesson = Id::from(lesson);
    let item = shared.lesson(&lesson).unwrap().items[place].id.clone();
    answer(shared, (&lesson, &item), right, sure, 60);
}

/// Names and descriptions of all that shows, with ordinary spaces.
fn told(stage: &mut Stage) -> String {
    let seen = stage.seen().into_iter();
    let words = seen.map(|it| {
        let more = it.meaning.description.unwrap_or_default();
        format!("{} {more}\n", it.meaning.name)
    });
    words
        .collect::<String>()
        .replace(['\u{a0}', '\u{202f}'], " ")
}

/// Someone with five months behind them, on the screen.
fn long(folder: &Path, language: Language) -> Stage {
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(folder, &clock, language, TALL);
    five_months(stage.app.shared_mut(), &clock);
    stage.go(Route::Progress);
    stage
}

#[test]
fn the_rail_leads_there_and_the_first_day_offers_to_rate_oneself() {
    for (language, place, rate, course) in [
        (Language::Fr, "Progrès", "M’auto-évaluer", "Ouvrir le cours"),
        (Language::En, "Progress", "Rate myself", "Open the course"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), language, USUAL);
        stage.click(place);
        assert!(stage.app.title().starts_with(place));
        assert_eq!(stage.focused().as_deref(), Some(rate));
        assert!(stage.find(course).is_some());
        assert!(images(&mut stage).is_empty());
        stage.escape();
        assert!(!stage.app.title().starts_with(place));
    }
}

#[test]
fn one_answer_makes_figures_and_no_judgement() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En);
    answered(&mut stage, "voice", 0, false, Some(Confidence::Sure));
    stage.go(Route::Progress);
    let words = told(&mut stage);
    for figure in [
        "0% right answers, 30 days",
        "1 min of practice",
        "0 questions in long memory",
    ] {
        assert!(words.contains(figure), "{figure}: {words}");
    }
    assert!(words.contains("Too early for a portrait"), "{words}");
    assert!(words.contains("Not enough answers with a confidence"));
    assert!(!words.contains("sure”, you are right"));
}

#[test]
fn every_chart_tells_its_main_thing_and_has_its_figures_by_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = long(folder.path(), Language::En);
    let charts = images(&mut stage);
    assert_eq!(charts.len(), 7, "{}", stage.transcript());
    let seen = stage.seen();
    for chart in &charts {
        // Under its title, a sentence that ends.
        let name = &chart.meaning.name;
        let title = name.strip_prefix("Chart: ").expect(name);
        let after_title = seen
            .iter()
            .skip_while(|it| it.meaning.role != Role::Heading(2) || it.meaning.name != title);
        let above = after_title.take_while(|it| it.meaning.name != *name);
        let mut words = above.filter(|it| it.meaning.role == Role::Paragraph);
        assert!(words.any(|it| it.meaning.name.ends_with('.')), "{title}");
    }
    assert!(tables(&mut stage).is_empty());
    stage.typed("t");
    assert!(images(&mut stage).is_empty());
    let shown = tables(&mut stage);
    assert_eq!(shown.len(), 7);
    let rows = of_role(&mut stage, Role::Row);
    assert!(rows.len() > 60, "{}", rows.len());
    let holds = |words: &str| rows.iter().any(|row| row.meaning.name.contains(words));
    assert!(holds("Choosing and holding one’s role. Today"));
    assert!(holds("16 November 2026. Days"));
    assert!(holds("Saturday 21 November. Questions"));
    stage.typed("t");
    assert_eq!(images(&mut stage).len(), 7);
    // By its own button, one alone.
    stage.click("Show the figures");
    assert_eq!((images(&mut stage).len(), tables(&mut stage).len()), (6, 1));
    // T with one open opens the others.
    stage.typed("t");
    assert!(images(&mut stage).is_empty());
}

#[test]
fn rating_oneself_goes_by_digits_and_enter_and_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En);
    stage.go(Route::Progress);
    stage.enter();
    let of = stage.app.shared().course().competences.len();
    let shown =
        |stage: &mut Stage, number: usize| stage.shows(&format!("Competence {number} of {of}"));
    assert!(shown(&mut stage, 1), "{}", stage.transcript());
    // Nothing chosen: nothing to go on with.
    let next = stage.find("Next").unwrap();
    assert!(!next.meaning.enabled);
    for number in 1..of {
        stage.typed(&(1 + (number - 1) % 5).to_string());
        stage.enter();
    }
    stage.typed("4");
    stage.click("Previous");
    assert!(shown(&mut stage, of - 1));
    stage.typed("1");
    stage.enter();
    stage.enter();
    let ratings = stage.app.shared().learned().ratings().to_vec();
    let levels: Vec<u8> = stage
        .app
        .shared()
        .course()
        .competences
        .iter()
        .map(|it| ratings[0].levels[&it.id])
        .collect();
    let mut expected: Vec<u8> = (0..of).map(|number| (number % 5) as u8).collect();
    expected[of - 2] = 0;
    expected[of - 1] = 3;
    assert_eq!((ratings.len(), levels), (1, expected));
    assert!(stage.shows("Self-rating saved."));
    let words = told(&mut stage);
    assert!(words.contains("First self-rating"), "{words}");
    stage.click("Undo");
    assert!(stage.app.shared().learned().ratings().is_empty());
}

#[test]
fn a_second_rating_shows_the_level_of_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::Fr);
    rate(stage.app.shared_mut(), 2);
    stage.go(Route::Progress);
    stage.typed("e");
    let before = stage.find("J’y arrive avec de l’aide").unwrap();
    assert_eq!(
        before.meaning.description.as_deref(),
        Some("Dernière auto-évaluation")
    );
    stage.escape();
    assert!(!stage.shows("Votre auto-évaluation"));
    assert_eq!(stage.app.shared().learned().ratings().len(), 1);
}

#[test]
fn the_learner_sets_a_rhythm_and_asks_for_streaks() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En);
    answered(&mut stage, "voice", 0, true, None);
    stage.go(Route::Progress);
    assert!(told(&mut stage).contains("Your rhythm: none"));
    assert!(!stage.find("One day fewer").unwrap().meaning.enabled);
    stage.click("One day more");
    stage.click("One day more");
    assert!(told(&mut stage).contains("Your rhythm: 2 days a week"));
    assert_eq!(stage.app.shared().progress().plan().rhythm, Some(2));
    assert!(told(&mut stage).contains("for a rhythm of 2"));
    stage.click("One day fewer");
    stage.click("One day fewer");
    assert_eq!(stage.app.shared().progress().plan().rhythm, None);
    let streaks = "Count days in a row";
    assert_eq!(stage.find(streaks).unwrap().meaning.checked, Some(false));
    stage.click(streaks);
    assert_eq!(stage.find(streaks).unwrap().meaning.checked, Some(true));
    assert!(stage.app.shared().progress().plan().streaks);
    // The rest of the plan stayed as it was.
    assert_eq!(stage.app.shared().progress().plan().retention, 90);
}

#[test]
fn a_missed_day_is_never_mentioned() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::new(SATURDAY - 20 * 86_400_000);
    let mut stage = Stage::open(folder.path(), &clock, Language::Fr, TALL);
    answered(&mut stage, "voice", 0, true, None);
    clock.advance(20 * 86_400_000);
    stage.go(Route::Progress);
    let words = stage.transcript().to_lowercase();
    for shaming in ["manqué", "retard", "perdu", "dommage", "série", "raté"] {
        assert!(!words.contains(shaming), "{shaming}: {words}");
    }
}

#[test]
fn a_wrong_idea_leads_to_the_passage_that_explains_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En);
    let shared = stage.app.shared_mut();
    let lesson = shared.lesson(&"voice".into()).unwrap();
    let place = lesson
        .items
        .iter()
        .position(|item| !item.misconceptions().is_empty())
        .unwrap();
    let item = lesson.items[place].clone();
    let wrong = shared
        .course()
        .misconception(item.misconceptions()[0])
        .unwrap()
        .name
        .clone();
    answered(&mut stage, "voice", place, false, None);
    stage.go(Route::Progress);
    let name = parcours::language::typography::polish(Language::En, &wrong).into_owned();
    let found = stage.find(&name).unwrap();
    assert_eq!(found.meaning.role, Role::Link);
    let told = found.meaning.description.unwrap();
    assert!(told.contains("two right answers to go"), "{told}");
    stage.click(&name);
    assert!(stage.app.title().starts_with(&lesson.title));
    stage.escape();
    assert!(stage.app.title().starts_with("Progress"));
}

#[test]
fn results_of_practice_are_told_by_practice() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En);
    for score in [0.5, 0.75] {
        run(stage.app.shared_mut(), &"crisis-recall".into(), score);
    }
    stage.go(Route::Progress);
    stage.typed("t");
    let words = told(&mut stage);
    assert!(words.contains("2 finished attempts"), "{words}");
    for result in ["Result 75%", "Result 50%"] {
        assert!(words.contains(result), "{words}");
    }
}

#[test]
fn language_and_undo_draw_the_page_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = long(folder.path(), Language::En);
    stage.typed("t");
    assert!(stage.shows("Where you stand"));
    stage.app.shared_mut().set_language(Some(Language::Fr));
    stage.request(parcours::gui::route::Request::Restyle);
    assert!(stage.shows("Où vous en êtes"));
    // What showed as figures still does.
    assert!(images(&mut stage).is_empty());
    let rows = of_role(&mut stage, Role::Row);
    assert!(
        rows.iter()
            .any(|row| row.meaning.name.starts_with("Choisir et tenir son rôle"))
    );
}

#[test]
fn a_reset_course_keeps_the_days_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = long(folder.path(), Language::En);
    stage.app.shared_mut().reset(None).unwrap();
    stage.go(Route::Progress);
    let words = told(&mut stage);
    let lessons = stage.app.shared().course().lessons().count();
    let read = format!("0 / {lessons} lessons read");
    assert!(words.contains(&read), "{words}");
    assert!(words.contains("80 days in six months"), "{words}");
    assert!(words.contains("None of your answers has shown"), "{words}");
}

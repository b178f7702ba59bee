//! Progress at 0 and at 200,000 events: `cargo bench --bench progress`.
//!
//! The history is that of a course of 1,000 lessons and 20,000 items taken
//! over two years: far more than anyone does, and the bound of the issue.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::OnceLock;

use divan::Bencher;
use parcours::course::decode::decode;
use parcours::course::{Catalogue, Course, Id, Lesson};
use parcours::measures::{
    Forecast, Headline, Ledger, Regularity, levels, modules, practised, weeks,
};
use parcours::progress::{
    About, Answered, Confidence, Day, DeviceId, Event, EventId, LessonEvent, Moment, Place, Plan,
    Progress, QuizEvent, QuizKind, Response, Timestamp, What,
};
use parcours::review::standing;
use parcours::storage::journal::{encode, files};
use parcours::storage::store::Store;

const EVENTS: u64 = 200_000;
const LESSONS: u64 = 1000;
const ITEMS: u64 = 20;
/// 1 January 2025.
const START: i64 = 1_735_689_600_000;
const FIVE_MINUTES: i64 = 300_000;

fn main() {
    divan::main();
}

fn device() -> DeviceId {
    DeviceId(0xa1b2_c3d4)
}

fn event(sequence: u64, at: i64, what: What) -> Event {
    Event {
        id: EventId {
            device: device(),
            sequence,
        },
        moment: Moment::new(Timestamp(at), 60),
        course: "community-management".into(),
        what,
    }
}

const SAID: [Confidence; 3] = [Confidence::Guess, Confidence::FairlySure, Confidence::Sure];
/// Wrong ideas that the course names.
const IDEAS: u64 = 300;

/// Right, or wrong and showing an idea: every fifth.
fn about(number: u64) -> About {
    let idea = Id::from(format!("idea-{}", number % IDEAS));
    About {
        met: if number.is_multiple_of(5) {
            vec![idea.clone()]
        } else {
            Vec::new()
        },
        probed: vec![idea],
        ..About::default()
    }
}

fn answer(lesson: &Id, item: Id, session: EventId, number: u64) -> What {
    What::Answer(Answered {
        place: Place::Quiz { session },
        lesson: lesson.clone(),
        item,
        revision: number.wrapping_mul(0x9e37_79b9_7f4a_7c15),
        response: Response::Choice(vec![usize::try_from(number % 4).expect("small")]),
        score: f32::from(u8::from(!number.is_multiple_of(5))),
        confidence: Some(SAID[usize::try_from(number % 3).expect("small")]),
        hints: 0,
        seconds: 20,
        about: about(number),
    })
}

/// A visit to a lesson: opened, read on, its quiz of ten questions taken.
fn visit(events: &mut Vec<Event>, number: u64) {
    let lesson_number = number % LESSONS;
    let lesson = Id::from(format!("lesson-{lesson_number:04}"));
    let mut sequence = events.len() as u64 + 1;
    let mut at = START + i64::try_from(number).expect("small") * 12 * FIVE_MINUTES;
    let mut push = |what| {
        events.push(event(sequence, at, what));
        sequence += 1;
        at += 20_000;
        EventId {
            device: device(),
            sequence,
        }
    };
    push(What::Lesson(LessonEvent::Opened {
        lesson: lesson.clone(),
    }));
    let session = push(What::Lesson(LessonEvent::Reached {
        lesson: lesson.clone(),
        block: format!("block-{}", number % 12).into(),
    }));
    let first = number / LESSONS * 10;
    let items: Vec<Id> = (first..first + 10)
        .map(|item| Id::from(format!("l{lesson_number:04}-q{:02}", item % ITEMS)))
        .collect();
    push(What::Quiz(QuizEvent::Started {
        session,
        lesson: lesson.clone(),
        seed: number,
        items: items.clone(),
        kind: QuizKind::Whole,
    }));
    for (place, item) in (0u64..).zip(items) {
        push(answer(&lesson, item, session, number + place));
    }
    push(What::Quiz(QuizEvent::Finished { session }));
}

fn history() -> Vec<Event> {
    let mut events = Vec::new();
    for number in 0.. {
        if events.len() as u64 >= EVENTS {
            break;
        }
        visit(&mut events, number);
    }
    events.truncate(usize::try_from(EVENTS).expect("small"));
    events
}

/// A profile with the whole history, with or without its snapshot.
fn profile(with_snapshot: bool) -> &'static Path {
    static WITH: OnceLock<tempfile::TempDir> = OnceLock::new();
    static WITHOUT: OnceLock<tempfile::TempDir> = OnceLock::new();
    let cell = if with_snapshot { &WITH } else { &WITHOUT };
    cell.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        write(folder.path(), &history());
        if with_snapshot {
            let (mut store, _) = Store::open(folder.path(), device()).expect("a store");
            assert!(store.write_snapshot().expect("written"));
        }
        folder
    })
    .path()
}

fn write(profile: &Path, events: &[Event]) {
    let journal = files::folder(profile);
    fs::create_dir_all(&journal).expect("a folder");
    for events in events.chunk_by(|one, other| one.moment.at.month() == other.moment.at.month()) {
        let name = files::file_name(device(), events[0].moment.at);
        let mut file = fs::File::create(journal.join(name)).expect("a file");
        let lines: Vec<u8> = events
            .iter()
            .flat_map(|event| encode(event).expect("a line"))
            .collect();
        file.write_all(&lines).expect("written");
    }
}

#[divan::bench(args = [false, true], sample_count = 10, sample_size = 1)]
fn open_200_000_events(bencher: Bencher, with_snapshot: bool) {
    let profile = profile(with_snapshot);
    bencher.bench_local(|| {
        let (store, report) = Store::open(profile, device()).expect("a store");
        assert_eq!(report.events, EVENTS);
        assert_eq!(report.from_snapshot, with_snapshot);
        store
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn fold_200_000_events_in_memory(bencher: Bencher) {
    let events = history();
    bencher
        .with_inputs(|| events.clone())
        .bench_local_values(Progress::fold);
}

#[divan::bench(args = [0, 200_000], sample_count = 300, sample_size = 1)]
fn append_after_events(bencher: Bencher, events: u64) {
    let folder = tempfile::tempdir().expect("a folder");
    if events > 0 {
        write(folder.path(), &history());
    }
    let (mut store, report) = Store::open(folder.path(), device()).expect("a store");
    assert_eq!(report.events, events);
    let course = Id::from("community-management");
    let lesson = Id::from("lesson-0007");
    let last = history().last().map_or(START, |event| event.moment.at.0);
    let mut number = 0u64;
    bencher.bench_local(|| {
        number += 1;
        let item = Id::from(format!("l0007-q{:02}", number % ITEMS));
        let session = store.next_id();
        let at = Timestamp(last + i64::try_from(number).expect("small"));
        let what = answer(&lesson, item, session, number);
        let recorded = store.record(what, &course, Moment::new(at, 60));
        recorded.saved.expect("saved");
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn write_snapshot_of_200_000_events(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &history());
    let (mut store, _) = Store::open(folder.path(), device()).expect("a store");
    let snapshot = store.snapshot().expect("something new");
    bencher.bench_local(|| snapshot.write().expect("written"));
}

#[divan::bench(sample_count = 100, sample_size = 1)]
fn undo_after_200_000_events(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &history());
    let (mut store, _) = Store::open(folder.path(), device()).expect("a store");
    let course = Id::from("community-management");
    let lesson = Id::from("lesson-0007");
    let mut at = history().last().map_or(START, |event| event.moment.at.0);
    bencher.bench_local(|| {
        at += 1000;
        let what = answer(&lesson, "l0007-q01".into(), store.next_id(), 1);
        let recorded = store.record(what, &course, Moment::new(Timestamp(at), 60));
        let undone = store.retract(recorded.id, &course, Moment::new(Timestamp(at + 1), 60));
        undone.saved.expect("saved");
    });
}

/// The table of contents of that course: ten modules, six competences.
fn course() -> Course {
    let modules: String = (0..10)
        .map(|module| {
            let lessons: String = (0..100)
                .map(|lesson| {
                    let number = module * 100 + lesson;
                    format!("(id: \"lesson-{number:04}\", title: \"L\", minutes: 15),")
                })
                .collect();
            format!(
                "(id: \"module-{module}\", title: \"M\", summary: \"S\", lessons: [{lessons}]),"
            )
        })
        .collect();
    let competences: String = (0..6)
        .map(|number| format!("(id: \"c{number}\", name: \"C\"),"))
        .collect();
    let ideas: String = (0..IDEAS)
        .map(|number| format!("(id: \"idea-{number}\", name: \"I\"),"))
        .collect();
    let text = format!(
        "(format: 1, id: \"community-management\", language: fr, title: \"T\", summary: \"S\",
          competences: [{competences}], misconceptions: [{ideas}], modules: [{modules}])"
    );
    decode("course.ron", text.as_bytes()).expect("a course").0
}

/// Its 20,000 items.
fn catalogue() -> Catalogue {
    let lessons: Vec<(Id, Lesson)> = (0..LESSONS)
        .map(|number| {
            let items: String = (0..ITEMS)
                .map(|item| {
                    format!(
                        "(id: \"l{number:04}-q{item:02}\", objective: \"o\", competence: \"c{}\",
                          bloom: Apply, covers: [], explains: \"e\", stem: \"?\",
                          interaction: SingleChoice(options: [
                            (text: \"A\", key: true, feedback: \"a\"),
                            (text: \"B\", feedback: \"b\"), (text: \"C\", feedback: \"c\")])),",
                        item % 6
                    )
                })
                .collect();
            let text = format!(
                "(id: \"lesson-{number:04}\", title: \"L\", objectives: [], minutes: 1,
                  body: [], items: [{items}])"
            );
            let module = Id::from(format!("module-{}", number / 100));
            (
                module,
                decode("l.ron", text.as_bytes()).expect("a lesson").0,
            )
        })
        .collect();
    Catalogue::new(lessons.iter().map(|(module, lesson)| (module, lesson)))
}

/// Every figure of the Progress screen, and what is due.
fn figures(progress: &Progress, course: &Course, catalogue: &Catalogue, today: Day) -> usize {
    let (learned, plan) = (progress.course(&course.id), progress.plan());
    let headline = Headline::new(course, progress, today);
    let levels = levels(course, learned, catalogue, today);
    let regularity = Regularity::new(progress.days(), plan, today);
    let forecast = Forecast::new(learned, catalogue, plan, today);
    let modules = modules(course, learned);
    let weeks = weeks(progress.days(), today, 12);
    let practised = practised(course, learned);
    let ledger = Ledger::new(course, learned);
    let due = standing(learned, catalogue, plan, today);
    assert!(!due.due.is_empty() && !ledger.open.is_empty());
    assert_eq!(headline.lessons, 1_000);
    assert!(forecast.total() + forecast.later > 0);
    levels.len()
        + regularity.days
        + modules.len()
        + weeks.len()
        + practised.len()
        + ledger.open.len()
        + due.due.len()
}

/// The learner's day after the last event.
fn day_after() -> Day {
    let last = history().last().map_or(START, |event| event.moment.at.0);
    Moment::new(Timestamp(last), 60).day().plus(1)
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn all_figures_of_200_000_events(bencher: Bencher) {
    let (course, catalogue, today) = (course(), catalogue(), day_after());
    let progress = Progress::fold(history());
    bencher.bench_local(|| figures(&progress, &course, &catalogue, today));
}

/// The program starts: from the snapshot to every figure.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn open_200_000_events_and_all_figures(bencher: Bencher) {
    let (course, catalogue, today) = (course(), catalogue(), day_after());
    let profile = profile(true);
    bencher.bench_local(|| {
        let (store, report) = Store::open(profile, device()).expect("a store");
        assert!(report.from_snapshot);
        figures(store.progress(), &course, &catalogue, today)
    });
}

/// One learner, 120 questions met four a day, a year of days: every day what
/// is due is worked out, asked and answered, one in five wrongly.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn a_year_of_reviews(bencher: Bencher) {
    let catalogue = catalogue();
    let (lesson, plan) = (Id::from("lesson-0000"), Plan::default());
    let id = |question: u64| {
        let (lesson, item) = (question / ITEMS, question % ITEMS);
        Id::from(format!("l{lesson:04}-q{item:02}").as_str())
    };
    assert!(
        catalogue.get(&id(0)).is_some(),
        "the names of the catalogue"
    );
    bencher.bench_local(|| {
        let mut progress = Progress::default();
        let mut sequence = 0;
        for day in 0..365 {
            let at = START + day * 86_400_000;
            let today = Moment::new(Timestamp(at), 60).day();
            let learned = progress.course(&"community-management".into());
            let due = standing(learned, &catalogue, &plan, today).due;
            let due = due.into_iter().map(|card| (card.lesson, card.item));
            let first = day.unsigned_abs() * 4;
            let met = (first..(first + 4).min(120)).map(|question| {
                let place = format!("lesson-{:04}", question / ITEMS);
                (Id::from(place.as_str()), id(question))
            });
            for (lesson, item) in due.chain(met).collect::<Vec<_>>() {
                sequence += 1;
                let session = EventId {
                    device: device(),
                    sequence,
                };
                let what = answer(&lesson, item, session, sequence);
                progress.apply(&event(sequence, at, what));
            }
        }
        assert!(sequence > 500, "{sequence} answers");
        progress
            .course(&"community-management".into())
            .lesson(&lesson)
            .answers
    });
}

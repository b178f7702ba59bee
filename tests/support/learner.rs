//! A learner's past, written through the application's own journal.

#![allow(dead_code, unreachable_pub, reason = "each test uses its part of it")]

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering::SeqCst};

use parcours::course::Id;
use parcours::gui::shared::{Opening, Shared};
use parcours::language::Language;
use parcours::progress::{
    About, Answered, LessonEvent, Moment, NoteEvent, Place, QuizEvent, QuizKind, Response,
    Timestamp, What,
};
use parcours::storage::places::Places;

/// Saturday 21 November 2026, noon in Paris.
const TODAY: i64 = 1_795_258_800_000;
const DAY: i64 = 86_400_000;

thread_local! {
    static NOW: AtomicI64 = const { AtomicI64::new(TODAY) };
}

/// A clock that goes on by a second each time it is read.
pub fn clock() -> Moment {
    NOW.with(|now| Moment::new(Timestamp(now.fetch_add(1000, SeqCst)), 60))
}

/// Moves the clock to noon, so many days from today.
pub fn day(days: i64) {
    NOW.with(|now| now.store(TODAY + days * DAY, SeqCst));
}

/// The application of a new learner, past the first run, in a folder of its own.
pub fn shared(language: Language) -> Shared {
    let folder = tempfile::tempdir().expect("a temporary folder").keep();
    let mut shared = Shared::open(Opening {
        places: Places::under(&folder),
        lessons: None,
        language: Some(language),
        locale: None,
        clock: Arc::new(clock),
        steady: Arc::new(|| std::time::Duration::ZERO),
        machine: "learner".to_owned(),
        entropy: 11,
    });
    shared.finish_first_run();
    shared
}

pub fn opened(shared: &mut Shared, lesson: &str) {
    shared.record(|_| {
        What::Lesson(LessonEvent::Opened {
            lesson: lesson.into(),
        })
    });
}

/// Left at a block, counted from 0.
pub fn reached(shared: &mut Shared, lesson: &str, block: usize) {
    let block = block_of(shared, lesson, block);
    shared.record(|_| {
        What::Lesson(LessonEvent::Reached {
            lesson: lesson.into(),
            block,
        })
    });
}

pub fn read(shared: &mut Shared, lesson: &str) {
    opened(shared, lesson);
    shared.record(|_| {
        What::Lesson(LessonEvent::Read {
            lesson: lesson.into(),
        })
    });
}

pub fn note(shared: &mut Shared, lesson: &str, block: usize, text: &str) {
    let block = block_of(shared, lesson, block);
    note_at(shared, lesson, block, text);
}

/// A note on a lesson or block that the course need not have.
pub fn note_at(shared: &mut Shared, lesson: &str, block: Id, text: &str) {
    shared.record(|note| {
        What::Note(NoteEvent::Written {
            note,
            lesson: lesson.into(),
            block,
            text: text.to_owned(),
        })
    });
}

pub fn bookmark(shared: &mut Shared, lesson: &str, block: usize) {
    let block = block_of(shared, lesson, block);
    shared.record(|_| {
        What::Lesson(LessonEvent::Bookmarked {
            lesson: lesson.into(),
            block,
        })
    });
}

fn block_of(shared: &Shared, lesson: &str, block: usize) -> Id {
    let lesson = shared.lesson(&lesson.into()).expect("the lesson");
    lesson.body[block].id().clone()
}

/// A quiz over all items, beginning with the one at `from`: so many answered,
/// of these so many right; finished when all are answered.
pub fn quiz(shared: &mut Shared, lesson: &str, from: usize, answered: usize, right: usize) {
    let id: Id = lesson.into();
    let pool = shared.lesson(&id).expect("the lesson").items.len();
    let items: Vec<Id> = (0..pool)
        .map(|place| {
            shared.lesson(&id).expect("the lesson").items[(from + place) % pool]
                .id
                .clone()
        })
        .collect();
    let session = shared.record(|session| {
        What::Quiz(QuizEvent::Started {
            session,
            lesson: id.clone(),
            seed: 1,
            items: items.clone(),
            kind: QuizKind::Whole,
        })
    });
    for (place, item) in items.iter().take(answered).enumerate() {
        shared.record(|_| {
            What::Answer(Answered {
                place: Place::Quiz { session },
                lesson: id.clone(),
                item: item.clone(),
                revision: 0,
                response: Response::Choice(vec![0]),
                score: if place < right { 1.0 } else { 0.0 },
                confidence: None,
                hints: 0,
                seconds: 9,
                about: About::default(),
            })
        });
    }
    if answered >= pool {
        shared.record(|_| What::Quiz(QuizEvent::Finished { session }));
    }
}

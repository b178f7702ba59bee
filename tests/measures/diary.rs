//! A small course, and a learner's days in it.

use parcours::course::decode::decode;
use parcours::course::{Catalogue, Course, Id, Lesson};
use parcours::progress::{
    About, Answered, Confidence, Day, DeviceId, Event, EventId, LessonEvent, Moment, Move, Place,
    PlanEvent, PracticeEvent, Progress, Response, Timestamp, What,
};

/// Monday 16 November 2026.
pub(crate) const MONDAY: Day = Day(20_773);

/// Two modules of a lesson each, three competences. The first lesson has four
/// questions of `one`, one of `two` and a check; the second has two of `two`.
pub(crate) fn course() -> Course {
    let text = r#"Course(
        format: 1, id: "c", language: fr, title: "C", summary: "S",
        competences: [(id: "one", name: "Un"), (id: "two", name: "Deux"), (id: "three", name: "Trois")],
        misconceptions: [(id: "m", name: "croit m"), (id: "n", name: "croit n")],
        modules: [
            (id: "first", title: "Premier", summary: "s", lessons: [(id: "a", title: "A", minutes: 5)]),
            (id: "second", title: "Second", summary: "s", lessons: [(id: "b", title: "B", minutes: 5)]),
        ],
        practices: [
            (id: "desk", kind: Crisis, title: "Bureau", summary: "s", minutes: 5),
            (id: "mask", kind: Mask, title: "Masque", summary: "s", minutes: 5),
        ],
    )"#;
    decode("course.ron", text.as_bytes()).unwrap().0
}

fn item(id: &str, competence: &str) -> String {
    format!(
        "(id: \"{id}\", objective: \"o\", competence: \"{competence}\", bloom: Apply,
          covers: [], explains: \"e\", stem: \"Que faire ?\",
          interaction: SingleChoice(options: [
            (text: \"Un\", key: true, feedback: \"A\"),
            (text: \"Deux\", feedback: \"B\"), (text: \"Trois\", feedback: \"C\")]))"
    )
}

fn lesson(id: &str, check: &str, items: &[(&str, &str)]) -> Lesson {
    let items: Vec<String> = items.iter().map(|(id, of)| item(id, of)).collect();
    let text = format!(
        "(id: \"{id}\", title: \"L\", objectives: [], minutes: 1, body: [{check}], items: [{}])",
        items.join(", ")
    );
    decode("l.ron", text.as_bytes()).unwrap().0
}

/// The items of the lessons that were begun.
pub(crate) fn catalogue(lessons: &[&str]) -> Catalogue {
    let check = format!("Check(item: {})", item("a-check", "one"));
    let a = [
        ("a1", "one"),
        ("a2", "one"),
        ("a3", "one"),
        ("a4", "one"),
        ("a5", "two"),
    ];
    let all = [
        (Id::from("first"), lesson("a", &check, &a)),
        (
            Id::from("second"),
            lesson("b", "", &[("b1", "two"), ("b2", "two")]),
        ),
    ];
    let begun = all
        .iter()
        .filter(|(_, lesson)| lessons.contains(&lesson.id.as_str()));
    Catalogue::new(begun.map(|(module, lesson)| (module, lesson)))
}

/// What was done, in order; each event a minute after the one before.
pub(crate) struct Diary {
    events: Vec<Event>,
    day: Day,
}

/// One answer; the rest is as usual.
#[derive(Clone, Copy)]
pub(crate) struct Given {
    pub(crate) right: bool,
    pub(crate) confidence: Option<Confidence>,
    pub(crate) seconds: u32,
    pub(crate) met: &'static [&'static str],
    pub(crate) probed: &'static [&'static str],
    pub(crate) reviewed: bool,
}

pub(crate) const RIGHT: Given = Given {
    right: true,
    confidence: None,
    seconds: 0,
    met: &[],
    probed: &[],
    reviewed: false,
};

pub(crate) const WRONG: Given = Given {
    right: false,
    ..RIGHT
};

impl Diary {
    pub(crate) fn new() -> Self {
        Self {
            events: Vec::new(),
            day: MONDAY,
        }
    }

    /// What follows happens so many days after [`MONDAY`].
    pub(crate) fn on(&mut self, days: i32) -> &mut Self {
        self.day = MONDAY.plus(days);
        self
    }

    /// The moment of the next event.
    pub(crate) fn at(&self) -> Timestamp {
        let minute = i64::try_from(self.events.len()).unwrap();
        Timestamp(i64::from(self.day.0) * 86_400_000 + 10 * 3_600_000 + minute * 60_000)
    }

    pub(crate) fn event(&mut self, what: impl FnOnce(EventId) -> What) -> EventId {
        let id = EventId {
            device: DeviceId(1),
            sequence: self.events.len() as u64 + 1,
        };
        self.events.push(Event {
            id,
            moment: Moment::new(self.at(), 0),
            course: "c".into(),
            what: what(id),
        });
        id
    }

    pub(crate) fn answer(&mut self, lesson: &str, item: &str, given: Given) -> &mut Self {
        let ids = |ids: &[&str]| ids.iter().map(|id| Id::from(*id)).collect();
        self.event(|session| {
            What::Answer(Answered {
                place: if given.reviewed {
                    Place::Review { session }
                } else {
                    Place::Check
                },
                lesson: lesson.into(),
                item: item.into(),
                revision: 1,
                response: Response::Choice(vec![0]),
                score: f32::from(u8::from(given.right)),
                confidence: given.confidence,
                hints: 0,
                seconds: given.seconds,
                about: About {
                    met: ids(given.met),
                    probed: ids(given.probed),
                    ..About::default()
                },
            })
        });
        self
    }

    pub(crate) fn read(&mut self, lesson: &str) -> &mut Self {
        let lesson = lesson.into();
        self.event(|_| What::Lesson(LessonEvent::Read { lesson }));
        self
    }

    pub(crate) fn rate(&mut self, levels: &[(&str, u8)]) -> &mut Self {
        let levels = levels.iter().map(|(id, level)| ((*id).into(), *level));
        let levels = levels.collect();
        self.event(|_| What::Plan(PlanEvent::Rated { levels }));
        self
    }

    pub(crate) fn run(&mut self, practice: &str, seconds: u32, score: Option<f32>) -> &mut Self {
        let run = self.event(|run| {
            What::Practice(PracticeEvent::Started {
                run,
                practice: practice.into(),
                revision: 1,
                seed: 1,
                parts: Vec::new(),
            })
        });
        let what = Move::Choose {
            at: "x".into(),
            option: "y".into(),
            reason: None,
            seconds,
        };
        self.event(|_| What::Practice(PracticeEvent::Moved { run, what }));
        self.event(|_| {
            What::Practice(PracticeEvent::Finished {
                run,
                score,
                outcome: None,
            })
        });
        self
    }

    pub(crate) fn progress(&self) -> Progress {
        Progress::fold(self.events.clone())
    }
}

//! What is asked again, and when.

use std::collections::BTreeMap;

use parcours::course::{Catalogue, Id, Lesson};
use parcours::progress::{
    About, Answered, Confidence, DeviceId, Event, EventId, Moment, Place, Plan, Progress, Response,
    Timestamp, What,
};
use parcours::review::standing;

use crate::QUESTIONS;
use crate::learner::Answer;

pub(crate) trait Policy {
    fn name(&self) -> String;
    /// What is asked on a day.
    fn due(&mut self, day: i32) -> Vec<usize>;
    fn answered(&mut self, question: usize, day: i32, answer: Answer);
}

type Make = Box<dyn Fn() -> Box<dyn Policy>>;

/// Every policy, made anew for each learner.
pub(crate) fn all() -> Vec<Make> {
    let ours = |retention: u8| -> Make { Box::new(move || Box::new(Ours::new(retention))) };
    vec![
        Box::new(|| Box::new(Never)),
        Box::new(|| Box::new(Fixed::new("every 30 days", &[30]))),
        Box::new(|| Box::new(Fixed::new("every 14 days", &[14]))),
        Box::new(|| {
            Box::new(Fixed::new(
                "after 1, 7, 30, then every 90 days",
                &[1, 7, 30, 90],
            ))
        }),
        Box::new(|| Box::new(Sm2::default())),
        ours(80),
        ours(85),
        ours(90),
        ours(95),
    ]
}

struct Never;

impl Policy for Never {
    fn name(&self) -> String {
        "no review".to_owned()
    }

    fn due(&mut self, _: i32) -> Vec<usize> {
        Vec::new()
    }

    fn answered(&mut self, _: usize, _: i32, _: Answer) {}
}

/// The same waits for everyone, whatever the answers; the last one for ever.
struct Fixed {
    name: &'static str,
    waits: &'static [i32],
    /// Answers so far and the next day, by question.
    next: BTreeMap<usize, (usize, i32)>,
}

impl Fixed {
    fn new(name: &'static str, waits: &'static [i32]) -> Self {
        Self {
            name,
            waits,
            next: BTreeMap::new(),
        }
    }
}

impl Policy for Fixed {
    fn name(&self) -> String {
        self.name.to_owned()
    }

    fn due(&mut self, day: i32) -> Vec<usize> {
        let due = self.next.iter().filter(|(_, (_, next))| *next <= day);
        due.map(|(question, _)| *question).collect()
    }

    fn answered(&mut self, question: usize, day: i32, _: Answer) {
        let (count, next) = self.next.entry(question).or_default();
        let wait = self.waits.get(*count).or(self.waits.last());
        (*count, *next) = (*count + 1, day + wait.unwrap());
    }
}

/// SM-2 as first published, with one choice where it is ambiguous: a failure
/// restarts the intervals and leaves the easiness factor alone. Quality: 5 for
/// right and sure, 4 for right, 2 for wrong.
#[derive(Default)]
struct Sm2 {
    cards: BTreeMap<usize, Sm2Card>,
}

struct Sm2Card {
    easiness: f64,
    repetitions: u32,
    interval: f64,
    next: i32,
}

impl Policy for Sm2 {
    fn name(&self) -> String {
        "SM-2".to_owned()
    }

    fn due(&mut self, day: i32) -> Vec<usize> {
        let due = self.cards.iter().filter(|(_, card)| card.next <= day);
        due.map(|(question, _)| *question).collect()
    }

    fn answered(&mut self, question: usize, day: i32, answer: Answer) {
        let card = self.cards.entry(question).or_insert(Sm2Card {
            easiness: 2.5,
            repetitions: 0,
            interval: 1.0,
            next: 0,
        });
        if answer.right {
            let quality = if answer.sure { 5.0 } else { 4.0 };
            let missing: f64 = 5.0 - quality;
            card.repetitions += 1;
            card.interval = match card.repetitions {
                1 => 1.0,
                2 => 6.0,
                _ => (card.interval * card.easiness).ceil(),
            };
            card.easiness = (card.easiness + 0.1 - missing * (0.08 + missing * 0.02)).max(1.3);
        } else {
            card.repetitions = 0;
            card.interval = 1.0;
        }
        card.next = day + card.interval as i32;
    }
}

/// The program's own scheduler, through its own fold and its own due list.
struct Ours {
    plan: Plan,
    progress: Progress,
    catalogue: Catalogue,
    sequence: u64,
}

impl Ours {
    fn new(retention: u8) -> Self {
        let items: Vec<String> = (0..QUESTIONS)
            .map(|number| {
                format!(
                    "(id: \"{}\", objective: \"o{number}\", competence: \"c\", bloom: Apply,
                      covers: [], explains: \"e\", stem: \"?\",
                      interaction: Numeric(value: 1, tolerance: 0, unit: \"u\", formula: \"f\",
                        compute: \"1\", feedback: \"F\"))",
                    name(number)
                )
            })
            .collect();
        let text = format!(
            "(id: \"l\", title: \"L\", objectives: [], minutes: 1, body: [], items: [{}])",
            items.join(",")
        );
        let (lesson, _): (Lesson, _) =
            parcours::course::decode::decode("l.ron", text.as_bytes()).unwrap();
        Self {
            plan: Plan {
                retention,
                ..Plan::default()
            },
            progress: Progress::default(),
            catalogue: Catalogue::new([(&Id::from("m"), &lesson)]),
            sequence: 0,
        }
    }
}

/// Of equal length, so that sorting by name sorts by number.
fn name(number: usize) -> String {
    format!("q{number:04}")
}

fn noon(day: i32) -> Moment {
    Moment::new(Timestamp(i64::from(day) * 86_400_000 + 43_200_000), 0)
}

impl Policy for Ours {
    fn name(&self) -> String {
        format!("Parcours, {} % aimed at", self.plan.retention)
    }

    fn due(&mut self, day: i32) -> Vec<usize> {
        let learned = self.progress.course(&"c".into());
        let standing = standing(learned, &self.catalogue, &self.plan, noon(day).day());
        let number = |id: &Id| id.as_str().trim_start_matches('q').parse().unwrap();
        standing.due.iter().map(|card| number(&card.item)).collect()
    }

    fn answered(&mut self, question: usize, day: i32, answer: Answer) {
        self.sequence += 1;
        let sure = if answer.sure {
            Confidence::Sure
        } else {
            Confidence::FairlySure
        };
        self.progress.apply(&Event {
            id: EventId {
                device: DeviceId(1),
                sequence: self.sequence,
            },
            moment: noon(day),
            course: "c".into(),
            what: What::Answer(Answered {
                place: Place::Check,
                lesson: "l".into(),
                item: name(question).as_str().into(),
                revision: 1,
                response: Response::Number("1".to_owned()),
                score: if answer.right { 1.0 } else { 0.0 },
                confidence: Some(sure),
                hints: 0,
                seconds: 20,
                about: About::default(),
            }),
        });
    }
}

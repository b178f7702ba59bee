//! Events of the practice desks.

use parcours::progress::{EventId, Move, PracticeEvent, Response, What};
use proptest::prelude::*;

use super::{id, response, session, small_id};

/// One event of every kind, with what is hard to write in a file.
pub(crate) fn every_practice_event(run: EventId) -> Vec<What> {
    let started = PracticeEvent::Started {
        run,
        practice: "crisis-recall".into(),
        revision: u64::MAX,
        seed: 0x1234_5678_9abc_def0,
        parts: vec!["first-words".into(), "later".into()],
    };
    let moves = [
        Move::Choose {
            at: "first-words".into(),
            option: "warn".into(),
            reason: Some("3".into()),
            seconds: 41,
        },
        Move::Choose {
            at: "later".into(),
            option: "wait".into(),
            reason: None,
            seconds: 0,
        },
        Move::Lapse { at: "later".into() },
        Move::Write {
            at: "statement".into(),
            text: "«\u{202f}Déjà\u{202f}» // deadbeef\n(v:2,\"x\")\t\\ \0 👋".to_owned(),
        },
        Move::Answer {
            at: "rate".into(),
            response: Response::Number("4,5".to_owned()),
            score: 2.0 / 3.0,
            seconds: 12,
        },
        Move::Rate {
            at: "listening".into(),
            level: 4,
        },
        Move::Keep {
            at: "statement".into(),
            text: "Le texte gardé.".to_owned(),
        },
    ];
    let finished = PracticeEvent::Finished {
        run,
        score: Some(0.75),
        outcome: Some("handled".into()),
    };
    std::iter::once(started)
        .chain(moves.map(|what| PracticeEvent::Moved { run, what }))
        .chain([finished])
        .map(What::Practice)
        .collect()
}

fn a_move() -> impl Strategy<Value = Move> {
    let at = || small_id("d", 4);
    prop_oneof![
        (
            at(),
            small_id("o", 3),
            proptest::option::of(small_id("r", 3)),
            any::<u32>()
        )
            .prop_map(|(at, option, reason, seconds)| Move::Choose {
                at,
                option,
                reason,
                seconds
            }),
        at().prop_map(|at| Move::Lapse { at }),
        (at(), any::<String>()).prop_map(|(at, text)| Move::Write { at, text }),
        (at(), response(), any::<f32>(), any::<u32>()).prop_map(
            |(at, response, score, seconds)| Move::Answer {
                at,
                response,
                score,
                seconds
            }
        ),
        (at(), any::<u8>()).prop_map(|(at, level)| Move::Rate { at, level }),
        (at(), any::<String>()).prop_map(|(at, text)| Move::Keep { at, text }),
    ]
}

pub(crate) fn practice() -> impl Strategy<Value = What> {
    prop_oneof![
        2 => (session(), small_id("p", 3), any::<u64>(), any::<u64>()).prop_map(
            |(run, practice, revision, seed)| {
                PracticeEvent::Started { run, practice, revision, seed, parts: Vec::new() }
            }
        ),
        5 => (session(), a_move()).prop_map(|(run, what)| PracticeEvent::Moved { run, what }),
        1 => (session(), proptest::option::of(0.0f32..=1.0)).prop_map(|(run, score)| {
            PracticeEvent::Finished { run, score, outcome: None }
        }),
    ]
    .prop_map(What::Practice)
}

/// The run that the fixed histories speak of.
pub(crate) fn first_run() -> EventId {
    id(1, 1)
}

//! The bundled masks, and what they ask.

use super::*;
use crate::course::decode::decode;
use crate::course::practice::mask::Condition;
use crate::language::Language;
use crate::progress::practice::{Made, RunState};
use crate::progress::{Day, EventId, Moment, Timestamp};

fn mask() -> Mask {
    let text = include_str!("../../../lessons/fr/practice/mask.ron");
    let (mask, _) = decode("mask.ron", text.as_bytes()).unwrap();
    mask
}

fn run(moves: &[Move]) -> Run {
    let moment = Moment::new(Timestamp(1_000), 60);
    let id = EventId {
        device: crate::progress::DeviceId(1),
        sequence: 1,
    };
    Run {
        id,
        revision: 0,
        seed: 0,
        parts: Vec::new(),
        started: moment,
        moves: moves
            .iter()
            .map(|what| Made {
                event: id,
                moment,
                what: what.clone(),
            })
            .collect(),
        state: RunState::Open,
    }
}

fn write(at: &str, text: &str) -> Move {
    Move::Write {
        at: at.into(),
        text: text.to_owned(),
    }
}

fn rate(at: &str, level: u8) -> Move {
    Move::Rate {
        at: at.into(),
        level,
    }
}

fn asked(moves: &[Move]) -> Vec<Condition> {
    let mask = mask();
    let state = State::play(&mask, [&run(moves)]);
    assert_eq!(state.skipped, 0);
    questions(&mask, &state).iter().map(|it| it.when).collect()
}

#[test]
fn both_bundled_masks_are_sound() {
    for text in [
        include_str!("../../../lessons/fr/practice/mask.ron"),
        include_str!("../../../lessons/en/practice/mask.ron"),
    ] {
        let (mask, _) = decode::<Mask>("mask.ron", text.as_bytes()).unwrap();
        assert_eq!(check::mask(&mask), []);
    }
}

#[test]
fn an_empty_mask_raises_no_question() {
    assert_eq!(asked(&[]), []);
}

#[test]
fn each_condition_asks_at_its_edge_and_stops_asking() {
    use Condition::*;
    let challenge = [write(known::WHO, "les nouveaux"), write(known::TO, "10 %")];
    assert_eq!(asked(&challenge), [ChallengeWithoutMeasureOrDate]);
    let dated = [challenge.as_slice(), &[write(known::BY, "le 30 juin 2027")]].concat();
    assert_eq!(asked(&dated), []);

    let acquisition = write(known::OBJECTIVE, "acquisition");
    assert_eq!(
        asked(&[acquisition.clone(), write("service", "product")]),
        [ServiceCannotAct]
    );
    assert_eq!(
        asked(&[acquisition.clone(), write("service", "marketing")]),
        []
    );

    assert_eq!(asked(&[write(known::OFFLINE, "1")]), [OfflineWithoutPlace]);
    assert_eq!(asked(&[write(known::OFFLINE, "0")]), []);
    assert_eq!(
        asked(&[write(known::OFFLINE, "50"), write(known::PLACE, "Lyon")]),
        []
    );

    assert_eq!(
        asked(&[acquisition.clone(), write(known::INTERNAL, "71")]),
        [InternalForAcquisition]
    );
    assert_eq!(asked(&[acquisition, write(known::INTERNAL, "70")]), []);

    let sector = write(known::SECTOR, "réparation de vélos");
    assert_eq!(asked(std::slice::from_ref(&sector)), []);
    assert_eq!(
        asked(&[sector.clone(), write("pitch-fr", "J’aide les gens.")]),
        [NicheNotInPitch]
    );
    assert_eq!(
        asked(&[
            sector,
            write("pitch-fr", "J’aide ceux qui RÉPARENT leur velo.")
        ]),
        []
    );

    assert_eq!(asked(&[rate("listen", 3)]), [StrengthWithoutProof]);
    assert_eq!(asked(&[rate("listen", 2)]), []);
    assert_eq!(
        asked(&[rate("listen", 4), write("proof-listen", "une note")]),
        []
    );
}

#[test]
fn what_the_mask_has_no_place_for_is_left_out_and_counted() {
    let mask = mask();
    let moves = [
        rate("nothing", 1),
        rate("listen", 5),
        write("challenge-objective", "nonsense"),
        write("spaces-share", "101"),
        write("proof-nothing", "x"),
        write("niche-sector", "vélos"),
        write("niche-sector", " "),
    ];
    let state = State::play(&mask, [&run(&moves)]);
    assert_eq!(state.skipped, 5);
    assert!(state.is_empty());
}

#[test]
fn the_next_run_begins_where_the_last_one_stood_and_is_compared_with_it() {
    let mask = mask();
    let first = run(&[rate("listen", 1), write("niche-sector", "vélos")]);
    let second = run(&[rate("listen", 3), write("perimeter-share", "40")]);
    let before = State::play(&mask, [&first]);
    let after = State::play(&mask, [&first, &second]);
    assert_eq!(after.value("niche-sector"), "vélos");
    let told: Vec<(String, String)> = compare(&mask, &before, &after)
        .into_iter()
        .map(|it| (it.before, it.after))
        .collect();
    assert_eq!(
        told,
        [
            ("1 / 4".to_owned(), "3 / 4".to_owned()),
            (String::new(), "Interne 40 %, Externe 60 %".to_owned()),
        ]
    );
}

#[test]
fn exports_hold_what_was_written_and_nothing_from_outside() {
    let mask = mask();
    let moves = [
        rate("listen", 1),
        write("niche-sector", "vélos <script>alert(1)</script> & *cargos*"),
        write("service", "product"),
    ];
    let state = State::play(&mask, [&run(&moves)]);
    let sheet = export::Sheet {
        mask: &mask,
        state: &state,
        language: Language::Fr,
        day: Day(20_778),
        lessons: [("listening".into(), "Leçon listening".to_owned())].into(),
    };
    let markdown = sheet.markdown();
    assert!(markdown.starts_with("# Mon masque de profil\n"));
    assert!(markdown.contains(r"\*cargos\*") && markdown.contains("Leçon listening"));
    let page = sheet.page();
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script"));
    assert!(page.contains("Produit") && page.contains("21 novembre 2026"));
    for outside in ["http:", "https:", "src=", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
}

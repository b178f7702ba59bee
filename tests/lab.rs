//! The analytics lab: its formulas against values worked out by hand, its
//! runs, its data, and the checker that proves what it states.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use parcours::course::Id;
use parcours::course::decode::decode;
use parcours::course::files::CourseFiles;
use parcours::course::practice::lab::{Formula, Lab, Setting};
use parcours::course::problem::{Fault, Finding};
use parcours::language::Language;
use parcours::practice::check::check;
use parcours::practice::lab::figure::{Figure, Shape};
use parcours::practice::lab::picture::figure;
use parcours::practice::lab::{Bench, Failure, Phase, Positions, Run};
use parcours::progress::{Move, Response};
use parcours::storage::library::read_folder;
use proptest::prelude::*;

#[path = "../examples/lab_data/data.rs"]
mod data;

/// Eight rows in two groups; the last of each is out of the ordinary.
const SMALL: &str = r#"(
    id: "small", title: "Small", minutes: 5, intro: "A case.",
    data: [(
        id: "d",
        rows: "name,group,x,whole,day\na,g,2,10,2026-02-02\nb,g,4,10,2026-02-03 06\nc,g,6,20,2026-02-04\nd,g,20,40,2026-02-05\ne,h,1,5,2026-02-06\nf,h,1,5,2026-02-07\ng,h,1,0,2026-02-08\nh,h,,8,2026-02-09\n",
        columns: [
            (id: "name", name: "Name", kind: Text),
            (id: "group", name: "Group", kind: Text, labels: [(value: "h", name: "H"), (value: "g", name: "G")]),
            (id: "x", name: "X", kind: Number),
            (id: "whole", name: "Whole", kind: Number),
            (id: "day", name: "Day", kind: Date),
        ],
        derived: [
            (id: "rate", name: "Rate", unit: "%", decimals: 1, by: Rate(part: These(["x"]), whole: Chosen("over"))),
            (id: "usual", name: "Usual", by: Baseline(of: These(["x"]), by: These(["group"]))),
            (id: "z", name: "z", by: Deviation(of: These(["x"]), by: These(["group"]))),
            (id: "naive", name: "Naive", by: Deviation(of: These(["x"]), by: These([]), centre: Mean)),
        ],
    )],
    controls: [
        Choose(id: "over", name: "Over", options: [
            (id: "whole", name: "Whole", columns: ["whole"]),
            (id: "both", name: "Both", columns: ["whole", "x"]),
        ]),
        Filter(id: "only", name: "Only", data: "d", column: "group", all: "All"),
        Number(id: "k", name: "k", from: 1, to: 9, step: 0.5, start: 2),
    ],
    views: [(
        id: "v", title: "V", alt: "Bars.", data: "d", kind: Bar, x: "name", y: ["x"],
        x_title: "Name", y_title: "X", sorted: true, controls: ["over", "only", "k"],
        readouts: [(id: "over-k", name: "Over k", of: Count(rows: [Over(column: "x", than: Control("k"))]))],
    )],
    steps: [
        Question(
            id: "one", bloom: Apply, stage: (view: "v"), stem: "How much is it?",
            interaction: Numeric(value: 8, tolerance: 0, unit: "x", formula: "mean", compute: "(2 + 4 + 6 + 20) / 4", feedback: "The mean of the group."),
            from: Mean(of: "x", rows: [Is(column: "group", value: "g")]),
            formula: "A mean.",
        ),
        Adjust(
            id: "two", stage: (view: "v"), stem: "Set it.", control: "k",
            goals: [(readout: "over-k", at_most: 1)],
            right: "Right.", wrong: "Wrong.", solution: "7", formula: "Above k.",
        ),
    ],
    report: (prompt: "Write.", min: 1, max: 9, model: "Two words.", note: "Short.", rubric: [
        (id: "a", name: "A", anchors: ["1", "2", "3"]),
        (id: "b", name: "B", anchors: ["1", "2", "3"]),
    ]),
)"#;

fn lab(text: &str) -> Arc<Lab> {
    let (lab, _) = decode::<Lab>("small.ron", text.as_bytes()).unwrap();
    Arc::new(lab)
}

fn bench() -> Bench {
    Bench::new(lab(SMALL), |_| None).unwrap()
}

fn worked(bench: &Bench, settings: &[(&str, &str)], formula: &str) -> Result<f64, Failure> {
    let (formula, _) = decode::<Formula>("formula", formula.as_bytes()).unwrap();
    let settings: Vec<Setting> = settings
        .iter()
        .map(|(control, to)| Setting {
            control: Id::from(*control),
            to: (*to).to_owned(),
        })
        .collect();
    let positions = Positions::at(&bench.lab, &settings);
    let frame = bench.frame(&bench.lab.views[0], &positions).unwrap()?;
    frame.evaluate(&formula)
}

#[test]
fn every_formula_equals_the_value_worked_by_hand() {
    let bench = bench();
    // Group g: 2 4 6 20. Median 5, distances 3 1 1 15, MAD 2, mean 8.
    for (formula, value) in [
        (r#"Count()"#, 8.0),
        (r#"Count(rows: [Is(column: "group", value: "g")])"#, 4.0),
        (r#"Count(rows: [IsNot(column: "group", value: "g")])"#, 4.0),
        (
            r#"Count(rows: [Is(column: "day", value: "2026-02-03 06")])"#,
            1.0,
        ),
        (r#"Count(rows: [Over(column: "x", than: Fixed(4))])"#, 2.0),
        (
            r#"Count(rows: [AtLeast(column: "x", than: Fixed(4))])"#,
            3.0,
        ),
        (
            r#"Count(rows: [AtMost(column: "x", than: Control("k"))])"#,
            4.0,
        ),
        (r#"Sum(of: "x")"#, 35.0),
        (r#"Mean(of: "x")"#, 5.0),
        (
            r#"Median(of: "x", rows: [Is(column: "group", value: "g")])"#,
            5.0,
        ),
        (
            r#"Mad(of: "x", rows: [Is(column: "group", value: "g")])"#,
            2.0,
        ),
        (
            r#"Percentile(of: "x", percent: 75, rows: [Is(column: "group", value: "g")])"#,
            9.5,
        ),
        (r#"Minimum(of: "x")"#, 1.0),
        (r#"Maximum(of: "x")"#, 20.0),
        (
            r#"Value(of: "rate", row: [Is(column: "name", value: "c")])"#,
            30.0,
        ),
        (
            r#"Value(of: "usual", row: [Is(column: "name", value: "d")])"#,
            5.0,
        ),
        (
            r#"Value(of: "z", row: [Is(column: "name", value: "d")])"#,
            15.0 / (1.4826 * 2.0),
        ),
        (
            r#"Rank(by: "x", row: [Is(column: "name", value: "b")])"#,
            3.0,
        ),
        (
            r#"Rate(part: These(["x"]), whole: These(["whole"]))"#,
            100.0 * 35.0 / 98.0,
        ),
        (
            r#"Share(rows: [Over(column: "x", than: Fixed(4))], among: [Is(column: "group", value: "g")])"#,
            50.0,
        ),
    ] {
        let found = worked(&bench, &[], formula).unwrap();
        assert!(
            (found - value).abs() < 1e-12,
            "{formula}: {found}, not {value}"
        );
    }
    // The seven values 2 4 6 20 1 1 1: mean 5, squares 9 1 1 225 16 16 16.
    let naive = worked(
        &bench,
        &[],
        r#"Value(of: "naive", row: [Is(column: "name", value: "d")])"#,
    );
    assert!((naive.unwrap() - 15.0 / (284.0_f64 / 7.0).sqrt()).abs() < 1e-12);
}

#[test]
fn controls_change_what_formulas_give() {
    let bench = bench();
    let rate = r#"Value(of: "rate", row: [Is(column: "name", value: "a")])"#;
    assert_eq!(worked(&bench, &[], rate), Ok(20.0));
    let both = worked(&bench, &[("over", "both")], rate).unwrap();
    assert!((both - 100.0 * 2.0 / 12.0).abs() < 1e-12);
    assert_eq!(worked(&bench, &[("only", "h")], r#"Sum(of: "x")"#), Ok(3.0));
    // A filter does not change what is usual.
    let usual = r#"Maximum(of: "usual")"#;
    assert_eq!(worked(&bench, &[("only", "h")], usual), Ok(1.0));
    let over = r#"Count(rows: [Over(column: "x", than: Control("k"))])"#;
    assert_eq!(worked(&bench, &[("k", "6")], over), Ok(1.0));
    // A position that does not fit leaves the control where it starts.
    assert_eq!(worked(&bench, &[("k", "60")], over), Ok(3.0));
}

#[test]
fn what_has_no_value_says_why() {
    let bench = bench();
    let fault = |formula: &str| worked(&bench, &[], formula).unwrap_err();
    let column = |name: &str| Id::from(name);
    assert_eq!(
        fault(r#"Sum(of: "y")"#),
        Failure::Unknown {
            column: column("y")
        }
    );
    assert_eq!(
        fault(r#"Sum(of: "name")"#),
        Failure::NotNumbers {
            column: column("name")
        }
    );
    assert_eq!(
        fault(r#"Value(of: "x", row: [Is(column: "group", value: "g")])"#),
        Failure::NotOneRow { found: 4 }
    );
    assert_eq!(
        fault(r#"Mean(of: "x", rows: [Over(column: "x", than: Fixed(99))])"#),
        Failure::NoRows
    );
    assert_eq!(
        fault(r#"Share(rows: [], among: [Over(column: "x", than: Fixed(99))])"#),
        Failure::Zero
    );
    // A group that does not vary, a whole of 0 and an empty cell are absent.
    for name in ["e", "g", "h"] {
        let z = format!(r#"Value(of: "z", row: [Is(column: "name", value: "{name}")])"#);
        assert_eq!(fault(&z), Failure::NoRows, "{name}");
    }
    let rate = r#"Value(of: "rate", row: [Is(column: "name", value: "g")])"#;
    assert_eq!(fault(rate), Failure::NoRows);
}

#[test]
fn a_figure_places_names_as_labels_and_values_say() {
    let bench = bench();
    let positions = Positions::start(&bench.lab);
    let view = &bench.lab.views[0];
    let frame = bench.frame(view, &positions).unwrap().unwrap();
    let drawn: Figure = figure(Language::En, &bench.lab.data[0], view, &frame).unwrap();
    assert_eq!(drawn.names()[0], "d", "the highest first");
    let Shape::Bars(series) = &drawn.shape else {
        panic!("bars");
    };
    assert_eq!(series[0].points[0].y, 20.0);
    let stops = drawn.stops();
    assert_eq!(stops.len(), drawn.names().len());
    assert_eq!(drawn.read(Language::En, stops[0]).words(), "d · X 20");
}

fn answer(at: &str, number: &str, score: f32) -> Move {
    Move::Answer {
        at: at.into(),
        response: Response::Number(number.to_owned()),
        score,
        seconds: 10,
    }
}

fn choose(at: &str, option: &str) -> Move {
    Move::Choose {
        at: at.into(),
        option: option.into(),
        reason: None,
        seconds: 5,
    }
}

#[test]
fn a_run_is_the_fold_of_its_moves() {
    let bench = bench();
    let lab = bench.lab.clone();
    let report = || Id::from("report");
    let text = |text: &str| Move::Write {
        at: report(),
        text: text.to_owned(),
    };
    let rate = |at: &str, level| Move::Rate {
        at: at.into(),
        level,
    };
    let moves = [
        answer("one", "8", 1.0),
        choose("two", "7"),
        text("First."),
        text("First."),
        text("Second."),
        choose("report", "done"),
        rate("a", 1),
        rate("b", 0),
        rate("a", 2),
    ];
    let phases = [
        Phase::Step(1),
        Phase::Report,
        Phase::Report,
        Phase::Report,
        Phase::Report,
        Phase::Rating,
        Phase::Rating,
        Phase::Done,
        Phase::Done,
    ];
    for (count, phase) in (1..).zip(phases) {
        let run = Run::play(&bench, &moves[..count]);
        assert_eq!(run.phase(&lab), phase, "after {count}");
    }
    let run = Run::play(&bench, &moves);
    assert_eq!(run.score(&lab), (2.0, 2));
    assert_eq!(run.drafts(), ["First.", "Second."]);
    assert_eq!(run.rating(&"a".into()), Some(2));
    assert_eq!((run.seconds(), run.skipped), (15, 0));
}

#[test]
fn moves_that_no_longer_fit_are_counted_and_change_nothing() {
    let bench = bench();
    let stray = [
        choose("report", "done"),
        answer("gone", "8", 1.0),
        answer("two", "8", 1.0),
        choose("one", "7"),
        Move::Answer {
            at: "one".into(),
            response: Response::Choice(vec![0]),
            score: 1.0,
            seconds: 0,
        },
        Move::Rate {
            at: "a".into(),
            level: 1,
        },
        Move::Lapse { at: "one".into() },
    ];
    let run = Run::play(&bench, &stray);
    assert_eq!(run.skipped, stray.len());
    assert_eq!(run.phase(&bench.lab), Phase::Step(0));
    // A step keeps its first answer; a position out of bounds scores nothing.
    let moves = [
        answer("one", "8", 1.0),
        answer("one", "9", 0.0),
        choose("two", "900"),
    ];
    let run = Run::play(&bench, &moves);
    assert_eq!((run.score(&bench.lab), run.skipped), ((1.0, 2), 1));
}

proptest! {
    #[test]
    fn no_moves_make_a_run_fail(picks in proptest::collection::vec((0..8_usize, "[a-z0-9.]{0,4}", -2.0_f32..3.0), 0..30)) {
        let bench = bench();
        let places = ["one", "two", "report", "a", "b", "gone", "done", "k"];
        let moves = picks.iter().enumerate().map(|(index, (place, text, score))| {
            let at = places[*place];
            match index % 4 {
                0 => answer(at, text, *score),
                1 => choose(at, text),
                2 => Move::Write { at: at.into(), text: text.clone() },
                _ => Move::Rate { at: at.into(), level: text.len() as u8 },
            }
        });
        let moves: Vec<Move> = moves.collect();
        let run = Run::play(&bench, &moves);
        let (sum, of) = run.score(&bench.lab);
        prop_assert!((0.0..=of as f32).contains(&sum));
        prop_assert_eq!(Run::play(&bench, &moves), run);
    }

    #[test]
    fn no_bytes_make_a_table_fail(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut lab = (*lab(SMALL)).clone();
        lab.data[0].rows = None;
        lab.data[0].file = Some("x.csv".to_owned());
        let _ = Bench::new(Arc::new(lab), |_| Some(bytes.as_slice()));
    }
}

#[test]
fn the_data_are_what_the_program_writes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/practice-data");
    for (name, text) in data::files() {
        let stored = std::fs::read_to_string(folder.join(name)).unwrap();
        assert!(
            stored == text,
            "{name} differs: run `cargo run --example lab_data`"
        );
    }
}

/// The course, with its files.
fn course() -> CourseFiles {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    read_folder(&lessons).unwrap()
}

fn code(finding: &Finding) -> &'static str {
    match &finding.fault {
        Fault::Rule(rule) => rule.code(),
        Fault::Read(_) => "",
    }
}

fn codes(files: &CourseFiles) -> BTreeMap<&'static str, usize> {
    let mut codes = BTreeMap::new();
    for finding in check(files) {
        *codes.entry(code(&finding)).or_default() += 1;
    }
    codes
}

fn with_data(change: impl Fn(String) -> String) -> CourseFiles {
    let mut files = course();
    let bytes = files.data.get_mut("a1-posts.csv").unwrap();
    *bytes = change(String::from_utf8(bytes.clone()).unwrap()).into_bytes();
    files
}

#[test]
fn the_labs_of_the_course_state_what_their_data_give() {
    let files = course();
    let findings: Vec<_> = check(&files)
        .into_iter()
        .filter(|finding| code(finding).starts_with('L'))
        .collect();
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn a_figure_that_the_data_do_not_give_is_found_in_both_languages() {
    // P07 gets one reaction more: its three rates and what quotes them change.
    let files = with_data(|text| text.replace(",5240,118,", ",5240,148,"));
    let found = codes(&files).get("L09").copied().unwrap_or(0);
    assert!(found >= 2 * 4, "{found} stated values were found wrong");
}

#[test]
fn broken_data_are_told_with_their_line() {
    let wrong = |change: &dyn Fn(String) -> String| codes(&with_data(change));
    assert!(wrong(&|text| text.replace(",46000,", ",many,")).contains_key("L05"));
    assert!(wrong(&|text| text.replace(",46000,", ",1,46000,")).contains_key("L04"));
    assert!(wrong(&|text| text.lines().next().unwrap().to_owned()).contains_key("L06"));
    assert!(wrong(&|text| text.replacen("views", "sights", 1)).contains_key("L01"));
    assert!(wrong(&|text| text.replace("carousel", "gallery")).contains_key("L07"));
    let mut files = course();
    files.data.clear();
    assert!(codes(&files).contains_key("L01"));
}

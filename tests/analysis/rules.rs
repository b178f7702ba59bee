//! What is flagged, what is left out, and what stays silent.

use parcours::analysis::gather::Refused;
use parcours::analysis::test::Reliability;
use parcours::analysis::{Attention, Bank, NotAnExport, Source, analyse, read};
use parcours::language::Language;
use serde_json::json;

use super::fixture::{Answer, analysis, answer, course, export, gather, people};
use super::item;

#[test]
fn what_needs_attention_comes_first_and_says_why() {
    let files = course();
    let analysis = analysis(&files, &people("complete.csv"));
    let q3 = &analysis.items[0];
    assert_eq!(q3.item.as_str(), "q3");
    // Those who know choose «in public»: 0.78 elsewhere, 0.66 with the key.
    let public = Attention::Misleading { part: 0, option: 1 };
    assert!(q3.attention.contains(&public), "{:?}", q3.attention);
    assert!(q3.attention.contains(&Attention::Backwards));
    assert!(q3.attention.contains(&Attention::TooHard));
    let q2 = item(&analysis, "q2");
    assert!(q2.attention.contains(&Attention::TooEasy));
    let never = Attention::Dead { part: 0, option: 1 };
    assert!(q2.attention.contains(&never), "{:?}", q2.attention);
    // A place that nobody gives to an entry is no distractor.
    let q5 = item(&analysis, "q5");
    let is_about_option = |it: &Attention| matches!(it, Attention::Dead { .. });
    assert!(!q5.attention.iter().any(is_about_option));
}

#[test]
fn nineteen_answers_flag_nothing_and_twenty_do() {
    let files = course();
    let wrong = |count: usize| -> Vec<(String, Vec<Answer>)> {
        (0..count)
            .map(|at| {
                let answers = vec![
                    answer("q1", &[1], 0.0),
                    answer("q2", &[at % 2], f64::from(u8::from(at % 2 == 0))),
                ];
                (format!("p{at:02}"), answers)
            })
            .collect()
    };
    let few = analysis(&files, &wrong(19));
    assert!(item(&few, "q1").is_few() && item(&few, "q1").attention.is_empty());
    let enough = analysis(&files, &wrong(20));
    let q1 = item(&enough, "q1");
    assert!(!q1.is_few());
    assert!(q1.attention.contains(&Attention::TooHard));
}

#[test]
fn a_constant_item_has_no_discrimination_rather_than_nan() {
    let files = course();
    // Two thirds of the credit each: their mean is not exactly two thirds.
    let people: Vec<(String, Vec<Answer>)> = (0..30)
        .map(|at| {
            let right = at % 3 == 0;
            let answers = vec![
                answer("q5", &[0, 1, 3, 2], 0.666_666_7),
                answer("q1", &[usize::from(!right)], f64::from(u8::from(right))),
            ];
            (format!("p{at:02}"), answers)
        })
        .collect();
    let analysis = analysis(&files, &people);
    for id in ["q1", "q5"] {
        let item = item(&analysis, id);
        assert_eq!((item.discrimination, item.efficiency), (None, None), "{id}");
    }
    let q5 = item(&analysis, "q5");
    assert_eq!(q5.deviation, Some(0.0));
    assert_eq!(q5.facility.interval, None);
    assert_eq!(q5.effective_weight, Some(0.0));
}

#[test]
fn reliability_is_silent_below_a_hundred_complete_people() {
    let files = course();
    let all = people("complete.csv");
    let silent = analysis(&files, &all[..99]).test.reliability;
    assert!(matches!(
        silent,
        Reliability::NotEnoughData { complete: 99 }
    ));
    let known = analysis(&files, &all[..100]).test.reliability;
    assert!(matches!(known, Reliability::Known { complete: 100, .. }));
}

#[test]
fn the_richer_of_two_exports_counts_in_any_order() {
    let files = course();
    let short = export(&files, "lea", &[answer("q1", &[0], 1.0)]);
    let long = export(
        &files,
        "lea",
        &[answer("q1", &[0], 1.0), answer("q2", &[0], 1.0)],
    );
    let named = [
        ("a.json", &short),
        ("b.json", &long),
        ("c.json", &long),
        ("d.json", &short),
    ];
    let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]];
    for order in orders {
        let gathered = gather(order.map(|at| (named[at].0.to_owned(), named[at].1.clone())));
        assert_eq!(gathered.exports().len(), 1);
        assert!(gathered.exports().all(|export| export.richness() == 2));
        let refused: Vec<_> = gathered.refused().collect();
        let because = Refused::SameLearner {
            counted: "b.json".to_owned(),
        };
        let expected = ["a.json", "c.json", "d.json"].map(|file| (file, &because));
        assert_eq!(refused, expected, "{order:?}");
    }
}

#[test]
fn what_is_no_export_says_what_it_is() {
    let read = |text: &str| read::read(text.as_bytes()).map(|_| ());
    assert_eq!(read(""), Err(NotAnExport::Other));
    assert_eq!(read("[1, 2]"), Err(NotAnExport::Other));
    assert_eq!(read(r#"{"format": 2}"#), Err(NotAnExport::Other));
    let old = r#"{"format": 1, "courses": [], "days": []}"#;
    assert_eq!(read(old), Err(NotAnExport::Old));
    let newer = r#"{"format": 9, "courses": []}"#;
    assert_eq!(read(newer), Err(NotAnExport::Newer { format: 9 }));
    let empty = r#"{"format": 2, "learner": null, "courses": []}"#;
    assert_eq!(read(empty), Err(NotAnExport::Empty));
    // A byte-order mark, as an editor leaves it.
    let files = course();
    let good = export(&files, "lea", &[answer("q1", &[0], 1.0)]);
    assert_eq!(read(&format!("\u{feff}{good}")), Ok(()));
}

#[test]
fn answers_to_something_else_are_counted_apart() {
    let files = course();
    let mut exported = export(
        &files,
        "lea",
        &[
            answer("q1", &[0], 1.0),
            answer("q2", &[0], 1.0),
            answer("q3", &[0], 1.0),
            answer("q4", &[0], 0.5),
            answer("gone", &[0], 1.0),
        ],
    );
    let items = &mut exported["courses"][0]["lessons"][0]["items"];
    items[1]["first"]["revision"] = json!("00000000deadbeef");
    items[2]["first"]["second"] = json!(true);
    items[3]["first"]["score"] = json!("half");
    let bank = Bank::new(&files, Language::Fr).unwrap();
    let gathered = gather([("lea.json".to_owned(), exported)]);
    let analysis = analyse(&gathered, &bank, Source::FirstAnswers);
    let left = analysis.left_out;
    assert_eq!(
        (left.unknown, left.reworded, left.second, left.damaged),
        (1, 1, 1, 1)
    );
    assert_eq!(analysis.items.len(), 1);
}

#[test]
fn an_exam_counts_its_first_sitting_and_empty_questions_as_wrong() {
    let files = course();
    let revision = |item: &str| super::fixture::asked(&files, Language::Fr, item);
    let question = |item: &str, response: serde_json::Value, mark: f64| {
        json!({"lesson": "first", "item": item, "revision": revision(item), "response": response,
               "language": "fr", "answered_at": null, "seconds": 30, "mark": mark})
    };
    let sitting = |first: f64| {
        json!({"exam": "mock", "session": "a1b2c3d4.1", "questions": [
            question("q1", json!({"Choice": [0]}), first),
            question("q2", json!(null), 0.0),
        ]})
    };
    let exports = (0..2).map(|at| {
        let learner = format!("p{at}");
        let mut export = export(&files, &learner, &[]);
        export["courses"][0]["exams"] = json!([sitting(1.0), sitting(0.0)]);
        (format!("{learner}.json"), export)
    });
    let gathered = gather(exports);
    let bank = Bank::new(&files, Language::Fr).unwrap();
    assert_eq!(gathered.exams(bank.course()).len(), 1);
    let analysis = analyse(&gathered, &bank, Source::Exam("mock".into()));
    let (q1, q2) = (item(&analysis, "q1"), item(&analysis, "q2"));
    assert!((q1.facility.value - 1.0).abs() < 1e-12);
    assert_eq!((q2.answers, q2.parts[0].answers), (2, 0));
    assert!(q2.facility.value.abs() < 1e-12 && q2.time.is_none());
}

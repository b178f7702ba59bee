//! Any order of files, any JSON, any texts.

use parcours::analysis::write::{CSV_HEADER, Report, csv, html, table};
use parcours::analysis::{Bank, Gathered, Source, analyse, read};
use parcours::language::Language;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::fixture::{course, export, gather, people};

/// Any JSON, often with the names that an export has.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        Just(json!(2)),
        Just(json!("q1")),
        Just(json!("sample")),
        Just(json!({"Choice": [usize::MAX, 0, 0]})),
        Just(json!({"Order": [3, 3, 9]})),
        any::<String>().prop_map(Value::from),
    ];
    let name = prop_oneof![
        Just("format".to_owned()),
        Just("learner".to_owned()),
        Just("courses".to_owned()),
        Just("lessons".to_owned()),
        Just("items".to_owned()),
        Just("exams".to_owned()),
        Just("questions".to_owned()),
        Just("id".to_owned()),
        Just("first".to_owned()),
        Just("response".to_owned()),
        Just("revision".to_owned()),
        Just("score".to_owned()),
        any::<String>(),
    ];
    leaf.prop_recursive(6, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..8)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

/// A sound export in which one value is replaced by anything.
fn broken_export() -> impl Strategy<Value = Value> {
    (any_json(), any::<prop::sample::Index>()).prop_map(|(other, place)| {
        let files = course();
        let (learner, answers) = &people("ragged.csv")[0];
        let mut value = export(&files, learner, answers);
        let mut paths = Vec::new();
        pointers(&value, String::new(), &mut paths);
        let path = place.get(&paths);
        if let Some(found) = value.pointer_mut(path) {
            *found = other;
        }
        value
    })
}

fn pointers(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Array(all) => {
            for (index, inner) in all.iter().enumerate() {
                pointers(inner, format!("{at}/{index}"), found);
            }
        }
        Value::Object(all) => {
            for (name, inner) in all {
                pointers(inner, format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
    found.push(at);
}

/// Everything that can be written of what was gathered.
fn all_texts(gathered: &Gathered) -> Vec<String> {
    let files = course();
    let mut texts = Vec::new();
    for language in Language::ALL {
        let bank = Bank::new(&files, language).unwrap();
        for source in [Source::FirstAnswers, Source::Exam("mock".into())] {
            let analysis = analyse(gathered, &bank, source);
            let report = Report {
                analysis: &analysis,
                bank: &bank,
                gathered,
            };
            texts.extend([table(report), csv(report), html(report)]);
        }
    }
    texts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_json_makes_it_panic(any in any_json(), broken in broken_export()) {
        let mut gathered = Gathered::default();
        gathered.add("any.json", read::read(any.to_string().as_bytes()));
        gathered.add("broken.json", read::read(broken.to_string().as_bytes()));
        for text in all_texts(&gathered) {
            prop_assert!(!text.contains("NaN") && !text.contains("inf,"));
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read::read(&bytes);
    }
}

#[test]
fn the_order_of_files_changes_no_byte() {
    let files = course();
    let mut exports: Vec<(String, Value)> = people("ragged.csv")
        .iter()
        .map(|(learner, answers)| (format!("{learner}.json"), export(&files, learner, answers)))
        .collect();
    let sorted = all_texts(&gather(exports.clone()));
    for turn in [1, 7, 31] {
        exports.rotate_left(turn);
        exports.reverse();
        assert_eq!(all_texts(&gather(exports.clone())), sorted);
    }
}

#[test]
fn the_table_of_values_reads_back_as_csv() {
    let files = course();
    let exports = people("complete.csv");
    let exports = exports
        .iter()
        .map(|(learner, answers)| (learner.clone(), export(&files, learner, answers)));
    let gathered = gather(exports);
    let bank = Bank::new(&files, Language::Fr).unwrap();
    let analysis = analyse(&gathered, &bank, Source::FirstAnswers);
    let report = Report {
        analysis: &analysis,
        bank: &bank,
        gathered: &gathered,
    };
    let text = csv(report);
    let mut reader = csv_reader(&text);
    let headers = reader.headers().unwrap().clone();
    assert_eq!(headers.iter().collect::<Vec<_>>().join(","), CSV_HEADER);
    let column = |name: &str| headers.iter().position(|it| it == name).unwrap();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(&rows[0][column("row")], "test");
    let odd = rows
        .iter()
        .find(|row| row[column("text")].contains("<membre>"));
    let odd = odd.unwrap();
    assert_eq!(&odd[column("text")], "Un <membre> & \"ami\"");
    assert_eq!(&odd[column("chosen")], "31");
    let q2 = rows
        .iter()
        .find(|row| &row[column("item")] == "q2")
        .unwrap();
    assert_eq!(&q2[column("facility")], "0.95");
    assert!(q2[column("attention")].contains("too-easy"));
}

fn csv_reader(text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().from_reader(text.as_bytes())
}

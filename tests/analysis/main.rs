//! Item analysis: figures against SciPy, odd folders, and the command.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of a test fails the test"
)]

mod command;
mod fixture;
mod odd;
mod roundtrip;
mod rules;

use parcours::analysis::test::Reliability;
use parcours::analysis::{Analysis, Figure, ItemFigures};
use serde_json::Value;

/// The figures agree to the ninth decimal.
fn near(found: f64, expected: &Value, about: &str) {
    let expected = expected
        .as_f64()
        .unwrap_or_else(|| panic!("{about}: {expected}"));
    assert!(
        (found - expected).abs() <= 1e-9,
        "{about}: {found} and not {expected}"
    );
}

fn figure(found: Figure, expected: &Value, about: &str) {
    near(found.value, &expected["value"], about);
    match (found.interval, expected["interval"].as_array()) {
        (Some(found), Some(expected)) => {
            near(found.low, &expected[0], &format!("{about}, low"));
            near(found.high, &expected[1], &format!("{about}, high"));
        }
        (found, expected) => assert_eq!((found, expected), (None, None), "{about}"),
    }
}

fn item<'a>(analysis: &'a Analysis, id: &str) -> &'a ItemFigures {
    let mut items = analysis.items.iter();
    items.find(|item| item.item.as_str() == id).unwrap()
}

fn compare_item(found: &ItemFigures, expected: &Value, guess: &Value, id: &str) {
    let about = |what: &str| format!("{id}, {what}");
    assert_eq!(found.answers as u64, expected["answers"].as_u64().unwrap());
    let elsewhere = expected["answers_elsewhere"].as_u64().unwrap();
    assert_eq!(found.answers_elsewhere as u64, elsewhere);
    figure(found.facility, &expected["facility"], &about("facility"));
    near(
        found.deviation.unwrap(),
        &expected["deviation"],
        &about("sd"),
    );
    let discrimination = found.discrimination.unwrap();
    figure(
        discrimination,
        &expected["discrimination"],
        &about("discrimination"),
    );
    near(
        found.efficiency.unwrap(),
        &expected["efficiency"],
        &about("efficiency"),
    );
    match found.effective_weight {
        Some(weight) => near(weight, &expected["effective_weight"], &about("weight")),
        None => assert!(expected["effective_weight"].is_null(), "{id}"),
    }
    let time = found.time.unwrap();
    figure(time.median, &expected["median"], &about("median"));
    near(time.quartiles.0, &expected["quartiles"][0], &about("q1"));
    near(time.quartiles.1, &expected["quartiles"][1], &about("q3"));
    near(found.guess.unwrap(), guess, &about("guess"));
    let Some(options) = expected["options"].as_object() else {
        return;
    };
    let found = &found.parts[0].options;
    for (at, expected) in options.iter().take(found.len()) {
        let option = &found[at.parse::<usize>().unwrap()];
        assert_eq!(option.chosen as u64, expected["chosen"].as_u64().unwrap());
        figure(option.share.unwrap(), &expected["share"], &about(at));
        if !expected["lead"].is_null() {
            figure(option.lead.unwrap(), &expected["lead"], &about(at));
        }
        match option.elsewhere {
            Some(mean) => near(mean, &expected["elsewhere"], &about(at)),
            None => assert!(expected["elsewhere"].is_null()),
        }
    }
}

fn compare(table: &str, name: &str) -> (Analysis, Value) {
    let files = fixture::course();
    let analysis = fixture::analysis(&files, &fixture::people(table));
    let text = std::fs::read_to_string(fixture::folder().join("expected.json")).unwrap();
    let mut expected: Value = serde_json::from_str(&text).unwrap();
    let guess = expected["guess"].take();
    let expected = expected[name].take();
    for (id, of_item) in expected["items"].as_object().unwrap() {
        compare_item(item(&analysis, id), of_item, &guess[id], id);
    }
    let (test, of_test) = (&analysis.test, &expected["test"]);
    assert_eq!(test.people as u64, of_test["people"].as_u64().unwrap());
    figure(test.mean.unwrap(), &of_test["mean"], "mean");
    near(test.median.unwrap(), &of_test["median"], "median");
    near(test.deviation.unwrap(), &of_test["deviation"], "deviation");
    near(test.skewness.unwrap(), &of_test["skewness"], "skewness");
    near(test.kurtosis.unwrap(), &of_test["kurtosis"], "kurtosis");
    (analysis, expected)
}

#[test]
fn the_figures_of_complete_answers_are_those_of_scipy() {
    let (analysis, expected) = compare("complete.csv", "complete");
    let of_test = &expected["test"];
    let Reliability::Known {
        complete,
        kr20,
        alpha,
        error_ratio,
        standard_error,
    } = analysis.test.reliability
    else {
        panic!("{:?}", analysis.test.reliability);
    };
    assert_eq!((complete, kr20), (120, false));
    figure(alpha, &of_test["alpha"], "alpha");
    near(error_ratio, &of_test["error_ratio"], "error ratio");
    near(standard_error, &of_test["standard_error"], "standard error");
    for item in &analysis.items {
        assert!((item.intended_weight - 0.2).abs() < 1e-12);
    }
}

#[test]
fn people_who_did_not_meet_an_item_are_left_out_of_it() {
    let (analysis, expected) = compare("ragged.csv", "ragged");
    let complete = expected["test"]["complete"].as_u64().unwrap();
    let reliability = analysis.test.reliability;
    assert!(
        matches!(reliability, Reliability::NotEnoughData { complete: found } if found as u64 == complete),
        "{reliability:?}"
    );
}

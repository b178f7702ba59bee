//! What a keystroke costs at the reply workshop.
//!
//! ```sh
//! cargo bench --bench practice_words
//! ```

use divan::{Bencher, black_box};
use parcours::course::decode::decode;
use parcours::course::practice::Reply;
use parcours::course::practice::rules::RulePack;
use parcours::language::Language;
use parcours::practice::reply::{Case, Rules};

fn main() {
    divan::main();
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    let Ok((value, _)) = decode("bench.ron", text.as_bytes()) else {
        std::process::abort();
    };
    value
}

/// Forty rules: the shared ones, those of an exercise, and some again.
fn rules(language: Language) -> Rules {
    let (pack, exercise) = match language {
        Language::Fr => (
            include_str!("../lessons/fr/rules.ron"),
            include_str!("../lessons/fr/practice/reply-late-parcel.ron"),
        ),
        Language::En => (
            include_str!("../lessons/en/rules.ron"),
            include_str!("../lessons/en/practice/reply-late-parcel.ron"),
        ),
    };
    let mut pack: RulePack = read(pack);
    let exercise: Reply = read(exercise);
    let again = pack.rules.clone();
    let missing = 40 - pack.rules.len() - exercise.own.len();
    pack.rules.extend(again.into_iter().take(missing));
    let (rules, _) = Rules::compile(&pack, &exercise.own, &Case::of(&exercise), language);
    assert_eq!(rules.all().len(), 40);
    rules
}

/// Two thousand characters of a real answer, over and over.
fn text(language: Language) -> String {
    let exercise: Reply = read(match language {
        Language::Fr => include_str!("../lessons/fr/practice/reply-late-parcel.ron"),
        Language::En => include_str!("../lessons/en/practice/reply-late-parcel.ron"),
    });
    let answers = format!("{}\n\n{}\n\n", exercise.model.text, exercise.weak.text);
    answers.chars().cycle().take(2_000).collect()
}

#[divan::bench(args = [Language::Fr, Language::En])]
fn a_keystroke_of_2000_characters_under_40_rules(bencher: Bencher<'_, '_>, language: Language) {
    let (rules, text) = (rules(language), text(language));
    bencher.bench_local(|| rules.hits(black_box(&text)));
}

#[divan::bench]
fn making_the_rules_ready(bencher: Bencher<'_, '_>) {
    let pack: RulePack = read(include_str!("../lessons/fr/rules.ron"));
    let case = Case::default();
    bencher.bench_local(|| Rules::compile(black_box(&pack), &[], &case, Language::Fr));
}

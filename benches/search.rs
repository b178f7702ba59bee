//! The palette over a course of 1,000 lessons and 8,000 passages of 100 words.

#![allow(clippy::unwrap_used, reason = "a bench that cannot run stops")]

use std::fmt::Write as _;

use divan::{Bencher, black_box};
use parcours::search::{Entry, Index, Target};

fn main() {
    divan::main();
}

const SYLLABLES: [&str; 24] = [
    "mo", "dé", "ra", "tion", "com", "mu", "nau", "té", "re", "pon", "dre", "char", "te", "mem",
    "bre", "cri", "se", "ton", "é", "qui", "pe", "ver", "l’a", "nim",
];

/// A word that depends on `n` alone; small numbers are far more frequent, as
/// words are.
fn word(n: usize) -> String {
    let n = n * n % 5003;
    let mut word = String::new();
    for power in 0..=n % 3 + 1 {
        word.push_str(SYLLABLES[(n / 24_usize.pow(u32::try_from(power).unwrap())) % 24]);
    }
    word
}

fn text(seed: usize, words: usize) -> String {
    let mut text = String::new();
    for at in 0..words {
        let _ = write!(text, "{} ", word((seed * 7919 + at * 104_729) % 5003));
    }
    text
}

fn entries() -> Vec<Entry<()>> {
    let lessons = (0..1000).map(|n| Entry {
        target: Target::Lesson(format!("l-{n}").as_str().into()),
        title: text(n, 6),
        also: Vec::new(),
        text: text(n / 10, 4),
    });
    let passages = (0..8000).map(|n| Entry {
        target: Target::Passage {
            lesson: format!("l-{}", n / 8).as_str().into(),
            block: format!("b-{n}").as_str().into(),
        },
        title: text(n / 8, 6),
        also: Vec::new(),
        text: text(n, 100),
    });
    lessons.chain(passages).collect()
}

#[divan::bench]
fn build(bencher: Bencher) {
    bencher
        .with_inputs(entries)
        .bench_values(|entries| entries.into_iter().collect::<Index<()>>());
}

/// What a person types, letter by letter and whole, and the worst cases: a
/// letter or a syllable of every passage, many words, no hit.
fn queries() -> Vec<String> {
    let word = |at: usize| text(42, 100).split(' ').nth(at).unwrap().to_owned();
    let mut queries = ["m", "mo", "e", "on", "tion", "a e i o u", "introuvable"]
        .map(String::from)
        .to_vec();
    queries.push(word(3));
    queries.push(format!("{} {}", word(3), word(20)));
    queries.push(text(42, 5));
    queries
}

#[divan::bench(args = queries())]
fn search(bencher: Bencher, query: &str) {
    let index: Index<()> = entries().into_iter().collect();
    assert_eq!(
        index.search(query, 12).is_empty(),
        query == "introuvable" || query.contains("e i o")
    );
    bencher.bench_local(|| index.search(black_box(query), 12).len());
}

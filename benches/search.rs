//! The palette over a course of 1,000 lessons and 8,000 passages of 100 words.

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
/// letter of every word, a syllable inside every word, many words, no hit.
#[divan::bench(args = [
    "m", "mo", "modér", "modération", "moderation communaute", "e", "tion", "on",
    "l’animation de la communauté", "a e i o u", "introuvable", "re te se mo de ra",
])]
fn search(bencher: Bencher, query: &str) {
    let index: Index<()> = entries().into_iter().collect();
    bencher.bench_local(|| index.search(black_box(query), 12).len());
}

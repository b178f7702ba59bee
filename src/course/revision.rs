//! Revisions: whether an item still asks what it asked.
//!
//! Progress is keyed by item id and revision. Both hashes are the first eight
//! bytes, big-endian, of a SHA-256 over the parts that count, each preceded by
//! its length, so they are the same on every machine and in every version.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::item::{
    Area, Card, Categorising, Choice, Cloze, Credit, Hotspot, Interaction, Item, Matching, Numeric,
    Ordering, TrueFalse,
};
use crate::language::fold::fold;

/// Hash of what the learner is asked and graded on: stem, texts, keys and
/// credit. Feedback, hints, misconceptions, the order of display, and white
/// space do not count.
pub fn revision(item: &Item) -> u64 {
    let mut hash = Hash::new("item");
    hash.words(item.stem.source());
    hash.part(match item.credit() {
        Credit::AllOrNothing => "all-or-nothing",
        Credit::Proportional => "proportional",
    });
    match &item.interaction {
        Interaction::SingleChoice(asked) => choices(&mut hash, "single-choice", &asked.options),
        Interaction::MultipleChoice(asked) => choices(&mut hash, "multiple-choice", &asked.options),
        Interaction::TrueFalse(asked) => true_false(&mut hash, asked),
        Interaction::Cloze(asked) => cloze(&mut hash, asked),
        Interaction::Ordering(asked) => ordering(&mut hash, asked),
        Interaction::Matching(asked) => matching(&mut hash, asked),
        Interaction::Categorising(asked) => categorising(&mut hash, asked),
        Interaction::Numeric(asked) => numeric(&mut hash, asked),
        Interaction::Hotspot(asked) => hotspot(&mut hash, asked),
    }
    hash.end()
}

/// Hash of the keys alone: what makes an answer right. Spelling that
/// [`fold`] forgives and the order of options do not count, so that putting a
/// misprint right rarely changes it.
pub fn key_revision(item: &Item) -> u64 {
    let mut hash = Hash::new("key");
    match &item.interaction {
        Interaction::SingleChoice(asked) => hash.folded(keys(&asked.options)),
        Interaction::MultipleChoice(asked) => hash.folded(keys(&asked.options)),
        Interaction::TrueFalse(asked) => {
            hash.truth(asked.truth);
            hash.folded(keys(&asked.reasons));
        }
        Interaction::Cloze(asked) => {
            for gap in &asked.gaps {
                hash.part(gap.id.as_str());
                hash.truth(gap.no_typos);
                hash.folded(gap.accept.iter().map(|text| fold(text)));
            }
        }
        Interaction::Ordering(asked) => {
            for entry in &asked.entries {
                hash.part(&fold(entry.text.source()));
            }
        }
        Interaction::Matching(asked) => hash.folded(asked.pairs.iter().map(|pair| {
            let (prompt, target) = (fold(pair.prompt.source()), fold(pair.target.source()));
            format!("{prompt}\n{target}")
        })),
        Interaction::Categorising(asked) => {
            hash.folded(asked.cards.iter().map(|card| {
                let text = fold(card.text.source());
                format!("{text}\n{}", card.category)
            }));
        }
        Interaction::Numeric(asked) => {
            hash.number(asked.value);
            hash.number(asked.tolerance);
        }
        Interaction::Hotspot(asked) => hash.folded(keys(&asked.choices())),
    }
    hash.end()
}

fn keys(options: &[Choice]) -> impl Iterator<Item = String> {
    options
        .iter()
        .filter(|option| option.key)
        .map(|option| fold(option.text.source()))
}

fn choices(hash: &mut Hash, kind: &str, options: &[Choice]) {
    hash.part(kind);
    for option in options {
        hash.words(option.text.source());
        hash.truth(option.key);
    }
}

fn true_false(hash: &mut Hash, asked: &TrueFalse) {
    hash.part("true-false");
    hash.truth(asked.truth);
    choices(hash, "reasons", &asked.reasons);
}

fn cloze(hash: &mut Hash, asked: &Cloze) {
    hash.part("cloze");
    hash.words(&asked.text);
    for gap in &asked.gaps {
        hash.part(gap.id.as_str());
        hash.truth(gap.no_typos);
        hash.count(gap.accept.len());
        for answer in &gap.accept {
            hash.words(answer);
        }
    }
}

fn ordering(hash: &mut Hash, asked: &Ordering) {
    hash.part("ordering");
    for entry in &asked.entries {
        hash.words(entry.text.source());
    }
}

fn matching(hash: &mut Hash, asked: &Matching) {
    hash.part("matching");
    for pair in &asked.pairs {
        hash.words(pair.prompt.source());
        hash.words(pair.target.source());
    }
    hash.part("extra");
    for extra in &asked.extra {
        hash.words(extra.target.source());
    }
}

fn categorising(hash: &mut Hash, asked: &Categorising) {
    hash.part("categorising");
    for category in &asked.categories {
        hash.part(category.id.as_str());
        hash.words(&category.name);
    }
    hash.part("cards");
    for Card { text, category, .. } in &asked.cards {
        hash.words(text.source());
        hash.part(category.as_str());
    }
}

fn numeric(hash: &mut Hash, asked: &Numeric) {
    hash.part("numeric");
    hash.number(asked.value);
    hash.number(asked.tolerance);
    hash.words(&asked.unit);
}

fn hotspot(hash: &mut Hash, asked: &Hotspot) {
    hash.part("hotspot");
    hash.part(&asked.file);
    hash.truth(asked.several);
    hash.count(asked.regions.len());
    for region in &asked.regions {
        hash.words(region.label.source());
        hash.truth(region.key);
        match &region.area {
            Area::Rect { .. } => hash.part("rect"),
            Area::Polygon(_) => hash.part("polygon"),
        }
        let corners = region.area.corners();
        hash.count(corners.len());
        for (x, y) in corners {
            hash.number(x);
            hash.number(y);
        }
    }
}

struct Hash(Sha256);

impl Hash {
    fn new(kind: &str) -> Self {
        let mut hash = Self(Sha256::new());
        hash.part(kind);
        hash
    }

    /// The length first: "ab" and "c" must not hash as "a" and "bc".
    fn part(&mut self, text: &str) {
        self.count(text.len());
        self.0.update(text.as_bytes());
    }

    /// A text whose line breaks and double spaces mean nothing.
    fn words(&mut self, text: &str) {
        let mut plain = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !plain.is_empty() {
                plain.push(' ');
            }
            plain.push_str(word);
        }
        self.part(&plain);
    }

    fn truth(&mut self, truth: bool) {
        self.0.update([u8::from(truth)]);
    }

    fn count(&mut self, count: usize) {
        self.0.update((count as u64).to_be_bytes());
    }

    /// As written in decimal: 5 and 5.0 are the same.
    fn number(&mut self, value: f64) {
        let mut text = String::new();
        // Writing to a String cannot fail. Adding zero makes one of the two zeros.
        let _ = write!(text, "{}", value + 0.0);
        self.part(&text);
    }

    /// Texts whose order means nothing.
    fn folded(&mut self, texts: impl Iterator<Item = String>) {
        let mut sorted: Vec<_> = texts.collect();
        sorted.sort();
        self.count(sorted.len());
        for text in sorted {
            self.part(&text);
        }
    }

    fn end(self) -> u64 {
        let digest = self.0.finalize();
        digest
            .iter()
            .take(8)
            .fold(0, |hash, &byte| hash << 8 | u64::from(byte))
    }
}

#[cfg(test)]
mod tests {
    use super::{key_revision, revision};
    use crate::course::Item;

    fn item(interaction: &str) -> Item {
        let text = format!(
            "(id: \"i\", objective: \"o\", competence: \"c\", bloom: Apply, covers: [], explains: \"e\",
              stem: \"Que faites-vous ?\", interaction: {interaction})"
        );
        crate::course::decode::decode("item.ron", text.as_bytes())
            .unwrap()
            .0
    }

    const ALL: [(&str, u64, u64); 9] = [
        (
            "SingleChoice(options: [(text: \"Un\", feedback: \"A\"), (text: \"Deux\", key: true, feedback: \"B\")])",
            0x5ce1_3e79_d550_3b4d,
            0xfe7a_a76a_1b36_e153,
        ),
        (
            "MultipleChoice(options: [(text: \"Un\", key: true, feedback: \"A\"), (text: \"Deux\", key: true, feedback: \"B\")])",
            0xa7c0_73dc_0f47_c641,
            0xbe1b_f413_8f70_ffd9,
        ),
        (
            "TrueFalse(truth: true, feedback: \"F\", reasons: [(text: \"Un\", key: true, feedback: \"A\")])",
            0x00d4_5220_0fb7_70e1,
            0xd3c4_a294_adaa_9678,
        ),
        (
            "Cloze(text: \"Un {g} ici\", gaps: [(id: \"g\", accept: [\"mot\", \"terme\"], feedback: \"A\")])",
            0x1ce7_3835_3c1c_1e52,
            0x7faf_b78a_2e6a_0b3d,
        ),
        (
            "Ordering(entries: [(text: \"Un\", feedback: \"A\"), (text: \"Deux\", feedback: \"B\")])",
            0xe18d_deaf_1eda_6055,
            0x16d5_5a96_13f4_57f3,
        ),
        (
            "Matching(pairs: [(prompt: \"Un\", target: \"1\", feedback: \"A\")], extra: [(target: \"3\", feedback: \"B\")])",
            0x9357_fa4c_dd76_019d,
            0x6ce6_b6b9_c1aa_20c3,
        ),
        (
            "Categorising(categories: [(id: \"k\", name: \"K\")], cards: [(text: \"Un\", category: \"k\", feedback: \"A\")])",
            0x3d90_f52e_6d6e_ba6f,
            0xa1ed_2c7a_d30c_8e2a,
        ),
        (
            "Numeric(value: 12.5, tolerance: 0, unit: \"%\", formula: \"f\", compute: \"25 / 2\", feedback: \"A\")",
            0xc044_3386_5232_1f22,
            0xeee1_e03e_7144_653a,
        ),
        (
            "Hotspot(file: \"a.svg\", alt: \"A\", elsewhere: \"E\", regions: [(label: \"Un\", area: Rect(x: 0, y: 0, width: 0.5, height: 1), feedback: \"A\"), (label: \"Deux\", area: Polygon([(0.5, 0), (1, 0), (1, 1)]), key: true, feedback: \"B\")])",
            0xc691_b488_45fa_e215,
            0xfe7a_a76a_1b36_e153,
        ),
    ];

    /// These values are written in learners' journals: they never change.
    #[test]
    fn revisions_are_the_same_for_ever() {
        let found: Vec<_> = ALL
            .iter()
            .map(|(text, ..)| (*text, revision(&item(text)), key_revision(&item(text))))
            .collect();
        assert_eq!(found, ALL);
    }

    #[test]
    fn only_what_is_asked_and_graded_counts() {
        let base = item(ALL[0].0);
        let with = |change: &dyn Fn(&mut Item)| {
            let mut changed = base.clone();
            change(&mut changed);
            (
                revision(&changed) == revision(&base),
                key_revision(&changed) == key_revision(&base),
            )
        };
        let options = |item: &mut Item, change: &dyn Fn(&mut crate::course::item::Choice)| {
            if let crate::course::Interaction::SingleChoice(asked) = &mut item.interaction {
                asked.options.iter_mut().for_each(change);
            }
        };
        assert_eq!(
            with(&|item| item.hints.push("Cherchez".into())),
            (true, true)
        );
        assert_eq!(
            with(&|item| item.stem = "Que  faites-vous\n?".into()),
            (true, true)
        );
        assert_eq!(
            with(&|item| options(item, &|it| it.feedback = "X".into())),
            (true, true)
        );
        assert_eq!(
            with(&|item| options(item, &|it| it.misconception = Some("m".into()))),
            (true, true)
        );
        assert_eq!(with(&|item| item.stem = "Et vous ?".into()), (false, true));
        assert_eq!(
            with(&|item| options(item, &|it| it.key = !it.key)),
            (false, false)
        );
        // Told from one another by their keys, not by their spelling.
        assert_eq!(
            with(&|item| options(item, &|it| it.text =
                it.text.source().to_uppercase().as_str().into())),
            (false, true)
        );
    }
}

use parcours::course::{Bloom, Item, Misconception};
use parcours::language::Language;

use crate::choices::options;
use crate::sample::{Sample, found};

/// Findings of a French course in which one item stands many times, each
/// changed; the mix of levels is looked at in a test of its own.
fn many(name: &str, count: usize, change: impl FnMut(usize, &mut Item)) -> Vec<String> {
    let mut findings = found(Language::Fr, |course| course.multiply(name, count, change));
    findings.retain(|finding| !finding.contains(" R25"));
    findings
}

/// Puts the key at a position.
fn key_at(item: &mut Item, position: usize) {
    let options = options(item);
    let from = options.iter().position(|option| option.key).unwrap();
    let key = options.remove(from);
    options.insert(position, key);
}

fn texts(item: &mut Item, key: &str, distractors: [&str; 2]) {
    let mut distractors = distractors.into_iter();
    for option in options(item) {
        let text = if option.key {
            Some(key)
        } else {
            distractors.next()
        };
        option.text = text.unwrap().into();
    }
}

const EQUAL: (&str, [&str; 2]) = ("Le premier", ["Le second,", "Le dernier"]);

#[test]
fn keys_take_every_position() {
    let at = |count: usize, position: fn(usize) -> usize| {
        many("single", count, |index, item| key_at(item, position(index)))
    };
    assert_eq!(at(30, |index| index % 3), [""; 0]);
    // 20 of 30 keys at the second position, never five in a row.
    assert_eq!(
        at(30, |index| usize::from(index % 3 != 0)),
        ["fr/course.ron modules R13a"]
    );
    assert_eq!(at(20, |index| usize::from(index % 3 != 0)), [""; 0]);
}

#[test]
fn keys_do_not_stay_at_a_position() {
    let runs = many("single", 5, |_, item| key_at(item, 2));
    assert_eq!(runs, ["fr/start/first.ron items[11] R13b"]);
    assert_eq!(many("single", 4, |_, item| key_at(item, 2)), [""; 0]);
}

#[test]
fn keys_are_not_the_longest_nor_the_shortest() {
    let of = |marked: usize, key: &'static str, distractors: [&'static str; 2]| {
        many("single", 12, move |index, item| {
            key_at(item, index % 3);
            if index < marked {
                texts(item, key, distractors);
            } else {
                texts(item, EQUAL.0, EQUAL.1);
            }
        })
    };
    let longest = ("Le tout premier", ["Le deuxième,,", "Le troisième,"]);
    assert_eq!(of(4, longest.0, longest.1), [""; 0]);
    assert_eq!(
        of(7, longest.0, longest.1),
        ["fr/course.ron modules[0] R17a"]
    );
    let shortest = ("Le début", ["Le milieu", "Le dernier"]);
    assert_eq!(
        of(7, shortest.0, shortest.1),
        ["fr/course.ron modules[0] R17a"]
    );
}

#[test]
fn keys_are_as_long_as_distractors_on_average() {
    let of = |key: &'static str| {
        many("single", 12, move |index, item| {
            key_at(item, index % 3);
            // Never alone at an end: a distractor is as long, another as short.
            let tie = if index % 2 == 0 { key } else { "Le second" };
            let other = format!("{}.", tie.chars().rev().collect::<String>().trim_end());
            texts(item, key, ["Le second", &other[..other.len() - 1]]);
        })
    };
    assert!(of("Le salut au tout nouveau").contains(&"fr/course.ron modules[0] R17b".to_owned()));
}

#[test]
fn absolute_words_stand_on_both_sides() {
    let of = |marked: usize| {
        many("single", 12, move |index, item| {
            key_at(item, index % 3);
            if index < marked {
                texts(
                    item,
                    "Saluer cet ami par lettre",
                    ["Saluer jamais les anciens", "Bannir celui qui se plaint"],
                );
            }
        })
    };
    // 1 of 26 distractors is under five points; 6 are not.
    assert_eq!(of(1), [""; 0]);
    assert_eq!(of(6), ["fr/course.ron modules[0] R19a"]);
}

#[test]
fn sharing_words_with_the_stem_does_not_win() {
    let of = |marked: usize| {
        many("single", 12, move |index, item| {
            key_at(item, index % 3);
            if index < marked {
                texts(
                    item,
                    "Saluer dans ce même salon",
                    ["Retirer en citant la règle", "Attendre jusqu'à dimanche"],
                );
            }
        })
    };
    assert_eq!(of(3), [""; 0]);
    assert_eq!(of(9), ["fr/course.ron modules[0] R20a"]);
}

fn levels(mix: [(Bloom, usize); 4]) -> Vec<String> {
    let levels: Vec<Bloom> = mix
        .into_iter()
        .flat_map(|(bloom, count)| std::iter::repeat_n(bloom, count))
        .collect();
    found(Language::Fr, |course: &mut Sample| {
        let model = course.item("order").clone();
        let lesson = course.lesson();
        // The check of the text is one of the items that apply.
        lesson.items.clear();
        lesson.points.truncate(0);
        lesson.anchors.clear();
        lesson.points = vec!["P001".to_owned(), "P002".to_owned()];
        for (index, bloom) in levels.into_iter().enumerate() {
            let mut item = model.clone();
            item.id = format!("item-{index}").as_str().into();
            item.bloom = bloom;
            lesson.items.push(item);
        }
    })
}

#[test]
fn levels_are_mixed() {
    use Bloom::{Analyse, Apply, Remember, Understand};
    // With the check, 20 items: 10 %, 25 %, 35 %, 30 %.
    let good = [(Remember, 2), (Understand, 5), (Apply, 6), (Analyse, 6)];
    assert_eq!(levels(good), [""; 0]);
    let remembered = [(Remember, 4), (Understand, 5), (Apply, 6), (Analyse, 4)];
    assert_eq!(levels(remembered), ["fr/course.ron modules[0] R25a"]);
    let low = [(Remember, 3), (Understand, 6), (Apply, 8), (Analyse, 2)];
    assert_eq!(
        levels(low),
        [
            "fr/course.ron modules[0] R25a",
            "fr/course.ron modules[0] R25a",
            "fr/course.ron modules[0] R25b"
        ]
    );
    let small = [(Remember, 9), (Understand, 3), (Apply, 3), (Analyse, 3)];
    assert_eq!(levels(small), [""; 0]);
}

#[test]
fn a_pool_with_a_file_missing_is_not_judged() {
    let findings = found(Language::Fr, |course| {
        course.whole = false;
        course.multiply("order", 30, |_, item| item.bloom = Bloom::Remember);
    });
    assert_eq!(findings, [""; 0]);
}

#[test]
fn an_idea_can_be_shown_by_two_items() {
    let shown_by = |items: usize, of: usize| {
        let mut findings = found(Language::Fr, |course| {
            let idea = Misconception {
                id: "lone".into(),
                name: "confond tout".to_owned(),
            };
            course.course.misconceptions.push(idea);
            course.multiply("single", of, |index, item| {
                key_at(item, index % 3);
                let mut options = options(item).iter_mut();
                let distractor = options.find(|option| !option.key).unwrap();
                if index < items {
                    distractor.misconception = Some("lone".into());
                }
            });
        });
        findings.retain(|finding| finding.ends_with("R23c"));
        findings
    };
    assert_eq!(shown_by(1, 30).len(), 1);
    assert!(shown_by(1, 30)[0].starts_with("fr/course.ron misconceptions["));
    assert_eq!(shown_by(2, 30), [""; 0]);
    // A course that is being begun is not judged.
    assert_eq!(shown_by(1, 10), [""; 0]);
}

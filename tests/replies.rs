//! Written replies, good and bad, with the exact words that each rule must
//! notice in them; and what holds for any text at all.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/files.rs"]
mod files;
#[path = "support/labelled.rs"]
mod labelled;

use std::collections::BTreeSet;
use std::path::PathBuf;

use files::{name, root, text, under};
use labelled::Labelled;
use parcours::course::practice::reply::Reply;
use parcours::course::practice::rules::RulePack;
use parcours::language::Language;
use parcours::practice::reply::{Case, Rules, check};
use proptest::prelude::*;

/// Each language has at least this many.
const LEAST: usize = 60;

fn pack(language: Language) -> RulePack {
    let path = root().join(format!("lessons/{}/rules.ron", language.code()));
    labelled::read(&name(&path), &text(&path)).unwrap_or_else(|report| panic!("{report}"))
}

/// The exercise of the course, or of the tests, that replies belong to.
fn exercise(language: Language, id: &str) -> Reply {
    let code = language.code();
    let places = [
        format!("lessons/{code}/practice/{id}.ron"),
        format!("tests/fixtures/replies/exercises/{code}/{id}.ron"),
    ];
    let path: PathBuf = places
        .iter()
        .map(|place| root().join(place))
        .find(|path| path.exists())
        .unwrap_or_else(|| panic!("no exercise {id} in {code}"));
    labelled::read(&name(&path), &text(&path)).unwrap_or_else(|report| panic!("{report}"))
}

#[test]
fn every_labelled_reply_meets_its_rules_in_its_words() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let pack = pack(language);
        let folder = format!("tests/fixtures/replies/{}", language.code());
        let mut count = 0;
        for path in under(&folder, ".ron") {
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            let rules = Rules::of_exercise(&pack, &exercise(language, &stem), language);
            let replies: Vec<Labelled> = labelled::read(&name(&path), &text(&path))
                .unwrap_or_else(|report| panic!("{report}"));
            let names: BTreeSet<&str> = replies.iter().map(|it| it.name.as_str()).collect();
            assert_eq!(
                names.len(),
                replies.len(),
                "a name twice in {}",
                name(&path)
            );
            count += replies.len();
            for reply in &replies {
                let lines = labelled::differences(&rules, reply);
                wrong.extend(
                    lines
                        .iter()
                        .map(|line| format!("{} {}: {line}", name(&path), reply.name)),
                );
            }
        }
        assert!(count >= LEAST, "{count} replies in {language:?}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_shared_rule_is_met_by_a_reply_of_its_language() {
    for language in Language::ALL {
        let pack = pack(language);
        let replies: Vec<Labelled> = {
            let path = format!("tests/fixtures/replies/{}/workshop.ron", language.code());
            labelled::read(&path, &text(&root().join(&path))).unwrap()
        };
        let rules = Rules::of_exercise(&pack, &exercise(language, "workshop"), language);
        let met: BTreeSet<String> = replies
            .iter()
            .flat_map(|reply| rules.ids_hit(&reply.text))
            .map(|id| id.to_string())
            .collect();
        let silent: Vec<&str> = pack
            .rules
            .iter()
            .map(|rule| rule.id.as_str())
            .filter(|id| !met.contains(*id))
            .collect();
        assert!(silent.is_empty(), "{language:?}: {silent:?}");
    }
}

#[test]
fn the_packs_are_sound_and_have_the_same_rules() {
    let ids = |language| -> Vec<(String, bool)> {
        let pack = pack(language);
        assert_eq!(check::pack(&pack, language), [], "{language:?}");
        let good = |kind| kind == parcours::course::practice::rules::RuleKind::Good;
        pack.rules
            .iter()
            .map(|rule| (rule.id.to_string(), good(rule.kind)))
            .collect()
    };
    assert_eq!(ids(Language::Fr), ids(Language::En));
}

/// Texts made of what rules look for, and of what breaks parsers of text.
fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[A-Z]{1,9}[!?. ]{0,4}",
        "[0-9 .+()-]{0,24}",
        prop::sample::select(vec![
            "nous garantissons",
            "je ne peux pas",
            "d’ici 18 h",
            "by 6 pm",
            "Fluvai",
            "fluvia",
            "e\u{301}",
            "œ",
            "\u{200d}",
            "\u{fe0f}",
            "👩\u{200d}💻",
            "…",
            "\n\n",
            "\r\n",
            "’",
            "«\u{a0}",
            "a@b.c",
            "ﬁ",
            "İ",
            "ß",
            "\u{ad}",
            "plus jamais",
            "rue",
            "12 rue des Lilas",
            "vous auriez dû",
            "\u{0}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn hits_stand_on_characters_and_never_overlap(text in nasty(), french in any::<bool>()) {
        let language = if french { Language::Fr } else { Language::En };
        let rules = sample_rules(language);
        let hits = rules.hits(&text);
        prop_assert_eq!(&hits, &rules.hits(&text), "the same text, the same hits");
        for pair in hits.windows(2) {
            prop_assert!(pair[0].rule <= pair[1].rule);
            if pair[0].rule == pair[1].rule {
                let (one, next) = (pair[0].span.clone().unwrap(), pair[1].span.clone().unwrap());
                prop_assert!(one.end <= next.start, "{:?} {:?}", one, next);
            }
        }
        for span in hits.iter().filter_map(|hit| hit.span.clone()) {
            prop_assert!(span.start < span.end && text.get(span.clone()).is_some(), "{:?}", span);
        }
        let ids: BTreeSet<_> = hits.iter().map(|hit| rules.all()[hit.rule].id.clone()).collect();
        prop_assert_eq!(ids, rules.ids_hit(&text));
    }
}

fn sample_rules(language: Language) -> &'static Rules {
    use std::sync::LazyLock;
    fn all(language: Language) -> Rules {
        Rules::of_exercise(&pack(language), &exercise(language, "workshop"), language)
    }
    static FR: LazyLock<Rules> = LazyLock::new(|| all(Language::Fr));
    static EN: LazyLock<Rules> = LazyLock::new(|| all(Language::En));
    match language {
        Language::Fr => &FR,
        Language::En => &EN,
    }
}

#[test]
fn a_bad_matcher_is_named_with_its_path_and_the_rest_reads_on() {
    let pack: RulePack = labelled::read(
        "rules.ron",
        r#"RulePack(rules: [
            (id: "a", name: "a", kind: Warn, about: "a", when: Any([Words(["ici"]), Regex("(")])),
            (id: "b", name: "b", kind: Warn, about: "b", when: Near(a: Regex("É"), b: Words([]), words: 2)),
            (id: "c", name: "c", kind: Warn, about: "c", when: Sentences(min: 3, max: 2)),
        ])"#,
    )
    .unwrap();
    let (rules, troubles) = Rules::compile(&pack, &[], &Case::default(), Language::Fr);
    let paths: Vec<String> = troubles.iter().map(|(_, it)| it.path.to_string()).collect();
    assert_eq!(
        paths,
        [
            "rules[0].when[1]",
            "rules[1].when.a",
            "rules[1].when.b",
            "rules[2].when"
        ]
    );
    assert_eq!(rules.hits("C’est ici.").len(), 1);
}

//! Reading of pools and judges, and the rules on ratings.

use parcours::language::Language;
use parcours::storage::library::{Library, read_folder};

use super::{World, breaks, pool};

#[test]
fn judges_rate_every_certifying_item_once_between_0_and_1() {
    let ids: Vec<String> = pool(Language::En)
        .certifying
        .iter()
        .map(|item| item.id.to_string())
        .collect();
    let judge = |changed: &str| {
        let all: Vec<String> = ids.iter().map(|id| format!("{id:?}: 0.6")).collect();
        format!("(name: \"A\", ratings: {{{}{changed}}})", all.join(", "))
    };
    let file = |third: String| format!("(judges: [{}, {}, {third}])", judge(""), judge(""));
    let judged = |third: String| move |world: &mut World| world.judges = Some(file(third));
    breaks(&[], judged(judge("")));
    let at = |code: &str| format!("exam-judges.ron judges[2].ratings {code}");
    breaks(&[&at("E10")], judged(judge(", \"nobody\": 0.5")));
    let twice = format!(", {:?}: 0.5", ids[0]);
    breaks(&[&at("E11")], judged(judge(&twice)));
    let rest = |first: &str| {
        let others = ids.iter().skip(1).map(|id| format!("{id:?}: 0.6"));
        let all: Vec<String> = std::iter::once(first.to_owned()).chain(others).collect();
        all.join(", ")
    };
    let high = rest(&format!("{:?}: 1.5", ids[0]));
    breaks(
        &[&at("E12")],
        judged(format!("(name: \"C\", ratings: {{{high}}})")),
    );
    let few = ids.iter().skip(1).map(|id| format!("{id:?}: 0.6"));
    let few = few.collect::<Vec<_>>().join(", ");
    breaks(
        &[&at("E13")],
        judged(format!("(name: \"C\", ratings: {{{few}}})")),
    );
    breaks(
        &[],
        judged(format!(
            "(name: \"C\", ratings: {{{few}}}, abstains: [{:?}])",
            ids[0]
        )),
    );
    breaks(&["exam-judges.ron judges E14"], |world| {
        world.judges = Some(format!("(judges: [{}])", judge("")));
    });
}

#[test]
fn a_pool_that_does_not_decode_says_where() {
    let folder = tempfile::tempdir().unwrap();
    World::new().write(folder.path());
    let file = folder.path().join("fr/exam/first.ron");
    std::fs::write(&file, "(\n  lesson: \"first\",\n  certifing: [],\n)").unwrap();
    let files = read_folder(folder.path()).unwrap();
    let [problem] = files.problems.as_slice() else {
        panic!("{:?}", files.problems);
    };
    let place = problem.place.as_ref().unwrap();
    assert_eq!(
        (problem.file.as_str(), place.line),
        ("fr/exam/first.ron", 3)
    );
    let library = Library::folder(folder.path()).unwrap();
    assert!(library.pool(Language::Fr, &"first".into()).is_err());
    let pool = library.pool(Language::En, &"first".into()).unwrap();
    assert!(pool.certifying.len() >= 2);
    assert!(library.pool(Language::En, &"second".into()).is_err());
    assert!(library.judges().unwrap().judges.is_empty());
}

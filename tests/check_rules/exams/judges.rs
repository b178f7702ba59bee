//! Rules on the judges' ratings.

use parcours::language::Language;

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

use parcours::course::Interaction;
use parcours::course::item::{Categorising, Cloze, Matching, Numeric, Ordering};

use crate::sample::{Sample, breaks, keeps};

fn cloze(course: &mut Sample) -> &mut Cloze {
    match &mut course.item("cloze").interaction {
        Interaction::Cloze(asked) => asked,
        _ => panic!("no cloze"),
    }
}

fn ordering(course: &mut Sample) -> &mut Ordering {
    match &mut course.item("order").interaction {
        Interaction::Ordering(asked) => asked,
        _ => panic!("no ordering"),
    }
}

fn matching(course: &mut Sample) -> &mut Matching {
    match &mut course.item("match").interaction {
        Interaction::Matching(asked) => asked,
        _ => panic!("no matching"),
    }
}

fn sorting(course: &mut Sample) -> &mut Categorising {
    match &mut course.item("sort").interaction {
        Interaction::Categorising(asked) => asked,
        _ => panic!("no categorising"),
    }
}

fn numeric(course: &mut Sample) -> &mut Numeric {
    match &mut course.item("number").interaction {
        Interaction::Numeric(asked) => asked,
        _ => panic!("no number"),
    }
}

#[test]
fn gaps_and_placeholders_are_the_same() {
    const ASKED: &str = "start/first.ron items[2].interaction";
    breaks(&format!("{ASKED}.text R28a"), |course| {
        cloze(course).text = "Le {mot} puis {word} au premier message.".to_owned();
    });
    breaks(&format!("{ASKED}.gaps[0].id R28b"), |course| {
        cloze(course).text = "Au premier message, on fait preuve de patience.".to_owned();
    });
    for text in ["Un trou {word puis rien", "Un } de trop {word}", "{word} {"] {
        breaks(&format!("{ASKED}.text R28c"), |course| {
            cloze(course).text = text.to_owned();
        });
    }
}

#[test]
fn answers_are_given_once_and_are_not_wrong() {
    const GAP: &str = "start/first.ron items[2].interaction.gaps[0]";
    breaks(&format!("{GAP}.accept R28d"), |course| {
        cloze(course).gaps[0].accept.clear();
    });
    breaks(&format!("{GAP}.wrong[0].answers[0] R28e"), |course| {
        cloze(course).gaps[0].wrong[0].answers[0] = "CALMÉ".to_owned();
    });
    breaks(&format!("{GAP}.accept[1] R28f"), |course| {
        cloze(course).gaps[0].accept[1] = "Patiencé".to_owned();
    });
    breaks("start/first.ron items[2].interaction.text R21b", |course| {
        cloze(course).text = "Au premier message, on garde l'{word} en tête.".to_owned();
    });
}

#[test]
fn an_order_is_worth_finding() {
    const LIST: &str = "start/first.ron items[3].interaction.entries";
    breaks(&format!("{LIST} R28g"), |course| {
        ordering(course).entries.pop();
    });
    breaks(&format!("{LIST}[2].text R28h"), |course| {
        ordering(course).entries[2].text = "relever les urgences".into();
    });
    breaks(&format!("{LIST} R28i"), |course| {
        ordering(course).entries[0].text = "Écouter les urgences".into();
    });
}

#[test]
fn pairs_leave_a_doubt() {
    const ASKED: &str = "start/first.ron items[4].interaction";
    breaks(&format!("{ASKED}.extra R28j"), |course| {
        matching(course).extra.clear();
        matching(course).pairs[0].wrong.clear();
    });
    breaks(&format!("{ASKED}.extra[0].target R28h"), |course| {
        matching(course).extra[0].target = "Une question".into();
    });
    breaks(
        &format!("{ASKED}.pairs[0].wrong[0].target R28k"),
        |course| {
            matching(course).pairs[0].wrong[0].target = 3;
        },
    );
    breaks(
        &format!("{ASKED}.pairs[0].wrong[0].target R28l"),
        |course| {
            matching(course).pairs[0].wrong[0].target = 0;
        },
    );
    breaks(&format!("{ASKED}.pairs R28g"), |course| {
        matching(course).pairs.pop();
        matching(course).pairs[0].wrong.clear();
    });
}

#[test]
fn categories_are_used_and_wrong_ones_are_wrong() {
    const ASKED: &str = "start/first.ron items[5].interaction";
    breaks(&format!("{ASKED}.categories[1] R28m"), |course| {
        sorting(course).cards[1].category = "now".into();
        sorting(course).cards[1].wrong.clear();
    });
    breaks(
        &format!("{ASKED}.cards[1].wrong[0].category R28l"),
        |course| {
            sorting(course).cards[1].wrong[0].category = "later".into();
        },
    );
    breaks(&format!("{ASKED}.cards[2].text R28h"), |course| {
        sorting(course).cards[2].text = "Une menace".into();
    });
}

#[test]
fn numbers_are_recomputed() {
    const ASKED: &str = "start/first.ron items[6].interaction";
    breaks(&format!("{ASKED}.compute R28n"), |course| {
        numeric(course).value = 5.0;
    });
    keeps(|course| {
        numeric(course).value = 4.3;
        numeric(course).tolerance = 0.3;
    });
    breaks(&format!("{ASKED}.compute R28o"), |course| {
        numeric(course).compute = "40 × 6 / 60".to_owned();
    });
    breaks(&format!("{ASKED}.unit R28p"), |course| {
        numeric(course).unit.clear();
    });
    breaks(&format!("{ASKED}.tolerance R28q"), |course| {
        numeric(course).tolerance = -1.0;
    });
    breaks(&format!("{ASKED}.value R28q"), |course| {
        numeric(course).value = f64::INFINITY;
    });
    breaks(&format!("{ASKED}.wrong[0] R28r"), |course| {
        numeric(course).wrong[0].value = 4.0;
    });
}

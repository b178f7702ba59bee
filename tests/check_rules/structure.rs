use parcours::course::Block;
use parcours::course::block::{Chart, Figure};
use parcours::language::Language;

use crate::sample::{breaks, found, keeps};

fn figure(lesson: &mut parcours::course::Lesson) -> &mut Figure {
    let mut blocks = lesson.body.iter_mut();
    blocks
        .find_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        })
        .unwrap()
}

fn chart(lesson: &mut parcours::course::Lesson) -> &mut Chart {
    let mut blocks = lesson.body.iter_mut();
    blocks
        .find_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        })
        .unwrap()
}

#[test]
fn ids_are_well_formed() {
    breaks("course.ron competences[1].id S01", |course| {
        let mut other = course.course.competences[0].clone();
        other.id = "Répondre".into();
        course.course.competences.push(other);
    });
    breaks("start/first.ron sources[0].id S01", |course| {
        course.lesson().sources[0].id = "a_b".into();
        course.item("single").sources = vec!["a_b".into()];
    });
}

#[test]
fn ids_are_unique() {
    breaks("start/first.ron items[7].id S02", |course| {
        let twin = course.item("order").id.clone();
        course.lesson().items[7].id = twin;
    });
    breaks("start/first.ron body[1].id S02", |course| {
        let Block::Callout(law) = &mut course.lesson().body[1] else {
            panic!("a callout");
        };
        law.id = "why".into();
    });
    // A check is an anchor too.
    breaks("start/first.ron body[1].id S02", |course| {
        let Block::Callout(law) = &mut course.lesson().body[1] else {
            panic!("a callout");
        };
        law.id = "first-check".into();
    });
    breaks("glossary.ron terms[2].id S02", |course| {
        let twin = course.glossary.terms[0].clone();
        course.glossary.terms.push(twin);
    });
    breaks("course.ron modules[0].lessons[1].id S02", |course| {
        let twin = course.course.modules[0].lessons[0].clone();
        course.course.modules[0].lessons.push(twin);
    });
}

#[test]
fn ids_are_unique_over_lessons() {
    let findings = found(Language::Fr, |course| {
        let mut second = course.lessons[0].clone();
        second.id = "second".into();
        course.lessons.push(second);
        let mut entry = course.course.modules[0].lessons[0].clone();
        entry.id = "second".into();
        course.course.modules[0].lessons.push(entry);
    });
    assert_eq!(findings.len(), 9, "one an item: {findings:?}");
    assert!(findings[0].starts_with("fr/start/second.ron body[7].item.id S02"));
}

#[test]
fn references_name_something() {
    for (path, change) in [
        (
            "items[7].objective",
            (|course| course.item("single").objective = "anser".into())
                as fn(&mut crate::sample::Sample),
        ),
        ("items[7].competence", |course| {
            course.item("single").competence = "x".into();
        }),
        ("items[7].explains", |course| {
            course.item("single").explains = "nowhere".into();
        }),
        ("items[7].sources[0]", |course| {
            course.item("single").sources = vec!["x".into()];
        }),
        ("items[3].interaction.misconception", |course| {
            let parcours::course::Interaction::Ordering(asked) =
                &mut course.item("order").interaction
            else {
                panic!("an ordering");
            };
            asked.misconception = Some("x".into());
        }),
        ("body[0].md", |course| {
            let Block::Text(text) = &mut course.lesson().body[0] else {
                panic!("a text");
            };
            text.md = "Un [mot](term:absent) sans définition.".into();
        }),
        ("body[0].md", |course| {
            let Block::Text(text) = &mut course.lesson().body[0] else {
                panic!("a text");
            };
            text.md = "Une [leçon](lesson:absent#x) qui manque.".into();
        }),
    ] {
        breaks(&format!("start/first.ron {path} S03"), change);
    }
    breaks("glossary.ron terms[0].see[0] S03", |course| {
        course.glossary.terms[0].see = vec!["absent".into()];
    });
    breaks("glossary.ron terms[0].lessons[0] S03", |course| {
        course.glossary.terms[0].lessons = vec!["absent".into()];
    });
    breaks(
        "start/first.ron items[5].interaction.cards[1].wrong[0].category S03",
        |course| {
            let parcours::course::Interaction::Categorising(asked) =
                &mut course.item("sort").interaction
            else {
                panic!("a sorting");
            };
            asked.cards[1].wrong[0].category = "never".into();
        },
    );
}

#[test]
fn the_nearest_id_is_offered() {
    use parcours::course::problem::RuleFault;
    use parcours::course::problem::rule::IdentityFault;
    let mut course = crate::sample::Sample::new(Language::Fr);
    course.item("single").objective = "anwser".into();
    let findings = crate::sample::check(&[&course]);
    assert!(matches!(
        crate::sample::rule(&findings[0]),
        RuleFault::Identity(IdentityFault::Unknown { near: Some(near), .. }) if near.as_str() == "answer"
    ));
}

#[test]
fn links_lead_to_a_block() {
    breaks("start/first.ron body[0].md S04", |course| {
        let Block::Text(text) = &mut course.lesson().body[0] else {
            panic!("a text");
        };
        text.md = "Voyez [la suite](lesson:first#hwo).".into();
    });
    keeps(|course| {
        let Block::Text(text) = &mut course.lesson().body[0] else {
            panic!("a text");
        };
        text.md =
            "Voyez [la question](lesson:first#first-check) ou [le site](https://example.org)."
                .into();
    });
}

#[test]
fn a_lesson_agrees_with_the_table_of_contents() {
    let file = "start/first.ron";
    breaks(&format!("{file} title S11"), |course| {
        course.lesson().title = "Le tout premier message".to_owned();
    });
    breaks(&format!("{file} minutes S12"), |course| {
        course.lesson().minutes = 13;
    });
    let findings = found(Language::Fr, |course| course.lesson().id = "other".into());
    assert!(
        findings.contains(&format!("fr/{file} id S10")),
        "{findings:?}"
    );
}

#[test]
fn a_lesson_lasts_between_a_minute_and_three_hours() {
    for minutes in [0, 181] {
        let findings = found(Language::Fr, |course| {
            course.lesson().minutes = minutes;
            course.course.modules[0].lessons[0].minutes = minutes;
        });
        assert_eq!(
            findings,
            [
                "fr/course.ron modules[0].lessons[0].minutes S13",
                "fr/start/first.ron minutes S13"
            ]
        );
    }
    keeps(|course| {
        course.lesson().minutes = 180;
        course.course.modules[0].lessons[0].minutes = 180;
    });
}

#[test]
fn lists_are_not_empty() {
    breaks("start/first.ron items[7].covers S14", |course| {
        course.item("single").covers.clear();
    });
    let findings = found(Language::Fr, |course| course.lesson().objectives.clear());
    assert_eq!(findings[0], "fr/start/first.ron objectives S14");
    let findings = found(Language::Fr, |course| course.course.modules.clear());
    assert_eq!(findings[0], "fr/course.ron modules S14");
    breaks("start/first.ron body[5].steps S14", |course| {
        let Block::Steps(steps) = &mut course.lesson().body[5] else {
            panic!("steps");
        };
        steps.steps.clear();
    });
}

#[test]
fn the_course_s_own_fields_hold() {
    breaks("course.ron modules S15", |course| {
        let mut second = course.course.modules[0].clone();
        second.id = "second".into();
        second.lessons[0].id = "later".into();
        second.exam_weight = 1;
        course.course.modules.push(second);
    });
    breaks("course.ron language S16", |course| {
        course.course.language = Language::En;
    });
    breaks("course.ron format S17", |course| course.course.format = 2);
    breaks("course.ron modules[0].illustration.file S20", |course| {
        let illustration = course.course.modules[0].illustration.as_mut();
        illustration.unwrap().file = "whell.svg".to_owned();
    });
}

#[test]
fn what_is_taught_is_tested_and_the_other_way() {
    breaks("start/first.ron points[2] S18", |course| {
        course.lesson().points.push("P003".to_owned());
    });
    breaks("start/first.ron anchors[1] S18", |course| {
        course.lesson().anchors.push("BACON".to_owned());
    });
    breaks("start/first.ron items[7].covers[1] S19", |course| {
        course.item("single").covers.push("P100".to_owned());
    });
}

#[test]
fn pictures_exist_and_are_described() {
    breaks("start/first.ron body[2].file S20", |course| {
        figure(course.lesson()).file = "absent.png".to_owned();
    });
    breaks("start/first.ron body[2].alt T02", |course| {
        figure(course.lesson()).alt = " ".to_owned();
    });
    breaks("start/first.ron body[6].alt T02", |course| {
        chart(course.lesson()).alt.clear();
    });
}

#[test]
fn days_are_days() {
    breaks("start/first.ron as_of S21", |course| {
        course.lesson().as_of = Some("2026-02-30".to_owned());
    });
    breaks("start/first.ron body[1] R29b", |course| {
        course.lesson().as_of = None;
    });
}

#[test]
fn charts_have_a_value_for_each_label() {
    breaks("start/first.ron body[6].series[0].values S22", |course| {
        chart(course.lesson()).series[0].values.push(1.0);
    });
    breaks(
        "start/first.ron body[6].series[0].values[0] S23",
        |course| {
            chart(course.lesson()).series[0].values[0] = f64::NAN;
        },
    );
}

#[test]
fn texts_are_written_and_showable() {
    breaks("start/first.ron body[2].caption T01", |course| {
        figure(course.lesson()).caption = Some(" ".to_owned());
    });
    breaks("glossary.ron terms[1].definition T01", |course| {
        course.glossary.terms[1].definition = "".into();
    });
    breaks("course.ron summary T01", |course| {
        course.course.summary.clear();
    });
    breaks("start/first.ron body[5].steps[0].md T03", |course| {
        let Block::Steps(steps) = &mut course.lesson().body[5] else {
            panic!("steps");
        };
        steps.steps[0].md = "Lisez <b>tout</b".into();
        steps.steps[0].md = "Lisez\n\n    tout".into();
    });
    breaks("start/first.ron items[7].hints[0] T04", |course| {
        course.item("single").hints[0] = "Il vient\u{7} d'arriver.".into();
    });
}

#[test]
fn figures_have_sources_and_myths_have_no_place() {
    let prose = |course: &mut crate::sample::Sample, words: &str| {
        let Block::Text(text) = &mut course.lesson().body[0] else {
            panic!("a text");
        };
        text.md = words.into();
    };
    breaks("start/first.ron body[0].md R29a", |course| {
        prose(course, "Près de 40 % des membres lisent sans écrire.");
        course.lesson().sources.clear();
        course.item("single").sources.clear();
    });
    keeps(|course| prose(course, "Près de 40 % des membres lisent sans écrire."));
    breaks("start/first.ron body[0].md R29c", |course| {
        prose(course, "Le lecteur a l'attention d'un poisson rouge.");
    });
}

#[test]
fn what_a_broken_file_may_define_is_not_missed() {
    keeps(|course| {
        course.whole = false;
        course.glossary.terms.truncate(2);
    });
}

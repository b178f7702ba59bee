//! Rules on the exams, each broken alone in a course on the disk.

mod judges;

use std::path::Path;

use ron::extensions::Extensions;
use serde::Serialize;

use parcours::course::check::check;
use parcours::course::exam::{ExamPlan, Form, FormKind, Pool};
use parcours::course::problem::Fault;
use parcours::course::{Course, Item, Lesson, Markup};
use parcours::language::Language;
use parcours::storage::library::read_folder;

use crate::sample;

/// A course of one lesson with a pool, in both languages.
struct World {
    courses: [Course; 2],
    lessons: [Lesson; 2],
    pools: [Pool; 2],
    /// A second lesson of each language, with its pool.
    others: Vec<(usize, Lesson, Pool)>,
    judges: Option<String>,
}

const LANGUAGES: [Language; 2] = Language::ALL;

impl World {
    fn new() -> Self {
        let courses = LANGUAGES.map(|language| {
            let mut course = sample::course(language);
            course.exam = Some(plan(language));
            course
        });
        Self {
            courses,
            lessons: LANGUAGES.map(sample::lesson),
            pools: LANGUAGES.map(pool),
            others: Vec::new(),
            judges: None,
        }
    }

    fn plan(&mut self) -> [&mut ExamPlan; 2] {
        self.courses
            .each_mut()
            .map(|course| course.exam.as_mut().unwrap())
    }

    fn write(&self, root: &Path) {
        for (index, language) in LANGUAGES.into_iter().enumerate() {
            let folder = root.join(language.code());
            write(&folder.join("course.ron"), &self.courses[index]);
            write(&folder.join("glossary.ron"), &sample::glossary(language));
            write(&folder.join("start/first.ron"), &self.lessons[index]);
            write(&folder.join("exam/first.ron"), &self.pools[index]);
        }
        for (index, lesson, pool) in &self.others {
            let folder = root.join(LANGUAGES[*index].code());
            write(&folder.join(format!("second/{}.ron", lesson.id)), lesson);
            write(&folder.join(format!("exam/{}.ron", lesson.id)), pool);
        }
        std::fs::create_dir_all(root.join("media")).unwrap();
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>"#;
        std::fs::write(root.join("media/wheel.svg"), svg).unwrap();
        if let Some(judges) = &self.judges {
            std::fs::write(root.join("exam-judges.ron"), judges).unwrap();
        }
    }
}

fn plan(language: Language) -> ExamPlan {
    let (title, summary) = match language {
        Language::Fr => ("Certification", "Une épreuve sur tout le cours."),
        Language::En => ("Certifying exam", "A test on the whole course."),
    };
    ExamPlan {
        pools: vec!["first".into()],
        forms: vec![Form {
            id: "certificate".into(),
            kind: FormKind::Certifying,
            title: title.to_owned(),
            summary: summary.to_owned(),
            items: 2,
            minutes: 10,
            pass_percent: 70,
        }],
    }
}

/// The quiz items of the sample under other names, after another beginning.
fn pool(language: Language) -> Pool {
    let lesson = sample::lesson(language);
    let before = match language {
        Language::Fr => "Le lendemain matin, tout recommence.",
        Language::En => "The next morning, it all starts again.",
    };
    let renamed = |item: &Item| {
        let mut item = item.clone();
        item.id = format!("exam-{}", item.id).as_str().into();
        item.stem = Markup::new(format!("{before} {}", item.stem.source()));
        item.hints.clear();
        item
    };
    let single = lesson.items.iter().filter(|item| {
        ["first-single", "first-several", "first-number"].contains(&item.id.as_str())
            || item.id.as_str().ends_with("order")
    });
    Pool {
        lesson: "first".into(),
        certifying: single.map(renamed).collect(),
        mock: Vec::new(),
    }
}

fn write(path: &Path, value: &impl Serialize) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES);
    std::fs::write(path, options.to_string(value).unwrap()).unwrap();
}

/// What is found after a change, as `file path code`.
fn found(change: impl FnOnce(&mut World)) -> Vec<String> {
    let mut world = World::new();
    change(&mut world);
    let folder = tempfile::tempdir().unwrap();
    world.write(folder.path());
    let files = read_folder(folder.path()).unwrap();
    let read = files
        .problems
        .iter()
        .map(|problem| format!("{} {:?}", problem.file, problem.fault));
    let ruled = check(&files);
    let ruled = ruled.iter().map(|finding| match &finding.fault {
        Fault::Rule(fault) => format!("{} {} {}", finding.file, finding.path, fault.code()),
        Fault::Read(fault) => panic!("{fault:?}"),
    });
    read.chain(ruled).collect()
}

/// Asserts that a change gives these findings, and no other.
#[track_caller]
fn breaks(expected: &[&str], change: impl FnOnce(&mut World)) {
    let mut found = found(change);
    found.sort();
    let mut expected: Vec<String> = expected.iter().map(|it| (*it).to_owned()).collect();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn the_course_with_an_exam_breaks_no_rule() {
    assert!(pool(Language::Fr).certifying.len() >= 2);
    breaks(&[], |_| ());
}

#[test]
fn items_of_a_pool_have_no_hints_and_keep_the_rules_of_items() {
    breaks(
        &[
            "fr/exam/first.ron certifying[0].hints E01",
            "en/exam/first.ron certifying[0].hints E01",
        ],
        |world| {
            for pool in &mut world.pools {
                pool.certifying[0].hints.push(Markup::new("…"));
            }
        },
    );
    breaks(
        &[
            "fr/exam/first.ron certifying[0].objective S03",
            "en/exam/first.ron certifying[0].objective S03",
        ],
        |world| {
            for pool in &mut world.pools {
                pool.certifying[0].objective = "zzz".into();
            }
        },
    );
    breaks(
        &[
            "fr/exam/first.ron certifying[0].covers[0] S19",
            "en/exam/first.ron certifying[0].covers[0] S19",
        ],
        |world| {
            for pool in &mut world.pools {
                pool.certifying[0].covers[0] = "P999".into();
            }
        },
    );
}

#[test]
fn an_item_of_a_pool_is_in_no_lesson() {
    let copied = found(|world| {
        for index in 0..2 {
            let taught = world.lessons[index].items[0].clone();
            world.pools[index].certifying.push(Item {
                hints: Vec::new(),
                ..taught
            });
        }
    });
    let codes = ["S02", "E02"].map(|code| copied.iter().filter(|it| it.ends_with(code)).count());
    assert_eq!(codes, [2, 2], "{copied:?}");
}

#[test]
fn languages_hold_the_same_exams() {
    breaks(
        &[
            "fr/course.ron exam.forms[0].items P05",
            "en/course.ron exam.forms[0].items P05",
        ],
        |world| world.plan()[0].forms[0].items = 1,
    );
    breaks(&["en/exam/first.ron certifying P01"], |world| {
        world.pools[1].certifying.remove(0);
    });
    let one_sided = found(|world| world.courses[0].exam = None);
    let counts = one_sided
        .iter()
        .filter(|it| it.ends_with("exam P04"))
        .count();
    assert_eq!(counts, 2, "{one_sided:?}");
}

#[test]
fn a_form_can_be_drawn_from_the_pools() {
    breaks(
        &[
            "fr/course.ron exam.forms[0].items E03",
            "en/course.ron exam.forms[0].items E03",
        ],
        |world| {
            world
                .plan()
                .into_iter()
                .for_each(|plan| plan.forms[0].items = 9);
        },
    );
    breaks(
        &[
            "fr/course.ron exam.forms[0].items E07",
            "en/course.ron exam.forms[0].items E07",
        ],
        |world| {
            world
                .plan()
                .into_iter()
                .for_each(|plan| plan.forms[0].items = 0);
        },
    );
    breaks(
        &[
            "fr/course.ron modules[0].exam_weight E05",
            "en/course.ron modules[0].exam_weight E05",
        ],
        |world| {
            for course in &mut world.courses {
                course.modules[0].exam_weight = 0;
            }
        },
    );
}

#[test]
fn each_module_has_enough_items_for_its_weight() {
    let found = found(|world| {
        for (index, course) in world.courses.iter_mut().enumerate() {
            let mut second = course.modules[0].clone();
            second.id = "second".into();
            second.lessons[0].id = "next".into();
            course.modules[0].exam_weight = 10;
            second.exam_weight = 90;
            course.modules.push(second);
            course.exam.as_mut().unwrap().pools.push("next".into());
            let mut pool = world.pools[index].clone();
            pool.lesson = "next".into();
            pool.certifying.truncate(1);
            for item in &mut pool.certifying {
                item.id = format!("next-{}", item.id).as_str().into();
            }
            let mut lesson = world.lessons[index].clone();
            lesson.id = "next".into();
            lesson.items.truncate(1);
            world.others.push((index, lesson, pool));
        }
    });
    // Two items, by weights of 10 and 90: none and two.
    let wanted = "fr/course.ron exam.forms[0].items E04".to_owned();
    assert!(found.contains(&wanted), "{found:?}");
}

#[test]
fn the_fields_of_a_form_are_in_bounds() {
    let each = |change: fn(&mut Form)| {
        move |world: &mut World| {
            for plan in world.plan() {
                change(&mut plan.forms[0]);
            }
        }
    };
    breaks(
        &[
            "fr/course.ron exam.forms[0].pass_percent E08",
            "en/course.ron exam.forms[0].pass_percent E08",
        ],
        each(|form| form.pass_percent = 101),
    );
    breaks(
        &[
            "fr/course.ron exam.forms[0].minutes S13",
            "en/course.ron exam.forms[0].minutes S13",
        ],
        each(|form| form.minutes = 0),
    );
    breaks(
        &[
            "fr/course.ron exam.forms[0].title T01",
            "en/course.ron exam.forms[0].title T01",
        ],
        each(|form| form.title.clear()),
    );
    breaks(
        &[
            "fr/course.ron exam.forms[1].kind E09",
            "en/course.ron exam.forms[1].kind E09",
        ],
        |world| {
            for plan in world.plan() {
                let mut second = plan.forms[0].clone();
                second.id = "second".into();
                plan.forms.push(second);
            }
        },
    );
}

#[test]
fn pools_are_those_of_lessons_and_have_their_file() {
    let unknown = found(|world| {
        for plan in world.plan() {
            plan.pools.push("nowhere".into());
        }
    });
    assert!(
        unknown.iter().any(|it| it.contains("NoFile")),
        "{unknown:?}"
    );
    assert!(
        unknown.contains(&"fr/course.ron exam.pools[1] S03".to_owned()),
        "{unknown:?}"
    );
    breaks(
        &[
            "fr/exam/first.ron lesson S10",
            "en/exam/first.ron lesson S10",
        ],
        |world| {
            for pool in &mut world.pools {
                pool.lesson = "other".into();
            }
            for plan in world.plan() {
                plan.forms.clear();
            }
        },
    );
    breaks(
        &["fr/exam/first.ron  S14", "en/exam/first.ron  S14"],
        |world| {
            for pool in &mut world.pools {
                pool.certifying.clear();
            }
            for plan in world.plan() {
                plan.forms.clear();
            }
        },
    );
    let reserved = found(|world| {
        for course in &mut world.courses {
            course.modules[0].id = "exam".into();
        }
    });
    assert!(
        reserved.contains(&"fr/course.ron modules[0].id E06".to_owned()),
        "{reserved:?}"
    );
}

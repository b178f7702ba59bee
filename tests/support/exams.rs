//! A course with exams, made from the bundled one: its quiz items, renamed,
//! fill the pools.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "each test is a crate of its own and uses its part"
)]

use std::path::{Path, PathBuf};

use ron::extensions::Extensions;
use serde::Serialize;

use parcours::course::exam::{ExamPlan, Form, FormKind, Pool};
use parcours::course::{Id, Interaction, Item};
use parcours::gui::route::{ExamRoute, Route};
use parcours::gui::screen::exam::{Message as Exam, TakingMessage};
use parcours::gui::shared::Shared;
use parcours::gui::{App, Message};
use parcours::language::Language;
use parcours::progress::ExamSitting;
use parcours::quiz::model_answer;
use parcours::storage::library::Library;

use super::answers::{edits, wrong};
use super::stage::{Clock, Stage, opening};

/// Which exams the course has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum With {
    Both,
    /// No `exam` in the table of contents.
    None,
    /// Forms that ask for more than the pools hold.
    TooFew,
}

/// Writes the course into a folder.
pub fn course(with: With) -> PathBuf {
    let folder = tempfile::tempdir().unwrap().keep();
    let bundled = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    copy(&bundled, &folder);
    let library = Library::folder(&bundled).unwrap();
    for language in Language::ALL {
        let mut course = library.course(language).unwrap().clone();
        let lessons: Vec<Id> = course.lessons().map(|(_, it)| it.id.clone()).collect();
        course.exam = (with != With::None).then(|| plan(language, &lessons, with));
        let root = folder.join(language.code());
        write(&root.join("course.ron"), &course);
        for lesson in &lessons {
            let pool = pool(&library, language, lesson);
            write(&root.join(format!("exam/{lesson}.ron")), &pool);
        }
    }
    folder
}

fn plan(language: Language, lessons: &[Id], with: With) -> ExamPlan {
    let (more, lessons) = match with {
        With::TooFew => (140, &lessons[..2]),
        With::Both | With::None => (0, lessons),
    };
    let words = |fr: &str, en: &str| match language {
        Language::Fr => fr.to_owned(),
        Language::En => en.to_owned(),
    };
    let form = |id: &str, kind, title, summary, items: usize, minutes| Form {
        id: id.into(),
        kind,
        title,
        summary,
        items: items + more,
        minutes,
        pass_percent: 70,
    };
    ExamPlan {
        pools: lessons.to_vec(),
        forms: vec![
            form(
                "certificate",
                FormKind::Certifying,
                words("Certification", "Certification"),
                words(
                    "Soixante questions pour faire le point sur tout le cours, et un certificat à la clé.",
                    "Sixty questions on the whole course, with a certificate at the end.",
                ),
                60,
                90,
            ),
            form(
                "mock",
                FormKind::Mock,
                words("Examen blanc", "Mock exam"),
                words(
                    "La moitié de l’examen, corrigée et expliquée à la fin.",
                    "Half of the exam, marked and explained at the end.",
                ),
                30,
                45,
            ),
        ],
    }
}

fn pool(library: &Library, language: Language, lesson: &Id) -> Pool {
    let taught = library.lesson(language, lesson).unwrap();
    let renamed = |prefix: &str| -> Vec<Item> {
        let items = taught.items.iter().cloned();
        items
            .map(|mut item| {
                item.id = format!("{prefix}-{}", item.id).as_str().into();
                item.hints.clear();
                item
            })
            .collect()
    };
    Pool {
        lesson: lesson.clone(),
        certifying: renamed("exam"),
        mock: renamed("mock"),
    }
}

/// Gives a single choice of a pool another key.
pub fn edit_pool(path: &Path, item: &Id) {
    let text = std::fs::read(path).unwrap();
    let (mut pool, _) = parcours::course::decode::decode::<Pool>("pool.ron", &text).unwrap();
    let items = pool.certifying.iter_mut().chain(&mut pool.mock);
    for known in items.filter(|known| known.id == *item) {
        if let Interaction::SingleChoice(choice) = &mut known.interaction {
            let key = choice.options.iter().position(|option| option.key).unwrap();
            choice.options[key].key = false;
            let other = (key + 1) % choice.options.len();
            choice.options[other].key = true;
        }
    }
    write(path, &pool);
}

fn write(path: &Path, value: &impl Serialize) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES);
    std::fs::write(path, options.to_string(value).unwrap()).unwrap();
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), &target).unwrap();
        }
    }
}

/// The application on a profile, with the course of a folder.
pub fn shared(profile: &Path, lessons: &Path, clock: &Clock, language: Language) -> Shared {
    let mut opening = opening(profile, clock, language);
    opening.lessons = Some(lessons.to_owned());
    let mut shared = Shared::open(opening);
    if shared.first_run() {
        shared.finish_first_run();
    }
    shared
}

/// The sitting that was begun last.
pub fn sitting(app: &App) -> ExamSitting {
    let exams = app.shared().learned().exams();
    exams.sittings().next_back().expect("a sitting").clone()
}

pub fn send(stage: &mut Stage, message: TakingMessage) {
    stage.send(Message::Exam(Exam::Taking(message)));
}

/// The item of a question, in the language of the interface.
pub fn item(app: &App, place: usize) -> Item {
    let question = sitting(app).questions[place].clone();
    let pools = app.shared().exam_pools([&question.lesson].into_iter());
    let language = app.shared().ui.language;
    pools.item(&question, language).expect("its item").clone()
}

/// Goes to a question and answers it.
pub fn answer(stage: &mut Stage, place: usize, right: bool) {
    send(stage, TakingMessage::Go(place));
    let item = item(&stage.app, place);
    let language = stage.app.shared().ui.language;
    let response = if right {
        model_answer(&item, language)
    } else {
        wrong(&item, language)
    };
    let seed = sitting(&stage.app).seed;
    for edit in edits(&item, seed, response) {
        send(stage, TakingMessage::Edit(edit));
    }
}

/// Begins a form from its page of rules.
pub fn begin(stage: &mut Stage, form: &str) {
    stage.go(Route::Exam(ExamRoute::Start(form.into())));
    stage.enter();
}

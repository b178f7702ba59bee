//! `parcours verify`, run as somebody runs it who was given a record.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of a test fails the test"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use parcours::course::Id;
use parcours::course::revision::revision;
use parcours::exam::record::{About, Kind, Titled, read, write};
use parcours::language::Language;
use parcours::progress::{
    DeviceId, EventId, ExamEvent, ExamQuestion, ExamSitting, ExamState, ExamStep, Moment, Timestamp,
};
use parcours::quiz::model_answer;
use parcours::storage::library::Library;
use tempfile::TempDir;

const START: i64 = 1_795_251_600_000;

fn id(sequence: u64) -> EventId {
    let device = DeviceId(0xa1b2_c3d4);
    EventId { device, sequence }
}

fn titled(title: &str) -> Titled {
    Titled {
        id: Id::from("id"),
        title: title.to_owned(),
    }
}

/// An exam of the built-in course: five questions, four answered, one of them
/// in English after French, all right.
fn sitting() -> ExamSitting {
    let library = Library::embedded().unwrap();
    let course = library.course(Language::Fr).unwrap();
    let (_, entry) = course.lessons().next().unwrap();
    let lesson = library.lesson(Language::Fr, &entry.id).unwrap();
    let items: Vec<_> = lesson.items.iter().take(5).collect();
    let questions = items.iter().map(|item| ExamQuestion {
        lesson: lesson.id.clone(),
        item: item.id.clone(),
        revision: revision(item),
    });
    let steps = items.iter().take(4).enumerate().map(|(place, item)| {
        let language = if place == 3 {
            Language::En
        } else {
            Language::Fr
        };
        let what = ExamEvent::Answered {
            session: id(1),
            item: item.id.clone(),
            response: model_answer(item, language),
            language,
            seconds: 30,
        };
        let place = place as i64;
        ExamStep {
            event: id(2 + place as u64),
            moment: Moment::new(Timestamp(START + place * 60_000), 60),
            what,
        }
    });
    ExamSitting {
        session: id(1),
        exam: "certifying".into(),
        seed: 7,
        questions: questions.collect(),
        seconds: Some(5_400),
        started: Moment::new(Timestamp(START), 60),
        steps: steps.collect(),
        state: ExamState::Finished {
            event: id(9),
            moment: Moment::new(Timestamp(START + 600_000), 60),
            ended: Timestamp(START + 600_000),
            marks: vec![1.0, 1.0, 1.0, 1.0, 0.0],
        },
    }
}

fn about() -> About {
    About {
        program: "0.1.0".to_owned(),
        language: Language::Fr,
        name: "Léa \u{1b}[31mMartin".to_owned(),
        course: titled("Parcours"),
        exam: titled("Examen certifiant"),
        kind: Kind::Certifying,
        pass: 70,
        provisional: true,
        modules: Vec::new(),
    }
}

fn text() -> String {
    write(&sitting(), &about()).unwrap()
}

fn verify(bytes: impl AsRef<[u8]>, options: &[&str]) -> (i32, String, String) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("lea.parcours-exam");
    fs::write(&path, bytes).unwrap();
    told(run(&path, options))
}

fn run(path: &Path, options: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_parcours"))
        .arg("verify")
        .arg(path)
        .args(options)
        .env("LC_ALL", "en_GB.UTF-8")
        .env_remove("LANGUAGE")
        .output()
        .unwrap()
}

fn told(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let code = output.status.code().unwrap();
    (code, text(output.stdout), text(output.stderr))
}

#[test]
fn a_whole_record_is_confirmed_in_both_languages() {
    let code = read(text().as_bytes()).unwrap().code();
    let (exit, english, complaint) = verify(text(), &[]);
    assert_eq!((exit, complaint.as_str()), (0, ""));
    assert!(english.contains("Score confirmed") && english.contains(&code));
    assert!(english.contains("80%, that is 4 points out of 5"));
    assert!(english.contains("provisional until judges have set it, reached"));
    assert!(english.contains("not who sat there"));
    assert!(
        !english.contains('\u{1b}'),
        "a record must not drive a terminal"
    );
    let (exit, french, _) = verify(text(), &["--lang", "fr"]);
    assert_eq!(exit, 0);
    assert!(french.contains("Score confirmé") && french.contains("21 novembre 2026"));
}

#[test]
fn a_changed_byte_fails_with_its_line() {
    let text = text().replace("\"seconds\":30", "\"seconds\":31");
    let (exit, out, _) = verify(&text, &[]);
    assert_eq!(exit, 1);
    assert!(out.contains("Line 3:"), "{out}");
    assert!(!out.contains("confirmed"));
    let (exit, out, _) = verify(text, &["--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(exit, 1);
    assert_eq!(
        (&told["outcome"], &told["line"]),
        (&"broken".into(), &3.into())
    );
    assert_eq!(told["fault"], "changed");
}

#[test]
fn a_claim_that_does_not_follow_fails_and_names_the_question() {
    let mut sitting = sitting();
    if let ExamState::Finished { marks, .. } = &mut sitting.state {
        marks[4] = 1.0;
    }
    let (exit, out, _) = verify(write(&sitting, &about()).unwrap(), &[]);
    assert_eq!(exit, 1);
    assert!(
        out.contains("The score differs") && out.contains("question 5"),
        "{out}"
    );
    assert!(out.contains("4 points out of 5"));
}

#[test]
fn questions_that_are_not_at_hand_leave_it_open() {
    let mut sitting = sitting();
    sitting.questions[1].revision ^= 1;
    let record = write(&sitting, &about()).unwrap();
    let (exit, out, _) = verify(&record, &[]);
    assert_eq!(exit, 2);
    assert!(out.contains("1 answer could not be graded again"), "{out}");
    let (exit, out, _) = verify(record, &["--format", "json", "--lang", "fr"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(exit, 2);
    assert_eq!(told["outcome"], "incomplete");
    assert_eq!(
        (&told["missing"], &told["percent"]),
        (&1.into(), &80.into())
    );
    let empty = TempDir::new().unwrap();
    let folder = empty.path().to_str().unwrap();
    let (exit, out, _) = verify(text(), &["--lessons", folder]);
    assert_eq!(exit, 2);
    assert!(out.contains("4 answers could not be graded again"), "{out}");
}

#[test]
fn what_mailers_do_is_said_with_what_to_do() {
    let (exit, out, _) = verify(text().replace('\n', "\r\n"), &[]);
    assert_eq!(exit, 1);
    assert!(
        out.contains("CR LF; nothing else was changed") && out.contains("zip"),
        "{out}"
    );
    let (exit, out, _) = verify(format!("\u{feff}{}", text()), &[]);
    assert_eq!(exit, 1);
    assert!(out.contains("byte order mark"), "{out}");
}

#[test]
fn what_is_no_record_cannot_be_read() {
    for bytes in [&b""[..], b"\x00\x01\xff", b"%PDF-1.7", b"hello\n"] {
        let (exit, out, _) = verify(bytes, &[]);
        assert_eq!(exit, 2, "{out}");
        assert!(out.contains("The record cannot be read"), "{out}");
    }
    let folder = TempDir::new().unwrap();
    let large = folder.path().join("large");
    fs::File::create(&large).unwrap().set_len(1 << 40).unwrap();
    for path in [large.as_path(), folder.path(), &folder.path().join("gone")] {
        let (exit, out, complaint) = told(run(path, &[]));
        assert_eq!((exit, out.as_str()), (2, ""));
        assert!(complaint.starts_with("parcours: "), "{complaint}");
        assert!(
            complaint.contains("Name the file of a record"),
            "{complaint}"
        );
        assert!(!complaint.contains("folder"), "{complaint}");
    }
}

#[test]
fn a_course_that_is_not_there_is_said_so_and_the_chain_is_checked() {
    let (exit, out, complaint) = verify(text(), &["--lessons", "/nonexistent"]);
    assert_eq!(exit, 2);
    assert!(out.contains("The record is whole"), "{out}");
    assert!(
        complaint.contains("/nonexistent does not exist"),
        "{complaint}"
    );
}

#[test]
fn a_date_that_does_not_exist_is_said_so() {
    let mut sitting = sitting();
    let far = Timestamp(i64::MAX - 1);
    if let ExamState::Finished { ended, .. } = &mut sitting.state {
        *ended = far;
    }
    let (exit, out, _) = verify(write(&sitting, &about()).unwrap(), &[]);
    assert_eq!(exit, 0, "{out}");
    assert!(
        out.contains("Ended on: a date that does not exist"),
        "{out}"
    );
}

#[test]
fn marks_put_before_a_record_again_and_again_are_told() {
    let (exit, out, _) = verify(format!("{}{}", "\u{feff}".repeat(20_000), text()), &[]);
    assert_eq!(exit, 1);
    assert!(out.contains("byte order mark"), "{out}");
}

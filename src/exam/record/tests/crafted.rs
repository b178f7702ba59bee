//! Records that somebody made to keep the reader busy.

use super::*;

#[test]
fn any_number_of_marks_before_a_record_is_told_without_taking_them_off_one_by_one() {
    for marks in [2, 20_000] {
        let marked = format!("{}{}", "\u{feff}".repeat(marks), text());
        let told = Fault::Converted {
            mark: true,
            line_ends: false,
            otherwise_whole: false,
        };
        assert_eq!(fault(&marked), (Some(1), told));
    }
}

/// A record of so many questions, with right hashes.
fn asking(names: impl Iterator<Item = String>) -> String {
    let one = sitting().questions[0].clone();
    let questions: Vec<ExamQuestion> = names
        .map(|name| ExamQuestion {
            item: name.as_str().into(),
            ..one.clone()
        })
        .collect();
    let ExamState::Finished {
        event,
        moment,
        ended,
        ..
    } = sitting().state
    else {
        panic!("it is finished");
    };
    let marks = vec![0.0; questions.len()];
    let asked = ExamSitting {
        questions,
        steps: Vec::new(),
        state: ExamState::Finished {
            event,
            moment,
            ended,
            marks,
        },
        ..sitting()
    };
    write(&asked, &about()).unwrap()
}

#[test]
fn more_questions_than_any_exam_has_and_one_asked_twice_are_refused() {
    let names = |count: usize| (0..count).map(|number| format!("q{number}"));
    assert!(read(asking(names(200)).as_bytes()).is_ok());
    assert_eq!(fault(&asking(names(201))), (Some(1), Fault::Misfit));
    let twice = names(3).chain(names(1));
    assert_eq!(fault(&asking(twice)), (Some(1), Fault::Misfit));
}

#[test]
fn a_long_line_is_not_tried_after_every_other() {
    let long = format!("{{\"x\":\"{}\"}}", "x".repeat(1 << 20));
    let jsons: Vec<&str> = std::iter::repeat_n("{}", 200)
        .chain([long.as_str(), "{}"])
        .collect();
    let linked = relink(&jsons);
    let mut lines: Vec<&str> = linked.split_inclusive('\n').collect();
    lines.swap(199, 200);
    assert_eq!(fault(&lines.concat()), (Some(200), Fault::Changed));
    // A line of the usual length is.
    lines.swap(199, 200);
    lines.swap(100, 101);
    let (line, what) = fault(&lines.concat());
    assert_eq!((line, what), (Some(101), Fault::OutOfOrder { after: 102 }));
}

#[test]
fn the_answers_in_one_pass_are_those_of_each_question() {
    let sitting = sitting();
    let answers = sitting.answers();
    for question in &sitting.questions {
        let one = sitting.answer(&question.item);
        assert_eq!(answers.get(&question.item).copied(), one);
    }
}

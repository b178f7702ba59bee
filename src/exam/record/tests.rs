//! What a record proves, and what it notices.

mod crafted;
mod numbers;

use proptest::prelude::*;

use super::*;
use crate::course::Item;
use crate::course::revision::revision;
use crate::progress::{
    DeviceId, EventId, ExamEvent, ExamQuestion, ExamState, ExamStep, Moment, Response, Timestamp,
};

fn item(id: &str) -> Item {
    let text = format!(
        "(id: \"l\", title: \"L\", objectives: [], minutes: 1, body: [], items: [
          (id: \"{id}\", objective: \"o\", competence: \"c\", bloom: Apply, covers: [],
           explains: \"e\", stem: \"Que faites-vous pour {id} ?\",
           interaction: SingleChoice(options: [
             (text: \"Un\", key: true, feedback: \"A\"),
             (text: \"Deux\", feedback: \"B\"), (text: \"Trois\", feedback: \"C\")]))])"
    );
    let lesson: crate::course::Lesson = crate::course::decode::decode("l.ron", text.as_bytes())
        .unwrap()
        .0;
    lesson.items.into_iter().next().unwrap()
}

fn find(question: &ExamQuestion, language: Language) -> Option<Item> {
    let known = ["one", "two", "three", "four"].contains(&question.item.as_str());
    (known && language == Language::Fr).then(|| item(question.item.as_str()))
}

fn id(sequence: u64) -> EventId {
    EventId {
        device: DeviceId(0xa1b2_c3d4),
        sequence,
    }
}

const START: i64 = 1_795_298_760_000;

fn at(seconds: i64) -> Moment {
    Moment::new(Timestamp(START + seconds * 1_000), 60)
}

fn answered(sequence: u64, seconds: i64, item: &str, option: usize) -> ExamStep {
    let what = ExamEvent::Answered {
        session: id(1),
        item: item.into(),
        response: Response::Choice(vec![option]),
        language: Language::Fr,
        seconds: 20,
    };
    ExamStep {
        event: id(sequence),
        moment: at(seconds),
        what,
    }
}

/// Right, wrong then right, right too late, never answered: 2 out of 4.
fn sitting() -> ExamSitting {
    let question = |name: &str| ExamQuestion {
        lesson: "l".into(),
        item: name.into(),
        revision: revision(&item(name)),
    };
    let flag = ExamEvent::Flagged {
        session: id(1),
        item: "four".into(),
        on: true,
    };
    let cleared = ExamEvent::Cleared {
        session: id(1),
        item: "two".into(),
    };
    let step = |sequence, seconds, what| ExamStep {
        event: id(sequence),
        moment: at(seconds),
        what,
    };
    ExamSitting {
        session: id(1),
        exam: "certifying".into(),
        seed: u64::MAX,
        questions: ["one", "two", "three", "four"].map(question).to_vec(),
        seconds: Some(600),
        started: at(0),
        steps: vec![
            answered(2, 10, "one", 0),
            answered(3, 30, "two", 1),
            step(4, 35, cleared),
            answered(5, 50, "two", 0),
            step(6, 60, flag),
            answered(7, 601, "three", 0),
        ],
        state: ExamState::Finished {
            event: id(8),
            moment: at(700),
            ended: at(600).at,
            marks: vec![1.0, 1.0, 0.0, 0.0],
        },
    }
}

fn titled(id: &str, title: &str) -> Titled {
    Titled {
        id: id.into(),
        title: title.to_owned(),
    }
}

fn about() -> About {
    About {
        program: "0.1.0".to_owned(),
        language: Language::Fr,
        name: "Zoé # « d’Été »".to_owned(),
        course: titled("parcours", "Parcours"),
        exam: titled("certifying", "Examen certifiant"),
        kind: Kind::Certifying,
        pass: 50,
        provisional: true,
        modules: vec![titled("m", "Métier")],
    }
}

fn text() -> String {
    write(&sitting(), &about()).unwrap()
}

fn fault(text: &str) -> (Option<usize>, Fault) {
    let broken = read(text.as_bytes()).unwrap_err();
    (broken.line, broken.fault)
}

/// The same lines with right hashes: what somebody writes who knows how.
fn relink(jsons: &[&str]) -> String {
    let mut previous = chain::first();
    jsons.iter().fold(String::new(), |text, json| {
        previous = chain::link(&previous, json.as_bytes());
        format!("{text}{json} # {}\n", hex(&previous))
    })
}

fn jsons(text: &str) -> Vec<&str> {
    text.lines().map(|line| &line[..line.len() - 67]).collect()
}

#[test]
fn a_record_reads_back_and_its_score_is_confirmed() {
    let text = text();
    let verified = verify(text.as_bytes(), &find).unwrap();
    assert_eq!(verified.record.sitting, sitting());
    assert_eq!(verified.record.about, about());
    assert_eq!(verified.outcome(), Outcome::Confirmed);
    assert_eq!(verified.score().percent(), 50);
    assert!(verified.record.certifies());
    assert_eq!(text, self::text(), "the same sitting, the same bytes");
}

#[test]
fn a_sitting_that_goes_on_has_no_record() {
    let open = ExamSitting {
        state: ExamState::Open,
        ..sitting()
    };
    assert_eq!(write(&open, &about()), None);
}

#[test]
fn a_flipped_bit_anywhere_fails_and_names_its_line() {
    let text = text();
    let bytes = text.as_bytes();
    let mut line = 1;
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut other = bytes.to_vec();
            other[at] ^= 1 << bit;
            let broken = read(&other).unwrap_err();
            assert_eq!(broken.line, Some(line), "byte {at}, bit {bit}: {broken}");
        }
        line += usize::from(bytes[at] == b'\n');
    }
}

#[test]
fn a_damaged_hash_is_told_from_damaged_content_to_the_digit() {
    let text = text();
    let second = text.find('\n').unwrap() + 1;
    let end = second + text[second..].find('\n').unwrap();
    let mut other = text.clone().into_bytes();
    other[end - 5] = if other[end - 5] == b'0' { b'1' } else { b'0' };
    let broken = read(&other).unwrap_err();
    assert_eq!((broken.line, broken.fault), (Some(2), Fault::HashDamaged));
    assert_eq!(broken.column, Some(end - 5 - second + 1));
    let renamed = text.replace("Zoé", "Eva");
    assert_eq!(fault(&renamed), (Some(1), Fault::Changed));
}

#[test]
fn lines_cut_swapped_added_and_taken_away_are_noticed() {
    let text = text();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let count = lines.len();
    for kept in 1..count {
        let expected = (Some(kept + 1), Fault::Truncated);
        assert_eq!(fault(&lines[..kept].concat()), expected, "{kept} lines");
    }
    for removed in 0..count - 1 {
        let mut rest = lines.clone();
        rest.remove(removed);
        let (line, fault) = fault(&rest.concat());
        assert_eq!((line, fault), (Some(removed + 1), Fault::Changed));
    }
    let mut swapped = lines.clone();
    swapped.swap(3, 4);
    let (line, what) = fault(&swapped.concat());
    assert_eq!((line, what), (Some(4), Fault::OutOfOrder { after: 5 }));
    let mut twice = lines.clone();
    twice.insert(4, lines[3]);
    let (line, what) = fault(&twice.concat());
    assert_eq!((line, what), (Some(5), Fault::OutOfOrder { after: 3 }));
    assert_eq!(fault(&format!("{text}\n")), (Some(count + 1), Fault::Added));
    assert_eq!(
        fault(&format!("{text}{{}}\n")),
        (Some(count + 1), Fault::NoHash)
    );
    assert_eq!(fault(&text[..text.len() - 1]).1, Fault::Truncated);
}

#[test]
fn what_mailers_do_is_told_with_what_is_left() {
    let text = text();
    let mailed = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let whole = Fault::Converted {
        mark: true,
        line_ends: true,
        otherwise_whole: true,
    };
    assert_eq!(fault(&mailed), (Some(1), whole));
    let forged = text.replace("Zoé", "Eva").replace('\n', "\r\n");
    let broken = Fault::Converted {
        mark: false,
        line_ends: true,
        otherwise_whole: false,
    };
    assert_eq!(fault(&forged), (Some(1), broken));
}

#[test]
fn what_is_no_record_is_told_apart() {
    assert_eq!(read(b"").unwrap_err().fault, Fault::Empty);
    for other in [
        &b"\x00\xff\xfe\r\n"[..],
        b"%PDF-1.7\n%\xe2",
        b"hello",
        b"\n",
    ] {
        let broken = read(other).unwrap_err();
        assert_eq!(broken.fault, Fault::NotARecord);
        assert!(broken.is_unreadable());
    }
    let large = vec![b' '; LIMIT as usize + 1];
    assert_eq!(read(&large).unwrap_err().fault, Fault::TooLarge);
    let text = text();
    let newer = text.replacen("\"format\":1", "\"format\":2", 1);
    assert_eq!(fault(&relink(&jsons(&newer))).1, Fault::Newer { format: 2 });
}

#[test]
fn right_hashes_around_what_no_program_writes_are_no_record() {
    let text = text();
    let lines = jsons(&text);
    let last = lines.len();
    let without_start: Vec<&str> = [&lines[..1], &lines[2..]].concat();
    assert_eq!(fault(&relink(&without_start)), (Some(2), Fault::Misfit));
    let without_end: Vec<&str> = [&lines[..last - 2], &lines[last - 1..]].concat();
    assert_eq!(fault(&relink(&without_end)).1, Fault::Misfit);
    let stranger = lines[2].replace("\"one\"", "\"stranger\"");
    let mut strange = lines.clone();
    strange[2] = &stranger;
    assert_eq!(fault(&relink(&strange)), (Some(3), Fault::Misfit));
    let mut after = lines.clone();
    after.push(lines[2]);
    assert_eq!(fault(&relink(&after)).1, Fault::Misfit);
    let mut json = lines.clone();
    json[3] = "{\"event\":[]}";
    assert_eq!(fault(&relink(&json)), (Some(4), Fault::Misfit));
}

#[test]
fn a_better_score_under_right_hashes_is_found_out() {
    let text = text();
    let lines = jsons(&text);
    let better = lines[lines.len() - 1].replace("[1.0,1.0,0.0,0.0]", "[1.0,1.0,1.0,0.0]");
    let mut forged = lines.clone();
    *forged.last_mut().unwrap() = &better;
    let verified = verify(relink(&forged).as_bytes(), &find).unwrap();
    assert_eq!(verified.outcome(), Outcome::Differs);
    assert_eq!(verified.differing(), [3]);
    assert_eq!(verified.score().percent(), 50);
    let honest = verify(text.as_bytes(), &find).unwrap();
    assert_ne!(verified.record.code(), honest.record.code());
}

#[test]
fn a_question_that_was_edited_since_is_not_graded_again() {
    let gone = |question: &ExamQuestion, language| {
        let mut item = find(question, language)?;
        if question.item.as_str() == "one" {
            item.stem = "Autre chose".into();
        }
        Some(item)
    };
    let verified = verify(text().as_bytes(), &gone).unwrap();
    assert_eq!(verified.outcome(), Outcome::Incomplete);
    assert_eq!(verified.missing(), 1);
    let nothing = |_: &ExamQuestion, _| None;
    let verified = verify(text().as_bytes(), &nothing).unwrap();
    assert_eq!(verified.missing(), 2, "what was not answered needs no item");
}

#[test]
fn an_unanswered_exam_earns_nothing_and_an_empty_one_is_no_certificate() {
    let marks = ExamState::Finished {
        event: id(8),
        moment: at(700),
        ended: at(600).at,
        marks: Vec::new(),
    };
    let empty = ExamSitting {
        questions: Vec::new(),
        steps: Vec::new(),
        state: marks,
        ..sitting()
    };
    let text = write(&empty, &about()).unwrap();
    let record = read(text.as_bytes()).unwrap();
    assert!(!record.certifies());
    assert_eq!(record.score().percent(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let mut after = text().into_bytes();
        after.extend(bytes);
        if after.len() > text().len() {
            prop_assert!(read(&after).is_err());
        }
    }

    #[test]
    fn any_piece_replaced_is_noticed(
        start in 0_usize..4000, length in 0_usize..200, by in proptest::collection::vec(any::<u8>(), 0..60)
    ) {
        let text = text();
        let bytes = text.as_bytes();
        let start = start.min(bytes.len());
        let end = (start + length).min(bytes.len());
        let other = [&bytes[..start], &by, &bytes[end..]].concat();
        prop_assume!(other != bytes);
        prop_assert!(read(&other).is_err());
    }

    #[test]
    fn any_name_is_kept_whole(name in "\\PC{0,200}") {
        let about = About { name: name.clone(), ..about() };
        let text = write(&sitting(), &about).unwrap();
        prop_assert_eq!(read(text.as_bytes()).unwrap().about.name, name);
    }
}

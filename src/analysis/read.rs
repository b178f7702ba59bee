//! Exports of progress, as far as an analysis needs them.

use serde::Deserialize;
use serde_json::Value;

use crate::course::Id;
use crate::progress::Response;
use crate::progress::export::FORMAT;

/// What one learner handed over.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// A name that tells nothing; `None` where nothing was answered.
    pub learner: Option<String>,
    courses: Vec<Course>,
}

#[derive(Debug, Clone, PartialEq)]
struct Course {
    id: Id,
    answers: Answers,
    exams: Vec<(Id, Answers)>,
}

/// Answers in the order of the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    pub answers: Vec<Given>,
    /// Answers that could not be read.
    pub damaged: usize,
}

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    pub item: Id,
    /// Hash of what was asked.
    pub revision: u64,
    /// From 0 to 1.
    pub score: f64,
    /// `None` for an exam's question left empty.
    pub response: Option<Response>,
    /// Time spent, in seconds; `None` where nothing was answered.
    pub seconds: Option<u32>,
    /// Given after the verdict had been seen and taken back.
    pub second: bool,
}

/// Why a file is no use here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnExport {
    /// Not text, not JSON, or JSON of something else.
    Other,
    /// Made by a version that exported no first answers.
    Old,
    /// Made by a later version.
    Newer { format: u64 },
    /// Nothing was ever answered.
    Empty,
}

/// Reads what `parcours export progress` writes, as JSON or as answers. Parts
/// that cannot be read are counted; no text makes it panic.
///
/// # Errors
/// When the text is no such export.
pub fn read(text: &[u8]) -> Result<Export, NotAnExport> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let document: Value = serde_json::from_slice(text).map_err(|_| NotAnExport::Other)?;
    let format = document.get("format").and_then(Value::as_u64);
    let courses = document.get("courses").and_then(Value::as_array);
    let (Some(format), Some(courses)) = (format, courses) else {
        return Err(NotAnExport::Other);
    };
    if format < u64::from(FORMAT) {
        return Err(NotAnExport::Old);
    }
    if format > u64::from(FORMAT) {
        return Err(NotAnExport::Newer { format });
    }
    let learner = document.get("learner").and_then(Value::as_str);
    let export = Export {
        learner: learner.map(str::to_owned),
        courses: courses.iter().filter_map(course).collect(),
    };
    if export.learner.is_none() || export.richness() == 0 {
        return Err(NotAnExport::Empty);
    }
    Ok(export)
}

impl Export {
    /// First answers in a course; `None` without any.
    pub fn answers(&self, course: &Id) -> Option<&Answers> {
        let known = self.courses.iter().find(|known| known.id == *course)?;
        let answers = &known.answers;
        (!answers.answers.is_empty() || answers.damaged > 0).then_some(answers)
    }

    /// Whether anything was answered or handed in in a course.
    pub fn is_about(&self, course: &Id) -> bool {
        self.answers(course).is_some() || self.exams(course).next().is_some()
    }

    /// The first sitting of an exam that was handed in.
    pub fn sitting(&self, course: &Id, exam: &Id) -> Option<&Answers> {
        let known = self.courses.iter().find(|known| known.id == *course)?;
        known
            .exams
            .iter()
            .find(|(id, _)| id == exam)
            .map(|(_, sat)| sat)
    }

    /// The exams of a course that were handed in.
    pub fn exams(&self, course: &Id) -> impl Iterator<Item = &Id> {
        let known = self.courses.iter().filter(move |known| known.id == *course);
        known.flat_map(|known| known.exams.iter().map(|(id, _)| id))
    }

    /// How many answers it holds: of two exports of one learner the richer one
    /// counts.
    pub fn richness(&self) -> usize {
        let of = |course: &Course| {
            let exams = course.exams.iter().map(|(_, sat)| sat.answers.len());
            course.answers.answers.len() + exams.sum::<usize>()
        };
        self.courses.iter().map(of).sum()
    }
}

fn course(value: &Value) -> Option<Course> {
    let mut answers = Answers::default();
    for lesson in list(value, "lessons") {
        for item in list(lesson, "items") {
            answers.take(first(item));
        }
    }
    let exams = list(value, "exams").iter().filter_map(sitting).collect();
    Some(Course {
        id: value.get("id")?.as_str()?.into(),
        answers,
        exams,
    })
}

fn sitting(value: &Value) -> Option<(Id, Answers)> {
    let mut answers = Answers::default();
    for question in list(value, "questions") {
        answers.take(marked(question));
    }
    Some((value.get("exam")?.as_str()?.into(), answers))
}

impl Answers {
    fn take(&mut self, given: Option<Given>) {
        match given {
            Some(given) => self.answers.push(given),
            None => self.damaged += 1,
        }
    }
}

#[derive(Deserialize)]
struct First {
    score: f64,
    response: Response,
    seconds: u32,
    revision: String,
    #[serde(default)]
    second: bool,
}

fn first(item: &Value) -> Option<Given> {
    let id = item.get("id")?.as_str()?;
    let first = First::deserialize(item.get("first")?).ok()?;
    Some(Given {
        item: id.into(),
        revision: revision(&first.revision)?,
        score: sound(first.score)?,
        response: Some(first.response),
        seconds: Some(first.seconds),
        second: first.second,
    })
}

#[derive(Deserialize)]
struct Marked {
    item: String,
    revision: String,
    response: Option<Response>,
    seconds: u32,
    mark: f64,
}

fn marked(question: &Value) -> Option<Given> {
    let marked = Marked::deserialize(question).ok()?;
    Some(Given {
        item: marked.item.into(),
        revision: revision(&marked.revision)?,
        score: sound(marked.mark)?,
        seconds: marked.response.as_ref().map(|_| marked.seconds),
        response: marked.response,
        second: false,
    })
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value
        .get(name)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn revision(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 16).ok()
}

/// A score from 0 to 1. What is within rounding of the whole is the whole:
/// partial credit adds thirds up.
fn sound(score: f64) -> Option<f64> {
    (0.0..=1.0)
        .contains(&score)
        .then_some(if score > 0.9999 { 1.0 } else { score })
}

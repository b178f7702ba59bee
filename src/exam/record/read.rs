//! Reading a record: bytes, then lines, then what they say.

use std::collections::BTreeSet;

use super::broken::{Broken, Fault};
use super::wire::{Event, Head, Line, What};
use super::{About, FORMAT, Hash, LIMIT, Record, Titled, chain};
use crate::course::Id;
use crate::progress::{
    EventId, ExamEvent, ExamQuestion, ExamSitting, ExamState, ExamStep, Moment, Timestamp,
};

/// Questions of the longest exam that a course may have: see `course::check`.
const MOST_QUESTIONS: usize = 200;

/// The mark that some editors put before a text.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// What a record says, when its chain is whole and every line is one that a
/// program writes. Never panics, whatever the bytes.
///
/// # Errors
/// The first line that is not what was written.
pub fn read(bytes: &[u8]) -> Result<Record, Broken> {
    if bytes.is_empty() {
        return Err(Broken::whole(Fault::Empty));
    }
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LIMIT) {
        return Err(Broken::whole(Fault::TooLarge));
    }
    if let Some(converted) = converted(bytes) {
        return Err(converted);
    }
    if !looks_like_one(bytes) {
        return Err(Broken::whole(Fault::NotARecord));
    }
    let (jsons, last) = chain::check(bytes)?;
    understand(&jsons, last)
}

/// Whether some line ends as those of a record do, or begins as its first.
fn looks_like_one(bytes: &[u8]) -> bool {
    const TAIL: usize = 67;
    bytes.starts_with(b"{\"exam\":")
        || bytes.split(|byte| *byte == b'\n').any(|line| {
            let tail = line.len().checked_sub(TAIL).and_then(|at| line.get(at..));
            tail.is_some_and(|tail| {
                tail.starts_with(chain::MARK.as_bytes())
                    && tail.iter().skip(3).all(u8::is_ascii_hexdigit)
            })
        })
}

/// A mark at the start, or CR LF at the end of every line: what mailers and
/// editors do to a text on its way.
fn converted(bytes: &[u8]) -> Option<Broken> {
    let mark = bytes.starts_with(MARK);
    let ends = bytes.iter().filter(|byte| **byte == b'\n').count();
    let pairs = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
    let line_ends = ends > 1 && pairs == ends;
    if !mark && !line_ends {
        return None;
    }
    let rest = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let mut clean = rest.to_vec();
    if line_ends {
        clean.retain(|byte| *byte != b'\r');
    }
    if !looks_like_one(&clean) {
        return None;
    }
    // What is left is not looked at for another mark: a file of nothing else
    // would be taken apart mark by mark.
    let whole = chain::check(&clean).and_then(|(jsons, last)| understand(&jsons, last));
    Some(Broken::line(
        1,
        Fault::Converted {
            mark,
            line_ends,
            otherwise_whole: whole.is_ok(),
        },
    ))
}

fn misfit(line: usize) -> Broken {
    Broken::line(line, Fault::Misfit)
}

/// Lines whose hashes are right are what some program wrote; they must also
/// be what this one writes, in its order.
fn understand(jsons: &[&[u8]], last: Hash) -> Result<Record, Broken> {
    let mut lines = jsons.iter().enumerate().map(|(index, json)| {
        let number = index + 1;
        match serde_json::from_slice::<Line>(json) {
            Ok(line) => Ok((number, line)),
            Err(error) => Err(match newer(json) {
                Some(format) if index == 0 => Broken::line(number, Fault::Newer { format }),
                _ => Broken::at(number, error.column().max(1), Fault::Misfit),
            }),
        }
    });
    let end = Broken::line(jsons.len() + 1, Fault::Truncated);
    let (_, first) = lines.next().ok_or_else(|| end.clone())??;
    let Line::Exam(head) = first else {
        return Err(misfit(1));
    };
    if head.format != FORMAT {
        let format = head.format;
        return Err(Broken::line(1, Fault::Newer { format }));
    }
    let mut events = Events::new(&head).ok_or_else(|| misfit(1))?;
    for line in &mut lines {
        let (number, line) = line?;
        match line {
            Line::Event(event) => events.take(event).ok_or_else(|| misfit(number))?,
            Line::Score(claim) => {
                let sound = |mark: &f32| (0.0..=1.0).contains(mark);
                let fits = claim.marks.len() == head.questions.len()
                    && claim.marks.iter().all(sound)
                    && number == jsons.len();
                let state = events.end(&claim.marks).filter(|_| fits);
                let state = state.ok_or_else(|| misfit(number))?;
                let steps = events.steps;
                return Ok(record(head, steps, state, claim.marks, last));
            }
            Line::Exam(_) => return Err(misfit(number)),
        }
    }
    Err(end)
}

/// The format of a first line that this program does not know.
fn newer(json: &[u8]) -> Option<u32> {
    let value: serde_json::Value = serde_json::from_slice(json).ok()?;
    let format = value.get("exam")?.get("format")?.as_u64()?;
    u32::try_from(format).ok().filter(|format| *format > FORMAT)
}

/// Events of a sitting in the making.
struct Events<'a> {
    head: &'a Head,
    asked: BTreeSet<&'a Id>,
    started: bool,
    steps: Vec<ExamStep>,
    finished: Option<(EventId, Moment, Timestamp)>,
}

impl<'a> Events<'a> {
    /// `None` for more questions than any exam has, or one asked twice.
    fn new(head: &'a Head) -> Option<Self> {
        let count = head.questions.len();
        let asked: BTreeSet<&Id> = head.questions.iter().map(|asked| &asked.item).collect();
        (count <= MOST_QUESTIONS && asked.len() == count).then_some(Self {
            head,
            asked,
            started: false,
            steps: Vec::new(),
            finished: None,
        })
    }

    /// `None` for an event that cannot come here.
    fn take(&mut self, event: Event) -> Option<()> {
        let moment = Moment::new(event.at, event.offset);
        let session = self.head.session;
        if self.finished.is_some() {
            return None;
        }
        let known = |item: &Id| self.asked.contains(item);
        let what = match event.what {
            What::Started => {
                let begins = !self.started
                    && event.id == session
                    && moment.at == self.head.started.at
                    && moment.offset == self.head.started.offset;
                self.started = begins;
                return begins.then_some(());
            }
            _ if !self.started => return None,
            What::Finished { ended } => {
                self.finished = Some((event.id, moment, ended));
                return (ended == self.head.ended).then_some(());
            }
            What::Answered {
                item,
                response,
                language,
                seconds,
            } if known(&item) => ExamEvent::Answered {
                session,
                item,
                response,
                language,
                seconds,
            },
            What::Cleared { item } if known(&item) => ExamEvent::Cleared { session, item },
            What::Flagged { item, on } if known(&item) => ExamEvent::Flagged { session, item, on },
            What::Answered { .. } | What::Cleared { .. } | What::Flagged { .. } => return None,
        };
        self.steps.push(ExamStep {
            event: event.id,
            moment,
            what,
        });
        Some(())
    }

    fn end(&self, marks: &[f32]) -> Option<ExamState> {
        let (event, moment, ended) = self.finished?;
        Some(ExamState::Finished {
            event,
            moment,
            ended,
            marks: marks.to_vec(),
        })
    }
}

fn record(
    head: Head,
    steps: Vec<ExamStep>,
    state: ExamState,
    marks: Vec<f32>,
    last: Hash,
) -> Record {
    let questions = head.questions.into_iter().map(|asked| ExamQuestion {
        lesson: asked.lesson,
        item: asked.item,
        revision: asked.revision.0,
    });
    let sitting = ExamSitting {
        session: head.session,
        exam: head.exam.id.clone(),
        seed: head.seed.0,
        questions: questions.collect(),
        seconds: head.seconds,
        started: Moment::new(head.started.at, head.started.offset),
        steps,
        state,
    };
    let about = About {
        program: head.program,
        language: head.language,
        name: head.name,
        course: head.course,
        exam: Titled {
            id: head.exam.id,
            title: head.exam.title,
        },
        kind: head.kind,
        pass: head.pass.min(100),
        provisional: head.provisional,
        modules: head.modules,
    };
    Record {
        about,
        sitting,
        marks,
        last,
    }
}

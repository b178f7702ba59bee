//! Exams: their pools, and what the learner does in a sitting.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Shared;
use crate::course::exam::{Form, FormKind, Judges, Pool};
use crate::course::revision::revision;
use crate::course::{Id, Item};
use crate::exam::outcome::About;
use crate::exam::{
    Allowance, Asked, Blueprint, Outcome, PassMark, TooFew, draw, marks, outcome, pass_mark,
};
use crate::language::Language;
use crate::progress::{EventId, ExamEvent, ExamQuestion, ExamSitting, What};
use crate::quiz::order;

/// Pools by language and lesson, as long as something looks in them.
pub struct Pools(BTreeMap<(Language, Id), Arc<Pool>>);

impl Pools {
    /// What was asked, in a language or in one that the course has. `None` when
    /// the course has it no more, or asks something else under its name.
    pub fn item(&self, question: &ExamQuestion, language: Language) -> Option<&Item> {
        // The revision is that of the language in which the exam was drawn.
        let mut all = Language::ALL.into_iter();
        let asked = |of| {
            let item = self.in_language(question, of);
            item.is_some_and(|item| revision(item) == question.revision)
        };
        all.any(asked).then(|| self.today(question, language))?
    }

    /// The item as the course has it today, edited or not.
    pub fn today(&self, question: &ExamQuestion, language: Language) -> Option<&Item> {
        let mut others = Language::ALL.into_iter().filter(|other| *other != language);
        let of = |language| self.in_language(question, language);
        of(language).or_else(|| others.find_map(of))
    }

    fn in_language(&self, question: &ExamQuestion, language: Language) -> Option<&Item> {
        let pool = self.0.get(&(language, question.lesson.clone()))?;
        pool.item(&question.item)
    }
}

impl Shared {
    /// The pools of some lessons, in every language that has them; those that
    /// cannot be read are left out.
    pub fn exam_pools<'a>(&self, lessons: impl Iterator<Item = &'a Id>) -> Pools {
        let mut pools = BTreeMap::new();
        let Some(library) = &self.library else {
            return Pools(pools);
        };
        for lesson in lessons {
            for language in Language::ALL {
                let key = (language, lesson.clone());
                if !pools.contains_key(&key)
                    && let Ok(pool) = library.pool(language, lesson)
                {
                    pools.insert(key, pool);
                }
            }
        }
        Pools(pools)
    }

    /// The pools of the questions of a sitting.
    pub fn pools_of(&self, sitting: &ExamSitting) -> Pools {
        self.exam_pools(sitting.questions.iter().map(|question| &question.lesson))
    }

    /// What exams of a kind are drawn from.
    pub fn exam_blueprint(&self, kind: FormKind) -> Blueprint {
        let pools = self.exam_pools(self.course.exam_pools().iter());
        let language = self.course.language;
        let pool = |lesson: &Id| pools.0.get(&(language, lesson.clone()));
        Blueprint::new(&self.course, kind, |lesson| pool(lesson).map(Arc::as_ref))
    }

    /// The judges' ratings; none where the file does not decode: the course's
    /// problems say why.
    pub fn judges(&self) -> Arc<Judges> {
        let library = self.library.as_ref();
        library
            .and_then(|library| library.judges().ok())
            .unwrap_or_default()
    }

    /// Draws a form and begins a sitting. The one that was open is left, unless
    /// its time is over: then it is handed in first.
    ///
    /// # Errors
    /// The pools have too few items; nothing began.
    pub fn begin_exam(&mut self, form: &Form, time: Allowance) -> Result<EventId, TooFew> {
        self.settle_exam();
        let blueprint = self.exam_blueprint(form.kind);
        let seed = order::seed(self.now().at, &form.id);
        let drawn = draw(&blueprint, form.items, seed)?;
        let pools = self.exam_pools(drawn.iter().map(|one| &one.lesson));
        let questions = drawn.into_iter().map(|one| {
            let mut question = ExamQuestion {
                lesson: one.lesson,
                item: one.item,
                revision: 0,
            };
            let item = pools.today(&question, self.course.language);
            question.revision = item.map(revision).unwrap_or_default();
            question
        });
        let questions = questions.collect();
        let (exam, seconds) = (form.id.clone(), time.seconds(form));
        let session = self.record(|session| {
            What::Exam(ExamEvent::Started {
                session,
                exam,
                seed,
                questions,
                seconds,
            })
        });
        self.exam_now(session);
        Ok(session)
    }

    /// Hands a sitting in: now, or at the end of its time where that is past.
    pub fn finish_exam(&mut self, session: EventId) {
        let now = self.exam_now(session);
        let Some(sitting) = self.learned().exams().sitting(session) else {
            return;
        };
        if sitting.marks().is_some() {
            return;
        }
        let pools = self.pools_of(sitting);
        let marks = marks(sitting, |question, language| pools.item(question, language));
        let ended = sitting.deadline().map_or(now, |end| end.min(now));
        let finished = ExamEvent::Finished {
            session,
            ended,
            marks,
        };
        self.record_exam(now, finished);
    }

    /// Hands in the sitting whose time ran out while nobody was there.
    pub fn settle_exam(&mut self) -> Option<EventId> {
        let session = self.learned().exams().open()?.session;
        let now = self.exam_now(session);
        let open = self.learned().exams().sitting(session)?;
        if !open.is_over(now) || !self.is_writable() {
            return None;
        }
        self.finish_exam(session);
        Some(session)
    }

    /// What a sitting that was handed in came to; `None` while it is open, or
    /// when the course has its form no more.
    pub fn exam_outcome(&self, sitting: &ExamSitting) -> Option<Outcome> {
        let form = self.course.exam_form(&sitting.exam)?;
        let marks = sitting.marks()?;
        let pools = self.pools_of(sitting);
        let asked: Vec<Asked> = sitting
            .questions
            .iter()
            .zip(marks.iter().copied().chain(std::iter::repeat(0.0)))
            .map(|(question, mark)| {
                let module = self.course.find(&question.lesson);
                let item = pools.today(question, self.course.language);
                Asked {
                    module: module.map_or_else(|| "".into(), |(module, _)| module.id.clone()),
                    lesson: question.lesson.clone(),
                    about: item.map(|item| About {
                        competence: item.competence.clone(),
                        explains: item.explains.clone(),
                    }),
                    mark,
                }
            })
            .collect();
        Some(outcome(&asked, self.exam_pass_mark(form, sitting)))
    }

    /// The pass mark of a sitting: set by judges, or the form's provisional
    /// one.
    pub fn exam_pass_mark(&self, form: &Form, sitting: &ExamSitting) -> PassMark {
        let judges = match form.kind {
            FormKind::Certifying => self.judges(),
            // Judges rate certifying items alone.
            FormKind::Mock => Arc::default(),
        };
        let items = sitting.questions.iter().map(|question| &question.item);
        pass_mark(form, &judges, items)
    }

    /// Whether judges have set the pass mark of whatever a form draws.
    pub fn exam_is_judged(&self, form: &Form) -> bool {
        if form.kind != FormKind::Certifying {
            return false;
        }
        let pools = self.exam_pools(self.course.exam_pools().iter());
        let language = self.course.language;
        let of = |lesson: &Id| pools.0.get(&(language, lesson.clone()));
        let pools = self.course.exam_pools().iter().filter_map(of);
        let items = pools.flat_map(|pool| pool.items(form.kind));
        let items: Vec<&Id> = items.map(|item| &item.id).collect();
        !items.is_empty()
            && pass_mark(form, &self.judges(), items.into_iter())
                .cut
                .is_some()
    }

    /// Modules that exams draw from, and how many of them have a lesson with a
    /// pool that was not read to its end.
    pub fn exam_modules_unread(&self) -> (usize, usize) {
        let modules = self.course.exam_modules();
        let unread = |lessons: &Vec<&Id>| {
            let mut lessons = lessons.iter();
            lessons.any(|lesson| self.learned().lesson(lesson).read_at.is_none())
        };
        let missing = modules.iter().filter(|(_, lessons)| unread(lessons));
        (missing.count(), modules.len())
    }
}

//! What goes out about an exam: its record, and the files beside it.

use super::Shared;
use crate::course::Course;
use crate::course::exam::FormKind;
use crate::exam::record::{About, Kind, Titled, clean_name};
use crate::language::Language;
use crate::progress::ExamSitting;
use crate::storage::Error;
use crate::storage::proof::{self, File};

impl Shared {
    /// What a record says of an exam besides the sitting, in a language that
    /// the course has. `None` for an exam that the course does not have, and for a
    /// mock one: it certifies nothing.
    pub fn exam_about(
        &self,
        sitting: &ExamSitting,
        name: &str,
        language: Language,
    ) -> Option<About> {
        let course = self.course_in(language);
        let form = course.exam_form(&sitting.exam)?;
        if form.kind != FormKind::Certifying {
            return None;
        }
        let pass = self.exam_pass_mark(form, sitting);
        Some(About {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            language,
            name: clean_name(name),
            course: Titled {
                id: course.id.clone(),
                title: course.title.clone(),
            },
            exam: Titled {
                id: form.id.clone(),
                title: form.title.clone(),
            },
            kind: Kind::Certifying,
            pass: pass.percent,
            provisional: pass.cut.is_none(),
            modules: modules(course, sitting),
        })
    }

    /// The course in a language, or in the one that is open.
    fn course_in(&self, language: Language) -> &Course {
        let library = self.library.as_ref();
        let course = library.and_then(|library| library.course(language));
        course.unwrap_or(&self.course)
    }

    /// Writes files side by side, in their order.
    ///
    /// # Errors
    /// The first that cannot be written; those before it are there.
    pub fn save_files(&self, files: &[File]) -> Result<(), Error> {
        proof::save(files)
    }
}

/// The modules that the questions of a sitting come from, in the order of the
/// course.
fn modules(course: &Course, sitting: &ExamSitting) -> Vec<Titled> {
    let asked = |lesson: &crate::course::LessonEntry| {
        let mut questions = sitting.questions.iter();
        questions.any(|question| question.lesson == lesson.id)
    };
    course
        .modules
        .iter()
        .filter(|module| module.lessons.iter().any(asked))
        .map(|module| Titled {
            id: module.id.clone(),
            title: module.title.clone(),
        })
        .collect()
}

//! The course that is open.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::futures::FutureExt;

use super::Shared;
use super::open::no_course;
use crate::course::problem::Problem;
use crate::course::{Block, Catalogue, Course, Glossary, Id, Interaction, Item, Lesson};
use crate::gui::block::Pictures;
use crate::language::Language;
use crate::progress::Mastery;
use crate::storage::library::{Library, Outcome};

impl Shared {
    pub fn course(&self) -> &Course {
        &self.course
    }

    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// The course's language: that of the interface where the course has it.
    pub fn course_language(&self) -> Language {
        self.course.language
    }

    /// What is wrong with the files of the course.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// A lesson, read when it is first asked for.
    ///
    /// # Errors
    /// Why it cannot be read; a lesson that the course does not have is one
    /// of the reasons.
    pub fn read_lesson(&self, id: &Id) -> Outcome<Lesson> {
        match &self.library {
            Some(library) => library.lesson(self.course.language, id),
            None => Err(Arc::default()),
        }
    }

    /// A lesson, or nothing when it cannot be read.
    pub fn lesson(&self, id: &Id) -> Option<Arc<Lesson>> {
        self.read_lesson(id).ok()
    }

    /// The items of the lessons that the learner answered in; those whose file
    /// cannot be read are left out.
    pub fn catalogue(&self) -> Catalogue {
        let lessons: Vec<_> = self
            .lessons_answered()
            .filter_map(|(module, lesson)| Some((module, self.lesson(lesson)?)))
            .collect();
        Catalogue::new(lessons.iter().map(|(module, lesson)| (*module, &**lesson)))
    }

    /// How many lessons of the course the learner answered in: as many files
    /// does [`Shared::catalogue`] need.
    pub fn answered_lessons(&self) -> usize {
        self.lessons_answered().count()
    }

    fn lessons_answered(&self) -> impl Iterator<Item = (&Id, &Id)> {
        let lessons = self.course.lessons();
        lessons
            .filter(|(_, entry)| !self.learned().lesson(&entry.id).items.is_empty())
            .map(|(module, entry)| (&module.id, &entry.id))
    }

    /// The same as [`Shared::catalogue`], from a thread of its own: a thousand
    /// files take longer than a screen may.
    pub fn catalogue_apart(&self) -> impl Future<Output = Option<Catalogue>> + use<> {
        let lessons: Vec<(Id, Id)> = self
            .lessons_answered()
            .map(|(module, lesson)| (module.clone(), lesson.clone()))
            .collect();
        let (library, language) = (self.library.clone(), self.course.language);
        super::apart(move || {
            let library = library?;
            let read = lessons.iter().filter_map(|(module, lesson)| {
                let lesson = library.lesson(language, lesson).ok()?;
                Some((module, lesson))
            });
            let read: Vec<_> = read.collect();
            Some(Catalogue::new(
                read.iter().map(|(module, lesson)| (*module, &**lesson)),
            ))
        })
        .map(Option::flatten)
    }

    /// How many items a lesson's quiz can draw from; 0 for one never opened,
    /// so that a table of contents reads no file.
    pub fn pool(&self, lesson: &Id) -> usize {
        if !self.learned().lesson(lesson).is_started() {
            return 0;
        }
        self.lesson(lesson).map_or(0, |lesson| lesson.items.len())
    }

    /// The pictures of a lesson, and those that its questions ask about.
    pub fn pictures_of(&self, lesson: &Lesson) -> Pictures {
        let mut pictures = Pictures::default();
        for block in &lesson.body {
            if let Block::Figure(figure) = block {
                self.add_picture(&mut pictures, &figure.file);
            }
        }
        self.add_asked(&mut pictures, lesson.all_items());
        pictures
    }

    /// The pictures that the questions of a lesson ask about.
    pub fn pictures_asked(&self, lesson: &Lesson) -> Pictures {
        self.pictures_of_items(lesson.all_items())
    }

    /// The pictures that some questions ask about.
    pub fn pictures_of_items<'a>(&self, items: impl Iterator<Item = &'a Item>) -> Pictures {
        let mut pictures = Pictures::default();
        self.add_asked(&mut pictures, items);
        pictures
    }

    fn add_asked<'a>(&self, pictures: &mut Pictures, items: impl Iterator<Item = &'a Item>) {
        for item in items {
            if let Interaction::Hotspot(asked) = &item.interaction {
                self.add_picture(pictures, &asked.file);
            }
        }
    }

    /// The illustration of a module; empty where there is none.
    pub fn module_picture(&self, module: &Id) -> Pictures {
        let mut pictures = Pictures::default();
        let module = self.course.modules.iter().find(|known| known.id == *module);
        if let Some(illustration) = module.and_then(|module| module.illustration.as_ref()) {
            self.add_picture(&mut pictures, &illustration.file);
        }
        pictures
    }

    /// How well a lesson is known. The lesson's file is read only for one that
    /// was practised and is not mastered for certain: a pool smaller than any
    /// assumed can only be kinder.
    pub fn mastery(&self, lesson: &Id) -> Mastery {
        let known = self.learned().lesson(lesson);
        match known.mastery(usize::MAX) {
            Mastery::Practising { .. } | Mastery::HalfWay { .. } => {
                known.mastery(self.pool(lesson))
            }
            settled => settled,
        }
    }

    fn add_picture(&self, pictures: &mut Pictures, file: &str) {
        if let Some(library) = &self.library
            && let Ok(media) = library.media(file)
        {
            pictures.add(file, media.bytes, media.info);
        }
    }

    /// Whether the bundled course stands in for a folder that does not load.
    pub fn has_fallen_back(&self) -> bool {
        self.fallen_back
    }

    /// The folder of the course, when it is not the bundled one.
    pub fn lessons_folder(&self) -> Option<&Path> {
        self.lessons
            .as_deref()
            .or(self.settings.lessons_folder.as_deref())
    }

    /// Opens a folder as the course, or the bundled one again. When the folder
    /// does not load, nothing changes.
    ///
    /// # Errors
    /// Every problem of its tables of contents.
    pub fn use_lessons(&mut self, folder: Option<PathBuf>) -> Result<(), Vec<Problem>> {
        if let Some(path) = &folder {
            Library::folder(path)?;
        }
        self.lessons = None;
        self.settings.lessons_folder = folder;
        self.save_settings();
        self.open_course();
        Ok(())
    }

    /// Reads the course's files again; what does not decode keeps its last
    /// good version.
    pub(super) fn reload_course(&mut self) {
        if self.fallen_back {
            // The bundled course stands in: the folder may load by now.
            self.open_course();
            return;
        }
        if let Some(library) = &self.library {
            let reloaded = library.reload();
            self.problems = reloaded.problems;
            self.library = Some(Arc::new(reloaded.library));
            self.take_course();
        }
    }

    /// Takes the table of contents and the glossary in the language of the
    /// interface, or in one that the course has.
    pub(super) fn take_course(&mut self) {
        self.index = None;
        let wanted = self.ui.language;
        let Some(library) = self.library.clone() else {
            self.course = no_course(wanted);
            return;
        };
        let language = library
            .languages()
            .find(|language| *language == wanted)
            .or_else(|| library.languages().next())
            .unwrap_or(wanted);
        self.course = library
            .course(language)
            .cloned()
            .unwrap_or_else(|| no_course(language));
        match library.glossary(language) {
            Ok(glossary) => self.glossary = glossary,
            Err(problems) => {
                self.glossary = Arc::default();
                self.problems.extend(problems.iter().cloned());
            }
        }
    }

    /// What the search reads: a library of its own, so that lessons read for
    /// the index are not kept.
    pub(super) fn library_for_index(&self) -> Option<Library> {
        match self.lessons_folder() {
            Some(folder) => Library::folder(folder).or_else(|_| Library::embedded()),
            None => Library::embedded(),
        }
        .ok()
    }
}

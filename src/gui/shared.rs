//! What all screens share: the course, the learner's progress, the settings.

use std::sync::Arc;
use std::time::Duration;

use iced::futures::channel::oneshot;
use iced::{Size, Subscription, Task};

use super::block::Pictures;
use super::theme::LIGHT;
use super::ui::Ui;
use crate::course::{Course, Glossary, Id, Lesson};
use crate::language::Language;
use crate::progress::{
    CourseProgress, Day, DeviceId, Event, EventId, Mastery, Moment, Progress, Timeline, What,
};

/// A standing notice: what is wrong, and the way out.
pub struct Notice {
    pub text: String,
    pub retry: Option<Message>,
    pub hide: Option<Message>,
}

#[derive(Debug, Clone)]
pub enum Message {}

/// Comes true after a while, without a timer of the executor.
pub fn after(delay: Duration) -> impl Future<Output = ()> {
    let (done, waiting) = oneshot::channel();
    std::thread::spawn(move || {
        std::thread::sleep(delay);
        let _ = done.send(());
    });
    async move {
        let _ = waiting.await;
    }
}

/// PROVISIONAL
pub struct Shared {
    pub ui: Ui,
    pub pictures: Pictures,
    timeline: Timeline,
    pub clock: fn() -> Moment,
    courses: Vec<(Language, Course, Glossary)>,
}

fn read<T: serde::de::DeserializeOwned>(path: String) -> T {
    let o = ron::Options::default().with_default_extension(
        ron::extensions::Extensions::IMPLICIT_SOME
            | ron::extensions::Extensions::UNWRAP_VARIANT_NEWTYPES,
    );
    #[allow(clippy::unwrap_used)]
    o.from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

impl Shared {
    pub fn provisional(clock: fn() -> Moment) -> Self {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons");
        Self {
            ui: Ui {
                palette: LIGHT,
                language: Language::Fr,
                scale: 1.0,
                motion: true,
                window: Size::new(1280.0, 800.0),
            },
            pictures: Pictures::default(),
            timeline: Timeline::default(),
            clock,
            courses: Language::ALL
                .iter()
                .map(|&l| {
                    (
                        l,
                        read(format!("{root}/{}/course.ron", l.code())),
                        read(format!("{root}/{}/glossary.ron", l.code())),
                    )
                })
                .collect(),
        }
    }

    #[allow(clippy::unwrap_used)]
    pub fn course(&self) -> &Course {
        &self
            .courses
            .iter()
            .find(|c| c.0 == self.ui.language)
            .unwrap()
            .1
    }

    #[allow(clippy::unwrap_used)]
    pub fn glossary(&self) -> &Glossary {
        &self
            .courses
            .iter()
            .find(|c| c.0 == self.ui.language)
            .unwrap()
            .2
    }

    pub fn lesson(&self, id: &Id) -> Option<Arc<Lesson>> {
        let (module, _) = self.course().find(id)?;
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons");
        Some(Arc::new(read(format!(
            "{root}/{}/{}/{}.ron",
            self.ui.language.code(),
            module.id,
            id
        ))))
    }

    /// The pictures of a lesson.
    pub fn pictures_of(&self, _lesson: &Lesson) -> Pictures {
        Pictures::default()
    }

    /// How many items a lesson's quiz can draw from.
    pub fn pool(&self, lesson: &Id) -> usize {
        self.lesson(lesson).map_or(0, |lesson| lesson.items.len())
    }

    pub fn now(&self) -> Moment {
        (self.clock)()
    }

    pub fn today(&self) -> Day {
        self.now().day()
    }

    /// Everything the learner did, in all courses.
    pub fn progress(&self) -> &Progress {
        self.timeline.current()
    }

    /// What the learner did in this course.
    pub fn learned(&self) -> &CourseProgress {
        self.timeline.current().course(&self.course().id)
    }

    /// Writes an event to the journal, then counts it. The event's id is given
    /// to `what`, for events that name themselves.
    pub fn record(&mut self, what: impl FnOnce(EventId) -> What) -> EventId {
        let id = EventId {
            device: DeviceId(1),
            sequence: self.timeline.len() + 1,
        };
        let event = Event {
            id,
            moment: self.now(),
            course: self.course().id.clone(),
            what: what(id),
        };
        let _ = self.timeline.offer(event);
        id
    }

    pub fn first_run(&self) -> bool {
        false
    }

    pub fn start(&self) -> Task<Message> {
        Task::none()
    }

    pub fn update(&mut self, message: Message) -> (bool, Task<Message>) {
        match message {}
    }

    pub fn subscription(&self) -> Subscription<Message> {
        Subscription::none()
    }

    pub fn notices(&self) -> Vec<Notice> {
        Vec::new()
    }

    pub fn resized(&mut self, size: Size) {
        self.ui.window = size;
    }

    pub fn retract(&mut self, event: EventId) {
        self.record(|_| What::Retracted { event });
    }

    pub fn close(&mut self) {}

    pub fn open_link(&self, address: &str) -> Result<(), ()> {
        open::that_detached(address).map_err(|_| ())
    }

    pub fn ask_confidence(&self) -> bool {
        true
    }

    // asked by home, course
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

    // asked by home, course
    /// The illustration of a module; empty where there is none.
    pub fn module_picture(&self, module: &Id) -> Pictures {
        let mut pictures = Pictures::default();
        let modules = &self.course().modules;
        let illustration = modules
            .iter()
            .find(|known| known.id == *module)
            .and_then(|module| module.illustration.as_ref());
        if let Some(illustration) = illustration {
            let root = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons/media");
            if let Ok(bytes) = std::fs::read(format!("{root}/{}", illustration.file)) {
                pictures.add(&illustration.file, bytes);
            }
        }
        pictures
    }
}

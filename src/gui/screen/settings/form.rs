//! Forms of the settings: what needs a name, a path or a second thought.

use std::path::{Path, PathBuf};

use iced::Task;
use iced::widget::operation;

use crate::course::Id;
use crate::course::problem::Problem;
use crate::gui::shared::{Pick, Shared, typed_path};
use crate::language::say;
use crate::language::say::profiles::Loss;
use crate::progress::LessonProgress;
use crate::progress::export::{Format, export};
use crate::storage::Error;
use crate::storage::backup::Backup;
use crate::storage::profile::Profile;

/// The field of a form, and its way out where it has none.
pub(super) const FIELD: &str = "settings-field";
pub(super) const WAY_OUT: &str = "settings-way-out";

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Create,
    Rename(Profile),
    Remove(Profile),
    Export,
    /// Into a new profile, or into the open one.
    Import {
        fresh: bool,
    },
    Folder,
    Progress(Format),
    /// Which lesson to forget.
    Lesson,
    /// A lesson, or the whole course.
    Reset(Option<Id>),
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(String),
    Browse,
    Picked(Option<PathBuf>),
    Fresh(bool),
    Format(Format),
    Forget(Id),
    Submit,
    Close,
}

/// What comes of a message.
pub(super) enum Outcome {
    Stay,
    Run(Task<Message>),
    /// Done; what to say about it.
    Done(String),
}

pub(super) struct Form {
    pub(super) kind: Kind,
    /// A name, a path or what a lesson is looked for by.
    pub(super) text: String,
    pub(super) error: Option<String>,
    /// What a folder gets wrong that does not open as a course.
    refused: Vec<Problem>,
    /// Whether the learner agreed to replace the file that is there.
    pub(super) replace: bool,
    /// Whether the system's dialog gave nothing: given up, or never opened.
    pub(super) unpicked: bool,
}

impl Form {
    pub(super) fn new(shared: &Shared, kind: Kind) -> Self {
        Self {
            text: begin(shared, &kind),
            kind,
            error: None,
            refused: Vec::new(),
            replace: false,
            unpicked: false,
        }
    }

    pub(super) fn refused(&self) -> &[Problem] {
        &self.refused
    }

    pub(super) fn has_field(&self) -> bool {
        !matches!(self.kind, Kind::Remove(_) | Kind::Reset(_))
    }

    /// Which dialog of the system chooses the path, where there is one.
    pub(super) fn pick(&self) -> Option<Pick> {
        match self.kind {
            Kind::Export | Kind::Progress(_) => Some(Pick::Save),
            Kind::Import { .. } => Some(Pick::Open),
            Kind::Folder => Some(Pick::Folder),
            _ => None,
        }
    }

    /// Whether there is enough to go on.
    pub(super) fn is_complete(&self) -> bool {
        match self.kind {
            Kind::Create | Kind::Rename(_) => !self.text.trim().is_empty(),
            Kind::Lesson => false,
            Kind::Remove(_) | Kind::Reset(_) => true,
            _ => typed_path(&self.text).is_some(),
        }
    }

    pub(super) fn update(&mut self, shared: &mut Shared, message: Message) -> Outcome {
        match message {
            Message::Typed(text) => {
                self.text = text;
                self.forget_answers();
                Outcome::Stay
            }
            Message::Browse => self.browse(shared),
            Message::Picked(Some(path)) => {
                self.text = path.display().to_string();
                self.forget_answers();
                // The system's dialog has asked already.
                self.replace = true;
                self.submit(shared)
            }
            Message::Fresh(fresh) => {
                self.kind = Kind::Import { fresh };
                Outcome::Stay
            }
            Message::Format(format) => {
                self.text = with_ending(&self.text, format);
                self.kind = Kind::Progress(format);
                self.forget_answers();
                Outcome::Stay
            }
            Message::Forget(lesson) => {
                *self = Self::new(shared, Kind::Reset(Some(lesson)));
                let quiet = crate::gui::widget::travel::settle(WAY_OUT.into());
                Outcome::Run(iced::advanced::widget::operate(quiet).discard())
            }
            Message::Submit if self.is_complete() => self.submit(shared),
            Message::Picked(None) => {
                self.unpicked = true;
                Outcome::Run(operation::focus(FIELD))
            }
            Message::Close | Message::Submit => Outcome::Stay,
        }
    }

    fn forget_answers(&mut self) {
        self.error = None;
        self.replace = false;
        self.unpicked = false;
        self.refused.clear();
    }

    fn browse(&self, shared: &Shared) -> Outcome {
        let Some(pick) = self.pick() else {
            return Outcome::Stay;
        };
        let start = typed_path(&self.text).unwrap_or_else(|| shared.proposed("parcours"));
        Outcome::Run(Task::perform(shared.pick(pick, &start), Message::Picked))
    }

    fn submit(&mut self, shared: &mut Shared) -> Outcome {
        let language = shared.ui.language;
        self.error = None;
        if self.writes_here() && !shared.is_writable() {
            self.error = Some(say::shell::read_only(language).to_owned());
            return Outcome::Stay;
        }
        let path = self.path(shared);
        let done = match (self.kind.clone(), path) {
            (Kind::Create, _) => {
                let name = self.text.trim();
                shared
                    .create_profile(name)
                    .map(|()| say::profiles::opened(language, name))
            }
            (Kind::Rename(profile), _) => shared
                .rename_profile(&profile, self.text.trim())
                .map(|()| say::profiles::renamed(language, self.text.trim())),
            (Kind::Remove(profile), _) => shared
                .remove_profile(&profile)
                .map(|place| say::profiles::removed(language, &place)),
            (Kind::Reset(lesson), _) => shared
                .reset(lesson)
                .map(|backup| say::profiles::forgotten(language, &backup)),
            (Kind::Folder, Some(path)) => return self.open_folder(shared, &path),
            (Kind::Import { fresh }, Some(path)) => import(shared, &path, fresh),
            (Kind::Export | Kind::Progress(_), Some(path)) => {
                if path.exists() && !self.replace {
                    self.replace = true;
                    self.error = Some(say::profiles::exists(language).to_owned());
                    return Outcome::Stay;
                }
                self.write(shared, &path)
            }
            _ => return Outcome::Stay,
        };
        match done {
            Ok(words) => Outcome::Done(words),
            Err(error) => {
                self.error = Some(error.describe(language));
                Outcome::Stay
            }
        }
    }

    /// Whether it changes the profile that is open.
    fn writes_here(&self) -> bool {
        matches!(self.kind, Kind::Reset(_) | Kind::Import { fresh: false })
    }

    /// The path typed; a folder to export to gets the name that was proposed.
    fn path(&self, shared: &Shared) -> Option<PathBuf> {
        let path = typed_path(&self.text)?;
        if self.pick() == Some(Pick::Save) && path.is_dir() {
            let proposed = PathBuf::from(begin(shared, &self.kind));
            return Some(path.join(proposed.file_name()?));
        }
        Some(path)
    }

    fn open_folder(&mut self, shared: &mut Shared, path: &Path) -> Outcome {
        match shared.use_lessons(Some(path.to_owned())) {
            Ok(()) => Outcome::Done(say::settings::course_opened(shared.ui.language).to_owned()),
            Err(problems) => {
                self.refused = problems;
                Outcome::Stay
            }
        }
    }

    fn write(&self, shared: &Shared, path: &Path) -> Result<String, Error> {
        let language = shared.ui.language;
        if let Kind::Progress(format) = self.kind {
            shared.write_file(path, &export(shared.progress(), format))?;
            return Ok(say::profiles::exported(language, path));
        }
        let exported = shared.export_profile(path)?;
        if let Some(error) = exported.unreadable.into_iter().next() {
            return Err(error);
        }
        Ok(match exported.damaged {
            0 => say::profiles::exported(language, path),
            damaged => say::profiles::exported_partly(language, path, damaged),
        })
    }
}

/// What the field begins with.
fn begin(shared: &Shared, kind: &Kind) -> String {
    let day = shared.today().iso();
    let slug = &shared.profile().slug;
    let file = |name: String| shared.proposed(&name).display().to_string();
    match kind {
        Kind::Rename(profile) => profile.name.clone(),
        Kind::Export => file(format!("parcours-{slug}-{day}.ron")),
        Kind::Progress(format) => file(format!("parcours-{slug}-{day}.{}", ending(*format))),
        Kind::Folder => shared
            .lessons_folder()
            .map(|folder| folder.display().to_string())
            .unwrap_or_default(),
        _ => String::new(),
    }
}

fn ending(format: Format) -> &'static str {
    match format {
        Format::Json => "json",
        Format::Csv => "csv",
    }
}

/// The path with the format's ending, where it had that of the other.
fn with_ending(path: &str, format: Format) -> String {
    let other = match format {
        Format::Json => ".csv",
        Format::Csv => ".json",
    };
    match path.trim_end().strip_suffix(other) {
        Some(stem) => format!("{stem}.{}", ending(format)),
        None => path.to_owned(),
    }
}

/// Reads the file before anything is made, so that a wrong one changes nothing.
fn import(shared: &mut Shared, path: &Path, fresh: bool) -> Result<String, Error> {
    let language = shared.ui.language;
    let backup = Backup::read(path)?;
    if fresh {
        let name = backup
            .name()
            .filter(|name| !name.trim().is_empty())
            .unwrap_or(say::profiles::imported_name(language))
            .to_owned();
        shared.create_profile(&name)?;
    }
    let added = shared.import_profile(path)?;
    Ok(say::profiles::imported(language, added))
}

/// The lessons of the course that hold something to forget, the last worked
/// on first.
pub(super) fn losses(shared: &Shared) -> Vec<(&Id, Loss)> {
    let learned = shared.learned();
    let mut known: Vec<(&Id, &LessonProgress)> = learned
        .lessons()
        .filter(|(id, lesson)| lesson.is_started() || learned.notes_on(id).next().is_some())
        .collect();
    known.sort_by_key(|(_, lesson)| std::cmp::Reverse(lesson.last_at));
    known
        .into_iter()
        .map(|(id, lesson)| {
            let loss = Loss {
                lessons: 1,
                answers: lesson.items.len(),
                notes: learned.notes_on(id).count(),
                bookmarks: lesson.bookmarks.len(),
            };
            (id, loss)
        })
        .collect()
}

/// Everything that would be forgotten.
pub(super) fn whole_loss(losses: &[(&Id, Loss)]) -> Loss {
    losses
        .iter()
        .fold(Loss::default(), |whole, (_, loss)| Loss {
            lessons: whole.lessons + loss.lessons,
            answers: whole.answers + loss.answers,
            notes: whole.notes + loss.notes,
            bookmarks: whole.bookmarks + loss.bookmarks,
        })
}

/// The title of a lesson, or that it is not in this course.
pub(super) fn title(shared: &Shared, lesson: &Id) -> String {
    let language = shared.ui.language;
    shared.course().find(lesson).map_or_else(
        || format!("{} ({lesson})", say::profiles::gone_lesson(language)),
        |(_, entry)| crate::language::typography::polish(language, &entry.title).into_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::{Format, with_ending};

    #[test]
    fn the_ending_follows_the_format() {
        assert_eq!(with_ending("/a/b.csv", Format::Json), "/a/b.json");
        assert_eq!(with_ending("/a/b.json ", Format::Csv), "/a/b.csv");
        assert_eq!(with_ending("/a/mine.txt", Format::Csv), "/a/mine.txt");
    }
}

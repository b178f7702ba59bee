//! What happens at the mask.

use iced::Task;
use iced::advanced::widget::operate;
use iced::widget::scrollable::RelativeOffset;
use iced::widget::{operation, text_editor};

use super::save::{Format, Message as SaveMessage, Outcome, Save};
use super::{MAIN, Mask, Message, PAGE, Tab, control_id};
use crate::course::markup::Link;
use crate::course::{Id, Practice};
use crate::gui::route::{Action, Request, Route, Visit};
use crate::gui::shared::Shared;
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::travel;
use crate::language::say;
use crate::language::typography::polish;
use crate::practice::mask::export::Sheet;
use crate::practice::mask::proof;
use crate::progress::Move;

impl Mask {
    pub(super) fn show(&mut self, shared: &mut Shared, tab: Tab) -> Action<Message> {
        self.leave(shared);
        self.tab = tab;
        Action::Run(Task::batch([
            operation::snap_to(PAGE, RelativeOffset::START),
            operate(travel::settle(MAIN.into())).discard(),
        ]))
    }

    pub(super) fn rate(&mut self, shared: &mut Shared, at: Id, level: u8) -> Action<Message> {
        self.step(shared, Move::Rate { at, level });
        self.take(shared);
        Action::None
    }

    pub(super) fn write(&mut self, shared: &mut Shared, at: Id, text: String) -> Action<Message> {
        self.step(shared, Move::Write { at, text });
        self.take(shared);
        Action::None
    }

    fn step(&mut self, shared: &mut Shared, what: Move) {
        let run = match self.run {
            Some(run) => run,
            None => {
                let practice = Practice::Mask(Box::new(self.sheet.clone()));
                *self.run.insert(shared.begin_run(&practice, Vec::new()))
            }
        };
        shared.make_move(run, what);
    }

    pub(super) fn typed(&mut self, field: Id, text: String) -> Action<Message> {
        self.lines.insert(field.clone(), text);
        self.changed(field)
    }

    pub(super) fn edit(&mut self, field: Id, action: text_editor::Action) -> Action<Message> {
        let edits = action.is_edit();
        if let Some(content) = self.editors.get_mut(&field) {
            content.perform(action);
        }
        if edits {
            self.changed(field)
        } else {
            Action::None
        }
    }

    fn changed(&mut self, field: Id) -> Action<Message> {
        self.dirty.insert(field);
        self.drafting.changed(Message::Kept)
    }

    pub(super) fn keep_draft(&mut self, shared: &mut Shared) -> Action<Message> {
        self.leave(shared);
        Action::None
    }

    /// Writes down the fields that changed: every little while, and when the
    /// learner goes somewhere else.
    pub(in crate::gui::screen::desk) fn leave(&mut self, shared: &mut Shared) {
        self.drafting.kept();
        let dirty = std::mem::take(&mut self.dirty);
        if dirty.is_empty() {
            return;
        }
        for field in dirty {
            let text = match (self.lines.get(&field), self.editors.get(&field)) {
                (Some(text), _) => text.clone(),
                (None, Some(content)) => content.text(),
                (None, None) => continue,
            };
            let known = self.state.values.get(&field).map_or("", String::as_str);
            if text.trim() != known.trim() {
                self.step(shared, Move::Write { at: field, text });
            }
        }
        self.take(shared);
    }

    /// This is the mask of today; what changes later belongs to another.
    pub(super) fn date(&mut self, shared: &mut Shared) -> Action<Message> {
        self.leave(shared);
        let Some(run) = self.run else {
            return Action::None;
        };
        let event = shared.finish_run(run, None, None);
        self.take(shared);
        let words = say::mask::dated(shared.ui.language).to_owned();
        Action::Open(Request::Toast(words, Some(event)))
    }

    pub(super) fn to(&mut self, shared: &mut Shared, field: &Id) -> Action<Message> {
        self.leave(shared);
        let point = self.sheet.points.iter().find(|it| it.id == *field);
        self.tab = if point.is_some() {
            Tab::Base
        } else {
            Tab::Fields
        };
        // A question on strengths leads to the first proof that is missing.
        let strong = self.sheet.points.iter().find(|it| {
            let level = self.state.level(&it.id).unwrap_or(0);
            level >= crate::practice::mask::STRENGTH && self.state.proof(&it.id).is_empty()
        });
        let target = match (point, strong) {
            (Some(_), Some(strong)) => control_id(&proof(&strong.id)),
            _ => control_id(field),
        };
        Action::Run(operate(travel::focus_on(target)).discard())
    }

    pub(super) fn lesson(&mut self, shared: &mut Shared, lesson: Id) -> Action<Message> {
        self.leave(shared);
        Action::Visit(Route::Lesson(Visit::new(lesson)))
    }

    pub(super) fn follow(&mut self, shared: &mut Shared, event: LinkEvent) -> Action<Message> {
        match event {
            LinkEvent::Pressed(Link::Lesson(lesson, _)) => self.lesson(shared, lesson),
            event => Action::on_link(event),
        }
    }

    pub(super) fn export(&mut self, shared: &mut Shared, format: Format) -> Action<Message> {
        self.leave(shared);
        self.save = Some(Save::new(shared, format));
        Action::Run(operation::focus(super::save::FIELD))
    }

    pub(super) fn saving(&mut self, shared: &mut Shared, message: SaveMessage) -> Action<Message> {
        let Some(mut save) = self.save.take() else {
            return Action::None;
        };
        let text = match save.format {
            Format::Markdown => self.written(shared).markdown(),
            Format::Page => self.written(shared).page(),
        };
        match save.update(shared, message, &text) {
            Outcome::Closed => Action::None,
            Outcome::Stay => {
                self.save = Some(save);
                Action::None
            }
            Outcome::Run(task) => {
                self.save = Some(save);
                Action::Run(task.map(Message::Save))
            }
            Outcome::Done(words) => Action::Open(Request::Toast(words, None)),
        }
    }

    fn written<'a>(&'a self, shared: &'a Shared) -> Sheet<'a> {
        let language = shared.ui.language;
        Sheet {
            mask: &self.sheet,
            state: &self.state,
            language,
            day: shared.today(),
            lessons: self
                .sheet
                .points
                .iter()
                .flat_map(|point| &point.lessons)
                .filter_map(|id| {
                    let (_, entry) = shared.course().find(id)?;
                    Some((id.clone(), polish(language, &entry.title).into_owned()))
                })
                .collect(),
        }
    }
}

//! The margin: bookmark and notes of a passage, and the editor of a note.

use iced::widget::{column, container, row, text_editor};
use iced::{Element, Length};

use super::notes::Draft;
use super::{Message, NoteMessage};
use crate::course::Id;
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, icon, primary, quiet};
use crate::gui::widget::dialog::Dialog;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;
use crate::progress::{EventId, Note};

/// What can be done with a passage: shown for the one that is read or under
/// the pointer, and where there is something already.
pub(super) fn actions<'a>(
    ui: &Ui,
    block: &Id,
    bookmarked: bool,
    active: bool,
) -> Element<'a, Message> {
    let (mark, name) = if bookmarked {
        (Icon::BookmarkCheck, say::lesson::unbookmark(ui.language))
    } else {
        (Icon::Bookmark, say::lesson::bookmark(ui.language))
    };
    let bookmark = (bookmarked || active)
        .then(|| icon(ui, mark, name, Some(Message::Bookmark(block.clone()))));
    let note = active.then(|| {
        icon(
            ui,
            Icon::NotebookPen,
            say::lesson::add_note(ui.language),
            Some(Message::Note(NoteMessage::Open(block.clone()))),
        )
    });
    column![bookmark, note].width(ui.px(44.0)).into()
}

/// A note under its passage.
pub(super) fn note<'a>(ui: &Ui, id: EventId, note: &'a Note) -> Element<'a, Message> {
    let palette = ui.palette;
    let words = crate::gui::widget::text::body(ui, note.text.as_str());
    let words = node::meaning(Role::Paragraph, note.text.as_str(), words);
    let change = icon(
        ui,
        Icon::PencilLine,
        say::lesson::edit_note(ui.language),
        Some(Message::Note(NoteMessage::Change(id))),
    );
    let inside = row![
        Icon::NotebookPen.draw(ui, palette.gold),
        container(words).width(Length::Fill),
        change
    ]
    .spacing(ui.px(space::M));
    let tile = container(inside)
        .padding([ui.px(6.0), ui.px(space::L)])
        .width(Length::Fill)
        .style(style::tile(palette.gold_soft, style::BUTTON));
    node::meaning(Role::Group, say::lesson::note_title(ui.language), tile).into()
}

/// The dialog in which a note is written.
pub(super) fn editor<'a>(shared: &'a Shared, draft: &'a Draft) -> Element<'a, Message> {
    let ui = &shared.ui;
    let field = text_editor(&draft.content)
        .id("note")
        .placeholder(say::lesson::note_placeholder(ui.language))
        .on_action(|action| Message::Note(NoteMessage::Edit(action)))
        .size(ui.size(Type::Body))
        .font(crate::gui::ui::SANS)
        .padding(ui.px(space::M))
        .height(ui.px(160.0).min(ui.window.height * 0.32))
        .style(style::editor(ui.palette));
    let field = node::meaning(Role::Editor, say::lesson::note_title(ui.language), field)
        .value(draft.content.text())
        .on_rewrite(|action| Message::Note(NoteMessage::Edit(action)));
    let save = primary(
        ui,
        say::lesson::note_save(ui.language),
        Side::Left(Icon::Check),
        Some(Message::Note(NoteMessage::Save)),
    );
    let delete = draft.note.map(|note| {
        quiet(
            ui,
            say::lesson::note_delete(ui.language),
            Side::Left(Icon::Trash2),
            Some(Message::Note(NoteMessage::Delete(note))),
        )
    });
    let content = column![field, row![save, delete].spacing(ui.px(space::M)).wrap()]
        .spacing(ui.px(space::L))
        .width(Length::Fill);
    let title = if draft.note.is_some() {
        say::lesson::edit_note(ui.language)
    } else {
        say::lesson::add_note(ui.language)
    };
    Dialog::new(title, content, Message::Note(NoteMessage::Close))
        .on_key(|press: KeyPress| {
            press
                .command("s")
                .then_some(Message::Note(NoteMessage::Save))
        })
        .view(ui)
}

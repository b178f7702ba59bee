//! A mask's file, for the checker and for its revision.

use super::check;
use crate::course::check::Report;
use crate::course::check::walk::{Parts, Role};
use crate::course::practice::Mask;
use crate::course::practice::mask::{FieldKind, Section};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{Kind, PracticeFault};
use crate::practice::check::{Context, Sheet};

impl Sheet for Mask {
    fn walk<'a>(&'a self, parts: &mut Parts<'a>) {
        let root = FieldPath::default();
        parts.text(root.field("title"), Role::Title, &self.title);
        parts.markup(root.field("intro"), Role::Prose, &self.intro);
        self.walk_points(parts, &root);
        parts.count(&root, "sections", self.sections.len());
        for (index, it) in self.sections.iter().enumerate() {
            section(parts, &root.field("sections").index(index), it);
        }
        parts.count(&root, "services", self.services.len());
        for (index, service) in self.services.iter().enumerate() {
            let path = root.field("services").index(index);
            parts.value(&path, "id", &service.id);
            parts.text(path.field("name"), Role::Label, &service.name);
            parts.text(path.field("about"), Role::Prose, &service.about);
            let under = service.under.as_ref().map_or("", crate::course::Id::as_str);
            parts.value(&path, "under", under);
            let acts: Vec<&str> = service
                .acts_on
                .iter()
                .map(crate::course::Id::as_str)
                .collect();
            parts.value(&path, "acts_on", &acts.join(" "));
        }
        parts.count(&root, "questions", self.questions.len());
        for (index, question) in self.questions.iter().enumerate() {
            let path = root.field("questions").index(index);
            parts.value(&path, "id", &question.id);
            parts.value(&path, "when", question.when.name());
            parts.value(&path, "field", &question.field);
            parts.markup(path.field("text"), Role::Prose, &question.text);
        }
    }

    fn check(&self, _context: &Context<'_>, report: &mut Report<'_>) {
        for (path, fault) in check::mask(self) {
            report.add(path, PracticeFault::Mask(fault));
        }
    }
}

impl Mask {
    fn walk_points<'a>(&'a self, parts: &mut Parts<'a>, root: &FieldPath) {
        parts.count(root, "points", self.points.len());
        for (index, point) in self.points.iter().enumerate() {
            let path = root.field("points").index(index);
            parts.value(&path, "id", &point.id);
            parts.text(path.field("name"), Role::Label, &point.name);
            parts.markup(path.field("about"), Role::Prose, &point.about);
            parts.count(&path, "anchors", point.anchors.len());
            for (index, anchor) in point.anchors.iter().enumerate() {
                parts.text(path.field("anchors").index(index), Role::Option, anchor);
            }
            parts.text(path.field("proof"), Role::Hint, &point.proof);
            parts.count(&path, "lessons", point.lessons.len());
            for (index, lesson) in point.lessons.iter().enumerate() {
                parts.reference(path.field("lessons").index(index), Kind::Lesson, lesson);
            }
        }
    }
}

fn section<'a>(parts: &mut Parts<'a>, path: &FieldPath, section: &'a Section) {
    parts.value(path, "id", &section.id);
    parts.text(path.field("name"), Role::Label, &section.name);
    parts.markup(path.field("about"), Role::Prose, &section.about);
    parts.count(path, "fields", section.fields.len());
    for (index, field) in section.fields.iter().enumerate() {
        let path = path.field("fields").index(index);
        parts.value(&path, "id", &field.id);
        parts.text(path.field("name"), Role::Label, &field.name);
        parts.text(path.field("help"), Role::Hint, &field.help);
        if !field.example.is_empty() {
            parts.text(path.field("example"), Role::Label, &field.example);
        }
        let kind = path.field("kind");
        match &field.kind {
            FieldKind::Line => parts.shape(&kind, "Line"),
            FieldKind::Lines => parts.shape(&kind, "Lines"),
            FieldKind::Service => parts.shape(&kind, "Service"),
            FieldKind::Choice(choices) => {
                parts.shape(&kind, "Choice");
                for (index, choice) in choices.iter().enumerate() {
                    let path = kind.index(index);
                    parts.value(&path, "id", &choice.id);
                    parts.text(path.field("name"), Role::Label, &choice.name);
                }
            }
            FieldKind::Share(names) => {
                parts.shape(&kind, "Share");
                parts.text(kind.field("first"), Role::Label, &names.first);
                parts.text(kind.field("second"), Role::Label, &names.second);
            }
        }
    }
}

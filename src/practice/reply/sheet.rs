//! A workshop exercise, for the checker and for its revision.

use super::check;
use crate::course::check::Report;
use crate::course::check::walk::{Parts, Role};
use crate::course::practice::Reply;
use crate::course::practice::reply::{Criterion, Point, Sample};
use crate::course::practice::rules::Rule;
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{PracticeFault, ReplyFault};
use crate::practice::check::{Context, Sheet};

impl Sheet for Reply {
    fn walk<'a>(&'a self, parts: &mut Parts<'a>) {
        let root = FieldPath::default();
        parts.value(&root, "kind", &format!("{:?}", self.kind));
        parts.text(root.field("title"), Role::Title, &self.title);
        parts.markup(root.field("case"), Role::Prose, &self.case);
        let channel = root.field("channel");
        parts.text(channel.field("name"), Role::Label, &self.channel.name);
        parts.count(&root, "incoming", self.incoming.len());
        for (index, message) in self.incoming.iter().enumerate() {
            let path = root.field("incoming").index(index);
            parts.text(path.field("author"), Role::Label, &message.author);
            parts.value(&path, "side", &format!("{:?}", message.side));
            parts.markup(path.field("md"), Role::Message, &message.md);
            if let Some(note) = &message.note {
                parts.markup(path.field("note"), Role::Feedback, note);
            }
        }
        parts.optional(&root, "brand", Role::Label, self.brand.as_deref());
        points(parts, &root, &self.answer);
        for (field, ids) in [("wanted", &self.wanted), ("unwanted", &self.unwanted)] {
            let ids: Vec<&str> = ids.iter().map(crate::course::Id::as_str).collect();
            parts.value(&root, field, &ids.join(" "));
        }
        own(parts, &root, &self.own);
        rubric(parts, &root, &self.rubric);
        sample(parts, root.field("model"), &self.model);
        sample(parts, root.field("weak"), &self.weak);
    }

    fn check(&self, context: &Context<'_>, report: &mut Report<'_>) {
        if context.rules.rules.is_empty() {
            let path = FieldPath::default().field("wanted");
            report.add(path, PracticeFault::Reply(ReplyFault::NoRules));
            return;
        }
        for (path, fault) in check::exercise(context.rules, self, context.language) {
            report.add(path, PracticeFault::Reply(fault));
        }
    }
}

fn points<'a>(parts: &mut Parts<'a>, root: &FieldPath, points: &'a [Point]) {
    parts.count(root, "answer", points.len());
    for (index, point) in points.iter().enumerate() {
        let path = root.field("answer").index(index).field("name");
        parts.text(path, Role::Label, &point.name);
    }
}

fn own<'a>(parts: &mut Parts<'a>, root: &FieldPath, rules: &'a [Rule]) {
    parts.count(root, "own", rules.len());
    for (index, rule) in rules.iter().enumerate() {
        let path = root.field("own").index(index);
        parts.value(&path, "id", &rule.id);
        parts.value(&path, "kind", &format!("{:?}", rule.kind));
        parts.text(path.field("name"), Role::Label, &rule.name);
        parts.markup(path.field("about"), Role::Feedback, &rule.about);
    }
}

fn rubric<'a>(parts: &mut Parts<'a>, root: &FieldPath, rubric: &'a [Criterion]) {
    parts.count(root, "rubric", rubric.len());
    for (index, criterion) in rubric.iter().enumerate() {
        let path = root.field("rubric").index(index);
        parts.value(&path, "id", &criterion.id);
        parts.text(path.field("name"), Role::Label, &criterion.name);
        parts.count(&path, "anchors", criterion.anchors.len());
        for (index, anchor) in criterion.anchors.iter().enumerate() {
            let path = path.field("anchors").index(index);
            parts.text(path, Role::Option, anchor);
        }
    }
}

fn sample<'a>(parts: &mut Parts<'a>, path: FieldPath, sample: &'a Sample) {
    parts.text(path.field("text"), Role::Message, &sample.text);
    parts.markup(path.field("note"), Role::Feedback, &sample.note);
}

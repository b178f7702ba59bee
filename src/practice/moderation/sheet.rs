//! What the checker needs of a queue.

use crate::course::Id;
use crate::course::check::Report;
use crate::course::check::parity::joined;
use crate::course::check::walk::{Parts, Role};
use crate::course::practice::Queue;
use crate::course::practice::queue::{Item, check};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{IdentityFault, Kind, PracticeFault};
use crate::practice::check::{Context, Sheet};

impl Sheet for Queue {
    fn walk<'a>(&'a self, parts: &mut Parts<'a>) {
        let root = FieldPath::default();
        parts.text(root.field("title"), Role::Title, &self.title);
        parts.value(&root, "minutes", &self.minutes);
        parts.markup(root.field("setting"), Role::Prose, &self.setting);
        charter(self, &root.field("charter"), parts);
        actions(self, &root.field("actions"), parts);
        let costs = self.costs.iter();
        let costs = costs.map(|it| format!("{:?}/{:?} {}", it.risk, it.nature, it.cost));
        parts.value(&root, "costs", &costs.collect::<Vec<_>>().join(", "));
        parts.value(&root, "otherwise", &self.otherwise);
        parts.value(&root, "missing_reason", &self.missing_reason);
        parts.value(&root, "wrong_reason", &self.wrong_reason);
        parts.value(&root, "arrival", &format!("{:?}", self.arrival));
        parts.value(&root, "lessons", &joined(&self.lessons));
        let list = root.field("items");
        parts.count(&root, "items", self.items.len());
        for (index, one) in self.items.iter().enumerate() {
            item(one, &list.index(index), parts);
        }
    }

    fn check(&self, _context: &Context<'_>, report: &mut Report<'_>) {
        for (path, fault) in check::faults(self) {
            report.add(path, PracticeFault::Moderation(fault));
        }
        let root = FieldPath::default();
        let actions = self.actions.iter().map(|action| &action.id);
        let items = self.items.iter().map(|item| &item.id);
        for (index, id) in actions.enumerate() {
            malformed(id, root.field("actions").index(index), report);
        }
        for (index, id) in items.enumerate() {
            malformed(id, root.field("items").index(index), report);
        }
    }
}

fn malformed(id: &Id, path: FieldPath, report: &mut Report<'_>) {
    if !id.is_well_formed() {
        let (kind, id) = (Kind::Item, id.clone());
        report.add(path.field("id"), IdentityFault::Malformed { kind, id });
    }
}

fn charter<'a>(queue: &'a Queue, list: &FieldPath, parts: &mut Parts<'a>) {
    parts.count(&FieldPath::default(), "charter", queue.charter.len());
    for (index, article) in queue.charter.iter().enumerate() {
        let path = list.index(index);
        parts.value(&path, "id", &article.id);
        parts.markup(path.field("text"), Role::Prose, &article.text);
    }
}

fn actions<'a>(queue: &'a Queue, list: &FieldPath, parts: &mut Parts<'a>) {
    parts.count(&FieldPath::default(), "actions", queue.actions.len());
    for (index, action) in queue.actions.iter().enumerate() {
        let path = list.index(index);
        parts.value(&path, "id", &action.id);
        parts.text(path.field("name"), Role::Label, &action.name);
        parts.value(&path, "nature", &format!("{:?}", action.nature));
        parts.value(&path, "icon", &format!("{:?}", action.icon));
        parts.value(&path, "reason", &action.reason);
        parts.text(path.field("about"), Role::Prose, &action.about);
    }
}

fn item<'a>(item: &'a Item, path: &FieldPath, parts: &mut Parts<'a>) {
    parts.value(path, "id", &item.id);
    let author = path.field("author");
    parts.text(author.field("name"), Role::Label, &item.author.name);
    parts.text(author.field("note"), Role::Label, &item.author.note);
    let (context, around) = (&item.context, path.field("context"));
    parts.optional(&around, "thread", Role::Label, context.thread.as_deref());
    parts.optional(
        &around,
        "reply_to",
        Role::Label,
        context.reply_to.as_deref(),
    );
    parts.count(&around, "earlier", context.earlier.len());
    for (index, earlier) in context.earlier.iter().enumerate() {
        let path = around.field("earlier").index(index);
        parts.text(path.field("author"), Role::Label, &earlier.author);
        parts.text(path.field("text"), Role::Message, &earlier.text);
    }
    parts.text(path.field("text"), Role::Message, &item.text);
    parts.value(path, "risk", &format!("{:?}", item.risk));
    parts.value(path, "accept", &joined(&item.accept));
    parts.value(path, "debatable", &item.debatable);
    let none = "—";
    let or_none = |id: &'a Option<Id>| id.as_ref().map_or(none, Id::as_str);
    parts.value(path, "article", or_none(&item.article));
    parts.markup(path.field("why"), Role::Feedback, &item.why);
    parts.count(path, "wrong", item.wrong.len());
    for (index, wrong) in item.wrong.iter().enumerate() {
        let path = path.field("wrong").index(index);
        parts.value(&path, "action", &wrong.action);
        parts.markup(path.field("feedback"), Role::Feedback, &wrong.feedback);
    }
    parts.value(path, "twin", or_none(&item.twin));
    parts.value(path, "urgent", &item.urgent);
}

//! The walk over what the learner does to answer.

use super::{Parts, Role};
use crate::course::item::{
    Area, Cloze, Gap, Hotspot, Matching, MultipleChoice, Numeric, Ordering, Pair, SingleChoice,
    TrueFalse,
};
use crate::course::item::{Categorising, Choice};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::Kind;
use crate::course::{Id, Interaction};

impl<'a> Parts<'a> {
    pub(crate) fn interaction(&mut self, interaction: &'a Interaction, path: &FieldPath) {
        match interaction {
            Interaction::SingleChoice(SingleChoice {
                options,
                fixed_order,
            }) => {
                self.shape(path, "SingleChoice");
                self.value(path, "fixed_order", fixed_order);
                self.choices(options, path, "options");
            }
            Interaction::MultipleChoice(MultipleChoice {
                options,
                fixed_order,
            }) => {
                self.shape(path, "MultipleChoice");
                self.value(path, "fixed_order", fixed_order);
                self.choices(options, path, "options");
            }
            Interaction::TrueFalse(asked) => self.true_false(asked, path),
            Interaction::Cloze(asked) => self.cloze(asked, path),
            Interaction::Ordering(asked) => self.ordering(asked, path),
            Interaction::Matching(asked) => self.matching(asked, path),
            Interaction::Categorising(asked) => self.categorising(asked, path),
            Interaction::Numeric(asked) => self.numeric(asked, path),
            Interaction::Hotspot(asked) => self.hotspot(asked, path),
        }
    }

    fn misconception(&mut self, path: &FieldPath, id: Option<&'a Id>) {
        self.value(path, "misconception", id.map_or("—", Id::as_str));
        if let Some(id) = id {
            self.reference(path.field("misconception"), Kind::Misconception, id);
        }
    }

    fn choices(&mut self, options: &'a [Choice], path: &FieldPath, field: &'static str) {
        self.count(path, field, options.len());
        for (index, option) in options.iter().enumerate() {
            let path = path.field(field).index(index);
            self.markup(path.field("text"), Role::Option, &option.text);
            self.value(&path, "key", &option.key);
            self.markup(path.field("feedback"), Role::Feedback, &option.feedback);
            self.misconception(&path, option.misconception.as_ref());
        }
    }

    fn true_false(&mut self, asked: &'a TrueFalse, path: &FieldPath) {
        self.shape(path, "TrueFalse");
        self.value(path, "truth", &asked.truth);
        self.markup(path.field("feedback"), Role::Feedback, &asked.feedback);
        self.misconception(path, asked.misconception.as_ref());
        self.choices(&asked.reasons, path, "reasons");
    }

    fn cloze(&mut self, asked: &'a Cloze, path: &FieldPath) {
        self.shape(path, "Cloze");
        self.text(path.field("text"), Role::Stem, &asked.text);
        self.count(path, "gaps", asked.gaps.len());
        for (index, gap) in asked.gaps.iter().enumerate() {
            self.gap(gap, &path.field("gaps").index(index));
        }
    }

    fn gap(&mut self, gap: &'a Gap, path: &FieldPath) {
        self.value(path, "id", &gap.id);
        self.answers(&gap.accept, &path.field("accept"));
        self.markup(path.field("feedback"), Role::Feedback, &gap.feedback);
        self.value(path, "no_typos", &gap.no_typos);
        self.count(path, "wrong", gap.wrong.len());
        for (index, wrong) in gap.wrong.iter().enumerate() {
            let path = path.field("wrong").index(index);
            self.answers(&wrong.answers, &path.field("answers"));
            self.markup(path.field("feedback"), Role::Feedback, &wrong.feedback);
            self.misconception(&path, wrong.misconception.as_ref());
        }
    }

    /// Spellings belong to a language: neither their number nor their order
    /// is compared.
    fn answers(&mut self, answers: &'a [String], path: &FieldPath) {
        for (index, answer) in answers.iter().enumerate() {
            self.text(path.index(index), Role::Answer, answer);
        }
    }

    fn ordering(&mut self, asked: &'a Ordering, path: &FieldPath) {
        self.shape(path, "Ordering");
        self.misconception(path, asked.misconception.as_ref());
        self.count(path, "entries", asked.entries.len());
        for (index, entry) in asked.entries.iter().enumerate() {
            let path = path.field("entries").index(index);
            self.markup(path.field("text"), Role::Option, &entry.text);
            self.markup(path.field("feedback"), Role::Feedback, &entry.feedback);
        }
    }

    fn matching(&mut self, asked: &'a Matching, path: &FieldPath) {
        self.shape(path, "Matching");
        self.count(path, "pairs", asked.pairs.len());
        for (index, pair) in asked.pairs.iter().enumerate() {
            self.pair(pair, &path.field("pairs").index(index));
        }
        self.count(path, "extra", asked.extra.len());
        for (index, extra) in asked.extra.iter().enumerate() {
            let path = path.field("extra").index(index);
            self.markup(path.field("target"), Role::Option, &extra.target);
            self.markup(path.field("feedback"), Role::Feedback, &extra.feedback);
            self.misconception(&path, extra.misconception.as_ref());
        }
    }

    fn pair(&mut self, pair: &'a Pair, path: &FieldPath) {
        self.markup(path.field("prompt"), Role::Option, &pair.prompt);
        self.markup(path.field("target"), Role::Option, &pair.target);
        self.markup(path.field("feedback"), Role::Feedback, &pair.feedback);
        self.count(path, "wrong", pair.wrong.len());
        for (index, wrong) in pair.wrong.iter().enumerate() {
            let path = path.field("wrong").index(index);
            self.value(&path, "target", &wrong.target);
            self.markup(path.field("feedback"), Role::Feedback, &wrong.feedback);
            self.misconception(&path, wrong.misconception.as_ref());
        }
    }

    fn categorising(&mut self, asked: &'a Categorising, path: &FieldPath) {
        self.shape(path, "Categorising");
        self.count(path, "categories", asked.categories.len());
        for (index, category) in asked.categories.iter().enumerate() {
            let path = path.field("categories").index(index);
            self.value(&path, "id", &category.id);
            self.text(path.field("name"), Role::Label, &category.name);
        }
        self.count(path, "cards", asked.cards.len());
        for (index, card) in asked.cards.iter().enumerate() {
            let path = path.field("cards").index(index);
            self.markup(path.field("text"), Role::Option, &card.text);
            self.value(&path, "category", &card.category);
            self.markup(path.field("feedback"), Role::Feedback, &card.feedback);
            self.count(&path, "wrong", card.wrong.len());
            for (index, wrong) in card.wrong.iter().enumerate() {
                let path = path.field("wrong").index(index);
                self.value(&path, "category", &wrong.category);
                self.markup(path.field("feedback"), Role::Feedback, &wrong.feedback);
                self.misconception(&path, wrong.misconception.as_ref());
            }
        }
    }

    fn numeric(&mut self, asked: &'a Numeric, path: &FieldPath) {
        self.shape(path, "Numeric");
        self.value(path, "value", &asked.value);
        self.value(path, "tolerance", &asked.tolerance);
        // A unit left out has a rule of its own.
        if !asked.unit.trim().is_empty() {
            self.text(path.field("unit"), Role::Label, &asked.unit);
        }
        self.text(path.field("formula"), Role::Label, &asked.formula);
        self.value(path, "compute", &asked.compute);
        self.markup(path.field("feedback"), Role::Feedback, &asked.feedback);
        self.count(path, "wrong", asked.wrong.len());
        for (index, wrong) in asked.wrong.iter().enumerate() {
            let path = path.field("wrong").index(index);
            self.value(&path, "value", &wrong.value);
            self.value(&path, "tolerance", &wrong.tolerance);
            self.markup(path.field("feedback"), Role::Feedback, &wrong.feedback);
            self.misconception(&path, wrong.misconception.as_ref());
        }
    }

    /// Each language may have a picture of its own, with the same regions in
    /// it at places of their own.
    fn hotspot(&mut self, asked: &'a Hotspot, path: &FieldPath) {
        self.shape(path, "Hotspot");
        self.text(path.field("file"), Role::Label, &asked.file);
        self.text(path.field("alt"), Role::Alt, &asked.alt);
        self.value(path, "several", &asked.several);
        self.value(path, "overlap", &asked.overlap);
        self.markup(path.field("elsewhere"), Role::Feedback, &asked.elsewhere);
        self.count(path, "regions", asked.regions.len());
        for (index, region) in asked.regions.iter().enumerate() {
            let path = path.field("regions").index(index);
            self.markup(path.field("label"), Role::Option, &region.label);
            let shape = match region.area {
                Area::Rect { .. } => "Rect",
                Area::Polygon(_) => "Polygon",
            };
            self.shape(&path.field("area"), shape);
            self.value(&path, "key", &region.key);
            self.markup(path.field("feedback"), Role::Feedback, &region.feedback);
            self.misconception(&path, region.misconception.as_ref());
        }
    }
}

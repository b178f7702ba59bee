//! What the shared writing rules notice in the report, as it is typed: hints,
//! never a mark.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::{Lab, Message};
use crate::course::Id;
use crate::course::practice::Practice;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Ui, space};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{body, set, small, strong};
use crate::language::say;
use crate::practice::reply::{Case, Rules};

/// The rules that a report names, and what they noticed last.
pub(super) struct Hints {
    rules: Rules,
    /// Indices into the rules.
    wanted: Vec<usize>,
    unwanted: Vec<usize>,
    /// The words that each rule noticed first; empty for the text as a whole.
    noticed: Vec<(usize, String)>,
}

impl Hints {
    pub(super) fn new(shared: &Shared, practice: &Practice) -> Self {
        let pack = shared.rules();
        let language = shared.ui.language;
        let (rules, _) = Rules::compile(&pack, &[], &Case::default(), language);
        let at = |ids: &[Id]| -> Vec<usize> {
            let places = ids.iter().map(|id| {
                let mut all = rules.all().iter();
                all.position(|rule| rule.id == *id)
            });
            places.flatten().collect()
        };
        let (wanted, unwanted) = match practice {
            Practice::Lab(lab) => (at(&lab.report.wanted), at(&lab.report.unwanted)),
            _ => (Vec::new(), Vec::new()),
        };
        Self {
            rules,
            wanted,
            unwanted,
            noticed: Vec::new(),
        }
    }

    /// Reads the text anew.
    pub(super) fn read(&mut self, text: &str) {
        self.noticed.clear();
        for hit in self.rules.hits(text) {
            if self.noticed(hit.rule).is_none() {
                let words = hit.span.and_then(|span| text.get(span));
                let words = words.unwrap_or_default().to_owned();
                self.noticed.push((hit.rule, words));
            }
        }
    }

    fn noticed(&self, rule: usize) -> Option<&str> {
        let mut noticed = self.noticed.iter();
        let found = noticed.find(|(known, _)| *known == rule)?;
        Some(&found.1)
    }
}

/// Wanted rules with whether they are met; unwanted ones that are.
pub(super) fn view<'a>(screen: &'a Lab, ui: &Ui) -> Option<Element<'a, Message>> {
    let hints = &screen.hints_on_report;
    if hints.wanted.is_empty() && hints.unwanted.is_empty() {
        return None;
    }
    let wanted = hints.wanted.iter().map(|&rule| (rule, true));
    let unwanted = hints.unwanted.iter().map(|&rule| (rule, false));
    let lines = wanted.chain(unwanted).filter_map(|(at, good)| {
        let rule = hints.rules.all().get(at)?;
        let noticed = hints.noticed(at);
        if !good && noticed.is_none() {
            return None;
        }
        let (icon, color) = match (good, noticed.is_some()) {
            (true, true) => (Icon::CircleCheck, ui.palette.good),
            (true, false) => (Icon::Circle, ui.palette.ink_soft),
            (false, _) => (Icon::TriangleAlert, ui.palette.gold),
        };
        let state = match noticed {
            Some("") => say::lab::found(ui.language).to_owned(),
            Some(words) => say::lab::quoted(ui.language, words),
            None => say::lab::not_found(ui.language).to_owned(),
        };
        let name = set(ui, &rule.name);
        let words = format!("{name} · {state}");
        let line = row![
            icon.sized(ui.px(18.0), color),
            body(ui, name).width(Length::Shrink),
            small(ui, state).width(Length::Fill)
        ]
        .spacing(ui.px(space::S));
        Some(node::meaning(Role::ListItem, words, line).into())
    });
    let title = say::lab::noticed(ui.language);
    let lines = column(lines).spacing(ui.px(space::XS));
    let about = small(ui, say::lab::noticed_about(ui.language));
    let inside = column![strong(ui, title), about, lines].spacing(ui.px(space::XS));
    let tile = container(inside)
        .padding(ui.px(space::M))
        .width(Length::Fill)
        .style(style::tile(ui.palette.sunken, BUTTON));
    let list = node::meaning(Role::List, title, tile);
    Some(list.width(Length::Fill).into())
}

//! Colours on what the rules notice, inside the text being written.

use std::ops::Range;

use iced::advanced::text::highlighter::{Format, Highlighter};
use iced::{Color, Font, Theme};

use crate::course::practice::rules::RuleKind;
use crate::gui::ui::Ui;
use crate::practice::reply::{Hit, Rules};

/// How some letters are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mark {
    color: Color,
    font: Option<Font>,
}

/// The marks of each line of a text, in columns of bytes.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Marks(Vec<Vec<(Range<usize>, Mark)>>);

impl Marks {
    /// A warning covers a good sign where both stand. Warnings are bold, so
    /// that the two differ without their colours; the list beside says both.
    pub(super) fn new(text: &str, rules: &Rules, hits: &[Hit], ui: &Ui) -> Self {
        let mut kinds: Vec<Option<RuleKind>> = vec![None; text.len()];
        for wanted in [RuleKind::Good, RuleKind::Warn] {
            for hit in hits {
                let kind = rules.all().get(hit.rule).map(|rule| rule.kind);
                let Some(span) = hit.span.clone().filter(|_| kind == Some(wanted)) else {
                    continue;
                };
                kinds
                    .iter_mut()
                    .take(span.end)
                    .skip(span.start)
                    .for_each(|it| *it = kind);
            }
        }
        let mut lines = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            let end = start + line.len();
            let kinds = kinds.get(start..end).unwrap_or_default();
            lines.push(runs(kinds, ui));
            start = end + 1;
        }
        Self(lines)
    }
}

fn runs(kinds: &[Option<RuleKind>], ui: &Ui) -> Vec<(Range<usize>, Mark)> {
    let mut runs = Vec::new();
    let mut at = 0;
    for run in kinds.chunk_by(|one, next| one == next) {
        let range = at..at + run.len();
        at = range.end;
        let mark = match run.first() {
            Some(Some(RuleKind::Good)) => Mark {
                color: ui.palette.good,
                font: None,
            },
            Some(Some(RuleKind::Warn)) => Mark {
                color: ui.palette.warm,
                font: Some(ui.sans_bold()),
            },
            _ => continue,
        };
        runs.push((range, mark));
    }
    runs
}

/// Hands the marks to the editor, line after line.
pub(super) struct Pen {
    marks: Marks,
    line: usize,
}

impl Highlighter for Pen {
    type Settings = Marks;
    type Highlight = Mark;
    type Iterator<'a> = std::vec::IntoIter<(Range<usize>, Mark)>;

    fn new(marks: &Marks) -> Self {
        Self {
            marks: marks.clone(),
            line: 0,
        }
    }

    fn update(&mut self, marks: &Marks) {
        self.marks = marks.clone();
        self.line = 0;
    }

    fn change_line(&mut self, line: usize) {
        self.line = self.line.min(line);
    }

    fn highlight_line(&mut self, line: &str) -> Self::Iterator<'_> {
        let marks = self.marks.0.get(self.line).cloned().unwrap_or_default();
        self.line += 1;
        // The marks are those of the text before the last key: one too long
        // for its line is left out until they are made anew.
        let inside = |(range, _): &(Range<usize>, Mark)| line.get(range.clone()).is_some();
        let inside: Vec<_> = marks.into_iter().filter(inside).collect();
        inside.into_iter()
    }

    fn current_line(&self) -> usize {
        self.line
    }
}

pub(super) fn format(mark: &Mark, _: &Theme) -> Format<Font> {
    Format {
        color: Some(mark.color),
        font: mark.font,
    }
}

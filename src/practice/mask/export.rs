//! A mask as Markdown, and as a page to print that needs nothing from outside.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{HIGHEST, State, gaps, proofs, questions, words};
use crate::course::Id;
use crate::course::practice::Mask;
use crate::language::Language;
use crate::language::say;
use crate::language::typography::polish;
use crate::progress::Day;

/// What is exported, and in what.
#[derive(Debug, Clone)]
pub struct Sheet<'a> {
    pub mask: &'a Mask,
    pub state: &'a State,
    pub language: Language,
    pub day: Day,
    /// The titles of lessons; those without one are left out of the plan.
    pub lessons: BTreeMap<Id, String>,
}

/// A title, with what stands under it.
struct Part {
    title: String,
    lines: Vec<Line>,
}

enum Line {
    /// A name and its value.
    Pair(String, String),
    Item(String),
}

impl Sheet<'_> {
    fn set(&self, text: &str) -> String {
        polish(self.language, text).into_owned()
    }

    /// Everything that is filled in, part by part; empty parts are left out.
    fn parts(&self) -> Vec<Part> {
        let (mask, state, language) = (self.mask, self.state, self.language);
        let levels = mask.points.iter().filter_map(|point| {
            let level = state.level(&point.id)?;
            let anchor = point
                .anchors
                .get(usize::from(level))
                .map_or("", String::as_str);
            let value = format!("{level} / {HIGHEST}. {}", self.set(anchor));
            Some(Line::Pair(self.set(&point.name), value))
        });
        let mut parts = vec![Part {
            title: say::mask::base(language).to_owned(),
            lines: levels.collect(),
        }];
        for section in &mask.sections {
            let lines = section.fields.iter().filter_map(|field| {
                let value = words(mask, field, state.value(field.id.as_str()));
                (!value.is_empty()).then(|| Line::Pair(self.set(&field.name), self.set(&value)))
            });
            parts.push(Part {
                title: self.set(&section.name),
                lines: lines.collect(),
            });
        }
        let shown = proofs(mask, state);
        let shown = shown
            .into_iter()
            .map(|(point, proof)| Line::Pair(self.set(&point.name), self.set(proof)));
        parts.push(Part {
            title: say::mask::proofs(language).to_owned(),
            lines: shown.collect(),
        });
        let plan = gaps(mask, state).into_iter().map(|(point, level)| {
            let titles = point.lessons.iter().filter_map(|id| self.lessons.get(id));
            let lessons: Vec<&str> = titles.map(String::as_str).collect();
            let name = format!("{} ({level} / {HIGHEST})", self.set(&point.name));
            Line::Pair(name, lessons.join(", "))
        });
        parts.push(Part {
            title: say::mask::plan(language).to_owned(),
            lines: plan.collect(),
        });
        let asked = questions(mask, state);
        let asked = asked
            .into_iter()
            .map(|it| Line::Item(self.set(&it.text.plain())));
        parts.push(Part {
            title: say::mask::questions(language).to_owned(),
            lines: asked.collect(),
        });
        parts.retain(|part| !part.lines.is_empty());
        parts
    }

    fn dated(&self) -> String {
        say::dates::date(self.language, self.day)
    }

    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n\n*{}*\n", self.set(&self.mask.title), self.dated());
        for part in self.parts() {
            let _ = write!(text, "\n## {}\n\n", part.title);
            for line in part.lines {
                let _ = match line {
                    Line::Pair(name, value) if value.is_empty() => {
                        writeln!(text, "- **{}**", marked(&name))
                    }
                    Line::Pair(name, value) => {
                        writeln!(
                            text,
                            "- **{}**{}{}",
                            marked(&name),
                            colon(self.language),
                            marked(&value)
                        )
                    }
                    Line::Item(words) => writeln!(text, "- {}", marked(&words)),
                };
            }
        }
        text
    }

    /// A page in HTML, with its style and its drawing inside.
    pub fn page(&self) -> String {
        let title = escaped(&self.set(&self.mask.title));
        let mut text = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p class=\"day\">{}</p>\n",
            self.language.code(),
            escaped(&self.dated()),
        );
        if !self.state.ratings.is_empty() {
            text.push_str(&self.drawing());
        }
        for part in self.parts() {
            let _ = write!(text, "<section>\n<h2>{}</h2>\n", escaped(&part.title));
            text.push_str(&list(part.lines));
            text.push_str("</section>\n");
        }
        text.push_str("</body>\n</html>\n");
        text
    }

    /// The radar as SVG.
    fn drawing(&self) -> String {
        let count = self.mask.points.len();
        let (centre, reach) = (170.0, 110.0);
        let mut text = format!(
            "<svg viewBox=\"0 0 340 340\" role=\"img\" aria-label=\"{}\">\n",
            escaped(say::mask::radar(self.language))
        );
        let ring = |share: f64| -> String {
            let place = |index| {
                let (x, y) = corner(index, count);
                format!(
                    "{:.1},{:.1}",
                    centre + x * reach * share,
                    centre + y * reach * share
                )
            };
            (0..count).map(place).collect::<Vec<_>>().join(" ")
        };
        for level in 1..=HIGHEST {
            let share = f64::from(level) / f64::from(HIGHEST);
            let _ = writeln!(text, "<polygon class=\"ring\" points=\"{}\"/>", ring(share));
        }
        let rated = self.mask.points.iter().enumerate().map(|(index, point)| {
            let share = f64::from(self.state.level(&point.id).unwrap_or(0)) / f64::from(HIGHEST);
            let (x, y) = corner(index, count);
            format!(
                "{:.1},{:.1}",
                centre + x * reach * share,
                centre + y * reach * share
            )
        });
        let rated = rated.collect::<Vec<_>>().join(" ");
        let _ = writeln!(text, "<polygon class=\"shape\" points=\"{rated}\"/>");
        for index in 0..count {
            let (x, y) = corner(index, count);
            let (x, y) = (centre + x * (reach + 22.0), centre + y * (reach + 22.0));
            let _ = writeln!(text, "<text x=\"{x:.1}\" y=\"{y:.1}\">{}</text>", index + 1);
        }
        text.push_str("</svg>\n<ol class=\"legend\">\n");
        for point in &self.mask.points {
            let _ = writeln!(text, "<li>{}</li>", escaped(&self.set(&point.name)));
        }
        text.push_str("</ol>\n");
        text
    }
}

/// Where a corner of the radar lies, one unit from its middle: the first at
/// the top, then clockwise; y grows downwards.
pub fn corner(index: usize, count: usize) -> (f64, f64) {
    let turn = std::f64::consts::TAU * index as f64 / count.max(1) as f64;
    (turn.sin(), -turn.cos())
}

fn list(lines: Vec<Line>) -> String {
    let mut text = String::from("<dl>\n");
    for line in lines {
        let _ = match line {
            Line::Pair(name, value) => writeln!(
                text,
                "<dt>{}</dt><dd>{}</dd>",
                escaped(&name),
                escaped(&value).replace('\n', "<br>")
            ),
            Line::Item(words) => writeln!(text, "<dd>{}</dd>", escaped(&words)),
        };
    }
    text.push_str("</dl>\n");
    text
}

fn colon(language: Language) -> &'static str {
    match language {
        Language::Fr => "\u{a0}: ",
        Language::En => ": ",
    }
}

/// Words that Markdown would take for signs of its own, on one line.
fn marked(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' => {
                safe.push('\\');
                safe.push(sign);
            }
            '\n' => safe.push_str("  \n  "),
            '\r' => {}
            other => safe.push(other),
        }
    }
    safe
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other if other.is_control() && other != '\n' => {}
            other => safe.push(other),
        }
    }
    safe
}

const STYLE: &str = "\
body{font:16px/1.5 Georgia,serif;color:#1e2530;max-width:42em;margin:2em auto;padding:0 1em}\
h1{margin-bottom:0}.day{color:#505968;margin-top:0}\
section{break-inside:avoid;border-top:1px solid #e3dbce;padding-top:.5em}\
dt{font-weight:bold}dd{margin:0 0 .5em 0}\
svg{width:340px;max-width:100%}.ring{fill:none;stroke:#c9bfae}\
.shape{fill:#0b6b66;fill-opacity:.2;stroke:#0b6b66;stroke-width:2}\
text{font-size:14px;text-anchor:middle;dominant-baseline:middle}\
@media print{body{margin:0}}";

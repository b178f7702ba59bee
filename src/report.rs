//! Problems of a course as text: for people, with the lines at fault, and for
//! tools, as JSON.

pub(crate) mod text;

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::course::problem::{Fault, Place, Problem, Severity};
use crate::language::Language;
use crate::language::say::{Description, read_faults, report as words, rule_faults};

/// What a report says of a problem, besides its place.
struct Account {
    code: &'static str,
    description: Description,
}

fn account(language: Language, fault: &Fault) -> Account {
    let (code, description) = match fault {
        Fault::Read(fault) => (fault.code(), read_faults::describe(language, fault)),
        Fault::Rule(fault) => (fault.code(), rule_faults::describe(language, fault)),
    };
    Account {
        code,
        description: Description {
            message: printable(&description.message),
            help: description.help.as_deref().map(printable),
        },
    }
}

/// A problem in words, for a list on a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// `fr/roles/voice.ron:12:5`, or the file alone.
    pub place: String,
    pub message: String,
    /// What is likely to put it right.
    pub help: Option<String>,
}

/// Tells a problem in a language.
pub fn told(language: Language, problem: &Problem) -> Told {
    let Account { description, .. } = account(language, &problem.fault);
    let file = printable(&problem.file);
    let place = match &problem.place {
        Some(place) => format!("{file}:{}:{}", place.line, place.column),
        None => file,
    };
    Told {
        place,
        message: description.message,
        help: description.help,
    }
}

/// Problems for a person who reads a terminal: each with its code, file, line,
/// column, the line at fault, and what is likely to put it right. One blank
/// line between problems; empty when there are none.
pub fn human(language: Language, problems: &[Problem], colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled().decor_style(DecorStyle::Unicode)
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for problem in problems {
        if !text.is_empty() {
            text.push('\n');
        }
        let account = account(language, &problem.fault);
        let file = printable(&problem.file);
        text.push_str(&renderer.render(&[group(language, problem, &account, &file)]));
        text.push('\n');
    }
    text
}

fn group<'a>(
    language: Language,
    problem: &'a Problem,
    account: &'a Account,
    file: &'a str,
) -> Group<'a> {
    let level = match problem.fault.severity() {
        Severity::Error => Level::ERROR.with_name(words::error(language)),
        Severity::Warning => Level::WARNING.with_name(words::warning(language)),
    };
    let title = level
        .primary_title(account.description.message.as_str())
        .id(account.code);
    let group = match &problem.place {
        None => title.element(Origin::path(file)),
        Some(place) => {
            let snippet = Snippet::source(place.excerpt.as_str())
                .line_start(place.line)
                .fold(false)
                .annotation(AnnotationKind::Primary.span(span(place)));
            if starts_line(place) {
                title.element(snippet.path(file))
            } else {
                // The snippet would count columns from the cut.
                let origin = Origin::path(file).line(place.line);
                title
                    .element(origin.char_column(place.column))
                    .element(snippet)
            }
        }
    };
    match &account.description.help {
        Some(help) => group.element(
            Level::HELP
                .with_name(words::help(language))
                .message(help.as_str()),
        ),
        None => group,
    }
}

/// Whether the excerpt begins where its line does.
fn starts_line(place: &Place) -> bool {
    place
        .excerpt
        .get(..span(place).start)
        .is_some_and(|before| before.chars().count() + 1 == place.column)
}

/// The range of a place within its excerpt, on character boundaries.
fn span(place: &Place) -> Range<usize> {
    let text = place.excerpt.as_str();
    let within = |offset: usize| {
        let mut at = offset.saturating_sub(place.excerpt_start).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = within(place.range.start);
    let next = text
        .get(start..)
        .and_then(|rest| rest.chars().next())
        .map_or(start, |here| start + here.len_utf8());
    start..within(place.range.end).max(next)
}

/// Without control characters: a course from elsewhere must not steer the
/// terminal that shows what is wrong with it.
fn printable(text: &str) -> String {
    text.chars()
        .map(|here| if here.is_control() { '\u{fffd}' } else { here })
        .collect()
}

/// One problem, for tools.
#[derive(Serialize)]
struct Entry<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    code: &'static str,
    severity: &'static str,
    message: String,
    help: Option<String>,
}

/// Problems for a program: a JSON array, in the order given, ended by a line
/// feed. Each element has
///
/// - `file`: relative to the course's folder, with `/`;
/// - `line` and `column`: from 1, the column in characters; `null` where the
///   whole file is meant;
/// - `code`: names the rule, and never changes;
/// - `severity`: `error` or `warning`;
/// - `message` and `help` in the language asked for; `help` may be `null`.
pub fn json(problems: &[Problem], language: Language) -> String {
    let entries: Vec<_> = problems
        .iter()
        .map(|problem| {
            let Account { code, description } = account(language, &problem.fault);
            Entry {
                file: &problem.file,
                line: problem.place.as_ref().map(|place| place.line),
                column: problem.place.as_ref().map(|place| place.column),
                code,
                severity: match problem.fault.severity() {
                    Severity::Error => "error",
                    Severity::Warning => "warning",
                },
                message: description.message,
                help: description.help,
            }
        })
        .collect();
    // Strings and numbers always serialise.
    let mut text = serde_json::to_string_pretty(&entries).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::{human, json};
    use crate::course::Glossary;
    use crate::course::decode::decode;
    use crate::course::problem::Problem;
    use crate::language::Language;

    fn problems(text: &str) -> Vec<Problem> {
        decode::<Glossary>("fr/glossary.ron", text.as_bytes()).expect_err("this text is wrong")
    }

    #[test]
    fn a_person_sees_the_line_and_the_way_out() {
        let problems =
            problems("(terms: [\n    (id: \"é\", trem: \"mot\", definition: \"x\"),\n])");
        let text = human(Language::Fr, &problems, false);
        for part in [
            "erreur[D51]: champ inconnu\u{a0}: `trem`",
            "--> fr/glossary.ron:2:15",
            "2 |     (id: \"é\", trem: \"mot\"",
            "^^^^",
            "aide: vouliez-vous dire `term`\u{202f}?",
        ] {
            assert!(text.contains(part), "{part} in\n{text}");
        }
        let text = human(Language::En, &problems, true);
        assert!(text.contains("did you mean `term`?"));
        assert!(text.contains('\u{1b}'));
    }

    #[test]
    fn long_lines_keep_the_right_column() {
        let text = format!(
            "(terms: [(id: \"{}\", trem: \"mot\", definition: \"x\")])",
            "é".repeat(2_000)
        );
        let problems = problems(&text);
        let shown = human(Language::En, &problems, false);
        assert!(shown.contains("--> fr/glossary.ron:1:2019"), "{shown}");
        assert!(shown.len() < 2_000, "{shown}");
    }

    #[test]
    fn control_characters_of_a_course_do_not_reach_the_terminal() {
        let problems = problems("(terms: [], \u{1b}[31mred: 1)");
        let text = human(Language::En, &problems, false);
        assert!(!text.contains('\u{1b}'), "{text:?}");
    }

    #[test]
    fn a_tool_gets_file_line_column_code_and_words() {
        let found = json(&problems("(terms: 3)"), Language::En);
        let value: serde_json::Value = serde_json::from_str(&found).unwrap();
        assert_eq!(value[0]["file"], "fr/glossary.ron");
        assert_eq!(value[0]["line"], 1);
        assert_eq!(value[0]["column"], 9);
        assert_eq!(value[0]["code"], "D55");
        assert_eq!(value[0]["severity"], "error");
        assert_eq!(
            value[0]["message"],
            "the field `terms` takes a list, not a number"
        );
        assert!(value[0]["help"].is_string());
        assert_eq!(json(&[], Language::En), "[]\n");
    }
}

//! An analysis for a terminal.

use super::{Report, TOLD, figure, names, or_dash};
use crate::analysis::item::{ItemFigures, PartFigures, Time};
use crate::analysis::test::Reliability;
use crate::analysis::{ENOUGH_FOR_ALPHA, FEW};
use crate::language::Language;
use crate::language::say::analysis as say;
use crate::report::text::{Text, aligned};

/// The whole analysis as text, for a terminal of 140 columns; what does not fit
/// there is in the other forms.
pub fn table(report: Report<'_>) -> String {
    let language = report.language();
    let mut out = Text::default();
    out.heading(&say::title(language, report.bank.title()), '=');
    out.paragraph("", &report.about());
    out.blank();
    out.paragraph("", report.caution());
    out.blank();
    whole(&mut out, report);
    let (enough, few) = report.split();
    if enough.is_empty() {
        out.paragraph("", say::nothing_known(language));
    } else {
        out.0.push_str(&aligned(&rows(language, &enough), true));
    }
    if !few.is_empty() {
        out.blank();
        let items: Vec<String> = few
            .iter()
            .map(|item| say::few_item(item.item.as_str(), item.answers))
            .collect();
        let heading = say::too_few(language, FEW);
        out.paragraph("", &say::labelled(language, &heading, &items.join(", ")));
    }
    if !enough.is_empty() {
        out.blank();
        look_at(&mut out, report, &enough);
    }
    let left_out = report.left_out();
    if !left_out.is_empty() {
        out.blank();
        for line in left_out {
            out.paragraph("", &line);
        }
    }
    out.0
}

fn whole(out: &mut Text, report: Report<'_>) {
    let language = report.language();
    let test = &report.analysis.test;
    let one = |label: &str, value: &str| say::labelled(language, label, value);
    out.heading(say::whole_test(language), '-');
    if test.is_few() {
        out.paragraph("", &format!("{}.", say::too_few(language, FEW)));
        out.blank();
        return;
    }
    let two = |value: f64| say::fixed(language, value, 2);
    let parts = [
        one(
            say::mean(language),
            &or_dash(test.mean, |it| figure(language, it, 2)),
        ),
        one(say::median(language), &or_dash(test.median, two)),
        one(say::deviation(language), &or_dash(test.deviation, two)),
        one(say::skewness(language), &or_dash(test.skewness, two)),
        one(say::kurtosis(language), &or_dash(test.kurtosis, two)),
    ];
    out.paragraph("", &parts.join(" · "));
    let reliability = match test.reliability {
        Reliability::NotEnoughData { complete } => {
            say::no_reliability(language, complete, ENOUGH_FOR_ALPHA)
        }
        Reliability::NoSpread { .. } => say::no_spread(language).to_owned(),
        Reliability::Known {
            complete,
            kr20,
            alpha,
            error_ratio,
            standard_error,
        } => [
            format!(
                "{} ({})",
                figure(language, alpha, 2),
                say::coefficient(language, kr20, complete)
            ),
            one(say::error_ratio(language), &two(error_ratio)),
            one(say::standard_error(language), &two(standard_error)),
        ]
        .join(" · "),
    };
    out.paragraph("", &one(say::reliability(language), &reliability));
    out.blank();
}

/// Headings, then a row for each item.
fn rows(language: Language, items: &[&ItemFigures]) -> Vec<Vec<String>> {
    let headings = [
        say::item(language),
        say::count(language),
        say::facility(language),
        say::discrimination(language),
        say::short_efficiency(language),
        say::weight(language),
        say::time(language),
        say::to_look_at(language),
    ];
    let two = |value: f64| say::fixed(language, value, 2);
    let time = |time: Time| figure(language, time.median, 0);
    let mut rows = vec![headings.map(str::to_owned).to_vec()];
    rows.extend(items.iter().map(|item| {
        let compared = |text: String| {
            if item.is_few_elsewhere() {
                "–".to_owned()
            } else {
                text
            }
        };
        vec![
            item.item.to_string(),
            item.answers.to_string(),
            figure(language, item.facility, 2),
            compared(or_dash(item.discrimination, |it| figure(language, it, 2))),
            compared(or_dash(item.efficiency, two)),
            or_dash(item.effective_weight, |it| say::share(language, it)),
            or_dash(item.time, time),
            names(language, item),
        ]
    }));
    rows
}

/// Items with something to look at: the stem, what to look at, what was
/// chosen.
fn look_at(out: &mut Text, report: Report<'_>, items: &[&ItemFigures]) {
    let language = report.language();
    out.heading(say::to_look_at(language), '-');
    let flagged: Vec<&&ItemFigures> = items.iter().filter(|it| !it.attention.is_empty()).collect();
    if flagged.is_empty() {
        out.paragraph("", say::nothing_to_look_at(language));
    }
    let (told, others) = flagged.split_at(flagged.len().min(TOLD));
    for (number, item) in told.iter().enumerate() {
        if number > 0 {
            out.blank();
        }
        let stem = format!("{} – {}", item.item, report.stem(item));
        out.paragraph(&format!("{}. ", number + 1), &stem);
        for sentence in say::attentions(language, item) {
            out.paragraph("   • ", &sentence);
        }
        for (at, part) in item.parts.iter().enumerate() {
            let is_choice = part.options.iter().any(|option| option.distractor);
            let about = item.attention.iter().filter_map(|it| it.option());
            if is_choice || about.into_iter().any(|(of, _)| of == at) {
                choices(out, language, part);
            }
        }
    }
    if !others.is_empty() {
        out.blank();
        let items: Vec<&str> = others.iter().map(|item| item.item.as_str()).collect();
        out.paragraph("", &say::also(language, &items.join(", ")));
    }
}

fn choices(out: &mut Text, language: Language, part: &PartFigures) {
    if let Some(label) = &part.label {
        out.paragraph("     ", &say::labelled(language, label, ""));
    }
    let rows: Vec<Vec<String>> = part
        .options
        .iter()
        .map(|option| {
            let key = if option.key { say::key(language) } else { "" };
            vec![
                format!("     {key:<4}"),
                option.chosen.to_string(),
                or_dash(option.share, |it| say::share(language, it.value)),
                or_dash(option.share.and_then(|it| it.interval), |it| {
                    let (low, high) = (say::share(language, it.low), say::share(language, it.high));
                    format!("{low}–{high}")
                }),
                option.text.replace('\n', " "),
            ]
        })
        .collect();
    out.0.push_str(&aligned(&rows, false));
}

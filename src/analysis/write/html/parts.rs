//! Cells, bars and tables of the page.

use crate::analysis::item::{ItemFigures, OptionFigures, PartFigures};
use crate::analysis::write::or_dash;
use crate::analysis::{Attention, Figure, Interval};
use crate::language::Language;
use crate::language::say::analysis as say;

/// Text for an element or an attribute in double quotes.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // No page may hold these.
            control if control.is_control() && control != '\n' => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A cell of ready HTML.
pub(super) fn cell(content: &str) -> String {
    format!("<td>{content}</td>")
}

/// The heading of a row.
pub(super) fn header(text: &str) -> String {
    format!("<th scope=\"row\">{}</th>", escape(text))
}

/// A table in a frame that scrolls when it is wider than the page.
pub(super) fn table(
    caption: &str,
    headings: &[&str],
    rows: impl Iterator<Item = String>,
) -> String {
    let caption = escape(caption);
    let headings: String = headings
        .iter()
        .map(|text| format!("<th scope=\"col\">{}</th>", escape(text)))
        .collect();
    let rows: String = rows.map(|row| format!("<tr>{row}</tr>\n")).collect();
    format!(
        "<div class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\">\n<table>\n\
         <caption>{caption}</caption>\n<thead><tr>{headings}</tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )
}

pub(super) fn value(language: Language, value: f64, decimals: usize) -> String {
    say::fixed(language, value, decimals)
}

pub(super) fn interval(language: Language, interval: Interval, decimals: usize) -> String {
    say::interval(language, interval.low, interval.high, decimals)
}

/// The value with its interval in small.
pub(super) fn figure(language: Language, figure: Figure, decimals: usize) -> String {
    let number = value(language, figure.value, decimals);
    match figure.interval {
        Some(it) => format!(
            "{number} <small>{}</small>",
            interval(language, it, decimals)
        ),
        None => number,
    }
}

/// A share from 0 to 1 as a bar with its interval as a line.
pub(super) fn bar(language: Language, share: Figure) -> String {
    // A hundred units wide.
    let place = |value: f64| format!("{:.1}", value.clamp(0.0, 1.0) * 100.0);
    let bounds = share.interval.map(|it| (it.low, it.high));
    let line = bounds.map_or_else(String::new, |(low, high)| {
        let (low, high) = (place(low), place(high));
        format!("<path class=\"range\" d=\"M{low} 3V9M{low} 6H{high}M{high} 3V9\"/>")
    });
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">\
         <rect class=\"track\" width=\"100\" height=\"12\"/>\
         <rect class=\"fill\" width=\"{}\" height=\"12\"/>{line}</svg>",
        escape(&say::bar(language, share.value, bounds)),
        place(share.value),
    )
}

/// The figures of an item that are not in the row of the whole table.
pub(super) fn figures(language: Language, item: &ItemFigures) -> String {
    let quartiles = item.time.map(|time| {
        let (low, high) = time.quartiles;
        let (low, high) = (value(language, low, 0), value(language, high, 0));
        format!("{low}–{high}")
    });
    let two = |it: f64| value(language, it, 2);
    let percent = |it: f64| say::share(language, it);
    let pairs = [
        (say::facility(language), figure(language, item.facility, 2)),
        (say::random_guess(language), or_dash(item.guess, two)),
        (
            say::discrimination(language),
            or_dash(
                item.discrimination.filter(|_| !item.is_few_elsewhere()),
                |it| figure(language, it, 2),
            ),
        ),
        (
            say::intended_weight(language),
            percent(item.intended_weight),
        ),
        (
            say::effective_weight(language),
            or_dash(item.effective_weight, percent),
        ),
        (
            say::median_time(language),
            or_dash(item.time, |it| figure(language, it.median, 0)),
        ),
        (say::quartiles(language), or_dash(quartiles, |it| it)),
    ];
    let pairs: String = pairs
        .into_iter()
        .map(|(name, value)| format!("<div><dt>{}</dt><dd>{value}</dd></div>\n", escape(name)))
        .collect();
    format!("<dl class=\"figures\">\n{pairs}</dl>\n")
}

/// What was chosen in a part.
pub(super) fn choices(
    language: Language,
    item: &ItemFigures,
    at: usize,
    part: &PartFigures,
) -> String {
    let caption = match &part.label {
        Some(label) => label.clone(),
        None => say::choices(language).to_owned(),
    };
    let headings = [
        say::option(language),
        say::chosen(language),
        say::share_of_people(language),
        say::interval_95(language),
        say::elsewhere_mean(language),
        if part.several {
            say::lead_of_several(language)
        } else {
            say::lead(language)
        },
    ];
    let rows = part.options.iter().enumerate().map(|(index, option)| {
        let flags = item
            .attention
            .iter()
            .filter(|what| what.option() == Some((at, index)));
        row(language, option, flags)
    });
    table(&caption, &headings, rows)
}

fn row<'a>(
    language: Language,
    option: &OptionFigures,
    flags: impl Iterator<Item = &'a Attention>,
) -> String {
    let mut name = escape(&option.text);
    if option.key {
        name.push_str(&format!(
            " <strong class=\"key\">✓ {}</strong>",
            say::key_sign(language)
        ));
    }
    for flag in flags {
        let word = match flag {
            Attention::Misleading { .. } => say::misleading(language),
            Attention::Doubtful { .. } => say::doubtful(language),
            _ => say::dead(language),
        };
        name.push_str(&format!(" <strong class=\"flag\">! {word}</strong>"));
    }
    let share = option.share;
    let bar = share.map_or_else(String::new, |it| bar(language, it));
    [
        format!("<th scope=\"row\" class=\"option\">{name}</th>"),
        cell(&option.chosen.to_string()),
        cell(&format!(
            "{}{bar}",
            or_dash(share, |it| say::share(language, it.value))
        )),
        cell(&or_dash(share.and_then(|it| it.interval), |it| {
            let (low, high) = (say::share(language, it.low), say::share(language, it.high));
            format!("{low}–{high}")
        })),
        cell(&or_dash(option.elsewhere, |it| value(language, it, 2))),
        cell(&or_dash(option.lead, |it| figure(language, it, 2))),
    ]
    .concat()
}

/// What each figure means.
pub(super) fn definitions(language: Language) -> String {
    let terms: String = say::definitions(language)
        .into_iter()
        .map(|(term, meaning)| format!("<dt>{}</dt><dd>{}</dd>\n", escape(term), escape(meaning)))
        .collect();
    format!(
        "<section>\n<h2>{}</h2>\n<dl class=\"terms\">\n{terms}</dl>\n</section>\n",
        escape(say::how(language))
    )
}

//! An analysis as one page that needs nothing else.

mod parts;
mod style;

use super::{Report, TOLD, names, or_dash};
use crate::analysis::item::ItemFigures;
use crate::analysis::test::Reliability;
use crate::analysis::{ENOUGH_FOR_ALPHA, FEW, Figure};
use crate::language::say::analysis as say;
use parts::{cell, definitions, escape, header, interval, table, value};

/// The whole analysis as HTML: no script, nothing fetched, light or dark as
/// the reader's system is, fit to print.
pub fn html(report: Report<'_>) -> String {
    let language = report.language();
    let title = say::title(language, report.bank.title());
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n\
         <style>{}</style>\n</head>\n<body>\n<main>\n",
        language.code(),
        escape(&title),
        style::SHEET,
    );
    page.push_str(&format!(
        "<h1>{}</h1>\n<p class=\"about\">{}</p>\n<p class=\"caution\">{}</p>\n",
        escape(&title),
        escape(&report.about()),
        escape(report.caution()),
    ));
    let (enough, few) = report.split();
    page.push_str(&look_at(report, &enough));
    page.push_str(&whole(report));
    if !enough.is_empty() {
        page.push_str(&overview(report, &enough));
        page.push_str(&each(report, &enough));
    }
    if !few.is_empty() {
        page.push_str(&too_few(report, &few));
    }
    page.push_str(&definitions(language));
    let left_out = report.left_out();
    if !left_out.is_empty() {
        page.push_str(&heading(say::files_left_out(language)));
        page.push_str(&list("ul", left_out.iter().map(|line| escape(line))));
        page.push_str("</section>\n");
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// Opens a section.
fn heading(text: &str) -> String {
    format!("<section>\n<h2>{}</h2>\n", escape(text))
}

fn list(tag: &str, lines: impl Iterator<Item = String>) -> String {
    let lines: String = lines.map(|line| format!("<li>{line}</li>\n")).collect();
    format!("<{tag}>\n{lines}</{tag}>\n")
}

/// Where an item's section is: a place in the list, because an id can be any
/// text.
fn anchor(place: usize) -> String {
    format!("item-{}", place + 1)
}

fn link(place: usize, item: &ItemFigures) -> String {
    let id = escape(item.item.as_str());
    format!("<a href=\"#{}\"><code>{id}</code></a>", anchor(place))
}

fn look_at(report: Report<'_>, items: &[&ItemFigures]) -> String {
    let language = report.language();
    let mut section = heading(say::to_look_at(language));
    let flagged = items.iter().enumerate();
    let flagged: Vec<(usize, &&ItemFigures)> = flagged
        .filter(|(_, item)| !item.attention.is_empty())
        .collect();
    let (told, others) = flagged.split_at(flagged.len().min(TOLD));
    let links: Vec<String> = others
        .iter()
        .map(|(place, item)| link(*place, item))
        .collect();
    let told: Vec<String> = told
        .iter()
        .map(|(place, item)| {
            let told = say::attentions(language, item).into_iter();
            let told = told.map(|sentence| escape(&sentence));
            format!(
                "<p>{} <span class=\"stem\">{}</span></p>\n{}",
                link(*place, item),
                escape(&report.stem(item)),
                list("ul", told),
            )
        })
        .collect();
    if items.is_empty() {
        section.push_str(&format!("<p>{}</p>\n", say::nothing_known(language)));
    } else if flagged.is_empty() {
        section.push_str(&format!("<p>{}</p>\n", say::nothing_to_look_at(language)));
    } else {
        section.push_str(&list("ol", told.into_iter()));
        if !links.is_empty() {
            let also = say::also(language, &links.join(", "));
            section.push_str(&format!("<p>{also}</p>\n"));
        }
    }
    section.push_str("</section>\n");
    section
}

fn whole(report: Report<'_>) -> String {
    let language = report.language();
    let test = &report.analysis.test;
    let mut section = heading(say::whole_test(language));
    if test.is_few() {
        let few = say::too_few(language, FEW);
        section.push_str(&format!("<p>{}.</p>\n</section>\n", escape(&few)));
        return section;
    }
    let plain = |value: Option<f64>| {
        value.map(|value| Figure {
            value,
            interval: None,
        })
    };
    let mut rows = vec![
        (say::mean(language).to_owned(), test.mean),
        (say::median(language).to_owned(), plain(test.median)),
        (say::deviation(language).to_owned(), plain(test.deviation)),
        (say::skewness(language).to_owned(), plain(test.skewness)),
        (say::kurtosis(language).to_owned(), plain(test.kurtosis)),
    ];
    let mut why = None;
    match test.reliability {
        Reliability::NotEnoughData { complete } => {
            why = Some(say::no_reliability(language, complete, ENOUGH_FOR_ALPHA));
        }
        Reliability::NoSpread { .. } => why = Some(say::no_spread(language).to_owned()),
        Reliability::Known {
            complete,
            kr20,
            alpha,
            error_ratio,
            standard_error,
        } => {
            let of = say::coefficient(language, kr20, complete);
            let name = format!("{} ({of})", say::reliability(language));
            rows.push((name, Some(alpha)));
            rows.push((
                say::error_ratio(language).to_owned(),
                plain(Some(error_ratio)),
            ));
            let name = say::standard_error(language).to_owned();
            rows.push((name, plain(Some(standard_error))));
        }
    }
    let headings = [
        say::figure(language),
        say::value(language),
        say::interval_95(language),
    ];
    let rows = rows.into_iter().map(|(name, figure)| {
        let value = or_dash(figure, |it| value(language, it.value, 2));
        let interval = or_dash(figure.and_then(|it| it.interval), |it| {
            interval(language, it, 2)
        });
        format!("{}{}{}", header(&name), cell(&value), cell(&interval))
    });
    section.push_str(&table(say::of_the_test(language), &headings, rows));
    if let Some(why) = why {
        let name = say::reliability(language);
        let line = say::labelled(language, name, &why);
        section.push_str(&format!("<p>{}.</p>\n", escape(&line)));
    }
    section.push_str("</section>\n");
    section
}

/// One row for each item.
fn overview(report: Report<'_>, items: &[&ItemFigures]) -> String {
    let language = report.language();
    let headings = [
        say::item(language),
        say::answers(language),
        say::facility(language),
        say::deviation(language),
        say::guess(language),
        say::discrimination(language),
        say::efficiency(language),
        say::effective_weight(language),
        say::median_time(language),
        say::to_look_at(language),
    ];
    let rows = items.iter().enumerate().map(|(place, item)| {
        let name = format!("<th scope=\"row\">{}</th>", link(place, item));
        let names = names(language, item);
        let compared = |text: String| {
            if item.is_few_elsewhere() {
                cell("–")
            } else {
                cell(&text)
            }
        };
        let two = |it: f64| value(language, it, 2);
        let figure = |it: Figure| parts::figure(language, it, 2);
        [
            name,
            cell(&item.answers.to_string()),
            cell(&format!(
                "{}{}",
                figure(item.facility),
                parts::bar(language, item.facility)
            )),
            cell(&or_dash(item.deviation, two)),
            cell(&or_dash(item.guess, two)),
            compared(or_dash(item.discrimination, figure)),
            compared(or_dash(item.efficiency, two)),
            cell(&or_dash(item.effective_weight, |it| {
                say::share(language, it)
            })),
            cell(&or_dash(item.time, |it| {
                parts::figure(language, it.median, 0)
            })),
            format!("<td class=\"words\">{}</td>", escape(&names)),
        ]
        .concat()
    });
    let rows: Vec<String> = rows.collect();
    format!(
        "{}{}</section>\n",
        heading(say::each_item(language)),
        table(say::items_caption(language), &headings, rows.into_iter())
    )
}

/// A section for each item: the question, and what is chosen.
fn each(report: Report<'_>, items: &[&ItemFigures]) -> String {
    let language = report.language();
    let mut all = heading(say::choices(language));
    for (place, item) in items.iter().enumerate() {
        let counted = say::counted(language, item.answers, &report.lesson(item));
        all.push_str(&format!(
            "<article id=\"{}\">\n<h3>{}</h3>\n<p class=\"soft\"><code>{}</code> · {}</p>\n",
            anchor(place),
            escape(&report.stem(item)),
            escape(item.item.as_str()),
            escape(&counted),
        ));
        all.push_str(&parts::figures(language, item));
        for (at, part) in item.parts.iter().enumerate() {
            all.push_str(&parts::choices(language, item, at, part));
        }
        all.push_str("</article>\n");
    }
    all.push_str("</section>\n");
    all
}

fn too_few(report: Report<'_>, items: &[&ItemFigures]) -> String {
    let names: Vec<String> = items
        .iter()
        .map(|item| say::few_item(item.item.as_str(), item.answers))
        .collect();
    format!(
        "{}<p>{}</p>\n</section>\n",
        heading(&say::too_few(report.language(), FEW)),
        escape(&names.join(", "))
    )
}

//! An analysis as CSV.

use super::Report;
use crate::analysis::item::{ItemFigures, OptionFigures, PartFigures};
use crate::analysis::test::{Reliability, TestFigures};
use crate::analysis::{Attention, Figure, Interval};

/// The first line. The names stay; new columns come at the end.
///
/// One line for the test (`row` is `test`, `answers` counts people,
/// `facility` is the mean result), then for each item one line (`item`)
/// followed by one for each option of each of its parts (`option`).
///
/// | column | meaning |
/// | --- | --- |
/// | `row` | `test`, `item` or `option` |
/// | `item`, `module`, `lesson` | ids |
/// | `part`, `option` | numbers from 1, in the author's order |
/// | `text` | the stem, or what is offered, in the report's language |
/// | `key` | `1` for a right option, `0` for a wrong one |
/// | `answers` | people who count in this line |
/// | `too_few` | `1` under 20 of them: the figures are there, and say little |
/// | `facility`… `sd` | mean score from 0 to 1, its interval, its deviation |
/// | `guess` | the score of guessing |
/// | `intended_weight`, `effective_weight` | shares of the test |
/// | `discrimination`…, `efficiency` | from −1 to 1, 95 % interval |
/// | `chosen`, `share`… | how many chose the option, as a share, interval |
/// | `elsewhere` | their mean score on their other answers |
/// | `lead`… | for a wrong option, how far that is above the key's; where several can be chosen, above that of those who left it alone |
/// | `seconds_q1`… `seconds_q3` | quartiles and median of the time, interval |
/// | `skewness`, `kurtosis`, `alpha`…, `error_ratio`, `standard_error` | of the test; alpha is KR-20 where every score is 0 or 1 |
/// | `complete` | people who answered every item |
/// | `attention` | `misleading`, `backwards`, `undiscriminating`, `too-hard`, `too-easy`, `doubtful`, `dead`, with spaces between |
///
/// Numbers have dots, lines end in CR LF as RFC 4180 asks, nothing is written
/// for what is unknown.
pub const CSV_HEADER: &str = "row,item,module,lesson,part,option,text,key,answers,too_few,\
facility,facility_low,facility_high,sd,guess,intended_weight,effective_weight,\
discrimination,discrimination_low,discrimination_high,efficiency,\
chosen,share,share_low,share_high,elsewhere,lead,lead_low,lead_high,\
seconds_q1,seconds_median,seconds_median_low,seconds_median_high,seconds_q3,\
skewness,kurtosis,alpha,alpha_low,alpha_high,error_ratio,standard_error,complete,attention";

/// The whole analysis; see [`CSV_HEADER`].
pub fn csv(report: Report<'_>) -> String {
    let mut text = format!("{CSV_HEADER}\r\n");
    test(&report.analysis.test).push(&mut text);
    for item in &report.analysis.items {
        line_of(report, item).push(&mut text);
        for (at, part) in item.parts.iter().enumerate() {
            for (index, option) in part.options.iter().enumerate() {
                let mut line = option_line(item, part, option);
                line.set("part", (at + 1).to_string());
                line.set("option", (index + 1).to_string());
                line.set("attention", of_option(&item.attention, at, index));
                line.push(&mut text);
            }
        }
    }
    text
}

/// Cells by column name.
#[derive(Default)]
struct Line(Vec<(&'static str, String)>);

impl Line {
    fn set(&mut self, column: &'static str, value: impl Into<String>) {
        self.0.push((column, value.into()));
    }

    fn number(&mut self, column: &'static str, value: Option<f64>) {
        if let Some(value) = value {
            self.set(column, value.to_string());
        }
    }

    fn figure(&mut self, [value, low, high]: [&'static str; 3], figure: Option<Figure>) {
        self.number(value, figure.map(|it| it.value));
        let interval: Option<Interval> = figure.and_then(|it| it.interval);
        self.number(low, interval.map(|it| it.low));
        self.number(high, interval.map(|it| it.high));
    }

    fn flag(&mut self, column: &'static str, flag: bool) {
        self.set(column, if flag { "1" } else { "0" });
    }

    fn push(&self, text: &mut String) {
        for (place, column) in CSV_HEADER.split(',').enumerate() {
            if place > 0 {
                text.push(',');
            }
            let cell = self.0.iter().find(|(name, _)| *name == column);
            let cell = cell.map_or("", |(_, value)| value.as_str());
            if cell.contains([',', '"', '\r', '\n']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push_str("\r\n");
    }
}

const FACILITY: [&str; 3] = ["facility", "facility_low", "facility_high"];
const DISCRIMINATION: [&str; 3] = [
    "discrimination",
    "discrimination_low",
    "discrimination_high",
];
const MEDIAN: [&str; 3] = [
    "seconds_median",
    "seconds_median_low",
    "seconds_median_high",
];

fn test(test: &TestFigures) -> Line {
    let mut line = Line::default();
    line.set("row", "test");
    line.set("answers", test.people.to_string());
    line.flag("too_few", test.is_few());
    line.figure(FACILITY, test.mean);
    line.number("sd", test.deviation);
    line.number("skewness", test.skewness);
    line.number("kurtosis", test.kurtosis);
    let complete = match test.reliability {
        Reliability::NotEnoughData { complete } | Reliability::NoSpread { complete } => complete,
        Reliability::Known {
            complete,
            alpha,
            error_ratio,
            standard_error,
            ..
        } => {
            line.figure(["alpha", "alpha_low", "alpha_high"], Some(alpha));
            line.number("error_ratio", Some(error_ratio));
            line.number("standard_error", Some(standard_error));
            complete
        }
    };
    line.set("complete", complete.to_string());
    line
}

fn line_of(report: Report<'_>, item: &ItemFigures) -> Line {
    let mut line = Line::default();
    line.set("row", "item");
    line.set("item", item.item.as_str());
    if let Some(entry) = report.bank.get(&item.item) {
        line.set("module", entry.module.as_str());
        line.set("lesson", entry.lesson.id.as_str());
    }
    line.set("text", report.stem(item));
    line.set("answers", item.answers.to_string());
    line.flag("too_few", item.is_few());
    line.figure(FACILITY, Some(item.facility));
    line.number("sd", item.deviation);
    line.number("guess", item.guess);
    line.number("intended_weight", Some(item.intended_weight));
    line.number("effective_weight", item.effective_weight);
    line.figure(DISCRIMINATION, item.discrimination);
    line.number("efficiency", item.efficiency);
    if let Some(time) = item.time {
        line.number("seconds_q1", Some(time.quartiles.0));
        line.figure(MEDIAN, Some(time.median));
        line.number("seconds_q3", Some(time.quartiles.1));
    }
    let mut codes: Vec<&str> = item.attention.iter().map(|it| code(*it)).collect();
    codes.dedup();
    line.set("attention", codes.join(" "));
    line
}

fn option_line(item: &ItemFigures, part: &PartFigures, option: &OptionFigures) -> Line {
    let mut line = Line::default();
    line.set("row", "option");
    line.set("item", item.item.as_str());
    line.set(
        "text",
        match &part.label {
            Some(label) => format!("{label} → {}", option.text),
            None => option.text.clone(),
        },
    );
    line.flag("key", option.key);
    line.set("answers", part.answers.to_string());
    line.flag("too_few", part.is_few());
    line.set("chosen", option.chosen.to_string());
    line.figure(["share", "share_low", "share_high"], option.share);
    line.number("elsewhere", option.elsewhere);
    line.figure(["lead", "lead_low", "lead_high"], option.lead);
    line
}

fn of_option(attention: &[Attention], at: usize, index: usize) -> String {
    let codes: Vec<&str> = attention
        .iter()
        .filter(|it| it.option() == Some((at, index)))
        .map(|it| code(*it))
        .collect();
    codes.join(" ")
}

fn code(attention: Attention) -> &'static str {
    match attention {
        Attention::Misleading { .. } => "misleading",
        Attention::Backwards => "backwards",
        Attention::Undiscriminating => "undiscriminating",
        Attention::TooHard => "too-hard",
        Attention::TooEasy => "too-easy",
        Attention::Doubtful { .. } => "doubtful",
        Attention::Dead { .. } => "dead",
    }
}

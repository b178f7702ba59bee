//! The quality of a course for a terminal.

use crate::course::Id;
use crate::language::Language;
use crate::language::say::analysis::fixed;
use crate::language::say::quality as say;
use crate::report::text::{Text, aligned};

use super::coverage::KINDS;
use super::{Covered, EditionQuality, Lengths, Mix, Parity, PoolScores, Quality, Score};

/// Weights of the guesser that learns that are told.
const HEAVIEST: usize = 6;

/// Everything that is known of a course, told in a language.
pub fn table(quality: &Quality, language: Language) -> String {
    let mut out = Text::default();
    out.heading(say::title(language), '=');
    out.paragraph("", say::about(language));
    for edition in &quality.editions {
        out.blank();
        out.heading(say::edition(language, edition.language), '=');
        for pool in &edition.pools {
            scores(&mut out, language, pool);
        }
        mixes(&mut out, language, edition);
        lengths(&mut out, language, &edition.lengths);
        ease(&mut out, language, edition);
        copied(&mut out, language, edition);
    }
    // Languages share codes, so one of them tells it.
    if let Some(edition) = quality.editions.first() {
        codes(&mut out, language, &edition.codes);
    }
    parity(&mut out, language, &quality.parity);
    out.blank();
    out.paragraph("", say::outcome(language, quality.is_good()));
    out.0
}

fn scores(out: &mut Text, language: Language, pool: &PoolScores) {
    out.blank();
    out.heading(&say::guessers(language, &pool.pool), '-');
    if pool.scores.is_empty() {
        out.paragraph("", say::too_few(language));
        return;
    }
    let points = |value: f64| fixed(language, value * 100.0, 1);
    let mut rows = vec![say::score_headings(language).map(str::to_owned).to_vec()];
    rows.extend(pool.scores.iter().map(|score: &Score| {
        vec![
            say::bot(language, score.bot),
            score.items.to_string(),
            points(score.score),
            points(score.chance),
            points(score.score - score.chance),
            score
                .wins
                .map_or("", |wins| say::wins(language, wins))
                .to_owned(),
        ]
    }));
    out.0.push_str(&aligned(&rows, true));
    if !pool.weights.is_empty() {
        let weights: Vec<String> = pool
            .weights
            .iter()
            .take(HEAVIEST)
            .map(|(clue, weight)| {
                format!(
                    "{} {}",
                    say::clue(language, *clue),
                    fixed(language, *weight, 2)
                )
            })
            .collect();
        out.paragraph("", &say::weighs(language, &weights.join(" · ")));
    }
}

fn mixes(out: &mut Text, language: Language, edition: &EditionQuality) {
    out.blank();
    out.heading(say::levels(language), '-');
    let mut rows = vec![say::level_headings(language).map(str::to_owned).to_vec()];
    rows.extend(edition.mixes.iter().map(|mix: &Mix| {
        let share = |count: &usize| say::whole_percent(language, *count, mix.items);
        let mut row = vec![say::pool(language, &mix.pool), mix.items.to_string()];
        row.extend(mix.levels.iter().map(share));
        row
    }));
    out.0.push_str(&aligned(&rows, true));
    out.blank();
    out.heading(say::kinds(language), '-');
    let names = KINDS.map(|name| say::kind(language, name).to_owned());
    let mut head = vec![
        say::group(language).to_owned(),
        say::count(language).to_owned(),
    ];
    head.extend(names);
    let mut rows = vec![head];
    rows.extend(edition.mixes.iter().map(|mix| {
        let mut row = vec![say::pool(language, &mix.pool), mix.items.to_string()];
        row.extend(mix.kinds.iter().map(ToString::to_string));
        row
    }));
    out.0.push_str(&aligned(&rows, true));
}

fn lengths(out: &mut Text, language: Language, lengths: &[Lengths]) {
    out.blank();
    out.heading(say::lengths(language), '-');
    let mut rows = vec![say::length_headings(language).map(str::to_owned).to_vec()];
    rows.extend(lengths.iter().map(|told| {
        let positions: Vec<String> = told
            .positions
            .iter()
            .zip(&told.expected)
            .map(|(count, expected)| format!("{count}/{}", fixed(language, *expected, 0)))
            .collect();
        vec![
            say::pool(language, &told.pool),
            told.choices.to_string(),
            fixed(language, told.ratio, 2),
            say::whole_percent(language, told.longest, told.choices),
            say::whole_percent(language, told.shortest, told.choices),
            positions.join(" · "),
        ]
    }));
    out.0.push_str(&aligned(&rows, true));
}

fn ease(out: &mut Text, language: Language, edition: &EditionQuality) {
    out.blank();
    out.heading(say::ease(language, edition.language), '-');
    let mut rows = vec![say::ease_headings(language).map(str::to_owned).to_vec()];
    rows.extend(edition.ease.iter().map(|ease| {
        vec![
            ease.lesson.to_string(),
            ease.words.to_string(),
            fixed(language, ease.words_per_sentence, 1),
            fixed(language, ease.body, 0),
            fixed(language, ease.stems, 0),
        ]
    }));
    out.0.push_str(&aligned(&rows, true));
}

fn copied(out: &mut Text, language: Language, edition: &EditionQuality) {
    if edition.copied.is_empty() {
        return;
    }
    out.blank();
    out.heading(say::copied(language), '-');
    for copied in &edition.copied {
        let place = format!("{} – {}: ", copied.lesson, copied.item);
        out.paragraph(&place, &copied.words);
    }
}

fn codes(out: &mut Text, language: Language, codes: &[Covered]) {
    let (points, anchors): (Vec<&Covered>, Vec<&Covered>) =
        codes.iter().partition(|code| code.is_point());
    for (heading, codes) in [
        (say::points(language), points),
        (say::anchors(language), anchors),
    ] {
        out.blank();
        out.heading(heading, '-');
        let mut rows = vec![say::code_headings(language).map(str::to_owned).to_vec()];
        rows.extend(codes.iter().map(|code| {
            let lessons: Vec<&str> = code.lessons.iter().map(Id::as_str).collect();
            vec![
                code.code.clone(),
                code.scored.to_string(),
                code.checks.to_string(),
                code.exam.to_string(),
                lessons.join(", "),
            ]
        }));
        out.0.push_str(&aligned(&rows, true));
    }
}

fn parity(out: &mut Text, language: Language, parity: &[Parity]) {
    if parity.is_empty() {
        return;
    }
    out.blank();
    out.heading(say::parity(language), '-');
    let ratios: Vec<String> = parity
        .iter()
        .map(|told| format!("{} {}", told.lesson, fixed(language, told.ratio, 2)))
        .collect();
    out.paragraph("", &ratios.join(" · "));
}

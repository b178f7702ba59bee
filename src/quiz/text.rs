//! Typed answers: what counts as the same word.
//!
//! Both sides are folded (case, accents, apostrophes, spaces), lose the full
//! stop or quotes around them and their leading article. What differs after
//! that is forgiven as a typo by the length of the accepted answer, unless
//! the difference could be one of meaning: a digit, or a nearer wrong answer.

use crate::course::item::Gap;
use crate::language::Language;
use crate::language::fold::fold;

/// Longer answers are compared exactly: the distance takes a time that grows
/// with the product of the lengths, and nobody types a gap this long.
const LONGEST_WITH_TYPOS: usize = 200;

/// What a typed answer turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement<'a> {
    /// One of the accepted answers.
    Accepted,
    /// This accepted answer, with a typo that is forgiven.
    Typo(&'a str),
    /// The wrong answer at this index of [`Gap::wrong`].
    KnownWrong(usize),
    /// Something else.
    Unknown,
    /// Nothing was typed.
    Empty,
}

impl Judgement<'_> {
    pub fn is_right(self) -> bool {
        matches!(self, Self::Accepted | Self::Typo(_))
    }
}

/// Judges what was typed into a gap.
///
/// The number of typos forgiven is 0 for an accepted answer of fewer than 4
/// letters, 1 for 4 to 7, 2 from 8, counted as optimal string alignment (a
/// letter missing, added, replaced, or two neighbours swapped). None is
/// forgiven with [`Gap::no_typos`], in digits, or when a listed wrong answer
/// is nearer to what was typed than the accepted one.
pub fn judge<'a>(typed: &str, gap: &'a Gap, language: Language) -> Judgement<'a> {
    let typed = normalise(typed, language);
    if typed.is_empty() {
        return Judgement::Empty;
    }
    let same = |answer: &String| normalise(answer, language) == typed;
    if gap.accept.iter().any(same) {
        return Judgement::Accepted;
    }
    if let Some(known) = gap.wrong.iter().position(|it| it.answers.iter().any(same)) {
        return Judgement::KnownWrong(known);
    }
    if gap.no_typos {
        return Judgement::Unknown;
    }
    nearest(&typed, gap, language)
}

fn nearest<'a>(typed: &str, gap: &'a Gap, language: Language) -> Judgement<'a> {
    let typos = |answer: &str| forgiven_typos(typed, &normalise(answer, language));
    let accepted = gap
        .accept
        .iter()
        .filter_map(|answer| typos(answer).map(|typos| (typos, answer)))
        .min_by_key(|&(typos, _)| typos);
    let wrong = gap
        .wrong
        .iter()
        .enumerate()
        .flat_map(|(index, it)| it.answers.iter().map(move |answer| (index, answer)))
        .filter_map(|(index, answer)| typos(answer).map(|typos| (typos, index)))
        .min_by_key(|&(typos, _)| typos);
    match (accepted, wrong) {
        (Some((right, answer)), Some((false_friend, _))) if right <= false_friend => {
            Judgement::Typo(answer)
        }
        (Some((_, answer)), None) => Judgement::Typo(answer),
        (_, Some((_, index))) => Judgement::KnownWrong(index),
        (None, None) => Judgement::Unknown,
    }
}

/// The number of typos between two normalised answers; `None` when there are
/// more than the length of `answer` forgives, or when digits differ.
fn forgiven_typos(typed: &str, answer: &str) -> Option<usize> {
    let allowed = match answer.chars().filter(|sign| sign.is_alphabetic()).count() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    let (long, short) = {
        let (typed, answer) = (typed.chars().count(), answer.chars().count());
        (typed.max(answer), typed.min(answer))
    };
    if long > LONGEST_WITH_TYPOS || long - short > allowed || !numbers(typed).eq(numbers(answer)) {
        return None;
    }
    Some(strsim::osa_distance(typed, answer)).filter(|&typos| typos <= allowed)
}

/// The runs of digits of a text.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_numeric())
        .filter(|run| !run.is_empty())
}

/// Folds, then drops the punctuation around and one leading article.
pub fn normalise(text: &str, language: Language) -> String {
    let folded = fold(text);
    let bare = folded.trim_matches(|sign: char| sign == '"' || sign.is_whitespace());
    let bare = bare.trim_end_matches(|sign: char| ".,;:!?\" ".contains(sign));
    let rest = without_article(bare, language);
    rest.to_owned()
}

fn without_article(folded: &str, language: Language) -> &str {
    let articles: &[&str] = match language {
        Language::Fr => &["le ", "la ", "les ", "l'", "un ", "une ", "des "],
        Language::En => &["a ", "an ", "the "],
    };
    articles
        .iter()
        .find_map(|article| folded.strip_prefix(article))
        .map(str::trim_start)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::item::WrongText;
    use crate::course::{Id, Markup};

    fn gap(accept: &[&str], wrong: &[&str]) -> Gap {
        Gap {
            id: Id::from("gap"),
            accept: accept.iter().map(ToString::to_string).collect(),
            feedback: Markup::default(),
            wrong: wrong
                .iter()
                .map(|answer| WrongText {
                    answers: vec![(*answer).to_owned()],
                    feedback: Markup::default(),
                    misconception: None,
                })
                .collect(),
            no_typos: false,
        }
    }

    #[track_caller]
    fn assert_right(language: Language, accept: &str, typed: &str, right: bool) {
        let gap = gap(&[accept], &[]);
        let judged = judge(typed, &gap, language);
        assert_eq!(
            judged.is_right(),
            right,
            "{typed:?} for {accept:?}: {judged:?}"
        );
    }

    #[test]
    fn case_accents_apostrophes_spaces_and_punctuation_are_forgiven_in_french() {
        for (accept, typed) in [
            ("modération", "MODERATION"),
            ("porte-parole", "Porte‑parole"),
            ("aujourd’hui", "aujourd'hui"),
            ("chef d’œuvre", "  chef   d'oeuvre "),
            ("charte", "« charte »."),
            ("charte", "charte\u{202f}!"),
        ] {
            let gap = gap(&[accept], &[]);
            assert_eq!(
                judge(typed, &gap, Language::Fr),
                Judgement::Accepted,
                "{typed}"
            );
        }
    }

    #[test]
    fn articles_are_dropped_on_both_sides_in_their_language() {
        for (accept, typed) in [
            ("animateur", "l’animateur"),
            ("animateur", "un animateur"),
            ("la charte", "charte"),
            ("la charte", "une charte"),
            ("membres", "Les membres"),
            ("règles", "des règles"),
            ("ton", "le ton"),
        ] {
            assert_right(Language::Fr, accept, typed, true);
        }
        for (accept, typed) in [
            ("moderator", "the moderator"),
            ("an audit", "audit"),
            ("tone", "a tone"),
        ] {
            assert_right(Language::En, accept, typed, true);
        }
        // An article of the other language is a word like any other.
        assert_right(Language::En, "ton", "le ton", false);
        assert_right(Language::Fr, "ton", "the ton", false);
        // A word that only begins like an article keeps all its letters.
        assert_right(Language::Fr, "lecteur", "cteur", false);
        assert_right(Language::Fr, "la", "la", true);
        assert_right(Language::Fr, "un", "une", false);
    }

    #[test]
    fn typos_are_forgiven_by_the_length_of_the_answer() {
        for (accept, typed, right) in [
            // Fewer than four letters: none.
            ("ton", "tom", false),
            ("ton", "tons", false),
            // Four to seven: one.
            ("rôle", "rolle", true),
            ("forum", "forun", true),
            ("forum", "fourm", true),
            ("forum", "furoms", false),
            ("charte", "carte", true),
            ("charte", "cart", false),
            // From eight: two.
            ("modération", "moderasion", true),
            ("modération", "modreasion", true),
            ("modération", "moderassions", false),
            ("animatrice", "animteur", false),
        ] {
            assert_right(Language::Fr, accept, typed, right);
        }
        assert_right(Language::En, "community", "comunitty", true);
        assert_right(Language::En, "community", "comunite", true);
        assert_right(Language::En, "post", "posts", true);
        assert_right(Language::En, "ban", "bans", false);
    }

    #[test]
    fn digits_are_never_forgiven() {
        assert_right(Language::Fr, "règlement 2016", "reglement 2018", false);
        assert_right(Language::Fr, "règlement 2016", "reglemnt 2016", true);
        assert_right(Language::En, "48 hours", "28 hours", false);
        assert_right(Language::En, "48 hours", "48 hour", true);
        assert_right(Language::En, "web2.0 culture", "web20 culture", false);
    }

    #[test]
    fn a_wrong_answer_is_never_taken_for_a_typo() {
        let gap = gap(&["modérateur"], &["modératrice", "modéateurs"]);
        assert_eq!(
            judge("moderatrice", &gap, Language::Fr),
            Judgement::KnownWrong(0)
        );
        assert_eq!(
            judge("Modéateurs", &gap, Language::Fr),
            Judgement::KnownWrong(1)
        );
        // As near to the right one as to the wrong one: the doubt is the learner's.
        assert_eq!(
            judge("modéateur", &gap, Language::Fr),
            Judgement::Typo("modérateur")
        );
        assert_eq!(
            judge("modéatteurs", &gap, Language::Fr),
            Judgement::KnownWrong(1)
        );
        assert_eq!(
            judge("modratrice", &gap, Language::Fr),
            Judgement::KnownWrong(0)
        );
    }

    #[test]
    fn no_typos_asks_for_the_spelling_and_still_forgives_case_and_accents() {
        let exact = Gap {
            no_typos: true,
            ..gap(&["hashtag"], &["ashtag"])
        };
        assert_eq!(judge("Hàshtag", &exact, Language::En), Judgement::Accepted);
        assert_eq!(judge("hashtga", &exact, Language::En), Judgement::Unknown);
        assert_eq!(
            judge("ashtag", &exact, Language::En),
            Judgement::KnownWrong(0)
        );
    }

    #[test]
    fn nothing_is_nothing_even_when_the_author_accepts_it() {
        let hollow = gap(&["", " "], &[""]);
        for typed in ["", "  ", "\u{202f}", ".", "\"\""] {
            assert_eq!(
                judge(typed, &hollow, Language::Fr),
                Judgement::Empty,
                "{typed:?}"
            );
        }
    }

    #[test]
    fn a_very_long_answer_is_compared_exactly_and_at_once() {
        let long = "a".repeat(200_000);
        let gap = gap(&[&long], &[&long[1..]]);
        assert_eq!(judge(&long, &gap, Language::Fr), Judgement::Accepted);
        assert_eq!(judge(&long[2..], &gap, Language::Fr), Judgement::Unknown);
    }
}

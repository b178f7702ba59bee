//! Moments and time limits: when the next step will come.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::text::Reading;
use crate::language::Language;

const FR_NUMBER: &str = r"(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|huit|dix|quinze|vingt|trente|quarante|soixante|vingt-quatre|quarante-huit)";
const FR_UNIT: &str = r"(?:h|heures?|min|minutes?|jours?(?: (?:ouvres?|ouvrables?))?|semaines?)";
const FR_CLOCK: &str = r"(?:\d{1,2} ?(?:h|heures|:)(?: ?\d{2})?|midi|minuit)";
const FR_DAY: &str = r"(?:aujourd'hui|demain|apres-demain|(?:ce|cet) (?:soir|midi|apres-midi)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: prochain)?|la fin (?:de la|de) (?:journee|matinee|semaine)|la fin du mois|fin de (?:journee|matinee|semaine)|la semaine prochaine|le \d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))(?: (?:matin|midi|soir|apres-midi))?";

const FR_DATE: &str = r"\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)";

const EN_NUMBER: &str = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|forty|sixty|twenty-four|forty-eight)";
const EN_UNIT: &str = r"(?:h|hours?|min|minutes?|(?:working |business )?days?|weeks?)";
const EN_HOUR: &str = r"(?:\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.|o'clock)|\d{1,2}[:.]\d{2}|noon|midday|midnight)";
const EN_DAY: &str = r"(?:today|tonight|tomorrow|the day after tomorrow|this (?:afternoon|evening)|(?:next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:the )?end of (?:the |this )?(?:day|week|month)|next week|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december))(?: (?:morning|afternoon|evening|night|lunchtime))?";

fn french() -> String {
    format!(
        r"\b(?:(?:d'ici(?: a)?|avant|a|vers|des|a partir de|jusqu'a) {FR_CLOCK}(?: {FR_DAY})?|(?:d'ici(?: a)?|avant|sous|dans|au bout de|d'ici a|toutes les|chaque) (?:les |un delai de |moins de |environ )?(?:prochaines? )?{FR_NUMBER} (?:prochaines? )?{FR_UNIT}|(?:(?:d'ici(?: a)?|avant|des|a partir de|vers|pour|au plus tard|jusqu'a) (?:au plus tard )?|au plus tard )?{FR_DAY}(?: (?:a|avant|vers|des|d'ici) {FR_CLOCK})?|(?:jusqu'|d'ici |avant )(?:au|le) {FR_DATE}|dans (?:l'heure|la (?:journee|soiree|matinee|demi-heure|semaine)|le quart d'heure)|toutes les heures|chaque heure)\b"
    )
}

fn english() -> String {
    format!(
        r"\b(?:(?:within|in|every|no later than) (?:the )?(?:next |less than |under |about )?{EN_NUMBER} {EN_UNIT}|within (?:the|an) (?:hour|day|week)|(?:(?:by|before|until|on|from|after|no later than) )?{EN_DAY}(?:,? (?:at|by|before|around|from) (?:{EN_HOUR}|\d{{1,2}}))?|(?:by|before|until|at|from|around|after|no later than) {EN_HOUR}(?: (?:on )?{EN_DAY})?|by \d{{1,2}}(?: {EN_DAY})?|(?:every|on the) hour)\b"
    )
}

static FRENCH: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&french()).ok());
static ENGLISH: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&english()).ok());

/// Finds moments to come: «d’ici 18 h», “by 6 pm tomorrow”.
#[derive(Debug)]
pub(super) struct Delay(Language);

impl Delay {
    pub(super) fn new(language: Language) -> Self {
        Self(language)
    }

    /// A day that is told as past is none: «depuis lundi», «mardi dernier».
    pub(super) fn find(&self, reading: &Reading<'_>) -> Vec<Range<usize>> {
        let (moments, past, gone): (_, &[&str], &[&str]) = match self.0 {
            Language::Fr => (
                &*FRENCH,
                &["depuis", "du", "de", "hier", "des", "un"],
                &["dernier", "derniere", "passe", "passee"],
            ),
            Language::En => (
                &*ENGLISH,
                &["since", "last", "yesterday", "of", "s", "a"],
                &["ago", "last", "yesterday"],
            ),
        };
        let Some(moments) = moments else {
            return Vec::new();
        };
        let told_as_past = |range: &Range<usize>| {
            let first = reading.word_from(range.start);
            let before = first.checked_sub(1).map(|at| reading.word(at));
            let next = reading.word(reading.word_from(range.end));
            // «ce soir-là», “today’s rounds”.
            let rest = reading.folded.get(range.end..).unwrap_or_default();
            before.is_some_and(|word| past.contains(&word))
                || gone.contains(&next)
                || ["-la", "'s"].iter().any(|end| rest.starts_with(end))
        };
        // A line break is a space, as long as it is one: a byte for a byte.
        let line = reading.folded.replace('\n', " ");
        let found = moments.find_iter(&line).map(|hit| hit.range());
        found.filter(|range| !told_as_past(range)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(language: Language, text: &str) -> Vec<String> {
        let reading = Reading::new(text);
        let spans = Delay::new(language).find(&reading);
        let typed = |range: &Range<usize>| text[reading.typed(range)].to_owned();
        spans.iter().map(typed).collect()
    }

    #[test]
    fn both_expressions_compile() {
        assert!(FRENCH.is_some() && ENGLISH.is_some());
    }

    #[test]
    fn french_moments_are_found_whole() {
        for (text, moment) in [
            (
                "Je reviens d’ici 18\u{a0}h avec la réponse.",
                "d’ici 18\u{a0}h",
            ),
            ("Réponse demain avant midi.", "demain avant midi"),
            ("remboursement sous 48 heures", "sous 48 heures"),
            ("dans les deux heures", "dans les deux heures"),
            ("Prochain point à 17 h 30.", "à 17 h 30"),
            (
                "Nous vous écrivons avant vendredi soir.",
                "avant vendredi soir",
            ),
            ("d'ici demain midi", "d'ici demain midi"),
            ("Point toutes les deux heures", "toutes les deux heures"),
            ("d’ici la fin de la journée", "d’ici la fin de la journée"),
            ("Colis livré le 3 décembre", "le 3 décembre"),
            ("dans l’heure", "dans l’heure"),
            ("Dès jeudi à 9 h", "Dès jeudi à 9 h"),
            ("sous 3 jours ouvrés", "sous 3 jours ouvrés"),
            ("Tarif gardé jusqu’au 31 mars", "jusqu’au 31 mars"),
            ("Point avant 23 h 30", "avant 23 h 30"),
            ("avant\n20 h", "avant\n20 h"),
        ] {
            assert_eq!(found(Language::Fr, text), [moment], "{text}");
        }
    }

    #[test]
    fn english_moments_are_found_whole() {
        for (text, moment) in [
            ("I’ll be back by 6 pm.", "by 6 pm"),
            ("by 6pm tomorrow", "by 6pm tomorrow"),
            ("within two hours", "within two hours"),
            ("within the next 24 hours", "within the next 24 hours"),
            ("Next update at 17:30.", "at 17:30"),
            ("Refund before noon on Friday.", "before noon on Friday"),
            ("We’ll write tomorrow morning.", "tomorrow morning"),
            ("by the end of the day", "by the end of the day"),
            ("on 3 December", "on 3 December"),
            ("within the hour", "within the hour"),
            ("within three working days", "within three working days"),
        ] {
            assert_eq!(found(Language::En, text), [moment], "{text}");
        }
    }

    #[test]
    fn the_past_and_the_vague_are_no_delay() {
        for text in [
            "Votre commande de lundi attend depuis mardi.",
            "mardi dernier, il y a deux heures",
            "bientôt, dès que possible, au plus vite",
            "ce soir-là, un lundi matin, hier à 20 h",
        ] {
            assert!(
                found(Language::Fr, text).is_empty(),
                "{:?}",
                found(Language::Fr, text)
            );
        }
        for text in [
            "You have waited since Monday, for two hours.",
            "as soon as possible, shortly, last Tuesday",
            "It may march on",
            "today’s rounds, on a Monday, sent at 8 pm yesterday",
        ] {
            assert!(
                found(Language::En, text).is_empty(),
                "{:?}",
                found(Language::En, text)
            );
        }
    }
}

//! Personal data: what must not stand in a public reply.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::text::Reading;

/// On folded text. A street needs its number, a phone number its whole length:
/// an order number or a year is no personal data.
const SHAPES: [&str; 9] = [
    // E-mail.
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    // French phone numbers.
    r"(?:\+33|\b0033|\b0) ?(?:\(0\) ?)?[1-9](?:[ .-]?\d{2}){4}\b",
    // Other international ones, then British and North American ones.
    r"\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}\b",
    r"\b0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}\b|\b07\d{9}\b",
    r"\(\d{3}\) ?\d{3}[ .-]\d{4}\b|\b\d{3}[.-]\d{3}[.-]\d{4}\b",
    // Streets.
    r"\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|bd|place|chemin|impasse|allee|quai|square|route) (?:(?:de|du|des|la|le|les) |l'|d')*[\w-]+(?: [\w-]+)?(?:,? \d{5}(?: [\w-]+)?)?",
    r"\b\d{1,4} (?:\w+ ){1,2}(?:street|st|road|rd|avenue|ave|lane|drive|close|crescent)\b(?:,? [a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b)?",
    // Bank account and card numbers.
    r"\b[a-z]{2}\d{2}(?: ?[a-z\d]{4}){3,7}(?: ?[a-z\d]{1,3})?\b",
    r"\b\d{4}(?:[ -]?\d{4}){3}\b",
];

static DATA: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    SHAPES
        .iter()
        .filter_map(|shape| Regex::new(shape).ok())
        .collect()
});

/// Finds personal data that is not the house's own.
#[derive(Debug, Default)]
pub(super) struct Personal {
    /// Contacts that may be written, letters and digits alone.
    public: Vec<String>,
}

impl Personal {
    pub(super) fn new(public: &[String]) -> Self {
        let public = public
            .iter()
            .map(|contact| bare(&Reading::new(contact).folded));
        Self {
            public: public.filter(|contact| !contact.is_empty()).collect(),
        }
    }

    pub(super) fn find(&self, reading: &Reading<'_>) -> Vec<Range<usize>> {
        let hits = DATA
            .iter()
            .flat_map(|shape| shape.find_iter(&reading.folded));
        hits.filter(|hit| !self.public.contains(&bare(hit.as_str())))
            .map(|hit| hit.range())
            .collect()
    }
}

fn bare(folded: &str) -> String {
    folded
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(public: &[&str], text: &str) -> Vec<String> {
        let public: Vec<String> = public.iter().map(ToString::to_string).collect();
        let reading = Reading::new(text);
        let mut spans = Personal::new(&public).find(&reading);
        super::super::pattern::merge(&mut spans);
        let typed = |range: &Range<usize>| text[reading.typed(range)].to_owned();
        spans.iter().map(typed).collect()
    }

    #[test]
    fn every_shape_compiles() {
        assert_eq!(DATA.len(), SHAPES.len());
    }

    #[test]
    fn what_identifies_a_person_is_found_whole() {
        for (text, data) in [
            ("Écrivez à nadia.b@post.example.", "nadia.b@post.example"),
            ("au 06 12 34 56 78 ce soir", "06 12 34 56 78"),
            ("au +33 6.12.34.56.78", "+33 6.12.34.56.78"),
            ("on 020 7946 0018 today", "020 7946 0018"),
            ("call (555) 010-1234", "(555) 010-1234"),
            (
                "habite 12 bis, rue des Lilas, 69003 Lyon.",
                "12 bis, rue des Lilas, 69003 Lyon",
            ),
            ("lives at 4 Mill Lane.", "4 Mill Lane"),
            (
                "IBAN FR76 3000 6000 0112 3456 7890 189",
                "FR76 3000 6000 0112 3456 7890 189",
            ),
            ("carte 4970 1012 3456 7890", "4970 1012 3456 7890"),
        ] {
            assert_eq!(found(&[], text), [data], "{text}");
        }
    }

    #[test]
    fn figures_that_name_nobody_are_left_alone() {
        for text in [
            "Commande 4521-88 du 12 mars 2026, 3 × 49,90 €",
            "La rue de la Paix, le 12, à 18 h 30",
            "Lot 2026-11-204, 1 250 paquets, 24 000 membres",
            "We sold 120 street maps; rule 3.2 applies",
        ] {
            assert!(
                found(&[], text).is_empty(),
                "{text}: {:?}",
                found(&[], text)
            );
        }
    }

    #[test]
    fn the_houses_own_contacts_are_no_personal_data() {
        let public = ["aide@fluvia.example", "01 99 00 12 34"];
        let text = "aide@fluvia.example ou 01.99.00.12.34, ou paul@fluvia.example";
        assert_eq!(found(&public, text), ["paul@fluvia.example"]);
    }
}

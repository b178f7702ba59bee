//! The page of a certificate, whatever stands on it.
//!
//! `PARCOURS_LOOK=DIR cargo test --lib certificate` also leaves the pages in a
//! folder, to look at them.

use proptest::prelude::*;

use super::*;

const MODULES: [&str; 8] = [
    "Le métier de community manager",
    "La stratégie et la ligne éditoriale",
    "Écrire pour être lu",
    "Modérer : la charte, les gestes, les limites",
    "La crise, de l’alerte au bilan",
    "Mesurer sans se tromper",
    "Le droit et les données personnelles",
    "Animer, fédérer, transmettre : la vie d’une communauté au long cours",
];

fn certificate() -> Certificate {
    Certificate {
        language: Language::Fr,
        name: "Léa Martin-Dubreuil".to_owned(),
        day: Day(20_778),
        exam: "Examen certifiant".to_owned(),
        course: "Parcours : le métier de community manager".to_owned(),
        percent: 79,
        band: Band {
            low: 0.741,
            high: 0.839,
        },
        pass: 70,
        provisional: true,
        modules: MODULES.map(str::to_owned).to_vec(),
        code: "5D0C-4F1E-9B2E-61F0".to_owned(),
        hash: "5d0c4f1e".repeat(8),
        program: "0.1.0".to_owned(),
    }
}

fn english() -> Certificate {
    Certificate {
        language: Language::En,
        exam: "Certifying exam".to_owned(),
        course: "Parcours: the work of a community manager".to_owned(),
        modules: vec!["The trade".to_owned(), "Strategy".to_owned()],
        provisional: false,
        percent: 100,
        band: Band {
            low: 0.983,
            high: 1.0,
        },
        ..certificate()
    }
}

fn long() -> Certificate {
    Certificate {
        name: "Marie-Élisabeth ".repeat(12).trim().to_owned(),
        exam: "Un titre bien long ".repeat(12),
        modules: MODULES
            .iter()
            .cycle()
            .take(40)
            .map(|it| format!("{it}, {it}"))
            .collect(),
        ..certificate()
    }
}

fn look(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("PARCOURS_LOOK") {
        std::fs::write(std::path::Path::new(&folder).join(name), pdf).unwrap();
    }
}

#[test]
fn a_certificate_is_valid_pdf_ua_in_both_languages() {
    for (name, certificate) in [("fr.pdf", certificate()), ("en.pdf", english())] {
        let pdf = certificate.to_pdf().unwrap();
        assert!(pdf.starts_with(b"%PDF-1.7"), "{name}");
        look(name, &pdf);
    }
}

#[test]
fn the_same_certificate_is_the_same_bytes() {
    assert_eq!(certificate().to_pdf(), certificate().to_pdf());
    let other = Certificate {
        percent: 80,
        ..certificate()
    };
    assert_ne!(certificate().to_pdf(), other.to_pdf());
}

#[test]
fn long_names_and_many_modules_stay_on_one_page() {
    let pdf = long().to_pdf().unwrap();
    look("long.pdf", &pdf);
    let word = Certificate {
        name: "W".repeat(200),
        modules: vec!["M".repeat(300)],
        ..certificate()
    };
    look("word.pdf", &word.to_pdf().unwrap());
}

#[test]
fn names_that_the_fonts_lack_are_refused_with_their_characters() {
    let named = |name: &str| Certificate {
        name: name.to_owned(),
        ..certificate()
    };
    for name in ["", "   "] {
        assert_eq!(named(name).to_pdf(), Err(Refusal::NoName));
    }
    let missing = Refusal::NoGlyph(vec!['李', '🎓']);
    assert_eq!(named("李 🎓 Léa 🎓").to_pdf(), Err(missing));
    assert_eq!(
        check_name("מרים"),
        Err(Refusal::NoGlyph("מרים".chars().collect()))
    );
    for name in [
        "Zoë Łukasz Ñandú",
        "Ægir Þór Çelik Šťastný",
        "O’Brien-Smith",
    ] {
        assert_eq!(check_name(name), Ok(()), "{name}");
    }
}

#[test]
fn a_text_is_broken_into_lines_that_fit() {
    let letters = Letters::get().unwrap();
    let text = "un deux trois anticonstitutionnellement quatre";
    let lines = letters.wrap(letters::Cut::Sans, 10.0, text, 60.0);
    assert!(lines.len() > 3);
    for line in &lines {
        assert!(
            letters.width(letters::Cut::Sans, 10.0, line) <= 60.0,
            "{line}"
        );
    }
    let letters_of = |text: &str| text.replace(' ', "");
    assert_eq!(letters_of(&lines.concat()), letters_of(text));
    assert_eq!(letters.wrap(letters::Cut::Sans, 10.0, "", 60.0), [""]);
}

#[test]
fn the_qr_code_says_code_score_and_hash() {
    let text = qr_text(&certificate());
    let hash = "5d0c4f1e".repeat(8);
    assert_eq!(
        text,
        format!("parcours:exam:1:5D0C-4F1E-9B2E-61F0:79:{hash}")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_text_panics(name in "\\PC{0,220}", title in "\\PC{0,150}", percent in any::<u8>(), low in 0.0_f64..1.0) {
        let certificate = Certificate {
            name: clean_name(&name),
            exam: title.clone(),
            modules: vec![title; 3],
            percent,
            band: Band { low, high: 1.0 },
            ..certificate()
        };
        match certificate.to_pdf() {
            Ok(_) | Err(Refusal::NoName | Refusal::NoGlyph(_)) => {}
            Err(other) => prop_assert!(false, "{other:?}"),
        }
        let latin = Certificate { name: "Léa".to_owned(), ..certificate };
        prop_assert!(latin.to_pdf().is_ok());
    }
}

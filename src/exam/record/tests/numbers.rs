//! Codes, bands, scores and names.

use crate::exam::record::{LONGEST_NAME, Score, clean_name, code};

#[test]
fn the_code_is_crockford_s_base_32_of_80_bits() {
    let mut hash = [0; 32];
    assert_eq!(code(&hash), "0000-0000-0000-0000");
    hash = [0xff; 32];
    assert_eq!(code(&hash), "ZZZZ-ZZZZ-ZZZZ-ZZZZ");
    hash[0] = 0b0000_1000;
    hash[1] = 0b0110_0100;
    assert!(code(&hash).starts_with("11JF-"), "{}", code(&hash));
}

#[test]
fn the_band_is_one_standard_error_and_never_nothing() {
    let marks: Vec<f32> = (0..60).map(|n| if n < 47 { 1.0 } else { 0.0 }).collect();
    let score = Score::of(&marks);
    let p = 47.0 / 60.0;
    let lord = f64::sqrt(p * (1.0 - p) / 59.0);
    let band = score.band();
    assert!((band.low - (p - lord)).abs() < 1e-9 && (band.high - (p + lord)).abs() < 1e-9);
    let all = Score::of(&[1.0; 60]).band();
    assert!((all.low - (1.0 - 1.0 / 61.0)).abs() < 1e-9 && all.high >= 1.0);
    assert!(Score::of(&[]).band().low <= 0.0);
}

#[test]
fn a_score_just_under_the_mark_does_not_read_like_it() {
    let marks: Vec<f32> = (0..1000).map(|n| f32::from(u8::from(n < 699))).collect();
    let score = Score::of(&marks);
    assert_eq!((score.percent(), score.reaches(70)), (69, false));
    let thirds = Score::of(&[2.0 / 3.0; 3]);
    assert!(thirds.reaches(66) && !thirds.reaches(67));
}

#[test]
fn names_are_made_one_line_and_nothing_invisible_stays() {
    assert_eq!(clean_name("  Zoe\u{301}\t d’Été\n "), "Zoé d’Été");
    assert_eq!(clean_name("\u{202e}evaH\u{200b}"), "evaH");
    assert_eq!(clean_name(" \u{200f}\n"), "");
    assert_eq!(clean_name(&"é".repeat(500)).chars().count(), LONGEST_NAME);
}

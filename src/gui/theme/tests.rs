use super::{Color, DARK, HIGH_CONTRAST, LIGHT, Palette};
use crate::gui::widget::button::mix;

fn contrast(front: Color, back: Color) -> f32 {
    front.relative_contrast(back)
}

/// A colour as it shows under the reading ruler.
fn under(palette: Palette, color: Color) -> Color {
    mix(color, palette.ruler, palette.ruler.a)
}

fn themes() -> [(&'static str, Palette, f32, f32); 3] {
    [
        ("light", LIGHT, 4.5, 3.0),
        ("dark", DARK, 4.5, 3.0),
        ("high contrast", HIGH_CONTRAST, 7.0, 4.5),
    ]
}

#[test]
fn every_text_pair_in_use_is_readable() {
    for (theme, palette, least, _) in themes() {
        for (name, back) in palette.backgrounds() {
            for (role, front) in [("ink", palette.ink), ("ink_soft", palette.ink_soft)] {
                let ratio = contrast(front, back);
                assert!(ratio >= least, "{theme}: {role} on {name} is {ratio:.2}:1");
                let ratio = contrast(under(palette, front), under(palette, back));
                assert!(
                    ratio >= least,
                    "{theme}: {role} on {name} under the ruler is {ratio:.2}:1"
                );
            }
        }
        let pairs = [
            ("on_accent on accent", palette.on_accent, palette.accent),
            ("accent on paper", palette.accent, palette.paper),
            ("accent on surface", palette.accent, palette.surface),
            ("accent on sunken", palette.accent, palette.sunken),
            ("accent on accent_soft", palette.accent, palette.accent_soft),
            ("warm on surface", palette.warm, palette.surface),
            ("warm on paper", palette.warm, palette.paper),
            ("warm on warm_soft", palette.warm, palette.warm_soft),
            ("gold on surface", palette.gold, palette.surface),
            ("gold on gold_soft", palette.gold, palette.gold_soft),
            ("good on surface", palette.good, palette.surface),
            ("good on paper", palette.good, palette.paper),
            ("good on good_soft", palette.good, palette.good_soft),
            ("ink on selection", palette.ink, palette.selection),
        ];
        for (pair, front, back) in pairs {
            let ratio = contrast(front, back);
            assert!(ratio >= least, "{theme}: {pair} is {ratio:.2}:1");
            let ratio = contrast(under(palette, front), under(palette, back));
            assert!(
                ratio >= least,
                "{theme}: {pair} under the ruler is {ratio:.2}:1"
            );
        }
    }
}

#[test]
fn tracks_and_the_rail_stand_out_from_what_is_on_them() {
    for (theme, palette, ..) in themes() {
        for back in [palette.paper, palette.surface] {
            let ratio = contrast(palette.sunken, back);
            assert!(ratio >= 1.03, "{theme}: sunken is {ratio:.2}:1");
        }
    }
}

#[test]
fn every_line_that_carries_meaning_is_visible() {
    for (theme, palette, _, least) in themes() {
        for (name, back) in palette.backgrounds() {
            for (role, front) in [
                ("outline", palette.outline),
                ("accent", palette.accent),
                ("warm", palette.warm),
                ("gold", palette.gold),
                ("good", palette.good),
            ] {
                let ratio = contrast(front, back);
                assert!(
                    ratio >= least,
                    "{theme}: {role} line on {name} is {ratio:.2}:1"
                );
            }
        }
    }
}

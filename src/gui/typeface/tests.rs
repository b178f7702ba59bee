use std::borrow::Cow;

use ttf_parser::{Face, name_id};

use super::widen::widen;
use super::{FONTS, Letters, PACKED, unpack};
use crate::storage::settings::Typeface;

fn dyslexic() -> Vec<Cow<'static, [u8]>> {
    PACKED.iter().filter_map(unpack).collect()
}

fn family(face: &Face<'_>) -> String {
    let names = face.names().into_iter();
    let mut found = names.filter(|name| name.name_id == name_id::FAMILY);
    found.find_map(|name| name.to_string()).unwrap()
}

fn width(face: &Face<'_>, letter: char) -> u16 {
    let glyph = face.glyph_index(letter).unwrap();
    face.glyph_hor_advance(glyph).unwrap()
}

#[test]
fn a_wider_copy_has_letters_and_words_further_apart() {
    let dyslexic = dyslexic();
    assert_eq!(dyslexic.len(), 4);
    let usual = FONTS.iter().map(|font| Cow::Borrowed(*font));
    for font in usual.chain(dyslexic) {
        let wide = widen(&font).unwrap();
        let (before, after) = (
            Face::parse(&font, 0).unwrap(),
            Face::parse(&wide, 0).unwrap(),
        );
        assert_eq!(before.units_per_em(), 1000);
        for letter in ['a', 'W', 'é', 'œ', '’', '\u{202f}'] {
            let grown = width(&after, letter) - width(&before, letter);
            assert_eq!(grown, 120, "{letter}");
        }
        for space in [' ', '\u{a0}'] {
            assert_eq!(width(&after, space) - width(&before, space), 280);
        }
        assert_eq!(after.weight(), before.weight());
        assert_eq!(after.is_italic(), before.is_italic());
        assert_ne!(family(&after), family(&before));
        assert!(after.tables().gsub.is_none());
    }
    assert_eq!(widen(b"no font"), None);
}

/// The names that views ask for are those inside the files.
#[test]
fn every_choice_of_letters_finds_its_faces() {
    for typeface in Typeface::ALL {
        for wide in [false, true] {
            let letters = Letters { typeface, wide };
            let loaded = letters.files();
            let usual = FONTS.iter().map(|font| Cow::Borrowed(*font));
            let files: Vec<Cow<'_, [u8]>> = usual.chain(loaded).collect();
            for font in [letters.sans(), letters.serif_bold(), letters.serif_italic()] {
                let iced::font::Family::Name(wanted) = font.family else {
                    unreachable!("fonts are named")
                };
                let found = files.iter().any(|file| {
                    let face = Face::parse(file, 0).unwrap();
                    let names = face.names().into_iter().filter(|name| {
                        [name_id::FAMILY, name_id::TYPOGRAPHIC_FAMILY].contains(&name.name_id)
                    });
                    names
                        .filter_map(|name| name.to_string())
                        .any(|name| name == wanted)
                });
                assert!(found, "{wanted}");
            }
        }
    }
}

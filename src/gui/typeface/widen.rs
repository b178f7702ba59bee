//! A wider copy of a font: iced sets no space between letters, so the space
//! goes into the letters themselves.
//!
//! The distances are those of WCAG 2.2, success criterion 1.4.12: 0.12 em after
//! each letter, 0.16 em more after each word. Lines and paragraphs are the
//! business of `Ui`.

use std::collections::BTreeSet;

use write_fonts::FontBuilder;
use write_fonts::read::types::{NameId, Tag};
use write_fonts::read::{FontRef, TableProvider};
use write_fonts::tables::hmtx::Hmtx;
use write_fonts::tables::name::{Name, NameRecord};

use write_fonts::from_obj::ToOwnedTable;

/// Added after each letter, in thousandths of an em.
const LETTER: u32 = 120;
/// Added after each word on top of that, in thousandths of an em.
const WORD: u32 = 160;

/// The spaces between words. U+202F stands within what belongs together.
const SPACES: [char; 2] = [' ', '\u{a0}'];

/// Tables that join letters (`fi`): letters that stand apart do not touch.
const JOINING: Tag = Tag::new(b"GSUB");

/// The copy, its family named with `Wide` behind; `None` for what is no font.
pub(super) fn widen(font: &[u8]) -> Option<Vec<u8>> {
    let font = FontRef::new(font).ok()?;
    let em = u32::from(font.head().ok()?.units_per_em());
    let part = |thousandths: u32| u16::try_from(em * thousandths / 1000).unwrap_or(0);
    let (letter, word) = (part(LETTER), part(WORD));

    let mut widths: Hmtx = font.hmtx().ok()?.to_owned_table();
    let cmap = font.cmap().ok()?;
    let spaces: BTreeSet<usize> = SPACES
        .into_iter()
        .filter_map(|space| cmap.map_codepoint(space))
        .map(|glyph| glyph.to_u32() as usize)
        .collect();
    for (glyph, metric) in widths.h_metrics.iter_mut().enumerate() {
        // Accents that stand on the letter before take no room.
        if metric.advance == 0 {
            continue;
        }
        let more = if spaces.contains(&glyph) {
            letter.saturating_add(word)
        } else {
            letter
        };
        metric.advance = metric.advance.saturating_add(more);
    }

    let mut line: write_fonts::tables::hhea::Hhea = font.hhea().ok()?.to_owned_table();
    let widest = widths.h_metrics.iter().map(|metric| metric.advance).max();
    line.advance_width_max = widest.unwrap_or_default().into();

    let mut wide = FontBuilder::new();
    wide.add_table(&widths).ok()?;
    wide.add_table(&line).ok()?;
    wide.add_table(&renamed(&font)?).ok()?;
    for record in font.table_directory.table_records() {
        let tag = record.tag();
        if tag == JOINING || wide.contains(tag) {
            continue;
        }
        if let Some(data) = font.data_for_tag(tag) {
            wide.add_raw(tag, data.as_bytes());
        }
    }
    Some(wide.build())
}

/// The names of the copy: family, style, and both together.
fn renamed(font: &FontRef<'_>) -> Option<Name> {
    let name = font.name().ok()?;
    let read = |wanted: NameId| {
        let records = name.name_record().iter();
        let mut found = records.filter(|record| record.name_id() == wanted);
        found.find_map(|record| Some(record.string(name.string_data()).ok()?.to_string()))
    };
    let family = read(NameId::TYPOGRAPHIC_FAMILY_NAME).or_else(|| read(NameId::FAMILY_NAME))?;
    let style = read(NameId::TYPOGRAPHIC_SUBFAMILY_NAME)
        .or_else(|| read(NameId::SUBFAMILY_NAME))
        .unwrap_or_else(|| "Regular".to_owned());
    let family = format!("{family} Wide");
    let joined: String = format!("{family}-{style}").split(' ').collect();
    let full = format!("{family} {style}");
    let names = [
        (NameId::FAMILY_NAME, family),
        (NameId::SUBFAMILY_NAME, style),
        (NameId::FULL_NAME, full),
        (NameId::POSTSCRIPT_NAME, joined),
    ];
    // Windows, Unicode, American English: what every reader looks for.
    let records = names.map(|(id, words)| NameRecord::new(3, 1, 0x409, id, words.into()));
    Some(Name::new(records.into()))
}

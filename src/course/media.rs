//! Pictures: what can be said of one before it is drawn, and what must not be.
//!
//! A course may come from anywhere. A small PNG can unpack to gigabytes and a
//! deeply nested SVG overflows the stack of the library that draws it, so both
//! are judged by a look at their bytes alone.

use super::files::MediaInfo;
use super::problem::read::{MediaFault, quote};

/// The largest picture that is read, in bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// The largest side of a PNG, in pixels.
pub const MAX_SIDE: u32 = 4096;

/// How deep the elements of an SVG may nest.
pub const MAX_DEPTH: usize = 64;

/// How many elements an SVG may repeat with `use`: repeats of repeats multiply.
const MAX_REPEATS: usize = 16;

/// What reads other files, runs code or expands without bound.
const FORBIDDEN: [&str; 4] = ["script", "foreignObject", "image", "feImage"];

/// Whether this is a name that a file of the `media` folder may have: letters,
/// digits, `-`, `_` and `.`, not beginning with `.`, no folder.
pub fn is_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    !name.is_empty() && name.len() <= 128 && !name.starts_with('.') && name.bytes().all(plain)
}

/// Judges a picture by its name's ending and its bytes.
///
/// # Errors
/// A picture that cannot be drawn, or not safely.
pub fn inspect(name: &str, bytes: &[u8]) -> Result<MediaInfo, MediaFault> {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("png") => png(bytes),
        Some("svg") => svg(bytes),
        _ => Err(MediaFault::Kind),
    }
}

/// Reads the header: the dimensions come first in every PNG.
fn png(bytes: &[u8]) -> Result<MediaInfo, MediaFault> {
    let side = |at: usize| {
        let four = bytes.get(at..at + 4)?;
        Some(u32::from_be_bytes(four.try_into().ok()?))
    };
    let header = bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16) == Some(b"IHDR");
    match (header, side(16), side(20)) {
        (true, Some(width), Some(height)) if width > 0 && height > 0 => {
            if width > MAX_SIDE || height > MAX_SIDE {
                let limit = MAX_SIDE;
                return Err(MediaFault::TooWide {
                    width,
                    height,
                    limit,
                });
            }
            Ok(MediaInfo {
                bytes: bytes.len(),
                width,
                height,
            })
        }
        _ => Err(MediaFault::NotPng),
    }
}

fn svg(bytes: &[u8]) -> Result<MediaInfo, MediaFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| MediaFault::NotSvg)?;
    let mut depth = 0_usize;
    let mut repeats = 0;
    let mut size = None;
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        let tag = rest.get(open..).unwrap_or_default();
        let length = tag_length(tag).ok_or(MediaFault::NotSvg)?;
        let (tag, after) = tag.split_at(length);
        rest = after;
        if tag.starts_with("<!--") || tag.starts_with("<?") || tag.starts_with("<![CDATA[") {
            continue;
        }
        if tag.starts_with("<!") {
            // A document type may define entities that expand without bound.
            return Err(forbidden("!DOCTYPE"));
        }
        if tag.starts_with("</") {
            depth = depth.saturating_sub(1);
            continue;
        }
        let name = local_name(tag);
        repeats += usize::from(name == "use");
        if FORBIDDEN.contains(&name) || repeats > MAX_REPEATS {
            return Err(forbidden(name));
        }
        if size.is_none() {
            if name != "svg" {
                return Err(MediaFault::NotSvg);
            }
            size = Some(svg_size(tag).ok_or(MediaFault::NoSize)?);
        }
        if !tag.ends_with("/>") {
            depth += 1;
            if depth > MAX_DEPTH {
                return Err(MediaFault::TooDeep { limit: MAX_DEPTH });
            }
        }
    }
    let (width, height) = size.ok_or(MediaFault::NotSvg)?;
    Ok(MediaInfo {
        bytes: bytes.len(),
        width,
        height,
    })
}

fn forbidden(element: &str) -> MediaFault {
    MediaFault::Forbidden {
        element: quote(element),
    }
}

/// How many bytes the tag, comment or section at the start of a text takes.
fn tag_length(text: &str) -> Option<usize> {
    for (start, end) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
        if let Some(body) = text.strip_prefix(start) {
            return body.find(end).map(|at| start.len() + at + end.len());
        }
    }
    let mut quoted = None;
    for (at, here) in text.bytes().enumerate() {
        match (quoted, here) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quoted = Some(here),
            (Some(open), _) if open == here => quoted = None,
            _ => {}
        }
    }
    None
}

/// The element's name without the prefix of its namespace.
fn local_name(tag: &str) -> &str {
    let name = tag.trim_start_matches('<');
    let end = name
        .find(|here: char| here.is_whitespace() || "/>".contains(here))
        .unwrap_or(name.len());
    let name = name.get(..end).unwrap_or_default();
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Width and height of the drawing, in user units rounded up.
fn svg_size(tag: &str) -> Option<(u32, u32)> {
    let length = |name| {
        let value = attribute(tag, name)?;
        units(value.trim_end_matches("px"))
    };
    if let (Some(width), Some(height)) = (length("width"), length("height")) {
        return Some((width, height));
    }
    let view = attribute(tag, "viewBox")?;
    let mut numbers = view
        .split(|here: char| here == ',' || here.is_whitespace())
        .filter(|part| !part.is_empty())
        .skip(2);
    Some((units(numbers.next()?)?, units(numbers.next()?)?))
}

fn units(text: &str) -> Option<u32> {
    let value: f64 = text.trim().parse().ok()?;
    let usable = value.is_finite() && value > 0.0 && value <= 100_000.0;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 100,000"
    )]
    usable.then(|| value.ceil() as u32)
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.match_indices(name).find_map(|(at, _)| {
        let alone = tag.get(..at)?.ends_with(char::is_whitespace);
        let value = tag
            .get(at + name.len()..)?
            .trim_start()
            .strip_prefix('=')?
            .trim_start();
        let quote = value.chars().next().filter(|here| "\"'".contains(*here))?;
        let (value, _) = value.get(1..)?.split_once(quote)?;
        alone.then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, inspect, is_name};
    use crate::course::problem::read::MediaFault;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn names_stay_in_the_folder() {
        for good in ["roles.svg", "three-hats_2.png"] {
            assert!(is_name(good), "{good}");
        }
        for bad in [
            "", "../a.svg", "a/b.svg", "a\\b.svg", ".svg", "C:a.svg", "é.svg", "a b.svg",
        ] {
            assert!(!is_name(bad), "{bad}");
        }
    }

    #[test]
    fn a_png_is_measured_by_its_header() {
        let info = inspect("a.png", &png(800, 450)).unwrap();
        assert_eq!((info.width, info.height), (800, 450));
        assert!(matches!(
            inspect("a.png", &png(5000, 10)),
            Err(MediaFault::TooWide { width: 5000, .. })
        ));
        for broken in [&b""[..], b"\x89PNG", b"GIF89a, not at all a PNG picture"] {
            assert_eq!(inspect("a.png", broken), Err(MediaFault::NotPng));
        }
        assert_eq!(inspect("a.png", &png(0, 10)), Err(MediaFault::NotPng));
    }

    #[test]
    fn a_drawing_is_measured_by_its_size_or_its_view() {
        for (text, expected) in [
            (
                "<?xml version=\"1.0\"?><!-- > --><svg viewBox=\"0 0 800.2 450\"><g/></svg>",
                (801, 450),
            ),
            ("<svg width='12px' height = '7' stroke-width='3'/>", (12, 7)),
            (
                "<s:svg xmlns:s='x' width=\"100%\" height=\"5\" viewBox=\"0,0,3,4\"></s:svg>",
                (3, 4),
            ),
        ] {
            let info = inspect("a.svg", text.as_bytes()).unwrap();
            assert_eq!((info.width, info.height), expected, "{text}");
        }
        assert_eq!(inspect("a.svg", b"<svg></svg>"), Err(MediaFault::NoSize));
        for broken in [
            &b""[..],
            b"text",
            b"<html></html>",
            b"<svg viewBox=\"0 0 1 1",
            b"\xff",
        ] {
            assert_eq!(
                inspect("a.svg", broken),
                Err(MediaFault::NotSvg),
                "{broken:?}"
            );
        }
    }

    #[test]
    fn a_drawing_that_would_harm_is_refused() {
        let nested = |depth: usize| {
            let text = format!(
                "<svg viewBox='0 0 1 1'>{}{}</svg>",
                "<g>".repeat(depth),
                "</g>".repeat(depth)
            );
            inspect("a.svg", text.as_bytes())
        };
        assert!(nested(MAX_DEPTH - 1).is_ok());
        assert_eq!(
            nested(20_000),
            Err(MediaFault::TooDeep { limit: MAX_DEPTH })
        );
        for inside in [
            "<image href='/etc/passwd'/>",
            "<script>x</script>",
            "<x:foreignObject/>",
            "<!ENTITY a 'b'>",
            &"<use href='#a'/>".repeat(17),
        ] {
            let text = format!("<svg viewBox='0 0 1 1'>{inside}</svg>");
            assert!(
                matches!(
                    inspect("a.svg", text.as_bytes()),
                    Err(MediaFault::Forbidden { .. })
                ),
                "{inside}"
            );
        }
    }
}

//! What is drawn and not written: boxes, the scale of the score, the QR code.

use krilla::color::rgb::Color;
use krilla::geom::{Path, PathBuilder, Rect};
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use qrcode::{EcLevel, QrCode};

use super::Certificate;

/// How far a control point of a quarter of a circle lies from its corner, as
/// a share of the radius.
const ROUND: f32 = 0.447_715_25;

/// Squares that the standard wants empty around a QR code.
const QUIET: usize = 4;

/// What the QR code of a certificate says.
pub fn qr_text(certificate: &Certificate) -> String {
    let Certificate {
        code,
        percent,
        hash,
        ..
    } = certificate;
    format!("parcours:exam:1:{code}:{percent}:{hash}")
}

/// Fills what is drawn next.
pub(super) fn ink(surface: &mut Surface<'_>, color: Color) {
    surface.set_fill(Some(Fill {
        paint: color.into(),
        opacity: krilla::num::NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }));
}

/// A box with round corners, in points.
pub(super) fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Option<Path> {
    let radius = radius.min(width / 2.0).min(height / 2.0);
    let (right, bottom) = (x + width, y + height);
    let near = radius * ROUND;
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - near, y, right, y + near, right, y + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(
        right,
        bottom - near,
        right - near,
        bottom,
        right - radius,
        bottom,
    );
    path.line_to(x + radius, bottom);
    path.cubic_to(x + near, bottom, x, bottom - near, x, bottom - radius);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + near, x + near, y, x + radius, y);
    path.close();
    path.finish()
}

pub(super) fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, width, height)?);
    path.finish()
}

/// The dark squares of the certificate's QR code in a square of `side` points,
/// its quiet zone included: runs of squares are one rectangle, so that no
/// hairline shows between them.
pub(super) fn qr(certificate: &Certificate, x: f32, y: f32, side: f32) -> Option<Path> {
    let text = qr_text(certificate);
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let dark = code.to_colors();
    #[allow(clippy::cast_precision_loss, reason = "a code has at most 177 squares")]
    let at = |squares: usize| squares as f32 * side / (width + 2 * QUIET) as f32;
    let mut path = PathBuilder::new();
    for (row, line) in dark.chunks(width).enumerate() {
        let mut column = 0;
        while column < width {
            let run = line
                .iter()
                .skip(column)
                .take_while(|square| **square == qrcode::Color::Dark)
                .count();
            if run > 0 {
                path.push_rect(Rect::from_xywh(
                    x + at(QUIET + column),
                    y + at(QUIET + row),
                    at(run),
                    at(1),
                )?);
            }
            column += run.max(1);
        }
    }
    path.finish()
}

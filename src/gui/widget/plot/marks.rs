//! Signs that tell series apart without colour: dashes, shapes, fills.

use iced::widget::canvas::{Frame, LineDash, Path, Stroke};
use iced::{Color, Point, Rectangle, Size};

use crate::gui::theme::Palette;
use crate::gui::widget::button::mix;

/// Colour of a series by its place.
pub fn colour(palette: &Palette, series: usize) -> Color {
    [palette.accent, palette.warm, palette.gold, palette.good][series % 4]
}

/// Colour of a kind of mark by its place.
pub fn mark_colour(palette: &Palette, mark: usize) -> Color {
    [palette.warm, palette.gold, palette.good, palette.accent][mark % 4]
}

/// Dashes of a series' line, in pixels: whole, then ever more broken.
pub fn dash(series: usize) -> LineDash<'static> {
    const DASHES: [&[f32]; 4] = [&[], &[7.0, 4.0], &[2.0, 3.0], &[9.0, 3.0, 2.0, 3.0]];
    LineDash {
        segments: DASHES[series % 4],
        offset: 0,
    }
}

pub fn line(palette: &Palette, series: usize, width: f32) -> Stroke<'static> {
    Stroke {
        line_dash: dash(series),
        ..Stroke::default()
            .with_color(colour(palette, series))
            .with_width(width)
    }
}

/// The outline of a sign: disc, square, triangle, diamond.
pub fn sign(path: &mut iced::widget::canvas::path::Builder, at: Point, size: f32, kind: usize) {
    let corners: &[(f32, f32)] = match kind % 4 {
        0 => return path.circle(at, size),
        1 => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        2 => &[(0.0, -1.2), (1.1, 0.8), (-1.1, 0.8)],
        _ => &[(0.0, -1.3), (1.2, 0.0), (0.0, 1.3), (-1.2, 0.0)],
    };
    for (index, (x, y)) in corners.iter().enumerate() {
        let corner = Point::new(at.x + x * size, at.y + y * size);
        if index == 0 {
            path.move_to(corner);
        } else {
            path.line_to(corner);
        }
    }
    path.close();
}

/// Signs of one kind, drawn together.
pub fn signs(points: &[Point], size: f32, kind: usize) -> Path {
    Path::new(|path| {
        for &point in points {
            sign(path, point, size, kind);
        }
    })
}

/// Fills bars of one series: plain, outlined, striped, then barely tinted.
pub fn bars(frame: &mut Frame, palette: &Palette, bars: &[Rectangle], series: usize) {
    let color = colour(palette, series);
    let tint = |share| mix(palette.surface, color, share);
    let outline = Stroke::default().with_color(color).with_width(1.5);
    let boxes = |inset: f32| {
        Path::new(|path| {
            for bar in bars {
                let size = Size::new(
                    (bar.width - 2.0 * inset).max(0.5),
                    (bar.height - 2.0 * inset).max(0.0),
                );
                path.rectangle(Point::new(bar.x + inset, bar.y + inset), size);
            }
        })
    };
    match series % 4 {
        0 => frame.fill(&boxes(0.0), color),
        1 => {
            frame.fill(&boxes(0.0), tint(0.3));
            frame.stroke(&boxes(0.75), outline);
        }
        kind => {
            frame.fill(&boxes(0.0), tint(if kind == 2 { 0.14 } else { 0.05 }));
            let stripes = Path::new(|path| {
                for bar in bars {
                    stripe(path, bar, if kind == 2 { 5.0 } else { 9.0 });
                }
            });
            frame.stroke(
                &stripes,
                Stroke::default().with_color(color).with_width(1.5),
            );
            frame.stroke(&boxes(0.75), outline);
        }
    }
}

fn stripe(path: &mut iced::widget::canvas::path::Builder, bar: &Rectangle, apart: f32) {
    let mut y = bar.y + bar.height - apart;
    while y > bar.y {
        path.move_to(Point::new(bar.x, y));
        path.line_to(Point::new(bar.x + bar.width, y));
        y -= apart;
    }
}

/// More points than this are dots: signs would cover each other.
pub(super) const MANY: usize = 1_500;

pub fn dots(points: &[Point]) -> Path {
    Path::new(|path| {
        for point in points {
            path.rectangle(
                Point::new(point.x - 1.5, point.y - 1.5),
                Size::new(3.0, 3.0),
            );
        }
    })
}

pub fn polygon(corners: &[Point]) -> Path {
    Path::new(|path| {
        for (at, &corner) in corners.iter().enumerate() {
            if at == 0 {
                path.move_to(corner);
            } else {
                path.line_to(corner);
            }
        }
        path.close();
    })
}

//! The smallest window with the largest text: 640 pixels at 200 % are the 320 to
//! which WCAG 1.4.10 asks a page to reflow.

use iced::{Rectangle, Size};
use parcours::gui::widget::meaning::Role;

use crate::stage::{Seen, Stage};

pub(crate) const SMALLEST: Size = Size::new(640.0, 480.0);

/// Side of the smallest target, in logical pixels.
const TARGET: f32 = 24.0;

/// The words of a thing, for people who look why a test failed.
fn told(seen: &Seen) -> String {
    let Rectangle {
        x,
        y,
        width,
        height,
    } = seen.bounds;
    let meaning = &seen.meaning;
    format!(
        "{:?} {:?} at {x:.0}, {y:.0}: {width:.0} × {height:.0}",
        meaning.role, meaning.name
    )
}

/// What the largest text loses in the smallest window.
pub(crate) fn lost(stage: &mut Stage) -> Vec<String> {
    let mut faults = squeezed(stage);
    faults.extend(smothered(stage));
    faults
}

/// What one could not press, or not read without scrolling sideways.
fn squeezed(stage: &mut Stage) -> Vec<String> {
    let seen = stage.seen().into_iter();
    let seen = seen.filter(|it| {
        let Rectangle {
            x, width, height, ..
        } = it.bounds;
        let acts = it.meaning.actionable || it.meaning.role.is_field();
        let small = acts && (width < TARGET || height < TARGET);
        let cut = acts && (x < 0.0 || x + width > SMALLEST.width + 0.5);
        // Words that run down letter by letter.
        let words = it.meaning.role == Role::Paragraph && it.meaning.name.chars().nth(3).is_some();
        let thin = words && height > 3.0 * width.max(1.0) && width < 4.0 * TARGET;
        small || cut || thin
    });
    seen.map(|it| told(&it)).collect()
}

/// What one reads keeps room between the bars; a dialog is all there is to read.
fn smothered(stage: &mut Stage) -> Option<String> {
    let seen = stage.seen();
    if seen.iter().any(|it| it.meaning.role == Role::Dialog) {
        return None;
    }
    let window = Rectangle::with_size(SMALLEST);
    let panes = stage.panes().into_iter();
    let shown = panes.filter_map(|pane| pane.intersection(&window));
    let tallest = shown.map(|pane| pane.height).fold(0.0, f32::max);
    (tallest < SMALLEST.height * 0.25).then(|| format!("{tallest:.0} pixels to read in"))
}

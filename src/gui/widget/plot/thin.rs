//! What shows of many points.

use iced::Point;

/// The outline of what a line of many points covers: along its highest points
/// from left to right, back along its lowest, `thick` pixels at least. `None`
/// while the points can be told apart. Filling it costs a fraction of stroking
/// the line, which turns back on itself in every column of pixels.
pub(super) fn envelope(
    points: impl Iterator<Item = Point>,
    count: usize,
    width: f32,
    thick: f32,
) -> Option<Vec<Point>> {
    if count as f32 <= width * 2.0 {
        return None;
    }
    let mut columns: Vec<(f32, f32, f32)> = Vec::with_capacity(width.max(0.0) as usize + 2);
    for point in points {
        match columns.last_mut() {
            Some((x, low, high)) if x.floor() == point.x.floor() => {
                *low = low.min(point.y);
                *high = high.max(point.y);
            }
            _ => columns.push((point.x, point.y, point.y)),
        }
    }
    let half = thick / 2.0;
    let there = columns.iter().map(|&(x, low, _)| Point::new(x, low - half));
    let back = columns
        .iter()
        .rev()
        .map(|&(x, _, high)| Point::new(x, high + half));
    Some(there.chain(back).collect())
}

/// The points of a cloud that can be told apart: one in each square of `side`
/// pixels. All of them while there are few.
pub(super) fn cloud(
    points: impl Iterator<Item = Point>,
    count: usize,
    (width, height): (f32, f32),
    side: f32,
) -> Vec<Point> {
    const FEW: usize = 1_500;
    if count <= FEW {
        return points.collect();
    }
    let side = side.max(1.0);
    let columns = (width / side).ceil().max(1.0) as usize + 1;
    let rows = (height / side).ceil().max(1.0) as usize + 1;
    let mut taken = vec![false; columns * rows];
    points
        .filter(|point| {
            let column = ((point.x / side).max(0.0) as usize).min(columns - 1);
            let row = ((point.y / side).max(0.0) as usize).min(rows - 1);
            !std::mem::replace(&mut taken[row * columns + column], true)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{cloud, envelope};
    use iced::Point;

    #[test]
    fn an_outline_holds_every_point_of_a_dense_line() {
        let count = 50_000;
        let points = (0..count).map(|index| {
            let y = if index == 31_234 { 0.0 } else { 100.0 };
            Point::new(index as f32 / count as f32 * 800.0, y)
        });
        let outline = envelope(points, count, 800.0, 2.0).unwrap();
        assert!(outline.len() <= 2 * 801, "{}", outline.len());
        assert!(outline.iter().any(|point| point.y == -1.0));
        assert!(outline.iter().any(|point| point.y == 101.0));
        let few = (0..100).map(|x| Point::new(x as f32, 1.0));
        assert_eq!(envelope(few, 100, 800.0, 2.0), None);
    }

    #[test]
    fn few_points_are_all_kept() {
        let points: Vec<Point> = (0..100).map(|x| Point::new(x as f32, 1.0)).collect();
        assert_eq!(cloud(points.iter().copied(), 100, (9.0, 9.0), 3.0), points);
    }

    #[test]
    fn a_cloud_keeps_one_point_a_square() {
        let points = (0..50_000).map(|at| Point::new((at % 90) as f32, (at % 70) as f32));
        let kept = cloud(points, 50_000, (90.0, 70.0), 3.0);
        assert!(kept.len() <= 31 * 25, "{}", kept.len());
    }
}

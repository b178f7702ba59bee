//! What shows of many points.

use iced::Point;

/// The points of a line that can be told apart: of those in one column of
/// pixels the first, the lowest, the highest and the last, in their order.
/// Points come from left to right.
pub(super) fn line(points: impl Iterator<Item = Point>, count: usize, width: f32) -> Vec<Point> {
    if count as f32 <= width * 2.0 {
        return points.collect();
    }
    let mut kept = Vec::with_capacity((width.max(0.0) as usize + 2) * 4);
    let mut column: Option<Column> = None;
    for point in points {
        match &mut column {
            Some(here) if here.at == point.x.floor() => here.take(point),
            _ => {
                if let Some(done) = column.replace(Column::new(point)) {
                    done.give(&mut kept);
                }
            }
        }
    }
    if let Some(done) = column {
        done.give(&mut kept);
    }
    kept
}

struct Column {
    at: f32,
    first: Point,
    last: Point,
    low: Point,
    high: Point,
    /// Whether the lowest came before the highest.
    low_first: bool,
}

impl Column {
    fn new(point: Point) -> Self {
        Self {
            at: point.x.floor(),
            first: point,
            last: point,
            low: point,
            high: point,
            low_first: true,
        }
    }

    fn take(&mut self, point: Point) {
        if point.y < self.low.y {
            self.low = point;
            self.low_first = false;
        }
        if point.y > self.high.y {
            self.high = point;
            self.low_first = true;
        }
        self.last = point;
    }

    fn give(self, kept: &mut Vec<Point>) {
        let (one, two) = if self.low_first {
            (self.low, self.high)
        } else {
            (self.high, self.low)
        };
        for point in [self.first, one, two, self.last] {
            if kept.last() != Some(&point) {
                kept.push(point);
            }
        }
    }
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
    use super::{cloud, line};
    use iced::Point;

    #[test]
    fn a_spike_of_one_point_in_fifty_thousand_still_shows() {
        let count = 50_000;
        let points = (0..count).map(|index| {
            let y = if index == 31_234 { 0.0 } else { 100.0 };
            Point::new(index as f32 / count as f32 * 800.0, y)
        });
        let kept = line(points, count, 800.0);
        assert!(kept.len() <= 4 * 801, "{}", kept.len());
        assert!(kept.iter().any(|point| point.y == 0.0));
        assert!(kept.is_sorted_by(|left, right| left.x <= right.x));
    }

    #[test]
    fn few_points_are_all_kept() {
        let points: Vec<Point> = (0..100).map(|x| Point::new(x as f32, 1.0)).collect();
        assert_eq!(line(points.iter().copied(), 100, 800.0), points);
        assert_eq!(cloud(points.iter().copied(), 100, (9.0, 9.0), 3.0), points);
    }

    #[test]
    fn a_cloud_keeps_one_point_a_square() {
        let points = (0..50_000).map(|at| Point::new((at % 90) as f32, (at % 70) as f32));
        let kept = cloud(points, 50_000, (90.0, 70.0), 3.0);
        assert!(kept.len() <= 31 * 25, "{}", kept.len());
    }
}

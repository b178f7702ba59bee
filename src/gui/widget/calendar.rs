//! Weeks of days as a grid. How much was done shows by the size of a mark, not
//! by its colour alone.

use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke, Text};
use iced::{Element, Length, Pixels, Point, Rectangle, Renderer, Size, Theme, alignment, mouse};

use crate::gui::theme::Palette;
use crate::gui::typeface::Letters;
use crate::gui::ui::Ui;

/// Share of a cell's side that each level fills.
const SIDES: [f32; 4] = [0.0, 0.42, 0.72, 1.0];

/// A calendar to draw.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    /// Each day's level from 0 to 3, from Monday on; `None` for no cell.
    pub weeks: Vec<[Option<u8>; 7]>,
    /// What stands above some weeks, by their place.
    pub months: Vec<(usize, String)>,
    /// What stands before each row; an empty word leaves it out.
    pub days: [String; 7],
    /// The cell with a frame: week and day.
    pub today: Option<(usize, usize)>,
}

/// A calendar as wide as its place, its cells never larger than 18 px at
/// 100 %.
pub fn calendar<'a, Message: 'a>(ui: &Ui, calendar: Calendar) -> Element<'a, Message> {
    let text = ui.px(12.0);
    let step = ui.px(18.0);
    Canvas::new(Grid {
        calendar,
        palette: ui.palette,
        letters: ui.letters,
        text,
        step,
    })
    .width(Length::Fill)
    .height(step * 7.0 + text * 1.6)
    .into()
}

struct Grid {
    calendar: Calendar,
    palette: Palette,
    letters: Letters,
    text: f32,
    step: f32,
}

impl Grid {
    fn write(&self, frame: &mut Frame, words: &str, at: Point) {
        frame.fill_text(Text {
            content: words.to_owned(),
            position: at,
            color: self.palette.ink_soft,
            size: Pixels(self.text),
            font: self.letters.sans(),
            align_y: alignment::Vertical::Center,
            ..Text::default()
        });
    }

    fn cell(&self, frame: &mut Frame, corner: Point, side: f32, level: u8, today: bool) {
        let square = |share: f32| {
            let room = side * (1.0 - share) / 2.0;
            let corner = Point::new(corner.x + room, corner.y + room);
            let size = Size::new(side * share, side * share);
            Path::rounded_rectangle(corner, size, (side * share * 0.22).into())
        };
        frame.fill(&square(1.0), self.palette.sunken);
        let share = SIDES.get(usize::from(level)).copied().unwrap_or(1.0);
        if share > 0.0 {
            frame.fill(&square(share), self.palette.accent);
        }
        if today {
            let line = Stroke::default().with_width(2.0);
            frame.stroke(&square(1.0), line.with_color(self.palette.ink));
        }
    }
}

impl<Message> canvas::Program<Message> for Grid {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let mut frame = Frame::new(renderer, bounds.size());
        let top = self.text * 1.6;
        let left = self.text * 1.7;
        let room = (bounds.width - left).max(1.0);
        let fits = (room / self.calendar.weeks.len().max(1) as f32).min(self.step);
        // Where cells would be too small to see, the oldest weeks are left out.
        let step = fits.max(self.step * 0.6);
        let shown = ((room / step).floor() as usize).min(self.calendar.weeks.len());
        let skipped = self.calendar.weeks.len() - shown;
        let side = (step * 0.82).floor();
        for (row, name) in self.calendar.days.iter().enumerate() {
            let y = top + step * row as f32 + side / 2.0;
            self.write(&mut frame, name, Point::new(0.0, y));
        }
        for (place, name) in &self.calendar.months {
            if let Some(column) = place.checked_sub(skipped) {
                let x = left + step * column as f32;
                self.write(&mut frame, name, Point::new(x, self.text * 0.6));
            }
        }
        for (place, week) in self.calendar.weeks.iter().enumerate().skip(skipped) {
            for (row, level) in week.iter().enumerate() {
                let x = left + step * (place - skipped) as f32;
                let corner = Point::new(x.round(), (top + step * row as f32).round());
                if let Some(level) = level {
                    let today = self.calendar.today == Some((place, row));
                    self.cell(&mut frame, corner, side, *level, today);
                }
            }
        }
        vec![frame.into_geometry()]
    }
}

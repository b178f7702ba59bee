//! Columns side by side, the highest with its figure.

use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke, Text};
use iced::{Element, Length, Pixels, Point, Rectangle, Renderer, Size, Theme, alignment, mouse};

use crate::gui::theme::Palette;
use crate::gui::typeface::Letters;
use crate::gui::ui::Ui;

/// One column.
#[derive(Debug, Clone, Default)]
pub struct Column {
    /// From 0 up.
    pub value: f64,
    /// What stands below; columns without a word have none.
    pub label: Option<String>,
    /// Written above when the column is the highest.
    pub words: String,
    /// Drawn whole; the others in a lighter tone with an edge.
    pub strong: bool,
}

/// Columns as wide as their place.
pub fn columns<'a, Message: 'a>(ui: &Ui, columns: Vec<Column>) -> Element<'a, Message> {
    Canvas::new(Bars {
        columns,
        palette: ui.palette,
        letters: ui.letters,
        text: ui.px(12.0),
    })
    .width(Length::Fill)
    .height(ui.px(150.0))
    .into()
}

struct Bars {
    columns: Vec<Column>,
    palette: Palette,
    letters: Letters,
    text: f32,
}

impl Bars {
    fn write(&self, frame: &mut Frame, words: &str, x: f32, y: f32, bold: bool) {
        let room = words.chars().count() as f32 * self.text * 0.3 * self.letters.breadth();
        let x = x.clamp(room, (frame.width() - room).max(room));
        frame.fill_text(Text {
            content: words.to_owned(),
            position: Point::new(x, y),
            color: if bold {
                self.palette.ink
            } else {
                self.palette.ink_soft
            },
            size: Pixels(self.text),
            font: if bold {
                self.letters.sans_bold()
            } else {
                self.letters.sans()
            },
            align_x: alignment::Horizontal::Center.into(),
            align_y: alignment::Vertical::Center,
            ..Text::default()
        });
    }
}

impl<Message> canvas::Program<Message> for Bars {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let palette = self.palette;
        let mut frame = Frame::new(renderer, bounds.size());
        let top = self.text * 1.6;
        let base = bounds.height - self.text * 1.7;
        let values = self.columns.iter().map(|column| column.value);
        let highest = values.fold(0.0_f64, f64::max);
        let slot = bounds.width / self.columns.len().max(1) as f32;
        let width = (slot * 0.72).clamp(1.0, self.text * 2.4);
        let mut named = highest <= 0.0;
        for (index, column) in self.columns.iter().enumerate() {
            let middle = slot * (index as f32 + 0.5);
            let share = (column.value / highest.max(1e-9)) as f32;
            let tall = ((base - top) * share).max(if column.value > 0.0 { 2.0 } else { 0.0 });
            let bar = Path::rounded_rectangle(
                Point::new(middle - width / 2.0, base - tall),
                Size::new(width, tall),
                (width * 0.18).min(tall / 2.0).into(),
            );
            if tall > 0.0 {
                let color = palette.accent;
                let alpha = if column.strong { 1.0 } else { 0.35 };
                frame.fill(&bar, color.scale_alpha(alpha));
                let edge = Stroke::default().with_width(1.0);
                frame.stroke(&bar, edge.with_color(color));
            }
            if !named && column.value >= highest {
                named = true;
                let y = base - tall - self.text * 0.8;
                self.write(&mut frame, &column.words, middle, y, true);
            }
            if let Some(label) = &column.label {
                self.write(&mut frame, label, middle, base + self.text, false);
            }
        }
        let line = Path::line(Point::new(0.0, base), Point::new(bounds.width, base));
        let stroke = Stroke::default().with_width(1.0);
        frame.stroke(&line, stroke.with_color(palette.outline));
        vec![frame.into_geometry()]
    }
}

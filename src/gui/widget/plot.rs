//! A chart: axes, limits, marks, a cursor that keys and the pointer move, and
//! a legend that does without colour.
//!
//! What does not move is kept: a frame after the first draws what was drawn,
//! and the cursor anew. Lines of many points keep the lowest and the highest
//! of each column of pixels, which is all that shows.

mod cells;
mod draw;
mod legend;
pub mod marks;
mod room;
mod thin;

use std::cell::RefCell;

use iced::widget::canvas::{self, Action, Canvas, Geometry};
use iced::{Element, Event, Length, Rectangle, Renderer, Theme, mouse};

use super::meaning::Role;
use super::node::{self, Node};
use crate::gui::theme::Palette;
use crate::gui::typeface::Letters;
use crate::gui::ui::Ui;
use crate::language::Language;
use crate::practice::lab::figure::{Figure, Reading, Stop};

pub use legend::{Kind, legend, swatch};

type Ranges = ((f64, f64), (f64, f64));

/// A figure with what drawing it again needs: kept by the screen, made anew
/// when the figure changes.
pub struct Drawing {
    pub figure: Figure,
    pub stops: Vec<Stop>,
    /// Lowest and highest x and y: of 50,000 points they are looked for once.
    ranges: Ranges,
    cache: canvas::Cache,
    /// What the kept drawing was drawn with.
    drawn: RefCell<Option<(Palette, Letters, f32, Language)>>,
}

impl Drawing {
    pub fn new(figure: Figure) -> Self {
        Self {
            stops: figure.stops(),
            ranges: (figure.x_range(), figure.y_range()),
            figure,
            cache: canvas::Cache::new(),
            drawn: RefCell::new(None),
        }
    }

    /// What stands where the cursor is.
    pub fn reading(&self, language: Language, cursor: usize) -> Option<Reading> {
        let stop = *self.stops.get(cursor)?;
        Some(self.figure.read(language, stop))
    }
}

/// The chart of a drawing. `on_cursor` is published when the pointer comes to
/// another place; `on_press` makes the chart a control.
pub fn plot<'a, Message: Clone + 'a>(
    ui: &Ui,
    drawing: &'a Drawing,
    cursor: Option<usize>,
    on_cursor: impl Fn(usize) -> Message + 'a,
    on_press: Option<Message>,
) -> Node<'a, Message> {
    let height = height(ui, &drawing.figure);
    let canvas: Element<'a, Message> = Canvas::new(Program {
        drawing,
        palette: ui.palette,
        letters: ui.letters,
        language: ui.language,
        text: ui.px(12.0),
        cursor,
        on_cursor: Box::new(on_cursor),
    })
    .width(Length::Fill)
    .height(height)
    .into();
    let alt = drawing.figure.alt.as_str();
    let read = cursor.and_then(|at| drawing.reading(ui.language, at));
    let node = match on_press {
        Some(message) => node::control(ui, Role::Image, alt, canvas, Some(message)),
        None => node::meaning(Role::Image, alt, canvas),
    };
    match read {
        Some(reading) => node.value(reading.words()),
        None => node,
    }
    .width(Length::Fill)
}

/// Bars with many names and maps of many rows need more height.
fn height(ui: &Ui, figure: &Figure) -> f32 {
    use crate::practice::lab::figure::Shape;
    let wanted = match &figure.shape {
        Shape::Funnel(values) => 44.0 * values.len() as f32 + 20.0,
        Shape::Heat(heat) => 30.0 * heat.rows.len() as f32 + 80.0,
        _ => 300.0,
    };
    // Half the window, so that the question beside or below is in reach.
    let most = (ui.window.height * 0.55).max(200.0);
    ui.px(wanted.clamp(180.0, 480.0)).min(most)
}

struct Program<'a, Message> {
    drawing: &'a Drawing,
    palette: Palette,
    letters: Letters,
    language: Language,
    text: f32,
    cursor: Option<usize>,
    on_cursor: Box<dyn Fn(usize) -> Message + 'a>,
}

impl<Message> Program<'_, Message> {
    fn pen(&self) -> draw::Pen<'_> {
        draw::Pen {
            figure: &self.drawing.figure,
            ranges: self.drawing.ranges,
            palette: self.palette,
            letters: self.letters,
            language: self.language,
            text: self.text,
        }
    }
}

impl<Message> canvas::Program<Message> for Program<'_, Message> {
    /// The place that was published last.
    type State = Option<usize>;

    fn update(
        &self,
        state: &mut Option<usize>,
        event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<Action<Message>> {
        let Event::Mouse(mouse::Event::CursorMoved { .. }) = event else {
            return None;
        };
        let at = cursor.position_in(bounds)?;
        let pen = self.pen();
        let room = room::Room::new(&pen, bounds.size());
        let near = room.nearest(&self.drawing.figure, &self.drawing.stops, at)?;
        if *state == Some(near) && self.cursor == Some(near) {
            return None;
        }
        *state = Some(near);
        Some(Action::publish((self.on_cursor)(near)))
    }

    fn draw(
        &self,
        _state: &Option<usize>,
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let with = (self.palette, self.letters, self.text, self.language);
        if self.drawing.drawn.replace(Some(with)) != Some(with) {
            self.drawing.cache.clear();
        }
        let pen = self.pen();
        let room = room::Room::new(&pen, bounds.size());
        let still = self.drawing.cache.draw(renderer, bounds.size(), |frame| {
            pen.still(frame, &room);
        });
        let stop = self.cursor.and_then(|at| self.drawing.stops.get(at));
        let Some(stop) = stop else {
            return vec![still];
        };
        let mut frame = canvas::Frame::new(renderer, bounds.size());
        pen.cursor(&mut frame, &room, *stop);
        vec![still, frame.into_geometry()]
    }
}

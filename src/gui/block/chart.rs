//! A chart drawn from data, or its figures as a table.

mod names;

use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke, Text};
use iced::widget::{column, container, row};
use iced::{Element, Length, Point, Rectangle, Renderer, Size, Theme, alignment, mouse};

use self::names::Names;
use super::Context;
use crate::course::block::{Chart, ChartKind};
use crate::gui::theme::Palette;
use crate::gui::theme::style;
use crate::gui::typeface::Letters;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, quiet};
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::plot::{self, marks};
use crate::gui::widget::text::{set, small, strong};
use crate::language::typography::{number, polish};
use crate::language::{Language, say};

pub(super) fn view<'a, Message: Clone + 'static>(
    context: &Context<'_, Message>,
    chart: &'a Chart,
) -> Element<'a, Message> {
    let ui = context.ui;
    let table = (context.as_table)(&chart.id);
    let drawn = if table {
        figures(ui, chart)
    } else {
        let height = ui.px(260.0);
        let canvas = Canvas::new(Shape::new(ui, chart))
            .width(Length::Fill)
            .height(height);
        node::meaning(Role::Image, chart.alt.as_str(), canvas).into()
    };
    let switch = quiet(
        ui,
        if table {
            say::blocks::as_chart(ui.language)
        } else {
            say::blocks::as_table(ui.language)
        },
        Side::None,
        Some((context.on_chart)(chart.id.clone())),
    );
    let caption = chart.caption.as_deref().map(|caption| {
        let words = set(ui, caption);
        node::meaning(Role::Paragraph, words.clone(), small(ui, words))
    });
    let words = set(ui, &chart.title);
    let title = node::meaning(Role::Paragraph, words.clone(), strong(ui, words));
    container(column![title, drawn, legend(ui, chart), caption, switch].spacing(ui.px(space::S)))
        .padding(ui.px(20.0))
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

/// Names of the series with their marks; silent for a single one.
fn legend<'a, Message: Clone + 'static>(ui: &Ui, chart: &'a Chart) -> Option<Element<'a, Message>> {
    (chart.series.len() > 1).then(|| {
        let kind = match chart.kind {
            ChartKind::Bars => plot::Kind::Fill,
            ChartKind::Line => plot::Kind::Line,
        };
        let marks = chart.series.iter().enumerate().map(|(index, series)| {
            let sign = plot::swatch(ui, kind, index);
            row![sign, small(ui, set(ui, &series.name))]
                .spacing(6)
                .align_y(alignment::Vertical::Center)
                .into()
        });
        row(marks).spacing(ui.px(space::L)).wrap().into()
    })
}

/// The figures of the chart as a table.
fn figures<'a, Message: Clone + 'static>(ui: &Ui, chart: &'a Chart) -> Element<'a, Message> {
    let cell = |words: std::borrow::Cow<'a, str>, bold: bool| -> Element<'a, Message> {
        let text = small(ui, words).color(ui.palette.ink);
        container(if bold {
            text.font(ui.sans_bold())
        } else {
            text
        })
        .padding([4.0, 8.0])
        .width(Length::FillPortion(1))
        .into()
    };
    let head = row![cell(set(ui, &chart.unit), true)].extend(
        chart
            .series
            .iter()
            .map(|series| cell(set(ui, &series.name), true)),
    );
    let lines = chart.labels.iter().enumerate().map(|(index, label)| {
        let values = chart.series.iter().map(|series| {
            let value = series.values.get(index).copied().unwrap_or_default();
            cell(number(ui.language, value, 2).into(), false)
        });
        let drawn = row![cell(set(ui, label), true)].extend(values);
        node::meaning(Role::Row, told(ui, chart, index), drawn).into()
    });
    node::meaning(Role::Table, chart.alt.as_str(), column![head].extend(lines)).into()
}

/// A row of the figures in one sentence.
fn told(ui: &Ui, chart: &Chart, index: usize) -> String {
    let label = chart.labels.get(index).map(|label| set(ui, label));
    let figures = chart.series.iter().map(|series| {
        let value = series.values.get(index).copied().unwrap_or_default();
        let value = number(ui.language, value, 2);
        say::pair(ui.language, &set(ui, &series.name), &value)
    });
    let figures: Vec<String> = figures.collect();
    say::pair(ui.language, &label.unwrap_or_default(), &figures.join(", "))
}

/// Height of a line of names, in sizes.
const LINE: f32 = 1.3;

/// The drawing: axes with round steps, then bars or lines.
pub struct Shape<'a> {
    chart: &'a Chart,
    palette: Palette,
    letters: Letters,
    language: Language,
    text: f32,
}

impl<'a> Shape<'a> {
    pub fn new(ui: &Ui, chart: &'a Chart) -> Self {
        Self {
            chart,
            palette: ui.palette,
            letters: ui.letters,
            language: ui.language,
            text: ui.px(12.0),
        }
    }

    /// The scale's lowest and highest value and its step, round and enclosing
    /// every value and zero.
    fn scale(&self) -> (f64, f64, f64) {
        let values = self.chart.series.iter().flat_map(|series| &series.values);
        let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), &value| {
            (low.min(value), high.max(value))
        });
        let span = (high - low).max(1e-9);
        let rough = span / 4.0;
        let power = 10f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 2.5, 5.0, 10.0]
            .into_iter()
            .map(|factor| factor * power)
            .find(|step| *step >= rough)
            .unwrap_or(power * 10.0);
        (
            (low / step).floor() * step,
            (high / step).ceil() * step,
            step,
        )
    }

    fn write(&self, frame: &mut Frame, words: String, at: Point, align: (Anchor, Anchor)) {
        frame.fill_text(Text {
            content: words,
            position: at,
            color: self.palette.ink_soft,
            size: self.text.into(),
            font: self.letters.sans(),
            align_x: align.0.horizontal().into(),
            align_y: align.1.vertical(),
            ..Text::default()
        });
    }

    fn axes(&self, frame: &mut Frame, plot: Rectangle, (low, high, step): (f64, f64, f64)) {
        let lines = ((high - low) / step).round() as usize;
        for index in 0..=lines {
            let value = low + step * index as f64;
            let y = height_of(plot, (low, high), value);
            let line = Path::line(Point::new(plot.x, y), Point::new(plot.x + plot.width, y));
            frame.stroke(
                &line,
                Stroke::default()
                    .with_color(self.palette.line)
                    .with_width(1.0),
            );
            let words = number(self.language, value, 2);
            let at = Point::new(plot.x - 8.0, y);
            self.write(frame, words, at, (Anchor::End, Anchor::Middle));
        }
        let unit = polish(self.language, &self.chart.unit).into_owned();
        self.write(
            frame,
            unit,
            Point::new(0.0, 0.0),
            (Anchor::Start, Anchor::Start),
        );
    }

    /// The names under the plot, in slots of its width.
    fn names(&self, width: f32) -> Names {
        let labels = self.chart.labels.iter();
        let labels: Vec<String> = labels
            .map(|label| polish(self.language, label).into_owned())
            .collect();
        let slot = width / labels.len().max(1) as f32;
        let all = self.chart.kind == ChartKind::Bars;
        // Wider letters leave less room.
        Names::new(&labels, slot / self.letters.breadth(), self.text, all)
    }

    fn write_names(&self, frame: &mut Frame, plot: Rectangle, names: &Names) {
        let slot = plot.width / names.lines.len().max(1) as f32;
        for (index, lines) in names.lines.iter().enumerate().step_by(names.every) {
            let x = plot.x + slot * (index as f32 + 0.5);
            for (row, line) in lines.iter().enumerate() {
                let row = (names.row(index) + row) as f32;
                let y = plot.y + plot.height + 6.0 + row * self.text * LINE;
                let at = Point::new(x, y);
                self.write(frame, line.clone(), at, (Anchor::Middle, Anchor::Start));
            }
        }
    }

    fn bars(&self, frame: &mut Frame, plot: Rectangle, range: (f64, f64)) {
        let slot = plot.width / self.chart.labels.len().max(1) as f32;
        let width = slot * 0.7 / self.chart.series.len().max(1) as f32;
        let zero = height_of(plot, range, 0.0);
        for (place, series) in self.chart.series.iter().enumerate() {
            let bars = series.values.iter().enumerate().map(|(index, &value)| {
                let x = plot.x + slot * (index as f32 + 0.15) + width * place as f32;
                let y = height_of(plot, range, value);
                let size = Size::new(width - 2.0, (y - zero).abs());
                Rectangle::new(Point::new(x, y.min(zero)), size)
            });
            let bars: Vec<Rectangle> = bars.collect();
            marks::bars(frame, &self.palette, &bars, place);
        }
    }

    fn lines(&self, frame: &mut Frame, plot: Rectangle, range: (f64, f64)) {
        let slot = plot.width / self.chart.labels.len().max(1) as f32;
        for (place, series) in self.chart.series.iter().enumerate() {
            let point = |index: usize, value: f64| {
                Point::new(
                    plot.x + slot * (index as f32 + 0.5),
                    height_of(plot, range, value),
                )
            };
            let path = Path::new(|builder| {
                for (index, &value) in series.values.iter().enumerate() {
                    let at = point(index, value);
                    if index == 0 {
                        builder.move_to(at);
                    } else {
                        builder.line_to(at);
                    }
                }
            });
            frame.stroke(&path, marks::line(&self.palette, place, 2.5));
            let values = series.values.iter().enumerate();
            let points: Vec<Point> = values.map(|(index, &value)| point(index, value)).collect();
            let color = marks::colour(&self.palette, place);
            frame.fill(&marks::signs(&points, 4.0, place), color);
        }
    }
}

/// Where a text stands relative to its point.
#[derive(Clone, Copy)]
enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    fn horizontal(self) -> alignment::Horizontal {
        match self {
            Self::Start => alignment::Horizontal::Left,
            Self::Middle => alignment::Horizontal::Center,
            Self::End => alignment::Horizontal::Right,
        }
    }

    fn vertical(self) -> alignment::Vertical {
        match self {
            Self::Start => alignment::Vertical::Top,
            Self::Middle => alignment::Vertical::Center,
            Self::End => alignment::Vertical::Bottom,
        }
    }
}

fn height_of(plot: Rectangle, (low, high): (f64, f64), value: f64) -> f32 {
    let share = ((value - low) / (high - low).max(1e-9)) as f32;
    plot.y + plot.height * (1.0 - share)
}

impl<Message> canvas::Program<Message> for Shape<'_> {
    type State = ();

    fn draw(
        &self,
        _state: &(),
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let mut frame = Frame::new(renderer, bounds.size());
        let scale = self.scale();
        let left = self.text * 4.0;
        let top = self.text * 1.8;
        let names = self.names((bounds.width - left).max(1.0));
        let bottom = self.text * (0.6 + LINE * names.rows() as f32);
        let plot = Rectangle {
            x: left,
            y: top,
            width: (bounds.width - left).max(1.0),
            height: (bounds.height - top - bottom).max(1.0),
        };
        self.axes(&mut frame, plot, scale);
        self.write_names(&mut frame, plot, &names);
        let range = (scale.0, scale.1);
        match self.chart.kind {
            ChartKind::Bars => self.bars(&mut frame, plot, range),
            ChartKind::Line => self.lines(&mut frame, plot, range),
        }
        vec![frame.into_geometry()]
    }
}

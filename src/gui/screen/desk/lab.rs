//! The analytics lab: a chart with its controls, a chain of questions, a
//! report, and what came of it.

mod asked;
mod chart;
mod hints;
mod keys;
mod pages;
mod report;
mod table;
mod turns;
mod view;

use std::sync::Arc;

use iced::widget::text_editor;
use iced::{Element, widget};

use super::super::KeyHelp;
use crate::course::Id;
use crate::course::item::Item;
use crate::course::practice::Practice;
use crate::course::practice::lab::Step;
use crate::gui::block::Pictures;
use crate::gui::route::Action;
use crate::gui::shared::{Drafting, Shared};
use crate::gui::widget::plot::Drawing;
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::scope::KeyPress;
use crate::practice::lab::{Bench, Failure, Phase, Position, Positions, Run};
use crate::progress::{EventId, Timestamp};
use crate::quiz::{Edit, Grade, Refusal, Response};

/// The scrollable that holds the page, or the question beside the chart.
const PAGE: &str = "lab";
/// The one main thing to do.
const MAIN: &str = "lab-main";
const CHART: &str = "lab-chart";
const ASKED: &str = "lab-asked";
const EDITOR: &str = "lab-report";
/// What the answer was worth.
const VERDICT: &str = "lab-verdict";
/// The hints that were asked for.
const HINTS: &str = "lab-hints";

pub(super) struct Lab {
    bench: Bench,
    practice: Arc<Practice>,
    /// The questions as the graders know them, one a step.
    items: Vec<Option<Item>>,
    /// Pictures that questions ask about.
    pictures: Pictures,
    /// The run that moves go to, once it is begun.
    run: Option<EventId>,
    /// Decides the order of the options.
    seed: u64,
    state: Run,
    /// The move that can be taken back: the answer on screen.
    last: Option<EventId>,
    page: Page,
    chart: Chart,
    draft: Option<Response>,
    grade: Option<Grade>,
    refusal: Option<Refusal>,
    /// Hints shown.
    hints: usize,
    /// When the step came up.
    since: Timestamp,
    editor: text_editor::Content,
    /// What the writing rules notice in it.
    hints_on_report: hints::Hints,
    drafting: Drafting,
    /// Whether the report stands in the portfolio.
    kept: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Intro,
    Step(usize),
    Report,
    Rating,
    Result,
}

/// What shows of the data.
struct Chart {
    positions: Positions,
    /// The figure, or why there is none.
    drawn: Result<Drawing, Option<Failure>>,
    readouts: Vec<Result<f64, Failure>>,
    cursor: Option<usize>,
    table: bool,
    /// The first line of the table on screen.
    from: usize,
}

#[derive(Debug, Clone)]
pub enum Message {
    Begin,
    Edit(Edit),
    Key(Edit),
    Submit,
    Next,
    Undo,
    Hint,
    Control(Id, Position),
    Cursor(usize),
    Table,
    Lines(usize),
    Write(text_editor::Action),
    /// The time has come to write the report down.
    Kept,
    HandIn,
    Rate(Id, u8),
    Keep,
    Scroll(f32),
    Link(LinkEvent),
    Out,
}

impl Lab {
    /// Opens a lab where it was left.
    ///
    /// # Errors
    /// `None` when its data cannot be read: the checker says why.
    pub(super) fn new(shared: &mut Shared, practice: Arc<Practice>) -> Option<Self> {
        let bench = open(shared, &practice)?;
        let items = bench.lab.steps.iter().map(|step| match step {
            Step::Question(step) => Some(step.item()),
            Step::Adjust(_) => None,
        });
        let items: Vec<Option<Item>> = items.collect();
        let hints_on_report = hints::Hints::new(shared, &practice);
        let mut desk = Self {
            pictures: shared.pictures_of_items(items.iter().flatten()),
            items,
            chart: Chart::none(&bench),
            bench,
            practice,
            run: None,
            seed: 0,
            state: Run::default(),
            last: None,
            page: Page::Intro,
            draft: None,
            grade: None,
            refusal: None,
            hints: 0,
            since: shared.now().at,
            editor: text_editor::Content::new(),
            hints_on_report,
            drafting: Drafting::default(),
            kept: false,
        };
        desk.resume(shared);
        Some(desk)
    }

    fn id(&self) -> &Id {
        &self.bench.lab.id
    }

    /// Takes the open run from the journal, or the last finished one.
    fn resume(&mut self, shared: &mut Shared) {
        let known = shared.practised(self.id());
        let run = known.open().or_else(|| known.finished().next_back());
        self.run = run.map(|run| run.id);
        self.replay(shared);
        if self.run.is_some() {
            self.turn(shared);
        }
    }

    /// The state is the fold of the journal, and there is no other.
    fn replay(&mut self, shared: &Shared) {
        let run = self.run.and_then(|id| shared.practised(self.id()).run(id));
        self.seed = run.map_or(0, |run| run.seed);
        let moves = run.map_or(&[][..], |run| run.moves.as_slice());
        self.state = Run::play(&self.bench, moves.iter().map(|made| &made.what));
        self.kept = moves
            .iter()
            .any(|made| matches!(made.what, crate::progress::Move::Keep { .. }));
    }

    /// Goes to the page that the state asks for.
    fn turn(&mut self, shared: &Shared) {
        self.page = match self.state.phase(&self.bench.lab) {
            Phase::Step(step) => Page::Step(step),
            Phase::Report => Page::Report,
            Phase::Rating => Page::Rating,
            Phase::Done => Page::Result,
        };
        self.last = None;
        self.draft = None;
        self.grade = None;
        self.refusal = None;
        self.hints = 0;
        self.since = shared.now().at;
        match self.page {
            Page::Step(_) => self.stage(shared),
            Page::Report => {
                self.editor = text_editor::Content::with_text(self.state.report());
                self.hints_on_report.read(self.state.report());
            }
            _ => {}
        }
    }

    fn step(&self) -> Option<&Step> {
        match self.page {
            Page::Step(at) => self.bench.lab.steps.get(at),
            _ => None,
        }
    }

    /// The question on screen, for the graders.
    fn item(&self) -> Option<&Item> {
        match self.page {
            Page::Step(at) => self.items.get(at)?.as_ref(),
            _ => None,
        }
    }

    /// Whether a control may move now: where a control is the question, the
    /// others stand still, and it too once it is handed in.
    fn movable(&self, control: &Id) -> bool {
        match self.step() {
            Some(Step::Adjust(step)) => step.control == *control && !self.answered(),
            step => step.is_some(),
        }
    }

    /// Whether the step on screen is answered.
    fn answered(&self) -> bool {
        self.step()
            .is_some_and(|step| self.state.answer(step.id()).is_some())
    }

    pub(super) fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Begin => self.begin(shared),
            Message::Edit(edit) => self.edit(edit, false),
            Message::Key(edit) => self.edit(edit, true),
            Message::Submit => self.submit(shared),
            Message::Next => self.next(shared),
            Message::Undo => self.undo(shared),
            Message::Hint => self.hint(shared),
            Message::Control(control, position) => self.control(shared, &control, position),
            Message::Cursor(stop) => {
                self.chart.cursor = Some(stop);
                Action::None
            }
            Message::Table => self.toggle_table(),
            Message::Lines(from) => {
                self.chart.from = from;
                Action::None
            }
            Message::Write(edit) => self.write(edit),
            Message::Kept => {
                self.leave(shared);
                Action::None
            }
            Message::HandIn => self.hand_in(shared),
            Message::Rate(criterion, level) => self.rate(shared, criterion, level),
            Message::Keep => self.keep(shared),
            Message::Scroll(y) => Action::Run(scroll_by(y)),
            Message::Link(event) => Action::on_link(event),
            Message::Out => {
                self.save(shared);
                Action::Back
            }
        }
    }

    pub(super) fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub(super) fn on_key(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        self.message_of(shared, press)
    }

    pub(super) fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        self.help(shared.ui.language)
    }

    /// The field to type in, else the main button.
    pub(super) fn main(&self) -> Option<widget::Id> {
        use crate::course::Interaction;
        match (self.page, self.item()) {
            (Page::Step(_), Some(item)) if !self.answered() => match item.interaction {
                Interaction::Numeric(_) => Some("number".into()),
                _ => None,
            },
            (Page::Report, _) => Some(EDITOR.into()),
            _ => Some(MAIN.into()),
        }
    }

    /// Takes the lab in the language of the interface; the learner stays where
    /// they were, with what they have not handed in.
    pub(super) fn refresh(&mut self, shared: &mut Shared, practice: Arc<Practice>) {
        let Some(bench) = open(shared, &practice) else {
            return;
        };
        let items = bench.lab.steps.iter().map(|step| match step {
            Step::Question(step) => Some(step.item()),
            Step::Adjust(_) => None,
        });
        self.items = items.collect();
        self.pictures = shared.pictures_of_items(self.items.iter().flatten());
        self.bench = bench;
        self.hints_on_report = hints::Hints::new(shared, &practice);
        self.hints_on_report.read(&self.written());
        self.practice = practice;
        self.replay(shared);
        let language = shared.ui.language;
        self.grade = self.regrade(language);
        if let Some(step) = self.step().map(|step| step.stage().clone()) {
            let Chart { cursor, table, .. } = self.chart;
            let positions = self.chart.positions.clone();
            self.chart = Chart::new(&self.bench, &step, positions, language);
            self.chart.cursor = cursor;
            self.chart.table = table;
        }
    }
}

/// Reads the data of a lab.
fn open(shared: &Shared, practice: &Practice) -> Option<Bench> {
    let Practice::Lab(lab) = practice else {
        return None;
    };
    let files: Vec<(&str, Vec<u8>)> = lab
        .data
        .iter()
        .filter_map(|dataset| {
            let name = dataset.file.as_deref()?;
            Some((name, shared.dataset(name)?.ok()?.into_owned()))
        })
        .collect();
    let file = |name: &str| {
        let known = files.iter().find(|(known, _)| *known == name);
        known.map(|(_, bytes)| bytes.as_slice())
    };
    Bench::new(Arc::new((**lab).clone()), file).ok()
}

fn scroll_by(y: f32) -> iced::Task<Message> {
    use iced::widget::operation::{self, AbsoluteOffset};
    operation::scroll_by(PAGE, AbsoluteOffset { x: 0.0, y })
}

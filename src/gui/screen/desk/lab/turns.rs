//! What moves a run on, and what each turn writes to the journal.

use iced::Task;
use iced::advanced::widget::operate;
use iced::widget::text_editor;

use super::{ASKED, Chart, EDITOR, HINTS, Lab, MAIN, Message, PAGE, Page, VERDICT};
use crate::course::Id;
use crate::course::item::Interaction;
use crate::course::practice::lab::Step;
use crate::gui::route::{Action, Request};
use crate::gui::shared::Shared;
use crate::gui::widget::{reading, travel};
use crate::language::{Language, say};
use crate::practice::lab::run::{DONE, Given, REPORT};
use crate::practice::lab::{Phase, Position};
use crate::progress::Move;
use crate::quiz::{Edit, Grade, Refusal, draft, grade, is_complete, number};

/// Names no widget: resting there takes the focus from all.
const NOWHERE: &str = "lab-nowhere";

impl Lab {
    pub(super) fn begin(&mut self, shared: &mut Shared) -> Action<Message> {
        let practice = self.practice.clone();
        self.run = Some(shared.begin_run(&practice, Vec::new()));
        self.replay(shared);
        self.turn(shared);
        self.top()
    }

    /// The page from its top, with the focus on its main thing.
    fn top(&self) -> Action<Message> {
        use iced::widget::operation::{self, AbsoluteOffset};
        let up = AbsoluteOffset {
            x: None,
            y: Some(0.0),
        };
        Action::Run(Task::batch([operation::scroll_to(PAGE, up), self.rest()]))
    }

    fn rest(&self) -> Task<Message> {
        let target = self.main().unwrap_or_else(|| NOWHERE.into());
        operate(travel::settle(target)).discard()
    }

    pub(super) fn edit(&mut self, edit: Edit, by_key: bool) -> Action<Message> {
        if self.answered() {
            return Action::None;
        }
        self.refusal = None;
        let typed = match &edit {
            Edit::Gap { gap, .. } => Some(format!("gap-{gap}").into()),
            Edit::Number(_) => Some("number".into()),
            _ => None,
        };
        let draft = self.draft.take();
        self.draft = match self.item() {
            Some(item) => draft::apply(self.seed, item, draft, edit),
            None => draft,
        };
        if let Some(field) = typed {
            let field: iced::widget::Id = field;
            Action::Run(operate(reading::reveal(PAGE.into(), field.clone(), field)).discard())
        } else if by_key {
            Action::Run(operate(travel::settle(MAIN.into())).discard())
        } else {
            Action::Run(operate(travel::after_press(MAIN.into(), None)).discard())
        }
    }

    fn seconds(&self, shared: &Shared) -> u32 {
        let passed = shared.now().at.0.saturating_sub(self.since.0) / 1000;
        u32::try_from(passed.max(0)).unwrap_or(u32::MAX)
    }

    pub(super) fn submit(&mut self, shared: &mut Shared) -> Action<Message> {
        let (Some(run), Some(step)) = (self.run, self.step()) else {
            return Action::None;
        };
        if self.answered() {
            return Action::None;
        }
        let at = step.id().clone();
        let seconds = self.seconds(shared);
        let made = match step {
            Step::Adjust(step) => {
                let position = self.chart.positions.get(&step.control);
                let option = position.map(Position::write).unwrap_or_default();
                Move::Choose {
                    at,
                    option: Id::from(option),
                    reason: None,
                    seconds,
                }
            }
            Step::Question(_) => {
                let language = shared.ui.language;
                match self.graded(language) {
                    Ok((response, graded)) => Move::Answer {
                        at,
                        response,
                        score: graded.score,
                        seconds,
                    },
                    Err(refusal) => {
                        self.refusal = Some(refusal);
                        return Action::None;
                    }
                }
            }
        };
        self.last = Some(shared.make_move(run, made));
        self.replay(shared);
        self.grade = self.regrade(shared.ui.language);
        let show = operate(reading::reveal(PAGE.into(), ASKED.into(), ASKED.into())).discard();
        let rest = if shared.ui.reader {
            operate(travel::settle(VERDICT.into())).discard()
        } else {
            self.rest()
        };
        Action::Run(Task::batch([show, rest]))
    }

    /// One hint more; someone who listens goes to it.
    pub(super) fn hint(&mut self, shared: &Shared) -> Action<Message> {
        self.hints += 1;
        if !shared.ui.reader {
            return Action::None;
        }
        Action::Run(operate(travel::settle(HINTS.into())).discard())
    }

    /// What the draft is worth, or why it cannot be taken.
    fn graded(&self, language: Language) -> Result<(crate::quiz::Response, Grade), Refusal> {
        let item = self.item().ok_or(Refusal::Incomplete)?;
        let draft = self.draft.as_ref().ok_or(Refusal::Incomplete)?;
        if let (Interaction::Numeric(asked), crate::quiz::Response::Number(typed)) =
            (&item.interaction, draft)
        {
            number::parse(typed, &asked.unit, language).map_err(Refusal::Number)?;
        }
        if !is_complete(item, draft) {
            return Err(Refusal::Incomplete);
        }
        Ok((draft.clone(), grade(item, draft, language)))
    }

    /// The answer on screen graded again, with the score that was recorded.
    pub(super) fn regrade(&self, language: Language) -> Option<Grade> {
        let item = self.item()?;
        let answer = self.state.answer(&item.id)?;
        match &answer.given {
            Given::Response(response) => {
                Some(grade(item, response, language).as_recorded(answer.score))
            }
            Given::Position(_) => None,
        }
    }

    pub(super) fn next(&mut self, shared: &mut Shared) -> Action<Message> {
        self.turn(shared);
        self.top()
    }

    /// Takes the answer on screen back.
    pub(super) fn undo(&mut self, shared: &mut Shared) -> Action<Message> {
        let Some(event) = self.last.take() else {
            return Action::None;
        };
        let response = self
            .step()
            .and_then(|step| match &self.state.answer(step.id())?.given {
                Given::Response(response) => Some(response.clone()),
                Given::Position(_) => None,
            });
        shared.retract(event);
        self.replay(shared);
        self.draft = response;
        self.grade = None;
        if shared.ui.reader {
            return Action::Run(operate(travel::title(self.main())).discard());
        }
        Action::Run(self.rest())
    }

    /// The chart as the step on screen begins.
    pub(super) fn stage(&mut self, shared: &Shared) {
        if let Some(stage) = self.step().map(|step| step.stage().clone()) {
            let positions = self.bench.positions(&stage);
            let table = self.chart.table;
            self.chart = Chart::new(&self.bench, &stage, positions, shared.ui.language);
            self.chart.table = table;
        }
    }

    pub(super) fn control(
        &mut self,
        shared: &Shared,
        control: &Id,
        position: Position,
    ) -> Action<Message> {
        let Some(stage) = self.step().map(|step| step.stage().clone()) else {
            return Action::None;
        };
        if !self.movable(control) {
            return Action::None;
        }
        self.chart.positions.set(control, position);
        let positions = self.chart.positions.clone();
        let (cursor, table) = (self.chart.cursor, self.chart.table);
        self.chart = Chart::new(&self.bench, &stage, positions, shared.ui.language);
        let stops = self
            .chart
            .drawn
            .as_ref()
            .map_or(0, |drawn| drawn.stops.len());
        self.chart.cursor = cursor.filter(|at| *at < stops);
        self.chart.table = table;
        Action::None
    }

    pub(super) fn toggle_table(&mut self) -> Action<Message> {
        self.chart.table = !self.chart.table;
        let page = super::table::LINES;
        self.chart.from = self.chart.cursor.map_or(0, |at| at / page * page);
        Action::None
    }

    pub(super) fn write(&mut self, edit: text_editor::Action) -> Action<Message> {
        let changes = edit.is_edit();
        self.editor.perform(edit);
        if !changes {
            return Action::None;
        }
        self.hints_on_report.read(&self.editor.text());
        self.drafting.changed(Message::Kept)
    }

    pub(super) fn written(&self) -> String {
        self.editor.text().trim().to_owned()
    }

    /// Writes down what is not written yet.
    pub(in crate::gui::screen::desk) fn leave(&mut self, shared: &mut Shared) {
        self.drafting.kept();
        self.save(shared);
    }

    /// Keeps the report as it is, where it differs from what is kept.
    pub(super) fn save(&mut self, shared: &mut Shared) {
        let text = self.written();
        let Some(run) = self.run.filter(|_| self.page == Page::Report) else {
            return;
        };
        if text != self.state.report() {
            let at = Id::from(REPORT);
            shared.make_move(run, Move::Write { at, text });
            self.replay(shared);
        }
    }

    pub(super) fn hand_in(&mut self, shared: &mut Shared) -> Action<Message> {
        self.save(shared);
        let Some(run) = self.run.filter(|_| !self.state.report().is_empty()) else {
            return Action::Run(iced::widget::operation::focus(EDITOR));
        };
        let made = Move::Choose {
            at: Id::from(REPORT),
            option: Id::from(DONE),
            reason: None,
            seconds: self.seconds(shared),
        };
        self.last = Some(shared.make_move(run, made));
        self.replay(shared);
        self.turn(shared);
        self.top()
    }

    pub(super) fn rate(
        &mut self,
        shared: &mut Shared,
        criterion: Id,
        level: u8,
    ) -> Action<Message> {
        let Some(run) = self.run.filter(|_| self.page == Page::Rating) else {
            return Action::None;
        };
        let made = Move::Rate {
            at: criterion,
            level,
        };
        shared.make_move(run, made);
        self.replay(shared);
        if self.state.phase(&self.bench.lab) != Phase::Done {
            return Action::None;
        }
        let (sum, of) = self.state.score(&self.bench.lab);
        let score = (of > 0).then(|| sum / of as f32);
        shared.finish_run(run, score, None);
        Action::Run(operate(travel::settle(MAIN.into())).discard())
    }

    /// Puts the report in the portfolio.
    pub(super) fn keep(&mut self, shared: &mut Shared) -> Action<Message> {
        let Some(run) = self.run.filter(|_| !self.kept) else {
            return Action::None;
        };
        let made = Move::Keep {
            at: Id::from(REPORT),
            text: self.state.report().to_owned(),
        };
        shared.make_move(run, made);
        self.replay(shared);
        let words = say::lab::kept(shared.ui.language).to_owned();
        Action::Open(Request::Toast(words, None))
    }
}

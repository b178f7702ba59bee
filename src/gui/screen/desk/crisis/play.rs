//! What moves a run on, and what each step writes to the journal.

use std::sync::Arc;

use iced::Task;
use iced::advanced::widget::operate;
use iced::widget::text_editor;

use super::{Crisis, Explored, Message, News, PAGE, Playing, Review, Stage};
use crate::course::practice::crisis::{Decision, Message as Post};
use crate::gui::route::Action;
use crate::gui::shared::{Drafting, Shared, apart};
use crate::gui::widget::travel;
use crate::language::say;
use crate::practice::crisis::{Run, pace};
use crate::progress::{EventId, Move, Timestamp};

/// Arriving messages are announced this often at most, in seconds.
const QUIET: u32 = 6;
/// Time between two looks at the clock that counts, in milliseconds: more has
/// passed while the screen was away, or the machine asleep.
const STEP: i64 = 2_000;
/// Names no widget: resting there takes the focus from all.
const NOWHERE: &str = "crisis-nowhere";

impl Crisis {
    /// The decision under way.
    pub(super) fn decision(&self, playing: &Playing) -> Option<&Decision> {
        self.scenario.decisions.get(playing.run.state.decision()?)
    }

    pub(super) fn begin(&mut self, shared: &mut Shared) -> Action<Message> {
        let id = self.new_run(shared);
        self.play(shared, id)
    }

    fn new_run(&self, shared: &mut Shared) -> EventId {
        let id = shared.begin_run(&self.practice, Vec::new());
        shared.make_move(id, pace(self.calm));
        id
    }

    /// Sets the pace, of the open run too.
    pub(super) fn set_pace(&mut self, shared: &mut Shared, calm: bool) -> Action<Message> {
        self.calm = calm;
        let open = shared.practised(&self.scenario.id).open();
        if let Some(id) = open.map(|run| run.id) {
            shared.make_move(id, pace(calm));
        }
        Action::None
    }

    /// Goes on with the run that is open, if there is one.
    pub(super) fn resume(&mut self, shared: &Shared) -> Action<Message> {
        let open = shared.practised(&self.scenario.id).open();
        match open.map(|run| run.id) {
            Some(id) => self.play(shared, id),
            None => Action::None,
        }
    }

    fn play(&mut self, shared: &Shared, id: EventId) -> Action<Message> {
        let run = self.folded(shared, id);
        let mut playing = Playing {
            id,
            told: false,
            seen: shared.now().at,
            spent: 0,
            text: content(&run),
            refused: false,
            drafting: Drafting::default(),
            news: News::default(),
            run,
        };
        self.hush(&mut playing);
        self.stage = Stage::Playing(Box::new(playing));
        self.top(shared)
    }

    /// The run as the journal has it.
    pub(super) fn folded(&self, shared: &Shared, id: EventId) -> Run {
        let known = shared.practised(&self.scenario.id).run(id);
        let moves = known.map(|run| run.moves.as_slice()).unwrap_or_default();
        Run::of(&self.scenario, &self.machine, moves)
    }

    /// Takes every run on the screen from the journal again.
    pub(super) fn refold(&mut self, shared: &Shared) {
        let mut stage = std::mem::replace(&mut self.stage, Stage::Brief);
        match &mut stage {
            Stage::Brief => {}
            Stage::Playing(playing) => playing.run = self.folded(shared, playing.id),
            Stage::Debrief(review) => review.run = self.folded(shared, review.id),
            Stage::Compare(pair) => {
                for review in pair.iter_mut() {
                    review.run = self.folded(shared, review.id);
                }
            }
        }
        self.stage = stage;
    }

    /// Messages that are there when a decision opens are not announced.
    fn hush(&self, playing: &mut Playing) {
        playing.news = News {
            told: self.arrived(playing).count(),
            ..News::default()
        };
    }

    /// Messages of the decision under way that have arrived.
    pub(super) fn arrived<'a>(&'a self, playing: &'a Playing) -> impl Iterator<Item = &'a Post> {
        let decision = self.decision(playing);
        let there = self.machine.messages(&playing.run.state);
        let posts = there
            .into_iter()
            .filter_map(move |index| decision?.messages.get(index));
        posts.filter(move |post| self.calm || post.seconds <= playing.seconds())
    }

    /// Whether time matters to what is on the screen.
    pub(super) fn ticks(&self, playing: &Playing) -> bool {
        let Some(decision) = self
            .decision(playing)
            .filter(|_| !playing.told && !self.calm)
        else {
            return false;
        };
        let there = self.machine.messages(&playing.run.state);
        decision.limit > 0 || self.arrived(playing).count() < there.len()
    }

    /// Seconds left to decide; `None` without a limit.
    pub(super) fn left(&self, playing: &Playing) -> Option<u32> {
        let limit = self.decision(playing)?.limit;
        (limit > 0 && !self.calm).then(|| limit.saturating_sub(playing.seconds()))
    }

    /// The run on the screen, to be put back.
    fn take(&mut self) -> Option<Box<Playing>> {
        match std::mem::replace(&mut self.stage, Stage::Brief) {
            Stage::Playing(playing) => Some(playing),
            other => {
                self.stage = other;
                None
            }
        }
    }

    pub(super) fn tick(&mut self, shared: &mut Shared) -> Action<Message> {
        let now = shared.now().at;
        let language = shared.ui.language;
        let Some(mut playing) = self.take() else {
            return Action::None;
        };
        let ticks = self.ticks(&playing);
        if ticks {
            playing.pass(now, STEP);
            self.announce(&mut playing, language);
        }
        let out = ticks && self.left(&playing) == Some(0);
        let decision = self.decision(&playing).map(|decision| decision.id.clone());
        let id = playing.id;
        self.stage = Stage::Playing(playing);
        match decision.filter(|_| out) {
            Some(at) => {
                self.save_text(shared);
                shared.make_move(id, Move::Lapse { at });
                self.tell(shared)
            }
            None => Action::None,
        }
    }

    fn announce(&self, playing: &mut Playing, language: crate::language::Language) {
        let said = !playing.news.words.is_empty();
        if said && playing.seconds() < playing.news.at + QUIET {
            return;
        }
        let count = self.arrived(playing).count();
        let author = self.arrived(playing).last().map(|post| post.author.clone());
        let new = count.saturating_sub(playing.news.told);
        if let Some(author) = author.filter(|_| new > 0) {
            playing.news = News {
                words: say::crisis::arrived(language, new, &author),
                told: count,
                at: playing.seconds(),
            };
        }
    }

    pub(super) fn choose(&mut self, shared: &mut Shared, option: usize) -> Action<Message> {
        let now = shared.now().at;
        let timed = matches!(&self.stage, Stage::Playing(playing) if self.ticks(playing));
        let Stage::Playing(playing) = &mut self.stage else {
            return Action::None;
        };
        playing.pass(now, if timed { STEP } else { i64::MAX });
        let Stage::Playing(playing) = &self.stage else {
            return Action::None;
        };
        let offered = self.machine.offered(&playing.run.state);
        let Some(decision) = self.decision(playing) else {
            return Action::None;
        };
        let Some(choice) = decision.choices().get(option) else {
            return Action::None;
        };
        if playing.told || !offered.contains(&option) {
            return Action::None;
        }
        let what = Move::Choose {
            at: decision.id.clone(),
            option: choice.id.clone(),
            reason: None,
            seconds: playing.seconds(),
        };
        let id = playing.id;
        shared.make_move(id, what);
        self.tell(shared)
    }

    /// Shows what the decision just written down does.
    fn tell(&mut self, shared: &mut Shared) -> Action<Message> {
        let Stage::Playing(playing) = &self.stage else {
            return Action::None;
        };
        let id = playing.id;
        let run = self.folded(shared, id);
        if let Some(ending) = run.state.ending() {
            let full = self.machine.full_score().max(1) as f32;
            let score = self.machine.score(&run.state) as f32 / full;
            let ending = self.scenario.endings.get(ending);
            shared.finish_run(id, Some(score), ending.map(|ending| ending.id.clone()));
        }
        if let Stage::Playing(playing) = &mut self.stage {
            playing.run = run;
            playing.told = true;
            playing.refused = false;
        }
        self.top(shared)
    }

    pub(super) fn go_on(&mut self, shared: &mut Shared) -> Action<Message> {
        let now = shared.now().at;
        let Some(mut playing) = self.take() else {
            return Action::None;
        };
        if playing.run.state.ending().is_some() {
            return self.debrief(shared, playing.id);
        }
        playing.told = false;
        playing.seen = now;
        playing.spent = 0;
        playing.text = content(&playing.run);
        self.hush(&mut playing);
        self.stage = Stage::Playing(playing);
        self.top(shared)
    }

    pub(super) fn debrief(&mut self, shared: &mut Shared, id: EventId) -> Action<Message> {
        let run = self.folded(shared, id);
        self.stage = Stage::Debrief(Box::new(Review { id, run }));
        let Action::Run(top) = self.top(shared) else {
            return Action::None;
        };
        if !matches!(self.explored, Explored::NotYet) {
            return Action::Run(top);
        }
        self.explored = Explored::UnderWay;
        let machine = self.machine.clone();
        let work = apart(move || machine.explore().ok().map(Arc::new));
        let explore = Task::perform(work, |atlas| Message::Explored(atlas.flatten()));
        Action::Run(Task::batch([top, explore]))
    }

    pub(super) fn compare(&mut self, shared: &Shared, other: EventId) -> Action<Message> {
        let Stage::Debrief(shown) = &self.stage else {
            return Action::None;
        };
        let pair = [
            Review {
                id: other,
                run: self.folded(shared, other),
            },
            Review {
                id: shown.id,
                run: shown.run.clone(),
            },
        ];
        self.stage = Stage::Compare(Box::new(pair));
        self.top(shared)
    }

    /// Plays again from a decision of the run on the screen: a new run, which
    /// begins with the same moves.
    pub(super) fn restart(&mut self, shared: &mut Shared, turn: usize) -> Action<Message> {
        let Stage::Debrief(review) = &self.stage else {
            return Action::None;
        };
        let known = shared.practised(&self.scenario.id).run(review.id);
        let moves = known.map(|run| run.moves.as_slice()).unwrap_or_default();
        let kept = Run::until(&self.scenario, &self.machine, moves, turn);
        let id = self.new_run(shared);
        for what in kept {
            shared.make_move(id, what);
        }
        self.play(shared, id)
    }

    /// Back to the top of the page, the focus on the main thing.
    fn top(&self, shared: &Shared) -> Action<Message> {
        use iced::widget::operation::{AbsoluteOffset, scroll_to};
        let offset = AbsoluteOffset {
            x: None,
            y: Some(0.0),
        };
        let feed = scroll_to(super::FEED, offset);
        Action::Run(Task::batch([
            scroll_to(PAGE, offset),
            feed,
            self.rest(shared),
        ]))
    }

    /// Gives the focus to the main thing, or takes it from all; someone who
    /// listens begins with what happened.
    pub(super) fn rest(&self, shared: &Shared) -> Task<Message> {
        if shared.ui.reader {
            return operate(travel::title(self.main())).discard();
        }
        let target = self.main().unwrap_or_else(|| NOWHERE.into());
        if target == super::FIELD.into() {
            return iced::widget::operation::focus(target);
        }
        operate(travel::settle(target)).discard()
    }
}

impl Playing {
    /// Real time that the decision has been on the screen.
    fn seconds(&self) -> u32 {
        u32::try_from(self.spent / 1000).unwrap_or(u32::MAX)
    }

    fn pass(&mut self, now: Timestamp, most: i64) {
        let passed = now.0.saturating_sub(self.seen.0);
        self.spent = self.spent.saturating_add(passed.clamp(0, most));
        self.seen = now;
    }
}

fn content(run: &Run) -> text_editor::Content {
    text_editor::Content::with_text(run.draft.as_deref().unwrap_or_default())
}

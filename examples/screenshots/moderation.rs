//! Scenes of the moderation desk.

use parcours::course::practice::Queue;
use parcours::course::{Id, Practice};
use parcours::gui::Message;
use parcours::gui::route::Route;
use parcours::gui::screen::desk::Message as Desk;
use parcours::gui::screen::desk::moderation::Message as Act;
use parcours::practice::moderation::{Pace, Run};

use crate::Look;
use crate::scenes::at;
use crate::stage::Stage;

const FORUM: &str = "queue-help-forum";
const DISCORD: &str = "queue-game-discord";

fn open(look: &Look, practice: &str) -> Stage {
    at(look, Route::Desk(practice.into()))
}

fn send(stage: &mut Stage, message: Act) {
    stage.send(Message::Desk(Desk::Moderation(message)));
}

fn begun(look: &Look, practice: &str) -> Stage {
    let mut stage = open(look, practice);
    send(&mut stage, Act::Begin);
    stage
}

/// The queue, and the run under way as the journal has it.
fn known(stage: &Stage, practice: &str) -> (Queue, Option<Run>) {
    let shared = stage.app.shared();
    let practice = shared.read_practice(&Id::from(practice)).unwrap();
    let queue = match practice.as_ref() {
        Practice::Moderation(queue) => Some(queue),
        _ => None,
    };
    let queue = queue.unwrap();
    let open = shared.practised(&queue.id).open();
    let run = open.map(|run| {
        let moves = run.moves.iter().map(|made| &made.what);
        Run::replay(queue, run.seed, &run.parts, moves)
    });
    (queue.as_ref().clone(), run)
}

/// Decides so many messages; `wrong` says which of them wrongly.
fn decide(stage: &mut Stage, practice: &str, count: usize, wrong: impl Fn(usize) -> bool) {
    for place in 0..count {
        let (queue, run) = known(stage, practice);
        let Some(item) = run.and_then(|run| run.next()).map(|at| &queue.items[at]) else {
            return;
        };
        let taken = queue
            .actions
            .iter()
            .position(|action| item.accepts(&action.id) != wrong(place));
        let action = taken.unwrap_or(0);
        send(stage, Act::Act(action));
        if queue.actions[action].reason {
            let article = item.article.as_ref();
            let reason = queue.charter.iter().position(|it| Some(&it.id) == article);
            send(stage, Act::Reason(reason));
        }
    }
}

pub(crate) fn start(look: &Look) -> Stage {
    open(look, FORUM)
}

pub(crate) fn item(look: &Look) -> Stage {
    begun(look, FORUM)
}

pub(crate) fn reason(look: &Look) -> Stage {
    let mut stage = begun(look, DISCORD);
    decide(&mut stage, DISCORD, 4, |_| false);
    send(&mut stage, Act::Act(3));
    stage
}

pub(crate) fn error(look: &Look) -> Stage {
    let mut stage = begun(look, DISCORD);
    decide(&mut stage, DISCORD, 13, |place| place % 3 == 0);
    stage
}

/// Just after a debatable message.
pub(crate) fn debatable(look: &Look) -> Stage {
    let mut stage = begun(look, FORUM);
    for _ in 0..24 {
        let (queue, run) = known(&stage, FORUM);
        let last = run.and_then(|run| run.decisions().last().copied());
        if last.is_some_and(|last| queue.items[last.item].debatable) {
            break;
        }
        decide(&mut stage, FORUM, 1, |_| false);
    }
    stage
}

pub(crate) fn arrivals(look: &Look) -> Stage {
    let mut stage = open(look, DISCORD);
    send(&mut stage, Act::Pace(Pace::Arrivals));
    send(&mut stage, Act::Begin);
    decide(&mut stage, DISCORD, 3, |_| false);
    stage
}

pub(crate) fn good(look: &Look) -> Stage {
    let mut stage = begun(look, FORUM);
    decide(&mut stage, FORUM, 24, |place| place == 5);
    stage
}

pub(crate) fn bad(look: &Look) -> Stage {
    let mut stage = begun(look, DISCORD);
    decide(&mut stage, DISCORD, 24, |place| place % 2 == 0);
    stage
}

pub(crate) fn below(look: &Look) -> Stage {
    let mut stage = bad(look);
    stage.scroll(9.0);
    stage
}

pub(crate) fn redo(look: &Look) -> Stage {
    let mut stage = bad(look);
    send(&mut stage, Act::Redo);
    stage
}

/// Back at the first screen, after a run.
pub(crate) fn again(look: &Look) -> Stage {
    let mut stage = good(look);
    stage.go(Route::Practice);
    stage.go(Route::Desk(FORUM.into()));
    stage
}

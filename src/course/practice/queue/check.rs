//! Rules of a moderation queue: `docs/practice/moderation.md`.

use std::collections::BTreeSet;

use super::{Item, Nature, Queue, reserved};
use crate::course::Id;
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{ModerationFault as Fault, QueuePart};

/// Shares of the messages that must simply stay, and score that no robot
/// may reach.
pub const LEAST_TO_KEEP: f64 = 0.45;
pub const BOT_LIMIT: f64 = 0.5;
/// A queue with twins has at least this many messages, and at most one pair
/// for so many.
const TWINS_FROM: usize = 12;
const MESSAGES_A_PAIR: usize = 6;
/// Nobody waits longer than a day for a message.
const MAX_SECONDS: u32 = 86_400;
/// Sums of costs must stay exact.
const MAX_COST: u32 = 1_000;

/// Everything wrong with a queue, in the order of its fields.
pub fn faults(queue: &Queue) -> Vec<(FieldPath, Fault)> {
    let mut found = Found {
        queue,
        faults: Vec::new(),
    };
    found.counts();
    found.ids();
    found.costs();
    for (index, item) in queue.items.iter().enumerate() {
        found.item(item, &root().field("items").index(index));
    }
    found.twins();
    found.whole();
    found.faults
}

fn root() -> FieldPath {
    FieldPath::default()
}

struct Found<'a> {
    queue: &'a Queue,
    faults: Vec<(FieldPath, Fault)>,
}

impl Found<'_> {
    fn add(&mut self, path: FieldPath, fault: Fault) {
        self.faults.push((path, fault));
    }

    fn counts(&mut self) {
        let queue = self.queue;
        let lists = [
            (QueuePart::Articles, "charter", queue.charter.len(), 1, 12),
            (QueuePart::Actions, "actions", queue.actions.len(), 4, 9),
            (QueuePart::Messages, "items", queue.items.len(), 6, 200),
        ];
        for (part, field, found, least, most) in lists {
            if !(least..=most).contains(&found) {
                let fault = Fault::Count {
                    part,
                    found,
                    least,
                    most,
                };
                self.add(root().field(field), fault);
            }
        }
    }

    fn ids(&mut self) {
        let queue = self.queue;
        let lists: [(QueuePart, &'static str, Vec<&Id>); 3] = [
            (
                QueuePart::Articles,
                "charter",
                queue.charter.iter().map(|one| &one.id).collect(),
            ),
            (
                QueuePart::Actions,
                "actions",
                queue.actions.iter().map(|one| &one.id).collect(),
            ),
            (
                QueuePart::Messages,
                "items",
                queue.items.iter().map(|one| &one.id).collect(),
            ),
        ];
        for (part, field, ids) in lists {
            let mut seen = BTreeSet::new();
            for (index, id) in ids.into_iter().enumerate() {
                let path = root().field(field).index(index).field("id");
                if !seen.insert(id) {
                    let id = id.clone();
                    self.add(path.clone(), Fault::Twice { part, id });
                }
                self.id(part, id, path);
            }
        }
    }

    fn id(&mut self, part: QueuePart, id: &Id, path: FieldPath) {
        let reserved = [reserved::PACE, reserved::VERDICTS];
        let fault = match part {
            QueuePart::Articles if !is_key(id) => Fault::ArticleKey { id: id.clone() },
            QueuePart::Messages if reserved.contains(&id.as_str()) => {
                Fault::Reserved { id: id.clone() }
            }
            _ => return,
        };
        self.add(path, fault);
    }

    fn costs(&mut self) {
        let queue = self.queue;
        let mut seen: Vec<(super::Risk, Nature)> = Vec::new();
        for (index, cost) in queue.costs.iter().enumerate() {
            let path = root().field("costs").index(index);
            let pair = (cost.risk, cost.nature);
            if let Some(first) = seen.iter().position(|known| *known == pair) {
                self.add(path.clone(), Fault::CostTwice { first });
            }
            seen.push(pair);
            self.number(cost.cost <= MAX_COST, path, "cost");
        }
        for (field, cost) in [
            ("otherwise", queue.otherwise),
            ("missing_reason", queue.missing_reason),
            ("wrong_reason", queue.wrong_reason),
        ] {
            self.number(cost <= MAX_COST, root(), field);
        }
        if let Some(arrival) = queue.arrival {
            let path = root().field("arrival");
            let every = (1..=MAX_SECONDS).contains(&arrival.every);
            self.number(every, path.clone(), "every");
            let patience = (1..=MAX_SECONDS).contains(&arrival.patience);
            self.number(patience, path.clone(), "patience");
            self.number(arrival.cost <= MAX_COST, path, "cost");
        }
    }

    fn number(&mut self, good: bool, path: FieldPath, field: &'static str) {
        if !good {
            self.add(path.field(field), Fault::Number { field });
        }
    }

    fn item(&mut self, item: &Item, path: &FieldPath) {
        let queue = self.queue;
        for (index, id) in item.accept.iter().enumerate() {
            let path = path.field("accept").index(index);
            self.known(QueuePart::Actions, id, path.clone());
            if item.accept.iter().take(index).any(|known| known == id) {
                let (part, id) = (QueuePart::Actions, id.clone());
                self.add(path, Fault::Twice { part, id });
            }
        }
        if item.accept.is_empty() {
            self.add(path.field("accept"), Fault::NothingAccepted);
        } else if item.debatable && item.accept.len() < 2 {
            self.add(path.field("debatable"), Fault::NotDebatable);
        }
        let natures: Vec<Nature> = queue.natures(item).collect();
        if !item.debatable && contradicts(item, &natures) {
            let legitimate = item.risk.is_legitimate();
            self.add(path.field("risk"), Fault::Contradiction { legitimate });
        }
        match &item.article {
            Some(id) => self.known(QueuePart::Articles, id, path.field("article")),
            None if !item.debatable => {
                let mut asking = item.accept.iter().filter_map(|id| queue.action(id));
                if let Some(action) = asking.find(|action| action.reason) {
                    let action = action.id.clone();
                    self.add(path.clone(), Fault::NoArticle { action });
                }
            }
            None => {}
        }
        self.wrong(item, path);
        if let Some(twin) = &item.twin {
            self.known(QueuePart::Messages, twin, path.field("twin"));
        }
    }

    fn wrong(&mut self, item: &Item, path: &FieldPath) {
        for (index, wrong) in item.wrong.iter().enumerate() {
            let path = path.field("wrong").index(index).field("action");
            self.known(QueuePart::Actions, &wrong.action, path.clone());
            let mut earlier = item.wrong.iter().take(index);
            // What the author would also accept has its say in a debatable item.
            let right = item.accepts(&wrong.action) && !item.debatable;
            if right || earlier.any(|known| known.action == wrong.action) {
                let action = wrong.action.clone();
                self.add(path, Fault::NotAnError { action });
            }
        }
    }

    /// Reports an id that names nothing, with the name that was perhaps meant.
    fn known(&mut self, part: QueuePart, id: &Id, path: FieldPath) {
        let queue = self.queue;
        let names: Vec<&str> = match part {
            QueuePart::Articles => queue.charter.iter().map(|one| one.id.as_str()).collect(),
            QueuePart::Actions => queue.actions.iter().map(|one| one.id.as_str()).collect(),
            QueuePart::Messages => queue.items.iter().map(|one| one.id.as_str()).collect(),
        };
        if !names.contains(&id.as_str()) {
            let near = crate::course::check::nearest(id.as_str(), names).map(str::to_owned);
            let id = id.clone();
            self.add(path, Fault::Unknown { part, id, near });
        }
    }

    fn twins(&mut self) {
        let queue = self.queue;
        for (index, item) in queue.items.iter().enumerate() {
            let Some(twin) = item.twin.as_ref().and_then(|id| queue.item(id)) else {
                continue;
            };
            let path = root().field("items").index(index).field("twin");
            let set = |item: &Item| item.accept.iter().cloned().collect::<BTreeSet<Id>>();
            let differs = [
                ("twin", twin.id == item.id),
                ("risk", twin.risk != item.risk),
                ("accept", set(twin) != set(item)),
                ("article", twin.article != item.article),
                ("debatable", twin.debatable != item.debatable),
            ];
            for (field, _) in differs.into_iter().filter(|(_, differs)| *differs) {
                let twin = twin.id.clone();
                self.add(path.clone(), Fault::TwinsDiffer { twin, field });
            }
        }
        let pairs = queue.twins();
        let mut ends: Vec<usize> = pairs.iter().flat_map(|pair| [pair.0, pair.1]).collect();
        ends.sort_unstable();
        let shared = ends.windows(2).any(|two| two.first() == two.last());
        let messages = queue.items.len();
        let crowded = messages < TWINS_FROM || pairs.len() > messages / MESSAGES_A_PAIR;
        if !pairs.is_empty() && (shared || crowded) {
            let apart = MESSAGES_A_PAIR;
            self.add(root().field("items"), Fault::TwinsTooClose { apart });
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "at most a few hundred messages")]
    fn whole(&mut self) {
        let queue = self.queue;
        for (index, action) in queue.actions.iter().enumerate() {
            let path = root().field("actions").index(index);
            if !queue.items.iter().any(|item| item.accepts(&action.id)) {
                let action = action.id.clone();
                self.add(path.clone(), Fault::Idle { action });
            }
            if let Some(score) = queue.always(action).filter(|score| *score >= BOT_LIMIT) {
                let (action, limit) = (action.id.clone(), BOT_LIMIT);
                self.add(
                    path,
                    Fault::Bot {
                        action,
                        score,
                        limit,
                    },
                );
            }
        }
        let share = queue.to_keep() as f64 / queue.items.len().max(1) as f64;
        if share < LEAST_TO_KEEP {
            let least = LEAST_TO_KEEP;
            self.add(root().field("items"), Fault::FewToKeep { share, least });
        }
    }
}

/// One digit from 1, or one small letter: 0 gives no article.
fn is_key(id: &Id) -> bool {
    let mut bytes = id.as_str().bytes();
    let key = bytes.next();
    key.is_some_and(|key| matches!(key, b'1'..=b'9' | b'a'..=b'z')) && bytes.next().is_none()
}

/// A message that belongs here while only a sanction is right, or a risk that
/// doing nothing deals with.
fn contradicts(item: &Item, natures: &[Nature]) -> bool {
    let punishes = |nature: &Nature| {
        matches!(
            nature,
            Nature::Hide | Nature::Remove | Nature::Warn | Nature::Suspend | Nature::Ban
        )
    };
    if item.risk.is_legitimate() {
        !natures.is_empty() && natures.iter().all(punishes)
    } else {
        natures.contains(&Nature::Keep)
    }
}

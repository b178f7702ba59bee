//! What decisions cost: the author's matrix, the dearest that an item can
//! cost, and what a robot that always does the same would score.

use super::{Action, Item, Nature, Queue, Risk};
use crate::course::Id;

impl Queue {
    /// Cost of an action of this nature on a message of this risk that does
    /// not accept it.
    pub fn matrix(&self, risk: Risk, nature: Nature) -> u32 {
        self.costs
            .iter()
            .find(|known| known.risk == risk && known.nature == nature)
            .map_or(self.otherwise, |known| known.cost)
    }

    /// Cost of a decision on an item that counts; the wait is not in it.
    ///
    /// An accepted action costs nothing, save [`Queue::missing_reason`] when
    /// it asks for an article and gets none, or [`Queue::wrong_reason`] when
    /// it gets another than the item's. Any article will do where the item
    /// names none. Any other action costs what the matrix says, whatever its
    /// reason. A debatable item costs nothing.
    pub fn cost(&self, item: &Item, action: &Action, reason: Option<&Id>) -> u32 {
        if item.debatable {
            return 0;
        }
        if !item.accepts(&action.id) {
            return self.matrix(item.risk, action.nature);
        }
        match (action.reason, reason, &item.article) {
            (true, None, _) => self.missing_reason,
            (true, Some(given), Some(right)) if given != right => self.wrong_reason,
            _ => 0,
        }
    }

    /// The most that one decision on the item can cost.
    pub fn dearest(&self, item: &Item) -> u32 {
        let worst = |action: &Action| {
            let given = self.charter.iter().map(|article| Some(&article.id));
            given
                .chain([None])
                .map(|reason| self.cost(item, action, reason))
                .max()
                .unwrap_or(0)
        };
        self.actions.iter().map(worst).max().unwrap_or(0)
    }

    /// The score, from 0 to 1, of someone who always takes this action and, if
    /// it asks for an article, always gives the one that serves best. `None`
    /// where nothing can be lost.
    pub fn always(&self, action: &Action) -> Option<f64> {
        let costs = |reason: Option<&Id>| -> u64 {
            let items = self.items.iter();
            items
                .map(|item| u64::from(self.cost(item, action, reason)))
                .sum()
        };
        let least = if action.reason {
            let articles = self.charter.iter();
            articles.map(|article| costs(Some(&article.id))).min()
        } else {
            None
        };
        let maximum = self
            .items
            .iter()
            .map(|item| u64::from(self.dearest(item)))
            .sum();
        score(least.unwrap_or_else(|| costs(None)), maximum)
    }

    /// Messages that belong here and may simply stay, answered or not.
    pub fn to_keep(&self) -> usize {
        self.items
            .iter()
            .filter(|item| item.risk.is_legitimate())
            .filter(|item| {
                let mut natures = self.natures(item);
                natures.any(|nature| matches!(nature, Nature::Keep | Nature::Answer))
            })
            .count()
    }

    /// The natures that an item accepts.
    pub fn natures<'a>(&'a self, item: &'a Item) -> impl Iterator<Item = Nature> + 'a {
        item.accept
            .iter()
            .filter_map(|id| self.action(id))
            .map(|action| action.nature)
    }

    /// Pairs of messages that call for the same decision, by position in
    /// [`Queue::items`], the smaller first; each pair once, whichever of the
    /// two names the other.
    pub fn twins(&self) -> Vec<(usize, usize)> {
        let mut pairs: Vec<_> = self
            .items
            .iter()
            .enumerate()
            .filter_map(|(here, item)| {
                let twin = item.twin.as_ref()?;
                let there = self.items.iter().position(|other| other.id == *twin)?;
                (here != there).then(|| (here.min(there), here.max(there)))
            })
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }
}

/// 1 − cost / maximum, from 0 to 1; `None` where nothing can be lost.
#[expect(clippy::cast_precision_loss, reason = "costs are small numbers")]
pub fn score(cost: u64, maximum: u64) -> Option<f64> {
    (maximum > 0).then(|| 1.0 - cost.min(maximum) as f64 / maximum as f64)
}

//! What a retention costs: the work of the coming weeks, played ahead.

use crate::memory::{self, Grade, Memory};
use crate::progress::{Day, Plan};

use super::due::Card;

/// How many futures of cards are played: few cards are played several times,
/// many even chance out by themselves. The mean is told.
const PLAYED: u64 = 800;
const MOST_RUNS: u64 = 16;

/// The work of a day, on average.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Load {
    /// Questions a day.
    pub questions: f64,
    /// Minutes a day.
    pub minutes: f64,
}

/// The work that the cards known today will ask for, a day on average over the
/// next `days` days, under a plan.
///
/// Each card is played from its memory: on the day it is due the answer is
/// right with the probability that the model gives it, and the memory changes
/// as after a Good or an Again. The daily limit is left aside: it is the work
/// that comes, not the work that is let in. New cards are not foreseen. The
/// same cards and the same day give the same figures.
pub fn load<'a>(
    cards: impl Iterator<Item = &'a Card> + Clone,
    plan: &Plan,
    today: Day,
    days: u16,
) -> Load {
    let days = days.max(1);
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let (mut questions, mut seconds) = (0_u64, 0_u64);
    let runs = (PLAYED / (cards.clone().count() as u64).max(1)).clamp(1, MOST_RUNS);
    for _ in 0..runs {
        for card in cards.clone() {
            let asked = play(card, plan, today, days, &mut chance);
            questions += asked;
            seconds += asked * u64::from(card.seconds);
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "counts far below 2^52")]
    let mean = |sum: u64| sum as f64 / (runs * u64::from(days)) as f64;
    Load {
        questions: mean(questions),
        minutes: mean(seconds) / 60.0,
    }
}

/// How often one card is asked within some days.
fn play(card: &Card, plan: &Plan, today: Day, days: u16, chance: &mut Chance) -> u64 {
    let end = today.plus(i32::from(days));
    let mut memory = card.recall.memory;
    let mut last = card.recall.day.min(today);
    let mut due = card.recall.due(plan, today).max(plan.working_day(today));
    let mut asked = 0;
    while due < end {
        asked += 1;
        let waited = u32::try_from(due.0.saturating_sub(last.0)).unwrap_or(0);
        memory = answered(memory, waited, chance);
        last = due;
        due = plan.working_day(last.plus(memory.interval(plan.share())));
    }
    asked
}

#[allow(clippy::cast_precision_loss, reason = "days of a forecast")]
fn answered(memory: Memory, waited: u32, chance: &mut Chance) -> Memory {
    let recall = memory.retrievability(waited as f32);
    let grade = if chance.draw() < recall {
        Grade::Good
    } else {
        Grade::Again
    };
    memory::next(Some(memory), waited).of(grade)
}

/// SplitMix64 (Steele, Lea & Flood 2014): a forecast needs even numbers, the
/// same every time, not secrets.
struct Chance(u64);

impl Chance {
    /// From 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "24 bits fit a f32")]
    fn draw(&mut self) -> f32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        (bits >> 40) as f32 / (1_u32 << 24) as f32
    }
}

//! Does the scheduler earn its keep? 200 made-up learners over a year.
//!
//! ```sh
//! cargo run --release --example memory_study
//! cargo run --release --example memory_study -- --learners 20 --seed 7
//! ```
//!
//! Each learner meets 120 questions, four a day, and answers each once on the
//! day it is met. Then a policy decides what is asked again. The learner's
//! memory is not the scheduler's own curve: see `memory_study/learner.rs`. What
//! is told is the recall that the model gives on the last day, and the reviews
//! spent to get there, with 95 % intervals over learners. The result is in
//! `docs/measures.md`, whatever it says.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a study prints its result and stops where it fails"
)]

#[path = "memory_study/learner.rs"]
mod learner;
#[path = "memory_study/policies.rs"]
mod policies;

use clap::Parser;

use learner::{Chance, Learner};
use policies::{Policy, all};

/// Questions of the course.
const QUESTIONS: usize = 120;
/// Questions met on a day, while there are any left.
const A_DAY: usize = 4;
const DAYS: i32 = 365;

/// Simulates learners, and tells what each policy gives.
#[derive(Parser)]
struct Asked {
    #[arg(long, default_value_t = 200)]
    learners: u64,
    #[arg(long, default_value_t = 20_261_122)]
    seed: u64,
}

/// What a policy gave one learner.
struct Year {
    /// Mean probability of recall over the questions, the day after the last.
    recall: f64,
    /// Reviews spent, first answers left out.
    reviews: f64,
    /// Share of reviews that were right, guesses included.
    right: f64,
}

fn main() {
    let asked = Asked::parse();
    println!(
        "{} learners, {QUESTIONS} questions, {DAYS} days, seed {}\n",
        asked.learners, asked.seed
    );
    println!("| policy | recall at the end | reviews | right when reviewed |");
    println!("| --- | --- | --- | --- |");
    for make in all() {
        let years: Vec<Year> = (0..asked.learners)
            .map(|number| live(number, asked.seed, make().as_mut()))
            .collect();
        let name = make().name();
        let of = |what: fn(&Year) -> f64| years.iter().map(what).collect::<Vec<f64>>();
        println!(
            "| {name} | {} | {} | {} |",
            told(&of(|year| 100.0 * year.recall), 1, " %"),
            told(&of(|year| year.reviews), 0, ""),
            told(&of(|year| 100.0 * year.right), 1, " %"),
        );
    }
}

/// A learner's year. The same number and seed give the same learner and the
/// same questions under every policy.
fn live(number: u64, seed: u64, policy: &mut dyn Policy) -> Year {
    let mut chance = Chance::new(seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut learner = Learner::new(QUESTIONS, &mut chance);
    let (mut reviews, mut right) = (0_u32, 0_u32);
    for day in 0..DAYS {
        for question in policy.due(day) {
            let answer = learner.answer(question, f64::from(day), &mut chance);
            reviews += 1;
            right += u32::from(answer.right);
            policy.answered(question, day, answer);
        }
        let first = day as usize * A_DAY;
        for question in first..(first + A_DAY).min(QUESTIONS) {
            learner.study(question, f64::from(day));
            let answer = learner.answer(question, f64::from(day), &mut chance);
            policy.answered(question, day, answer);
        }
    }
    let end = f64::from(DAYS);
    let recall: f64 = (0..QUESTIONS).map(|it| learner.recall(it, end)).sum();
    Year {
        recall: recall / QUESTIONS as f64,
        reviews: f64::from(reviews),
        right: if reviews == 0 {
            f64::NAN
        } else {
            f64::from(right) / f64::from(reviews)
        },
    }
}

/// Mean and its 95 % interval over learners: 1.96 standard errors.
fn told(values: &[f64], decimals: usize, unit: &str) -> String {
    if values.iter().any(|value| value.is_nan()) {
        return "–".to_owned();
    }
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let half = 1.96 * (squares / (count - 1.0).max(1.0) / count).sqrt();
    format!(
        "{mean:.decimals$}{unit} ({:.decimals$}–{:.decimals$})",
        mean - half,
        mean + half
    )
}

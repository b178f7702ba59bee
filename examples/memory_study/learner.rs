//! A made-up memory that is not the scheduler's.
//!
//! Activation after Pavlik & Anderson (2005): every study and every answer of
//! a question leaves a trace; the activation at a time is the logarithm of the
//! sum of the traces' ages, each to the power of minus its own decay; a trace
//! laid while the activation was high decays faster, which is why crowding
//! repetitions helps little. Recall is a logistic function of the activation.
//! Time between sessions passes forty times slower than within one, as in that
//! work. FSRS knows two numbers of a memory and a power curve; this model keeps
//! every trace and has another curve.
//!
//! The threshold is ours, set before any policy was compared: an average
//! learner who studied a question and answered it once recalls 94 % the next
//! day, 77 % after a week, 51 % after a month and 13 % after a year. Learners
//! and questions differ around it. The other constants are those of the paper,
//! from memory: they were not checked against it.

/// Decay of a trace laid on nothing, and how much activation adds to it.
const DECAY: f64 = 0.177;
const CROWDING: f64 = 0.217;
/// Activation at which recall is one in two, and how steep it is around it.
const THRESHOLD: f64 = -1.7;
const NOISE: f64 = 0.255;
/// Seconds of memory's time in a day, and between two events of one day.
const DAY: f64 = 86_400.0 * 0.025;
const MINUTE: f64 = 60.0;
/// Standard deviations of learners and of questions, in activation.
const LEARNERS: f64 = 0.15;
const QUESTIONS: f64 = 0.25;
/// Chance to be right without recalling, and to be wrong in spite of it.
const GUESS: f64 = 0.25;
const SLIP: f64 = 0.03;

#[derive(Clone, Copy)]
pub(crate) struct Answer {
    pub(crate) right: bool,
    /// The learner says «sure».
    pub(crate) sure: bool,
}

struct Trace {
    /// When it was laid, in seconds of memory's time.
    at: f64,
    decay: f64,
}

pub(crate) struct Learner {
    /// What is added to every activation.
    talent: f64,
    ease: Vec<f64>,
    traces: Vec<Vec<Trace>>,
}

impl Learner {
    pub(crate) fn new(questions: usize, chance: &mut Chance) -> Self {
        Self {
            talent: LEARNERS * chance.normal(),
            ease: (0..questions)
                .map(|_| QUESTIONS * chance.normal())
                .collect(),
            traces: (0..questions).map(|_| Vec::new()).collect(),
        }
    }

    fn activation(&self, question: usize, at: f64) -> f64 {
        let sum: f64 = self.traces[question]
            .iter()
            .map(|trace| (at - trace.at).max(1.0).powf(-trace.decay))
            .sum();
        sum.ln()
    }

    fn lay(&mut self, question: usize, at: f64) {
        let activation = self.activation(question, at);
        let decay = CROWDING * activation.exp() + DECAY;
        self.traces[question].push(Trace { at, decay });
    }

    pub(crate) fn study(&mut self, question: usize, day: f64) {
        self.lay(question, day * DAY);
    }

    /// The probability of recalling, from 0 to 1.
    pub(crate) fn recall(&self, question: usize, day: f64) -> f64 {
        // A minute after the study of the day, if there was one.
        let activation =
            self.activation(question, day * DAY + MINUTE) + self.talent + self.ease[question];
        1.0 / (1.0 + ((THRESHOLD - activation) / NOISE).exp())
    }

    /// Answers, sees the feedback, and keeps a trace of it either way.
    pub(crate) fn answer(&mut self, question: usize, day: f64, chance: &mut Chance) -> Answer {
        let recalled = chance.draw() < self.recall(question, day);
        let right = chance.draw() < if recalled { 1.0 - SLIP } else { GUESS };
        let sure = chance.draw() < if recalled { 0.6 } else { 0.1 };
        self.lay(question, day * DAY + MINUTE);
        Answer { right, sure }
    }
}

/// SplitMix64: even numbers, the same every time.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// From 0 to 1.
    pub(crate) fn draw(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        (bits >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Mean 0, deviation 1 (Box & Muller 1958).
    pub(crate) fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.draw()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.draw()).cos()
    }
}

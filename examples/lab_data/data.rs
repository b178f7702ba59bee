//! What the files hold, as text.

use std::fmt::Write as _;

/// Every file with its name.
pub(crate) fn files() -> [(&'static str, String); 3] {
    [
        ("a1-posts.csv", posts()),
        ("a3-mentions.csv", mentions()),
        ("a3-sample.csv", sample()),
    ]
}

/// SplitMix64 (Steele, Lea & Flood, 2014): the same numbers everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0, 1 excluded.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// Mean 0, deviation 1, within ±3.5: a sum of uniform numbers needs no
    /// logarithm, which is not the same on every machine.
    fn bell(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>().clamp(2.5, 9.5) - 6.0
    }

    /// An index, each as likely as its weight.
    fn pick(&mut self, weights: &[f64]) -> usize {
        let mut left = self.unit() * weights.iter().sum::<f64>();
        for (index, weight) in weights.iter().enumerate() {
            left -= weight;
            if left < 0.0 {
                return index;
            }
        }
        weights.len() - 1
    }
}

fn whole(value: f64) -> u32 {
    value.round().max(0.0) as u32
}

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A format with its usual reach, views a person, and engagement in per cent.
const FORMATS: [(&str, f64, (f64, f64), f64); 4] = [
    ("photo", 1500.0, (1.10, 1.35), 6.4),
    ("video", 2600.0, (1.60, 2.20), 4.6),
    ("carousel", 1900.0, (1.20, 1.50), 8.2),
    ("text", 1100.0, (1.05, 1.20), 7.0),
];
const TOPICS: [&str; 5] = ["recipe", "backstage", "question", "offer", "news"];

/// Forty posts over eight weeks from Monday 5 January 2026, five a week.
fn posts() -> String {
    const DAYS: [usize; 5] = [0, 1, 2, 3, 5];
    let mut chance = Chance(0xA1);
    let mut text = "post,date,weekday,format,topic,reach,views,followers,\
                    reactions,comments,shares,saves\n"
        .to_owned();
    for index in 0..40_usize {
        let weekday = DAYS[index % 5];
        let day = 5 + 7 * (index / 5) + weekday;
        let (month, day) = if day > 59 {
            (3, day - 59)
        } else if day > 31 {
            (2, day - 31)
        } else {
            (1, day)
        };
        let post = Post::new(index, &mut chance);
        let followers = 5180 + 10 * index;
        let _ = writeln!(
            text,
            "P{:02},2026-{month:02}-{day:02},{},{},{},{},{},{followers},{},{},{},{}",
            index + 1,
            WEEKDAYS[weekday],
            post.format,
            post.topic,
            post.reach,
            post.views,
            post.given[0],
            post.given[1],
            post.given[2],
            post.given[3],
        );
    }
    text
}

struct Post {
    format: &'static str,
    topic: &'static str,
    reach: u32,
    views: u32,
    /// Reactions, comments, shares, saves.
    given: [u32; 4],
}

impl Post {
    fn new(index: usize, chance: &mut Chance) -> Self {
        let (format, usual, per_person, rate) = FORMATS[chance.pick(&[0.35, 0.3, 0.2, 0.15])];
        let reach = usual * chance.between(0.55, 1.6);
        let views = reach * chance.between(per_person.0, per_person.1);
        // Further from the regulars, a smaller share reacts.
        let rate = rate * (1800.0 / reach).sqrt() * chance.between(0.8, 1.2);
        let all = reach * rate / 100.0;
        let shares = [
            chance.between(0.60, 0.72),
            chance.between(0.08, 0.16),
            chance.between(0.06, 0.11),
        ];
        let rest = 1.0 - shares.iter().sum::<f64>();
        let topic = TOPICS[chance.pick(&[0.25, 0.2, 0.2, 0.15, 0.2])];
        let drawn = Self {
            format,
            topic,
            reach: whole(reach),
            views: whole(views),
            given: [shares[0], shares[1], shares[2], rest].map(|share| whole(all * share)),
        };
        drawn.or_told(index)
    }

    /// Three posts that the lab tells about have figures of their own: an
    /// ordinary one, the one that went round, and the question to regulars.
    fn or_told(self, index: usize) -> Self {
        let told = |format, topic, reach, views, given| Self {
            format,
            topic,
            reach,
            views,
            given,
        };
        match index {
            6 => told("carousel", "recipe", 2480, 3100, [118, 21, 14, 33]),
            22 => told("video", "backstage", 46_000, 71_300, [842, 64, 187, 57]),
            30 => told("photo", "question", 640, 760, [41, 38, 5, 12]),
            _ => self,
        }
    }
}

/// Mentions in a usual hour of a working day, and of Saturday or Sunday.
const WORKDAY: [f64; 24] = [
    26.0, 20.0, 18.0, 18.0, 19.0, 26.0, 44.0, 70.0, 96.0, 108.0, 112.0, 120.0, 146.0, 134.0, 114.0,
    112.0, 120.0, 140.0, 168.0, 180.0, 170.0, 138.0, 88.0, 50.0,
];
const WEEKEND: [f64; 24] = [
    54.0, 42.0, 32.0, 24.0, 22.0, 22.0, 24.0, 32.0, 46.0, 70.0, 94.0, 108.0, 112.0, 102.0, 94.0,
    94.0, 96.0, 102.0, 108.0, 112.0, 116.0, 110.0, 94.0, 76.0,
];
const OF_DAY: [f64; 7] = [1.06, 1.0, 0.97, 1.0, 1.04, 1.02, 0.96];

/// What happens at a day (from 0) and hour: its name, how many times the usual
/// mentions, how many more, and the shares that the tool calls positive and
/// negative.
fn event(day: usize, hour: usize) -> (&'static str, f64, f64, [f64; 2]) {
    const SALE: [f64; 6] = [1.9, 2.6, 2.9, 2.6, 2.2, 1.7];
    const JOKE: [f64; 4] = [2.1, 2.8, 3.6, 3.0];
    const ISSUE: [f64; 9] = [24.0, 34.0, 44.0, 52.0, 58.0, 62.0, 70.0, 76.0, 60.0];
    match (day, hour) {
        (9, 9..=14) => ("sale", SALE[hour - 9], 0.0, [0.46, 0.08]),
        (18, 20..=23) => ("joke", JOKE[hour - 20], 0.0, [0.60, 0.07]),
        (20, 2..=10) => ("issue", 1.0, ISSUE[hour - 2], [0.06, 0.58]),
        _ => ("none", 1.0, 0.0, [0.30, 0.15]),
    }
}

/// Twenty-eight days, hour by hour, from Monday 2 February 2026.
fn mentions() -> String {
    let mut chance = Chance(0xA3);
    let mut text = "at,weekday,daytype,hour,mentions,positive,negative,event\n".to_owned();
    for day in 0..28_usize {
        let weekday = day % 7;
        let weekend = weekday >= 5;
        let (month, date) = if day < 27 { (2, day + 2) } else { (3, 1) };
        for hour in 0..24_usize {
            let usual = if weekend {
                WEEKEND[hour]
            } else {
                WORKDAY[hour]
            };
            let (event, times, more, shares) = event(day, hour);
            let level = usual * OF_DAY[weekday] * times + more;
            // Counts vary about as their square root, and a little by the day.
            let count = whole(level + chance.bell() * (1.1 * level.sqrt() + 0.02 * level));
            let part = |chance: &mut Chance, share: f64| {
                let level = f64::from(count) * share;
                whole(level + chance.bell() * (0.8 * level.sqrt())).min(count / 2 + count / 5)
            };
            let positive = part(&mut chance, shares[0]);
            let negative = part(&mut chance, shares[1]).min(count - positive.min(count));
            let _ = writeln!(
                text,
                "2026-{month:02}-{date:02} {hour:02},{},{},{hour},{count},{positive},{negative},{event}",
                WEEKDAYS[weekday],
                if weekend { "weekend" } else { "work" },
            );
        }
    }
    text
}

const TONES: [&str; 3] = ["positive", "neutral", "negative"];

/// Messages read by a person: the event, how many, how often the tool says
/// each tone, and what the person finds for each (rows as the tool says).
type Read = (&'static str, usize, [f64; 3], [[f64; 3]; 3]);
const SAMPLE: [Read; 4] = [
    (
        "none",
        120,
        [0.30, 0.55, 0.15],
        [[0.86, 0.10, 0.04], [0.10, 0.82, 0.08], [0.05, 0.12, 0.83]],
    ),
    (
        "sale",
        60,
        [0.46, 0.46, 0.08],
        [[0.90, 0.08, 0.02], [0.12, 0.84, 0.04], [0.10, 0.15, 0.75]],
    ),
    (
        "joke",
        80,
        [0.60, 0.33, 0.07],
        [[0.17, 0.08, 0.75], [0.05, 0.45, 0.50], [0.10, 0.10, 0.80]],
    ),
    (
        "issue",
        60,
        [0.06, 0.36, 0.58],
        [[0.20, 0.20, 0.60], [0.02, 0.48, 0.50], [0.02, 0.06, 0.92]],
    ),
];

/// Three hundred and twenty messages, the tool's label beside a person's.
fn sample() -> String {
    let mut chance = Chance(0x5A);
    let mut text = "message,event,tool,human,irony\n".to_owned();
    let mut number = 0;
    for (event, count, says, finds) in SAMPLE {
        for _ in 0..count {
            number += 1;
            let tool = chance.pick(&says);
            let human = chance.pick(&finds[tool]);
            // Irony is what says well and means ill.
            let ironic = tool == 0 && human == 2;
            let _ = writeln!(
                text,
                "m{number:03},{event},{},{},{}",
                TONES[tool],
                TONES[human],
                if ironic { "yes" } else { "no" },
            );
        }
    }
    text
}

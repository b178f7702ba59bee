//! What deserves a look, the worst first.

use std::cmp::Ordering;

use super::{Bank, DEAD_SHARE, FACILITY, FEW_CHOOSERS, ItemFigures, LEAST_DISCRIMINATION};

/// Something that an author should look at. In the order of how much it
/// matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attention {
    /// People who chose a distractor do better elsewhere than those who chose
    /// the key, by more than chance explains: perhaps the key is wrong, or the
    /// distractor can be defended.
    Misleading {
        part: usize,
        option: usize,
    },
    /// People who do well elsewhere do worse here.
    Backwards,
    /// It tells little of who does well elsewhere.
    Undiscriminating,
    TooHard,
    TooEasy,
    /// The same as misleading, within what chance explains.
    Doubtful {
        part: usize,
        option: usize,
    },
    /// Next to nobody chooses a distractor.
    Dead {
        part: usize,
        option: usize,
    },
}

impl ItemFigures {
    /// Whether its discrimination is under 0 by no more than chance explains.
    pub(crate) fn may_be_chance(&self) -> bool {
        let interval = self.discrimination.and_then(|it| it.interval);
        interval.is_none_or(|it| it.high >= 0.0)
    }
}

impl Attention {
    /// The part and the option that it is about.
    pub fn option(self) -> Option<(usize, usize)> {
        match self {
            Self::Misleading { part, option }
            | Self::Doubtful { part, option }
            | Self::Dead { part, option } => Some((part, option)),
            _ => None,
        }
    }

    fn rank(self, item: &ItemFigures) -> u8 {
        match self {
            Self::Misleading { .. } => 0,
            Self::Backwards if !item.may_be_chance() => 1,
            Self::Backwards | Self::Undiscriminating => 2,
            Self::TooHard => 3,
            Self::TooEasy => 4,
            Self::Doubtful { .. } => 5,
            Self::Dead { .. } => 6,
        }
    }
}

/// Everything that is wrong with an item; nothing for one with too few
/// answers.
pub(crate) fn find(item: &ItemFigures) -> Vec<Attention> {
    let mut found = Vec::new();
    if item.is_few() {
        return found;
    }
    for (part, figures) in item.parts.iter().enumerate() {
        for (option, chosen) in figures.options.iter().enumerate() {
            if figures.is_few() {
                continue;
            }
            if let Some(lead) = chosen.lead.filter(|_| chosen.chosen >= FEW_CHOOSERS) {
                let is_sure = lead.interval.is_some_and(|it| it.low > 0.0);
                if is_sure {
                    found.push(Attention::Misleading { part, option });
                } else if lead.value > 1e-12 && chosen.distractor {
                    found.push(Attention::Doubtful { part, option });
                }
            }
            if chosen.distractor && chosen.share_is_under(DEAD_SHARE) {
                found.push(Attention::Dead { part, option });
            }
        }
    }
    match item.discrimination.filter(|_| !item.is_few_elsewhere()) {
        Some(figure) if figure.value < 0.0 => found.push(Attention::Backwards),
        Some(figure) if figure.value < LEAST_DISCRIMINATION => {
            found.push(Attention::Undiscriminating);
        }
        _ => {}
    }
    if item.facility.value < *FACILITY.start() {
        found.push(Attention::TooHard);
    } else if item.facility.value > *FACILITY.end() {
        found.push(Attention::TooEasy);
    }
    found.sort();
    found
}

/// The order of a report: what matters most, then what misleads more people,
/// then what has more to look at, then what discriminates least; items with too few answers last; then that
/// of the course.
pub(crate) fn order(one: &ItemFigures, other: &ItemFigures, bank: &Bank<'_>) -> Ordering {
    let worst = |item: &ItemFigures| item.attention.first().map_or(u8::MAX, |it| it.rank(item));
    let discrimination =
        |item: &ItemFigures| item.discrimination.map_or(f64::INFINITY, |it| it.value);
    let misled = |item: &ItemFigures| {
        let of = item.attention.iter().map(|what| match *what {
            Attention::Misleading { part, option } => {
                let options = item.parts.get(part).map(|part| &part.options);
                options
                    .and_then(|all| all.get(option))
                    .map_or(0, |it| it.chosen)
            }
            _ => 0,
        });
        of.max().unwrap_or(0)
    };
    let place = |item: &ItemFigures| {
        bank.get(&item.item)
            .map(|entry| (entry.module.clone(), entry.lesson.id.clone()))
    };
    one.is_few()
        .cmp(&other.is_few())
        .then_with(|| worst(one).cmp(&worst(other)))
        .then_with(|| misled(other).cmp(&misled(one)))
        .then_with(|| other.attention.len().cmp(&one.attention.len()))
        .then_with(|| discrimination(one).total_cmp(&discrimination(other)))
        .then_with(|| place(one).cmp(&place(other)))
        .then_with(|| one.item.cmp(&other.item))
}

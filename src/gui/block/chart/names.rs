//! The names under a chart: on one line, on two, or on two levels, so that as
//! few as possible are left out.

/// Mean width of a character of the interface's typeface, in sizes.
const CHARACTER: f32 = 0.54;
/// Space between two names, in sizes.
const GAP: f32 = 0.6;

/// How the names are set.
#[derive(Debug, PartialEq)]
pub(super) struct Names {
    /// The lines of each name, one or two.
    pub(super) lines: Vec<Vec<String>>,
    /// 1, or 2 where neighbours stand on different levels.
    pub(super) levels: usize,
    /// Every how many is shown, from 1.
    pub(super) every: usize,
}

impl Names {
    /// Sets names in slots of a width, for text of a size. `all` are wanted
    /// under bars; along a line the ones left out can be told from the others.
    pub(super) fn new(names: &[String], slot: f32, text: f32, all: bool) -> Self {
        let whole: Vec<Vec<String>> = names.iter().map(|name| vec![name.clone()]).collect();
        let cut: Vec<Vec<String>> = names.iter().map(|name| halves(name)).collect();
        let room = slot.max(1.0);
        for levels in if all { 1..=2 } else { 1..=1 } {
            for lines in [&whole, &cut] {
                if widest(lines, text) <= room * levels as f32 {
                    let lines = lines.clone();
                    return Self {
                        lines,
                        levels,
                        every: 1,
                    };
                }
            }
        }
        let every = (widest(&cut, text) / room).ceil().max(1.0) as usize;
        Self {
            lines: cut,
            levels: 1,
            every,
        }
    }

    /// Lines that all of it takes, one below the other.
    pub(super) fn rows(&self) -> usize {
        self.levels * self.lines.iter().map(Vec::len).max().unwrap_or(1)
    }

    /// The row on which a name begins.
    pub(super) fn row(&self, index: usize) -> usize {
        (index % self.levels) * (self.rows() / self.levels)
    }
}

/// How wide the widest line is, with the space to the next name.
fn widest(names: &[Vec<String>], text: f32) -> f32 {
    let lines = names.iter().flatten();
    let most = lines.map(|line| line.chars().count()).max().unwrap_or(1);
    (most as f32 * CHARACTER + GAP) * text
}

/// A name cut at the space that leaves the shortest longest half.
fn halves(name: &str) -> Vec<String> {
    let spaces = name.match_indices(' ').map(|(at, _)| name.split_at(at));
    let length = |(left, right): &(&str, &str)| left.chars().count().max(right.chars().count() - 1);
    match spaces.min_by_key(length) {
        Some((left, right)) => vec![left.to_owned(), right.trim_start().to_owned()],
        None => vec![name.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    fn names(names: &[&str], slot: f32, all: bool) -> Names {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        Names::new(&names, slot, 12.0, all)
    }

    #[test]
    fn short_names_stand_on_one_line() {
        let set = names(&["S1", "S2", "S3"], 60.0, true);
        assert_eq!((set.levels, set.every, set.rows()), (1, 1, 1));
    }

    #[test]
    fn names_of_several_words_are_cut_in_two() {
        let set = names(&["Avant la réponse", "Avant l’avis"], 90.0, true);
        assert_eq!(set.lines[0], ["Avant la", "réponse"]);
        assert_eq!((set.levels, set.every, set.rows()), (1, 1, 2));
    }

    #[test]
    fn long_words_take_turns_on_two_levels_under_bars() {
        let long = ["Dommage", "Légalité", "Responsabilité", "Irréversibilité"];
        let set = names(&long, 60.0, true);
        assert_eq!((set.levels, set.every, set.rows()), (2, 1, 2));
        assert_eq!([0, 1, 2, 3].map(|index| set.row(index)), [0, 1, 0, 1]);
        // Along a line some are left out.
        let line = names(&long, 60.0, false);
        assert_eq!((line.levels, line.every), (1, 2));
    }

    #[test]
    fn what_fits_nowhere_is_thinned_and_nothing_panics() {
        let set = names(&["Anticonstitutionnellement", "Non"], 20.0, true);
        assert!(set.every > 1);
        assert_eq!(names(&[], 0.0, true).rows(), 1);
    }
}

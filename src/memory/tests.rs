use proptest::prelude::*;

use super::{Grade, Memory, STABILITY, next};

#[test]
fn after_as_many_days_as_its_stability_nine_answers_in_ten_are_right() {
    for stability in [0.01, 0.5, 2.3, 17.0, 400.0, 36_500.0] {
        let memory = Memory {
            stability,
            difficulty: 5.0,
        };
        let recall = memory.retrievability(stability);
        assert!((recall - 0.9).abs() < 1e-4, "{stability}: {recall}");
    }
}

/// The first four of the 21 parameters that FSRS-6 publishes.
#[test]
fn first_stabilities_are_those_of_the_published_parameters() {
    let first = next(None, 0);
    for (memory, expected) in [
        (first.again, 0.212),
        (first.hard, 1.2931),
        (first.good, 2.3065),
        (first.easy, 8.2956),
    ] {
        assert!((memory.stability - expected).abs() < 1e-3, "{memory:?}");
    }
}

#[test]
fn intervals_bring_recall_down_to_what_was_asked_for() {
    let memory = Memory {
        stability: 30.0,
        difficulty: 5.0,
    };
    for retention in [0.7_f32, 0.8, 0.9, 0.95, 0.97] {
        let recall = memory.retrievability(memory.days_until(retention));
        assert!((recall - retention).abs() < 1e-3, "{retention}: {recall}");
    }
    assert_eq!(memory.interval(0.9), 30);
    assert_eq!(memory.days_until(f32::NAN), memory.days_until(0.9));
    assert_eq!(memory.days_until(0.1), memory.days_until(0.7));
}

fn grade() -> impl Strategy<Value = Grade> {
    proptest::sample::select(Grade::ALL.to_vec())
}

proptest! {
    #[test]
    fn better_grades_wait_longer(history in proptest::collection::vec((grade(), 1u32..400), 0..30), days in 1u32..400) {
        let mut memory = None;
        for (grade, days) in history {
            memory = Some(next(memory, days).of(grade));
        }
        let outcomes = next(memory, days);
        let waits = Grade::ALL.map(|grade| outcomes.of(grade).days_until(0.9));
        let longest = *STABILITY.end() * 0.999;
        for pair in waits.windows(2) {
            prop_assert!(pair[0] < pair[1] || pair[1] >= longest, "{waits:?}");
        }
        let whole = Grade::ALL.map(|grade| outcomes.of(grade).interval(0.9));
        prop_assert!(whole.is_sorted() && whole[0] >= 1);
    }

    #[test]
    fn whatever_a_file_holds_the_numbers_stay_sound(
        stability in proptest::num::f32::ANY,
        difficulty in proptest::num::f32::ANY,
        days in any::<u32>(),
        retention in proptest::num::f32::ANY,
    ) {
        let memory = Memory { stability, difficulty };
        let outcomes = next(Some(memory), days);
        for grade in Grade::ALL {
            let memory = outcomes.of(grade);
            prop_assert!(STABILITY.contains(&memory.stability), "{memory:?}");
            prop_assert!((1.0..=10.0).contains(&memory.difficulty), "{memory:?}");
            prop_assert!(memory.interval(retention) >= 1);
        }
        prop_assert!(memory.interval(retention) >= 1);
    }
}

//! Days, and clocks that are wrong.

use super::*;

#[test]
fn a_clock_that_ran_ahead_holds_nothing_back() {
    let catalogue = catalogue(&["a-o-1"]);
    let at = |events: &[(Moment, What)], day| {
        let known = learned(events.iter().cloned());
        standing(&known, &catalogue, &Plan::default(), Day(day))
    };
    // A day ahead, as by a wrong time zone: an answer of today.
    let tomorrow = [(noon(101), answer("a-o-1", RIGHT, None))];
    assert_eq!(at(&tomorrow, 100).next, Some((Day(102), 1)));
    // Years ahead: asked now, and every day until it is answered.
    let future = (noon(4000), answer("a-o-1", RIGHT, None));
    assert_eq!(at(std::slice::from_ref(&future), 100).due.len(), 1);
    assert_eq!(at(std::slice::from_ref(&future), 250).due.len(), 1);
    // Answered under the right clock: what that answer says counts.
    let answered = [(noon(100), answer("a-o-1", RIGHT, None)), future];
    assert_eq!(at(&answered, 100).next, Some((Day(102), 1)));
    assert!(at(&answered, 101).due.is_empty());
    assert_eq!(at(&answered, 102).due.len(), 1);
}

#[test]
fn the_day_is_that_of_the_clock_at_each_answer() {
    // 23:30 UTC of day 100: day 100 in New York, day 101 in Tokyo.
    let late = Timestamp(i64::from(100) * 86_400_000 + 84_600_000);
    let catalogue = catalogue(&["a-o-1"]);
    for (offset, due) in [(-300, 102), (540, 103)] {
        let event = (Moment::new(late, offset), answer("a-o-1", RIGHT, None));
        let known = learned([event]);
        let standing = standing(&known, &catalogue, &Plan::default(), Day(101));
        assert_eq!(standing.next, Some((Day(due), 1)), "{offset}");
    }
}

#[test]
fn nothing_is_recalled_on_the_day_of_a_wrong_answer() {
    let sure = Some(Confidence::Sure);
    let wrong = (noon(100), answer("a-o-1", WRONG, sure));
    let right = (noon(100), answer("a-o-1", RIGHT, None));
    let state = |events: &[(Moment, What)]| {
        let known = learned(events.iter().cloned());
        let item = known.lesson(&"a".into()).item(&"a-o-1".into());
        item.unwrap().recall
    };
    let once = state(std::slice::from_ref(&wrong));
    let twice = state(&[wrong.clone(), right.clone()]);
    assert_eq!((twice.memory, twice.grade), (once.memory, Grade::Again));
    assert!(twice.sure_and_wrong);
    assert_eq!(twice.answers, 2);
    // Known the day before: one lapse a day at most, however often it is tried.
    let known = (noon(99), answer("a-o-1", RIGHT, None));
    let many = [known, wrong.clone(), right.clone(), wrong.clone(), wrong];
    assert_eq!(state(&many).lapses, 1);
    // The next day it is recalled.
    let next = (noon(101), answer("a-o-1", RIGHT, None));
    let recalled = state(&[many[1].clone(), right, next]);
    assert_eq!(recalled.grade, Grade::Good);
    assert!(!recalled.sure_and_wrong);
}

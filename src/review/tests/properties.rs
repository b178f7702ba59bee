//! What holds for any cards and any history.

use proptest::prelude::*;

use super::*;

/// A card with what the mixing looks at.
fn card(module: u8, objective: u8, number: usize, urgent: bool) -> Card {
    let known = learned([(noon(1), answer("a-o-1", RIGHT, None))]);
    let recall = known
        .lesson(&"a".into())
        .item(&"a-o-1".into())
        .unwrap()
        .recall;
    Card {
        lesson: format!("l{module}").as_str().into(),
        item: format!("i{number}").as_str().into(),
        module: format!("m{module}").as_str().into(),
        objective: format!("o{objective}").as_str().into(),
        kind: if urgent {
            Kind::SureAndWrong
        } else {
            Kind::Due
        },
        recall,
        seconds: 20,
    }
}

proptest! {
    #[test]
    fn siblings_are_apart_and_modules_alternate_where_the_cards_allow(
        shape in proptest::collection::vec((0u8..4, 0u8..3), 1..=MOST), seed in any::<u64>()
    ) {
        let cards: Vec<Card> = shape
            .iter()
            .enumerate()
            .map(|(number, &(module, objective))| card(module, objective, number, false))
            .collect();
        let none = CourseProgress::default();
        let asked = session(&cards, &none, &Catalogue::default(), Budget::UNLIMITED, seed);
        let find = |asked: &Asked| cards.iter().find(|card| card.item == asked.item).unwrap();
        let order: Vec<&Card> = asked.iter().map(find).collect();
        prop_assert_eq!(order.len(), cards.len());
        let most = |same: &dyn Fn(&Card, &Card) -> bool| {
            cards.iter().map(|card| cards.iter().filter(|other| same(card, other)).count()).max().unwrap()
        };
        let pairs = |same: &dyn Fn(&Card, &Card) -> bool| {
            order.windows(2).filter(|pair| same(pair[0], pair[1])).count()
        };
        if most(&|one, other| one.is_sibling(other)) <= cards.len().div_ceil(2) {
            prop_assert_eq!(pairs(&|one, other| one.is_sibling(other)), 0);
        }
        if most(&|one, other| one.module == other.module) <= cards.len().div_ceil(2) {
            prop_assert!(pairs(&|one, other| one.module == other.module) * 2 < cards.len());
        }
    }

    #[test]
    fn no_history_breaks_anything(
        history in proptest::collection::vec(
            (0u8..6, 0i32..400, -1_440i16..=1_440, 0.0f32..=1.0, 0u8..4, any::<bool>(), 0u8..12),
            0..60,
        ),
        today in -10i32..800,
        retention in any::<u8>(),
        seed in any::<u64>(),
        (off, holiday) in (proptest::array::uniform7(any::<bool>()), (0i32..400, 0i32..40)),
    ) {
        let items = ["a-o-1", "a-o-2", "a-p-1", "b-o-1", "b-p-1", "b2-o-1"];
        let mut events: Vec<Event> = Vec::new();
        for (sequence, &(item, day, offset, score, sure, undone, other)) in (1u64..).zip(&history) {
            let sure = [None, Some(Confidence::Guess), Some(Confidence::FairlySure), Some(Confidence::Sure)][usize::from(sure)];
            let moment = Moment { offset, ..noon(day) };
            let mut given = answer(items[usize::from(item)], score, sure);
            if let What::Answer(given) = &mut given
                && let Some(due) = items.get(usize::from(other))
            {
                given.place = Place::Review { session: EventId { device: DeviceId(1), sequence: 1 } };
                given.about.instead_of = Some((*due).into());
            }
            events.push(event(sequence * 2, moment, given));
            if undone {
                let target = events.last().unwrap().id;
                events.push(event(sequence * 2 + 1, noon(day), What::Retracted { event: target }));
            }
        }
        let progress = Progress::fold(events.clone());
        let mut backwards = events.clone();
        backwards.reverse();
        prop_assert_eq!(&Progress::fold(backwards), &progress);
        // What was undone never happened, bit for bit.
        let kept: Vec<Event> = events
            .iter()
            .filter(|event| {
                !matches!(event.what, What::Retracted { .. })
                    && !events.iter().any(|other| other.what == What::Retracted { event: event.id })
            })
            .cloned()
            .collect();
        let without = Progress::fold(kept);
        prop_assert_eq!(without.course(&COURSE.into()), progress.course(&COURSE.into()));

        let known = progress.course(&COURSE.into());
        let holiday = Some((Day(holiday.0), Day(holiday.0 + holiday.1)));
        let plan = Plan { retention, days_off: off, holiday, ..Plan::default() }.sound();
        for (_, lesson) in known.lessons() {
            for item in lesson.items.values() {
                let recall = item.recall;
                prop_assert!(recall.due(&plan, recall.day) > recall.day);
                prop_assert!(!plan.rests(recall.due(&plan, Day(today))));
                prop_assert!((0.0..=1.0).contains(&recall.retrievability(Day(today))));
            }
        }
        let catalogue = catalogue(&items);
        let standing = standing(known, &catalogue, &plan, Day(today));
        let asked = session(&standing.due, known, &catalogue, Budget::UNLIMITED, seed);
        prop_assert_eq!(asked.len(), standing.due.len());
        for (place, one) in asked.iter().enumerate() {
            prop_assert!(!asked[..place].iter().any(|other| other.item == one.item));
        }
        load(standing.due.iter(), &plan, Day(today), 30);
    }
}

//! Crisis scenarios: exploring each, and 10,000 runs at random.

#![allow(clippy::unwrap_used, reason = "a bench that fails says where")]

use divan::Bencher;
use divan::counter::ItemsCount;
use parcours::course::decode::decode;
use parcours::course::practice::crisis::Scenario;
use parcours::practice::crisis::{Machine, RUNS, check};

const BUNDLED: [(&str, &str); 3] = [
    (
        "recall",
        include_str!("../lessons/fr/practice/crisis-recall.ron"),
    ),
    (
        "leak",
        include_str!("../lessons/fr/practice/crisis-leak.ron"),
    ),
    (
        "fake-video",
        include_str!("../lessons/fr/practice/crisis-fake-video.ron"),
    ),
];

fn main() {
    divan::main();
}

fn scenario(name: &str) -> Scenario {
    let (_, text) = BUNDLED.iter().find(|(known, _)| *known == name).unwrap();
    decode(name, text.as_bytes()).unwrap().0
}

#[divan::bench(args = ["recall", "leak", "fake-video"])]
fn explore(bencher: Bencher<'_, '_>, name: &str) {
    let machine = Machine::new(&scenario(name)).unwrap();
    let states = machine.explore().unwrap().states();
    bencher
        .counter(ItemsCount::new(states))
        .bench(|| machine.explore().unwrap().states());
}

#[divan::bench(args = ["recall", "leak", "fake-video"])]
fn ten_thousand_runs(bencher: Bencher<'_, '_>, name: &str) {
    let machine = Machine::new(&scenario(name)).unwrap();
    let atlas = machine.explore().unwrap();
    bencher
        .counter(ItemsCount::new(RUNS))
        .bench(|| atlas.lucky(&machine, RUNS, check::SEED));
}

#[divan::bench(args = ["recall", "leak", "fake-video"])]
fn whole_check(bencher: Bencher<'_, '_>, name: &str) {
    let scenario = scenario(name);
    bencher.bench(|| check::check(&scenario, None).states);
}

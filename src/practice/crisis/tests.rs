mod checks;
mod plain;
mod properties;
mod rules;

use crate::course::practice::crisis::{
    Choice, Cluster, Condition, Decision, Delayed, Effect, Ending, Fact, Gauge, Good, Growth, Icon,
    Next, Scenario,
};

/// Optional fields of the parts of a scenario, left as an author leaves them.
pub(super) fn scenario(decisions: Vec<Decision>, endings: Vec<Ending>) -> Scenario {
    Scenario {
        id: "case".into(),
        title: "A case".into(),
        minutes: 10,
        brief: "You decide.".into(),
        cluster: Cluster::Unknown,
        start: "17:40".into(),
        day: "Friday".into(),
        horizon: 120,
        gauges: vec![gauge("trust", 50, Good::High), gauge("heat", 30, Good::Low)],
        facts: Vec::new(),
        delayed: Vec::new(),
        decisions,
        endings,
        lessons: Vec::new(),
        pulse: None,
        deadlines: Vec::new(),
    }
}

pub(super) fn gauge(id: &str, start: i32, good: Good) -> Gauge {
    Gauge {
        id: id.into(),
        name: id.into(),
        start,
        good,
        icon: Icon::Trust,
        visible: true,
        weight: 1,
        growth: Vec::new(),
    }
}

pub(super) fn growth(when: Option<Condition>, every: u32, by: i32) -> Growth {
    Growth { when, every, by }
}

pub(super) fn fact(id: &str) -> Fact {
    Fact {
        id: id.into(),
        label: id.into(),
    }
}

pub(super) fn delayed(id: &str, after: u32, effects: Vec<Effect>) -> Delayed {
    Delayed {
        id: id.into(),
        after,
        when: None,
        effects,
        result: id.into(),
        log: id.into(),
    }
}

pub(super) fn decision(id: &str, options: Vec<Choice>) -> Decision {
    Decision {
        id: id.into(),
        situation: id.into(),
        question: id.into(),
        limit: 0,
        default: None,
        messages: Vec::new(),
        options,
        write: None,
        checklist: None,
    }
}

pub(super) fn option(id: &str, minutes: u32, effects: Vec<Effect>, then: Next) -> Choice {
    Choice {
        id: id.into(),
        text: id.into(),
        note: String::new(),
        minutes,
        when: None,
        effects,
        then,
        result: id.into(),
        why: id.into(),
        log: format!("log of {id}"),
        scct: Vec::new(),
        benoit: Vec::new(),
        reflex: None,
        covers: Vec::new(),
        read: None,
    }
}

pub(super) fn ending(id: &str, rank: u8, when: Option<Condition>) -> Ending {
    Ending {
        id: id.into(),
        title: id.into(),
        rank,
        when,
        text: id.into(),
    }
}

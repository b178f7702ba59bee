//! Checks crisis scenarios and tells how they play:
//! `cargo run --example crisis -- FILE.ron …`.
//!
//! What is wrong with each file, how many states it has, the best line, what
//! random play and each habit reach; then, over all the files, the habits that
//! reach too much.

use std::{env, fs, io};

use parcours::course::Id;
use parcours::course::decode::decode;
use parcours::course::practice::RulePack;
use parcours::course::practice::crisis::Scenario;
use parcours::course::problem::rule::CrisisFault;
use parcours::language::Language;
use parcours::practice::crisis::{Bot, Machine, Pack, RUNS, check};
use parcours::report;

/// A line on the terminal; whoever reads may stop reading.
macro_rules! tell {
    ($($words:tt)*) => {{
        use io::Write as _;
        let _ = writeln!(io::stdout(), $($words)*);
    }};
}

fn main() -> io::Result<()> {
    let mut played = Vec::new();
    for file in env::args().skip(1) {
        let bytes = fs::read(&file)?;
        let language = language(&file);
        match decode::<Scenario>(&file, &bytes) {
            Ok((scenario, source)) => {
                let rules = rules(language);
                let pack = Pack {
                    rules: &rules,
                    language,
                };
                let checked = check::check(&scenario, Some(&pack));
                tell!("== {file}");
                for (path, fault) in &checked.findings {
                    let line = source.range(path).map(|range| source.place(range).line);
                    tell!("{} {}", said(fault), at(line, &path.to_string()));
                }
                tell(&scenario, &checked);
                played.push((scenario.id.clone(), checked));
            }
            Err(problems) => {
                tell!("{}", report::human(Language::Fr, &problems, false));
            }
        }
    }
    let all: Vec<(&Id, &check::Report)> = played.iter().map(|(id, known)| (id, known)).collect();
    tell!("== over {} scenarios", all.len());
    for fault in check::habits(&all) {
        tell!("{}", said(&fault));
    }
    Ok(())
}

/// The language of the folder that holds the file.
fn language(file: &str) -> Language {
    if file.split('/').any(|folder| folder == "en") {
        Language::En
    } else {
        Language::Fr
    }
}

/// The rules of the bundled course.
fn rules(language: Language) -> RulePack {
    let text = match language {
        Language::Fr => include_str!("../lessons/fr/rules.ron"),
        Language::En => include_str!("../lessons/en/rules.ron"),
    };
    decode(&format!("{}/rules.ron", language.code()), text.as_bytes())
        .map(|(pack, _)| pack)
        .unwrap_or_default()
}

fn said(fault: &CrisisFault) -> String {
    format!("{} {fault:?}", fault.code())
}

fn at(line: Option<usize>, path: &str) -> String {
    match line {
        Some(line) => format!("(line {line}, {path})"),
        None => format!("({path})"),
    }
}

fn tell(scenario: &Scenario, checked: &check::Report) {
    let Some(machine) = Machine::new(scenario) else {
        return;
    };
    let Ok(atlas) = machine.explore() else {
        return;
    };
    tell!("states: {}", atlas.states());
    let mut state = machine.begin();
    tell!("best line:");
    for (decision, choice) in atlas.best_line(&machine, &state) {
        let known = &scenario.decisions[decision];
        let gauges: Vec<String> = scenario
            .gauges
            .iter()
            .zip(state.gauges())
            .map(|(gauge, value)| format!("{} {value}", gauge.id))
            .collect();
        tell!(
            "  min {:>5}  {} -> {}   [{}]",
            state.minute(),
            known.id,
            known.choices()[choice].id,
            gauges.join(", ")
        );
        if let Some((after, _)) = machine.step(&state, choice) {
            state = after;
        }
    }
    tell!("  ends: {}", ending(scenario, &machine, &state));
    tell!(
        "random: {} of {RUNS} runs reach the best rank",
        checked.lucky
    );
    for bot in Bot::ALL {
        let end = bot.play(scenario, &machine);
        let end = end.map_or("no end".to_owned(), |end| ending(scenario, &machine, &end));
        tell!("{bot:?}: {end}");
    }
}

fn ending(
    scenario: &Scenario,
    machine: &Machine,
    state: &parcours::practice::crisis::State,
) -> String {
    let id = state
        .ending()
        .map(|ending| scenario.endings[ending].id.clone());
    let id = id.map_or("none".to_owned(), |id| id.to_string());
    let gauges: Vec<String> = scenario
        .gauges
        .iter()
        .zip(state.gauges())
        .map(|(gauge, value)| format!("{} {value}", gauge.id))
        .collect();
    format!(
        "{id} at minute {}, score {} of {} [{}]",
        state.minute(),
        machine.score(state),
        machine.full_score(),
        gauges.join(", ")
    )
}

//! Every rule of the checker, broken alone in a course that breaks none.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of a test fails the test"
)]

mod balance;
mod choices;
mod exams;
mod hostile;
mod interactions;
mod parity;
mod regions;
mod sample;
mod structure;

use parcours::course::problem::rule::Severity;
use parcours::language::Language;
use sample::Sample;

#[test]
fn the_sample_breaks_no_rule_in_either_language() {
    let [french, english] = Language::ALL.map(Sample::new);
    let findings = sample::check(&[&french, &english]);
    let shown: Vec<String> = findings.iter().map(sample::shown).collect();
    assert_eq!(shown, [""; 0]);
}

#[test]
fn heuristics_warn_and_facts_are_errors() {
    let severities = |change: fn(&mut Sample)| -> Vec<Severity> {
        let mut course = Sample::new(Language::Fr);
        change(&mut course);
        let findings = sample::check(&[&course]);
        findings
            .iter()
            .map(|finding| sample::rule(finding).severity())
            .collect()
    };
    let no_hint: fn(&mut Sample) = |course| course.item("single").hints.clear();
    assert_eq!(severities(no_hint), [Severity::Warning]);
    let no_objective: fn(&mut Sample) = |course| course.lesson().minutes = 0;
    assert!(severities(no_objective).contains(&Severity::Error));
}

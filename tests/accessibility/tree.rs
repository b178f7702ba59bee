//! The rules that every tree keeps.

use std::collections::BTreeSet;

use accesskit::Role;
use parcours::language::Language;

use crate::stage::{Met, Stage};
use crate::{heard, scenes, usual};

/// A rule, and what breaks it.
type Rule = fn(&[Met]) -> Vec<String>;

/// Runs every rule on every scene; tells every scene that breaks one.
fn every_scene_keeps_them(language: Language) {
    let mut faults = Vec::new();
    for (name, scene) in scenes::all() {
        let mut stage = scene(&usual(language));
        let tree = stage.listen().all();
        let rules: [Rule; 6] = [names, titles, levels, ids, words_once, languages];
        let found = rules.iter().flat_map(|rule| rule(&tree));
        let found = found
            .chain(everything_is_there(&mut stage, &tree))
            .chain(heard::faults(&mut stage, &tree, language));
        faults.extend(found.map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn names(tree: &[Met]) -> Vec<String> {
    let acts = |met: &&Met| met.can_click || met.can_write || met.role == Role::TextInput;
    let nameless = tree
        .iter()
        .filter(acts)
        .filter(|met| met.name.trim().is_empty());
    let mut faults: Vec<_> = nameless.map(|met| format!("{met:?} has no name")).collect();
    let vague = tree.iter().filter(|met| met.role == Role::Unknown);
    faults.extend(vague.map(|met| format!("{:?} has no role", met.name)));
    faults
}

fn in_dialog(tree: &[Met]) -> bool {
    tree.iter().any(|met| met.role == Role::Dialog)
}

fn headings(tree: &[Met]) -> impl Iterator<Item = &Met> {
    tree.iter().filter(|met| met.role == Role::Heading)
}

fn titles(tree: &[Met]) -> Vec<String> {
    let titles: Vec<_> = headings(tree)
        .filter(|met| met.level == Some(1))
        .map(|met| met.name.as_str())
        .collect();
    let wanted = usize::from(!in_dialog(tree));
    if titles.len() == wanted {
        return Vec::new();
    }
    vec![format!("its titles are {titles:?}")]
}

fn levels(tree: &[Met]) -> Vec<String> {
    let mut last = usize::from(in_dialog(tree));
    let mut faults = Vec::new();
    for met in headings(tree) {
        let level = met.level.unwrap_or_default();
        if level == 0 || level > last + 1 {
            faults.push(format!("{:?} is level {level} after {last}", met.name));
        }
        last = level;
    }
    faults
}

fn ids(tree: &[Met]) -> Vec<String> {
    let ids: BTreeSet<_> = tree.iter().map(|met| met.id.0).collect();
    if ids.len() == tree.len() {
        return Vec::new();
    }
    vec![format!("{} ids for {} things", ids.len(), tree.len())]
}

/// The same words are not said by two things in a row.
fn words_once(tree: &[Met]) -> Vec<String> {
    let twice = tree.windows(2).filter(|pair| {
        let labels = pair.iter().all(|met| met.role == Role::Label);
        labels && pair[0].name == pair[1].name && pair[0].name.chars().count() > 3
    });
    twice
        .map(|pair| format!("{:?} is said twice", pair[0].name))
        .collect()
}

/// Everything that says something says in which language.
fn languages(tree: &[Met]) -> Vec<String> {
    let mute = tree.iter().filter(|met| met.language.is_none());
    mute.map(|met| format!("{:?} has no language", met.name))
        .collect()
}

/// What can be pressed is in the tree, and can be pressed there.
fn everything_is_there(stage: &mut Stage, tree: &[Met]) -> Vec<String> {
    let mut faults = Vec::new();
    for seen in stage.seen() {
        let it = seen.meaning;
        if it.actionable && it.enabled {
            let found = tree
                .iter()
                .any(|met| met.can_click && met.name.starts_with(&it.name));
            if !found {
                faults.push(format!("{:?} {:?} is not in the tree", it.role, it.name));
            }
        }
    }
    faults
}

#[test]
fn every_tree_keeps_the_rules_in_french() {
    every_scene_keeps_them(Language::Fr);
}

#[test]
fn every_tree_keeps_the_rules_in_english() {
    every_scene_keeps_them(Language::En);
}

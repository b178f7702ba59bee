//! The rules of what is heard: nothing twice in a row, everything in the set
//! that it belongs to, no sign that a voice would stumble over.

use accesskit::Role;
use parcours::language::Language;

use crate::stage::{Met, Shows, Stage};

/// What breaks a rule on one screen.
pub(crate) fn faults(stage: &mut Stage, tree: &[Met], language: Language) -> Vec<String> {
    let rules = [twice, sets, groups, named_twice, statuses];
    let mut faults: Vec<_> = rules.iter().flat_map(|rule| rule(tree)).collect();
    faults.extend(signs(tree, language));
    faults.extend(labels_in_names(stage));
    faults
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\n'], " ")
}

/// Words by themselves that the thing before or after them says as well.
fn twice(tree: &[Met]) -> Vec<String> {
    let mut faults = Vec::new();
    for (place, met) in tree.iter().enumerate() {
        let by_itself = matches!(met.role, Role::Label | Role::Meter | Role::Image);
        let words = plain(&met.name);
        if !by_itself || !words.contains(' ') {
            continue;
        }
        let near = place.saturating_sub(2)..(place + 3).min(tree.len());
        for other in near.filter(|&other| other != place) {
            let other = &tree[other];
            // A button may name what it is about.
            let named = match other.role {
                Role::Button | Role::Link => "",
                Role::ListItem | Role::Image | Role::Label | Role::Meter => other.name.as_str(),
                _ => continue,
            };
            let says = [named, &other.description];
            if says.iter().any(|it| plain(it).contains(&words)) {
                faults.push(format!("{words:?} is said by {:?} too", other.name));
            }
        }
    }
    faults
}

/// What only makes sense in a set is in one.
fn sets(tree: &[Met]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut around: Vec<&Met> = Vec::new();
    for met in tree {
        around.truncate(met.depth);
        let within = around.last().map(|it| it.role);
        let wanted: &[Role] = match met.role {
            Role::ListItem => &[Role::List],
            Role::RadioButton => &[Role::RadioGroup],
            Role::ListBoxOption => &[Role::ListBox],
            Role::Row | Role::ColumnHeader => &[Role::Table],
            Role::Cell => &[Role::Row],
            _ => &[],
        };
        if !wanted.is_empty() && !within.is_some_and(|it| wanted.contains(&it)) {
            faults.push(format!("{:?} {:?} is in {within:?}", met.role, met.name));
        }
        around.push(met);
    }
    faults
}

/// What a group says besides its name is heard by nobody.
fn groups(tree: &[Met]) -> Vec<String> {
    let groups = tree.iter().filter(|met| {
        matches!(met.role, Role::Group | Role::List | Role::RadioGroup)
            && !met.description.is_empty()
    });
    groups
        .map(|met| format!("{:?} describes itself", met.name))
        .collect()
}

/// A group named as something in it says so twice, and all its words with it.
fn named_twice(tree: &[Met]) -> Vec<String> {
    let groups = tree.iter().enumerate();
    let groups = groups.filter(|(_, met)| met.role == Role::Group && !met.name.is_empty());
    let named = groups.filter(|&(place, group)| {
        let inside = tree[place + 1..].iter();
        let mut inside = inside.take_while(|met| met.depth > group.depth);
        inside.any(|met| met.name == group.name)
    });
    named
        .map(|(_, group)| format!("the group {:?} is named in it too", group.name))
        .collect()
}

/// Signs that come of joining words.
fn signs(tree: &[Met], language: Language) -> Vec<String> {
    let mut faults = Vec::new();
    for met in tree {
        for words in [&met.name, &met.description] {
            let joined = [".,", "?.", "!.", " . ", ". ,", ",,", "( ", " )"]
                .iter()
                .any(|sign| words.contains(sign));
            let trails = words.trim_end() != words || words.ends_with(',');
            let french = language == Language::En && words.contains("\u{a0}:");
            if joined || trails || french {
                faults.push(format!("{words:?} is badly joined"));
            }
        }
    }
    faults
}

/// What is announced by itself makes sense by itself.
fn statuses(tree: &[Met]) -> Vec<String> {
    let bare = tree.iter().filter(|met| {
        matches!(met.role, Role::Status | Role::Alert)
            && met.name.chars().filter(|sign| sign.is_alphabetic()).count() < 4
    });
    bare.map(|met| format!("{:?} announces too little", met.name))
        .collect()
}

/// WCAG 2.5.3: someone who speaks the words they see presses what they mean.
fn labels_in_names(stage: &mut Stage) -> Vec<String> {
    let mut faults = Vec::new();
    for Shows { meaning, words } in stage.labels() {
        let description = meaning.description.as_deref().unwrap_or_default();
        let told = plain(&[&meaning.name, description].join(" ")).to_lowercase();
        let said = |label: &String| told.contains(&plain(label).to_lowercase());
        if !words.is_empty() && !words.iter().any(said) {
            faults.push(format!("{words:?} show on {:?}", meaning.name));
        }
    }
    faults
}

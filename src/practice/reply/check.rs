//! What is wrong with rules and with an exercise.

use std::collections::{BTreeMap, BTreeSet};

use super::Case;
use super::{Rules, Source, characters};
use crate::course::Id;
use crate::course::check::walk::{Passage, Role};
use crate::course::check::{Report, text};
use crate::course::practice::reply::Reply;
use crate::course::practice::rules::{CaseMatcher, Matcher, RuleKind, RulePack};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{Given, PracticeFault, ReplyFault, ReplyList};
use crate::language::Language;

/// A fault and its place in its file.
pub type Placed = (FieldPath, ReplyFault);

/// What is wrong with the rules of a language. Paths lead into `rules.ron`.
pub fn pack(pack: &RulePack, language: Language) -> Vec<Placed> {
    let (_, troubles) = Rules::compile(pack, &[], &Case::default(), language);
    let mut faults: Vec<Placed> = troubles
        .into_iter()
        .map(|(_, it)| (it.path, ReplyFault::Matcher(it.fault)))
        .collect();
    let mut known = BTreeSet::new();
    for (index, rule) in pack.rules.iter().enumerate() {
        if !known.insert(&rule.id) {
            let path = FieldPath::default().field("rules").index(index).field("id");
            let id = rule.id.clone();
            faults.push((path, ReplyFault::Twice { id }));
        }
    }
    faults
}

/// Texts and matchers of `rules.ron`, into a report.
pub(crate) fn file(rules: &RulePack, language: Language, report: &mut Report<'_>) {
    for (index, rule) in rules.rules.iter().enumerate() {
        let path = FieldPath::default().field("rules").index(index);
        for passage in [
            text::plain_title(path.field("name"), &rule.name),
            Passage {
                path: path.field("about"),
                role: Role::Feedback,
                source: rule.about.source(),
                markup: Some(&rule.about),
            },
        ] {
            text::any(&passage, report);
        }
    }
    for (path, fault) in pack(rules, language) {
        report.add(path, PracticeFault::Reply(fault));
    }
}

/// What is wrong with an exercise. Paths lead into its file.
pub fn exercise(pack: &RulePack, exercise: &Reply, language: Language) -> Vec<Placed> {
    let case = Case::of(exercise);
    let (_, troubles) = Rules::compile(pack, &exercise.own, &case, language);
    let own = troubles
        .into_iter()
        .filter(|(source, _)| *source == Source::Exercise);
    let mut faults: Vec<Placed> = own
        .map(|(_, it)| (it.path, ReplyFault::Matcher(it.fault)))
        .collect();
    counts(exercise, &mut faults);
    names(pack, exercise, &mut faults);
    given(pack, exercise, &mut faults);
    samples(pack, exercise, language, &mut faults);
    faults
}

fn counts(exercise: &Reply, faults: &mut Vec<Placed>) {
    let root = FieldPath::default();
    let mut count = |path: FieldPath, list, found, min, max| {
        if !(min..=max).contains(&found) {
            let fault = ReplyFault::Count {
                list,
                found,
                min,
                max,
            };
            faults.push((path, fault));
        }
    };
    let (wanted, unwanted) = (exercise.wanted.len(), exercise.unwanted.len());
    count(root.field("wanted"), ReplyList::Wanted, wanted, 3, 10);
    count(root.field("unwanted"), ReplyList::Unwanted, unwanted, 3, 12);
    let rubric = root.field("rubric");
    count(
        rubric.clone(),
        ReplyList::Rubric,
        exercise.rubric.len(),
        4,
        6,
    );
    for (index, criterion) in exercise.rubric.iter().enumerate() {
        let path = rubric.index(index).field("anchors");
        count(path, ReplyList::Anchors, criterion.anchors.len(), 3, 5);
    }
    let (min, max) = (exercise.channel.min, exercise.channel.max);
    if min > max || max == 0 {
        faults.push((root.field("channel"), ReplyFault::Channel { min, max }));
    }
}

/// Rules that are named: known, of the right kind, once.
fn names(pack: &RulePack, exercise: &Reply, faults: &mut Vec<Placed>) {
    let root = FieldPath::default();
    let shared = pack.rules.iter();
    let all: BTreeMap<&Id, RuleKind> = shared
        .chain(&exercise.own)
        .map(|rule| (&rule.id, rule.kind))
        .collect();
    let mut seen = BTreeSet::new();
    let lists = [
        ("wanted", &exercise.wanted, RuleKind::Good),
        ("unwanted", &exercise.unwanted, RuleKind::Warn),
    ];
    for (field, ids, kind) in lists {
        for (index, id) in ids.iter().enumerate() {
            let fault = match all.get(id) {
                None => ReplyFault::UnknownRule {
                    id: id.clone(),
                    near: nearest(id, all.keys().copied()),
                },
                Some(known) if *known != kind => ReplyFault::WrongKind { id: id.clone() },
                Some(_) if !seen.insert(id) => ReplyFault::Twice { id: id.clone() },
                Some(_) => continue,
            };
            faults.push((root.field(field).index(index), fault));
        }
    }
    let mut taken: BTreeSet<&Id> = pack.rules.iter().map(|rule| &rule.id).collect();
    for (index, rule) in exercise.own.iter().enumerate() {
        if !taken.insert(&rule.id) {
            let path = root.field("own").index(index).field("id");
            let id = rule.id.clone();
            faults.push((path, ReplyFault::Twice { id }));
        }
    }
}

fn nearest<'a>(id: &Id, known: impl Iterator<Item = &'a Id>) -> Option<Id> {
    if id.as_str().len() > Id::MAX_LENGTH {
        return None;
    }
    known
        .map(|one| (strsim::jaro_winkler(id.as_str(), one.as_str()), one))
        .filter(|(likeness, _)| *likeness > 0.84)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, one)| one.clone())
}

/// Named rules whose words the exercise must give.
fn given(pack: &RulePack, exercise: &Reply, faults: &mut Vec<Placed>) {
    let lists = [
        ("wanted", &exercise.wanted),
        ("unwanted", &exercise.unwanted),
    ];
    for (field, ids) in lists {
        for (index, id) in ids.iter().enumerate() {
            let mut rules = pack.rules.iter().chain(&exercise.own);
            let rule = rules.find(|rule| rule.id == *id);
            let lacking = rule.and_then(|rule| lacking(&rule.when, exercise));
            if let Some(given) = lacking {
                let path = FieldPath::default().field(field).index(index);
                let id = id.clone();
                faults.push((path, ReplyFault::NotGiven { id, given }));
            }
        }
    }
}

/// What a matcher needs of an exercise that does not give it.
fn lacking(matcher: &Matcher, exercise: &Reply) -> Option<Given> {
    let any = |list: &[&Matcher]| list.iter().find_map(|one| lacking(one, exercise));
    match matcher {
        Matcher::Case(CaseMatcher::Answer) => {
            let mut points = exercise.answer.iter();
            let given = !exercise.answer.is_empty() && points.all(|it| has_words(&it.words));
            (!given).then_some(Given::Answer)
        }
        Matcher::Case(CaseMatcher::Avoid) => (!has_words(&exercise.avoid)).then_some(Given::Avoid),
        Matcher::Case(CaseMatcher::Brand) => exercise.brand.is_none().then_some(Given::Brand),
        Matcher::Any(all) | Matcher::All(all) => all.iter().find_map(|it| lacking(it, exercise)),
        Matcher::Not(inner) => lacking(inner, exercise),
        Matcher::Near(near) => any(&[&near.a, &near.b]),
        Matcher::Before(before) => any(&[&before.first, &before.then]),
        Matcher::Negated(negation) | Matcher::Affirmed(negation) => lacking(&negation.of, exercise),
        Matcher::Unless(unless) => any(&[&unless.of, &unless.except]),
        Matcher::InFirst(part) | Matcher::InLast(part) => lacking(&part.of, exercise),
        _ => None,
    }
}

fn has_words(phrases: &[String]) -> bool {
    let phrases = phrases.iter().map(String::as_str);
    !super::phrase::Phrases::new(phrases).is_empty()
}

/// The model answer passes, the weak one does not.
fn samples(pack: &RulePack, exercise: &Reply, language: Language, faults: &mut Vec<Placed>) {
    let (rules, _) = Rules::compile(pack, &exercise.own, &Case::of(exercise), language);
    let known: BTreeSet<&Id> = rules.all().iter().map(|rule| &rule.id).collect();
    let root = FieldPath::default();
    let model = rules.ids_hit(&exercise.model.text);
    let weak = rules.ids_hit(&exercise.weak.text);
    let text = root.field("model").field("text");
    for id in exercise.wanted.iter().filter(|id| known.contains(id)) {
        if !model.contains(id) {
            faults.push((text.clone(), ReplyFault::ModelMisses { id: id.clone() }));
        }
    }
    for id in exercise.unwanted.iter().filter(|id| model.contains(*id)) {
        faults.push((text.clone(), ReplyFault::ModelMeets { id: id.clone() }));
    }
    let (min, max) = (exercise.channel.min, exercise.channel.max);
    let found = characters(&exercise.model.text);
    if !(min..=max).contains(&found) {
        faults.push((text, ReplyFault::ModelLength { found, min, max }));
    }
    let misses = exercise.wanted.iter().any(|id| !weak.contains(id));
    let meets = exercise.unwanted.iter().any(|id| weak.contains(id));
    if !misses && !meets {
        faults.push((root.field("weak").field("text"), ReplyFault::WeakPasses));
    }
}

mod practice;

use std::collections::BTreeSet;

use super::describe;
use crate::course::arithmetic::ArithmeticFault;
use crate::course::markup::FaultKind;
use crate::course::problem::RuleFault;
use crate::course::problem::rule::*;
use crate::language::Language;

fn structure() -> Vec<RuleFault> {
    let id = || "id".into();
    let text = || "texte".to_owned();
    let contents = [
        ContentsFault::LessonId {
            expected: id(),
            found: id(),
        },
        ContentsFault::Title {
            contents: text(),
            lesson: text(),
        },
        ContentsFault::Minutes {
            contents: 1,
            lesson: 2,
        },
        ContentsFault::MinutesRange { minutes: 0 },
        ContentsFault::Nothing { part: Part::Body },
        ContentsFault::ExamWeights { sum: 120 },
        ContentsFault::LanguageFolder {
            folder: Language::Fr,
            field: Language::En,
        },
        ContentsFault::Format { found: 9 },
        ContentsFault::Uncovered { code: text() },
        ContentsFault::ForeignCode {
            code: text(),
            near: Some(text()),
        },
        ContentsFault::MissingMedia {
            file: text(),
            near: None,
        },
        ContentsFault::NotADay { text: text() },
        ContentsFault::SeriesLength {
            series: text(),
            labels: 1,
            values: 2,
        },
        ContentsFault::NotFinite,
    ];
    contents.map(RuleFault::from).into()
}

fn identity_and_text() -> Vec<RuleFault> {
    let kind = Kind::Objective;
    let id = || "id".into();
    let text = || "texte".to_owned();
    let mut faults = Vec::new();
    faults.extend([
        RuleFault::from(IdentityFault::Malformed { kind, id: id() }),
        RuleFault::from(IdentityFault::Duplicate {
            kind,
            id: id(),
            first: text(),
        }),
        RuleFault::from(IdentityFault::Unknown {
            kind,
            id: id(),
            near: None,
        }),
        RuleFault::from(IdentityFault::UnknownBlock {
            lesson: id(),
            block: id(),
            near: Some(id()),
        }),
        RuleFault::from(TextFault::Empty),
        RuleFault::from(TextFault::NoAlt),
        RuleFault::from(TextFault::Control { code: 7 }),
    ]);
    let kinds = [
        FaultKind::Html,
        FaultKind::IndentedCode,
        FaultKind::Image,
        FaultKind::HeadingLevel,
        FaultKind::LinkKind,
        FaultKind::TaskList,
        FaultKind::Footnote,
        FaultKind::Depth,
    ];
    faults.extend(kinds.map(|kind| {
        let excerpt = text();
        RuleFault::from(TextFault::Markup { kind, excerpt })
    }));
    faults
}

fn parity() -> Vec<RuleFault> {
    let (language, there) = (Language::En, Language::En);
    let text = || "texte".to_owned();
    [
        ParityFault::Missing {
            kind: Kind::Item,
            id: "id".into(),
            there,
        },
        ParityFault::Order {
            kind: Kind::Term,
            there,
        },
        ParityFault::Shape {
            here: text(),
            there: text(),
            language,
        },
        ParityFault::Count {
            field: "options",
            here: 3,
            there: 4,
            language,
        },
        ParityFault::Value {
            field: "key",
            here: text(),
            there: text(),
            language,
        },
        ParityFault::Identical { there },
        ParityFault::LessonRatio { ratio: 1.7 },
        ParityFault::TextRatio { ratio: 2.5 },
    ]
    .map(RuleFault::from)
    .into()
}

fn choices() -> Vec<RuleFault> {
    let text = || "texte".to_owned();
    let (words, limit) = (30, 25);
    let stems = [
        StemFault::Short { words: 3 },
        StemFault::Unfinished,
        StemFault::OptionsCarryIt {
            stem: 20,
            options: 40,
        },
        StemFault::LongQuestion { words, limit },
        StemFault::LongCase { words, limit },
        StemFault::Negative { word: text() },
        StemFault::EndsWithArticle { article: text() },
    ];
    let options = [
        OptionsFault::Complex { text: text() },
        OptionsFault::Long { words, limit },
        OptionsFault::Count {
            found: 2,
            least: 3,
            most: 4,
        },
        OptionsFault::SharedMisconception { id: "id".into() },
        OptionsFault::OneKey { found: 2 },
        OptionsFault::SomeKeys {
            found: 0,
            options: 4,
        },
        OptionsFault::Duplicate { first: 0 },
        OptionsFault::Unsorted,
        OptionsFault::NotFixed,
        OptionsFault::Overlap { first: 0 },
        OptionsFault::Alike {
            first: 0,
            likeness: 0.9,
        },
        OptionsFault::FinalPunctuation,
        OptionsFault::Form,
        OptionsFault::LengthRatio {
            ratio: 2.25,
            limit: 1.8,
        },
        OptionsFault::AllOrNone { text: text() },
        OptionsFault::AbsoluteDistractors { word: text() },
        OptionsFault::Clang { words: text() },
        OptionsFault::NoMisconception,
        OptionsFault::KeyMisconception,
    ];
    let mut faults: Vec<RuleFault> = stems.map(RuleFault::from).into();
    faults.extend(options.map(RuleFault::from));
    faults
}

fn answers() -> Vec<RuleFault> {
    let text = || "texte".to_owned();
    let arithmetic = [
        ArithmeticFault::Unexpected {
            found: ',',
            position: 2,
        },
        ArithmeticFault::Incomplete,
        ArithmeticFault::DivisionByZero,
        ArithmeticFault::TooDeep,
        ArithmeticFault::TooLarge,
    ];
    let mut faults: Vec<RuleFault> = arithmetic
        .map(|fault| AnswerFault::NotArithmetic(fault).into())
        .into();
    let others = [
        AnswerFault::UnknownGap { id: text() },
        AnswerFault::UnusedGap { id: "id".into() },
        AnswerFault::Braces,
        AnswerFault::NoAnswer,
        AnswerFault::WrongIsRight { answer: text() },
        AnswerFault::SameAnswer { answer: text() },
        AnswerFault::GapAfterElision { before: text() },
        AnswerFault::Few { found: 1, least: 3 },
        AnswerFault::Duplicate { first: 0 },
        AnswerFault::Alphabetical,
        AnswerFault::Extras { found: 0 },
        AnswerFault::NoSuchTarget {
            target: 9,
            count: 4,
        },
        AnswerFault::OwnTarget,
        AnswerFault::EmptyCategory { id: "id".into() },
        AnswerFault::Recomputed {
            computed: 1.5,
            value: 2.0,
        },
        AnswerFault::NoUnit,
        AnswerFault::BadNumber { field: "value" },
        AnswerFault::WrongWithinTolerance {
            wrong: 2.0,
            value: 2.1,
        },
    ];
    faults.extend(others.map(RuleFault::from));
    faults
}

fn pools() -> Vec<RuleFault> {
    let text = || "texte".to_owned();
    let rate = Rate {
        count: 8,
        of: 12,
        chance: 1.0 / 3.0,
    };
    let (end, least) = (End::Longest, 3);
    let support = [
        SupportFault::ShortFeedback { words: 1, least: 8 },
        SupportFault::NoHint,
        SupportFault::Unsourced { claim: text() },
        SupportFault::LawWithoutDay,
        SupportFault::Myth {
            id: "T9",
            found: text(),
            instead: "autre chose",
        },
    ];
    let balance = [
        BalanceFault::Negatives { count: 5, of: 60 },
        BalanceFault::SameKeyCount { keys: 2, items: 9 },
        BalanceFault::Positions {
            keys: vec![20, 5, 5],
            chi_square: 15.0,
            critical: 5.991,
        },
        BalanceFault::Run {
            position: 2,
            length: 5,
        },
        BalanceFault::LengthEnd { end, rate },
        BalanceFault::LengthMean { ratio: 1.3 },
        BalanceFault::Absolutes {
            distractors: 0.4,
            keys: 0.1,
        },
        BalanceFault::Clang { rate },
        BalanceFault::Bloom {
            level: "Remember",
            percent: 30,
            least: 0,
            most: 15,
        },
        BalanceFault::LoneIdea { id: "idea".into() },
        BalanceFault::FewHigher { count: 1, least },
    ];
    let mut faults: Vec<RuleFault> = support.map(RuleFault::from).into();
    faults.extend(balance.map(RuleFault::from));
    faults
}

fn every() -> Vec<RuleFault> {
    [
        structure(),
        identity_and_text(),
        parity(),
        choices(),
        answers(),
        pools(),
        practice::regions(),
        practice::moderation(),
        practice::exams(),
    ]
    .concat()
}

#[test]
fn every_fault_is_said_in_both_languages_with_its_remedy() {
    for fault in every() {
        let [french, english] = Language::ALL.map(|language| describe(language, &fault));
        assert_ne!(french.message, english.message, "{fault:?}");
        for said in [french, english] {
            assert!(said.message.chars().count() > 15, "{said:?}");
            assert!(!said.message.ends_with('.'), "{said:?}");
            let help = said.help.expect("a remedy");
            assert!(help.ends_with(['.', '?']), "{help}");
        }
    }
}

#[test]
fn french_sentences_carry_their_no_break_spaces() {
    for fault in every() {
        let said = describe(Language::Fr, &fault);
        for text in [said.message, said.help.unwrap_or_default()] {
            let polished = crate::language::typography::polish(Language::Fr, &text);
            assert_eq!(polished, text);
        }
    }
}

#[test]
fn a_rule_on_items_is_named_in_its_message() {
    for fault in every().iter().filter(|fault| fault.code().starts_with('R')) {
        let number: String = fault
            .code()
            .chars()
            .take_while(|here| here.is_ascii_digit() || *here == 'R')
            .collect();
        if *fault == SupportFault::NoHint.into() {
            continue;
        }
        for language in Language::ALL {
            let message = describe(language, fault).message;
            assert!(message.contains(&number), "{number}: {message}");
        }
    }
}

#[test]
fn codes_are_unique_and_explained_to_authors() {
    let pages = [
        include_str!("../../../../docs/item-rules.md"),
        include_str!("../../../../docs/practice/moderation.md"),
    ];
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut faults = every();
    faults.dedup_by_key(|fault| fault.code());
    for fault in &faults {
        let code = fault.code();
        assert!(seen.insert(code), "{code} names two faults");
        assert!(
            pages.iter().any(|page| page.contains(&format!("`{code}`"))),
            "{code} is not explained"
        );
    }
}

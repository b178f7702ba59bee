use super::*;
use crate::course::{Glossary, Lesson};

type Action = &'static str;

fn entry(target: Target<Action>, title: &str, text: &str) -> Entry<Action> {
    Entry {
        target,
        title: title.into(),
        also: Vec::new(),
        text: text.into(),
    }
}

fn lesson(title: &str) -> Entry<Action> {
    entry(Target::Lesson(title.into()), title, "")
}

fn term(title: &str, text: &str) -> Entry<Action> {
    entry(Target::Term(title.into()), title, text)
}

fn action(name: Action, about: &str) -> Entry<Action> {
    entry(Target::Action(name), name, about)
}

fn passage(title: &str, text: &str) -> Entry<Action> {
    let target = Target::Passage {
        lesson: title.into(),
        block: text.into(),
    };
    entry(target, title, text)
}

/// The titles of the hits, with their kinds.
fn found(entries: &[Entry<Action>], query: &str) -> Vec<(Kind, String)> {
    let index: Index<Action> = entries.iter().cloned().collect();
    let hits = index.search(query, 10);
    assert!(hits.is_sorted_by(|left, right| left.score >= right.score));
    hits.iter()
        .map(|hit| (hit.entry.kind(), hit.entry.title.clone()))
        .collect()
}

fn titles(entries: &[Entry<Action>], query: &str) -> Vec<String> {
    found(entries, query)
        .into_iter()
        .map(|(_, title)| title)
        .collect()
}

#[test]
fn accents_case_apostrophes_and_ligatures_are_ignored() {
    let entries = [lesson("L’équipe au cœur de la Modération")];
    for query in [
        "équipe",
        "EQUIPE",
        "l'equipe",
        "l’équipe",
        "coeur",
        "CŒUR",
        "moderation",
        "modé",
        "  cœur   équipe ",
        "« modération » ?",
        "equipe-moderation",
    ] {
        assert_eq!(titles(&entries, query).len(), 1, "{query}");
    }
    for query in ["équipes", "lequipe", "cœurs", "moderations"] {
        assert!(titles(&entries, query).is_empty(), "{query}");
    }
}

#[test]
fn every_word_must_be_found_in_name_or_text() {
    let entries = [
        term("charte", "règles de la communauté"),
        term("règle", "ce qui vaut pour tous"),
    ];
    assert_eq!(titles(&entries, "charte communauté"), ["charte"]);
    assert_eq!(titles(&entries, "communauté charte"), ["charte"]);
    assert!(titles(&entries, "charte tous").is_empty());
    assert_eq!(titles(&entries, "règle"), ["règle", "charte"]);
}

#[test]
fn a_beginning_counts_more_than_an_inside_and_a_name_more_than_a_text() {
    let entries = [
        term("présentation", "un ton"),
        term("bâton", "un objet"),
        term("tonalité", "une couleur"),
        term("ton", "une manière"),
        passage("Leçon", "le ton juste"),
    ];
    assert_eq!(
        titles(&entries, "ton"),
        ["ton", "tonalité", "bâton", "présentation", "Leçon"]
    );
}

#[test]
fn a_term_called_like_the_query_comes_before_everything() {
    let entries = [
        lesson("Modération"),
        action("Modération", ""),
        passage("Modération", "La modération, pas la modération."),
        term("modération", "retirer, garder, répondre"),
        lesson("Modération : les bases"),
    ];
    let kinds: Vec<_> = found(&entries, "moderation")
        .into_iter()
        .map(|(kind, _)| kind)
        .collect();
    assert_eq!(
        kinds,
        [
            Kind::Term,
            Kind::Lesson,
            Kind::Action,
            Kind::Lesson,
            Kind::Passage
        ]
    );
}

#[test]
fn other_names_count_like_the_name() {
    let community_manager = Entry {
        also: vec!["CM".into(), "animatrice de communauté".into()],
        ..term("gestionnaire de communauté", "")
    };
    let entries = [lesson("Le CM et la marque"), community_manager];
    assert_eq!(
        titles(&entries, "cm"),
        ["gestionnaire de communauté", "Le CM et la marque"]
    );
    // Words of two names do not make one name, but they do find the entry.
    assert_eq!(titles(&entries, "animatrice gestionnaire").len(), 1);
}

#[test]
fn actions_are_found_by_their_names_alone() {
    let entries = [action("Exporter le profil", "Copie tout dans un fichier")];
    assert_eq!(titles(&entries, "profil exp").len(), 1);
    assert!(titles(&entries, "copie").is_empty());
}

#[test]
fn a_lesson_s_title_does_not_bring_all_its_passages() {
    let entries = [
        passage("Le ton", "Répondre vite."),
        passage("Le ton", "Garder le même ton."),
        lesson("Le ton"),
    ];
    assert_eq!(
        found(&entries, "ton")
            .into_iter()
            .map(|it| it.0)
            .collect::<Vec<_>>(),
        [Kind::Lesson, Kind::Passage]
    );
    // The title still helps to tell one passage from another.
    assert_eq!(titles(&entries, "ton vite").len(), 1);
}

#[test]
fn words_together_count_more_than_apart() {
    let entries = [
        passage("A", "La crise est une gestion."),
        passage("B", "La gestion de crise commence tôt."),
        lesson("Crise : gestion de crise"),
        lesson("Gestion de crise"),
    ];
    assert_eq!(
        titles(&entries, "gestion de crise"),
        ["Gestion de crise", "Crise : gestion de crise", "B"]
    );
}

#[test]
fn a_lone_letter_is_found_at_the_beginning_of_words() {
    let entries = [lesson("Crise"), lesson("Les rôles")];
    assert_eq!(titles(&entries, "r"), ["Les rôles"]);
}

#[test]
fn nothing_is_found_for_nothing() {
    let entries = [lesson("Crise")];
    for query in ["", "  ", "?!", "«\u{a0}»", "\u{301}"] {
        assert!(titles(&entries, query).is_empty(), "{query:?}");
    }
    assert!(Index::<()>::new().search("crise", 10).is_empty());
    assert!(Index::<()>::new().is_empty());
}

#[test]
fn equal_hits_keep_their_order_and_the_limit_keeps_the_best() {
    let mut index = Index::new();
    for number in 0..50 {
        index.add(passage("Leçon", &format!("crise numéro {number}")));
    }
    index.add(term("crise", ""));
    let hits = index.search("crise", 4);
    let texts: Vec<_> = hits.iter().map(|hit| hit.entry.text.as_str()).collect();
    assert_eq!(
        texts,
        ["", "crise numéro 0", "crise numéro 1", "crise numéro 2"]
    );
    assert_eq!(index.search("crise", 0).len(), 0);
    assert_eq!(index.search("crise", 1000).len(), index.len());
}

#[test]
fn highlights_are_what_the_author_wrote() {
    let title = "L’Équipe, le cœur de l’équipe\u{301}";
    let index: Index<Action> = [lesson(title)].into_iter().collect();
    let marked = |query: &str| -> Vec<String> {
        let hits = index.search(query, 1);
        let marks = hits[0].highlights.iter();
        marks.map(|range| title[range.clone()].to_owned()).collect()
    };
    assert_eq!(marked("equipe"), ["Équipe", "équipe\u{301}"]);
    assert_eq!(marked("coeur eq"), ["Éq", "cœur", "éq"]);
    // The «o» of «œ» cannot be shown alone.
    assert_eq!(marked("co"), ["cœ"]);
    // An inside is shown only where no word begins so.
    assert_eq!(marked("uipe"), ["uipe", "uipe\u{301}"]);
    assert_eq!(marked("l"), ["L", "l", "l"]);
    assert_eq!(marked("coeu coeur"), ["cœur"]);
}

#[test]
fn a_snippet_shows_the_words_where_they_are() {
    let far = "Au début rien. ".repeat(20);
    let text = format!("{far}La cellule de\ncrise répond. {far}");
    let index: Index<Action> = [passage("Leçon", &text)].into_iter().collect();
    let snippet = index.search("cellule crise", 1)[0].snippet.clone().unwrap();
    let marked: Vec<_> = snippet
        .highlights
        .iter()
        .map(|range| &snippet.text[range.clone()])
        .collect();
    assert_eq!(marked, ["cellule", "crise"]);
    assert!(snippet.text.starts_with('…') && snippet.text.ends_with('…'));
    assert!(
        snippet.text.contains("La cellule de crise répond."),
        "{}",
        snippet.text
    );
    assert!(snippet.text.chars().count() <= Snippet::LENGTH + 2);

    // Found by its title, a text shows its beginning.
    let index: Index<Action> = [term("crise", "Un moment court.")].into_iter().collect();
    let hits = index.search("crise", 1);
    let beginning = hits[0].snippet.clone().unwrap();
    assert_eq!(beginning.text, "Un moment court.");
    assert!(beginning.highlights.is_empty());
    let index: Index<Action> = [lesson("Crise")].into_iter().collect();
    assert_eq!(index.search("crise", 1)[0].snippet, None);
}

#[test]
fn a_query_of_many_words_is_bounded() {
    let entries = [lesson("Crise")];
    let many = "crise ".repeat(100_000);
    assert_eq!(titles(&entries, &many), ["Crise"]);
    let long = "c".repeat(1_000_000);
    assert!(titles(&entries, &long).is_empty());
}

#[test]
fn a_course_gives_its_lessons_passages_and_terms_and_no_answers() {
    let options = ron::Options::default();
    let lesson: Lesson = options
        .from_str(
            r###"(
            id: "voice", title: "La voix", objectives: [], minutes: 5,
            body: [
                Text((id: "hats", md: "## Trois chapeaux\n\nOn en porte **trois**.")),
                Dialogue((id: "talk", messages: [
                    (author: "Inès", side: Member, md: "Bonjour !", note: Some("polie")),
                ])),
                Check((item: (
                    id: "q", objective: "o", competence: "c", bloom: Apply, covers: [],
                    explains: "hats", stem: "Que dire ?",
                    interaction: SingleChoice((options: [
                        (text: "secret", key: true, feedback: "solution"),
                    ])),
                    hints: ["indice"],
                ))),
            ],
            items: [],
        )"###,
        )
        .unwrap();
    let glossary: Glossary = options
        .from_str(r#"(terms: [(id: "t", term: "troll", also: ["trolleur"], definition: "Qui *provoque*.")])"#)
        .unwrap();
    let index: Index<()> = passages(&lesson).chain(terms(&glossary)).collect();
    assert_eq!(index.len(), 4);
    let target = |query: &str| {
        let hits = index.search(query, 1);
        hits.first().map(|hit| hit.entry.target.clone())
    };
    let block = |block: &str| {
        Some(Target::Passage {
            lesson: "voice".into(),
            block: block.into(),
        })
    };
    assert_eq!(target("trois chapeaux"), block("hats"));
    assert_eq!(target("porte trois"), block("hats"));
    assert_eq!(target("ines bonjour polie"), block("talk"));
    assert_eq!(target("que dire"), block("q"));
    assert_eq!(target("trolleur"), Some(Target::Term("t".into())));
    assert_eq!(target("qui provoque"), Some(Target::Term("t".into())));
    for secret in ["secret", "solution", "indice"] {
        assert_eq!(target(secret), None, "{secret}");
    }
}

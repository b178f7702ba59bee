//! Structure: ids, contents, texts.

use super::{Description, named, of_kind, said, with_near};
use crate::course::markup::FaultKind;
use crate::course::problem::rule::{ContentsFault, IdentityFault, Part, TextFault};
use crate::language::Language;

pub(super) fn identity(language: Language, fault: &IdentityFault) -> Description {
    match fault {
        IdentityFault::Malformed { kind, id } => {
            let kind = of_kind(language, *kind);
            said!(language,
                fr: "l’identifiant {kind} « {id} » est mal formé"
                    => "Écrivez des minuscules sans accent, des chiffres et des traits d’union : « premier-message » ; 64 caractères au plus.",
                en: "the {kind} id “{id}” is not well formed"
                    => "Use lower-case letters without accents, digits and hyphens: “first-message”; 64 characters at most.",
            )
        }
        IdentityFault::Duplicate { kind, id, first } => {
            let kind = of_kind(language, *kind);
            said!(language,
                fr: "l’identifiant {kind} « {id} » sert déjà dans {first} ; les progrès, les liens et les notes ne sauraient plus lequel suivre"
                    => "Donnez à l’un des deux un identifiant qui n’a jamais servi.",
                en: "the {kind} id “{id}” is already used in {first}; progress, links and notes could not tell which to follow"
                    => "Give one of the two an id that was never used.",
            )
        }
        IdentityFault::Unknown { kind, id, near } => {
            let kind = of_kind(language, *kind);
            let near = near.as_ref().map(AsRef::as_ref);
            let description = said!(language,
                fr: "l’identifiant {kind} « {id} » n’est défini nulle part"
                    => "Définissez-le, ou corrigez le renvoi.",
                en: "the {kind} id “{id}” is defined nowhere"
                    => "Define it, or correct the reference.",
            );
            with_near(language, description, near)
        }
        IdentityFault::UnknownBlock {
            lesson,
            block,
            near,
        } => {
            let near = near.as_ref().map(AsRef::as_ref);
            let description = said!(language,
                fr: "la leçon « {lesson} » n’a pas de bloc « {block} » : le lien n’aboutirait pas"
                    => "Corrigez la partie du lien qui suit le #, ou retirez-la.",
                en: "the lesson “{lesson}” has no block “{block}”: the link would lead nowhere"
                    => "Correct the part of the link after the #, or remove it.",
            );
            with_near(language, description, near)
        }
    }
}

pub(super) fn contents(language: Language, fault: &ContentsFault) -> Description {
    match fault {
        ContentsFault::LessonId { .. }
        | ContentsFault::Title { .. }
        | ContentsFault::Minutes { .. }
        | ContentsFault::PracticeLessons { .. }
        | ContentsFault::LanguageFolder { .. }
        | ContentsFault::Format { .. } => agreement(language, fault),
        ContentsFault::Uncovered { code } => uncovered(language, code),
        ContentsFault::ForeignCode { code, near } => foreign(language, code, near.as_deref()),
        ContentsFault::MissingMedia { file, near } => with_near(
            language,
            said!(language,
                fr: "le dossier `media` n’a pas d’image « {file} »"
                    => "Déposez le fichier SVG ou PNG dans le dossier `media`, ou corrigez son nom.",
                en: "the `media` folder has no picture “{file}”"
                    => "Put the SVG or PNG file into the `media` folder, or correct its name.",
            ),
            near.as_deref(),
        ),
        ContentsFault::MinutesRange { minutes } => said!(language,
            fr: "une durée de {minutes} min est hors des bornes"
                => "Donnez de 1 à 180 minutes ; au-delà, faites-en plusieurs leçons.",
            en: "a length of {minutes} min is out of bounds"
                => "Give 1 to 180 minutes; beyond that, make it several lessons.",
        ),
        ContentsFault::Nothing { part } => nothing(language, *part),
        ContentsFault::ExamWeights { sum } => said!(language,
            fr: "les poids des modules à l’examen font {sum} % en tout"
                => "Réduisez les `exam_weight` jusqu’à 100 % au plus.",
            en: "the modules’ shares of the exam sum to {sum}%"
                => "Lower the `exam_weight` values to 100% at most.",
        ),
        ContentsFault::NotADay { text } => said!(language,
            fr: "« {text} » n’est pas un jour du calendrier"
                => "Écrivez année-mois-jour : 2026-11-21.",
            en: "“{text}” is not a day of the calendar"
                => "Write year-month-day: 2026-11-21.",
        ),
        ContentsFault::SeriesLength {
            series,
            labels,
            values,
        } => said!(language,
            fr: "la série « {series} » a {values} valeurs pour {labels} étiquettes"
                => "Donnez à chaque série une valeur par étiquette.",
            en: "the series “{series}” has {values} values for {labels} labels"
                => "Give each series one value a label.",
        ),
        ContentsFault::NotFinite => said!(language,
            fr: "une valeur du graphique n’est pas un nombre fini"
                => "Donnez un nombre ; retirez l’étiquette si la mesure manque.",
            en: "a value of the chart is not a finite number"
                => "Give a number; remove the label if there was no measurement.",
        ),
    }
}

fn uncovered(language: Language, code: &str) -> Description {
    said!(language,
        fr: "aucune question ne porte sur {code} : ce que la leçon enseigne doit se vérifier (règle R2)"
            => "Ajoutez {code} à `covers` de la question qui l’évalue, écrivez-en une, ou retirez-le de la leçon.",
        en: "no item tests {code}: what the lesson teaches must be checked (rule R2)"
            => "Add {code} to the `covers` of the item that tests it, write one, or remove it from the lesson.",
    )
}

fn foreign(language: Language, code: &str, near: Option<&str>) -> Description {
    with_near(
        language,
        said!(language,
            fr: "la question porte sur {code}, que la leçon n’annonce ni dans `points` ni dans `anchors`"
                => "Ajoutez {code} à la leçon, ou retirez-le de la question.",
            en: "the item covers {code}, which the lesson lists neither in `points` nor in `anchors`"
                => "Add {code} to the lesson, or remove it from the item.",
        ),
        near,
    )
}

/// What two places say differently of the same thing.
fn agreement(language: Language, fault: &ContentsFault) -> Description {
    match fault {
        ContentsFault::LessonId { expected, found } => said!(language,
            fr: "l’identifiant est « {found} » et le fichier « {expected}.ron »"
                => "Donnez aux deux le même nom, celui de `course.ron`.",
            en: "the id is “{found}” and the file “{expected}.ron”"
                => "Give both the same name, the one in `course.ron`.",
        ),
        ContentsFault::Title { contents, lesson } => said!(language,
            fr: "le titre est « {lesson} » ici, et « {contents} » dans `course.ron`"
                => "Recopiez le même titre aux deux endroits.",
            en: "the title is “{lesson}” here, and “{contents}” in `course.ron`"
                => "Copy the same title to both places.",
        ),
        ContentsFault::Minutes { contents, lesson } => said!(language,
            fr: "la durée est de {lesson} min ici, et {contents} min dans `course.ron`"
                => "Écrivez la même durée aux deux endroits.",
            en: "the length is {lesson} min here, and {contents} min in `course.ron`"
                => "Write the same length in both places.",
        ),
        ContentsFault::PracticeLessons { contents, practice } => said!(language,
            fr: "les leçons qui préparent sont « {practice} » ici, et « {contents} » dans `course.ron`"
                => "Écrivez les mêmes, dans le même ordre, aux deux endroits.",
            en: "the lessons that prepare it are “{practice}” here, and “{contents}” in `course.ron`"
                => "Write the same ones, in the same order, in both places.",
        ),
        ContentsFault::LanguageFolder { folder, field } => {
            let code = folder.code();
            let (folder, field) = (named(language, *folder), named(language, *field));
            said!(language,
                fr: "le dossier est celui du cours en {folder}, et le champ `language` dit {field}"
                    => "Écrivez « language: {code} », ou déplacez le fichier.",
                en: "the folder is that of the course in {folder}, and the `language` field says {field}"
                    => "Write “language: {code}”, or move the file.",
            )
        }
        ContentsFault::Format { found } => said!(language,
            fr: "ce cours est au format {found}, que ce programme ne connaît pas"
                => "Écrivez « format: 1 », ou mettez Parcours à jour.",
            en: "this course is in format {found}, which this program does not know"
                => "Write “format: 1”, or update Parcours.",
        ),
        other => contents(language, other),
    }
}

fn nothing(language: Language, part: Part) -> Description {
    let (fr, en) = match part {
        Part::Modules => ("le cours n’a pas de module", "the course has no module"),
        Part::Lessons => ("le module n’a pas de leçon", "the module has no lesson"),
        Part::Competences => (
            "le cours ne définit aucune compétence",
            "the course defines no competence",
        ),
        Part::Objectives => (
            "la leçon n’a pas d’objectif : le lecteur ne saurait pas à quoi elle sert",
            "the lesson has no objective: the reader could not tell what it is for",
        ),
        Part::Body => ("la leçon n’a pas de texte", "the lesson has no text"),
        Part::Items => (
            "la leçon n’a pas de question : lire ne suffit pas pour retenir",
            "the lesson has no item: reading is not enough to remember",
        ),
        Part::Covers => (
            "la question ne porte sur aucun point de la leçon (règle R2)",
            "the item tests no point of the lesson (rule R2)",
        ),
        Part::Messages => ("le dialogue est vide", "the dialogue is empty"),
        Part::Steps => ("la liste d’étapes est vide", "the list of steps is empty"),
        Part::Series => ("le graphique n’a pas de série", "the chart has no series"),
    };
    said!(language,
        fr: "{fr}" => "Ajoutez-en au moins un élément.",
        en: "{en}" => "Add at least one.",
    )
}

pub(super) fn text(language: Language, fault: &TextFault) -> Description {
    match fault {
        TextFault::Empty => said!(language,
            fr: "ce texte est vide"
                => "Écrivez-le, ou retirez le champ s’il est facultatif.",
            en: "this text is empty"
                => "Write it, or remove the field if it is optional.",
        ),
        TextFault::NoAlt => said!(language,
            fr: "l’image n’a pas de texte de remplacement : qui ne la voit pas n’en saurait rien"
                => "Dites dans `alt` ce que l’image apprend au lecteur.",
            en: "the picture has no alternative text: who does not see it would learn nothing of it"
                => "Say in `alt` what the picture tells the reader.",
        ),
        TextFault::Control { code } => said!(language,
            fr: "le texte contient un caractère qui ne s’affiche pas (U+{code:04X})"
                => "Effacez-le et retapez le mot.",
            en: "the text contains a character that cannot be shown (U+{code:04X})"
                => "Delete it and type the word again.",
        ),
        TextFault::Markup { kind, excerpt } => markup(language, *kind, excerpt),
    }
}

fn markup(language: Language, kind: FaultKind, excerpt: &str) -> Description {
    let (fr, en) = match kind {
        FaultKind::Html => (
            "Utilisez le Markdown : **gras**, *italique*.",
            "Use Markdown: **bold**, *italics*.",
        ),
        FaultKind::IndentedCode => (
            "Encadrez le code de ``` au lieu de le décaler.",
            "Fence the code with ``` instead of indenting it.",
        ),
        FaultKind::Image => (
            "Mettez l’image dans un bloc Figure, avec son texte de remplacement.",
            "Put the picture into a Figure block, with its alternative text.",
        ),
        FaultKind::HeadingLevel => (
            "Le titre de la leçon est de niveau 1 : commencez par ##, puis ###.",
            "The lesson’s title is level 1: start with ##, then ###.",
        ),
        FaultKind::LinkKind => (
            "Un lien commence par https://, http://, mailto:, term: ou lesson:.",
            "A link starts with https://, http://, mailto:, term: or lesson:.",
        ),
        FaultKind::TaskList => ("Utilisez un bloc Steps.", "Use a Steps block."),
        FaultKind::Footnote => (
            "Citez la source dans `sources` de la leçon.",
            "Name the source in the lesson’s `sources`.",
        ),
        FaultKind::Depth => (
            "Coupez la liste ou la citation : quatre niveaux au plus.",
            "Split the list or the quote: four levels at most.",
        ),
    };
    said!(language,
        fr: "« {excerpt} » ne s’afficherait pas comme prévu" => "{fr}",
        en: "“{excerpt}” would not show as it is meant" => "{en}",
    )
}

//! Files, folders, bytes and pictures.

use super::{Said, Size, both};
use crate::course::problem::read::{FileFault, LayoutFault, MediaFault, TextFault};
use crate::language::Language;

pub(super) fn file(language: Language, fault: &FileFault) -> Said {
    let said = match *fault {
        FileFault::TooLarge { size, limit } => {
            let (size, limit) = (Size(language, size), Size(language, limit));
            both!(
                language,
                "ce fichier fait {size} : la limite est de {limit}",
                "this file has {size}: the limit is {limit}"
            )
        }
        _ => file_fault(language, fault),
    };
    (said, file_help(language, fault))
}

pub(super) fn layout(language: Language, fault: &LayoutFault) -> Said {
    (layout_fault(language, fault), layout_help(language, fault))
}

pub(super) fn text(language: Language, fault: TextFault) -> Said {
    (text_fault(language, &fault), text_help(language, &fault))
}

pub(super) fn media(language: Language, fault: &MediaFault) -> Said {
    (media_fault(language, fault), media_help(language, fault))
}

/// What is wrong.
fn file_fault(language: Language, fault: &FileFault) -> String {
    match fault {
        FileFault::Missing => both!(
            language,
            "ce fichier n’existe pas",
            "this file does not exist"
        ),
        FileFault::Unreadable(reason) => both!(
            language,
            "ce fichier ne peut pas être lu : {reason}",
            "this file cannot be read: {reason}"
        ),
        FileFault::NotAFile => both!(
            language,
            "un dossier ou un objet spécial porte ce nom : un fichier était attendu",
            "a folder or a special object has this name: a file was expected"
        ),
        FileFault::TooLarge { .. } => both!(
            language,
            "ce fichier est trop grand",
            "this file is too large"
        ),
        FileFault::Outside => both!(
            language,
            "ce nom ou ce lien mène hors du dossier du cours",
            "this name or link leads out of the course’s folder"
        ),
        FileFault::LinkLoop => both!(
            language,
            "ce lien symbolique tourne en rond",
            "this symbolic link leads back to itself"
        ),
    }
}

/// What to do about it.
fn file_help(language: Language, fault: &FileFault) -> Option<String> {
    Some(match fault {
        FileFault::Unreadable(_) => both!(
            language,
            "vérifiez les droits d’accès au fichier",
            "check the file’s permissions"
        ),
        FileFault::NotAFile => both!(
            language,
            "renommez-le, ou mettez le fichier à sa place",
            "rename it, or put the file in its place"
        ),
        FileFault::TooLarge { .. } => both!(
            language,
            "partagez la leçon en plusieurs, ou allégez l’image",
            "split the lesson, or make the picture lighter"
        ),
        FileFault::Outside => both!(
            language,
            "copiez le fichier dans le dossier du cours",
            "copy the file into the course’s folder"
        ),
        FileFault::LinkLoop => both!(
            language,
            "remplacez le lien par le fichier",
            "replace the link with the file"
        ),
        FileFault::Missing => return None,
    })
}

/// What is wrong.
fn layout_fault(language: Language, fault: &LayoutFault) -> String {
    match fault {
        LayoutFault::NoFolder => both!(
            language,
            "ce dossier n’existe pas, ou n’est pas un dossier",
            "this folder does not exist, or is no folder"
        ),
        LayoutFault::NoCourse => both!(
            language,
            "ce dossier ne contient pas de cours",
            "this folder holds no course"
        ),
        LayoutFault::TooManyFiles { limit } => both!(
            language,
            "ce dossier contient plus de {limit} fichiers : les autres ne sont pas lus",
            "this folder holds more than {limit} files: the others are not read"
        ),
        LayoutFault::Language { folder } => both!(
            language,
            "`{folder}` n’est pas une langue de l’application : ce cours n’est pas lu",
            "`{folder}` is no language of the application: this course is not read"
        ),
        LayoutFault::NotListed => both!(
            language,
            "la table des matières ne cite pas ce fichier : personne ne le verra",
            "the table of contents does not list this file: nobody will see it"
        ),
        LayoutFault::NoFile { file } => both!(
            language,
            "la table des matières cite un fichier qui manque : `{file}` n’existe pas",
            "the table of contents lists a file that is missing: `{file}` does not exist"
        ),
        LayoutFault::BadName { id } => both!(
            language,
            "`{id}` ne peut pas nommer un fichier : il n’est pas cherché",
            "`{id}` cannot name a file: it is not looked for"
        ),
        LayoutFault::NoLesson { id } => both!(
            language,
            "le cours n’a pas de leçon `{id}`",
            "the course has no lesson `{id}`"
        ),
        LayoutFault::NoPractice { id } => both!(
            language,
            "le cours n’a pas d’exercice pratique `{id}`",
            "the course has no practice `{id}`"
        ),
    }
}

/// What to do about it.
fn layout_help(language: Language, fault: &LayoutFault) -> Option<String> {
    Some(match fault {
        LayoutFault::NoFolder => both!(language, "vérifiez le chemin", "check the path"),
        LayoutFault::NoCourse => both!(
            language,
            "un cours a au moins `fr/course.ron` ou `en/course.ron`",
            "a course has at least `fr/course.ron` or `en/course.ron`"
        ),
        LayoutFault::TooManyFiles { .. } => both!(
            language,
            "est-ce bien le dossier du cours ?",
            "is this the course’s folder?"
        ),
        LayoutFault::Language { .. } => both!(
            language,
            "les dossiers de langue s’appellent `fr` et `en`",
            "the folders of languages are named `fr` and `en`"
        ),
        LayoutFault::NotListed => both!(
            language,
            "ajoutez-le dans `course.ron`, à son module ou sous `practices`, ou retirez le fichier",
            "add it in `course.ron`, to its module or under `practices`, or remove the file"
        ),
        LayoutFault::NoFile { file } => both!(
            language,
            "créez `{file}`, ou corrigez l’identifiant",
            "create `{file}`, or put the id right"
        ),
        LayoutFault::BadName { .. } => both!(
            language,
            "un identifiant s’écrit en minuscules sans accent, chiffres et traits d’union : `three-hats`",
            "an id is written in small letters without accents, digits and hyphens: `three-hats`"
        ),
        LayoutFault::NoLesson { .. } | LayoutFault::NoPractice { .. } => return None,
    })
}

/// What is wrong.
fn text_fault(language: Language, fault: &TextFault) -> String {
    match fault {
        TextFault::Empty => both!(language, "ce fichier est vide", "this file is empty"),
        TextFault::Nul { offset } => both!(
            language,
            "ce fichier n’est pas du texte : octet nul à la position {offset}",
            "this file is no text: NUL byte at position {offset}"
        ),
        TextFault::NotUtf8 { offset } => both!(
            language,
            "ce caractère n’est pas en UTF-8 (octet {offset})",
            "this character is not UTF-8 (byte {offset})"
        ),
    }
}

/// What to do about it.
fn text_help(language: Language, fault: &TextFault) -> Option<String> {
    Some(match fault {
        TextFault::Nul { .. } => both!(
            language,
            "enregistrez-le en UTF-8 depuis un éditeur de texte",
            "save it as UTF-8 from a text editor"
        ),
        TextFault::NotUtf8 { .. } => both!(
            language,
            "enregistrez le fichier avec l’encodage UTF-8",
            "save the file with the UTF-8 encoding"
        ),
        TextFault::Empty => return None,
    })
}

/// What is wrong.
fn media_fault(language: Language, fault: &MediaFault) -> String {
    match fault {
        MediaFault::Name { name } => both!(
            language,
            "`{name}` n’est pas un nom de fichier du dossier `media`",
            "`{name}` is no name of a file in the `media` folder"
        ),
        MediaFault::Kind => both!(
            language,
            "une image est un fichier `.svg` ou `.png`",
            "a picture is an `.svg` or a `.png` file"
        ),
        MediaFault::NotPng => both!(
            language,
            "ce fichier n’est pas une image PNG",
            "this file is no PNG picture"
        ),
        MediaFault::TooWide {
            width,
            height,
            limit,
        } => both!(
            language,
            "cette image fait {width} × {height} pixels : la limite est {limit} × {limit}",
            "this picture has {width} × {height} pixels: the limit is {limit} × {limit}"
        ),
        MediaFault::NotSvg => both!(
            language,
            "ce fichier n’est pas un dessin SVG",
            "this file is no SVG drawing"
        ),
        MediaFault::TooDeep { limit } => both!(
            language,
            "les éléments de ce dessin s’emboîtent sur plus de {limit} niveaux",
            "the elements of this drawing nest more than {limit} deep"
        ),
        MediaFault::NoSize => both!(
            language,
            "ce dessin ne dit pas sa taille",
            "this drawing does not say its size"
        ),
        MediaFault::Forbidden { element } => both!(
            language,
            "ce dessin contient `{element}`, qui n’est pas permis dans un cours",
            "this drawing contains `{element}`, which a course may not"
        ),
    }
}

/// What to do about it.
fn media_help(language: Language, fault: &MediaFault) -> Option<String> {
    Some(match fault {
        MediaFault::Name { .. } => both!(
            language,
            "un nom simple, sans dossier : `roles.svg`",
            "a plain name, without a folder: `roles.svg`"
        ),
        MediaFault::TooWide { .. } => both!(language, "réduisez-la", "make it smaller"),
        MediaFault::TooDeep { .. } => both!(
            language,
            "dégroupez les objets dans le logiciel de dessin",
            "ungroup the objects in the drawing program"
        ),
        MediaFault::NoSize => both!(
            language,
            "ajoutez `viewBox=\"0 0 800 450\"` à l’élément `svg`",
            "add `viewBox=\"0 0 800 450\"` to the `svg` element"
        ),
        MediaFault::Forbidden { .. } => both!(
            language,
            "un dessin ne contient que des formes et du texte",
            "a drawing contains shapes and text only"
        ),
        MediaFault::Kind | MediaFault::NotPng | MediaFault::NotSvg => return None,
    })
}

//! What the machine lacks, said in a terminal before any window exists.

use crate::language::Language;
use crate::language::say::plural;

phrase!(
    no_display,
    "Parcours a besoin d’un écran graphique, et ni DISPLAY ni WAYLAND_DISPLAY n’en indique un\u{a0}: ouvrez une session graphique, ou lancez «\u{a0}xvfb-run parcours\u{a0}» (paquet Debian xvfb).",
    "Parcours needs a graphical display, and neither DISPLAY nor WAYLAND_DISPLAY names one: open a graphical session, or run “xvfb-run parcours” (Debian package xvfb)."
);

/// `variable` is the environment variable that names the display.
pub(crate) fn no_answer(language: Language, variable: &str, value: &str) -> String {
    match language {
        Language::Fr => format!(
            "Aucun écran ne répond à l’adresse {variable}={value}\u{a0}: corrigez cette variable, ouvrez une session graphique, ou lancez «\u{a0}xvfb-run parcours\u{a0}» (paquet Debian xvfb)."
        ),
        Language::En => format!(
            "No display answers at {variable}={value}: correct that variable, open a graphical session, or run “xvfb-run parcours” (Debian package xvfb)."
        ),
    }
}

pub(crate) fn refused(language: Language, value: &str) -> String {
    match language {
        Language::Fr => format!(
            "L’écran DISPLAY={value} refuse la connexion\u{a0}: lancez Parcours depuis le compte qui a ouvert la session, ou autorisez ce compte-ci avec xhost (paquet Debian x11-xserver-utils)."
        ),
        Language::En => format!(
            "The display DISPLAY={value} refuses the connection: start Parcours from the account that opened the session, or let this account in with xhost (Debian package x11-xserver-utils)."
        ),
    }
}

/// `files` are the libraries' file names, `packages` the Debian packages that
/// bring them.
pub(crate) fn no_libraries(language: Language, files: &[&str], packages: &[&str]) -> String {
    let (names, packages) = (files.join(", "), packages.join(" "));
    match language {
        Language::Fr => {
            let them = plural(language, files.len(), "la", "les");
            format!(
                "Parcours ne peut pas ouvrir sa fenêtre sans {names}\u{a0}: installez-{them} avec «\u{a0}sudo apt install {packages}\u{a0}» (paquets Debian)."
            )
        }
        Language::En => {
            let them = plural(language, files.len(), "it", "them");
            format!(
                "Parcours cannot open its window without {names}: install {them} with “sudo apt install {packages}” (Debian packages)."
            )
        }
    }
}

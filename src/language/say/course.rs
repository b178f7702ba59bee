//! Words of the table of contents.

use super::phrase;

phrase!(unread, "pas encore lue", "not read yet");
phrase!(read, "lue", "read");
phrase!(mastered, "maîtrisée", "mastered");
phrase!(here, "vous êtes ici", "you are here");

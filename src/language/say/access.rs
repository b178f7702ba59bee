//! Words that only those hear who listen to the screen.

phrase!(here, "vous êtes ici", "you are here");

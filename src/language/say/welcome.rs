//! Words of the first run.

phrase!(title, "Bienvenue", "Welcome");
phrase!(
    about,
    "Trois choix pour lire à votre aise. Tout se change ensuite dans les Réglages.",
    "Three choices to read at ease. All of it can be changed later in Settings."
);
phrase!(start, "Commencer", "Begin");
phrase!(skip, "Passer", "Skip");
phrase!(preview, "Aperçu", "Preview");
phrase!(
    sample_title,
    "Une leçon ressemble à ceci",
    "A lesson looks like this"
);
phrase!(
    sample_text,
    "Avant de répondre à un message vif, relisez-le **une fois pour les faits**, une fois pour ce que la personne attend. La réponse la plus utile vient rarement dans la première minute.",
    "Before you answer a sharp message, read it **once for the facts**, once for what the person expects. The most useful answer rarely comes in the first minute."
);
phrase!(
    sample_first,
    "Relire, puis reformuler la demande",
    "Read again, then reword the request"
);
phrase!(
    sample_second,
    "Répondre tout de suite, quitte à corriger",
    "Answer at once, and correct it later"
);
phrase!(sample_button, "Valider", "Check");
phrase!(key_start, "commencer", "begin");

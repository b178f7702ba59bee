//! Words of the profile mask.

phrase!(base, "Base visible", "Visible base");
phrase!(proofs, "Preuves à montrer", "Proofs to show");
phrase!(plan, "Plan de progrès", "Plan for the gaps");
phrase!(
    questions,
    "Questions à se poser",
    "Questions to ask yourself"
);
phrase!(
    radar,
    "Radar des six points de la base visible",
    "Radar of the six points of the visible base"
);

//! Open Badges.

//! A walk over the widgets: where it stands, and the id of each thing it meets.
//!
//! Ids come from the way to a thing: the id of what it stands in, then its own
//! id or how many of its kind stood there before. So a thing keeps its id while
//! the screen shows it, and a walk that acts finds what a walk that read told.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use accesskit::NodeId;
use iced::widget::Id;
use iced::{Rectangle, Vector};

use crate::gui::widget::meaning::{Meaning, Role};

/// The window itself.
pub const ROOT: NodeId = NodeId(1);

pub(super) struct Walk {
    /// What the walk stands in, outermost first.
    levels: Vec<Level>,
    /// The thing just met, before the walk goes into it.
    entered: Option<NodeId>,
    used: HashSet<u64>,
    scrolled: Option<Vector>,
    shift: Vector,
}

struct Level {
    id: NodeId,
    met: HashMap<Role, u32>,
    words: u32,
}

impl Level {
    fn new(id: NodeId) -> Self {
        Self {
            id,
            met: HashMap::new(),
            words: 0,
        }
    }
}

/// What must be undone when the walk comes out again.
pub(super) struct Entry {
    level: bool,
    scrolled: Vector,
}

impl Walk {
    /// Another `visit` gives other ids: what is on a new screen is new.
    pub(super) fn new(visit: u64) -> Self {
        Self {
            levels: vec![Level::new(NodeId(visit))],
            entered: None,
            used: HashSet::from([ROOT.0]),
            scrolled: None,
            shift: Vector::ZERO,
        }
    }

    /// The id of a thing; the walk may go into it next. A button by another
    /// name is another button: a reader that hears its focused button renamed
    /// says so, and not what has the focus next. So is an option, in a list that
    /// follows what is typed: its new name would not be said.
    pub(super) fn meet(&mut self, own: Option<&Id>, meaning: &Meaning) -> NodeId {
        let role = meaning.role;
        let id = self.next(|level, hasher| match own {
            Some(own) if matches!(role, Role::Button | Role::Option) => {
                (own, &meaning.name).hash(hasher);
            }
            Some(own) => own.hash(hasher),
            None => {
                let met = level.met.entry(role).or_default();
                *met += 1;
                (role, *met).hash(hasher);
            }
        });
        self.entered = Some(id);
        id
    }

    /// The id of words that stand in no node of their own. Nothing acts on
    /// them, so a walk that acts need not meet them.
    pub(super) fn words(&mut self) -> NodeId {
        self.next(|level, hasher| {
            level.words += 1;
            ("words", level.words).hash(hasher);
        })
    }

    fn next(&mut self, way: impl FnOnce(&mut Level, &mut DefaultHasher)) -> NodeId {
        let Some(level) = self.levels.last_mut() else {
            return ROOT;
        };
        let mut hasher = DefaultHasher::new();
        level.id.0.hash(&mut hasher);
        way(level, &mut hasher);
        let mut id = hasher.finish();
        while !self.used.insert(id) {
            id = id.wrapping_add(1);
        }
        NodeId(id)
    }

    pub(super) fn scrolled(&mut self, by: Vector) {
        self.scrolled = Some(by);
    }

    /// Where something shows in the window.
    pub(super) fn shown(&self, bounds: Rectangle) -> Rectangle {
        bounds - self.shift
    }

    pub(super) fn enter(&mut self) -> Entry {
        let entered = self.entered.take();
        let scrolled = self.scrolled.take().unwrap_or(Vector::ZERO);
        self.shift += scrolled;
        let level = entered.is_some();
        self.levels.extend(entered.map(Level::new));
        Entry { level, scrolled }
    }

    pub(super) fn leave(&mut self, entry: &Entry) {
        self.shift -= entry.scrolled;
        if entry.level {
            self.levels.pop();
        }
    }
}

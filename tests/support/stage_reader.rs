//! An assistive program on the stage: it holds the tree as the adapters of the
//! systems do, and panics as they would on one that does not hold together.

use std::sync::{Arc, Mutex, MutexGuard};

use accesskit::{Action, ActionData, ActionRequest, NodeId, Role, TreeUpdate};
use accesskit_consumer::{NodeRef, Tree, TreeChangeHandler, common_filter};
use parcours::gui::access::{Adapter, Bounds, Bridge};

use super::Stage;

/// What an assistive program knows.
#[derive(Default)]
struct Known {
    tree: Option<Tree>,
    /// What was announced, in order.
    announced: Vec<String>,
    /// How many nodes the last update held.
    nodes: usize,
}

/// The program's side of the bridge.
#[derive(Clone, Default)]
pub struct Reader(Arc<Mutex<Known>>);

/// A node as a person meets it.
#[derive(Debug, Clone, PartialEq)]
pub struct Met {
    pub id: NodeId,
    pub role: Role,
    pub name: String,
    pub description: String,
    pub level: Option<usize>,
    /// Chosen, ticked, pressed.
    pub on: Option<bool>,
    pub value: Option<String>,
    pub language: Option<String>,
    pub focused: bool,
    pub disabled: bool,
    /// Told to hold something that cannot be taken.
    pub refused: bool,
    pub can_click: bool,
    pub can_focus: bool,
    pub can_write: bool,
    pub depth: usize,
}

impl Reader {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().expect("no panic before")
    }

    pub fn bridge(&self) -> Bridge {
        Bridge::to(Box::new(self.clone()))
    }

    /// All that there is, in reading order.
    pub fn all(&self) -> Vec<Met> {
        let known = self.known();
        let mut met = Vec::new();
        if let Some(tree) = &known.tree {
            gather(&tree.state().root(), 0, &mut met);
        }
        met
    }

    /// What was announced since the last time.
    pub fn announced(&self) -> Vec<String> {
        std::mem::take(&mut self.known().announced)
    }

    /// How many nodes the last update held.
    pub fn last_update(&self) -> usize {
        self.known().nodes
    }

    /// The tree as lines, for people who look why a test failed.
    pub fn outline(&self) -> String {
        self.all().iter().map(line).collect()
    }
}

fn line(met: &Met) -> String {
    let mut line = format!("{}{:?}", "  ".repeat(met.depth), met.role);
    if let Some(level) = met.level {
        line += &format!(" {level}");
    }
    line += &format!(" {:?}", met.name);
    if !met.description.is_empty() {
        line += &format!(" ({})", met.description);
    }
    if let Some(value) = &met.value {
        line += &format!(" = {value:?}");
    }
    for (is, word) in [
        (met.on == Some(true), "on"),
        (met.on == Some(false), "off"),
        (met.disabled, "disabled"),
        (met.refused, "refused"),
        (met.role == Role::Label && !met.can_focus, "bare"),
        (met.focused, "FOCUS"),
    ] {
        if is {
            line += &format!(" [{word}]");
        }
    }
    line + "\n"
}

fn gather(node: &NodeRef<'_>, depth: usize, met: &mut Vec<Met>) {
    met.push(meet(node, depth));
    for child in node.filtered_children(&common_filter) {
        gather(&child, depth + 1, met);
    }
}

fn meet(node: &NodeRef<'_>, depth: usize) -> Met {
    let name = if node.label_comes_from_value() {
        node.value()
    } else {
        node.label()
    };
    let value = node
        .is_text_input()
        .then(|| node.value().unwrap_or_default());
    let toggled = node.toggled().map(|it| it == accesskit::Toggled::True);
    let supports = |action| node.supports_action(action, &common_filter);
    Met {
        id: node.locate().0,
        role: node.role(),
        name: name.unwrap_or_default(),
        description: node.description().unwrap_or_default(),
        level: node.data().level(),
        on: toggled.or(node.is_selected()),
        value,
        language: node.data().language().map(str::to_owned),
        focused: node.is_focused(),
        disabled: node.is_disabled(),
        refused: node.data().invalid().is_some(),
        can_click: supports(Action::Click),
        can_focus: supports(Action::Focus),
        can_write: supports(Action::SetValue),
        depth,
    }
}

/// Hears what the adapters announce: new live nodes, and other words in them.
struct Ear<'a>(&'a mut Vec<String>);

impl Ear<'_> {
    fn hear(&mut self, node: &NodeRef<'_>) {
        let name = if node.label_comes_from_value() {
            node.value()
        } else {
            node.label()
        };
        if node.live() != accesskit::Live::Off
            && let Some(name) = name.filter(|name| !name.is_empty())
        {
            self.0.push(name);
        }
    }
}

impl TreeChangeHandler for Ear<'_> {
    fn node_added(&mut self, node: &NodeRef<'_>) {
        self.hear(node);
    }

    fn node_updated(&mut self, old: &NodeRef<'_>, new: &NodeRef<'_>) {
        if old.value() != new.value() || old.label() != new.label() {
            self.hear(new);
        }
    }

    fn focus_moved(&mut self, _old: Option<&NodeRef<'_>>, _new: Option<&NodeRef<'_>>) {}

    fn node_removed(&mut self, _node: &NodeRef<'_>) {}
}

impl Adapter for Reader {
    fn update(&mut self, news: &mut dyn FnMut() -> Option<TreeUpdate>) {
        let Some(update) = news() else { return };
        let mut known = self.known();
        known.nodes = update.nodes.len();
        let mut heard = Vec::new();
        match &mut known.tree {
            Some(tree) => tree.update_and_process_changes(update, &mut Ear(&mut heard)),
            None => known.tree = Some(Tree::new(update, true)),
        }
        known.announced.extend(heard);
    }

    fn focused(&mut self, _focused: bool) {}

    fn placed(&mut self, _bounds: Bounds) {}
}

impl Stage {
    /// An assistive program begins to read the window.
    pub fn listen(&mut self) -> Reader {
        let reader = Reader::default();
        let bridge = reader.bridge();
        self.app.attach(bridge.clone());
        self.bridge = Some(bridge);
        self.woken();
        reader
    }

    /// The frame that an assistive program asked for.
    fn woken(&mut self) {
        let woken = parcours::gui::WindowMessage::Woken;
        self.send(parcours::gui::Message::Window(woken));
        self.redraw();
    }

    /// An assistive program does something to a node.
    pub fn ask(&mut self, target: NodeId, action: Action, data: Option<ActionData>) {
        let bridge = self.bridge.clone().expect("someone listens");
        bridge.ask(ActionRequest {
            action,
            target_tree: accesskit::TreeId::ROOT,
            target_node: target,
            data,
        });
        self.woken();
        self.redraw();
    }
}

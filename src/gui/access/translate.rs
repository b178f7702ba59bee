//! From what the screen means to the nodes that assistive programs read.

use accesskit::{
    Action, Affine, AriaCurrent, Invalid, Live, Node, NodeId, Rect, Role as Reads, Toggled,
    TreeInfo, TreeUpdate,
};
use iced::Rectangle;

use super::collect::{Collect, Part, What};
use super::platform::TELLS_ALL;
use super::runs;
use super::walk::ROOT;
use crate::gui::widget::meaning::{Meaning, Role};
use crate::language::Language;
use crate::language::say::access as say;

/// The window around what was collected.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frame {
    pub(super) title: String,
    pub(super) language: Language,
    pub(super) bounds: Rectangle,
    /// The screen shows for the first time: what stands on it is read, and not
    /// announced.
    pub(super) opens: bool,
    /// Pixels of the screen for a logical pixel.
    pub(super) scale: f32,
}

/// The whole tree. The focus is on the window where nothing has it.
pub(super) fn tree(collected: &Collect, frame: &Frame) -> TreeUpdate {
    let mut made = Made {
        parts: &collected.parts,
        language: frame.language,
        opens: frame.opens,
        quiet: false,
        nodes: Vec::with_capacity(collected.parts.len() * 2 + 2),
        focus: ROOT,
    };
    let children: Vec<NodeId> = collected
        .roots
        .iter()
        .map(|&root| made.add(root, frame.language))
        .collect();
    let mut window = Node::new(Reads::Window);
    window.set_label(frame.title.as_str());
    window.set_language(frame.language.code());
    window.set_bounds(rect(frame.bounds));
    window.set_transform(Box::new(Affine::scale(f64::from(frame.scale))));
    window.set_children(children);
    made.nodes.push((ROOT, window));
    let mut info = TreeInfo::new(ROOT);
    info.toolkit_name = Some("Parcours".to_owned());
    info.toolkit_version = Some(env!("CARGO_PKG_VERSION").to_owned());
    TreeUpdate {
        nodes: made.nodes,
        tree: Some(info),
        tree_id: accesskit::TreeId::ROOT,
        focus: made.focus,
    }
}

fn rect(bounds: Rectangle) -> Rect {
    let (x, y) = (f64::from(bounds.x), f64::from(bounds.y));
    let (width, height) = (f64::from(bounds.width), f64::from(bounds.height));
    Rect::new(x, y, x + width, y + height)
}

struct Made<'a> {
    parts: &'a [Part],
    language: Language,
    opens: bool,
    /// Inside of a screen that opens.
    quiet: bool,
    nodes: Vec<(NodeId, Node)>,
    focus: NodeId,
}

impl Made<'_> {
    /// Adds a part and all that is in it.
    fn add(&mut self, index: usize, around: Language) -> NodeId {
        let part = &self.parts[index];
        if part.focused {
            self.focus = part.id;
        }
        let (mut node, language) = match &part.what {
            What::Text(words) => (self.text(part.id, words, around), around),
            What::Node(meaning) => {
                let language = meaning.language.unwrap_or(around);
                (self.node(part, meaning, language), language)
            }
        };
        node.set_bounds(rect(part.bounds));
        let main = part.meaning().is_some_and(|it| it.role == Role::Main);
        let outside = self.quiet;
        self.quiet |= main && self.opens;
        let mut children = node.children().to_vec();
        let says_all = is_plain_item(part) && self.content(part).is_some();
        let inside = part.children.iter().filter(|_| !says_all);
        children.extend(inside.map(|&child| self.add(child, language)));
        self.quiet = outside;
        if !children.is_empty() {
            node.set_children(children);
        }
        self.nodes.push((part.id, node));
        part.id
    }

    fn node(&mut self, part: &Part, meaning: &Meaning, language: Language) -> Node {
        if meaning.role == Role::Paragraph {
            return self.paragraph(part, meaning, language);
        }
        let mut node = Node::new(role(meaning));
        node.set_language(language.code());
        self.name(&mut node, part, meaning);
        if let Some(description) = description(meaning, self.language) {
            node.set_description(description);
        }
        if let Role::Heading(level) = meaning.role {
            node.set_level(usize::from(level));
        }
        self.state(&mut node, part, meaning);
        actions(&mut node, meaning);
        if is_field(meaning.role) {
            let written = meaning.value.as_deref().unwrap_or_default();
            let runs = runs::of(part.id, written, language);
            runs::add(&mut node, runs, &mut self.nodes);
            self.follow(&mut node, part);
        }
        node
    }

    /// A paragraph, with what Tab cannot reach and the program can.
    fn paragraph(&mut self, part: &Part, meaning: &Meaning, language: Language) -> Node {
        let mut node = self.text(part.id, &meaning.name, language);
        if let Some(description) = &meaning.description {
            node.set_description(description.as_str());
        }
        node.add_action(Action::Focus);
        node.add_action(Action::ScrollIntoView);
        node
    }

    /// Words, whose language AT-SPI tells as an attribute of the text.
    fn text(&mut self, id: NodeId, words: &str, language: Language) -> Node {
        let mut node = Node::new(Reads::Label);
        node.set_language(language.code());
        node.set_value(words);
        let runs = runs::of(id, words, language);
        runs::add(&mut node, runs, &mut self.nodes);
        node
    }

    fn name(&self, node: &mut Node, part: &Part, meaning: &Meaning) {
        let mut name = meaning.name.clone();
        if name.is_empty() && meaning.role == Role::ListItem {
            name = self.content(part).unwrap_or_default();
        }
        // AT-SPI has no words for the value of something one cannot write in.
        let unsaid = !is_field(meaning.role) && meaning.amount.is_none();
        if let (true, Some(value)) = (unsaid, &meaning.value) {
            name = joined(name, ", ", value);
        }
        if !name.is_empty() {
            node.set_label(name);
        }
    }

    /// The words of a part in which nothing else is.
    fn content(&self, part: &Part) -> Option<String> {
        let words = part
            .children
            .iter()
            .map(|&child| match &self.parts[child].what {
                What::Text(said) => Some(said.as_str()),
                What::Node(_) => None,
            });
        let words: Vec<&str> = words.collect::<Option<_>>()?;
        Some(words.join(" "))
    }

    fn state(&self, node: &mut Node, part: &Part, meaning: &Meaning) {
        if let Some((now, most)) = meaning.amount {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(most);
            node.set_numeric_value(now);
        }
        if let Some(expanded) = meaning.expanded {
            node.set_expanded(expanded);
        }
        if let Some((place, _)) = meaning.position {
            node.set_position_in_set(place.saturating_sub(1));
        }
        if let Some(of) = self.size_of_set(part) {
            node.set_size_of_set(of);
        }
        match (meaning.role, meaning.checked) {
            (Role::Option, Some(chosen)) => node.set_selected(chosen),
            (Role::Link, Some(true)) => node.set_aria_current(AriaCurrent::True),
            (Role::Link, _) | (_, None) => {}
            (_, Some(checked)) => node.set_toggled(Toggled::from(checked)),
        }
        match meaning.role {
            Role::Status if !self.quiet => node.set_live(Live::Polite),
            Role::Alert => node.set_live(Live::Assertive),
            Role::Dialog => node.set_modal(),
            _ => {}
        }
        if meaning.actionable && !meaning.enabled {
            node.set_disabled();
        }
        if meaning.refused {
            node.set_invalid(Invalid::True);
        }
    }

    /// A set tells its size; those in it tell it to nobody.
    fn size_of_set(&self, part: &Part) -> Option<usize> {
        let positions = part.children.iter().filter_map(|&child| {
            let meaning = self.parts[child].meaning()?;
            Some(meaning.position?.1)
        });
        positions.max()
    }

    /// The thing chosen in a list follows what is written in its field.
    fn follow(&self, node: &mut Node, part: &Part) {
        let is_combo = part.meaning().is_some_and(|it| it.role == Role::Combo);
        let chosen = self.parts.iter().find(|it| {
            it.meaning()
                .is_some_and(|it| it.role == Role::Option && it.checked == Some(true))
        });
        if let (true, Some(chosen)) = (is_combo, chosen) {
            node.set_active_descendant(chosen.id);
        }
    }
}

/// A list item that takes its name from what is in it.
fn is_plain_item(part: &Part) -> bool {
    part.meaning()
        .is_some_and(|it| it.role == Role::ListItem && it.name.is_empty())
}

fn is_field(role: Role) -> bool {
    role.is_field()
}

/// The description, and what the system has no word for.
fn description(meaning: &Meaning, language: Language) -> Option<String> {
    let mut parts: Vec<String> = meaning.description.iter().cloned().collect();
    let here = meaning.role == Role::Link && meaning.checked == Some(true);
    if here && parts.is_empty() {
        parts.push(say::here(language).to_owned());
    }
    if !TELLS_ALL {
        if let Role::Heading(level @ 2..) = meaning.role {
            parts.push(say::level(language, level));
        }
        let opened = meaning.expanded.map(|open| say::opened(language, open));
        parts.extend(opened.map(str::to_owned));
    }
    parts
        .into_iter()
        .reduce(|said, more| joined(said, ". ", &more))
}

/// The one after the other; what ends a sentence needs no sign more.
fn joined(said: String, sign: &str, more: &str) -> String {
    let between = match said.chars().next_back() {
        None => "",
        Some('.' | '?' | '!' | '…') => " ",
        Some(_) => sign,
    };
    said + between + more
}

fn actions(node: &mut Node, meaning: &Meaning) {
    node.add_action(Action::ScrollIntoView);
    if meaning.actionable && meaning.enabled {
        node.add_action(Action::Click);
    }
    let acts = meaning.actionable && meaning.enabled;
    if acts || meaning.landing || is_field(meaning.role) {
        node.add_action(Action::Focus);
    }
    if meaning.writable {
        node.add_action(Action::SetValue);
        node.add_action(Action::ReplaceSelectedText);
    }
}

fn role(meaning: &Meaning) -> Reads {
    match meaning.role {
        Role::Button => Reads::Button,
        Role::Link => Reads::Link,
        Role::Radio => Reads::RadioButton,
        Role::CheckBox => Reads::CheckBox,
        Role::Option => Reads::ListBoxOption,
        Role::Field => Reads::TextInput,
        Role::Editor => Reads::MultilineTextInput,
        Role::Combo => Reads::EditableComboBox,
        Role::Heading(_) => Reads::Heading,
        Role::Paragraph => Reads::Label,
        Role::Quote => Reads::Blockquote,
        Role::List => Reads::List,
        Role::ListItem => Reads::ListItem,
        Role::Image => Reads::Image,
        Role::Shown => Reads::GenericContainer,
        Role::Group if meaning.name.is_empty() => Reads::GenericContainer,
        Role::Group => Reads::Group,
        Role::RadioGroup => Reads::RadioGroup,
        Role::ListBox => Reads::ListBox,
        Role::Meter => Reads::Meter,
        Role::Dialog => Reads::Dialog,
        Role::Status => Reads::Status,
        Role::Alert => Reads::Alert,
        Role::Table => Reads::Table,
        Role::Row => Reads::Row,
        Role::Cell => Reads::Cell,
        Role::ColumnHeader => Reads::ColumnHeader,
        Role::RowHeader => Reads::RowHeader,
        Role::Navigation => Reads::Navigation,
        Role::Main => Reads::Main,
    }
}

//! What stands between the window and the programs that read it: whether one
//! listens, what it asks, and what it was told.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use accesskit::{Action, ActionData, ActionRequest, Node, NodeId, TreeUpdate};
use iced::Subscription;
use iced::futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};

use super::perform::Deed;
use super::platform::{self, Adapter, Bounds};

/// Handed to the window and to the adapter of the system. A clone is the same
/// bridge.
#[derive(Clone)]
pub struct Bridge(Arc<Inner>);

struct Inner {
    /// An assistive program wants the tree.
    listening: AtomicBool,
    /// It has nothing yet: the next update must hold the whole tree.
    fresh: AtomicBool,
    asked: Mutex<Vec<(NodeId, Deed)>>,
    wake: Mutex<Option<UnboundedSender<()>>>,
    adapter: Mutex<State>,
    told: Mutex<HashMap<NodeId, Node>>,
}

/// The adapter of the system, which starts with the window's first frame: what
/// it costs, it costs once the window shows.
enum State {
    Off,
    Ready(Start),
    On(Box<dyn Adapter>),
}

type Start = fn(&Bridge) -> Option<Box<dyn Adapter>>;

impl std::fmt::Debug for Bridge {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let listening = self.is_listening();
        to.debug_struct("Bridge")
            .field("listening", &listening)
            .finish()
    }
}

impl PartialEq for Bridge {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Hash for Bridge {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(&self.0).hash(state);
    }
}

impl Bridge {
    /// The bridge to the assistive programs of this system.
    pub fn system() -> Self {
        Self::new(State::Ready(platform::start))
    }

    /// A bridge to nobody.
    pub fn off() -> Self {
        Self::new(State::Off)
    }

    /// A bridge to this adapter, which listens: for tests.
    pub fn to(adapter: Box<dyn Adapter>) -> Self {
        let bridge = Self::new(State::On(adapter));
        bridge.listen();
        bridge
    }

    fn new(adapter: State) -> Self {
        Self(Arc::new(Inner {
            listening: AtomicBool::new(false),
            fresh: AtomicBool::new(false),
            asked: Mutex::default(),
            wake: Mutex::default(),
            adapter: Mutex::new(adapter),
            told: Mutex::default(),
        }))
    }

    /// Starts the adapter, the first time.
    pub(super) fn start(&self) {
        let mut state = lock(&self.0.adapter);
        if let State::Ready(start) = *state {
            *state = start(self).map_or(State::Off, State::On);
        }
    }

    /// Whether an assistive program reads the window.
    pub fn is_listening(&self) -> bool {
        self.0.listening.load(Ordering::Relaxed)
    }

    /// An assistive program wants the tree: it gets the whole of it with the
    /// next frame. Called from any thread.
    pub fn listen(&self) {
        self.0.fresh.store(true, Ordering::Relaxed);
        self.0.listening.store(true, Ordering::Relaxed);
        self.wake();
    }

    /// None listens any more.
    pub fn hush(&self) {
        self.0.listening.store(false, Ordering::Relaxed);
    }

    /// An assistive program asks for something. Called from any thread.
    pub fn ask(&self, request: ActionRequest) {
        let deed = match (request.action, request.data) {
            (Action::Click, _) => Deed::Press,
            (Action::Focus, _) => Deed::Focus,
            (Action::ScrollIntoView, _) => Deed::Show,
            (Action::SetValue, Some(ActionData::Value(text))) => Deed::Write(text.into()),
            _ => return,
        };
        lock(&self.0.asked).push((request.target_node, deed));
        self.wake();
    }

    pub(super) fn asked(&self) -> Vec<(NodeId, Deed)> {
        std::mem::take(&mut lock(&self.0.asked))
    }

    /// Tells what changed since the last time.
    pub(super) fn tell(&self, tree: TreeUpdate) {
        let mut tree = Some(tree);
        self.with(|adapter| {
            // What is missing on the other side is asked only when the adapter
            // takes it: a program may begin to listen at this very moment.
            adapter.update(&mut || tree.take().map(|tree| self.news(tree)));
        });
    }

    /// The part of a tree that the other side does not have.
    fn news(&self, mut tree: TreeUpdate) -> TreeUpdate {
        let mut told = lock(&self.0.told);
        if self.0.fresh.swap(false, Ordering::Relaxed) {
            told.clear();
        }
        if !told.is_empty() {
            tree.tree = None;
        }
        let now: HashMap<NodeId, Node> = tree.nodes.iter().cloned().collect();
        tree.nodes.retain(|(id, node)| told.get(id) != Some(node));
        *told = now;
        tree
    }

    pub(super) fn focused(&self, focused: bool) {
        self.with(|adapter| adapter.focused(focused));
    }

    pub(super) fn placed(&self, bounds: Bounds) {
        self.with(|adapter| adapter.placed(bounds));
    }

    fn with(&self, act: impl FnOnce(&mut dyn Adapter)) {
        if let State::On(adapter) = &mut *lock(&self.0.adapter) {
            act(adapter.as_mut());
        }
    }

    /// Wakes the window: something is to be done with its next frame.
    fn wake(&self) {
        if let Some(wake) = &*lock(&self.0.wake) {
            // A window that is gone wants nothing any more.
            let _ = wake.unbounded_send(());
        }
    }

    /// Says when the window must draw a frame for an assistive program.
    pub fn subscription(&self) -> Subscription<()> {
        Subscription::run_with(self.clone(), Self::wakes)
    }

    fn wakes(&self) -> UnboundedReceiver<()> {
        let (sender, receiver) = unbounded();
        *lock(&self.0.wake) = Some(sender);
        if self.is_listening() {
            self.wake();
        }
        receiver
    }
}

/// What a thread left when it panicked is still a tree.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

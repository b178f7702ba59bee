//! The widget around everything, which tells assistive programs what is on the
//! screen with each frame, and does what they ask.
//!
//! Nothing on the screen changes without a frame, so this is when to look. With
//! no assistive program a frame costs one look at a flag.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::Outcome;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector, window};

use super::bridge::Bridge;
use super::collect::Collect;
use super::perform::perform;
use super::platform::Bounds;
use super::translate::{self, Frame};
use crate::gui::widget::travel;
use crate::language::Language;

/// The window, as assistive programs know it.
pub struct Window<'a, Message> {
    content: Element<'a, Message>,
    bridge: Bridge,
    title: String,
    language: Language,
    visit: u64,
}

/// `visit` is another number on each new screen. The title is that of the
/// window.
pub fn window<'a, Message>(
    bridge: &Bridge,
    visit: u64,
    title: String,
    language: Language,
    content: impl Into<Element<'a, Message>>,
) -> Window<'a, Message> {
    Window {
        content: content.into(),
        bridge: bridge.clone(),
        title,
        language,
        visit,
    }
}

/// Where the window is, as far as it was told.
#[derive(Debug, Clone)]
struct State {
    bounds: Bounds,
    /// What the screen begins with, as it was told last.
    begins: Vec<String>,
    /// The screen that was told last.
    told: u64,
}

impl<Message> Window<'_, Message> {
    fn obey(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) {
        for (target, deed) in self.bridge.asked() {
            let content = &mut self.content;
            perform(self.visit, target, &deed, &mut |operation| {
                content
                    .as_widget_mut()
                    .operate(&mut tree.children[0], layout, renderer, operation);
            });
        }
    }

    fn collect(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) -> Collect {
        let mut collect = Collect::new(self.visit);
        let content = self.content.as_widget_mut();
        content.operate(&mut tree.children[0], layout, renderer, &mut collect);
        collect
    }

    /// A screen that goes on to something else is heard from there. A new
    /// screen puts the focus where it wants it itself. Says whether it moved.
    fn hear(
        &mut self,
        begins: Vec<String>,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
    ) -> bool {
        let state = tree.state.downcast_mut::<State>();
        // A dialog stands before the screen, and says itself where the focus is.
        if begins.is_empty() {
            return false;
        }
        if std::mem::replace(&mut state.begins, begins.clone()) == begins
            || state.told != self.visit
        {
            return false;
        }
        let mut current: Option<Box<dyn Operation>> = Some(Box::new(travel::title(None)));
        while let Some(mut operation) = current.take() {
            let content = self.content.as_widget_mut();
            content.operate(&mut tree.children[0], layout, renderer, operation.as_mut());
            if let Outcome::Chain(next) = operation.finish() {
                current = Some(next);
            }
        }
        true
    }

    fn tell(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) {
        let mut collect = self.collect(tree, layout, renderer);
        if self.hear(collect.begins(), tree, layout, renderer) {
            collect = self.collect(tree, layout, renderer);
        }
        let state = tree.state.downcast_mut::<State>();
        let opens = std::mem::replace(&mut state.told, self.visit) != self.visit;
        let frame = Frame {
            opens,
            title: self.title.clone(),
            language: self.language,
            bounds: layout.bounds(),
            scale: state.bounds.scale,
        };
        self.bridge.tell(translate::tree(&collect, &frame));
    }

    fn follow(&self, state: &mut State, event: &window::Event) {
        match event {
            window::Event::Focused => self.bridge.focused(true),
            window::Event::Unfocused => self.bridge.focused(false),
            window::Event::Opened { position, size } => {
                state.bounds.size = *size;
                if let Some(position) = position {
                    state.bounds.position = *position;
                }
                self.bridge.placed(state.bounds);
            }
            window::Event::Moved(position) => {
                state.bounds.position = *position;
                self.bridge.placed(state.bounds);
            }
            window::Event::Resized(size) => {
                state.bounds.size = *size;
                self.bridge.placed(state.bounds);
            }
            window::Event::Rescaled(scale) => {
                state.bounds.scale = *scale;
                self.bridge.placed(state.bounds);
            }
            _ => {}
        }
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Window<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State {
            bounds: Bounds::default(),
            begins: Vec::new(),
            told: 0,
        })
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        self.content
            .as_widget_mut()
            .layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.content
            .as_widget_mut()
            .operate(&mut tree.children[0], layout, renderer, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let frame = matches!(event, Event::Window(window::Event::RedrawRequested(_)));
        if frame {
            self.bridge.start();
            self.obey(tree, layout, renderer);
        } else if let Event::Window(event) = event {
            self.follow(tree.state.downcast_mut::<State>(), event);
        }
        self.content.as_widget_mut().update(
            &mut tree.children[0],
            event,
            layout,
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
        );
        if frame && self.bridge.is_listening() {
            self.tell(tree, layout, renderer);
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.content.as_widget().draw(
            &tree.children[0],
            renderer,
            theme,
            style,
            layout,
            cursor,
            viewport,
        );
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(
            &tree.children[0],
            layout,
            cursor,
            viewport,
            renderer,
        )
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(
            &mut tree.children[0],
            layout,
            renderer,
            viewport,
            translation,
        )
    }
}

impl<'a, Message: 'a> From<Window<'a, Message>> for Element<'a, Message> {
    fn from(window: Window<'a, Message>) -> Self {
        Self::new(window)
    }
}

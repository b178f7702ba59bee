//! The one wrapper of everything that means something on a screen.
//!
//! A node carries role, name and state for assistive programs; when it can be
//! pressed it also takes focus, draws the focus ring, and answers the mouse,
//! Enter and Space. Screens use no interactive iced widget without it, text
//! fields excepted, which keep their own focus.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::Focusable;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::key::Named;
use iced::{
    Background, Border, Color, Element, Event, Length, Padding, Rectangle, Renderer, Shadow, Size,
    Theme, Vector, keyboard, touch, widget, window,
};

use super::meaning::{Meaning, Name, Role};
use crate::gui::ui::Ui;
use crate::language::Language;

/// Width of the focus ring and of the gap inside it, in logical pixels.
const RING: f32 = 2.0;

/// How a node looks.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Look {
    pub background: Option<Color>,
    /// Colour of the text inside, where it sets none itself.
    pub text: Option<Color>,
    pub border: Border,
    pub shadow: Shadow,
}

/// What the pointer does to a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Idle,
    Hovered,
    Pressed,
    Disabled,
}

/// A meaningful thing on a screen; see the module.
pub struct Node<'a, Message> {
    content: Element<'a, Message>,
    id: Option<widget::Id>,
    role: Role,
    name: Name<'a>,
    description: Option<String>,
    value: Option<String>,
    checked: Option<bool>,
    position: Option<(usize, usize)>,
    group: Option<&'static str>,
    roving: bool,
    language: Option<Language>,
    spoken: bool,
    start: bool,
    aside: bool,
    actionable: bool,
    on_press: Option<Message>,
    on_hover: Option<Message>,
    look: Box<dyn Fn(Status) -> Look + 'a>,
    ring: Color,
    radius: f32,
    width: Length,
    height: Length,
    padding: Padding,
    status: Option<Status>,
}

/// A node around `content` that only means something.
pub fn meaning<'a, Message>(
    role: Role,
    name: impl Into<Name<'a>>,
    content: impl Into<Element<'a, Message>>,
) -> Node<'a, Message> {
    let content = content.into();
    let size = content.as_widget().size_hint();
    Node {
        content,
        id: None,
        role,
        name: name.into(),
        description: None,
        value: None,
        checked: None,
        position: None,
        group: None,
        roving: false,
        language: None,
        spoken: false,
        start: false,
        aside: false,
        actionable: false,
        on_press: None,
        on_hover: None,
        look: Box::new(|_| Look::default()),
        ring: Color::TRANSPARENT,
        radius: 0.0,
        width: size.width.fluid(),
        height: size.height.fluid(),
        padding: Padding::ZERO,
        status: None,
    }
}

/// A node that can be pressed; `None` shows it disabled.
pub fn control<'a, Message>(
    ui: &Ui,
    role: Role,
    name: impl Into<Name<'a>>,
    content: impl Into<Element<'a, Message>>,
    on_press: Option<Message>,
) -> Node<'a, Message> {
    Node {
        actionable: true,
        on_press,
        ring: ui.palette.accent,
        radius: 8.0,
        ..meaning(role, name, content)
    }
}

impl<'a, Message> Node<'a, Message> {
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Replaces the name, where the words shown are too few without what
    /// stands around them.
    pub fn name(mut self, name: impl Into<Name<'a>>) -> Self {
        self.name = name.into();
        self
    }

    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into());
        self
    }

    pub fn value(mut self, text: impl Into<String>) -> Self {
        self.value = Some(text.into());
        self
    }

    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = Some(checked);
        self
    }

    /// Place in a set, from 1, and the set's size.
    pub fn position(mut self, place: usize, of: usize) -> Self {
        self.position = Some((place, of));
        self
    }

    /// Arrow keys move among the nodes of one group.
    pub fn group(mut self, group: &'static str) -> Self {
        self.group = Some(group);
        self
    }

    /// Tab passes this thing by unless it is the checked one: for long lists,
    /// in which other keys move.
    pub fn roving(mut self) -> Self {
        self.roving = true;
        self
    }

    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// Tells the name to text selectors too: for content that hides its text
    /// from them, such as rich text.
    pub fn spoken(mut self) -> Self {
        self.spoken = true;
        self
    }

    /// Tab begins here, and not at the rail, when nothing has the focus.
    pub fn start(mut self) -> Self {
        self.start = true;
        self
    }

    /// Passed over by Tab and never focused: the focus stays elsewhere, in the
    /// field of a list that is searched, while keys move a selection here.
    pub fn aside(mut self) -> Self {
        self.aside = true;
        self
    }

    /// Published when the pointer comes over the node.
    pub fn on_hover(mut self, message: Message) -> Self {
        self.on_hover = Some(message);
        self
    }

    pub fn look(mut self, look: impl Fn(Status) -> Look + 'a) -> Self {
        self.look = Box::new(look);
        self
    }

    /// Radius of the focus ring's corners.
    pub fn radius(mut self, radius: f32) -> Self {
        self.radius = radius;
        self
    }

    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.height = height.into();
        self
    }

    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }

    fn enabled(&self) -> bool {
        self.on_press.is_some()
    }

    fn meaning(&self, state: State) -> Meaning {
        Meaning {
            role: self.role,
            name: self.name.to_text(),
            description: self.description.clone(),
            checked: self.checked,
            value: self.value.clone(),
            position: self.position,
            group: self.group,
            roving: self.roving,
            language: self.language,
            actionable: self.actionable,
            enabled: self.enabled(),
            focused: state.focused,
            ring: state.ring,
            start: self.start,
            activate: false,
            settle: false,
        }
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct State {
    focused: bool,
    /// Focus came by key: the ring shows.
    ring: bool,
    pressed: bool,
    hovered: bool,
    activate: bool,
}

impl Focusable for State {
    fn is_focused(&self) -> bool {
        self.focused
    }

    fn focus(&mut self) {
        self.focused = true;
        self.ring = true;
    }

    fn unfocus(&mut self) {
        self.focused = false;
        self.ring = false;
    }
}

impl<Message: Clone> Node<'_, Message> {
    /// Answers the pointer and the keyboard.
    fn react(&self, state: &mut State, event: &Event, over: bool, shell: &mut Shell<'_, Message>) {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                state.pressed = over;
                state.focused = over && !self.aside;
                state.ring = false;
                if over {
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => {
                if std::mem::take(&mut state.pressed) {
                    if over {
                        self.publish(shell);
                    }
                    shell.capture_event();
                }
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.pressed = false,
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: keyboard::Key::Named(Named::Enter | Named::Space),
                modifiers,
                repeat: false,
                ..
            }) if state.focused && modifiers.is_empty() => {
                self.publish(shell);
                shell.capture_event();
            }
            _ => {}
        }
    }

    fn publish(&self, shell: &mut Shell<'_, Message>) {
        if let Some(message) = &self.on_press {
            shell.publish(message.clone());
        }
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Node<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, self.height)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        layout::padded(limits, self.width, self.height, self.padding, |limits| {
            self.content
                .as_widget_mut()
                .layout(&mut tree.children[0], renderer, limits)
        })
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let bounds = layout.bounds();
        let state = tree.state.downcast_mut::<State>();
        let mut meaning = self.meaning(*state);
        operation.custom(self.id.as_ref(), bounds, &mut meaning);
        state.activate |= meaning.activate && self.enabled();
        let focusable = self.actionable && self.enabled() && !self.aside;
        if meaning.settle && focusable {
            state.focused = true;
            state.ring = false;
        }
        if self.spoken {
            operation.text(self.id.as_ref(), bounds, &meaning.name);
        }
        if focusable {
            operation.focusable(self.id.as_ref(), bounds, state);
        }
        operation.container(self.id.as_ref(), bounds);
        operation.traverse(&mut |operation| {
            if let Some(inner) = layout.children().next() {
                self.content.as_widget_mut().operate(
                    &mut tree.children[0],
                    inner,
                    renderer,
                    operation,
                );
            }
        });
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
        if let Some(inner) = layout.children().next() {
            self.content.as_widget_mut().update(
                &mut tree.children[0],
                event,
                inner,
                cursor,
                renderer,
                clipboard,
                shell,
                viewport,
            );
        }
        let over = cursor.is_over(layout.bounds());
        let state = tree.state.downcast_mut::<State>();
        if let Some(message) = &self.on_hover
            && over != state.hovered
        {
            state.hovered = over;
            if over {
                shell.publish(message.clone());
            }
        }
        if !self.actionable {
            return;
        }
        if std::mem::take(&mut state.activate) {
            self.publish(shell);
        }
        if !self.enabled() {
            state.unfocus();
        } else if !shell.is_event_captured() {
            self.react(state, event, over, shell);
        } else if matches!(event, Event::Mouse(mouse::Event::ButtonPressed(_))) {
            state.unfocus();
        }
        let status = match (self.enabled(), over, state.pressed) {
            (false, ..) => Status::Disabled,
            (true, true, true) => Status::Pressed,
            (true, true, false) => Status::Hovered,
            (true, false, _) => Status::Idle,
        };
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            self.status = Some(status);
        } else if self.status.is_some_and(|shown| shown != status) {
            shell.request_redraw();
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
        let bounds = layout.bounds();
        let idle = if self.actionable && !self.enabled() {
            Status::Disabled
        } else {
            Status::Idle
        };
        let look = (self.look)(self.status.unwrap_or(idle));
        if look.background.is_some() || look.border.width > 0.0 {
            let background = look.background.unwrap_or(Color::TRANSPARENT);
            fill(renderer, bounds, look.border, look.shadow, background);
        }
        let state = tree.state.downcast_ref::<State>();
        if state.focused && state.ring {
            let border = Border {
                color: self.ring,
                width: RING,
                radius: (self.radius + 2.0 * RING).into(),
            };
            let around = bounds.expand(2.0 * RING);
            fill(
                renderer,
                around,
                border,
                Shadow::default(),
                Color::TRANSPARENT,
            );
        }
        if let Some(inner) = layout.children().next() {
            let text_color = look.text.unwrap_or(style.text_color);
            self.content.as_widget().draw(
                &tree.children[0],
                renderer,
                theme,
                &renderer::Style { text_color },
                inner,
                cursor,
                viewport,
            );
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        if self.enabled() && cursor.is_over(layout.bounds()) {
            return mouse::Interaction::Pointer;
        }
        layout
            .children()
            .next()
            .map_or_else(Default::default, |inner| {
                self.content.as_widget().mouse_interaction(
                    &tree.children[0],
                    inner,
                    cursor,
                    viewport,
                    renderer,
                )
            })
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
            layout.children().next()?,
            renderer,
            viewport,
            translation,
        )
    }
}

fn fill(
    renderer: &mut Renderer,
    bounds: Rectangle,
    border: Border,
    shadow: Shadow,
    background: Color,
) {
    use iced::advanced::Renderer as _;
    renderer.fill_quad(
        renderer::Quad {
            bounds,
            border,
            shadow,
            ..renderer::Quad::default()
        },
        Background::Color(background),
    );
}

impl<'a, Message: Clone + 'a> From<Node<'a, Message>> for Element<'a, Message> {
    fn from(node: Node<'a, Message>) -> Self {
        Self::new(node)
    }
}

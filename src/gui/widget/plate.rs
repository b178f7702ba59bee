//! A picture whose places can be pointed at, with the list of their names: a
//! place is outlined while the pointer is on it or on its name, while its name
//! has the focus, and once it is chosen.

mod outline;

use std::any::Any;
use std::rc::Rc;

use iced::advanced::graphics::geometry::Renderer as _;
use iced::advanced::layout::{self, Layout, Limits};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::widget::Id;
use iced::{Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector, touch};

use super::meaning::Meaning;
use crate::gui::theme::Palette;
use crate::gui::typeface::Letters;
use crate::gui::ui::Ui;

/// Side of the tab that bears a place's number, in logical pixels at 100 %.
const TAB: f32 = 22.0;

/// What became of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Chosen,
    Right,
    /// It was right, and was left out.
    Missed,
    Wrong,
}

/// A place of the picture.
pub struct Spot {
    /// In shares of the picture's sides, from its top left corner.
    pub corners: Vec<(f64, f64)>,
    pub mark: Option<Mark>,
    /// The node of the list that names it.
    pub name: Id,
}

type OnPress<'a, Message> = Rc<dyn Fn(f64, f64) -> Message + 'a>;
type At<'a> = Rc<dyn Fn(f64, f64) -> usize + 'a>;

pub struct Plate<'a, Message> {
    /// The picture, then the list.
    children: [Element<'a, Message>; 2],
    /// The picture's share of the width, where the list stands beside it.
    beside: Option<f32>,
    spacing: f32,
    spots: Vec<Spot>,
    at: At<'a>,
    on_press: Option<OnPress<'a, Message>>,
    palette: Palette,
    letters: Letters,
    tab: f32,
}

/// `at` says which place lies at a point of the picture, in shares of its
/// sides; any number that is none of `spots` for no place.
pub fn plate<'a, Message>(
    ui: &Ui,
    picture: impl Into<Element<'a, Message>>,
    list: impl Into<Element<'a, Message>>,
    spots: Vec<Spot>,
    at: impl Fn(f64, f64) -> usize + 'a,
) -> Plate<'a, Message> {
    Plate {
        children: [picture.into(), list.into()],
        beside: None,
        spacing: ui.px(crate::gui::ui::space::L),
        spots,
        at: Rc::new(at),
        on_press: None,
        palette: ui.palette,
        letters: ui.letters,
        tab: ui.px(TAB),
    }
}

impl<'a, Message> Plate<'a, Message> {
    /// Puts the list beside the picture, which takes a share of the width.
    pub fn beside(mut self, share: Option<f32>) -> Self {
        self.beside = share;
        self
    }

    /// Published when the picture is pressed, with the point.
    pub fn on_press(mut self, on_press: Option<OnPress<'a, Message>>) -> Self {
        self.on_press = on_press;
        self
    }

    /// The place under the pointer; nothing when it is off the picture.
    fn under(&self, picture: Rectangle, cursor: mouse::Cursor) -> Option<(f64, f64)> {
        let point = cursor.position_in(picture)?;
        Some((
            f64::from(point.x / picture.width.max(1.0)),
            f64::from(point.y / picture.height.max(1.0)),
        ))
    }
}

#[derive(Debug, Default)]
struct State {
    /// The place to outline.
    lit: Option<usize>,
    pressed: bool,
}

/// Finds the name that has the focus, or the pointer on it.
struct Named<'a> {
    spots: &'a [Spot],
    cursor: mouse::Cursor,
    focused: Option<usize>,
    hovered: Option<usize>,
}

impl Operation for Named<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let (Some(id), Some(meaning)) = (id, state.downcast_ref::<Meaning>()) else {
            return;
        };
        let Some(index) = self.spots.iter().position(|spot| spot.name == *id) else {
            return;
        };
        if meaning.focused && meaning.ring {
            self.focused = Some(index);
        }
        if self.cursor.is_over(bounds) {
            self.hovered = Some(index);
        }
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Plate<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> layout::Node {
        let width = limits.max().width;
        let rest = (width - self.spacing).max(0.0);
        let widths = match self.beside {
            Some(share) => [rest * share, rest * (1.0 - share)],
            None => [width, width],
        };
        let mut nodes = Vec::with_capacity(2);
        let each = self.children.iter_mut().zip(&mut tree.children).zip(widths);
        for ((child, tree), width) in each {
            let limits = Limits::with_compression(
                Size::new(width, 0.0),
                Size::new(width, f32::INFINITY),
                Size::new(false, true),
            );
            nodes.push(child.as_widget_mut().layout(tree, renderer, &limits));
        }
        let mut height = 0.0_f32;
        let mut corner = Point::ORIGIN;
        for (node, width) in nodes.iter_mut().zip(widths) {
            node.move_to_mut(corner);
            let size = node.size();
            height = height.max(corner.y + size.height);
            if self.beside.is_some() {
                corner.x += width + self.spacing;
            } else {
                corner.y += size.height + self.spacing;
            }
        }
        layout::Node::with_children(Size::new(width, height), nodes)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.traverse(&mut |operation| {
            let each = self.children.iter_mut().zip(&mut tree.children);
            for ((child, tree), layout) in each.zip(layout.children()) {
                let child = child.as_widget_mut();
                child.operate(tree, layout, renderer, operation);
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
        let each = self.children.iter_mut().zip(&mut tree.children);
        for ((child, tree), layout) in each.zip(layout.children()) {
            child.as_widget_mut().update(
                tree, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
        }
        let mut parts = layout.children();
        let (Some(picture), Some(list)) = (parts.next(), parts.next()) else {
            return;
        };
        let point = self.under(picture.bounds(), cursor);
        let mut named = Named {
            spots: &self.spots,
            cursor,
            focused: None,
            hovered: None,
        };
        if let ([_, child], [_, tree]) = (&mut self.children, tree.children.as_mut_slice()) {
            child
                .as_widget_mut()
                .operate(tree, list, renderer, &mut named);
        }
        let pointed = point.map(|(x, y)| (self.at)(x, y));
        let lit = pointed.or(named.hovered).or(named.focused);
        let state = tree.state.downcast_mut::<State>();
        if state.lit != lit {
            state.lit = lit;
            shell.request_redraw();
        }
        let Some(on_press) = &self.on_press else {
            return;
        };
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. })
                if !shell.is_event_captured() =>
            {
                state.pressed = point.is_some();
                if state.pressed {
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. })
                if std::mem::take(&mut state.pressed) =>
            {
                if let Some((x, y)) = point {
                    shell.publish(on_press(x, y));
                    shell.capture_event();
                }
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.pressed = false,
            _ => {}
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
        let each = self.children.iter().zip(&tree.children);
        for ((child, tree), layout) in each.zip(layout.children()) {
            child
                .as_widget()
                .draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
        let Some(picture) = layout.children().next() else {
            return;
        };
        let bounds = picture.bounds();
        let lit = tree.state.downcast_ref::<State>().lit;
        let marked = self.spots.iter().any(|spot| spot.mark.is_some());
        let Some(seen) = bounds.expand(4.0).intersection(viewport) else {
            return;
        };
        if lit.is_none_or(|lit| lit >= self.spots.len()) && !marked {
            return;
        }
        let frame = self.outlines(renderer, bounds.size(), lit);
        // A layer of its own: pictures are drawn over the geometry of theirs.
        renderer.with_layer(seen, |renderer| {
            renderer.with_translation(Vector::new(bounds.x, bounds.y), |renderer| {
                renderer.draw_geometry(frame.into_geometry());
            });
        });
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let over = layout
            .children()
            .next()
            .is_some_and(|picture| cursor.is_over(picture.bounds()));
        if over && self.on_press.is_some() {
            return mouse::Interaction::Pointer;
        }
        let each = self.children.iter().zip(&tree.children);
        each.zip(layout.children())
            .map(|((child, tree), layout)| {
                let child = child.as_widget();
                child.mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
            .max()
            .unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        overlay::from_children(
            &mut self.children,
            tree,
            layout,
            renderer,
            viewport,
            translation,
        )
    }
}

impl<'a, Message: 'a> From<Plate<'a, Message>> for Element<'a, Message> {
    fn from(plate: Plate<'a, Message>) -> Self {
        Self::new(plate)
    }
}

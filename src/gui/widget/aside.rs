//! Something that stands over a page without hiding what has the focus: at the
//! bottom, or at the top while the focus is down there.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector, window};

use super::focused::Focused;

/// Room kept between the top of the page and what stands there, in logical
/// pixels.
const MARGIN: f32 = 12.0;

/// A page, and what stands over it, if anything.
pub struct Aside<'a, Message> {
    /// The page first.
    children: Vec<Element<'a, Message>>,
    /// From the bottom of the page, in logical pixels.
    rise: f32,
}

pub fn aside<'a, Message>(
    page: impl Into<Element<'a, Message>>,
    over: Option<Element<'a, Message>>,
    rise: f32,
) -> Aside<'a, Message> {
    let mut children = vec![page.into()];
    children.extend(over);
    Aside { children, rise }
}

/// Whether it stands at the top.
#[derive(Debug, Default)]
struct State {
    up: bool,
}

impl<Message> Aside<'_, Message> {
    /// Where the thing stands over the page.
    fn place(&self, page: Size, over: Size, up: bool) -> Rectangle {
        let y = if up {
            MARGIN
        } else {
            page.height - self.rise - over.height
        };
        let x = (page.width - over.width) / 2.0;
        Rectangle::new(Point::new(x.max(0.0), y.max(0.0)), over)
    }

    /// Whether it would hide the focus at the bottom.
    fn hides(
        &mut self,
        tree: &mut Tree,
        page: Layout<'_>,
        over: Size,
        renderer: &Renderer,
    ) -> bool {
        let mut focused = Focused::default();
        self.children[0].as_widget_mut().operate(
            &mut tree.children[0],
            page,
            renderer,
            &mut focused,
        );
        let bounds = page.bounds();
        let below = self.place(bounds.size(), over, false) + Vector::new(bounds.x, bounds.y);
        focused.found.is_some_and(|it| it.intersects(&below))
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Aside<'_, Message> {
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
        Size::new(Length::Fill, Length::Fill)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let limits = limits.width(Length::Fill).height(Length::Fill);
        let page =
            self.children[0]
                .as_widget_mut()
                .layout(&mut tree.children[0], renderer, &limits);
        let size = page.size();
        let mut nodes = vec![page];
        if let Some(over) = self.children.get_mut(1) {
            let node = over.as_widget_mut().layout(
                &mut tree.children[1],
                renderer,
                &layout::Limits::new(Size::ZERO, size),
            );
            let up = self.hides(tree, Layout::new(&nodes[0]), node.size(), renderer);
            tree.state.downcast_mut::<State>().up = up;
            let place = self.place(size, node.size(), up);
            nodes.push(node.move_to(place.position()));
        }
        layout::Node::with_children(size, nodes)
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
                child
                    .as_widget_mut()
                    .operate(tree, layout, renderer, operation);
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
        let over = layout.children().nth(1).map(|over| over.bounds());
        if let (Event::Window(window::Event::RedrawRequested(_)), Some(over), Some(page)) =
            (event, over, layout.children().next())
        {
            // The focus may have moved since things were laid out.
            let up = self.hides(tree, page, over.size(), renderer);
            if up != tree.state.downcast_ref::<State>().up {
                shell.invalidate_layout();
            }
        }
        let covered = over.is_some_and(|over| cursor.is_over(over));
        let each = self.children.iter_mut().zip(&mut tree.children);
        let each: Vec<_> = each.zip(layout.children()).collect();
        // What stands above hears first; the page knows no pointer under it.
        for (place, ((child, tree), layout)) in each.into_iter().enumerate().rev() {
            if shell.is_event_captured() {
                return;
            }
            let cursor = if place == 0 && covered {
                cursor.levitate()
            } else {
                cursor
            };
            child.as_widget_mut().update(
                tree, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
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
        for (place, ((child, tree), layout)) in each.zip(layout.children()).enumerate() {
            let draw = |renderer: &mut Renderer| {
                child
                    .as_widget()
                    .draw(tree, renderer, theme, style, layout, cursor, viewport);
            };
            if place == 0 {
                draw(renderer);
            } else {
                renderer.with_layer(*viewport, draw);
            }
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
        let each = self.children.iter().zip(&tree.children);
        let each: Vec<_> = each.zip(layout.children()).collect();
        let over = each.into_iter().rev().find_map(|((child, tree), layout)| {
            cursor.is_over(layout.bounds()).then(|| {
                child
                    .as_widget()
                    .mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
        });
        over.unwrap_or_default()
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

impl<'a, Message: 'a> From<Aside<'a, Message>> for Element<'a, Message> {
    fn from(aside: Aside<'a, Message>) -> Self {
        Self::new(aside)
    }
}

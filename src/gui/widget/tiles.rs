//! Cards side by side: columns of given widths, rows in which every card is as
//! tall as the tallest.

use iced::advanced::layout::{self, Layout, Limits};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector};

pub struct Tiles<'a, Message> {
    cards: Vec<Element<'a, Message>>,
    /// The columns' shares of the width; at least one, all above 0.
    shares: Vec<f32>,
    spacing: f32,
}

/// Cards in rows of as many as there are `shares`, each column as wide as its
/// share of all of them.
pub fn tiles<'a, Message>(
    cards: impl IntoIterator<Item = Element<'a, Message>>,
    shares: impl Into<Vec<f32>>,
) -> Tiles<'a, Message> {
    let mut shares = shares.into();
    if shares.is_empty() {
        shares.push(1.0);
    }
    Tiles {
        cards: cards.into_iter().collect(),
        shares,
        spacing: 0.0,
    }
}

impl<Message> Tiles<'_, Message> {
    /// Room between cards, in logical pixels.
    pub fn spacing(mut self, spacing: f32) -> Self {
        self.spacing = spacing;
        self
    }

    /// Left edge and width of each column.
    fn columns(&self, width: f32) -> Vec<(f32, f32)> {
        let gaps = self.spacing * (self.shares.len() - 1) as f32;
        let room = (width - gaps).max(0.0);
        let whole: f32 = self.shares.iter().sum();
        let mut left = 0.0;
        self.shares
            .iter()
            .map(|share| {
                let column = (left, room * share / whole);
                left += column.1 + self.spacing;
                column
            })
            .collect()
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Tiles<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.cards.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.cards);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> layout::Node {
        let width = limits.max().width;
        let columns = self.columns(width);
        let mut nodes = Vec::with_capacity(self.cards.len());
        let mut top = 0.0;
        let rows = self.cards.chunks_mut(columns.len());
        let trees = tree.children.chunks_mut(columns.len());
        for (index, (cards, trees)) in rows.zip(trees).enumerate() {
            if index > 0 {
                top += self.spacing;
            }
            let mut lay = |least: f32| -> Vec<layout::Node> {
                let each = cards.iter_mut().zip(trees.iter_mut()).zip(&columns);
                each.map(|((card, tree), &(left, width))| {
                    // A card that would fill the height is as tall as what is in it.
                    let limits = Limits::with_compression(
                        Size::new(width, least),
                        Size::new(width, f32::INFINITY),
                        Size::new(false, true),
                    );
                    let card = card.as_widget_mut().layout(tree, renderer, &limits);
                    card.move_to(Point::new(left, top))
                })
                .collect()
            };
            let tallest = lay(0.0)
                .iter()
                .map(|card| card.size().height)
                .fold(0.0, f32::max);
            nodes.extend(lay(tallest));
            top += tallest;
        }
        layout::Node::with_children(Size::new(width, top), nodes)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.traverse(&mut |operation| {
            let each = self.cards.iter_mut().zip(&mut tree.children);
            for ((card, tree), layout) in each.zip(layout.children()) {
                card.as_widget_mut()
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
        let each = self.cards.iter_mut().zip(&mut tree.children);
        for ((card, tree), layout) in each.zip(layout.children()) {
            card.as_widget_mut().update(
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
        let each = self.cards.iter().zip(&tree.children);
        for ((card, tree), layout) in each.zip(layout.children()) {
            if layout.bounds().intersects(viewport) {
                card.as_widget()
                    .draw(tree, renderer, theme, style, layout, cursor, viewport);
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
        let each = self.cards.iter().zip(&tree.children);
        each.zip(layout.children())
            .map(|((card, tree), layout)| {
                card.as_widget()
                    .mouse_interaction(tree, layout, cursor, viewport, renderer)
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
            &mut self.cards,
            tree,
            layout,
            renderer,
            viewport,
            translation,
        )
    }
}

impl<'a, Message: 'a> From<Tiles<'a, Message>> for Element<'a, Message> {
    fn from(tiles: Tiles<'a, Message>) -> Self {
        Self::new(tiles)
    }
}

//! Messages of the public and of the house.

use iced::widget::{column, container, row};
use iced::{Alignment, Border, Color, Element, Length};

use super::{Crisis, Message, Playing};
use crate::course::practice::crisis::{Message as Post, Room, Voice};
use crate::gui::theme::Palette;
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::chip;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{body, set, small, text};
use crate::language::say;
use crate::practice::crisis::State;

pub(super) fn view<'a>(
    screen: &'a Crisis,
    playing: &'a Playing,
    ui: &'a Ui,
) -> Element<'a, Message> {
    column![current(screen, playing, ui), earlier(screen, playing, ui)]
        .spacing(ui.px(space::XL))
        .into()
}

/// What has arrived since the decision opened.
pub(super) fn current<'a>(
    screen: &'a Crisis,
    playing: &'a Playing,
    ui: &'a Ui,
) -> Element<'a, Message> {
    let language = ui.language;
    let minute = playing.run.state.minute();
    let posts: Vec<&Post> = if playing.told {
        Vec::new()
    } else {
        screen.arrived(playing).collect()
    };
    let of = |room: Room| {
        let posts = posts.iter().filter(move |post| post.place == room);
        posts
            .map(|post| (*post, i64::from(minute) - i64::from(post.ago)))
            .collect::<Vec<_>>()
    };
    let news = Some(playing.news.words.as_str()).filter(|words| !words.is_empty());
    let news = news.filter(|_| !playing.told).map(|words| {
        let line = small(ui, words)
            .font(ui.sans_bold())
            .color(ui.palette.accent);
        node::meaning(Role::Status, words, line)
    });
    let title = section(ui, say::crisis::feed(language));
    let top = row![
        container(title).width(Length::Fill),
        pulse(screen, &playing.run.state, ui)
    ]
    .align_y(Alignment::Center);
    let inbox = of(Room::Inbox);
    let inbox = (!inbox.is_empty()).then(|| {
        column![
            section(ui, say::crisis::inbox(language)),
            list(screen, ui, say::crisis::inbox(language), inbox)
        ]
        .spacing(ui.px(space::M))
    });
    let feed = of(Room::Feed);
    let feed = if feed.is_empty() {
        small(ui, say::crisis::quiet(language)).into()
    } else {
        list(screen, ui, say::crisis::feed(language), feed)
    };
    column![top, news, feed, inbox]
        .spacing(ui.px(space::M))
        .width(Length::Fill)
        .into()
}

/// Messages of the decisions already taken, the last ones first.
pub(super) fn earlier<'a>(
    screen: &'a Crisis,
    playing: &'a Playing,
    ui: &'a Ui,
) -> Option<Element<'a, Message>> {
    let mut posts: Vec<(&Post, i64)> = Vec::new();
    for turn in playing.run.turns.iter().rev() {
        let minute = turn.before.minute();
        let decision = screen.scenario.decisions.get(turn.decision);
        let there = screen.machine.messages(&turn.before);
        let mut said: Vec<(&Post, i64)> = there
            .into_iter()
            .filter_map(|index| decision?.messages.get(index))
            .map(|post| (post, i64::from(minute) - i64::from(post.ago)))
            .collect();
        said.sort_by_key(|(_, minute)| *minute);
        posts.extend(said.into_iter().rev());
    }
    if posts.is_empty() {
        return None;
    }
    let title = say::crisis::earlier(ui.language);
    let content = column![section(ui, title), list_as_is(screen, ui, title, posts)]
        .spacing(ui.px(space::M))
        .width(Length::Fill);
    Some(content.into())
}

fn section<'a>(ui: &Ui, title: &'a str) -> Element<'a, Message> {
    let drawn = text(ui, Type::Body, ui.palette.ink, title).font(ui.sans_bold());
    // In one column it comes before the decision, which is the screen's title.
    let role = if ui.narrow() {
        Role::Paragraph
    } else {
        Role::Heading(2)
    };
    node::meaning(role, title, drawn).into()
}

/// How loud the public is.
fn pulse<'a>(screen: &'a Crisis, state: &State, ui: &Ui) -> Option<Element<'a, Message>> {
    let pulse = screen.scenario.pulse.as_ref()?;
    let gauge = screen.scenario.gauge(&pulse.gauge)?;
    let value = f64::from(*state.gauges().get(gauge)?) / 100.0;
    let (quiet, full) = (f64::from(pulse.quiet), f64::from(pulse.full));
    let count = (quiet + (full - quiet) * value).round();
    let count = crate::language::typography::number(ui.language, count, 0);
    let words = format!("{count}\u{a0}{}", pulse.unit);
    let palette = ui.palette;
    let drawn = container(
        row![
            Icon::TrendingUp.sized(ui.px(16.0), palette.warm),
            small(ui, words.clone())
                .font(ui.sans_bold())
                .color(palette.warm)
        ]
        .spacing(ui.px(space::XS))
        .align_y(Alignment::Center),
    )
    .padding([ui.px(4.0), ui.px(10.0)])
    .style(style::tile(palette.warm_soft, style::CHIP));
    Some(node::meaning(Role::Paragraph, words, drawn).into())
}

fn list<'a>(
    screen: &'a Crisis,
    ui: &'a Ui,
    name: &'a str,
    mut posts: Vec<(&'a Post, i64)>,
) -> Element<'a, Message> {
    posts.sort_by_key(|(_, minute)| *minute);
    list_as_is(screen, ui, name, posts)
}

fn list_as_is<'a>(
    screen: &'a Crisis,
    ui: &'a Ui,
    name: &'a str,
    posts: Vec<(&'a Post, i64)>,
) -> Element<'a, Message> {
    let of = posts.len();
    let cards = posts.into_iter().enumerate();
    let cards =
        cards.map(|(index, (post, minute))| card(ui, post, screen.stamp(minute), (index + 1, of)));
    let list = column(cards).spacing(ui.px(10.0)).width(Length::Fill);
    node::meaning(Role::List, name, list)
        .width(Length::Fill)
        .into()
}

fn card<'a>(
    ui: &'a Ui,
    post: &'a Post,
    clock: String,
    (place, of): (usize, usize),
) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let author = set(ui, &post.author);
    let words = set(ui, &post.text);
    let mut about = vec![
        say::crisis::voice(language, post.who).to_owned(),
        clock.clone(),
    ];
    if post.place == Room::Inbox {
        about.push(say::crisis::private(language).to_owned());
    }
    if post.urgent {
        about.push(say::crisis::urgent(language).to_owned());
    }
    let said = format!("{author} ({}){}", about.join(", "), say_colon(ui, &words));
    let urgent = post.urgent.then(|| {
        chip(
            ui,
            say::crisis::urgent(language),
            palette.warm_soft,
            palette.warm,
        )
    });
    let role = (post.who != Voice::Member && post.who != Voice::Troll)
        .then(|| small(ui, say::crisis::voice(language, post.who)));
    let head = row![
        small(ui, author.clone())
            .font(ui.sans_bold())
            .color(palette.ink),
        small(ui, clock),
        role,
        urgent
    ]
    .spacing(ui.px(6.0))
    .wrap()
    .vertical_spacing(ui.px(2.0));
    let lines = column![head, body(ui, words)]
        .spacing(ui.px(2.0))
        .width(Length::Fill);
    let drawn = row![avatar(ui, &post.author, post.who), lines].spacing(ui.px(10.0));
    let (background, border) = match (post.place, post.urgent) {
        (_, true) => (palette.surface, palette.warm),
        (Room::Inbox, _) => (palette.gold_soft, palette.line),
        (Room::Feed, _) => (palette.surface, palette.line),
    };
    let card = container(drawn)
        .padding([ui.px(10.0), ui.px(13.0)])
        .width(Length::Fill)
        .style(move |_| container::Style {
            background: Some(background.into()),
            border: Border {
                color: border,
                width: 1.0,
                radius: style::CARD.into(),
            },
            ..container::Style::default()
        });
    node::meaning(Role::ListItem, said, card)
        .position(place, of)
        .width(Length::Fill)
        .into()
}

fn say_colon(ui: &Ui, words: &str) -> String {
    match ui.language {
        crate::language::Language::Fr => format!("\u{a0}: {words}"),
        crate::language::Language::En => format!(": {words}"),
    }
}

fn colors(palette: &Palette, who: Voice) -> (Color, Color) {
    match who {
        Voice::Member | Voice::Troll => (palette.accent_soft, palette.accent),
        Voice::Victim => (palette.warm_soft, palette.warm),
        Voice::Press => (palette.ink, palette.surface),
        Voice::Colleague => (palette.good_soft, palette.good),
        Voice::Management | Voice::Official => (palette.gold_soft, palette.gold),
    }
}

/// The first letter of a name, in the colour of who speaks.
fn avatar<'a>(ui: &Ui, author: &str, who: Voice) -> Element<'a, Message> {
    let (background, color) = colors(&ui.palette, who);
    let letter = author.chars().find(|letter| letter.is_alphanumeric());
    let letter = letter.map_or_else(String::new, |letter| letter.to_uppercase().to_string());
    let side = ui.px(30.0);
    let border = ui.palette.line;
    container(small(ui, letter).font(ui.sans_bold()).color(color))
        .center(side)
        .style(move |_| container::Style {
            background: Some(background.into()),
            border: Border {
                color: border,
                width: 1.0,
                radius: style::CHIP.into(),
            },
            ..container::Style::default()
        })
        .into()
}

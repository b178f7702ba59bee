//! What a decision was worth, in words: the note in the margin, and the card
//! of the result.

use iced::widget::{column, container, row};
use iced::{Alignment, Color, Element, Length, Padding};

use super::Message;
use crate::course::Markup;
use crate::course::practice::Queue;
use crate::course::practice::queue::{Action, Item};
use crate::gui::theme::Palette;
use crate::gui::theme::style::{self, BUTTON, CARD, CHIP};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::hover_only;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, set, small, strong, text};
use crate::language::say;
use crate::practice::moderation::{Outcome, Verdict};

/// Characters of a message on one line.
const LINE: usize = 64;

/// How a verdict looks: not by colour alone, its sign and its word go with it.
struct Tone {
    icon: Icon,
    ink: Color,
    background: Color,
}

fn tone(palette: &Palette, verdict: Verdict) -> Tone {
    let (icon, ink, background) = match verdict {
        Verdict::Right => (Icon::Check, palette.good, palette.good_soft),
        Verdict::NoReason | Verdict::OtherReason => (Icon::Minus, palette.gold, palette.gold_soft),
        Verdict::Wrong => (Icon::X, palette.warm, palette.warm_soft),
        Verdict::Debatable { .. } => (Icon::Scale, palette.accent, palette.accent_soft),
    };
    Tone {
        icon,
        ink,
        background,
    }
}

/// A decision with all that it speaks of.
struct Judged<'a> {
    outcome: &'a Outcome,
    item: &'a Item,
    action: &'a Action,
    /// The article that the learner gave.
    given: Option<&'a str>,
    feedback: &'a Markup,
    /// Why the right action is right, where the feedback is on the wrong one.
    why: Option<&'a Markup>,
    /// The actions that were right, where another was taken.
    rather: Vec<String>,
}

fn judged<'a>(ui: &Ui, queue: &'a Queue, outcome: &'a Outcome) -> Option<Judged<'a>> {
    let item = queue.items.get(outcome.decision.item)?;
    let action = queue.actions.get(outcome.decision.action)?;
    let given = outcome.decision.reason.and_then(|at| queue.charter.get(at));
    let accepted = item.accepts(&action.id);
    let rather = item
        .accept
        .iter()
        .filter(|_| !accepted)
        .filter_map(|id| queue.action(id))
        .map(|action| set(ui, &action.name).into_owned());
    Some(Judged {
        outcome,
        item,
        action,
        given: given.map(|article| article.id.as_str()),
        feedback: item.wrong(&action.id).unwrap_or(&item.why),
        why: item.wrong(&action.id).map(|_| &item.why),
        rather: rather.collect(),
    })
}

impl<'a> Judged<'a> {
    fn taken(&self, ui: &Ui) -> String {
        let action = set(ui, &self.action.name);
        say::moderation::taken(ui.language, &action, self.given)
    }

    /// What was right, and the article that it rests on.
    fn lines(&self, ui: &Ui, queue: &'a Queue) -> Vec<Element<'a, Message>> {
        let language = ui.language;
        let late = self.outcome.late.then(|| {
            let words = say::moderation::late_word(language);
            body(ui, words).font(ui.sans_bold()).into()
        });
        let feedback = Prose::body(ui)
            .on_link(Message::Link)
            .view(ui, self.feedback);
        let why = self.why.map(|why| {
            let set = Prose::new(Type::Body, ui.palette.ink_soft);
            set.on_link(Message::Link).view(ui, why)
        });
        let rather = (!self.rather.is_empty()).then(|| {
            let words = say::moderation::expected(language, &self.rather);
            body(ui, words).font(ui.sans_bold()).into()
        });
        let article = self.item.article.as_ref().and_then(|id| queue.article(id));
        let needed = !matches!(self.outcome.verdict, Verdict::Right);
        let article = article.filter(|_| needed).map(|article| {
            let number = format!("{} {}.", say::moderation::article(language), article.id);
            let said = format!("{number} {}", article.text.plain());
            let line = row![
                Icon::FileText.sized(ui.px(18.0), ui.palette.ink_soft),
                small(ui, number).font(ui.sans_bold()),
                container(Prose::new(Type::Small, ui.palette.ink_soft).view(ui, &article.text))
                    .width(Length::Fill)
            ]
            .spacing(ui.px(space::S));
            node::meaning(Role::Paragraph, said, line).into()
        });
        late.into_iter()
            .chain(rather)
            .chain([feedback])
            .chain(why)
            .chain(article)
            .collect()
    }
}

/// The verdict on the message before, for the margin.
pub(super) fn note<'a>(ui: &'a Ui, queue: &'a Queue, outcome: &Outcome) -> Element<'a, Message> {
    let Some(item) = queue.items.get(outcome.decision.item) else {
        return "".into();
    };
    let Some(action) = queue.actions.get(outcome.decision.action) else {
        return "".into();
    };
    let language = ui.language;
    let tone = tone(&ui.palette, outcome.verdict);
    let word = say::moderation::verdict(language, outcome.verdict);
    let feedback = item.wrong(&action.id).unwrap_or(&item.why);
    let told = say::pair(
        language,
        say::moderation::previous(language),
        &lowered(word),
    );
    let head = row![
        tone.icon.sized(ui.px(20.0), tone.ink),
        container(strong(ui, told.clone())).width(Length::Fill)
    ]
    .spacing(ui.px(space::S));
    let mut spoken = vec![format!("{told}.")];
    let late = outcome.late.then(|| say::moderation::late_word(language));
    let rather = (!item.accepts(&action.id)).then(|| {
        let names = item.accept.iter().filter_map(|id| queue.action(id));
        let names: Vec<String> = names.map(|it| set(ui, &it.name).into_owned()).collect();
        say::moderation::expected(language, &names)
    });
    let article = match outcome.verdict {
        Verdict::NoReason | Verdict::OtherReason => item.article.as_ref(),
        _ => None,
    };
    let article = article.map(|id| say::moderation::article_of(id.as_str()));
    let words = Prose::body(ui).on_link(Message::Link).view(ui, feedback);
    let given = outcome.decision.reason.and_then(|at| queue.charter.get(at));
    let given = given.map(|article| article.id.as_str());
    let taken = say::moderation::taken(language, &set(ui, &action.name), given);
    let about = [item.author.name.as_str(), &taken].join(say::course::DOT);
    spoken.push(format!("{about}."));
    spoken.extend(late.map(str::to_owned));
    spoken.push(feedback.plain());
    spoken.extend(rather.clone());
    spoken.extend(article.clone());
    let line = |words: String| small(ui, words).color(ui.palette.ink);
    let inside = column![
        head,
        line(about),
        late.map(|late| body(ui, late)),
        words,
        rather.map(line),
        article.map(line)
    ]
    .spacing(ui.px(space::S));
    let tile = container(inside)
        .padding(ui.px(14.0))
        .width(Length::Fill)
        .style(style::tile(tone.background, BUTTON));
    node::meaning(Role::Status, spoken.join(" "), tile)
        .width(Length::Fill)
        .into()
}

/// «Juste» inside a sentence.
fn lowered(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A decision of the result, unfolded or not.
pub(super) fn card<'a>(
    ui: &'a Ui,
    queue: &'a Queue,
    outcome: &'a Outcome,
    open: bool,
) -> Element<'a, Message> {
    let Some(judged) = judged(ui, queue, outcome) else {
        return "".into();
    };
    let details = open.then(|| details(ui, queue, &judged));
    let content = column![head(ui, &judged, open), details].width(Length::Fill);
    container(content).style(style::card(ui.palette)).into()
}

fn head<'a>(ui: &Ui, judged: &Judged<'a>, open: bool) -> Element<'a, Message> {
    let (palette, language) = (ui.palette, ui.language);
    let outcome = judged.outcome;
    let tone = tone(&palette, outcome.verdict);
    let sign = container(tone.icon.sized(ui.px(18.0), tone.ink))
        .center(ui.px(32.0))
        .style(style::tile(tone.background, CHIP));
    let word = say::moderation::verdict(language, outcome.verdict);
    let sorted = outcome
        .sorted
        .map(|it| say::moderation::sorted_one(language, it));
    let cost = (outcome.cost > 0).then(|| say::moderation::points(language, outcome.cost));
    let taken = judged.taken(ui);
    let facts: Vec<&str> = [Some(taken.as_str()), sorted, cost.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    let facts = facts.join(say::course::DOT);
    let words = shortened(&judged.item.text, LINE);
    let line = row![
        small(ui, word).font(ui.sans_bold()).color(tone.ink),
        small(ui, facts.clone())
    ]
    .spacing(ui.px(space::S))
    .wrap();
    let fold = if open {
        Icon::ChevronDown
    } else {
        Icon::ChevronRight
    };
    let author = judged.item.author.name.as_str();
    // Unfolded, the whole message stands below.
    let beside: Element<'a, Message> = if open {
        small(ui, set(ui, &judged.item.author.note)).into()
    } else {
        body(ui, words.clone()).into()
    };
    let title: Element<'a, Message> = if ui.tight() {
        column![strong(ui, author), beside].into()
    } else {
        row![strong(ui, author), container(beside).width(Length::Fill)]
            .align_y(Alignment::Center)
            .spacing(ui.px(space::S))
            .into()
    };
    let inside = row![
        sign,
        column![title, line].spacing(2).width(Length::Fill),
        fold.draw(ui, palette.ink_soft),
    ]
    .spacing(ui.px(14.0))
    .align_y(Alignment::Center);
    let toggle = Message::Toggle(outcome.decision.item);
    control(
        ui,
        Role::Button,
        say::pair(language, author, &words),
        inside,
        Some(toggle),
    )
    .id(format!("sorted-{}", judged.item.id))
    .description(format!(
        "{word}. {facts}. {}",
        set(ui, &judged.item.author.note)
    ))
    .expanded(open)
    .group("sorted")
    .width(Length::Fill)
    .padding([ui.px(space::M), ui.px(18.0)])
    .radius(CARD)
    .look(move |status| hover_only(palette, status, CARD))
    .into()
}

fn details<'a>(ui: &'a Ui, queue: &'a Queue, judged: &Judged<'a>) -> Element<'a, Message> {
    let item = judged.item;
    let message = text(ui, Type::Reading, ui.palette.ink, item.text.as_str()).font(ui.serif());
    let message = node::meaning(Role::Paragraph, item.text.as_str(), message);
    let reply = item.context.reply_to.as_deref().map(|it| reply_to(ui, it));
    let rule = container("")
        .width(Length::Fill)
        .height(1)
        .style(style::fill(ui.palette.line));
    let lines = column(judged.lines(ui, queue)).spacing(ui.px(space::S));
    let inside = column![message, reply, lines]
        .spacing(ui.px(space::M))
        .padding(Padding::from([ui.px(space::L), ui.px(18.0)]).bottom(ui.px(18.0)));
    column![rule, inside].into()
}

/// What a message answers.
pub(super) fn reply_to<'a>(ui: &Ui, words: &'a str) -> Element<'a, Message> {
    let line = row![
        Icon::CornerDownRight.sized(ui.px(18.0), ui.palette.ink_soft),
        container(small(ui, set(ui, words))).width(Length::Fill)
    ]
    .spacing(ui.px(space::XS))
    .align_y(Alignment::Center);
    let said = say::moderation::in_reply(ui.language, &set(ui, words));
    node::meaning(Role::Paragraph, said, line)
        .width(Length::Fill)
        .into()
}

/// The first line of a message, cut at a word.
pub(super) fn shortened(text: &str, longest: usize) -> String {
    let line = text.lines().next().unwrap_or_default().trim();
    let whole = text.trim().len() == line.len();
    if line.chars().count() <= longest {
        return if whole {
            line.to_owned()
        } else {
            format!("{line} …")
        };
    }
    let cut: String = line.chars().take(longest).collect();
    let head = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
    let head = head.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    format!("{head}…")
}

#[cfg(test)]
mod tests {
    use super::{lowered, shortened};

    #[test]
    fn messages_are_cut_at_a_word_and_say_so() {
        assert_eq!(shortened("deux mots", 20), "deux mots");
        assert_eq!(shortened("deux mots\net plus", 20), "deux mots …");
        assert_eq!(shortened("deux mots, et de trop", 13), "deux mots…");
        assert_eq!(shortened(&"a".repeat(30), 5), "aaaaa…");
        assert_eq!(shortened("", 5), "");
    }

    #[test]
    fn a_word_goes_into_a_sentence() {
        assert_eq!(lowered("À revoir"), "à revoir");
        assert_eq!(lowered(""), "");
    }
}

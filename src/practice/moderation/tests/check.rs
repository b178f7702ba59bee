//! What the checker refuses.

use super::queue;
use crate::course::practice::Queue;
use crate::course::practice::queue::{Nature, Risk, check};
use crate::course::problem::rule::ModerationFault as Fault;

fn faults(change: impl Fn(&mut Queue)) -> Vec<Fault> {
    let mut queue = queue();
    change(&mut queue);
    check::faults(&queue)
        .into_iter()
        .map(|(_, fault)| fault)
        .collect()
}

#[test]
fn the_checker_finds_what_makes_a_queue_unfair() {
    assert_eq!(faults(|_| {}), []);
    let found = |change: &dyn Fn(&mut Queue), is: &dyn Fn(&Fault) -> bool| {
        let all = faults(change);
        assert!(all.iter().any(is), "{all:?}");
    };
    found(
        &|q| q.items[0].accept = vec!["kep".into()],
        &|fault| matches!(fault, Fault::Unknown { near: Some(near), .. } if near == "keep"),
    );
    found(&|q| q.items[0].accept.clear(), &|f| {
        matches!(f, Fault::NothingAccepted)
    });
    found(&|q| q.items[1].id = "plain-1".into(), &|f| {
        matches!(f, Fault::Twice { .. })
    });
    found(&|q| q.items[1].id = "pace".into(), &|f| {
        matches!(f, Fault::Reserved { .. })
    });
    found(&|q| q.charter[0].id = "art-1".into(), &|f| {
        matches!(f, Fault::ArticleKey { .. })
    });
    found(&|q| q.items[0].accept = vec!["remove".into()], &|f| {
        matches!(f, Fault::Contradiction { legitimate: true })
    });
    found(&|q| q.items[11].accept.push("keep".into()), &|f| {
        matches!(f, Fault::Contradiction { legitimate: false })
    });
    found(&|q| q.items[7].article = None, &|f| {
        matches!(f, Fault::NoArticle { .. })
    });
    found(&|q| q.items[0].debatable = true, &|f| {
        matches!(f, Fault::NotDebatable)
    });
    found(&|q| q.items[8].article = Some("1".into()), &|f| {
        matches!(
            f,
            Fault::TwinsDiffer {
                field: "article",
                ..
            }
        )
    });
    found(&|q| q.items[9].twin = Some("spam-2".into()), &|f| {
        matches!(f, Fault::TwinsTooClose { .. })
    });
    found(&|q| q.costs.push(q.costs[0]), &|f| {
        matches!(f, Fault::CostTwice { first: 0 })
    });
    found(&|q| q.costs[0].cost = u32::MAX, &|f| {
        matches!(f, Fault::Number { .. })
    });
    found(&|q| q.actions.truncate(3), &|f| {
        matches!(f, Fault::Count { .. })
    });
    let risky = |q: &mut Queue| {
        for item in &mut q.items[..3] {
            (item.risk, item.accept) = (Risk::Danger, vec!["protect".into()]);
        }
    };
    found(&risky, &|f| matches!(f, Fault::FewToKeep { .. }));
}

#[test]
fn every_robot_is_found_out_even_one_whose_action_is_never_right() {
    let queue = queue();
    for action in &queue.actions {
        assert!(queue.always(action).unwrap() < 0.5, "{}", action.id);
    }
    let bots = |faults: &[Fault]| {
        let bot = |fault: &Fault| match fault {
            Fault::Bot { action, .. } => Some(action.to_string()),
            _ => None,
        };
        faults.iter().filter_map(bot).collect::<Vec<_>>()
    };
    // When missing a risk is cheap, leaving everything is a strategy.
    let cheap = faults(|q| {
        q.costs.retain(|cost| cost.risk.is_legitimate());
    });
    assert_eq!(bots(&cheap), ["keep", "answer"]);
    let idle = faults(|q| {
        let mut extra = q.actions[3].clone();
        (extra.id, extra.nature) = ("warn".into(), Nature::Warn);
        q.actions.push(extra);
    });
    assert!(idle.iter().any(|fault| matches!(fault, Fault::Idle { .. })));
    assert_eq!(bots(&idle), ["warn"], "an unlisted pair costs 1");
}

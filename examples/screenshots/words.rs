//! The writing desks: the reply workshop and the profile mask.

use std::sync::Arc;

use iced::widget::text_editor::{Action, Edit};
use parcours::course::Practice;
use parcours::gui::Message;
use parcours::gui::route::Route;
use parcours::gui::screen::desk;
use parcours::gui::screen::desk::mask::{self, Format};
use parcours::gui::screen::desk::reply::{self, Tab};
use parcours::language::Language;

use crate::Look;
use crate::scenes::{Scene, at};
use crate::stage::Stage;

pub(crate) const SCENES: &[(&str, Scene)] = &[
    ("practice", |look| at(look, Route::Practice)),
    ("practice-kept", |look| {
        let mut stage = compared(look);
        workshop(&mut stage, reply::Message::Keep(0));
        stage.go(Route::Practice);
        for _ in 0..20 {
            stage.scroll(20.0);
        }
        stage
    }),
    ("workshop-empty", |look| exercise(look)),
    ("workshop-written", written),
    ("workshop-rule", |look| {
        let mut stage = written(look);
        workshop(&mut stage, reply::Message::Rule(5));
        stage
    }),
    ("workshop-below", |look| {
        let mut stage = written(look);
        stage.scroll(100.0);
        stage
    }),
    ("workshop-compare", compared),
    ("workshop-answers", |look| {
        let mut stage = compared(look);
        stage.scroll(100.0);
        stage
    }),
    ("workshop-versions", |look| {
        let mut stage = compared(look);
        workshop(&mut stage, reply::Message::Tab(Tab::Write));
        replace(&mut stage, draft(look, 1));
        workshop(&mut stage, reply::Message::Save);
        workshop(&mut stage, reply::Message::Tab(Tab::Versions));
        stage
    }),
    ("workshop-version", |look| {
        let mut stage = compared(look);
        workshop(&mut stage, reply::Message::Tab(Tab::Versions));
        stage
    }),
    ("workshop-finished", |look| {
        let mut stage = compared(look);
        workshop(&mut stage, reply::Message::Finish);
        workshop(&mut stage, reply::Message::Tab(Tab::Write));
        stage
    }),
    ("workshop-huge", |look| {
        let mut stage = exercise(look);
        write(&mut stage, &draft(look, 0).repeat(12));
        stage
    }),
    ("mask-first", |look| at(look, Route::Desk("mask".into()))),
    ("mask-base", |look| filled(look)),
    ("mask-table", |look| {
        let mut stage = filled(look);
        profile(&mut stage, mask::Message::Table);
        stage
    }),
    ("mask-points", |look| {
        let mut stage = filled(look);
        stage.scroll(12.0);
        stage
    }),
    ("mask-fields", |look| on(filled(look), mask::Tab::Fields)),
    ("mask-service", |look| {
        let mut stage = filled(look);
        profile(&mut stage, mask::Message::To("service".into()));
        stage
    }),
    ("mask-output", |look| {
        let mut stage = on(filled(look), mask::Tab::Fields);
        stage.scroll(100.0);
        stage
    }),
    ("mask-card", |look| on(filled(look), mask::Tab::Card)),
    ("mask-card-below", |look| {
        let mut stage = on(filled(look), mask::Tab::Card);
        stage.scroll(100.0);
        stage
    }),
    ("mask-card-empty", |look| {
        on(at(look, Route::Desk("mask".into())), mask::Tab::Card)
    }),
    ("mask-save", |look| {
        let mut stage = on(filled(look), mask::Tab::Card);
        profile(&mut stage, mask::Message::Export(Format::Page));
        stage
    }),
    ("mask-compare", compared_masks),
    ("mask-compare-below", |look| {
        let mut stage = compared_masks(look);
        stage.scroll(100.0);
        stage
    }),
    ("rings-mask", |look| {
        let mut stage = at(look, Route::Desk("mask".into()));
        for _ in 0..4 {
            stage.tab();
        }
        stage
    }),
    ("rings-workshop", |look| {
        let mut stage = written(look);
        stage.tab();
        stage.tab();
        stage.tab();
        stage
    }),
];

const EXERCISE: &str = "reply-late-parcel";

fn exercise(look: &Look) -> Stage {
    at(look, Route::Desk(EXERCISE.into()))
}

fn workshop(stage: &mut Stage, message: reply::Message) {
    stage.send(Message::Desk(desk::Message::Reply(message)));
}

fn write(stage: &mut Stage, text: &str) {
    let paste = Action::Edit(Edit::Paste(Arc::new(text.to_owned())));
    workshop(stage, reply::Message::Edit(paste));
}

fn replace(stage: &mut Stage, text: &str) {
    workshop(stage, reply::Message::Edit(Action::SelectAll));
    write(stage, text);
}

fn draft(look: &Look, which: usize) -> &'static str {
    let drafts = match look.language {
        Language::Fr => [
            "Bonjour Nadia, je comprends votre déception. Le transporteur a un petit souci, c’est sûrement la neige. \
             Nous vous garantissons samedi !! Sinon écrivez à paul.martin@post.example.\n\nFluvai",
            "Bonsoir Nadia, trois reports, c’est trop : je comprends que vous soyez lasse. Samedi, je ne peux pas vous le garantir. \
             Deux choix : un second gilet part ce soir en express si vous me dites oui avant 20 h, ou je vous rembourse demain avant midi. \
             Envoyez-moi votre numéro de commande en message privé, je reviens ici ce soir.\n\nÉlise, Fluvia",
        ],
        Language::En => [
            "Hello Nadia, I understand your disappointment. The carrier has a minor issue, probably due to snow. \
             We guarantee Saturday!! Otherwise write to paul.martin@post.example.\n\nFluvai",
            "Good evening Nadia, three delays are too many: I understand that you are tired of this. I can’t guarantee Saturday. \
             Two choices: a second vest leaves tonight by express if you say yes before 8 pm, or I’ll refund you before noon tomorrow. \
             Send me a private message with your order number, and I’ll be back here tonight.\n\nÉlise, Fluvia",
        ],
    };
    drafts[which]
}

fn written(look: &Look) -> Stage {
    let mut stage = exercise(look);
    write(&mut stage, draft(look, 0));
    stage
}

/// A version kept, and two criteria rated.
fn compared(look: &Look) -> Stage {
    let mut stage = written(look);
    workshop(&mut stage, reply::Message::Save);
    workshop(&mut stage, reply::Message::Tab(Tab::Compare));
    let shared = stage.app.shared();
    let Ok(practice) = shared.read_practice(&EXERCISE.into()) else {
        return stage;
    };
    if let Practice::Reply(exercise) = practice.as_ref() {
        for criterion in exercise.rubric.iter().take(2) {
            workshop(&mut stage, reply::Message::Rate(criterion.id.clone(), 1));
        }
    }
    stage
}

fn profile(stage: &mut Stage, message: mask::Message) {
    stage.send(Message::Desk(desk::Message::Mask(message)));
}

fn on(mut stage: Stage, tab: mask::Tab) -> Stage {
    profile(&mut stage, mask::Message::Tab(tab));
    stage
}

/// A mask that raises a few questions.
fn filled(look: &Look) -> Stage {
    let mut stage = at(look, Route::Desk("mask".into()));
    for (point, level) in [
        ("listen", 2),
        ("write", 3),
        ("facilitate", 2),
        ("influencers", 1),
        ("networks", 4),
        ("measure", 0),
    ] {
        profile(&mut stage, mask::Message::Rate(point.into(), level));
    }
    let lines = match look.language {
        Language::Fr => [
            ("niche-sector", "la réparation de vélos électriques"),
            ("challenge-who", "les nouveaux adhérents"),
            ("challenge-what", "les rendez-vous manqués"),
            ("challenge-from", "30 %"),
            ("challenge-to", "10 %"),
            ("proof-relay", "Le circuit des pannes, suivi sur six mois"),
        ],
        Language::En => [
            ("niche-sector", "repairing electric bikes"),
            ("challenge-who", "the new members"),
            ("challenge-what", "missed appointments"),
            ("challenge-from", "30%"),
            ("challenge-to", "10%"),
            (
                "proof-relay",
                "The route for faults, followed over six months",
            ),
        ],
    };
    for (field, text) in lines {
        profile(
            &mut stage,
            mask::Message::Typed(field.into(), text.to_owned()),
        );
    }
    let pitch = match look.language {
        Language::Fr => "J’aide les associations à garder leurs membres.",
        Language::En => "I help associations keep their members.",
    };
    let paste = Action::Edit(Edit::Paste(Arc::new(pitch.to_owned())));
    profile(&mut stage, mask::Message::Edit("pitch-fr".into(), paste));
    for (field, option) in [
        ("challenge-direction", "reduce"),
        ("challenge-objective", "acquisition"),
        ("service", "product"),
    ] {
        profile(
            &mut stage,
            mask::Message::Choose(field.into(), option.into()),
        );
    }
    profile(
        &mut stage,
        mask::Message::Share("perimeter-share".into(), 80),
    );
    profile(&mut stage, mask::Message::Share("spaces-share".into(), 40));
    stage
}

/// Two dated masks, half a year apart in spirit.
fn compared_masks(look: &Look) -> Stage {
    let mut stage = filled(look);
    profile(&mut stage, mask::Message::Date);
    profile(&mut stage, mask::Message::Rate("measure".into(), 3));
    profile(&mut stage, mask::Message::Rate("influencers".into(), 2));
    profile(
        &mut stage,
        mask::Message::Choose("service".into(), "marketing".into()),
    );
    profile(
        &mut stage,
        mask::Message::Share("perimeter-share".into(), 60),
    );
    on(stage, mask::Tab::Compare)
}

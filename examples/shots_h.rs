#[path = "../tests/support/stage.rs"]
mod stage;
use iced::Size;
use parcours::course::Id;
use parcours::gui::route::{Request, Route, Visit};
use parcours::gui::shared::Shared;
use parcours::gui::theme::{DARK, HIGH_CONTRAST, LIGHT, Palette};
use parcours::gui::{App, Message};
use parcours::language::Language::{self, En, Fr};
use parcours::progress::*;
use std::sync::atomic::{AtomicI64, Ordering::SeqCst};
const DAY: i64 = 86_400_000;
const TODAY: i64 = 1_795_258_800_000;
static NOW: AtomicI64 = AtomicI64::new(TODAY);
fn clock() -> Moment {
    Moment::new(Timestamp(NOW.fetch_add(1000, SeqCst)), 60)
}
fn at(days: i64) {
    NOW.store(TODAY + days * DAY, SeqCst);
}
fn read(s: &mut Shared, l: &str) {
    let id: Id = l.into();
    s.record(|_| What::Lesson(LessonEvent::Opened { lesson: id.clone() }));
    s.record(|_| What::Lesson(LessonEvent::Read { lesson: id.clone() }));
}
fn quiz(s: &mut Shared, l: &str, from: usize, n: usize, right: usize, finish: bool) {
    let id: Id = l.into();
    let lesson = s.lesson(&id).unwrap();
    let items: Vec<Id> = lesson
        .items
        .iter()
        .cycle()
        .skip(from)
        .take(lesson.items.len())
        .map(|i| i.id.clone())
        .collect();
    let all = items.clone();
    let session = s.record(|session| {
        What::Quiz(QuizEvent::Started {
            session,
            lesson: id.clone(),
            seed: 1,
            items: all,
            kind: QuizKind::Whole,
        })
    });
    for (i, item) in items.iter().take(n).enumerate() {
        s.record(|_| {
            What::Answer(Answered {
                place: Place::Quiz { session },
                lesson: id.clone(),
                item: item.clone(),
                revision: 0,
                response: Response::Choice(vec![0]),
                score: if i < right { 1.0 } else { 0.0 },
                confidence: None,
                hints: 0,
                seconds: 9,
            })
        });
    }
    if finish {
        s.record(|_| What::Quiz(QuizEvent::Finished { session }));
    }
}
fn some(s: &mut Shared) {
    at(-4);
    read(s, "three-hats");
    quiz(s, "three-hats", 0, 9, 9, true);
    at(-2);
    quiz(s, "three-hats", 3, 9, 8, true);
    read(s, "voice");
    quiz(s, "voice", 0, 9, 8, true);
    at(-1);
    read(s, "listening");
    quiz(s, "listening", 0, 9, 5, true);
    at(0);
    let l = s.lesson(&"composure".into()).unwrap();
    s.record(|_| {
        What::Lesson(LessonEvent::Opened {
            lesson: "composure".into(),
        })
    });
    s.record(|_| {
        What::Lesson(LessonEvent::Reached {
            lesson: "composure".into(),
            block: l.body[4].id().clone(),
        })
    });
    s.record(|note| {
        What::Note(NoteEvent::Written {
            note,
            lesson: "composure".into(),
            block: l.body[3].id().clone(),
            text: "À relire avant la réunion de lundi : c'est ce qui nous est arrivé en mars."
                .into(),
        })
    });
    let v = s.lesson(&"voice".into()).unwrap();
    s.record(|_| {
        What::Lesson(LessonEvent::Bookmarked {
            lesson: "voice".into(),
            block: v.body[2].id().clone(),
        })
    });
    s.record(|note| {
        What::Note(NoteEvent::Written {
            note,
            lesson: "voice".into(),
            block: "gone".into(),
            text: "Demander à Samira.".into(),
        })
    });
    s.record(|note| {
        What::Note(NoteEvent::Written {
            note,
            lesson: "gone".into(),
            block: "gone".into(),
            text: "Une note d'un autre temps.".into(),
        })
    });
    s.record(|note| {
        What::Note(NoteEvent::Written {
            note,
            lesson: "voice".into(),
            block: v.body[0].id().clone(),
            text: "Première phrase à montrer à l'équipe.\nEt une deuxième ligne.".into(),
        })
    });
}
fn unfinished(s: &mut Shared) {
    some(s);
    quiz(s, "voice", 2, 4, 3, false);
    quiz(s, "ethics", 2, 2, 1, false);
    at(0);
}
fn done(s: &mut Shared) {
    for l in [
        "three-hats",
        "voice",
        "listening",
        "composure",
        "lasting",
        "ethics",
    ] {
        at(-3);
        read(s, l);
        quiz(s, l, 0, 9, 9, true);
        at(-1);
        quiz(s, l, 4, 9, 9, true);
    }
    at(0);
}
fn none(_: &mut Shared) {
    at(0);
}
struct Look(&'static str, Palette, Language, f32, f32, f32);
fn stage(look: &Look, with: fn(&mut Shared)) -> stage::Stage {
    at(0);
    let mut s = Shared::provisional(clock);
    s.ui.palette = look.1;
    s.ui.language = look.2;
    s.ui.scale = look.3;
    with(&mut s);
    stage::Stage::new(App::new(s), Size::new(look.4, look.5))
}
fn go(st: &mut stage::Stage, route: Route) {
    st.go(route);
}
fn main() {
    let out = std::path::PathBuf::from("/tmp/shots-h");
    let only = std::env::args().nth(1).unwrap_or_default();
    let looks = [
        Look("fr", LIGHT, Fr, 1.0, 1280.0, 800.0),
        Look("dark", DARK, Fr, 1.0, 1280.0, 800.0),
        Look("en900", LIGHT, En, 1.0, 900.0, 600.0),
        Look("en200", LIGHT, En, 2.0, 1280.0, 800.0),
        Look("hc200s", HIGH_CONTRAST, Fr, 2.0, 900.0, 600.0),
        Look("wide", LIGHT, Fr, 1.0, 2200.0, 1200.0),
    ];
    let states: [(&str, fn(&mut Shared)); 4] = [
        ("first", none),
        ("some", some),
        ("unfinished", unfinished),
        ("done", done),
    ];
    let _ = Request::Restyle;
    let _: Option<Message> = None;
    let _ = Visit::new("x".into());
    for look in &looks {
        for (name, with) in states {
            let p = |screen: &str| out.join(format!("{screen}-{name}-{}.png", look.0));
            let wanted = |screen: &str| format!("{screen}-{name}-{}", look.0).contains(&only);
            if wanted("home") {
                let mut st = stage(look, with);
                st.picture(&p("home"));
                if look.5 < 700.0 || look.3 > 1.5 {
                    for i in 0..3 {
                        st.scroll(8.0);
                        st.picture(&p(&format!("home{i}")));
                    }
                }
            }
            if wanted("course") && (name == "first" || name == "unfinished") {
                let mut st = stage(look, with);
                go(&mut st, Route::Course(None));
                st.named(iced::keyboard::key::Named::ArrowDown);
                st.picture(&p("course"));
                if look.5 < 700.0 || look.3 > 1.5 {
                    for i in 0..2 {
                        st.scroll(8.0);
                        st.picture(&p(&format!("course{i}")));
                    }
                }
            }
            if wanted("glossary") && name == "first" {
                let mut st = stage(look, with);
                go(&mut st, Route::Glossary(None));
                st.picture(&p("glossary"));
                st.named(iced::keyboard::key::Named::ArrowDown);
                st.named(iced::keyboard::key::Named::ArrowDown);
                st.picture(&p("glossary-down"));
                st.typed("mo");
                st.picture(&p("glossary-mo"));
                st.typed("xyz");
                st.picture(&p("glossary-none"));
                go(&mut st, Route::Glossary(Some("moderator".into())));
                st.picture(&p("glossary-term"));
            }
            if wanted("notes") && (name == "first" || name == "some") {
                let mut st = stage(look, with);
                go(&mut st, Route::Notes);
                st.picture(&p("notes"));
                if name == "some" {
                    st.scroll(9.0);
                    st.picture(&p("notes2"));
                    st.typed("f");
                    st.typed("zzz");
                    st.picture(&p("notes-none"));
                }
            }
        }
    }
}

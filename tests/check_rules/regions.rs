//! R30, and what the rules on options say of the names of places.

use parcours::course::Interaction;
use parcours::course::item::{Area, Hotspot, Region};

use crate::sample::{Sample, breaks, found, keeps};
use parcours::language::Language;

const ASKED: &str = "start/first.ron items[7].interaction";

fn rect(x: f64, y: f64, width: f64, height: f64) -> Area {
    Area::Rect {
        x,
        y,
        width,
        height,
    }
}

fn region(label: &str, area: Area, misconception: Option<&str>) -> Region {
    Region {
        label: label.into(),
        area,
        key: misconception.is_none(),
        feedback: "Voici pourquoi cet endroit passe avant ou après les autres.".into(),
        misconception: misconception.map(Into::into),
    }
}

/// The sample with its single choice turned into a question on a picture.
fn pointing(change: impl FnOnce(&mut Hotspot)) -> impl FnOnce(&mut Sample) {
    move |course| {
        let triangle = Area::Polygon(vec![(0.1, 0.6), (0.5, 0.6), (0.3, 0.95)]);
        let mut asked = Hotspot {
            file: "wheel.svg".to_owned(),
            alt: "Trois messages, l'un sous l'autre.".to_owned(),
            regions: vec![
                region("Le premier message", rect(0.0, 0.0, 1.0, 0.25), None),
                region(
                    "Le deuxième message",
                    rect(0.0, 0.25, 1.0, 0.3),
                    Some("faq"),
                ),
                region("Le message en coin", triangle, Some("gift")),
            ],
            elsewhere: "Le cadre ne contient rien à quoi répondre en premier.".into(),
            several: false,
            overlap: false,
        };
        change(&mut asked);
        course.item("single").interaction = Interaction::Hotspot(asked);
    }
}

#[test]
fn regions_lie_in_the_picture_and_can_be_hit() {
    keeps(pointing(|_| ()));
    for (x, width) in [
        (-0.01, 0.5),
        (0.6, 0.41),
        (f64::NAN, 0.5),
        (0.5, f64::INFINITY),
    ] {
        breaks(
            &format!("{ASKED}.regions[0].area R30b"),
            pointing(|asked| asked.regions[0].area = rect(x, 0.0, width, 0.2)),
        );
    }
    for (width, height) in [(0.019, 0.2), (0.5, 0.019), (0.0, 0.2)] {
        breaks(
            &format!("{ASKED}.regions[0].area R30d"),
            pointing(|asked| asked.regions[0].area = rect(0.2, 0.0, width, height)),
        );
    }
    breaks(
        &format!("{ASKED}.regions[2].area R30a"),
        pointing(|asked| asked.regions[2].area = Area::Polygon(vec![(0.1, 0.6), (0.5, 0.9)])),
    );
    let circle: Vec<(f64, f64)> = (0..65)
        .map(|step| f64::from(step) / 65.0 * std::f64::consts::TAU)
        .map(|turn| (0.5 + 0.1 * turn.cos(), 0.8 + 0.1 * turn.sin()))
        .collect();
    breaks(
        &format!("{ASKED}.regions[2].area R30a"),
        pointing(move |asked| asked.regions[2].area = Area::Polygon(circle)),
    );
}

#[test]
fn regions_do_not_overlap_unless_the_item_says_so() {
    let lower = |asked: &mut Hotspot| asked.regions[0].area = rect(0.0, 0.0, 1.0, 0.3);
    breaks(&format!("{ASKED}.regions[1].area R30c"), pointing(lower));
    keeps(pointing(|asked| {
        lower(asked);
        asked.overlap = true;
    }));
    // One inside the other, and a cross of which no corner lies in the other.
    breaks(
        &format!("{ASKED}.regions[1].area R30c"),
        pointing(|asked| asked.regions[1].area = rect(0.2, 0.1, 0.2, 0.05)),
    );
    breaks(
        &format!("{ASKED}.regions[2].area R30c"),
        pointing(|asked| asked.regions[2].area = rect(0.4, 0.2, 0.1, 0.6)),
    );
    // Beside the triangle, though within the rectangle around it.
    keeps(pointing(|asked| {
        asked.regions[1].area = rect(0.1, 0.8, 0.08, 0.1);
    }));
}

#[test]
fn a_picture_is_there_and_is_described() {
    breaks(
        &format!("{ASKED}.alt T02"),
        pointing(|asked| asked.alt.clear()),
    );
    let missing = found(
        Language::Fr,
        pointing(|asked| asked.file = "whel.svg".to_owned()),
    );
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(
        missing[0].contains(&format!("{ASKED}.file S")),
        "{missing:?}"
    );
}

#[test]
fn names_of_places_obey_the_rules_on_options() {
    breaks(
        &format!("{ASKED}.regions R11a"),
        pointing(|asked| asked.regions.truncate(2)),
    );
    breaks(
        &format!("{ASKED}.regions R12a"),
        pointing(|asked| {
            asked.regions[1].key = true;
            asked.regions[1].misconception = None;
        }),
    );
    keeps(pointing(|asked| {
        asked.several = true;
        asked.regions[1].key = true;
        asked.regions[1].misconception = None;
    }));
    breaks(
        &format!("{ASKED}.regions[1] R23a"),
        pointing(|asked| asked.regions[1].misconception = None),
    );
    let long = "Le tout premier message, long et aimable, que chacun voit dès son arrivée ici";
    let found = found(
        Language::Fr,
        pointing(|asked| asked.regions[0].label = long.into()),
    );
    assert_eq!(found, [format!("fr/{ASKED}.regions R17c")]);
}

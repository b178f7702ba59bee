//! Scenes of the certificate.

use crate::sitting::CERTIFYING;
use parcours::gui::Message;
use parcours::gui::route::Route;
use parcours::gui::screen::certificate;
use parcours::progress::{DeviceId, EventId};

use crate::Look;
use crate::scenes::{Scene, open};
use crate::sitting;
use crate::stage::Stage;

pub(crate) const SCENES: &[(&str, Scene)] = &[
    ("certificate", |look| passed(look, "Léa Martin")),
    ("certificate-name", |look| passed(look, "李雷")),
    ("certificate-unnamed", |look| passed(look, " ")),
    ("certificate-saved", saved),
    ("certificate-below", |look| {
        let mut stage = saved(look);
        stage.scroll(40.0);
        stage
    }),
    ("certificate-again", |look| {
        let mut stage = saved(look);
        stage.send(Message::Certificate(certificate::Message::Save));
        stage
    }),
    ("certificate-refused", |look| {
        let mut stage = passed(look, "Léa Martin");
        let path = "/nowhere/at/all/certificate.pdf".to_owned();
        stage.send(Message::Certificate(certificate::Message::Path(path)));
        stage.send(Message::Certificate(certificate::Message::Save));
        stage
    }),
    ("certificate-not-passed", |look| handed_in(look, 20, 9)),
    ("certificate-unfinished", |look| {
        let mut stage = open(look);
        let shared = stage.app.shared_mut();
        let asked = sitting::questions(shared, 5);
        let session = sitting::started(shared, CERTIFYING, &asked);
        stage.go(Route::Certificate(session));
        stage
    }),
    ("certificate-nothing", |look| {
        let mut stage = open(look);
        let device = DeviceId(1);
        let session = EventId {
            device,
            sequence: 1,
        };
        stage.go(Route::Certificate(session));
        stage
    }),
];

fn handed_in(look: &Look, of: usize, right: usize) -> Stage {
    let mut stage = open(look);
    let session = sitting::certifying(stage.app.shared_mut(), of, right);
    stage.go(Route::Certificate(session));
    stage
}

fn passed(look: &Look, name: &str) -> Stage {
    let mut stage = handed_in(look, 60, 47);
    let named = certificate::Message::Named(name.to_owned());
    stage.send(Message::Certificate(named));
    stage
}

fn saved(look: &Look) -> Stage {
    let mut stage = passed(look, "Léa Martin");
    let folder = tempfile::tempdir().unwrap().keep();
    let path = folder.join("lea-martin.pdf").display().to_string();
    stage.send(Message::Certificate(certificate::Message::Path(path)));
    stage.send(Message::Certificate(certificate::Message::Save));
    stage
}

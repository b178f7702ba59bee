//! The credential beside a certificate: Open Badges 3.0, as JSON.
//!
//! An `AchievementCredential` of the Open Badges specification 3.0 (1EdTech,
//! 2024), without a proof: nobody signs offline. It names the record of the
//! exam, by its hash, as its evidence, so that whoever takes it over can check
//! that record before signing. Identifiers are `urn:uuid:` made from hashes:
//! nothing of this has an address on the web.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::certificate::Certificate;
use crate::exam::record::Hash;
use crate::language::Language;
use crate::language::say::{certificate as say, verify};
use crate::progress::Timestamp;

const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";
const BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

/// The credential as JSON, pretty and ending in a line end.
///
/// `ended` is when the exam ended; `record` the bytes of the record, whose
/// SHA-256 stands as the evidence's digest, and `record_name` the name of its
/// file.
pub fn badge(
    certificate: &Certificate,
    ended: Timestamp,
    record: &[u8],
    record_name: &str,
) -> String {
    let language = certificate.language;
    let of = |what: &str| uuid(&[what, &certificate.hash].concat());
    let digest: Hash = Sha256::digest(record).into();
    let credential = json!({
        "@context": [CREDENTIALS, BADGES],
        "id": of("credential"),
        "type": ["VerifiableCredential", "AchievementCredential"],
        "name": certificate.exam,
        "description": say::unsigned(language),
        "issuer": {
            "id": uuid("parcours issuer"),
            "type": ["Profile"],
            "name": format!("Parcours {}", certificate.program),
            "description": say::issuer(language),
        },
        "validFrom": whole_seconds(ended),
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [{
                "type": "IdentityObject",
                "identityHash": certificate.name,
                "identityType": "name",
                "hashed": false,
            }],
            "achievement": achievement(certificate),
            "result": [{
                "type": ["Result"],
                "resultDescription": uuid(&achievement_key(certificate, "score")),
                "value": certificate.percent.to_string(),
                "status": "Completed",
            }],
        },
        "evidence": [{
            "id": of("record"),
            "type": ["Evidence"],
            "name": record_name,
            "narrative": say::evidence(language, &certificate.code),
            "description": format!("sha256:{}", crate::exam::record::hex(&digest)),
            "genre": "parcours-exam",
        }],
    });
    pretty(&credential)
}

fn achievement(certificate: &Certificate) -> Value {
    let language = certificate.language;
    let modules = certificate.modules.join(" · ");
    let pass = verify::per_cent(language, certificate.pass);
    json!({
        "id": uuid(&achievement_key(certificate, "achievement")),
        "type": ["Achievement"],
        "achievementType": "Assessment",
        "inLanguage": inside(language),
        "name": certificate.exam,
        "description": format!("{} · {modules}", certificate.course),
        "criteria": {
            "narrative": say::criteria(language, &pass, certificate.provisional),
        },
        "resultDescription": [{
            "id": uuid(&achievement_key(certificate, "score")),
            "type": ["ResultDescription"],
            "name": verify::score(language),
            "resultType": "Percent",
            "requiredValue": certificate.pass.to_string(),
            "valueMin": "0",
            "valueMax": "100",
        }],
    })
}

fn inside(language: Language) -> &'static str {
    match language {
        Language::Fr => "fr-FR",
        Language::En => "en-GB",
    }
}

/// The same achievement for everybody who passes the same exam.
fn achievement_key(certificate: &Certificate, part: &str) -> String {
    let Certificate {
        course, exam, pass, ..
    } = certificate;
    format!("{part}\n{course}\n{exam}\n{pass}")
}

/// A UUID of version 8 (RFC 9562): the first bits of a SHA-256.
fn uuid(key: &str) -> String {
    let mut bytes: Hash = Sha256::digest(key.as_bytes()).into();
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = crate::exam::record::hex(&bytes);
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!(
        "urn:uuid:{}-{}-{}-{}-{}",
        part(0, 8),
        part(8, 12),
        part(12, 16),
        part(16, 20),
        part(20, 32)
    )
}

/// `2026-11-21T22:06:00Z`: the specification wants a time zone, and many
/// readers no fraction.
fn whole_seconds(moment: Timestamp) -> String {
    let second = moment.0.div_euclid(1_000).saturating_mul(1_000);
    Timestamp(second).iso().replace(".000Z", "Z")
}

fn pretty(value: &Value) -> String {
    // Texts, numbers and lists: nothing that JSON has no form for.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::badge;
    use crate::exam::record::Band;
    use crate::exchange::certificate::Certificate;
    use crate::language::Language;
    use crate::progress::{Day, Timestamp};

    fn certificate() -> Certificate {
        Certificate {
            language: Language::En,
            name: "Zoé \"Z\" Martin".to_owned(),
            day: Day(20_778),
            exam: "Certifying exam".to_owned(),
            course: "Parcours".to_owned(),
            percent: 79,
            band: Band {
                low: 0.741,
                high: 0.839,
            },
            pass: 70,
            provisional: true,
            modules: vec!["The trade".to_owned(), "Writing".to_owned()],
            code: "5D0C-4F1E-9B2E-61F0".to_owned(),
            hash: "5d0c4f1e".repeat(8),
            program: "0.1.0".to_owned(),
        }
    }

    fn made() -> String {
        badge(
            &certificate(),
            Timestamp(1_795_298_760_123),
            b"the record",
            "lea.parcours-exam",
        )
    }

    fn look(text: &str) {
        if let Some(folder) = std::env::var_os("PARCOURS_LOOK") {
            let path = std::path::Path::new(&folder).join("badge.json");
            std::fs::write(path, text).unwrap();
        }
    }

    #[test]
    fn a_badge_has_what_open_badges_asks_for() {
        let text = made();
        look(&text);
        let badge: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(badge["@context"][0], "https://www.w3.org/ns/credentials/v2");
        assert_eq!(badge["type"][1], "AchievementCredential");
        assert_eq!(badge["validFrom"], "2026-11-21T22:06:00Z");
        assert_eq!(badge["issuer"]["type"][0], "Profile");
        let subject = &badge["credentialSubject"];
        assert_eq!(subject["type"][0], "AchievementSubject");
        assert_eq!(subject["identifier"][0]["identityHash"], "Zoé \"Z\" Martin");
        let achievement = &subject["achievement"];
        let narrative = achievement["criteria"]["narrative"].as_str().unwrap();
        assert!(narrative.contains("70%") && narrative.contains("provisional"));
        let described = &achievement["resultDescription"][0]["id"];
        assert_eq!(&subject["result"][0]["resultDescription"], described);
        assert_eq!(subject["result"][0]["value"], "79");
        assert!(badge.get("proof").is_none());
        assert!(
            badge["description"]
                .as_str()
                .unwrap()
                .contains("signed by nobody")
        );
    }

    #[test]
    fn the_evidence_is_the_record_by_its_hash() {
        let badge: Value = serde_json::from_str(&made()).unwrap();
        let evidence = &badge["evidence"][0];
        assert_eq!(evidence["name"], "lea.parcours-exam");
        // printf 'the record' | sha256sum
        assert_eq!(
            evidence["description"],
            "sha256:92076f09ce7c22e23a07427d7eece0ca339eb7a9a3a1354861728c107c13b5c3"
        );
        assert!(
            evidence["narrative"]
                .as_str()
                .unwrap()
                .contains("5D0C-4F1E")
        );
    }

    #[test]
    fn identifiers_are_uuids_of_version_8_and_stay_the_same() {
        let badge: Value = serde_json::from_str(&made()).unwrap();
        let id = badge["id"].as_str().unwrap();
        let uuid = id.strip_prefix("urn:uuid:").unwrap();
        let parts: Vec<&str> = uuid.split('-').collect();
        assert_eq!(
            parts.iter().map(|it| it.len()).collect::<Vec<_>>(),
            [8, 4, 4, 4, 12]
        );
        assert!(parts[2].starts_with('8') && "89ab".contains(&parts[3][..1]));
        assert_eq!(made(), made());
    }
}

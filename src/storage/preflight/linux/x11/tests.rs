use std::ffi::OsString;
use std::fs;
use std::io::{Read, Write};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::thread::{self, JoinHandle};

use proptest::prelude::*;

use super::{Address, COOKIE, Missing, entries, parse, server};

fn tcp(host: &str, port: u16) -> Address {
    Address::Tcp(host.to_owned(), port)
}

fn addresses(name: &str) -> Option<Vec<Address>> {
    parse(Path::new("/"), name).map(|display| display.addresses)
}

#[test]
fn a_local_display_is_tried_at_its_sockets_then_over_loopback() {
    let sockets = [
        Address::Abstract("/tmp/.X11-unix/X2".to_owned()),
        Address::Socket("/tmp/.X11-unix/X2".into()),
    ];
    let with_loopback = [sockets.as_slice(), &[tcp("localhost", 6002)]].concat();
    assert_eq!(addresses(":2"), Some(with_loopback.clone()));
    assert_eq!(addresses(":2.1"), Some(with_loopback));
    assert_eq!(addresses("unix:2"), Some(sockets.to_vec()));
    assert_eq!(addresses("unix/host:2"), Some(sockets.to_vec()));
}

#[test]
fn a_host_is_tried_over_tcp_only() {
    assert_eq!(
        addresses("localhost:10.0"),
        Some(vec![tcp("localhost", 6010)])
    );
    assert_eq!(addresses("tcp/box:0"), Some(vec![tcp("box", 6000)]));
    assert_eq!(addresses("::1:0"), Some(vec![tcp("::1", 6000)]));
}

#[test]
fn a_path_is_a_socket_with_or_without_a_screen() {
    assert_eq!(
        addresses("/run/x.sock.0"),
        Some(vec![
            Address::Socket("/run/x.sock.0".into()),
            Address::Socket("/run/x.sock".into()),
        ])
    );
}

#[test]
fn what_names_no_display_is_refused() {
    for name in ["", "0", ":", ":x", ":-1", ":59999999", ":65000"] {
        assert_eq!(addresses(name), None, "{name}");
    }
}

fn entry(host: &str, number: &str, name: &[u8], data: &[u8]) -> Vec<u8> {
    let mut bytes = vec![1, 0];
    for part in [host.as_bytes(), number.as_bytes(), name, data] {
        bytes.extend(u16::try_from(part.len()).unwrap().to_be_bytes());
        bytes.extend(part);
    }
    bytes
}

/// A server that accepts one cookie, on the socket of display `number`.
fn serve(root: &Path, number: u16, cookie: &'static [u8], visits: usize) -> JoinHandle<()> {
    let folder = root.join("tmp/.X11-unix");
    fs::create_dir_all(&folder).unwrap();
    let listener = UnixListener::bind(folder.join(format!("X{number}"))).unwrap();
    thread::spawn(move || {
        for stream in listener.incoming().take(visits) {
            let mut stream = stream.unwrap();
            let mut head = [0; 12];
            // The first visit only looks whether anyone listens.
            if stream.read_exact(&mut head).is_err() {
                continue;
            }
            let padded = |at: usize| {
                let length = u16::from_le_bytes([head[at], head[at + 1]]);
                usize::from(length).next_multiple_of(4)
            };
            let mut auth = vec![0; padded(6) + padded(8)];
            stream.read_exact(&mut auth).unwrap();
            let accepted = auth.ends_with(cookie);
            stream.write_all(&[u8::from(accepted)]).unwrap();
        }
    })
}

fn knock(root: &Path, number: u16, authority: &Path) -> Result<(), Missing> {
    let env = |name: &str| -> Option<OsString> {
        (name == "XAUTHORITY").then(|| authority.as_os_str().to_owned())
    };
    server(root, &env, format!(":{number}"))
}

#[test]
fn the_right_cookie_opens_whatever_stands_before_it_in_the_file() {
    let root = tempfile::tempdir().unwrap();
    let authority = root.path().join("authority");
    let file = [
        entry("here", "30003", b"OTHER-SCHEME", b"0123"),
        entry("here", "4", COOKIE, b"not this display"),
        entry("there", "30003", COOKIE, b"another machine!"),
        entry("here", "30003", COOKIE, b"sixteen letters!"),
    ];
    fs::write(&authority, file.concat()).unwrap();
    let server = serve(root.path(), 30003, b"sixteen letters!", 3);
    assert_eq!(knock(root.path(), 30003, &authority), Ok(()));
    server.join().unwrap();
}

#[test]
fn a_server_that_wants_another_cookie_refuses() {
    let root = tempfile::tempdir().unwrap();
    let authority = root.path().join("authority");
    fs::write(&authority, entry("here", "", COOKIE, b"an old cookie!!!")).unwrap();
    let server = serve(root.path(), 30004, b"sixteen letters!", 3);
    assert_eq!(
        knock(root.path(), 30004, &authority),
        Err(Missing::Permission {
            display: ":30004".to_owned()
        })
    );
    server.join().unwrap();
}

#[test]
fn a_server_open_to_this_account_needs_no_cookie() {
    let root = tempfile::tempdir().unwrap();
    let server = serve(root.path(), 30005, b"", 2);
    let nowhere = root.path().join("nowhere");
    assert_eq!(knock(root.path(), 30005, &nowhere), Ok(()));
    server.join().unwrap();
}

#[test]
fn a_server_that_hangs_up_refuses() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("tmp/.X11-unix");
    fs::create_dir_all(&folder).unwrap();
    let listener = UnixListener::bind(folder.join("X30006")).unwrap();
    let server = thread::spawn(move || {
        for stream in listener.incoming().take(2) {
            drop(stream.unwrap());
        }
    });
    let nowhere = root.path().join("nowhere");
    assert_eq!(
        knock(root.path(), 30006, &nowhere),
        Err(Missing::Permission {
            display: ":30006".to_owned()
        })
    );
    server.join().unwrap();
}

proptest! {
    #[test]
    fn no_name_and_no_authority_file_stops_the_reader(name in ".{0,24}", bytes: Vec<u8>) {
        parse(Path::new("/"), &name);
        prop_assert!(entries(&bytes).count() <= bytes.len() / 10);
    }
}

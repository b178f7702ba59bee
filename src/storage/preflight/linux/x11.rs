//! Whether an X server answers, and lets this account in.
//!
//! Addresses are read as libxcb reads them (`_xcb_parse_display`,
//! `_xcb_open` in its `xcb_util.c`); the greeting is the connection setup of
//! the X11 protocol, chapter 8.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Missing;

/// How long a remote host has to accept a connection.
const CONNECT: Duration = Duration::from_secs(1);
/// How long a server has to answer the greeting. One that is slower counts as
/// willing: only a clear refusal is reported.
const GREET: Duration = Duration::from_secs(2);
/// Cookies tried before a server is said to refuse.
const COOKIES: usize = 8;
/// X servers listen on this port plus their number.
const FIRST_PORT: u16 = 6000;
/// The only way of authorising that X servers still use.
const COOKIE: &[u8] = b"MIT-MAGIC-COOKIE-1";

/// A place to knock at.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Address {
    Abstract(String),
    Socket(PathBuf),
    Tcp(String, u16),
}

/// `DISPLAY` taken apart: the places to try, in order, and the number that
/// the cookies go by.
#[derive(Debug, PartialEq, Eq)]
struct Display {
    addresses: Vec<Address>,
    number: u16,
}

pub(super) fn server(
    root: &Path,
    env: &impl Fn(&str) -> Option<OsString>,
    name: String,
) -> Result<(), Missing> {
    let Some(display) = parse(root, &name) else {
        return Err(Missing::Answer {
            variable: "DISPLAY",
            value: name,
        });
    };
    let Some(address) = display
        .addresses
        .iter()
        .find(|address| open(address).is_ok())
    else {
        return Err(Missing::Answer {
            variable: "DISPLAY",
            value: name,
        });
    };
    let cookies = cookies(env, display.number);
    let welcome = cookies
        .iter()
        .map(Some)
        .chain([None])
        .any(|cookie| !refuses(address, cookie.map(Vec::as_slice)));
    if welcome {
        Ok(())
    } else {
        Err(Missing::Permission { display: name })
    }
}

/// Reads `[protocol/][host]:number[.screen]`, or the path of a socket.
fn parse(root: &Path, name: &str) -> Option<Display> {
    let path = name.strip_prefix("unix:").unwrap_or(name);
    if path.starts_with('/') {
        return Some(at_path(path));
    }
    let (protocol, rest) = match name.rsplit_once('/') {
        Some((protocol, rest)) => (Some(protocol), rest),
        None => (None, name),
    };
    let (host, number) = rest.rsplit_once(':')?;
    let number: u16 = number.split('.').next()?.parse().ok()?;
    let port = FIRST_PORT.checked_add(number)?;

    if protocol != Some("unix") && !host.is_empty() && host != "unix" {
        return Some(Display {
            addresses: vec![Address::Tcp(host.to_owned(), port)],
            number,
        });
    }
    let mut addresses = Vec::new();
    if protocol.is_none_or(|protocol| protocol == "unix") {
        let socket = format!("tmp/.X11-unix/X{number}");
        addresses.push(Address::Abstract(format!("/{socket}")));
        addresses.push(Address::Socket(root.join(socket)));
    }
    if protocol.is_none() && host.is_empty() {
        addresses.push(Address::Tcp("localhost".to_owned(), port));
    }
    Some(Display { addresses, number })
}

/// A display given as a socket's path, perhaps with `.screen` after it.
fn at_path(path: &str) -> Display {
    let without_screen = path.rsplit_once('.').map(|(path, _)| path);
    Display {
        addresses: [Some(path), without_screen]
            .into_iter()
            .flatten()
            .map(|path| Address::Socket(path.into()))
            .collect(),
        number: 0,
    }
}

trait Stream: Read + Write {}
impl<T: Read + Write> Stream for T {}

fn open(address: &Address) -> io::Result<Box<dyn Stream>> {
    match address {
        Address::Abstract(name) => {
            let address = SocketAddr::from_abstract_name(name)?;
            local(UnixStream::connect_addr(&address)?)
        }
        Address::Socket(path) => local(UnixStream::connect(path)?),
        Address::Tcp(host, port) => remote(host, *port),
    }
}

fn local(stream: UnixStream) -> io::Result<Box<dyn Stream>> {
    stream.set_read_timeout(Some(GREET))?;
    stream.set_write_timeout(Some(GREET))?;
    Ok(Box::new(stream))
}

fn remote(host: &str, port: u16) -> io::Result<Box<dyn Stream>> {
    let mut last = io::ErrorKind::AddrNotAvailable.into();
    for address in (host, port).to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, CONNECT) {
            Ok(stream) => {
                stream.set_read_timeout(Some(GREET))?;
                stream.set_write_timeout(Some(GREET))?;
                return Ok(Box::new(stream));
            }
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// Whether the server says no to a greeting with this cookie, or hangs up on
/// it as ssh does when it forwards to a display that refuses.
fn refuses(address: &Address, cookie: Option<&[u8]>) -> bool {
    const FAILED: u8 = 0;
    let answer = open(address).and_then(|mut stream| {
        stream.write_all(&greeting(cookie))?;
        let mut status = [FAILED];
        stream.read_exact(&mut status)?;
        Ok(status)
    });
    match answer {
        Ok([status]) => status == FAILED,
        Err(error) => matches!(
            error.kind(),
            io::ErrorKind::UnexpectedEof
                | io::ErrorKind::ConnectionReset
                | io::ErrorKind::BrokenPipe
        ),
    }
}

/// A connection setup request, little-endian, protocol 11.0.
fn greeting(cookie: Option<&[u8]>) -> Vec<u8> {
    let (name, data) = match cookie {
        Some(data) => (COOKIE, data),
        None => (&[][..], &[][..]),
    };
    let length = |part: &[u8]| u16::try_from(part.len()).unwrap_or_default().to_le_bytes();
    let mut request = vec![b'l', 0, 11, 0, 0, 0];
    request.extend(length(name));
    request.extend(length(data));
    request.extend([0, 0]);
    for part in [name, data] {
        request.extend(part);
        request.resize(request.len().next_multiple_of(4), 0);
    }
    request
}

/// The cookies of the authority file (Xauthority(5)) for a display number. The
/// host's name is not compared: a cookie too many costs one greeting.
fn cookies(env: &impl Fn(&str) -> Option<OsString>, number: u16) -> Vec<Vec<u8>> {
    let file = env("XAUTHORITY")
        .map(PathBuf::from)
        .or_else(|| env("HOME").map(|home| Path::new(&home).join(".Xauthority")));
    let bytes = file.and_then(|file| fs::read(file).ok());
    let number = number.to_string();
    entries(bytes.as_deref().unwrap_or_default())
        .filter(|entry| entry.name == COOKIE)
        .filter(|entry| entry.number.is_empty() || entry.number == number.as_bytes())
        .map(|entry| entry.data.to_vec())
        .take(COOKIES)
        .collect()
}

struct Entry<'a> {
    number: &'a [u8],
    name: &'a [u8],
    data: &'a [u8],
}

/// Reads entries until the bytes run out, or stop making sense.
fn entries(mut bytes: &[u8]) -> impl Iterator<Item = Entry<'_>> {
    std::iter::from_fn(move || {
        let (_family, rest) = bytes.split_at_checked(2)?;
        bytes = rest;
        let _host = counted(&mut bytes)?;
        Some(Entry {
            number: counted(&mut bytes)?,
            name: counted(&mut bytes)?,
            data: counted(&mut bytes)?,
        })
    })
}

/// A big-endian length of two bytes, and that many bytes.
fn counted<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, rest) = bytes.split_first_chunk::<2>()?;
    let (part, rest) = rest.split_at_checked(u16::from_be_bytes(*length).into())?;
    *bytes = rest;
    Some(part)
}

#[cfg(test)]
mod tests;

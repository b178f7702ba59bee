//! Linux: which session winit 0.30 will choose, the libraries that it loads
//! for it, and whether the display answers.

mod loader;
mod x11;

use std::ffi::OsString;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use super::{Library, Missing};

/// Loaded for every X11 session: by winit (`x11-dl`, `xkbcommon-dl`) and by
/// softbuffer (`tiny-xlib`). What these libraries need in turn comes with
/// their packages.
const X11: [Library; 6] = [
    library("libX11.so.6", "libx11-6"),
    library("libX11-xcb.so.1", "libx11-xcb1"),
    library("libXcursor.so.1", "libxcursor1"),
    library("libXi.so.6", "libxi6"),
    library("libxkbcommon.so.0", "libxkbcommon0"),
    library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
];

/// Loaded for every Wayland session.
const WAYLAND: [Library; 2] = [
    library("libwayland-client.so.0", "libwayland-client0"),
    library("libxkbcommon.so.0", "libxkbcommon0"),
];

const fn library(file: &'static str, package: &'static str) -> Library {
    Library { file, package }
}

/// The display that winit will open. Wayland wins where both are there, and
/// winit does not turn to X11 when it fails.
enum Session {
    /// The compositor's socket, already open and handed over by number.
    WaylandHandedOver,
    Wayland(String),
    X11(String),
}

/// `root` stands for `/` in the paths that no variable gives.
pub(super) fn check(root: &Path, env: &impl Fn(&str) -> Option<OsString>) -> Result<(), Missing> {
    let session = session(env).ok_or(Missing::Display)?;
    let needed = match session {
        Session::X11(_) => X11.as_slice(),
        Session::WaylandHandedOver | Session::Wayland(_) => WAYLAND.as_slice(),
    };
    let missing = loader::missing(root, env, needed);
    if !missing.is_empty() {
        return Err(Missing::Libraries(missing));
    }
    match session {
        Session::WaylandHandedOver => Ok(()),
        Session::Wayland(name) => compositor(env, name),
        Session::X11(name) => x11::server(root, env, name),
    }
}

/// The same reading of the environment as winit's: an empty variable, or one
/// that is not UTF-8, counts as absent.
fn session(env: &impl Fn(&str) -> Option<OsString>) -> Option<Session> {
    let text = |name| {
        env(name)
            .and_then(|value| value.into_string().ok())
            .filter(|value| !value.is_empty())
    };
    if text("WAYLAND_SOCKET").is_some() {
        return Some(Session::WaylandHandedOver);
    }
    text("WAYLAND_DISPLAY")
        .map(Session::Wayland)
        .or_else(|| text("DISPLAY").map(Session::X11))
}

fn compositor(env: &impl Fn(&str) -> Option<OsString>, name: String) -> Result<(), Missing> {
    let socket = if Path::new(&name).is_absolute() {
        Some(PathBuf::from(&name))
    } else {
        env("XDG_RUNTIME_DIR").map(|folder| Path::new(&folder).join(&name))
    };
    match socket.map(UnixStream::connect) {
        Some(Ok(_)) => Ok(()),
        _ => Err(Missing::Answer {
            variable: "WAYLAND_DISPLAY",
            value: name,
        }),
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::fs;
    use std::os::unix::net::UnixListener;
    use std::path::Path;

    use super::{Missing, WAYLAND, X11, check};
    use crate::storage::preflight::Library;

    /// A machine whose root is a temporary folder, with libraries in it.
    fn machine(libraries: &[Library]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("usr/lib");
        fs::create_dir_all(&folder).unwrap();
        for library in libraries {
            fs::write(folder.join(library.file), elf()).unwrap();
        }
        root
    }

    fn elf() -> Vec<u8> {
        let class = if size_of::<usize>() == 8 { 2 } else { 1 };
        [b"\x7fELF".as_slice(), &[class, 1, 1]].concat()
    }

    fn with<'a>(pairs: &'a [(&'a str, &'a Path)]) -> impl Fn(&str) -> Option<OsString> + 'a {
        move |name| {
            pairs
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| value.as_os_str().to_owned())
        }
    }

    #[test]
    fn no_variable_means_no_display_even_without_libraries() {
        let root = machine(&[]);
        assert_eq!(check(root.path(), &with(&[])), Err(Missing::Display));
        let empty = [
            ("DISPLAY", Path::new("")),
            ("WAYLAND_DISPLAY", Path::new("")),
        ];
        assert_eq!(check(root.path(), &with(&empty)), Err(Missing::Display));
    }

    #[test]
    fn every_missing_library_of_the_session_is_named_at_once() {
        let root = machine(&X11[..3]);
        let env = [("DISPLAY", Path::new(":30001"))];
        assert_eq!(
            check(root.path(), &with(&env)),
            Err(Missing::Libraries(X11[3..].to_vec()))
        );
        let env = [("WAYLAND_DISPLAY", Path::new("wayland-0"))];
        assert_eq!(
            check(root.path(), &with(&env)),
            Err(Missing::Libraries(WAYLAND.to_vec()))
        );
    }

    #[test]
    fn a_compositor_is_looked_for_in_the_runtime_folder() {
        let root = machine(&WAYLAND);
        let runtime = tempfile::tempdir().unwrap();
        let env = [
            ("WAYLAND_DISPLAY", Path::new("wayland-7")),
            ("XDG_RUNTIME_DIR", runtime.path()),
            ("DISPLAY", Path::new(":30001")),
        ];
        let absent = Err(Missing::Answer {
            variable: "WAYLAND_DISPLAY",
            value: "wayland-7".to_owned(),
        });
        assert_eq!(check(root.path(), &with(&env)), absent);
        assert_eq!(check(root.path(), &with(&env[..1])), absent);

        let socket = runtime.path().join("wayland-7");
        let _listener = UnixListener::bind(&socket).unwrap();
        assert_eq!(check(root.path(), &with(&env)), Ok(()));
        let absolute = [("WAYLAND_DISPLAY", socket.as_path())];
        assert_eq!(check(root.path(), &with(&absolute)), Ok(()));
    }

    #[test]
    fn a_socket_handed_over_by_number_is_taken_as_it_is() {
        let root = machine(&WAYLAND);
        let env = [
            ("WAYLAND_SOCKET", Path::new("5")),
            ("WAYLAND_DISPLAY", Path::new("nowhere")),
        ];
        assert_eq!(check(root.path(), &with(&env)), Ok(()));
    }

    #[test]
    fn an_x_server_that_is_not_there_is_reported() {
        let root = machine(&X11);
        for value in [":30001", "nonsense", ":", ":99999", "/nowhere/X0"] {
            let env = [("DISPLAY", Path::new(value))];
            assert_eq!(
                check(root.path(), &with(&env)),
                Err(Missing::Answer {
                    variable: "DISPLAY",
                    value: value.to_owned(),
                })
            );
        }
    }
}

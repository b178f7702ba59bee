"""What a program that reads the screen can do with a window, over AT-SPI.

Every look goes to the application itself: libatspi's own memory of the tree
would hide a property that changes without an event.
"""

import re
import time
from collections.abc import Callable, Iterator
from typing import NoReturn, TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402  (the version comes first)

T = TypeVar("T")

# For one step. The debug binary takes about a second for the slowest.
PATIENCE_S = 10.0
# How long to listen for events before looking again.
TICK_MS = 30


class Failed(Exception):
    """Something that a learner needs was not there."""


def fail(what: str) -> NoReturn:
    raise Failed(what)


def listen(ms: int = TICK_MS) -> None:
    """Lets events in, for so long."""
    loop = GLib.MainLoop()
    GLib.timeout_add(ms, loop.quit)
    loop.run()


def wait(what: str, probe: Callable[[], T | None], seconds: float = PATIENCE_S) -> T:
    """What `probe` gives once it gives something.

    A thing that goes while it is looked at is looked for again.
    """
    until = time.monotonic() + seconds
    last = ""
    while time.monotonic() < until:
        try:
            found = probe()
        except GLib.Error as error:
            found, last = None, f" (last error: {error.message})"
        if found:
            return found
        listen()
    fail(f"waited {seconds:.0f} s for {what}, in vain{last}")


def enable() -> None:
    """Says on the session bus that a screen reader runs, as one does."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for key in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", key, GLib.Variant("b", True)))
        properties = "org.freedesktop.DBus.Properties"
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", properties, "Set", value, None, 0, -1, None)


class Thing:
    """Something on the screen."""

    def __init__(self, of: Atspi.Accessible) -> None:
        self.of = of

    @property
    def role(self) -> str:
        return self.of.get_role_name()

    @property
    def name(self) -> str:
        return self.of.get_name() or ""

    @property
    def description(self) -> str:
        return self.of.get_description() or ""

    @property
    def text(self) -> str:
        """What is written in it, or its name."""
        if "Text" in self.of.get_interfaces():
            return Atspi.Text.get_text(self.of, 0, -1)
        return self.name

    def has(self, state: str) -> bool:
        return self.of.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    def children(self) -> Iterator["Thing"]:
        for index in range(self.of.get_child_count()):
            child = self.of.get_child_at_index(index)
            # One that went since the count is nothing.
            if child is not None:
                yield Thing(child)

    def inside(self) -> Iterator["Thing"]:
        """All that is in it, in reading order."""
        for child in self.children():
            yield child
            yield from child.inside()

    def within(self, roles: str) -> "Thing":
        """The nearest thing around it with one of these roles."""
        around = self.of.get_parent()
        while around is not None and around.get_role_name() not in roles.split("|"):
            around = around.get_parent()
        return Thing(around) if around is not None else fail(f"{self} is in no {roles}")

    def press(self) -> None:
        print(f"  press   {self}")
        if "Action" not in self.of.get_interfaces() or not Atspi.Action.do_action(self.of, 0):
            fail(f"{self} cannot be pressed")

    def focus(self) -> None:
        print(f"  focus   {self}")
        if not Atspi.Component.grab_focus(self.of):
            fail(f"{self} cannot take the focus")

    def write(self, words: str) -> None:
        print(f"  write   «{words}» in {self}")
        if "EditableText" not in self.of.get_interfaces():
            fail(f"{self} cannot be written in: it has {self.of.get_interfaces()}")
        if not Atspi.EditableText.set_text_contents(self.of, words):
            fail(f"{self} refused the words")

    def __str__(self) -> str:
        return f"{self.role} “{self.name}”"


class Window:
    """The application's window, and what it says of itself."""

    def __init__(self, process: int) -> None:
        self.heard: list[str] = []
        self.focused: Thing | None = None
        self.listener = Atspi.EventListener.new(self.on_event)
        for event in ("object:state-changed:focused", "object:announcement", "window:activate"):
            self.listener.register(event)
        self.application = wait("the application on the accessibility bus", lambda: find_application(process))
        self.application.of.set_cache_mask(Atspi.Cache.NONE)
        self.frame = wait("the window", lambda: next(self.application.children(), None))

    def on_event(self, event: Atspi.Event) -> None:
        source = Thing(event.source)
        if event.type.startswith("object:announcement"):
            self.heard.append(event.any_data)
            print(f"    said  “{event.any_data}”")
        elif event.type.startswith("object:state-changed:focused") and event.detail1:
            self.focused = source
            try:
                print(f"    focus {source}")
            except GLib.Error:
                self.focused = None

    def all(self, roles: str, name: str = "") -> list[Thing]:
        """The things of these roles whose name has this in it, as a pattern."""
        wanted = roles.split("|")
        return [
            thing
            for thing in self.frame.inside()
            if thing.role in wanted and re.search(name, thing.name) and thing.has("showing")
        ]

    def has_focus(self, words: str) -> Thing | None:
        """What has the focus, where that says these words."""
        it = self.focused
        if it is None or not it.has("focused"):
            return None
        return it if words in f"{it.name} {it.description} {it.text}" else None

    def await_focus(self, words: str) -> Thing:
        return self.seek(f"the focus on “{words}”", lambda: self.has_focus(words))

    def find(self, roles: str, name: str = "") -> Thing:
        """The first such thing, once there is one."""
        return self.seek(f"{roles} “{name}”", lambda: next(iter(self.all(roles, name)), None))

    def seek(self, what: str, probe: Callable[[], Thing | None]) -> Thing:
        """Waits, and shows the whole window where that was in vain."""
        try:
            return wait(what, probe)
        except Failed:
            self.tell()
            raise

    def tell(self) -> None:
        """Prints the whole tree: what there is, where something is missing."""
        print("  The tree:")

        def walk(thing: Thing, depth: int) -> None:
            states = [it for it in ("focusable", "focused", "checked", "pressed", "selected") if thing.has(it)]
            faces = [it for it in thing.of.get_interfaces() if it not in ("Accessible", "Component", "Collection")]
            about = f" — {thing.description}" if thing.description else ""
            print(f"  {'  ' * depth}{thing}{about} {' '.join(states)} {' '.join(faces)}")
            for child in thing.children():
                walk(child, depth + 1)

        walk(self.frame, 0)


def find_application(process: int) -> Thing | None:
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is not None and application.get_process_id() == process:
            return Thing(application)
    return None

"""Goes from the first run to an answer in the journal through AT-SPI alone.

A second process, as a screen reader is: what it cannot find, name, press or
write in, nobody can who does not see the window. Every step prints what it
read, so that the output is a transcript.

    drive.py PROGRAM COURSE, inside `stage`
"""

import os
import subprocess
import sys
from pathlib import Path

from reader import Failed, Thing, Window, enable, fail, wait

RIGHT = "Look up the order"
PRAISE = "You answer the message that was sent"


def step(words: str) -> None:
    print(f"\n{words}")


def read(thing: Thing) -> None:
    about = f" — {thing.description}" if thing.description else ""
    print(f"  read    {thing}{about}")


def first_run(window: Window) -> None:
    step("The first run")
    print(f"  window  “{window.frame.name}”")
    read(window.find("heading", "Welcome"))
    window.find("push button", "Begin").press()
    window.find("landmark|panel", "^Navigation")


def open_lesson(window: Window) -> None:
    step("The lesson, in the course")
    window.find("link", "^Course").press()
    read(window.find("heading", "A small course|Beginnings"))
    window.find("link", "The first reply").press()
    read(window.find("heading", "^The first reply$"))
    read(window.find("heading", "Read first"))
    text = window.find("label", "Read the whole message")
    print(f"  text    “{text.text}”")


def answer(window: Window) -> None:
    step("The question")
    window.find("push button|link", "To the questions").press()
    option = window.find("radio button", RIGHT)
    read(option.within("panel"))
    options = window.all("radio button")
    for one in options:
        read(one)
    if len(options) != 3:
        fail(f"3 options were expected, {len(options)} are there")
    option.press()
    wait("the option to be checked", lambda: window.find("radio button", RIGHT).has("checked"))
    print("  checked")

    step("How sure")
    window.find("push button", "^Submit").press()
    window.find("push button|toggle button", "^Fairly sure").press()


def verdict(window: Window) -> None:
    step("The verdict")
    # Orca 43 speaks no live region: the words must come with the focus.
    spoken = window.await_focus("Right")
    read(spoken)
    print(f"  said    {window.heard}")
    wait("why it is right", lambda: any(PRAISE in it.text for it in window.frame.inside()))
    go_on = window.find("push button", "^(Continue|See the results)")
    go_on.press()
    read(window.find("heading", ""))


def search_glossary(window: Window) -> None:
    step("A term, looked for")
    window.find("link", "^Glossary").press()
    field = window.find("entry|combo box", "Search for a term")
    field.write("moder")
    wait("the words in the field", lambda: window.find("entry|combo box", "Search for a term").text == "moder")
    read(window.find("list item|link|push button", "^moderator"))
    wait("the other terms to go", lambda: not window.all("list item|link|push button", "^charter"))


def change_setting(window: Window, data: Path) -> None:
    step("A setting")
    window.find("link", "^Settings").press()
    dark = window.find("radio button", "^Dark")
    read(dark)
    dark.press()
    wait("the dark theme to be chosen", lambda: window.find("radio button", "^Dark").has("checked"))
    wait("the setting on the disk", lambda: any("Dark" in it.read_text() for it in data.rglob("settings.ron")))
    print("  saved")


def close(program: subprocess.Popen[bytes]) -> None:
    step("The window closes")
    # AT-SPI cannot close a window: the window manager does, with its key.
    subprocess.run(["xdotool", "key", "alt+F4"], check=True)
    wait("the program to end", lambda: program.poll() is not None)
    if program.returncode != 0:
        fail(f"the program ended with {program.returncode}")


def journal(data: Path) -> None:
    step("The journal")
    lines = [line for file in data.rglob("*.ron") for line in file.read_text().splitlines()]
    told = ("what:Answer", 'item:"first-reply-late"', "score:1.0", "FairlySure")
    answered = [line for line in lines if all(part in line for part in told)]
    if len(answered) != 1:
        fail("not one right, fairly sure answer to first-reply-late in:\n" + "\n".join(lines))
    print(f"  {answered[0]}")


def journey(window: Window, data: Path) -> None:
    first_run(window)
    open_lesson(window)
    answer(window)
    verdict(window)
    search_glossary(window)
    change_setting(window, data)


def main() -> int:
    binary, course = sys.argv[1:]
    stage = Path(os.environ["STAGE"])
    data = stage / "learner"
    command = [binary, "--data-dir", str(data), "--lessons", course, "--lang", "en"]
    with (stage / "parcours.log").open("wb") as log:
        program = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        # The reader comes second: a window that shows already must be told.
        showing = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid)]
        subprocess.run(showing, check=True, timeout=30, stdout=subprocess.DEVNULL)
        enable()
        window = Window(program.pid)
        journey(window, data)
        close(program)
        journal(data)
    except (Failed, subprocess.SubprocessError) as problem:
        ended = program.poll()
        print(f"\nFAILED: {problem}")
        if ended is not None:
            print(f"The program had ended with {ended}.")
        return 1
    finally:
        program.kill()
        program.wait()
    print("\nRead, answered and closed through AT-SPI alone.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

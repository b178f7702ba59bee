"""Runs Orca and the window, presses keys, and prints what Orca says.

    listen.py PROGRAM COURSE [LANG [KEY…]], inside `stage`

A key is named as xdotool names it. After each, it waits until Orca has been
silent for a while: nothing on the bus tells that it has finished.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

# Orca speaks within 100 ms of an event; a slow machine has its share.
SILENCE_S = 1.2
# Even when it never falls silent.
LIMIT_S = 15.0

# The first run; home; the lesson; the question, by the digit that chooses; the
# confidence; the verdict; the results.
KEYS = (
    "Return Tab Return alt+Down alt+Down alt+Down alt+Up space "
    "Down 3 Tab Return 2 alt+Down alt+Up Return Tab alt+F4"
).split()


class Transcript:
    """What was said, as it is said."""

    def __init__(self, path: Path) -> None:
        path.touch()
        self.path = path
        self.read = 0

    def settle(self) -> None:
        """Prints what comes, until nothing has come for a while."""
        start = last = time.monotonic()
        while time.monotonic() - last < SILENCE_S and time.monotonic() - start < LIMIT_S:
            time.sleep(0.05)
            words = self.path.read_text()
            if len(words) > self.read:
                print(words[self.read :], end="")
                self.read = len(words)
                last = time.monotonic()

    def begins(self) -> bool:
        until = time.monotonic() + 30
        while time.monotonic() < until and not self.path.read_text():
            time.sleep(0.05)
        return self.path.read_text() != ""


def start(command: list[str], log: Path) -> subprocess.Popen[bytes]:
    with log.open("wb") as out:
        return subprocess.Popen(command, stdout=out, stderr=out)


def run_keys(transcript: Transcript, program: subprocess.Popen[bytes], keys: list[str]) -> None:
    for key in keys:
        print(f"[{key}]")
        subprocess.run(["xdotool", "key", key], check=True)
        transcript.settle()
        if program.poll() is not None:
            print(f"The program ended with {program.returncode}.")
            return


def main() -> int:
    binary, course, *rest = sys.argv[1:]
    language, keys = (rest[0] if rest else "en"), (rest[1:] or KEYS)
    here, stage = Path(__file__).parent, Path(os.environ["STAGE"])
    preferences = stage / "orca"
    preferences.mkdir()
    shutil.copy(here / "orca-customizations.py", preferences)
    transcript = Transcript(stage / "transcript")
    os.environ["TRANSCRIPT"] = str(transcript.path)
    orca = start(["orca", "--user-prefs", str(preferences)], stage / "orca.log")
    if not transcript.begins():
        print("Orca said nothing within 30 s.")
        orca.kill()
        orca.wait()
        return 1
    transcript.settle()
    print("[the window opens]")
    command = [binary, "--data-dir", str(stage / "learner"), "--lang", language]
    if language == "en":
        command += ["--lessons", course]
    program = start(command, stage / "parcours.log")
    try:
        transcript.settle()
        run_keys(transcript, program, keys)
    finally:
        for process in (program, orca):
            process.kill()
            # Orca refuses to start where even a dead one is left unburied.
            process.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())

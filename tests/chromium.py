"""A Chromium for the browser tests: nothing comes in, the path of one goes out.

As a program (`python -m tests.chromium`) it installs one where that is safe to do unasked, on Debian as root, and
elsewhere says which command does. It never fails: without a browser the tests that need one are skipped, with the
reason, and fail only where `CI` is set.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_PACKAGES = ("chromium", "fonts-noto-cjk")

ADVICE = """\
No Chromium was found, so the browser tests will be skipped. One of these installs it:
  Debian:   sudo apt install chromium fonts-noto-cjk
  Ubuntu:   sudo snap install chromium
  macOS:    brew install --cask chromium
  Windows:  Microsoft Edge, which is there already, or winget install Google.Chrome"""


def find_chromium() -> Path | None:
    """Return the browser named by `CHROMIUM`, or the first one installed, or nothing."""
    named = os.environ.get("CHROMIUM")
    if named:
        return Path(named)
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return Path(found) if found else next(filter(Path.is_file, map(Path, _PLACES)), None)


def is_debian_root() -> bool:
    """Whether packages may be installed without asking anybody."""
    release = Path("/etc/os-release")
    is_debian = release.is_file() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()
    return is_debian and os.geteuid() == 0


def install() -> None:
    """Install Debian's Chromium and a font with Chinese characters, so that pictures of pages look right."""
    print("Installing", " and ".join(_PACKAGES), "for the browser tests ...", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *_PACKAGES]
    subprocess.run(command, check=True, env=quiet, stdout=subprocess.DEVNULL)


def main() -> None:
    """Make sure there is a Chromium, or say how."""
    if find_chromium():
        return
    if not is_debian_root():
        print(ADVICE)
        return
    try:
        install()
    except subprocess.CalledProcessError as error:
        print(f"apt-get stopped with status {error.returncode}.", ADVICE, sep="\n", file=sys.stderr)


if __name__ == "__main__":
    main()

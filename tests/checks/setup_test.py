#!/usr/bin/python3
"""Set-up refuses what its pins do not cover, and finds Debian's own archive among apt's entries.

    setup_test.py

Nothing is fetched: each case has a cache of its own that holds what the real one holds, by link.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from report import Report

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEME = ":" + "//"
CACHE = pathlib.Path(os.environ.get("CAPOS_CACHE") or pathlib.Path(
    os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "capos")

DEB822 = f"""# comment
Types: deb
URIs: http{SCHEME}mirror.test/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http{SCHEME}mirror.test/security
Suites: bookworm-security
Components:
 main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http{SCHEME}third.test/debian
Suites: bookworm
Components: main
Signed-By: /usr/share/keyrings/third.gpg

Enabled: no
Types: deb
URIs: http{SCHEME}off.test/debian
Suites: bookworm
Components: main

Types: deb
URIs: http{SCHEME}broken.test/debian
Suites: nodistro
Components: main
"""
ONE_LINE = f"""# deb http{SCHEME}commented.test/debian bookworm main
deb http{SCHEME}plain.test/debian bookworm main non-free # note
deb [arch=amd64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http{SCHEME}opts.test/d bookworm-updates main
deb [ signed-by=/usr/share/keyrings/third.gpg ] http{SCHEME}third.test/debian bookworm main
deb http{SCHEME}third.test/cloud cloud-sdk-bookworm main
deb http{SCHEME}third.test/docker bookworm stable
deb-src http{SCHEME}only-source.test/debian bookworm main
"""


def entries(folder, name, text, release="own"):
    (folder / name).write_text(text)
    result = subprocess.run(
        ["awk", "-v", "codename=bookworm", "-v", f"release={release}", "-f", ROOT / "setup/debian-entries.awk", folder / name],
        check=True, stdout=subprocess.PIPE)
    return result.stdout.decode().splitlines()


def test_entries(report):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        modern = entries(folder, "a.sources", DEB822)
        classic = entries(folder, "a.list", ONE_LINE)
        next_modern = entries(folder, "a.sources", DEB822, "trixie")
        next_classic = entries(folder, "a.list", ONE_LINE, "trixie")
    signed = "[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] "
    wanted = []
    for place in ("mirror.test/debian bookworm", "mirror.test/debian bookworm-updates",
                  "mirror.test/security bookworm-security"):
        wanted += [f"{kind} {signed}http{SCHEME}{place} main" for kind in ("deb", "deb-src")]
    report.check(modern == wanted, f"deb822 entries: {modern}")
    wanted = [f"{kind} {options}http{SCHEME}{place} main"
              for options, place in (("", "plain.test/debian bookworm"),
                                     (signed, "opts.test/d bookworm-updates"))
              for kind in ("deb", "deb-src")]
    report.check(classic == wanted, f"one-line entries: {classic}")
    for found, own, what in ((next_modern, modern, "deb822"), (next_classic, classic, "one-line")):
        wanted = [entry.replace(" bookworm", " trixie") for entry in own if entry.startswith("deb-src ")]
        report.check(found == wanted, f"{what} entries of another release, sources only: {found}")


class Fetch:
    """A copy of the set-up with a cache that shares the real one's content."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "setup").symlink_to(ROOT / "setup")
        self.lock = folder / "lock"
        self.lock.write_text((ROOT / "setup/lock").read_text())
        self.cache = folder / "cache"
        (self.cache / "files").mkdir(parents=True)
        for file in (CACHE / "files").iterdir():
            (self.cache / "files" / file.name).symlink_to(file)
        for tree in CACHE.iterdir():
            if tree.is_dir() and tree.name.startswith(("npm-", "libsodium-", "capnproto-", "lwip-", "tinyssh-")):
                (self.cache / tree.name).symlink_to(tree)

    def run(self):
        # Programs that would reach out are replaced by ones that fail: a cached run needs none.
        bin_folder = self.folder / "bin"
        bin_folder.mkdir(exist_ok=True)
        for program in ("apt-get", "npm"):
            path = bin_folder / program
            path.write_text("#!/bin/sh\necho \"$0 was called\"\nexit 99\n")
            path.chmod(0o755)
        env = dict(os.environ, CAPOS_LOCK=str(self.lock), CAPOS_CACHE=str(self.cache),
                   PATH=f"{bin_folder}:{os.environ['PATH']}")
        script = self.folder / "fetch.sh"
        text = (ROOT / "setup/fetch.sh").read_text()
        script.write_text(text.replace('cd "$(dirname "$0")/.."', f"cd '{self.folder}'"))
        result = subprocess.run(["bash", script], env=env, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, check=False)
        return result.returncode, result.stdout.decode("utf-8", "replace")

    def file_pin(self, part):
        for line in self.lock.read_text().splitlines():
            words = line.split(" ")
            if words[0] == "file" and part in words[2]:
                return words[3]
        raise AssertionError(part)


def spoil_file(fetch, part):
    path = fetch.cache / "files" / fetch.file_pin(part)
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def drop_file(fetch, part):
    (fetch.cache / "files" / fetch.file_pin(part)).unlink()


def edit_lock(fetch, old, new):
    text = fetch.lock.read_text()
    assert old in text
    fetch.lock.write_text(text.replace(old, new, 1))


CASES = [
    ("a full cache needs no network", lambda f: None, 0, ["pins match"]),
    ("a changed original", lambda f: spoil_file(f, ".orig.tar"), 1, ["FAILED", "SHA-256", "make repin"]),
    ("changed patches", lambda f: spoil_file(f, ".debian.tar"), 1, ["FAILED", "SHA-256", "make repin"]),
    ("a changed original of another release", lambda f: spoil_file(f, "lwip_2.2.1+dfsg1.orig.tar"), 1,
     ["FAILED", "SHA-256", "make repin"]),
    ("a missing file is asked for of the release that the lock names",
     lambda f: drop_file(f, "lwip_2.2.1+dfsg1.orig.tar"), 1,
     ["of the sources of trixie", "could not fetch"]),
    ("a missing file is asked for", lambda f: drop_file(f, ".orig.tar"), 1, ["could not fetch"]),
    ("another npm hash", lambda f: edit_lock(f, "sha512-sqiY", "sha512-sqiZ"), 1, ["FAILED", "differ"]),
    ("another compiler", lambda f: edit_lock(f, "0c06f990", "0c06f991"), 1, ["FAILED", "cue.wasm"]),
    ("no pin for the description", lambda f: edit_lock(f, "deb12u1.dsc ", "deb12u1.other "), 1, ["FAILED"]),
]


def main():
    report = Report("set-up")
    test_entries(report)
    for what, spoil, wanted_code, words in CASES:
        with tempfile.TemporaryDirectory() as name:
            fetch = Fetch(pathlib.Path(name))
            spoil(fetch)
            code, output = fetch.run()
        report.check(code == wanted_code and all(w in output for w in words),
                     f"{what}: code {code}: {output}")
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
"""Holds the tree to setup/lock: every input is pinned, and nothing comes in that is not listed.

    dependency_policy.py ROOT

 D1 every line of the lock is well formed: packages have an upstream version, files a SHA-256, npm
    packages an integrity hash, source packages a .dsc and at least one archive
 D2 setup/npm/package-lock.json pins exactly the npm packages of the lock, by the same hashes, and
    holds no address
 D3 no tracked file holds a download address, but for addresses of this machine and examples
 D4 nothing is linked with -lNAME that is not a `library` of the lock
 D5 an include in angle brackets is the compiler's own, or the C library's where there is one, or a
    `header` of the lock
 D6 a Python import is of the standard library, of this tree, or a `module` of the lock; a
    JavaScript import is of Node itself
 D7 only setup/ fetches: no other script or fragment calls a program that downloads
"""

import json
import os
import re
import sys

from report import Report, read_text, tracked_files

# Written so that this file does not match itself.
ADDRESS = re.compile(r"\b(?:https?|ftp|git|ssh|rsync|svn|git\+\w+)[:]//([^\s\"'<>)`/]*)")
HOST_NAME = re.compile(r"\b(?:deb|security|snapshot|registry|archive|ftp|crates|pypi|github|gitlab|www)"
                       r"[.][a-z0-9.-]+[.]?(?:org|com|net|io)\b")
HARMLESS_HOST = re.compile(r"^(?:localhost|127[.]|10[.]|\[::1\]|[a-z.]*example(?:[.](?:com|org|net))?$)")
# `-le` and `-lt` are the shell's comparisons.
LINK_FLAG = re.compile(r"(?<![\w/.-])-l(?![et]\b)([A-Za-z0-9_+-]+)")
INCLUDE = re.compile(r"^\s*#\s*include\s*<([^>]+)>", re.M)
DOWNLOADER = re.compile(r"(?<![\w-])(curl|wget|pip3? install|cargo|go get|npm (?:install|i|ci)|npx|"
                        r"git clone|apt(?:-get)? (?:install|source|update)|pkg-config)(?![\w-])")

FREESTANDING_HEADERS = {"stdint.h", "stddef.h", "stdbool.h", "stdarg.h", "stdalign.h", "limits.h",
                        "stdnoreturn.h"}
HOSTED_HEADERS = FREESTANDING_HEADERS | {
    "assert.h", "ctype.h", "dirent.h", "errno.h", "fcntl.h", "inttypes.h", "math.h", "pthread.h",
    "arpa/inet.h", "netinet/in.h", "poll.h", "sys/socket.h", "setjmp.h", "signal.h", "stdio.h", "stdlib.h", "string.h", "strings.h", "sys/mman.h",
    "sys/prctl.h", "sys/resource.h", "sys/stat.h", "sys/time.h", "sys/types.h", "sys/wait.h", "time.h",
    "linux/futex.h", "linux/if.h", "linux/io_uring.h", "linux/sockios.h", "sched.h", "spawn.h",
    "sys/ioctl.h", "sys/mount.h", "sys/reboot.h", "sys/syscall.h",
    "termios.h", "ucontext.h", "unistd.h", "getopt.h", "sys/random.h"}
# Programs of the tests, which run on capOS.
PROGRAMS_OF_TESTS = ("tests/proofs/", "tests/bench/bench")
FREESTANDING_PREFIXES = ("abi/", "core/", "schema/", "kernel/", "user/", "external/") + PROGRAMS_OF_TESTS
HOSTED_PREFIXES = ("kernel/arch/host/", "user/rt/host/", "tools/", "tests/")
# The two hashes that core/ calls: L3 of layers.py.
CORE_HEADERS = ["sodium/crypto_hash_sha256.h", "sodium/crypto_auth_hmacsha256.h"]
PACKAGE_RULE = re.compile(r"^(exact|tested|least|command=[a-z0-9-]+)$")


def parse_lock(text, report):
    """The lock as kind -> list of word lists. Counts D1 for each line."""
    lock = {}
    shapes = {"package": 4, "optional": 4, "source": 4, "peer": 4, "file": 4, "npm": 4, "npm-file": 4, "library": 3,
              "header": 3, "module": 3}
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        words = line.split(" -- ")[0].split(" ")
        kind = words[0]
        good = kind in shapes and len(words) == shapes[kind] and all(words)
        if good and kind in ("package", "optional", "source", "peer", "npm"):
            good = " -- " in line
        if good and kind in ("package", "optional"):
            good = words[2][0].isdigit() and PACKAGE_RULE.match(words[3]) is not None
        if good and kind == "source":
            good = re.fullmatch(r"[a-z]+", words[3]) is not None
        if good and kind in ("file", "npm-file", "peer"):
            good = re.fullmatch(r"[0-9a-f]{64}", words[3]) is not None
        if good and kind == "npm":
            good = re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", words[3]) is not None
        report.check(good, f"D1 setup/lock:{number}: not a pinned input: {line}")
        if good:
            lock.setdefault(kind, []).append(words[1:])
    return lock


def check_sources(lock, report):
    for name, *_ in lock.get("source", []):
        files = [f[1] for f in lock.get("file", []) if f[0] == name]
        report.check(any(f.endswith(".dsc") for f in files)
                     and any(".orig.tar" in f for f in files)
                     and any(".debian.tar" in f or ".diff." in f for f in files),
                     f"D1 source {name}: the .dsc, the original and Debian's patches must be pinned")
    known = {s[0] for s in lock.get("source", [])}
    providers = known | {p[0] for p in lock.get("package", []) + lock.get("optional", [])}
    for kind in ("library", "header", "module"):
        for name, provider in lock.get(kind, []):
            report.check(provider in providers, f"D1 {kind} {name}: nothing provides {provider}")


def check_npm(root, lock, report):
    text = read_text(root, "setup/npm/package-lock.json")
    pinned = {}
    for path, entry in json.loads(text)["packages"].items():
        if path == "":
            continue
        pinned[path.removeprefix("node_modules/")] = (entry.get("version"), entry.get("integrity"))
        report.check("resolved" not in entry, f"D2 package-lock.json: {path} has an address")
    locked = {name: (version, hash_) for name, version, hash_ in lock.get("npm", [])}
    report.check(pinned == locked, "D2 package-lock.json and setup/lock pin different npm packages: "
                 + ", ".join(sorted(set(map(str, pinned.items())) ^ set(map(str, locked.items())))))


# The name of SVG, which every such file must carry, and the tool that writes one: nobody fetches anything
# from it.
SVG_NAME = re.compile(r'xmlns=\\?"http\W{3}www\Ww3\Worg/2000/svg\\?"')
SVG_WRITER = "tools/authgraph/svg.c"


def check_addresses(name, text, report):
    if name.endswith(".svg") or name == SVG_WRITER:
        text = SVG_NAME.sub("", text)
    hosts = [m.group(1) for m in ADDRESS.finditer(text)
             if not HARMLESS_HOST.match(m.group(1).split(":")[0]) and m.group(1)]
    hosts += HOST_NAME.findall(text)
    report.check(not hosts, f"D3 {name}: a download address: {', '.join(hosts[:3])}")


def check_links(name, text, lock, report):
    allowed = {l[0] for l in lock.get("library", [])}
    for flag in LINK_FLAG.findall(re.sub(r"#.*", "", text)):
        report.check(flag in allowed, f"D4 {name}: links -l{flag}, which setup/lock does not list")


def check_includes(name, text, lock, report):
    listed = [h[0] for h in lock.get("header", [])]
    hosted = name.startswith(HOSTED_PREFIXES) and not name.startswith(PROGRAMS_OF_TESTS)
    allowed = HOSTED_HEADERS if hosted or not name.startswith(FREESTANDING_PREFIXES) \
        else FREESTANDING_HEADERS
    if name.startswith(("abi/", "core/", "schema/")):
        listed = CORE_HEADERS if name.startswith("core/") else []
    for header in INCLUDE.findall(text):
        good = header in allowed or any(
            header == l or (l.endswith("/") and header.startswith(l)) for l in listed)
        report.check(good, f"D5 {name}: includes <{header}>, which its layer may not")


def check_imports(name, text, local, lock, report):
    if name.endswith(".mjs"):
        found = re.findall(r"^\s*import\b[^'\"\n]*['\"]([^'\"]+)['\"]", text, re.M)
        for module in found:
            report.check(module.startswith("node:") or module.startswith("./"),
                         f"D6 {name}: imports {module}")
        return
    allowed = set(sys.stdlib_module_names) | local | {m[0] for m in lock.get("module", [])}
    for line in re.findall(r"^\s*(?:import|from)[ \t]+([\w., \t]+)", text, re.M):
        for part in line.split(" import ")[0].split(","):
            module = part.strip().split(" ")[0].split(".")[0]
            if module:
                report.check(module in allowed, f"D6 {name}: imports {module}")


def is_script(name, text):
    return name.endswith((".mk", ".sh", ".py", ".mjs")) or name == "Makefile" \
        or text.startswith("#!")


def main(root):
    report = Report("dependency policy")
    lock = parse_lock(read_text(root, "setup/lock"), report)
    check_sources(lock, report)
    check_npm(root, lock, report)
    names = tracked_files(root)
    local = {os.path.basename(n)[:-3] for n in names if n.endswith(".py")} \
        | {n.split("/")[-2] for n in names if n.endswith("/__init__.py")}
    for name in names:
        text = read_text(root, name)
        if text is None:
            continue
        check_addresses(name, text, report)
        if name.endswith(".mk") or name == "Makefile":
            check_links(name, text, lock, report)
        if name.endswith((".c", ".h", ".S")):
            check_includes(name, text, lock, report)
        if name.endswith((".py", ".mjs")) or text.startswith(("#!/usr/bin/python3", "#!/usr/bin/env py")):
            check_imports(name, text, local, lock, report)
        if is_script(name, text) and not name.startswith(("setup/", "tests/checks/")):
            code = re.sub(r"(?m)^\s*(#|//).*$", "", text)
            calls = DOWNLOADER.findall(code)
            report.check(not calls, f"D7 {name}: calls {', '.join(sorted(set(calls)))}")
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""A person at the desk of a line types setup, login and the like, for the tests that play it."""

import re

import capos

ATTENTION = "\x1d"  # Ctrl-]
PASSWORD = "correct horse 7 battery"


def desk(machine, command, secrets, name=None):
    """Types a command that the desk answers, a name if it asks for one, and secrets behind the attention
    key; gives what was printed up to the next prompt."""
    seen = ""
    machine.send(command + "\r")
    if name is not None:
        machine.expect("login: ")
        machine.send(name + "\r")
    machine.expect("to type it")
    seen += machine.process.before
    machine.send(ATTENTION)
    machine.expect("goes to the login desk")
    for secret in secrets:
        machine.expect(r"(assword|more)[^\n]*: ")
        machine.send(secret + "\r")
    machine.expect(re.escape(capos.PROMPT))
    return capos.clean(seen + machine.process.before)


def set_up(machine, password=PASSWORD):
    return desk(machine, "setup", [password, password])


def log_in(machine, name="operator", password=PASSWORD):
    return desk(machine, "login", [password], name)


def log_out(machine):
    machine.send("logout\r")
    machine.expect("Welcome to capOS")
    machine.expect(re.escape(capos.PROMPT))


# ---- what a session's shell holds ------------------------------------------------------------------

# Names and interfaces, and the programs of the session's launcher, of each profile: nothing less and nothing more.
EVERY_SHELL = {
    "thread": "Thread", "launcher": "RestrictedLauncher", "timer": "Timer", "systemInfo": "SystemInfo",
    "schema": "MemoryObject", "scripts": "MemoryObject", "console": "TerminalSession",
    "terminalControl": "TerminalControl", "desk": "LoginDesk", "session": "UserSession", "ledger": "Ledger",
}
SHELL_HOLDS = {
    "anonymous": EVERY_SHELL,
    "guest": {**EVERY_SHELL, "chat": "ChatRoom", "entropy": "Entropy"},
    "recovery": {
        **EVERY_SHELL, "authority": "AuthorityGraph", "services": "Supervisor", "audit": "AuditReader",
        "sessions": "SessionManager",
    },
    "operator": {
        **EVERY_SHELL, "chat": "ChatRoom", "entropy": "Entropy", "memory": "Memory", "authority": "AuthorityGraph",
        "services": "Supervisor", "audit": "AuditReader", "sessions": "SessionManager",
        "accounts": "AccountStoreReader", "accountManager": "AccountStoreManager", "devices": "DeviceList",
        "network": "NetworkStatus", "ping": "Ping", "resolver": "Resolver", "listen": "TcpListenAuthority",
        "server": "TcpConnectAuthority",
    },
}
PROGRAMS = {
    "anonymous": "shell".split(),
    "recovery": "shell".split(),
    "guest": "shell hello clock dice chatter".split(),
    "operator": "shell hello clock dice chatter graph spinner echo fetch".split(),
}


def check_held(machine, checks, profile):
    """Holds what the shell of a session says that it has against the exact list."""
    text = machine.command("caps")
    held = dict(re.findall(r"^  (\w+) +(\w+) +0x[0-9a-f]{16}$", text, re.M))
    checks.check(f"a shell of the profile {profile} holds exactly what it is to hold", held == SHELL_HOLDS[profile],
                 f"{sorted(held.items() ^ SHELL_HOLDS[profile].items())}\n{text}")
    programs = machine.command("run nothing-of-this-name")
    named = programs.partition("programs of this session:")[2].split()
    checks.check("and its launcher has exactly these programs", named == PROGRAMS[profile], programs)


# ---- nothing is lost -------------------------------------------------------------------------------

# Fresh sessions that are looked at for the most free frames there can be.
FRESH_SESSIONS = 5


def frames_free(machine):
    """Free frames as `info` tells them; None when it does not."""
    match = re.search(r"(\d+) of \d+ frames", machine.command("info"))
    return int(match.group(1)) if match else None


def settled(machine):
    """The same, when it has stayed the same: a session's end is work that goes on for a moment."""
    last = [None]

    def look():
        last.append(frames_free(machine))
        return last[-2:]

    return machine.until(look, lambda pair: pair[0] == pair[1])[1]


def fresh_frames(machine, others):
    """Free frames in a fresh session of nobody's, here and on other lines. Where its programs lie is chosen by chance, and so is the number of
    their page tables: one frame more or less."""
    for line in (*others, machine):
        log_out(line)
    return settled(machine)


def frames_most(machine, *others):
    """The most frames that are free in a fresh session."""
    return max(fresh_frames(machine, others) for _ in range(FRESH_SESSIONS))


def frames_back(machine, most, *others):
    """Begins fresh sessions until as many frames are free as before, which never comes to pass when a single one was
    kept; gives the last number."""
    return machine.until(lambda: fresh_frames(machine, others), lambda seen: seen is not None and seen >= most)

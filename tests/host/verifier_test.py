#!/usr/bin/python3
"""Runs build/host/verifier on a terminal of its own, types, and reads what the terminal shows.

    verifier_test.py VERIFIER

Nothing that is typed may be shown, whatever happens, and the terminal is afterwards as it was.
"""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios

SECONDS = 120
PHC = re.compile(r"^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$")
PASSWORD = "correct horse \u00e4"


class Run:
    """A run of the tool, whose controlling terminal is ours, and whose output is a pipe."""

    def __init__(self, tool, *arguments):
        self.master, slave = pty.openpty()
        self.before = termios.tcgetattr(slave)
        self.shown = b""

        def own_terminal():
            os.setsid()
            os.close(os.open(os.ttyname(slave), os.O_RDWR))  # the first one that a session opens is its own

        self.process = subprocess.Popen([tool, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, preexec_fn=own_terminal)
        self.slave = slave

    def wait_for(self, text):
        """Reads what the terminal shows, until it ends with the text."""
        while not self.shown.endswith(text.encode()):
            ready = select.select([self.master], [], [], SECONDS)[0]
            assert ready, f"no {text!r} behind {self.shown!r}"
            self.shown += os.read(self.master, 4096)

    def type(self, prompt, text):
        self.wait_for(prompt)
        os.write(self.master, text if isinstance(text, bytes) else text.encode())

    def end(self, *secrets):
        """Gives the exit code and both outputs; no secret is in any of them."""
        out, errors = self.process.communicate(timeout=SECONDS)
        while select.select([self.master], [], [], 0)[0]:
            self.shown += os.read(self.master, 4096)
        assert termios.tcgetattr(self.slave) == self.before, "the terminal is not as it was"
        os.close(self.slave)
        os.close(self.master)
        for secret in secrets:
            for text in (self.shown, out, errors):
                assert secret.encode() not in text, f"shown: {text!r}"
        return self.process.returncode, out.decode(), errors.decode()


def made(tool, *arguments):
    run = Run(tool, *arguments)
    run.type("password: ", PASSWORD + "\n")
    run.type("again: ", PASSWORD + "\n")
    code, out, errors = run.end(PASSWORD, "horse")
    assert code == 0 and errors == "" and out.count("\n") == 1, (code, out, errors)
    return out.rstrip("\n")


def checked(tool, phc, password):
    run = Run(tool, "--check", phc, "anna")
    run.type("password: ", password + "\n")
    return run.end(password)


def a_verifier_is_of_the_password_that_was_typed(tool):
    phc = made(tool, "--small", "anna")
    assert PHC.match(phc).groups() == ("12288", "3"), phc
    assert checked(tool, phc, PASSWORD) == (0, "the password fits\n", "")
    assert checked(tool, phc, PASSWORD + " ")[:2] == (1, "another password\n")
    assert made(tool, "--small", "anna") != phc, "two salts are one"


def the_default_costs_64_mebibytes(tool):
    assert PHC.match(made(tool, "anna")).groups() == ("65536", "3")


def two_that_differ_are_refused(tool):
    run = Run(tool, "--small", "anna")
    run.type("password: ", PASSWORD + "\n")
    run.type("again: ", PASSWORD + "x\n")
    code, out, errors = run.end(PASSWORD)
    assert (code, out) == (1, "") and "not the same" in errors, (code, out, errors)


def a_password_obeys_the_rules_of_a_new_one(tool):
    for password in ("", "short", "anna-is-me", "x" * 257, "with\ttab and more", "y" * 3000):
        run = Run(tool, "anna-is-me")
        run.type("password: ", password + "\n")
        code, out, errors = run.end(*([password] if password else []))
        assert (code, out) == (1, "") and errors.startswith("verifier: "), (password, code, out, errors)
    run = Run(tool, "anna")
    run.type("password: ", b"not text \xff\xfe ever\n")
    assert run.end()[0] == 1


def whoever_interrupts_gets_the_terminal_back(tool):
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        run = Run(tool, "anna")
        run.type("password: ", "half a pass")
        run.process.send_signal(number)
        code, out, errors = run.end("half a pass")
        assert (code, out, errors) == (130, "", ""), (code, out, errors)
    run = Run(tool, "anna")
    run.type("password: ", "half a pass\x03")
    assert run.end("half a pass")[0] == 130


def a_line_without_an_end_is_refused(tool):
    run = Run(tool, "anna")
    run.type("password: ", "\x04")
    code, out, errors = run.end()
    assert (code, out) == (1, "") and "not finished" in errors, (code, out, errors)


def without_a_terminal_nothing_is_read(tool):
    result = subprocess.run([tool, "anna"], input=b"long enough\nlong enough\n", stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, start_new_session=True, check=False, timeout=SECONDS)
    assert result.returncode == 1 and result.stdout == b"" and b"terminal" in result.stderr, result


def wrong_usage_is_told(tool):
    for arguments, expected in (([], 2), (["--big", "anna"], 2), (["--small"], 2), (["a", "b"], 2),
                                (["--check", "x"], 2), (["Anna"], 1), (["a b"], 1), (["x" * 32], 1), ([""], 1)):
        result = subprocess.run([tool, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                start_new_session=True, check=False, timeout=SECONDS)
        assert result.returncode == expected and result.stdout == b"", (arguments, result)
    for phc in ("", "x", "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$" + "A" * 43,
                "$argon2id$v=19$m=1048576,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$" + "A" * 43):
        run = Run(tool, "--check", phc, "anna")
        assert run.end()[0] == 1, phc


def main(tool):
    tool = os.path.abspath(tool)
    passed = failed = 0
    for case in (a_verifier_is_of_the_password_that_was_typed, the_default_costs_64_mebibytes,
                 two_that_differ_are_refused, a_password_obeys_the_rules_of_a_new_one,
                 whoever_interrupts_gets_the_terminal_back, a_line_without_an_end_is_refused,
                 without_a_terminal_nothing_is_read, wrong_usage_is_told):
        try:
            case(tool)
            passed += 1
        except (AssertionError, subprocess.TimeoutExpired) as failure:
            failed += 1
            print(f"FAILED {case.__name__}: {failure}", flush=True)
    print(f"{passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

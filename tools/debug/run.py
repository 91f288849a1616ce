#!/usr/bin/python3
"""Starts capOS in QEMU, stopped in front of its first instruction, with gdb at it.

    tools/debug/run.py [--package FILE] [--program NAME] [--commands FILE] [--terminal-first]

gdb knows the kernel's symbols from the beginning, and those of each program when it starts
(tools/debug/programs.py). `--program NAME` stops at the capos_main of that program. `--commands FILE`
has gdb run the commands of a file, and end. The terminal line of capOS is for another window,
tools/debug/terminal.py; with `--terminal-first` the machine waits for it.

Both lines are Unix sockets in build/debug, which nobody else may enter: nothing listens on a network.
Ends with gdb's exit code, or with 1 when there is no gdb or no machine.
"""

import argparse
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = pathlib.Path("build/debug")
GDB_SOCKET = FOLDER / "gdb"
TERMINAL_SOCKET = FOLDER / "terminal"
KERNEL = "build/kernel/capos.elf"
START_SECONDS = 60


def fail(text):
    print(f"debug: {text}", file=sys.stderr)
    sys.exit(1)


def folder_make():
    FOLDER.mkdir(parents=True, exist_ok=True)
    FOLDER.chmod(0o700)
    for path in (GDB_SOCKET, TERMINAL_SOCKET):
        path.unlink(missing_ok=True)


def machine_start(options):
    wait = "on" if options.terminal_first else "off"
    # A session of its own: Ctrl-C in gdb stops the machine's processor, and does not end QEMU.
    return subprocess.Popen(
        ["tools/qemu", "--kernel", KERNEL, "--package", options.package, "--log",
         "build/debug/kernel.log", "--terminal",
         f"socket,path={TERMINAL_SOCKET},server=on,wait={wait}", "-S", "-gdb",
         f"unix:{GDB_SOCKET},server=on,wait=off"],
        stdin=subprocess.DEVNULL, start_new_session=True)


def socket_await(machine, path, bounded):
    over = time.monotonic() + START_SECONDS
    while not path.is_socket():
        if machine.poll() is not None:
            fail(f"QEMU has ended with exit code {machine.returncode}")
        if bounded and time.monotonic() > over:
            fail(f"QEMU has not made {path} within {START_SECONDS} s")
        time.sleep(0.02)


def gdb_run(gdb, options):
    command = [gdb, "-q", "-nx", "-x", "tools/debug/programs.py"]
    if options.commands:
        command += ["-batch", "-x", options.commands]
    environment = dict(os.environ, CAPOS_DEBUG_GDB=str(GDB_SOCKET),
                       CAPOS_DEBUG_PROGRAM=options.program or "")
    return subprocess.run([*command, KERNEL], env=environment, check=False).returncode


def main():
    parser = argparse.ArgumentParser(description="Starts capOS in QEMU with gdb at it.")
    parser.add_argument("--package", default="build/system/workbench.pkg")
    parser.add_argument("--program", help="stop at the capos_main of this program")
    parser.add_argument("--commands", help="a file of gdb commands to run; gdb ends behind them")
    parser.add_argument("--terminal-first", action="store_true")
    options = parser.parse_args()
    if options.commands:
        options.commands = os.path.abspath(options.commands)
    options.package = os.path.abspath(options.package)
    gdb = shutil.which("gdb")
    if gdb is None:
        fail("there is no gdb; `make setup-debug` installs it")
    os.chdir(ROOT)
    if options.program and not pathlib.Path(f"build/user/{options.program}.debug").is_file():
        fail(f"there is no program {options.program} in build/user")
    folder_make()
    machine = machine_start(options)
    try:
        socket_await(machine, TERMINAL_SOCKET, True)
        print("debug: the terminal of capOS is for another window: make debug-terminal", flush=True)
        socket_await(machine, GDB_SOCKET, not options.terminal_first)
        # gdb takes Ctrl-C; whoever started it must not end of it.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        code = gdb_run(gdb, options)
    finally:
        machine.terminate()
        machine.wait()
    sys.exit(code)


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""The terminal line of a machine that tools/debug/run.py has started: what is typed here goes there, and
the other way. Ctrl-] leaves; the machine goes on. Waits until the machine is there.
"""

import os
import pathlib
import select
import socket
import sys
import termios
import time
import tty

PATH = pathlib.Path(__file__).resolve().parents[2] / "build/debug/terminal"
LEAVE = b"\x1d"
PIECE_BYTES = 4096


def connect():
    waiting = False
    # A path of a socket may not be long: it is named from its own folder.
    while True:
        try:
            os.chdir(PATH.parent)
            line = socket.socket(socket.AF_UNIX)
            line.connect(PATH.name)
            return line
        except OSError:
            if not waiting:
                print("waiting for the machine of `make debug`, in another window", file=sys.stderr, flush=True)
            waiting = True
            time.sleep(0.1)


def pump(line):
    while True:
        for ready in select.select([line, sys.stdin], [], [])[0]:
            piece = line.recv(PIECE_BYTES) if ready is line else os.read(0, PIECE_BYTES)
            if not piece or (ready is not line and LEAVE in piece):
                return
            if ready is line:
                os.write(1, piece)
            else:
                line.sendall(piece)


def main():
    line = connect()
    kept = termios.tcgetattr(0) if os.isatty(0) else None
    try:
        if kept:
            tty.setraw(0)
        pump(line)
    except ConnectionError:
        pass
    finally:
        if kept:
            termios.tcsetattr(0, termios.TCSADRAIN, kept)
        line.close()


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""The driver of the network card ends again and again, at moments of chance, while bytes go to and fro over one TCP
connection: none is lost or wrong, and afterwards the ledger of the whole system is as before. Run by `make
run-driver-restart`.

    driver_restart.py MKMANIFEST MANIFEST.json KILLS
"""

import re
import sys
import tempfile
import threading

import capos
import net_peers

PIECE = net_peers.pattern(1 << 16)
# A connection over which nothing moves for so long is lost.
STILL_SECONDS = 180


def make_mortal(manifest):
    """The driver's thread of chance, and restarts for as long as the test lasts."""
    manifest["programs"]["virtio-net-mortal"] = {"file": "virtio-net-mortal.elf"}
    driver = manifest["services"]["virtio-net"]
    driver["program"] = "virtio-net-mortal"
    driver["grants"]["threadSpawner"] = {"threadSpawner": True}
    driver["grants"]["memory"] = {"root": "memory"}
    driver["limits"].update({"ringRegions": 2, "frames": 768})
    driver["restart"].update({"budget": 1000, "windowMs": 1, "backoffMs": 0})


class Log:
    def __init__(self, path):
        self.path = path

    def text(self):
        with open(self.path, encoding="utf-8", errors="replace") as lines:
            return lines.read()

    def kills(self):
        return len(re.findall(r"virtio-net \(pid \d+\) exited with code 9", self.text()))


def used(machine):
    """The columns of the whole system's ledger that are used and carved; None when it could not be read."""
    seen = machine.command("call all.read")
    match = re.search(r"used = (\(.*?\), carved = \(.*?\))\)", seen, re.S)
    return match and re.sub(r"\s+", " ", match.group(1))


def exchange(port, log, kills):
    """Sends and receives until so many drivers have ended; gives the pieces that came back intact."""
    intact = 0
    with net_peers.call(port) as connection:
        connection.settimeout(STILL_SECONDS)
        first = log.kills()
        while log.kills() < first + kills:
            sender = threading.Thread(target=connection.sendall, args=(PIECE,), daemon=True)
            sender.start()
            back = net_peers.receive(connection, len(PIECE))
            sender.join(STILL_SECONDS)
            if back != PIECE:
                break
            intact += 1
    return intact, log.kills() - first


def scenario(machine, checks, log, forward, kills):
    machine.boot()
    machine.until(lambda: machine.command("net"), lambda text: "10.0.2.15/24" in text)
    # One connection first: what is made once is there then.
    checks.check("a first connection is answered", net_peers.echoed(forward, PIECE) == PIECE)
    idle = " 0 streams, 1 listeners"
    machine.until(lambda: machine.command("net"), lambda text: idle in text)
    before = used(machine)
    checks.check("the ledger can be read", before is not None)
    intact, ended = exchange(forward, log, kills)
    checks.check(f"over one connection all bytes are intact while {kills} drivers end", intact > 0 and ended >= kills,
                 f"{intact} pieces, {ended} ends\n{log.text()[-3000:]}")
    print(f"\n{ended} drivers ended, {intact * len(PIECE)} bytes came back intact", flush=True)
    machine.until(lambda: machine.command("net"), lambda text: idle in text)
    after = machine.until(lambda: used(machine), lambda columns: columns == before)
    checks.check("the ledger of the whole system is as before", before is not None and after == before, f"{before}\n{after}")
    machine.send("call control.powerOff\r")
    checks.check("the system powers itself off", machine.ended() == 0)
    checks.check("every end was the one that was meant, and none counts as a failure of another kind",
                 not re.search(r"given up|abort|virtio-net \(pid \d+\) (?!exited with code 9)\S+ .*code [1-8]\b", log.text()),
                 log.text()[-3000:])
    checks.check("init says that the system ends", "the system ends, and powers off" in log.text(), log.text()[-2000:])


def main():
    checks = capos.Scenario()
    forward = net_peers.free_port()
    with tempfile.TemporaryDirectory(prefix="capos-net-") as folder:
        package = net_peers.variant(sys.argv[2], sys.argv[1], folder, {}, make_mortal)
        machine = capos.Machine(["tools/qemu", "--devices", "standard", "--forward", f"{forward}:7", "--package",
                                 str(package), "--log", f"{folder}/log"])
        try:
            scenario(machine, checks, Log(f"{folder}/log"), forward, int(sys.argv[3]))
        except (capos.Failed, OSError) as failure:
            print(Log(f"{folder}/log").text()[-4000:])
            checks.check(str(failure), False, capos.clean(machine.process.before or ""))
        finally:
            machine.close()
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Measures the same operations on Linux, and of the C++ Cap'n Proto library, as the bench measures of capOS, under the
same emulator and its clock that counts instructions, and prints one table with the ratios. Run by `make bench-peers`.

    peers.py FOLDER PACKAGE...      FOLDER holds init, nothing and capnp; build/external/peers the kernel of Linux
"""

import concurrent.futures
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../bench"))
import bench  # noqa: E402
import initramfs  # noqa: E402

# Row: how Linux does it.
ROWS = {
    "null_cap_enter": "getppid",
    "nop": "io_uring, IORING_OP_NOP",
    "nop_batch": "the same, each of 16",
    "call_reply_64": "64 bytes each way over two pipes",
    "call_4096": "4,096 bytes each way over two pipes",
    "cap_copied": "a descriptor each way over a socket",
    "map_unmap_10": "mmap, populated, and munmap of a memfd",
    "park_round_trip": "futex, two threads of a process",
    "thread_start_join": "pthread_create, pthread_join",
    "spawn_exit_wait": "posix_spawn, waitpid",
    "boot_to_init": "reset to init, with the firmware",
    "capnp_build": "the C++ library",
    "capnp_read": "the C++ library",
}


def linux_measure(folder):
    kernel = initramfs.kernel()
    archive = os.path.join(folder, "initramfs")
    initramfs.write(archive, [(name, os.path.join(folder, name)) for name in ("init", "nothing", "capnp")])
    code, terminal, _ = bench.boot(archive, "--kernel", kernel, "--append", "console=ttyS0 quiet panic=-1")
    found = {name: int(figure) for name, figure in re.findall(r"bench (\w+) (\d+)", terminal)}
    if code != 0 or found.pop("done", 0) != 1 or set(found) != set(ROWS):
        sys.exit(f"Linux did not come to its end (exit {code}):\n{terminal}")
    return os.path.basename(kernel).removeprefix("vmlinuz-"), found


def main(folder, packages):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        theirs = pool.submit(linux_measure, folder)
        ours = {}
        for figures in pool.map(bench.bench_measure, packages):
            ours.update(figures)
        release, others = theirs.result()
    print(f"{'instructions':<20}{'capOS':>12}{'Linux':>15}{'ratio':>8}  how Linux does it (Debian's {release})")
    for name, how in ROWS.items():
        print(f"{name:<20}{ours[name]:>12,}{others[name]:>15,}{others[name] / ours[name]:>8.1f}  {how}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

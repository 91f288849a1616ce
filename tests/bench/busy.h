/*
 * How a program asks the kernel that counts while it works (tests/bench/busy.c) how long the
 * machine has idled since its start, in time stamps: by a system call that every other kernel
 * refuses.
 */
#ifndef TESTS_BENCH_BUSY_H
#define TESTS_BENCH_BUSY_H

#define BUSY_IDLE UINT64_C(0x4255535949444c45)

#endif

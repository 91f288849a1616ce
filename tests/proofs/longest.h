/*
 * How a program talks with the kernel that notes how long its entries take (tests/bench/longest.c):
 * by system calls that every other kernel refuses.
 *
 * LONGEST_BEGIN forgets the longest entry. LONGEST_END prints it with a name, at most 16 characters
 * in the two arguments, and forgets it. LONGEST_READ returns it. The entries of these calls do not
 * count.
 */
#ifndef TESTS_PROOFS_LONGEST_H
#define TESTS_PROOFS_LONGEST_H

#define LONGEST_BEGIN UINT64_C(0x4c4f4e4745535401)
#define LONGEST_END UINT64_C(0x4c4f4e4745535402)
#define LONGEST_READ UINT64_C(0x4c4f4e4745535403)

#endif

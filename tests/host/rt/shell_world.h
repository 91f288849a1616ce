/*
 * A shell for the tests, on a stand-in for the kernel.
 */
#ifndef TESTS_HOST_RT_SHELL_WORLD_H
#define TESTS_HOST_RT_SHELL_WORLD_H

#include "core/capnp/builder.h"
#include "tests/host/rt/fake_system.h"

/* The shell is given these schemas instead of the system's, if there are any. */
extern struct capnp_builder shell_schemas;
/* The config that it is given as `scripts`; null: none. */
extern const uint64_t *shell_scripts;
extern size_t shell_scripts_bytes;

/* Types a script at a shell with the usual capabilities; gives the shell's exit code. */
struct fake_system *shell_session(const char *script, int *code);
/* The text stands on the terminal, and does not. */
void assert_says(const struct fake_system *system, const char *text);
void assert_silent_about(const struct fake_system *system, const char *text);
/* The grants of the process that was started as number `which`. */
const char *granted(const struct fake_system *system, uint32_t which);

#endif

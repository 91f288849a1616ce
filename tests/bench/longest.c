/*
 * How long each kernel entry takes, in time stamps: instructions under a clock that counts them. It
 * stands between entry.S and the kernel in a kernel that is linked for this alone (mk/bench.mk
 * renames what entry.S calls), and prints each new longest entry to the log port. The boot is no
 * entry.
 */
#include "kernel/arch/interface.h"
#include "kernel/arch/x86_64/instructions.h"
#include "tests/bench/say.h"
#include "tests/proofs/longest.h"

#define SAID_FROM 1000u

struct arch_context *trap_user(struct arch_context *context);
struct arch_context *trap_idle(uint64_t vector, uint32_t continuing);

struct arch_context *longest_system_call(uint64_t number, uint64_t first, uint64_t second);
struct arch_context *longest_continue(void);
struct arch_context *longest_trap_user(struct arch_context *context);
struct arch_context *longest_trap_idle(uint64_t vector, uint32_t continuing);

static uint64_t longest; /* since it was forgotten */
static const char *longest_kind = " none\n";

static void note(uint64_t begun, const char *kind)
{
	uint64_t took = time_stamp() - begun;

	if (took <= longest)
		return;
	longest = took;
	longest_kind = kind;
	if (took < SAID_FROM)
		return;
	say("\nlongest entry ");
	say_number(took);
	say(kind);
}

/* Answers a system call of tests/proofs/longest.h. The next entry is the first that counts. */
static int64_t answer(uint64_t number, uint64_t first, uint64_t second)
{
	const uint64_t words[3] = {first, second, 0};
	int64_t took = (int64_t)longest;

	if (number == LONGEST_READ)
		return took;
	if (number == LONGEST_END) {
		say("\nlongest of ");
		say((const char *)words);
		say(" ");
		say_number(longest);
		say(longest_kind);
	}
	longest = 0;
	longest_kind = " none\n";
	return took;
}

/* Returns, and so goes on to entry_resume as trap_system_call does by itself. */
struct arch_context *longest_system_call(uint64_t number, uint64_t first, uint64_t second)
{
	uint64_t begun = time_stamp();
	struct arch_context *next = kernel_entry_system_call(number, first, second);

	/* A kernel that does not know the call returns to the program, whoever else is ready. */
	if (number >= LONGEST_BEGIN && number <= LONGEST_READ && next > ARCH_CONTINUE)
		arch_context_set_result(next, answer(number, first, second));
	else
		note(begun, " call\n");
	return next;
}

struct arch_context *longest_continue(void)
{
	uint64_t begun = time_stamp();
	struct arch_context *next = kernel_entry_continue();

	note(begun, " continue\n");
	return next;
}

struct arch_context *longest_trap_user(struct arch_context *context)
{
	uint64_t begun = time_stamp();
	struct arch_context *next = trap_user(context);

	note(begun, " trap\n");
	return next;
}

struct arch_context *longest_trap_idle(uint64_t vector, uint32_t continuing)
{
	uint64_t begun = time_stamp();
	struct arch_context *next = trap_idle(vector, continuing);

	note(begun, " interrupt\n");
	return next;
}

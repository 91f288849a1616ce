/*
 * Does one forbidden thing, so that its parent can see how it ends.
 *
 * The name of a capability that it is given, of whatever kind, says which:
 *   NAME      one of tests/proofs/attacks.def
 *   int_N     the instruction `int N`
 *   exit_N    ends with the code N
 *   abort     breaks an assertion
 *   spin      computes for ever
 *   hold      waits for ever
 *   doze      waits for the timer, once, and ends with 0
 *   greet     wants a Console named `out`: 3 without one, 4 when it is something else
 * Behaviours that need more code are in behave.c. Without a name it ends with 0.
 */
#include "tests/proofs/attacker/behave.h"

#include "tests/proofs/attacker/attack.h"
#include "tests/proofs/raw.h"
#include "user/rt/abort.h"
#include "user/rt/console.h"
#include "user/rt/enter.h"
#include "user/rt/format.h"

#define DOZE_NS UINT64_C(20000000)

static const struct {
	const char *name;
	int (*attack)(struct rt *rt);
} attacks[] = {
#define FAULTS(name, vector, error) {#name, attack_##name},
#define EITHER(name, vector, error, other_vector, other_error) {#name, attack_##name},
#define FAULTS_OR_EXITS(name, vector, error, code) {#name, attack_##name},
#define EXITS(name, code) {#name, attack_##name},
#include "tests/proofs/attacks.def"
#undef FAULTS
#undef EITHER
#undef FAULTS_OR_EXITS
#undef EXITS
	{"bystander", behave_bystander},   {"corrupt", behave_corrupt},   {"hoard", behave_hoard},
	{"no_entropy", behave_no_entropy}, {"sleepers", behave_sleepers},
};

/* The number after a prefix. */
static bool number_behind(const char *name, const char *prefix, uint64_t *number)
{
	size_t length = rt_string_length(prefix);

	for (size_t i = 0; i < length; i++) {
		if (name[i] != prefix[i])
			return false;
	}
	return rt_string_to_u64(name + length, number);
}

static void vector_try(uint64_t number)
{
	const char *code = attack_vectors + ATTACK_VECTOR_BYTES * (number & 0xff);

	__asm__ volatile("call *%0" : : "r"(code) : "memory");
}

static int greet(struct rt *rt)
{
	struct rt_console console;
	enum status status = rt_console_open(&console, rt, "out");

	if (status != STATUS_OK)
		return status == STATUS_NOT_FOUND ? 3 : 4;
	rt_console_print(&console, "greetings\n");
	return 0;
}

static int do_named(struct rt *rt, const char *name)
{
	uint64_t number;

	for (uint32_t i = 0; i < ARRAY_COUNT(attacks); i++) {
		if (rt_string_equal(name, attacks[i].name))
			return attacks[i].attack(rt);
	}
	if (number_behind(name, "exit_", &number))
		rt_process_exit(number);
	if (number_behind(name, "int_", &number)) {
		vector_try(number);
		return ATTACK_ALLOWED;
	}
	if (rt_string_equal(name, "abort"))
		RT_ASSERT(!rt);
	while (rt_string_equal(name, "spin"))
		__asm__ volatile("pause");
	while (rt_string_equal(name, "hold"))
		(void)raw_call(SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER);
	if (rt_string_equal(name, "doze")) {
		(void)raw_call(SYSTEM_CALL_CAP_ENTER, 1, DOZE_NS);
		return 0;
	}
	if (rt_string_equal(name, "greet"))
		return greet(rt);
	return -1;
}

int capos_main(struct rt *rt)
{
	for (uint32_t i = 0; i < rt->capset.count; i++) {
		char name[CAPSET_NAME_BYTES + 1] = {0};
		int code;

		__builtin_memcpy(name, rt->capset.entries[i].name, CAPSET_NAME_BYTES);
		code = do_named(rt, name);
		if (code != -1 || rt_string_equal(name, "exit_largest"))
			return code;
	}
	return 0;
}

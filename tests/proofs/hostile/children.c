/*
 * A child for every attack of attacks.def, and one for every interrupt vector: each must end in
 * exactly the way that the list says, and leave nothing.
 */
#include "tests/proofs/hostile/hostile.h"

#include "user/rt/format.h"
#include "user/rt/words.h"

#define ANY_ERROR UINT64_MAX
#define VECTOR_PROTECTION 13u

struct way_out {
	enum exit_cause cause; /* EXIT_CAUSE_NONE: there is no such way */
	uint16_t vector;
	uint64_t error; /* or the exit code */
};

struct ending {
	const char *name;
	struct way_out first, other;
};

static const struct ending endings[] = {
#define FAULTS(name, vector, error) {#name, {EXIT_CAUSE_FAULT, vector, error}, {0}},
#define EITHER(name, vector, error, other_vector, other_error) \
	{#name, {EXIT_CAUSE_FAULT, vector, error}, {EXIT_CAUSE_FAULT, other_vector, other_error}},
#define FAULTS_OR_EXITS(name, vector, error, code) \
	{#name, {EXIT_CAUSE_FAULT, vector, error}, {EXIT_CAUSE_EXITED, 0, code}},
#define EXITS(name, code) {#name, {EXIT_CAUSE_EXITED, 0, code}, {0}},
#include "tests/proofs/attacks.def"
#undef FAULTS
#undef EITHER
#undef FAULTS_OR_EXITS
#undef EXITS
};

static bool ends_by(const struct way_out *way, const struct rt_exit_record *record)
{
	if (way->cause == EXIT_CAUSE_NONE || record->cause != way->cause)
		return false;
	if (record->cause == EXIT_CAUSE_EXITED)
		return (uint64_t)record->code == way->error;
	return record->vector == way->vector &&
	       (way->error == ANY_ERROR || record->error_code == way->error);
}

static void child_try(struct hostile *hostile, struct proof_group *group,
		      const struct ending *ending)
{
	struct proof *proof = &hostile->proof;
	const struct rt_spawn_grant grants[] = {
		{.name = "memory", .capability = proof->memory.id},
		{.name = "addressSpace", .kind = RT_SPAWN_GRANT_ADDRESS_SPACE},
		{.name = ending->name, .capability = proof->timer.id},
	};
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};
	struct process_handle process;
	enum status status = proof_spawn(proof, hostile->attacker, (struct ledger){{0}}, grants,
					 ARRAY_COUNT(grants), &process);

	if (status == STATUS_OK)
		status = proof_wait(proof, process, &record);
	proof_expect(group, status == STATUS_OK, "spawning %s gave %s", ending->name,
		     rt_status_name(status));
	proof_expect(group, ends_by(&ending->first, &record) || ends_by(&ending->other, &record),
		     "%s: cause %d, vector %u, error %lx, code %lx, address %lx, at %lx",
		     ending->name, (int)record.cause, record.vector,
		     (unsigned long)record.error_code, (unsigned long)record.code,
		     (unsigned long)record.address, (unsigned long)record.instruction);
}

static void attacks(struct hostile *hostile)
{
	for (uint32_t i = 0; i < ARRAY_COUNT(endings); i++) {
		struct proof_group group;
		char name[64];

		(void)rt_format(name, sizeof(name), "child-%s", endings[i].name);
		proof_group_begin(&group, &hostile->proof, name);
		child_try(hostile, &group, &endings[i]);
		proof_group_end(&group);
	}
}

/* Every gate is closed to programs: a protection fault that names the vector. */
static void vectors(struct hostile *hostile)
{
	struct proof_group group;

	proof_group_begin(&group, &hostile->proof, "interrupt-vectors");
	for (uint32_t number = 0; number < 256; number++) {
		char name[CAPSET_NAME_BYTES];
		struct ending ending = {
			.name = name,
			.first = {EXIT_CAUSE_FAULT, VECTOR_PROTECTION, number * 8 + 2},
			/* So the emulator counts gates, which are 16 bytes. */
			.other = {EXIT_CAUSE_FAULT, VECTOR_PROTECTION, number * 16 + 2}};

		(void)rt_format(name, sizeof(name), "int_%u", number);
		child_try(hostile, &group, &ending);
	}
	proof_group_end(&group);
}

void hostile_children(struct hostile *hostile)
{
	attacks(hostile);
	vectors(hostile);
}

/*
 * Groups, ledgers and children: see proof.h.
 */
#include "tests/proofs/proof.h"

#include "user/rt/format.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/words.h"

#define EXIT_NO_CONSOLE 90u
#define EXIT_NO_LEDGER 91u
#define EXIT_NO_IMAGE 92u
#define PROGRAMS_LARGEST 256u
/*
 * How long something has to become true: at most a minute, which only a proof that fails waits out.
 * The machine may be so slow that a pause is over before anybody else has run for longer than a
 * moment.
 */
#define SETTLE_TRIES 12000u
#define SETTLE_NS 5000000u
/* Readings in a row of a ledger that stays as it is. */
#define STEADY_READINGS 4u

void proof_open(struct proof *proof, struct rt *rt)
{
	const struct rt_capset_want wants[] = {
		{"ledger", LEDGER_INTERFACE_ID, &proof->ledger.id},
		{"memory", MEMORY_INTERFACE_ID, &proof->memory.id},
		{"imageFactory", IMAGE_FACTORY_INTERFACE_ID, &proof->factory.id},
		{"processSpawner", PROCESS_SPAWNER_INTERFACE_ID, &proof->spawner.id},
		{"bootPackage", BOOT_PACKAGE_INTERFACE_ID, &proof->package.id},
		{"timer", TIMER_INTERFACE_ID, &proof->timer.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &proof->space.id},
	};

	*proof = (struct proof){.rt = rt};
	if (rt_console_open(&proof->console, rt, "console") != STATUS_OK)
		rt_exit(EXIT_NO_CONSOLE);
	proof->console_id = proof->console.capability;
	(void)rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants));
}

int proof_close(struct proof *proof)
{
	rt_console_print(&proof->console, "proof: %u groups passed, %u failed\n", proof->passed,
			 proof->failed);
	return proof->failed == 0 ? 0 : 1;
}

/*
 * ---- ledgers -----------------------------------------------------------------------------------
 */

void proof_ledger_read(struct proof *proof, struct ledger ledger, struct rt_ledger_state *to)
{
	if (rt_ledger_read(proof->rt, ledger, to) != STATUS_OK)
		rt_exit(EXIT_NO_LEDGER);
}

enum status proof_carve(struct proof *proof, uint64_t frames, uint64_t rings, struct ledger *ledger)
{
	const struct rt_ledger_part part = {.frames = frames,
					    .ring_regions = rings,
					    .cpu_share = 10,
					    .log_bytes_per_second = 10};

	return rt_ledger_carve(proof->rt, proof->ledger, &part, ledger);
}

/*
 * ---- groups ------------------------------------------------------------------------------------
 */

/* Earlier objects may still be taken apart: some readings in a row are to be the same. */
static void ledger_settle(struct proof *proof, struct rt_ledger_state *ledger)
{
	struct rt_ledger_state again;
	uint32_t same = 0;

	proof_ledger_read(proof, proof->ledger, ledger);
	for (uint32_t tries = 0; tries < SETTLE_TRIES && same < STEADY_READINGS; tries++) {
		proof_ignore((enum status)raw_call(SYSTEM_CALL_CAP_ENTER, 1, SETTLE_NS / 4));
		proof_ledger_read(proof, proof->ledger, &again);
		same = __builtin_memcmp(&again, ledger, sizeof(again)) == 0 ? same + 1 : 0;
		*ledger = again;
	}
}

void proof_group_begin(struct proof_group *group, struct proof *proof, const char *name)
{
	*group = (struct proof_group){.proof = proof, .name = name};
	ledger_settle(proof, &group->before);
	raw_registers_dirty = 0;
}

void proof_expect(struct proof_group *group, bool holds, const char *format, ...)
{
	va_list arguments;

	group->cases++;
	if (holds)
		return;
	if (group->wrong++ > 0)
		return;
	va_start(arguments, format);
	(void)rt_format_list(group->why, sizeof(group->why), format, arguments);
	va_end(arguments);
}

void proof_expect_status(struct proof_group *group, const char *what, uint64_t number,
			 enum status status, enum status expected)
{
	proof_expect(group, status == expected, "%s %lu gave %s (%d), not %s", what,
		     (unsigned long)number, rt_status_name(status), (int)status,
		     rt_status_name(expected));
}

static void columns_compare(struct proof_group *group, const char *what, const uint64_t *before,
			    const uint64_t *after)
{
	for (uint32_t i = 0; i < RT_LEDGER_COLUMNS; i++)
		proof_expect(group, after[i] == before[i],
			     "the ledger differs: %s %s was %lu, is %lu", rt_ledger_column_names[i],
			     what, (unsigned long)before[i], (unsigned long)after[i]);
}

static void ledgers_compare(struct proof_group *group)
{
	struct rt_ledger_state after;

	/* Large things are taken apart in steps, after the call that let go of them. */
	for (uint32_t tries = 0; tries < SETTLE_TRIES; tries++) {
		proof_ledger_read(group->proof, group->proof->ledger, &after);
		if (__builtin_memcmp(&after, &group->before, sizeof(after)) == 0)
			break;
		proof_ignore((enum status)raw_call(SYSTEM_CALL_CAP_ENTER, 1, SETTLE_NS));
	}
	columns_compare(group, "limit", group->before.limit, after.limit);
	columns_compare(group, "used", group->before.used, after.used);
	columns_compare(group, "carved", group->before.carved, after.carved);
}

void proof_group_end(struct proof_group *group)
{
	struct proof *proof = group->proof;
	uint32_t cases = group->cases;

	ledgers_compare(group);
	proof_expect(group, raw_registers_dirty == 0,
		     "%u system calls returned with something in a register", raw_registers_dirty);
	if (group->wrong == 0 && cases > 0) {
		proof->passed++;
		rt_console_print(&proof->console, "\nPASS %s (%u cases)\n", group->name, cases);
		return;
	}
	proof->failed++;
	rt_console_print(&proof->console, "\nFAIL %s: %s (%u of %u cases wrong)\n", group->name,
			 cases > 0 ? group->why : "no case was tried", group->wrong, group->cases);
}

/*
 * ---- children ----------------------------------------------------------------------------------
 */

static enum status image_make(struct proof *proof,
			      const struct boot_package_program_result *program,
			      struct image *image)
{
	const struct image_factory_create_args args = {.program = program->object};
	struct image_factory_create_result created;
	enum status status = image_factory_create(proof->rt, proof->factory, &args, &created);

	proof_release(proof, program->object.id);
	if (status == STATUS_OK && created.refusal != 0)
		status = STATUS_BAD_FORMAT;
	*image = created.image;
	return status;
}

struct image proof_image(struct proof *proof, const char *name)
{
	struct image image = {{0}};

	for (uint32_t index = 0; index < PROGRAMS_LARGEST; index++) {
		const struct boot_package_program_args args = {.index = index};
		char found[CAPSET_NAME_BYTES + 1] = {0};
		struct boot_package_program_result program = {
			.name = {.bytes = found, .capacity_bytes = CAPSET_NAME_BYTES}};

		if (boot_package_program(proof->rt, proof->package, &args, &program) != STATUS_OK)
			break;
		if (rt_string_equal(found, name)) {
			if (image_make(proof, &program, &image) == STATUS_OK)
				return image;
			break;
		}
		proof_release(proof, program.object.id);
	}
	rt_console_print(&proof->console, "FAIL image: the package has no program %s\n", name);
	rt_exit(EXIT_NO_IMAGE);
}

enum status proof_spawn(struct proof *proof, struct image image, struct ledger ledger,
			const struct rt_spawn_grant *grants, uint32_t count,
			struct process_handle *process)
{
	const struct rt_spawn spawn = {.spawner = proof->spawner,
				       .image = image,
				       .ledger = ledger,
				       .name = "child",
				       .heap_bytes = 4096,
				       .grants = grants,
				       .grant_count = count};
	enum rt_spawn_step step;

	return rt_process_spawn(proof->rt, &spawn, process, &step);
}

enum status proof_wait(struct proof *proof, struct process_handle process,
		       struct rt_exit_record *record)
{
	struct rt_call call;
	enum status status = rt_process_wait_begin(&call, proof->rt, process);

	if (status == STATUS_OK)
		status = rt_process_wait_finish(&call, record);
	proof_release(proof, process.id);
	return status;
}

uint64_t proof_word(struct proof *proof, struct memory_object object)
{
	const struct memory_object_read_args args = {.length = sizeof(uint64_t)};
	uint64_t value = 0;
	struct memory_object_read_result result = {
		.data = {.bytes = &value, .capacity_bytes = sizeof(value)}};

	return memory_object_read(proof->rt, object, &args, &result) == STATUS_OK ? value : 0;
}

uint64_t proof_word_await(struct proof *proof, struct memory_object object, uint64_t before)
{
	uint64_t word = proof_word(proof, object);

	for (uint32_t tries = 0; tries < SETTLE_TRIES && word <= before; tries++) {
		proof_ignore((enum status)raw_call(SYSTEM_CALL_CAP_ENTER, 1, SETTLE_NS));
		word = proof_word(proof, object);
	}
	return word;
}

void proof_release(struct proof *proof, struct cap_id capability)
{
	rt_ring_release(&proof->rt->ring, capability);
	rt_ring_enter(&proof->rt->ring, 0);
}

/*
 * Damaged programs: copies of a good one with a few bytes changed, cut short, or made of noise.
 * Most are refused; those that are accepted are run, with no capability but their own thread, and
 * ended.
 */
#include "tests/proofs/spawn/spawn.h"

#include "user/rt/format.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"

#define MUTANTS 400u
#define PROGRAM_BYTES_LARGEST 65536u
/* Where the headers are, which decide most: the file header and the first program headers. */
#define HEADER_BYTES 512u
#define REFUSAL_LARGEST 63u

static uint8_t original[PROGRAM_BYTES_LARGEST], mutant[PROGRAM_BYTES_LARGEST];

static uint32_t original_read(struct spawn_proof *spawn, struct proof_group *group)
{
	struct boot_package_program_result program;
	const struct boot_package_program_args which = {.index = 1};
	char name[CAPSET_NAME_BYTES];

	program.name = (struct rt_buffer){.bytes = name, .capacity_bytes = sizeof(name)};
	proof_expect_status(
		group, "program", 1,
		boot_package_program(spawn->proof.rt, spawn->proof.package, &which, &program),
		STATUS_OK);
	if (program.bytes > PROGRAM_BYTES_LARGEST)
		rt_exit(94);
	for (uint64_t at = 0; at < program.bytes; at += RING_DATA_BYTES) {
		uint64_t left = program.bytes - at;
		const struct memory_object_read_args args = {
			.offset = at,
			.length = (uint32_t)(left < RING_DATA_BYTES ? left : RING_DATA_BYTES)};
		struct memory_object_read_result result = {
			.data = {.bytes = original + at, .capacity_bytes = RING_DATA_BYTES}};

		proof_expect_status(
			group, "read at", at,
			memory_object_read(spawn->proof.rt, program.object, &args, &result),
			STATUS_OK);
	}
	proof_release(&spawn->proof, program.object.id);
	return (uint32_t)program.bytes;
}

/* A sealed object with these bytes. */
static struct memory_object object_of(struct spawn_proof *spawn, struct proof_group *group,
				      const uint8_t *bytes, uint32_t length)
{
	const struct memory_create_args args = {.pages = length / 4096 + (length % 4096 != 0)};
	struct memory_create_result created = {{{0}}};

	proof_expect_status(group, "create", args.pages,
			    memory_create(spawn->proof.rt, spawn->proof.memory, &args, &created),
			    STATUS_OK);
	for (uint32_t at = 0; at < length; at += RING_DATA_BYTES) {
		uint32_t left = length - at;
		const struct memory_object_write_args write = {
			.offset = at,
			.data = capnp_data_make(bytes + at,
						left < RING_DATA_BYTES ? left : RING_DATA_BYTES)};

		proof_expect_status(group, "write at", at,
				    memory_object_write(spawn->proof.rt, created.object, &write),
				    STATUS_OK);
	}
	return created.object;
}

static void image_run(struct spawn_proof *spawn, struct proof_group *group, struct image image)
{
	struct process_handle process;
	enum status status =
		proof_spawn(&spawn->proof, image, (struct ledger){{0}}, NULL, 0, &process);

	proof_expect(group, status == STATUS_OK || status == STATUS_LEDGER_LIMIT,
		     "spawning a mutant gave %d", (int)status);
	if (status != STATUS_OK)
		return;
	proof_ignore((enum status)raw_call(SYSTEM_CALL_CAP_ENTER, 1, 300000));
	proof_ignore(process_handle_terminate(spawn->proof.rt, process));
	proof_expect_status(group, "wait", 0,
			    proof_wait(&spawn->proof, process, &(struct rt_exit_record){0}),
			    STATUS_OK);
}

static uint16_t image_try(struct spawn_proof *spawn, struct proof_group *group, uint32_t length)
{
	struct memory_object object = object_of(spawn, group, mutant, length);
	const struct image_factory_create_args args = {.program = object};
	struct image_factory_create_result created = {{{0}}, 0};
	struct rt *rt = spawn->proof.rt;
	enum status status;

	status = image_factory_create(rt, spawn->proof.factory, &args, &created);
	proof_expect_status(group, "not sealed", 0, status, STATUS_NOT_SEALED);
	proof_expect_status(group, "seal", 0, memory_object_seal(rt, object), STATUS_OK);
	status = image_factory_create(rt, spawn->proof.factory, &args, &created);
	proof_expect(group, status == STATUS_OK || status == STATUS_LEDGER_LIMIT,
		     "making an image gave %d", (int)status);
	proof_release(&spawn->proof, object.id);
	spawn->tried++;
	proof_expect(group,
		     (created.refusal == 0) == (created.image.id.key != 0) &&
			     created.refusal <= REFUSAL_LARGEST,
		     "refusal %u", created.refusal);
	if (created.image.id.key != 0) {
		image_run(spawn, group, created.image);
		proof_release(&spawn->proof, created.image.id);
	}
	return created.refusal;
}

/*
 * One to four bytes change, mostly in the headers; sometimes the end is cut off, or all is noise.
 */
static uint32_t mutant_make(uint64_t *random, uint32_t length)
{
	const uint64_t choice = random_next(random);
	uint32_t changes = 1 + (uint32_t)(choice & 3);

	__builtin_memcpy(mutant, original, length);
	if ((choice & 0xf0) == 0) {
		for (uint32_t i = 0; i < length; i++)
			mutant[i] = (uint8_t)random_next(random);
		return length;
	}
	for (uint32_t i = 0; i < changes; i++) {
		const uint64_t where = random_next(random);
		const uint32_t range = (where & 3) != 0 ? HEADER_BYTES : length;

		mutant[(where >> 8) % range] = (uint8_t)(where >> 48);
	}
	return (choice & 0xf00) == 0 ? 1 + (uint32_t)(choice >> 16) % length : length;
}

void spawn_images(struct spawn_proof *spawn)
{
	struct proof_group group;
	uint64_t random = 5, refusals = 0;
	uint32_t length, accepted = 0, kinds = 0;

	proof_group_begin(&group, &spawn->proof, "damaged-images");
	length = original_read(spawn, &group);
	__builtin_memcpy(mutant, original, length);
	proof_expect(&group, image_try(spawn, &group, length) == 0,
		     "the undamaged one was refused");
	for (uint32_t i = 0; i < MUTANTS; i++) {
		uint16_t refusal = image_try(spawn, &group, mutant_make(&random, length));

		accepted += refusal == 0;
		refusals |= UINT64_C(1) << (refusal & REFUSAL_LARGEST);
	}
	for (uint32_t bit = 1; bit <= REFUSAL_LARGEST; bit++)
		kinds += (uint32_t)(refusals >> bit & 1);
	proof_expect(&group, accepted > 0 && accepted < MUTANTS, "%u mutants accepted", accepted);
	proof_expect(&group, kinds >= 8, "%u kinds of refusal", kinds);
	proof_group_end(&group);
	rt_console_print(&spawn->proof.console, "mutants: %u accepted, %u kinds of refusal\n",
			 accepted, kinds);
}

/*
 * Malformed messages to every method of the kernel, thousands of them, the same in every run.
 *
 * A message is made of a root, data and pointers that are each likely to be nearly right: that
 * reaches further than noise does. Whatever the kernel answers must be a status that methods have,
 * and whatever it hands out is given back, so that the ledger shows whatever the kernel lost.
 */
#include "tests/proofs/hostile/hostile.h"

#include "core/generated/console.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "user/rt/format.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"

#define MESSAGES_EACH 250u
#define MESSAGE_WORDS 48u
#define MAPPED_ADDRESS UINT64_C(0x10000)
#define MAPPED_BYTES UINT64_C(0x1000000)

enum target_kind {
	TARGET_HELD,    /* the id is in `id` */
	TARGET_OBJECT,  /* a fresh memory object */
	TARGET_BUILDER, /* a fresh builder */
	TARGET_HANDLE,  /* a fresh process that computes for ever */
};

struct target {
	const char *name;
	enum target_kind kind;
	uint64_t interface;
	uint16_t methods;
	bool exact; /* no bit is changed: a lucky address would be the program's own memory */
	struct cap_id id;
};

/* Capabilities that go along with every call, copied: an object, a ledger, an image, a sealed
 * object. */
struct luggage {
	struct memory_object object, sealed;
	struct ledger ledger;
	struct image image;
};

struct tally {
	uint32_t ok, bad, other, pending;
};

/*
 * ---- making messages ---------------------------------------------------------------------------
 */

/*
 * None of them is a length that, from an address that is one of them, reaches the program itself.
 */
static uint64_t data_word(uint64_t *random)
{
	static const uint64_t values[] = {0,
					  1,
					  2,
					  3,
					  7,
					  8,
					  64,
					  3072,
					  3073,
					  4095,
					  4096,
					  8192,
					  MAPPED_ADDRESS,
					  MAPPED_ADDRESS + 1,
					  UINT64_C(0x7fffffff0000),
					  UINT64_C(0x800000000000),
					  UINT64_MAX,
					  UINT64_MAX - 4095,
					  UINT64_C(0x8000000000000000),
					  UINT32_MAX,
					  UINT64_C(0x100000001),
					  UINT64_C(0xffffffff80000000)};

	return values[random_next(random) % ARRAY_COUNT(values)];
}

/* A pointer at word `at`; what it may point at begins at `area`. */
static uint64_t pointer_word(uint64_t *random, uint32_t at, uint32_t area)
{
	const uint64_t choice = random_next(random);
	const uint64_t offset = (uint64_t)(area - at - 1) << 2;
	const uint64_t count = choice >> 32 & 31;

	switch (choice % 12) {
	case 0:
	case 1:
		return 0;
	case 2:
	case 3:
	case 4:
		return 3 | (choice >> 40 & 7) << 32; /* a capability: more of them than there are */
	case 5:
	case 6:
		return 1 | offset | UINT64_C(2) << 32 | count << 35; /* bytes */
	case 7:
		return offset | 11 | UINT64_C(11) << 32; /* a struct */
	case 8:
		return 1 | offset | UINT64_C(7) << 32 | count << 35; /* structs, with a tag */
	case 9:
		return 2 | choice << 3; /* far */
	case 10:
		return 1 | offset | (choice >> 50 & 7) << 32 | (choice & 0x1fffffff) << 35;
	default:
		return choice;
	}
}

static uint32_t message_make(uint64_t *random, uint64_t *words, bool exact)
{
	const uint64_t choice = random_next(random);
	const uint32_t data = choice & 7, pointers = (uint32_t)(choice >> 8 & 3);
	const uint32_t area = 1 + data + pointers;

	words[0] = (uint64_t)data << 32 | (uint64_t)pointers << 48;
	for (uint32_t i = 1; i <= data; i++)
		words[i] = data_word(random);
	for (uint32_t i = 1 + data; i < area; i++)
		words[i] = pointer_word(random, i, area);
	for (uint32_t i = area; i < MESSAGE_WORDS; i++)
		words[i] = (choice & 0x10000) != 0 ? UINT64_C(0x0061626364656667)
						   : pointer_word(random, i, i + 1);
	if (!exact && (choice & 0x60000) == 0)
		words[choice >> 20 & 7] ^= UINT64_C(1) << (choice >> 24 & 63);
	if (!exact && (choice & 0x780000) == 0) {
		for (uint32_t i = 0; i < MESSAGE_WORDS; i++)
			words[i] = random_next(random);
	}
	/* One of four ends somewhere. */
	return (choice & 0x3000000000) == 0 ? (uint32_t)(choice >> 40) % MESSAGE_WORDS
					    : MESSAGE_WORDS;
}

/*
 * ---- calling -----------------------------------------------------------------------------------
 */

static bool is_answer(enum status status)
{
	static const enum status answers[] = {STATUS_OK,
					      STATUS_BAD_MESSAGE,
					      STATUS_INVALID_ARGUMENT,
					      STATUS_OUT_OF_RANGE,
					      STATUS_BAD_TRANSFER_LIST,
					      STATUS_WRONG_INTERFACE,
					      STATUS_NO_SLOTS,
					      STATUS_NO_RESULT_ROOM,
					      STATUS_LEDGER_LIMIT,
					      STATUS_UNAVAILABLE,
					      STATUS_BUSY,
					      STATUS_SEALED,
					      STATUS_NOT_SEALED,
					      STATUS_CANCELLED,
					      STATUS_TRANSFER_DENIED};

	for (uint32_t i = 0; i < ARRAY_COUNT(answers); i++) {
		if (status == answers[i])
			return true;
	}
	return false;
}

static void luggage_list(struct hostile *hostile, const struct luggage *luggage)
{
	const struct cap_id ids[] = {luggage->object.id, luggage->ledger.id, luggage->image.id,
				     luggage->sealed.id};
	struct ring_transfer *list =
		(struct ring_transfer *)(void *)raw_arena(hostile->proof.rt, RAW_LIST_OFFSET);

	for (uint32_t i = 0; i < ARRAY_COUNT(ids); i++)
		list[i] =
			(struct ring_transfer){.capability = ids[i].key, .how = RING_TRANSFER_COPY};
}

/* Gives back what came; a process that came is waited for. */
static void received_drop(struct hostile *hostile, const struct ring_completion *completion)
{
	const struct ring_received *records = (const struct ring_received *)(const void *)raw_arena(
		hostile->proof.rt, RAW_RESULT_OFFSET);
	const struct ring_received received = records[0];
	struct rt_exit_record record;

	if (completion->capability_count == 0)
		return;
	if (received.interface == PROCESS_HANDLE_INTERFACE_ID)
		proof_ignore(proof_wait(&hostile->proof,
					(struct process_handle){{received.capability}}, &record));
	else
		proof_release(&hostile->proof, (struct cap_id){received.capability});
}

static void message_try(struct hostile *hostile, struct proof_group *group,
			const struct ring_submission *entry, struct tally *tally)
{
	struct ring_completion completion = {0};
	enum status status = raw_one(hostile->proof.rt, entry, &completion);

	if (status == RAW_PENDING) {
		tally->pending++;
		status = raw_cancel(hostile->proof.rt, entry);
		proof_expect(group, status == STATUS_CANCELLED, "a cancelled method %u gave %d",
			     entry->method, (int)status);
		return;
	}
	proof_expect(group, is_answer(status), "method %u gave %d", entry->method, (int)status);
	tally->ok += status == STATUS_OK;
	tally->bad += status == STATUS_BAD_MESSAGE;
	tally->other += status != STATUS_OK && status != STATUS_BAD_MESSAGE;
	if (status == STATUS_OK)
		received_drop(hostile, &completion);
}

/*
 * ---- targets -----------------------------------------------------------------------------------
 */

static struct memory_object object_make(struct hostile *hostile)
{
	const struct memory_create_args args = {.pages = 2};
	struct memory_create_result created = {{{0}}};

	if (memory_create(hostile->proof.rt, hostile->proof.memory, &args, &created) != STATUS_OK)
		rt_exit(94);
	return created.object;
}

static struct cap_id target_make(struct hostile *hostile, const struct target *target)
{
	const struct rt_spawn_grant grant = {.name = "spin", .capability = hostile->proof.timer.id};
	const struct process_spawner_create_args args = {.image = hostile->attacker,
							 .name = capnp_text_make("target", 6)};
	struct process_spawner_create_result created;
	struct process_handle process;

	switch (target->kind) {
	case TARGET_HELD:
		return target->id;
	case TARGET_OBJECT:
		return object_make(hostile).id;
	case TARGET_BUILDER:
		if (process_spawner_create(hostile->proof.rt, hostile->proof.spawner, &args,
					   &created) != STATUS_OK)
			rt_exit(94);
		return created.builder.id;
	case TARGET_HANDLE:
		if (proof_spawn(&hostile->proof, hostile->attacker, (struct ledger){{0}}, &grant, 1,
				&process) != STATUS_OK)
			rt_exit(94);
		return process.id;
	}
	rt_exit(94);
}

static void target_drop(struct hostile *hostile, const struct target *target, struct cap_id id)
{
	struct rt_exit_record record;

	if (target->kind == TARGET_HELD)
		return;
	if (target->kind != TARGET_HANDLE) {
		proof_release(&hostile->proof, id);
		return;
	}
	proof_ignore(process_handle_terminate(hostile->proof.rt, (struct process_handle){id}));
	proof_ignore(proof_wait(&hostile->proof, (struct process_handle){id}, &record));
}

static void method_attack(struct hostile *hostile, struct proof_group *group,
			  const struct target *target, uint16_t method,
			  const struct luggage *luggage)
{
	const struct cap_id id = target_make(hostile, target);
	uint64_t random = target->interface ^ method;
	struct tally tally = {0};

	for (uint32_t i = 0; i < MESSAGES_EACH; i++) {
		struct ring_submission entry = raw_call_entry(id, target->interface, method);
		uint64_t *words = raw_arena(hostile->proof.rt, RAW_MESSAGE_OFFSET);

		entry.message_length_words = (uint16_t)message_make(&random, words, target->exact);
		if (i == 0)
			words[0] = 1, entry.message_length_words = 1; /* the root is a list */
		luggage_list(hostile, luggage);
		entry.transfer_count = 4;
		entry.transfer_offset_words = RAW_LIST_OFFSET;
		entry.result_capabilities = 1;
		message_try(hostile, group, &entry, &tally);
	}
	proof_expect(group, tally.bad > 0, "method %u took every message", method);
	rt_console_print(&hostile->proof.console,
			 "\n%s method %u: %u done, %u malformed, %u refused, %u cancelled\n",
			 target->name, method, tally.ok, tally.bad, tally.other, tally.pending);
	target_drop(hostile, target, id);
}

static void mappings_drop(struct hostile *hostile)
{
	const struct address_space_unmap_args args = {.address = MAPPED_ADDRESS,
						      .bytes = MAPPED_BYTES};

	proof_ignore(address_space_unmap(hostile->proof.rt, hostile->proof.space, &args));
}

static void target_attack(struct hostile *hostile, const struct target *target)
{
	struct luggage luggage = {.image = hostile->attacker};
	struct proof_group group;
	char name[64];

	(void)rt_format(name, sizeof(name), "messages-%s", target->name);
	proof_group_begin(&group, &hostile->proof, name);
	luggage.object = object_make(hostile);
	luggage.sealed = object_make(hostile);
	if (memory_object_seal(hostile->proof.rt, luggage.sealed) != STATUS_OK ||
	    proof_carve(&hostile->proof, 64, 2, &luggage.ledger) != STATUS_OK)
		rt_exit(94);
	for (uint16_t method = 0; method < target->methods; method++) {
		/* Thread.end ends this very program: its one case is below. */
		if (target->interface != THREAD_INTERFACE_ID || method != THREAD_METHOD_END)
			method_attack(hostile, &group, target, method, &luggage);
	}
	if (target->interface == THREAD_INTERFACE_ID) {
		struct ring_submission entry =
			raw_call_entry(target->id, target->interface, THREAD_METHOD_END);

		*raw_arena(hostile->proof.rt, RAW_MESSAGE_OFFSET) = 1;
		entry.message_length_words = 1;
		hostile_case(&group, "end with a list", 0, &entry, STATUS_BAD_MESSAGE);
	}
	mappings_drop(hostile);
	proof_release(&hostile->proof, luggage.object.id);
	proof_release(&hostile->proof, luggage.sealed.id);
	proof_release(&hostile->proof, luggage.ledger.id);
	proof_group_end(&group);
}

void hostile_messages(struct hostile *hostile)
{
#define HELD(text, PREFIX, capability)                                                           \
	{                                                                                        \
		.name = (text), .interface = PREFIX##_INTERFACE_ID, .methods = PREFIX##_METHODS, \
		.id = (capability)                                                               \
	}
#define FRESH(text, PREFIX, how)                                                   \
	{                                                                          \
		.name = (text), .kind = (how), .interface = PREFIX##_INTERFACE_ID, \
		.methods = PREFIX##_METHODS                                        \
	}
	struct target targets[] = {
		HELD("ledger", LEDGER, hostile->proof.ledger.id),
		HELD("memory", MEMORY, hostile->proof.memory.id),
		HELD("address-space", ADDRESS_SPACE, hostile->proof.space.id),
		HELD("image-factory", IMAGE_FACTORY, hostile->proof.factory.id),
		HELD("image", IMAGE, hostile->attacker.id),
		HELD("process-spawner", PROCESS_SPAWNER, hostile->proof.spawner.id),
		HELD("boot-package", BOOT_PACKAGE, hostile->proof.package.id),
		HELD("thread", THREAD, hostile->thread),
		HELD("timer", TIMER, hostile->proof.timer.id),
		HELD("entropy", ENTROPY, hostile->entropy.id),
		HELD("system-info", SYSTEM_INFO, hostile->info.id),
		HELD("console", CONSOLE, hostile->proof.console_id),
		HELD("serial-port", SERIAL_PORT, hostile->terminal.id),
		FRESH("memory-object", MEMORY_OBJECT, TARGET_OBJECT),
		FRESH("process-builder", PROCESS_BUILDER, TARGET_BUILDER),
		FRESH("process-handle", PROCESS_HANDLE, TARGET_HANDLE),
	};

	for (uint32_t i = 0; i < ARRAY_COUNT(targets); i++) {
		targets[i].exact = targets[i].interface == ADDRESS_SPACE_INTERFACE_ID;
		target_attack(hostile, &targets[i]);
	}
}

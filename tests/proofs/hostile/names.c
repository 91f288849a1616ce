/*
 * Names of what is not there: capability ids that are stale, forged or random, interfaces that the
 * capability does not have, methods that the interface does not have.
 */
#include "tests/proofs/hostile/hostile.h"

#include "core/generated/console.h"
#include "core/generated/graph.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "user/rt/generated/memory_client.h"

static const struct {
	uint64_t id;
	uint16_t methods;
} interfaces[] = {
	{CONSOLE_INTERFACE_ID, CONSOLE_METHODS},
	{SERIAL_PORT_INTERFACE_ID, SERIAL_PORT_METHODS},
	{LEDGER_INTERFACE_ID, LEDGER_METHODS},
	{MEMORY_INTERFACE_ID, MEMORY_METHODS},
	{MEMORY_OBJECT_INTERFACE_ID, MEMORY_OBJECT_METHODS},
	{ADDRESS_SPACE_INTERFACE_ID, ADDRESS_SPACE_METHODS},
	{IMAGE_FACTORY_INTERFACE_ID, IMAGE_FACTORY_METHODS},
	{IMAGE_INTERFACE_ID, IMAGE_METHODS},
	{PROCESS_SPAWNER_INTERFACE_ID, PROCESS_SPAWNER_METHODS},
	{PROCESS_BUILDER_INTERFACE_ID, PROCESS_BUILDER_METHODS},
	{PROCESS_HANDLE_INTERFACE_ID, PROCESS_HANDLE_METHODS},
	{THREAD_INTERFACE_ID, THREAD_METHODS},
	{TIMER_INTERFACE_ID, TIMER_METHODS},
	{ENTROPY_INTERFACE_ID, ENTROPY_METHODS},
	{SYSTEM_INFO_INTERFACE_ID, SYSTEM_INFO_METHODS},
	{BOOT_PACKAGE_INTERFACE_ID, BOOT_PACKAGE_METHODS},
	{AUTHORITY_GRAPH_INTERFACE_ID, AUTHORITY_GRAPH_METHODS},
};

static bool is_held(const struct hostile *hostile, uint64_t key)
{
	const struct rt_capset *capset = &hostile->proof.rt->capset;

	for (uint32_t i = 0; i < capset->count; i++) {
		if (capset->entries[i].capability == key)
			return true;
	}
	return key == hostile->attacker.id.key;
}

/* An id in every place where an entry can have one. */
static void id_try(struct hostile *hostile, struct proof_group *group, uint64_t key)
{
	struct ring_transfer *list =
		(struct ring_transfer *)(void *)raw_arena(hostile->proof.rt, RAW_LIST_OFFSET);
	struct ring_submission entry = hostile_good_call(hostile);

	if (is_held(hostile, key))
		return;
	entry.capability = key;
	hostile_case(group, "call of", key, &entry, STATUS_NO_CAPABILITY);
	entry = (struct ring_submission){.opcode = RING_RELEASE, .capability = key};
	hostile_case(group, "release of", key, &entry, STATUS_NO_CAPABILITY);
	entry = (struct ring_submission){.opcode = RING_RECV,
					 .capability = key,
					 .result_offset_words = RAW_RESULT_OFFSET,
					 .result_length_words = RAW_RESULT_WORDS};
	hostile_case(group, "receive on", key, &entry, STATUS_NO_CAPABILITY);
	entry = hostile_good_call(hostile);
	entry.transfer_count = 1;
	entry.transfer_offset_words = RAW_LIST_OFFSET;
	list[0] = (struct ring_transfer){.capability = key, .how = RING_TRANSFER_COPY};
	hostile_case(group, "copy of", key, &entry, STATUS_NO_CAPABILITY);
	list[0].how = RING_TRANSFER_MOVE;
	hostile_case(group, "move of", key, &entry, STATUS_NO_CAPABILITY);
}

static void forged_ids(struct hostile *hostile)
{
	const struct rt_capset *capset = &hostile->proof.rt->capset;
	struct proof_group group;
	uint64_t random = 3;

	proof_group_begin(&group, &hostile->proof, "forged-ids");
	for (uint32_t i = 0; i < capset->count; i++) {
		const uint64_t key = capset->entries[i].capability;

		for (uint32_t bit = 0; bit < 64; bit++)
			id_try(hostile, &group, key ^ UINT64_C(1) << bit);
		id_try(hostile, &group, key + 0x10000);
		id_try(hostile, &group, key - 0x10000);
		id_try(hostile, &group, ~key);
	}
	for (uint64_t key = 0; key < 600; key++)
		id_try(hostile, &group, key);
	for (uint32_t i = 0; i < 1000; i++)
		id_try(hostile, &group, random_next(&random));
	proof_group_end(&group);
}

/* Ids that have been valid: the same slot is used again and again. */
static void stale_ids(struct hostile *hostile)
{
	const struct memory_create_args args = {.pages = 1};
	struct proof_group group;
	uint64_t stale[64];

	proof_group_begin(&group, &hostile->proof, "stale-ids");
	for (uint32_t i = 0; i < ARRAY_COUNT(stale); i++) {
		struct memory_create_result created;
		enum status status =
			memory_create(hostile->proof.rt, hostile->proof.memory, &args, &created);

		proof_expect_status(&group, "create", i, status, STATUS_OK);
		if (status != STATUS_OK)
			break;
		stale[i] = created.object.id.key;
		for (uint32_t k = 0; k < i; k++)
			id_try(hostile, &group, stale[k]);
		proof_expect(&group, i == 0 || stale[i] != stale[i - 1], "an id came again");
		proof_release(&hostile->proof, created.object.id);
	}
	proof_group_end(&group);
}

static void wrong_interfaces(struct hostile *hostile)
{
	const struct rt_capset *capset = &hostile->proof.rt->capset;
	struct proof_group group;
	uint64_t random = 4;

	proof_group_begin(&group, &hostile->proof, "wrong-interfaces");
	for (uint32_t i = 0; i < capset->count; i++) {
		const struct cap_id id = {capset->entries[i].capability};
		struct ring_submission entry;

		for (uint32_t k = 0; k < ARRAY_COUNT(interfaces); k++) {
			entry = raw_call_entry(id, interfaces[k].id, 0);
			if (interfaces[k].id != capset->entries[i].interface)
				hostile_case(&group, "interface", k, &entry,
					     STATUS_WRONG_INTERFACE);
		}
		for (uint32_t bit = 0; bit < 64; bit++) {
			entry = raw_call_entry(
				id, capset->entries[i].interface ^ UINT64_C(1) << bit, 0);
			hostile_case(&group, "interface bit", bit, &entry, STATUS_WRONG_INTERFACE);
		}
		entry = raw_call_entry(id, random_next(&random), 0);
		hostile_case(&group, "random interface", i, &entry, STATUS_WRONG_INTERFACE);
		entry = raw_call_entry(id, 0, 0);
		hostile_case(&group, "interface zero", i, &entry, STATUS_WRONG_INTERFACE);
		entry = (struct ring_submission){.opcode = RING_RECV,
						 .capability = id.key,
						 .result_offset_words = RAW_RESULT_OFFSET,
						 .result_length_words = RAW_RESULT_WORDS};
		hostile_case(&group, "receive on", i, &entry, STATUS_WRONG_INTERFACE);
	}
	proof_group_end(&group);
}

static uint16_t methods_of(uint64_t interface)
{
	for (uint32_t i = 0; i < ARRAY_COUNT(interfaces); i++) {
		if (interfaces[i].id == interface)
			return interfaces[i].methods;
	}
	return 0;
}

static void wrong_methods(struct hostile *hostile)
{
	const struct rt_capset *capset = &hostile->proof.rt->capset;
	struct proof_group group;

	proof_group_begin(&group, &hostile->proof, "wrong-methods");
	for (uint32_t i = 0; i < capset->count; i++) {
		const struct cap_id id = {capset->entries[i].capability};
		const uint64_t interface = capset->entries[i].interface;
		const uint32_t first = methods_of(interface);

		proof_expect(&group, first > 0, "an interface that this test does not know");
		for (uint32_t method = first; method < 65536;
		     method += method < first + 40 ? 1 : 511) {
			const struct ring_submission entry =
				raw_call_entry(id, interface, (uint16_t)method);

			hostile_case(&group, "method", method, &entry, STATUS_BAD_METHOD);
		}
	}
	proof_group_end(&group);
}

void hostile_names(struct hostile *hostile)
{
	forged_ids(hostile);
	stale_ids(hostile);
	wrong_interfaces(hostile);
	wrong_methods(hostile);
}

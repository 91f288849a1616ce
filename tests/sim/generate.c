/*
 * Submissions of the random simulation: mostly sensible ones, with every field wrong now and then. The
 * table below says what each method's parameters mean, so that the sensible ones get far.
 */
#include <string.h>

#include "core/generated/console.h"
#include "core/generated/endpoint.h"
#include "core/generated/graph.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"
#include "tests/sim/actor.h"

enum value {
	NOTHING,
	PAGES,
	OFFSET,
	PAGE_OFFSET,
	LENGTH,
	ADDRESS,
	PAGE_BYTES_COUNT,
	TIME,
	INDEX,
	HEAP,
	COUNT,
	LIMITS,
	SERVICE,
	ENTRY,
	STACK,
	WORD,
	EXPECTED,
	OBJECT,
	PART,
};

enum pointer_kind { NO_POINTER, CAPABILITY, OPTIONAL_CAPABILITY, DATA, TEXT, GRANTS, COLUMNS, TAG, HIGH_TAG };

struct pointer {
	enum pointer_kind kind;
	uint64_t interface;
};

struct method {
	uint64_t interface;
	const char *name;
	enum value values[4]; /* one in each data word */
	struct pointer pointers[3];
	uint16_t method;
	uint8_t results; /* capabilities */
};

#define METHOD(i, n, m, r, ...) {.interface = i##_INTERFACE_ID, .name = n, .method = m, .results = r, __VA_ARGS__}
#define MAP(m, n, i)                                                           \
	METHOD(ADDRESS_SPACE, n, m, 0, .values = {PAGE_OFFSET, PAGE_BYTES_COUNT, ADDRESS}, \
	       .pointers = {{CAPABILITY, i##_INTERFACE_ID}})
#define CUT(i, n, m)                                                           \
	METHOD(i, n, m, 2, .values = {PAGE_OFFSET, PAGE_BYTES_COUNT},          \
	       .pointers = {{OPTIONAL_CAPABILITY, LEDGER_INTERFACE_ID}})

static const struct method methods[] = {
	METHOD(CONSOLE, "Console.write", 0, 0, .pointers = {{DATA, 0}}),
	METHOD(SERIAL_PORT, "SerialPort.write", 0, 0, .pointers = {{DATA, 0}}),
	METHOD(SERIAL_PORT, "SerialPort.read", 1, 0, .values = {LENGTH}),
	METHOD(SERIAL_PORT, "SerialPort.console", 2, 1),
	METHOD(SERIAL_PORT, "SerialPort.guard", 3, 0, .pointers = {{DATA, 0}}),
	METHOD(LEDGER, "Ledger.read", 0, 0),
	METHOD(LEDGER, "Ledger.carve", 1, 1, .pointers = {{COLUMNS, 0}}),
	METHOD(LEDGER, "Ledger.close", 2, 0),
	METHOD(LEDGER, "Ledger.subtree", 3, 0, .values = {COUNT}),
	METHOD(LEDGER, "Ledger.reader", 4, 1),
	METHOD(LEDGER_READER, "LedgerReader.read", 0, 0),
	METHOD(LEDGER_READER, "LedgerReader.subtree", 1, 0, .values = {COUNT}),
	METHOD(MEMORY, "Memory.create", 0, 1, .values = {PAGES},
	       .pointers = {{OPTIONAL_CAPABILITY, LEDGER_INTERFACE_ID}}),
	METHOD(MEMORY_OBJECT, "MemoryObject.size", 0, 0),
	METHOD(MEMORY_OBJECT, "MemoryObject.read", 1, 0, .values = {OFFSET, LENGTH}),
	METHOD(MEMORY_OBJECT, "MemoryObject.write", 2, 0, .values = {OFFSET},
	       .pointers = {{DATA, 0}}),
	METHOD(MEMORY_OBJECT, "MemoryObject.seal", 3, 0),
	CUT(MEMORY_OBJECT, "MemoryObject.view", 4),
	CUT(MEMORY_OBJECT, "MemoryObject.reader", 5),
	METHOD(MEMORY_VIEW, "MemoryView.size", 0, 0),
	METHOD(MEMORY_VIEW, "MemoryView.read", 1, 0, .values = {OFFSET, LENGTH}),
	METHOD(MEMORY_VIEW, "MemoryView.write", 2, 0, .values = {OFFSET}, .pointers = {{DATA, 0}}),
	CUT(MEMORY_VIEW, "MemoryView.view", 3),
	CUT(MEMORY_VIEW, "MemoryView.reader", 4),
	METHOD(MEMORY_READER, "MemoryReader.size", 0, 0),
	METHOD(MEMORY_READER, "MemoryReader.read", 1, 0, .values = {OFFSET, LENGTH}),
	CUT(MEMORY_READER, "MemoryReader.reader", 2),
	METHOD(MEMORY_REVOKER, "MemoryRevoker.revoke", 0, 0),
	MAP(0, "AddressSpace.map", MEMORY_OBJECT),
	MAP(1, "AddressSpace.mapReadOnly", MEMORY_OBJECT),
	MAP(2, "AddressSpace.mapExecutable", MEMORY_OBJECT),
	MAP(5, "AddressSpace.mapView", MEMORY_VIEW),
	MAP(6, "AddressSpace.mapReader", MEMORY_READER),
	METHOD(ADDRESS_SPACE, "AddressSpace.unmap", 3, 0, .values = {ADDRESS, PAGE_BYTES_COUNT}),
	METHOD(ADDRESS_SPACE, "AddressSpace.protect", 4, 0, .values = {ADDRESS, PAGE_BYTES_COUNT}),
	METHOD(IMAGE_FACTORY, "ImageFactory.create", 0, 1,
	       .pointers = {{CAPABILITY, MEMORY_OBJECT_INTERFACE_ID},
			    {OPTIONAL_CAPABILITY, LEDGER_INTERFACE_ID}}),
	METHOD(IMAGE, "Image.describe", 0, 0),
	METHOD(IMAGE, "Image.notes", 1, 0),
	METHOD(PROCESS_SPAWNER, "ProcessSpawner.create", 0, 1,
	       .pointers = {{CAPABILITY, IMAGE_INTERFACE_ID},
			    {OPTIONAL_CAPABILITY, LEDGER_INTERFACE_ID},
			    {TEXT, 0}}),
	METHOD(PROCESS_BUILDER, "ProcessBuilder.grant", 0, 0, .pointers = {{GRANTS, 0}}),
	METHOD(PROCESS_BUILDER, "ProcessBuilder.heap", 1, 0, .values = {HEAP}),
	METHOD(PROCESS_BUILDER, "ProcessBuilder.start", 2, 1),
	METHOD(PROCESS_BUILDER, "ProcessBuilder.addressSpace", 3, 0, .pointers = {{TEXT, 0}}),
	METHOD(PROCESS_HANDLE, "ProcessHandle.wait", 0, 0),
	METHOD(PROCESS_HANDLE, "ProcessHandle.terminate", 1, 0),
	METHOD(PROCESS_HANDLE, "ProcessHandle.status", 2, 0),
	METHOD(PROCESS_HANDLE, "ProcessHandle.watch", 3, 1),
	METHOD(PROCESS_WATCH, "ProcessWatch.wait", 0, 0),
	METHOD(PROCESS_WATCH, "ProcessWatch.status", 1, 0),
	METHOD(PROCESS_BUILDER, "ProcessBuilder.threadSpawner", 7, 0, .pointers = {{TEXT, 0}}),
	METHOD(THREAD_SPAWNER, "ThreadSpawner.create", 0, 2, .values = {ENTRY, STACK, COUNT, ENTRY}),
	METHOD(THREAD_SPAWNER, "ThreadSpawner.park", 1, 1),
	METHOD(THREAD_HANDLE, "ThreadHandle.wait", 0, 0),
	METHOD(THREAD_HANDLE, "ThreadHandle.status", 1, 0),
	METHOD(MEMORY_OBJECT, "MemoryObject.park", 6, 1,
	       .pointers = {{OPTIONAL_CAPABILITY, LEDGER_INTERFACE_ID}}),
	METHOD(PARK_SPACE, "ParkSpace.wait", 0, 0, .values = {WORD, EXPECTED, TIME}),
	METHOD(PARK_SPACE, "ParkSpace.wake", 1, 0, .values = {WORD, COUNT}),
	METHOD(THREAD, "Thread.end", 0, 0),
	METHOD(THREAD, "Thread.startupDone", 1, 0),
	METHOD(TIMER, "Timer.now", 0, 0),
	METHOD(TIMER, "Timer.sleep", 1, 0, .values = {TIME}),
	METHOD(ENTROPY, "Entropy.fill", 0, 0, .values = {LENGTH}),
	METHOD(SYSTEM_INFO, "SystemInfo.describe", 0, 0),
	METHOD(SYSTEM_INFO, "SystemInfo.counters", 1, 0),
	METHOD(AUTHORITY_GRAPH, "AuthorityGraph.edges", 0, 0, .values = {OBJECT, PART}),
	METHOD(ENDPOINT_FACTORY, "EndpointFactory.create", 0, 1, .values = {LIMITS},
	       .pointers = {{OPTIONAL_CAPABILITY, LEDGER_INTERFACE_ID}}),
	METHOD(ENDPOINT, "Endpoint.mint", 0, 1, .values = {SERVICE},
	       .pointers = {{TAG, 0}, {OPTIONAL_CAPABILITY, LEDGER_INTERFACE_ID},
			    {OPTIONAL_CAPABILITY, SESSION_REFERENCE_INTERFACE_ID}}),
	METHOD(ENDPOINT, "Endpoint.mintMoveOnly", 1, 1, .values = {SERVICE},
	       .pointers = {{TAG, 0}, {OPTIONAL_CAPABILITY, LEDGER_INTERFACE_ID},
			    {OPTIONAL_CAPABILITY, SESSION_REFERENCE_INTERFACE_ID}}),
	METHOD(ENDPOINT, "Endpoint.revoke", 2, 0, .values = {COUNT}),
	METHOD(ENDPOINT_FACTORY, "EndpointFactory.createScope", 1, 1, .values = {LIMITS},
	       .pointers = {{OPTIONAL_CAPABILITY, LEDGER_INTERFACE_ID}}),
	METHOD(SERVICE_SCOPE, "ServiceScope.mint", 0, 1, .values = {SERVICE},
	       .pointers = {{TAG, 0}, {OPTIONAL_CAPABILITY, LEDGER_INTERFACE_ID},
			    {OPTIONAL_CAPABILITY, SESSION_REFERENCE_INTERFACE_ID}}),
	METHOD(SERVICE_SCOPE, "ServiceScope.mintMoveOnly", 1, 1, .values = {SERVICE},
	       .pointers = {{TAG, 0}, {OPTIONAL_CAPABILITY, LEDGER_INTERFACE_ID},
			    {OPTIONAL_CAPABILITY, SESSION_REFERENCE_INTERFACE_ID}}),
	METHOD(SERVICE_SCOPE, "ServiceScope.revoke", 2, 0, .values = {COUNT}),
	METHOD(SERVICE_SCOPE, "ServiceScope.close", 3, 0),
	METHOD(PROCESS_BUILDER, "ProcessBuilder.scopedEndpoint", 6, 1, .values = {LIMITS, SERVICE},
	       .pointers = {{TEXT, 0}, {CAPABILITY, SERVICE_SCOPE_INTERFACE_ID}, {HIGH_TAG, 0}}),
	METHOD(SESSION_MINTER, "SessionMinter.create", 0, 1,
	       .pointers = {{TEXT, 0}, {CAPABILITY, LEDGER_INTERFACE_ID}}),
	METHOD(SESSION, "Session.describe", 0, 0),
	METHOD(SESSION, "Session.renew", 1, 0),
	METHOD(SESSION, "Session.end", 2, 0),
	METHOD(SESSION, "Session.reference", 3, 1),
	METHOD(SESSION_REFERENCE, "SessionReference.describe", 0, 0),
	METHOD(PROCESS_BUILDER, "ProcessBuilder.endpoint", 4, 1, .values = {LIMITS, SERVICE},
	       .pointers = {{TEXT, 0}, {TAG, 0}}),
	METHOD(PROCESS_BUILDER, "ProcessBuilder.session", 5, 0,
	       .pointers = {{CAPABILITY, SESSION_INTERFACE_ID}}),
	METHOD(BOOT_PACKAGE, "BootPackage.size", 0, 0),
	METHOD(BOOT_PACKAGE, "BootPackage.readManifest", 1, 0, .values = {OFFSET, LENGTH}),
	METHOD(BOOT_PACKAGE, "BootPackage.readSchema", 2, 0, .values = {OFFSET, LENGTH}),
	METHOD(BOOT_PACKAGE, "BootPackage.program", 3, 1, .values = {INDEX}),
};

/* The arena of an actor that plays fair: one place for each operation, without overlaps. */
#define FAIR_OPERATIONS 5u
/* Its standing receives have the places behind them. */
#define FAIR_RECEIVES 2u
/* What facets say that they are. */
#define SERVICE_ID UINT64_C(0xabcdef0123456789)
#define FAIR_WORDS 500u
#define FAIR_MESSAGE 240u
#define FAIR_RESULT 240u

uint32_t generate_method_row(uint64_t interface, uint16_t method)
{
	uint32_t row = 0;

	while (row < ARRAY_COUNT(methods) &&
	       (methods[row].interface != interface || methods[row].method != method))
		row++;
	return row;
}

const char *generate_method_name(uint32_t row)
{
	return row < ARRAY_COUNT(methods) ? methods[row].name : NULL;
}

/* ---- values ------------------------------------------------------------------------------------ */

static uint64_t pick(struct sim_random *random, const uint64_t *values, uint64_t count)
{
	return values[sim_below(random, count)];
}

#define PICK(random, ...)                                              \
	pick((random), (const uint64_t[]){__VA_ARGS__},                \
	     sizeof((const uint64_t[]){__VA_ARGS__}) / sizeof(uint64_t))

static uint64_t address_any(struct actor *actor, struct sim_random *random)
{
	switch (sim_below(random, 8)) {
	case 0:
		return PICK(random, 0, USER_LOW - PAGE_BYTES, USER_LOW, USER_HIGH - PAGE_BYTES,
			    USER_HIGH, UINT64_MAX - PAGE_BYTES + 1, UINT64_C(1) << 47, 1);
	case 1:
	case 2:
	case 3:
		if (actor->map_address)
			return actor->map_address + (sim_below(random, 3) << PAGE_SHIFT);
		break;
	case 4:
		return actor->thread->region_address;
	default:
		break;
	}
	actor->map_address = UINT64_C(0x200000) + (sim_below(random, 2000) << PAGE_SHIFT) +
			     (sim_below(random, 4) << 39);
	return actor->map_address;
}

static uint64_t value_make(struct actor *actor, struct sim_random *random, enum value value)
{
	if (sim_once_in(random, 40))
		return sim_random(random) >> sim_below(random, 64);
	switch (value) {
	case PAGES:
		return sim_once_in(random, 30) ? PICK(random, 0, 65536, 65537, 600, 1500)
					       : 1 + sim_below(random, 8);
	case OFFSET:
		return sim_once_in(random, 8) ? PICK(random, PAGE_BYTES, 32768, UINT64_MAX, 3500)
					      : sim_below(random, 300);
	case PAGE_OFFSET:
		return sim_below(random, 3) << PAGE_SHIFT;
	case LENGTH:
		return sim_once_in(random, 10) ? PICK(random, 0, 3072, 3073, 1024, 1025, UINT32_MAX)
					       : 1 + sim_below(random, 200);
	case ADDRESS:
		return address_any(actor, random);
	case PAGE_BYTES_COUNT:
		return sim_once_in(random, 10)
			       ? PICK(random, 0, 1, USER_HIGH, UINT64_MAX - PAGE_BYTES + 1, 512 << 12)
			       : (1 + sim_below(random, 4)) << PAGE_SHIFT;
	case TIME:
		return sim_once_in(random, 10) ? PICK(random, 0, UINT64_MAX, INT64_MAX)
					       : host.now_ns + sim_below(random, 3000000);
	case INDEX:
		return sim_below(random, SIM_PROGRAM_COUNT + 1);
	case HEAP:
		return sim_once_in(random, 8)
			       ? PICK(random, 1, UINT64_C(1) << 29, (UINT64_C(1) << 29) + 4096, 1 << 20)
			       : sim_below(random, 3) << PAGE_SHIFT;
	case COUNT:
		return sim_below(random, 10);
	case LIMITS:
		return (sim_once_in(random, 6) ? PICK(random, 0, 1, 512, 513)
					       : 20 + sim_below(random, 60)) |
		       (sim_once_in(random, 8) ? PICK(random, 0, 1, 9, 255) : 8) << 16;
	case SERVICE:
		return sim_once_in(random, 12)
			       ? PICK(random, 0, MEMORY_OBJECT_INTERFACE_ID, ENDPOINT_INTERFACE_ID)
			       : SERVICE_ID;
	case ENTRY:
	case STACK:
		return sim_once_in(random, 8) ? PICK(random, 0, USER_LOW - 1, USER_HIGH, UINT64_MAX,
						     UINT64_C(1) << 47, UINT64_C(1) << 63, USER_LOW + 8)
					      : USER_LOW + 0x1000 + (sim_below(random, 64) << 4);
	case EXPECTED:
		return sim_once_in(random, 6) ? sim_random(random) : 0;
	case WORD:
		return sim_once_in(random, 8) ? PICK(random, 1, 2, PAGE_BYTES, UINT64_MAX - 3, 1 << 30)
					      : sim_below(random, 3) * 68;
	case OBJECT:
		return sim_once_in(random, 4) ? PICK(random, 0, UINT64_MAX, UINT64_C(1) << 48, 1)
					      : sim_below(random, kernel.objects.numbers + 3);
	case PART:
		return sim_once_in(random, 3)
			       ? PICK(random, 0, 1, CAP_TABLE_SLOTS, CAP_TABLE_SLOTS + 1, UINT64_MAX)
			       : sim_below(random, CAP_TABLE_SLOTS + 100);
	case NOTHING:
		break;
	}
	return 0;
}

static struct sim_held held_any(const struct actor *actor, struct sim_random *random)
{
	if (!actor->held_count)
		return SIM_NO_CAPABILITY;
	return actor->held[sim_below(random, actor->held_count)];
}

static struct sim_held held_with(const struct actor *actor, struct sim_random *random,
				 uint64_t interface)
{
	uint32_t count = actor->held_count;
	uint32_t first = count ? (uint32_t)sim_below(random, count) : 0;

	for (uint32_t i = 0; i < count; i++)
		if (actor->held[(first + i) % count].interface == interface)
			return actor->held[(first + i) % count];
	return held_any(actor, random);
}

/* One of the tokens that an actor was given, or anything: see sim_tokens.h. */
static struct sim_held held_token(const struct actor *actor, struct sim_random *random)
{
	uint32_t count = actor->kept_count;
	uint32_t first = count ? (uint32_t)sim_below(random, count) : 0;

	for (uint32_t i = 0; actor->nature != ACTOR_INIT && i < count; i++)
		if (actor->held[(first + i) % count].interface == MEMORY_OBJECT_INTERFACE_ID)
			return actor->held[(first + i) % count];
	return held_any(actor, random);
}

/* An id that is wrong in one of the ways there are. */
static uint64_t capability_forge(const struct actor *actor, struct sim_random *random,
				 uint64_t capability)
{
	const struct actor *other = &actors[sim_below(random, ACTORS)];

	(void)actor;
	switch (sim_below(random, 6)) {
	case 0:
		return capability ^ UINT64_C(1) << sim_below(random, 64);
	case 1:
		return capability + (UINT64_C(1) << CAP_INDEX_BITS);
	case 2:
		return held_any(other, random).capability;
	case 3:
		return sim_random(random);
	case 4:
		return sim_below(random, 0x30000);
	default:
		return PICK(random, 0, UINT64_MAX, UINT64_C(1) << 63, 0xffff, 0x1ffff);
	}
}

/* ---- messages ---------------------------------------------------------------------------------- */

struct maker {
	struct actor *actor;
	struct sim_random *random;
	struct ring_transfer transfers[RING_TRANSFERS + 1];
	uint32_t transfer_count;
	struct capnp_builder builder;
	uint64_t words[RING_MESSAGE_WORDS + 8];
};

/* What init started with stays with it. */
static bool actor_keeps(const struct actor *actor, struct sim_held held)
{
	for (uint32_t i = 0; actor->nature == ACTOR_INIT && i < actor->kept_count; i++)
		if (actor->held[i].capability == held.capability)
			return true;
	return false;
}

static uint32_t transfer_add(struct maker *maker, struct sim_held held)
{
	struct sim_random *random = maker->random;
	struct ring_transfer *transfer = &maker->transfers[maker->transfer_count];

	if (maker->transfer_count >= RING_TRANSFERS || !held.capability)
		return CAPNP_NO_CAPABILITY;
	if (maker->actor->nature != ACTOR_INIT && sim_once_in(random, 30))
		held.capability = capability_forge(maker->actor, random, held.capability);
	*transfer = (struct ring_transfer){.capability = held.capability,
					   .how = sim_once_in(random, 4) ? RING_TRANSFER_MOVE
									 : RING_TRANSFER_COPY};
	if (actor_keeps(maker->actor, held))
		transfer->how = RING_TRANSFER_COPY;
	if (sim_once_in(random, 4))
		transfer->hold = (uint8_t)sim_below(random, 3);
	return maker->transfer_count++;
}

/* A token, mostly in a mode that its holder may ask for. */
static uint32_t token_add(struct maker *maker)
{
	struct sim_random *random = maker->random;
	struct sim_held held = held_token(maker->actor, random);
	struct cap_slot *slot;
	uint32_t index = transfer_add(maker, held);

	if (index != CAPNP_NO_CAPABILITY && !sim_once_in(random, 8) &&
	    cap_table_find(&maker->actor->thread->process->table, (struct cap_id){held.capability},
			   &slot) == STATUS_OK)
		maker->transfers[index].hold = (uint8_t)(slot->hold + sim_below(random, 3u - slot->hold));
	return index;
}

static uint32_t capability_make(struct maker *maker, const struct pointer *pointer)
{
	struct sim_random *random = maker->random;

	if (pointer->kind == OPTIONAL_CAPABILITY && sim_once_in(random, 2))
		return CAPNP_NO_CAPABILITY;
	switch (sim_below(random, 20)) {
	case 0:
		return CAPNP_NO_CAPABILITY;
	case 1:
		return (uint32_t)sim_below(random, 12);
	case 2:
		return transfer_add(maker, held_any(maker->actor, random));
	default:
		return transfer_add(maker, held_with(maker->actor, random, pointer->interface));
	}
}

static struct capnp_text text_make(struct sim_random *random)
{
	static const char *const texts[] = {"a", "b", "console", "thread", "", "space", "x-1",
					    "not this", "abcdefghijklmnopqrstuvwxyz01234",
					    "abcdefghijklmnopqrstuvwxyz012345", "c_d", "q", "r"};
	const char *text = texts[sim_below(random, ARRAY_COUNT(texts))];

	return capnp_text_make(text, (uint32_t)strlen(text));
}

static enum status grants_make(struct maker *maker, struct capnp_pointer_builder pointer)
{
	uint32_t count = sim_once_in(maker->random, 10) ? (uint32_t)sim_below(maker->random, 10)
							: 1 + (uint32_t)sim_below(maker->random, 3);
	struct grant_list_builder list;
	enum status status = grant_list_builder_new(pointer, count, &list);

	for (uint32_t i = 0; status == STATUS_OK && i < count; i++) {
		struct grant_builder grant = grant_list_builder_get(&list, i);
		char name[8] = {'g', (char)('a' + sim_below(maker->random, 26)),
				(char)('a' + sim_below(maker->random, 26))};

		status = grant_builder_set_name(&grant, sim_once_in(maker->random, 10)
								? text_make(maker->random)
								: capnp_text_make(name, 3));
		grant_builder_set_capability(
			&grant, sim_once_in(maker->random, 20)
					? (uint32_t)sim_below(maker->random, 9)
				: sim_once_in(maker->random, 3)
					? token_add(maker)
					: transfer_add(maker, held_any(maker->actor, maker->random)));
	}
	return status;
}

static enum status columns_make(struct maker *maker, struct capnp_pointer_builder pointer)
{
	struct columns_builder columns;
	enum status status = columns_builder_new(pointer, &columns);

	if (status != STATUS_OK)
		return status;
	columns_builder_set_frames(&columns, sim_below(maker->random, 80));
	columns_builder_set_ring_regions(&columns, sim_below(maker->random, 2));
	if (sim_once_in(maker->random, 2))
		columns_builder_set_log_bytes_per_second(&columns, sim_below(maker->random, 500));
	for (uint32_t column = 2; column < LEDGER_COLUMN_COUNT; column++)
		if (sim_once_in(maker->random, 6))
			columns.raw.words[columns.raw.data_word + column] =
				sim_random(maker->random) >> sim_below(maker->random, 64);
	return STATUS_OK;
}

static enum status data_make(struct maker *maker, struct capnp_pointer_builder pointer)
{
	static const uint8_t bytes[3100];
	uint32_t length = (uint32_t)sim_below(maker->random, 100);

	if (maker->actor->nature == ACTOR_HOSTILE && sim_once_in(maker->random, 6))
		length = (uint32_t)PICK(maker->random, 3072, 3073, 3000, 0);
	else if (sim_once_in(maker->random, 10))
		length = 1500;
	return capnp_pointer_set_data(pointer, capnp_data_make(bytes, length));
}

/* `first` is the first index of an instance's own range, or 0 where the whole range is good. */
static enum status tag_make(struct maker *maker, struct capnp_pointer_builder pointer,
			    uint32_t first)
{
	struct tag_builder tag;
	enum status status = tag_builder_new(pointer, &tag);

	if (status != STATUS_OK)
		return status;
	if (sim_once_in(maker->random, 3))
		first = first ? 0 : 64;
	tag_builder_set_index(&tag, sim_once_in(maker->random, 6)
					    ? (uint32_t)PICK(maker->random, 65535, 65536, 1000, 127)
					    : first + (uint32_t)sim_below(maker->random, 10));
	tag_builder_set_word(&tag, sim_random(maker->random));
	return STATUS_OK;
}

static enum status pointer_make(struct maker *maker, const struct pointer *kind,
				struct capnp_pointer_builder pointer)
{
	switch (kind->kind) {
	case CAPABILITY:
	case OPTIONAL_CAPABILITY:
		capnp_pointer_set_capability(pointer, capability_make(maker, kind));
		return STATUS_OK;
	case DATA:
		return data_make(maker, pointer);
	case TEXT:
		return capnp_pointer_set_text(pointer, text_make(maker->random));
	case GRANTS:
		return grants_make(maker, pointer);
	case COLUMNS:
		return columns_make(maker, pointer);
	case TAG:
		return tag_make(maker, pointer, 0);
	case HIGH_TAG:
		return tag_make(maker, pointer, 64);
	case NO_POINTER:
		break;
	}
	return STATUS_OK;
}

/* A message with the method's parameters; what does not fit is left out. */
static void message_make(struct maker *maker, const struct method *method)
{
	struct capnp_struct_builder root;
	uint16_t data_words = 0, pointers = 0;

	while (data_words < ARRAY_COUNT(method->values) && method->values[data_words] != NOTHING)
		data_words++;
	while (pointers < 3 && method->pointers[pointers].kind != NO_POINTER)
		pointers++;
	if (capnp_builder_root(&maker->builder, data_words, pointers, &root) != STATUS_OK)
		return;
	for (uint16_t i = 0; i < data_words; i++)
		capnp_struct_builder_set_uint64(
			&root, i, value_make(maker->actor, maker->random, method->values[i]), 0);
	for (uint16_t i = 0; i < pointers; i++)
		if (pointer_make(maker, &method->pointers[i],
				 capnp_struct_builder_pointer(&root, i)) != STATUS_OK)
			return;
}

/* A few bits or words of a valid message are changed. */
static void message_damage(struct maker *maker)
{
	struct sim_random *random = maker->random;

	if (!maker->builder.used_words)
		return;
	for (uint64_t i = 1 + sim_below(random, 3); i > 0; i--) {
		uint64_t *word = &maker->words[sim_below(random, maker->builder.used_words)];

		*word = sim_once_in(random, 4) ? sim_random(random)
					       : *word ^ UINT64_C(1) << sim_below(random, 64);
	}
}

static void transfers_damage(struct maker *maker)
{
	struct sim_random *random = maker->random;
	struct ring_transfer *transfer = &maker->transfers[sim_below(random, RING_TRANSFERS)];

	switch (sim_below(random, 4)) {
	case 0:
		transfer->how = (uint8_t)sim_random(random);
		break;
	case 1:
		transfer->hold = (uint8_t)sim_random(random);
		break;
	case 2:
		transfer->reserved[sim_below(random, 6)] = 1;
		break;
	default:
		transfer->capability = maker->transfers[0].capability;
		break;
	}
}

/* ---- calls ------------------------------------------------------------------------------------- */

/* Where an actor's pieces lie: fair ones by their operation, hostile ones anywhere. */
static void places_choose(struct maker *maker, struct ring_submission *entry)
{
	struct sim_random *random = maker->random;
	uint32_t place = entry->operation % FAIR_OPERATIONS * FAIR_WORDS;

	entry->message_length_words = (uint16_t)maker->builder.used_words;
	entry->message_offset_words = (uint16_t)place;
	entry->result_offset_words = (uint16_t)(place + FAIR_MESSAGE);
	entry->result_length_words = FAIR_RESULT;
	if (maker->transfer_count)
		entry->transfer_offset_words = (uint16_t)(place + FAIR_MESSAGE + FAIR_RESULT);
	if (maker->actor->nature != ACTOR_HOSTILE)
		return;
	entry->message_offset_words = (uint16_t)sim_below(
		random, RING_ARENA_WORDS - entry->message_length_words + 1);
	entry->result_length_words =
		(uint16_t)(sim_once_in(random, 4) ? sim_below(random, 100) : 20 + sim_below(random, 600));
	entry->result_offset_words =
		(uint16_t)sim_below(random, RING_ARENA_WORDS - entry->result_length_words + 1);
	if (maker->transfer_count)
		entry->transfer_offset_words = (uint16_t)sim_below(
			random, RING_ARENA_WORDS - 2 * maker->transfer_count + 1);
}

static void arena_write(struct maker *maker, const struct ring_submission *entry)
{
	uint64_t *arena = maker->actor->thread->region->arena;

	memcpy(arena + entry->message_offset_words, maker->words,
	       maker->builder.used_words * sizeof(uint64_t));
	if (entry->transfer_count)
		memcpy(arena + entry->transfer_offset_words, maker->transfers,
		       maker->transfer_count * sizeof(struct ring_transfer));
}

static const struct method *method_choose(const struct actor *actor, struct sim_random *random,
					  struct sim_held *target)
{
	const struct method *method;

	*target = held_any(actor, random);
	if (sim_once_in(random, 3)) {
		*target = held_with(actor, random, SERVICE_ID);
		if (target->interface == SERVICE_ID)
			return &methods[sim_below(random, ARRAY_COUNT(methods))];
	}
	if (sim_once_in(random, 12)) {
		*target = held_with(actor, random, ENDPOINT_INTERFACE_ID);
		if (target->interface == ENDPOINT_INTERFACE_ID)
			return &methods[generate_method_row(ENDPOINT_INTERFACE_ID,
							    (uint16_t)sim_below(random, 3))];
	}
	/* All methods of what is held are equally likely. */
	do {
		method = &methods[sim_below(random, ARRAY_COUNT(methods))];
	} while (sim_once_in(random, 2));
	if (sim_once_in(random, 3))
		*target = held_with(actor, random, method->interface);
	for (uint32_t tries = 0; tries < 200 && method->interface != target->interface; tries++)
		method = &methods[sim_below(random, ARRAY_COUNT(methods))];
	return method;
}

/* Init must live, and hold what the world is closed with. */
static bool init_must_not(const struct actor *actor, const struct method *method,
			  const struct sim_held *target)
{
	return actor->nature == ACTOR_INIT &&
	       (method->interface == ADDRESS_SPACE_INTERFACE_ID ||
		target->interface == ADDRESS_SPACE_INTERFACE_ID ||
		method->interface == THREAD_SPAWNER_INTERFACE_ID ||
		target->interface == THREAD_SPAWNER_INTERFACE_ID ||
		target->interface == THREAD_INTERFACE_ID || method->interface == THREAD_INTERFACE_ID);
}

/* A call upon a facet: any message, and anything passed on. */
static void service_call_make(struct maker *maker, struct sim_held target,
			      struct ring_submission *entry)
{
	struct sim_random *random = maker->random;

	entry->method = (uint16_t)sim_below(random, 5);
	entry->result_capabilities =
		(uint8_t)(sim_once_in(random, 2) ? 0 : sim_below(random, RING_TRANSFERS + 1));
	maker->builder.used_words = (uint32_t)sim_below(random, sim_once_in(random, 6) ? 200 : 20);
	for (uint64_t i = sim_once_in(random, 2) ? 0 : sim_below(random, 5); i > 0; i--)
		(void)transfer_add(maker, held_any(maker->actor, random));
	if (sim_once_in(random, 3))
		(void)token_add(maker);
	if (sim_once_in(random, 6))
		(void)transfer_add(maker, held_with(maker->actor, random, ENDPOINT_INTERFACE_ID));
	(void)target;
}

static void call_make(struct actor *actor, struct sim_random *random, struct ring_submission *entry)
{
	struct maker maker = {.actor = actor, .random = random};
	struct sim_held target;
	const struct method *method = method_choose(actor, random, &target);
	bool hostile = actor->nature == ACTOR_HOSTILE;

	if (target.interface == SERVICE_ID)
		method = &methods[0]; /* the row does not matter */
	if (init_must_not(actor, method, &target) ||
	    (method->interface == THREAD_INTERFACE_ID && !sim_once_in(random, 10)) ||
	    ((target.interface == LEDGER_INTERFACE_ID ||
	      target.interface == SESSION_INTERFACE_ID) &&
	     method->method == 2 && !sim_once_in(random, 3)) ||
	    (target.interface == SERVICE_SCOPE_INTERFACE_ID && method->method == 3 &&
	     !sim_once_in(random, 8)))
		return;
	capnp_builder_init(&maker.builder, maker.words,
			   hostile ? RING_MESSAGE_WORDS : FAIR_MESSAGE);
	entry->opcode = RING_CALL;
	entry->method = method->method;
	entry->capability = target.capability;
	entry->interface = target.interface;
	entry->operation = (uint8_t)(hostile ? sim_below(random, sim_once_in(random, 4) ? 64 : 4)
					     : sim_below(random, FAIR_OPERATIONS));
	entry->result_capabilities = method->results;
	if (sim_once_in(random, 20))
		entry->result_capabilities = (uint8_t)sim_below(random, RING_TRANSFERS + 1);
	if (target.interface == SERVICE_ID)
		service_call_make(&maker, target, entry);
	else
		message_make(&maker, method);
	/* Capabilities that no parameter names, the target itself among them. */
	if (sim_once_in(random, 30))
		(void)transfer_add(&maker, sim_once_in(random, 2) ? target : held_any(actor, random));
	if (hostile && sim_once_in(random, 10))
		message_damage(&maker);
	if (hostile && sim_once_in(random, 30))
		maker.builder.used_words = (uint32_t)sim_below(random, 3) ? 0 : RING_MESSAGE_WORDS;
	if (hostile && sim_once_in(random, 20))
		transfers_damage(&maker);
	entry->transfer_count = (uint8_t)maker.transfer_count;
	places_choose(&maker, entry);
	arena_write(&maker, entry);
}

/* ---- entries ----------------------------------------------------------------------------------- */

/* One field gets another value. */
static void entry_damage(struct actor *actor, struct sim_random *random,
			 struct ring_submission *entry)
{
	switch (sim_below(random, 17)) {
	case 0:
		entry->flags = (uint8_t)sim_random(random);
		break;
	case 1:
		entry->reserved0 = (uint8_t)(1u << sim_below(random, 8));
		break;
	case 2:
		entry->reserved1[sim_below(random, 3)] = (uint16_t)(1u << sim_below(random, 16));
		break;
	case 3:
		entry->reserved2 = UINT64_C(1) << sim_below(random, 64);
		break;
	case 4:
		entry->operation = (uint8_t)sim_random(random);
		break;
	case 5:
		entry->interface = sim_once_in(random, 2)
					   ? methods[sim_below(random, ARRAY_COUNT(methods))].interface
					   : sim_random(random);
		break;
	case 6:
		entry->method = (uint16_t)(sim_once_in(random, 2) ? sim_below(random, 8)
								  : sim_random(random));
		break;
	case 7:
	case 8:
		entry->capability = capability_forge(actor, random, entry->capability);
		break;
	case 9:
		entry->message_length_words = (uint16_t)PICK(random, 513, 512, 0, 65535, 1);
		break;
	case 10:
		entry->message_offset_words = (uint16_t)PICK(random, 3584, 3585, 65535, 3583, 3072);
		break;
	case 11:
		entry->result_offset_words = (uint16_t)PICK(random, 3584, 3585, 65535, 3583);
		break;
	case 12:
		entry->result_length_words = (uint16_t)PICK(random, 0, 1, 3584, 3585, 65535, 15, 16);
		break;
	case 13:
		entry->transfer_count = (uint8_t)PICK(random, 8, 9, 255, 1);
		break;
	case 14:
		entry->transfer_offset_words = (uint16_t)PICK(random, 3584, 3583, 65535, 1);
		break;
	case 15:
		entry->result_capabilities = (uint8_t)PICK(random, 8, 9, 255, 1);
		break;
	default:
		entry->call_id = sim_random(random);
		break;
	}
}

static void other_make(struct actor *actor, struct sim_random *random,
		       struct ring_submission *entry)
{
	bool init = actor->nature == ACTOR_INIT;

	switch (sim_below(random, 20)) {
	case 0:
		if (init)
			break; /* a receive that is busy cannot be withdrawn by its script */
		entry->opcode = RING_RECV;
		entry->capability = held_any(actor, random).capability;
		entry->operation = (uint8_t)sim_below(random, 64);
		entry->result_length_words = (uint16_t)sim_below(random, 600);
		break;
	case 1:
		entry->opcode = RING_RETURN;
		entry->operation = (uint8_t)sim_below(random, 64);
		entry->call_id = sim_random(random);
		entry->message_length_words = (uint16_t)sim_below(random, 520);
		break;
	case 2:
		entry->opcode = (uint8_t)sim_random(random);
		break;
	case 3:
	case 4:
	case 5:
		entry->opcode = RING_NOP;
		break;
	case 6:
	case 7:
	case 8:
	case 9:
	case 10:
		entry->opcode = RING_CANCEL;
		entry->operation = (uint8_t)sim_below(random, sim_once_in(random, 4) ? 64 : 7);
		break;
	default:
		if (!sim_once_in(random, 3))
			break;
		entry->opcode = RING_RELEASE;
		entry->capability = held_any(actor, random).capability;
		if (!init && sim_once_in(random, 8))
			entry->capability = capability_forge(actor, random, entry->capability);
		if (actor_keeps(actor, (struct sim_held){entry->capability, 0}))
			entry->capability = 0;
		break;
	}
	if ((entry->opcode == RING_NOP || entry->opcode == RING_RELEASE) && sim_once_in(random, 3))
		entry->flags = RING_FLAG_QUIET;
}

/* A standing receive, and the answer to what it has. Init, whose script needs its arena, has none. */
static void receive_make(struct actor *actor, struct sim_random *random,
			 struct ring_submission *entry)
{
	bool hostile = actor->nature == ACTOR_HOSTILE;
	struct sim_held held = held_with(actor, random, ENDPOINT_INTERFACE_ID);
	bool session = sim_once_in(random, 20);

	/* Of a session that has ended, that is the status. */
	if (session)
		held = held_with(actor, random, SESSION_INTERFACE_ID);
	if (actor->nature == ACTOR_INIT ||
	    (held.interface != ENDPOINT_INTERFACE_ID && !session && !sim_once_in(random, 20)))
		return;
	entry->opcode = RING_RECV;
	entry->capability = held.capability;
	entry->operation = (uint8_t)(FAIR_OPERATIONS + sim_below(random, FAIR_RECEIVES));
	entry->result_offset_words = (uint16_t)(entry->operation * FAIR_WORDS);
	entry->result_length_words = 400;
	entry->result_capabilities = sim_once_in(random, 20) ? 4 : RING_TRANSFERS;
	if (!hostile)
		return;
	entry->operation = (uint8_t)sim_below(random, sim_once_in(random, 3) ? 64 : 8);
	entry->result_length_words = (uint16_t)(100 + sim_below(random, 500));
	entry->result_offset_words =
		(uint16_t)sim_below(random, RING_ARENA_WORDS - entry->result_length_words + 1);
}

static void return_make(struct actor *actor, struct sim_random *random,
			struct ring_submission *entry)
{
	struct maker maker = {.actor = actor, .random = random};
	const struct operation *operations = actor->thread->operations;
	uint32_t first = (uint32_t)sim_below(random, RING_OPERATIONS);

	for (uint32_t i = 0; i < RING_OPERATIONS; i++) {
		uint32_t at = (first + i) % RING_OPERATIONS;

		if (operations[at].state < OPERATION_RECEIVE_BUSY)
			continue;
		entry->opcode = RING_RETURN;
		entry->operation = (uint8_t)at;
		entry->call_id = operations[at].standing.call_id;
		entry->message_length_words =
			(uint16_t)sim_below(random, sim_once_in(random, 10) ? 300 : 30);
		entry->flags = (uint8_t)(sim_once_in(random, 2) ? 0 : sim_below(random, 8));
		for (uint64_t k = sim_once_in(random, 2) ? 0 : sim_below(random, 4); k > 0; k--)
			(void)transfer_add(&maker, held_any(actor, random));
		if (sim_once_in(random, 8))
			(void)transfer_add(&maker, held_with(actor, random, ENDPOINT_INTERFACE_ID));
		if (sim_once_in(random, 4))
			(void)transfer_add(&maker, held_with(actor, random, SESSION_INTERFACE_ID));
		if (sim_once_in(random, 3))
			(void)token_add(&maker);
		entry->transfer_count = (uint8_t)maker.transfer_count;
		/* The last words of the arena are nobody's place. */
		entry->transfer_offset_words = (uint16_t)(maker.transfer_count ? 3560 : 0);
		if (actor->nature == ACTOR_HOSTILE && maker.transfer_count)
			entry->transfer_offset_words = (uint16_t)sim_below(random, 3560);
		memcpy(actor->thread->region->arena + entry->transfer_offset_words, maker.transfers,
		       maker.transfer_count * sizeof(struct ring_transfer));
		return;
	}
}

void generate_entry(struct actor *actor, struct sim_random *random, struct ring_submission *entry)
{
	static uint64_t number;

	*entry = (struct ring_submission){.user_data = ++number};
	if (sim_once_in(random, 3))
		return_make(actor, random, entry);
	else if (sim_once_in(random, 4))
		receive_make(actor, random, entry);
	if (entry->opcode == RING_NOP && sim_once_in(random, 6))
		other_make(actor, random, entry);
	for (uint32_t tries = 0; tries < 4 && entry->opcode == RING_NOP && !entry->flags; tries++)
		call_make(actor, random, entry);
	if (actor->nature == ACTOR_HOSTILE && sim_once_in(random, 8))
		entry_damage(actor, random, entry);
}

void generate_rewrite(struct actor *actor, struct sim_random *random)
{
	uint64_t *arena = actor->thread->region->arena;
	uint64_t *word = &arena[sim_below(random, RING_ARENA_WORDS)];
	struct ring_submission entry;

	switch (sim_below(random, 4)) {
	case 0:
		memset(word, sim_once_in(random, 2) ? 0 : 0xff,
		       (size_t)(arena + RING_ARENA_WORDS - word) * sizeof(*word) / 4);
		break;
	case 1:
		*word ^= UINT64_C(1) << sim_below(random, 64);
		break;
	case 2:
		*word = sim_random(random);
		break;
	default:
		generate_entry(actor, random, &entry);
		actor_write(actor, actor->sq_tail + (uint32_t)sim_below(random, RING_SUBMISSIONS),
			    &entry);
		break;
	}
}

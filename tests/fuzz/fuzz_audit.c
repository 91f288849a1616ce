/*
 * A kept block of the audit log that nobody vouches for: it can be opened, whatever is in it; what
 * is left in it is whole, apart from what the opening has told; and it can be written again.
 *
 * The first byte says how many writers there are. The hashes are computed anew where the second
 * one is odd, because no fuzzer finds one.
 */
#include "core/audit/log.h"

#include <stdlib.h>
#include <string.h>

#define SLOTS 48u

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect(bool condition)
{
	if (!condition)
		abort();
}

/* Every record can be read, each once, in the order of their sequences. */
static void read_all(const struct audit_log *log)
{
	struct audit_slot record;
	uint64_t from = 0;
	uint32_t records = 0;

	for (; audit_log_read(log, from, &record); from = record.sequence + 1u) {
		expect(record.sequence >= from && ++records <= SLOTS);
		expect(audit_slot_check(&record) == AUDIT_SLOT_GOOD);
	}
}

static void append_all(struct audit_log *log, uint32_t writers)
{
	uint64_t words[8];
	struct capnp_builder builder;
	struct capnp_message message;
	struct audit_event_builder made;
	struct audit_event_reader event;

	capnp_builder_init(&builder, words, 8);
	expect(audit_event_builder_root(&builder, &made) == STATUS_OK);
	capnp_message_init(&message, words, builder.used_words, 64);
	expect(audit_event_root(&message, &event) == STATUS_OK);
	for (uint32_t i = 0; i < writers; i++) {
		struct audit_entry entry = {.writer = i, .event = &event, .now_ns = 1};
		const uint64_t before = log->sequence;
		const enum status status = audit_log_append(log, &entry);

		expect(status == STATUS_OK || status == STATUS_NO_ROOM);
		expect(log->sequence == before + (status == STATUS_OK ? 1u : 0u));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct audit_log_writer writers[] = {
		{"credentials", 60}, {"sessions", 60}, {"launcher", 60}};
	static struct audit_slot block[SLOTS];
	struct audit_damage damage, again;
	struct audit_log log;
	uint32_t count;

	if (size < 2)
		return 0;
	count = data[0] % (ARRAY_COUNT(writers) + 1u);
	memset(block, 0, sizeof(block));
	memcpy(block, data + 2, size - 2 < sizeof(block) ? size - 2 : sizeof(block));
	for (uint32_t i = 0; data[1] % 2u && i < SLOTS; i++)
		audit_slot_close(&block[i]);
	expect(audit_log_open(&log, block, SLOTS, writers, count, &damage) == STATUS_OK);
	(void)audit_log_verify(&log, &again);
	expect(again.slots == 0 && again.links == damage.links);
	read_all(&log);
	append_all(&log, count);
	read_all(&log);
	return 0;
}

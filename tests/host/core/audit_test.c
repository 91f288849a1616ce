/*
 * The audit log: what is written is read back as one chain; no writer and no class displaces
 * another; whatever is not in the log is counted; and whatever anybody does to the kept block is
 * found when it is opened again.
 */
#include <string.h>

#include "core/audit/header.h"
#include "tests/host/core/check.h"

#define SLOTS 96u
#define SECOND_NS UINT64_C(1000000000)

static const struct audit_log_writer writers[] = {
	{.name = "credentials", .per_minute = 60},
	{.name = "sessions", .per_minute = 600},
	{.name = "launcher", .per_minute = 5},
};
#define CREDENTIALS 0u
#define SESSIONS 1u
#define LAUNCHER 2u

static const uint8_t id[AUDIT_ID_BYTES] = {7};

static struct audit_slot block[SLOTS];

/* ---- events ---------------------------------------------------------------------------------- */

static uint64_t words[64];
static struct capnp_message message;

static struct audit_event_reader event_read(const struct capnp_builder *builder)
{
	struct audit_event_reader event;

	capnp_message_init(&message, words, builder->used_words, CAPNP_BORDER_BUDGET_WORDS);
	CHECK(audit_event_root(&message, &event) == STATUS_OK);
	return event;
}

static struct audit_event_reader started(const char *name, enum audit_outcome outcome,
					 bool anonymous)
{
	struct capnp_builder builder;
	struct audit_event_builder event;

	capnp_builder_init(&builder, words, ARRAY_COUNT(words));
	CHECK(audit_event_builder_root(&builder, &event) == STATUS_OK);
	audit_event_builder_set_outcome(&event, outcome);
	audit_event_builder_set_anonymous(&event, anonymous);
	CHECK(audit_event_builder_set_started(
		      &event, capnp_text_make(name, (uint32_t)strlen(name))) == STATUS_OK);
	return event_read(&builder);
}

static enum status append(struct audit_log *log, uint32_t writer, uint64_t now_ns,
			  enum audit_outcome outcome, bool anonymous)
{
	struct audit_event_reader event = started("chat", outcome, anonymous);
	struct audit_entry entry = {.writer = writer, .event = &event, .now_ns = now_ns, .id = {7}};

	return audit_log_append(log, &entry);
}

static struct audit_damage reopen(struct audit_log *log)
{
	struct audit_damage damage;

	CHECK(audit_log_open(log, block, SLOTS, writers, ARRAY_COUNT(writers), &damage) ==
	      STATUS_OK);
	return damage;
}

static bool is_whole(struct audit_damage damage)
{
	return damage.slots == 0 && damage.missing == 0 && damage.links == 0 && damage.torn == 0;
}

static void begin(struct audit_log *log)
{
	memset(block, 0, sizeof(block));
	CHECK(is_whole(reopen(log)));
}

/* Records of every writer and class, many enough that each part has been around. */
static void fill(struct audit_log *log)
{
	begin(log);
	for (uint32_t i = 0; i < 400; i++)
		CHECK(append(log, i % 3u, 60u * SECOND_NS * i,
			     i % 2u ? AUDIT_OUTCOME_DONE : AUDIT_OUTCOME_REFUSED,
			     i % 5u == 0) == STATUS_OK);
}

static uint32_t count_of(const struct audit_log *log, const char *writer, enum audit_class class)
{
	struct audit_slot record;
	uint64_t from = 0;
	uint32_t count = 0;

	for (; audit_log_read(log, from, &record); from = record.sequence + 1u)
		count +=
			strcmp(record.writer, writer) == 0 && audit_log_class(log, &record) == class
				? 1u
				: 0u;
	return count;
}

/* ---- what a log does ------------------------------------------------------------------------- */

static void a_record_is_read_as_it_was_written(void)
{
	struct audit_log log;
	struct audit_slot record;
	struct audit_event_reader event;
	struct capnp_text name;

	begin(&log);
	CHECK(!audit_log_read(&log, 0, &record) && log.sequence == 0);
	CHECK(append(&log, SESSIONS, 5, AUDIT_OUTCOME_DONE, false) == STATUS_OK);
	CHECK(audit_log_read(&log, 0, &record));
	CHECK(record.sequence == 1 && record.time_ns == 5 && record.ordinal == 1);
	CHECK(strcmp(record.writer, "sessions") == 0 && memcmp(record.id, id, sizeof(id)) == 0);
	CHECK(memcmp(record.hash, log.head, AUDIT_HASH_BYTES) == 0);
	capnp_message_init(&message, record.event, record.event_words, 4096);
	CHECK(audit_event_root(&message, &event) == STATUS_OK);
	CHECK(audit_event_which(&event) == AUDIT_EVENT_WHICH_STARTED);
	CHECK(audit_event_get_started(&event, &name) == STATUS_OK);
	CHECK(name.length_bytes == 4 && memcmp(name.bytes, "chat", 4) == 0);
	CHECK(!audit_log_read(&log, 2, &record));
}

static void each_record_names_the_one_before(void)
{
	struct audit_log log;
	struct audit_slot record, before = {0};
	uint64_t from = 0;
	uint32_t linked = 0;

	fill(&log);
	for (; audit_log_read(&log, from, &record); from = record.sequence + 1u) {
		if (before.sequence != 0 && record.sequence == before.sequence + 1u) {
			CHECK(memcmp(record.previous, before.hash, AUDIT_HASH_BYTES) == 0);
			linked++;
		}
		before = record;
	}
	CHECK(linked > 10 && before.sequence == 400);
}

static void no_writer_and_no_class_displaces_another(void)
{
	struct audit_log log;

	begin(&log);
	for (uint32_t i = 0; i < 5; i++) {
		CHECK(append(&log, CREDENTIALS, i, AUDIT_OUTCOME_DONE, false) == STATUS_OK);
		CHECK(append(&log, SESSIONS, i, AUDIT_OUTCOME_DONE, false) == STATUS_OK);
	}
	for (uint32_t i = 0; i < 1000; i++) {
		CHECK(append(&log, SESSIONS, i * SECOND_NS, AUDIT_OUTCOME_DONE, true) == STATUS_OK);
		CHECK(append(&log, SESSIONS, i * SECOND_NS, AUDIT_OUTCOME_REFUSED, false) ==
		      STATUS_OK);
	}
	CHECK(count_of(&log, "sessions", AUDIT_CLASS_DONE) == 5);
	CHECK(count_of(&log, "credentials", AUDIT_CLASS_DONE) == 5);
	CHECK(count_of(&log, "sessions", AUDIT_CLASS_ANONYMOUS) == 6);
	CHECK(count_of(&log, "sessions", AUDIT_CLASS_REFUSED) == 6);
	CHECK(is_whole(reopen(&log)));
}

static void a_rate_is_of_a_writer_and_a_class(void)
{
	struct audit_log log;
	uint32_t taken = 0;

	begin(&log);
	for (uint32_t i = 0; i < 100; i++)
		taken += append(&log, LAUNCHER, SECOND_NS, AUDIT_OUTCOME_DONE, true) == STATUS_OK;
	CHECK(taken == 5);
	CHECK(append(&log, LAUNCHER, SECOND_NS, AUDIT_OUTCOME_DONE, true) == STATUS_BUSY);
	CHECK(append(&log, LAUNCHER, SECOND_NS, AUDIT_OUTCOME_DONE, false) == STATUS_OK);
	CHECK(append(&log, SESSIONS, SECOND_NS, AUDIT_OUTCOME_DONE, true) == STATUS_OK);
	CHECK(append(&log, LAUNCHER, 14u * SECOND_NS, AUDIT_OUTCOME_DONE, true) == STATUS_OK);
	CHECK(append(&log, LAUNCHER, 14u * SECOND_NS, AUDIT_OUTCOME_DONE, true) == STATUS_BUSY);
}

/* The sums of a writer and class in the youngest record about it. */
/* Sessions that write under one name: one of them floods, and another one writes. */
static void a_caller_of_many_uses_half_of_a_rate(void)
{
	static const uint8_t flooder[AUDIT_CALLER_BYTES] = {1}, other[AUDIT_CALLER_BYTES] = {2};
	struct audit_event_reader event;
	struct audit_entry entry = {.writer = SESSIONS, .event = &event, .id = {7}};
	struct audit_log log;
	uint32_t written = 0;

	begin(&log);
	entry.now_ns = SECOND_NS;
	event = started("chat", AUDIT_OUTCOME_DONE, false);
	entry.caller = flooder;
	for (uint32_t i = 0; i < 1000; i++)
		written += audit_log_append(&log, &entry) == STATUS_OK ? 1u : 0u;
	CHECK(written == 300);
	entry.caller = other;
	for (uint32_t i = 0; i < 300; i++)
		CHECK(audit_log_append(&log, &entry) == STATUS_OK);
	CHECK(audit_log_append(&log, &entry) == STATUS_BUSY);
	/* Another name has a rate of its own, and a minute later all is as before. */
	entry.writer = CREDENTIALS;
	entry.caller = flooder;
	CHECK(audit_log_append(&log, &entry) == STATUS_OK);
	entry.writer = SESSIONS;
	CHECK(audit_log_append(&log, &entry) == STATUS_BUSY);
	entry.now_ns += 60u * SECOND_NS;
	CHECK(audit_log_append(&log, &entry) == STATUS_OK);
	/* More callers than are told apart have the last share together. */
	for (uint8_t i = 0; i < 2u * AUDIT_CALLERS; i++) {
		const uint8_t many[AUDIT_CALLER_BYTES] = {3, i};

		entry.caller = many;
		CHECK(audit_log_append(&log, &entry) == STATUS_OK);
	}
}

static void sums_find(const struct audit_log *log, const char *writer, enum audit_class class,
		      uint64_t sums[2])
{
	struct audit_slot record;
	uint64_t from = 0;

	sums[0] = sums[1] = 0;
	for (; audit_log_read(log, from, &record); from = record.sequence + 1u) {
		struct audit_event_dropped_reader dropped;
		struct audit_event_reader event;
		struct capnp_text name;

		capnp_message_init(&message, record.event, record.event_words, 4096);
		CHECK(audit_event_root(&message, &event) == STATUS_OK);
		if (audit_event_which(&event) != AUDIT_EVENT_WHICH_DROPPED)
			continue;
		CHECK(strcmp(record.writer, AUDIT_OWN_NAME) == 0);
		CHECK(audit_event_get_dropped(&event, &dropped) == STATUS_OK);
		CHECK(audit_event_dropped_get_writer(&dropped, &name) == STATUS_OK);
		if (strcmp(name.bytes, writer) != 0 ||
		    audit_event_dropped_get_class(&dropped) != class)
			continue;
		sums[0] = audit_event_dropped_get_overwritten(&dropped);
		sums[1] = audit_event_dropped_get_over_rate(&dropped);
	}
}

static uint32_t settle(struct audit_log *log, uint64_t now_ns)
{
	uint32_t records = 0;

	while (audit_log_settle(log, now_ns, id))
		records++;
	return records;
}

static void whatever_is_not_in_the_log_is_counted_in_a_record(void)
{
	struct audit_log log;
	uint64_t sums[2];

	begin(&log);
	CHECK(!audit_log_unsettled(&log));
	for (uint32_t i = 0; i < 100; i++)
		(void)(append(&log, LAUNCHER, SECOND_NS, AUDIT_OUTCOME_DONE, true) == STATUS_OK);
	for (uint32_t i = 0; i < 20; i++)
		CHECK(append(&log, SESSIONS, SECOND_NS, AUDIT_OUTCOME_REFUSED, false) == STATUS_OK);
	CHECK(audit_log_unsettled(&log) && settle(&log, 2u * SECOND_NS) == 2);
	CHECK(!audit_log_unsettled(&log) && settle(&log, 3u * SECOND_NS) == 0);
	sums_find(&log, "launcher", AUDIT_CLASS_ANONYMOUS, sums);
	CHECK(sums[0] == 0 && sums[1] == 95);
	sums_find(&log, "sessions", AUDIT_CLASS_REFUSED, sums);
	CHECK(sums[0] == 14 && sums[1] == 0);
	/* Within a minute nothing more is written about a part; then the whole sum is. */
	CHECK(append(&log, SESSIONS, 4u * SECOND_NS, AUDIT_OUTCOME_REFUSED, false) == STATUS_OK);
	CHECK(settle(&log, 4u * SECOND_NS) == 0 && audit_log_unsettled(&log));
	CHECK(settle(&log, 63u * SECOND_NS) == 1);
	sums_find(&log, "sessions", AUDIT_CLASS_REFUSED, sums);
	CHECK(sums[0] == 15);
}

static enum status version_append(struct audit_log *log, uint32_t writer, uint64_t version)
{
	static const uint8_t store[AUDIT_ID_BYTES] = {9};
	struct audit_event_store_version_builder made;
	struct audit_event_builder to;
	struct audit_event_reader event;
	struct audit_entry entry = {
		.writer = writer, .event = &event, .now_ns = 60u * SECOND_NS * version};
	struct capnp_builder builder;

	capnp_builder_init(&builder, words, ARRAY_COUNT(words));
	CHECK(audit_event_builder_root(&builder, &to) == STATUS_OK);
	CHECK(audit_event_builder_new_store_version(&to, &made) == STATUS_OK);
	CHECK(audit_event_store_version_builder_set_store(&made, capnp_data_make(store, 16)) ==
	      STATUS_OK);
	audit_event_store_version_builder_set_version(&made, version);
	event = event_read(&builder);
	return audit_log_append(log, &entry);
}

/* A store looks its last versions up when it is opened, whatever else was written since. */
static void the_last_versions_of_a_writers_store_stay(void)
{
	struct audit_log log;
	struct audit_slot record, older;

	begin(&log);
	CHECK(!audit_log_youngest(&log, CREDENTIALS, AUDIT_CLASS_VERSION, &record));
	for (uint64_t version = 1; version < 10; version++)
		CHECK(version_append(&log, CREDENTIALS, version) == STATUS_OK);
	CHECK(version_append(&log, SESSIONS, 77) == STATUS_OK);
	for (uint32_t i = 0; i < 400; i++)
		CHECK(append(&log, CREDENTIALS, 60u * SECOND_NS * i,
			     i % 2u ? AUDIT_OUTCOME_DONE : AUDIT_OUTCOME_REFUSED,
			     i % 5u == 0) == STATUS_OK);
	CHECK(is_whole(reopen(&log)));
	CHECK(audit_log_youngest(&log, CREDENTIALS, AUDIT_CLASS_VERSION, &record));
	CHECK(record.sequence == 9);
	for (uint64_t sequence = 0; sequence < 10; sequence++)
		CHECK(audit_log_record(&log, sequence, &older) == (sequence > 5));
	CHECK(!audit_log_record(&log, 500, &older));
	CHECK(memcmp(older.hash, record.hash, sizeof(record.hash)) == 0);
	CHECK(audit_log_class(&log, &record) == AUDIT_CLASS_VERSION);
}

static void the_next_instance_goes_on_where_the_last_one_ended(void)
{
	struct audit_log log;
	struct audit_damage damage;
	uint8_t head[AUDIT_HASH_BYTES];
	uint64_t sums[2];

	fill(&log);
	for (uint32_t i = 0; i < 10; i++)
		(void)(append(&log, LAUNCHER, 24000u * SECOND_NS, AUDIT_OUTCOME_DONE, false) ==
		       STATUS_OK);
	CHECK(append(&log, LAUNCHER, 24100u * SECOND_NS, AUDIT_OUTCOME_DONE, false) == STATUS_OK);
	memcpy(head, log.head, sizeof(head));
	CHECK(is_whole(reopen(&log)));
	CHECK(log.sequence == 406 && memcmp(head, log.head, sizeof(head)) == 0);
	/* Those that were refused before are in the sum, too. */
	CHECK(settle(&log, 25000u * SECOND_NS) > 0);
	sums_find(&log, "launcher", AUDIT_CLASS_DONE, sums);
	CHECK(sums[1] == 5);
	CHECK(append(&log, SESSIONS, 25001u * SECOND_NS, AUDIT_OUTCOME_DONE, false) == STATUS_OK);
	CHECK(audit_log_verify(&log, &damage) > 0 && is_whole(damage));
}

/* ---- what is done to the kept block ---------------------------------------------------------- */

static struct audit_slot kept[SLOTS];

static void a_write_that_was_cut_off_is_found_and_harms_no_other_record(void)
{
	struct audit_log log;
	struct audit_slot before[SLOTS];
	uint32_t records;
	struct audit_damage damage;

	fill(&log);
	memcpy(before, block, sizeof(block));
	records = audit_log_verify(&log, &damage);
	CHECK(append(&log, SESSIONS, 24000u * SECOND_NS, AUDIT_OUTCOME_DONE, false) == STATUS_OK);
	memcpy(kept, block, sizeof(block));
	for (size_t cut = 0; cut <= sizeof(struct audit_slot); cut++) {
		for (uint32_t i = 0; i < SLOTS; i++) {
			memcpy(&block[i], &before[i], sizeof(block[i]));
			memcpy(&block[i], &kept[i], cut);
		}
		damage = reopen(&log);
		CHECK(damage.slots == 0 && damage.missing == 0 && damage.links == 0);
		CHECK(damage.torn <= 1 && (damage.torn == 1 || log.sequence >= 400));
		CHECK(audit_log_verify(&log, &damage) >= records - 1u);
		CHECK(append(&log, SESSIONS, 24060u * SECOND_NS, AUDIT_OUTCOME_DONE, false) ==
		      STATUS_OK);
		CHECK(is_whole(reopen(&log)));
	}
}

/* Every bit of every slot, of a log that is full and of one that has just begun. */
static void each_change_of_a_bit_is_found(void)
{
	struct audit_log log;
	uint64_t bits = 0;

	for (uint32_t full = 0; full < 2; full++) {
		fill(&log);
		if (!full) {
			begin(&log);
			CHECK(append(&log, SESSIONS, 1, AUDIT_OUTCOME_DONE, false) == STATUS_OK);
			CHECK(append(&log, LAUNCHER, 2, AUDIT_OUTCOME_DONE, true) == STATUS_OK);
		}
		memcpy(kept, block, sizeof(block));
		/* The stride is prime to a slot's bits, so it reaches each of them somewhere. */
		for (uint64_t bit = 0; bit < log.block_slots * AUDIT_SLOT_BYTES * 8u; bit += 211) {
			memcpy(block, kept, sizeof(block));
			((uint8_t *)block)[bit / 8u] ^= (uint8_t)(1u << bit % 8u);
			CHECK(!is_whole(reopen(&log)));
			bits++;
		}
	}
	CHECK(bits > 3500);
}

static void a_record_that_was_taken_out_put_elsewhere_or_put_twice_is_found(void)
{
	struct audit_log log;

	fill(&log);
	memcpy(kept, block, sizeof(block));
	for (uint32_t i = 0; i < log.block_slots; i++) {
		for (uint32_t j = i % 11u; j < log.block_slots; j += 11) {
			if (i == j || block[j].sequence == 0)
				continue;
			block[i] = block[j];
			CHECK(!is_whole(reopen(&log)));
			memcpy(block, kept, sizeof(block));
		}
		if (kept[i].sequence == 0)
			continue;
		block[i] = (struct audit_slot){0};
		CHECK(!is_whole(reopen(&log)));
		memcpy(block, kept, sizeof(block));
	}
}

/* With a hash of its own, but then its successor names another one. */
static void a_record_that_was_changed_with_its_hash_is_found_by_its_successor(void)
{
	struct audit_log log;
	uint32_t found = 0, changed = 0;

	fill(&log);
	memcpy(kept, block, sizeof(block));
	for (uint32_t i = 0; i < log.block_slots; i++) {
		bool followed = false;

		for (uint32_t j = 0; j < log.block_slots; j++)
			followed |=
				kept[i].sequence != 0 && kept[j].sequence == kept[i].sequence + 1u;
		if (!followed)
			continue;
		block[i].time_ns++;
		audit_slot_close(&block[i]);
		changed++;
		found += reopen(&log).links == 1;
		memcpy(block, kept, sizeof(block));
	}
	CHECK(changed > 10 && found == changed);
}

static void any_block_can_be_opened_and_is_whole_afterwards(void)
{
	uint64_t seed = check_setting("SEED", 1);
	const uint64_t rounds = check_setting("ROUNDS", 300);
	struct audit_log log;
	struct audit_damage damage;

	printf("seed %" PRIu64 "\n", seed);
	fill(&log);
	memcpy(kept, block, sizeof(block));
	for (uint64_t round = 0; round < rounds; round++) {
		const uint64_t changes = random_next(&seed) % 64u;

		memcpy(block, kept, sizeof(block));
		for (uint64_t i = 0; i < changes; i++) {
			struct audit_slot *slot = &block[random_next(&seed) % SLOTS];
			uint8_t *byte = (uint8_t *)slot + random_next(&seed) % AUDIT_SLOT_BYTES;

			*byte = (uint8_t)random_next(&seed);
			/* Half of them with a hash that fits. */
			if (random_next(&seed) % 2u)
				audit_slot_close(slot);
		}
		(void)reopen(&log);
		(void)audit_log_verify(&log, &damage);
		CHECK(damage.slots == 0);
		for (uint32_t i = 0; i < 40 && log.sequence < AUDIT_NUMBER_LIMIT - 50u; i++)
			CHECK(append(&log, i % 3u, 60u * SECOND_NS * i, AUDIT_OUTCOME_DONE,
				     i % 2u) == STATUS_OK);
	}
}

/* ---- a log on a disk ------------------------------------------------------------------------- */

static const struct audit_room room = {
	.block = block, .slots = SLOTS, .places = ARRAY_COUNT(writers), .durable = true};

static struct audit_damage durable_reopen(struct audit_log *log)
{
	struct audit_damage damage;

	CHECK(audit_log_open_room(log, &room, writers, ARRAY_COUNT(writers), &damage) == STATUS_OK);
	return damage;
}

/* A durable log that was flushed behind each record but the last `in_flight`. */
static void durable_fill(struct audit_log *log, uint32_t records, uint32_t in_flight)
{
	memset(block, 0, sizeof(block));
	CHECK(is_whole(durable_reopen(log)));
	for (uint32_t i = 0; i < records; i++) {
		if (i <= records - in_flight)
			audit_log_flushed(log);
		CHECK(!audit_log_wants_flush(log));
		CHECK(append(log, i % 3u, 60u * SECOND_NS * i,
			     i % 2u ? AUDIT_OUTCOME_DONE : AUDIT_OUTCOME_REFUSED,
			     false) == STATUS_OK);
	}
}

static void a_dirty_slot_is_taken_once(void)
{
	struct audit_log log;
	uint32_t slot, taken = 0;

	durable_fill(&log, 5, 1);
	for (uint32_t from = 0; audit_log_dirty_take(&log, from, &slot); from = slot) {
		CHECK(slot >= from && block[slot].sequence != 0);
		taken++;
	}
	CHECK(taken == 5 && !audit_log_dirty_take(&log, 0, &slot));
	audit_log_dirty_set(&log, 63);
	audit_log_dirty_set(&log, 64);
	CHECK(audit_log_dirty_take(&log, 64, &slot) && slot == 64);
	CHECK(audit_log_dirty_take(&log, 0, &slot) && slot == 63);
}

static void the_next_record_waits_when_as_many_are_in_flight_as_can_be(void)
{
	struct audit_log log;

	durable_fill(&log, 100, 1);
	audit_log_flushed(&log);
	for (uint32_t i = 0; i < AUDIT_IN_FLIGHT; i++) {
		CHECK(!audit_log_wants_flush(&log));
		CHECK(append(&log, i % 3u, UINT64_C(100000) * SECOND_NS, AUDIT_OUTCOME_DONE,
			     i % 2u) == STATUS_OK);
	}
	CHECK(audit_log_wants_flush(&log));
	audit_log_flushed(&log);
	/* A part has room for four versions: two of them may be in flight. */
	CHECK(version_append(&log, SESSIONS, 1) == STATUS_OK && !audit_log_wants_flush(&log));
	CHECK(version_append(&log, SESSIONS, 2) == STATUS_OK && audit_log_wants_flush(&log));
}

/* Each subset of five records in flight is there: those before the first gap count. */
static void records_in_flight_count_up_to_the_first_gap(void)
{
	struct audit_log log;
	struct audit_slot record;
	const uint32_t all = 100, flight = 5;

	for (uint32_t there = 0; there < 1u << flight; there++) {
		uint32_t kept_records = 0;
		struct audit_damage damage;

		durable_fill(&log, all, flight);
		for (uint32_t i = 0; i < SLOTS; i++) {
			const uint64_t sequence = block[i].sequence;

			if (sequence > all - flight &&
			    (there & 1u << (sequence - (all - flight) - 1u)) == 0)
				block[i].hash[0] ^= 1u;
		}
		while (kept_records < flight && (there & 1u << kept_records) != 0)
			kept_records++;
		damage = durable_reopen(&log);
		CHECK(damage.slots == 0 && damage.missing == 0 && damage.links == 0);
		CHECK(damage.torn == flight - kept_records);
		CHECK(log.sequence == all - flight + kept_records);
		CHECK(audit_log_record(&log, all - flight, &record));
		CHECK(is_whole(durable_reopen(&log)));
	}
}

static void damage_behind_what_was_in_flight_is_found_on_a_disk(void)
{
	struct audit_log log;
	uint32_t found = 0, changed = 0;

	durable_fill(&log, 300, 1);
	memcpy(kept, block, sizeof(block));
	for (uint32_t i = 0; i < log.block_slots; i++) {
		const struct audit_part *part = &log.parts[kept[i].part];

		if (kept[i].sequence == 0 || kept[i].ordinal == part->ordinal ||
		    part->ordinal - kept[i].ordinal >= part->slots - audit_part_in_flight(part))
			continue;
		memcpy(block, kept, sizeof(block));
		block[i].time_ns ^= 1u;
		changed++;
		found += durable_reopen(&log).slots == 1;
		memcpy(block, kept, sizeof(block));
		block[i] = (struct audit_slot){0};
		found += durable_reopen(&log).missing == 1;
	}
	CHECK(changed > 10 && found == 2u * changed);
}

/* ---- the header ------------------------------------------------------------------------------ */

static struct audit_header header_sample(void)
{
	struct audit_header header = {.turn = 3, .id = {1}, .slots = 96, .places = 4, .writers = 2};

	memcpy(header.names[0], "credentials", 11);
	memcpy(header.names[1], "sessions", 8);
	audit_header_close(&header);
	return header;
}

static void each_condition_of_a_header_is_looked_at(void)
{
	struct audit_header header = header_sample();

	CHECK(audit_header_is_good(&header));
	for (uint32_t bit = 0; bit < AUDIT_HEADER_BYTES * 8u; bit++) {
		((uint8_t *)&header)[bit / 8u] ^= (uint8_t)(1u << bit % 8u);
		CHECK(!audit_header_is_good(&header));
		((uint8_t *)&header)[bit / 8u] ^= (uint8_t)(1u << bit % 8u);
	}
	/* With a hash that is right: each of these breaks another condition. */
	for (uint32_t i = 0; i < 10; i++) {
		header = header_sample();
		header.turn = i == 0 ? 0 : (i == 1 ? AUDIT_NUMBER_LIMIT : 3u);
		header.slots = i == 2 ? AUDIT_SLOTS + 1u : 96u;
		header.places = i == 3 ? 0 : (i == 4 ? 1u : (i == 5 ? AUDIT_WRITERS + 1u : 4u));
		header.names[0][0] = i == 6 ? 'C' : 'c';
		header.names[0][30] = i == 7 ? 'c' : 0;
		header.names[2][0] = i == 8 ? 'c' : 0;
		if (i == 9)
			memcpy(header.names[1], header.names[0], AUDIT_NAME_BYTES);
		audit_header_close(&header);
		CHECK(!audit_header_is_good(&header));
	}
}

static void a_writer_keeps_its_place_when_others_come_and_go(void)
{
	struct audit_header header = header_sample();
	struct audit_writers few = {.count = 2, .list = {{"launcher", 5}, {"sessions", 600}}};
	struct audit_writers many = {
		.count = 4, .list = {{"a", 1}, {"b", 2}, {"sessions", 3}, {"launcher", 4}}};
	struct audit_log_writer list[AUDIT_WRITERS];
	bool changed;

	CHECK(audit_header_join(&header, &few, &changed) && changed);
	CHECK(few.places[0] == 2 && few.places[1] == 1 && header.writers == 3);
	CHECK(audit_header_join(&header, &few, &changed) && !changed);
	audit_header_list(&header, &few, list);
	CHECK(strcmp(list[0].name, "credentials") == 0 && list[0].per_minute == 1);
	CHECK(strcmp(list[1].name, "sessions") == 0 && list[1].per_minute == 600);
	CHECK(strcmp(list[2].name, "launcher") == 0 && list[2].per_minute == 5);
	CHECK(!audit_header_join(&header, &many, &changed));
}

/* ---- what is refused ------------------------------------------------------------------------- */

static enum status copy(const struct audit_event_reader *event)
{
	uint64_t copied[AUDIT_EVENT_WORDS];
	struct capnp_builder builder;
	struct audit_event_builder to;

	capnp_builder_init(&builder, copied, AUDIT_EVENT_WORDS);
	CHECK(audit_event_builder_root(&builder, &to) == STATUS_OK);
	return audit_event_copy(event, &to);
}

static void an_event_with_a_text_or_an_id_that_is_not_right_is_refused(void)
{
	/* The last one is a byte too long. */
	static const char *const bad[] = {
		"a\nb",
		"\x1b[2J",
		"\x7f",
		"\xc2\x85",
		"\xff",
		"\xc3",
		"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl"};
	struct audit_log log;
	struct audit_event_reader event;
	struct audit_entry entry = {.event = &event};
	struct capnp_builder builder;
	struct audit_event_builder to;

	begin(&log);
	for (size_t i = 0; i < ARRAY_COUNT(bad); i++) {
		event = started(bad[i], AUDIT_OUTCOME_DONE, false);
		CHECK(copy(&event) == STATUS_INVALID_ARGUMENT);
		CHECK(audit_log_append(&log, &entry) == STATUS_INVALID_ARGUMENT);
	}
	event = started("a", (enum audit_outcome)9, false);
	CHECK(copy(&event) == STATUS_INVALID_ARGUMENT);
	for (uint32_t length = 0; length < 20; length++) {
		capnp_builder_init(&builder, words, ARRAY_COUNT(words));
		CHECK(audit_event_builder_root(&builder, &to) == STATUS_OK);
		CHECK(audit_event_builder_set_session(
			      &to, capnp_data_make((const uint8_t *)"abcdefghijklmnopqrst",
						   length)) == STATUS_OK);
		event = event_read(&builder);
		CHECK(copy(&event) ==
		      (length == 0 || length == 16 ? STATUS_OK : STATUS_INVALID_ARGUMENT));
	}
	CHECK(log.sequence == 0);
}

static void what_only_the_log_writes_is_refused_from_others(void)
{
	struct audit_log log;
	struct audit_event_reader event;
	struct audit_entry entry = {.event = &event};
	struct audit_event_dropped_builder dropped;
	struct audit_event_damaged_builder damaged;
	struct capnp_builder builder;
	struct audit_event_builder to;

	begin(&log);
	capnp_builder_init(&builder, words, ARRAY_COUNT(words));
	CHECK(audit_event_builder_root(&builder, &to) == STATUS_OK);
	CHECK(audit_event_builder_new_dropped(&to, &dropped) == STATUS_OK);
	event = event_read(&builder);
	CHECK(audit_log_append(&log, &entry) == STATUS_INVALID_ARGUMENT);
	capnp_builder_init(&builder, words, ARRAY_COUNT(words));
	CHECK(audit_event_builder_root(&builder, &to) == STATUS_OK);
	CHECK(audit_event_builder_new_damaged(&to, &damaged) == STATUS_OK);
	event = event_read(&builder);
	CHECK(audit_log_append(&log, &entry) == STATUS_INVALID_ARGUMENT);
	event = started("a", AUDIT_OUTCOME_DONE, false);
	entry.writer = ARRAY_COUNT(writers);
	CHECK(audit_log_append(&log, &entry) == STATUS_INVALID_ARGUMENT);
	CHECK(log.sequence == 0);
}

static void the_longest_event_of_each_kind_fits(void)
{
	char text[AUDIT_TEXT_BYTES];
	uint8_t hash[AUDIT_ID_BYTES] = {1};
	struct audit_event_session_opened_builder opened;
	struct audit_event_login_builder login;
	struct audit_event_reader event;
	struct audit_event_builder to;
	struct capnp_builder builder;
	struct capnp_text longest = {text, sizeof(text)};

	memset(text, 'a', sizeof(text));
	capnp_builder_init(&builder, words, ARRAY_COUNT(words));
	CHECK(audit_event_builder_root(&builder, &to) == STATUS_OK);
	CHECK(audit_event_builder_set_session(&to, capnp_data_make(hash, 16)) == STATUS_OK);
	CHECK(audit_event_builder_new_session_opened(&to, &opened) == STATUS_OK);
	CHECK(audit_event_session_opened_builder_set_profile(&opened, longest) == STATUS_OK);
	CHECK(audit_event_session_opened_builder_set_line(&opened, longest) == STATUS_OK);
	event = event_read(&builder);
	CHECK(copy(&event) == STATUS_OK);
	capnp_builder_init(&builder, words, ARRAY_COUNT(words));
	CHECK(audit_event_builder_root(&builder, &to) == STATUS_OK);
	CHECK(audit_event_builder_set_session(&to, capnp_data_make(hash, 16)) == STATUS_OK);
	CHECK(audit_event_builder_new_login(&to, &login) == STATUS_OK);
	CHECK(audit_event_login_builder_set_line(&login, longest) == STATUS_OK);
	CHECK(audit_event_login_builder_set_name_hash(&login, capnp_data_make(hash, 16)) ==
	      STATUS_OK);
	event = event_read(&builder);
	CHECK(copy(&event) == STATUS_OK);
}

static void a_list_of_writers_that_is_not_right_is_refused(void)
{
	struct audit_log_writer list[AUDIT_WRITERS + 1u] = {{"a", 1}, {"b", 1}};
	struct audit_log log;
	struct audit_damage damage;

	CHECK(audit_log_open(&log, block, SLOTS, list, 2, &damage) == STATUS_OK);
	CHECK(audit_log_open(&log, block, 26, list, 2, &damage) == STATUS_NO_ROOM);
	CHECK(audit_log_open(&log, block, SLOTS, list, ARRAY_COUNT(list), &damage) ==
	      STATUS_INVALID_ARGUMENT);
	list[1].name[0] = 'a';
	CHECK(audit_log_open(&log, block, SLOTS, list, 2, &damage) == STATUS_INVALID_ARGUMENT);
	list[1] = (struct audit_log_writer){"audit", 1};
	CHECK(audit_log_open(&log, block, SLOTS, list, 2, &damage) == STATUS_INVALID_ARGUMENT);
	list[1] = (struct audit_log_writer){"b", 0};
	CHECK(audit_log_open(&log, block, SLOTS, list, 2, &damage) == STATUS_INVALID_ARGUMENT);
	list[1] = (struct audit_log_writer){"B", 1};
	CHECK(audit_log_open(&log, block, SLOTS, list, 2, &damage) == STATUS_INVALID_ARGUMENT);
	list[1] = (struct audit_log_writer){"", 1};
	CHECK(audit_log_open(&log, block, SLOTS, list, 2, &damage) == STATUS_INVALID_ARGUMENT);
}

int main(void)
{
	a_record_is_read_as_it_was_written();
	each_record_names_the_one_before();
	no_writer_and_no_class_displaces_another();
	a_rate_is_of_a_writer_and_a_class();
	a_caller_of_many_uses_half_of_a_rate();
	whatever_is_not_in_the_log_is_counted_in_a_record();
	the_last_versions_of_a_writers_store_stay();
	the_next_instance_goes_on_where_the_last_one_ended();
	a_write_that_was_cut_off_is_found_and_harms_no_other_record();
	each_change_of_a_bit_is_found();
	a_record_that_was_taken_out_put_elsewhere_or_put_twice_is_found();
	a_record_that_was_changed_with_its_hash_is_found_by_its_successor();
	any_block_can_be_opened_and_is_whole_afterwards();
	a_dirty_slot_is_taken_once();
	the_next_record_waits_when_as_many_are_in_flight_as_can_be();
	records_in_flight_count_up_to_the_first_gap();
	damage_behind_what_was_in_flight_is_found_on_a_disk();
	each_condition_of_a_header_is_looked_at();
	a_writer_keeps_its_place_when_others_come_and_go();
	an_event_with_a_text_or_an_id_that_is_not_right_is_refused();
	what_only_the_log_writes_is_refused_from_others();
	the_longest_event_of_each_kind_fits();
	a_list_of_writers_that_is_not_right_is_refused();
	printf("%u passed, 0 failed\n", 22u);
	return 0;
}

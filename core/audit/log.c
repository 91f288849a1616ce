/*
 * Writing and reading the audit log: see log.h.
 */
#include "core/audit/log.h"

/* A part's bucket holds a minute: its clock goes sixty times slower than the machine's. */
#define BUCKET_CLOCK 60u

/* ---- writing --------------------------------------------------------------------------------- */

/* The event of a record that is being made: the builder writes into the slot itself. */
static enum status event_begin(struct audit_slot *slot, struct capnp_builder *builder,
			       struct audit_event_builder *event)
{
	*slot = (struct audit_slot){0};
	capnp_builder_init(builder, slot->event, AUDIT_EVENT_WORDS);
	return audit_event_builder_root(builder, event);
}

/* How many records of a part may be in flight: what a power cut spoils is at most so much of it. */
uint32_t audit_part_in_flight(const struct audit_part *part)
{
	const uint32_t half = part->slots / 2u;

	return half < AUDIT_IN_FLIGHT ? half : AUDIT_IN_FLIGHT;
}

void audit_log_dirty_set(struct audit_log *log, uint32_t slot)
{
	log->dirty[slot / 64u] |= UINT64_C(1) << slot % 64u;
}

bool audit_log_dirty_take(struct audit_log *log, uint32_t from, uint32_t *slot)
{
	for (uint32_t i = from; i < log->block_slots; i++) {
		const uint64_t bit = UINT64_C(1) << i % 64u;

		if ((log->dirty[i / 64u] & bit) == 0)
			continue;
		log->dirty[i / 64u] &= ~bit;
		*slot = i;
		return true;
	}
	return false;
}

bool audit_log_wants_flush(const struct audit_log *log)
{
	if (!log->durable)
		return false;
	if (log->sequence - log->flushed >= AUDIT_IN_FLIGHT)
		return true;
	for (uint32_t i = 0; i < log->part_count; i++) {
		const struct audit_part *part = &log->parts[i];

		if (part->ordinal - part->flushed >= audit_part_in_flight(part))
			return true;
	}
	return false;
}

void audit_log_flushed(struct audit_log *log)
{
	log->flushed = log->sequence;
	for (uint32_t i = 0; i < log->part_count; i++)
		log->parts[i].flushed = log->parts[i].ordinal;
}

/* The record is whole: it becomes the youngest of its part and of the log. Cannot fail. */
static void record_commit(struct audit_log *log, struct audit_part *part, struct audit_slot *slot)
{
	uint32_t place;

	slot->part = (uint16_t)(part - log->parts);
	slot->unflushed = (uint16_t)(log->durable ? log->sequence - log->flushed : 0);
	slot->sequence = ++log->sequence;
	slot->ordinal = ++part->ordinal;
	slot->refused = part->refused;
	__builtin_memcpy(slot->previous, log->head, AUDIT_HASH_BYTES);
	__builtin_memcpy(slot->writer, part->writer, AUDIT_NAME_BYTES);
	audit_slot_close(slot);
	__builtin_memcpy(log->head, slot->hash, AUDIT_HASH_BYTES);
	place = part->first + (uint32_t)((part->ordinal - 1u) % part->slots);
	log->block[place] = *slot;
	audit_log_dirty_set(log, place);
}

static bool log_is_full(const struct audit_log *log)
{
	return log->sequence + 1u >= AUDIT_NUMBER_LIMIT;
}

/* The caller's place, or one that is free; the last one is shared by whoever finds none. */
static struct audit_caller *caller_place(struct audit_log *log, const struct audit_entry *entry,
					 uint64_t bucket_ns)
{
	struct audit_caller *taken = &log->callers[AUDIT_CALLERS - 1u];

	for (uint32_t i = AUDIT_CALLERS - 1u; i-- > 0;) {
		struct audit_caller *caller = &log->callers[i];

		if (caller->writer == entry->writer &&
		    __builtin_memcmp(caller->reference, entry->caller, AUDIT_CALLER_BYTES) == 0)
			return caller;
		if (caller->bucket.full_ns <= bucket_ns)
			taken = caller;
	}
	if (taken != &log->callers[AUDIT_CALLERS - 1u]) {
		*taken = (struct audit_caller){.writer = entry->writer};
		__builtin_memcpy(taken->reference, entry->caller, AUDIT_CALLER_BYTES);
	}
	return taken;
}

/* Takes one record of the part's rate, and of the caller's half of it. False: there is none. */
static bool rate_take(struct audit_log *log, struct audit_part *part,
		      const struct audit_entry *entry)
{
	const uint64_t bucket_ns = entry->now_ns / BUCKET_CLOCK;
	const uint64_t half = part->per_minute > 1u ? part->per_minute / 2u : 1u;
	struct audit_caller *caller = entry->caller ? caller_place(log, entry, bucket_ns) : NULL;

	if (caller && ledger_bucket_wait_ns(&caller->bucket, half, 1, bucket_ns) > 0)
		return false;
	if (ledger_bucket_wait_ns(&part->bucket, part->per_minute, 1, bucket_ns) > 0)
		return false;
	if (caller)
		ledger_bucket_take(&caller->bucket, half, 1, bucket_ns);
	ledger_bucket_take(&part->bucket, part->per_minute, 1, bucket_ns);
	return true;
}

enum status audit_log_append(struct audit_log *log, const struct audit_entry *entry)
{
	struct capnp_builder builder;
	struct audit_event_builder event;
	struct audit_part *part;
	struct audit_slot slot;
	enum status status;

	if (entry->writer >= log->writer_count || audit_event_is_own(entry->event))
		return STATUS_INVALID_ARGUMENT;
	part = &log->parts[1u + entry->writer * AUDIT_CLASSES +
			   (uint32_t)audit_event_class(entry->event)];
	status = event_begin(&slot, &builder, &event);
	if (status == STATUS_OK)
		status = audit_event_copy(entry->event, &event);
	if (status != STATUS_OK)
		return status;
	if (log_is_full(log))
		return STATUS_NO_ROOM;
	if (!rate_take(log, part, entry)) {
		part->refused += part->refused + 1u < AUDIT_NUMBER_LIMIT ? 1u : 0u;
		return STATUS_BUSY;
	}
	slot.event_words = (uint16_t)builder.used_words;
	slot.time_ns = entry->now_ns;
	__builtin_memcpy(slot.id, entry->id, AUDIT_ID_BYTES);
	record_commit(log, part, &slot);
	return STATUS_OK;
}

/* ---- the log's own records ------------------------------------------------------------------- */

static void own_commit(struct audit_log *log, struct audit_slot *slot, uint32_t event_words,
		       uint64_t now_ns, const uint8_t id[AUDIT_ID_BYTES])
{
	slot->event_words = (uint16_t)event_words;
	slot->time_ns = now_ns;
	__builtin_memcpy(slot->id, id, AUDIT_ID_BYTES);
	record_commit(log, &log->parts[0], slot);
}

void audit_log_tell_damage(struct audit_log *log, const struct audit_damage *damage,
			   uint64_t now_ns, const uint8_t id[AUDIT_ID_BYTES])
{
	struct audit_event_damaged_builder damaged;
	struct audit_event_builder event;
	struct capnp_builder builder;
	struct audit_slot slot;

	if (log_is_full(log) || event_begin(&slot, &builder, &event) != STATUS_OK ||
	    audit_event_builder_new_damaged(&event, &damaged) != STATUS_OK)
		return;
	audit_event_builder_set_outcome(&event, AUDIT_OUTCOME_FAILED);
	audit_event_damaged_builder_set_slots(&damaged, damage->slots);
	audit_event_damaged_builder_set_missing(&damaged, damage->missing);
	audit_event_damaged_builder_set_links(&damaged, damage->links);
	audit_event_damaged_builder_set_torn(&damaged, damage->torn);
	own_commit(log, &slot, builder.used_words, now_ns, id);
}

void audit_log_tell_start(struct audit_log *log, uint64_t now_ns, const uint8_t id[AUDIT_ID_BYTES])
{
	struct audit_event_builder event;
	struct capnp_builder builder;
	struct audit_slot slot;

	if (log_is_full(log) || event_begin(&slot, &builder, &event) != STATUS_OK ||
	    audit_event_builder_set_started(
		    &event, capnp_text_make(AUDIT_OWN_NAME, sizeof(AUDIT_OWN_NAME) - 1u)) !=
		    STATUS_OK)
		return;
	own_commit(log, &slot, builder.used_words, now_ns, id);
}

/* The youngest version of a store is the one that counts, so those before it are no loss. */
static uint64_t part_overwritten(const struct audit_part *part)
{
	if (part->class == AUDIT_CLASS_VERSION)
		return 0;
	return part->ordinal > part->slots ? part->ordinal - part->slots : 0;
}

static bool part_is_unsettled(const struct audit_part *part)
{
	return part_overwritten(part) != part->told_overwritten ||
	       part->refused != part->told_refused;
}

bool audit_log_unsettled(const struct audit_log *log)
{
	/* The log's own part is left out: its sums would never come to an end. */
	for (uint32_t i = 1; i < log->part_count; i++) {
		if (part_is_unsettled(&log->parts[i]))
			return true;
	}
	return false;
}

static void sums_write(struct audit_log *log, struct audit_part *part, uint64_t now_ns,
		       const uint8_t id[AUDIT_ID_BYTES])
{
	const size_t name_length = audit_name_length(part->writer);
	struct audit_event_dropped_builder dropped;
	struct audit_event_builder event;
	struct capnp_builder builder;
	struct audit_slot slot;

	if (event_begin(&slot, &builder, &event) != STATUS_OK ||
	    audit_event_builder_new_dropped(&event, &dropped) != STATUS_OK ||
	    audit_event_dropped_builder_set_writer(
		    &dropped, (struct capnp_text){part->writer, (uint32_t)name_length}) !=
		    STATUS_OK)
		return;
	part->told_overwritten = part_overwritten(part);
	part->told_refused = part->refused;
	part->told_ns = now_ns;
	audit_event_dropped_builder_set_class(&dropped, part->class);
	audit_event_dropped_builder_set_overwritten(&dropped, part->told_overwritten);
	audit_event_dropped_builder_set_over_rate(&dropped, part->told_refused);
	own_commit(log, &slot, builder.used_words, now_ns, id);
}

bool audit_log_settle(struct audit_log *log, uint64_t now_ns, const uint8_t id[AUDIT_ID_BYTES])
{
	if (log_is_full(log))
		return false;
	for (uint32_t i = 1; i < log->part_count; i++) {
		struct audit_part *part = &log->parts[i];
		const bool due = part->told_ns == 0 || now_ns - part->told_ns >= AUDIT_SETTLE_NS;

		if (!due || !part_is_unsettled(part))
			continue;
		sums_write(log, part, now_ns, id);
		return true;
	}
	return false;
}

/* ---- reading --------------------------------------------------------------------------------- */

/* The slot with the lowest sequence from `from` on, as far as the slots say; null: none. */
static const struct audit_slot *slot_next(const struct audit_log *log, uint64_t from)
{
	const struct audit_slot *lowest = NULL;

	for (uint32_t i = 0; i < log->block_slots; i++) {
		const struct audit_slot *slot = &log->block[i];

		if (slot->sequence >= from && slot->sequence < AUDIT_NUMBER_LIMIT &&
		    slot->sequence != 0 && (!lowest || slot->sequence < lowest->sequence))
			lowest = slot;
	}
	return lowest;
}

/* Whether a copy of the slot at `slot` is a record that lies where it says. */
static bool record_is_good(const struct audit_log *log, const struct audit_slot *slot,
			   const struct audit_slot *record)
{
	const struct audit_part *part;

	if (audit_slot_check(record) != AUDIT_SLOT_GOOD || record->part >= log->part_count)
		return false;
	part = &log->parts[record->part];
	return slot == &log->block[part->first +
				   (uint32_t)((record->ordinal - 1u) % part->slots)] &&
	       __builtin_memcmp(record->writer, part->writer, AUDIT_NAME_BYTES) == 0;
}

bool audit_log_read(const struct audit_log *log, uint64_t from, struct audit_slot *record)
{
	/* A slot that is no record is passed over; each round passes one. */
	for (uint32_t i = 0; i < log->block_slots; i++) {
		const struct audit_slot *slot = slot_next(log, from);

		if (!slot)
			return false;
		*record = *slot;
		if (record_is_good(log, slot, record))
			return true;
		from = record->sequence + 1u;
	}
	return false;
}

enum audit_class audit_log_class(const struct audit_log *log, const struct audit_slot *record)
{
	return record->part < log->part_count ? log->parts[record->part].class : AUDIT_CLASS_DONE;
}

bool audit_log_record(const struct audit_log *log, uint64_t sequence, struct audit_slot *record)
{
	const struct audit_slot *slot = sequence == 0 ? NULL : slot_next(log, sequence);

	if (!slot)
		return false;
	*record = *slot;
	return record->sequence == sequence && record_is_good(log, slot, record);
}

bool audit_log_youngest(const struct audit_log *log, uint32_t writer, enum audit_class class,
			struct audit_slot *record)
{
	const struct audit_part *part = &log->parts[1u + writer * AUDIT_CLASSES + (uint32_t) class];
	const struct audit_slot *slot;

	if (part->ordinal == 0)
		return false;
	slot = &log->block[part->first + (uint32_t)((part->ordinal - 1u) % part->slots)];
	*record = *slot;
	return record->ordinal == part->ordinal && record_is_good(log, slot, record);
}

/*
 * Looking at a whole block of the audit log: see log.h.
 *
 * A block is *whole* when, besides S1 to S5 of slot.h for each slot that is not empty,
 *
 *	L1  a record lies in the part that it names, in the slot of its ordinal, and has the
 *	    writer of that part
 *	L2  with n the youngest ordinal of a part, each ordinal from n - slots + 1 (or 1) to n
 *	    is there
 *	L3  in the order of ordinals the sequences of a part grow, and no sequence is there twice
 *	L4  a record whose predecessor is there names that one's hash
 *
 * A slot that breaks S1 to S5 or L1 is no record. At the one place where the next record of a part
 * would be written, such a slot, or an empty one where a record has lain, is *torn*: an instance
 * that is ended in the middle of a write leaves that, and nobody was told that the record is there.
 *
 * A durable log may be torn at as many places as may be in flight. Each record says how many before
 * it were; so the highest sequence for which all is on the disk is known: D. The records behind D
 * count as far as each of them is there and names the one before; those behind a gap are torn, too.
 */
#include "core/audit/log.h"

#define PER_MINUTE_LARGEST 1000u

static const struct audit_log_writer own_writer = {.name = AUDIT_OWN_NAME};

/* ---- the parts ------------------------------------------------------------------------------- */

static bool names_are_equal(const char left[AUDIT_NAME_BYTES], const char right[AUDIT_NAME_BYTES])
{
	const size_t length = audit_name_length(left);

	return length == audit_name_length(right) && __builtin_memcmp(left, right, length) == 0;
}

bool audit_log_writers_are_right(const struct audit_log_writer *writers, uint32_t count)
{
	if (count > AUDIT_WRITERS)
		return false;
	for (uint32_t i = 0; i < count; i++) {
		const char *name = writers[i].name;

		if (!audit_name_is_right(name, audit_name_length(name)) ||
		    names_are_equal(name, own_writer.name))
			return false;
		if (writers[i].per_minute == 0 || writers[i].per_minute > PER_MINUTE_LARGEST)
			return false;
		for (uint32_t j = 0; j < i; j++) {
			if (names_are_equal(name, writers[j].name))
				return false;
		}
	}
	return true;
}

static void part_make(struct audit_log *log, const struct audit_log_writer *writer,
		      enum audit_class class, uint32_t slots)
{
	const uint32_t index = log->part_count++;
	struct audit_part *part = &log->parts[index];

	*part = (struct audit_part){
		.class = class,
		.first = index == 0 ? 0 : part[-1].first + part[-1].slots,
		.slots = slots,
		.per_minute = writer->per_minute,
	};
	/* Zeros behind the name: it is compared, and written, as a whole field. */
	for (uint32_t i = 0; i < AUDIT_NAME_BYTES && writer->name[i] != '\0'; i++)
		part->writer[i] = writer->name[i];
}

static uint32_t writer_share(uint32_t slots, uint32_t places)
{
	return places == 0 ? AUDIT_SHARE_LEAST : (slots - slots / 8u) / places;
}

static void parts_make(struct audit_log *log, const struct audit_log_writer *writers,
		       const struct audit_room *room)
{
	const uint32_t slots = room->slots;
	const uint32_t share = writer_share(slots, room->places) - AUDIT_VERSION_SLOTS;

	part_make(log, &own_writer, AUDIT_CLASS_DONE, slots / 8u);
	for (uint32_t i = 0; i < log->writer_count; i++) {
		part_make(log, &writers[i], AUDIT_CLASS_DONE, share - 2u * (share / 4u));
		part_make(log, &writers[i], AUDIT_CLASS_REFUSED, share / 4u);
		part_make(log, &writers[i], AUDIT_CLASS_ANONYMOUS, share / 4u);
		part_make(log, &writers[i], AUDIT_CLASS_VERSION, AUDIT_VERSION_SLOTS);
	}
	/* The few slots that are left over belong to no part, and nobody looks at them. */
	log->block_slots =
		log->parts[log->part_count - 1u].first + log->parts[log->part_count - 1u].slots;
}

/* ---- slots, and the ordinals of a part ------------------------------------------------------- */

/* A look at a block: what each slot is, and where a walk over the records stands. */
struct survey {
	const struct audit_log *log;
	uint8_t states[AUDIT_SLOTS];
	uint64_t youngest[AUDIT_PARTS];
	/* The next record of each part; null: none is left. */
	const struct audit_slot *next[AUDIT_PARTS];
};

/* L1, for a good slot at `place` of its part. */
static bool slot_is_at_its_place(const struct audit_log *log, const struct audit_part *part,
				 uint32_t place)
{
	const struct audit_slot *slot = &log->block[part->first + place];

	return slot->part == (uint32_t)(part - log->parts) &&
	       (slot->ordinal - 1u) % part->slots == place &&
	       __builtin_memcmp(slot->writer, part->writer, AUDIT_NAME_BYTES) == 0;
}

/* Finds out the state of each slot of a part, and its youngest ordinal. */
static void part_survey(struct survey *survey, uint32_t index)
{
	const struct audit_log *log = survey->log;
	const struct audit_part *part = &log->parts[index];

	survey->youngest[index] = 0;
	for (uint32_t i = 0; i < part->slots; i++) {
		const struct audit_slot *slot = &log->block[part->first + i];
		enum audit_slot_state state = audit_slot_check(slot);

		if (state == AUDIT_SLOT_GOOD && !slot_is_at_its_place(log, part, i))
			state = AUDIT_SLOT_BAD;
		if (state == AUDIT_SLOT_GOOD && slot->ordinal > survey->youngest[index])
			survey->youngest[index] = slot->ordinal;
		survey->states[part->first + i] = (uint8_t)state;
	}
}

/* At so many places, from that of the next record on, a part may be torn. */
static uint32_t part_torn_most(const struct audit_log *log, const struct audit_part *part)
{
	return log->durable ? audit_part_in_flight(part) : 1u;
}

/* Counts the records of a part, and by L1 and L2 what is wrong with it. */
static uint32_t part_count(const struct survey *survey, uint32_t index, struct audit_damage *damage)
{
	const struct audit_part *part = &survey->log->parts[index];
	const uint64_t youngest = survey->youngest[index];
	const uint32_t next = (uint32_t)(youngest % part->slots);
	const uint32_t torn_most = part_torn_most(survey->log, part);
	/* On a disk a torn place stays empty until it is written again: it is told once. */
	const bool empty_counts = !survey->log->durable;
	uint32_t records = 0;

	for (uint32_t i = 0; i < part->slots; i++) {
		const uint8_t state = survey->states[part->first + i];
		const uint64_t back = (next + part->slots - 1u - i) % part->slots;
		const bool expected = back < youngest;

		if (state == AUDIT_SLOT_GOOD &&
		    survey->log->block[part->first + i].ordinal == youngest - back)
			records++;
		else if (part->slots - 1u - back < torn_most)
			damage->torn += state == AUDIT_SLOT_BAD || (expected && empty_counts);
		else if (state == AUDIT_SLOT_BAD)
			damage->slots++;
		else if (expected)
			damage->missing++;
	}
	return records;
}

/* ---- the chain ------------------------------------------------------------------------------- */

/* Moves a part's walk on to its next record, from this ordinal on. */
static void walk_on(struct survey *survey, uint32_t index, uint64_t ordinal)
{
	const struct audit_part *part = &survey->log->parts[index];

	survey->next[index] = NULL;
	/* At most part->slots ordinals: the first one is no further back. */
	for (; ordinal <= survey->youngest[index]; ordinal++) {
		const uint32_t place = part->first + (uint32_t)((ordinal - 1u) % part->slots);

		if (survey->states[place] != AUDIT_SLOT_GOOD ||
		    survey->log->block[place].ordinal != ordinal)
			continue;
		survey->next[index] = &survey->log->block[place];
		return;
	}
}

static void walk_begin(struct survey *survey)
{
	for (uint32_t i = 0; i < survey->log->part_count; i++) {
		const uint64_t youngest = survey->youngest[i];
		const uint64_t slots = survey->log->parts[i].slots;

		walk_on(survey, i, youngest > slots ? youngest - slots + 1u : 1u);
	}
}

/* The record of the lowest sequence among the next ones of all parts; null: none is left. */
static const struct audit_slot *walk_next(struct survey *survey)
{
	const struct audit_slot *lowest = NULL;

	for (uint32_t i = 0; i < survey->log->part_count; i++) {
		const struct audit_slot *slot = survey->next[i];

		if (slot && (!lowest || slot->sequence < lowest->sequence))
			lowest = slot;
	}
	if (lowest)
		walk_on(survey, lowest->part, lowest->ordinal + 1u);
	return lowest;
}

/* L3 and L4 between two records that follow each other in the walk. */
static bool link_is_right(const struct audit_slot *before, const struct audit_slot *record)
{
	static const uint8_t none[AUDIT_HASH_BYTES];

	if (record->sequence == 1)
		return !before && __builtin_memcmp(record->previous, none, AUDIT_HASH_BYTES) == 0;
	if (!before)
		return true;
	if (record->sequence <= before->sequence)
		return false;
	return record->sequence != before->sequence + 1u ||
	       __builtin_memcmp(record->previous, before->hash, AUDIT_HASH_BYTES) == 0;
}

/* Walks over the chain; gives the record of the highest sequence, or null. */
static const struct audit_slot *chain_check(struct survey *survey, struct audit_damage *damage)
{
	const struct audit_slot *highest = NULL, *last = NULL;

	walk_begin(survey);
	/* Each round passes one slot. */
	for (uint32_t i = 0; i < survey->log->block_slots; i++) {
		const struct audit_slot *record = walk_next(survey);

		if (!record)
			break;
		if (!link_is_right(last, record))
			damage->links++;
		last = record;
		if (!highest || record->sequence > highest->sequence)
			highest = record;
	}
	return highest;
}

/* ---- records in flight ----------------------------------------------------------------------- */

static const struct audit_slot *record_find(const struct survey *survey, uint64_t sequence)
{
	for (uint32_t i = 0; i < survey->log->block_slots; i++) {
		if (survey->states[i] == AUDIT_SLOT_GOOD &&
		    survey->log->block[i].sequence == sequence)
			return &survey->log->block[i];
	}
	return NULL;
}

/* The highest sequence for which all is on the disk, by the word of the records. */
static uint64_t flushed_find(const struct survey *survey)
{
	uint64_t flushed = 0;

	for (uint32_t i = 0; i < survey->log->block_slots; i++) {
		const struct audit_slot *slot = &survey->log->block[i];

		if (survey->states[i] == AUDIT_SLOT_GOOD &&
		    slot->sequence - 1u - slot->unflushed > flushed)
			flushed = slot->sequence - 1u - slot->unflushed;
	}
	return flushed;
}

/* The last record that counts: from the flushed ones on each is there and names the one before. */
static uint64_t chain_end(const struct survey *survey)
{
	uint64_t end = flushed_find(survey);
	const struct audit_slot *last = record_find(survey, end);

	for (uint32_t i = 0; i < AUDIT_IN_FLIGHT; i++) {
		const struct audit_slot *next = record_find(survey, end + 1u);

		if (!next ||
		    (last && __builtin_memcmp(next->previous, last->hash, AUDIT_HASH_BYTES) != 0))
			break;
		last = next;
		end++;
	}
	return end;
}

/* Records behind a gap are none, and the youngest of their parts are others. */
static void flight_cut(struct survey *survey)
{
	const struct audit_log *log = survey->log;
	const uint64_t end = chain_end(survey);

	for (uint32_t i = 0; i < log->part_count; i++) {
		const struct audit_part *part = &log->parts[i];

		survey->youngest[i] = 0;
		for (uint32_t k = part->first; k < part->first + part->slots; k++) {
			const struct audit_slot *slot = &log->block[k];

			if (survey->states[k] != AUDIT_SLOT_GOOD)
				continue;
			if (slot->sequence > end)
				survey->states[k] = AUDIT_SLOT_BAD;
			else if (slot->ordinal > survey->youngest[i])
				survey->youngest[i] = slot->ordinal;
		}
	}
}

uint32_t audit_log_verify(const struct audit_log *log, struct audit_damage *damage)
{
	struct survey survey = {.log = log};
	uint32_t records = 0;

	*damage = (struct audit_damage){0};
	for (uint32_t i = 0; i < log->part_count; i++) {
		part_survey(&survey, i);
		records += part_count(&survey, i, damage);
	}
	(void)chain_check(&survey, damage);
	return records;
}

/* ---- opening --------------------------------------------------------------------------------- */

/* Clears what is no record, and slots of an earlier turn that the youngest should have replaced. */
static void part_clear(struct audit_log *log, struct survey *survey, uint32_t index)
{
	const struct audit_part *part = &log->parts[index];

	for (uint32_t i = 0; i < part->slots; i++) {
		struct audit_slot *slot = &log->block[part->first + i];
		uint8_t *state = &survey->states[part->first + i];

		if (*state == AUDIT_SLOT_EMPTY ||
		    (*state == AUDIT_SLOT_GOOD &&
		     survey->youngest[index] - slot->ordinal < part->slots))
			continue;
		*slot = (struct audit_slot){0};
		*state = AUDIT_SLOT_EMPTY;
		audit_log_dirty_set(log, part->first + i);
	}
}

static void part_resume(struct audit_log *log, const struct survey *survey, uint32_t index)
{
	struct audit_part *part = &log->parts[index];
	const uint64_t youngest = survey->youngest[index];

	part->ordinal = youngest;
	if (youngest != 0)
		part->refused =
			log->block[part->first + (uint32_t)((youngest - 1u) % part->slots)].refused;
}

enum status audit_log_open_room(struct audit_log *log, const struct audit_room *room,
				const struct audit_log_writer *writers, uint32_t writer_count,
				struct audit_damage *damage)
{
	struct survey survey = {.log = log};
	const struct audit_slot *head;

	if (!audit_log_writers_are_right(writers, writer_count) || writer_count > room->places ||
	    room->places > AUDIT_WRITERS)
		return STATUS_INVALID_ARGUMENT;
	if (room->slots < 8u || room->slots > AUDIT_SLOTS ||
	    writer_share(room->slots, room->places) < AUDIT_SHARE_LEAST)
		return STATUS_NO_ROOM;
	*damage = (struct audit_damage){0};
	*log = (struct audit_log){
		.block = room->block, .writer_count = writer_count, .durable = room->durable};
	parts_make(log, writers, room);
	for (uint32_t i = 0; i < log->part_count; i++)
		part_survey(&survey, i);
	if (log->durable)
		flight_cut(&survey);
	for (uint32_t i = 0; i < log->part_count; i++) {
		(void)part_count(&survey, i, damage);
		part_clear(log, &survey, i);
		part_resume(log, &survey, i);
	}
	head = chain_check(&survey, damage);
	if (head) {
		log->sequence = head->sequence;
		__builtin_memcpy(log->head, head->hash, AUDIT_HASH_BYTES);
	}
	audit_log_flushed(log);
	return STATUS_OK;
}

enum status audit_log_open(struct audit_log *log, struct audit_slot *block, uint32_t slots,
			   const struct audit_log_writer *writers, uint32_t writer_count,
			   struct audit_damage *damage)
{
	const struct audit_room room = {
		.block = block,
		.slots = slots < AUDIT_SLOTS ? slots : AUDIT_SLOTS,
		.places = writer_count,
	};

	return audit_log_open_room(log, &room, writers, writer_count, damage);
}

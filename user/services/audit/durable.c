/*
 * Opening, writing and flushing the audit log on a disk: see durable.h.
 */
#include "user/services/audit/durable.h"

#include "user/rt/memory.h"

/* ---- regions --------------------------------------------------------------------------------- */

static bool region_write(struct audit_durable *durable, uint32_t region, const void *bytes,
			 uint32_t length)
{
	const uint32_t block = durable->device->block_bytes;
	const uint32_t whole = (length + block - 1u) / block * block;

	memset(durable->regions, 0, AUDIT_REGION_BYTES);
	memcpy(durable->regions, bytes, length);
	return durable->device->write(durable->device->context,
				      (uint64_t)region * AUDIT_REGION_BYTES, durable->regions,
				      whole);
}

static bool regions_read(struct audit_durable *durable, uint32_t first, uint32_t count)
{
	return durable->device->read(durable->device->context, (uint64_t)first * AUDIT_REGION_BYTES,
				     durable->regions, count * AUDIT_REGION_BYTES);
}

static bool flush(struct audit_durable *durable)
{
	return durable->device->flush(durable->device->context);
}

static bool bytes_are_zero(const uint8_t *bytes, uint32_t count)
{
	uint8_t any = 0;

	for (uint32_t i = 0; i < count; i++)
		any |= bytes[i];
	return any == 0;
}

/* How many slots the range has room for. */
static uint32_t range_slots(const struct store_device *device)
{
	const uint64_t regions = device->range_bytes / AUDIT_REGION_BYTES;

	if (regions <= AUDIT_HEADERS)
		return 0;
	return regions - AUDIT_HEADERS < AUDIT_SLOTS ? (uint32_t)(regions - AUDIT_HEADERS)
						     : AUDIT_SLOTS;
}

/* ---- the header ------------------------------------------------------------------------------ */

/* Writes both copies, one after the other: a cut spoils one of them. */
static bool header_write(struct audit_durable *durable)
{
	for (uint32_t i = 0; i < AUDIT_HEADERS; i++) {
		durable->header.turn++;
		audit_header_close(&durable->header);
		if (!region_write(durable, durable->header.turn % 2u ? 0 : 1u, &durable->header,
				  sizeof(durable->header)) ||
		    !flush(durable))
			return false;
	}
	return true;
}

enum headers {
	HEADERS_GOOD,
	HEADERS_FRESH, /* the second one is zeros: no log was ever made */
	HEADERS_BAD,
	HEADERS_UNREAD,
};

/* Reads both copies, and takes the younger one that is good. */
static enum headers headers_read(struct audit_durable *durable)
{
	struct audit_header copies[AUDIT_HEADERS];
	bool good[AUDIT_HEADERS];
	uint32_t taken;

	if (!regions_read(durable, 0, AUDIT_HEADERS))
		return HEADERS_UNREAD;
	for (uint32_t i = 0; i < AUDIT_HEADERS; i++) {
		memcpy(&copies[i], durable->regions + i * AUDIT_REGION_BYTES, sizeof(copies[i]));
		good[i] = audit_header_is_good(&copies[i]) && copies[i].turn % 2u == (i + 1u) % 2u;
	}
	if (!good[0] && !good[1])
		return bytes_are_zero(durable->regions + AUDIT_REGION_BYTES, AUDIT_REGION_BYTES)
			       ? HEADERS_FRESH
			       : HEADERS_BAD;
	if (good[0] && good[1] && memcmp(copies[0].id, copies[1].id, AUDIT_ID_BYTES) != 0)
		return HEADERS_BAD;
	taken = !good[0] || (good[1] && copies[1].turn > copies[0].turn) ? 1u : 0u;
	durable->header = copies[taken];
	return HEADERS_GOOD;
}

/* Whether no slot was ever written. */
static bool slots_are_blank(struct audit_durable *durable, uint32_t slots, bool *blank)
{
	uint32_t count;

	*blank = true;
	for (uint32_t i = 0; i < slots; i += count) {
		count = slots - i < AUDIT_REGIONS_AT_ONCE ? slots - i : AUDIT_REGIONS_AT_ONCE;
		if (!regions_read(durable, AUDIT_HEADERS + i, count))
			return false;
		*blank = *blank && bytes_are_zero(durable->regions, count * AUDIT_REGION_BYTES);
	}
	return true;
}

/* As many shares as there is room for, so that writers may be added. */
static uint16_t places_for(uint32_t slots)
{
	const uint32_t places = (slots - slots / 8u) / AUDIT_SHARE_LEAST;

	return (uint16_t)(places < AUDIT_WRITERS ? places : AUDIT_WRITERS);
}

static enum audit_opened log_make(struct audit_durable *durable, struct audit_writers *writers)
{
	const uint32_t on_disk = range_slots(durable->device);
	const uint32_t slots = on_disk < durable->kept.slots ? on_disk : durable->kept.slots;
	bool right;

	if (!slots_are_blank(durable, on_disk, &right))
		return AUDIT_DISK_FAILED;
	if (!right)
		return AUDIT_IS_DAMAGED;
	durable->header = (struct audit_header){.slots = slots, .places = places_for(slots)};
	durable->device->random(durable->device->context, durable->header.id, AUDIT_ID_BYTES);
	if (!audit_header_join(&durable->header, writers, &right))
		return AUDIT_HAS_NO_ROOM;
	return header_write(durable) ? AUDIT_MADE : AUDIT_DISK_FAILED;
}

/* The header of the log that is there, or of a new one. */
static enum audit_opened header_open(struct audit_durable *durable, struct audit_writers *writers)
{
	bool changed;

	switch (headers_read(durable)) {
	case HEADERS_UNREAD:
		return AUDIT_DISK_FAILED;
	case HEADERS_BAD:
		return AUDIT_IS_DAMAGED;
	case HEADERS_FRESH:
		return log_make(durable, writers);
	case HEADERS_GOOD:
		break;
	}
	if (durable->header.slots > durable->kept.slots ||
	    durable->header.slots > range_slots(durable->device) ||
	    !audit_header_join(&durable->header, writers, &changed))
		return AUDIT_HAS_NO_ROOM;
	if (changed && !header_write(durable))
		return AUDIT_DISK_FAILED;
	return AUDIT_OPENED;
}

/* ---- slots ----------------------------------------------------------------------------------- */

/* A slot of the disk, and the kept one: whether the kept one counts, and is to be written. */
static bool slot_take(const struct audit_durable *durable, const uint8_t *from,
		      struct audit_slot *kept)
{
	struct audit_slot slot;

	memcpy(&slot, from, sizeof(slot));
	if (durable->continues) {
		if (memcmp(kept, &slot, sizeof(slot)) == 0)
			return false;
		if (audit_slot_check(kept) == AUDIT_SLOT_GOOD ||
		    audit_slot_check(&slot) != AUDIT_SLOT_GOOD)
			return true;
	}
	*kept = slot;
	return false;
}

/* Reads all slots; those that are to be written are marked. */
static bool slots_read(struct audit_durable *durable, uint64_t marks[AUDIT_SLOTS / 64u])
{
	const uint32_t slots = durable->header.slots;
	uint32_t count;

	for (uint32_t i = 0; i < slots; i += count) {
		count = slots - i < AUDIT_REGIONS_AT_ONCE ? slots - i : AUDIT_REGIONS_AT_ONCE;
		if (!regions_read(durable, AUDIT_HEADERS + i, count))
			return false;
		for (uint32_t k = 0; k < count; k++) {
			if (slot_take(durable, durable->regions + k * AUDIT_REGION_BYTES,
				      &durable->kept.block[i + k]))
				marks[(i + k) / 64u] |= UINT64_C(1) << (i + k) % 64u;
		}
	}
	return true;
}

bool audit_durable_flush(struct audit_durable *durable)
{
	uint32_t slot = 0;
	bool any = false;

	while (audit_log_dirty_take(durable->log, slot, &slot)) {
		if (!region_write(durable, AUDIT_HEADERS + slot, &durable->kept.block[slot],
				  AUDIT_SLOT_BYTES))
			return false;
		any = true;
	}
	if (any && !flush(durable))
		return false;
	audit_log_flushed(durable->log);
	return true;
}

/* ---- opening --------------------------------------------------------------------------------- */

static enum status room_open(const struct audit_kept *kept, const struct audit_header *header,
			     bool is_durable, struct audit_log *log,
			     const struct audit_writers *writers, struct audit_damage *damage)
{
	const struct audit_room room = {.block = kept->block,
					.slots = header->slots,
					.places = header->places,
					.durable = is_durable};
	struct audit_log_writer list[AUDIT_WRITERS];

	audit_header_list(header, writers, list);
	return audit_log_open_room(log, &room, list, header->writers, damage);
}

/* The log's slots are in kept memory, and the log is open; then what differs is written. */
static enum audit_opened log_take(struct audit_durable *durable,
				  const struct audit_writers *writers, struct audit_damage *damage)
{
	uint64_t marks[AUDIT_SLOTS / 64u] = {0};

	/* Half a log is none: an instance that ends here leaves no header. */
	if (!durable->continues)
		memset(durable->kept.header, 0, sizeof(*durable->kept.header));
	if (!slots_read(durable, marks))
		return AUDIT_DISK_FAILED;
	*durable->kept.header = durable->header;
	if (room_open(&durable->kept, &durable->header, true, durable->log, writers, damage) !=
	    STATUS_OK)
		return AUDIT_HAS_NO_ROOM;
	for (uint32_t i = 0; i < ARRAY_COUNT(marks); i++)
		durable->log->dirty[i] |= marks[i];
	/* An instance may have ended between a write and its flush. */
	if (!audit_durable_flush(durable) || (durable->continues && !flush(durable)))
		return AUDIT_DISK_FAILED;
	return AUDIT_OPENED;
}

/* Whether kept memory has a log that was never on a disk, with a record in it. */
static bool kept_is_something(const struct audit_kept *kept)
{
	static const uint8_t none[AUDIT_ID_BYTES];

	if (!audit_header_is_good(kept->header) ||
	    memcmp(kept->header->id, none, sizeof(none)) != 0)
		return false;
	for (uint32_t i = 0; i < kept->slots; i++) {
		if (audit_slot_check(&kept->block[i]) == AUDIT_SLOT_GOOD)
			return true;
	}
	return false;
}

enum audit_opened audit_durable_open(struct audit_durable *durable,
				     const struct store_device *device,
				     const struct audit_kept *kept, struct audit_log *log,
				     struct audit_writers *writers, struct audit_damage *damage)
{
	enum audit_opened opened, taken;

	durable->device = device;
	durable->log = log;
	durable->kept = *kept;
	if (device->block_bytes > AUDIT_REGION_BYTES)
		return AUDIT_HAS_NO_ROOM;
	if (range_slots(device) == 0)
		return AUDIT_HAS_NO_ROOM;
	if (kept_is_something(kept))
		return AUDIT_IS_SOMETHING;
	opened = header_open(durable, writers);
	if (opened != AUDIT_OPENED && opened != AUDIT_MADE)
		return opened;
	durable->continues = audit_header_is_good(kept->header) &&
			     memcmp(kept->header->id, durable->header.id, AUDIT_ID_BYTES) == 0 &&
			     kept->header->slots == durable->header.slots;
	taken = log_take(durable, writers, damage);
	return taken == AUDIT_OPENED ? opened : taken;
}

enum status audit_kept_log_open(const struct audit_kept *kept, struct audit_log *log,
				struct audit_writers *writers, struct audit_damage *damage)
{
	struct audit_header *header = kept->header;
	bool changed;

	if (!audit_header_is_good(header) || header->slots > kept->slots) {
		memset(kept->block, 0, kept->slots * sizeof(*kept->block));
		*header = (struct audit_header){
			.turn = 1,
			.slots = kept->slots < AUDIT_SLOTS ? kept->slots : AUDIT_SLOTS,
			.places = (uint16_t)(writers->count > 0 ? writers->count : 1u),
		};
		audit_header_close(header);
	}
	if (!audit_header_join(header, writers, &changed))
		return STATUS_NO_ROOM;
	if (changed)
		audit_header_close(header);
	return room_open(kept, header, false, log, writers, damage);
}

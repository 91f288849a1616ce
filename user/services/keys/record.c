/* The record of the host's key on a disk. See record.h. */
#include "user/services/keys/record.h"

#define SLOTS_BYTES (SSH_HOST_KEY_SLOTS * SSH_HOST_KEY_SLOT_BYTES)

/* Each slot has physical blocks of its own, and the range has room for both. */
static bool has_room(const struct store_device *device)
{
	return device->range_bytes >= SLOTS_BYTES && device->block_bytes > 0 &&
	       device->block_bytes <= SSH_HOST_KEY_SLOT_BYTES &&
	       SSH_HOST_KEY_SLOT_BYTES % device->block_bytes == 0;
}

/* GOOD: nothing stands behind the slots, either. */
static enum keys_record_opened rest_look(const struct store_device *device, uint8_t *bytes)
{
	const uint64_t end =
		device->range_bytes < KEYS_BLANK_BYTES ? device->range_bytes : KEYS_BLANK_BYTES;

	for (uint64_t at = SLOTS_BYTES; at + SLOTS_BYTES <= end; at += SLOTS_BYTES) {
		if (!device->read(device->context, at, bytes, SLOTS_BYTES))
			return KEYS_RECORD_NO_DISK;
		if (!ssh_host_key_is_blank(bytes, SLOTS_BYTES))
			return KEYS_RECORD_DAMAGED;
	}
	return KEYS_RECORD_GOOD;
}

/* True: the record is on the disk. */
static bool record_write(const struct store_device *device,
			 const struct ssh_host_key_record *record)
{
	uint8_t slot[SSH_HOST_KEY_SLOT_BYTES];
	const uint64_t at = (uint64_t)ssh_host_key_write(record, slot) * sizeof(slot);
	const bool good = device->write(device->context, at, slot, sizeof(slot)) &&
			  device->flush(device->context);

	ssh_wipe(slot, sizeof(slot));
	return good;
}

/* The other slot gets the same key. */
static void record_double(const struct keys_record_disk *disk, struct ssh_host_key_record *record)
{
	if (disk->read_only || record->is_twice)
		return;
	record->sequence++;
	record->is_twice = record_write(disk->device, record);
}

static enum keys_record_opened record_make(const struct keys_record_disk *disk, uint8_t *bytes,
					   struct ssh_host_key_record *record)
{
	const enum keys_record_opened rest = rest_look(disk->device, bytes);

	if (rest != KEYS_RECORD_GOOD)
		return rest;
	if (disk->read_only)
		return KEYS_RECORD_READ_ONLY;
	*record = (struct ssh_host_key_record){.sequence = 1};
	if (!disk->chance(disk->context, record->seed, sizeof(record->seed)))
		return KEYS_RECORD_NO_CHANCE;
	return record_write(disk->device, record) ? KEYS_RECORD_GOOD : KEYS_RECORD_NO_DISK;
}

enum keys_record_opened keys_record_open(const struct keys_record_disk *disk,
					 struct ssh_host_key_record *record)
{
	uint8_t bytes[SLOTS_BYTES];
	enum keys_record_opened opened = KEYS_RECORD_GOOD;
	enum ssh_host_key_state state;

	if (!has_room(disk->device))
		return KEYS_RECORD_DAMAGED;
	if (!disk->device->read(disk->device->context, 0, bytes, sizeof(bytes)))
		return KEYS_RECORD_NO_DISK;
	state = ssh_host_key_read(bytes, record);
	if (state == SSH_HOST_KEY_DAMAGED)
		return KEYS_RECORD_DAMAGED;
	if (state == SSH_HOST_KEY_BLANK)
		opened = record_make(disk, bytes, record);
	if (opened == KEYS_RECORD_GOOD)
		record_double(disk, record);
	ssh_wipe(bytes, sizeof(bytes));
	return opened;
}

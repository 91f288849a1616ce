/*
 * The record of the host's key on its range of a disk: core/ssh/host_key.h in the order of writes
 * and flushes that power cuts ask for. It calls nothing but the device and its chance.
 */
#ifndef USER_SERVICES_KEYS_RECORD_H
#define USER_SERVICES_KEYS_RECORD_H

#include "core/ssh/host_key.h"
#include "user/store/device.h"

/* A key is made where so much from the range's beginning is zero. */
#define KEYS_BLANK_BYTES (UINT64_C(1) << 20)

enum keys_record_opened {
	KEYS_RECORD_GOOD,      /* it was there, or it is made, and on the disk */
	KEYS_RECORD_DAMAGED,   /* something is there, and no key; or there is no room for one */
	KEYS_RECORD_READ_ONLY, /* there is none, and nothing can be written */
	KEYS_RECORD_NO_CHANCE, /* there is none, and no chance to make one of */
	KEYS_RECORD_NO_DISK,   /* a request failed */
};

struct keys_record_disk {
	const struct store_device *device;
	bool read_only;
	void *context;
	/* Bytes of chance. False: there are none. */
	bool (*chance)(void *context, uint8_t *bytes, uint32_t length_bytes);
};

/*
 * Reads the record; on a blank range makes one of chance. `*record` is written when it is GOOD. A
 * slot that is spoilt is written anew from the good one; when that fails the key is good all the
 * same.
 */
MUST_CHECK enum keys_record_opened keys_record_open(const struct keys_record_disk *disk,
						    struct ssh_host_key_record *record);

#endif

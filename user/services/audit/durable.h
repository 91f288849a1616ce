/*
 * The audit log on its range of a disk, and in the memory that is kept of it.
 *
 * Kept memory begins with the header's page, and has the slots behind it; the log works there. On
 * the disk it is as core/audit/header.h says. An opening reads the disk into kept memory, unless
 * that has the same log already: then an instance has ended, and what it had not written yet is
 * written. After an opening, and after each flush, the disk has what kept memory has.
 *
 * It calls nothing but the device, so the host's tests run it on disks that are cut off.
 */
#ifndef USER_SERVICES_AUDIT_DURABLE_H
#define USER_SERVICES_AUDIT_DURABLE_H

#include "core/audit/header.h"
#include "user/store/device.h"

/* Regions that are read at once. */
#define AUDIT_REGIONS_AT_ONCE 4u

/* Memory in which the log is kept from one instance to the next. */
struct audit_kept {
	struct audit_header *header;
	struct audit_slot *block;
	uint32_t slots;
};

struct audit_durable {
	const struct store_device *device;
	struct audit_log *log;
	struct audit_kept kept;
	struct audit_header header; /* the copy that counts */
	bool continues;             /* the log was in kept memory already */
	uint8_t regions[AUDIT_REGIONS_AT_ONCE * AUDIT_REGION_BYTES];
};

enum audit_opened {
	AUDIT_OPENED,      /* it was there */
	AUDIT_MADE,        /* the range was blank, and is a log */
	AUDIT_IS_DAMAGED,  /* neither header is good, and the range is not blank; it is as it was */
	AUDIT_HAS_NO_ROOM, /* range or kept memory are too small, or there are too many writers */
	AUDIT_DISK_FAILED, /* the device has failed */
	AUDIT_IS_SOMETHING, /* kept memory has a log without a disk, which stays there */
};

/*
 * Opens `log` durable on `device`, which stays. OPENED, MADE: all that is in the log is on the
 * disk, and the places of the writers are filled in. Otherwise the log is not open; kept memory has
 * what it had, or, when the disk has failed, nothing that counts. The writers are right.
 */
MUST_CHECK enum audit_opened audit_durable_open(struct audit_durable *durable,
						const struct store_device *device,
						const struct audit_kept *kept,
						struct audit_log *log,
						struct audit_writers *writers,
						struct audit_damage *damage);

/*
 * Writes what is dirty, and flushes: then all of the log is on the disk. False: the device has
 * failed, and nothing more is to be written.
 */
MUST_CHECK bool audit_durable_flush(struct audit_durable *durable);

/*
 * Opens the log in kept memory alone: one that an instance has left there, on a disk or not, or a
 * new one. The status is that of audit_log_open_room, and NO_ROOM when a writer has no place.
 */
MUST_CHECK enum status audit_kept_log_open(const struct audit_kept *kept, struct audit_log *log,
					   struct audit_writers *writers,
					   struct audit_damage *damage);

#endif

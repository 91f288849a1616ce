/*
 * SQLite's file system in a range of a disk: two files, the database and its journal.
 *
 * The layout, and where lengths live, is core/store/superblock.h. SQLite is promised this:
 *
 *	- xSync is data, flush, and, only when a length has changed, superblock, flush
 *	- the sector is the physical block; nothing is said about the device beyond that
 *	- no other file can be opened; none exists
 *
 * After any error of the device nothing more is read or written: a write that failed may be there
 * or not, and a flush that failed says nothing about later ones. Whoever uses the store closes it
 * and opens it anew.
 *
 * One block is kept in memory, because journal records are no whole blocks: it is written when
 * another one takes its place, and before each flush.
 *
 * Source of what SQLite asks for: "The SQLite OS Interface or VFS", and "Atomic Commit In SQLite".
 * Read next: user/store/engine.h.
 */
#ifndef USER_STORE_VFS_H
#define USER_STORE_VFS_H

#include "core/store/superblock.h"
#include "user/store/device.h"

#include <sqlite3.h>

/* The name of the database for sqlite3_open_v2. */
#define STORE_DATABASE_NAME "store"
#define STORE_VFS_NAME "range"

enum store_file_kind {
	STORE_DATABASE,
	STORE_JOURNAL,
	STORE_FILES,
};

struct store_file {
	sqlite3_file base;
	struct store *store;
	enum store_file_kind kind;
};

/* A store; all of it is the VFS's, and the caller gives room for it. */
struct store {
	const struct store_device *device;
	struct store_layout layout;
	struct store_superblock superblock; /* as it is on the disk */
	uint64_t length_bytes[STORE_FILES]; /* as SQLite sees them */
	bool broken;
	bool opened[STORE_FILES];
	/* The block that is kept; no block is at UINT64_MAX. */
	uint64_t kept_at;
	bool kept_dirty;
	uint8_t kept[STORE_BLOCK_BYTES_MOST];
	uint8_t slots[2][STORE_SLOT_BYTES];
	sqlite3_vfs vfs;
};

enum store_opened {
	STORE_OPENED,      /* it was there */
	STORE_MADE,        /* it was blank, and is made */
	STORE_IS_DAMAGED,  /* neither slot is good; nothing was written */
	STORE_IS_NO_RANGE, /* the range or its blocks are of no size for a store */
	STORE_IS_BROKEN,   /* the device failed */
};

/* Whether a blank range is made into a store: only whoever knows that it was never one says so. */
enum store_blank {
	STORE_BLANK_IS_MADE,
	STORE_BLANK_IS_DAMAGED,
};

/*
 * Opens the store on `device`, which must stay as long as the store, and makes its VFS SQLite's
 * only one. When it returns STORE_OPENED or STORE_MADE, the caller ends with store_close.
 */
MUST_CHECK enum store_opened store_open(struct store *store, const struct store_device *device,
					enum store_blank blank);

/* Takes the VFS from SQLite. No database is open. Writes that were not flushed may be lost. */
void store_close(struct store *store);

/* Whether the device has failed since the store was opened. */
bool store_is_broken(const struct store *store);

#endif

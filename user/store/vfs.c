/*
 * The methods that SQLite calls, over user/store/blocks.h.
 */
#include "user/store/vfs.h"

#include "user/store/blocks.h"
#include "user/rt/format.h"

static struct store_file *file_of(sqlite3_file *file)
{
	return (struct store_file *)(void *)file;
}

static struct store *store_of(sqlite3_vfs *vfs)
{
	return vfs->pAppData;
}

/* ---- a file ---------------------------------------------------------------------------------- */

static int file_close(sqlite3_file *base)
{
	struct store_file *file = file_of(base);

	file->store->opened[file->kind] = false;
	return SQLITE_OK;
}

/* Bytes behind the end read as zeros, as SQLite asks for. */
static int file_read(sqlite3_file *base, void *bytes, int length, sqlite3_int64 offset)
{
	struct store_file *file = file_of(base);
	uint64_t end = file->store->length_bytes[file->kind];
	uint64_t at = (uint64_t)offset;
	uint64_t there = at < end ? end - at : 0;
	uint32_t read = there < (uint64_t)length ? (uint32_t)there : (uint32_t)length;

	if (!blocks_read(file->store, blocks_area(file->store, file->kind).at + at, bytes, read))
		return SQLITE_IOERR_READ;
	if (read == (uint32_t)length)
		return SQLITE_OK;
	__builtin_memset((uint8_t *)bytes + read, 0, (uint32_t)length - read);
	return SQLITE_IOERR_SHORT_READ;
}

static int file_write(sqlite3_file *base, const void *bytes, int length, sqlite3_int64 offset)
{
	struct store_file *file = file_of(base);
	struct blocks_area area = blocks_area(file->store, file->kind);
	uint64_t at = (uint64_t)offset;

	if (at > area.bytes || (uint64_t)length > area.bytes - at)
		return SQLITE_FULL;
	if (!blocks_write(file->store, area.at + at, bytes, (uint32_t)length))
		return SQLITE_IOERR_WRITE;
	if (at + (uint64_t)length > file->store->length_bytes[file->kind])
		file->store->length_bytes[file->kind] = at + (uint64_t)length;
	return SQLITE_OK;
}

static int file_truncate(sqlite3_file *base, sqlite3_int64 length)
{
	struct store_file *file = file_of(base);

	if (file->store->broken)
		return SQLITE_IOERR_TRUNCATE;
	if ((uint64_t)length < file->store->length_bytes[file->kind])
		file->store->length_bytes[file->kind] = (uint64_t)length;
	return SQLITE_OK;
}

static int file_sync(sqlite3_file *base, int flags)
{
	(void)flags;
	return blocks_sync(file_of(base)->store) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

static int file_size(sqlite3_file *base, sqlite3_int64 *length)
{
	struct store_file *file = file_of(base);

	*length = (sqlite3_int64)file->store->length_bytes[file->kind];
	return SQLITE_OK;
}

/* The range has one holder, and that opens the database once: nobody else can hold a lock. */
static int file_lock(sqlite3_file *base, int level)
{
	(void)base;
	(void)level;
	return SQLITE_OK;
}

static int file_lock_is_reserved(sqlite3_file *base, int *reserved)
{
	(void)base;
	*reserved = 0;
	return SQLITE_OK;
}

static int file_control(sqlite3_file *base, int operation, void *argument)
{
	(void)base;
	(void)operation;
	(void)argument;
	return SQLITE_NOTFOUND;
}

static int file_sector_bytes(sqlite3_file *base)
{
	return (int)file_of(base)->store->device->block_bytes;
}

static int file_promises(sqlite3_file *base)
{
	(void)base;
	return 0;
}

static const sqlite3_io_methods file_methods = {
	.iVersion = 1,
	.xClose = file_close,
	.xRead = file_read,
	.xWrite = file_write,
	.xTruncate = file_truncate,
	.xSync = file_sync,
	.xFileSize = file_size,
	.xLock = file_lock,
	.xUnlock = file_lock,
	.xCheckReservedLock = file_lock_is_reserved,
	.xFileControl = file_control,
	.xSectorSize = file_sector_bytes,
	.xDeviceCharacteristics = file_promises,
};

/* ---- names ----------------------------------------------------------------------------------- */

/* The file of this name; STORE_FILES: there is none, a temporary one (null) among them. */
static enum store_file_kind kind_of(const char *name)
{
	if (name && rt_string_equal(name, STORE_DATABASE_NAME))
		return STORE_DATABASE;
	if (name && rt_string_equal(name, STORE_DATABASE_NAME "-journal"))
		return STORE_JOURNAL;
	return STORE_FILES;
}

static int vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *given)
{
	struct store *store = store_of(vfs);
	struct store_file *file = file_of(base);
	enum store_file_kind kind = kind_of(name);

	base->pMethods = NULL;
	if (kind == STORE_FILES || store->opened[kind])
		return SQLITE_CANTOPEN;
	if (store->broken)
		return SQLITE_IOERR;
	*file = (struct store_file){.base = {&file_methods}, .store = store, .kind = kind};
	store->opened[kind] = true;
	if (given)
		*given = flags;
	return SQLITE_OK;
}

/* A file that is deleted has no length; that is durable with the next superblock. */
static int vfs_delete(sqlite3_vfs *vfs, const char *name, int durable)
{
	struct store *store = store_of(vfs);
	enum store_file_kind kind = kind_of(name);

	if (kind == STORE_FILES || store->length_bytes[kind] == 0)
		return SQLITE_IOERR_DELETE_NOENT;
	if (kind == STORE_DATABASE)
		return SQLITE_IOERR_DELETE;
	store->length_bytes[kind] = 0;
	if (durable && !blocks_sync(store))
		return SQLITE_IOERR_DELETE;
	return SQLITE_OK;
}

static int vfs_access(sqlite3_vfs *vfs, const char *name, int flags, int *answer)
{
	enum store_file_kind kind = kind_of(name);

	(void)flags;
	*answer = kind != STORE_FILES && store_of(vfs)->length_bytes[kind] > 0;
	return SQLITE_OK;
}

static int vfs_full_name(sqlite3_vfs *vfs, const char *name, int room, char *full)
{
	size_t length = rt_string_length(name) + 1;

	(void)vfs;
	if (length > (size_t)room)
		return SQLITE_CANTOPEN;
	__builtin_memcpy(full, name, length);
	return SQLITE_OK;
}

static int vfs_random(sqlite3_vfs *vfs, int length, char *bytes)
{
	const struct store_device *device = store_of(vfs)->device;

	device->random(device->context, (uint8_t *)bytes, (uint32_t)length);
	return length;
}

/* Nobody else holds a lock, so SQLite has nothing to wait for. */
static int vfs_sleep(sqlite3_vfs *vfs, int microseconds)
{
	(void)vfs;
	return microseconds;
}

/* A store keeps no time of SQLite's: the functions for dates are left out. */
static int vfs_time(sqlite3_vfs *vfs, double *days)
{
	(void)vfs;
	*days = 0;
	return SQLITE_OK;
}

static int vfs_last_error(sqlite3_vfs *vfs, int room, char *text)
{
	(void)vfs;
	if (room > 0)
		text[0] = '\0';
	return 0;
}

/* ---- the store ------------------------------------------------------------------------------- */

enum store_opened store_open(struct store *store, const struct store_device *device,
			     enum store_blank blank)
{
	enum store_opened opened;

	__builtin_memset(store, 0, sizeof(*store));
	opened = blocks_open(store, device, blank);
	if (opened != STORE_OPENED && opened != STORE_MADE)
		return opened;
	store->vfs = (sqlite3_vfs){
		.iVersion = 1,
		.szOsFile = sizeof(struct store_file),
		.mxPathname = 64,
		.zName = STORE_VFS_NAME,
		.pAppData = store,
		.xOpen = vfs_open,
		.xDelete = vfs_delete,
		.xAccess = vfs_access,
		.xFullPathname = vfs_full_name,
		.xRandomness = vfs_random,
		.xSleep = vfs_sleep,
		.xCurrentTime = vfs_time,
		.xGetLastError = vfs_last_error,
	};
	if (sqlite3_vfs_register(&store->vfs, 1) != SQLITE_OK)
		return STORE_IS_BROKEN;
	return opened;
}

void store_close(struct store *store)
{
	(void)sqlite3_vfs_unregister(&store->vfs);
}

bool store_is_broken(const struct store *store)
{
	return store->broken;
}

/*
 * SQLite asks these two for an operating system's file systems (SQLITE_OS_OTHER). A store gives its
 * own, when it is opened: user/store/vfs.h.
 */
#include <sqlite3.h>

int sqlite3_os_init(void)
{
	return SQLITE_OK;
}

int sqlite3_os_end(void)
{
	return SQLITE_OK;
}

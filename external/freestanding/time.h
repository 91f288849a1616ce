/*
 * <time.h> for foreign sources, where there is no C library: no calendar.
 *
 * gmtime answers that it has no date, and then nobody has anything to write with strftime. SQLite
 * names both for CURRENT_TIMESTAMP, which is null in a store.
 */
#ifndef EXTERNAL_FREESTANDING_TIME_H
#define EXTERNAL_FREESTANDING_TIME_H

#include <stddef.h>

typedef long long time_t;

struct tm {
	int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst;
};

static inline struct tm *gmtime(const time_t *moment)
{
	(void)moment;
	return NULL;
}

static inline size_t strftime(char *text, size_t bytes, const char *format, const struct tm *date)
{
	(void)text;
	(void)bytes;
	(void)format;
	(void)date;
	return 0;
}

#endif

/*
 * Backoff: how long a guesser waits between wrong passwords.
 *
 * It slows a guesser down and locks nobody out. For each pair of a name and a source (the line
 * where somebody sits) it counts failures. The first two are free; then the wait is 2 seconds,
 * doubled with every third failure, 32 at most, from the last failure on. An attempt that comes
 * earlier is refused, and not counted. One failure is forgotten every five minutes.
 *
 * Over all sources failures for a name are counted, too. From the eighth on an attempt is *delayed*
 * by half a second for each, 2 seconds at most, and then looked at: a guesser with many sources
 * becomes slow, and the owner is not refused because of others. Sources that are local (in reach of
 * the machine) are not delayed.
 *
 * The names stand nowhere. A keyed hash of the pair names a place in its source's row, and no place
 * is ever given to another pair because of what others do: two pairs whose hashes fall on one place
 * share its count, which makes both slower. That happens within one source, whose users can slow
 * one another down in any case by typing a name of the other. Names without an account are counted
 * as those with one.
 *
 * A source takes the first row without a failure in it, among those for sources of its kind: local
 * ones, and others. When there is none, the last row of the kind, which all such sources share. So
 * however many sources a guesser has, local lines do not notice.
 *
 * The table is kept from one instance of a service to the next. Any content of it is harmless: a
 * wait is never longer than the longest one above, and times in the future count as just now.
 */
#ifndef CORE_CREDENTIALS_BACKOFF_H
#define CORE_CREDENTIALS_BACKOFF_H

#include "abi/base.h"
#include "core/credentials/rules.h"

#define CREDENTIALS_BACKOFF_LOCAL 12u
#define CREDENTIALS_BACKOFF_OTHERS 12u
#define CREDENTIALS_BACKOFF_SOURCES (CREDENTIALS_BACKOFF_LOCAL + CREDENTIALS_BACKOFF_OTHERS)
#define CREDENTIALS_BACKOFF_PLACES 32u
#define CREDENTIALS_BACKOFF_DECAY_NS UINT64_C(300000000000)
#define CREDENTIALS_BACKOFF_LONGEST_NS UINT64_C(32000000000)
#define CREDENTIALS_BACKOFF_DELAY_NS UINT64_C(2000000000)

/* A place. All zero: no failure. */
struct credentials_backoff_place {
	uint64_t last_ns; /* the last failure */
	uint32_t failures;
	/* Tells pairs that share the place; zero after several have. */
	uint32_t pair;
};

struct credentials_backoff_row {
	uint8_t source[8]; /* of its keyed hash; zeros: of none */
	struct credentials_backoff_place places[CREDENTIALS_BACKOFF_PLACES];
};

struct credentials_backoff {
	struct credentials_backoff_row rows[CREDENTIALS_BACKOFF_SOURCES]; /* local ones first */
	struct credentials_backoff_row all;                               /* over all sources */
};

/* An attempt: who, from where, when. */
struct credentials_try {
	const uint8_t *key; /* CREDENTIALS_KEY_BYTES */
	const char *name;   /* as it was typed; at most CREDENTIALS_PASSWORD_BYTES */
	size_t name_length;
	const char *source;
	size_t source_length;
	bool local;
	uint64_t now_ns;
};

struct credentials_wait {
	uint64_t refused_ns; /* the attempt comes so much too early; 0: it does not */
	uint64_t delay_ns;   /* it is to be delayed by this */
};

/* Whether an attempt has to wait. Changes nothing. */
struct credentials_wait credentials_backoff_wait(const struct credentials_backoff *backoff,
						 const struct credentials_try *attempt);

/* Counts a failure. */
void credentials_backoff_fail(struct credentials_backoff *backoff,
			      const struct credentials_try *attempt);

/*
 * The password was right: the failures of this pair are forgotten, unless it has shared its place.
 */
void credentials_backoff_pass(struct credentials_backoff *backoff,
			      const struct credentials_try *attempt);

#endif

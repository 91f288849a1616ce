/*
 * Backoff: see backoff.h.
 */
#include "core/credentials/backoff.h"

#define FREE_FAILURES 2u
#define STEP_FAILURES 3u
#define FIRST_WAIT_NS UINT64_C(2000000000)
#define DOUBLINGS 4u
#define DELAY_FROM 8u
#define DELAY_STEP_NS UINT64_C(500000000)
/* More failures make no longer wait, and take no longer to be forgotten. */
#define FAILURES_COUNTED 20u

_Static_assert(FIRST_WAIT_NS << DOUBLINGS == CREDENTIALS_BACKOFF_LONGEST_NS, "the longest wait");

/* Where a pair is counted. */
struct spot {
	uint8_t source[8];
	uint32_t first_row, last_row; /* those for sources of this kind */
	uint32_t place, place_of_all;
	uint32_t pair; /* not zero */
};

static void spot_find(const struct credentials_try *attempt, struct spot *spot)
{
	struct credentials_hashed hashed = {.purpose = "backoff",
					    .first = attempt->name,
					    .first_length = attempt->name_length,
					    .second = attempt->source,
					    .second_length = attempt->source_length};
	uint8_t hash[CREDENTIALS_HASH_BYTES];

	credentials_hash(attempt->key, &hashed, hash);
	spot->first_row = attempt->local ? 0 : CREDENTIALS_BACKOFF_LOCAL;
	spot->last_row =
		(attempt->local ? CREDENTIALS_BACKOFF_LOCAL : CREDENTIALS_BACKOFF_SOURCES) - 1u;
	spot->place = hash[0] % CREDENTIALS_BACKOFF_PLACES;
	__builtin_memcpy(&spot->pair, hash + 4, sizeof(spot->pair));
	spot->pair |= 1u;
	hashed.first_length = 0;
	credentials_hash(attempt->key, &hashed, hash);
	__builtin_memcpy(spot->source, hash, sizeof(spot->source));
	hashed.first_length = attempt->name_length;
	hashed.second_length = 0;
	credentials_hash(attempt->key, &hashed, hash);
	spot->place_of_all = hash[0] % CREDENTIALS_BACKOFF_PLACES;
}

/* The time since the last failure; one in the future was just now. */
static uint64_t age_ns(const struct credentials_backoff_place *place, uint64_t now_ns)
{
	return place->last_ns < now_ns ? now_ns - place->last_ns : 0;
}

/* The failures that are not forgotten. */
static uint32_t failures_of(const struct credentials_backoff_place *place, uint64_t now_ns)
{
	const uint32_t counted =
		place->failures < FAILURES_COUNTED ? place->failures : FAILURES_COUNTED;
	const uint64_t forgotten = age_ns(place, now_ns) / CREDENTIALS_BACKOFF_DECAY_NS;

	return forgotten < counted ? counted - (uint32_t)forgotten : 0;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static bool row_is_quiet(const struct credentials_backoff_row *row, uint64_t now_ns)
{
	for (uint32_t i = 0; i < CREDENTIALS_BACKOFF_PLACES; i++) {
		if (failures_of(&row->places[i], now_ns) > 0)
			return false;
	}
	return true;
}

/* The row of a source, or the one that it would take. */
static uint32_t row_find(const struct credentials_backoff *backoff, const struct spot *spot,
			 uint64_t now_ns)
{
	for (uint32_t i = spot->first_row; i < spot->last_row; i++) {
		if (__builtin_memcmp(backoff->rows[i].source, spot->source, sizeof(spot->source)) ==
		    0)
			return i;
	}
	for (uint32_t i = spot->first_row; i < spot->last_row; i++) {
		if (row_is_quiet(&backoff->rows[i], now_ns))
			return i;
	}
	return spot->last_row;
}

/* Whether the row is this source's; the last one is shared. */
static bool row_is_of(const struct credentials_backoff *backoff, uint32_t row,
		      const struct spot *spot)
{
	return row == spot->last_row ||
	       __builtin_memcmp(backoff->rows[row].source, spot->source, sizeof(spot->source)) == 0;
}

/* ---- attempts -------------------------------------------------------------------------------- */

static uint64_t wait_after(uint32_t failures)
{
	uint32_t doublings;

	if (failures <= FREE_FAILURES)
		return 0;
	doublings = (failures - FREE_FAILURES - 1u) / STEP_FAILURES;
	return FIRST_WAIT_NS << (doublings < DOUBLINGS ? doublings : DOUBLINGS);
}

static uint64_t delay_after(uint32_t failures)
{
	const uint64_t delay =
		failures < DELAY_FROM ? 0 : (failures - DELAY_FROM + 1u) * DELAY_STEP_NS;

	return delay < CREDENTIALS_BACKOFF_DELAY_NS ? delay : CREDENTIALS_BACKOFF_DELAY_NS;
}

struct credentials_wait credentials_backoff_wait(const struct credentials_backoff *backoff,
						 const struct credentials_try *attempt)
{
	struct credentials_wait wait = {0, 0};
	struct spot spot;
	uint32_t row;

	spot_find(attempt, &spot);
	row = row_find(backoff, &spot, attempt->now_ns);
	if (row_is_of(backoff, row, &spot)) {
		const struct credentials_backoff_place *place =
			&backoff->rows[row].places[spot.place];
		const uint64_t whole = wait_after(failures_of(place, attempt->now_ns));
		const uint64_t gone = age_ns(place, attempt->now_ns);

		wait.refused_ns = whole > gone ? whole - gone : 0;
	}
	if (!attempt->local)
		wait.delay_ns = delay_after(
			failures_of(&backoff->all.places[spot.place_of_all], attempt->now_ns));
	return wait;
}

static void place_fail(struct credentials_backoff_place *place, uint32_t pair, uint64_t now_ns)
{
	const uint32_t failures = failures_of(place, now_ns);

	place->pair = failures == 0 || place->pair == pair ? pair : 0;
	place->failures = failures < FAILURES_COUNTED ? failures + 1u : FAILURES_COUNTED;
	place->last_ns = now_ns;
}

void credentials_backoff_fail(struct credentials_backoff *backoff,
			      const struct credentials_try *attempt)
{
	struct spot spot;
	uint32_t row;

	spot_find(attempt, &spot);
	row = row_find(backoff, &spot, attempt->now_ns);
	if (!row_is_of(backoff, row, &spot))
		backoff->rows[row] = (struct credentials_backoff_row){{0}, {{0}}};
	__builtin_memcpy(backoff->rows[row].source, spot.source, sizeof(spot.source));
	place_fail(&backoff->rows[row].places[spot.place], spot.pair, attempt->now_ns);
	place_fail(&backoff->all.places[spot.place_of_all], spot.pair, attempt->now_ns);
}

void credentials_backoff_pass(struct credentials_backoff *backoff,
			      const struct credentials_try *attempt)
{
	struct credentials_backoff_place *place;
	struct spot spot;
	uint32_t row;

	spot_find(attempt, &spot);
	row = row_find(backoff, &spot, attempt->now_ns);
	place = &backoff->rows[row].places[spot.place];
	if (row_is_of(backoff, row, &spot) && place->pair == spot.pair)
		*place = (struct credentials_backoff_place){0};
}

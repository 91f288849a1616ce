/*
 * The roll of sessions: see roll.h.
 */
#include "core/login/roll.h"

#include "core/base/crc32.h"

static uint32_t row_sum(const struct login_roll_row *row)
{
	return crc32_add(CRC32_BEGIN, row, offsetof(struct login_roll_row, sum));
}

static struct login_roll_row *row_find(struct login_roll *roll,
				       const uint8_t id[LOGIN_ROLL_ID_BYTES], uint32_t below)
{
	for (uint32_t i = 0; i < below; i++) {
		struct login_roll_row *row = &roll->rows[i];

		if (row->state != LOGIN_ROLL_FREE &&
		    __builtin_memcmp(row->id, id, LOGIN_ROLL_ID_BYTES) == 0)
			return row;
	}
	return NULL;
}

static bool row_is_good(struct login_roll *roll, uint32_t place)
{
	const struct login_roll_row *row = &roll->rows[place];
	uint8_t zero = 0;

	for (uint32_t i = 0; i < sizeof(row->zero); i++)
		zero |= row->zero[i];
	return row->sum == row_sum(row) && zero == 0 && row->anonymous <= 1u &&
	       (row->state == LOGIN_ROLL_OPEN || row->state == LOGIN_ROLL_ENDED) &&
	       session_end_reason_is_known((enum session_end_reason)row->reason) &&
	       !row_find(roll, row->id, place);
}

void login_roll_open(struct login_roll *roll)
{
	roll->order = 0;
	for (uint32_t i = 0; i < LOGIN_ROLL_ROWS; i++) {
		struct login_roll_row *row = &roll->rows[i];

		if (!row_is_good(roll, i)) {
			*row = (struct login_roll_row){.order = 0};
			continue;
		}
		if (row->state == LOGIN_ROLL_OPEN)
			row->reason = SESSION_END_REASON_SERVICE_ENDED;
		row->state = LOGIN_ROLL_ENDED;
		row->sum = row_sum(row);
		if (row->order > roll->order)
			roll->order = row->order;
	}
}

static struct login_roll_row *row_free(struct login_roll *roll)
{
	for (uint32_t i = 0; i < LOGIN_ROLL_ROWS; i++) {
		if (roll->rows[i].state == LOGIN_ROLL_FREE)
			return &roll->rows[i];
	}
	return NULL;
}

const struct login_roll_row *login_roll_next(const struct login_roll *roll)
{
	const struct login_roll_row *oldest = NULL;

	for (uint32_t i = 0; i < LOGIN_ROLL_ROWS; i++) {
		const struct login_roll_row *row = &roll->rows[i];

		if (row->state == LOGIN_ROLL_ENDED && (!oldest || row->order < oldest->order))
			oldest = row;
	}
	return oldest;
}

const struct login_roll_row *login_roll_add(struct login_roll *roll,
					    const uint8_t id[LOGIN_ROLL_ID_BYTES], bool anonymous)
{
	struct login_roll_row *row = row_find(roll, id, LOGIN_ROLL_ROWS);
	const struct login_roll_row *oldest;

	if (!row)
		row = row_free(roll);
	oldest = row ? NULL : login_roll_next(roll);
	if (oldest)
		row = &roll->rows[oldest - roll->rows];
	if (!row)
		return NULL;
	*row = (struct login_roll_row){
		.order = ++roll->order, .state = LOGIN_ROLL_OPEN, .anonymous = anonymous ? 1u : 0u};
	__builtin_memcpy(row->id, id, LOGIN_ROLL_ID_BYTES);
	row->sum = row_sum(row);
	return row;
}

const struct login_roll_row *login_roll_end(struct login_roll *roll,
					    const uint8_t id[LOGIN_ROLL_ID_BYTES],
					    enum session_end_reason reason)
{
	struct login_roll_row *row = row_find(roll, id, LOGIN_ROLL_ROWS);

	if (!row || row->state != LOGIN_ROLL_OPEN)
		return NULL;
	row->state = LOGIN_ROLL_ENDED;
	row->reason = (uint8_t)reason;
	row->sum = row_sum(row);
	return row;
}

const struct login_roll_row *login_roll_remove(struct login_roll *roll,
					       const uint8_t id[LOGIN_ROLL_ID_BYTES])
{
	struct login_roll_row *row = row_find(roll, id, LOGIN_ROLL_ROWS);

	if (row)
		*row = (struct login_roll_row){.order = 0};
	return row;
}

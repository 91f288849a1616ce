/*
 * The rare endings of a plain call: exceptions, and results that were not written by our own
 * builder, for example by a service with an older or a newer schema.
 */
#include "user/rt/plain.h"

#include "user/rt/abort.h"
#include "user/rt/exception.h"

static void length_check(uint32_t length_words)
{
	if (length_words > RT_PLAIN_RESULT_WORDS)
		rt_abort(RT_ABORT_RING, "call: more results than there is room for");
}

enum status rt_plain_failed(struct rt *rt, enum status status, const uint64_t *results,
			    uint32_t length_words)
{
	if (status != STATUS_EXCEPTION)
		return status;
	length_check(length_words);
	rt_exception_note(rt, results, length_words);
	return status;
}

enum status rt_plain_read(const uint64_t *results, uint32_t length_words, uint16_t data_words,
			  uint64_t *data)
{
	struct capnp_message message;

	length_check(length_words);
	capnp_message_init(&message, results, length_words, CAPNP_BORDER_BUDGET_WORDS);
	return capnp_message_data_walk(&message, data_words, data);
}

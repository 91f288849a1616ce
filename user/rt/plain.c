/*
 * The results of a plain call that did not come as our own builder writes them: from a service with an
 * older or a newer schema, for example.
 */
#include "user/rt/plain.h"

#include "user/rt/abort.h"

enum status rt_plain_read(const uint64_t *results, uint32_t length_words, uint16_t data_words,
	uint64_t *data)
{
	struct capnp_message message;

	if (length_words > RT_PLAIN_RESULT_WORDS)
		rt_abort(RT_ABORT_RING, "call: more results than there is room for");
	capnp_message_init(&message, results, length_words, CAPNP_BORDER_BUDGET_WORDS);
	return capnp_message_data_walk(&message, data_words, data);
}

/*
 * The contents of a standing receive's buffer when a call has arrived.
 *
 * The buffer begins with the records of received capabilities, as many as the receive asked for
 * (struct ring_received; unused ones are zero), then this header, then the message.
 */
#ifndef ABI_RECEIVE_H
#define ABI_RECEIVE_H

#include "abi/base.h"

struct receive_header {
	uint64_t call_id; /* for RETURN; 0: a notice */
	uint64_t tag_word;
	uint64_t interface;
	uint64_t caller[2]; /* the caller reference */
	uint64_t epoch;     /* of the caller's session */
	uint32_t tag_index;
	uint16_t method;
	uint16_t message_words;
	uint16_t result_words;       /* room that the caller has for a result message */
	uint8_t result_capabilities; /* slots that the caller has for result capabilities */
	uint8_t capability_count;    /* records that are used */
	/*
	 * 0 in a notice that nobody holds the tag any more; otherwise one more than the place whose
	 * deferred call has lost its caller.
	 */
	uint32_t deferred;
};

#define RECEIVE_HEADER_WORDS 8u
/* The tag indexes of one endpoint. */
#define ENDPOINT_TAGS 65536u
/*
 * The first ones are a service scope's where an endpoint is bound to it: those of its exports, then
 * those that ServiceScope.issue gives out. The instance's own come behind them.
 */
#define SCOPE_TAGS 1024u
#define SCOPE_EXPORT_TAGS 64u
/* The most places for deferred calls of one endpoint. */
#define ENDPOINT_PLACES 4096u

/* The header's last word: the room that the caller has, and the count of capabilities that came. */
#define RECEIVE_WORD_ROOM 7u

static inline uint64_t receive_room_word(uint16_t result_words, uint8_t result_capabilities,
					 uint8_t capability_count)
{
	return result_words | (uint64_t)result_capabilities << 16 |
	       (uint64_t)capability_count << 24;
}

ABI_SIZE(struct receive_header, RECEIVE_HEADER_WORDS * 8);
ABI_OFFSET(struct receive_header, result_words, RECEIVE_WORD_ROOM * 8);
ABI_OFFSET(struct receive_header, result_capabilities, RECEIVE_WORD_ROOM * 8 + 2);
ABI_OFFSET(struct receive_header, capability_count, RECEIVE_WORD_ROOM * 8 + 3);
ABI_OFFSET(struct receive_header, caller, 24);
ABI_OFFSET(struct receive_header, tag_index, 48);
ABI_OFFSET(struct receive_header, deferred, 60);

#endif

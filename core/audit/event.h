/*
 * The event of an audit record: copied field by field from what a writer sent, so that nothing
 * reaches the log that the schema does not name.
 *
 * It owns nothing. An event is *right* when
 *
 *	E1  outcome, kind and every enumerant in it are known
 *	E2  each text has at most 63 bytes of UTF-8 without control characters
 *	E3  ids and hashes have 16 bytes, or none
 *	E4  it can be read: core/capnp/reader.h
 */
#ifndef CORE_AUDIT_EVENT_H
#define CORE_AUDIT_EVENT_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/generated/audit.h"

#define AUDIT_TEXT_BYTES 63u

/*
 * Copies a right event; `to` is empty: its fields are at their defaults. Any right event fits in
 * AUDIT_EVENT_WORDS words. INVALID_ARGUMENT: E1, E2 or E3. BAD_MESSAGE: E4. NO_ROOM: as in the
 * builder. After a failure `to` has no meaning.
 */
MUST_CHECK enum status audit_event_copy(const struct audit_event_reader *from,
					const struct audit_event_builder *to);

/* Whether only the log itself writes events of this kind. */
MUST_CHECK bool audit_event_is_own(const struct audit_event_reader *event);

/* Whether whoever appends it waits until it is on the disk. */
MUST_CHECK bool audit_event_is_durable(const struct audit_event_reader *event);

/* The class of a writer's event. */
enum audit_class audit_event_class(const struct audit_event_reader *event);

/* Whether the bytes are a text by E2. */
MUST_CHECK bool audit_text_is_right(struct capnp_text text);

#endif

/*
 * Exceptions: see user/rt/exception.h.
 */
#include "user/rt/exception.h"

#include "core/capnp/builder.h"
#include "user/rt/format.h"
#include "user/rt/words.h"

enum call_exception_kind rt_exception_kind_of(enum status status)
{
	switch ((int)status) {
	case STATUS_WRONG_INTERFACE:
	case STATUS_BAD_METHOD:
		return CALL_EXCEPTION_KIND_UNIMPLEMENTED;
	case STATUS_BAD_MESSAGE:
	case STATUS_INVALID_ARGUMENT:
	case STATUS_OUT_OF_RANGE:
		return CALL_EXCEPTION_KIND_INVALID_ARGUMENT;
	case STATUS_NO_ROOM:
	case STATUS_NO_SLOTS:
	case STATUS_LEDGER_LIMIT:
	case STATUS_BUSY:
	case STATUS_TIMED_OUT:
		return CALL_EXCEPTION_KIND_OVERLOADED;
	case STATUS_DISCONNECTED:
	case STATUS_REVOKED:
		return CALL_EXCEPTION_KIND_DISCONNECTED;
	default:
		return CALL_EXCEPTION_KIND_FAILED;
	}
}

struct capnp_text rt_exception_text_of(enum status status)
{
	const char *text = rt_status_text(status);

	return capnp_text_make(text, (uint32_t)rt_string_length(text));
}

static enum call_exception_kind message_read(struct capnp_message *message, struct capnp_text *text)
{
	struct call_exception_reader reader;
	enum call_exception_kind kind;

	*text = CAPNP_TEXT("");
	if (call_exception_root(message, &reader) != STATUS_OK)
		return CALL_EXCEPTION_KIND_FAILED;
	if (call_exception_get_text(&reader, text) != STATUS_OK)
		*text = CAPNP_TEXT("");
	kind = call_exception_get_kind(&reader);
	return call_exception_kind_is_known(kind) ? kind : CALL_EXCEPTION_KIND_FAILED;
}

enum call_exception_kind rt_exception_read(struct rt_call *call, struct capnp_text *text)
{
	return message_read(rt_call_results(call), text);
}

/* ---- what the last one said ------------------------------------------------------------------ */

/* The first byte that may follow a leading byte of UTF-8, and the one after the last. */
static bool second_is_right(const uint8_t *bytes)
{
	uint8_t low = bytes[0] == 0xe0   ? 0xa0
		      : bytes[0] == 0xf0 ? 0x90
		      : bytes[0] == 0xc2 ? 0xa0
					 : 0x80;
	uint8_t high = bytes[0] == 0xed ? 0xa0 : bytes[0] == 0xf4 ? 0x90 : 0xc0;

	return bytes[1] >= low && bytes[1] < high;
}

/*
 * The length in bytes of the character that stands here; 0: it is none, or not fit for a terminal.
 */
static uint32_t character_bytes(const uint8_t *bytes, uint32_t left)
{
	uint32_t length = bytes[0] < 0x80 ? 1u : bytes[0] < 0xe0 ? 2u : bytes[0] < 0xf0 ? 3u : 4u;

	if (length == 1u)
		return bytes[0] >= 0x20 && bytes[0] != 0x7f ? 1u : 0;
	if (bytes[0] < 0xc2 || bytes[0] > 0xf4 || length > left || !second_is_right(bytes))
		return 0;
	for (uint32_t i = 2; i < length; i++) {
		if ((bytes[i] & 0xc0u) != 0x80u)
			return 0;
	}
	return length;
}

void rt_exception_note(struct rt *rt, const uint64_t *words, uint32_t length_words)
{
	struct capnp_message message;
	struct capnp_text text;
	uint32_t used = 0;

	capnp_message_init(&message, words, length_words, CAPNP_BORDER_BUDGET_WORDS);
	rt->exception.kind = (uint16_t)message_read(&message, &text);
	for (uint32_t i = 0; i < text.length_bytes && used + 4u < RT_EXCEPTION_TEXT_BYTES;) {
		const uint8_t *from = (const uint8_t *)text.bytes + i;
		uint32_t length = character_bytes(from, text.length_bytes - i);

		if (length == 0)
			rt->exception.text[used++] = '?';
		for (uint32_t k = 0; k < length; k++)
			rt->exception.text[used++] = (char)from[k];
		i += length == 0 ? 1u : length;
	}
	rt->exception.text[used] = '\0';
}

/* The kernel's words about the thread's last refusal by a ledger; false: there are none. */
static bool refusal_words(struct rt *rt)
{
	const struct ring_refusal refusal = rt->ring.region->header.refusal;

	if (refusal.column == 0)
		return false;
	(void)rt_format(rt->failure_words, sizeof(rt->failure_words),
			"%s: %s: %lu needed, %lu left%s", rt_status_name(STATUS_LEDGER_LIMIT),
			rt_ledger_column_name(refusal.column), (unsigned long)refusal.needed,
			(unsigned long)refusal.left,
			refusal.above != 0 ? " in a ledger above" : "");
	return true;
}

const char *rt_failure_words(struct rt *rt, enum status status)
{
	const char *kind = rt_exception_kind_text((enum call_exception_kind)rt->exception.kind);

	if (status == STATUS_LEDGER_LIMIT && refusal_words(rt))
		return rt->failure_words;
	if (status != STATUS_EXCEPTION)
		(void)rt_format(rt->failure_words, sizeof(rt->failure_words), "%s: %s",
				rt_status_name(status), rt_status_text(status));
	else
		(void)rt_format(rt->failure_words, sizeof(rt->failure_words), "%s%s%s", kind,
				rt->exception.text[0] != '\0' ? ": " : "", rt->exception.text);
	return rt->failure_words;
}

const char *rt_exception_kind_text(enum call_exception_kind kind)
{
	switch (kind) {
	case CALL_EXCEPTION_KIND_FAILED:
		break;
	case CALL_EXCEPTION_KIND_OVERLOADED:
		return "overloaded";
	case CALL_EXCEPTION_KIND_DISCONNECTED:
		return "disconnected";
	case CALL_EXCEPTION_KIND_UNIMPLEMENTED:
		return "unimplemented";
	case CALL_EXCEPTION_KIND_INVALID_ARGUMENT:
		return "invalid argument";
	}
	return "failed";
}

/*
 * Exceptions: see user/rt/exception.h.
 */
#include "user/rt/exception.h"

#include "core/capnp/builder.h"
#include "user/rt/format.h"
#include "user/rt/words.h"

enum exception_kind rt_exception_kind_of(enum status status)
{
	switch ((int)status) {
	case STATUS_WRONG_INTERFACE:
	case STATUS_BAD_METHOD:
		return EXCEPTION_KIND_UNIMPLEMENTED;
	case STATUS_BAD_MESSAGE:
	case STATUS_INVALID_ARGUMENT:
	case STATUS_OUT_OF_RANGE:
		return EXCEPTION_KIND_INVALID_ARGUMENT;
	case STATUS_NO_ROOM:
	case STATUS_NO_SLOTS:
	case STATUS_LEDGER_LIMIT:
	case STATUS_BUSY:
	case STATUS_TIMED_OUT:
		return EXCEPTION_KIND_OVERLOADED;
	case STATUS_DISCONNECTED:
	case STATUS_REVOKED:
		return EXCEPTION_KIND_DISCONNECTED;
	default:
		return EXCEPTION_KIND_FAILED;
	}
}

struct capnp_text rt_exception_text_of(enum status status)
{
	const char *text = rt_status_text(status);

	return capnp_text_make(text, (uint32_t)rt_string_length(text));
}

enum exception_kind rt_exception_read(struct rt_call *call, struct capnp_text *text)
{
	struct exception_reader reader;
	enum exception_kind kind;

	*text = CAPNP_TEXT("");
	if (exception_root(rt_call_results(call), &reader) != STATUS_OK)
		return EXCEPTION_KIND_FAILED;
	if (exception_get_text(&reader, text) != STATUS_OK)
		*text = CAPNP_TEXT("");
	kind = exception_get_kind(&reader);
	return exception_kind_is_known(kind) ? kind : EXCEPTION_KIND_FAILED;
}

const char *rt_exception_kind_text(enum exception_kind kind)
{
	switch (kind) {
	case EXCEPTION_KIND_FAILED:
		break;
	case EXCEPTION_KIND_OVERLOADED:
		return "overloaded";
	case EXCEPTION_KIND_DISCONNECTED:
		return "disconnected";
	case EXCEPTION_KIND_UNIMPLEMENTED:
		return "unimplemented";
	case EXCEPTION_KIND_INVALID_ARGUMENT:
		return "invalid argument";
	}
	return "failed";
}

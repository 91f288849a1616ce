/*
 * Exceptions (schema/capos.capnp), from both sides: which one a service answers when a handler
 * returns a status, and what a client reads out of one. It decides nothing else.
 */
#ifndef USER_RT_EXCEPTION_H
#define USER_RT_EXCEPTION_H

#include "abi/status.h"
#include "core/capnp/reader.h"
#include "core/generated/capos.h"
#include "user/rt/call.h"

/* The kind of exception that says about a service what the status says about a handler. */
enum exception_kind rt_exception_kind_of(enum status status);

/* The words for it: those of the status. */
struct capnp_text rt_exception_text_of(enum status status);

/*
 * Reads the exception out of a call that ended with STATUS_EXCEPTION. A message that cannot be read,
 * or a kind that is not known, is `failed`; `*text` is valid until rt_call_close, and may be empty.
 */
enum exception_kind rt_exception_read(struct rt_call *call, struct capnp_text *text);

/* The kind's word, such as "overloaded". */
const char *rt_exception_kind_text(enum exception_kind kind);

#endif

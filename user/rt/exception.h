/*
 * Exceptions (schema/capos.capnp), from both sides: which one a service answers when a handler
 * returns a status, and what a client reads out of one. It decides nothing else.
 *
 * A call is over, and its results are gone, when a generated function of one step returns. So the
 * library keeps what the last exception of the thread said: rt->exception. A service's words are a
 * stranger's. Whatever in them could move a cursor or change a terminal is a question mark there.
 */
#ifndef USER_RT_EXCEPTION_H
#define USER_RT_EXCEPTION_H

#include "abi/status.h"
#include "core/capnp/reader.h"
#include "core/generated/capos.h"
#include "user/rt/call.h"
#include "user/rt/rt.h"

/* The kind of exception with which a service reports this status of a handler. */
enum call_exception_kind rt_exception_kind_of(enum status status);

/* The words for it: those of the status. */
struct capnp_text rt_exception_text_of(enum status status);

/*
 * Reads the exception out of a call that ended with STATUS_EXCEPTION. A message that cannot be
 * read, or a kind that is not known, is `failed`; `*text` is valid until rt_call_close, and may be
 * empty.
 */
enum call_exception_kind rt_exception_read(struct rt_call *call, struct capnp_text *text);

/* The kind's word, such as "overloaded". */
const char *rt_exception_kind_text(enum call_exception_kind kind);

/*
 * Why a call failed, for a person: with EXCEPTION, which must be the outcome of the thread's last
 * call that ended with one, its kind and its words ("overloaded: The room is full."); with
 * LEDGER_LIMIT, likewise the last one, the column, what was needed and what was left
 * ("LEDGER_LIMIT: frames: 61 needed, 3 left"); otherwise the name and the sentence of the status.
 * Valid until the next use; in rt->failure_words.
 */
const char *rt_failure_words(struct rt *rt, enum status status);

/*
 * ---- for user/rt/call.c and user/rt/plain.c ----------------------------------------------------
 */

/* Keeps the exception of a result message in rt->exception. */
void rt_exception_note(struct rt *rt, const uint64_t *words, uint32_t length_words);

#endif

/*
 * Numbers in words, for people: statuses, and why a process ended.
 *
 * It owns the wording and decides nothing. Programs compare numbers, never these texts.
 */
#ifndef USER_RT_WORDS_H
#define USER_RT_WORDS_H

#include "abi/base.h"
#include "abi/exit_record.h"
#include "abi/status.h"

/* An exit record, as ProcessHandle gives it (schema/process.capnp). */
struct rt_exit_record {
	enum exit_cause cause;
	uint16_t vector;
	int64_t code;
	uint64_t address;
	uint64_t instruction;
	uint64_t error_code;
	/* The instruction's, for addr2line; 0: it is outside of the program. */
	uint64_t image_offset;
};

/* The sentence of abi/status.def for a status; "unknown status" for a number that is none. */
const char *rt_status_text(enum status status);

/* The name of a status, such as "LEDGER_LIMIT"; "?" for a number that is none. */
const char *rt_status_name(enum status status);

/*
 * The name of a ledger's column by its number in a refusal (abi/ring.h), such as "frames"; "?" for
 * none.
 */
const char *rt_ledger_column_name(uint32_t column);

#define RT_EXIT_WORDS_BYTES 192u

/*
 * Writes what an exit record says into `text` of RT_EXIT_WORDS_BYTES, such as "exited with code 0"
 * or "page fault: reading address 0x8 at instruction 0x1bad7da0c0fc (faulter+0x10fc)". `program` is
 * the name of the program's file, which has the symbols under build/user; null: unknown.
 */
void rt_exit_record_words(const struct rt_exit_record *record, const char *program, char *text);

/* Whether the process ended otherwise than by exiting with code 0. */
bool rt_exit_record_is_abnormal(const struct rt_exit_record *record);

#endif

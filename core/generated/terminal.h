/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from terminal.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_TERMINAL_H
#define CORE_GENERATED_TERMINAL_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* EchoMode. */
enum echo_mode {
	ECHO_MODE_VISIBLE = 0,
	ECHO_MODE_MASKED = 1,
	ECHO_MODE_HIDDEN = 2,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool echo_mode_is_known(enum echo_mode value)
{
	return (uint32_t)value < 3u;
}

/* HistoryDirection. */
enum history_direction {
	HISTORY_DIRECTION_OLDER = 0,
	HISTORY_DIRECTION_NEWER = 1,
	HISTORY_DIRECTION_SEARCH = 2,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool history_direction_is_known(enum history_direction value)
{
	return (uint32_t)value < 3u;
}

/* TerminalSession. A lease: the line, while this is the top of its stack. It reaches one session and stays there. */
#define TERMINAL_SESSION_INTERFACE_ID UINT64_C(0x97e98cc883d7b172)
#define TERMINAL_SESSION_METHODS 4u

enum terminal_session_method {
	TERMINAL_SESSION_METHOD_READ_LINE = 0,
	TERMINAL_SESSION_METHOD_WRITE = 1,
	TERMINAL_SESSION_METHOD_CANCEL = 2,
	TERMINAL_SESSION_METHOD_DESCRIBE = 3,
};

/* TerminalEvent. */
enum terminal_event {
	TERMINAL_EVENT_RETURNED = 0,
	TERMINAL_EVENT_INTERRUPTED = 1,
	TERMINAL_EVENT_HANGUP = 2,
	TERMINAL_EVENT_RESIZED = 3,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool terminal_event_is_known(enum terminal_event value)
{
	return (uint32_t)value < 4u;
}

/* TerminalControl. Says who in a session has the lease's line. */
#define TERMINAL_CONTROL_INTERFACE_ID UINT64_C(0xcda8e1726adee475)
#define TERMINAL_CONTROL_METHODS 4u

enum terminal_control_method {
	TERMINAL_CONTROL_METHOD_PUSH = 0,
	TERMINAL_CONTROL_METHOD_WAIT = 1,
	TERMINAL_CONTROL_METHOD_RECLAIM = 2,
	TERMINAL_CONTROL_METHOD_OUTPUT = 3,
};

/* TerminalOutput. Whole lines, marked by the service, without escapes, while their session has the foreground. */
#define TERMINAL_OUTPUT_INTERFACE_ID UINT64_C(0xa3495122f15a1620)
#define TERMINAL_OUTPUT_METHODS 1u

enum terminal_output_method {
	TERMINAL_OUTPUT_METHOD_WRITE = 0,
};

/* AttentionChoice. */
enum attention_choice {
	ATTENTION_CHOICE_BACK = 0,
	ATTENTION_CHOICE_LOGIN = 1,
	ATTENTION_CHOICE_END_SESSION = 2,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool attention_choice_is_known(enum attention_choice value)
{
	return (uint32_t)value < 3u;
}

/* TerminalMaster. The whole line, for whoever leases it to sessions. */
#define TERMINAL_MASTER_INTERFACE_ID UINT64_C(0x92ae4f24f97ece22)
#define TERMINAL_MASTER_METHODS 5u

enum terminal_master_method {
	TERMINAL_MASTER_METHOD_TAKE = 0,
	TERMINAL_MASTER_METHOD_LEASE = 1,
	TERMINAL_MASTER_METHOD_ATTENTION = 2,
	TERMINAL_MASTER_METHOD_RESET = 3,
	TERMINAL_MASTER_METHOD_DESCRIBE = 4,
};

/* TerminalSizes. The size of a terminal at the other end of a stream, which tells it by itself. */
#define TERMINAL_SIZES_INTERFACE_ID UINT64_C(0xd5709be13cf4a862)
#define TERMINAL_SIZES_METHODS 1u

enum terminal_sizes_method {
	TERMINAL_SIZES_METHOD_NEXT = 0,
};

/* EditedLine: 8 bytes of data, 1 pointers. A line that is not finished: the program answers with the next readLine. */
#define EDITED_LINE_DATA_WORDS 1u
#define EDITED_LINE_POINTERS 1u

struct edited_line_reader {
	struct capnp_struct raw;
};

struct edited_line_builder {
	struct capnp_struct_builder raw;
};

struct edited_line_list_reader {
	struct capnp_list raw;
};

struct edited_line_list_builder {
	struct capnp_list_builder raw;
};

/* HistoryWish: 8 bytes of data, 1 pointers. */
#define HISTORY_WISH_DATA_WORDS 1u
#define HISTORY_WISH_POINTERS 1u

struct history_wish_reader {
	struct capnp_struct raw;
};

struct history_wish_builder {
	struct capnp_struct_builder raw;
};

struct history_wish_list_reader {
	struct capnp_list raw;
};

struct history_wish_list_builder {
	struct capnp_list_builder raw;
};

/* LineOutcome: 8 bytes of data, 1 pointers. How a line ended. */
#define LINE_OUTCOME_DATA_WORDS 1u
#define LINE_OUTCOME_POINTERS 1u

struct line_outcome_reader {
	struct capnp_struct raw;
};

struct line_outcome_builder {
	struct capnp_struct_builder raw;
};

struct line_outcome_list_reader {
	struct capnp_list raw;
};

struct line_outcome_list_builder {
	struct capnp_list_builder raw;
};

enum line_outcome_which {
	LINE_OUTCOME_WHICH_LINE = 0,
	LINE_OUTCOME_WHICH_END = 1,
	LINE_OUTCOME_WHICH_CANCELLED = 2,
	LINE_OUTCOME_WHICH_INTERRUPTED = 3,
	LINE_OUTCOME_WHICH_TOO_LONG = 4,
	LINE_OUTCOME_WHICH_TIMED_OUT = 5,
	LINE_OUTCOME_WHICH_NOT_FOREGROUND = 6,
	LINE_OUTCOME_WHICH_COMPLETION_REQUESTED = 7,
	LINE_OUTCOME_WHICH_HISTORY_REQUESTED = 8,
};

/* TerminalSession.readLine params: 24 bytes of data, 2 pointers. */
#define TERMINAL_SESSION_READ_LINE_PARAMS_DATA_WORDS 3u
#define TERMINAL_SESSION_READ_LINE_PARAMS_POINTERS 2u

struct terminal_session_read_line_params_reader {
	struct capnp_struct raw;
};

struct terminal_session_read_line_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalSession.readLine results: 0 bytes of data, 1 pointers. */
#define TERMINAL_SESSION_READ_LINE_RESULTS_DATA_WORDS 0u
#define TERMINAL_SESSION_READ_LINE_RESULTS_POINTERS 1u

struct terminal_session_read_line_results_reader {
	struct capnp_struct raw;
};

struct terminal_session_read_line_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalSession.write params: 0 bytes of data, 1 pointers. */
#define TERMINAL_SESSION_WRITE_PARAMS_DATA_WORDS 0u
#define TERMINAL_SESSION_WRITE_PARAMS_POINTERS 1u

struct terminal_session_write_params_reader {
	struct capnp_struct raw;
};

struct terminal_session_write_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalSession.write results: 0 bytes of data, 0 pointers. */
#define TERMINAL_SESSION_WRITE_RESULTS_DATA_WORDS 0u
#define TERMINAL_SESSION_WRITE_RESULTS_POINTERS 0u

struct terminal_session_write_results_reader {
	struct capnp_struct raw;
};

struct terminal_session_write_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalSession.cancel params: 0 bytes of data, 0 pointers. */
#define TERMINAL_SESSION_CANCEL_PARAMS_DATA_WORDS 0u
#define TERMINAL_SESSION_CANCEL_PARAMS_POINTERS 0u

struct terminal_session_cancel_params_reader {
	struct capnp_struct raw;
};

struct terminal_session_cancel_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalSession.cancel results: 0 bytes of data, 0 pointers. */
#define TERMINAL_SESSION_CANCEL_RESULTS_DATA_WORDS 0u
#define TERMINAL_SESSION_CANCEL_RESULTS_POINTERS 0u

struct terminal_session_cancel_results_reader {
	struct capnp_struct raw;
};

struct terminal_session_cancel_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalSession.describe params: 0 bytes of data, 0 pointers. */
#define TERMINAL_SESSION_DESCRIBE_PARAMS_DATA_WORDS 0u
#define TERMINAL_SESSION_DESCRIBE_PARAMS_POINTERS 0u

struct terminal_session_describe_params_reader {
	struct capnp_struct raw;
};

struct terminal_session_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalSession.describe results: 8 bytes of data, 0 pointers. */
#define TERMINAL_SESSION_DESCRIBE_RESULTS_DATA_WORDS 1u
#define TERMINAL_SESSION_DESCRIBE_RESULTS_POINTERS 0u

struct terminal_session_describe_results_reader {
	struct capnp_struct raw;
};

struct terminal_session_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalControl.push params: 0 bytes of data, 0 pointers. */
#define TERMINAL_CONTROL_PUSH_PARAMS_DATA_WORDS 0u
#define TERMINAL_CONTROL_PUSH_PARAMS_POINTERS 0u

struct terminal_control_push_params_reader {
	struct capnp_struct raw;
};

struct terminal_control_push_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalControl.push results: 0 bytes of data, 1 pointers. */
#define TERMINAL_CONTROL_PUSH_RESULTS_DATA_WORDS 0u
#define TERMINAL_CONTROL_PUSH_RESULTS_POINTERS 1u

struct terminal_control_push_results_reader {
	struct capnp_struct raw;
};

struct terminal_control_push_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalControl.wait params: 0 bytes of data, 0 pointers. */
#define TERMINAL_CONTROL_WAIT_PARAMS_DATA_WORDS 0u
#define TERMINAL_CONTROL_WAIT_PARAMS_POINTERS 0u

struct terminal_control_wait_params_reader {
	struct capnp_struct raw;
};

struct terminal_control_wait_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalControl.wait results: 8 bytes of data, 0 pointers. */
#define TERMINAL_CONTROL_WAIT_RESULTS_DATA_WORDS 1u
#define TERMINAL_CONTROL_WAIT_RESULTS_POINTERS 0u

struct terminal_control_wait_results_reader {
	struct capnp_struct raw;
};

struct terminal_control_wait_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalControl.reclaim params: 0 bytes of data, 0 pointers. */
#define TERMINAL_CONTROL_RECLAIM_PARAMS_DATA_WORDS 0u
#define TERMINAL_CONTROL_RECLAIM_PARAMS_POINTERS 0u

struct terminal_control_reclaim_params_reader {
	struct capnp_struct raw;
};

struct terminal_control_reclaim_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalControl.reclaim results: 0 bytes of data, 0 pointers. */
#define TERMINAL_CONTROL_RECLAIM_RESULTS_DATA_WORDS 0u
#define TERMINAL_CONTROL_RECLAIM_RESULTS_POINTERS 0u

struct terminal_control_reclaim_results_reader {
	struct capnp_struct raw;
};

struct terminal_control_reclaim_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalControl.output params: 0 bytes of data, 1 pointers. */
#define TERMINAL_CONTROL_OUTPUT_PARAMS_DATA_WORDS 0u
#define TERMINAL_CONTROL_OUTPUT_PARAMS_POINTERS 1u

struct terminal_control_output_params_reader {
	struct capnp_struct raw;
};

struct terminal_control_output_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalControl.output results: 0 bytes of data, 1 pointers. */
#define TERMINAL_CONTROL_OUTPUT_RESULTS_DATA_WORDS 0u
#define TERMINAL_CONTROL_OUTPUT_RESULTS_POINTERS 1u

struct terminal_control_output_results_reader {
	struct capnp_struct raw;
};

struct terminal_control_output_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalOutput.write params: 0 bytes of data, 1 pointers. */
#define TERMINAL_OUTPUT_WRITE_PARAMS_DATA_WORDS 0u
#define TERMINAL_OUTPUT_WRITE_PARAMS_POINTERS 1u

struct terminal_output_write_params_reader {
	struct capnp_struct raw;
};

struct terminal_output_write_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalOutput.write results: 0 bytes of data, 0 pointers. */
#define TERMINAL_OUTPUT_WRITE_RESULTS_DATA_WORDS 0u
#define TERMINAL_OUTPUT_WRITE_RESULTS_POINTERS 0u

struct terminal_output_write_results_reader {
	struct capnp_struct raw;
};

struct terminal_output_write_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalMaster.take params: 0 bytes of data, 0 pointers. */
#define TERMINAL_MASTER_TAKE_PARAMS_DATA_WORDS 0u
#define TERMINAL_MASTER_TAKE_PARAMS_POINTERS 0u

struct terminal_master_take_params_reader {
	struct capnp_struct raw;
};

struct terminal_master_take_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalMaster.take results: 0 bytes of data, 1 pointers. */
#define TERMINAL_MASTER_TAKE_RESULTS_DATA_WORDS 0u
#define TERMINAL_MASTER_TAKE_RESULTS_POINTERS 1u

struct terminal_master_take_results_reader {
	struct capnp_struct raw;
};

struct terminal_master_take_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalMaster.lease params: 8 bytes of data, 2 pointers. */
#define TERMINAL_MASTER_LEASE_PARAMS_DATA_WORDS 1u
#define TERMINAL_MASTER_LEASE_PARAMS_POINTERS 2u

struct terminal_master_lease_params_reader {
	struct capnp_struct raw;
};

struct terminal_master_lease_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalMaster.lease results: 0 bytes of data, 2 pointers. */
#define TERMINAL_MASTER_LEASE_RESULTS_DATA_WORDS 0u
#define TERMINAL_MASTER_LEASE_RESULTS_POINTERS 2u

struct terminal_master_lease_results_reader {
	struct capnp_struct raw;
};

struct terminal_master_lease_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalMaster.attention params: 0 bytes of data, 1 pointers. */
#define TERMINAL_MASTER_ATTENTION_PARAMS_DATA_WORDS 0u
#define TERMINAL_MASTER_ATTENTION_PARAMS_POINTERS 1u

struct terminal_master_attention_params_reader {
	struct capnp_struct raw;
};

struct terminal_master_attention_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalMaster.attention results: 8 bytes of data, 0 pointers. */
#define TERMINAL_MASTER_ATTENTION_RESULTS_DATA_WORDS 1u
#define TERMINAL_MASTER_ATTENTION_RESULTS_POINTERS 0u

struct terminal_master_attention_results_reader {
	struct capnp_struct raw;
};

struct terminal_master_attention_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalMaster.reset params: 8 bytes of data, 0 pointers. */
#define TERMINAL_MASTER_RESET_PARAMS_DATA_WORDS 1u
#define TERMINAL_MASTER_RESET_PARAMS_POINTERS 0u

struct terminal_master_reset_params_reader {
	struct capnp_struct raw;
};

struct terminal_master_reset_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalMaster.reset results: 0 bytes of data, 0 pointers. */
#define TERMINAL_MASTER_RESET_RESULTS_DATA_WORDS 0u
#define TERMINAL_MASTER_RESET_RESULTS_POINTERS 0u

struct terminal_master_reset_results_reader {
	struct capnp_struct raw;
};

struct terminal_master_reset_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalMaster.describe params: 0 bytes of data, 0 pointers. */
#define TERMINAL_MASTER_DESCRIBE_PARAMS_DATA_WORDS 0u
#define TERMINAL_MASTER_DESCRIBE_PARAMS_POINTERS 0u

struct terminal_master_describe_params_reader {
	struct capnp_struct raw;
};

struct terminal_master_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalMaster.describe results: 16 bytes of data, 0 pointers. */
#define TERMINAL_MASTER_DESCRIBE_RESULTS_DATA_WORDS 2u
#define TERMINAL_MASTER_DESCRIBE_RESULTS_POINTERS 0u

struct terminal_master_describe_results_reader {
	struct capnp_struct raw;
};

struct terminal_master_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* TerminalSizes.next params: 0 bytes of data, 0 pointers. */
#define TERMINAL_SIZES_NEXT_PARAMS_DATA_WORDS 0u
#define TERMINAL_SIZES_NEXT_PARAMS_POINTERS 0u

struct terminal_sizes_next_params_reader {
	struct capnp_struct raw;
};

struct terminal_sizes_next_params_builder {
	struct capnp_struct_builder raw;
};

/* TerminalSizes.next results: 8 bytes of data, 0 pointers. */
#define TERMINAL_SIZES_NEXT_RESULTS_DATA_WORDS 1u
#define TERMINAL_SIZES_NEXT_RESULTS_POINTERS 0u

struct terminal_sizes_next_results_reader {
	struct capnp_struct raw;
};

struct terminal_sizes_next_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- EditedLine ---- */

MUST_CHECK static inline enum status edited_line_root(struct capnp_message *message,
	struct edited_line_reader *reader)
{
	return capnp_message_root(message, EDITED_LINE_DATA_WORDS, EDITED_LINE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status edited_line_read(struct capnp_pointer pointer,
	struct edited_line_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool edited_line_is_complete(const struct edited_line_reader *reader)
{
	return reader->raw.data_bits >= EDITED_LINE_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= EDITED_LINE_POINTERS;
}

MUST_CHECK static inline enum status edited_line_builder_root(struct capnp_builder *builder,
	struct edited_line_builder *out)
{
	return capnp_builder_root(builder, EDITED_LINE_DATA_WORDS, EDITED_LINE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status edited_line_builder_new(
	struct capnp_pointer_builder pointer, struct edited_line_builder *out)
{
	return capnp_pointer_new_struct(pointer, EDITED_LINE_DATA_WORDS, EDITED_LINE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status edited_line_list_read(struct capnp_pointer pointer,
	struct edited_line_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct edited_line_reader edited_line_list_get(const struct edited_line_list_reader *list,
	uint32_t index)
{
	return (struct edited_line_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status edited_line_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct edited_line_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, EDITED_LINE_DATA_WORDS, EDITED_LINE_POINTERS, count,
		&list->raw);
}

static inline struct edited_line_builder edited_line_list_builder_get(
	const struct edited_line_list_builder *list, uint32_t index)
{
	return (struct edited_line_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- HistoryWish ---- */

MUST_CHECK static inline enum status history_wish_root(struct capnp_message *message,
	struct history_wish_reader *reader)
{
	return capnp_message_root(message, HISTORY_WISH_DATA_WORDS, HISTORY_WISH_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status history_wish_read(struct capnp_pointer pointer,
	struct history_wish_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool history_wish_is_complete(const struct history_wish_reader *reader)
{
	return reader->raw.data_bits >= HISTORY_WISH_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= HISTORY_WISH_POINTERS;
}

MUST_CHECK static inline enum status history_wish_builder_root(struct capnp_builder *builder,
	struct history_wish_builder *out)
{
	return capnp_builder_root(builder, HISTORY_WISH_DATA_WORDS, HISTORY_WISH_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status history_wish_builder_new(
	struct capnp_pointer_builder pointer, struct history_wish_builder *out)
{
	return capnp_pointer_new_struct(pointer, HISTORY_WISH_DATA_WORDS, HISTORY_WISH_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status history_wish_list_read(struct capnp_pointer pointer,
	struct history_wish_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct history_wish_reader history_wish_list_get(const struct history_wish_list_reader *list,
	uint32_t index)
{
	return (struct history_wish_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status history_wish_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct history_wish_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, HISTORY_WISH_DATA_WORDS, HISTORY_WISH_POINTERS, count,
		&list->raw);
}

static inline struct history_wish_builder history_wish_list_builder_get(
	const struct history_wish_list_builder *list, uint32_t index)
{
	return (struct history_wish_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- LineOutcome ---- */

MUST_CHECK static inline enum status line_outcome_root(struct capnp_message *message,
	struct line_outcome_reader *reader)
{
	return capnp_message_root(message, LINE_OUTCOME_DATA_WORDS, LINE_OUTCOME_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status line_outcome_read(struct capnp_pointer pointer,
	struct line_outcome_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool line_outcome_is_complete(const struct line_outcome_reader *reader)
{
	return reader->raw.data_bits >= LINE_OUTCOME_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= LINE_OUTCOME_POINTERS;
}

MUST_CHECK static inline enum status line_outcome_builder_root(struct capnp_builder *builder,
	struct line_outcome_builder *out)
{
	return capnp_builder_root(builder, LINE_OUTCOME_DATA_WORDS, LINE_OUTCOME_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status line_outcome_builder_new(
	struct capnp_pointer_builder pointer, struct line_outcome_builder *out)
{
	return capnp_pointer_new_struct(pointer, LINE_OUTCOME_DATA_WORDS, LINE_OUTCOME_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status line_outcome_list_read(struct capnp_pointer pointer,
	struct line_outcome_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct line_outcome_reader line_outcome_list_get(const struct line_outcome_list_reader *list,
	uint32_t index)
{
	return (struct line_outcome_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status line_outcome_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct line_outcome_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, LINE_OUTCOME_DATA_WORDS, LINE_OUTCOME_POINTERS, count,
		&list->raw);
}

static inline struct line_outcome_builder line_outcome_list_builder_get(
	const struct line_outcome_list_builder *list, uint32_t index)
{
	return (struct line_outcome_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- TerminalSession.readLine params ---- */

MUST_CHECK static inline enum status terminal_session_read_line_params_root(struct capnp_message *message,
	struct terminal_session_read_line_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_SESSION_READ_LINE_PARAMS_DATA_WORDS, TERMINAL_SESSION_READ_LINE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_read_line_params_read(struct capnp_pointer pointer,
	struct terminal_session_read_line_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_session_read_line_params_is_complete(const struct terminal_session_read_line_params_reader *reader)
{
	return reader->raw.data_bits >= TERMINAL_SESSION_READ_LINE_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= TERMINAL_SESSION_READ_LINE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status terminal_session_read_line_params_builder_root(struct capnp_builder *builder,
	struct terminal_session_read_line_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_SESSION_READ_LINE_PARAMS_DATA_WORDS, TERMINAL_SESSION_READ_LINE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_session_read_line_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_session_read_line_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_SESSION_READ_LINE_PARAMS_DATA_WORDS, TERMINAL_SESSION_READ_LINE_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalSession.readLine results ---- */

MUST_CHECK static inline enum status terminal_session_read_line_results_root(struct capnp_message *message,
	struct terminal_session_read_line_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_SESSION_READ_LINE_RESULTS_DATA_WORDS, TERMINAL_SESSION_READ_LINE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_read_line_results_read(struct capnp_pointer pointer,
	struct terminal_session_read_line_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_session_read_line_results_is_complete(const struct terminal_session_read_line_results_reader *reader)
{
	return reader->raw.pointer_count >= TERMINAL_SESSION_READ_LINE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status terminal_session_read_line_results_builder_root(struct capnp_builder *builder,
	struct terminal_session_read_line_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_SESSION_READ_LINE_RESULTS_DATA_WORDS, TERMINAL_SESSION_READ_LINE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_session_read_line_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_session_read_line_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_SESSION_READ_LINE_RESULTS_DATA_WORDS, TERMINAL_SESSION_READ_LINE_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalSession.write params ---- */

MUST_CHECK static inline enum status terminal_session_write_params_root(struct capnp_message *message,
	struct terminal_session_write_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_SESSION_WRITE_PARAMS_DATA_WORDS, TERMINAL_SESSION_WRITE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_write_params_read(struct capnp_pointer pointer,
	struct terminal_session_write_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_session_write_params_is_complete(const struct terminal_session_write_params_reader *reader)
{
	return reader->raw.pointer_count >= TERMINAL_SESSION_WRITE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status terminal_session_write_params_builder_root(struct capnp_builder *builder,
	struct terminal_session_write_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_SESSION_WRITE_PARAMS_DATA_WORDS, TERMINAL_SESSION_WRITE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_session_write_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_session_write_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_SESSION_WRITE_PARAMS_DATA_WORDS, TERMINAL_SESSION_WRITE_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalSession.write results ---- */

MUST_CHECK static inline enum status terminal_session_write_results_root(struct capnp_message *message,
	struct terminal_session_write_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_SESSION_WRITE_RESULTS_DATA_WORDS, TERMINAL_SESSION_WRITE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_write_results_read(struct capnp_pointer pointer,
	struct terminal_session_write_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_write_results_builder_root(struct capnp_builder *builder,
	struct terminal_session_write_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_SESSION_WRITE_RESULTS_DATA_WORDS, TERMINAL_SESSION_WRITE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_session_write_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_session_write_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_SESSION_WRITE_RESULTS_DATA_WORDS, TERMINAL_SESSION_WRITE_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalSession.cancel params ---- */

MUST_CHECK static inline enum status terminal_session_cancel_params_root(struct capnp_message *message,
	struct terminal_session_cancel_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_SESSION_CANCEL_PARAMS_DATA_WORDS, TERMINAL_SESSION_CANCEL_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_cancel_params_read(struct capnp_pointer pointer,
	struct terminal_session_cancel_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_cancel_params_builder_root(struct capnp_builder *builder,
	struct terminal_session_cancel_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_SESSION_CANCEL_PARAMS_DATA_WORDS, TERMINAL_SESSION_CANCEL_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_session_cancel_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_session_cancel_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_SESSION_CANCEL_PARAMS_DATA_WORDS, TERMINAL_SESSION_CANCEL_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalSession.cancel results ---- */

MUST_CHECK static inline enum status terminal_session_cancel_results_root(struct capnp_message *message,
	struct terminal_session_cancel_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_SESSION_CANCEL_RESULTS_DATA_WORDS, TERMINAL_SESSION_CANCEL_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_cancel_results_read(struct capnp_pointer pointer,
	struct terminal_session_cancel_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_cancel_results_builder_root(struct capnp_builder *builder,
	struct terminal_session_cancel_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_SESSION_CANCEL_RESULTS_DATA_WORDS, TERMINAL_SESSION_CANCEL_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_session_cancel_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_session_cancel_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_SESSION_CANCEL_RESULTS_DATA_WORDS, TERMINAL_SESSION_CANCEL_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalSession.describe params ---- */

MUST_CHECK static inline enum status terminal_session_describe_params_root(struct capnp_message *message,
	struct terminal_session_describe_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_SESSION_DESCRIBE_PARAMS_DATA_WORDS, TERMINAL_SESSION_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_describe_params_read(struct capnp_pointer pointer,
	struct terminal_session_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_describe_params_builder_root(struct capnp_builder *builder,
	struct terminal_session_describe_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_SESSION_DESCRIBE_PARAMS_DATA_WORDS, TERMINAL_SESSION_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_session_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_session_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_SESSION_DESCRIBE_PARAMS_DATA_WORDS, TERMINAL_SESSION_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalSession.describe results ---- */

MUST_CHECK static inline enum status terminal_session_describe_results_root(struct capnp_message *message,
	struct terminal_session_describe_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_SESSION_DESCRIBE_RESULTS_DATA_WORDS, TERMINAL_SESSION_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_session_describe_results_read(struct capnp_pointer pointer,
	struct terminal_session_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_session_describe_results_is_complete(const struct terminal_session_describe_results_reader *reader)
{
	return reader->raw.data_bits >= TERMINAL_SESSION_DESCRIBE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status terminal_session_describe_results_builder_root(struct capnp_builder *builder,
	struct terminal_session_describe_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_SESSION_DESCRIBE_RESULTS_DATA_WORDS, TERMINAL_SESSION_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_session_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_session_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_SESSION_DESCRIBE_RESULTS_DATA_WORDS, TERMINAL_SESSION_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalControl.push params ---- */

MUST_CHECK static inline enum status terminal_control_push_params_root(struct capnp_message *message,
	struct terminal_control_push_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_CONTROL_PUSH_PARAMS_DATA_WORDS, TERMINAL_CONTROL_PUSH_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_push_params_read(struct capnp_pointer pointer,
	struct terminal_control_push_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_push_params_builder_root(struct capnp_builder *builder,
	struct terminal_control_push_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_CONTROL_PUSH_PARAMS_DATA_WORDS, TERMINAL_CONTROL_PUSH_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_control_push_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_control_push_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_CONTROL_PUSH_PARAMS_DATA_WORDS, TERMINAL_CONTROL_PUSH_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalControl.push results ---- */

MUST_CHECK static inline enum status terminal_control_push_results_root(struct capnp_message *message,
	struct terminal_control_push_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_CONTROL_PUSH_RESULTS_DATA_WORDS, TERMINAL_CONTROL_PUSH_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_push_results_read(struct capnp_pointer pointer,
	struct terminal_control_push_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_control_push_results_is_complete(const struct terminal_control_push_results_reader *reader)
{
	return reader->raw.pointer_count >= TERMINAL_CONTROL_PUSH_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status terminal_control_push_results_builder_root(struct capnp_builder *builder,
	struct terminal_control_push_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_CONTROL_PUSH_RESULTS_DATA_WORDS, TERMINAL_CONTROL_PUSH_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_control_push_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_control_push_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_CONTROL_PUSH_RESULTS_DATA_WORDS, TERMINAL_CONTROL_PUSH_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalControl.wait params ---- */

MUST_CHECK static inline enum status terminal_control_wait_params_root(struct capnp_message *message,
	struct terminal_control_wait_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_CONTROL_WAIT_PARAMS_DATA_WORDS, TERMINAL_CONTROL_WAIT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_wait_params_read(struct capnp_pointer pointer,
	struct terminal_control_wait_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_wait_params_builder_root(struct capnp_builder *builder,
	struct terminal_control_wait_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_CONTROL_WAIT_PARAMS_DATA_WORDS, TERMINAL_CONTROL_WAIT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_control_wait_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_control_wait_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_CONTROL_WAIT_PARAMS_DATA_WORDS, TERMINAL_CONTROL_WAIT_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalControl.wait results ---- */

MUST_CHECK static inline enum status terminal_control_wait_results_root(struct capnp_message *message,
	struct terminal_control_wait_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_CONTROL_WAIT_RESULTS_DATA_WORDS, TERMINAL_CONTROL_WAIT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_wait_results_read(struct capnp_pointer pointer,
	struct terminal_control_wait_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_control_wait_results_is_complete(const struct terminal_control_wait_results_reader *reader)
{
	return reader->raw.data_bits >= TERMINAL_CONTROL_WAIT_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status terminal_control_wait_results_builder_root(struct capnp_builder *builder,
	struct terminal_control_wait_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_CONTROL_WAIT_RESULTS_DATA_WORDS, TERMINAL_CONTROL_WAIT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_control_wait_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_control_wait_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_CONTROL_WAIT_RESULTS_DATA_WORDS, TERMINAL_CONTROL_WAIT_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalControl.reclaim params ---- */

MUST_CHECK static inline enum status terminal_control_reclaim_params_root(struct capnp_message *message,
	struct terminal_control_reclaim_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_CONTROL_RECLAIM_PARAMS_DATA_WORDS, TERMINAL_CONTROL_RECLAIM_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_reclaim_params_read(struct capnp_pointer pointer,
	struct terminal_control_reclaim_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_reclaim_params_builder_root(struct capnp_builder *builder,
	struct terminal_control_reclaim_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_CONTROL_RECLAIM_PARAMS_DATA_WORDS, TERMINAL_CONTROL_RECLAIM_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_control_reclaim_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_control_reclaim_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_CONTROL_RECLAIM_PARAMS_DATA_WORDS, TERMINAL_CONTROL_RECLAIM_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalControl.reclaim results ---- */

MUST_CHECK static inline enum status terminal_control_reclaim_results_root(struct capnp_message *message,
	struct terminal_control_reclaim_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_CONTROL_RECLAIM_RESULTS_DATA_WORDS, TERMINAL_CONTROL_RECLAIM_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_reclaim_results_read(struct capnp_pointer pointer,
	struct terminal_control_reclaim_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_reclaim_results_builder_root(struct capnp_builder *builder,
	struct terminal_control_reclaim_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_CONTROL_RECLAIM_RESULTS_DATA_WORDS, TERMINAL_CONTROL_RECLAIM_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_control_reclaim_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_control_reclaim_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_CONTROL_RECLAIM_RESULTS_DATA_WORDS, TERMINAL_CONTROL_RECLAIM_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalControl.output params ---- */

MUST_CHECK static inline enum status terminal_control_output_params_root(struct capnp_message *message,
	struct terminal_control_output_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_CONTROL_OUTPUT_PARAMS_DATA_WORDS, TERMINAL_CONTROL_OUTPUT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_output_params_read(struct capnp_pointer pointer,
	struct terminal_control_output_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_control_output_params_is_complete(const struct terminal_control_output_params_reader *reader)
{
	return reader->raw.pointer_count >= TERMINAL_CONTROL_OUTPUT_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status terminal_control_output_params_builder_root(struct capnp_builder *builder,
	struct terminal_control_output_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_CONTROL_OUTPUT_PARAMS_DATA_WORDS, TERMINAL_CONTROL_OUTPUT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_control_output_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_control_output_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_CONTROL_OUTPUT_PARAMS_DATA_WORDS, TERMINAL_CONTROL_OUTPUT_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalControl.output results ---- */

MUST_CHECK static inline enum status terminal_control_output_results_root(struct capnp_message *message,
	struct terminal_control_output_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_CONTROL_OUTPUT_RESULTS_DATA_WORDS, TERMINAL_CONTROL_OUTPUT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_control_output_results_read(struct capnp_pointer pointer,
	struct terminal_control_output_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_control_output_results_is_complete(const struct terminal_control_output_results_reader *reader)
{
	return reader->raw.pointer_count >= TERMINAL_CONTROL_OUTPUT_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status terminal_control_output_results_builder_root(struct capnp_builder *builder,
	struct terminal_control_output_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_CONTROL_OUTPUT_RESULTS_DATA_WORDS, TERMINAL_CONTROL_OUTPUT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_control_output_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_control_output_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_CONTROL_OUTPUT_RESULTS_DATA_WORDS, TERMINAL_CONTROL_OUTPUT_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalOutput.write params ---- */

MUST_CHECK static inline enum status terminal_output_write_params_root(struct capnp_message *message,
	struct terminal_output_write_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_OUTPUT_WRITE_PARAMS_DATA_WORDS, TERMINAL_OUTPUT_WRITE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_output_write_params_read(struct capnp_pointer pointer,
	struct terminal_output_write_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_output_write_params_is_complete(const struct terminal_output_write_params_reader *reader)
{
	return reader->raw.pointer_count >= TERMINAL_OUTPUT_WRITE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status terminal_output_write_params_builder_root(struct capnp_builder *builder,
	struct terminal_output_write_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_OUTPUT_WRITE_PARAMS_DATA_WORDS, TERMINAL_OUTPUT_WRITE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_output_write_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_output_write_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_OUTPUT_WRITE_PARAMS_DATA_WORDS, TERMINAL_OUTPUT_WRITE_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalOutput.write results ---- */

MUST_CHECK static inline enum status terminal_output_write_results_root(struct capnp_message *message,
	struct terminal_output_write_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_OUTPUT_WRITE_RESULTS_DATA_WORDS, TERMINAL_OUTPUT_WRITE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_output_write_results_read(struct capnp_pointer pointer,
	struct terminal_output_write_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_output_write_results_builder_root(struct capnp_builder *builder,
	struct terminal_output_write_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_OUTPUT_WRITE_RESULTS_DATA_WORDS, TERMINAL_OUTPUT_WRITE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_output_write_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_output_write_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_OUTPUT_WRITE_RESULTS_DATA_WORDS, TERMINAL_OUTPUT_WRITE_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalMaster.take params ---- */

MUST_CHECK static inline enum status terminal_master_take_params_root(struct capnp_message *message,
	struct terminal_master_take_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_MASTER_TAKE_PARAMS_DATA_WORDS, TERMINAL_MASTER_TAKE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_take_params_read(struct capnp_pointer pointer,
	struct terminal_master_take_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_take_params_builder_root(struct capnp_builder *builder,
	struct terminal_master_take_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_MASTER_TAKE_PARAMS_DATA_WORDS, TERMINAL_MASTER_TAKE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_master_take_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_master_take_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_MASTER_TAKE_PARAMS_DATA_WORDS, TERMINAL_MASTER_TAKE_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalMaster.take results ---- */

MUST_CHECK static inline enum status terminal_master_take_results_root(struct capnp_message *message,
	struct terminal_master_take_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_MASTER_TAKE_RESULTS_DATA_WORDS, TERMINAL_MASTER_TAKE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_take_results_read(struct capnp_pointer pointer,
	struct terminal_master_take_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_master_take_results_is_complete(const struct terminal_master_take_results_reader *reader)
{
	return reader->raw.pointer_count >= TERMINAL_MASTER_TAKE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status terminal_master_take_results_builder_root(struct capnp_builder *builder,
	struct terminal_master_take_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_MASTER_TAKE_RESULTS_DATA_WORDS, TERMINAL_MASTER_TAKE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_master_take_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_master_take_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_MASTER_TAKE_RESULTS_DATA_WORDS, TERMINAL_MASTER_TAKE_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalMaster.lease params ---- */

MUST_CHECK static inline enum status terminal_master_lease_params_root(struct capnp_message *message,
	struct terminal_master_lease_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_MASTER_LEASE_PARAMS_DATA_WORDS, TERMINAL_MASTER_LEASE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_lease_params_read(struct capnp_pointer pointer,
	struct terminal_master_lease_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_master_lease_params_is_complete(const struct terminal_master_lease_params_reader *reader)
{
	return reader->raw.data_bits >= TERMINAL_MASTER_LEASE_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= TERMINAL_MASTER_LEASE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status terminal_master_lease_params_builder_root(struct capnp_builder *builder,
	struct terminal_master_lease_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_MASTER_LEASE_PARAMS_DATA_WORDS, TERMINAL_MASTER_LEASE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_master_lease_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_master_lease_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_MASTER_LEASE_PARAMS_DATA_WORDS, TERMINAL_MASTER_LEASE_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalMaster.lease results ---- */

MUST_CHECK static inline enum status terminal_master_lease_results_root(struct capnp_message *message,
	struct terminal_master_lease_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_MASTER_LEASE_RESULTS_DATA_WORDS, TERMINAL_MASTER_LEASE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_lease_results_read(struct capnp_pointer pointer,
	struct terminal_master_lease_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_master_lease_results_is_complete(const struct terminal_master_lease_results_reader *reader)
{
	return reader->raw.pointer_count >= TERMINAL_MASTER_LEASE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status terminal_master_lease_results_builder_root(struct capnp_builder *builder,
	struct terminal_master_lease_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_MASTER_LEASE_RESULTS_DATA_WORDS, TERMINAL_MASTER_LEASE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_master_lease_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_master_lease_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_MASTER_LEASE_RESULTS_DATA_WORDS, TERMINAL_MASTER_LEASE_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalMaster.attention params ---- */

MUST_CHECK static inline enum status terminal_master_attention_params_root(struct capnp_message *message,
	struct terminal_master_attention_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_MASTER_ATTENTION_PARAMS_DATA_WORDS, TERMINAL_MASTER_ATTENTION_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_attention_params_read(struct capnp_pointer pointer,
	struct terminal_master_attention_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_master_attention_params_is_complete(const struct terminal_master_attention_params_reader *reader)
{
	return reader->raw.pointer_count >= TERMINAL_MASTER_ATTENTION_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status terminal_master_attention_params_builder_root(struct capnp_builder *builder,
	struct terminal_master_attention_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_MASTER_ATTENTION_PARAMS_DATA_WORDS, TERMINAL_MASTER_ATTENTION_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_master_attention_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_master_attention_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_MASTER_ATTENTION_PARAMS_DATA_WORDS, TERMINAL_MASTER_ATTENTION_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalMaster.attention results ---- */

MUST_CHECK static inline enum status terminal_master_attention_results_root(struct capnp_message *message,
	struct terminal_master_attention_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_MASTER_ATTENTION_RESULTS_DATA_WORDS, TERMINAL_MASTER_ATTENTION_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_attention_results_read(struct capnp_pointer pointer,
	struct terminal_master_attention_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_master_attention_results_is_complete(const struct terminal_master_attention_results_reader *reader)
{
	return reader->raw.data_bits >= TERMINAL_MASTER_ATTENTION_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status terminal_master_attention_results_builder_root(struct capnp_builder *builder,
	struct terminal_master_attention_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_MASTER_ATTENTION_RESULTS_DATA_WORDS, TERMINAL_MASTER_ATTENTION_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_master_attention_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_master_attention_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_MASTER_ATTENTION_RESULTS_DATA_WORDS, TERMINAL_MASTER_ATTENTION_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalMaster.reset params ---- */

MUST_CHECK static inline enum status terminal_master_reset_params_root(struct capnp_message *message,
	struct terminal_master_reset_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_MASTER_RESET_PARAMS_DATA_WORDS, TERMINAL_MASTER_RESET_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_reset_params_read(struct capnp_pointer pointer,
	struct terminal_master_reset_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_master_reset_params_is_complete(const struct terminal_master_reset_params_reader *reader)
{
	return reader->raw.data_bits >= TERMINAL_MASTER_RESET_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status terminal_master_reset_params_builder_root(struct capnp_builder *builder,
	struct terminal_master_reset_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_MASTER_RESET_PARAMS_DATA_WORDS, TERMINAL_MASTER_RESET_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_master_reset_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_master_reset_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_MASTER_RESET_PARAMS_DATA_WORDS, TERMINAL_MASTER_RESET_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalMaster.reset results ---- */

MUST_CHECK static inline enum status terminal_master_reset_results_root(struct capnp_message *message,
	struct terminal_master_reset_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_MASTER_RESET_RESULTS_DATA_WORDS, TERMINAL_MASTER_RESET_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_reset_results_read(struct capnp_pointer pointer,
	struct terminal_master_reset_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_reset_results_builder_root(struct capnp_builder *builder,
	struct terminal_master_reset_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_MASTER_RESET_RESULTS_DATA_WORDS, TERMINAL_MASTER_RESET_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_master_reset_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_master_reset_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_MASTER_RESET_RESULTS_DATA_WORDS, TERMINAL_MASTER_RESET_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalMaster.describe params ---- */

MUST_CHECK static inline enum status terminal_master_describe_params_root(struct capnp_message *message,
	struct terminal_master_describe_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_MASTER_DESCRIBE_PARAMS_DATA_WORDS, TERMINAL_MASTER_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_describe_params_read(struct capnp_pointer pointer,
	struct terminal_master_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_describe_params_builder_root(struct capnp_builder *builder,
	struct terminal_master_describe_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_MASTER_DESCRIBE_PARAMS_DATA_WORDS, TERMINAL_MASTER_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_master_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_master_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_MASTER_DESCRIBE_PARAMS_DATA_WORDS, TERMINAL_MASTER_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalMaster.describe results ---- */

MUST_CHECK static inline enum status terminal_master_describe_results_root(struct capnp_message *message,
	struct terminal_master_describe_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_MASTER_DESCRIBE_RESULTS_DATA_WORDS, TERMINAL_MASTER_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_master_describe_results_read(struct capnp_pointer pointer,
	struct terminal_master_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_master_describe_results_is_complete(const struct terminal_master_describe_results_reader *reader)
{
	return reader->raw.data_bits >= TERMINAL_MASTER_DESCRIBE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status terminal_master_describe_results_builder_root(struct capnp_builder *builder,
	struct terminal_master_describe_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_MASTER_DESCRIBE_RESULTS_DATA_WORDS, TERMINAL_MASTER_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_master_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_master_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_MASTER_DESCRIBE_RESULTS_DATA_WORDS, TERMINAL_MASTER_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- TerminalSizes.next params ---- */

MUST_CHECK static inline enum status terminal_sizes_next_params_root(struct capnp_message *message,
	struct terminal_sizes_next_params_reader *reader)
{
	return capnp_message_root(message, TERMINAL_SIZES_NEXT_PARAMS_DATA_WORDS, TERMINAL_SIZES_NEXT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_sizes_next_params_read(struct capnp_pointer pointer,
	struct terminal_sizes_next_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status terminal_sizes_next_params_builder_root(struct capnp_builder *builder,
	struct terminal_sizes_next_params_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_SIZES_NEXT_PARAMS_DATA_WORDS, TERMINAL_SIZES_NEXT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_sizes_next_params_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_sizes_next_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_SIZES_NEXT_PARAMS_DATA_WORDS, TERMINAL_SIZES_NEXT_PARAMS_POINTERS, &out->raw);
}

/* ---- TerminalSizes.next results ---- */

MUST_CHECK static inline enum status terminal_sizes_next_results_root(struct capnp_message *message,
	struct terminal_sizes_next_results_reader *reader)
{
	return capnp_message_root(message, TERMINAL_SIZES_NEXT_RESULTS_DATA_WORDS, TERMINAL_SIZES_NEXT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status terminal_sizes_next_results_read(struct capnp_pointer pointer,
	struct terminal_sizes_next_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool terminal_sizes_next_results_is_complete(const struct terminal_sizes_next_results_reader *reader)
{
	return reader->raw.data_bits >= TERMINAL_SIZES_NEXT_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status terminal_sizes_next_results_builder_root(struct capnp_builder *builder,
	struct terminal_sizes_next_results_builder *out)
{
	return capnp_builder_root(builder, TERMINAL_SIZES_NEXT_RESULTS_DATA_WORDS, TERMINAL_SIZES_NEXT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status terminal_sizes_next_results_builder_new(
	struct capnp_pointer_builder pointer, struct terminal_sizes_next_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TERMINAL_SIZES_NEXT_RESULTS_DATA_WORDS, TERMINAL_SIZES_NEXT_RESULTS_POINTERS, &out->raw);
}

/* text :Text, pointer 0 */
static inline struct capnp_pointer edited_line_pointer_text(const struct edited_line_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool edited_line_has_text(const struct edited_line_reader *reader)
{
	return !capnp_pointer_is_null(edited_line_pointer_text(reader));
}

MUST_CHECK static inline enum status edited_line_get_text(const struct edited_line_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(edited_line_pointer_text(reader), value);
}

/* cursor :UInt32, bits [0, 32) */
static inline uint32_t edited_line_get_cursor(const struct edited_line_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

MUST_CHECK static inline enum status edited_line_builder_set_text(
	const struct edited_line_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void edited_line_builder_set_cursor(const struct edited_line_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* direction :HistoryDirection, bits [0, 16) */
static inline enum history_direction history_wish_get_direction(const struct history_wish_reader *reader)
{
	return (enum history_direction)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* text :Text, pointer 0 */
static inline struct capnp_pointer history_wish_pointer_text(const struct history_wish_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool history_wish_has_text(const struct history_wish_reader *reader)
{
	return !capnp_pointer_is_null(history_wish_pointer_text(reader));
}

MUST_CHECK static inline enum status history_wish_get_text(const struct history_wish_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(history_wish_pointer_text(reader), value);
}

static inline void history_wish_builder_set_direction(const struct history_wish_builder *builder, enum history_direction value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status history_wish_builder_set_text(
	const struct history_wish_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* Which member of the union is selected; a message can hold any number. */
static inline enum line_outcome_which line_outcome_which(const struct line_outcome_reader *reader)
{
	return (enum line_outcome_which)capnp_struct_get_uint16(&reader->raw, 0, 0);
}

/* line :Text, pointer 0 */
static inline struct capnp_pointer line_outcome_pointer_line(const struct line_outcome_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 0, 0) != 0)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool line_outcome_has_line(const struct line_outcome_reader *reader)
{
	return !capnp_pointer_is_null(line_outcome_pointer_line(reader));
}

MUST_CHECK static inline enum status line_outcome_get_line(const struct line_outcome_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(line_outcome_pointer_line(reader), value);
}

/* completion_requested :EditedLine, pointer 0 */
static inline struct capnp_pointer line_outcome_pointer_completion_requested(const struct line_outcome_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 0, 0) != 7)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool line_outcome_has_completion_requested(const struct line_outcome_reader *reader)
{
	return !capnp_pointer_is_null(line_outcome_pointer_completion_requested(reader));
}

MUST_CHECK static inline enum status line_outcome_get_completion_requested(const struct line_outcome_reader *reader,
	struct edited_line_reader *value)
{
	return edited_line_read(line_outcome_pointer_completion_requested(reader), value);
}

/* history_requested :HistoryWish, pointer 0 */
static inline struct capnp_pointer line_outcome_pointer_history_requested(const struct line_outcome_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 0, 0) != 8)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool line_outcome_has_history_requested(const struct line_outcome_reader *reader)
{
	return !capnp_pointer_is_null(line_outcome_pointer_history_requested(reader));
}

MUST_CHECK static inline enum status line_outcome_get_history_requested(const struct line_outcome_reader *reader,
	struct history_wish_reader *value)
{
	return history_wish_read(line_outcome_pointer_history_requested(reader), value);
}

MUST_CHECK static inline enum status line_outcome_builder_set_line(
	const struct line_outcome_builder *builder, struct capnp_text value)
{
	const enum status status = capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 0, 0, 0);
	return STATUS_OK;
}

static inline void line_outcome_builder_select_end(const struct line_outcome_builder *builder)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, 1, 0);
}

static inline void line_outcome_builder_select_cancelled(const struct line_outcome_builder *builder)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, 2, 0);
}

static inline void line_outcome_builder_select_interrupted(const struct line_outcome_builder *builder)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, 3, 0);
}

static inline void line_outcome_builder_select_too_long(const struct line_outcome_builder *builder)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, 4, 0);
}

static inline void line_outcome_builder_select_timed_out(const struct line_outcome_builder *builder)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, 5, 0);
}

static inline void line_outcome_builder_select_not_foreground(const struct line_outcome_builder *builder)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, 6, 0);
}

MUST_CHECK static inline enum status line_outcome_builder_new_completion_requested(
	const struct line_outcome_builder *builder, struct edited_line_builder *child)
{
	const enum status status = edited_line_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 0, 7, 0);
	return STATUS_OK;
}

MUST_CHECK static inline enum status line_outcome_builder_new_history_requested(
	const struct line_outcome_builder *builder, struct history_wish_builder *child)
{
	const enum status status = history_wish_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 0, 8, 0);
	return STATUS_OK;
}

/* prompt :Text, pointer 0 */
static inline struct capnp_pointer terminal_session_read_line_params_pointer_prompt(const struct terminal_session_read_line_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool terminal_session_read_line_params_has_prompt(const struct terminal_session_read_line_params_reader *reader)
{
	return !capnp_pointer_is_null(terminal_session_read_line_params_pointer_prompt(reader));
}

MUST_CHECK static inline enum status terminal_session_read_line_params_get_prompt(const struct terminal_session_read_line_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(terminal_session_read_line_params_pointer_prompt(reader), value);
}

/* limit_bytes :UInt32, bits [0, 32) */
static inline uint32_t terminal_session_read_line_params_get_limit_bytes(const struct terminal_session_read_line_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* echo :EchoMode, bits [32, 48) */
static inline enum echo_mode terminal_session_read_line_params_get_echo(const struct terminal_session_read_line_params_reader *reader)
{
	return (enum echo_mode)capnp_struct_get_uint16(&reader->raw, 2, UINT16_C(0));
}

/* initial :Text, pointer 1 */
static inline struct capnp_pointer terminal_session_read_line_params_pointer_initial(const struct terminal_session_read_line_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool terminal_session_read_line_params_has_initial(const struct terminal_session_read_line_params_reader *reader)
{
	return !capnp_pointer_is_null(terminal_session_read_line_params_pointer_initial(reader));
}

MUST_CHECK static inline enum status terminal_session_read_line_params_get_initial(const struct terminal_session_read_line_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(terminal_session_read_line_params_pointer_initial(reader), value);
}

/* cursor :UInt32, bits [64, 96) */
static inline uint32_t terminal_session_read_line_params_get_cursor(const struct terminal_session_read_line_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* deadline_ns :UInt64, bits [128, 192) */
static inline uint64_t terminal_session_read_line_params_get_deadline_ns(const struct terminal_session_read_line_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

MUST_CHECK static inline enum status terminal_session_read_line_params_builder_set_prompt(
	const struct terminal_session_read_line_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void terminal_session_read_line_params_builder_set_limit_bytes(const struct terminal_session_read_line_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void terminal_session_read_line_params_builder_set_echo(const struct terminal_session_read_line_params_builder *builder, enum echo_mode value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 2, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status terminal_session_read_line_params_builder_set_initial(
	const struct terminal_session_read_line_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

static inline void terminal_session_read_line_params_builder_set_cursor(const struct terminal_session_read_line_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void terminal_session_read_line_params_builder_set_deadline_ns(const struct terminal_session_read_line_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* outcome :LineOutcome, pointer 0 */
static inline struct capnp_pointer terminal_session_read_line_results_pointer_outcome(const struct terminal_session_read_line_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool terminal_session_read_line_results_has_outcome(const struct terminal_session_read_line_results_reader *reader)
{
	return !capnp_pointer_is_null(terminal_session_read_line_results_pointer_outcome(reader));
}

MUST_CHECK static inline enum status terminal_session_read_line_results_get_outcome(const struct terminal_session_read_line_results_reader *reader,
	struct line_outcome_reader *value)
{
	return line_outcome_read(terminal_session_read_line_results_pointer_outcome(reader), value);
}

MUST_CHECK static inline enum status terminal_session_read_line_results_builder_new_outcome(
	const struct terminal_session_read_line_results_builder *builder, struct line_outcome_builder *child)
{
	return line_outcome_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer terminal_session_write_params_pointer_data(const struct terminal_session_write_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool terminal_session_write_params_has_data(const struct terminal_session_write_params_reader *reader)
{
	return !capnp_pointer_is_null(terminal_session_write_params_pointer_data(reader));
}

MUST_CHECK static inline enum status terminal_session_write_params_get_data(const struct terminal_session_write_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(terminal_session_write_params_pointer_data(reader), value);
}

MUST_CHECK static inline enum status terminal_session_write_params_builder_set_data(
	const struct terminal_session_write_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status terminal_session_write_params_builder_new_data(
	const struct terminal_session_write_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* columns :UInt16, bits [0, 16) */
static inline uint16_t terminal_session_describe_results_get_columns(const struct terminal_session_describe_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* rows :UInt16, bits [16, 32) */
static inline uint16_t terminal_session_describe_results_get_rows(const struct terminal_session_describe_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(0));
}

/* colours :Bool, bits [32, 33) */
static inline bool terminal_session_describe_results_get_colours(const struct terminal_session_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 32, false);
}

/* foreground :Bool, bits [33, 34) */
static inline bool terminal_session_describe_results_get_foreground(const struct terminal_session_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 33, false);
}

static inline void terminal_session_describe_results_builder_set_columns(const struct terminal_session_describe_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void terminal_session_describe_results_builder_set_rows(const struct terminal_session_describe_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void terminal_session_describe_results_builder_set_colours(const struct terminal_session_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 32, value, false);
}

static inline void terminal_session_describe_results_builder_set_foreground(const struct terminal_session_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 33, value, false);
}

/* lease :TerminalSession, pointer 0 */
static inline struct capnp_pointer terminal_control_push_results_pointer_lease(const struct terminal_control_push_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool terminal_control_push_results_has_lease(const struct terminal_control_push_results_reader *reader)
{
	return !capnp_pointer_is_null(terminal_control_push_results_pointer_lease(reader));
}

MUST_CHECK static inline enum status terminal_control_push_results_get_lease(const struct terminal_control_push_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(terminal_control_push_results_pointer_lease(reader), value);
}

static inline void terminal_control_push_results_builder_set_lease(const struct terminal_control_push_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* event :TerminalEvent, bits [0, 16) */
static inline enum terminal_event terminal_control_wait_results_get_event(const struct terminal_control_wait_results_reader *reader)
{
	return (enum terminal_event)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void terminal_control_wait_results_builder_set_event(const struct terminal_control_wait_results_builder *builder, enum terminal_event value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* mark :Text, pointer 0 */
static inline struct capnp_pointer terminal_control_output_params_pointer_mark(const struct terminal_control_output_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool terminal_control_output_params_has_mark(const struct terminal_control_output_params_reader *reader)
{
	return !capnp_pointer_is_null(terminal_control_output_params_pointer_mark(reader));
}

MUST_CHECK static inline enum status terminal_control_output_params_get_mark(const struct terminal_control_output_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(terminal_control_output_params_pointer_mark(reader), value);
}

MUST_CHECK static inline enum status terminal_control_output_params_builder_set_mark(
	const struct terminal_control_output_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* output :TerminalOutput, pointer 0 */
static inline struct capnp_pointer terminal_control_output_results_pointer_output(const struct terminal_control_output_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool terminal_control_output_results_has_output(const struct terminal_control_output_results_reader *reader)
{
	return !capnp_pointer_is_null(terminal_control_output_results_pointer_output(reader));
}

MUST_CHECK static inline enum status terminal_control_output_results_get_output(const struct terminal_control_output_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(terminal_control_output_results_pointer_output(reader), value);
}

static inline void terminal_control_output_results_builder_set_output(const struct terminal_control_output_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer terminal_output_write_params_pointer_data(const struct terminal_output_write_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool terminal_output_write_params_has_data(const struct terminal_output_write_params_reader *reader)
{
	return !capnp_pointer_is_null(terminal_output_write_params_pointer_data(reader));
}

MUST_CHECK static inline enum status terminal_output_write_params_get_data(const struct terminal_output_write_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(terminal_output_write_params_pointer_data(reader), value);
}

MUST_CHECK static inline enum status terminal_output_write_params_builder_set_data(
	const struct terminal_output_write_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status terminal_output_write_params_builder_new_data(
	const struct terminal_output_write_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* lease :TerminalSession, pointer 0 */
static inline struct capnp_pointer terminal_master_take_results_pointer_lease(const struct terminal_master_take_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool terminal_master_take_results_has_lease(const struct terminal_master_take_results_reader *reader)
{
	return !capnp_pointer_is_null(terminal_master_take_results_pointer_lease(reader));
}

MUST_CHECK static inline enum status terminal_master_take_results_get_lease(const struct terminal_master_take_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(terminal_master_take_results_pointer_lease(reader), value);
}

static inline void terminal_master_take_results_builder_set_lease(const struct terminal_master_take_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* session :SessionReference, pointer 0 */
static inline struct capnp_pointer terminal_master_lease_params_pointer_session(const struct terminal_master_lease_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool terminal_master_lease_params_has_session(const struct terminal_master_lease_params_reader *reader)
{
	return !capnp_pointer_is_null(terminal_master_lease_params_pointer_session(reader));
}

MUST_CHECK static inline enum status terminal_master_lease_params_get_session(const struct terminal_master_lease_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(terminal_master_lease_params_pointer_session(reader), value);
}

/* title :Text, pointer 1 */
static inline struct capnp_pointer terminal_master_lease_params_pointer_title(const struct terminal_master_lease_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool terminal_master_lease_params_has_title(const struct terminal_master_lease_params_reader *reader)
{
	return !capnp_pointer_is_null(terminal_master_lease_params_pointer_title(reader));
}

MUST_CHECK static inline enum status terminal_master_lease_params_get_title(const struct terminal_master_lease_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(terminal_master_lease_params_pointer_title(reader), value);
}

/* plain :Bool, bits [0, 1) */
static inline bool terminal_master_lease_params_get_plain(const struct terminal_master_lease_params_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

static inline void terminal_master_lease_params_builder_set_session(const struct terminal_master_lease_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

MUST_CHECK static inline enum status terminal_master_lease_params_builder_set_title(
	const struct terminal_master_lease_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

static inline void terminal_master_lease_params_builder_set_plain(const struct terminal_master_lease_params_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* terminal :TerminalSession, pointer 0 */
static inline struct capnp_pointer terminal_master_lease_results_pointer_terminal(const struct terminal_master_lease_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool terminal_master_lease_results_has_terminal(const struct terminal_master_lease_results_reader *reader)
{
	return !capnp_pointer_is_null(terminal_master_lease_results_pointer_terminal(reader));
}

MUST_CHECK static inline enum status terminal_master_lease_results_get_terminal(const struct terminal_master_lease_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(terminal_master_lease_results_pointer_terminal(reader), value);
}

/* control :TerminalControl, pointer 1 */
static inline struct capnp_pointer terminal_master_lease_results_pointer_control(const struct terminal_master_lease_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool terminal_master_lease_results_has_control(const struct terminal_master_lease_results_reader *reader)
{
	return !capnp_pointer_is_null(terminal_master_lease_results_pointer_control(reader));
}

MUST_CHECK static inline enum status terminal_master_lease_results_get_control(const struct terminal_master_lease_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(terminal_master_lease_results_pointer_control(reader), value);
}

static inline void terminal_master_lease_results_builder_set_terminal(const struct terminal_master_lease_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void terminal_master_lease_results_builder_set_control(const struct terminal_master_lease_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* line :Text, pointer 0 */
static inline struct capnp_pointer terminal_master_attention_params_pointer_line(const struct terminal_master_attention_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool terminal_master_attention_params_has_line(const struct terminal_master_attention_params_reader *reader)
{
	return !capnp_pointer_is_null(terminal_master_attention_params_pointer_line(reader));
}

MUST_CHECK static inline enum status terminal_master_attention_params_get_line(const struct terminal_master_attention_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(terminal_master_attention_params_pointer_line(reader), value);
}

MUST_CHECK static inline enum status terminal_master_attention_params_builder_set_line(
	const struct terminal_master_attention_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* choice :AttentionChoice, bits [0, 16) */
static inline enum attention_choice terminal_master_attention_results_get_choice(const struct terminal_master_attention_results_reader *reader)
{
	return (enum attention_choice)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void terminal_master_attention_results_builder_set_choice(const struct terminal_master_attention_results_builder *builder, enum attention_choice value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* secret :Bool, bits [0, 1) */
static inline bool terminal_master_reset_params_get_secret(const struct terminal_master_reset_params_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

static inline void terminal_master_reset_params_builder_set_secret(const struct terminal_master_reset_params_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* leases :UInt32, bits [0, 32) */
static inline uint32_t terminal_master_describe_results_get_leases(const struct terminal_master_describe_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* lost :Bool, bits [32, 33) */
static inline bool terminal_master_describe_results_get_lost(const struct terminal_master_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 32, false);
}

/* key_ns :UInt64, bits [64, 128) */
static inline uint64_t terminal_master_describe_results_get_key_ns(const struct terminal_master_describe_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void terminal_master_describe_results_builder_set_leases(const struct terminal_master_describe_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void terminal_master_describe_results_builder_set_lost(const struct terminal_master_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 32, value, false);
}

static inline void terminal_master_describe_results_builder_set_key_ns(const struct terminal_master_describe_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* columns :UInt16, bits [0, 16) */
static inline uint16_t terminal_sizes_next_results_get_columns(const struct terminal_sizes_next_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* rows :UInt16, bits [16, 32) */
static inline uint16_t terminal_sizes_next_results_get_rows(const struct terminal_sizes_next_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(0));
}

/* present :Bool, bits [32, 33) */
static inline bool terminal_sizes_next_results_get_present(const struct terminal_sizes_next_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 32, false);
}

static inline void terminal_sizes_next_results_builder_set_columns(const struct terminal_sizes_next_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void terminal_sizes_next_results_builder_set_rows(const struct terminal_sizes_next_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void terminal_sizes_next_results_builder_set_present(const struct terminal_sizes_next_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 32, value, false);
}

#endif

/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from audit.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_AUDIT_H
#define CORE_GENERATED_AUDIT_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* AuditClass. Each writer has a part of the ring for each, so that none of them displaces another. */
enum audit_class {
	AUDIT_CLASS_DONE = 0,
	AUDIT_CLASS_REFUSED = 1,
	AUDIT_CLASS_ANONYMOUS = 2,
	AUDIT_CLASS_VERSION = 3,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool audit_class_is_known(enum audit_class value)
{
	return (uint32_t)value < 4u;
}

/* AuditState. Where the records of a log are. */
enum audit_state {
	AUDIT_STATE_MEMORY = 0,
	AUDIT_STATE_DURABLE = 1,
	AUDIT_STATE_VOLATILE = 2,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool audit_state_is_known(enum audit_state value)
{
	return (uint32_t)value < 3u;
}

/* AuditOutcome. */
enum audit_outcome {
	AUDIT_OUTCOME_DONE = 0,
	AUDIT_OUTCOME_REFUSED = 1,
	AUDIT_OUTCOME_FAILED = 2,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool audit_outcome_is_known(enum audit_outcome value)
{
	return (uint32_t)value < 3u;
}

/* SessionEndReason. */
enum session_end_reason {
	SESSION_END_REASON_LOGOUT = 0,
	SESSION_END_REASON_EXPIRED = 1,
	SESSION_END_REASON_IDLE = 2,
	SESSION_END_REASON_HANGUP = 3,
	SESSION_END_REASON_SHELL_ENDED = 4,
	SESSION_END_REASON_LAUNCHER_ENDED = 5,
	SESSION_END_REASON_ADMINISTRATOR = 6,
	SESSION_END_REASON_REPLACED = 7,
	SESSION_END_REASON_ATTENTION = 8,
	SESSION_END_REASON_SERVICE_ENDED = 9,
	SESSION_END_REASON_FAILED = 10,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool session_end_reason_is_known(enum session_end_reason value)
{
	return (uint32_t)value < 11u;
}

/* AuditSink. The right to write under one name. */
#define AUDIT_SINK_INTERFACE_ID UINT64_C(0xa5a8b0277de345a8)
#define AUDIT_SINK_METHODS 2u

enum audit_sink_method {
	AUDIT_SINK_METHOD_APPEND = 0,
	AUDIT_SINK_METHOD_LAST = 1,
};

/* AuditReader. */
#define AUDIT_READER_INTERFACE_ID UINT64_C(0x975713ecbdeb886b)
#define AUDIT_READER_METHODS 4u

enum audit_reader_method {
	AUDIT_READER_METHOD_READ = 0,
	AUDIT_READER_METHOD_HEAD = 1,
	AUDIT_READER_METHOD_VERIFY = 2,
	AUDIT_READER_METHOD_SLOTS = 3,
};

/* AuditConfig: 8 bytes of data, 1 pointers. The writers: the log takes the manifest's word for a facet's tag, and for nothing else. */
#define AUDIT_CONFIG_DATA_WORDS 1u
#define AUDIT_CONFIG_POINTERS 1u

struct audit_config_reader {
	struct capnp_struct raw;
};

struct audit_config_builder {
	struct capnp_struct_builder raw;
};

struct audit_config_list_reader {
	struct capnp_list raw;
};

struct audit_config_list_builder {
	struct capnp_list_builder raw;
};

/* AuditWriter: 8 bytes of data, 1 pointers. */
#define AUDIT_WRITER_DATA_WORDS 1u
#define AUDIT_WRITER_POINTERS 1u

struct audit_writer_reader {
	struct capnp_struct raw;
};

struct audit_writer_builder {
	struct capnp_struct_builder raw;
};

struct audit_writer_list_reader {
	struct capnp_list raw;
};

struct audit_writer_list_builder {
	struct capnp_list_builder raw;
};

/* AuditEvent: 16 bytes of data, 2 pointers. No field can carry a secret, nor what a person typed where one is asked for. */
#define AUDIT_EVENT_DATA_WORDS 2u
#define AUDIT_EVENT_POINTERS 2u

struct audit_event_reader {
	struct capnp_struct raw;
};

struct audit_event_builder {
	struct capnp_struct_builder raw;
};

struct audit_event_list_reader {
	struct capnp_list raw;
};

struct audit_event_list_builder {
	struct capnp_list_builder raw;
};

enum audit_event_which {
	AUDIT_EVENT_WHICH_STARTED = 0,
	AUDIT_EVENT_WHICH_LOGIN = 1,
	AUDIT_EVENT_WHICH_SETUP = 2,
	AUDIT_EVENT_WHICH_PASSWORD_CHANGED = 3,
	AUDIT_EVENT_WHICH_SESSION_OPENED = 4,
	AUDIT_EVENT_WHICH_SESSION_ENDED = 5,
	AUDIT_EVENT_WHICH_BUNDLE_ISSUED = 6,
	AUDIT_EVENT_WHICH_STEP_UP = 7,
	AUDIT_EVENT_WHICH_PROGRAM_STARTED = 8,
	AUDIT_EVENT_WHICH_ACCOUNT_CHANGED = 9,
	AUDIT_EVENT_WHICH_DROPPED = 10,
	AUDIT_EVENT_WHICH_DAMAGED = 11,
	AUDIT_EVENT_WHICH_STORE_VERSION = 12,
};

/* AuditEvent.Login: 16 bytes of data, 2 pointers. */
#define AUDIT_EVENT_LOGIN_DATA_WORDS 2u
#define AUDIT_EVENT_LOGIN_POINTERS 2u

struct audit_event_login_reader {
	struct capnp_struct raw;
};

struct audit_event_login_builder {
	struct capnp_struct_builder raw;
};

struct audit_event_login_list_reader {
	struct capnp_list raw;
};

struct audit_event_login_list_builder {
	struct capnp_list_builder raw;
};

/* AuditEvent.SessionOpened: 8 bytes of data, 2 pointers. */
#define AUDIT_EVENT_SESSION_OPENED_DATA_WORDS 1u
#define AUDIT_EVENT_SESSION_OPENED_POINTERS 2u

struct audit_event_session_opened_reader {
	struct capnp_struct raw;
};

struct audit_event_session_opened_builder {
	struct capnp_struct_builder raw;
};

struct audit_event_session_opened_list_reader {
	struct capnp_list raw;
};

struct audit_event_session_opened_list_builder {
	struct capnp_list_builder raw;
};

/* AuditEvent.Profile: 8 bytes of data, 1 pointers. */
#define AUDIT_EVENT_PROFILE_DATA_WORDS 1u
#define AUDIT_EVENT_PROFILE_POINTERS 1u

struct audit_event_profile_reader {
	struct capnp_struct raw;
};

struct audit_event_profile_builder {
	struct capnp_struct_builder raw;
};

struct audit_event_profile_list_reader {
	struct capnp_list raw;
};

struct audit_event_profile_list_builder {
	struct capnp_list_builder raw;
};

/* AuditEvent.Dropped: 24 bytes of data, 1 pointers. How many records of one writer and class are not in the log, since it began. */
#define AUDIT_EVENT_DROPPED_DATA_WORDS 3u
#define AUDIT_EVENT_DROPPED_POINTERS 1u

struct audit_event_dropped_reader {
	struct capnp_struct raw;
};

struct audit_event_dropped_builder {
	struct capnp_struct_builder raw;
};

struct audit_event_dropped_list_reader {
	struct capnp_list raw;
};

struct audit_event_dropped_list_builder {
	struct capnp_list_builder raw;
};

/* AuditEvent.StoreVersion: 8 bytes of data, 1 pointers. */
#define AUDIT_EVENT_STORE_VERSION_DATA_WORDS 1u
#define AUDIT_EVENT_STORE_VERSION_POINTERS 1u

struct audit_event_store_version_reader {
	struct capnp_struct raw;
};

struct audit_event_store_version_builder {
	struct capnp_struct_builder raw;
};

struct audit_event_store_version_list_reader {
	struct capnp_list raw;
};

struct audit_event_store_version_list_builder {
	struct capnp_list_builder raw;
};

/* AuditEvent.Damaged: 16 bytes of data, 0 pointers. */
#define AUDIT_EVENT_DAMAGED_DATA_WORDS 2u
#define AUDIT_EVENT_DAMAGED_POINTERS 0u

struct audit_event_damaged_reader {
	struct capnp_struct raw;
};

struct audit_event_damaged_builder {
	struct capnp_struct_builder raw;
};

struct audit_event_damaged_list_reader {
	struct capnp_list raw;
};

struct audit_event_damaged_list_builder {
	struct capnp_list_builder raw;
};

/* AuditRecord: 24 bytes of data, 5 pointers. */
#define AUDIT_RECORD_DATA_WORDS 3u
#define AUDIT_RECORD_POINTERS 5u

struct audit_record_reader {
	struct capnp_struct raw;
};

struct audit_record_builder {
	struct capnp_struct_builder raw;
};

struct audit_record_list_reader {
	struct capnp_list raw;
};

struct audit_record_list_builder {
	struct capnp_list_builder raw;
};

/* AuditSink.append params: 0 bytes of data, 1 pointers. */
#define AUDIT_SINK_APPEND_PARAMS_DATA_WORDS 0u
#define AUDIT_SINK_APPEND_PARAMS_POINTERS 1u

struct audit_sink_append_params_reader {
	struct capnp_struct raw;
};

struct audit_sink_append_params_builder {
	struct capnp_struct_builder raw;
};

/* AuditSink.append results: 16 bytes of data, 1 pointers. */
#define AUDIT_SINK_APPEND_RESULTS_DATA_WORDS 2u
#define AUDIT_SINK_APPEND_RESULTS_POINTERS 1u

struct audit_sink_append_results_reader {
	struct capnp_struct raw;
};

struct audit_sink_append_results_builder {
	struct capnp_struct_builder raw;
};

/* AuditSink.last params: 8 bytes of data, 0 pointers. */
#define AUDIT_SINK_LAST_PARAMS_DATA_WORDS 1u
#define AUDIT_SINK_LAST_PARAMS_POINTERS 0u

struct audit_sink_last_params_reader {
	struct capnp_struct raw;
};

struct audit_sink_last_params_builder {
	struct capnp_struct_builder raw;
};

/* AuditSink.last results: 16 bytes of data, 3 pointers. */
#define AUDIT_SINK_LAST_RESULTS_DATA_WORDS 2u
#define AUDIT_SINK_LAST_RESULTS_POINTERS 3u

struct audit_sink_last_results_reader {
	struct capnp_struct raw;
};

struct audit_sink_last_results_builder {
	struct capnp_struct_builder raw;
};

/* AuditReader.read params: 8 bytes of data, 0 pointers. */
#define AUDIT_READER_READ_PARAMS_DATA_WORDS 1u
#define AUDIT_READER_READ_PARAMS_POINTERS 0u

struct audit_reader_read_params_reader {
	struct capnp_struct raw;
};

struct audit_reader_read_params_builder {
	struct capnp_struct_builder raw;
};

/* AuditReader.read results: 16 bytes of data, 1 pointers. */
#define AUDIT_READER_READ_RESULTS_DATA_WORDS 2u
#define AUDIT_READER_READ_RESULTS_POINTERS 1u

struct audit_reader_read_results_reader {
	struct capnp_struct raw;
};

struct audit_reader_read_results_builder {
	struct capnp_struct_builder raw;
};

/* AuditReader.head params: 0 bytes of data, 0 pointers. */
#define AUDIT_READER_HEAD_PARAMS_DATA_WORDS 0u
#define AUDIT_READER_HEAD_PARAMS_POINTERS 0u

struct audit_reader_head_params_reader {
	struct capnp_struct raw;
};

struct audit_reader_head_params_builder {
	struct capnp_struct_builder raw;
};

/* AuditReader.head results: 16 bytes of data, 1 pointers. */
#define AUDIT_READER_HEAD_RESULTS_DATA_WORDS 2u
#define AUDIT_READER_HEAD_RESULTS_POINTERS 1u

struct audit_reader_head_results_reader {
	struct capnp_struct raw;
};

struct audit_reader_head_results_builder {
	struct capnp_struct_builder raw;
};

/* AuditReader.verify params: 0 bytes of data, 0 pointers. */
#define AUDIT_READER_VERIFY_PARAMS_DATA_WORDS 0u
#define AUDIT_READER_VERIFY_PARAMS_POINTERS 0u

struct audit_reader_verify_params_reader {
	struct capnp_struct raw;
};

struct audit_reader_verify_params_builder {
	struct capnp_struct_builder raw;
};

/* AuditReader.verify results: 16 bytes of data, 0 pointers. */
#define AUDIT_READER_VERIFY_RESULTS_DATA_WORDS 2u
#define AUDIT_READER_VERIFY_RESULTS_POINTERS 0u

struct audit_reader_verify_results_reader {
	struct capnp_struct raw;
};

struct audit_reader_verify_results_builder {
	struct capnp_struct_builder raw;
};

/* AuditReader.slots params: 8 bytes of data, 0 pointers. */
#define AUDIT_READER_SLOTS_PARAMS_DATA_WORDS 1u
#define AUDIT_READER_SLOTS_PARAMS_POINTERS 0u

struct audit_reader_slots_params_reader {
	struct capnp_struct raw;
};

struct audit_reader_slots_params_builder {
	struct capnp_struct_builder raw;
};

/* AuditReader.slots results: 8 bytes of data, 1 pointers. */
#define AUDIT_READER_SLOTS_RESULTS_DATA_WORDS 1u
#define AUDIT_READER_SLOTS_RESULTS_POINTERS 1u

struct audit_reader_slots_results_reader {
	struct capnp_struct raw;
};

struct audit_reader_slots_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- AuditConfig ---- */

MUST_CHECK static inline enum status audit_config_root(struct capnp_message *message,
	struct audit_config_reader *reader)
{
	return capnp_message_root(message, AUDIT_CONFIG_DATA_WORDS, AUDIT_CONFIG_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_config_read(struct capnp_pointer pointer,
	struct audit_config_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_config_is_complete(const struct audit_config_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_CONFIG_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_CONFIG_POINTERS;
}

MUST_CHECK static inline enum status audit_config_builder_root(struct capnp_builder *builder,
	struct audit_config_builder *out)
{
	return capnp_builder_root(builder, AUDIT_CONFIG_DATA_WORDS, AUDIT_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_config_builder_new(
	struct capnp_pointer_builder pointer, struct audit_config_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_CONFIG_DATA_WORDS, AUDIT_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_config_list_read(struct capnp_pointer pointer,
	struct audit_config_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct audit_config_reader audit_config_list_get(const struct audit_config_list_reader *list,
	uint32_t index)
{
	return (struct audit_config_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status audit_config_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct audit_config_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, AUDIT_CONFIG_DATA_WORDS, AUDIT_CONFIG_POINTERS, count,
		&list->raw);
}

static inline struct audit_config_builder audit_config_list_builder_get(
	const struct audit_config_list_builder *list, uint32_t index)
{
	return (struct audit_config_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AuditWriter ---- */

MUST_CHECK static inline enum status audit_writer_root(struct capnp_message *message,
	struct audit_writer_reader *reader)
{
	return capnp_message_root(message, AUDIT_WRITER_DATA_WORDS, AUDIT_WRITER_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_writer_read(struct capnp_pointer pointer,
	struct audit_writer_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_writer_is_complete(const struct audit_writer_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_WRITER_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_WRITER_POINTERS;
}

MUST_CHECK static inline enum status audit_writer_builder_root(struct capnp_builder *builder,
	struct audit_writer_builder *out)
{
	return capnp_builder_root(builder, AUDIT_WRITER_DATA_WORDS, AUDIT_WRITER_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_writer_builder_new(
	struct capnp_pointer_builder pointer, struct audit_writer_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_WRITER_DATA_WORDS, AUDIT_WRITER_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_writer_list_read(struct capnp_pointer pointer,
	struct audit_writer_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct audit_writer_reader audit_writer_list_get(const struct audit_writer_list_reader *list,
	uint32_t index)
{
	return (struct audit_writer_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status audit_writer_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct audit_writer_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, AUDIT_WRITER_DATA_WORDS, AUDIT_WRITER_POINTERS, count,
		&list->raw);
}

static inline struct audit_writer_builder audit_writer_list_builder_get(
	const struct audit_writer_list_builder *list, uint32_t index)
{
	return (struct audit_writer_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AuditEvent ---- */

MUST_CHECK static inline enum status audit_event_root(struct capnp_message *message,
	struct audit_event_reader *reader)
{
	return capnp_message_root(message, AUDIT_EVENT_DATA_WORDS, AUDIT_EVENT_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_event_read(struct capnp_pointer pointer,
	struct audit_event_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_event_is_complete(const struct audit_event_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_EVENT_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_EVENT_POINTERS;
}

MUST_CHECK static inline enum status audit_event_builder_root(struct capnp_builder *builder,
	struct audit_event_builder *out)
{
	return capnp_builder_root(builder, AUDIT_EVENT_DATA_WORDS, AUDIT_EVENT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_builder_new(
	struct capnp_pointer_builder pointer, struct audit_event_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_EVENT_DATA_WORDS, AUDIT_EVENT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_list_read(struct capnp_pointer pointer,
	struct audit_event_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct audit_event_reader audit_event_list_get(const struct audit_event_list_reader *list,
	uint32_t index)
{
	return (struct audit_event_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status audit_event_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct audit_event_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, AUDIT_EVENT_DATA_WORDS, AUDIT_EVENT_POINTERS, count,
		&list->raw);
}

static inline struct audit_event_builder audit_event_list_builder_get(
	const struct audit_event_list_builder *list, uint32_t index)
{
	return (struct audit_event_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AuditEvent.Login ---- */

MUST_CHECK static inline enum status audit_event_login_root(struct capnp_message *message,
	struct audit_event_login_reader *reader)
{
	return capnp_message_root(message, AUDIT_EVENT_LOGIN_DATA_WORDS, AUDIT_EVENT_LOGIN_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_event_login_read(struct capnp_pointer pointer,
	struct audit_event_login_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_event_login_is_complete(const struct audit_event_login_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_EVENT_LOGIN_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_EVENT_LOGIN_POINTERS;
}

MUST_CHECK static inline enum status audit_event_login_builder_root(struct capnp_builder *builder,
	struct audit_event_login_builder *out)
{
	return capnp_builder_root(builder, AUDIT_EVENT_LOGIN_DATA_WORDS, AUDIT_EVENT_LOGIN_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_login_builder_new(
	struct capnp_pointer_builder pointer, struct audit_event_login_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_EVENT_LOGIN_DATA_WORDS, AUDIT_EVENT_LOGIN_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_login_list_read(struct capnp_pointer pointer,
	struct audit_event_login_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct audit_event_login_reader audit_event_login_list_get(const struct audit_event_login_list_reader *list,
	uint32_t index)
{
	return (struct audit_event_login_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status audit_event_login_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct audit_event_login_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, AUDIT_EVENT_LOGIN_DATA_WORDS, AUDIT_EVENT_LOGIN_POINTERS, count,
		&list->raw);
}

static inline struct audit_event_login_builder audit_event_login_list_builder_get(
	const struct audit_event_login_list_builder *list, uint32_t index)
{
	return (struct audit_event_login_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AuditEvent.SessionOpened ---- */

MUST_CHECK static inline enum status audit_event_session_opened_root(struct capnp_message *message,
	struct audit_event_session_opened_reader *reader)
{
	return capnp_message_root(message, AUDIT_EVENT_SESSION_OPENED_DATA_WORDS, AUDIT_EVENT_SESSION_OPENED_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_event_session_opened_read(struct capnp_pointer pointer,
	struct audit_event_session_opened_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_event_session_opened_is_complete(const struct audit_event_session_opened_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_EVENT_SESSION_OPENED_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_EVENT_SESSION_OPENED_POINTERS;
}

MUST_CHECK static inline enum status audit_event_session_opened_builder_root(struct capnp_builder *builder,
	struct audit_event_session_opened_builder *out)
{
	return capnp_builder_root(builder, AUDIT_EVENT_SESSION_OPENED_DATA_WORDS, AUDIT_EVENT_SESSION_OPENED_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_session_opened_builder_new(
	struct capnp_pointer_builder pointer, struct audit_event_session_opened_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_EVENT_SESSION_OPENED_DATA_WORDS, AUDIT_EVENT_SESSION_OPENED_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_session_opened_list_read(struct capnp_pointer pointer,
	struct audit_event_session_opened_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct audit_event_session_opened_reader audit_event_session_opened_list_get(const struct audit_event_session_opened_list_reader *list,
	uint32_t index)
{
	return (struct audit_event_session_opened_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status audit_event_session_opened_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct audit_event_session_opened_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, AUDIT_EVENT_SESSION_OPENED_DATA_WORDS, AUDIT_EVENT_SESSION_OPENED_POINTERS, count,
		&list->raw);
}

static inline struct audit_event_session_opened_builder audit_event_session_opened_list_builder_get(
	const struct audit_event_session_opened_list_builder *list, uint32_t index)
{
	return (struct audit_event_session_opened_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AuditEvent.Profile ---- */

MUST_CHECK static inline enum status audit_event_profile_root(struct capnp_message *message,
	struct audit_event_profile_reader *reader)
{
	return capnp_message_root(message, AUDIT_EVENT_PROFILE_DATA_WORDS, AUDIT_EVENT_PROFILE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_event_profile_read(struct capnp_pointer pointer,
	struct audit_event_profile_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_event_profile_is_complete(const struct audit_event_profile_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_EVENT_PROFILE_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_EVENT_PROFILE_POINTERS;
}

MUST_CHECK static inline enum status audit_event_profile_builder_root(struct capnp_builder *builder,
	struct audit_event_profile_builder *out)
{
	return capnp_builder_root(builder, AUDIT_EVENT_PROFILE_DATA_WORDS, AUDIT_EVENT_PROFILE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_profile_builder_new(
	struct capnp_pointer_builder pointer, struct audit_event_profile_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_EVENT_PROFILE_DATA_WORDS, AUDIT_EVENT_PROFILE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_profile_list_read(struct capnp_pointer pointer,
	struct audit_event_profile_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct audit_event_profile_reader audit_event_profile_list_get(const struct audit_event_profile_list_reader *list,
	uint32_t index)
{
	return (struct audit_event_profile_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status audit_event_profile_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct audit_event_profile_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, AUDIT_EVENT_PROFILE_DATA_WORDS, AUDIT_EVENT_PROFILE_POINTERS, count,
		&list->raw);
}

static inline struct audit_event_profile_builder audit_event_profile_list_builder_get(
	const struct audit_event_profile_list_builder *list, uint32_t index)
{
	return (struct audit_event_profile_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AuditEvent.Dropped ---- */

MUST_CHECK static inline enum status audit_event_dropped_root(struct capnp_message *message,
	struct audit_event_dropped_reader *reader)
{
	return capnp_message_root(message, AUDIT_EVENT_DROPPED_DATA_WORDS, AUDIT_EVENT_DROPPED_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_event_dropped_read(struct capnp_pointer pointer,
	struct audit_event_dropped_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_event_dropped_is_complete(const struct audit_event_dropped_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_EVENT_DROPPED_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_EVENT_DROPPED_POINTERS;
}

MUST_CHECK static inline enum status audit_event_dropped_builder_root(struct capnp_builder *builder,
	struct audit_event_dropped_builder *out)
{
	return capnp_builder_root(builder, AUDIT_EVENT_DROPPED_DATA_WORDS, AUDIT_EVENT_DROPPED_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_dropped_builder_new(
	struct capnp_pointer_builder pointer, struct audit_event_dropped_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_EVENT_DROPPED_DATA_WORDS, AUDIT_EVENT_DROPPED_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_dropped_list_read(struct capnp_pointer pointer,
	struct audit_event_dropped_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct audit_event_dropped_reader audit_event_dropped_list_get(const struct audit_event_dropped_list_reader *list,
	uint32_t index)
{
	return (struct audit_event_dropped_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status audit_event_dropped_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct audit_event_dropped_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, AUDIT_EVENT_DROPPED_DATA_WORDS, AUDIT_EVENT_DROPPED_POINTERS, count,
		&list->raw);
}

static inline struct audit_event_dropped_builder audit_event_dropped_list_builder_get(
	const struct audit_event_dropped_list_builder *list, uint32_t index)
{
	return (struct audit_event_dropped_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AuditEvent.StoreVersion ---- */

MUST_CHECK static inline enum status audit_event_store_version_root(struct capnp_message *message,
	struct audit_event_store_version_reader *reader)
{
	return capnp_message_root(message, AUDIT_EVENT_STORE_VERSION_DATA_WORDS, AUDIT_EVENT_STORE_VERSION_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_event_store_version_read(struct capnp_pointer pointer,
	struct audit_event_store_version_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_event_store_version_is_complete(const struct audit_event_store_version_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_EVENT_STORE_VERSION_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_EVENT_STORE_VERSION_POINTERS;
}

MUST_CHECK static inline enum status audit_event_store_version_builder_root(struct capnp_builder *builder,
	struct audit_event_store_version_builder *out)
{
	return capnp_builder_root(builder, AUDIT_EVENT_STORE_VERSION_DATA_WORDS, AUDIT_EVENT_STORE_VERSION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_store_version_builder_new(
	struct capnp_pointer_builder pointer, struct audit_event_store_version_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_EVENT_STORE_VERSION_DATA_WORDS, AUDIT_EVENT_STORE_VERSION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_store_version_list_read(struct capnp_pointer pointer,
	struct audit_event_store_version_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct audit_event_store_version_reader audit_event_store_version_list_get(const struct audit_event_store_version_list_reader *list,
	uint32_t index)
{
	return (struct audit_event_store_version_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status audit_event_store_version_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct audit_event_store_version_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, AUDIT_EVENT_STORE_VERSION_DATA_WORDS, AUDIT_EVENT_STORE_VERSION_POINTERS, count,
		&list->raw);
}

static inline struct audit_event_store_version_builder audit_event_store_version_list_builder_get(
	const struct audit_event_store_version_list_builder *list, uint32_t index)
{
	return (struct audit_event_store_version_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AuditEvent.Damaged ---- */

MUST_CHECK static inline enum status audit_event_damaged_root(struct capnp_message *message,
	struct audit_event_damaged_reader *reader)
{
	return capnp_message_root(message, AUDIT_EVENT_DAMAGED_DATA_WORDS, AUDIT_EVENT_DAMAGED_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_event_damaged_read(struct capnp_pointer pointer,
	struct audit_event_damaged_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_event_damaged_is_complete(const struct audit_event_damaged_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_EVENT_DAMAGED_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status audit_event_damaged_builder_root(struct capnp_builder *builder,
	struct audit_event_damaged_builder *out)
{
	return capnp_builder_root(builder, AUDIT_EVENT_DAMAGED_DATA_WORDS, AUDIT_EVENT_DAMAGED_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_damaged_builder_new(
	struct capnp_pointer_builder pointer, struct audit_event_damaged_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_EVENT_DAMAGED_DATA_WORDS, AUDIT_EVENT_DAMAGED_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_event_damaged_list_read(struct capnp_pointer pointer,
	struct audit_event_damaged_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct audit_event_damaged_reader audit_event_damaged_list_get(const struct audit_event_damaged_list_reader *list,
	uint32_t index)
{
	return (struct audit_event_damaged_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status audit_event_damaged_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct audit_event_damaged_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, AUDIT_EVENT_DAMAGED_DATA_WORDS, AUDIT_EVENT_DAMAGED_POINTERS, count,
		&list->raw);
}

static inline struct audit_event_damaged_builder audit_event_damaged_list_builder_get(
	const struct audit_event_damaged_list_builder *list, uint32_t index)
{
	return (struct audit_event_damaged_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AuditRecord ---- */

MUST_CHECK static inline enum status audit_record_root(struct capnp_message *message,
	struct audit_record_reader *reader)
{
	return capnp_message_root(message, AUDIT_RECORD_DATA_WORDS, AUDIT_RECORD_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_record_read(struct capnp_pointer pointer,
	struct audit_record_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_record_is_complete(const struct audit_record_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_RECORD_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_RECORD_POINTERS;
}

MUST_CHECK static inline enum status audit_record_builder_root(struct capnp_builder *builder,
	struct audit_record_builder *out)
{
	return capnp_builder_root(builder, AUDIT_RECORD_DATA_WORDS, AUDIT_RECORD_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_record_builder_new(
	struct capnp_pointer_builder pointer, struct audit_record_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_RECORD_DATA_WORDS, AUDIT_RECORD_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_record_list_read(struct capnp_pointer pointer,
	struct audit_record_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct audit_record_reader audit_record_list_get(const struct audit_record_list_reader *list,
	uint32_t index)
{
	return (struct audit_record_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status audit_record_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct audit_record_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, AUDIT_RECORD_DATA_WORDS, AUDIT_RECORD_POINTERS, count,
		&list->raw);
}

static inline struct audit_record_builder audit_record_list_builder_get(
	const struct audit_record_list_builder *list, uint32_t index)
{
	return (struct audit_record_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- AuditSink.append params ---- */

MUST_CHECK static inline enum status audit_sink_append_params_root(struct capnp_message *message,
	struct audit_sink_append_params_reader *reader)
{
	return capnp_message_root(message, AUDIT_SINK_APPEND_PARAMS_DATA_WORDS, AUDIT_SINK_APPEND_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_sink_append_params_read(struct capnp_pointer pointer,
	struct audit_sink_append_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_sink_append_params_is_complete(const struct audit_sink_append_params_reader *reader)
{
	return reader->raw.pointer_count >= AUDIT_SINK_APPEND_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status audit_sink_append_params_builder_root(struct capnp_builder *builder,
	struct audit_sink_append_params_builder *out)
{
	return capnp_builder_root(builder, AUDIT_SINK_APPEND_PARAMS_DATA_WORDS, AUDIT_SINK_APPEND_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_sink_append_params_builder_new(
	struct capnp_pointer_builder pointer, struct audit_sink_append_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_SINK_APPEND_PARAMS_DATA_WORDS, AUDIT_SINK_APPEND_PARAMS_POINTERS, &out->raw);
}

/* ---- AuditSink.append results ---- */

MUST_CHECK static inline enum status audit_sink_append_results_root(struct capnp_message *message,
	struct audit_sink_append_results_reader *reader)
{
	return capnp_message_root(message, AUDIT_SINK_APPEND_RESULTS_DATA_WORDS, AUDIT_SINK_APPEND_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_sink_append_results_read(struct capnp_pointer pointer,
	struct audit_sink_append_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_sink_append_results_is_complete(const struct audit_sink_append_results_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_SINK_APPEND_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_SINK_APPEND_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status audit_sink_append_results_builder_root(struct capnp_builder *builder,
	struct audit_sink_append_results_builder *out)
{
	return capnp_builder_root(builder, AUDIT_SINK_APPEND_RESULTS_DATA_WORDS, AUDIT_SINK_APPEND_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_sink_append_results_builder_new(
	struct capnp_pointer_builder pointer, struct audit_sink_append_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_SINK_APPEND_RESULTS_DATA_WORDS, AUDIT_SINK_APPEND_RESULTS_POINTERS, &out->raw);
}

/* ---- AuditSink.last params ---- */

MUST_CHECK static inline enum status audit_sink_last_params_root(struct capnp_message *message,
	struct audit_sink_last_params_reader *reader)
{
	return capnp_message_root(message, AUDIT_SINK_LAST_PARAMS_DATA_WORDS, AUDIT_SINK_LAST_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_sink_last_params_read(struct capnp_pointer pointer,
	struct audit_sink_last_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_sink_last_params_is_complete(const struct audit_sink_last_params_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_SINK_LAST_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status audit_sink_last_params_builder_root(struct capnp_builder *builder,
	struct audit_sink_last_params_builder *out)
{
	return capnp_builder_root(builder, AUDIT_SINK_LAST_PARAMS_DATA_WORDS, AUDIT_SINK_LAST_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_sink_last_params_builder_new(
	struct capnp_pointer_builder pointer, struct audit_sink_last_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_SINK_LAST_PARAMS_DATA_WORDS, AUDIT_SINK_LAST_PARAMS_POINTERS, &out->raw);
}

/* ---- AuditSink.last results ---- */

MUST_CHECK static inline enum status audit_sink_last_results_root(struct capnp_message *message,
	struct audit_sink_last_results_reader *reader)
{
	return capnp_message_root(message, AUDIT_SINK_LAST_RESULTS_DATA_WORDS, AUDIT_SINK_LAST_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_sink_last_results_read(struct capnp_pointer pointer,
	struct audit_sink_last_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_sink_last_results_is_complete(const struct audit_sink_last_results_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_SINK_LAST_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_SINK_LAST_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status audit_sink_last_results_builder_root(struct capnp_builder *builder,
	struct audit_sink_last_results_builder *out)
{
	return capnp_builder_root(builder, AUDIT_SINK_LAST_RESULTS_DATA_WORDS, AUDIT_SINK_LAST_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_sink_last_results_builder_new(
	struct capnp_pointer_builder pointer, struct audit_sink_last_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_SINK_LAST_RESULTS_DATA_WORDS, AUDIT_SINK_LAST_RESULTS_POINTERS, &out->raw);
}

/* ---- AuditReader.read params ---- */

MUST_CHECK static inline enum status audit_reader_read_params_root(struct capnp_message *message,
	struct audit_reader_read_params_reader *reader)
{
	return capnp_message_root(message, AUDIT_READER_READ_PARAMS_DATA_WORDS, AUDIT_READER_READ_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_reader_read_params_read(struct capnp_pointer pointer,
	struct audit_reader_read_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_reader_read_params_is_complete(const struct audit_reader_read_params_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_READER_READ_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status audit_reader_read_params_builder_root(struct capnp_builder *builder,
	struct audit_reader_read_params_builder *out)
{
	return capnp_builder_root(builder, AUDIT_READER_READ_PARAMS_DATA_WORDS, AUDIT_READER_READ_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_reader_read_params_builder_new(
	struct capnp_pointer_builder pointer, struct audit_reader_read_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_READER_READ_PARAMS_DATA_WORDS, AUDIT_READER_READ_PARAMS_POINTERS, &out->raw);
}

/* ---- AuditReader.read results ---- */

MUST_CHECK static inline enum status audit_reader_read_results_root(struct capnp_message *message,
	struct audit_reader_read_results_reader *reader)
{
	return capnp_message_root(message, AUDIT_READER_READ_RESULTS_DATA_WORDS, AUDIT_READER_READ_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_reader_read_results_read(struct capnp_pointer pointer,
	struct audit_reader_read_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_reader_read_results_is_complete(const struct audit_reader_read_results_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_READER_READ_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_READER_READ_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status audit_reader_read_results_builder_root(struct capnp_builder *builder,
	struct audit_reader_read_results_builder *out)
{
	return capnp_builder_root(builder, AUDIT_READER_READ_RESULTS_DATA_WORDS, AUDIT_READER_READ_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_reader_read_results_builder_new(
	struct capnp_pointer_builder pointer, struct audit_reader_read_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_READER_READ_RESULTS_DATA_WORDS, AUDIT_READER_READ_RESULTS_POINTERS, &out->raw);
}

/* ---- AuditReader.head params ---- */

MUST_CHECK static inline enum status audit_reader_head_params_root(struct capnp_message *message,
	struct audit_reader_head_params_reader *reader)
{
	return capnp_message_root(message, AUDIT_READER_HEAD_PARAMS_DATA_WORDS, AUDIT_READER_HEAD_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_reader_head_params_read(struct capnp_pointer pointer,
	struct audit_reader_head_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status audit_reader_head_params_builder_root(struct capnp_builder *builder,
	struct audit_reader_head_params_builder *out)
{
	return capnp_builder_root(builder, AUDIT_READER_HEAD_PARAMS_DATA_WORDS, AUDIT_READER_HEAD_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_reader_head_params_builder_new(
	struct capnp_pointer_builder pointer, struct audit_reader_head_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_READER_HEAD_PARAMS_DATA_WORDS, AUDIT_READER_HEAD_PARAMS_POINTERS, &out->raw);
}

/* ---- AuditReader.head results ---- */

MUST_CHECK static inline enum status audit_reader_head_results_root(struct capnp_message *message,
	struct audit_reader_head_results_reader *reader)
{
	return capnp_message_root(message, AUDIT_READER_HEAD_RESULTS_DATA_WORDS, AUDIT_READER_HEAD_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_reader_head_results_read(struct capnp_pointer pointer,
	struct audit_reader_head_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_reader_head_results_is_complete(const struct audit_reader_head_results_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_READER_HEAD_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_READER_HEAD_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status audit_reader_head_results_builder_root(struct capnp_builder *builder,
	struct audit_reader_head_results_builder *out)
{
	return capnp_builder_root(builder, AUDIT_READER_HEAD_RESULTS_DATA_WORDS, AUDIT_READER_HEAD_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_reader_head_results_builder_new(
	struct capnp_pointer_builder pointer, struct audit_reader_head_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_READER_HEAD_RESULTS_DATA_WORDS, AUDIT_READER_HEAD_RESULTS_POINTERS, &out->raw);
}

/* ---- AuditReader.verify params ---- */

MUST_CHECK static inline enum status audit_reader_verify_params_root(struct capnp_message *message,
	struct audit_reader_verify_params_reader *reader)
{
	return capnp_message_root(message, AUDIT_READER_VERIFY_PARAMS_DATA_WORDS, AUDIT_READER_VERIFY_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_reader_verify_params_read(struct capnp_pointer pointer,
	struct audit_reader_verify_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status audit_reader_verify_params_builder_root(struct capnp_builder *builder,
	struct audit_reader_verify_params_builder *out)
{
	return capnp_builder_root(builder, AUDIT_READER_VERIFY_PARAMS_DATA_WORDS, AUDIT_READER_VERIFY_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_reader_verify_params_builder_new(
	struct capnp_pointer_builder pointer, struct audit_reader_verify_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_READER_VERIFY_PARAMS_DATA_WORDS, AUDIT_READER_VERIFY_PARAMS_POINTERS, &out->raw);
}

/* ---- AuditReader.verify results ---- */

MUST_CHECK static inline enum status audit_reader_verify_results_root(struct capnp_message *message,
	struct audit_reader_verify_results_reader *reader)
{
	return capnp_message_root(message, AUDIT_READER_VERIFY_RESULTS_DATA_WORDS, AUDIT_READER_VERIFY_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_reader_verify_results_read(struct capnp_pointer pointer,
	struct audit_reader_verify_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_reader_verify_results_is_complete(const struct audit_reader_verify_results_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_READER_VERIFY_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status audit_reader_verify_results_builder_root(struct capnp_builder *builder,
	struct audit_reader_verify_results_builder *out)
{
	return capnp_builder_root(builder, AUDIT_READER_VERIFY_RESULTS_DATA_WORDS, AUDIT_READER_VERIFY_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_reader_verify_results_builder_new(
	struct capnp_pointer_builder pointer, struct audit_reader_verify_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_READER_VERIFY_RESULTS_DATA_WORDS, AUDIT_READER_VERIFY_RESULTS_POINTERS, &out->raw);
}

/* ---- AuditReader.slots params ---- */

MUST_CHECK static inline enum status audit_reader_slots_params_root(struct capnp_message *message,
	struct audit_reader_slots_params_reader *reader)
{
	return capnp_message_root(message, AUDIT_READER_SLOTS_PARAMS_DATA_WORDS, AUDIT_READER_SLOTS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_reader_slots_params_read(struct capnp_pointer pointer,
	struct audit_reader_slots_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_reader_slots_params_is_complete(const struct audit_reader_slots_params_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_READER_SLOTS_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status audit_reader_slots_params_builder_root(struct capnp_builder *builder,
	struct audit_reader_slots_params_builder *out)
{
	return capnp_builder_root(builder, AUDIT_READER_SLOTS_PARAMS_DATA_WORDS, AUDIT_READER_SLOTS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_reader_slots_params_builder_new(
	struct capnp_pointer_builder pointer, struct audit_reader_slots_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_READER_SLOTS_PARAMS_DATA_WORDS, AUDIT_READER_SLOTS_PARAMS_POINTERS, &out->raw);
}

/* ---- AuditReader.slots results ---- */

MUST_CHECK static inline enum status audit_reader_slots_results_root(struct capnp_message *message,
	struct audit_reader_slots_results_reader *reader)
{
	return capnp_message_root(message, AUDIT_READER_SLOTS_RESULTS_DATA_WORDS, AUDIT_READER_SLOTS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status audit_reader_slots_results_read(struct capnp_pointer pointer,
	struct audit_reader_slots_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool audit_reader_slots_results_is_complete(const struct audit_reader_slots_results_reader *reader)
{
	return reader->raw.data_bits >= AUDIT_READER_SLOTS_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUDIT_READER_SLOTS_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status audit_reader_slots_results_builder_root(struct capnp_builder *builder,
	struct audit_reader_slots_results_builder *out)
{
	return capnp_builder_root(builder, AUDIT_READER_SLOTS_RESULTS_DATA_WORDS, AUDIT_READER_SLOTS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status audit_reader_slots_results_builder_new(
	struct capnp_pointer_builder pointer, struct audit_reader_slots_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUDIT_READER_SLOTS_RESULTS_DATA_WORDS, AUDIT_READER_SLOTS_RESULTS_POINTERS, &out->raw);
}

/* writers :List(AuditWriter), pointer 0 */
static inline struct capnp_pointer audit_config_pointer_writers(const struct audit_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_config_has_writers(const struct audit_config_reader *reader)
{
	return !capnp_pointer_is_null(audit_config_pointer_writers(reader));
}

MUST_CHECK static inline enum status audit_config_get_writers(const struct audit_config_reader *reader,
	struct audit_writer_list_reader *value)
{
	return audit_writer_list_read(audit_config_pointer_writers(reader), value);
}

/* disk :Bool, bits [0, 1) */
static inline bool audit_config_get_disk(const struct audit_config_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

MUST_CHECK static inline enum status audit_config_builder_new_writers(
	const struct audit_config_builder *builder, uint32_t count,
	struct audit_writer_list_builder *list)
{
	return audit_writer_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

static inline void audit_config_builder_set_disk(const struct audit_config_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* tag :UInt16, bits [0, 16) */
static inline uint16_t audit_writer_get_tag(const struct audit_writer_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer audit_writer_pointer_name(const struct audit_writer_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_writer_has_name(const struct audit_writer_reader *reader)
{
	return !capnp_pointer_is_null(audit_writer_pointer_name(reader));
}

MUST_CHECK static inline enum status audit_writer_get_name(const struct audit_writer_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(audit_writer_pointer_name(reader), value);
}

/* per_minute :UInt16, bits [16, 32) */
static inline uint16_t audit_writer_get_per_minute(const struct audit_writer_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(60));
}

static inline void audit_writer_builder_set_tag(const struct audit_writer_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_writer_builder_set_name(
	const struct audit_writer_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void audit_writer_builder_set_per_minute(const struct audit_writer_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(60));
}

/* Which member of the union is selected; a message can hold any number. */
static inline enum audit_event_which audit_event_which(const struct audit_event_reader *reader)
{
	return (enum audit_event_which)capnp_struct_get_uint16(&reader->raw, 1, 0);
}

/* outcome :AuditOutcome, bits [0, 16) */
static inline enum audit_outcome audit_event_get_outcome(const struct audit_event_reader *reader)
{
	return (enum audit_outcome)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* session :Data, pointer 0 */
static inline struct capnp_pointer audit_event_pointer_session(const struct audit_event_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_event_has_session(const struct audit_event_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_pointer_session(reader));
}

MUST_CHECK static inline enum status audit_event_get_session(const struct audit_event_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_event_pointer_session(reader), value);
}

/* started :Text, pointer 1 */
static inline struct capnp_pointer audit_event_pointer_started(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 0)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_has_started(const struct audit_event_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_pointer_started(reader));
}

MUST_CHECK static inline enum status audit_event_get_started(const struct audit_event_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(audit_event_pointer_started(reader), value);
}

/* login :AuditEvent.Login, pointer 1 */
static inline struct capnp_pointer audit_event_pointer_login(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 1)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_has_login(const struct audit_event_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_pointer_login(reader));
}

MUST_CHECK static inline enum status audit_event_get_login(const struct audit_event_reader *reader,
	struct audit_event_login_reader *value)
{
	return audit_event_login_read(audit_event_pointer_login(reader), value);
}

/* setup :AuditEvent.Login, pointer 1 */
static inline struct capnp_pointer audit_event_pointer_setup(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 2)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_has_setup(const struct audit_event_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_pointer_setup(reader));
}

MUST_CHECK static inline enum status audit_event_get_setup(const struct audit_event_reader *reader,
	struct audit_event_login_reader *value)
{
	return audit_event_login_read(audit_event_pointer_setup(reader), value);
}

/* password_changed :UInt64, bits [64, 128) */
static inline uint64_t audit_event_get_password_changed(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 3)
		return UINT64_C(0);
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* session_opened :AuditEvent.SessionOpened, pointer 1 */
static inline struct capnp_pointer audit_event_pointer_session_opened(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 4)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_has_session_opened(const struct audit_event_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_pointer_session_opened(reader));
}

MUST_CHECK static inline enum status audit_event_get_session_opened(const struct audit_event_reader *reader,
	struct audit_event_session_opened_reader *value)
{
	return audit_event_session_opened_read(audit_event_pointer_session_opened(reader), value);
}

/* session_ended :SessionEndReason, bits [64, 80) */
static inline enum session_end_reason audit_event_get_session_ended(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 5)
		return SESSION_END_REASON_LOGOUT;
	return (enum session_end_reason)capnp_struct_get_uint16(&reader->raw, 4, UINT16_C(0));
}

/* bundle_issued :AuditEvent.Profile, pointer 1 */
static inline struct capnp_pointer audit_event_pointer_bundle_issued(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 6)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_has_bundle_issued(const struct audit_event_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_pointer_bundle_issued(reader));
}

MUST_CHECK static inline enum status audit_event_get_bundle_issued(const struct audit_event_reader *reader,
	struct audit_event_profile_reader *value)
{
	return audit_event_profile_read(audit_event_pointer_bundle_issued(reader), value);
}

/* step_up :AuditEvent.Profile, pointer 1 */
static inline struct capnp_pointer audit_event_pointer_step_up(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 7)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_has_step_up(const struct audit_event_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_pointer_step_up(reader));
}

MUST_CHECK static inline enum status audit_event_get_step_up(const struct audit_event_reader *reader,
	struct audit_event_profile_reader *value)
{
	return audit_event_profile_read(audit_event_pointer_step_up(reader), value);
}

/* program_started :Text, pointer 1 */
static inline struct capnp_pointer audit_event_pointer_program_started(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 8)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_has_program_started(const struct audit_event_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_pointer_program_started(reader));
}

MUST_CHECK static inline enum status audit_event_get_program_started(const struct audit_event_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(audit_event_pointer_program_started(reader), value);
}

/* account_changed :UInt64, bits [64, 128) */
static inline uint64_t audit_event_get_account_changed(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 9)
		return UINT64_C(0);
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* dropped :AuditEvent.Dropped, pointer 1 */
static inline struct capnp_pointer audit_event_pointer_dropped(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 10)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_has_dropped(const struct audit_event_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_pointer_dropped(reader));
}

MUST_CHECK static inline enum status audit_event_get_dropped(const struct audit_event_reader *reader,
	struct audit_event_dropped_reader *value)
{
	return audit_event_dropped_read(audit_event_pointer_dropped(reader), value);
}

/* anonymous :Bool, bits [32, 33) */
static inline bool audit_event_get_anonymous(const struct audit_event_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 32, false);
}

/* damaged :AuditEvent.Damaged, pointer 1 */
static inline struct capnp_pointer audit_event_pointer_damaged(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 11)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_has_damaged(const struct audit_event_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_pointer_damaged(reader));
}

MUST_CHECK static inline enum status audit_event_get_damaged(const struct audit_event_reader *reader,
	struct audit_event_damaged_reader *value)
{
	return audit_event_damaged_read(audit_event_pointer_damaged(reader), value);
}

/* store_version :AuditEvent.StoreVersion, pointer 1 */
static inline struct capnp_pointer audit_event_pointer_store_version(const struct audit_event_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 1, 0) != 12)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_has_store_version(const struct audit_event_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_pointer_store_version(reader));
}

MUST_CHECK static inline enum status audit_event_get_store_version(const struct audit_event_reader *reader,
	struct audit_event_store_version_reader *value)
{
	return audit_event_store_version_read(audit_event_pointer_store_version(reader), value);
}

static inline void audit_event_builder_set_outcome(const struct audit_event_builder *builder, enum audit_outcome value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_event_builder_set_session(
	const struct audit_event_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status audit_event_builder_new_session(
	const struct audit_event_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

MUST_CHECK static inline enum status audit_event_builder_set_started(
	const struct audit_event_builder *builder, struct capnp_text value)
{
	const enum status status = capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 1, 0, 0);
	return STATUS_OK;
}

MUST_CHECK static inline enum status audit_event_builder_new_login(
	const struct audit_event_builder *builder, struct audit_event_login_builder *child)
{
	const enum status status = audit_event_login_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 1, 1, 0);
	return STATUS_OK;
}

MUST_CHECK static inline enum status audit_event_builder_new_setup(
	const struct audit_event_builder *builder, struct audit_event_login_builder *child)
{
	const enum status status = audit_event_login_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 1, 2, 0);
	return STATUS_OK;
}

static inline void audit_event_builder_set_password_changed(const struct audit_event_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, 3, 0);
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_event_builder_new_session_opened(
	const struct audit_event_builder *builder, struct audit_event_session_opened_builder *child)
{
	const enum status status = audit_event_session_opened_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 1, 4, 0);
	return STATUS_OK;
}

static inline void audit_event_builder_set_session_ended(const struct audit_event_builder *builder, enum session_end_reason value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, 5, 0);
	capnp_struct_builder_set_uint16(&builder->raw, 4, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_event_builder_new_bundle_issued(
	const struct audit_event_builder *builder, struct audit_event_profile_builder *child)
{
	const enum status status = audit_event_profile_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 1, 6, 0);
	return STATUS_OK;
}

MUST_CHECK static inline enum status audit_event_builder_new_step_up(
	const struct audit_event_builder *builder, struct audit_event_profile_builder *child)
{
	const enum status status = audit_event_profile_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 1, 7, 0);
	return STATUS_OK;
}

MUST_CHECK static inline enum status audit_event_builder_set_program_started(
	const struct audit_event_builder *builder, struct capnp_text value)
{
	const enum status status = capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 1, 8, 0);
	return STATUS_OK;
}

static inline void audit_event_builder_set_account_changed(const struct audit_event_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, 9, 0);
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_event_builder_new_dropped(
	const struct audit_event_builder *builder, struct audit_event_dropped_builder *child)
{
	const enum status status = audit_event_dropped_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 1, 10, 0);
	return STATUS_OK;
}

static inline void audit_event_builder_set_anonymous(const struct audit_event_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 32, value, false);
}

MUST_CHECK static inline enum status audit_event_builder_new_damaged(
	const struct audit_event_builder *builder, struct audit_event_damaged_builder *child)
{
	const enum status status = audit_event_damaged_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 1, 11, 0);
	return STATUS_OK;
}

MUST_CHECK static inline enum status audit_event_builder_new_store_version(
	const struct audit_event_builder *builder, struct audit_event_store_version_builder *child)
{
	const enum status status = audit_event_store_version_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 1, 12, 0);
	return STATUS_OK;
}

/* line :Text, pointer 0 */
static inline struct capnp_pointer audit_event_login_pointer_line(const struct audit_event_login_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_event_login_has_line(const struct audit_event_login_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_login_pointer_line(reader));
}

MUST_CHECK static inline enum status audit_event_login_get_line(const struct audit_event_login_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(audit_event_login_pointer_line(reader), value);
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t audit_event_login_get_principal(const struct audit_event_login_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* name_hash :Data, pointer 1 */
static inline struct capnp_pointer audit_event_login_pointer_name_hash(const struct audit_event_login_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_login_has_name_hash(const struct audit_event_login_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_login_pointer_name_hash(reader));
}

MUST_CHECK static inline enum status audit_event_login_get_name_hash(const struct audit_event_login_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_event_login_pointer_name_hash(reader), value);
}

/* throttled :Bool, bits [64, 65) */
static inline bool audit_event_login_get_throttled(const struct audit_event_login_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 64, false);
}

MUST_CHECK static inline enum status audit_event_login_builder_set_line(
	const struct audit_event_login_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void audit_event_login_builder_set_principal(const struct audit_event_login_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_event_login_builder_set_name_hash(
	const struct audit_event_login_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status audit_event_login_builder_new_name_hash(
	const struct audit_event_login_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

static inline void audit_event_login_builder_set_throttled(const struct audit_event_login_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 64, value, false);
}

/* profile :Text, pointer 0 */
static inline struct capnp_pointer audit_event_session_opened_pointer_profile(const struct audit_event_session_opened_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_event_session_opened_has_profile(const struct audit_event_session_opened_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_session_opened_pointer_profile(reader));
}

MUST_CHECK static inline enum status audit_event_session_opened_get_profile(const struct audit_event_session_opened_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(audit_event_session_opened_pointer_profile(reader), value);
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t audit_event_session_opened_get_principal(const struct audit_event_session_opened_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* line :Text, pointer 1 */
static inline struct capnp_pointer audit_event_session_opened_pointer_line(const struct audit_event_session_opened_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_event_session_opened_has_line(const struct audit_event_session_opened_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_session_opened_pointer_line(reader));
}

MUST_CHECK static inline enum status audit_event_session_opened_get_line(const struct audit_event_session_opened_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(audit_event_session_opened_pointer_line(reader), value);
}

MUST_CHECK static inline enum status audit_event_session_opened_builder_set_profile(
	const struct audit_event_session_opened_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void audit_event_session_opened_builder_set_principal(const struct audit_event_session_opened_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_event_session_opened_builder_set_line(
	const struct audit_event_session_opened_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

/* profile :Text, pointer 0 */
static inline struct capnp_pointer audit_event_profile_pointer_profile(const struct audit_event_profile_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_event_profile_has_profile(const struct audit_event_profile_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_profile_pointer_profile(reader));
}

MUST_CHECK static inline enum status audit_event_profile_get_profile(const struct audit_event_profile_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(audit_event_profile_pointer_profile(reader), value);
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t audit_event_profile_get_principal(const struct audit_event_profile_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

MUST_CHECK static inline enum status audit_event_profile_builder_set_profile(
	const struct audit_event_profile_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void audit_event_profile_builder_set_principal(const struct audit_event_profile_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* overwritten :UInt64, bits [0, 64) */
static inline uint64_t audit_event_dropped_get_overwritten(const struct audit_event_dropped_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* over_rate :UInt64, bits [64, 128) */
static inline uint64_t audit_event_dropped_get_over_rate(const struct audit_event_dropped_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* writer :Text, pointer 0 */
static inline struct capnp_pointer audit_event_dropped_pointer_writer(const struct audit_event_dropped_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_event_dropped_has_writer(const struct audit_event_dropped_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_dropped_pointer_writer(reader));
}

MUST_CHECK static inline enum status audit_event_dropped_get_writer(const struct audit_event_dropped_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(audit_event_dropped_pointer_writer(reader), value);
}

/* class :AuditClass, bits [128, 144) */
static inline enum audit_class audit_event_dropped_get_class(const struct audit_event_dropped_reader *reader)
{
	return (enum audit_class)capnp_struct_get_uint16(&reader->raw, 8, UINT16_C(0));
}

static inline void audit_event_dropped_builder_set_overwritten(const struct audit_event_dropped_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void audit_event_dropped_builder_set_over_rate(const struct audit_event_dropped_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_event_dropped_builder_set_writer(
	const struct audit_event_dropped_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void audit_event_dropped_builder_set_class(const struct audit_event_dropped_builder *builder, enum audit_class value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 8, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* store :Data, pointer 0 */
static inline struct capnp_pointer audit_event_store_version_pointer_store(const struct audit_event_store_version_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_event_store_version_has_store(const struct audit_event_store_version_reader *reader)
{
	return !capnp_pointer_is_null(audit_event_store_version_pointer_store(reader));
}

MUST_CHECK static inline enum status audit_event_store_version_get_store(const struct audit_event_store_version_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_event_store_version_pointer_store(reader), value);
}

/* version :UInt64, bits [0, 64) */
static inline uint64_t audit_event_store_version_get_version(const struct audit_event_store_version_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

MUST_CHECK static inline enum status audit_event_store_version_builder_set_store(
	const struct audit_event_store_version_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status audit_event_store_version_builder_new_store(
	const struct audit_event_store_version_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

static inline void audit_event_store_version_builder_set_version(const struct audit_event_store_version_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* slots :UInt32, bits [0, 32) */
static inline uint32_t audit_event_damaged_get_slots(const struct audit_event_damaged_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* missing :UInt32, bits [32, 64) */
static inline uint32_t audit_event_damaged_get_missing(const struct audit_event_damaged_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* links :UInt32, bits [64, 96) */
static inline uint32_t audit_event_damaged_get_links(const struct audit_event_damaged_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* torn :UInt32, bits [96, 128) */
static inline uint32_t audit_event_damaged_get_torn(const struct audit_event_damaged_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 3, UINT32_C(0));
}

static inline void audit_event_damaged_builder_set_slots(const struct audit_event_damaged_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void audit_event_damaged_builder_set_missing(const struct audit_event_damaged_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void audit_event_damaged_builder_set_links(const struct audit_event_damaged_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void audit_event_damaged_builder_set_torn(const struct audit_event_damaged_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 3, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* sequence :UInt64, bits [0, 64) */
static inline uint64_t audit_record_get_sequence(const struct audit_record_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* time_ns :UInt64, bits [64, 128) */
static inline uint64_t audit_record_get_time_ns(const struct audit_record_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* writer :Text, pointer 0 */
static inline struct capnp_pointer audit_record_pointer_writer(const struct audit_record_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_record_has_writer(const struct audit_record_reader *reader)
{
	return !capnp_pointer_is_null(audit_record_pointer_writer(reader));
}

MUST_CHECK static inline enum status audit_record_get_writer(const struct audit_record_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(audit_record_pointer_writer(reader), value);
}

/* id :Data, pointer 1 */
static inline struct capnp_pointer audit_record_pointer_id(const struct audit_record_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_record_has_id(const struct audit_record_reader *reader)
{
	return !capnp_pointer_is_null(audit_record_pointer_id(reader));
}

MUST_CHECK static inline enum status audit_record_get_id(const struct audit_record_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_record_pointer_id(reader), value);
}

/* event :AuditEvent, pointer 2 */
static inline struct capnp_pointer audit_record_pointer_event(const struct audit_record_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool audit_record_has_event(const struct audit_record_reader *reader)
{
	return !capnp_pointer_is_null(audit_record_pointer_event(reader));
}

MUST_CHECK static inline enum status audit_record_get_event(const struct audit_record_reader *reader,
	struct audit_event_reader *value)
{
	return audit_event_read(audit_record_pointer_event(reader), value);
}

/* previous :Data, pointer 3 */
static inline struct capnp_pointer audit_record_pointer_previous(const struct audit_record_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool audit_record_has_previous(const struct audit_record_reader *reader)
{
	return !capnp_pointer_is_null(audit_record_pointer_previous(reader));
}

MUST_CHECK static inline enum status audit_record_get_previous(const struct audit_record_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_record_pointer_previous(reader), value);
}

/* hash :Data, pointer 4 */
static inline struct capnp_pointer audit_record_pointer_hash(const struct audit_record_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 4);
}

static inline bool audit_record_has_hash(const struct audit_record_reader *reader)
{
	return !capnp_pointer_is_null(audit_record_pointer_hash(reader));
}

MUST_CHECK static inline enum status audit_record_get_hash(const struct audit_record_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_record_pointer_hash(reader), value);
}

/* class :AuditClass, bits [128, 144) */
static inline enum audit_class audit_record_get_class(const struct audit_record_reader *reader)
{
	return (enum audit_class)capnp_struct_get_uint16(&reader->raw, 8, UINT16_C(0));
}

static inline void audit_record_builder_set_sequence(const struct audit_record_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void audit_record_builder_set_time_ns(const struct audit_record_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_record_builder_set_writer(
	const struct audit_record_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status audit_record_builder_set_id(
	const struct audit_record_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status audit_record_builder_new_id(
	const struct audit_record_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

MUST_CHECK static inline enum status audit_record_builder_new_event(
	const struct audit_record_builder *builder, struct audit_event_builder *child)
{
	return audit_event_builder_new(capnp_struct_builder_pointer(&builder->raw, 2), child);
}

MUST_CHECK static inline enum status audit_record_builder_set_previous(
	const struct audit_record_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 3), value);
}

MUST_CHECK static inline enum status audit_record_builder_new_previous(
	const struct audit_record_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 3), length_bytes, bytes);
}

MUST_CHECK static inline enum status audit_record_builder_set_hash(
	const struct audit_record_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 4), value);
}

MUST_CHECK static inline enum status audit_record_builder_new_hash(
	const struct audit_record_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 4), length_bytes, bytes);
}

static inline void audit_record_builder_set_class(const struct audit_record_builder *builder, enum audit_class value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 8, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* event :AuditEvent, pointer 0 */
static inline struct capnp_pointer audit_sink_append_params_pointer_event(const struct audit_sink_append_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_sink_append_params_has_event(const struct audit_sink_append_params_reader *reader)
{
	return !capnp_pointer_is_null(audit_sink_append_params_pointer_event(reader));
}

MUST_CHECK static inline enum status audit_sink_append_params_get_event(const struct audit_sink_append_params_reader *reader,
	struct audit_event_reader *value)
{
	return audit_event_read(audit_sink_append_params_pointer_event(reader), value);
}

MUST_CHECK static inline enum status audit_sink_append_params_builder_new_event(
	const struct audit_sink_append_params_builder *builder, struct audit_event_builder *child)
{
	return audit_event_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

/* sequence :UInt64, bits [0, 64) */
static inline uint64_t audit_sink_append_results_get_sequence(const struct audit_sink_append_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* hash :Data, pointer 0 */
static inline struct capnp_pointer audit_sink_append_results_pointer_hash(const struct audit_sink_append_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_sink_append_results_has_hash(const struct audit_sink_append_results_reader *reader)
{
	return !capnp_pointer_is_null(audit_sink_append_results_pointer_hash(reader));
}

MUST_CHECK static inline enum status audit_sink_append_results_get_hash(const struct audit_sink_append_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_sink_append_results_pointer_hash(reader), value);
}

/* state :AuditState, bits [64, 80) */
static inline enum audit_state audit_sink_append_results_get_state(const struct audit_sink_append_results_reader *reader)
{
	return (enum audit_state)capnp_struct_get_uint16(&reader->raw, 4, UINT16_C(0));
}

static inline void audit_sink_append_results_builder_set_sequence(const struct audit_sink_append_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_sink_append_results_builder_set_hash(
	const struct audit_sink_append_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status audit_sink_append_results_builder_new_hash(
	const struct audit_sink_append_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

static inline void audit_sink_append_results_builder_set_state(const struct audit_sink_append_results_builder *builder, enum audit_state value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* sequence :UInt64, bits [0, 64) */
static inline uint64_t audit_sink_last_params_get_sequence(const struct audit_sink_last_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void audit_sink_last_params_builder_set_sequence(const struct audit_sink_last_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* log :Data, pointer 0 */
static inline struct capnp_pointer audit_sink_last_results_pointer_log(const struct audit_sink_last_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_sink_last_results_has_log(const struct audit_sink_last_results_reader *reader)
{
	return !capnp_pointer_is_null(audit_sink_last_results_pointer_log(reader));
}

MUST_CHECK static inline enum status audit_sink_last_results_get_log(const struct audit_sink_last_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_sink_last_results_pointer_log(reader), value);
}

/* state :AuditState, bits [0, 16) */
static inline enum audit_state audit_sink_last_results_get_state(const struct audit_sink_last_results_reader *reader)
{
	return (enum audit_state)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* hash :Data, pointer 1 */
static inline struct capnp_pointer audit_sink_last_results_pointer_hash(const struct audit_sink_last_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool audit_sink_last_results_has_hash(const struct audit_sink_last_results_reader *reader)
{
	return !capnp_pointer_is_null(audit_sink_last_results_pointer_hash(reader));
}

MUST_CHECK static inline enum status audit_sink_last_results_get_hash(const struct audit_sink_last_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_sink_last_results_pointer_hash(reader), value);
}

/* store :Data, pointer 2 */
static inline struct capnp_pointer audit_sink_last_results_pointer_store(const struct audit_sink_last_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool audit_sink_last_results_has_store(const struct audit_sink_last_results_reader *reader)
{
	return !capnp_pointer_is_null(audit_sink_last_results_pointer_store(reader));
}

MUST_CHECK static inline enum status audit_sink_last_results_get_store(const struct audit_sink_last_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_sink_last_results_pointer_store(reader), value);
}

/* version :UInt64, bits [64, 128) */
static inline uint64_t audit_sink_last_results_get_version(const struct audit_sink_last_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

MUST_CHECK static inline enum status audit_sink_last_results_builder_set_log(
	const struct audit_sink_last_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status audit_sink_last_results_builder_new_log(
	const struct audit_sink_last_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

static inline void audit_sink_last_results_builder_set_state(const struct audit_sink_last_results_builder *builder, enum audit_state value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_sink_last_results_builder_set_hash(
	const struct audit_sink_last_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status audit_sink_last_results_builder_new_hash(
	const struct audit_sink_last_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

MUST_CHECK static inline enum status audit_sink_last_results_builder_set_store(
	const struct audit_sink_last_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

MUST_CHECK static inline enum status audit_sink_last_results_builder_new_store(
	const struct audit_sink_last_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 2), length_bytes, bytes);
}

static inline void audit_sink_last_results_builder_set_version(const struct audit_sink_last_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* from :UInt64, bits [0, 64) */
static inline uint64_t audit_reader_read_params_get_from(const struct audit_reader_read_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void audit_reader_read_params_builder_set_from(const struct audit_reader_read_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* records :List(AuditRecord), pointer 0 */
static inline struct capnp_pointer audit_reader_read_results_pointer_records(const struct audit_reader_read_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_reader_read_results_has_records(const struct audit_reader_read_results_reader *reader)
{
	return !capnp_pointer_is_null(audit_reader_read_results_pointer_records(reader));
}

MUST_CHECK static inline enum status audit_reader_read_results_get_records(const struct audit_reader_read_results_reader *reader,
	struct audit_record_list_reader *value)
{
	return audit_record_list_read(audit_reader_read_results_pointer_records(reader), value);
}

/* oldest :UInt64, bits [0, 64) */
static inline uint64_t audit_reader_read_results_get_oldest(const struct audit_reader_read_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* next :UInt64, bits [64, 128) */
static inline uint64_t audit_reader_read_results_get_next(const struct audit_reader_read_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

MUST_CHECK static inline enum status audit_reader_read_results_builder_new_records(
	const struct audit_reader_read_results_builder *builder, uint32_t count,
	struct audit_record_list_builder *list)
{
	return audit_record_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

static inline void audit_reader_read_results_builder_set_oldest(const struct audit_reader_read_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void audit_reader_read_results_builder_set_next(const struct audit_reader_read_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* sequence :UInt64, bits [0, 64) */
static inline uint64_t audit_reader_head_results_get_sequence(const struct audit_reader_head_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* hash :Data, pointer 0 */
static inline struct capnp_pointer audit_reader_head_results_pointer_hash(const struct audit_reader_head_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_reader_head_results_has_hash(const struct audit_reader_head_results_reader *reader)
{
	return !capnp_pointer_is_null(audit_reader_head_results_pointer_hash(reader));
}

MUST_CHECK static inline enum status audit_reader_head_results_get_hash(const struct audit_reader_head_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_reader_head_results_pointer_hash(reader), value);
}

/* state :AuditState, bits [64, 80) */
static inline enum audit_state audit_reader_head_results_get_state(const struct audit_reader_head_results_reader *reader)
{
	return (enum audit_state)capnp_struct_get_uint16(&reader->raw, 4, UINT16_C(0));
}

static inline void audit_reader_head_results_builder_set_sequence(const struct audit_reader_head_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status audit_reader_head_results_builder_set_hash(
	const struct audit_reader_head_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status audit_reader_head_results_builder_new_hash(
	const struct audit_reader_head_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

static inline void audit_reader_head_results_builder_set_state(const struct audit_reader_head_results_builder *builder, enum audit_state value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* records :UInt32, bits [0, 32) */
static inline uint32_t audit_reader_verify_results_get_records(const struct audit_reader_verify_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* slots :UInt32, bits [32, 64) */
static inline uint32_t audit_reader_verify_results_get_slots(const struct audit_reader_verify_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* missing :UInt32, bits [64, 96) */
static inline uint32_t audit_reader_verify_results_get_missing(const struct audit_reader_verify_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* links :UInt32, bits [96, 128) */
static inline uint32_t audit_reader_verify_results_get_links(const struct audit_reader_verify_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 3, UINT32_C(0));
}

static inline void audit_reader_verify_results_builder_set_records(const struct audit_reader_verify_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void audit_reader_verify_results_builder_set_slots(const struct audit_reader_verify_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void audit_reader_verify_results_builder_set_missing(const struct audit_reader_verify_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void audit_reader_verify_results_builder_set_links(const struct audit_reader_verify_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 3, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* from :UInt64, bits [0, 64) */
static inline uint64_t audit_reader_slots_params_get_from(const struct audit_reader_slots_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void audit_reader_slots_params_builder_set_from(const struct audit_reader_slots_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* slots :Data, pointer 0 */
static inline struct capnp_pointer audit_reader_slots_results_pointer_slots(const struct audit_reader_slots_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool audit_reader_slots_results_has_slots(const struct audit_reader_slots_results_reader *reader)
{
	return !capnp_pointer_is_null(audit_reader_slots_results_pointer_slots(reader));
}

MUST_CHECK static inline enum status audit_reader_slots_results_get_slots(const struct audit_reader_slots_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(audit_reader_slots_results_pointer_slots(reader), value);
}

/* next :UInt64, bits [0, 64) */
static inline uint64_t audit_reader_slots_results_get_next(const struct audit_reader_slots_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

MUST_CHECK static inline enum status audit_reader_slots_results_builder_set_slots(
	const struct audit_reader_slots_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status audit_reader_slots_results_builder_new_slots(
	const struct audit_reader_slots_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

static inline void audit_reader_slots_results_builder_set_next(const struct audit_reader_slots_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

#endif

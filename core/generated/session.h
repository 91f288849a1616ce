/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from session.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_SESSION_H
#define CORE_GENERATED_SESSION_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* SessionMinter. The right to make sessions. */
#define SESSION_MINTER_INTERFACE_ID UINT64_C(0x9736c25c253441be)
#define SESSION_MINTER_METHODS 1u

enum session_minter_method {
	SESSION_MINTER_METHOD_CREATE = 0,
};

/* Session. A session. Holding it is not being in it: a process is spawned into one. A session that nobody */
#define SESSION_INTERFACE_ID UINT64_C(0x890bcb6643baf63e)
#define SESSION_METHODS 4u

enum session_method {
	SESSION_METHOD_DESCRIBE = 0,
	SESSION_METHOD_RENEW = 1,
	SESSION_METHOD_END = 2,
	SESSION_METHOD_REFERENCE = 3,
};

/* SessionReference. Names a session, and can neither renew nor end it, nor start anything in it. It does not keep the */
#define SESSION_REFERENCE_INTERFACE_ID UINT64_C(0xb6d1f0c8427e93a5)
#define SESSION_REFERENCE_METHODS 1u

enum session_reference_method {
	SESSION_REFERENCE_METHOD_DESCRIBE = 0,
};

/* SessionMinter.create params: 0 bytes of data, 2 pointers. */
#define SESSION_MINTER_CREATE_PARAMS_DATA_WORDS 0u
#define SESSION_MINTER_CREATE_PARAMS_POINTERS 2u

struct session_minter_create_params_reader {
	struct capnp_struct raw;
};

struct session_minter_create_params_builder {
	struct capnp_struct_builder raw;
};

/* SessionMinter.create results: 0 bytes of data, 1 pointers. */
#define SESSION_MINTER_CREATE_RESULTS_DATA_WORDS 0u
#define SESSION_MINTER_CREATE_RESULTS_POINTERS 1u

struct session_minter_create_results_reader {
	struct capnp_struct raw;
};

struct session_minter_create_results_builder {
	struct capnp_struct_builder raw;
};

/* Session.describe params: 0 bytes of data, 0 pointers. */
#define SESSION_DESCRIBE_PARAMS_DATA_WORDS 0u
#define SESSION_DESCRIBE_PARAMS_POINTERS 0u

struct session_describe_params_reader {
	struct capnp_struct raw;
};

struct session_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* Session.describe results: 16 bytes of data, 1 pointers. */
#define SESSION_DESCRIBE_RESULTS_DATA_WORDS 2u
#define SESSION_DESCRIBE_RESULTS_POINTERS 1u

struct session_describe_results_reader {
	struct capnp_struct raw;
};

struct session_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* Session.renew params: 0 bytes of data, 0 pointers. */
#define SESSION_RENEW_PARAMS_DATA_WORDS 0u
#define SESSION_RENEW_PARAMS_POINTERS 0u

struct session_renew_params_reader {
	struct capnp_struct raw;
};

struct session_renew_params_builder {
	struct capnp_struct_builder raw;
};

/* Session.renew results: 8 bytes of data, 0 pointers. */
#define SESSION_RENEW_RESULTS_DATA_WORDS 1u
#define SESSION_RENEW_RESULTS_POINTERS 0u

struct session_renew_results_reader {
	struct capnp_struct raw;
};

struct session_renew_results_builder {
	struct capnp_struct_builder raw;
};

/* Session.end params: 0 bytes of data, 0 pointers. */
#define SESSION_END_PARAMS_DATA_WORDS 0u
#define SESSION_END_PARAMS_POINTERS 0u

struct session_end_params_reader {
	struct capnp_struct raw;
};

struct session_end_params_builder {
	struct capnp_struct_builder raw;
};

/* Session.end results: 0 bytes of data, 0 pointers. */
#define SESSION_END_RESULTS_DATA_WORDS 0u
#define SESSION_END_RESULTS_POINTERS 0u

struct session_end_results_reader {
	struct capnp_struct raw;
};

struct session_end_results_builder {
	struct capnp_struct_builder raw;
};

/* Session.reference params: 0 bytes of data, 0 pointers. */
#define SESSION_REFERENCE_PARAMS_DATA_WORDS 0u
#define SESSION_REFERENCE_PARAMS_POINTERS 0u

struct session_reference_params_reader {
	struct capnp_struct raw;
};

struct session_reference_params_builder {
	struct capnp_struct_builder raw;
};

/* Session.reference results: 0 bytes of data, 1 pointers. */
#define SESSION_REFERENCE_RESULTS_DATA_WORDS 0u
#define SESSION_REFERENCE_RESULTS_POINTERS 1u

struct session_reference_results_reader {
	struct capnp_struct raw;
};

struct session_reference_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- SessionMinter.create params ---- */

MUST_CHECK static inline enum status session_minter_create_params_root(struct capnp_message *message,
	struct session_minter_create_params_reader *reader)
{
	return capnp_message_root(message, SESSION_MINTER_CREATE_PARAMS_DATA_WORDS, SESSION_MINTER_CREATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_minter_create_params_read(struct capnp_pointer pointer,
	struct session_minter_create_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_minter_create_params_is_complete(const struct session_minter_create_params_reader *reader)
{
	return reader->raw.pointer_count >= SESSION_MINTER_CREATE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status session_minter_create_params_builder_root(struct capnp_builder *builder,
	struct session_minter_create_params_builder *out)
{
	return capnp_builder_root(builder, SESSION_MINTER_CREATE_PARAMS_DATA_WORDS, SESSION_MINTER_CREATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_minter_create_params_builder_new(
	struct capnp_pointer_builder pointer, struct session_minter_create_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_MINTER_CREATE_PARAMS_DATA_WORDS, SESSION_MINTER_CREATE_PARAMS_POINTERS, &out->raw);
}

/* ---- SessionMinter.create results ---- */

MUST_CHECK static inline enum status session_minter_create_results_root(struct capnp_message *message,
	struct session_minter_create_results_reader *reader)
{
	return capnp_message_root(message, SESSION_MINTER_CREATE_RESULTS_DATA_WORDS, SESSION_MINTER_CREATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_minter_create_results_read(struct capnp_pointer pointer,
	struct session_minter_create_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_minter_create_results_is_complete(const struct session_minter_create_results_reader *reader)
{
	return reader->raw.pointer_count >= SESSION_MINTER_CREATE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status session_minter_create_results_builder_root(struct capnp_builder *builder,
	struct session_minter_create_results_builder *out)
{
	return capnp_builder_root(builder, SESSION_MINTER_CREATE_RESULTS_DATA_WORDS, SESSION_MINTER_CREATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_minter_create_results_builder_new(
	struct capnp_pointer_builder pointer, struct session_minter_create_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_MINTER_CREATE_RESULTS_DATA_WORDS, SESSION_MINTER_CREATE_RESULTS_POINTERS, &out->raw);
}

/* ---- Session.describe params ---- */

MUST_CHECK static inline enum status session_describe_params_root(struct capnp_message *message,
	struct session_describe_params_reader *reader)
{
	return capnp_message_root(message, SESSION_DESCRIBE_PARAMS_DATA_WORDS, SESSION_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_describe_params_read(struct capnp_pointer pointer,
	struct session_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status session_describe_params_builder_root(struct capnp_builder *builder,
	struct session_describe_params_builder *out)
{
	return capnp_builder_root(builder, SESSION_DESCRIBE_PARAMS_DATA_WORDS, SESSION_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct session_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_DESCRIBE_PARAMS_DATA_WORDS, SESSION_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- Session.describe results ---- */

MUST_CHECK static inline enum status session_describe_results_root(struct capnp_message *message,
	struct session_describe_results_reader *reader)
{
	return capnp_message_root(message, SESSION_DESCRIBE_RESULTS_DATA_WORDS, SESSION_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_describe_results_read(struct capnp_pointer pointer,
	struct session_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_describe_results_is_complete(const struct session_describe_results_reader *reader)
{
	return reader->raw.data_bits >= SESSION_DESCRIBE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SESSION_DESCRIBE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status session_describe_results_builder_root(struct capnp_builder *builder,
	struct session_describe_results_builder *out)
{
	return capnp_builder_root(builder, SESSION_DESCRIBE_RESULTS_DATA_WORDS, SESSION_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct session_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_DESCRIBE_RESULTS_DATA_WORDS, SESSION_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- Session.renew params ---- */

MUST_CHECK static inline enum status session_renew_params_root(struct capnp_message *message,
	struct session_renew_params_reader *reader)
{
	return capnp_message_root(message, SESSION_RENEW_PARAMS_DATA_WORDS, SESSION_RENEW_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_renew_params_read(struct capnp_pointer pointer,
	struct session_renew_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status session_renew_params_builder_root(struct capnp_builder *builder,
	struct session_renew_params_builder *out)
{
	return capnp_builder_root(builder, SESSION_RENEW_PARAMS_DATA_WORDS, SESSION_RENEW_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_renew_params_builder_new(
	struct capnp_pointer_builder pointer, struct session_renew_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_RENEW_PARAMS_DATA_WORDS, SESSION_RENEW_PARAMS_POINTERS, &out->raw);
}

/* ---- Session.renew results ---- */

MUST_CHECK static inline enum status session_renew_results_root(struct capnp_message *message,
	struct session_renew_results_reader *reader)
{
	return capnp_message_root(message, SESSION_RENEW_RESULTS_DATA_WORDS, SESSION_RENEW_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_renew_results_read(struct capnp_pointer pointer,
	struct session_renew_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_renew_results_is_complete(const struct session_renew_results_reader *reader)
{
	return reader->raw.data_bits >= SESSION_RENEW_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status session_renew_results_builder_root(struct capnp_builder *builder,
	struct session_renew_results_builder *out)
{
	return capnp_builder_root(builder, SESSION_RENEW_RESULTS_DATA_WORDS, SESSION_RENEW_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_renew_results_builder_new(
	struct capnp_pointer_builder pointer, struct session_renew_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_RENEW_RESULTS_DATA_WORDS, SESSION_RENEW_RESULTS_POINTERS, &out->raw);
}

/* ---- Session.end params ---- */

MUST_CHECK static inline enum status session_end_params_root(struct capnp_message *message,
	struct session_end_params_reader *reader)
{
	return capnp_message_root(message, SESSION_END_PARAMS_DATA_WORDS, SESSION_END_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_end_params_read(struct capnp_pointer pointer,
	struct session_end_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status session_end_params_builder_root(struct capnp_builder *builder,
	struct session_end_params_builder *out)
{
	return capnp_builder_root(builder, SESSION_END_PARAMS_DATA_WORDS, SESSION_END_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_end_params_builder_new(
	struct capnp_pointer_builder pointer, struct session_end_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_END_PARAMS_DATA_WORDS, SESSION_END_PARAMS_POINTERS, &out->raw);
}

/* ---- Session.end results ---- */

MUST_CHECK static inline enum status session_end_results_root(struct capnp_message *message,
	struct session_end_results_reader *reader)
{
	return capnp_message_root(message, SESSION_END_RESULTS_DATA_WORDS, SESSION_END_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_end_results_read(struct capnp_pointer pointer,
	struct session_end_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status session_end_results_builder_root(struct capnp_builder *builder,
	struct session_end_results_builder *out)
{
	return capnp_builder_root(builder, SESSION_END_RESULTS_DATA_WORDS, SESSION_END_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_end_results_builder_new(
	struct capnp_pointer_builder pointer, struct session_end_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_END_RESULTS_DATA_WORDS, SESSION_END_RESULTS_POINTERS, &out->raw);
}

/* ---- Session.reference params ---- */

MUST_CHECK static inline enum status session_reference_params_root(struct capnp_message *message,
	struct session_reference_params_reader *reader)
{
	return capnp_message_root(message, SESSION_REFERENCE_PARAMS_DATA_WORDS, SESSION_REFERENCE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_reference_params_read(struct capnp_pointer pointer,
	struct session_reference_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status session_reference_params_builder_root(struct capnp_builder *builder,
	struct session_reference_params_builder *out)
{
	return capnp_builder_root(builder, SESSION_REFERENCE_PARAMS_DATA_WORDS, SESSION_REFERENCE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_reference_params_builder_new(
	struct capnp_pointer_builder pointer, struct session_reference_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_REFERENCE_PARAMS_DATA_WORDS, SESSION_REFERENCE_PARAMS_POINTERS, &out->raw);
}

/* ---- Session.reference results ---- */

MUST_CHECK static inline enum status session_reference_results_root(struct capnp_message *message,
	struct session_reference_results_reader *reader)
{
	return capnp_message_root(message, SESSION_REFERENCE_RESULTS_DATA_WORDS, SESSION_REFERENCE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_reference_results_read(struct capnp_pointer pointer,
	struct session_reference_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_reference_results_is_complete(const struct session_reference_results_reader *reader)
{
	return reader->raw.pointer_count >= SESSION_REFERENCE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status session_reference_results_builder_root(struct capnp_builder *builder,
	struct session_reference_results_builder *out)
{
	return capnp_builder_root(builder, SESSION_REFERENCE_RESULTS_DATA_WORDS, SESSION_REFERENCE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_reference_results_builder_new(
	struct capnp_pointer_builder pointer, struct session_reference_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_REFERENCE_RESULTS_DATA_WORDS, SESSION_REFERENCE_RESULTS_POINTERS, &out->raw);
}

/* label :Text, pointer 0 */
static inline struct capnp_pointer session_minter_create_params_pointer_label(const struct session_minter_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool session_minter_create_params_has_label(const struct session_minter_create_params_reader *reader)
{
	return !capnp_pointer_is_null(session_minter_create_params_pointer_label(reader));
}

MUST_CHECK static inline enum status session_minter_create_params_get_label(const struct session_minter_create_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(session_minter_create_params_pointer_label(reader), value);
}

/* ledger :Ledger, pointer 1 */
static inline struct capnp_pointer session_minter_create_params_pointer_ledger(const struct session_minter_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool session_minter_create_params_has_ledger(const struct session_minter_create_params_reader *reader)
{
	return !capnp_pointer_is_null(session_minter_create_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status session_minter_create_params_get_ledger(const struct session_minter_create_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(session_minter_create_params_pointer_ledger(reader), value);
}

MUST_CHECK static inline enum status session_minter_create_params_builder_set_label(
	const struct session_minter_create_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void session_minter_create_params_builder_set_ledger(const struct session_minter_create_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* session :Session, pointer 0 */
static inline struct capnp_pointer session_minter_create_results_pointer_session(const struct session_minter_create_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool session_minter_create_results_has_session(const struct session_minter_create_results_reader *reader)
{
	return !capnp_pointer_is_null(session_minter_create_results_pointer_session(reader));
}

MUST_CHECK static inline enum status session_minter_create_results_get_session(const struct session_minter_create_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(session_minter_create_results_pointer_session(reader), value);
}

static inline void session_minter_create_results_builder_set_session(const struct session_minter_create_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* label :Text, pointer 0 */
static inline struct capnp_pointer session_describe_results_pointer_label(const struct session_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool session_describe_results_has_label(const struct session_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(session_describe_results_pointer_label(reader));
}

MUST_CHECK static inline enum status session_describe_results_get_label(const struct session_describe_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(session_describe_results_pointer_label(reader), value);
}

/* epoch :UInt64, bits [0, 64) */
static inline uint64_t session_describe_results_get_epoch(const struct session_describe_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* live :Bool, bits [64, 65) */
static inline bool session_describe_results_get_live(const struct session_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 64, false);
}

MUST_CHECK static inline enum status session_describe_results_builder_set_label(
	const struct session_describe_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void session_describe_results_builder_set_epoch(const struct session_describe_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void session_describe_results_builder_set_live(const struct session_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 64, value, false);
}

/* epoch :UInt64, bits [0, 64) */
static inline uint64_t session_renew_results_get_epoch(const struct session_renew_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void session_renew_results_builder_set_epoch(const struct session_renew_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* reference :SessionReference, pointer 0 */
static inline struct capnp_pointer session_reference_results_pointer_reference(const struct session_reference_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool session_reference_results_has_reference(const struct session_reference_results_reader *reader)
{
	return !capnp_pointer_is_null(session_reference_results_pointer_reference(reader));
}

MUST_CHECK static inline enum status session_reference_results_get_reference(const struct session_reference_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(session_reference_results_pointer_reference(reader), value);
}

static inline void session_reference_results_builder_set_reference(const struct session_reference_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

#endif

/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from launcher.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_LAUNCHER_H
#define CORE_GENERATED_LAUNCHER_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* RestrictedLauncher. Runs in the session that it starts programs in, and ends with it. */
#define RESTRICTED_LAUNCHER_INTERFACE_ID UINT64_C(0xda275ef2a91fb886)
#define RESTRICTED_LAUNCHER_METHODS 3u

enum restricted_launcher_method {
	RESTRICTED_LAUNCHER_METHOD_PROGRAMS = 0,
	RESTRICTED_LAUNCHER_METHOD_BEGIN = 1,
	RESTRICTED_LAUNCHER_METHOD_NOTES = 2,
};

/* Launch. A program that has not started; it is forgotten when nobody holds this. */
#define LAUNCH_INTERFACE_ID UINT64_C(0xf39f064ded88d7f1)
#define LAUNCH_METHODS 2u

enum launch_method {
	LAUNCH_METHOD_GRANT = 0,
	LAUNCH_METHOD_START = 1,
};

/* RestrictedLauncher.programs params: 8 bytes of data, 0 pointers. */
#define RESTRICTED_LAUNCHER_PROGRAMS_PARAMS_DATA_WORDS 1u
#define RESTRICTED_LAUNCHER_PROGRAMS_PARAMS_POINTERS 0u

struct restricted_launcher_programs_params_reader {
	struct capnp_struct raw;
};

struct restricted_launcher_programs_params_builder {
	struct capnp_struct_builder raw;
};

/* RestrictedLauncher.programs results: 8 bytes of data, 1 pointers. */
#define RESTRICTED_LAUNCHER_PROGRAMS_RESULTS_DATA_WORDS 1u
#define RESTRICTED_LAUNCHER_PROGRAMS_RESULTS_POINTERS 1u

struct restricted_launcher_programs_results_reader {
	struct capnp_struct raw;
};

struct restricted_launcher_programs_results_builder {
	struct capnp_struct_builder raw;
};

/* RestrictedLauncher.begin params: 0 bytes of data, 2 pointers. */
#define RESTRICTED_LAUNCHER_BEGIN_PARAMS_DATA_WORDS 0u
#define RESTRICTED_LAUNCHER_BEGIN_PARAMS_POINTERS 2u

struct restricted_launcher_begin_params_reader {
	struct capnp_struct raw;
};

struct restricted_launcher_begin_params_builder {
	struct capnp_struct_builder raw;
};

/* RestrictedLauncher.begin results: 0 bytes of data, 1 pointers. */
#define RESTRICTED_LAUNCHER_BEGIN_RESULTS_DATA_WORDS 0u
#define RESTRICTED_LAUNCHER_BEGIN_RESULTS_POINTERS 1u

struct restricted_launcher_begin_results_reader {
	struct capnp_struct raw;
};

struct restricted_launcher_begin_results_builder {
	struct capnp_struct_builder raw;
};

/* RestrictedLauncher.notes params: 0 bytes of data, 1 pointers. */
#define RESTRICTED_LAUNCHER_NOTES_PARAMS_DATA_WORDS 0u
#define RESTRICTED_LAUNCHER_NOTES_PARAMS_POINTERS 1u

struct restricted_launcher_notes_params_reader {
	struct capnp_struct raw;
};

struct restricted_launcher_notes_params_builder {
	struct capnp_struct_builder raw;
};

/* RestrictedLauncher.notes results: 0 bytes of data, 1 pointers. */
#define RESTRICTED_LAUNCHER_NOTES_RESULTS_DATA_WORDS 0u
#define RESTRICTED_LAUNCHER_NOTES_RESULTS_POINTERS 1u

struct restricted_launcher_notes_results_reader {
	struct capnp_struct raw;
};

struct restricted_launcher_notes_results_builder {
	struct capnp_struct_builder raw;
};

/* Launch.grant params: 0 bytes of data, 2 pointers. */
#define LAUNCH_GRANT_PARAMS_DATA_WORDS 0u
#define LAUNCH_GRANT_PARAMS_POINTERS 2u

struct launch_grant_params_reader {
	struct capnp_struct raw;
};

struct launch_grant_params_builder {
	struct capnp_struct_builder raw;
};

/* Launch.grant results: 0 bytes of data, 0 pointers. */
#define LAUNCH_GRANT_RESULTS_DATA_WORDS 0u
#define LAUNCH_GRANT_RESULTS_POINTERS 0u

struct launch_grant_results_reader {
	struct capnp_struct raw;
};

struct launch_grant_results_builder {
	struct capnp_struct_builder raw;
};

/* Launch.start params: 0 bytes of data, 0 pointers. */
#define LAUNCH_START_PARAMS_DATA_WORDS 0u
#define LAUNCH_START_PARAMS_POINTERS 0u

struct launch_start_params_reader {
	struct capnp_struct raw;
};

struct launch_start_params_builder {
	struct capnp_struct_builder raw;
};

/* Launch.start results: 0 bytes of data, 1 pointers. */
#define LAUNCH_START_RESULTS_DATA_WORDS 0u
#define LAUNCH_START_RESULTS_POINTERS 1u

struct launch_start_results_reader {
	struct capnp_struct raw;
};

struct launch_start_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- RestrictedLauncher.programs params ---- */

MUST_CHECK static inline enum status restricted_launcher_programs_params_root(struct capnp_message *message,
	struct restricted_launcher_programs_params_reader *reader)
{
	return capnp_message_root(message, RESTRICTED_LAUNCHER_PROGRAMS_PARAMS_DATA_WORDS, RESTRICTED_LAUNCHER_PROGRAMS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status restricted_launcher_programs_params_read(struct capnp_pointer pointer,
	struct restricted_launcher_programs_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool restricted_launcher_programs_params_is_complete(const struct restricted_launcher_programs_params_reader *reader)
{
	return reader->raw.data_bits >= RESTRICTED_LAUNCHER_PROGRAMS_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status restricted_launcher_programs_params_builder_root(struct capnp_builder *builder,
	struct restricted_launcher_programs_params_builder *out)
{
	return capnp_builder_root(builder, RESTRICTED_LAUNCHER_PROGRAMS_PARAMS_DATA_WORDS, RESTRICTED_LAUNCHER_PROGRAMS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status restricted_launcher_programs_params_builder_new(
	struct capnp_pointer_builder pointer, struct restricted_launcher_programs_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESTRICTED_LAUNCHER_PROGRAMS_PARAMS_DATA_WORDS, RESTRICTED_LAUNCHER_PROGRAMS_PARAMS_POINTERS, &out->raw);
}

/* ---- RestrictedLauncher.programs results ---- */

MUST_CHECK static inline enum status restricted_launcher_programs_results_root(struct capnp_message *message,
	struct restricted_launcher_programs_results_reader *reader)
{
	return capnp_message_root(message, RESTRICTED_LAUNCHER_PROGRAMS_RESULTS_DATA_WORDS, RESTRICTED_LAUNCHER_PROGRAMS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status restricted_launcher_programs_results_read(struct capnp_pointer pointer,
	struct restricted_launcher_programs_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool restricted_launcher_programs_results_is_complete(const struct restricted_launcher_programs_results_reader *reader)
{
	return reader->raw.data_bits >= RESTRICTED_LAUNCHER_PROGRAMS_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= RESTRICTED_LAUNCHER_PROGRAMS_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status restricted_launcher_programs_results_builder_root(struct capnp_builder *builder,
	struct restricted_launcher_programs_results_builder *out)
{
	return capnp_builder_root(builder, RESTRICTED_LAUNCHER_PROGRAMS_RESULTS_DATA_WORDS, RESTRICTED_LAUNCHER_PROGRAMS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status restricted_launcher_programs_results_builder_new(
	struct capnp_pointer_builder pointer, struct restricted_launcher_programs_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESTRICTED_LAUNCHER_PROGRAMS_RESULTS_DATA_WORDS, RESTRICTED_LAUNCHER_PROGRAMS_RESULTS_POINTERS, &out->raw);
}

/* ---- RestrictedLauncher.begin params ---- */

MUST_CHECK static inline enum status restricted_launcher_begin_params_root(struct capnp_message *message,
	struct restricted_launcher_begin_params_reader *reader)
{
	return capnp_message_root(message, RESTRICTED_LAUNCHER_BEGIN_PARAMS_DATA_WORDS, RESTRICTED_LAUNCHER_BEGIN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status restricted_launcher_begin_params_read(struct capnp_pointer pointer,
	struct restricted_launcher_begin_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool restricted_launcher_begin_params_is_complete(const struct restricted_launcher_begin_params_reader *reader)
{
	return reader->raw.pointer_count >= RESTRICTED_LAUNCHER_BEGIN_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status restricted_launcher_begin_params_builder_root(struct capnp_builder *builder,
	struct restricted_launcher_begin_params_builder *out)
{
	return capnp_builder_root(builder, RESTRICTED_LAUNCHER_BEGIN_PARAMS_DATA_WORDS, RESTRICTED_LAUNCHER_BEGIN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status restricted_launcher_begin_params_builder_new(
	struct capnp_pointer_builder pointer, struct restricted_launcher_begin_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESTRICTED_LAUNCHER_BEGIN_PARAMS_DATA_WORDS, RESTRICTED_LAUNCHER_BEGIN_PARAMS_POINTERS, &out->raw);
}

/* ---- RestrictedLauncher.begin results ---- */

MUST_CHECK static inline enum status restricted_launcher_begin_results_root(struct capnp_message *message,
	struct restricted_launcher_begin_results_reader *reader)
{
	return capnp_message_root(message, RESTRICTED_LAUNCHER_BEGIN_RESULTS_DATA_WORDS, RESTRICTED_LAUNCHER_BEGIN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status restricted_launcher_begin_results_read(struct capnp_pointer pointer,
	struct restricted_launcher_begin_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool restricted_launcher_begin_results_is_complete(const struct restricted_launcher_begin_results_reader *reader)
{
	return reader->raw.pointer_count >= RESTRICTED_LAUNCHER_BEGIN_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status restricted_launcher_begin_results_builder_root(struct capnp_builder *builder,
	struct restricted_launcher_begin_results_builder *out)
{
	return capnp_builder_root(builder, RESTRICTED_LAUNCHER_BEGIN_RESULTS_DATA_WORDS, RESTRICTED_LAUNCHER_BEGIN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status restricted_launcher_begin_results_builder_new(
	struct capnp_pointer_builder pointer, struct restricted_launcher_begin_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESTRICTED_LAUNCHER_BEGIN_RESULTS_DATA_WORDS, RESTRICTED_LAUNCHER_BEGIN_RESULTS_POINTERS, &out->raw);
}

/* ---- RestrictedLauncher.notes params ---- */

MUST_CHECK static inline enum status restricted_launcher_notes_params_root(struct capnp_message *message,
	struct restricted_launcher_notes_params_reader *reader)
{
	return capnp_message_root(message, RESTRICTED_LAUNCHER_NOTES_PARAMS_DATA_WORDS, RESTRICTED_LAUNCHER_NOTES_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status restricted_launcher_notes_params_read(struct capnp_pointer pointer,
	struct restricted_launcher_notes_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool restricted_launcher_notes_params_is_complete(const struct restricted_launcher_notes_params_reader *reader)
{
	return reader->raw.pointer_count >= RESTRICTED_LAUNCHER_NOTES_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status restricted_launcher_notes_params_builder_root(struct capnp_builder *builder,
	struct restricted_launcher_notes_params_builder *out)
{
	return capnp_builder_root(builder, RESTRICTED_LAUNCHER_NOTES_PARAMS_DATA_WORDS, RESTRICTED_LAUNCHER_NOTES_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status restricted_launcher_notes_params_builder_new(
	struct capnp_pointer_builder pointer, struct restricted_launcher_notes_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESTRICTED_LAUNCHER_NOTES_PARAMS_DATA_WORDS, RESTRICTED_LAUNCHER_NOTES_PARAMS_POINTERS, &out->raw);
}

/* ---- RestrictedLauncher.notes results ---- */

MUST_CHECK static inline enum status restricted_launcher_notes_results_root(struct capnp_message *message,
	struct restricted_launcher_notes_results_reader *reader)
{
	return capnp_message_root(message, RESTRICTED_LAUNCHER_NOTES_RESULTS_DATA_WORDS, RESTRICTED_LAUNCHER_NOTES_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status restricted_launcher_notes_results_read(struct capnp_pointer pointer,
	struct restricted_launcher_notes_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool restricted_launcher_notes_results_is_complete(const struct restricted_launcher_notes_results_reader *reader)
{
	return reader->raw.pointer_count >= RESTRICTED_LAUNCHER_NOTES_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status restricted_launcher_notes_results_builder_root(struct capnp_builder *builder,
	struct restricted_launcher_notes_results_builder *out)
{
	return capnp_builder_root(builder, RESTRICTED_LAUNCHER_NOTES_RESULTS_DATA_WORDS, RESTRICTED_LAUNCHER_NOTES_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status restricted_launcher_notes_results_builder_new(
	struct capnp_pointer_builder pointer, struct restricted_launcher_notes_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESTRICTED_LAUNCHER_NOTES_RESULTS_DATA_WORDS, RESTRICTED_LAUNCHER_NOTES_RESULTS_POINTERS, &out->raw);
}

/* ---- Launch.grant params ---- */

MUST_CHECK static inline enum status launch_grant_params_root(struct capnp_message *message,
	struct launch_grant_params_reader *reader)
{
	return capnp_message_root(message, LAUNCH_GRANT_PARAMS_DATA_WORDS, LAUNCH_GRANT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status launch_grant_params_read(struct capnp_pointer pointer,
	struct launch_grant_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool launch_grant_params_is_complete(const struct launch_grant_params_reader *reader)
{
	return reader->raw.pointer_count >= LAUNCH_GRANT_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status launch_grant_params_builder_root(struct capnp_builder *builder,
	struct launch_grant_params_builder *out)
{
	return capnp_builder_root(builder, LAUNCH_GRANT_PARAMS_DATA_WORDS, LAUNCH_GRANT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status launch_grant_params_builder_new(
	struct capnp_pointer_builder pointer, struct launch_grant_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LAUNCH_GRANT_PARAMS_DATA_WORDS, LAUNCH_GRANT_PARAMS_POINTERS, &out->raw);
}

/* ---- Launch.grant results ---- */

MUST_CHECK static inline enum status launch_grant_results_root(struct capnp_message *message,
	struct launch_grant_results_reader *reader)
{
	return capnp_message_root(message, LAUNCH_GRANT_RESULTS_DATA_WORDS, LAUNCH_GRANT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status launch_grant_results_read(struct capnp_pointer pointer,
	struct launch_grant_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status launch_grant_results_builder_root(struct capnp_builder *builder,
	struct launch_grant_results_builder *out)
{
	return capnp_builder_root(builder, LAUNCH_GRANT_RESULTS_DATA_WORDS, LAUNCH_GRANT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status launch_grant_results_builder_new(
	struct capnp_pointer_builder pointer, struct launch_grant_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LAUNCH_GRANT_RESULTS_DATA_WORDS, LAUNCH_GRANT_RESULTS_POINTERS, &out->raw);
}

/* ---- Launch.start params ---- */

MUST_CHECK static inline enum status launch_start_params_root(struct capnp_message *message,
	struct launch_start_params_reader *reader)
{
	return capnp_message_root(message, LAUNCH_START_PARAMS_DATA_WORDS, LAUNCH_START_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status launch_start_params_read(struct capnp_pointer pointer,
	struct launch_start_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status launch_start_params_builder_root(struct capnp_builder *builder,
	struct launch_start_params_builder *out)
{
	return capnp_builder_root(builder, LAUNCH_START_PARAMS_DATA_WORDS, LAUNCH_START_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status launch_start_params_builder_new(
	struct capnp_pointer_builder pointer, struct launch_start_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LAUNCH_START_PARAMS_DATA_WORDS, LAUNCH_START_PARAMS_POINTERS, &out->raw);
}

/* ---- Launch.start results ---- */

MUST_CHECK static inline enum status launch_start_results_root(struct capnp_message *message,
	struct launch_start_results_reader *reader)
{
	return capnp_message_root(message, LAUNCH_START_RESULTS_DATA_WORDS, LAUNCH_START_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status launch_start_results_read(struct capnp_pointer pointer,
	struct launch_start_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool launch_start_results_is_complete(const struct launch_start_results_reader *reader)
{
	return reader->raw.pointer_count >= LAUNCH_START_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status launch_start_results_builder_root(struct capnp_builder *builder,
	struct launch_start_results_builder *out)
{
	return capnp_builder_root(builder, LAUNCH_START_RESULTS_DATA_WORDS, LAUNCH_START_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status launch_start_results_builder_new(
	struct capnp_pointer_builder pointer, struct launch_start_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LAUNCH_START_RESULTS_DATA_WORDS, LAUNCH_START_RESULTS_POINTERS, &out->raw);
}

/* first :UInt32, bits [0, 32) */
static inline uint32_t restricted_launcher_programs_params_get_first(const struct restricted_launcher_programs_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void restricted_launcher_programs_params_builder_set_first(const struct restricted_launcher_programs_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* names :List(Text), pointer 0 */
static inline struct capnp_pointer restricted_launcher_programs_results_pointer_names(const struct restricted_launcher_programs_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool restricted_launcher_programs_results_has_names(const struct restricted_launcher_programs_results_reader *reader)
{
	return !capnp_pointer_is_null(restricted_launcher_programs_results_pointer_names(reader));
}

MUST_CHECK static inline enum status restricted_launcher_programs_results_get_names(const struct restricted_launcher_programs_results_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(restricted_launcher_programs_results_pointer_names(reader), CAPNP_POINTER, value);
}

/* total :UInt32, bits [0, 32) */
static inline uint32_t restricted_launcher_programs_results_get_total(const struct restricted_launcher_programs_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

MUST_CHECK static inline enum status restricted_launcher_programs_results_builder_new_names(
	const struct restricted_launcher_programs_results_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 0), CAPNP_POINTER, count, list);
}

static inline void restricted_launcher_programs_results_builder_set_total(const struct restricted_launcher_programs_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* program :Text, pointer 0 */
static inline struct capnp_pointer restricted_launcher_begin_params_pointer_program(const struct restricted_launcher_begin_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool restricted_launcher_begin_params_has_program(const struct restricted_launcher_begin_params_reader *reader)
{
	return !capnp_pointer_is_null(restricted_launcher_begin_params_pointer_program(reader));
}

MUST_CHECK static inline enum status restricted_launcher_begin_params_get_program(const struct restricted_launcher_begin_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(restricted_launcher_begin_params_pointer_program(reader), value);
}

/* ledger :Ledger, pointer 1 */
static inline struct capnp_pointer restricted_launcher_begin_params_pointer_ledger(const struct restricted_launcher_begin_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool restricted_launcher_begin_params_has_ledger(const struct restricted_launcher_begin_params_reader *reader)
{
	return !capnp_pointer_is_null(restricted_launcher_begin_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status restricted_launcher_begin_params_get_ledger(const struct restricted_launcher_begin_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(restricted_launcher_begin_params_pointer_ledger(reader), value);
}

MUST_CHECK static inline enum status restricted_launcher_begin_params_builder_set_program(
	const struct restricted_launcher_begin_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void restricted_launcher_begin_params_builder_set_ledger(const struct restricted_launcher_begin_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* launch :Launch, pointer 0 */
static inline struct capnp_pointer restricted_launcher_begin_results_pointer_launch(const struct restricted_launcher_begin_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool restricted_launcher_begin_results_has_launch(const struct restricted_launcher_begin_results_reader *reader)
{
	return !capnp_pointer_is_null(restricted_launcher_begin_results_pointer_launch(reader));
}

MUST_CHECK static inline enum status restricted_launcher_begin_results_get_launch(const struct restricted_launcher_begin_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(restricted_launcher_begin_results_pointer_launch(reader), value);
}

static inline void restricted_launcher_begin_results_builder_set_launch(const struct restricted_launcher_begin_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* program :Text, pointer 0 */
static inline struct capnp_pointer restricted_launcher_notes_params_pointer_program(const struct restricted_launcher_notes_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool restricted_launcher_notes_params_has_program(const struct restricted_launcher_notes_params_reader *reader)
{
	return !capnp_pointer_is_null(restricted_launcher_notes_params_pointer_program(reader));
}

MUST_CHECK static inline enum status restricted_launcher_notes_params_get_program(const struct restricted_launcher_notes_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(restricted_launcher_notes_params_pointer_program(reader), value);
}

MUST_CHECK static inline enum status restricted_launcher_notes_params_builder_set_program(
	const struct restricted_launcher_notes_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* bytes :Data, pointer 0 */
static inline struct capnp_pointer restricted_launcher_notes_results_pointer_bytes(const struct restricted_launcher_notes_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool restricted_launcher_notes_results_has_bytes(const struct restricted_launcher_notes_results_reader *reader)
{
	return !capnp_pointer_is_null(restricted_launcher_notes_results_pointer_bytes(reader));
}

MUST_CHECK static inline enum status restricted_launcher_notes_results_get_bytes(const struct restricted_launcher_notes_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(restricted_launcher_notes_results_pointer_bytes(reader), value);
}

MUST_CHECK static inline enum status restricted_launcher_notes_results_builder_set_bytes(
	const struct restricted_launcher_notes_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status restricted_launcher_notes_results_builder_new_bytes(
	const struct restricted_launcher_notes_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer launch_grant_params_pointer_name(const struct launch_grant_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool launch_grant_params_has_name(const struct launch_grant_params_reader *reader)
{
	return !capnp_pointer_is_null(launch_grant_params_pointer_name(reader));
}

MUST_CHECK static inline enum status launch_grant_params_get_name(const struct launch_grant_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(launch_grant_params_pointer_name(reader), value);
}

/* capability :Capability, pointer 1 */
static inline struct capnp_pointer launch_grant_params_pointer_capability(const struct launch_grant_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool launch_grant_params_has_capability(const struct launch_grant_params_reader *reader)
{
	return !capnp_pointer_is_null(launch_grant_params_pointer_capability(reader));
}

MUST_CHECK static inline enum status launch_grant_params_get_capability(const struct launch_grant_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(launch_grant_params_pointer_capability(reader), value);
}

MUST_CHECK static inline enum status launch_grant_params_builder_set_name(
	const struct launch_grant_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void launch_grant_params_builder_set_capability(const struct launch_grant_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* process :ProcessHandle, pointer 0 */
static inline struct capnp_pointer launch_start_results_pointer_process(const struct launch_start_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool launch_start_results_has_process(const struct launch_start_results_reader *reader)
{
	return !capnp_pointer_is_null(launch_start_results_pointer_process(reader));
}

MUST_CHECK static inline enum status launch_start_results_get_process(const struct launch_start_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(launch_start_results_pointer_process(reader), value);
}

static inline void launch_start_results_builder_set_process(const struct launch_start_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

#endif

/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from chat.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_CHAT_H
#define CORE_GENERATED_CHAT_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* ChatRoom. The right to come in. */
#define CHAT_ROOM_INTERFACE_ID UINT64_C(0x9b6e24d1c85fa037)
#define CHAT_ROOM_METHODS 1u

enum chat_room_method {
	CHAT_ROOM_METHOD_JOIN = 0,
};

/* ChatMember. One place in the room. */
#define CHAT_MEMBER_INTERFACE_ID UINT64_C(0xe1703f5ab9d2846c)
#define CHAT_MEMBER_METHODS 2u

enum chat_member_method {
	CHAT_MEMBER_METHOD_POST = 0,
	CHAT_MEMBER_METHOD_READ = 1,
};

/* ChatRoom.join params: 0 bytes of data, 1 pointers. */
#define CHAT_ROOM_JOIN_PARAMS_DATA_WORDS 0u
#define CHAT_ROOM_JOIN_PARAMS_POINTERS 1u

struct chat_room_join_params_reader {
	struct capnp_struct raw;
};

struct chat_room_join_params_builder {
	struct capnp_struct_builder raw;
};

/* ChatRoom.join results: 0 bytes of data, 1 pointers. */
#define CHAT_ROOM_JOIN_RESULTS_DATA_WORDS 0u
#define CHAT_ROOM_JOIN_RESULTS_POINTERS 1u

struct chat_room_join_results_reader {
	struct capnp_struct raw;
};

struct chat_room_join_results_builder {
	struct capnp_struct_builder raw;
};

/* ChatMember.post params: 0 bytes of data, 1 pointers. */
#define CHAT_MEMBER_POST_PARAMS_DATA_WORDS 0u
#define CHAT_MEMBER_POST_PARAMS_POINTERS 1u

struct chat_member_post_params_reader {
	struct capnp_struct raw;
};

struct chat_member_post_params_builder {
	struct capnp_struct_builder raw;
};

/* ChatMember.post results: 0 bytes of data, 0 pointers. */
#define CHAT_MEMBER_POST_RESULTS_DATA_WORDS 0u
#define CHAT_MEMBER_POST_RESULTS_POINTERS 0u

struct chat_member_post_results_reader {
	struct capnp_struct raw;
};

struct chat_member_post_results_builder {
	struct capnp_struct_builder raw;
};

/* ChatMember.read params: 0 bytes of data, 0 pointers. */
#define CHAT_MEMBER_READ_PARAMS_DATA_WORDS 0u
#define CHAT_MEMBER_READ_PARAMS_POINTERS 0u

struct chat_member_read_params_reader {
	struct capnp_struct raw;
};

struct chat_member_read_params_builder {
	struct capnp_struct_builder raw;
};

/* ChatMember.read results: 8 bytes of data, 2 pointers. */
#define CHAT_MEMBER_READ_RESULTS_DATA_WORDS 1u
#define CHAT_MEMBER_READ_RESULTS_POINTERS 2u

struct chat_member_read_results_reader {
	struct capnp_struct raw;
};

struct chat_member_read_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- ChatRoom.join params ---- */

MUST_CHECK static inline enum status chat_room_join_params_root(struct capnp_message *message,
	struct chat_room_join_params_reader *reader)
{
	return capnp_message_root(message, CHAT_ROOM_JOIN_PARAMS_DATA_WORDS, CHAT_ROOM_JOIN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status chat_room_join_params_read(struct capnp_pointer pointer,
	struct chat_room_join_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool chat_room_join_params_is_complete(const struct chat_room_join_params_reader *reader)
{
	return reader->raw.pointer_count >= CHAT_ROOM_JOIN_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status chat_room_join_params_builder_root(struct capnp_builder *builder,
	struct chat_room_join_params_builder *out)
{
	return capnp_builder_root(builder, CHAT_ROOM_JOIN_PARAMS_DATA_WORDS, CHAT_ROOM_JOIN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status chat_room_join_params_builder_new(
	struct capnp_pointer_builder pointer, struct chat_room_join_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CHAT_ROOM_JOIN_PARAMS_DATA_WORDS, CHAT_ROOM_JOIN_PARAMS_POINTERS, &out->raw);
}

/* ---- ChatRoom.join results ---- */

MUST_CHECK static inline enum status chat_room_join_results_root(struct capnp_message *message,
	struct chat_room_join_results_reader *reader)
{
	return capnp_message_root(message, CHAT_ROOM_JOIN_RESULTS_DATA_WORDS, CHAT_ROOM_JOIN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status chat_room_join_results_read(struct capnp_pointer pointer,
	struct chat_room_join_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool chat_room_join_results_is_complete(const struct chat_room_join_results_reader *reader)
{
	return reader->raw.pointer_count >= CHAT_ROOM_JOIN_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status chat_room_join_results_builder_root(struct capnp_builder *builder,
	struct chat_room_join_results_builder *out)
{
	return capnp_builder_root(builder, CHAT_ROOM_JOIN_RESULTS_DATA_WORDS, CHAT_ROOM_JOIN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status chat_room_join_results_builder_new(
	struct capnp_pointer_builder pointer, struct chat_room_join_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CHAT_ROOM_JOIN_RESULTS_DATA_WORDS, CHAT_ROOM_JOIN_RESULTS_POINTERS, &out->raw);
}

/* ---- ChatMember.post params ---- */

MUST_CHECK static inline enum status chat_member_post_params_root(struct capnp_message *message,
	struct chat_member_post_params_reader *reader)
{
	return capnp_message_root(message, CHAT_MEMBER_POST_PARAMS_DATA_WORDS, CHAT_MEMBER_POST_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status chat_member_post_params_read(struct capnp_pointer pointer,
	struct chat_member_post_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool chat_member_post_params_is_complete(const struct chat_member_post_params_reader *reader)
{
	return reader->raw.pointer_count >= CHAT_MEMBER_POST_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status chat_member_post_params_builder_root(struct capnp_builder *builder,
	struct chat_member_post_params_builder *out)
{
	return capnp_builder_root(builder, CHAT_MEMBER_POST_PARAMS_DATA_WORDS, CHAT_MEMBER_POST_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status chat_member_post_params_builder_new(
	struct capnp_pointer_builder pointer, struct chat_member_post_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CHAT_MEMBER_POST_PARAMS_DATA_WORDS, CHAT_MEMBER_POST_PARAMS_POINTERS, &out->raw);
}

/* ---- ChatMember.post results ---- */

MUST_CHECK static inline enum status chat_member_post_results_root(struct capnp_message *message,
	struct chat_member_post_results_reader *reader)
{
	return capnp_message_root(message, CHAT_MEMBER_POST_RESULTS_DATA_WORDS, CHAT_MEMBER_POST_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status chat_member_post_results_read(struct capnp_pointer pointer,
	struct chat_member_post_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status chat_member_post_results_builder_root(struct capnp_builder *builder,
	struct chat_member_post_results_builder *out)
{
	return capnp_builder_root(builder, CHAT_MEMBER_POST_RESULTS_DATA_WORDS, CHAT_MEMBER_POST_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status chat_member_post_results_builder_new(
	struct capnp_pointer_builder pointer, struct chat_member_post_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CHAT_MEMBER_POST_RESULTS_DATA_WORDS, CHAT_MEMBER_POST_RESULTS_POINTERS, &out->raw);
}

/* ---- ChatMember.read params ---- */

MUST_CHECK static inline enum status chat_member_read_params_root(struct capnp_message *message,
	struct chat_member_read_params_reader *reader)
{
	return capnp_message_root(message, CHAT_MEMBER_READ_PARAMS_DATA_WORDS, CHAT_MEMBER_READ_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status chat_member_read_params_read(struct capnp_pointer pointer,
	struct chat_member_read_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status chat_member_read_params_builder_root(struct capnp_builder *builder,
	struct chat_member_read_params_builder *out)
{
	return capnp_builder_root(builder, CHAT_MEMBER_READ_PARAMS_DATA_WORDS, CHAT_MEMBER_READ_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status chat_member_read_params_builder_new(
	struct capnp_pointer_builder pointer, struct chat_member_read_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CHAT_MEMBER_READ_PARAMS_DATA_WORDS, CHAT_MEMBER_READ_PARAMS_POINTERS, &out->raw);
}

/* ---- ChatMember.read results ---- */

MUST_CHECK static inline enum status chat_member_read_results_root(struct capnp_message *message,
	struct chat_member_read_results_reader *reader)
{
	return capnp_message_root(message, CHAT_MEMBER_READ_RESULTS_DATA_WORDS, CHAT_MEMBER_READ_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status chat_member_read_results_read(struct capnp_pointer pointer,
	struct chat_member_read_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool chat_member_read_results_is_complete(const struct chat_member_read_results_reader *reader)
{
	return reader->raw.data_bits >= CHAT_MEMBER_READ_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= CHAT_MEMBER_READ_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status chat_member_read_results_builder_root(struct capnp_builder *builder,
	struct chat_member_read_results_builder *out)
{
	return capnp_builder_root(builder, CHAT_MEMBER_READ_RESULTS_DATA_WORDS, CHAT_MEMBER_READ_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status chat_member_read_results_builder_new(
	struct capnp_pointer_builder pointer, struct chat_member_read_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CHAT_MEMBER_READ_RESULTS_DATA_WORDS, CHAT_MEMBER_READ_RESULTS_POINTERS, &out->raw);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer chat_room_join_params_pointer_name(const struct chat_room_join_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool chat_room_join_params_has_name(const struct chat_room_join_params_reader *reader)
{
	return !capnp_pointer_is_null(chat_room_join_params_pointer_name(reader));
}

MUST_CHECK static inline enum status chat_room_join_params_get_name(const struct chat_room_join_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(chat_room_join_params_pointer_name(reader), value);
}

MUST_CHECK static inline enum status chat_room_join_params_builder_set_name(
	const struct chat_room_join_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* member :ChatMember, pointer 0 */
static inline struct capnp_pointer chat_room_join_results_pointer_member(const struct chat_room_join_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool chat_room_join_results_has_member(const struct chat_room_join_results_reader *reader)
{
	return !capnp_pointer_is_null(chat_room_join_results_pointer_member(reader));
}

MUST_CHECK static inline enum status chat_room_join_results_get_member(const struct chat_room_join_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(chat_room_join_results_pointer_member(reader), value);
}

static inline void chat_room_join_results_builder_set_member(const struct chat_room_join_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* text :Text, pointer 0 */
static inline struct capnp_pointer chat_member_post_params_pointer_text(const struct chat_member_post_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool chat_member_post_params_has_text(const struct chat_member_post_params_reader *reader)
{
	return !capnp_pointer_is_null(chat_member_post_params_pointer_text(reader));
}

MUST_CHECK static inline enum status chat_member_post_params_get_text(const struct chat_member_post_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(chat_member_post_params_pointer_text(reader), value);
}

MUST_CHECK static inline enum status chat_member_post_params_builder_set_text(
	const struct chat_member_post_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* from :Text, pointer 0 */
static inline struct capnp_pointer chat_member_read_results_pointer_from(const struct chat_member_read_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool chat_member_read_results_has_from(const struct chat_member_read_results_reader *reader)
{
	return !capnp_pointer_is_null(chat_member_read_results_pointer_from(reader));
}

MUST_CHECK static inline enum status chat_member_read_results_get_from(const struct chat_member_read_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(chat_member_read_results_pointer_from(reader), value);
}

/* text :Text, pointer 1 */
static inline struct capnp_pointer chat_member_read_results_pointer_text(const struct chat_member_read_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool chat_member_read_results_has_text(const struct chat_member_read_results_reader *reader)
{
	return !capnp_pointer_is_null(chat_member_read_results_pointer_text(reader));
}

MUST_CHECK static inline enum status chat_member_read_results_get_text(const struct chat_member_read_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(chat_member_read_results_pointer_text(reader), value);
}

/* missed :UInt32, bits [0, 32) */
static inline uint32_t chat_member_read_results_get_missed(const struct chat_member_read_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

MUST_CHECK static inline enum status chat_member_read_results_builder_set_from(
	const struct chat_member_read_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status chat_member_read_results_builder_set_text(
	const struct chat_member_read_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

static inline void chat_member_read_results_builder_set_missed(const struct chat_member_read_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

#endif

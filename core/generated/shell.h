/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from shell.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_SHELL_H
#define CORE_GENERATED_SHELL_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* ShellScripts: 0 bytes of data, 1 pointers. */
#define SHELL_SCRIPTS_DATA_WORDS 0u
#define SHELL_SCRIPTS_POINTERS 1u

struct shell_scripts_reader {
	struct capnp_struct raw;
};

struct shell_scripts_builder {
	struct capnp_struct_builder raw;
};

struct shell_scripts_list_reader {
	struct capnp_list raw;
};

struct shell_scripts_list_builder {
	struct capnp_list_builder raw;
};

/* ShellScript: 0 bytes of data, 3 pointers. Lines that a shell does one after the other, as if a person had typed them: with what that person's shell */
#define SHELL_SCRIPT_DATA_WORDS 0u
#define SHELL_SCRIPT_POINTERS 3u

struct shell_script_reader {
	struct capnp_struct raw;
};

struct shell_script_builder {
	struct capnp_struct_builder raw;
};

struct shell_script_list_reader {
	struct capnp_list raw;
};

struct shell_script_list_builder {
	struct capnp_list_builder raw;
};

/* ---- ShellScripts ---- */

MUST_CHECK static inline enum status shell_scripts_root(struct capnp_message *message,
	struct shell_scripts_reader *reader)
{
	return capnp_message_root(message, SHELL_SCRIPTS_DATA_WORDS, SHELL_SCRIPTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status shell_scripts_read(struct capnp_pointer pointer,
	struct shell_scripts_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool shell_scripts_is_complete(const struct shell_scripts_reader *reader)
{
	return reader->raw.pointer_count >= SHELL_SCRIPTS_POINTERS;
}

MUST_CHECK static inline enum status shell_scripts_builder_root(struct capnp_builder *builder,
	struct shell_scripts_builder *out)
{
	return capnp_builder_root(builder, SHELL_SCRIPTS_DATA_WORDS, SHELL_SCRIPTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status shell_scripts_builder_new(
	struct capnp_pointer_builder pointer, struct shell_scripts_builder *out)
{
	return capnp_pointer_new_struct(pointer, SHELL_SCRIPTS_DATA_WORDS, SHELL_SCRIPTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status shell_scripts_list_read(struct capnp_pointer pointer,
	struct shell_scripts_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct shell_scripts_reader shell_scripts_list_get(const struct shell_scripts_list_reader *list,
	uint32_t index)
{
	return (struct shell_scripts_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status shell_scripts_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct shell_scripts_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, SHELL_SCRIPTS_DATA_WORDS, SHELL_SCRIPTS_POINTERS, count,
		&list->raw);
}

static inline struct shell_scripts_builder shell_scripts_list_builder_get(
	const struct shell_scripts_list_builder *list, uint32_t index)
{
	return (struct shell_scripts_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- ShellScript ---- */

MUST_CHECK static inline enum status shell_script_root(struct capnp_message *message,
	struct shell_script_reader *reader)
{
	return capnp_message_root(message, SHELL_SCRIPT_DATA_WORDS, SHELL_SCRIPT_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status shell_script_read(struct capnp_pointer pointer,
	struct shell_script_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool shell_script_is_complete(const struct shell_script_reader *reader)
{
	return reader->raw.pointer_count >= SHELL_SCRIPT_POINTERS;
}

MUST_CHECK static inline enum status shell_script_builder_root(struct capnp_builder *builder,
	struct shell_script_builder *out)
{
	return capnp_builder_root(builder, SHELL_SCRIPT_DATA_WORDS, SHELL_SCRIPT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status shell_script_builder_new(
	struct capnp_pointer_builder pointer, struct shell_script_builder *out)
{
	return capnp_pointer_new_struct(pointer, SHELL_SCRIPT_DATA_WORDS, SHELL_SCRIPT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status shell_script_list_read(struct capnp_pointer pointer,
	struct shell_script_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct shell_script_reader shell_script_list_get(const struct shell_script_list_reader *list,
	uint32_t index)
{
	return (struct shell_script_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status shell_script_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct shell_script_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, SHELL_SCRIPT_DATA_WORDS, SHELL_SCRIPT_POINTERS, count,
		&list->raw);
}

static inline struct shell_script_builder shell_script_list_builder_get(
	const struct shell_script_list_builder *list, uint32_t index)
{
	return (struct shell_script_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* scripts :List(ShellScript), pointer 0 */
static inline struct capnp_pointer shell_scripts_pointer_scripts(const struct shell_scripts_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool shell_scripts_has_scripts(const struct shell_scripts_reader *reader)
{
	return !capnp_pointer_is_null(shell_scripts_pointer_scripts(reader));
}

MUST_CHECK static inline enum status shell_scripts_get_scripts(const struct shell_scripts_reader *reader,
	struct shell_script_list_reader *value)
{
	return shell_script_list_read(shell_scripts_pointer_scripts(reader), value);
}

MUST_CHECK static inline enum status shell_scripts_builder_new_scripts(
	const struct shell_scripts_builder *builder, uint32_t count,
	struct shell_script_list_builder *list)
{
	return shell_script_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer shell_script_pointer_name(const struct shell_script_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool shell_script_has_name(const struct shell_script_reader *reader)
{
	return !capnp_pointer_is_null(shell_script_pointer_name(reader));
}

MUST_CHECK static inline enum status shell_script_get_name(const struct shell_script_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(shell_script_pointer_name(reader), value);
}

/* help :Text, pointer 1 */
static inline struct capnp_pointer shell_script_pointer_help(const struct shell_script_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool shell_script_has_help(const struct shell_script_reader *reader)
{
	return !capnp_pointer_is_null(shell_script_pointer_help(reader));
}

MUST_CHECK static inline enum status shell_script_get_help(const struct shell_script_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(shell_script_pointer_help(reader), value);
}

/* lines :List(Text), pointer 2 */
static inline struct capnp_pointer shell_script_pointer_lines(const struct shell_script_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool shell_script_has_lines(const struct shell_script_reader *reader)
{
	return !capnp_pointer_is_null(shell_script_pointer_lines(reader));
}

MUST_CHECK static inline enum status shell_script_get_lines(const struct shell_script_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(shell_script_pointer_lines(reader), CAPNP_POINTER, value);
}

MUST_CHECK static inline enum status shell_script_builder_set_name(
	const struct shell_script_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status shell_script_builder_set_help(
	const struct shell_script_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status shell_script_builder_new_lines(
	const struct shell_script_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 2), CAPNP_POINTER, count, list);
}

#endif

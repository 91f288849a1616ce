/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from keyvalue.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_KEYVALUE_CLIENT_H
#define USER_RT_GENERATED_KEYVALUE_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/keyvalue.h"
#include "user/rt/generated/keyvalue_types.h"
#include "user/rt/call.h"

/* Passes a capability as `table`; one without an id passes none. */
MUST_CHECK static inline enum status key_value_store_open_results_pass_table(struct rt_call *call,
	const struct key_value_store_open_results_builder *builder, struct key_value_table value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	key_value_store_open_results_builder_set_table(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `table`; the id is zero when none did. */
MUST_CHECK static inline enum status key_value_store_open_results_take_table(struct rt_call *call,
	const struct key_value_store_open_results_reader *reader, struct key_value_table *value)
{
	uint32_t index;
	enum status status = key_value_store_open_results_get_table(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, KEY_VALUE_TABLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `reader`; one without an id passes none. */
MUST_CHECK static inline enum status key_value_table_read_only_results_pass_reader(struct rt_call *call,
	const struct key_value_table_read_only_results_builder *builder, struct key_value_reader value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	key_value_table_read_only_results_builder_set_reader(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `reader`; the id is zero when none did. */
MUST_CHECK static inline enum status key_value_table_read_only_results_take_reader(struct rt_call *call,
	const struct key_value_table_read_only_results_reader *reader, struct key_value_reader *value)
{
	uint32_t index;
	enum status status = key_value_table_read_only_results_get_reader(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, KEY_VALUE_READER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- KeyValueStore.open: The keys that begin with `prefix` (at most 31 bytes), as a table in which the prefix is not ---- */

MUST_CHECK enum status key_value_store_open_begin(struct rt_call *call, struct rt *rt,
	struct key_value_store target, struct key_value_store_open_params_builder *params);

MUST_CHECK enum status key_value_store_open_finish(struct rt_call *call,
	struct key_value_store_open_results_reader *results);

struct key_value_store_open_args {
	struct capnp_text prefix;
};

struct key_value_store_open_result {
	struct key_value_table table;
};

MUST_CHECK enum status key_value_store_open(struct rt *rt, struct key_value_store target,
	const struct key_value_store_open_args *args,
	struct key_value_store_open_result *result);

/* ---- KeyValueTable.get ---- */

MUST_CHECK enum status key_value_table_get_begin(struct rt_call *call, struct rt *rt,
	struct key_value_table target, struct key_value_table_get_params_builder *params);

MUST_CHECK enum status key_value_table_get_finish(struct rt_call *call,
	struct key_value_table_get_results_reader *results);

struct key_value_table_get_args {
	struct capnp_text key;
};

struct key_value_table_get_result {
	bool found;
	struct rt_buffer value; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status key_value_table_get(struct rt *rt, struct key_value_table target,
	const struct key_value_table_get_args *args,
	struct key_value_table_get_result *result);

/* ---- KeyValueTable.put: A key has 1 to 31 bytes, a value at most 256 (invalidArgument otherwise). A value that is there ---- */

MUST_CHECK enum status key_value_table_put_begin(struct rt_call *call, struct rt *rt,
	struct key_value_table target, struct key_value_table_put_params_builder *params);

MUST_CHECK enum status key_value_table_put_finish(struct rt_call *call,
	struct key_value_table_put_results_reader *results);

struct key_value_table_put_args {
	struct capnp_text key;
	struct capnp_data value;
};

MUST_CHECK enum status key_value_table_put(struct rt *rt, struct key_value_table target,
	const struct key_value_table_put_args *args);

/* ---- KeyValueTable.remove ---- */

MUST_CHECK enum status key_value_table_remove_begin(struct rt_call *call, struct rt *rt,
	struct key_value_table target, struct key_value_table_remove_params_builder *params);

MUST_CHECK enum status key_value_table_remove_finish(struct rt_call *call,
	struct key_value_table_remove_results_reader *results);

struct key_value_table_remove_args {
	struct capnp_text key;
};

struct key_value_table_remove_result {
	bool found;
};

MUST_CHECK enum status key_value_table_remove(struct rt *rt, struct key_value_table target,
	const struct key_value_table_remove_args *args,
	struct key_value_table_remove_result *result);

/* ---- KeyValueTable.list: Up to eight keys that follow `after` in the order of their bytes; the empty text is before all. ---- */

MUST_CHECK enum status key_value_table_list_begin(struct rt_call *call, struct rt *rt,
	struct key_value_table target, struct key_value_table_list_params_builder *params);

MUST_CHECK enum status key_value_table_list_finish(struct rt_call *call,
	struct key_value_table_list_results_reader *results);

/* ---- KeyValueTable.readOnly: The same keys for somebody who may not write: another interface, so there is nothing to check. ---- */

MUST_CHECK enum status key_value_table_read_only_begin(struct rt_call *call, struct rt *rt,
	struct key_value_table target, struct key_value_table_read_only_params_builder *params);

MUST_CHECK enum status key_value_table_read_only_finish(struct rt_call *call,
	struct key_value_table_read_only_results_reader *results);

struct key_value_table_read_only_result {
	struct key_value_reader reader;
};

MUST_CHECK enum status key_value_table_read_only(struct rt *rt, struct key_value_table target,
	struct key_value_table_read_only_result *result);

/* ---- KeyValueReader.get ---- */

MUST_CHECK enum status key_value_reader_get_begin(struct rt_call *call, struct rt *rt,
	struct key_value_reader target, struct key_value_table_get_params_builder *params);

MUST_CHECK enum status key_value_reader_get_finish(struct rt_call *call,
	struct key_value_table_get_results_reader *results);

struct key_value_reader_get_args {
	struct capnp_text key;
};

struct key_value_reader_get_result {
	bool found;
	struct rt_buffer value; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status key_value_reader_get(struct rt *rt, struct key_value_reader target,
	const struct key_value_reader_get_args *args,
	struct key_value_reader_get_result *result);

/* ---- KeyValueReader.list: As in KeyValueTable. ---- */

MUST_CHECK enum status key_value_reader_list_begin(struct rt_call *call, struct rt *rt,
	struct key_value_reader target, struct key_value_table_list_params_builder *params);

MUST_CHECK enum status key_value_reader_list_finish(struct rt_call *call,
	struct key_value_table_list_results_reader *results);

#endif

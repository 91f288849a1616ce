/*
 * Typed calls.
 *
 * Generated from keyvalue.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/keyvalue_client.h"

static const struct rt_method key_value_store_open_method = {
	.interface_id = KEY_VALUE_STORE_INTERFACE_ID,
	.method = KEY_VALUE_STORE_METHOD_OPEN,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status key_value_store_open_begin(struct rt_call *call, struct rt *rt, struct key_value_store target,
	struct key_value_store_open_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &key_value_store_open_method);

	if (status != STATUS_OK)
		return status;
	return key_value_store_open_params_builder_root(rt_call_message(call), params);
}

enum status key_value_store_open_finish(struct rt_call *call, struct key_value_store_open_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return key_value_store_open_results_root(rt_call_results(call), results);
}

static enum status key_value_store_open_encode(struct rt_call *call, const struct key_value_store_open_args *args,
	const struct key_value_store_open_params_builder *params)
{
	enum status status;

	(void)call;
	status = key_value_store_open_params_builder_set_prefix(params, args->prefix);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status key_value_store_open_decode(struct rt_call *call, const struct key_value_store_open_results_reader *results,
	struct key_value_store_open_result *result)
{
	uint32_t table_index;
	enum status status;

	status = key_value_store_open_results_get_table(results, &table_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, table_index, KEY_VALUE_TABLE_INTERFACE_ID,
		&result->table.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, table_index);
	return STATUS_OK;
}

enum status key_value_store_open(struct rt *rt, struct key_value_store target,
	const struct key_value_store_open_args *args,
	struct key_value_store_open_result *result)
{
	struct rt_call call;
	struct key_value_store_open_params_builder params;
	struct key_value_store_open_results_reader results;
	enum status status;

	result->table = (struct key_value_table){ 0 };
	status = key_value_store_open_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = key_value_store_open_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = key_value_store_open_finish(&call, &results);
	if (status == STATUS_OK)
		status = key_value_store_open_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->table = (struct key_value_table){ 0 };
	}
	return status;
}

static const struct rt_method key_value_table_get_method = {
	.interface_id = KEY_VALUE_TABLE_INTERFACE_ID,
	.method = KEY_VALUE_TABLE_METHOD_GET,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status key_value_table_get_begin(struct rt_call *call, struct rt *rt, struct key_value_table target,
	struct key_value_table_get_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &key_value_table_get_method);

	if (status != STATUS_OK)
		return status;
	return key_value_table_get_params_builder_root(rt_call_message(call), params);
}

enum status key_value_table_get_finish(struct rt_call *call, struct key_value_table_get_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return key_value_table_get_results_root(rt_call_results(call), results);
}

static enum status key_value_table_get_encode(struct rt_call *call, const struct key_value_table_get_args *args,
	const struct key_value_table_get_params_builder *params)
{
	enum status status;

	(void)call;
	status = key_value_table_get_params_builder_set_key(params, args->key);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status key_value_table_get_decode(struct rt_call *call, const struct key_value_table_get_results_reader *results,
	struct key_value_table_get_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	result->found = key_value_table_get_results_get_found(results);
	status = key_value_table_get_results_get_value(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->value, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status key_value_table_get(struct rt *rt, struct key_value_table target,
	const struct key_value_table_get_args *args,
	struct key_value_table_get_result *result)
{
	struct rt_call call;
	struct key_value_table_get_params_builder params;
	struct key_value_table_get_results_reader results;
	enum status status;

	status = key_value_table_get_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = key_value_table_get_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = key_value_table_get_finish(&call, &results);
	if (status == STATUS_OK)
		status = key_value_table_get_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method key_value_table_put_method = {
	.interface_id = KEY_VALUE_TABLE_INTERFACE_ID,
	.method = KEY_VALUE_TABLE_METHOD_PUT,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status key_value_table_put_begin(struct rt_call *call, struct rt *rt, struct key_value_table target,
	struct key_value_table_put_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &key_value_table_put_method);

	if (status != STATUS_OK)
		return status;
	return key_value_table_put_params_builder_root(rt_call_message(call), params);
}

enum status key_value_table_put_finish(struct rt_call *call, struct key_value_table_put_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return key_value_table_put_results_root(rt_call_results(call), results);
}

static enum status key_value_table_put_encode(struct rt_call *call, const struct key_value_table_put_args *args,
	const struct key_value_table_put_params_builder *params)
{
	enum status status;

	(void)call;
	status = key_value_table_put_params_builder_set_key(params, args->key);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_put_params_builder_set_value(params, args->value);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status key_value_table_put(struct rt *rt, struct key_value_table target,
	const struct key_value_table_put_args *args)
{
	struct rt_call call;
	struct key_value_table_put_params_builder params;
	struct key_value_table_put_results_reader results;
	enum status status;

	status = key_value_table_put_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = key_value_table_put_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = key_value_table_put_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method key_value_table_remove_method = {
	.interface_id = KEY_VALUE_TABLE_INTERFACE_ID,
	.method = KEY_VALUE_TABLE_METHOD_REMOVE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status key_value_table_remove_begin(struct rt_call *call, struct rt *rt, struct key_value_table target,
	struct key_value_table_remove_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &key_value_table_remove_method);

	if (status != STATUS_OK)
		return status;
	return key_value_table_remove_params_builder_root(rt_call_message(call), params);
}

enum status key_value_table_remove_finish(struct rt_call *call, struct key_value_table_remove_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return key_value_table_remove_results_root(rt_call_results(call), results);
}

static enum status key_value_table_remove_encode(struct rt_call *call, const struct key_value_table_remove_args *args,
	const struct key_value_table_remove_params_builder *params)
{
	enum status status;

	(void)call;
	status = key_value_table_remove_params_builder_set_key(params, args->key);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status key_value_table_remove_decode(struct rt_call *call, const struct key_value_table_remove_results_reader *results,
	struct key_value_table_remove_result *result)
{
	(void)call;
	result->found = key_value_table_remove_results_get_found(results);
	return STATUS_OK;
}

enum status key_value_table_remove(struct rt *rt, struct key_value_table target,
	const struct key_value_table_remove_args *args,
	struct key_value_table_remove_result *result)
{
	struct rt_call call;
	struct key_value_table_remove_params_builder params;
	struct key_value_table_remove_results_reader results;
	enum status status;

	status = key_value_table_remove_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = key_value_table_remove_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = key_value_table_remove_finish(&call, &results);
	if (status == STATUS_OK)
		status = key_value_table_remove_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method key_value_table_list_method = {
	.interface_id = KEY_VALUE_TABLE_INTERFACE_ID,
	.method = KEY_VALUE_TABLE_METHOD_LIST,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status key_value_table_list_begin(struct rt_call *call, struct rt *rt, struct key_value_table target,
	struct key_value_table_list_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &key_value_table_list_method);

	if (status != STATUS_OK)
		return status;
	return key_value_table_list_params_builder_root(rt_call_message(call), params);
}

enum status key_value_table_list_finish(struct rt_call *call, struct key_value_table_list_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return key_value_table_list_results_root(rt_call_results(call), results);
}

static const struct rt_method key_value_table_read_only_method = {
	.interface_id = KEY_VALUE_TABLE_INTERFACE_ID,
	.method = KEY_VALUE_TABLE_METHOD_READ_ONLY,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status key_value_table_read_only_begin(struct rt_call *call, struct rt *rt, struct key_value_table target,
	struct key_value_table_read_only_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &key_value_table_read_only_method);

	if (status != STATUS_OK)
		return status;
	return key_value_table_read_only_params_builder_root(rt_call_message(call), params);
}

enum status key_value_table_read_only_finish(struct rt_call *call, struct key_value_table_read_only_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return key_value_table_read_only_results_root(rt_call_results(call), results);
}

static enum status key_value_table_read_only_decode(struct rt_call *call, const struct key_value_table_read_only_results_reader *results,
	struct key_value_table_read_only_result *result)
{
	uint32_t reader_index;
	enum status status;

	status = key_value_table_read_only_results_get_reader(results, &reader_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, reader_index, KEY_VALUE_READER_INTERFACE_ID,
		&result->reader.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, reader_index);
	return STATUS_OK;
}

enum status key_value_table_read_only(struct rt *rt, struct key_value_table target,
	struct key_value_table_read_only_result *result)
{
	struct rt_call call;
	struct key_value_table_read_only_params_builder params;
	struct key_value_table_read_only_results_reader results;
	enum status status;

	result->reader = (struct key_value_reader){ 0 };
	status = key_value_table_read_only_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = key_value_table_read_only_finish(&call, &results);
	if (status == STATUS_OK)
		status = key_value_table_read_only_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->reader = (struct key_value_reader){ 0 };
	}
	return status;
}

static const struct rt_method key_value_reader_get_method = {
	.interface_id = KEY_VALUE_READER_INTERFACE_ID,
	.method = KEY_VALUE_READER_METHOD_GET,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status key_value_reader_get_begin(struct rt_call *call, struct rt *rt, struct key_value_reader target,
	struct key_value_table_get_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &key_value_reader_get_method);

	if (status != STATUS_OK)
		return status;
	return key_value_table_get_params_builder_root(rt_call_message(call), params);
}

enum status key_value_reader_get_finish(struct rt_call *call, struct key_value_table_get_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return key_value_table_get_results_root(rt_call_results(call), results);
}

static enum status key_value_reader_get_encode(struct rt_call *call, const struct key_value_reader_get_args *args,
	const struct key_value_table_get_params_builder *params)
{
	enum status status;

	(void)call;
	status = key_value_table_get_params_builder_set_key(params, args->key);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status key_value_reader_get_decode(struct rt_call *call, const struct key_value_table_get_results_reader *results,
	struct key_value_reader_get_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	result->found = key_value_table_get_results_get_found(results);
	status = key_value_table_get_results_get_value(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->value, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status key_value_reader_get(struct rt *rt, struct key_value_reader target,
	const struct key_value_reader_get_args *args,
	struct key_value_reader_get_result *result)
{
	struct rt_call call;
	struct key_value_table_get_params_builder params;
	struct key_value_table_get_results_reader results;
	enum status status;

	status = key_value_reader_get_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = key_value_reader_get_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = key_value_reader_get_finish(&call, &results);
	if (status == STATUS_OK)
		status = key_value_reader_get_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method key_value_reader_list_method = {
	.interface_id = KEY_VALUE_READER_INTERFACE_ID,
	.method = KEY_VALUE_READER_METHOD_LIST,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status key_value_reader_list_begin(struct rt_call *call, struct rt *rt, struct key_value_reader target,
	struct key_value_table_list_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &key_value_reader_list_method);

	if (status != STATUS_OK)
		return status;
	return key_value_table_list_params_builder_root(rt_call_message(call), params);
}

enum status key_value_reader_list_finish(struct rt_call *call, struct key_value_table_list_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return key_value_table_list_results_root(rt_call_results(call), results);
}

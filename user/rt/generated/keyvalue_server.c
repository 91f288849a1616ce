/*
 * Dispatchers of services.
 *
 * Generated from keyvalue.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/keyvalue_server.h"

static enum status key_value_store_open_answer(const struct key_value_store_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_store_open_params_reader params;
	struct key_value_store_open_results_builder results;
	enum status status;

	if (handlers->open == NULL)
		return STATUS_BAD_METHOD;
	status = key_value_store_open_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_store_open_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->open(self, request, &params, &results);
}

enum status key_value_store_dispatch(const struct key_value_store_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != KEY_VALUE_STORE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case KEY_VALUE_STORE_METHOD_OPEN:
		return key_value_store_open_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status key_value_table_get_answer(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_table_get_params_reader params;
	struct key_value_table_get_results_builder results;
	enum status status;

	if (handlers->get == NULL)
		return STATUS_BAD_METHOD;
	status = key_value_table_get_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_get_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->get(self, request, &params, &results);
}

static enum status key_value_table_put_answer(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_table_put_params_reader params;
	struct key_value_table_put_results_builder results;
	enum status status;

	if (handlers->put == NULL)
		return STATUS_BAD_METHOD;
	status = key_value_table_put_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_put_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->put(self, request, &params, &results);
}

static enum status key_value_table_remove_answer(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_table_remove_params_reader params;
	struct key_value_table_remove_results_builder results;
	enum status status;

	if (handlers->remove == NULL)
		return STATUS_BAD_METHOD;
	status = key_value_table_remove_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_remove_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->remove(self, request, &params, &results);
}

static enum status key_value_table_list_answer(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_table_list_params_reader params;
	struct key_value_table_list_results_builder results;
	enum status status;

	if (handlers->list == NULL)
		return STATUS_BAD_METHOD;
	status = key_value_table_list_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_list_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->list(self, request, &params, &results);
}

static enum status key_value_table_read_only_answer(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_table_read_only_params_reader params;
	struct key_value_table_read_only_results_builder results;
	enum status status;

	if (handlers->read_only == NULL)
		return STATUS_BAD_METHOD;
	status = key_value_table_read_only_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_read_only_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->read_only(self, request, &params, &results);
}

enum status key_value_table_dispatch(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != KEY_VALUE_TABLE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case KEY_VALUE_TABLE_METHOD_GET:
		return key_value_table_get_answer(handlers, self, request);
	case KEY_VALUE_TABLE_METHOD_PUT:
		return key_value_table_put_answer(handlers, self, request);
	case KEY_VALUE_TABLE_METHOD_REMOVE:
		return key_value_table_remove_answer(handlers, self, request);
	case KEY_VALUE_TABLE_METHOD_LIST:
		return key_value_table_list_answer(handlers, self, request);
	case KEY_VALUE_TABLE_METHOD_READ_ONLY:
		return key_value_table_read_only_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status key_value_reader_get_answer(const struct key_value_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_reader_get_params_reader params;
	struct key_value_reader_get_results_builder results;
	enum status status;

	if (handlers->get == NULL)
		return STATUS_BAD_METHOD;
	status = key_value_reader_get_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_reader_get_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->get(self, request, &params, &results);
}

static enum status key_value_reader_list_answer(const struct key_value_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_reader_list_params_reader params;
	struct key_value_reader_list_results_builder results;
	enum status status;

	if (handlers->list == NULL)
		return STATUS_BAD_METHOD;
	status = key_value_reader_list_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_reader_list_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->list(self, request, &params, &results);
}

enum status key_value_reader_dispatch(const struct key_value_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != KEY_VALUE_READER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case KEY_VALUE_READER_METHOD_GET:
		return key_value_reader_get_answer(handlers, self, request);
	case KEY_VALUE_READER_METHOD_LIST:
		return key_value_reader_list_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

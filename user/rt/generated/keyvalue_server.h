/*
 * Handlers and dispatchers of services.
 *
 * Generated from keyvalue.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_KEYVALUE_SERVER_H
#define USER_RT_GENERATED_KEYVALUE_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/keyvalue.h"
#include "user/rt/generated/keyvalue_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `table`; the id is zero when none did. */
MUST_CHECK static inline enum status key_value_store_open_results_receive_table(struct rt_request *request,
	const struct key_value_store_open_results_reader *reader, struct key_value_table *value)
{
	uint32_t index;
	enum status status = key_value_store_open_results_get_table(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, KEY_VALUE_TABLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `table`; one without an id sends none. */
MUST_CHECK static inline enum status key_value_store_open_results_send_table(struct rt_request *request,
	const struct key_value_store_open_results_builder *builder, struct key_value_table value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	key_value_store_open_results_builder_set_table(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `reader`; the id is zero when none did. */
MUST_CHECK static inline enum status key_value_table_read_only_results_receive_reader(struct rt_request *request,
	const struct key_value_table_read_only_results_reader *reader, struct key_value_reader *value)
{
	uint32_t index;
	enum status status = key_value_table_read_only_results_get_reader(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, KEY_VALUE_READER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `reader`; one without an id sends none. */
MUST_CHECK static inline enum status key_value_table_read_only_results_send_reader(struct rt_request *request,
	const struct key_value_table_read_only_results_builder *builder, struct key_value_reader value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	key_value_table_read_only_results_builder_set_reader(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of KeyValueStore. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct key_value_store_handlers {
	/* The keys that begin with `prefix` (at most 31 bytes), as a table in which the prefix is not */
	enum status (*open)(void *self, struct rt_request *request,
		const struct key_value_store_open_params_reader *params,
		const struct key_value_store_open_results_builder *results);
};

/*
 * What a service does for each method of KeyValueTable. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct key_value_table_handlers {
	enum status (*get)(void *self, struct rt_request *request,
		const struct key_value_table_get_params_reader *params,
		const struct key_value_table_get_results_builder *results);
	/* A key has 1 to 31 bytes, a value at most 256 (invalidArgument otherwise). A value that is there */
	enum status (*put)(void *self, struct rt_request *request,
		const struct key_value_table_put_params_reader *params,
		const struct key_value_table_put_results_builder *results);
	enum status (*remove)(void *self, struct rt_request *request,
		const struct key_value_table_remove_params_reader *params,
		const struct key_value_table_remove_results_builder *results);
	/* Up to eight keys that follow `after` in the order of their bytes; the empty text is before all. */
	enum status (*list)(void *self, struct rt_request *request,
		const struct key_value_table_list_params_reader *params,
		const struct key_value_table_list_results_builder *results);
	/* The same keys for somebody who may not write: another interface, so there is nothing to check. */
	enum status (*read_only)(void *self, struct rt_request *request,
		const struct key_value_table_read_only_params_reader *params,
		const struct key_value_table_read_only_results_builder *results);
};

/*
 * What a service does for each method of KeyValueReader. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct key_value_reader_handlers {
	enum status (*get)(void *self, struct rt_request *request,
		const struct key_value_table_get_params_reader *params,
		const struct key_value_table_get_results_builder *results);
	/* As in KeyValueTable. */
	enum status (*list)(void *self, struct rt_request *request,
		const struct key_value_table_list_params_reader *params,
		const struct key_value_table_list_results_builder *results);
};

static inline enum status key_value_store_open_answer(const struct key_value_store_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_store_open_results_builder results;
	enum status status;
	struct key_value_store_open_params_reader params;

	if (!handlers->open)
		return STATUS_BAD_METHOD;
	status = key_value_store_open_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_store_open_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->open(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status key_value_store_dispatch(const struct key_value_store_handlers *handlers,
	void *self, struct rt_request *request)
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

static inline enum status key_value_table_get_answer(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_table_get_results_builder results;
	enum status status;
	struct key_value_table_get_params_reader params;

	if (!handlers->get)
		return STATUS_BAD_METHOD;
	status = key_value_table_get_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_get_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->get(self, request, &params, &results);
}

static inline enum status key_value_table_put_answer(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_table_put_results_builder results;
	enum status status;
	struct key_value_table_put_params_reader params;

	if (!handlers->put)
		return STATUS_BAD_METHOD;
	status = key_value_table_put_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_put_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->put(self, request, &params, &results);
}

static inline enum status key_value_table_remove_answer(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_table_remove_results_builder results;
	enum status status;
	struct key_value_table_remove_params_reader params;

	if (!handlers->remove)
		return STATUS_BAD_METHOD;
	status = key_value_table_remove_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_remove_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->remove(self, request, &params, &results);
}

static inline enum status key_value_table_list_answer(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_table_list_results_builder results;
	enum status status;
	struct key_value_table_list_params_reader params;

	if (!handlers->list)
		return STATUS_BAD_METHOD;
	status = key_value_table_list_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_list_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->list(self, request, &params, &results);
}

static inline enum status key_value_table_read_only_answer_data(const struct key_value_table_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct key_value_table_read_only_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct key_value_table_read_only_results_builder results;
	const enum status status = key_value_table_read_only_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read_only(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status key_value_table_read_only_answer_copy(
	const struct key_value_table_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return key_value_table_read_only_answer_data(handlers, self, request, spare);
}

static inline enum status key_value_table_read_only_answer(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read_only)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return key_value_table_read_only_answer_copy(handlers, self, request);
	return key_value_table_read_only_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status key_value_table_dispatch(const struct key_value_table_handlers *handlers,
	void *self, struct rt_request *request)
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

static inline enum status key_value_reader_get_answer(const struct key_value_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_table_get_results_builder results;
	enum status status;
	struct key_value_table_get_params_reader params;

	if (!handlers->get)
		return STATUS_BAD_METHOD;
	status = key_value_table_get_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_get_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->get(self, request, &params, &results);
}

static inline enum status key_value_reader_list_answer(const struct key_value_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_value_table_list_results_builder results;
	enum status status;
	struct key_value_table_list_params_reader params;

	if (!handlers->list)
		return STATUS_BAD_METHOD;
	status = key_value_table_list_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_value_table_list_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->list(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status key_value_reader_dispatch(const struct key_value_reader_handlers *handlers,
	void *self, struct rt_request *request)
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

#endif

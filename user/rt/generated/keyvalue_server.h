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
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status key_value_store_dispatch(const struct key_value_store_handlers *handlers, void *self,
	struct rt_request *request);

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
	/* Up to eight keys behind `after` in the order of their bytes; the empty text is in front of all. */
	enum status (*list)(void *self, struct rt_request *request,
		const struct key_value_table_list_params_reader *params,
		const struct key_value_table_list_results_builder *results);
	/* The same keys for somebody who may not write: another interface, so there is nothing to check. */
	enum status (*read_only)(void *self, struct rt_request *request,
		const struct key_value_table_read_only_params_reader *params,
		const struct key_value_table_read_only_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status key_value_table_dispatch(const struct key_value_table_handlers *handlers, void *self,
	struct rt_request *request);

/*
 * What a service does for each method of KeyValueReader. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct key_value_reader_handlers {
	enum status (*get)(void *self, struct rt_request *request,
		const struct key_value_reader_get_params_reader *params,
		const struct key_value_reader_get_results_builder *results);
	/* As in KeyValueTable. */
	enum status (*list)(void *self, struct rt_request *request,
		const struct key_value_reader_list_params_reader *params,
		const struct key_value_reader_list_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status key_value_reader_dispatch(const struct key_value_reader_handlers *handlers, void *self,
	struct rt_request *request);

#endif

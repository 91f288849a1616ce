/*
 * Handlers and dispatchers of services.
 *
 * Generated from system.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SYSTEM_SERVER_H
#define USER_RT_GENERATED_SYSTEM_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/system.h"
#include "core/generated/memory.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `object`; the id is zero when none did. */
MUST_CHECK static inline enum status boot_package_program_results_receive_object(struct rt_request *request,
	const struct boot_package_program_results_reader *reader, struct memory_object *value)
{
	uint32_t index;
	enum status status = boot_package_program_results_get_object(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, MEMORY_OBJECT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `object`; one without an id sends none. */
MUST_CHECK static inline enum status boot_package_program_results_send_object(struct rt_request *request,
	const struct boot_package_program_results_builder *builder, struct memory_object value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	boot_package_program_results_builder_set_object(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of Timer. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct timer_handlers {
	/* Nanoseconds since the kernel started its clock; never goes back. */
	enum status (*now)(void *self, struct rt_request *request,
		const struct timer_now_params_reader *params,
		const struct timer_now_results_builder *results);
	/* Completes when `now` has reached `untilNs`; at once when it already has. */
	enum status (*sleep)(void *self, struct rt_request *request,
		const struct timer_sleep_params_reader *params,
		const struct timer_sleep_results_builder *results);
};

/*
 * What a service does for each method of Entropy. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct entropy_handlers {
	/* 1 to 256 random bytes. UNAVAILABLE on a machine without a source, unless a pool's door that counts has */
	enum status (*fill)(void *self, struct rt_request *request,
		const struct entropy_fill_params_reader *params,
		const struct entropy_fill_results_builder *results);
};

/*
 * What a service does for each method of EntropyPool. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct entropy_pool_handlers {
	/* Mixes 1 to 64 bytes into the pool by a keyed hash (INVALID_ARGUMENT otherwise): whatever they are, what */
	enum status (*add)(void *self, struct rt_request *request,
		const struct entropy_pool_add_params_reader *params,
		const struct entropy_pool_add_results_builder *results);
};

/*
 * What a service does for each method of SystemInfo. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct system_info_handlers {
	/* uptimeNs counts from the kernel's first instruction. */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct system_info_describe_params_reader *params,
		const struct system_info_describe_results_builder *results);
	/* Counts since boot: kernel entries of all kinds; address spaces that were made current; single pages */
	enum status (*counters)(void *self, struct rt_request *request,
		const struct system_info_counters_params_reader *params,
		const struct system_info_counters_results_builder *results);
};

/*
 * What a service does for each method of BootPackage. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct boot_package_handlers {
	enum status (*size)(void *self, struct rt_request *request,
		const struct boot_package_size_params_reader *params,
		const struct boot_package_size_results_builder *results);
	/* At most 3072 bytes a call; OUT_OF_RANGE outside of the manifest. */
	enum status (*read_manifest)(void *self, struct rt_request *request,
		const struct boot_package_read_manifest_params_reader *params,
		const struct boot_package_read_manifest_results_builder *results);
	enum status (*read_schema)(void *self, struct rt_request *request,
		const struct boot_package_read_manifest_params_reader *params,
		const struct boot_package_read_manifest_results_builder *results);
	/* The program of this index, or the config behind them, as a sealed memory object over the package's own */
	enum status (*program)(void *self, struct rt_request *request,
		const struct boot_package_program_params_reader *params,
		const struct boot_package_program_results_builder *results);
};

static inline enum status timer_now_answer_data(const struct timer_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct timer_now_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct timer_now_results_builder results;
	const enum status status = timer_now_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->now(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status timer_now_answer_copy(
	const struct timer_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return timer_now_answer_data(handlers, self, request, spare);
}

static inline enum status timer_now_answer(const struct timer_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->now)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return timer_now_answer_copy(handlers, self, request);
	return timer_now_answer_data(handlers, self, request, data);
}

static inline enum status timer_sleep_answer_data(const struct timer_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct timer_sleep_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct timer_sleep_results_builder results;
	const enum status status = timer_sleep_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->sleep(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status timer_sleep_answer_copy(
	const struct timer_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return timer_sleep_answer_data(handlers, self, request, spare);
}

static inline enum status timer_sleep_answer(const struct timer_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->sleep)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return timer_sleep_answer_copy(handlers, self, request);
	return timer_sleep_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status timer_dispatch(const struct timer_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != TIMER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case TIMER_METHOD_NOW:
		return timer_now_answer(handlers, self, request);
	case TIMER_METHOD_SLEEP:
		return timer_sleep_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status entropy_fill_answer_data(const struct entropy_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct entropy_fill_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct entropy_fill_results_builder results;
	const enum status status = entropy_fill_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->fill(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status entropy_fill_answer_copy(
	const struct entropy_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return entropy_fill_answer_data(handlers, self, request, spare);
}

static inline enum status entropy_fill_answer(const struct entropy_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->fill)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return entropy_fill_answer_copy(handlers, self, request);
	return entropy_fill_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status entropy_dispatch(const struct entropy_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != ENTROPY_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ENTROPY_METHOD_FILL:
		return entropy_fill_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status entropy_pool_add_answer(const struct entropy_pool_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct entropy_pool_add_results_builder results;
	enum status status;
	struct entropy_pool_add_params_reader params;

	if (!handlers->add)
		return STATUS_BAD_METHOD;
	status = entropy_pool_add_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = entropy_pool_add_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->add(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status entropy_pool_dispatch(const struct entropy_pool_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != ENTROPY_POOL_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ENTROPY_POOL_METHOD_ADD:
		return entropy_pool_add_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status system_info_describe_answer_data(const struct system_info_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct system_info_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct system_info_describe_results_builder results;
	const enum status status = system_info_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status system_info_describe_answer_copy(
	const struct system_info_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return system_info_describe_answer_data(handlers, self, request, spare);
}

static inline enum status system_info_describe_answer(const struct system_info_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return system_info_describe_answer_copy(handlers, self, request);
	return system_info_describe_answer_data(handlers, self, request, data);
}

static inline enum status system_info_counters_answer_data(const struct system_info_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct system_info_counters_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct system_info_counters_results_builder results;
	const enum status status = system_info_counters_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->counters(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status system_info_counters_answer_copy(
	const struct system_info_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return system_info_counters_answer_data(handlers, self, request, spare);
}

static inline enum status system_info_counters_answer(const struct system_info_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->counters)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return system_info_counters_answer_copy(handlers, self, request);
	return system_info_counters_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status system_info_dispatch(const struct system_info_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SYSTEM_INFO_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SYSTEM_INFO_METHOD_DESCRIBE:
		return system_info_describe_answer(handlers, self, request);
	case SYSTEM_INFO_METHOD_COUNTERS:
		return system_info_counters_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status boot_package_size_answer_data(const struct boot_package_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct boot_package_size_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct boot_package_size_results_builder results;
	const enum status status = boot_package_size_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->size(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status boot_package_size_answer_copy(
	const struct boot_package_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return boot_package_size_answer_data(handlers, self, request, spare);
}

static inline enum status boot_package_size_answer(const struct boot_package_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->size)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return boot_package_size_answer_copy(handlers, self, request);
	return boot_package_size_answer_data(handlers, self, request, data);
}

static inline enum status boot_package_read_manifest_answer_data(const struct boot_package_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct boot_package_read_manifest_params_reader params = {
		.raw = {.words = data, .word_count = 2, .data_bits = 2 * 64}};
	struct boot_package_read_manifest_results_builder results;
	const enum status status = boot_package_read_manifest_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read_manifest(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status boot_package_read_manifest_answer_copy(
	const struct boot_package_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[2];
	const enum status status =
		capnp_message_data_walk(&request->params, 2, spare);

	if (status != STATUS_OK)
		return status;
	return boot_package_read_manifest_answer_data(handlers, self, request, spare);
}

static inline enum status boot_package_read_manifest_answer(const struct boot_package_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read_manifest)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 2);
	if (__builtin_expect(!data, 0))
		return boot_package_read_manifest_answer_copy(handlers, self, request);
	return boot_package_read_manifest_answer_data(handlers, self, request, data);
}

static inline enum status boot_package_read_schema_answer_data(const struct boot_package_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct boot_package_read_manifest_params_reader params = {
		.raw = {.words = data, .word_count = 2, .data_bits = 2 * 64}};
	struct boot_package_read_manifest_results_builder results;
	const enum status status = boot_package_read_manifest_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read_schema(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status boot_package_read_schema_answer_copy(
	const struct boot_package_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[2];
	const enum status status =
		capnp_message_data_walk(&request->params, 2, spare);

	if (status != STATUS_OK)
		return status;
	return boot_package_read_schema_answer_data(handlers, self, request, spare);
}

static inline enum status boot_package_read_schema_answer(const struct boot_package_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read_schema)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 2);
	if (__builtin_expect(!data, 0))
		return boot_package_read_schema_answer_copy(handlers, self, request);
	return boot_package_read_schema_answer_data(handlers, self, request, data);
}

static inline enum status boot_package_program_answer_data(const struct boot_package_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct boot_package_program_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct boot_package_program_results_builder results;
	const enum status status = boot_package_program_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->program(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status boot_package_program_answer_copy(
	const struct boot_package_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return boot_package_program_answer_data(handlers, self, request, spare);
}

static inline enum status boot_package_program_answer(const struct boot_package_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->program)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return boot_package_program_answer_copy(handlers, self, request);
	return boot_package_program_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status boot_package_dispatch(const struct boot_package_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != BOOT_PACKAGE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case BOOT_PACKAGE_METHOD_SIZE:
		return boot_package_size_answer(handlers, self, request);
	case BOOT_PACKAGE_METHOD_READ_MANIFEST:
		return boot_package_read_manifest_answer(handlers, self, request);
	case BOOT_PACKAGE_METHOD_READ_SCHEMA:
		return boot_package_read_schema_answer(handlers, self, request);
	case BOOT_PACKAGE_METHOD_PROGRAM:
		return boot_package_program_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif

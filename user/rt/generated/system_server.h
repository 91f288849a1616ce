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
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status timer_dispatch(const struct timer_handlers *handlers, void *self,
	struct rt_request *request);

/*
 * What a service does for each method of Entropy. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct entropy_handlers {
	/* 1 to 1024 random bytes. UNAVAILABLE on a machine without a source. */
	enum status (*fill)(void *self, struct rt_request *request,
		const struct entropy_fill_params_reader *params,
		const struct entropy_fill_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status entropy_dispatch(const struct entropy_handlers *handlers, void *self,
	struct rt_request *request);

/*
 * What a service does for each method of SystemInfo. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct system_info_handlers {
	enum status (*describe)(void *self, struct rt_request *request,
		const struct system_info_describe_params_reader *params,
		const struct system_info_describe_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status system_info_dispatch(const struct system_info_handlers *handlers, void *self,
	struct rt_request *request);

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
		const struct boot_package_read_schema_params_reader *params,
		const struct boot_package_read_schema_results_builder *results);
	/* The program of this index, as a sealed memory object over the package's own frames. */
	enum status (*program)(void *self, struct rt_request *request,
		const struct boot_package_program_params_reader *params,
		const struct boot_package_program_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status boot_package_dispatch(const struct boot_package_handlers *handlers, void *self,
	struct rt_request *request);

#endif

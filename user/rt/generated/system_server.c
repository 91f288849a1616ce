/*
 * Dispatchers of services.
 *
 * Generated from system.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/system_server.h"

static enum status timer_now_answer(const struct timer_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct timer_now_params_reader params;
	struct timer_now_results_builder results;
	enum status status;

	if (handlers->now == NULL)
		return STATUS_BAD_METHOD;
	status = timer_now_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = timer_now_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->now(self, request, &params, &results);
}

static enum status timer_sleep_answer(const struct timer_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct timer_sleep_params_reader params;
	struct timer_sleep_results_builder results;
	enum status status;

	if (handlers->sleep == NULL)
		return STATUS_BAD_METHOD;
	status = timer_sleep_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = timer_sleep_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->sleep(self, request, &params, &results);
}

enum status timer_dispatch(const struct timer_handlers *handlers, void *self,
	struct rt_request *request)
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

static enum status entropy_fill_answer(const struct entropy_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct entropy_fill_params_reader params;
	struct entropy_fill_results_builder results;
	enum status status;

	if (handlers->fill == NULL)
		return STATUS_BAD_METHOD;
	status = entropy_fill_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = entropy_fill_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->fill(self, request, &params, &results);
}

enum status entropy_dispatch(const struct entropy_handlers *handlers, void *self,
	struct rt_request *request)
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

static enum status system_info_describe_answer(const struct system_info_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct system_info_describe_params_reader params;
	struct system_info_describe_results_builder results;
	enum status status;

	if (handlers->describe == NULL)
		return STATUS_BAD_METHOD;
	status = system_info_describe_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = system_info_describe_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

enum status system_info_dispatch(const struct system_info_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != SYSTEM_INFO_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SYSTEM_INFO_METHOD_DESCRIBE:
		return system_info_describe_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status boot_package_size_answer(const struct boot_package_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct boot_package_size_params_reader params;
	struct boot_package_size_results_builder results;
	enum status status;

	if (handlers->size == NULL)
		return STATUS_BAD_METHOD;
	status = boot_package_size_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = boot_package_size_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->size(self, request, &params, &results);
}

static enum status boot_package_read_manifest_answer(const struct boot_package_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct boot_package_read_manifest_params_reader params;
	struct boot_package_read_manifest_results_builder results;
	enum status status;

	if (handlers->read_manifest == NULL)
		return STATUS_BAD_METHOD;
	status = boot_package_read_manifest_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = boot_package_read_manifest_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->read_manifest(self, request, &params, &results);
}

static enum status boot_package_read_schema_answer(const struct boot_package_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct boot_package_read_schema_params_reader params;
	struct boot_package_read_schema_results_builder results;
	enum status status;

	if (handlers->read_schema == NULL)
		return STATUS_BAD_METHOD;
	status = boot_package_read_schema_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = boot_package_read_schema_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->read_schema(self, request, &params, &results);
}

static enum status boot_package_program_answer(const struct boot_package_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct boot_package_program_params_reader params;
	struct boot_package_program_results_builder results;
	enum status status;

	if (handlers->program == NULL)
		return STATUS_BAD_METHOD;
	status = boot_package_program_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = boot_package_program_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->program(self, request, &params, &results);
}

enum status boot_package_dispatch(const struct boot_package_handlers *handlers, void *self,
	struct rt_request *request)
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

/*
 * Dispatchers of services.
 *
 * Generated from process.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/process_server.h"

static enum status image_factory_create_answer(const struct image_factory_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct image_factory_create_params_reader params;
	struct image_factory_create_results_builder results;
	enum status status;

	if (handlers->create == NULL)
		return STATUS_BAD_METHOD;
	status = image_factory_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = image_factory_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

enum status image_factory_dispatch(const struct image_factory_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != IMAGE_FACTORY_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case IMAGE_FACTORY_METHOD_CREATE:
		return image_factory_create_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status image_describe_answer(const struct image_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct image_describe_params_reader params;
	struct image_describe_results_builder results;
	enum status status;

	if (handlers->describe == NULL)
		return STATUS_BAD_METHOD;
	status = image_describe_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = image_describe_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

enum status image_dispatch(const struct image_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != IMAGE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case IMAGE_METHOD_DESCRIBE:
		return image_describe_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status process_spawner_create_answer(const struct process_spawner_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_spawner_create_params_reader params;
	struct process_spawner_create_results_builder results;
	enum status status;

	if (handlers->create == NULL)
		return STATUS_BAD_METHOD;
	status = process_spawner_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_spawner_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

enum status process_spawner_dispatch(const struct process_spawner_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != PROCESS_SPAWNER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case PROCESS_SPAWNER_METHOD_CREATE:
		return process_spawner_create_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status process_builder_grant_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_grant_params_reader params;
	struct process_builder_grant_results_builder results;
	enum status status;

	if (handlers->grant == NULL)
		return STATUS_BAD_METHOD;
	status = process_builder_grant_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_grant_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->grant(self, request, &params, &results);
}

static enum status process_builder_heap_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_heap_params_reader params;
	struct process_builder_heap_results_builder results;
	enum status status;

	if (handlers->heap == NULL)
		return STATUS_BAD_METHOD;
	status = process_builder_heap_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_heap_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->heap(self, request, &params, &results);
}

static enum status process_builder_start_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_start_params_reader params;
	struct process_builder_start_results_builder results;
	enum status status;

	if (handlers->start == NULL)
		return STATUS_BAD_METHOD;
	status = process_builder_start_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_start_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->start(self, request, &params, &results);
}

static enum status process_builder_address_space_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_address_space_params_reader params;
	struct process_builder_address_space_results_builder results;
	enum status status;

	if (handlers->address_space == NULL)
		return STATUS_BAD_METHOD;
	status = process_builder_address_space_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_address_space_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->address_space(self, request, &params, &results);
}

static enum status process_builder_endpoint_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_endpoint_params_reader params;
	struct process_builder_endpoint_results_builder results;
	enum status status;

	if (handlers->endpoint == NULL)
		return STATUS_BAD_METHOD;
	status = process_builder_endpoint_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_endpoint_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->endpoint(self, request, &params, &results);
}

static enum status process_builder_session_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_session_params_reader params;
	struct process_builder_session_results_builder results;
	enum status status;

	if (handlers->session == NULL)
		return STATUS_BAD_METHOD;
	status = process_builder_session_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_session_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->session(self, request, &params, &results);
}

static enum status process_builder_scoped_endpoint_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_scoped_endpoint_params_reader params;
	struct process_builder_scoped_endpoint_results_builder results;
	enum status status;

	if (handlers->scoped_endpoint == NULL)
		return STATUS_BAD_METHOD;
	status = process_builder_scoped_endpoint_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_scoped_endpoint_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->scoped_endpoint(self, request, &params, &results);
}

static enum status process_builder_thread_spawner_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_thread_spawner_params_reader params;
	struct process_builder_thread_spawner_results_builder results;
	enum status status;

	if (handlers->thread_spawner == NULL)
		return STATUS_BAD_METHOD;
	status = process_builder_thread_spawner_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_thread_spawner_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->thread_spawner(self, request, &params, &results);
}

enum status process_builder_dispatch(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != PROCESS_BUILDER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case PROCESS_BUILDER_METHOD_GRANT:
		return process_builder_grant_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_HEAP:
		return process_builder_heap_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_START:
		return process_builder_start_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_ADDRESS_SPACE:
		return process_builder_address_space_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_ENDPOINT:
		return process_builder_endpoint_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_SESSION:
		return process_builder_session_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_SCOPED_ENDPOINT:
		return process_builder_scoped_endpoint_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_THREAD_SPAWNER:
		return process_builder_thread_spawner_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status process_handle_wait_answer(const struct process_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_handle_wait_params_reader params;
	struct process_handle_wait_results_builder results;
	enum status status;

	if (handlers->wait == NULL)
		return STATUS_BAD_METHOD;
	status = process_handle_wait_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_handle_wait_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->wait(self, request, &params, &results);
}

static enum status process_handle_terminate_answer(const struct process_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_handle_terminate_params_reader params;
	struct process_handle_terminate_results_builder results;
	enum status status;

	if (handlers->terminate == NULL)
		return STATUS_BAD_METHOD;
	status = process_handle_terminate_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_handle_terminate_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->terminate(self, request, &params, &results);
}

static enum status process_handle_status_answer(const struct process_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_handle_status_params_reader params;
	struct process_handle_status_results_builder results;
	enum status status;

	if (handlers->status == NULL)
		return STATUS_BAD_METHOD;
	status = process_handle_status_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_handle_status_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->status(self, request, &params, &results);
}

enum status process_handle_dispatch(const struct process_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != PROCESS_HANDLE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case PROCESS_HANDLE_METHOD_WAIT:
		return process_handle_wait_answer(handlers, self, request);
	case PROCESS_HANDLE_METHOD_TERMINATE:
		return process_handle_terminate_answer(handlers, self, request);
	case PROCESS_HANDLE_METHOD_STATUS:
		return process_handle_status_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status thread_end_answer(const struct thread_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct thread_end_params_reader params;
	struct thread_end_results_builder results;
	enum status status;

	if (handlers->end == NULL)
		return STATUS_BAD_METHOD;
	status = thread_end_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = thread_end_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->end(self, request, &params, &results);
}

static enum status thread_startup_done_answer(const struct thread_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct thread_startup_done_params_reader params;
	struct thread_startup_done_results_builder results;
	enum status status;

	if (handlers->startup_done == NULL)
		return STATUS_BAD_METHOD;
	status = thread_startup_done_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = thread_startup_done_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->startup_done(self, request, &params, &results);
}

enum status thread_dispatch(const struct thread_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != THREAD_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case THREAD_METHOD_END:
		return thread_end_answer(handlers, self, request);
	case THREAD_METHOD_STARTUP_DONE:
		return thread_startup_done_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status thread_spawner_create_answer(const struct thread_spawner_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct thread_spawner_create_params_reader params;
	struct thread_spawner_create_results_builder results;
	enum status status;

	if (handlers->create == NULL)
		return STATUS_BAD_METHOD;
	status = thread_spawner_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = thread_spawner_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

static enum status thread_spawner_park_answer(const struct thread_spawner_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct thread_spawner_park_params_reader params;
	struct thread_spawner_park_results_builder results;
	enum status status;

	if (handlers->park == NULL)
		return STATUS_BAD_METHOD;
	status = thread_spawner_park_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = thread_spawner_park_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->park(self, request, &params, &results);
}

enum status thread_spawner_dispatch(const struct thread_spawner_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != THREAD_SPAWNER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case THREAD_SPAWNER_METHOD_CREATE:
		return thread_spawner_create_answer(handlers, self, request);
	case THREAD_SPAWNER_METHOD_PARK:
		return thread_spawner_park_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status thread_handle_wait_answer(const struct thread_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct thread_handle_wait_params_reader params;
	struct thread_handle_wait_results_builder results;
	enum status status;

	if (handlers->wait == NULL)
		return STATUS_BAD_METHOD;
	status = thread_handle_wait_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = thread_handle_wait_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->wait(self, request, &params, &results);
}

static enum status thread_handle_status_answer(const struct thread_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct thread_handle_status_params_reader params;
	struct thread_handle_status_results_builder results;
	enum status status;

	if (handlers->status == NULL)
		return STATUS_BAD_METHOD;
	status = thread_handle_status_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = thread_handle_status_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->status(self, request, &params, &results);
}

enum status thread_handle_dispatch(const struct thread_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != THREAD_HANDLE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case THREAD_HANDLE_METHOD_WAIT:
		return thread_handle_wait_answer(handlers, self, request);
	case THREAD_HANDLE_METHOD_STATUS:
		return thread_handle_status_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

/*
 * Dispatchers of services.
 *
 * Generated from memory.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/memory_server.h"

static enum status memory_create_answer(const struct memory_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_create_params_reader params;
	struct memory_create_results_builder results;
	enum status status;

	if (handlers->create == NULL)
		return STATUS_BAD_METHOD;
	status = memory_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

enum status memory_dispatch(const struct memory_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != MEMORY_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case MEMORY_METHOD_CREATE:
		return memory_create_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status memory_object_size_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_size_params_reader params;
	struct memory_object_size_results_builder results;
	enum status status;

	if (handlers->size == NULL)
		return STATUS_BAD_METHOD;
	status = memory_object_size_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_size_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->size(self, request, &params, &results);
}

static enum status memory_object_read_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_read_params_reader params;
	struct memory_object_read_results_builder results;
	enum status status;

	if (handlers->read == NULL)
		return STATUS_BAD_METHOD;
	status = memory_object_read_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_read_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static enum status memory_object_write_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_write_params_reader params;
	struct memory_object_write_results_builder results;
	enum status status;

	if (handlers->write == NULL)
		return STATUS_BAD_METHOD;
	status = memory_object_write_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_write_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

static enum status memory_object_seal_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_seal_params_reader params;
	struct memory_object_seal_results_builder results;
	enum status status;

	if (handlers->seal == NULL)
		return STATUS_BAD_METHOD;
	status = memory_object_seal_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_seal_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->seal(self, request, &params, &results);
}

static enum status memory_object_view_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_view_params_reader params;
	struct memory_object_view_results_builder results;
	enum status status;

	if (handlers->view == NULL)
		return STATUS_BAD_METHOD;
	status = memory_object_view_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_view_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->view(self, request, &params, &results);
}

static enum status memory_object_reader_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_reader_params_reader params;
	struct memory_object_reader_results_builder results;
	enum status status;

	if (handlers->reader == NULL)
		return STATUS_BAD_METHOD;
	status = memory_object_reader_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_reader_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->reader(self, request, &params, &results);
}

static enum status memory_object_park_answer(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_object_park_params_reader params;
	struct memory_object_park_results_builder results;
	enum status status;

	if (handlers->park == NULL)
		return STATUS_BAD_METHOD;
	status = memory_object_park_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_object_park_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->park(self, request, &params, &results);
}

enum status memory_object_dispatch(const struct memory_object_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != MEMORY_OBJECT_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case MEMORY_OBJECT_METHOD_SIZE:
		return memory_object_size_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_READ:
		return memory_object_read_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_WRITE:
		return memory_object_write_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_SEAL:
		return memory_object_seal_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_VIEW:
		return memory_object_view_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_READER:
		return memory_object_reader_answer(handlers, self, request);
	case MEMORY_OBJECT_METHOD_PARK:
		return memory_object_park_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status memory_view_size_answer(const struct memory_view_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_view_size_params_reader params;
	struct memory_view_size_results_builder results;
	enum status status;

	if (handlers->size == NULL)
		return STATUS_BAD_METHOD;
	status = memory_view_size_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_view_size_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->size(self, request, &params, &results);
}

static enum status memory_view_read_answer(const struct memory_view_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_view_read_params_reader params;
	struct memory_view_read_results_builder results;
	enum status status;

	if (handlers->read == NULL)
		return STATUS_BAD_METHOD;
	status = memory_view_read_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_view_read_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static enum status memory_view_write_answer(const struct memory_view_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_view_write_params_reader params;
	struct memory_view_write_results_builder results;
	enum status status;

	if (handlers->write == NULL)
		return STATUS_BAD_METHOD;
	status = memory_view_write_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_view_write_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

static enum status memory_view_view_answer(const struct memory_view_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_view_view_params_reader params;
	struct memory_view_view_results_builder results;
	enum status status;

	if (handlers->view == NULL)
		return STATUS_BAD_METHOD;
	status = memory_view_view_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_view_view_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->view(self, request, &params, &results);
}

static enum status memory_view_reader_answer(const struct memory_view_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_view_reader_params_reader params;
	struct memory_view_reader_results_builder results;
	enum status status;

	if (handlers->reader == NULL)
		return STATUS_BAD_METHOD;
	status = memory_view_reader_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_view_reader_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->reader(self, request, &params, &results);
}

enum status memory_view_dispatch(const struct memory_view_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != MEMORY_VIEW_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case MEMORY_VIEW_METHOD_SIZE:
		return memory_view_size_answer(handlers, self, request);
	case MEMORY_VIEW_METHOD_READ:
		return memory_view_read_answer(handlers, self, request);
	case MEMORY_VIEW_METHOD_WRITE:
		return memory_view_write_answer(handlers, self, request);
	case MEMORY_VIEW_METHOD_VIEW:
		return memory_view_view_answer(handlers, self, request);
	case MEMORY_VIEW_METHOD_READER:
		return memory_view_reader_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status memory_reader_size_answer(const struct memory_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_reader_size_params_reader params;
	struct memory_reader_size_results_builder results;
	enum status status;

	if (handlers->size == NULL)
		return STATUS_BAD_METHOD;
	status = memory_reader_size_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_reader_size_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->size(self, request, &params, &results);
}

static enum status memory_reader_read_answer(const struct memory_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_reader_read_params_reader params;
	struct memory_reader_read_results_builder results;
	enum status status;

	if (handlers->read == NULL)
		return STATUS_BAD_METHOD;
	status = memory_reader_read_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_reader_read_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static enum status memory_reader_reader_answer(const struct memory_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_reader_reader_params_reader params;
	struct memory_reader_reader_results_builder results;
	enum status status;

	if (handlers->reader == NULL)
		return STATUS_BAD_METHOD;
	status = memory_reader_reader_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_reader_reader_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->reader(self, request, &params, &results);
}

enum status memory_reader_dispatch(const struct memory_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != MEMORY_READER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case MEMORY_READER_METHOD_SIZE:
		return memory_reader_size_answer(handlers, self, request);
	case MEMORY_READER_METHOD_READ:
		return memory_reader_read_answer(handlers, self, request);
	case MEMORY_READER_METHOD_READER:
		return memory_reader_reader_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status memory_revoker_revoke_answer(const struct memory_revoker_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct memory_revoker_revoke_params_reader params;
	struct memory_revoker_revoke_results_builder results;
	enum status status;

	if (handlers->revoke == NULL)
		return STATUS_BAD_METHOD;
	status = memory_revoker_revoke_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = memory_revoker_revoke_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->revoke(self, request, &params, &results);
}

enum status memory_revoker_dispatch(const struct memory_revoker_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != MEMORY_REVOKER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case MEMORY_REVOKER_METHOD_REVOKE:
		return memory_revoker_revoke_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status park_space_wait_answer(const struct park_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct park_space_wait_params_reader params;
	struct park_space_wait_results_builder results;
	enum status status;

	if (handlers->wait == NULL)
		return STATUS_BAD_METHOD;
	status = park_space_wait_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = park_space_wait_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->wait(self, request, &params, &results);
}

static enum status park_space_wake_answer(const struct park_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct park_space_wake_params_reader params;
	struct park_space_wake_results_builder results;
	enum status status;

	if (handlers->wake == NULL)
		return STATUS_BAD_METHOD;
	status = park_space_wake_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = park_space_wake_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->wake(self, request, &params, &results);
}

enum status park_space_dispatch(const struct park_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != PARK_SPACE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case PARK_SPACE_METHOD_WAIT:
		return park_space_wait_answer(handlers, self, request);
	case PARK_SPACE_METHOD_WAKE:
		return park_space_wake_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status address_space_map_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_params_reader params;
	struct address_space_map_results_builder results;
	enum status status;

	if (handlers->map == NULL)
		return STATUS_BAD_METHOD;
	status = address_space_map_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map(self, request, &params, &results);
}

static enum status address_space_map_read_only_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_read_only_params_reader params;
	struct address_space_map_read_only_results_builder results;
	enum status status;

	if (handlers->map_read_only == NULL)
		return STATUS_BAD_METHOD;
	status = address_space_map_read_only_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_read_only_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map_read_only(self, request, &params, &results);
}

static enum status address_space_map_executable_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_executable_params_reader params;
	struct address_space_map_executable_results_builder results;
	enum status status;

	if (handlers->map_executable == NULL)
		return STATUS_BAD_METHOD;
	status = address_space_map_executable_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_executable_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map_executable(self, request, &params, &results);
}

static enum status address_space_unmap_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_unmap_params_reader params;
	struct address_space_unmap_results_builder results;
	enum status status;

	if (handlers->unmap == NULL)
		return STATUS_BAD_METHOD;
	status = address_space_unmap_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_unmap_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->unmap(self, request, &params, &results);
}

static enum status address_space_protect_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_protect_params_reader params;
	struct address_space_protect_results_builder results;
	enum status status;

	if (handlers->protect == NULL)
		return STATUS_BAD_METHOD;
	status = address_space_protect_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_protect_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->protect(self, request, &params, &results);
}

static enum status address_space_map_view_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_view_params_reader params;
	struct address_space_map_view_results_builder results;
	enum status status;

	if (handlers->map_view == NULL)
		return STATUS_BAD_METHOD;
	status = address_space_map_view_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_view_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map_view(self, request, &params, &results);
}

static enum status address_space_map_reader_answer(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct address_space_map_reader_params_reader params;
	struct address_space_map_reader_results_builder results;
	enum status status;

	if (handlers->map_reader == NULL)
		return STATUS_BAD_METHOD;
	status = address_space_map_reader_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = address_space_map_reader_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->map_reader(self, request, &params, &results);
}

enum status address_space_dispatch(const struct address_space_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != ADDRESS_SPACE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ADDRESS_SPACE_METHOD_MAP:
		return address_space_map_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_MAP_READ_ONLY:
		return address_space_map_read_only_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_MAP_EXECUTABLE:
		return address_space_map_executable_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_UNMAP:
		return address_space_unmap_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_PROTECT:
		return address_space_protect_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_MAP_VIEW:
		return address_space_map_view_answer(handlers, self, request);
	case ADDRESS_SPACE_METHOD_MAP_READER:
		return address_space_map_reader_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

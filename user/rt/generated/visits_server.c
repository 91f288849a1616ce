/*
 * Dispatchers of services.
 *
 * Generated from visits.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/visits_server.h"

static enum status door_visit_answer(const struct door_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct door_visit_params_reader params;
	struct door_visit_results_builder results;
	enum status status;

	if (handlers->visit == NULL)
		return STATUS_BAD_METHOD;
	status = door_visit_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = door_visit_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->visit(self, request, &params, &results);
}

enum status door_dispatch(const struct door_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != DOOR_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case DOOR_METHOD_VISIT:
		return door_visit_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status fuse_crash_answer(const struct fuse_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct fuse_crash_params_reader params;
	struct fuse_crash_results_builder results;
	enum status status;

	if (handlers->crash == NULL)
		return STATUS_BAD_METHOD;
	status = fuse_crash_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = fuse_crash_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->crash(self, request, &params, &results);
}

static enum status fuse_hang_answer(const struct fuse_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct fuse_hang_params_reader params;
	struct fuse_hang_results_builder results;
	enum status status;

	if (handlers->hang == NULL)
		return STATUS_BAD_METHOD;
	status = fuse_hang_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = fuse_hang_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->hang(self, request, &params, &results);
}

enum status fuse_dispatch(const struct fuse_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != FUSE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case FUSE_METHOD_CRASH:
		return fuse_crash_answer(handlers, self, request);
	case FUSE_METHOD_HANG:
		return fuse_hang_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

/*
 * Counts visits (schema/visits.capnp), and fails when it is told to: what it counted is gone then,
 * but not who its callers are. It has two faces, so that who may visit may not break it.
 *
 * Ends with 0 when it is asked to stop; with 2 when it has no endpoint, with 4 when that is gone.
 */
#include "core/generated/endpoint.h"
#include "user/rt/generated/visits_server.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/state.h"

#define TAG_DOOR 0u
#define TAG_FUSE 1u
#define CALLERS 64u
#define RECEIVES 4u

struct visitor {
	struct rt_caller caller;
	uint32_t visits;
	uint64_t last; /* visit of all, by its number */
};

struct visits {
	struct rt_server server;
	struct rt_server_object objects[TAG_FUSE + 1u];
	struct visitor visitors[CALLERS];
	uint64_t visit_count;
};

/*
 * The caller's place; the place of whoever was away for longest when it has none. References are
 * never used twice and there is no sign when one has gone, so a table that forgot none would be
 * full one day.
 */
static struct visitor *visitor_of(struct visits *visits, const struct rt_caller *caller)
{
	struct visitor *oldest = &visits->visitors[0];

	for (uint32_t i = 0; i < CALLERS; i++) {
		struct visitor *visitor = &visits->visitors[i];

		if (visitor->visits != 0 && memcmp(visitor->caller.reference, caller->reference,
						   sizeof(caller->reference)) == 0)
			return visitor;
		if (visitor->last < oldest->last)
			oldest = visitor;
	}
	*oldest = (struct visitor){.caller = *caller};
	return oldest;
}

static enum status door_visit_serve(void *self, struct rt_request *request,
				    const struct door_visit_params_reader *params,
				    const struct door_visit_results_builder *results)
{
	struct visits *visits = self;
	struct visitor *visitor = visitor_of(visits, &request->caller);

	(void)params;
	visitor->visits++;
	visitor->last = ++visits->visit_count;
	door_visit_results_builder_set_instance(results,
						visits->server.config.rt->startup->process_id);
	door_visit_results_builder_set_visits(results, visitor->visits);
	return door_visit_results_builder_set_caller(
		results,
		capnp_data_make(request->caller.reference, sizeof(request->caller.reference)));
}

static enum status fuse_crash_serve(void *self, struct rt_request *request,
				    const struct fuse_crash_params_reader *params,
				    const struct fuse_crash_results_builder *results)
{
	(void)self;
	(void)request;
	(void)params;
	(void)results;
	/* Nothing is mapped at address zero. The compiler must not know which address it is. */
	volatile uint32_t *nothing = NULL;

	__asm__ volatile("" : "+r"(nothing));
	*nothing = 1;
	return STATUS_OK;
}

static enum status fuse_hang_serve(void *self, struct rt_request *request,
				   const struct fuse_hang_params_reader *params,
				   const struct fuse_hang_results_builder *results)
{
	volatile bool turns = true;

	(void)self;
	(void)request;
	(void)params;
	(void)results;
	while (turns)
		__asm__ volatile("pause");
	return STATUS_OK;
}

static const struct door_handlers door_handlers = {.visit = door_visit_serve};
RT_SERVER_DISPATCH(door, door_handlers)

static const struct rt_server_class door_class = {.interface_id = DOOR_INTERFACE_ID,
						  .dispatch = door_serve};
static const struct fuse_handlers fuse_handlers = {.crash = fuse_crash_serve,
						   .hang = fuse_hang_serve};
RT_SERVER_DISPATCH(fuse, fuse_handlers)

static const struct rt_server_class fuse_class = {.interface_id = FUSE_INTERFACE_ID,
						  .dispatch = fuse_serve};

int capos_main(struct rt *rt)
{
	struct visits *visits = RT_STATE(struct visits);
	struct rt_server_config config = {
		.rt = rt,
		.result_words = 32,
		.receives = RECEIVES,
		.objects = visits->objects,
		.object_count = ARRAY_COUNT(visits->objects),
	};

	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    rt_server_init(&visits->server, &config) != STATUS_OK)
		return 2;
	rt_server_add(&visits->server, TAG_DOOR, &door_class, visits);
	rt_server_add(&visits->server, TAG_FUSE, &fuse_class, visits);
	return rt_server_run(&visits->server) == STATUS_OK ? 0 : 4;
}

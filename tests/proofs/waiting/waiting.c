/*
 * A service at which a thousand calls wait: Echo, whose `h` says what is asked for. A call with 0
 * waits; one with 1 wakes all that wait, and is told in `a` how many these were.
 *
 * Ends with 2 without an endpoint, otherwise when that is gone, with 4.
 */
#include "core/generated/echo.h"
#include "core/generated/endpoint.h"
#include "user/rt/generated/echo_server.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/state.h"

#define RECEIVES 4u
#define RESULT_WORDS 16u
#define CALLS 1024u

struct waiting {
	struct rt_server server;
	struct rt_server_object objects[1];
	struct rt_server_deferred *calls[CALLS];
	uint32_t count;
};

static void caller_gone(void *context, struct rt_server_deferred *call)
{
	struct waiting *waiting = context;

	for (uint32_t i = 0; i < waiting->count; i++) {
		if (waiting->calls[i] == call) {
			waiting->calls[i] = waiting->calls[--waiting->count];
			return;
		}
	}
}

static void wake(struct waiting *waiting, struct rt_server_deferred *call)
{
	struct rt_request *answer = rt_server_answer(&waiting->server, call);
	struct echo_echo_results_builder results;

	rt_server_reply(&waiting->server, answer,
			echo_echo_results_builder_root(&answer->results, &results));
}

static enum status waiting_echo(void *self, struct rt_request *request,
				const struct echo_echo_params_reader *params,
				const struct echo_echo_results_builder *results)
{
	struct waiting *waiting = self;
	enum status status;

	if (echo_echo_params_get_h(params) == 0) {
		if (waiting->count == CALLS)
			return STATUS_NO_ROOM;
		status = rt_server_defer(&waiting->server, request, caller_gone, waiting,
					 &waiting->calls[waiting->count]);
		waiting->count += status == STATUS_OK ? 1u : 0u;
		return status;
	}
	echo_echo_results_builder_set_a(results, waiting->count);
	while (waiting->count > 0)
		wake(waiting, waiting->calls[--waiting->count]);
	return STATUS_OK;
}

static const struct echo_handlers handlers = {.echo = waiting_echo};
RT_SERVER_DISPATCH(echo, handlers)

static const struct rt_server_class class = {
	.interface_id = ECHO_INTERFACE_ID,
	.dispatch = echo_serve,
	/* All callers are in one session. */
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

int capos_main(struct rt *rt)
{
	struct waiting *waiting = RT_STATE(struct waiting);
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = waiting->objects,
		.object_count = ARRAY_COUNT(waiting->objects),
	};

	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    rt_server_init(&waiting->server, &config) != STATUS_OK)
		return 2;
	rt_server_add(&waiting->server, 0, &class, waiting);
	return rt_server_run(&waiting->server) == STATUS_OK ? 0 : 4;
}

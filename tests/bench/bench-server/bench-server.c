/*
 * The service that calls between processes are measured with: Echo, on the ordinary server loop.
 */
#include "core/generated/echo.h"
#include "core/generated/endpoint.h"
#include "user/rt/generated/echo_server.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"

#define RESULT_WORDS 16u

static inline enum status echo_back(void *self, struct rt_request *request,
				    const struct echo_echo_params_reader *params,
				    const struct echo_echo_results_builder *results)
{
	(void)self;
	(void)request;
	echo_echo_results_builder_set_a(results, echo_echo_params_get_a(params));
	echo_echo_results_builder_set_b(results, echo_echo_params_get_b(params));
	echo_echo_results_builder_set_c(results, echo_echo_params_get_c(params));
	echo_echo_results_builder_set_d(results, echo_echo_params_get_d(params));
	echo_echo_results_builder_set_e(results, echo_echo_params_get_e(params));
	echo_echo_results_builder_set_f(results, echo_echo_params_get_f(params));
	echo_echo_results_builder_set_g(results, echo_echo_params_get_g(params));
	echo_echo_results_builder_set_h(results, echo_echo_params_get_h(params));
	return STATUS_OK;
}

static const struct echo_handlers handlers = {.echo = echo_back};
RT_SERVER_DISPATCH(echo, handlers)

static const struct rt_server_class class = {
	.interface_id = ECHO_INTERFACE_ID,
	.dispatch = echo_serve,
};

/* ---- the object whose answers come late ------------------------------------------------------ */

struct late {
	struct rt_server server;
	struct rt_server_deferred *waiting; /* the last call; null: there is none */
};

static void late_gone(void *context, struct rt_server_deferred *deferred)
{
	struct late *late = context;

	if (late->waiting == deferred)
		late->waiting = NULL;
}

static void late_answer(struct late *late, struct rt_server_deferred *deferred,
			const struct echo_echo_params_reader *params)
{
	struct rt_request *answer = rt_server_answer(&late->server, deferred);
	struct echo_echo_results_builder results;
	enum status status = echo_echo_results_builder_root(&answer->results, &results);

	if (status == STATUS_OK)
		status = echo_back(NULL, answer, params, &results);
	rt_server_reply(&late->server, answer, status);
}

/* The call before this one has its answer now. */
static enum status late_echo(void *self, struct rt_request *request,
			     const struct echo_echo_params_reader *params,
			     const struct echo_echo_results_builder *results)
{
	struct late *late = self;
	struct rt_server_deferred *before = late->waiting;
	enum status status =
		rt_server_defer(&late->server, request, late_gone, late, &late->waiting);

	(void)results;
	if (status == STATUS_OK && before)
		late_answer(late, before, params);
	return status;
}

static const struct echo_handlers late_handlers = {.echo = late_echo};

static enum status late_serve(void *self, struct rt_request *request)
{
	return echo_dispatch(&late_handlers, self, request);
}

static const struct rt_server_class late_class = {
	.interface_id = ECHO_INTERFACE_ID,
	.dispatch = late_serve,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

int capos_main(struct rt *rt)
{
	static struct late late;
	static struct rt_server_object objects[2];
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = 16,
		.objects = objects,
		.object_count = ARRAY_COUNT(objects),
	};

	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    rt_server_init(&late.server, &config) != STATUS_OK)
		return 2;
	rt_server_add(&late.server, 0, &class, NULL);
	rt_server_add(&late.server, 1, &late_class, &late);
	return rt_server_run(&late.server) == STATUS_OK ? 0 : 4;
}

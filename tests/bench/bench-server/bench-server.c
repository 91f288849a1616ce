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

int capos_main(struct rt *rt)
{
	static struct rt_server server;
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
	    rt_server_init(&server, &config) != STATUS_OK)
		return 2;
	rt_server_add(&server, 0, &class, NULL);
	return rt_server_run(&server) == STATUS_OK ? 0 : 4;
}

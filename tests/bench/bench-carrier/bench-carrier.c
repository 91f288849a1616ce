/*
 * The service that calls with texts, data and capabilities are measured with: Carrier, on the
 * ordinary server loop.
 */
#include "core/generated/echo.h"
#include "core/generated/endpoint.h"
#include "user/rt/generated/echo_server.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/state.h"

#define RESULT_WORDS 512u
#define RECEIVES 2u

static enum status text_back(void *self, struct rt_request *request,
			     const struct carrier_text_params_reader *params,
			     const struct carrier_text_results_builder *results)
{
	struct capnp_text text;
	enum status status = carrier_text_params_get_text(params, &text);

	(void)self;
	(void)request;
	return status == STATUS_OK ? carrier_text_results_builder_set_text(results, text) : status;
}

static enum status data_back(void *self, struct rt_request *request,
			     const struct carrier_data_params_reader *params,
			     const struct carrier_data_results_builder *results)
{
	struct capnp_data data;
	enum status status = carrier_data_params_get_data(params, &data);

	(void)self;
	(void)request;
	return status == STATUS_OK ? carrier_data_results_builder_set_data(results, data) : status;
}

static enum status copy_back(void *self, struct rt_request *request,
			     const struct carrier_pass_params_reader *params,
			     const struct carrier_pass_results_builder *results)
{
	struct echo echo;
	enum status status = carrier_pass_params_receive_echo(request, params, &echo);

	(void)self;
	if (status != STATUS_OK)
		return status;
	/* A copy goes back; the loop releases this one, as nobody has kept it. */
	request->kept = 0;
	return carrier_pass_results_send_echo(request, results, echo, RT_TRANSFER_COPY);
}

static enum status move_back(void *self, struct rt_request *request,
			     const struct carrier_move_params_reader *params,
			     const struct carrier_move_results_builder *results)
{
	struct echo echo;
	enum status status = carrier_move_params_receive_echo(request, params, &echo);

	(void)self;
	if (status != STATUS_OK)
		return status;
	return carrier_move_results_send_echo(request, results, echo, RT_TRANSFER_MOVE);
}

static const struct carrier_handlers handlers = {
	.text = text_back,
	.data = data_back,
	.pass = copy_back,
	.move = move_back,
};
RT_SERVER_DISPATCH(carrier, handlers)

static const struct rt_server_class class = {
	.interface_id = CARRIER_INTERFACE_ID,
	.dispatch = carrier_serve,
};

struct service {
	struct rt_server server;
	struct rt_server_object objects[1];
};

int capos_main(struct rt *rt)
{
	struct service *service = RT_STATE(struct service);
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = service->objects,
		.object_count = ARRAY_COUNT(service->objects),
	};

	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    rt_server_init(&service->server, &config) != STATUS_OK)
		return 2;
	rt_server_add(&service->server, 0, &class, rt);
	return rt_server_run(&service->server) == STATUS_OK ? 0 : 4;
}

/*
 * The service of accounts (schema/accounts.capnp): read user/services/accounts/service.h first.
 *
 * Ends with 2 when something that it needs is missing, with 3 when its configuration is not right,
 * with 5 when its disk fails under a change or goes away, otherwise when its endpoint is gone, with
 * 4.
 */
#include "user/services/accounts/service.h"

#include "core/generated/endpoint.h"
#include "core/generated/system.h"
#include "user/rt/config.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define TAG_READER 0u
#define TAG_MANAGER 1u
#define TAG_KEYS 2u
#define RECEIVES 4u
/* Four accounts with the longest names. */
#define RESULT_WORDS 224u

static bool accounts_open(struct accounts_service *service, struct rt *rt,
			  const struct store_range_parts *parts)
{
	struct account_config_reader root;
	struct rt_config config;
	bool right = rt_config_open(rt, "config", &config) == STATUS_OK;

	right = right && account_config_root(&config.message, &root) == STATUS_OK &&
		accounts_store_open(service, parts, &root);
	rt_config_close(rt, &config);
	return right;
}

int capos_main(struct rt *rt)
{
	struct accounts_service *service = RT_STATE(struct accounts_service);
	struct store_range_parts parts = {0};
	struct audit_sink sink;
	struct timer timer;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = service->objects,
		.object_count = ARRAY_COUNT(service->objects),
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
		{"audit", AUDIT_SINK_INTERFACE_ID, &sink.id},
	};

	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&service->console, rt, "console") != STATUS_OK ||
	    rt_server_init(&service->server, &config) != STATUS_OK ||
	    !store_service_find(rt, &service->mapper, &parts))
		return 2;
	if (!accounts_open(service, rt, &parts)) {
		rt_console_print(&service->console, "accounts: the configuration is not right\n");
		return 3;
	}
	rt_server_clock_init(&service->clock, &service->server, timer);
	rt_audit_init(&service->audit, &service->clock, sink);
	rt_server_add(&service->server, TAG_READER, &accounts_reader_class, service);
	rt_server_add(&service->server, TAG_MANAGER, &accounts_manager_class, service);
	rt_server_add(&service->server, TAG_KEYS, &accounts_keys_class, service);
	return rt_server_run(&service->server) == STATUS_OK ? 0 : 4;
}

/*
 * The service of passwords (schema/credentials.capnp): read user/services/credentials/credentials.h
 * first.
 *
 * Ends with 2 when something that it needs is missing, with 3 when its configuration is not right,
 * with 5 when its disk fails under a change or goes away, otherwise when its endpoint is gone, with
 * 4.
 */
#include "user/services/credentials/credentials.h"

#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "user/rt/config.h"
#include "user/rt/format.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define RECEIVES 4u
#define RESULT_WORDS 48u
#define TOKEN_LINE_BYTES 96u

struct parts {
	struct rt_mapper mapper;
	struct address_space space;
	struct thread_spawner spawner;
	struct memory memory;
	struct timer timer;
	struct audit_sink audit;
};

static bool table_read(struct credentials_service *service, struct rt *rt)
{
	struct credential_config_reader root;
	struct rt_config config;
	bool right = rt_config_open(rt, "config", &config) == STATUS_OK;

	right = right && credential_config_root(&config.message, &root) == STATUS_OK &&
		credentials_table_read(&service->credentials.table, &root) == STATUS_OK;
	rt_config_close(rt, &config);
	return right;
}

/* In one piece, so that no other program's line comes between. */
static void token_tell(struct credentials_service *service, const char *token)
{
	char line[TOKEN_LINE_BYTES];
	const size_t length = rt_format(line, sizeof(line),
					"credentials: the token for setup on a line that is not "
					"local: %s\r\n",
					token);

	rt_console_write_secret(&service->console, line, length);
	rt_wipe(line, sizeof(line));
}

/* Opens kept memory, and prints the token of setup when there is a new one. */
static bool kept_open(struct credentials_service *service, struct parts *parts,
		      const struct credentials_secrets *stored)
{
	struct credentials_start start = {
		.stored = stored,
		.now_ns = rt_server_clock_now(&service->clock),
	};
	char token[CREDENTIALS_TOKEN_TEXT];
	struct rt_kept kept;

	if (rt_kept_open(&parts->mapper, "kept", &kept) != STATUS_OK ||
	    kept.mapped.length_bytes < sizeof(struct credentials_kept) ||
	    random_fill(service, start.key, sizeof(start.key)) != STATUS_OK ||
	    random_fill(service, start.token, sizeof(start.token)) != STATUS_OK)
		return false;
	credentials_open(&service->credentials,
			 (struct credentials_kept *)(uintptr_t)kept.mapped.bytes, &start, token);
	rt_wipe(&start, sizeof(start));
	if (token[0] != '\0')
		token_tell(service, token);
	if (!credentials_available(&service->credentials))
		rt_console_print(&service->console,
				 "credentials: kept memory is damaged; nobody can log in\n");
	rt_wipe(token, sizeof(token));
	return true;
}

/* Opens the disk, if there is one, and kept memory beside it. */
static bool secrets_open(struct credentials_service *service, struct parts *parts, struct rt *rt)
{
	struct rt_heap *heap = &rt->heap;
	struct credentials_secrets *stored;
	struct store_range_parts range;
	bool usable, opened;

	if (!store_service_find(rt, &parts->mapper, &range))
		return false;
	if (range.device.id.key == 0)
		return kept_open(service, parts, NULL);
	stored = rt_heap_allocate(heap, sizeof(*stored));
	if (!stored)
		return false;
	*stored = (struct credentials_secrets){0};
	usable = credentials_disk_open(service, &range, stored);
	/* Nobody sets up what cannot be read, so nobody is told a token. */
	if (!usable)
		*stored = (struct credentials_secrets){.set_up = 1};
	opened = kept_open(service, parts, stored);
	if (!usable)
		credentials_close(&service->credentials);
	rt_wipe(stored, sizeof(*stored));
	rt_heap_free(heap, stored);
	return opened;
}

/* The exit code; 0: the service can begin. */
static int service_open(struct credentials_service *service, struct parts *parts, struct rt *rt)
{
	const struct hasher_parts hasher = {
		.mapper = &parts->mapper,
		.memory = parts->memory,
		.spawner = parts->spawner,
		.clock = &service->clock,
		.cost = service->credentials.table.cost,
	};

	rt_mapper_init(&parts->mapper, rt, parts->space);
	rt_server_clock_init(&service->clock, &service->server, parts->timer);
	rt_audit_init(&service->audit, &service->clock, parts->audit);
	if (!secrets_open(service, parts, rt) ||
	    hasher_open(&service->hasher, &hasher) != STATUS_OK)
		return 2;
	rt_server_add(&service->server, CREDENTIALS_TAG_STORE, &store_class, service);
	rt_server_add(&service->server, CREDENTIALS_TAG_REDEEMER, &redeemer_class, service);
	return 0;
}

int capos_main(struct rt *rt)
{
	struct credentials_service *service = RT_STATE(struct credentials_service);
	struct parts parts;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = service->objects,
		.object_count = CREDENTIALS_OBJECTS,
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &parts.space.id},
		{"threadSpawner", THREAD_SPAWNER_INTERFACE_ID, &parts.spawner.id},
		{"memory", MEMORY_INTERFACE_ID, &parts.memory.id},
		{"entropy", ENTROPY_INTERFACE_ID, &service->entropy.id},
		{"timer", TIMER_INTERFACE_ID, &parts.timer.id},
		{"audit", AUDIT_SINK_INTERFACE_ID, &parts.audit.id},
	};
	int code;

	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&service->console, rt, "console") != STATUS_OK)
		return 2;
	if (!table_read(service, rt)) {
		rt_console_print(&service->console,
				 "credentials: the configuration is not right\n");
		return 3;
	}
	if (rt_server_init(&service->server, &config) != STATUS_OK)
		return 2;
	code = service_open(service, &parts, rt);
	if (code != 0) {
		rt_console_print(&service->console,
				 "credentials: cannot start: memory, or a thread\n");
		return code;
	}
	return rt_server_run(&service->server) == STATUS_OK ? 0 : 4;
}

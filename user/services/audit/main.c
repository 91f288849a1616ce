/*
 * The service of the audit log (schema/audit.capnp): read user/services/audit/audit.h first.
 *
 * Ends with 2 when something that it needs is missing, with 3 when its configuration is not right,
 * with 5 when a service below its disk has ended, otherwise when its endpoint is gone, with 4.
 */
#include "user/services/audit/audit.h"

#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "core/generated/system.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define RECEIVES 3u
/* Four records with the longest events, or four slots. */
#define RESULT_WORDS 384u
/* Sums are written so long after they have changed. */
#define SETTLE_AFTER_NS (5u * RT_SECOND_NS)
/* Records that nobody waits for are on the disk so long after the first of them. */
#define FLUSH_AFTER_NS (RT_SECOND_NS / 2u)

/* ---- ids, heads, sums ------------------------------------------------------------------------ */

enum status audit_service_id(struct audit_service *service, uint8_t id[AUDIT_ID_BYTES])
{
	const struct entropy_fill_args args = {.length = sizeof(service->ids)};
	struct entropy_fill_result result = {
		.data = {.bytes = service->ids, .capacity_bytes = sizeof(service->ids)}};

	if (service->ids_left == 0) {
		const enum status status =
			entropy_fill(service->server.config.rt, service->entropy, &args, &result);

		if (status != STATUS_OK)
			return status;
		service->ids_left = AUDIT_IDS;
	}
	memcpy(id, service->ids[--service->ids_left], AUDIT_ID_BYTES);
	return STATUS_OK;
}

static void head_tell(struct audit_service *service)
{
	char hex[2u * AUDIT_HASH_BYTES + 1u];

	for (uint32_t i = 0; i < AUDIT_HASH_BYTES; i++) {
		hex[2u * i] = "0123456789abcdef"[service->log.head[i] >> 4];
		hex[2u * i + 1u] = "0123456789abcdef"[service->log.head[i] & 15u];
	}
	hex[2u * AUDIT_HASH_BYTES] = '\0';
	service->head_told = service->log.sequence;
	rt_console_print(&service->console, "audit: record %lu has the head %s\n",
			 (unsigned long)service->head_told, hex);
}

void audit_service_flush(struct audit_service *service)
{
	if (service->state != AUDIT_STATE_DURABLE)
		return;
	rt_server_moment_unset(&service->clock, &service->flush);
	if (audit_durable_flush(&service->durable))
		return;
	if (service->disk.lost)
		rt_exit(5);
	service->state = AUDIT_STATE_VOLATILE;
	service->log.durable = false;
	rt_console_print(&service->console,
			 "audit: the disk has failed: records are lost when the machine stops\n");
}

static void flush_come(void *context)
{
	audit_service_flush(context);
}

void audit_service_written(struct audit_service *service)
{
	if (audit_log_wants_flush(&service->log))
		audit_service_flush(service);
	else if (service->state == AUDIT_STATE_DURABLE && !service->flush.is_set &&
		 service->log.sequence != service->log.flushed)
		rt_server_moment_set(&service->clock, &service->flush,
				     rt_server_clock_now(&service->clock) + FLUSH_AFTER_NS);
	if (service->log.sequence / AUDIT_HEAD_EVERY != service->head_told / AUDIT_HEAD_EVERY)
		head_tell(service);
	if (!service->settle.is_set && audit_log_unsettled(&service->log))
		rt_server_moment_set(&service->clock, &service->settle,
				     rt_server_clock_now(&service->clock) + SETTLE_AFTER_NS);
}

static void settle_come(void *context)
{
	struct audit_service *service = context;
	const uint64_t now_ns = rt_server_clock_now(&service->clock);
	uint8_t id[AUDIT_ID_BYTES];

	/* At most one record for each part. */
	for (uint32_t i = 0; i < AUDIT_PARTS; i++) {
		if (audit_service_id(service, id) != STATUS_OK ||
		    !audit_log_settle(&service->log, now_ns, id))
			break;
		audit_service_written(service);
	}
	audit_service_written(service);
}

int capos_main(struct rt *rt)
{
	struct audit_service *service = RT_STATE(struct audit_service);
	struct timer timer;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = service->objects,
		.object_count = AUDIT_OBJECTS,
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
		{"entropy", ENTROPY_INTERFACE_ID, &service->entropy.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &service->space.id},
	};
	int code;

	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&service->console, rt, "console") != STATUS_OK ||
	    rt_server_init(&service->server, &config) != STATUS_OK)
		return 2;
	rt_server_clock_init(&service->clock, &service->server, timer);
	service->settle.come = settle_come;
	service->settle.context = service;
	service->flush.come = flush_come;
	service->flush.context = service;
	code = audit_service_open(service);
	if (code != 0) {
		rt_console_print(&service->console, "audit: the log cannot be opened\n");
		return code;
	}
	return rt_server_run(&service->server) == STATUS_OK ? 0 : 4;
}

/*
 * The service of the audit log (schema/audit.capnp): read user/services/audit/audit.h first.
 *
 * Ends with 2 when something that it needs is missing, with 3 when its configuration is not right,
 * otherwise when its endpoint is gone, with 4.
 */
#include "user/services/audit/audit.h"

#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "core/generated/system.h"
#include "user/rt/config.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define RECEIVES 3u
/* Four records with the longest events, or four slots. */
#define RESULT_WORDS 384u
/* Sums are written so long after they have changed. */
#define SETTLE_AFTER_NS UINT64_C(5000000000)

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

void audit_service_written(struct audit_service *service)
{
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
	}
	audit_service_written(service);
}

/* ---- opening --------------------------------------------------------------------------------- */

/* The writers of the configuration, and their tags. */
struct writers {
	uint32_t count;
	struct audit_log_writer list[AUDIT_WRITERS];
	uint32_t tags[AUDIT_WRITERS];
};

static bool writer_take(struct writers *writers, const struct audit_writer_reader *from)
{
	struct audit_log_writer *writer = &writers->list[writers->count];
	const uint32_t tag = audit_writer_get_tag(from);
	struct capnp_text name;

	if (audit_writer_get_name(from, &name) != STATUS_OK ||
	    !audit_name_is_right(name.bytes, name.length_bytes) || tag == AUDIT_TAG_READER ||
	    tag >= SCOPE_EXPORT_TAGS)
		return false;
	for (uint32_t i = 0; i < writers->count; i++) {
		if (writers->tags[i] == tag)
			return false;
	}
	*writer = (struct audit_log_writer){.per_minute = audit_writer_get_per_minute(from)};
	memcpy(writer->name, name.bytes, name.length_bytes);
	writers->tags[writers->count++] = tag;
	return true;
}

static bool writers_read(struct rt *rt, struct writers *writers)
{
	struct rt_config config;
	struct audit_config_reader root;
	struct audit_writer_list_reader list;
	bool right = rt_config_open(rt, "config", &config) == STATUS_OK;

	right = right && audit_config_root(&config.message, &root) == STATUS_OK &&
		audit_config_get_writers(&root, &list) == STATUS_OK &&
		list.raw.count <= AUDIT_WRITERS;
	for (uint32_t i = 0; right && i < list.raw.count; i++) {
		const struct audit_writer_reader writer = audit_writer_list_get(&list, i);

		right = writer_take(writers, &writer);
	}
	rt_config_close(rt, &config);
	return right;
}

static void damage_tell(struct audit_service *service, const struct audit_damage *damage)
{
	uint8_t id[AUDIT_ID_BYTES];

	if (damage->slots == 0 && damage->missing == 0 && damage->links == 0 && damage->torn == 0)
		return;
	rt_console_print(&service->console,
			 "audit: the log is damaged: %u slots, %u missing, %u links, %u torn\n",
			 damage->slots, damage->missing, damage->links, damage->torn);
	if (audit_service_id(service, id) == STATUS_OK)
		audit_log_tell_damage(&service->log, damage, rt_server_clock_now(&service->clock),
				      id);
}

/* The exit code; 0: the log is open. */
static int log_open(struct audit_service *service, struct rt *rt, struct address_space space)
{
	struct writers writers = {.count = 0};
	struct audit_damage damage;
	struct rt_mapper mapper;
	struct rt_kept kept;

	if (!writers_read(rt, &writers))
		return 3;
	rt_mapper_init(&mapper, rt, space);
	if (rt_kept_open(&mapper, "kept", &kept) != STATUS_OK)
		return 2;
	if (audit_log_open(&service->log, (struct audit_slot *)(uintptr_t)kept.mapped.bytes,
			   (uint32_t)(kept.mapped.length_bytes / AUDIT_SLOT_BYTES), writers.list,
			   writers.count, &damage) != STATUS_OK)
		return 3;
	for (uint32_t i = 0; i < writers.count; i++) {
		service->sinks[i] = (struct audit_sink_object){service, i};
		rt_server_add(&service->server, writers.tags[i], &audit_sink_class,
			      &service->sinks[i]);
	}
	rt_server_add(&service->server, AUDIT_TAG_READER, &audit_reader_class, service);
	service->head_told = service->log.sequence;
	damage_tell(service, &damage);
	return 0;
}

int capos_main(struct rt *rt)
{
	struct audit_service *service = RT_STATE(struct audit_service);
	struct address_space space;
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
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &space.id},
	};
	int code;

	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&service->console, rt, "console") != STATUS_OK ||
	    rt_server_init(&service->server, &config) != STATUS_OK)
		return 2;
	rt_server_clock_init(&service->clock, &service->server, timer);
	service->settle.come = settle_come;
	service->settle.context = service;
	code = log_open(service, rt, space);
	if (code != 0) {
		rt_console_print(&service->console, "audit: the log cannot be opened\n");
		return code;
	}
	return rt_server_run(&service->server) == STATUS_OK ? 0 : 4;
}

/*
 * Opening the log: the writers of the configuration, kept memory, and the disk.
 */
#include "core/generated/block.h"
#include "core/generated/memory.h"
#include "user/rt/config.h"
#include "user/rt/memory.h"
#include "user/services/audit/audit.h"

/* Kept memory: a page for the header, and the slots. */
#define HEADER_BYTES 4096u

/* ---- the writers ----------------------------------------------------------------------------- */

/* The writers of the configuration, and their tags. */
struct tags {
	struct audit_writers writers;
	uint32_t tags[AUDIT_WRITERS];
	bool disk; /* the log has one, by the manifest */
};

static bool writer_take(struct tags *tags, const struct audit_writer_reader *from)
{
	struct audit_log_writer *writer = &tags->writers.list[tags->writers.count];
	const uint32_t tag = audit_writer_get_tag(from);
	struct capnp_text name;

	if (audit_writer_get_name(from, &name) != STATUS_OK ||
	    !audit_name_is_right(name.bytes, name.length_bytes) || tag == AUDIT_TAG_READER ||
	    tag >= SCOPE_EXPORT_TAGS)
		return false;
	for (uint32_t i = 0; i < tags->writers.count; i++) {
		if (tags->tags[i] == tag)
			return false;
	}
	*writer = (struct audit_log_writer){.per_minute = audit_writer_get_per_minute(from)};
	memcpy(writer->name, name.bytes, name.length_bytes);
	tags->tags[tags->writers.count++] = tag;
	return true;
}

static bool config_read(struct rt *rt, struct tags *tags)
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

		right = writer_take(tags, &writer);
	}
	tags->disk = right && audit_config_get_disk(&root);
	rt_config_close(rt, &config);
	return right && audit_log_writers_are_right(tags->writers.list, tags->writers.count);
}

/* ---- the disk -------------------------------------------------------------------------------- */

/* Takes the queue of the range. Whether there is one. */
static bool disk_take(struct audit_service *service)
{
	struct rt *rt = service->server.config.rt;
	struct store_range_parts parts = {.mapper = &service->mapper, .entropy = service->entropy};
	const struct rt_capset_want wants[] = {
		{"range", BLOCK_DEVICE_INTERFACE_ID, &parts.device.id},
		{"memory", MEMORY_INTERFACE_ID, &parts.memory.id},
	};
	enum store_range_opened opened;

	/* A range whose service was given up is not granted any more. */
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL)
		return false;
	opened = store_queue_open(&service->disk, &parts);
	if (opened == STORE_RANGE_LOST)
		rt_exit(5);
	return opened == STORE_RANGE_OPENED;
}

static const char *opened_words(const struct audit_service *service, enum audit_opened opened)
{
	switch (opened) {
	case AUDIT_OPENED:
	case AUDIT_MADE:
		break;
	case AUDIT_IS_DAMAGED:
		return "its range of the disk has something that is no audit log";
	case AUDIT_HAS_NO_ROOM:
		return "its range of the disk is too small, or has no room for a writer";
	case AUDIT_IS_SOMETHING:
		return "its disk has come after records without one";
	case AUDIT_DISK_FAILED:
		return service->disk.read_only ? "its disk is only read" : "its disk has failed";
	}
	return "?";
}

/* Whether the log is open, on the disk. Otherwise the console says why not. */
static bool durable_open(struct audit_service *service, const struct audit_kept *kept,
			 struct audit_writers *writers, struct audit_damage *damage)
{
	enum audit_opened opened = AUDIT_DISK_FAILED;
	const char *words = "its range of the disk is missing";

	if (disk_take(service)) {
		opened = audit_durable_open(&service->durable, &service->disk.device, kept,
					    &service->log, writers, damage);
		words = opened_words(service, opened);
	}
	if (opened == AUDIT_OPENED || opened == AUDIT_MADE) {
		service->state = AUDIT_STATE_DURABLE;
		return true;
	}
	if (service->disk.lost)
		rt_exit(5);
	service->state = AUDIT_STATE_VOLATILE;
	rt_console_print(&service->console, "audit: %s: records are lost when the machine stops\n",
			 words);
	return false;
}

/* ---- the log --------------------------------------------------------------------------------- */

/* Records that were being written when the machine stopped are told on a disk, and no damage. */
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

/* The first instance of a machine's run says so in a log that has records of earlier runs. */
static void start_tell(struct audit_service *service)
{
	uint8_t id[AUDIT_ID_BYTES];

	if (service->state == AUDIT_STATE_DURABLE && !service->durable.continues &&
	    audit_service_id(service, id) == STATUS_OK)
		audit_log_tell_start(&service->log, rt_server_clock_now(&service->clock), id);
}

static bool log_open(struct audit_service *service, struct tags *tags, const struct rt_kept *memory,
		     struct audit_damage *damage)
{
	uint8_t *bytes = (uint8_t *)(uintptr_t)memory->mapped.bytes;
	const struct audit_kept kept = {
		.header = (struct audit_header *)(void *)bytes,
		.block = (struct audit_slot *)(void *)(bytes + HEADER_BYTES),
		.slots =
			(uint32_t)((memory->mapped.length_bytes - HEADER_BYTES) / AUDIT_SLOT_BYTES),
	};

	return (tags->disk && durable_open(service, &kept, &tags->writers, damage)) ||
	       audit_kept_log_open(&kept, &service->log, &tags->writers, damage) == STATUS_OK;
}

int audit_service_open(struct audit_service *service)
{
	struct tags tags = {.writers = {.count = 0}};
	struct rt *rt = service->server.config.rt;
	struct audit_damage damage;
	struct rt_kept memory;

	if (!config_read(rt, &tags))
		return 3;
	rt_mapper_init(&service->mapper, rt, service->space);
	if (rt_kept_open(&service->mapper, "kept", &memory) != STATUS_OK ||
	    memory.mapped.length_bytes <= HEADER_BYTES)
		return 2;
	if (!log_open(service, &tags, &memory, &damage))
		return 3;
	for (uint32_t i = 0; i < tags.writers.count; i++) {
		service->sinks[i] = (struct audit_sink_object){service, tags.writers.places[i]};
		rt_server_add(&service->server, tags.tags[i], &audit_sink_class,
			      &service->sinks[i]);
	}
	rt_server_add(&service->server, AUDIT_TAG_READER, &audit_reader_class, service);
	service->head_told = service->log.sequence;
	damage_tell(service, &damage);
	start_tell(service);
	audit_service_written(service);
	return 0;
}

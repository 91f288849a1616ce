/*
 * The service of the audit log: parts that its files share.
 *
 * The log itself is core/audit: this program maps its kept memory, gives each export of the
 * configuration a writer, adds time and random ids, and tells heads to the kernel's log. Where it
 * is granted a range of a disk, the log is there, too.
 *
 *	main.c     starting; ids, heads, sums, and when the disk is written
 *	opening.c  the configuration, kept memory, the disk
 *	durable.c  the log on the disk
 *	sink.c     AuditSink
 *	reader.c   AuditReader
 */
#ifndef USER_SERVICES_AUDIT_AUDIT_H
#define USER_SERVICES_AUDIT_AUDIT_H

#include "core/audit/log.h"
#include "user/rt/console.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"
#include "user/rt/share.h"
#include "user/services/audit/durable.h"
#include "user/store/queue.h"

#define AUDIT_TAG_READER 0u
#define AUDIT_OBJECTS RT_SERVER_FIRST_MINTED_PLACE
/* Random bytes are asked for so many ids at once: Entropy gives 256 bytes a call. */
#define AUDIT_IDS 16u
/* After so many records the head goes to the kernel's log. */
#define AUDIT_HEAD_EVERY 64u

struct audit_service;

struct audit_sink_object {
	struct audit_service *service;
	uint32_t writer;
};

struct audit_service {
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_moment settle;
	struct rt_server_object objects[AUDIT_OBJECTS];
	struct audit_sink_object sinks[AUDIT_WRITERS];
	struct audit_log log;
	enum audit_state state;
	struct address_space space;
	struct rt_mapper mapper;
	struct store_queue disk;
	struct audit_durable durable;
	struct rt_server_moment flush;
	struct rt_console console;
	struct entropy entropy;
	uint8_t ids[AUDIT_IDS][AUDIT_ID_BYTES];
	uint32_t ids_left;
	uint64_t head_told; /* the sequence */
};

/* The next random id; any status of Entropy.fill. */
MUST_CHECK enum status audit_service_id(struct audit_service *service, uint8_t id[AUDIT_ID_BYTES]);

/* Records came: the disk and sums are written in time, and heads are told. */
void audit_service_written(struct audit_service *service);

/*
 * Writes all records to the disk, if there is one. A disk that fails is left: the log is volatile
 * from then on. When a service below it has ended, so does this program, and begins anew.
 */
void audit_service_flush(struct audit_service *service);

/* Opens the log and adds the exports; 0, or the code with which the program ends. */
MUST_CHECK int audit_service_open(struct audit_service *service);

extern const struct rt_server_class audit_sink_class;
extern const struct rt_server_class audit_reader_class;

#endif

/*
 * Writes two records to an audit log on a disk each time it is started, and looks whether all that
 * were acknowledged before are there still, whoever has ended meanwhile.
 *
 * Kept memory has the sequence and the hash of each record that was acknowledged. A line for each
 * promise. Ends with 5 until there are RECORDS of them, so that it is started again, then with 0;
 * with 1 when a promise was broken, with 3 when something was not granted, with 4 when the log was
 * lost on the way.
 */
#include "core/generated/audit.h"
#include "core/generated/memory.h"
#include "user/rt/config.h"
#include "user/rt/console.h"
#include "user/rt/generated/audit_client.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define RECORDS 6u
#define HASH_BYTES 32u

/* The content of kept memory: an entry counts when `count` says so. */
struct acknowledged {
	uint64_t count;
	uint64_t version; /* that was acknowledged last */
	struct {
		uint64_t sequence;
		uint8_t hash[HASH_BYTES];
	} records[RECORDS];
};

struct recorder {
	struct rt *rt;
	struct rt_console console;
	struct rt_mapper mapper;
	struct rt_kept kept;
	struct acknowledged *acknowledged;
	struct audit_sink audit;
	bool broken, lost;
};

static void says(struct recorder *recorder, const char *promise, bool is_so)
{
	/* A log that is lost promises nothing. */
	if (recorder->lost)
		return;
	if (!is_so)
		rt_console_print(&recorder->console, "recorder: %s: NO\n", promise);
	recorder->broken = recorder->broken || !is_so;
}

/* ---- looking --------------------------------------------------------------------------------- */

static void record_look(struct recorder *recorder, uint32_t index)
{
	const struct audit_sink_last_args args = {
		.sequence = recorder->acknowledged->records[index].sequence};
	uint8_t log[16], hash[HASH_BYTES], store[16];
	struct audit_sink_last_result last = {
		.log = {.bytes = log, .capacity_bytes = sizeof(log)},
		.hash = {.bytes = hash, .capacity_bytes = sizeof(hash)},
		.store = {.bytes = store, .capacity_bytes = sizeof(store)},
	};

	if (audit_sink_last(recorder->rt, recorder->audit, &args, &last) != STATUS_OK) {
		recorder->lost = true;
		return;
	}
	says(recorder, "the log is durable",
	     last.state == AUDIT_STATE_DURABLE && last.log.length_bytes == sizeof(log));
	says(recorder, "what was acknowledged is there",
	     last.hash.length_bytes == HASH_BYTES &&
		     memcmp(hash, recorder->acknowledged->records[index].hash, HASH_BYTES) == 0);
	says(recorder, "the last version is there",
	     last.version >= recorder->acknowledged->version);
}

/* ---- writing --------------------------------------------------------------------------------- */

/* A change of an account, or a version of a store in turn: both wait for the disk. */
static enum status event_write(const struct audit_event_builder *event, uint64_t number)
{
	struct audit_event_store_version_builder version;
	enum status status;

	if (number % 2u == 0) {
		audit_event_builder_set_account_changed(event, number);
		return STATUS_OK;
	}
	status = audit_event_builder_new_store_version(event, &version);
	if (status == STATUS_OK)
		audit_event_store_version_builder_set_version(&version, number);
	return status;
}

static enum status record_append(struct recorder *recorder, uint64_t number, struct rt_call *call,
				 struct audit_sink_append_results_reader *results)
{
	struct audit_sink_append_params_builder params;
	struct audit_event_builder event;
	enum status status = audit_sink_append_begin(call, recorder->rt, recorder->audit, &params);

	if (status == STATUS_OK)
		status = audit_sink_append_params_builder_new_event(&params, &event);
	if (status == STATUS_OK)
		status = event_write(&event, number);
	return status == STATUS_OK ? audit_sink_append_finish(call, results) : status;
}

static void acknowledgement_keep(struct recorder *recorder, uint64_t number,
				 const struct audit_sink_append_results_reader *results)
{
	struct acknowledged *acknowledged = recorder->acknowledged;
	struct capnp_data hash = {0};

	says(recorder, "a record is durable",
	     audit_sink_append_results_get_state(results) == AUDIT_STATE_DURABLE &&
		     audit_sink_append_results_get_hash(results, &hash) == STATUS_OK &&
		     hash.length_bytes == HASH_BYTES);
	if (recorder->broken)
		return;
	acknowledged->records[acknowledged->count].sequence =
		audit_sink_append_results_get_sequence(results);
	memcpy(acknowledged->records[acknowledged->count].hash, hash.bytes, HASH_BYTES);
	acknowledged->count++;
	if (number % 2u != 0)
		acknowledged->version = number;
}

static void record_write(struct recorder *recorder)
{
	const uint64_t number = recorder->acknowledged->count + 1u;
	struct audit_sink_append_results_reader results;
	struct rt_call call;

	if (record_append(recorder, number, &call, &results) == STATUS_OK)
		acknowledgement_keep(recorder, number, &results);
	else
		recorder->lost = true;
	rt_call_close(&call);
}

static int work(struct recorder *recorder)
{
	struct acknowledged *acknowledged = recorder->acknowledged;

	/* An instance that ended between two words of an entry has not counted it. */
	for (uint32_t i = 0; i < acknowledged->count && i < RECORDS && !recorder->lost; i++)
		record_look(recorder, i);
	for (uint32_t i = 0; i < 2 && acknowledged->count < RECORDS; i++) {
		if (!recorder->lost && !recorder->broken)
			record_write(recorder);
	}
	if (recorder->lost)
		return 4;
	if (recorder->broken)
		return 1;
	return acknowledged->count < RECORDS ? 5 : 0;
}

int capos_main(struct rt *rt)
{
	struct recorder *recorder = RT_STATE(struct recorder);
	struct address_space space;
	const struct rt_capset_want wants[] = {
		{"audit", AUDIT_SINK_INTERFACE_ID, &recorder->audit.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &space.id},
	};

	recorder->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&recorder->console, rt, "console") != STATUS_OK)
		return 3;
	rt_mapper_init(&recorder->mapper, rt, space);
	if (rt_kept_open(&recorder->mapper, "kept", &recorder->kept) != STATUS_OK)
		return 3;
	recorder->acknowledged =
		(struct acknowledged *)(void *)(uintptr_t)recorder->kept.mapped.bytes;
	return work(recorder);
}

/*
 * The sessions that were given something: who each is of, and by which profile. See broker.h.
 *
 * A step-up is for whoever the session is of, by the profile that it was opened with; nobody else
 * can tell the broker that. So the table lies in kept memory, too, and a session outlives the
 * broker's instance with all that it may ask for. A record is one write of the kernel's: it is
 * there or not. Records that are read at a start are taken as hostile, and give nothing by
 * themselves: a step-up still needs a proof of that principal's for that session, and an account
 * that has the profile.
 */
#include "core/generated/memory.h"
#include "core/generated/session.h"
#include "user/rt/format.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/session_client.h"
#include "user/rt/memory.h"
#include "user/services/broker/broker.h"

/* A record of kept memory, at its place times its size. All zeros: the place is free. */
struct record {
	char label[CAPSET_NAME_BYTES];
	char profile[BROKER_TEXT_BYTES];
	uint64_t principal;
};

_Static_assert(sizeof(struct record) == CAPSET_NAME_BYTES + BROKER_TEXT_BYTES + 8u,
	       "a record has no holes");
_Static_assert(sizeof(struct record) * BROKER_SESSIONS <= RING_DATA_BYTES,
	       "one read takes all records");

bool broker_session_label(const struct broker *broker, struct session_reference reference,
			  char *label)
{
	struct session_reference_describe_result described = {
		.label = {.bytes = label, .capacity_bytes = CAPSET_NAME_BYTES - 1u}};

	if (session_reference_describe(broker->rt, reference, &described) != STATUS_OK ||
	    !described.live)
		return false;
	label[described.label.length_bytes] = '\0';
	return true;
}

struct broker_session *broker_session_find(struct broker *broker,
					   struct session_reference reference)
{
	char label[CAPSET_NAME_BYTES];

	if (!broker_session_label(broker, reference, label))
		return NULL;
	for (uint32_t i = 0; i < BROKER_SESSIONS; i++) {
		struct broker_session *session = &broker->sessions[i];

		if (session->label[0] != '\0' && rt_string_equal(session->label, label))
			return session;
	}
	return NULL;
}

/* ---- the table ------------------------------------------------------------------------------- */

static void forget(struct broker *broker, struct broker_session *session)
{
	if (session->reference.id.key != 0)
		rt_ring_release(&broker->rt->ring, session->reference.id);
	*session = (struct broker_session){.label = ""};
}

/* A place that is free, that of a session that has ended, or the oldest of an earlier instance. */
static struct broker_session *place_find(struct broker *broker)
{
	struct broker_session *earlier = NULL;
	char label[CAPSET_NAME_BYTES];

	for (uint32_t i = 0; i < BROKER_SESSIONS; i++) {
		struct broker_session *session = &broker->sessions[i];

		if (session->label[0] == '\0')
			return session;
		if (session->reference.id.key != 0) {
			if (!broker_session_label(broker, session->reference, label))
				return session;
		} else if (!earlier) {
			earlier = session;
		}
	}
	return earlier;
}

static enum status record_write(struct broker *broker, const struct broker_session *session)
{
	struct record record = {.principal = session->principal};
	const struct memory_object_write_args args = {
		.offset = (uint64_t)(session - broker->sessions) * sizeof(record),
		.data = capnp_data_make((const uint8_t *)&record, sizeof(record)),
	};

	if (broker->kept.id.key == 0)
		return STATUS_OK;
	memcpy(record.label, session->label, sizeof(record.label));
	memcpy(record.profile, session->profile, sizeof(record.profile));
	return memory_object_write(broker->rt, broker->kept, &args);
}

struct broker_session *broker_session_keep(struct broker_task *task)
{
	struct broker *broker = task->broker;
	struct broker_session *session = broker_session_find(broker, task->session);

	/* A session has one place: what it is given last is what it is. */
	if (!session)
		session = place_find(broker);
	if (!session)
		return NULL;
	forget(broker, session);
	if (!broker_session_label(broker, task->session, session->label))
		return NULL;
	session->reference = task->session;
	session->serial = ++broker->serial;
	session->principal = task->principal;
	memcpy(session->profile, task->profile, sizeof(session->profile));
	task->session.id.key = 0;
	if (record_write(broker, session) == STATUS_OK)
		return session;
	forget(broker, session);
	return NULL;
}

/* ---- an earlier instance's ------------------------------------------------------------------- */

static bool is_terminated(const char *text, size_t size)
{
	return text[size - 1u] == '\0';
}

static bool record_holds(const struct broker *broker, const struct record *record)
{
	struct capnp_message message;
	struct profile_reader profile;

	return record->label[0] != '\0' && is_terminated(record->label, sizeof(record->label)) &&
	       is_terminated(record->profile, sizeof(record->profile)) &&
	       broker_profile_find(&broker->policy, &message, broker_text(record->profile),
				   &profile);
}

void broker_sessions_open(struct broker *broker)
{
	struct record records[BROKER_SESSIONS] = {{{0}, {0}, 0}};
	const struct memory_object_read_args args = {.length = sizeof(records)};
	struct memory_object_read_result result = {
		.data = {.bytes = (uint8_t *)records, .capacity_bytes = sizeof(records)}};

	if (rt_capset_get(&broker->rt->capset, "kept", MEMORY_OBJECT_INTERFACE_ID,
			  &broker->kept.id) != STATUS_OK) {
		broker->kept.id.key = 0;
		return;
	}
	if (memory_object_read(broker->rt, broker->kept, &args, &result) != STATUS_OK)
		return;
	for (uint32_t i = 0; i < BROKER_SESSIONS; i++) {
		struct broker_session *session = &broker->sessions[i];

		if (!record_holds(broker, &records[i]))
			continue;
		memcpy(session->label, records[i].label, sizeof(session->label));
		memcpy(session->profile, records[i].profile, sizeof(session->profile));
		session->principal = records[i].principal;
	}
}

/*
 * Sessions: see session.h. Caller references are caller.c's.
 */
#include "kernel/ipc/session.h"

#include "kernel/device/random.h"
#include "kernel/kernel.h"

void session_init_system(struct session *session)
{
	*session = (struct session){.ledger = &kernel.root_ledger, .label = "system"};
	object_init(&session->object, &kernel.root_ledger, OBJECT_SESSION);
	object_need(&session->object); /* by the kernel */
	kernel.root_ledger.has_session = true;
	/* Without entropy its id is zero, and so are all references. */
	(void)!random_fill(session->id, ARRAY_COUNT(session->id));
}

enum status session_create(struct ledger *ledger, struct session **created)
{
	struct object *object;
	uint64_t id[2];
	enum status status;

	if (ledger->has_session)
		return STATUS_BUSY;
	if (!kernel.caller_key.valid || !random_fill(id, ARRAY_COUNT(id)))
		return STATUS_UNAVAILABLE;
	status = object_create(ledger, OBJECT_SESSION, sizeof(struct session), &object);
	if (status != STATUS_OK)
		return status;
	*created = session_of(object);
	(*created)->ledger = ledger;
	(*created)->id[0] = id[0];
	(*created)->id[1] = id[1];
	ledger->has_session = true;
	return STATUS_OK;
}

/* Its ledger may become another session's. */
bool session_teardown(struct object *object)
{
	session_of(object)->ledger->has_session = false;
	return true;
}

void session_end(struct session *session)
{
	session->ended = true;
	session->object.reason = STATUS_SESSION_ENDED;
	ledger_close(session->ledger);
}

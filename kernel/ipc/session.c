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
	/* Without entropy the system's id is zero, and so are all references. */
	(void)!random_fill(session->id, ARRAY_COUNT(session->id));
}

enum status session_create(struct ledger *ledger, struct session **created)
{
	struct object *object, *reference;
	struct session *session;
	uint64_t id[2];
	enum status status;

	if (ledger->has_session)
		return STATUS_BUSY;
	if (!kernel.caller_key.valid || !random_fill(id, ARRAY_COUNT(id)))
		return STATUS_UNAVAILABLE;
	status = object_create(ledger, OBJECT_SESSION, sizeof(struct session), &object);
	if (status != STATUS_OK)
		return status;
	status = object_create(ledger, OBJECT_SESSION_REFERENCE, sizeof(struct session_reference),
			       &reference);
	if (status != STATUS_OK) {
		object_destroy(object);
		return status;
	}
	session = session_of(object);
	session->ledger = ledger;
	session->id[0] = id[0];
	session->id[1] = id[1];
	session->reference = session_reference_of(reference);
	session->reference->session = session;
	ledger->has_session = true;
	*created = session;
	return STATUS_OK;
}

bool session_teardown(struct object *object)
{
	struct session *session = session_of(object);

	if (session->reference)
		session->reference->session = NULL;
	session->reference = NULL;
	session->ledger->has_session = false;
	return true;
}

bool session_reference_teardown(struct object *object)
{
	struct session_reference *reference = session_reference_of(object);

	if (reference->session)
		reference->session->reference = NULL;
	reference->session = NULL;
	return true;
}

void session_end(struct session *session)
{
	if (session->ended)
		return;
	session->ended = true;
	session->object.reason = STATUS_SESSION_ENDED;
	if (session->reference)
		session->reference->object.reason = STATUS_SESSION_ENDED;
	ledger_close(session->ledger);
}

void session_unheld(struct object *object)
{
	if (session_of(object) != &kernel.system_session)
		session_end(session_of(object));
}

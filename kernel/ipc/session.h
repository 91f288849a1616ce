/*
 * Sessions, and the references by which services know callers.
 *
 * A session is an immutable identity with a liveness cell, an epoch, and a ledger of its own; every
 * process is in exactly one, from its start to its end. A service sees with each call a *caller
 * reference*: 128 bits of HMAC-SHA256 (RFC 2104, FIPS 180-4), keyed with a secret of this boot,
 * over the service's scope and the session's id. It is the same for every call of one session to
 * one scope, and different for every other scope. It is never authority.
 */
#ifndef KERNEL_IPC_SESSION_H
#define KERNEL_IPC_SESSION_H

#include "kernel/resource/object.h"

#define SESSION_LABEL_BYTES 32u

/*
 * Guarded by the one kernel lock; what calls read of it, the epoch and whether it has ended, are
 * single words.
 */
struct session_reference;

struct session {
	struct object object;                /* its own ledger pays; for the system's, the root */
	struct session_reference *reference; /* null: gone; the system's has none */
	struct ledger *ledger;               /* its own */
	uint64_t id[2];
	uint64_t epoch;
	bool ended;
	char label[SESSION_LABEL_BYTES]; /* zero padded */
};

/*
 * A session's name for others, who can make things die with the session by it. The reference is
 * made with the session and gone with it, and does not keep it alive. Guarded by the one kernel
 * lock.
 */
struct session_reference {
	struct object object;    /* the session's ledger pays */
	struct session *session; /* null: it is gone */
};

static inline struct session *session_of(struct object *object)
{
	return CONTAINER_OF(object, struct session, object);
}

static inline struct session_reference *session_reference_of(struct object *object)
{
	return CONTAINER_OF(object, struct session_reference, object);
}

/* The session of init. */
void session_init_system(struct session *session);

/*
 * Makes a session whose ledger is `ledger`, with its reference; a slot must name it before this
 * kernel entry ends, since a session that nobody holds ends. UNAVAILABLE: there is no entropy, so
 * no id that nobody could guess; BUSY: it is another session's ledger already; LEDGER_LIMIT.
 */
MUST_CHECK enum status session_create(struct ledger *ledger, struct session **session);

/* Marks the session ended and closes its ledger. Does nothing when it has ended already. */
void session_end(struct session *session);

/*
 * The session's last holder has let go: it ends, unless it is the system's. See object_type_entry.
 */
void session_unheld(struct object *object);

/* See object_teardown_function. */
bool session_teardown(struct object *object);
bool session_reference_teardown(struct object *object);

#endif

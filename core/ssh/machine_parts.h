/*
 * The functions that the files of the machine ask of each other.
 */
#ifndef CORE_SSH_MACHINE_PARTS_H
#define CORE_SSH_MACHINE_PARTS_H

#include "core/ssh/machine.h"

#define SSH_REPLY_BYTES 64u

/*
 * Sends a payload, or keeps it until the key exchange in progress is over. Without room for it the
 * connection ends.
 */
void ssh_machine_send(struct ssh_machine *machine, struct ssh_span payload);

/* Sends a payload of a key exchange. */
void ssh_machine_send_kex(struct ssh_machine *machine, struct ssh_span payload);

/* Sends what was kept. */
void ssh_machine_send_held(struct ssh_machine *machine);

/* Whether a message that is no part of the exchange must wait. */
static inline bool ssh_machine_is_exchanging(const struct ssh_machine *machine)
{
	return machine->kex.step > SSH_KEX_STEP_COOKIE;
}

/* ---- machine_kex.c --------------------------------------------------------------------------- */

/* Begins an exchange, unless one is in progress. */
void ssh_kex_begin(struct ssh_machine *machine);

/* Messages 20 to 49. */
void ssh_kex_take(struct ssh_machine *machine, struct ssh_span payload);

/* ---- machine_auth.c -------------------------------------------------------------------------- */

void ssh_service_take(struct ssh_machine *machine, struct ssh_span payload);
void ssh_login_take(struct ssh_machine *machine, struct ssh_span payload);

/* Tells which signatures are taken, where the client wants to know: first of all after NEWKEYS. */
void ssh_extensions_send(struct ssh_machine *machine);

/* ---- machine_channel.c ----------------------------------------------------------------------- */

/* Messages 80 to 127. */
void ssh_connection_take(struct ssh_machine *machine, struct ssh_span payload);

/* Lets the client send more, once enough was read. */
void ssh_channel_adjust(struct ssh_machine *machine);

#endif

/*
 * A client of SSH for tests: it stands at the other end of a machine, with packets of its own.
 */
#ifndef TESTS_HOST_SSH_CLIENT_H
#define TESTS_HOST_SSH_CLIENT_H

#include "core/ssh/machine.h"

/*
 * Begins a connection in `machine`, with a client that seals its own packets: its version was
 * taken, the cookie was given, and the client's KEXINIT is to come.
 */
void client_begin(struct ssh_machine *machine, struct ssh_packets *client);

/* The same as after a first exchange: both sides have the same keys. */
void client_begin_sealed(struct ssh_machine *machine, struct ssh_packets *client);

/* Sends a payload to the machine. False: it is longer than one that a side of ours sends. */
MUST_CHECK bool client_send(struct ssh_machine *machine, struct ssh_packets *client,
			    struct ssh_span payload);

#endif

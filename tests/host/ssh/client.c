/* See client.h. */
#include "tests/host/ssh/client.h"

#include "user/ssh/crypto.h"

#include <stdlib.h>
#include <string.h>

static void must(bool condition)
{
	if (!condition)
		abort();
}

void client_begin(struct ssh_machine *machine, struct ssh_packets *client)
{
	const struct ssh_cookie cookie = {.seed = {3}};

	memset(machine, 0, sizeof(*machine));
	memset(client, 0, sizeof(*client));
	ssh_init(machine, &ssh_crypto, 1);
	ssh_packets_init(client, &ssh_crypto);
	must(ssh_input(machine, SSH_TEXT("SSH-2.0-test\r\n")) == 14);
	(void)ssh_run(machine, 1);
	must(machine->want == SSH_WANT_COOKIE);
	ssh_give_cookie(machine, &cookie);
	ssh_sent(machine, ssh_output(machine).length);
}

void client_begin_sealed(struct ssh_machine *machine, struct ssh_packets *client)
{
	const uint8_t key[SSH_CIPHER_KEY_BYTES] = {5};

	client_begin(machine, client);
	ssh_wipe(&machine->kex, sizeof(machine->kex));
	ssh_direction_seal(&machine->packets.from, key);
	ssh_direction_seal(&machine->packets.to, key);
	ssh_direction_seal(&client->to, key);
	machine->session_length = 32;
	machine->keys_ns = 1;
}

bool client_send(struct ssh_machine *machine, struct ssh_packets *client, struct ssh_span payload)
{
	struct ssh_span out;

	if (!ssh_packets_send(client, payload))
		return false;
	out = ssh_packets_output(client);
	must(ssh_input(machine, out) == out.length);
	ssh_packets_sent(client, out.length);
	return true;
}

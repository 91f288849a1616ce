/*
 * Fuzz target at the border to the network: everything that a client of SSH sends before there are
 * keys, to the machine of core/ssh as it is.
 *
 * The records' payloads are packets in the clear, one after the other; with bit 0 of the head the
 * bytes are fed as they are, with bit 1 some time passes. The target gives whatever is wanted.
 * Until NEWKEYS of the client's nothing but the version, key exchange and a disconnection is
 * answered, nobody is asked for a login, and the end is final.
 */
#include "core/ssh/exchange.h"
#include "tests/fuzz/ssh_records.h"
#include "tests/host/ssh/client.h"
#include "user/ssh/crypto.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct ssh_machine machine;
static struct ssh_packets client;

static void wants_give(uint64_t now_ns)
{
	const uint8_t signature[SSH_SIGNATURE_BYTES] = {1}, hash[SSH_HASH_BYTES_MOST] = {2};
	const struct ssh_cookie cookie = {.seed = {4}};

	/* A cookie and a signature for each exchange: a step of an input begins one at most. */
	for (uint32_t i = 0; i < 4u; i++) {
		(void)ssh_run(&machine, now_ns);
		must(machine.want != SSH_WANT_AUTHENTICATION && machine.want != SSH_WANT_START);
		if (machine.want == SSH_WANT_COOKIE)
			ssh_give_cookie(&machine, &cookie);
		else if (machine.want == SSH_WANT_SIGNATURE)
			ssh_give_signature(
				&machine,
				ssh_span_of(hash,
					    ssh_kex_sizes(machine.kex.chosen.kex)->hash_bytes),
				signature);
	}
}

/* Holds what goes out, in the clear, against what may: its numbers. */
static void output_check(bool was_sealed)
{
	struct ssh_span out = ssh_output(&machine);

	for (uint32_t at = 0; !was_sealed && at + 6u <= out.length;) {
		const uint32_t length = ssh_load_u32(out.bytes + at);
		const uint8_t number = out.bytes[at + 5u];

		must(number == SSH_MSG_DISCONNECT || number == SSH_MSG_KEXINIT ||
		     number == SSH_MSG_NEWKEYS || number == SSH_MSG_KEX_REPLY);
		at += 4u + length;
		/* Behind NEWKEYS all is sealed. */
		if (number == SSH_MSG_NEWKEYS)
			break;
	}
	ssh_sent(&machine, out.length);
}

static void record_play(const struct ssh_record *record, uint64_t now_ns)
{
	const bool was_over = machine.phase == SSH_PHASE_OVER;
	const bool was_sealed = machine.packets.to.is_sealed;

	if ((record->head & 1u) != 0)
		(void)ssh_input(&machine, record->payload);
	else if (record->payload.length > 0 && record->payload.length <= SSH_SEND_BYTES_MOST)
		(void)!client_send(&machine, &client, record->payload);
	wants_give(now_ns);
	output_check(was_sealed);
	must(!was_over || machine.phase == SSH_PHASE_OVER);
	must(machine.phase <= SSH_PHASE_SERVICE || machine.phase == SSH_PHASE_OVER);
	must(machine.session_length == 0 || machine.packets.to.is_sealed);
	must(machine.login.packets <= SSH_LOGIN_PACKETS + 1u);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ssh_span input = ssh_span_of(data, (uint32_t)(size < 65536u ? size : 65536u));
	struct ssh_record record;
	uint64_t now_ns = 1;

	client_begin(&machine, &client);
	/* The client has no keys of an exchange: whatever comes behind NEWKEYS is no packet. */
	while (ssh_record_next(&input, &record)) {
		if ((record.head & 2u) != 0)
			now_ns += (uint64_t)(record.head >> 2) * SSH_SECOND_NS;
		record_play(&record, now_ns);
	}
	(void)ssh_run(&machine, 1u + SSH_LOGIN_NS);
	must(machine.phase == SSH_PHASE_OVER && machine.want == SSH_WANT_NOTHING);
	return 0;
}

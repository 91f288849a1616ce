/*
 * Fuzz target at the border to the network: everything that a client of SSH sends when there are
 * keys: services, logins, and the channel of whoever is logged in, to the machine as it is.
 *
 * The records' payloads are sealed packets. The head's bit 0 says that a login is good, bit 1 that
 * a shell starts, bit 2 that nobody takes the output, bit 3 that a program writes and reads, bit 4
 * that it ends. Held against the promises of core/ssh/machine.h: S2 to S6.
 */
#include "core/ssh/exchange.h"
#include "tests/fuzz/ssh_records.h"
#include "tests/host/ssh/client.h"
#include "user/ssh/crypto.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct ssh_machine machine;
static struct ssh_packets client;

/* How often each was wanted. */
struct wanted {
	uint32_t logins, starts, good;
};

static void login_check(const struct ssh_login *login)
{
	must(strnlen(login->user, sizeof(login->user)) < sizeof(login->user));
	must(login->tries <= SSH_TRIES);
}

static void wants_give(const struct ssh_record *record, struct wanted *wanted)
{
	const struct ssh_cookie cookie = {.seed = {4}};

	for (uint32_t i = 0; i < 4u; i++) {
		(void)ssh_run(&machine, 2);
		if (machine.want == SSH_WANT_AUTHENTICATION) {
			must(wanted->good == 0 && ++wanted->logins <= SSH_TRIES);
			login_check(&machine.login);
			wanted->good += record->head & 1u;
			ssh_give_authentication(&machine, (record->head & 1u) != 0);
		} else if (machine.want == SSH_WANT_START) {
			must(wanted->good == 1 && ++wanted->starts == 1);
			must(machine.channel.command_length <= SSH_COMMAND_BYTES_MOST);
			ssh_give_start(&machine, (record->head & 2u) != 0);
		} else if (machine.want == SSH_WANT_COOKIE) {
			ssh_give_cookie(&machine, &cookie);
		}
	}
}

static void program_play(const struct ssh_record *record)
{
	const struct ssh_channel_end end = {.status = 3};
	uint8_t bytes[512];

	if (!machine.channel.is_started || machine.phase != SSH_PHASE_CHANNEL)
		return;
	if ((record->head & 8u) != 0) {
		must(ssh_channel_read(&machine, bytes, sizeof(bytes)) <= sizeof(bytes));
		must(ssh_channel_write(&machine, ssh_span_of(bytes, sizeof(bytes))) <=
		     sizeof(bytes));
	}
	if ((record->head & 16u) != 0)
		ssh_channel_end(&machine, &end);
}

static void machine_check(const struct wanted *wanted)
{
	must(machine.channel.input_count <= SSH_WINDOW_BYTES);
	must(machine.channel.window <= SSH_WINDOW_BYTES);
	must(machine.channel.columns <= SSH_SIZE_MOST && machine.channel.rows <= SSH_SIZE_MOST);
	must(machine.held_length <= SSH_HELD_BYTES);
	must(machine.packets.out_length <= SSH_OUT_BYTES);
	must(machine.phase != SSH_PHASE_CHANNEL || wanted->good == 1);
	must(machine.login.packets <= SSH_LOGIN_PACKETS + 1u);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ssh_span input = ssh_span_of(data, (uint32_t)(size < 65536u ? size : 65536u));
	struct wanted wanted = {0};
	struct ssh_record record;

	client_begin_sealed(&machine, &client);
	while (ssh_record_next(&input, &record)) {
		const bool was_over = machine.phase == SSH_PHASE_OVER;

		/* The machine takes no more while its output is full: the network keeps it. */
		if (!ssh_packets_room(&machine.packets, SSH_SEND_BYTES_MOST))
			ssh_sent(&machine, ssh_output(&machine).length);
		if (record.payload.length > 0 && record.payload.length <= SSH_SEND_BYTES_MOST)
			(void)!client_send(&machine, &client, record.payload);
		wants_give(&record, &wanted);
		program_play(&record);
		machine_check(&wanted);
		must(!was_over || machine.phase == SSH_PHASE_OVER);
		if ((record.head & 4u) == 0)
			ssh_sent(&machine, ssh_output(&machine).length);
		/* The client has no other keys: exchanges are for fuzz_ssh_kex.c. */
		if (machine.kex.step != SSH_KEX_STEP_NONE)
			return 0;
	}
	return 0;
}

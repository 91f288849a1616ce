/* See machine.h: set-up, the version, the order of packets, time, the end. */
#include "core/ssh/machine_parts.h"

#define REKEY_BYTES (UINT64_C(1) << 30)
#define REKEY_NS (3600u * SSH_SECOND_NS)
#define VERSION_LINE_BYTES 255u
#define DISCONNECT_TEXT SSH_TEXT("the connection ends")
/* Room for a reply to any packet, and for the end of the connection. */
#define ROOM_BYTES SSH_SEND_BYTES_MOST

void ssh_init(struct ssh_machine *machine, const struct ssh_crypto *crypto, uint64_t now_ns)
{
	machine->crypto = crypto;
	machine->now_ns = now_ns;
	machine->login_deadline_ns = now_ns + SSH_LOGIN_NS;
	machine->rekey_bytes = REKEY_BYTES;
	machine->rekey_ns = REKEY_NS;
	ssh_packets_init(&machine->packets, crypto);
	/* There is room: nothing was sent yet. */
	(void)!ssh_packets_send_raw(&machine->packets, SSH_VERSION);
	(void)!ssh_packets_send_raw(&machine->packets, SSH_TEXT("\r\n"));
}

/* ---- the end --------------------------------------------------------------------------------- */

/* No further packet is looked at, and nothing is wanted. */
static void over(struct ssh_machine *machine, enum ssh_disconnect reason)
{
	machine->phase = SSH_PHASE_OVER;
	machine->reason = reason;
	machine->want = SSH_WANT_NOTHING;
	machine->close_deadline_ns = machine->now_ns + SSH_CLOSE_NS;
	ssh_wipe(machine->kex.secret, sizeof(machine->kex.secret));
	ssh_wipe(machine->kex.seed, sizeof(machine->kex.seed));
}

void ssh_end(struct ssh_machine *machine, enum ssh_disconnect reason)
{
	uint8_t bytes[SSH_REPLY_BYTES];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	if (machine->phase == SSH_PHASE_OVER)
		return;
	if (machine->phase != SSH_PHASE_VERSION) {
		ssh_write_u8(&writer, SSH_MSG_DISCONNECT);
		ssh_write_u32(&writer, reason);
		ssh_write_string(&writer, DISCONNECT_TEXT);
		ssh_write_string(&writer, SSH_TEXT(""));
		/* Without room the client learns of it by the end of the stream. */
		(void)!ssh_packets_send(&machine->packets, ssh_written(&writer));
	}
	over(machine, reason);
}

bool ssh_is_over(const struct ssh_machine *machine)
{
	return machine->phase == SSH_PHASE_OVER &&
	       (machine->packets.out_length == 0 || machine->now_ns >= machine->close_deadline_ns);
}

/* ---- sending --------------------------------------------------------------------------------- */

void ssh_machine_send_kex(struct ssh_machine *machine, struct ssh_span payload)
{
	if (machine->phase != SSH_PHASE_OVER && !ssh_packets_send(&machine->packets, payload))
		over(machine, SSH_DISCONNECT_CONNECTION_LOST);
}

void ssh_machine_send(struct ssh_machine *machine, struct ssh_span payload)
{
	struct ssh_writer writer = {
		.bytes = machine->held,
		.capacity = sizeof(machine->held),
		.length = machine->held_length,
	};

	if (!ssh_machine_is_exchanging(machine)) {
		ssh_machine_send_kex(machine, payload);
		return;
	}
	ssh_write_string(&writer, payload);
	machine->held_length = writer.length;
	if (writer.is_bad)
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
}

void ssh_machine_send_held(struct ssh_machine *machine)
{
	struct ssh_reader reader =
		ssh_reader_of((struct ssh_span){machine->held, machine->held_length});

	/* Each of them takes a few bytes of what is held. */
	while (reader.at < reader.length && !reader.is_bad)
		ssh_machine_send_kex(machine, ssh_read_string(&reader));
	machine->held_length = 0;
}

struct ssh_span ssh_output(const struct ssh_machine *machine)
{
	return ssh_packets_output(&machine->packets);
}

void ssh_sent(struct ssh_machine *machine, uint32_t length)
{
	ssh_packets_sent(&machine->packets, length);
}

/* ---- the version ----------------------------------------------------------------------------- */

static bool is_printable(struct ssh_span text)
{
	for (uint32_t i = 0; i < text.length; i++) {
		if (text.bytes[i] < ' ' || text.bytes[i] > '~')
			return false;
	}
	return true;
}

/* The line of the client's, which is the first thing that it sends. */
static void version_take(struct ssh_machine *machine)
{
	struct ssh_span raw = ssh_packets_raw(&machine->packets), line = raw;
	uint32_t length = 0;

	while (length < raw.length && raw.bytes[length] != '\n')
		length++;
	if (length >= VERSION_LINE_BYTES) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	if (length == raw.length)
		return;
	line.length = length > 0 && raw.bytes[length - 1u] == '\r' ? length - 1u : length;
	if (line.length < 8 || line.length > SSH_VERSION_BYTES_MOST || !is_printable(line) ||
	    !ssh_span_equal((struct ssh_span){line.bytes, 8}, SSH_TEXT("SSH-2.0-"))) {
		ssh_end(machine, SSH_DISCONNECT_VERSION_NOT_SUPPORTED);
		return;
	}
	__builtin_memcpy(machine->client_version, line.bytes, line.length);
	machine->client_version_length = line.length;
	ssh_packets_raw_drop(&machine->packets, length + 1u);
	machine->phase = SSH_PHASE_SERVICE;
	ssh_kex_begin(machine);
}

/* ---- packets --------------------------------------------------------------------------------- */

static void unimplemented_send(struct ssh_machine *machine)
{
	uint8_t bytes[SSH_REPLY_BYTES];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	ssh_write_u8(&writer, SSH_MSG_UNIMPLEMENTED);
	ssh_write_u32(&writer, machine->packets.from.sequence - 1u);
	ssh_machine_send(machine, ssh_written(&writer));
}

/* Whether the exchange in progress allows a message that is no part of it. */
static bool is_allowed(const struct ssh_machine *machine, uint8_t number)
{
	/* The first exchange is strict: nothing comes between its messages. */
	if (!machine->packets.from.is_sealed)
		return false;
	if (machine->kex.step <= SSH_KEX_STEP_SENT)
		return true;
	return number >= SSH_MSG_IGNORE && number <= SSH_MSG_DEBUG;
}

static void content_take(struct ssh_machine *machine, struct ssh_span payload)
{
	const uint8_t number = payload.bytes[0];

	if (number >= SSH_MSG_IGNORE && number <= SSH_MSG_DEBUG)
		return;
	/* Extensions of the client's may be there or not; none of them matters here. */
	if (number == SSH_MSG_EXT_INFO)
		return;
	if (number == SSH_MSG_SERVICE_REQUEST)
		ssh_service_take(machine, payload);
	else if (number == SSH_MSG_USERAUTH_REQUEST)
		ssh_login_take(machine, payload);
	else if (number >= SSH_MSG_GLOBAL_REQUEST && machine->phase == SSH_PHASE_CHANNEL)
		ssh_connection_take(machine, payload);
	else if (number >= SSH_MSG_GLOBAL_REQUEST || number == SSH_MSG_SERVICE_ACCEPT ||
		 (number > SSH_MSG_USERAUTH_REQUEST && number <= SSH_MSG_USERAUTH_LAST))
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
	else
		unimplemented_send(machine);
}

static void packet_take(struct ssh_machine *machine, struct ssh_span payload)
{
	const uint8_t number = payload.bytes[0];

	if (machine->phase < SSH_PHASE_CHANNEL && ++machine->login.packets > SSH_LOGIN_PACKETS) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
	} else if (number == SSH_MSG_DISCONNECT) {
		machine->client_ended = true;
		over(machine, SSH_DISCONNECT_BY_APPLICATION);
	} else if (number >= SSH_MSG_KEXINIT && number <= SSH_MSG_KEX_LAST) {
		ssh_kex_take(machine, payload);
	} else if (machine->kex.drops_next || !is_allowed(machine, number)) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
	} else {
		content_take(machine, payload);
	}
}

/* Takes one packet. False: there is none, or it must wait. */
static bool packet_step(struct ssh_machine *machine)
{
	struct ssh_span payload;

	if (machine->phase == SSH_PHASE_OVER || machine->want != SSH_WANT_NOTHING ||
	    !ssh_packets_room(&machine->packets, ROOM_BYTES))
		return false;
	if (machine->phase == SSH_PHASE_VERSION) {
		version_take(machine);
		return machine->phase != SSH_PHASE_VERSION;
	}
	switch (ssh_packets_next(&machine->packets, &payload)) {
	case SSH_PACKET_NONE:
		return false;
	case SSH_PACKET_BAD_TAG:
		ssh_end(machine, SSH_DISCONNECT_MAC_ERROR);
		return false;
	case SSH_PACKET_BAD_FORM:
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return false;
	case SSH_PACKET_READY:
		break;
	}
	packet_take(machine, payload);
	ssh_packets_drop(&machine->packets);
	return true;
}

uint32_t ssh_input(struct ssh_machine *machine, struct ssh_span bytes)
{
	/* Nobody reads what comes after the end. */
	if (machine->phase == SSH_PHASE_OVER)
		return bytes.length;
	return ssh_packets_feed(&machine->packets, bytes);
}

/* ---- time ------------------------------------------------------------------------------------ */

static bool is_rekey_due(const struct ssh_machine *machine)
{
	const struct ssh_packets *packets = &machine->packets;

	return machine->phase == SSH_PHASE_CHANNEL && machine->kex.step == SSH_KEX_STEP_NONE &&
	       machine->want == SSH_WANT_NOTHING &&
	       (packets->from.bytes >= machine->rekey_bytes ||
		packets->to.bytes >= machine->rekey_bytes ||
		machine->now_ns - machine->keys_ns >= machine->rekey_ns);
}

static uint64_t due_of(const struct ssh_machine *machine)
{
	uint64_t due_ns = SSH_NEVER_NS;

	if (machine->phase == SSH_PHASE_OVER)
		return machine->close_deadline_ns;
	if (machine->phase < SSH_PHASE_CHANNEL)
		due_ns = machine->login_deadline_ns;
	else if (machine->kex.step == SSH_KEX_STEP_NONE)
		due_ns = machine->keys_ns + machine->rekey_ns;
	if (machine->kex.step != SSH_KEX_STEP_NONE && machine->kex.deadline_ns < due_ns)
		due_ns = machine->kex.deadline_ns;
	if (machine->close_deadline_ns != 0 && machine->close_deadline_ns < due_ns)
		due_ns = machine->close_deadline_ns;
	return due_ns;
}

static void time_look(struct ssh_machine *machine)
{
	const uint64_t now_ns = machine->now_ns;
	const bool late =
		machine->phase < SSH_PHASE_CHANNEL && now_ns >= machine->login_deadline_ns;
	const bool slow =
		machine->kex.step != SSH_KEX_STEP_NONE && now_ns >= machine->kex.deadline_ns;
	const bool stays = machine->close_deadline_ns != 0 && now_ns >= machine->close_deadline_ns;

	if (late || slow || stays)
		ssh_end(machine, SSH_DISCONNECT_BY_APPLICATION);
	if (is_rekey_due(machine))
		ssh_kex_begin(machine);
}

uint64_t ssh_run(struct ssh_machine *machine, uint64_t now_ns)
{
	machine->now_ns = now_ns;
	time_look(machine);
	/* Each step takes bytes off the input, which is bounded. */
	while (packet_step(machine)) {
	}
	if (machine->phase == SSH_PHASE_CHANNEL)
		ssh_channel_adjust(machine);
	time_look(machine);
	return due_of(machine);
}

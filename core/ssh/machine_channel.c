/* See machine.h: the channel, and what is not to be had (RFC 4254). */
#include "core/ssh/machine_parts.h"

#define CHANNEL 0u /* our number of the one that there may be */
#define TERM_BYTES_MOST 64u

/* ---- replies --------------------------------------------------------------------------------- */

static void number_send(struct ssh_machine *machine, uint8_t number)
{
	ssh_machine_send(machine, (struct ssh_span){&number, 1});
}

/* A message that names the client's channel and says nothing else. */
static void channel_send(struct ssh_machine *machine, uint8_t number)
{
	uint8_t bytes[8];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	ssh_write_u8(&writer, number);
	ssh_write_u32(&writer, machine->channel.peer);
	ssh_machine_send(machine, ssh_written(&writer));
}

static void reply_send(struct ssh_machine *machine, bool is_wanted, bool is_good)
{
	if (is_wanted)
		channel_send(machine, is_good ? SSH_MSG_CHANNEL_SUCCESS : SSH_MSG_CHANNEL_FAILURE);
}

/* ---- opening --------------------------------------------------------------------------------- */

static void open_refuse(struct ssh_machine *machine, uint32_t peer, enum ssh_open_refusal refusal)
{
	uint8_t bytes[SSH_REPLY_BYTES];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	ssh_write_u8(&writer, SSH_MSG_CHANNEL_OPEN_FAILURE);
	ssh_write_u32(&writer, peer);
	ssh_write_u32(&writer, refusal);
	ssh_write_string(&writer, SSH_TEXT("not offered here"));
	ssh_write_string(&writer, SSH_TEXT(""));
	ssh_machine_send(machine, ssh_written(&writer));
}

static void open_confirm(struct ssh_machine *machine)
{
	uint8_t bytes[SSH_REPLY_BYTES];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	ssh_write_u8(&writer, SSH_MSG_CHANNEL_OPEN_CONFIRMATION);
	ssh_write_u32(&writer, machine->channel.peer);
	ssh_write_u32(&writer, CHANNEL);
	ssh_write_u32(&writer, SSH_WINDOW_BYTES);
	ssh_write_u32(&writer, SSH_CHANNEL_PACKET_BYTES);
	ssh_machine_send(machine, ssh_written(&writer));
}

static void open_take(struct ssh_machine *machine, struct ssh_reader *reader)
{
	struct ssh_channel *channel = &machine->channel;
	const struct ssh_span type = ssh_read_string(reader);
	const uint32_t peer = ssh_read_u32(reader);
	const uint32_t window = ssh_read_u32(reader);
	const uint32_t packet = ssh_read_u32(reader);

	if (reader->is_bad) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	if (!ssh_span_equal(type, SSH_TEXT("session"))) {
		machine->refusals.forwarding++;
		open_refuse(machine, peer, SSH_OPEN_ADMINISTRATIVELY_PROHIBITED);
		return;
	}
	/* There is one in the life of a connection. */
	if (channel->is_open || channel->close_sent) {
		machine->refusals.channels++;
		open_refuse(machine, peer, SSH_OPEN_RESOURCE_SHORTAGE);
		return;
	}
	channel->is_open = true;
	channel->peer = peer;
	channel->peer_window = window;
	channel->peer_packet = packet;
	channel->window = SSH_WINDOW_BYTES;
	open_confirm(machine);
}

/* ---- requests -------------------------------------------------------------------------------- */

static uint32_t size_of(uint32_t said)
{
	return said < SSH_SIZE_MOST ? said : SSH_SIZE_MOST;
}

static void size_read(struct ssh_channel *channel, struct ssh_reader *reader)
{
	uint32_t columns = ssh_read_u32(reader), rows = ssh_read_u32(reader);

	(void)ssh_read_u32(reader); /* in points of the screen */
	(void)ssh_read_u32(reader);
	if (reader->is_bad)
		return;
	channel->columns = size_of(columns);
	channel->rows = size_of(rows);
	channel->size_changes++;
}

/* A terminal, once, before anything is started on it. */
static bool terminal_take(struct ssh_channel *channel, struct ssh_reader *reader)
{
	if (channel->has_terminal || channel->was_started)
		return false;
	if (ssh_read_string(reader).length > TERM_BYTES_MOST)
		return false;
	size_read(channel, reader);
	(void)ssh_read_string(reader); /* modes: the terminal's own are as they are */
	channel->has_terminal = !reader->is_bad;
	return channel->has_terminal;
}

/* The answer comes when it is known: with ssh_give_start. */
static bool start_take(struct ssh_machine *machine, struct ssh_reader *reader, bool is_command,
		       bool replies)
{
	struct ssh_channel *channel = &machine->channel;
	struct ssh_span command = {.length = 0};

	if (is_command)
		command = ssh_read_string(reader);
	if (channel->was_started || !ssh_read_end(reader) ||
	    command.length > SSH_COMMAND_BYTES_MOST)
		return false;
	if (command.length > 0)
		__builtin_memcpy(channel->command, command.bytes, command.length);
	channel->command_length = command.length;
	channel->is_command = is_command;
	channel->was_started = true;
	channel->start_replies = replies;
	machine->want = SSH_WANT_START;
	return true;
}

static void refusal_count(struct ssh_refusals *refusals, struct ssh_span type)
{
	if (ssh_span_equal(type, SSH_TEXT("env")))
		refusals->environment++;
	else if (ssh_span_equal(type, SSH_TEXT("auth-agent-req@openssh.com")))
		refusals->agent++;
	else if (ssh_span_equal(type, SSH_TEXT("x11-req")))
		refusals->x11++;
	else if (ssh_span_equal(type, SSH_TEXT("subsystem")))
		refusals->subsystem++;
	else
		refusals->other++;
}

static void request_take(struct ssh_machine *machine, struct ssh_reader *reader)
{
	struct ssh_channel *channel = &machine->channel;
	const struct ssh_span type = ssh_read_string(reader);
	const bool replies = ssh_read_bool(reader);
	const bool is_command = ssh_span_equal(type, SSH_TEXT("exec"));
	bool good = false;

	if (reader->is_bad) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	/* A request that comes while the channel is being closed has no answer any more. */
	if (channel->close_sent)
		return;
	if (is_command || ssh_span_equal(type, SSH_TEXT("shell"))) {
		if (!start_take(machine, reader, is_command, replies))
			reply_send(machine, replies, false);
		return;
	}
	if (ssh_span_equal(type, SSH_TEXT("pty-req"))) {
		good = terminal_take(channel, reader);
	} else if (ssh_span_equal(type, SSH_TEXT("window-change"))) {
		/* Before there is a terminal it has no size. */
		good = channel->has_terminal;
		if (good)
			size_read(channel, reader);
	} else {
		refusal_count(&machine->refusals, type);
	}
	reply_send(machine, replies, good);
}

void ssh_give_start(struct ssh_machine *machine, bool is_good)
{
	if (machine->want != SSH_WANT_START)
		return;
	machine->want = SSH_WANT_NOTHING;
	machine->channel.is_started = is_good;
	reply_send(machine, machine->channel.start_replies, is_good);
}

/* ---- the end of the channel ------------------------------------------------------------------ */

static void close_send(struct ssh_machine *machine)
{
	struct ssh_channel *channel = &machine->channel;

	if (channel->close_sent)
		return;
	channel_send(machine, SSH_MSG_CHANNEL_CLOSE);
	channel->close_sent = true;
	/* A client has nothing more to do here. */
	machine->close_deadline_ns = machine->now_ns + SSH_CLOSE_NS;
}

static void close_take(struct ssh_machine *machine)
{
	struct ssh_channel *channel = &machine->channel;

	channel->close_received = true;
	channel->input_over = true;
	close_send(machine);
	channel->is_open = false;
}

static void status_send(struct ssh_machine *machine, const struct ssh_channel_end *end)
{
	uint8_t bytes[SSH_REPLY_BYTES];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	ssh_write_u8(&writer, SSH_MSG_CHANNEL_REQUEST);
	ssh_write_u32(&writer, machine->channel.peer);
	ssh_write_string(&writer,
			 end->by_signal ? SSH_TEXT("exit-signal") : SSH_TEXT("exit-status"));
	ssh_write_u8(&writer, 0);
	if (end->by_signal) {
		ssh_write_string(&writer, SSH_TEXT("ABRT"));
		ssh_write_u8(&writer, 0);
		ssh_write_string(&writer, SSH_TEXT("it faulted"));
		ssh_write_string(&writer, SSH_TEXT(""));
	} else {
		ssh_write_u32(&writer, end->status);
	}
	ssh_machine_send(machine, ssh_written(&writer));
}

void ssh_channel_end(struct ssh_machine *machine, const struct ssh_channel_end *end)
{
	struct ssh_channel *channel = &machine->channel;

	if (machine->phase != SSH_PHASE_CHANNEL || !channel->is_open || channel->end_sent)
		return;
	channel->end_sent = true;
	status_send(machine, end);
	channel_send(machine, SSH_MSG_CHANNEL_EOF);
	close_send(machine);
}

/* ---- content --------------------------------------------------------------------------------- */

static void input_put(struct ssh_channel *channel, struct ssh_span data)
{
	for (uint32_t i = 0; i < data.length; i++) {
		uint32_t at = (channel->input_first + channel->input_count) % SSH_WINDOW_BYTES;

		channel->input[at] = data.bytes[i];
		channel->input_count++;
	}
}

/* Data beyond the window, or after the end, is the client's fault. */
static void data_take(struct ssh_machine *machine, struct ssh_reader *reader, bool is_extended)
{
	struct ssh_channel *channel = &machine->channel;
	struct ssh_span data;

	if (is_extended)
		(void)ssh_read_u32(reader);
	data = ssh_read_string(reader);
	if (!ssh_read_end(reader) || data.length > channel->window || channel->input_over) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	channel->window -= data.length;
	/* There is no stream to which such data would go; and nothing reads after the end. */
	if (!is_extended && !channel->close_sent)
		input_put(channel, data);
}

static void window_take(struct ssh_machine *machine, struct ssh_reader *reader)
{
	struct ssh_channel *channel = &machine->channel;
	uint32_t more = ssh_read_u32(reader);

	if (!ssh_read_end(reader) || more > UINT32_MAX - channel->peer_window) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	channel->peer_window += more;
}

uint32_t ssh_channel_read(struct ssh_machine *machine, uint8_t *bytes, uint32_t capacity)
{
	struct ssh_channel *channel = &machine->channel;
	uint32_t length = channel->input_count < capacity ? channel->input_count : capacity;

	for (uint32_t i = 0; i < length; i++) {
		uint32_t at = (channel->input_first + i) % SSH_WINDOW_BYTES;

		bytes[i] = channel->input[at];
		/* The byte may be a part of a secret. */
		channel->input[at] = 0;
	}
	channel->input_first = (channel->input_first + length) % SSH_WINDOW_BYTES;
	channel->input_count -= length;
	return length;
}

bool ssh_channel_read_over(const struct ssh_machine *machine)
{
	const struct ssh_channel *channel = &machine->channel;

	return channel->input_count == 0 &&
	       (channel->input_over || machine->phase == SSH_PHASE_OVER);
}

void ssh_channel_adjust(struct ssh_machine *machine)
{
	struct ssh_channel *channel = &machine->channel;
	const uint32_t more = SSH_WINDOW_BYTES - channel->window - channel->input_count;
	uint8_t bytes[16];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	if (!channel->is_open || channel->close_sent || channel->input_over ||
	    machine->kex.step != SSH_KEX_STEP_NONE || more < SSH_WINDOW_BYTES / 2u)
		return;
	ssh_write_u8(&writer, SSH_MSG_CHANNEL_WINDOW_ADJUST);
	ssh_write_u32(&writer, channel->peer);
	ssh_write_u32(&writer, more);
	channel->window += more;
	ssh_machine_send(machine, ssh_written(&writer));
}

uint32_t ssh_channel_write(struct ssh_machine *machine, struct ssh_span bytes)
{
	struct ssh_channel *channel = &machine->channel;
	uint8_t payload[SSH_DATA_BYTES_MOST + 16u];
	struct ssh_writer writer = ssh_writer_of(payload, sizeof(payload));
	uint32_t length = bytes.length;

	if (machine->phase != SSH_PHASE_CHANNEL || !channel->is_open || channel->close_sent ||
	    machine->kex.step != SSH_KEX_STEP_NONE)
		return 0;
	length = length < SSH_DATA_BYTES_MOST ? length : SSH_DATA_BYTES_MOST;
	length = length < channel->peer_window ? length : channel->peer_window;
	length = length < channel->peer_packet ? length : channel->peer_packet;
	/* Half of the room stays for what answers the client. */
	if (length == 0 || machine->packets.out_length > SSH_OUT_BYTES / 2u)
		return 0;
	ssh_write_u8(&writer, SSH_MSG_CHANNEL_DATA);
	ssh_write_u32(&writer, channel->peer);
	ssh_write_string(&writer, (struct ssh_span){bytes.bytes, length});
	if (!ssh_packets_send(&machine->packets, ssh_written(&writer)))
		return 0;
	channel->peer_window -= length;
	return length;
}

/* ---- messages -------------------------------------------------------------------------------- */

static void global_take(struct ssh_machine *machine, struct ssh_reader *reader)
{
	const struct ssh_span name = ssh_read_string(reader);
	const bool replies = ssh_read_bool(reader);

	if (reader->is_bad) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	if (ssh_span_equal(name, SSH_TEXT("tcpip-forward")))
		machine->refusals.forwarding++;
	if (replies)
		number_send(machine, SSH_MSG_REQUEST_FAILURE);
}

/* A message of the one channel: the client names it, and it is open. */
static void message_take(struct ssh_machine *machine, uint8_t number, struct ssh_reader *reader)
{
	struct ssh_channel *channel = &machine->channel;
	const uint32_t named = ssh_read_u32(reader);

	if (reader->is_bad || named != CHANNEL || !channel->is_open) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	if (number == SSH_MSG_CHANNEL_WINDOW_ADJUST)
		window_take(machine, reader);
	else if (number == SSH_MSG_CHANNEL_DATA || number == SSH_MSG_CHANNEL_EXTENDED_DATA)
		data_take(machine, reader, number == SSH_MSG_CHANNEL_EXTENDED_DATA);
	else if (number == SSH_MSG_CHANNEL_EOF)
		channel->input_over = true;
	else if (number == SSH_MSG_CHANNEL_CLOSE)
		close_take(machine);
	else
		request_take(machine, reader);
}

void ssh_connection_take(struct ssh_machine *machine, struct ssh_span payload)
{
	struct ssh_reader reader = ssh_reader_of(payload);
	const uint8_t number = ssh_read_u8(&reader);

	if (number == SSH_MSG_GLOBAL_REQUEST)
		global_take(machine, &reader);
	else if (number == SSH_MSG_CHANNEL_OPEN)
		open_take(machine, &reader);
	else if (number >= SSH_MSG_CHANNEL_WINDOW_ADJUST && number <= SSH_MSG_CHANNEL_REQUEST)
		message_take(machine, number, &reader);
	else if (number > SSH_MSG_CHANNEL_FAILURE)
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
	/* Replies to what was never asked mean nothing. */
}

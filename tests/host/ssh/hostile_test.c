/*
 * Clients of SSH that are none, against the machine of core/ssh, one kind of them a test: those
 * that stop, those that send what does not belong there, and somebody between client and server.
 *
 * ssh_test.c plays sequences of well-formed messages; here they are ill-formed, cut off, too many,
 * or someone else's. Time is simulated.
 */
#include "core/ssh/exchange.h"
#include "core/ssh/machine.h"
#include "tests/host/core/check.h"
#include "tests/host/ssh/client.h"
#include "tests/host/ssh/messages.h"
#include "user/ssh/crypto.h"

#include <string.h>

#define BODY_BYTES 64u
#define FLOOD 100000u
#define HOUR_NS (3600u * SSH_SECOND_NS)

/* How far a connection has come, in order. */
enum place {
	PLACE_VERSION,
	PLACE_KEXINIT,
	PLACE_PUBLIC,
	PLACE_SIGN,
	PLACE_SERVICE, /* from here on all is sealed */
	PLACE_LOGIN,
	PLACE_IN,
	PLACE_OPEN,
	PLACE_TERMINAL,
	PLACE_STARTED,
	PLACE_COUNT,
};

static struct ssh_machine machine;
static struct ssh_packets client;

/* ---- the other end --------------------------------------------------------------------------- */

static void send_payload(struct ssh_span payload)
{
	CHECK(client_send(&machine, &client, payload));
	(void)ssh_run(&machine, machine.now_ns);
}

static void send_message(enum message message)
{
	uint8_t bytes[512];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	message_write(&writer, message);
	send_payload(ssh_written(&writer));
}

/* Reads one message of the server's: its number; 0: there is none. */
static uint8_t reply_take(void)
{
	struct ssh_span out = ssh_output(&machine), payload;
	const uint32_t taken = ssh_packets_feed(&client, out);
	enum ssh_packet_result result;
	uint8_t number = 0;

	ssh_sent(&machine, taken);
	result = ssh_packets_next(&client, &payload);
	CHECK(result == SSH_PACKET_READY || result == SSH_PACKET_NONE);
	if (result == SSH_PACKET_READY) {
		number = payload.bytes[0];
		ssh_packets_drop(&client);
	}
	return number;
}

/* The last message of those that the server has sent. */
static uint8_t reply_last(void)
{
	uint8_t last = 0, number;

	/* Each turn takes a message of those that there are. */
	while ((number = reply_take()) != 0)
		last = number;
	return last;
}

static void version_begin(void)
{
	memset(&machine, 0, sizeof(machine));
	memset(&client, 0, sizeof(client));
	ssh_init(&machine, &ssh_crypto, 1);
	ssh_packets_init(&client, &ssh_crypto);
	ssh_sent(&machine, ssh_output(&machine).length);
}

static void place_begin_sealed(enum place place)
{
	static const struct {
		enum place behind;
		enum message message;
	} steps[] = {
		{PLACE_LOGIN, M_SERVICE},     {PLACE_IN, M_LOGIN_KEY},  {PLACE_OPEN, M_OPEN},
		{PLACE_TERMINAL, M_TERMINAL}, {PLACE_STARTED, M_SHELL},
	};
	const uint8_t key[SSH_CIPHER_KEY_BYTES] = {5};

	client_begin_sealed(&machine, &client);
	ssh_direction_seal(&client.from, key);
	for (uint32_t i = 0; i < ARRAY_COUNT(steps) && steps[i].behind <= place; i++) {
		send_message(steps[i].message);
		if (machine.want == SSH_WANT_AUTHENTICATION)
			ssh_give_authentication(&machine, true);
		if (machine.want == SSH_WANT_START)
			ssh_give_start(&machine, true);
	}
	(void)reply_last();
}

static void place_begin(enum place place)
{
	if (place == PLACE_VERSION) {
		version_begin();
	} else if (place < PLACE_SERVICE) {
		client_begin(&machine, &client);
		if (place >= PLACE_PUBLIC)
			send_message(M_KEXINIT);
		if (place == PLACE_SIGN)
			send_message(M_PUBLIC);
	} else {
		place_begin_sealed(place);
	}
	CHECK(machine.phase != SSH_PHASE_OVER);
	CHECK((machine.want == SSH_WANT_SIGNATURE) == (place == PLACE_SIGN));
}

/* ---- those that stop ------------------------------------------------------------------------- */

/* Before a login its time ends the connection; behind it the exchange that is due, unanswered. */
static void silence_check(enum place place)
{
	const struct ssh_cookie cookie = {.seed = {3}};

	if (place < PLACE_IN) {
		CHECK(ssh_run(&machine, 2) <= 1u + SSH_LOGIN_NS);
		(void)ssh_run(&machine, SSH_LOGIN_NS);
		CHECK(machine.phase != SSH_PHASE_OVER || place < PLACE_SERVICE);
		(void)ssh_run(&machine, 1u + SSH_LOGIN_NS);
	} else {
		(void)ssh_run(&machine, SSH_LOGIN_NS * 2u);
		CHECK(machine.phase == SSH_PHASE_CHANNEL);
		CHECK(ssh_run(&machine, 2u + SSH_LOGIN_NS) == 1u + HOUR_NS);
		(void)ssh_run(&machine, 1u + HOUR_NS);
		CHECK(machine.want == SSH_WANT_COOKIE);
		ssh_give_cookie(&machine, &cookie);
		(void)ssh_run(&machine, 1u + HOUR_NS + SSH_KEX_NS);
	}
	CHECK(machine.phase == SSH_PHASE_OVER && machine.want == SSH_WANT_NOTHING);
	/* Output that nobody reads keeps the connection for the time of the end, and no longer. */
	(void)ssh_run(&machine, machine.close_deadline_ns);
	CHECK(ssh_is_over(&machine));
}

static void who_stops_at_a_step_is_ended_in_time(void)
{
	for (uint32_t place = 0; place < PLACE_COUNT; place++) {
		place_begin((enum place)place);
		silence_check((enum place)place);
	}
}

/* The same in the middle of a packet, or of the version's line, behind each of its bytes. */
static void who_stops_within_a_packet_is_ended_in_time(void)
{
	for (uint32_t place = 0; place < PLACE_COUNT; place++) {
		for (uint32_t length = 1; length < 12; length++) {
			struct ssh_span out;

			place_begin((enum place)place);
			CHECK(ssh_packets_send(&client, SSH_TEXT("\2ignored text")));
			out = ssh_packets_output(&client);
			CHECK(out.length > length);
			CHECK(ssh_input(&machine, (struct ssh_span){out.bytes, length}) == length);
			(void)ssh_run(&machine, 2);
			if (machine.phase != SSH_PHASE_OVER)
				silence_check((enum place)place);
		}
	}
}

static void a_version_line_ends_or_the_connection_does(void)
{
	static const struct {
		const char *text;
		uint32_t length;
		bool good;
	} lines[] = {
#define LINE(text, good) {text, sizeof(text) - 1u, good}
		LINE("SSH-2.0-x\r\n", true),
		LINE("SSH-2.0-x\n", true),
		LINE("SSH-2.0-\n", true),
		LINE("SSH-2.0-a b (c)\n", true),
		LINE("SSH-1.99-x\n", false),
		LINE("SSH-1.5-x\n", false),
		LINE("SSH-2.0\n", false),
		LINE("\n", false),
		LINE("\r\n", false),
		LINE("ssh-2.0-x\n", false),
		LINE("hello\nSSH-2.0-x\n", false),
		LINE("SSH-2.0-\0x\n", false),
		LINE("SSH-2.0-\x1b[2J\n", false),
		LINE("SSH-2.0-caf\xc3\xa9\n", false),
		LINE("SSH-2.0-x\r\r\n", false),
		LINE("GET / HTTP/1.1\r\n", false),
#undef LINE
	};
	const uint8_t byte = 'x';

	for (uint32_t i = 0; i < ARRAY_COUNT(lines); i++) {
		version_begin();
		(void)ssh_input(&machine, ssh_span_of(lines[i].text, lines[i].length));
		(void)ssh_run(&machine, 2);
		CHECK((machine.phase == SSH_PHASE_SERVICE) == lines[i].good);
		CHECK((machine.phase == SSH_PHASE_OVER) == !lines[i].good);
	}
	version_begin();
	for (uint32_t i = 0; i < 255u; i++) {
		CHECK(machine.phase == SSH_PHASE_VERSION);
		(void)ssh_input(&machine, (struct ssh_span){&byte, 1});
		(void)ssh_run(&machine, 2);
	}
	CHECK(machine.phase == SSH_PHASE_OVER && ssh_output(&machine).length == 0);
}

/* ---- messages that do not belong there ------------------------------------------------------- */

enum outcome {
	OUTCOME_OVER,
	OUTCOME_SAME,
	OUTCOME_EITHER, /* its content decides */
};

/* Any message with a content that is none, in a place. */
static enum outcome outcome_of(enum place place, uint32_t number)
{
	if (place < PLACE_SERVICE || number == SSH_MSG_DISCONNECT)
		return OUTCOME_OVER;
	if (number == 0 || (number >= SSH_MSG_IGNORE && number <= SSH_MSG_DEBUG) ||
	    (number >= SSH_MSG_EXT_INFO && number < SSH_MSG_KEXINIT))
		return OUTCOME_SAME;
	if (number < SSH_MSG_GLOBAL_REQUEST)
		return place >= PLACE_IN && number == SSH_MSG_USERAUTH_REQUEST ? OUTCOME_SAME
									       : OUTCOME_OVER;
	if (place < PLACE_IN || number > SSH_MSG_CHANNEL_FAILURE)
		return OUTCOME_OVER;
	if (number == SSH_MSG_GLOBAL_REQUEST || number == SSH_MSG_CHANNEL_OPEN)
		return OUTCOME_EITHER;
	if (number < SSH_MSG_CHANNEL_WINDOW_ADJUST || number > SSH_MSG_CHANNEL_REQUEST)
		return OUTCOME_SAME;
	return place == PLACE_IN ? OUTCOME_OVER : OUTCOME_EITHER;
}

static void number_play(enum place place, uint32_t number, const uint8_t *body, uint32_t length)
{
	const struct ssh_cookie cookie = {.seed = {3}};
	uint8_t bytes[1u + BODY_BYTES] = {(uint8_t)number};
	enum outcome outcome;
	enum ssh_phase phase;

	place_begin(place);
	phase = machine.phase;
	outcome = outcome_of(place, number);
	memcpy(bytes + 1, body, length);
	CHECK(client_send(&machine, &client, ssh_span_of(bytes, 1u + length)));
	(void)ssh_run(&machine, 2);
	/* While the signature is wanted no message is looked at. */
	if (place == PLACE_SIGN) {
		CHECK(machine.want == SSH_WANT_SIGNATURE);
		return;
	}
	CHECK(machine.want == SSH_WANT_NOTHING ||
	      (machine.want == SSH_WANT_COOKIE && number == SSH_MSG_KEXINIT));
	ssh_give_cookie(&machine, &cookie);
	(void)ssh_run(&machine, 2);
	CHECK(machine.want == SSH_WANT_NOTHING);
	CHECK(outcome != OUTCOME_OVER || machine.phase == SSH_PHASE_OVER);
	CHECK(outcome != OUTCOME_SAME || machine.phase == phase);
	CHECK(machine.phase == phase || machine.phase == SSH_PHASE_OVER);
}

static void every_number_in_every_place_does_what_a_table_says(void)
{
	uint64_t random = check_setting("SEED", 7);
	uint8_t bodies[4][BODY_BYTES];

	printf("seed %" PRIu64 "\n", random);
	memset(bodies[0], 0, BODY_BYTES);
	memset(bodies[1], 0xff, BODY_BYTES);
	for (uint32_t i = 0; i < 2u * BODY_BYTES; i++)
		bodies[2u + i / BODY_BYTES][i % BODY_BYTES] = (uint8_t)random_next(&random);
	for (uint32_t place = PLACE_KEXINIT; place < PLACE_COUNT; place++) {
		for (uint32_t number = 0; number < 256; number++) {
			number_play((enum place)place, number, bodies[0], 0);
			for (uint32_t i = 0; i < ARRAY_COUNT(bodies); i++)
				number_play((enum place)place, number, bodies[i], BODY_BYTES);
		}
	}
}

static void request_send(const char *type, const char *text)
{
	uint8_t bytes[256];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	ssh_write_u8(&writer, SSH_MSG_CHANNEL_REQUEST);
	ssh_write_u32(&writer, 0);
	ssh_write_string(&writer, ssh_span_of(type, (uint32_t)strlen(type)));
	ssh_write_u8(&writer, 1);
	ssh_write_string(&writer, ssh_span_of(text, (uint32_t)strlen(text)));
	send_payload(ssh_written(&writer));
}

static void a_second_terminal_or_command_is_refused_and_the_first_goes_on(void)
{
	place_begin(PLACE_OPEN);
	send_message(M_SIZE);
	CHECK(reply_last() == SSH_MSG_CHANNEL_FAILURE && machine.channel.columns == 0);
	send_message(M_TERMINAL);
	CHECK(reply_last() == SSH_MSG_CHANNEL_SUCCESS && machine.channel.columns == 80);
	send_message(M_TERMINAL);
	CHECK(reply_last() == SSH_MSG_CHANNEL_FAILURE && machine.channel.size_changes == 1);
	request_send("exec", "first");
	CHECK(machine.want == SSH_WANT_START && machine.channel.command_length == 5);
	ssh_give_start(&machine, true);
	CHECK(reply_last() == SSH_MSG_CHANNEL_SUCCESS);
	request_send("exec", "second");
	CHECK(reply_last() == SSH_MSG_CHANNEL_FAILURE);
	send_message(M_SHELL);
	CHECK(reply_last() == SSH_MSG_CHANNEL_FAILURE);
	send_message(M_TERMINAL);
	CHECK(reply_last() == SSH_MSG_CHANNEL_FAILURE);
	CHECK(machine.want == SSH_WANT_NOTHING && machine.phase == SSH_PHASE_CHANNEL);
	CHECK(memcmp(machine.channel.command, "first", 5) == 0 && machine.channel.is_started);
	send_message(M_SIZE);
	CHECK(reply_last() == SSH_MSG_CHANNEL_SUCCESS && machine.channel.size_changes == 2);
}

static void a_command_that_is_too_long_starts_nothing(void)
{
	char text[SSH_COMMAND_BYTES_MOST + 2u];
	uint8_t bytes[sizeof(text) + 64u];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	memset(text, 'x', sizeof(text));
	place_begin(PLACE_OPEN);
	ssh_write_u8(&writer, SSH_MSG_CHANNEL_REQUEST);
	ssh_write_u32(&writer, 0);
	ssh_write_string(&writer, SSH_TEXT("exec"));
	ssh_write_u8(&writer, 1);
	ssh_write_string(&writer, ssh_span_of(text, SSH_COMMAND_BYTES_MOST + 1u));
	send_payload(ssh_written(&writer));
	CHECK(machine.want == SSH_WANT_NOTHING && !machine.channel.was_started);
	CHECK(reply_last() == SSH_MSG_CHANNEL_FAILURE);
}

/* ---- too many -------------------------------------------------------------------------------- */

static void a_flood_of_ignored_messages_takes_nothing(void)
{
	static struct ssh_channel before;

	place_begin(PLACE_STARTED);
	before = machine.channel;
	for (uint32_t i = 0; i < FLOOD; i++) {
		send_message(i % 2u == 0 ? M_IGNORE : M_DEBUG);
		CHECK(machine.phase == SSH_PHASE_CHANNEL && machine.packets.in_length == 0);
	}
	CHECK(ssh_output(&machine).length == 0 && machine.held_length == 0);
	CHECK(memcmp(&before, &machine.channel, sizeof(before)) == 0);
	send_message(M_GLOBAL);
	CHECK(reply_last() == SSH_MSG_REQUEST_FAILURE);
}

/* Replies wait in a buffer that is bounded; then requests wait, too, and nothing is lost. */
static void who_reads_nothing_is_not_read_either(void)
{
	uint32_t sent = 0, answered = 0;

	place_begin(PLACE_STARTED);
	while (machine.packets.in_length == 0) {
		send_message(M_GLOBAL);
		CHECK(++sent < 10000);
		CHECK(machine.packets.out_length <= SSH_OUT_BYTES);
	}
	CHECK(machine.phase == SSH_PHASE_CHANNEL);
	for (uint32_t i = 0; i < sent; i++) {
		while (reply_take() == SSH_MSG_REQUEST_FAILURE)
			answered++;
		(void)ssh_run(&machine, 2);
	}
	CHECK(answered == sent && machine.phase == SSH_PHASE_CHANNEL);
}

static void exchanges_within_an_exchange_end_it(void)
{
	const struct ssh_cookie cookie = {.seed = {3}};

	place_begin(PLACE_STARTED);
	send_message(M_KEXINIT);
	CHECK(machine.want == SSH_WANT_COOKIE);
	ssh_give_cookie(&machine, &cookie);
	CHECK(machine.phase == SSH_PHASE_CHANNEL);
	send_message(M_KEXINIT);
	CHECK(machine.phase == SSH_PHASE_OVER);
}

/* ---- keys ------------------------------------------------------------------------------------ */

struct login_case {
	const char *user, *algorithm, *type, *signature_type;
	uint32_t key_bytes, signature_bytes;
};

static void login_send(const struct login_case *login)
{
	static const uint8_t zeros[600];
	uint8_t bytes[2048], inner_bytes[1024];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));
	struct ssh_writer inner = ssh_writer_of(inner_bytes, sizeof(inner_bytes));

	ssh_write_u8(&writer, SSH_MSG_USERAUTH_REQUEST);
	ssh_write_string(&writer, ssh_span_of(login->user, (uint32_t)strlen(login->user)));
	ssh_write_string(&writer, SSH_TEXT("ssh-connection"));
	ssh_write_string(&writer, SSH_TEXT("publickey"));
	ssh_write_u8(&writer, 1);
	ssh_write_string(&writer,
			 ssh_span_of(login->algorithm, (uint32_t)strlen(login->algorithm)));
	ssh_write_string(&inner, ssh_span_of(login->type, (uint32_t)strlen(login->type)));
	ssh_write_string(&inner, ssh_span_of(zeros, login->key_bytes));
	ssh_write_string(&writer, ssh_written(&inner));
	inner.length = 0;
	ssh_write_string(&inner, ssh_span_of(login->signature_type,
					     (uint32_t)strlen(login->signature_type)));
	ssh_write_string(&inner, ssh_span_of(zeros, login->signature_bytes));
	ssh_write_string(&writer, ssh_written(&inner));
	CHECK(!writer.is_bad);
	send_payload(ssh_written(&writer));
}

static void keys_of_other_types_and_lengths_are_denied_in_the_same_words(void)
{
#define ED "ssh-ed25519"
	static const struct login_case cases[] = {
		{"ann", "ssh-rsa", "ssh-rsa", "ssh-rsa", 32, 64},
		{"ann", "rsa-sha2-512", "ssh-rsa", "rsa-sha2-512", 500, 256},
		{"ann", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256", 65,
		 64},
		{"ann", ED, "ssh-rsa", ED, 32, 64},
		{"ann", "ssh-rsa", ED, ED, 32, 64},
		{"ann", ED, ED, "ssh-rsa", 32, 64},
		{"ann", "ssh-ed25519-cert-v01@openssh.com", ED, ED, 32, 64},
		{"ann", ED, ED, ED, 0, 64},
		{"ann", ED, ED, ED, 31, 64},
		{"ann", ED, ED, ED, 33, 64},
		{"ann", ED, ED, ED, 600, 64},
		{"ann", ED, ED, ED, 32, 0},
		{"ann", ED, ED, ED, 32, 63},
		{"ann", ED, ED, ED, 32, 65},
		{"", ED, ED, ED, 32, 64},
		{"a name that has more than 31 bytes", ED, ED, ED, 32, 64},
		{"a b", ED, ED, ED, 32, 64},
		{"\x1b[2J", ED, ED, ED, 32, 64},
		{"caf\xc3\xa9", ED, ED, ED, 32, 64},
	};
	static const struct login_case good = {"ann", ED, ED, ED, 32, 64};
#undef ED

	for (uint32_t i = 0; i < ARRAY_COUNT(cases); i++) {
		place_begin(PLACE_LOGIN);
		login_send(&cases[i]);
		CHECK(machine.want == SSH_WANT_NOTHING && machine.login.tries == 1);
		CHECK(reply_take() == SSH_MSG_USERAUTH_FAILURE && reply_take() == 0);
	}
	place_begin(PLACE_LOGIN);
	login_send(&good);
	CHECK(machine.want == SSH_WANT_AUTHENTICATION);
	ssh_give_authentication(&machine, false);
	CHECK(reply_take() == SSH_MSG_USERAUTH_FAILURE && reply_take() == 0);
}

static bool is_verified(const uint8_t key[SSH_PUBLIC_KEY_BYTES], struct ssh_span session,
			struct ssh_span user, const uint8_t signature[SSH_SIGNATURE_BYTES])
{
	uint8_t request[SSH_REQUEST_BYTES_MOST];
	uint8_t scratch[2u * (SSH_SIGNATURE_BYTES + SSH_REQUEST_BYTES_MOST)];
	struct ssh_writer writer = ssh_writer_of(request, sizeof(request));

	ssh_request_write(&writer, session, user, key);
	CHECK(!writer.is_bad);
	return ssh_crypto.verify(key, signature, ssh_written(&writer), scratch);
}

/* Another implementation has signed "ann"'s request in the session of 1 and zeros. */
static const uint8_t signer[SSH_PUBLIC_KEY_BYTES] = {
	0xd4, 0xc5, 0x06, 0x1b, 0x81, 0xc4, 0x68, 0x2b, 0x27, 0xa0, 0xcf,
	0xc6, 0x45, 0x9c, 0xd9, 0xd7, 0x89, 0x2e, 0xb6, 0x0a, 0x43, 0xf7,
	0x3d, 0xd1, 0x06, 0x0b, 0x6c, 0x47, 0x8a, 0xa7, 0xc3, 0xd8};
static const uint8_t signed_request[SSH_SIGNATURE_BYTES] = {
	0xa2, 0xc1, 0xb0, 0x57, 0xbd, 0xda, 0x3b, 0xce, 0x96, 0xf9, 0x47, 0x6e, 0x89,
	0x7b, 0xa8, 0x20, 0x6a, 0x60, 0x3f, 0xf8, 0x8a, 0x1a, 0x54, 0x69, 0xa6, 0x39,
	0x52, 0x72, 0xce, 0x2d, 0x31, 0x47, 0x4d, 0x3c, 0xd1, 0xdc, 0xdc, 0xcf, 0xb5,
	0x95, 0xff, 0x6a, 0x45, 0x88, 0xf8, 0x75, 0x4f, 0x95, 0x5e, 0xf3, 0xcb, 0x52,
	0x74, 0xe6, 0x0f, 0xdb, 0x88, 0x79, 0x5f, 0x98, 0x45, 0x99, 0x1a, 0x06};

static void a_signature_is_good_in_its_session_for_its_user_and_key_alone(void)
{
	uint8_t key[SSH_PUBLIC_KEY_BYTES], signature[SSH_SIGNATURE_BYTES];
	uint8_t session[32] = {1};

	memcpy(key, signer, sizeof(key));
	memcpy(signature, signed_request, sizeof(signature));
	CHECK(is_verified(key, ssh_span_of(session, 32), SSH_TEXT("ann"), signature));
	CHECK(!is_verified(key, ssh_span_of(session, 32), SSH_TEXT("anna"), signature));
	CHECK(!is_verified(key, ssh_span_of(session, 31), SSH_TEXT("ann"), signature));
	for (uint32_t i = 0; i < sizeof(session); i++) {
		session[i] ^= 0x80;
		CHECK(!is_verified(key, ssh_span_of(session, 32), SSH_TEXT("ann"), signature));
		session[i] ^= 0x80;
	}
	for (uint32_t i = 0; i < sizeof(signature); i++) {
		signature[i] ^= 1;
		CHECK(!is_verified(key, ssh_span_of(session, 32), SSH_TEXT("ann"), signature));
		signature[i] ^= 1;
	}
	key[0] ^= 1;
	CHECK(!is_verified(key, ssh_span_of(session, 32), SSH_TEXT("ann"), signature));
}

/* ---- somebody in between --------------------------------------------------------------------- */

/*
 * Terrapin: messages are put in before the keys are in use, so that as many sealed ones can be cut
 * off behind them. The exchange is strict: what is put in ends it, and what is cut off is noticed.
 */
static void nothing_is_put_in_before_the_keys_and_nothing_cut_off_behind_them(void)
{
	static const enum message put_in[] = {M_IGNORE, M_DEBUG, M_UNIMPLEMENTED, M_EXTENSIONS,
					      M_UNKNOWN_TRANSPORT};
	struct ssh_span payload;

	for (uint32_t i = 0; i < ARRAY_COUNT(put_in); i++) {
		place_begin(PLACE_KEXINIT);
		send_message(put_in[i]);
		CHECK(machine.phase == SSH_PHASE_OVER);
		place_begin(PLACE_PUBLIC);
		send_message(put_in[i]);
		CHECK(machine.phase == SSH_PHASE_OVER);
	}
	/* The client's first sealed message does not arrive: the next one's length is wrong. */
	place_begin(PLACE_SERVICE);
	CHECK(ssh_packets_send(&client, SSH_TEXT("\2")));
	ssh_packets_sent(&client, ssh_packets_output(&client).length);
	send_message(M_SERVICE);
	CHECK(machine.phase == SSH_PHASE_OVER);
	/* The server's first one does not arrive. */
	place_begin(PLACE_SERVICE);
	send_message(M_SERVICE);
	ssh_sent(&machine, ssh_output(&machine).length);
	send_message(M_LOGIN_NONE);
	(void)ssh_packets_feed(&client, ssh_output(&machine));
	CHECK(ssh_packets_next(&client, &payload) > SSH_PACKET_READY);
}

/* Each bit of a sealed message, changed on its way. */
static void a_changed_bit_ends_the_connection(void)
{
	for (uint32_t bit = 0;; bit++) {
		uint8_t bytes[256];
		struct ssh_span out;

		place_begin(PLACE_IN);
		CHECK(ssh_packets_send(&client, SSH_TEXT("\2ignored text")));
		out = ssh_packets_output(&client);
		if (bit == 8u * out.length)
			return;
		CHECK(out.length <= sizeof(bytes));
		memcpy(bytes, out.bytes, out.length);
		bytes[bit / 8u] ^= (uint8_t)(1u << bit % 8u);
		(void)ssh_input(&machine, ssh_span_of(bytes, out.length));
		(void)ssh_run(&machine, 2);
		/* A length that is too long by chance waits for bytes that never come. */
		CHECK(machine.phase == SSH_PHASE_OVER ||
		      (bit < 32u && machine.packets.packet_length > out.length - SSH_TAG_BYTES));
		CHECK(machine.login.packets == 2);
	}
}

int main(void)
{
	static void (*const tests[])(void) = {
		who_stops_at_a_step_is_ended_in_time,
		who_stops_within_a_packet_is_ended_in_time,
		a_version_line_ends_or_the_connection_does,
		every_number_in_every_place_does_what_a_table_says,
		a_second_terminal_or_command_is_refused_and_the_first_goes_on,
		a_command_that_is_too_long_starts_nothing,
		a_flood_of_ignored_messages_takes_nothing,
		who_reads_nothing_is_not_read_either,
		exchanges_within_an_exchange_end_it,
		keys_of_other_types_and_lengths_are_denied_in_the_same_words,
		a_signature_is_good_in_its_session_for_its_user_and_key_alone,
		nothing_is_put_in_before_the_keys_and_nothing_cut_off_behind_them,
		a_changed_bit_ends_the_connection,
	};

	for (uint32_t i = 0; i < ARRAY_COUNT(tests); i++)
		tests[i]();
	printf("%u passed, 0 failed\n", (uint32_t)ARRAY_COUNT(tests));
	return 0;
}

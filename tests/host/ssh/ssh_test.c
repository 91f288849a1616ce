/*
 * The machine of core/ssh: every sequence of up to four messages in each state, held against a
 * small model that says what each of them must do; and the parts that hold no connection.
 *
 * The test stands for the client, with packets of its own in the same keys. Where a sequence ends
 * the connection, no longer one is tried: the end is final, and that is looked at, too.
 */
#include "core/ssh/exchange.h"
#include "core/ssh/host_key.h"
#include "core/ssh/machine.h"
#include "tests/host/core/check.h"
#include "tests/host/ssh/client.h"
#include "tests/host/ssh/messages.h"
#include "user/ssh/crypto.h"

#include <string.h>

#define DEPTH 4u

/* ---- the model ------------------------------------------------------------------------------- */

enum state {
	S_KEXINIT, /* the client's is to come, in the clear */
	S_PUBLIC,
	S_SIGN, /* the signature is wanted: no message is looked at */
	S_SERVICE,
	S_LOGIN,
	S_IN,    /* logged in */
	S_REKEY, /* a cookie is wanted */
	S_OVER,
};

struct model {
	enum state state;
	bool open, was_open, eof, started;
};

static void model_channel(struct model *model, enum message message)
{
	if (!model->open || (message == M_DATA && model->eof))
		model->state = S_OVER;
	else if (message == M_EOF)
		model->eof = true;
	else if (message == M_CLOSE)
		model->open = false;
	else if (message == M_SHELL)
		model->started = true;
}

static bool is_of_channel(enum message message)
{
	return message >= M_WINDOW && message <= M_SIZE;
}

static void model_in(struct model *model, enum message message)
{
	if (is_of_channel(message)) {
		model_channel(model, message);
	} else if (message == M_OPEN) {
		model->open = model->open || !model->was_open;
		model->was_open = true;
	} else if (message != M_GLOBAL && message != M_OPEN_REPLY && message != M_SUCCESS &&
		   message != M_LOGIN_NONE && message != M_LOGIN_KEY) {
		model->state = S_OVER;
	}
}

static bool is_harmless(enum message message)
{
	return message == M_IGNORE || message == M_UNIMPLEMENTED || message == M_DEBUG ||
	       message == M_EXTENSIONS || message == M_UNKNOWN_TRANSPORT;
}

static void model_step(struct model *model, enum message message)
{
	const bool is_clear = model->state < S_SERVICE;

	if (model->state == S_KEXINIT && message == M_KEXINIT)
		model->state = S_PUBLIC;
	else if (model->state == S_PUBLIC && message == M_PUBLIC)
		model->state = S_SIGN;
	else if (is_clear)
		model->state = S_OVER;
	else if (message == M_KEXINIT)
		model->state = S_REKEY;
	else if (is_harmless(message))
		return;
	else if (model->state == S_SERVICE && message == M_SERVICE)
		model->state = S_LOGIN;
	else if (model->state == S_LOGIN && message == M_LOGIN_KEY)
		model->state = S_IN;
	else if (model->state == S_LOGIN && message == M_LOGIN_NONE)
		return;
	else if (model->state == S_IN)
		model_in(model, message);
	else
		model->state = S_OVER;
}

/* ---- both together --------------------------------------------------------------------------- */

struct pair {
	struct model model;
	struct ssh_machine machine;
	struct ssh_packets client;
};

static struct pair pairs[DEPTH + 1u];
static uint64_t sequences;

/* Gives the machine what it wants, as far as a sequence goes on behind it. */
static void wants_give(struct ssh_machine *machine)
{
	for (uint32_t i = 0; i < 4; i++) {
		(void)ssh_run(machine, 1);
		if (machine->want == SSH_WANT_AUTHENTICATION)
			ssh_give_authentication(machine, true);
		else if (machine->want == SSH_WANT_START)
			ssh_give_start(machine, true);
		ssh_sent(machine, ssh_output(machine).length);
	}
}

static void pair_check(const struct pair *pair)
{
	const struct ssh_machine *machine = &pair->machine;
	static const enum ssh_phase phases[] = {
		[S_KEXINIT] = SSH_PHASE_SERVICE, [S_PUBLIC] = SSH_PHASE_SERVICE,
		[S_SIGN] = SSH_PHASE_SERVICE,    [S_SERVICE] = SSH_PHASE_SERVICE,
		[S_LOGIN] = SSH_PHASE_LOGIN,     [S_IN] = SSH_PHASE_CHANNEL,
		[S_OVER] = SSH_PHASE_OVER,
	};

	if (pair->model.state != S_REKEY)
		CHECK(machine->phase == phases[pair->model.state]);
	CHECK((machine->want == SSH_WANT_SIGNATURE) == (pair->model.state == S_SIGN));
	CHECK((machine->want == SSH_WANT_COOKIE) == (pair->model.state == S_REKEY));
	if (pair->model.state != S_IN)
		return;
	CHECK(machine->channel.is_open == pair->model.open);
	CHECK(machine->channel.was_started == pair->model.started);
	CHECK(machine->channel.input_over == (pair->model.eof || !pair->model.open) ||
	      !pair->model.was_open);
}

static void message_send(struct pair *pair, enum message message)
{
	uint8_t bytes[512];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	message_write(&writer, message);
	CHECK(!writer.is_bad && client_send(&pair->machine, &pair->client, ssh_written(&writer)));
	wants_give(&pair->machine);
}

/* The end is final: whatever comes then changes nothing. */
static void end_check(struct pair *pair)
{
	message_send(pair, M_SERVICE);
	CHECK(pair->machine.phase == SSH_PHASE_OVER && pair->machine.want == SSH_WANT_NOTHING);
	CHECK(ssh_is_over(&pair->machine));
}

/* Every sequence of up to DEPTH messages, in the state that pairs[0] is in. */
static void sequences_play(void)
{
	enum message next[DEPTH + 1u] = {(enum message)0};
	uint32_t depth = 0;

	for (;;) {
		struct pair *pair = &pairs[depth + 1u];

		if (next[depth] == M_COUNT) {
			next[depth] = (enum message)0;
			if (depth == 0)
				return;
			depth--;
			continue;
		}
		*pair = pairs[depth];
		model_step(&pair->model, next[depth]);
		message_send(pair, next[depth]);
		next[depth]++;
		sequences++;
		pair_check(pair);
		if (pair->model.state == S_OVER)
			end_check(pair);
		else if (pair->model.state != S_SIGN && pair->model.state != S_REKEY &&
			 depth + 1u < DEPTH)
			depth++;
	}
}

static void kexinit_begin(struct pair *pair)
{
	client_begin(&pair->machine, &pair->client);
	pair->model = (struct model){.state = S_KEXINIT};
}

static void sealed_begin(struct pair *pair)
{
	client_begin_sealed(&pair->machine, &pair->client);
	pair->model = (struct model){.state = S_SERVICE};
}

static void every_sequence_does_what_the_model_says(void)
{
	kexinit_begin(&pairs[0]);
	sequences_play();
	sealed_begin(&pairs[0]);
	sequences_play();
	sealed_begin(&pairs[0]);
	message_send(&pairs[0], M_SERVICE);
	pairs[0].model.state = S_LOGIN;
	sequences_play();
	message_send(&pairs[0], M_LOGIN_KEY);
	pairs[0].model.state = S_IN;
	sequences_play();
	message_send(&pairs[0], M_OPEN);
	pairs[0].model.open = pairs[0].model.was_open = true;
	sequences_play();
}

/* ---- the parts ------------------------------------------------------------------------------- */

static void a_flood_before_the_login_ends_and_takes_no_memory(void)
{
	struct pair *pair = &pairs[0];

	sealed_begin(pair);
	for (uint32_t i = 0; i < SSH_LOGIN_PACKETS; i++) {
		message_send(pair, M_IGNORE);
		CHECK(pair->machine.phase == SSH_PHASE_SERVICE);
	}
	message_send(pair, M_IGNORE);
	CHECK(pair->machine.phase == SSH_PHASE_OVER);
}

static void a_login_has_six_tries_and_sixty_seconds(void)
{
	struct pair *pair = &pairs[0];
	uint8_t bytes[512];

	sealed_begin(pair);
	message_send(pair, M_SERVICE);
	for (uint32_t i = 0; i < SSH_TRIES; i++) {
		struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

		message_write(&writer, M_LOGIN_KEY);
		CHECK(client_send(&pair->machine, &pair->client, ssh_written(&writer)));
		(void)ssh_run(&pair->machine, 1);
		CHECK(pair->machine.want == SSH_WANT_AUTHENTICATION);
		ssh_give_authentication(&pair->machine, false);
	}
	CHECK(pair->machine.phase == SSH_PHASE_OVER);
	sealed_begin(pair);
	CHECK(ssh_run(&pair->machine, 1) == 1u + SSH_LOGIN_NS);
	(void)ssh_run(&pair->machine, 1u + SSH_LOGIN_NS);
	CHECK(pair->machine.phase == SSH_PHASE_OVER);
}

/* The bytes in front of the key itself: the type, twice, and the lengths. */
#define KEY_AT (sizeof("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI") - 1u)
#define GOOD_LINE "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

static enum ssh_key_line_refusal line_read(const char *text, size_t length)
{
	struct ssh_key_line line;

	return ssh_key_line_read(ssh_span_of(text, (uint32_t)length), &line);
}

static void key_lines_are_read_whole_or_refused(void)
{
	static const char good[] = GOOD_LINE " me";
	static char text[65536];
	struct ssh_key_line line;

	CHECK(ssh_key_line_read(ssh_span_of(good, sizeof(good) - 1u), &line) == SSH_KEY_LINE_GOOD);
	CHECK(line.key[0] == 0 && line.key[31] == 31 && strcmp(line.comment, "me") == 0);
	/* Cut off anywhere before the comment, it is none. */
	for (uint32_t i = 0; i < sizeof(good) - 4u; i++)
		CHECK(line_read(good, i) != SSH_KEY_LINE_GOOD);
	/* With any byte before the key changed to any other one, it is none. */
	memcpy(text, good, sizeof(good) - 1u);
	for (uint32_t i = 0; i < KEY_AT; i++) {
		for (uint32_t byte = 0; byte < 256; byte++) {
			const bool is_same =
				byte == (uint8_t)good[i] || (good[i] == ' ' && byte == '\t');

			text[i] = (char)byte;
			CHECK((line_read(text, sizeof(good) - 1u) == SSH_KEY_LINE_GOOD) == is_same);
		}
		text[i] = good[i];
	}
	memset(text, 'x', sizeof(text));
	CHECK(line_read(text, sizeof(text)) == SSH_KEY_LINE_NO_TYPE);
	memcpy(text, good, sizeof(good) - 1u);
	CHECK(line_read(text, sizeof(text)) == SSH_KEY_LINE_TOO_LONG);
	CHECK(line_read(text, 200) == SSH_KEY_LINE_BAD_COMMENT);
}

static void a_refused_key_line_is_told_why(void)
{
	static const struct {
		const char *text;
		size_t length;
		enum ssh_key_line_refusal refusal;
	} lines[] = {
#define LINE(text, refusal) {text, sizeof(text) - 1u, SSH_KEY_LINE_##refusal}
		LINE(" \t" GOOD_LINE "\t the comment \r", GOOD),
		LINE(GOOD_LINE, GOOD),
		LINE("", NO_TYPE),
		LINE("AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
		     NO_TYPE),
		LINE("no-pty " GOOD_LINE, NO_TYPE),
		LINE("command=\"rm\" " GOOD_LINE, NO_TYPE),
		LINE("# " GOOD_LINE, NO_TYPE),
		LINE("ssh-", NO_TYPE),
		LINE("ssh-rsa AAAAB3NzaC1yc2E= me", OTHER_TYPE),
		LINE("ecdsa-sha2-nistp256 AAAA", OTHER_TYPE),
		LINE("sk-ssh-ed25519@openssh.com AAAA", OTHER_TYPE),
		LINE("ssh-ed25519-cert-v01@openssh.com AAAA", OTHER_TYPE),
		LINE("ssh-ed25519x AAAA", OTHER_TYPE),
		LINE("ssh-ed25519", BAD_BASE64),
		LINE("ssh-ed25519 ", BAD_BASE64),
		LINE("ssh-ed25519 ====", BAD_BASE64),
		LINE("ssh-ed25519 AAAA-not_base64 me", BAD_BASE64),
		LINE("ssh-ed25519 "
		     "AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR"
		     " cut",
		     BAD_BASE64),
		/* 31 and 33 bytes, an inner length that is not there, another type inside. */
		LINE("ssh-ed25519 "
		     "AAAAC3NzaC1lZDI1NTE5AAAAHwABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4=",
		     BAD_KEY),
		LINE("ssh-ed25519 "
		     "AAAAC3NzaC1lZDI1NTE5AAAAIQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fIA==",
		     BAD_KEY),
		LINE("ssh-ed25519 "
		     "AAAAC3NzaC1lZDI1NTE5AAAAIQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
		     BAD_KEY),
		LINE("ssh-ed25519 "
		     "AAAAC3NzaC1lZDI1NTE4AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
		     BAD_KEY),
		LINE("ssh-ed25519 "
		     "/////3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
		     BAD_KEY),
		LINE(GOOD_LINE "=", BAD_KEY),
		LINE(GOOD_LINE " caf\xc3\xa9", BAD_COMMENT),
		LINE(GOOD_LINE " 123456789 123456789 123456789 123456789 123456789 123456789 1234",
		     BAD_COMMENT),
		LINE(GOOD_LINE " with \0 NUL", NOT_TEXT),
		LINE("ssh-ed25519\0 AAAA", NOT_TEXT),
		LINE(GOOD_LINE "\n" GOOD_LINE, NOT_TEXT),
		LINE(GOOD_LINE " \x1b[2J", NOT_TEXT),
#undef LINE
	};
	uint32_t seen = 0;

	for (uint32_t i = 0; i < ARRAY_COUNT(lines); i++) {
		CHECK(line_read(lines[i].text, lines[i].length) == lines[i].refusal);
		seen |= 1u << lines[i].refusal;
	}
	for (uint32_t i = 0; i < SSH_KEY_LINE_REFUSALS; i++) {
		CHECK((seen >> i & 1u) == 1u || i == SSH_KEY_LINE_TOO_LONG);
		CHECK(ssh_key_line_text((enum ssh_key_line_refusal)i)[0] != '\0');
	}
}

static void the_host_key_is_good_blank_or_damaged(void)
{
	static uint8_t range[SSH_HOST_KEY_SLOTS * SSH_HOST_KEY_SLOT_BYTES];
	struct ssh_host_key_record record = {.sequence = 1, .seed = {7}}, read;

	CHECK(ssh_host_key_read(range, &read) == SSH_HOST_KEY_BLANK);
	CHECK(ssh_host_key_write(&record, range + SSH_HOST_KEY_SLOT_BYTES) == 1);
	CHECK(ssh_host_key_read(range, &read) == SSH_HOST_KEY_GOOD && read.seed[0] == 7);
	/* Any byte that is another one makes it damaged, and never blank. */
	for (uint32_t i = 0; i < sizeof(range); i += i % 4096u < 128u ? 1u : 97u) {
		const bool in_slot = i >= SSH_HOST_KEY_SLOT_BYTES;

		range[i] ^= 1;
		CHECK(ssh_host_key_read(range, &read) ==
		      (in_slot ? SSH_HOST_KEY_DAMAGED : SSH_HOST_KEY_GOOD));
		range[i] ^= 1;
	}
	record.sequence = 2;
	record.seed[0] = 8;
	CHECK(ssh_host_key_write(&record, range) == 0);
	CHECK(ssh_host_key_read(range, &read) == SSH_HOST_KEY_GOOD && read.seed[0] == 8);
}

/* The parts of an exchange as they must be; a part of `broken` has another first byte. */
static bool exchange_play(uint32_t broken, const uint8_t cookie[SSH_COOKIE_BYTES])
{
	static uint8_t parts[SSH_PART_COUNT][64];
	static const uint32_t lengths[SSH_PART_COUNT] = {12, 12, 40, 40, 32, 32, 32};
	const uint8_t own[SSH_COOKIE_BYTES] = {4}, key[SSH_PUBLIC_KEY_BYTES] = {6};
	uint8_t hash[SSH_HASH_BYTES_MOST];
	struct ssh_exchange exchange;
	uint32_t length;

	memset(parts, 0, sizeof(parts));
	memcpy(parts[0], "SSH-2.0-abcd", 12);
	memcpy(parts[1], "SSH-2.0-efgh", 12);
	parts[2][0] = parts[3][0] = SSH_MSG_KEXINIT;
	memcpy(parts[3] + 1, cookie, SSH_COOKIE_BYTES);
	if (broken < SSH_PART_COUNT)
		parts[broken][0] ^= 1;
	ssh_exchange_begin(&exchange, &ssh_crypto, own, key);
	for (uint32_t i = 0; i < SSH_PART_COUNT; i++) {
		/* In two pieces. */
		struct ssh_piece piece = {SSH_KEX_CURVE25519, (enum ssh_part)i, lengths[i],
					  ssh_span_of(parts[i], 3)};

		if (!ssh_exchange_add(&exchange, &piece))
			return false;
		piece.bytes = ssh_span_of(parts[i] + 3, lengths[i] - 3u);
		if (!ssh_exchange_add(&exchange, &piece))
			return false;
	}
	return ssh_exchange_end(&exchange, hash, &length) && length == 32 &&
	       !ssh_exchange_end(&exchange, hash, &length);
}

static void a_signer_takes_its_own_exchanges_and_no_others(void)
{
	const uint8_t own[SSH_COOKIE_BYTES] = {4}, other[SSH_COOKIE_BYTES] = {5};

	CHECK(exchange_play(SSH_PART_COUNT, own));
	CHECK(!exchange_play(SSH_PART_COUNT, other));
	for (uint32_t i = 0; i < SSH_PART_CLIENT_PUBLIC; i++)
		CHECK(!exchange_play(i, own));
}

int main(void)
{
	every_sequence_does_what_the_model_says();
	CHECK(sequences > 10000);
	a_flood_before_the_login_ends_and_takes_no_memory();
	a_login_has_six_tries_and_sixty_seconds();
	key_lines_are_read_whole_or_refused();
	a_refused_key_line_is_told_why();
	the_host_key_is_good_blank_or_damaged();
	a_signer_takes_its_own_exchanges_and_no_others();
	printf("ssh: %llu sequences of messages\n", (unsigned long long)sequences);
	printf("%u passed, 0 failed\n", 7u);
	return 0;
}

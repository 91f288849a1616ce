/*
 * The machine of core/ssh at a port of this machine's loopback, for real clients.
 *
 *	ssh-live KEY-LINE        one connection; prints "port N" and "fingerprint F" first
 *
 * Whoever has the key of the line is let in as "operator". The channel echoes lines, in capitals;
 * the line "exit N" ends it with N, "rekey" begins a key exchange, and "flood" sends 200,000 bytes.
 * A command is answered by itself, and ends with 7. It ends with 0 when the connection was orderly.
 */
#include "core/ssh/exchange.h"
#include "core/ssh/machine.h"
#include "user/ssh/crypto.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define FLOOD_BYTES 200000u

struct live {
	int socket;
	struct ssh_machine machine;
	struct ssh_key_line allowed;
	uint8_t public_key[SSH_PUBLIC_KEY_BYTES], secret[SSH_SECRET_KEY_BYTES];
	struct ssh_exchange exchange;
	char line[1024];
	uint32_t line_length;
	uint8_t out[4096];
	uint32_t out_length;
	uint32_t flood;
	bool ended;
	struct ssh_channel_end end;
};

static uint64_t now_ns(void)
{
	struct timespec time;

	(void)clock_gettime(CLOCK_MONOTONIC, &time);
	return (uint64_t)time.tv_sec * SSH_SECOND_NS + (uint64_t)time.tv_nsec;
}

static void chance(void *bytes, size_t length)
{
	if (getrandom(bytes, length, 0) != (ssize_t)length)
		exit(3);
}

static void cookie_give(struct live *live)
{
	struct ssh_cookie cookie;

	chance(cookie.cookie, sizeof(cookie.cookie));
	chance(cookie.seed, sizeof(cookie.seed));
	memcpy(cookie.host_key, live->public_key, sizeof(cookie.host_key));
	ssh_exchange_begin(&live->exchange, &ssh_crypto, cookie.cookie, live->public_key);
	ssh_give_cookie(&live->machine, &cookie);
}

static void signature_give(struct live *live)
{
	uint8_t hash[SSH_HASH_BYTES_MOST], seed[SSH_SEED_BYTES], signature[SSH_SIGNATURE_BYTES];
	uint32_t length = 0;

	for (uint32_t i = 0; i < SSH_PART_COUNT; i++) {
		struct ssh_span part = ssh_exchange_part(&live->machine, i);
		struct ssh_piece piece = {live->machine.kex.chosen.kex, (enum ssh_part)i,
					  part.length, part};

		if (!ssh_exchange_add(&live->exchange, &piece))
			fprintf(stderr, "part %u is refused\n", i);
	}
	if (!ssh_exchange_end(&live->exchange, hash, &length))
		fprintf(stderr, "the exchange is void\n");
	chance(seed, sizeof(seed));
	ssh_sign(live->secret, ssh_span_of(hash, length), seed, signature);
	ssh_give_signature(&live->machine, ssh_span_of(hash, length), signature);
}

static void authentication_give(struct live *live)
{
	const struct ssh_login *login = &live->machine.login;
	uint8_t request[SSH_REQUEST_BYTES_MOST];
	uint8_t scratch[2u * (SSH_SIGNATURE_BYTES + SSH_REQUEST_BYTES_MOST)];
	struct ssh_writer writer = ssh_writer_of(request, sizeof(request));
	bool good;

	ssh_request_write(&writer, ssh_span_of(live->machine.session, live->machine.session_length),
			  ssh_span_of(login->user, strlen(login->user)), login->key);
	good = ssh_crypto.verify(login->key, login->signature, ssh_written(&writer), scratch);
	good = good && memcmp(login->key, live->allowed.key, sizeof(login->key)) == 0 &&
	       strcmp(login->user, "operator") == 0;
	ssh_give_authentication(&live->machine, good);
}

static void out_put(struct live *live, const char *bytes, uint32_t length)
{
	if (length > sizeof(live->out) - live->out_length)
		length = (uint32_t)sizeof(live->out) - live->out_length;
	memcpy(live->out + live->out_length, bytes, length);
	live->out_length += length;
}

static void start_give(struct live *live)
{
	const struct ssh_channel *channel = &live->machine.channel;

	ssh_give_start(&live->machine, true);
	if (!channel->is_command)
		return;
	out_put(live, channel->command, channel->command_length);
	out_put(live, "\n", 1);
	live->ended = true;
	live->end.status = 7;
}

static void line_take(struct live *live)
{
	live->line[live->line_length] = '\0';
	if (strncmp(live->line, "exit ", 5) == 0) {
		live->ended = true;
		live->end.status = (uint32_t)atoi(live->line + 5);
	} else if (strcmp(live->line, "rekey") == 0) {
		live->machine.rekey_ns = 0;
	} else if (strcmp(live->line, "flood") == 0) {
		live->flood += FLOOD_BYTES;
	}
	for (uint32_t i = 0; i < live->line_length; i++) {
		if (live->line[i] >= 'a' && live->line[i] <= 'z')
			live->line[i] = (char)(live->line[i] - 'a' + 'A');
	}
	out_put(live, live->line, live->line_length);
	out_put(live, "\n", 1);
	live->line_length = 0;
}

static void channel_step(struct live *live)
{
	uint8_t bytes[256];
	uint32_t length;

	while (live->out_length < 2048 &&
	       (length = ssh_channel_read(&live->machine, bytes, sizeof(bytes))) > 0) {
		for (uint32_t i = 0; i < length; i++) {
			if (bytes[i] == '\n' || bytes[i] == '\r')
				line_take(live);
			else if (live->line_length < sizeof(live->line) - 1u)
				live->line[live->line_length++] = (char)bytes[i];
		}
	}
	if (ssh_channel_read_over(&live->machine))
		live->ended = true;
	while (live->flood > 0 && live->out_length < sizeof(live->out)) {
		live->out[live->out_length++] = live->flood % 64u == 0 ? '\n' : 'x';
		live->flood--;
	}
	length = ssh_channel_write(&live->machine, ssh_span_of(live->out, live->out_length));
	live->out_length -= length;
	memmove(live->out, live->out + length, live->out_length);
	if (live->ended && live->out_length == 0 && live->flood == 0)
		ssh_channel_end(&live->machine, &live->end);
}

static void wants_give(struct live *live)
{
	switch (live->machine.want) {
	case SSH_WANT_COOKIE:
		cookie_give(live);
		break;
	case SSH_WANT_SIGNATURE:
		signature_give(live);
		break;
	case SSH_WANT_AUTHENTICATION:
		authentication_give(live);
		break;
	case SSH_WANT_START:
		start_give(live);
		break;
	case SSH_WANT_NOTHING:
		break;
	}
}

/* Carries out what can be done at once. */
static uint64_t work(struct live *live)
{
	uint64_t due_ns;

	for (uint32_t i = 0; i < 1000; i++) {
		due_ns = ssh_run(&live->machine, now_ns());
		if (live->machine.rekey_ns == 0 && live->machine.kex.step != SSH_KEX_STEP_NONE)
			live->machine.rekey_ns = 3600u * SSH_SECOND_NS;
		if (live->machine.want == SSH_WANT_NOTHING)
			break;
		wants_give(live);
	}
	if (live->machine.channel.is_started)
		channel_step(live);
	return due_ns;
}

static void serve(struct live *live)
{
	uint8_t bytes[4096];
	uint32_t kept = 0;

	for (;;) {
		uint64_t due_ns = work(live), now = now_ns();
		struct ssh_span out = ssh_output(&live->machine);
		struct pollfd wait = {.fd = live->socket, .events = POLLIN};

		if (ssh_is_over(&live->machine))
			return;
		if (out.length > 0) {
			ssize_t sent = write(live->socket, out.bytes, out.length);

			if (sent <= 0)
				return;
			ssh_sent(&live->machine, (uint32_t)sent);
			continue;
		}
		if (kept == 0) {
			(void)poll(&wait, 1,
				   due_ns <= now ? 0 : (int)((due_ns - now) / 1000000u) + 1);
			if (wait.revents == 0)
				continue;
			ssize_t got = read(live->socket, bytes, sizeof(bytes));

			if (got <= 0)
				return;
			kept = (uint32_t)got;
		}
		uint32_t taken = ssh_input(&live->machine, ssh_span_of(bytes, kept));

		kept -= taken;
		memmove(bytes, bytes + taken, kept);
	}
}

int main(int count, char **arguments)
{
	static struct live live;
	struct sockaddr_in address = {.sin_family = AF_INET,
				      .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t length = sizeof(address);
	char fingerprint[SSH_FINGERPRINT_BYTES];
	uint8_t seed[SSH_SEED_BYTES];
	int listener = socket(AF_INET, SOCK_STREAM, 0);

	if (count != 2 || ssh_key_line_read(ssh_span_of(arguments[1], strlen(arguments[1])),
					    &live.allowed) != SSH_KEY_LINE_GOOD)
		return 2;
	chance(seed, sizeof(seed));
	ssh_key_pair(seed, live.public_key, live.secret);
	ssh_fingerprint_write(live.public_key, fingerprint);
	if (listener < 0 || bind(listener, (void *)&address, sizeof(address)) != 0 ||
	    listen(listener, 1) != 0 || getsockname(listener, (void *)&address, &length) != 0)
		return 3;
	printf("port %u\nfingerprint %s\n", ntohs(address.sin_port), fingerprint);
	fflush(stdout);
	live.socket = accept(listener, NULL, NULL);
	if (live.socket < 0)
		return 3;
	ssh_init(&live.machine, &ssh_crypto, now_ns());
	serve(&live);
	fprintf(stderr, "ended with %d, client %d, phase %d\n", (int)live.machine.reason,
		live.machine.client_ended, (int)live.machine.phase);
	return live.machine.client_ended ? 0 : 1;
}

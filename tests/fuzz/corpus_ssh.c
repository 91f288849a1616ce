/* See corpus_ssh.h. */
#include "tests/fuzz/corpus_ssh.h"

#include "core/ssh/number.h"
#include "tests/host/ssh/messages.h"

#include <stdio.h>
#include <string.h>

/* As tests/fuzz/ssh_records.h reads them. */
static uint8_t records[8192];
static uint32_t records_length;
static void (*corpus_save)(const char *target, const char *name, const void *bytes, size_t size);

static void record_add(uint8_t head, const void *payload, uint32_t length)
{
	const uint8_t *bytes = payload;

	records[records_length++] = head;
	records[records_length++] = (uint8_t)(length >> 8);
	records[records_length++] = (uint8_t)length;
	memcpy(records + records_length, bytes, length);
	records_length += length;
}

static void message_add(uint8_t head, enum message message)
{
	uint8_t bytes[512];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	message_write(&writer, message);
	record_add(head, bytes, writer.length);
}

static void records_save(const char *target, const char *name)
{
	corpus_save(target, name, records, records_length);
	records_length = 0;
}

static void ssh_packet_make(void)
{
	static const uint8_t raw[] = {0, 0, 0, 12, 10, 5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
	static const uint8_t long_one[] = {0xff, 0xff, 0xff, 0xff};

	record_add(0, raw, sizeof(raw));
	record_add(3u << 3, raw, sizeof(raw));
	records_save("ssh_packet", "raw");
	record_add(0, long_one, sizeof(long_one));
	records_save("ssh_packet", "four_gigabytes");
	for (uint8_t i = 0; i < 3; i++) {
		message_add((uint8_t)(i == 0 ? 1u : 1u | 9u << 3), M_IGNORE);
		message_add(1, M_OPEN);
	}
	records_save("ssh_packet", "clear");
	message_add(5, M_LOGIN_KEY);
	message_add(1u | 7u << 3, M_DATA);
	message_add(1, M_EOF);
	records_save("ssh_packet", "sealed");
	message_add(7, M_LOGIN_KEY);
	records_save("ssh_packet", "changed");
}

static void ssh_kex_make(void)
{
	static const uint8_t late[] = {SSH_MSG_NEWKEYS};
	static const uint8_t garbage[64] = {1, 2, 3, 4, 5, 6, 7, 8, 9};

	message_add(0, M_KEXINIT);
	message_add(0, M_PUBLIC);
	message_add(0, M_NEWKEYS);
	record_add(1, garbage, sizeof(garbage));
	records_save("ssh_kex", "exchange");
	message_add(0, M_KEXINIT);
	message_add(2u | 40u << 2, M_PUBLIC);
	records_save("ssh_kex", "slow");
	message_add(0, M_KEXINIT);
	record_add(0, late, sizeof(late));
	records_save("ssh_kex", "early_keys");
	for (uint32_t i = 0; i < M_COUNT; i++) {
		char name[32];

		snprintf(name, sizeof(name), "message_%u", i);
		message_add(0, (enum message)i);
		message_add(0, M_KEXINIT);
		message_add(0, (enum message)i);
		records_save("ssh_kex", name);
	}
}

/* A request of the channel by its type alone. */
static void request_add(uint8_t head, struct ssh_span type)
{
	uint8_t bytes[128];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	ssh_write_u8(&writer, SSH_MSG_CHANNEL_REQUEST);
	ssh_write_u32(&writer, 0);
	ssh_write_string(&writer, type);
	ssh_write_u8(&writer, 1);
	ssh_write_string(&writer, SSH_TEXT("sftp"));
	record_add(head, bytes, writer.length);
}

static void ssh_userauth_make(void)
{
	static const enum message session[] = {M_TERMINAL, M_SHELL, M_DATA,  M_WINDOW,
					       M_SIZE,     M_DATA,  M_EOF,   M_GLOBAL,
					       M_UNKNOWN,  M_OPEN,  M_CLOSE, M_DISCONNECT};

	message_add(0, M_SERVICE);
	for (uint32_t i = 0; i < 7; i++)
		message_add(0, i == 0 ? M_LOGIN_NONE : M_LOGIN_KEY);
	records_save("ssh_userauth", "denied");
	message_add(0, M_SERVICE);
	message_add(1, M_LOGIN_KEY);
	message_add(0, M_OPEN);
	for (uint32_t i = 0; i < ARRAY_COUNT(session); i++)
		message_add(2u | 8u, session[i]);
	records_save("ssh_userauth", "session");
	message_add(0, M_SERVICE);
	message_add(1, M_LOGIN_KEY);
	message_add(0, M_OPEN);
	request_add(2, SSH_TEXT("env"));
	request_add(2, SSH_TEXT("subsystem"));
	request_add(2, SSH_TEXT("x11-req"));
	request_add(2, SSH_TEXT("auth-agent-req@openssh.com"));
	request_add(2, SSH_TEXT("exec"));
	message_add(4u | 8u, M_DATA);
	message_add(4u | 16u, M_WINDOW);
	message_add(0, M_KEXINIT);
	records_save("ssh_userauth", "command");
	for (uint32_t i = 0; i < M_COUNT; i++) {
		char name[32];

		snprintf(name, sizeof(name), "message_%u", i);
		message_add(0, (enum message)i);
		message_add(0, M_SERVICE);
		message_add(0, (enum message)i);
		message_add(1, M_LOGIN_KEY);
		message_add(3, (enum message)i);
		message_add(0, M_OPEN);
		message_add(11, (enum message)i);
		records_save("ssh_userauth", name);
	}
}

static void authorized_key_make(void)
{
#define GOOD_KEY "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
	static const char *const lines[][2] = {
		{"good", GOOD_KEY " me at home"},
		{"bare", " \t" GOOD_KEY "\r"},
		{"options", "command=\"sh\",no-pty " GOOD_KEY},
		{"other_type", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQ== me"},
		{"damaged", "ssh-ed25519 AAAAC3NzaC1l!DI1NTE5AAAAIAABAgME me"},
		{"length", "ssh-ed25519 "
			   "AAAAC3NzaC1lZDI1NTE5AAAAHwABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4="},
		{"comment", GOOD_KEY " caf\xc3\xa9"},
	};

	for (uint32_t i = 0; i < ARRAY_COUNT(lines); i++)
		corpus_save("authorized_key", lines[i][0], lines[i][1], strlen(lines[i][1]));
	corpus_save("authorized_key", "nul", GOOD_KEY " a\0b", sizeof(GOOD_KEY " a\0b") - 1u);
#undef GOOD_KEY
}

void corpus_ssh_make(void (*save)(const char *target, const char *name, const void *bytes,
				  size_t size))
{
	corpus_save = save;
	ssh_packet_make();
	ssh_kex_make();
	ssh_userauth_make();
	authorized_key_make();
}

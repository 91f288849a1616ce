/* See messages.h. */
#include "tests/host/ssh/messages.h"

#include "core/ssh/number.h"

static void request_write(struct ssh_writer *writer, struct ssh_span type)
{
	ssh_write_u8(writer, SSH_MSG_CHANNEL_REQUEST);
	ssh_write_u32(writer, 0);
	ssh_write_string(writer, type);
	ssh_write_u8(writer, 1);
}

void kexinit_write(struct ssh_writer *writer)
{
	const uint8_t cookie[SSH_COOKIE_BYTES] = {0};

	ssh_write_u8(writer, SSH_MSG_KEXINIT);
	ssh_write_bytes(writer, ssh_span_of(cookie, sizeof(cookie)));
	ssh_write_string(writer, SSH_TEXT("curve25519-sha256,kex-strict-c-v00@openssh.com"));
	ssh_write_string(writer, SSH_KEY_NAME);
	for (uint32_t i = 0; i < 2; i++)
		ssh_write_string(writer, SSH_TEXT("chacha20-poly1305@openssh.com"));
	for (uint32_t i = 0; i < 2; i++)
		ssh_write_string(writer, SSH_TEXT("hmac-sha2-256"));
	for (uint32_t i = 0; i < 2; i++)
		ssh_write_string(writer, SSH_TEXT("none"));
	for (uint32_t i = 0; i < 2; i++)
		ssh_write_string(writer, SSH_TEXT(""));
	ssh_write_u8(writer, 0);
	ssh_write_u32(writer, 0);
}

static void login_write(struct ssh_writer *writer, bool with_key)
{
	const uint8_t key[SSH_PUBLIC_KEY_BYTES] = {1}, signature[SSH_SIGNATURE_BYTES] = {2};
	uint8_t blob[128];
	struct ssh_writer inner = ssh_writer_of(blob, sizeof(blob));

	ssh_write_u8(writer, SSH_MSG_USERAUTH_REQUEST);
	ssh_write_string(writer, SSH_TEXT("operator"));
	ssh_write_string(writer, SSH_TEXT("ssh-connection"));
	ssh_write_string(writer, with_key ? SSH_TEXT("publickey") : SSH_TEXT("none"));
	if (!with_key)
		return;
	ssh_write_u8(writer, 1);
	ssh_write_string(writer, SSH_KEY_NAME);
	ssh_key_blob_write(&inner, key);
	ssh_write_string(writer, ssh_written(&inner));
	inner.length = 0;
	ssh_signature_write(&inner, signature);
	ssh_write_string(writer, ssh_written(&inner));
}

static void open_write(struct ssh_writer *writer)
{
	ssh_write_u8(writer, SSH_MSG_CHANNEL_OPEN);
	ssh_write_string(writer, SSH_TEXT("session"));
	ssh_write_u32(writer, 7);
	ssh_write_u32(writer, 1000);
	ssh_write_u32(writer, 1000);
}

static void sizes_write(struct ssh_writer *writer)
{
	for (uint32_t i = 0; i < 4; i++)
		ssh_write_u32(writer, 80);
}

static void channel_write(struct ssh_writer *writer, enum message message)
{
	static const uint8_t numbers[M_COUNT] = {
		[M_WINDOW] = SSH_MSG_CHANNEL_WINDOW_ADJUST,
		[M_DATA] = SSH_MSG_CHANNEL_DATA,
		[M_EOF] = SSH_MSG_CHANNEL_EOF,
		[M_CLOSE] = SSH_MSG_CHANNEL_CLOSE,
	};

	ssh_write_u8(writer, numbers[message]);
	ssh_write_u32(writer, 0);
	if (message == M_WINDOW)
		ssh_write_u32(writer, 10);
	if (message == M_DATA)
		ssh_write_string(writer, SSH_TEXT("hello"));
}

void message_write(struct ssh_writer *writer, enum message message)
{
	static const uint8_t numbers[M_COUNT] = {
		[M_DISCONNECT] = SSH_MSG_DISCONNECT,
		[M_IGNORE] = SSH_MSG_IGNORE,
		[M_UNIMPLEMENTED] = SSH_MSG_UNIMPLEMENTED,
		[M_DEBUG] = SSH_MSG_DEBUG,
		[M_ACCEPT] = SSH_MSG_SERVICE_ACCEPT,
		[M_EXTENSIONS] = SSH_MSG_EXT_INFO,
		[M_UNKNOWN_TRANSPORT] = 19,
		[M_NEWKEYS] = SSH_MSG_NEWKEYS,
		[M_LOGIN_REPLY] = SSH_MSG_USERAUTH_PK_OK,
		[M_OPEN_REPLY] = SSH_MSG_CHANNEL_OPEN_CONFIRMATION,
		[M_SUCCESS] = SSH_MSG_CHANNEL_SUCCESS,
		[M_UNKNOWN] = 200,
	};
	const uint8_t base[32] = {9};

	if (numbers[message] != 0) {
		ssh_write_u8(writer, numbers[message]);
	} else if (message == M_SERVICE) {
		ssh_write_u8(writer, SSH_MSG_SERVICE_REQUEST);
		ssh_write_string(writer, SSH_TEXT("ssh-userauth"));
	} else if (message == M_KEXINIT) {
		kexinit_write(writer);
	} else if (message == M_PUBLIC) {
		ssh_write_u8(writer, SSH_MSG_KEX_INIT);
		ssh_write_string(writer, ssh_span_of(base, sizeof(base)));
	} else if (message == M_LOGIN_NONE || message == M_LOGIN_KEY) {
		login_write(writer, message == M_LOGIN_KEY);
	} else if (message == M_GLOBAL) {
		ssh_write_u8(writer, SSH_MSG_GLOBAL_REQUEST);
		ssh_write_string(writer, SSH_TEXT("keepalive@openssh.com"));
		ssh_write_u8(writer, 1);
	} else if (message == M_OPEN) {
		open_write(writer);
	} else if (message == M_TERMINAL) {
		request_write(writer, SSH_TEXT("pty-req"));
		ssh_write_string(writer, SSH_TEXT("xterm"));
		sizes_write(writer);
		ssh_write_string(writer, SSH_TEXT(""));
	} else if (message == M_SHELL) {
		request_write(writer, SSH_TEXT("shell"));
	} else if (message == M_SIZE) {
		request_write(writer, SSH_TEXT("window-change"));
		sizes_write(writer);
	} else {
		channel_write(writer, message);
	}
}

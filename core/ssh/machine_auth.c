/* See machine.h: services and users (RFC 4252, RFC 8308). */
#include "core/ssh/machine_parts.h"

#define SERVICE_LOGIN SSH_TEXT("ssh-userauth")
#define SERVICE_CONNECTION SSH_TEXT("ssh-connection")
#define METHOD_KEY SSH_TEXT("publickey")

/* ---- services -------------------------------------------------------------------------------- */

void ssh_extensions_send(struct ssh_machine *machine)
{
	uint8_t bytes[SSH_REPLY_BYTES];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	ssh_write_u8(&writer, SSH_MSG_EXT_INFO);
	ssh_write_u32(&writer, 1);
	ssh_write_string(&writer, SSH_TEXT("server-sig-algs"));
	ssh_write_string(&writer, SSH_KEY_NAME);
	machine->login.sends_extensions = false;
	/* Extensions follow NEWKEYS at once, or not at all. */
	ssh_machine_send_kex(machine, ssh_written(&writer));
}

void ssh_service_take(struct ssh_machine *machine, struct ssh_span payload)
{
	struct ssh_reader reader = ssh_reader_of(payload);
	uint8_t bytes[SSH_REPLY_BYTES];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));
	struct ssh_span name;

	(void)ssh_read_u8(&reader);
	name = ssh_read_string(&reader);
	if (!ssh_read_end(&reader) || machine->phase != SSH_PHASE_SERVICE) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	if (!ssh_span_equal(name, SERVICE_LOGIN)) {
		ssh_end(machine, SSH_DISCONNECT_SERVICE_NOT_AVAILABLE);
		return;
	}
	ssh_write_u8(&writer, SSH_MSG_SERVICE_ACCEPT);
	ssh_write_string(&writer, SERVICE_LOGIN);
	machine->phase = SSH_PHASE_LOGIN;
	ssh_machine_send(machine, ssh_written(&writer));
}

/* ---- users ----------------------------------------------------------------------------------- */

static void failure_send(struct ssh_machine *machine)
{
	uint8_t bytes[SSH_REPLY_BYTES];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));

	ssh_write_u8(&writer, SSH_MSG_USERAUTH_FAILURE);
	ssh_write_string(&writer, METHOD_KEY);
	ssh_write_u8(&writer, 0);
	ssh_machine_send(machine, ssh_written(&writer));
}

/* A key is asked about without a signature: the answer says nothing of the key. */
static void key_ok_send(struct ssh_machine *machine, const uint8_t key[SSH_PUBLIC_KEY_BYTES])
{
	uint8_t bytes[2u * SSH_KEY_BLOB_BYTES], blob[SSH_KEY_BLOB_BYTES];
	struct ssh_writer writer = ssh_writer_of(bytes, sizeof(bytes));
	struct ssh_writer inner = ssh_writer_of(blob, sizeof(blob));

	ssh_key_blob_write(&inner, key);
	ssh_write_u8(&writer, SSH_MSG_USERAUTH_PK_OK);
	ssh_write_string(&writer, SSH_KEY_NAME);
	ssh_write_string(&writer, ssh_written(&inner));
	ssh_machine_send(machine, ssh_written(&writer));
}

static bool user_take(struct ssh_login *login, struct ssh_span user)
{
	ssh_wipe(login->user, sizeof(login->user));
	if (user.length == 0 || user.length > SSH_USER_BYTES_MOST)
		return false;
	for (uint32_t i = 0; i < user.length; i++) {
		if (user.bytes[i] <= ' ' || user.bytes[i] > '~')
			return false;
	}
	__builtin_memcpy(login->user, user.bytes, user.length);
	return true;
}

/* A request of the method `publickey`. */
struct key_request {
	bool is_signed;
	struct ssh_span algorithm, blob, signature;
};

/* False: its form is wrong, and the connection has ended. */
static bool key_request_read(struct ssh_machine *machine, struct ssh_reader *reader,
			     struct key_request *request)
{
	*request = (struct key_request){.is_signed = ssh_read_bool(reader)};
	request->algorithm = ssh_read_string(reader);
	request->blob = ssh_read_string(reader);
	if (request->is_signed)
		request->signature = ssh_read_string(reader);
	if (ssh_read_end(reader))
		return true;
	ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
	return false;
}

static void key_take(struct ssh_machine *machine, struct ssh_reader *reader, struct ssh_span user)
{
	struct ssh_login *login = &machine->login;
	struct key_request request;
	bool good;

	if (!key_request_read(machine, reader, &request))
		return;
	good = user_take(login, user) && ssh_span_equal(request.algorithm, SSH_KEY_NAME) &&
	       ssh_key_blob_read(request.blob, login->key);
	if (good && !request.is_signed) {
		key_ok_send(machine, login->key);
		return;
	}
	if (request.is_signed && ++login->tries > SSH_TRIES) {
		ssh_end(machine, SSH_DISCONNECT_NO_MORE_AUTH_METHODS);
		return;
	}
	if (good && ssh_signature_read(request.signature, login->signature))
		machine->want = SSH_WANT_AUTHENTICATION;
	else
		failure_send(machine);
}

void ssh_login_take(struct ssh_machine *machine, struct ssh_span payload)
{
	struct ssh_reader reader = ssh_reader_of(payload);
	struct ssh_span user, service, method;

	(void)ssh_read_u8(&reader);
	user = ssh_read_string(&reader);
	service = ssh_read_string(&reader);
	method = ssh_read_string(&reader);
	/* After the login such requests are to be ignored. */
	if (machine->phase == SSH_PHASE_CHANNEL)
		return;
	if (reader.is_bad || machine->phase != SSH_PHASE_LOGIN) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	if (!ssh_span_equal(service, SERVICE_CONNECTION)) {
		ssh_end(machine, SSH_DISCONNECT_SERVICE_NOT_AVAILABLE);
		return;
	}
	if (ssh_span_equal(method, METHOD_KEY))
		key_take(machine, &reader, user);
	else
		failure_send(machine);
}

void ssh_give_authentication(struct ssh_machine *machine, bool is_good)
{
	const uint8_t success = SSH_MSG_USERAUTH_SUCCESS;

	if (machine->want != SSH_WANT_AUTHENTICATION)
		return;
	machine->want = SSH_WANT_NOTHING;
	if (!is_good && machine->login.tries >= SSH_TRIES) {
		ssh_end(machine, SSH_DISCONNECT_NO_MORE_AUTH_METHODS);
		return;
	}
	if (!is_good) {
		failure_send(machine);
		return;
	}
	machine->phase = SSH_PHASE_CHANNEL;
	ssh_machine_send(machine, (struct ssh_span){&success, 1});
}

/* See machine.h: key exchange. */
#include "core/ssh/exchange.h"
#include "core/ssh/machine_parts.h"

void ssh_kex_begin(struct ssh_machine *machine)
{
	struct ssh_exchange_state *kex = &machine->kex;

	if (kex->step != SSH_KEX_STEP_NONE || machine->phase == SSH_PHASE_OVER)
		return;
	ssh_wipe(kex, sizeof(*kex));
	kex->step = SSH_KEX_STEP_COOKIE;
	kex->deadline_ns = machine->now_ns + SSH_KEX_NS;
	machine->want = SSH_WANT_COOKIE;
}

/* ---- KEXINIT --------------------------------------------------------------------------------- */

static void kexinit_judge(struct ssh_machine *machine)
{
	struct ssh_exchange_state *kex = &machine->kex;
	const struct ssh_span payload = {kex->client_kexinit, kex->client_kexinit_length};

	switch (ssh_kexinit_read(payload, machine->session_length == 0, &kex->chosen)) {
	case SSH_KEXINIT_BAD_FORM:
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	case SSH_KEXINIT_NOTHING_COMMON:
	case SSH_KEXINIT_NOT_STRICT:
		ssh_end(machine, SSH_DISCONNECT_KEY_EXCHANGE_FAILED);
		return;
	case SSH_KEXINIT_GOOD:
		break;
	}
	kex->drops_next = kex->chosen.guessed_wrong;
	if (machine->session_length == 0)
		machine->login.sends_extensions = kex->chosen.takes_extensions;
	kex->step = SSH_KEX_STEP_PUBLIC;
}

void ssh_give_cookie(struct ssh_machine *machine, const struct ssh_cookie *cookie)
{
	struct ssh_exchange_state *kex = &machine->kex;
	struct ssh_writer writer = ssh_writer_of(kex->server_kexinit, sizeof(kex->server_kexinit));

	if (machine->want != SSH_WANT_COOKIE)
		return;
	machine->want = SSH_WANT_NOTHING;
	__builtin_memcpy(kex->seed, cookie->seed, sizeof(kex->seed));
	__builtin_memcpy(kex->host_key, cookie->host_key, sizeof(kex->host_key));
	ssh_kexinit_write(&writer, cookie->cookie);
	kex->server_kexinit_length = writer.length;
	kex->step = SSH_KEX_STEP_SENT;
	ssh_machine_send_kex(machine, ssh_written(&writer));
	if (kex->client_first && machine->phase != SSH_PHASE_OVER)
		kexinit_judge(machine);
}

static void kexinit_take(struct ssh_machine *machine, struct ssh_span payload)
{
	struct ssh_exchange_state *kex = &machine->kex;
	const bool is_clients = kex->step == SSH_KEX_STEP_NONE;

	if ((!is_clients && kex->step != SSH_KEX_STEP_SENT) || machine->phase < SSH_PHASE_SERVICE ||
	    payload.length > SSH_KEXINIT_BYTES_MOST) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	ssh_kex_begin(machine);
	__builtin_memcpy(kex->client_kexinit, payload.bytes, payload.length);
	kex->client_kexinit_length = payload.length;
	kex->client_first = is_clients;
	if (!is_clients)
		kexinit_judge(machine);
}

/* ---- the public values ----------------------------------------------------------------------- */

static void public_take(struct ssh_machine *machine, struct ssh_span payload)
{
	struct ssh_exchange_state *kex = &machine->kex;
	struct ssh_reader reader = ssh_reader_of(payload);
	struct ssh_span value;
	bool good;

	(void)ssh_read_u8(&reader);
	value = ssh_read_string(&reader);
	if (!ssh_read_end(&reader) ||
	    value.length != ssh_kex_sizes(kex->chosen.kex)->client_bytes) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	__builtin_memcpy(kex->client_public, value.bytes, value.length);
	good = machine->crypto->exchange(kex->chosen.kex, kex->client_public, kex->seed,
					 kex->server_public, kex->secret);
	ssh_wipe(kex->seed, sizeof(kex->seed));
	if (!good) {
		ssh_end(machine, SSH_DISCONNECT_KEY_EXCHANGE_FAILED);
		return;
	}
	kex->step = SSH_KEX_STEP_SIGN;
	machine->want = SSH_WANT_SIGNATURE;
}

struct ssh_span ssh_exchange_part(const struct ssh_machine *machine, uint32_t part)
{
	const struct ssh_exchange_state *kex = &machine->kex;
	const struct ssh_kex_sizes *sizes = ssh_kex_sizes(kex->chosen.kex);

	switch ((enum ssh_part)part) {
	case SSH_PART_CLIENT_VERSION:
		return (struct ssh_span){machine->client_version, machine->client_version_length};
	case SSH_PART_SERVER_VERSION:
		return SSH_VERSION;
	case SSH_PART_CLIENT_KEXINIT:
		return (struct ssh_span){kex->client_kexinit, kex->client_kexinit_length};
	case SSH_PART_SERVER_KEXINIT:
		return (struct ssh_span){kex->server_kexinit, kex->server_kexinit_length};
	case SSH_PART_CLIENT_PUBLIC:
		return (struct ssh_span){kex->client_public, sizes->client_bytes};
	case SSH_PART_SERVER_PUBLIC:
		return (struct ssh_span){kex->server_public, sizes->server_bytes};
	case SSH_PART_SECRET:
		return (struct ssh_span){kex->secret, sizes->secret_bytes};
	case SSH_PART_COUNT:
		break;
	}
	return (struct ssh_span){kex->secret, 0};
}

static void reply_send(struct ssh_machine *machine, const uint8_t signature[SSH_SIGNATURE_BYTES])
{
	struct ssh_exchange_state *kex = &machine->kex;
	uint8_t reply[1u + 3u * 4u + SSH_KEY_BLOB_BYTES + SSH_KEX_SERVER_BYTES_MOST + 128u];
	uint8_t blob[128];
	struct ssh_writer writer = ssh_writer_of(reply, sizeof(reply));
	struct ssh_writer inner = ssh_writer_of(blob, sizeof(blob));

	ssh_write_u8(&writer, SSH_MSG_KEX_REPLY);
	ssh_key_blob_write(&inner, kex->host_key);
	ssh_write_string(&writer, ssh_written(&inner));
	ssh_write_string(&writer, ssh_exchange_part(machine, SSH_PART_SERVER_PUBLIC));
	inner.length = 0;
	ssh_signature_write(&inner, signature);
	ssh_write_string(&writer, ssh_written(&inner));
	ssh_machine_send_kex(machine, ssh_written(&writer));
}

void ssh_give_signature(struct ssh_machine *machine, struct ssh_span hash,
			const uint8_t signature[SSH_SIGNATURE_BYTES])
{
	struct ssh_exchange_state *kex = &machine->kex;
	struct ssh_key_source source = {
		.crypto = machine->crypto,
		.kex = kex->chosen.kex,
		.secret = kex->secret,
		.hash = hash.bytes,
	};
	const uint8_t newkeys = SSH_MSG_NEWKEYS;
	uint8_t key[SSH_CIPHER_KEY_BYTES];

	if (machine->want != SSH_WANT_SIGNATURE)
		return;
	machine->want = SSH_WANT_NOTHING;
	if (hash.length != ssh_kex_sizes(kex->chosen.kex)->hash_bytes) {
		ssh_end(machine, SSH_DISCONNECT_KEY_EXCHANGE_FAILED);
		return;
	}
	if (machine->session_length == 0) {
		__builtin_memcpy(machine->session, hash.bytes, hash.length);
		machine->session_length = hash.length;
	}
	source.session = (struct ssh_span){machine->session, machine->session_length};
	reply_send(machine, signature);
	ssh_machine_send_kex(machine, (struct ssh_span){&newkeys, 1});
	ssh_key_make(&source, 'D', key);
	ssh_direction_seal(&machine->packets.to, key);
	ssh_wipe(key, sizeof(key));
	ssh_key_make(&source, 'C', kex->next_from);
	ssh_wipe(kex->secret, sizeof(kex->secret));
	kex->step = SSH_KEX_STEP_NEWKEYS;
	if (machine->login.sends_extensions)
		ssh_extensions_send(machine);
}

static void newkeys_take(struct ssh_machine *machine, struct ssh_span payload)
{
	struct ssh_exchange_state *kex = &machine->kex;

	if (payload.length != 1) {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
		return;
	}
	ssh_direction_seal(&machine->packets.from, kex->next_from);
	ssh_wipe(kex, sizeof(*kex));
	machine->keys_ns = machine->now_ns;
	ssh_machine_send_held(machine);
}

void ssh_kex_take(struct ssh_machine *machine, struct ssh_span payload)
{
	struct ssh_exchange_state *kex = &machine->kex;
	const uint8_t number = payload.bytes[0];

	if (number == SSH_MSG_KEXINIT) {
		kexinit_take(machine, payload);
	} else if (kex->step == SSH_KEX_STEP_PUBLIC && kex->drops_next &&
		   number >= SSH_MSG_KEX_INIT) {
		kex->drops_next = false;
	} else if (kex->step == SSH_KEX_STEP_PUBLIC && number == SSH_MSG_KEX_INIT) {
		public_take(machine, payload);
	} else if (kex->step == SSH_KEX_STEP_NEWKEYS && number == SSH_MSG_NEWKEYS) {
		newkeys_take(machine, payload);
	} else {
		ssh_end(machine, SSH_DISCONNECT_PROTOCOL_ERROR);
	}
}

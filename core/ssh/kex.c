/* See kex.h. */
#include "core/ssh/kex.h"
#include "core/ssh/number.h"

#define NAMES_KEX                                         \
	"curve25519-sha256,curve25519-sha256@libssh.org," \
	"sntrup761x25519-sha512,sntrup761x25519-sha512@openssh.com"
#define NAME_STRICT_SERVER "kex-strict-s-v00@openssh.com"
#define NAME_STRICT_CLIENT SSH_TEXT("kex-strict-c-v00@openssh.com")
#define NAME_EXTENSIONS SSH_TEXT("ext-info-c")
#define NAME_CIPHER SSH_TEXT("chacha20-poly1305@openssh.com")
/* The name is not used, for the cipher has a tag of its own; some clients want one all the same. */
#define NAME_MAC SSH_TEXT("hmac-sha2-256")
#define NAME_COMPRESSION SSH_TEXT("none")
#define NAMES_MOST 64u

static const struct ssh_kex_sizes sizes[SSH_KEX_COUNT] = {
	[SSH_KEX_CURVE25519] = {32, 32, 32, 32},
	[SSH_KEX_SNTRUP761] = {SSH_KEX_CLIENT_BYTES_MOST, SSH_KEX_SERVER_BYTES_MOST, 64, 64},
};

const struct ssh_kex_sizes *ssh_kex_sizes(enum ssh_kex kex)
{
	return &sizes[kex < SSH_KEX_COUNT ? kex : SSH_KEX_NONE];
}

/* ---- KEXINIT --------------------------------------------------------------------------------- */

void ssh_kexinit_write(struct ssh_writer *writer, const uint8_t cookie[SSH_COOKIE_BYTES])
{
	ssh_write_u8(writer, SSH_MSG_KEXINIT);
	ssh_write_bytes(writer, (struct ssh_span){cookie, SSH_COOKIE_BYTES});
	ssh_write_string(writer, SSH_TEXT(NAMES_KEX "," NAME_STRICT_SERVER));
	ssh_write_string(writer, SSH_KEY_NAME);
	for (uint32_t i = 0; i < 2; i++)
		ssh_write_string(writer, NAME_CIPHER);
	for (uint32_t i = 0; i < 2; i++)
		ssh_write_string(writer, NAME_MAC);
	for (uint32_t i = 0; i < 2; i++)
		ssh_write_string(writer, NAME_COMPRESSION);
	for (uint32_t i = 0; i < 2; i++)
		ssh_write_string(writer, SSH_TEXT("")); /* languages */
	ssh_write_u8(writer, 0);
	ssh_write_u32(writer, 0);
}

/* The first name of the client's list that is one of ours. */
static enum ssh_kex kex_choose(struct ssh_span list)
{
	/* The list is as long as its packet; so many names of it are looked at. */
	for (uint32_t i = 0; i < NAMES_MOST && list.length > 0; i++) {
		struct ssh_span name = ssh_names_first(list);
		uint32_t taken = name.length < list.length ? name.length + 1u : name.length;

		if (name.length > 0 && ssh_names_have(SSH_TEXT(NAMES_KEX), name))
			return name.bytes[0] == 'c' ? SSH_KEX_CURVE25519 : SSH_KEX_SNTRUP761;
		list.bytes += taken;
		list.length -= taken;
	}
	return SSH_KEX_NONE;
}

/* A guess is right when the first names of both lists are ours, too. */
static bool guess_right(struct ssh_span kex, struct ssh_span key)
{
	return ssh_span_equal(ssh_names_first(kex), ssh_names_first(SSH_TEXT(NAMES_KEX))) &&
	       ssh_span_equal(ssh_names_first(key), SSH_KEY_NAME);
}

struct lists {
	struct ssh_span kex, key, cipher[2], mac[2], compression[2], language[2];
};

static void lists_read(struct ssh_reader *reader, struct lists *lists)
{
	lists->kex = ssh_read_string(reader);
	lists->key = ssh_read_string(reader);
	for (uint32_t i = 0; i < 2; i++)
		lists->cipher[i] = ssh_read_string(reader);
	for (uint32_t i = 0; i < 2; i++)
		lists->mac[i] = ssh_read_string(reader);
	for (uint32_t i = 0; i < 2; i++)
		lists->compression[i] = ssh_read_string(reader);
	for (uint32_t i = 0; i < 2; i++)
		lists->language[i] = ssh_read_string(reader);
}

enum ssh_kexinit_refusal ssh_kexinit_read(struct ssh_span payload, bool is_first,
					  struct ssh_kexinit *kexinit)
{
	struct ssh_reader reader = ssh_reader_of(payload);
	struct lists lists;
	bool follows, common = true;

	*kexinit = (struct ssh_kexinit){.kex = SSH_KEX_NONE};
	if (payload.length > SSH_KEXINIT_BYTES_MOST || ssh_read_u8(&reader) != SSH_MSG_KEXINIT)
		return SSH_KEXINIT_BAD_FORM;
	(void)ssh_read_bytes(&reader, SSH_COOKIE_BYTES);
	lists_read(&reader, &lists);
	follows = ssh_read_bool(&reader);
	(void)ssh_read_u32(&reader);
	if (!ssh_read_end(&reader))
		return SSH_KEXINIT_BAD_FORM;
	kexinit->kex = kex_choose(lists.kex);
	kexinit->is_strict = ssh_names_have(lists.kex, NAME_STRICT_CLIENT);
	kexinit->takes_extensions = ssh_names_have(lists.kex, NAME_EXTENSIONS);
	kexinit->guessed_wrong = follows && !guess_right(lists.kex, lists.key);
	for (uint32_t i = 0; i < 2; i++)
		common = common && ssh_names_have(lists.cipher[i], NAME_CIPHER) &&
			 ssh_names_have(lists.compression[i], NAME_COMPRESSION);
	if (is_first && !kexinit->is_strict)
		return SSH_KEXINIT_NOT_STRICT;
	if (kexinit->kex == SSH_KEX_NONE || !common || !ssh_names_have(lists.key, SSH_KEY_NAME))
		return SSH_KEXINIT_NOTHING_COMMON;
	return SSH_KEXINIT_GOOD;
}

/* ---- keys from the secret -------------------------------------------------------------------- */

/* A number has no zeros before it but the one that keeps it positive. */
static void number_write(struct ssh_writer *writer, const uint8_t *bytes, uint32_t length)
{
	uint32_t zeros = 0;
	bool pads;

	while (zeros < length && bytes[zeros] == 0)
		zeros++;
	pads = zeros < length && (bytes[zeros] & 0x80) != 0;
	ssh_write_u32(writer, length - zeros + (pads ? 1u : 0u));
	if (pads)
		ssh_write_u8(writer, 0);
	ssh_write_bytes(writer, (struct ssh_span){bytes + zeros, length - zeros});
}

void ssh_secret_write(struct ssh_writer *writer, enum ssh_kex kex, const uint8_t *secret)
{
	const uint32_t length = ssh_kex_sizes(kex)->secret_bytes;

	if (kex == SSH_KEX_CURVE25519)
		number_write(writer, secret, length);
	else
		ssh_write_string(writer, (struct ssh_span){secret, length});
}

/* HASH(K || H || X || session) is the first part, HASH(K || H || first) the second. */
void ssh_key_make(const struct ssh_key_source *source, char letter,
		  uint8_t key[SSH_CIPHER_KEY_BYTES])
{
	const struct ssh_crypto *crypto = source->crypto;
	const uint32_t hash_bytes = ssh_kex_sizes(source->kex)->hash_bytes;
	uint8_t secret[SSH_SECRET_WIRE_BYTES], made[2u * SSH_HASH_BYTES_MOST];
	struct ssh_writer writer = ssh_writer_of(secret, sizeof(secret));
	struct ssh_hash hash;

	ssh_secret_write(&writer, source->kex, source->secret);
	for (uint32_t i = 0; i < 2; i++) {
		crypto->hash_begin(&hash, source->kex);
		crypto->hash_add(&hash, ssh_written(&writer));
		crypto->hash_add(&hash, (struct ssh_span){source->hash, hash_bytes});
		if (i == 0) {
			crypto->hash_add(&hash, ssh_span_of(&letter, 1));
			crypto->hash_add(&hash, source->session);
		} else {
			crypto->hash_add(&hash, (struct ssh_span){made, hash_bytes});
		}
		crypto->hash_end(&hash, made + i * hash_bytes);
	}
	__builtin_memcpy(key, made, SSH_CIPHER_KEY_BYTES);
	ssh_wipe(made, sizeof(made));
	ssh_wipe(secret, sizeof(secret));
}

/* See key.h. */
#include "core/ssh/key.h"

#include "core/base/base64.h"
#include "core/ssh/number.h"

#include <sodium/crypto_hash_sha256.h>

#define TEXT_BYTES BASE64_LENGTH(SSH_KEY_BLOB_BYTES) /* there is no padding: 51 is 3 times 17 */

/* ---- strings --------------------------------------------------------------------------------- */

void ssh_key_blob_write(struct ssh_writer *writer, const uint8_t key[SSH_PUBLIC_KEY_BYTES])
{
	ssh_write_string(writer, SSH_KEY_NAME);
	ssh_write_string(writer, (struct ssh_span){key, SSH_PUBLIC_KEY_BYTES});
}

void ssh_signature_write(struct ssh_writer *writer, const uint8_t signature[SSH_SIGNATURE_BYTES])
{
	ssh_write_string(writer, SSH_KEY_NAME);
	ssh_write_string(writer, (struct ssh_span){signature, SSH_SIGNATURE_BYTES});
}

static bool named_read(struct ssh_span blob, uint8_t *to, uint32_t length)
{
	struct ssh_reader reader = ssh_reader_of(blob);
	struct ssh_span name = ssh_read_string(&reader);
	struct ssh_span bytes = ssh_read_string(&reader);

	if (!ssh_read_end(&reader) || !ssh_span_equal(name, SSH_KEY_NAME) || bytes.length != length)
		return false;
	__builtin_memcpy(to, bytes.bytes, length);
	return true;
}

bool ssh_key_blob_read(struct ssh_span blob, uint8_t key[SSH_PUBLIC_KEY_BYTES])
{
	return named_read(blob, key, SSH_PUBLIC_KEY_BYTES);
}

bool ssh_signature_read(struct ssh_span blob, uint8_t signature[SSH_SIGNATURE_BYTES])
{
	return named_read(blob, signature, SSH_SIGNATURE_BYTES);
}

void ssh_request_write(struct ssh_writer *writer, struct ssh_span session, struct ssh_span user,
		       const uint8_t key[SSH_PUBLIC_KEY_BYTES])
{
	uint8_t blob[SSH_KEY_BLOB_BYTES];
	struct ssh_writer inner = ssh_writer_of(blob, sizeof(blob));

	ssh_key_blob_write(&inner, key);
	ssh_write_string(writer, session);
	ssh_write_u8(writer, SSH_MSG_USERAUTH_REQUEST);
	ssh_write_string(writer, user);
	ssh_write_string(writer, SSH_TEXT("ssh-connection"));
	ssh_write_string(writer, SSH_TEXT("publickey"));
	ssh_write_u8(writer, 1);
	ssh_write_string(writer, SSH_KEY_NAME);
	ssh_write_string(writer, ssh_written(&inner));
}

/* ---- lines ----------------------------------------------------------------------------------- */

/* Takes the blanks in front, and says how many there were. */
static uint32_t blanks_take(struct ssh_span *text)
{
	uint32_t count = 0;

	while (count < text->length && (text->bytes[count] == ' ' || text->bytes[count] == '\t'))
		count++;
	text->bytes += count;
	text->length -= count;
	return count;
}

static bool comment_take(struct ssh_span text, char comment[SSH_KEY_COMMENT_BYTES])
{
	while (text.length > 0 &&
	       (text.bytes[text.length - 1u] == ' ' || text.bytes[text.length - 1u] == '\t' ||
		text.bytes[text.length - 1u] == '\r'))
		text.length--;
	__builtin_memset(comment, 0, SSH_KEY_COMMENT_BYTES);
	if (text.length >= SSH_KEY_COMMENT_BYTES)
		return false;
	for (uint32_t i = 0; i < text.length; i++) {
		if (text.bytes[i] < ' ' || text.bytes[i] > '~')
			return false;
		comment[i] = (char)text.bytes[i];
	}
	return true;
}

/* Tabs are blanks, and the end of a line of another system is no part of it. */
static bool is_text(struct ssh_span text)
{
	for (uint32_t i = 0; i < text.length; i++) {
		const bool is_last = i + 1u == text.length;
		const uint8_t byte = text.bytes[i];

		if ((byte < ' ' && byte != '\t' && !(byte == '\r' && is_last)) || byte == 0x7f)
			return false;
	}
	return true;
}

/* Takes what stands before the next blank, or before the end. */
static struct ssh_span word_take(struct ssh_span *text)
{
	struct ssh_span word = {text->bytes, 0};

	while (word.length < text->length && text->bytes[word.length] != ' ' &&
	       text->bytes[word.length] != '\t' && text->bytes[word.length] != '\r')
		word.length++;
	text->bytes += word.length;
	text->length -= word.length;
	return word;
}

/* Names of types begin so: those that OpenSSH has, and its older ones. */
static bool is_type(struct ssh_span word)
{
	static const struct ssh_span begins[] = {
		{(const uint8_t *)"ssh-", 4},
		{(const uint8_t *)"ecdsa-", 6},
		{(const uint8_t *)"sk-", 3},
	};

	for (uint32_t i = 0; i < ARRAY_COUNT(begins); i++) {
		if (word.length > begins[i].length &&
		    ssh_span_equal((struct ssh_span){word.bytes, begins[i].length}, begins[i]))
			return true;
	}
	return false;
}

static enum ssh_key_line_refusal key_take(struct ssh_span word, uint8_t key[SSH_PUBLIC_KEY_BYTES])
{
	uint8_t blob[SSH_KEY_LINE_BYTES];
	struct ssh_span bytes = word;
	size_t count;

	/* A key of another length may have padding, and is told as that. */
	for (uint32_t i = 0; i < 2u && bytes.length > 0 && bytes.bytes[bytes.length - 1u] == '=';
	     i++)
		bytes.length--;
	if (bytes.length == 0 ||
	    !base64_decode((const char *)bytes.bytes, bytes.length, blob, sizeof(blob), &count))
		return SSH_KEY_LINE_BAD_BASE64;
	if (word.length != TEXT_BYTES || count != SSH_KEY_BLOB_BYTES ||
	    !ssh_key_blob_read((struct ssh_span){blob, SSH_KEY_BLOB_BYTES}, key))
		return SSH_KEY_LINE_BAD_KEY;
	return SSH_KEY_LINE_GOOD;
}

enum ssh_key_line_refusal ssh_key_line_read(struct ssh_span text, struct ssh_key_line *line)
{
	enum ssh_key_line_refusal refusal;
	struct ssh_span type;

	if (!is_text(text))
		return SSH_KEY_LINE_NOT_TEXT;
	(void)blanks_take(&text);
	type = word_take(&text);
	if (!is_type(type))
		return SSH_KEY_LINE_NO_TYPE;
	if (!ssh_span_equal(type, SSH_KEY_NAME))
		return SSH_KEY_LINE_OTHER_TYPE;
	if (type.length + text.length > SSH_KEY_LINE_BYTES)
		return SSH_KEY_LINE_TOO_LONG;
	(void)blanks_take(&text);
	refusal = key_take(word_take(&text), line->key);
	if (refusal != SSH_KEY_LINE_GOOD)
		return refusal;
	(void)blanks_take(&text);
	return comment_take(text, line->comment) ? SSH_KEY_LINE_GOOD : SSH_KEY_LINE_BAD_COMMENT;
}

const char *ssh_key_line_text(enum ssh_key_line_refusal refusal)
{
	static const char *const texts[SSH_KEY_LINE_REFUSALS] = {
		[SSH_KEY_LINE_GOOD] = "The line is a key.",
		[SSH_KEY_LINE_NOT_TEXT] = "The line has a NUL or another control character.",
		[SSH_KEY_LINE_NO_TYPE] = "The line does not begin with a key's type, ssh-ed25519: "
					 "options before it are not taken.",
		[SSH_KEY_LINE_OTHER_TYPE] = "The key has another type: only ssh-ed25519 is taken.",
		[SSH_KEY_LINE_TOO_LONG] = "The line is longer than 512 bytes.",
		[SSH_KEY_LINE_BAD_BASE64] = "The key is missing, or its base64 is damaged.",
		[SSH_KEY_LINE_BAD_KEY] = "The key is not one of Ed25519: it has another length, or "
					 "is of another type inside.",
		[SSH_KEY_LINE_BAD_COMMENT] = "The comment is longer than 63 bytes, or no plain "
					     "ASCII.",
	};

	return refusal < SSH_KEY_LINE_REFUSALS ? texts[refusal] : "";
}

/* ---- fingerprints ---------------------------------------------------------------------------- */

void ssh_fingerprint_write(const uint8_t key[SSH_PUBLIC_KEY_BYTES],
			   char text[SSH_FINGERPRINT_BYTES])
{
	static const char begin[] = "SHA256:";
	uint8_t blob[SSH_KEY_BLOB_BYTES], digest[crypto_hash_sha256_BYTES];
	struct ssh_writer writer = ssh_writer_of(blob, sizeof(blob));

	ssh_key_blob_write(&writer, key);
	(void)crypto_hash_sha256(digest, blob, sizeof(blob));
	__builtin_memcpy(text, begin, sizeof(begin) - 1u);
	base64_encode(digest, sizeof(digest), text + sizeof(begin) - 1u);
	text[SSH_FINGERPRINT_BYTES - 1u] = '\0';
}

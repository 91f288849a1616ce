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

enum ssh_key_line_refusal ssh_key_line_read(struct ssh_span text, struct ssh_key_line *line)
{
	const struct ssh_span name = SSH_KEY_NAME;
	uint8_t blob[SSH_KEY_BLOB_BYTES];
	size_t count;

	if (text.length > SSH_KEY_LINE_BYTES)
		return SSH_KEY_LINE_TOO_LONG;
	(void)blanks_take(&text);
	if (text.length < name.length ||
	    !ssh_span_equal((struct ssh_span){text.bytes, name.length}, name))
		return SSH_KEY_LINE_OTHER_TYPE;
	text.bytes += name.length;
	text.length -= name.length;
	if (blanks_take(&text) == 0)
		return SSH_KEY_LINE_OTHER_TYPE;
	if (text.length < TEXT_BYTES ||
	    !base64_decode((const char *)text.bytes, TEXT_BYTES, blob, sizeof(blob), &count) ||
	    count != sizeof(blob) ||
	    !ssh_key_blob_read((struct ssh_span){blob, sizeof(blob)}, line->key))
		return SSH_KEY_LINE_BAD_KEY;
	text.bytes += TEXT_BYTES;
	text.length -= TEXT_BYTES;
	if (text.length > 0 && text.bytes[0] != '\r' && blanks_take(&text) == 0)
		return SSH_KEY_LINE_BAD_KEY;
	return comment_take(text, line->comment) ? SSH_KEY_LINE_GOOD : SSH_KEY_LINE_BAD_COMMENT;
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

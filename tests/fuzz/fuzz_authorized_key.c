/*
 * Fuzz target at the border to a person: the line of a public key that is pasted at a prompt, or
 * stands in a manifest.
 *
 * A line that is taken says the same key when it is written anew; its comment is plain ASCII; the
 * account that it is given to is found by the key, and no other one is.
 */
#include "core/accounts/accounts.h"
#include "core/base/base64.h"
#include "tests/fuzz/ssh_records.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Writes the line of a key, as OpenSSH does. */
static uint32_t line_write(const struct ssh_key_line *line, char text[SSH_KEY_LINE_BYTES])
{
	static const char type[] = "ssh-ed25519 ";
	const uint32_t key_length = BASE64_LENGTH(SSH_KEY_BLOB_BYTES);
	const uint32_t at = sizeof(type) - 1u;
	uint8_t blob[SSH_KEY_BLOB_BYTES];
	struct ssh_writer writer = ssh_writer_of(blob, sizeof(blob));
	size_t comment = strlen(line->comment);

	ssh_key_blob_write(&writer, line->key);
	memcpy(text, type, at);
	base64_encode(blob, sizeof(blob), text + at);
	text[at + key_length] = ' ';
	memcpy(text + at + key_length + 1u, line->comment, comment);
	return at + key_length + 1u + (uint32_t)comment;
}

static void comment_check(const char comment[SSH_KEY_COMMENT_BYTES])
{
	size_t length = strnlen(comment, SSH_KEY_COMMENT_BYTES);

	must(length < SSH_KEY_COMMENT_BYTES);
	for (size_t i = 0; i < length; i++)
		must(comment[i] >= ' ' && comment[i] <= '~');
}

static void account_check(const struct ssh_key_line *line)
{
	static const struct capnp_text ann = {.bytes = "ann", .length_bytes = 3};
	static const struct capnp_text bob = {.bytes = "bob", .length_bytes = 3};
	static struct accounts accounts;
	struct accounts_account account = {
		.principal = 1, .version = 1, .profiles = {.count = 1, .names = {"operator"}}};
	struct accounts_key key = {.principal = 1, .line = *line};

	memset(&accounts, 0, sizeof(accounts));
	must(accounts_names_set(&account, ann, bob) &&
	     accounts_add(&accounts, &account) == STATUS_OK);
	account.principal = 2;
	must(accounts_names_set(&account, bob, bob) &&
	     accounts_add(&accounts, &account) == STATUS_OK);
	must(accounts_key_add(&accounts, &key) == STATUS_OK);
	must(accounts_key_add(&accounts, &key) == STATUS_INVALID_ARGUMENT);
	must(accounts_key_find(&accounts, ann, line->key) == 1);
	must(accounts_key_find(&accounts, bob, line->key) == 0);
	key.line.key[0] ^= 1;
	must(accounts_key_find(&accounts, ann, key.line.key) == 0);
	must(accounts_key_remove(&accounts, 1, line->key));
	must(accounts_key_find(&accounts, ann, line->key) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ssh_key_line line, again;
	char text[SSH_KEY_LINE_BYTES];
	enum ssh_key_line_refusal refusal;

	if (size > UINT32_MAX)
		return 0;
	refusal = ssh_key_line_read(ssh_span_of(data, (uint32_t)size), &line);
	must(refusal < SSH_KEY_LINE_REFUSALS && ssh_key_line_text(refusal)[0] != '\0');
	if (refusal != SSH_KEY_LINE_GOOD)
		return 0;
	comment_check(line.comment);
	must(ssh_key_line_read(ssh_span_of(text, line_write(&line, text)), &again) ==
	     SSH_KEY_LINE_GOOD);
	must(memcmp(&line, &again, sizeof(line)) == 0);
	account_check(&line);
	return 0;
}

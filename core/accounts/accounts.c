/*
 * The table of accounts: see accounts.h.
 */
#include "core/accounts/accounts.h"

#include "core/terminal/plain_text.h"

static bool name_is_right(struct capnp_text name)
{
	if (name.length_bytes == 0 || name.length_bytes >= ACCOUNTS_NAME_BYTES)
		return false;
	for (uint32_t i = 0; i < name.length_bytes; i++) {
		const char c = name.bytes[i];

		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'))
			return false;
	}
	return true;
}

/* Whether a field holds this text, with a zero byte behind it. */
static bool is_text(const char *field, size_t field_bytes, const char *text, size_t length)
{
	return length < field_bytes && field[length] == '\0' &&
	       __builtin_memcmp(field, text, length) == 0;
}

static struct capnp_text field_text(const char *field, uint32_t field_bytes)
{
	uint32_t length = 0;

	while (length + 1u < field_bytes && field[length] != '\0')
		length++;
	return (struct capnp_text){field, length};
}

/* ---- looking up ------------------------------------------------------------------------------ */

struct accounts_account *accounts_find(struct accounts *accounts, const char *name, size_t length)
{
	/* A zero byte inside is no name, whatever stands before it. */
	if (length >= ACCOUNTS_NAME_BYTES ||
	    !name_is_right((struct capnp_text){name, (uint32_t)length}))
		return NULL;
	for (uint32_t i = 0; i < accounts->count; i++) {
		if (is_text(accounts->accounts[i].name, ACCOUNTS_NAME_BYTES, name, length))
			return &accounts->accounts[i];
	}
	return NULL;
}

struct accounts_account *accounts_get(struct accounts *accounts, uint64_t principal)
{
	for (uint32_t i = 0; i < accounts->count; i++) {
		if (accounts->accounts[i].principal == principal)
			return &accounts->accounts[i];
	}
	return NULL;
}

struct accounts_account *accounts_next(struct accounts *accounts, uint64_t after)
{
	struct accounts_account *lowest = NULL;

	for (uint32_t i = 0; i < accounts->count; i++) {
		struct accounts_account *account = &accounts->accounts[i];

		if (account->principal > after &&
		    (!lowest || account->principal < lowest->principal))
			lowest = account;
	}
	return lowest;
}

/* ---- reading --------------------------------------------------------------------------------- */

static bool profile_is_there(const struct accounts_profiles *profiles, struct capnp_text name)
{
	for (uint32_t i = 0; i < profiles->count; i++) {
		if (is_text(profiles->names[i], ACCOUNTS_NAME_BYTES, name.bytes, name.length_bytes))
			return true;
	}
	return false;
}

enum status accounts_profiles_read(struct accounts_profiles *profiles,
				   const struct capnp_list *names)
{
	*profiles = (struct accounts_profiles){0};
	if (names->count == 0 || names->count > ACCOUNTS_PROFILES)
		return STATUS_INVALID_ARGUMENT;
	for (uint32_t i = 0; i < names->count; i++) {
		struct capnp_text name = {0};
		const enum status status =
			capnp_pointer_get_text(capnp_list_get_pointer(names, i), &name);

		if (status != STATUS_OK)
			return status;
		if (!name_is_right(name) || profile_is_there(profiles, name))
			return STATUS_INVALID_ARGUMENT;
		__builtin_memcpy(profiles->names[profiles->count++], name.bytes, name.length_bytes);
	}
	return STATUS_OK;
}

static enum status names_take(struct accounts *accounts, struct accounts_account *account,
			      const struct account_reader *from)
{
	struct capnp_text name = {0}, full_name = {0};
	enum status status = account_get_name(from, &name);

	if (status == STATUS_OK)
		status = account_get_full_name(from, &full_name);
	if (status != STATUS_OK)
		return status;
	if (!name_is_right(name) || accounts_find(accounts, name.bytes, name.length_bytes) ||
	    full_name.length_bytes >= ACCOUNTS_FULL_NAME_BYTES ||
	    !plain_text_check(full_name.bytes, full_name.length_bytes))
		return STATUS_INVALID_ARGUMENT;
	__builtin_memcpy(account->name, name.bytes, name.length_bytes);
	__builtin_memcpy(account->full_name, full_name.bytes, full_name.length_bytes);
	return STATUS_OK;
}

static enum status account_take(struct accounts *accounts, const struct account_reader *from)
{
	struct accounts_account account = {.principal = account_get_principal(from),
					   .disabled = account_get_disabled(from)};
	struct capnp_list profiles;
	enum status status = names_take(accounts, &account, from);

	if (status == STATUS_OK)
		status = account_get_profiles(from, &profiles);
	if (status == STATUS_OK)
		status = accounts_profiles_read(&account.profiles, &profiles);
	if (status != STATUS_OK)
		return status;
	if (account.principal == 0 || accounts_get(accounts, account.principal))
		return STATUS_INVALID_ARGUMENT;
	accounts->accounts[accounts->count++] = account;
	return STATUS_OK;
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* Without a branch that depends on what was found: how long it takes tells nobody anything. */
static uint32_t key_is(const struct accounts_key *key, uint64_t principal, const uint8_t *bytes)
{
	uint64_t difference = key->principal ^ principal;

	for (uint32_t i = 0; i < SSH_PUBLIC_KEY_BYTES; i++)
		difference |= (uint64_t)(key->line.key[i] ^ bytes[i]);
	return difference == 0 ? 1u : 0u;
}

uint64_t accounts_key_find(struct accounts *accounts, struct capnp_text name,
			   const uint8_t key[SSH_PUBLIC_KEY_BYTES])
{
	const struct accounts_account *account =
		accounts_find(accounts, name.bytes, name.length_bytes);
	const uint64_t principal = account ? account->principal : 0;
	uint32_t found = 0;

	for (uint32_t i = 0; i < ACCOUNTS_KEYS; i++)
		found |= key_is(&accounts->keys[i], principal, key);
	return found != 0 && account && !account->disabled ? principal : 0;
}

static enum status key_take(struct accounts *accounts, const struct authorized_key_reader *from)
{
	struct accounts_key *key = &accounts->keys[accounts->key_count];
	const uint64_t principal = authorized_key_get_principal(from);
	struct capnp_text text = {0};
	const enum status status = authorized_key_get_line(from, &text);

	if (status != STATUS_OK)
		return status;
	if (!accounts_get(accounts, principal) ||
	    ssh_key_line_read(ssh_span_of(text.bytes, text.length_bytes), &key->line) !=
		    SSH_KEY_LINE_GOOD)
		return STATUS_INVALID_ARGUMENT;
	for (uint32_t i = 0; i < accounts->key_count; i++) {
		if (key_is(&accounts->keys[i], principal, key->line.key))
			return STATUS_INVALID_ARGUMENT;
	}
	key->principal = principal;
	accounts->key_count++;
	return STATUS_OK;
}

static enum status keys_read(struct accounts *accounts, const struct account_config_reader *config)
{
	struct authorized_key_list_reader list;
	enum status status = account_config_get_keys(config, &list);

	if (status == STATUS_OK && list.raw.count > ACCOUNTS_KEYS)
		return STATUS_INVALID_ARGUMENT;
	for (uint32_t i = 0; status == STATUS_OK && i < list.raw.count; i++) {
		struct authorized_key_reader key = authorized_key_list_get(&list, i);

		status = key_take(accounts, &key);
	}
	return status;
}

/* ---- the whole ------------------------------------------------------------------------------- */

enum status accounts_read(struct accounts *accounts, const struct account_config_reader *config)
{
	struct account_list_reader list;
	enum status status = account_config_get_accounts(config, &list);

	*accounts = (struct accounts){0};
	if (status == STATUS_OK && list.raw.count > ACCOUNTS)
		return STATUS_INVALID_ARGUMENT;
	for (uint32_t i = 0; status == STATUS_OK && i < list.raw.count; i++) {
		struct account_reader account = account_list_get(&list, i);

		status = account_take(accounts, &account);
	}
	return status == STATUS_OK ? keys_read(accounts, config) : status;
}

/* ---- writing --------------------------------------------------------------------------------- */

enum status accounts_write(const struct accounts_account *account, const struct account_builder *to)
{
	struct capnp_list_builder profiles;
	enum status status =
		account_builder_set_name(to, field_text(account->name, ACCOUNTS_NAME_BYTES));

	account_builder_set_principal(to, account->principal);
	account_builder_set_disabled(to, account->disabled);
	if (status == STATUS_OK)
		status = account_builder_set_full_name(
			to, field_text(account->full_name, ACCOUNTS_FULL_NAME_BYTES));
	if (status == STATUS_OK)
		status = account_builder_new_profiles(to, account->profiles.count, &profiles);
	for (uint32_t i = 0; status == STATUS_OK && i < account->profiles.count; i++)
		status = capnp_pointer_set_text(
			capnp_list_builder_pointer(&profiles, i),
			field_text(account->profiles.names[i], ACCOUNTS_NAME_BYTES));
	return status;
}

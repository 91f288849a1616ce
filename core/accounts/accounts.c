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

/* ---- adding ---------------------------------------------------------------------------------- */

bool accounts_names_set(struct accounts_account *account, struct capnp_text name,
			struct capnp_text full_name)
{
	if (!name_is_right(name) || full_name.length_bytes >= ACCOUNTS_FULL_NAME_BYTES ||
	    !plain_text_check(full_name.bytes, full_name.length_bytes))
		return false;
	__builtin_memset(account->name, 0, sizeof(account->name));
	__builtin_memset(account->full_name, 0, sizeof(account->full_name));
	__builtin_memcpy(account->name, name.bytes, name.length_bytes);
	if (full_name.length_bytes > 0)
		__builtin_memcpy(account->full_name, full_name.bytes, full_name.length_bytes);
	return true;
}

size_t accounts_name_length(const struct accounts_account *account)
{
	return field_text(account->name, ACCOUNTS_NAME_BYTES).length_bytes;
}

uint64_t accounts_principal_next(const struct accounts *accounts)
{
	/* The store has 63 bits for it. */
	if (accounts->last_principal >= INT64_MAX)
		return 0;
	return accounts->last_principal < ACCOUNTS_PRINCIPAL_FIRST ? ACCOUNTS_PRINCIPAL_FIRST
								   : accounts->last_principal + 1u;
}

enum status accounts_add(struct accounts *accounts, const struct accounts_account *account)
{
	const struct capnp_text name = field_text(account->name, ACCOUNTS_NAME_BYTES);

	if (accounts->count == ACCOUNTS)
		return STATUS_NO_ROOM;
	if (account->principal == 0 || account->profiles.count == 0 ||
	    accounts_get(accounts, account->principal) ||
	    accounts_find(accounts, name.bytes, name.length_bytes))
		return STATUS_INVALID_ARGUMENT;
	accounts->accounts[accounts->count++] = *account;
	if (account->principal > accounts->last_principal)
		accounts->last_principal = account->principal;
	return STATUS_OK;
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

bool accounts_profile_add(struct accounts_profiles *profiles, struct capnp_text name)
{
	if (profiles->count == ACCOUNTS_PROFILES || !name_is_right(name) ||
	    profile_is_there(profiles, name))
		return false;
	__builtin_memcpy(profiles->names[profiles->count++], name.bytes, name.length_bytes);
	return true;
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
		if (!accounts_profile_add(profiles, name))
			return STATUS_INVALID_ARGUMENT;
	}
	return STATUS_OK;
}

/* Copies the texts, which accounts_add judges. */
static enum status names_take(struct accounts_account *account, const struct account_reader *from)
{
	struct capnp_text name = {0}, full_name = {0};
	enum status status = account_get_name(from, &name);

	if (status == STATUS_OK)
		status = account_get_full_name(from, &full_name);
	if (status != STATUS_OK)
		return status;
	return accounts_names_set(account, name, full_name) ? STATUS_OK : STATUS_INVALID_ARGUMENT;
}

static enum status account_take(struct accounts *accounts, const struct account_reader *from)
{
	struct accounts_account account = {.principal = account_get_principal(from),
					   .disabled = account_get_disabled(from),
					   .version = 1};
	struct capnp_list profiles;
	enum status status = names_take(&account, from);

	if (status == STATUS_OK)
		status = account_get_profiles(from, &profiles);
	if (status == STATUS_OK)
		status = accounts_profiles_read(&account.profiles, &profiles);
	if (status != STATUS_OK)
		return status;
	return accounts_add(accounts, &account);
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

static struct accounts_key *key_of(struct accounts *accounts, uint64_t principal,
				   const uint8_t *bytes)
{
	for (uint32_t i = 0; i < accounts->key_count; i++) {
		if (key_is(&accounts->keys[i], principal, bytes))
			return &accounts->keys[i];
	}
	return NULL;
}

bool accounts_key_has(struct accounts *accounts, uint64_t principal,
		      const uint8_t bytes[SSH_PUBLIC_KEY_BYTES])
{
	return key_of(accounts, principal, bytes) != NULL;
}

enum status accounts_key_add(struct accounts *accounts, const struct accounts_key *key)
{
	if (!accounts_get(accounts, key->principal) ||
	    key_of(accounts, key->principal, key->line.key))
		return STATUS_INVALID_ARGUMENT;
	if (accounts->key_count == ACCOUNTS_KEYS)
		return STATUS_NO_ROOM;
	accounts->keys[accounts->key_count++] = *key;
	return STATUS_OK;
}

bool accounts_key_remove(struct accounts *accounts, uint64_t principal,
			 const uint8_t bytes[SSH_PUBLIC_KEY_BYTES])
{
	struct accounts_key *key = key_of(accounts, principal, bytes);

	if (!key)
		return false;
	*key = accounts->keys[--accounts->key_count];
	accounts->keys[accounts->key_count] = (struct accounts_key){0};
	return true;
}

const struct accounts_key *accounts_key_next(const struct accounts *accounts, uint64_t principal,
					     uint32_t number)
{
	uint32_t passed = 0;

	for (uint32_t i = 0; i < accounts->key_count; i++) {
		if (accounts->keys[i].principal == principal && passed++ == number)
			return &accounts->keys[i];
	}
	return NULL;
}

static enum status key_take(struct accounts *accounts, const struct authorized_key_reader *from)
{
	struct accounts_key key = {.principal = authorized_key_get_principal(from)};
	struct capnp_text text = {0};
	const enum status status = authorized_key_get_line(from, &text);

	if (status != STATUS_OK)
		return status;
	if (ssh_key_line_read(ssh_span_of(text.bytes, text.length_bytes), &key.line) !=
	    SSH_KEY_LINE_GOOD)
		return STATUS_INVALID_ARGUMENT;
	return accounts_key_add(accounts, &key);
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
	account_builder_set_version(to, account->version);
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

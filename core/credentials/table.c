/*
 * The table of accounts with passwords: see table.h.
 */
#include "core/credentials/table.h"

#define SECOND_NS UINT64_C(1000000000)

uint32_t credentials_table_find(const struct credentials_table *table, const char *name,
				size_t length)
{
	uint8_t padded[CREDENTIALS_NAME_BYTES] = {0};
	uint32_t found = CREDENTIALS_NO_ACCOUNT;

	if (!credentials_name_is_right(name, length))
		length = 0;
	__builtin_memcpy(padded, name, length);
	for (uint32_t i = 0; i < table->count; i++) {
		if (credentials_equal(padded, (const uint8_t *)table->accounts[i].name,
				      sizeof(padded)))
			found = i;
	}
	return found;
}

uint32_t credentials_table_of(const struct credentials_table *table, uint64_t principal)
{
	for (uint32_t i = 0; i < table->count; i++) {
		if (table->accounts[i].principal == principal)
			return i;
	}
	return CREDENTIALS_NO_ACCOUNT;
}

static enum status phc_take(struct capnp_text phc, uint32_t memory_kib,
			    struct credentials_account *account)
{
	const struct phc_cost most = {
		.memory_kib = memory_kib, .passes = CREDENTIALS_PASSES_MOST, .lanes = 1};
	const struct phc_cost floor = CREDENTIALS_COST_FLOOR;

	if (phc.length_bytes == 0)
		return STATUS_OK;
	if (!phc_read(phc.bytes, phc.length_bytes, &most, &account->verifier) ||
	    !phc_meets(&account->verifier.cost, &floor))
		return STATUS_INVALID_ARGUMENT;
	account->has_verifier = true;
	return STATUS_OK;
}

static bool setup_is_taken(const struct credentials_table *table)
{
	for (uint32_t i = 0; i < table->count; i++) {
		if (table->accounts[i].setup)
			return true;
	}
	return false;
}

static enum status account_take(struct credentials_table *table,
				const struct verifier_reader *verifier)
{
	struct credentials_account *account = &table->accounts[table->count];
	struct capnp_text name = {0}, phc = {0};
	enum status status = verifier_get_name(verifier, &name);

	if (status == STATUS_OK)
		status = verifier_get_phc(verifier, &phc);
	if (status != STATUS_OK)
		return status;
	if (!credentials_name_is_right(name.bytes, name.length_bytes) ||
	    credentials_table_find(table, name.bytes, name.length_bytes) != CREDENTIALS_NO_ACCOUNT)
		return STATUS_INVALID_ARGUMENT;
	*account = (struct credentials_account){
		.principal = verifier_get_principal(verifier),
		.disabled = verifier_get_disabled(verifier),
		.setup = verifier_get_setup(verifier),
	};
	if (account->principal == 0 ||
	    credentials_table_of(table, account->principal) != CREDENTIALS_NO_ACCOUNT ||
	    (account->setup && setup_is_taken(table)))
		return STATUS_INVALID_ARGUMENT;
	__builtin_memcpy(account->name, name.bytes, name.length_bytes);
	status = phc_take(phc, table->cost.memory_kib, account);
	if (account->setup && !account->has_verifier)
		table->setup = table->count;
	table->count += status == STATUS_OK ? 1u : 0u;
	return status;
}

enum status credentials_table_read(struct credentials_table *table,
				   const struct credential_config_reader *config)
{
	struct verifier_list_reader verifiers;
	enum status status = credential_config_get_verifiers(config, &verifiers);

	*table = (struct credentials_table){
		.setup = CREDENTIALS_NO_ACCOUNT,
		.cost = credential_config_get_small_hash(config) ? CREDENTIALS_COST_SMALL
								 : CREDENTIALS_COST_DEFAULT,
		.token_ns = credential_config_get_setup_token_seconds(config) * SECOND_NS,
	};
	if (status == STATUS_OK && verifiers.raw.count > CREDENTIALS_ACCOUNTS)
		return STATUS_INVALID_ARGUMENT;
	for (uint32_t i = 0; status == STATUS_OK && i < verifiers.raw.count; i++) {
		struct verifier_reader verifier = verifier_list_get(&verifiers, i);

		status = account_take(table, &verifier);
	}
	return status;
}

/*
 * The table on a disk: whoever can write the disk owns the accounts, but can neither crash this
 * service nor make it believe what is not right.
 */
#include "user/services/accounts/service.h"

#include "user/rt/format.h"
#include "user/rt/memory.h"

/* Names of profiles have no blanks: they stand in one text, with a blank between two. */
#define PROFILES_BYTES (ACCOUNTS_PROFILES * ACCOUNTS_NAME_BYTES)

static const char tables[] =
	"CREATE TABLE IF NOT EXISTS state (one INTEGER PRIMARY KEY CHECK (one = 1), seeds INTEGER "
	"NOT NULL, last INTEGER NOT NULL);"
	"CREATE TABLE IF NOT EXISTS account (principal INTEGER PRIMARY KEY, name TEXT NOT NULL "
	"UNIQUE, full_name TEXT NOT NULL, profiles TEXT NOT NULL, disabled INTEGER NOT NULL, "
	"version INTEGER NOT NULL);"
	"CREATE TABLE IF NOT EXISTS key (principal INTEGER NOT NULL, key BLOB NOT NULL, comment "
	"TEXT NOT NULL, PRIMARY KEY (principal, key)) WITHOUT ROWID;"
	"INSERT OR IGNORE INTO state VALUES (1, 0, 0);";

static sqlite3 *database_of(struct accounts_service *service)
{
	return store_service_database(&service->store);
}

/* ---- loading --------------------------------------------------------------------------------- */

static bool profiles_split(const char *text, struct accounts_profiles *profiles)
{
	size_t at = 0;

	*profiles = (struct accounts_profiles){0};
	for (const char *from = text; profiles->count < ACCOUNTS_PROFILES; from += at + 1) {
		at = 0;
		while (from[at] != '\0' && from[at] != ' ')
			at++;
		if (!accounts_profile_add(profiles, capnp_text_make(from, (uint32_t)at)))
			return false;
		if (from[at] == '\0')
			return true;
	}
	return false;
}

static bool account_load(void *context, sqlite3_stmt *row)
{
	struct accounts_service *service = context;
	struct accounts_account account = {
		.principal = store_column_number(row, 0),
		.disabled = store_column_number(row, 4) != 0,
		.version = store_column_number(row, 5),
	};
	char name[ACCOUNTS_NAME_BYTES], full_name[ACCOUNTS_FULL_NAME_BYTES];
	char profiles[PROFILES_BYTES];

	return store_column_text(row, 1, name, sizeof(name)) &&
	       store_column_text(row, 2, full_name, sizeof(full_name)) &&
	       store_column_text(row, 3, profiles, sizeof(profiles)) &&
	       accounts_names_set(
		       &account, capnp_text_make(name, (uint32_t)rt_string_length(name)),
		       capnp_text_make(full_name, (uint32_t)rt_string_length(full_name))) &&
	       profiles_split(profiles, &account.profiles) &&
	       accounts_add(&service->accounts, &account) == STATUS_OK;
}

static bool key_load(void *context, sqlite3_stmt *row)
{
	struct accounts_service *service = context;
	struct accounts_key key = {.principal = store_column_number(row, 0)};

	return store_column_bytes(row, 1, key.line.key, sizeof(key.line.key)) &&
	       store_column_text(row, 2, key.line.comment, sizeof(key.line.comment)) &&
	       accounts_key_add(&service->accounts, &key) == STATUS_OK;
}

struct state_row {
	uint64_t seeds, last;
	uint32_t rows;
};

static bool state_load(void *context, sqlite3_stmt *row)
{
	struct state_row *state = context;

	*state = (struct state_row){store_column_number(row, 0), store_column_number(row, 1),
				    state->rows + 1u};
	return state->rows == 1;
}

static bool table_load(struct accounts_service *service, uint64_t *seeds)
{
	sqlite3 *database = database_of(service);
	struct state_row state = {0};

	service->accounts = (struct accounts){0};
	if (store_rows(database, "SELECT seeds, last FROM state", state_load, &state) !=
		    SQLITE_OK ||
	    store_rows(database, "SELECT * FROM account ORDER BY principal", account_load,
		       service) != SQLITE_OK ||
	    store_rows(database, "SELECT * FROM key ORDER BY principal, key", key_load, service) !=
		    SQLITE_OK)
		return false;
	service->accounts.version = service->store.version;
	if (state.last > service->accounts.last_principal)
		service->accounts.last_principal = state.last;
	*seeds = state.seeds;
	return state.rows == 1;
}

/* ---- writing --------------------------------------------------------------------------------- */

static void profiles_join(const struct accounts_profiles *profiles, char text[PROFILES_BYTES])
{
	size_t at = 0;

	for (uint32_t i = 0; i < profiles->count; i++)
		at += rt_format(text + at, PROFILES_BYTES - at, "%s%s", i == 0 ? "" : " ",
				profiles->names[i]);
}

static int account_write(struct accounts_service *service, const struct accounts_account *account)
{
	char profiles[PROFILES_BYTES] = "";

	profiles_join(&account->profiles, profiles);

	const struct store_value values[] = {
		store_number(account->principal), store_text(account->name),
		store_text(account->full_name),   store_text(profiles),
		store_number(account->disabled),  store_number(account->version),
	};

	return store_run(database_of(service),
			 "INSERT INTO account VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT "
			 "(principal) DO UPDATE SET full_name = ?3, profiles = ?4, disabled = ?5, "
			 "version = ?6",
			 values, ARRAY_COUNT(values));
}

static int key_write(struct accounts_service *service, const struct accounts_key *key)
{
	const struct store_value values[] = {
		store_number(key->principal),
		store_bytes(key->line.key, sizeof(key->line.key)),
		store_text(key->line.comment),
	};

	return store_run(database_of(service), "INSERT INTO key VALUES (?1, ?2, ?3)", values,
			 ARRAY_COUNT(values));
}

static int key_erase(struct accounts_service *service, const struct accounts_key *key)
{
	const struct store_value values[] = {
		store_number(key->principal),
		store_bytes(key->line.key, sizeof(key->line.key)),
	};

	return store_run(database_of(service), "DELETE FROM key WHERE principal = ?1 AND key = ?2",
			 values, ARRAY_COUNT(values));
}

/* Ends a transaction, whatever `answer` says of its statements. */
static bool commit(struct accounts_service *service, int answer)
{
	const struct store_value last = store_number(service->accounts.last_principal);

	if (answer == SQLITE_OK)
		answer = store_run(database_of(service),
				   "UPDATE state SET last = max(last, ?1, (SELECT max(principal) "
				   "FROM account))",
				   &last, 1);
	if (!store_service_commit(&service->store, answer))
		return false;
	service->accounts.version = service->store.version;
	return true;
}

bool accounts_store_put(struct accounts_service *service, const struct accounts_account *account)
{
	int answer;

	if (service->state == ACCOUNT_STORE_STATE_VOLATILE) {
		service->accounts.version++;
		return true;
	}
	answer = store_service_begin(&service->store);
	return commit(service, answer == SQLITE_OK ? account_write(service, account) : answer);
}

static bool key_change(struct accounts_service *service, const struct accounts_account *account,
		       const struct accounts_key *key,
		       int (*change)(struct accounts_service *service,
				     const struct accounts_key *key))
{
	int answer;

	if (service->state == ACCOUNT_STORE_STATE_VOLATILE) {
		service->accounts.version++;
		return true;
	}
	answer = store_service_begin(&service->store);
	if (answer == SQLITE_OK)
		answer = change(service, key);
	return commit(service, answer == SQLITE_OK ? account_write(service, account) : answer);
}

bool accounts_store_key_put(struct accounts_service *service,
			    const struct accounts_account *account, const struct accounts_key *key)
{
	return key_change(service, account, key, key_write);
}

bool accounts_store_key_drop(struct accounts_service *service,
			     const struct accounts_account *account, const struct accounts_key *key)
{
	return key_change(service, account, key, key_erase);
}

/* ---- seeds ----------------------------------------------------------------------------------- */

/* Adds those that are not there, to the table and to the transaction. */
static int seeds_add(struct accounts_service *service, const struct accounts *seeds)
{
	struct accounts *accounts = &service->accounts;
	int answer = SQLITE_OK;

	for (uint32_t i = 0; i < seeds->count && answer == SQLITE_OK; i++) {
		if (accounts_add(accounts, &seeds->accounts[i]) == STATUS_OK)
			answer = account_write(service, &seeds->accounts[i]);
	}
	for (uint32_t i = 0; i < seeds->key_count && answer == SQLITE_OK; i++) {
		if (accounts_key_add(accounts, &seeds->keys[i]) == STATUS_OK)
			answer = key_write(service, &seeds->keys[i]);
	}
	return answer;
}

static bool seeds_take(struct accounts_service *service, const struct accounts *seeds,
		       uint32_t seed_version)
{
	const struct store_value value = store_number(seed_version);
	int answer = store_service_begin(&service->store);

	if (answer == SQLITE_OK)
		answer = seeds_add(service, seeds);
	if (answer == SQLITE_OK)
		answer = store_run(database_of(service), "UPDATE state SET seeds = ?1", &value, 1);
	return commit(service, answer);
}

/* ---- opening --------------------------------------------------------------------------------- */

static bool store_load(struct accounts_service *service, const struct store_range_parts *parts,
		       const struct accounts *seeds, uint32_t seed_version)
{
	uint64_t taken;

	service->store.name = "accounts";
	service->store.console = &service->console;
	if (!store_service_open(&service->store, parts, tables))
		return false;
	if (table_load(service, &taken) &&
	    (taken >= seed_version || seeds_take(service, seeds, seed_version)))
		return true;
	store_service_refuse(&service->store);
	return false;
}

bool accounts_store_open(struct accounts_service *service, const struct store_range_parts *parts,
			 const struct account_config_reader *config)
{
	struct accounts *seeds = rt_heap_allocate(&service->mapper.rt->heap, sizeof(*seeds));
	bool right = seeds && accounts_read(seeds, config) == STATUS_OK;

	if (!right) {
		service->state = ACCOUNT_STORE_STATE_BROKEN;
	} else if (parts->device.id.key == 0) {
		service->accounts = *seeds;
		service->state = ACCOUNT_STORE_STATE_VOLATILE;
		rt_console_print(&service->console,
				 "accounts: no disk: changes last until the service ends\n");
	} else if (store_load(service, parts, seeds, account_config_get_seed_version(config))) {
		service->state = ACCOUNT_STORE_STATE_DURABLE;
	} else {
		service->accounts = (struct accounts){0};
		service->state = ACCOUNT_STORE_STATE_BROKEN;
	}
	if (seeds)
		rt_heap_free(&service->mapper.rt->heap, seeds);
	return right;
}

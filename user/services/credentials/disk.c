/*
 * The secrets on a disk: whoever can write the disk owns the passwords, but can neither crash this
 * service nor make it compute a hash that costs more than the configuration allows.
 */
#include "user/services/credentials/credentials.h"

#include "user/rt/format.h"
#include "user/rt/memory.h"

static const char tables[] =
	"CREATE TABLE IF NOT EXISTS state (one INTEGER PRIMARY KEY CHECK (one = 1), set_up INTEGER "
	"NOT NULL);"
	"CREATE TABLE IF NOT EXISTS secret (principal INTEGER PRIMARY KEY, phc TEXT NOT NULL, code "
	"BLOB NOT NULL);"
	"INSERT OR IGNORE INTO state VALUES (1, 0);";

/* ---- loading --------------------------------------------------------------------------------- */

struct loading {
	struct credentials_secrets *secrets;
	struct phc_cost most;
	uint32_t states;
};

static bool state_load(void *context, sqlite3_stmt *row)
{
	struct loading *loading = context;

	loading->secrets->set_up = store_column_number(row, 0) == 1 ? 1u : 0u;
	loading->states++;
	return store_column_number(row, 0) <= 1;
}

/* A text that is empty, and bytes that are none, are what the account does not have. */
static bool secret_read(const struct loading *loading, sqlite3_stmt *row,
			struct credentials_secret *secret)
{
	char phc[PHC_TEXT_BYTES + 1u];

	secret->principal = store_column_number(row, 0);
	if (!store_column_text(row, 1, phc, sizeof(phc)))
		return false;
	if (phc[0] != '\0') {
		secret->has |= CREDENTIALS_HAS_PASSWORD;
		if (!phc_read(phc, rt_string_length(phc), &loading->most, &secret->password))
			return false;
	}
	if (sqlite3_column_bytes(row, 2) == 0)
		return true;
	secret->has |= CREDENTIALS_HAS_CODE;
	return store_column_bytes(row, 2, secret->code, sizeof(secret->code));
}

static bool secret_load(void *context, sqlite3_stmt *row)
{
	struct loading *loading = context;
	struct credentials_secrets *secrets = loading->secrets;

	if (secrets->count == CREDENTIALS_ACCOUNTS)
		return false;
	secrets->of[secrets->count] = (struct credentials_secret){0};
	if (!secret_read(loading, row, &secrets->of[secrets->count]))
		return false;
	secrets->count++;
	return true;
}

bool credentials_disk_open(struct credentials_service *service,
			   const struct store_range_parts *parts,
			   struct credentials_secrets *secrets)
{
	const struct phc_cost *cost = &service->credentials.table.cost;
	struct loading loading = {
		.secrets = secrets,
		.most = {cost->memory_kib, CREDENTIALS_PASSES_MOST, 1},
	};
	sqlite3 *database;

	service->disk.name = "credentials";
	service->disk.console = &service->console;
	if (!store_service_open(&service->disk, parts, tables))
		return false;
	database = store_service_database(&service->disk);
	if (store_rows(database, "SELECT set_up FROM state", state_load, &loading) == SQLITE_OK &&
	    store_rows(database, "SELECT principal, phc, code FROM secret", secret_load,
		       &loading) == SQLITE_OK &&
	    loading.states == 1 && credentials_secrets_are_right(secrets, cost->memory_kib))
		return true;
	store_service_refuse(&service->disk);
	return false;
}

/* ---- writing --------------------------------------------------------------------------------- */

static int secret_write(struct credentials_service *service,
			const struct credentials_secret *secret)
{
	char phc[PHC_TEXT_BYTES + 1u] = "";
	const uint32_t code_bytes =
		(secret->has & CREDENTIALS_HAS_CODE) != 0 ? sizeof(secret->code) : 0;
	int answer;

	if ((secret->has & CREDENTIALS_HAS_PASSWORD) != 0)
		(void)phc_write(&secret->password, phc);

	const struct store_value values[] = {
		store_number(secret->principal),
		store_text(phc),
		store_bytes(secret->code, code_bytes),
	};

	answer = store_run(store_service_database(&service->disk),
			   "INSERT INTO secret VALUES (?1, ?2, ?3) ON CONFLICT (principal) DO "
			   "UPDATE SET phc = ?2, code = ?3",
			   values, ARRAY_COUNT(values));
	rt_wipe(phc, sizeof(phc));
	return answer;
}

bool credentials_disk_put(struct credentials_service *service,
			  const struct credentials_change *change)
{
	int answer;

	if (!service->credentials.durable)
		return true;
	answer = store_service_begin(&service->disk);
	if (answer == SQLITE_OK)
		answer = secret_write(service, &change->secret);
	if (answer == SQLITE_OK && change->sets_up)
		answer = store_run(store_service_database(&service->disk),
				   "UPDATE state SET set_up = 1", NULL, 0);
	return store_service_commit(&service->disk, answer);
}

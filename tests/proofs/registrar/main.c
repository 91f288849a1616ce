/*
 * Creates accounts, gives them keys, takes one away, disables one, and looks at each.
 *
 * Every step is made until it is answered: a service that was ended is started again, and what it
 * had answered must be there. A step that was not answered may have been done. A line for each
 * promise. Ends with 0; with 1 when a promise was broken, with 3 when something was not granted,
 * with 4 when the service was lost for good.
 */
#include "core/generated/accounts.h"
#include "core/generated/capos.h"
#include "core/generated/system.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/accounts_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define TRIES 20u
#define PAUSE_NS UINT64_C(20000000)
#define ACCOUNTS_MADE 3u

static const char key_lines[][96] = {
	"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f one",
	"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICAhIiMkJSYnKCkqKywtLi8wMTIzNDU2Nzg5Ojs8PT4/ two",
};
static const char *const names[ACCOUNTS_MADE] = {"ann", "bob", "cleo"};

struct registrar {
	struct rt *rt;
	struct rt_console console;
	struct account_store_reader reader;
	struct account_store_manager manager;
	struct timer timer;
	uint64_t principals[ACCOUNTS_MADE];
	char fingerprint[64];
	uint32_t tries;
	bool broken;
};

static void says(struct registrar *registrar, const char *promise, bool is_so)
{
	rt_console_print(&registrar->console, "registrar: %s: %s\n", promise, is_so ? "yes" : "NO");
	registrar->broken = registrar->broken || !is_so;
}

/* Whether the step is to be made again: the service was lost. Ends the program after TRIES. */
static bool is_lost(struct registrar *registrar, enum status status)
{
	const bool lost = status == STATUS_DISCONNECTED || status == STATUS_NO_CAPABILITY ||
			  status == STATUS_BUSY ||
			  (status == STATUS_EXCEPTION &&
			   registrar->rt->exception.kind == CALL_EXCEPTION_KIND_DISCONNECTED);
	struct timer_now_result moment;
	struct timer_sleep_args pause;

	if (!lost)
		return false;
	if (++registrar->tries == TRIES ||
	    timer_now(registrar->rt, registrar->timer, &moment) != STATUS_OK)
		rt_exit(4);
	pause.until_ns = moment.time_ns + PAUSE_NS;
	if (timer_sleep(registrar->rt, registrar->timer, &pause) != STATUS_OK)
		rt_exit(4);
	return true;
}

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

/* ---- looking --------------------------------------------------------------------------------- */

struct looked {
	bool found, disabled;
	uint64_t principal, version;
	uint32_t keys;
};

static enum status find(struct registrar *registrar, const char *name, struct looked *looked)
{
	struct account_store_reader_find_params_builder params;
	struct account_store_reader_find_results_reader results;
	struct account_reader account;
	struct rt_call call;
	enum status status =
		account_store_reader_find_begin(&call, registrar->rt, registrar->reader, &params);

	if (status == STATUS_OK)
		status = account_store_reader_find_params_builder_set_name(&params, text_of(name));
	if (status == STATUS_OK)
		status = account_store_reader_find_finish(&call, &results);
	*looked = (struct looked){0};
	if (status == STATUS_OK)
		looked->found = account_store_reader_find_results_get_found(&results);
	if (status == STATUS_OK && looked->found)
		status = account_store_reader_find_results_get_account(&results, &account);
	if (status == STATUS_OK && looked->found) {
		looked->principal = account_get_principal(&account);
		looked->version = account_get_version(&account);
		looked->disabled = account_get_disabled(&account);
	}
	rt_call_close(&call);
	return status;
}

static enum status keys_count(struct registrar *registrar, struct looked *looked)
{
	struct account_store_reader_keys_params_builder params;
	struct account_store_reader_keys_results_reader results;
	struct key_description_list_reader list;
	struct rt_call call;
	enum status status =
		account_store_reader_keys_begin(&call, registrar->rt, registrar->reader, &params);

	if (status == STATUS_OK)
		account_store_reader_keys_params_builder_set_principal(&params, looked->principal);
	if (status == STATUS_OK)
		status = account_store_reader_keys_finish(&call, &results);
	if (status == STATUS_OK)
		status = account_store_reader_keys_results_get_keys(&results, &list);
	if (status == STATUS_OK)
		looked->keys = list.raw.count;
	rt_call_close(&call);
	return status;
}

static struct looked look(struct registrar *registrar, const char *name)
{
	struct looked looked;
	enum status status;

	do {
		status = find(registrar, name, &looked);
		if (status == STATUS_OK && looked.found)
			status = keys_count(registrar, &looked);
	} while (is_lost(registrar, status));
	if (status != STATUS_OK)
		says(registrar, "an account can be looked at", false);
	return looked;
}

/* ---- changing -------------------------------------------------------------------------------- */

/* Builds the call; its params have one profile, `guest`. */
static enum status create(struct registrar *registrar, const char *name)
{
	struct account_store_manager_create_params_builder params;
	struct account_store_manager_create_results_reader results;
	struct capnp_list_builder profiles;
	struct rt_call call;
	enum status status = account_store_manager_create_begin(&call, registrar->rt,
								registrar->manager, &params);

	if (status == STATUS_OK)
		status = account_store_manager_create_params_builder_set_name(&params,
									      text_of(name));
	if (status == STATUS_OK)
		status = account_store_manager_create_params_builder_new_profiles(&params, 1,
										  &profiles);
	if (status == STATUS_OK)
		status = capnp_pointer_set_text(capnp_list_builder_pointer(&profiles, 0),
						CAPNP_TEXT("guest"));
	if (status == STATUS_OK)
		status = account_store_manager_create_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static bool is_invalid(struct registrar *registrar, enum status status)
{
	return status == STATUS_EXCEPTION &&
	       registrar->rt->exception.kind == CALL_EXCEPTION_KIND_INVALID_ARGUMENT;
}

static void create_all(struct registrar *registrar)
{
	for (uint32_t i = 0; i < ACCOUNTS_MADE; i++) {
		uint32_t tries = registrar->tries;
		struct looked looked;
		enum status status;

		do {
			status = create(registrar, names[i]);
		} while (is_lost(registrar, status));
		/* One that was lost on the way may have been made. */
		says(registrar, "an account is created",
		     status == STATUS_OK ||
			     (tries != registrar->tries && is_invalid(registrar, status)));
		looked = look(registrar, names[i]);
		registrar->principals[i] = looked.principal;
		says(registrar, "it is there, with a principal of its own",
		     looked.found && looked.principal >= 1000 && looked.version == 1 &&
			     (i == 0 || looked.principal > registrar->principals[i - 1]));
	}
}

static enum status key_add(struct registrar *registrar, uint64_t principal, const char *line)
{
	const struct account_store_manager_add_key_args args = {.principal = principal,
								.line = text_of(line)};
	struct account_store_manager_add_key_result result = {
		.fingerprint = {.bytes = registrar->fingerprint,
				.capacity_bytes = sizeof(registrar->fingerprint)}};
	const enum status status =
		account_store_manager_add_key(registrar->rt, registrar->manager, &args, &result);

	registrar->fingerprint[0] = status == STATUS_OK ? registrar->fingerprint[0] : '\0';
	return status;
}

static void keys_give(struct registrar *registrar)
{
	for (uint32_t i = 0; i < ARRAY_COUNT(key_lines); i++) {
		uint32_t tries = registrar->tries;
		enum status status;

		do {
			status = key_add(registrar, registrar->principals[0], key_lines[i]);
		} while (is_lost(registrar, status));
		says(registrar, "a key is added",
		     status == STATUS_OK ||
			     (tries != registrar->tries && is_invalid(registrar, status)));
		says(registrar, "its account has it", look(registrar, names[0]).keys == i + 1);
	}
	says(registrar, "other lines are refused",
	     is_invalid(registrar, key_add(registrar, registrar->principals[0],
					   "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQ one")));
}

static void disable(struct registrar *registrar)
{
	struct account_store_manager_set_disabled_args args = {
		.principal = registrar->principals[1], .disabled = true, .version = 99};
	struct account_store_manager_set_disabled_result result = {0};
	enum status status;

	do {
		status = account_store_manager_set_disabled(registrar->rt, registrar->manager,
							    &args, &result);
	} while (is_lost(registrar, status));
	says(registrar, "a change of another version is refused",
	     status == STATUS_EXCEPTION && !look(registrar, names[1]).disabled);
	args.version = 0;
	do {
		status = account_store_manager_set_disabled(registrar->rt, registrar->manager,
							    &args, &result);
	} while (is_lost(registrar, status));
	says(registrar, "an account is disabled", status == STATUS_OK && result.found);
}

static void all_is_there(struct registrar *registrar)
{
	const struct looked ann = look(registrar, "ann"), bob = look(registrar, "bob"),
			    cleo = look(registrar, "cleo"), seed = look(registrar, "operator");

	says(registrar, "in the end all is there",
	     ann.found && ann.keys == 2 && !ann.disabled && bob.found && bob.disabled &&
		     bob.keys == 0 && cleo.found && !cleo.disabled && seed.found &&
		     seed.principal == 1);
}

int capos_main(struct rt *rt)
{
	struct registrar *registrar = RT_STATE(struct registrar);
	const struct rt_capset_want wants[] = {
		{"reader", ACCOUNT_STORE_READER_INTERFACE_ID, &registrar->reader.id},
		{"manager", ACCOUNT_STORE_MANAGER_INTERFACE_ID, &registrar->manager.id},
		{"timer", TIMER_INTERFACE_ID, &registrar->timer.id},
	};

	registrar->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&registrar->console, rt, "console") != STATUS_OK)
		return 3;
	create_all(registrar);
	keys_give(registrar);
	disable(registrar);
	all_is_there(registrar);
	return registrar->broken ? 1 : 0;
}

/*
 * The command `accounts`: who may be here, for those whose profile has the right to see it, or to
 * change it.
 */
#include "user/apps/shell/accounts.h"

#include "core/generated/accounts.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/memory.h"

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

/* ---- what is held ---------------------------------------------------------------------------- */

bool accounts_reader_find(struct shell *shell, enum shell_verb verb,
			  struct account_store_reader *reader)
{
	const struct held *held =
		held_find_for(shell, verb, "accounts", ACCOUNT_STORE_READER_INTERFACE_ID);

	if (held)
		reader->id = held->capability;
	return held != NULL;
}

bool accounts_manager_find(struct shell *shell, enum shell_verb verb,
			   struct account_store_manager *manager)
{
	const struct held *held =
		held_find_for(shell, verb, "accountManager", ACCOUNT_STORE_MANAGER_INTERFACE_ID);

	if (held)
		manager->id = held->capability;
	return held != NULL;
}

/* ---- an account ------------------------------------------------------------------------------ */

static void name_copy(char *to, size_t size, struct capnp_text text)
{
	(void)rt_string_copy(to, size, text.bytes, text.length_bytes);
}

static enum status profiles_read(const struct account_reader *from, struct shell_account *account)
{
	struct capnp_list list;
	struct capnp_text profile;
	enum status status = account_get_profiles(from, &list);

	for (uint32_t i = 0; i < list.count && i < SHELL_PROFILES && status == STATUS_OK; i++) {
		status = capnp_pointer_get_text(capnp_list_get_pointer(&list, i), &profile);
		if (status == STATUS_OK)
			name_copy(account->profiles[account->profile_count++], CAPSET_NAME_BYTES,
				  profile);
	}
	return status;
}

static enum status shell_account_read(const struct account_reader *from,
				      struct shell_account *account)
{
	struct capnp_text name, full_name;
	enum status status = account_get_name(from, &name);

	memset(account, 0, sizeof(*account));
	if (status == STATUS_OK)
		status = account_get_full_name(from, &full_name);
	if (status != STATUS_OK)
		return status;
	name_copy(account->name, sizeof(account->name), name);
	name_copy(account->full_name, sizeof(account->full_name), full_name);
	account->principal = account_get_principal(from);
	account->version = account_get_version(from);
	account->disabled = account_get_disabled(from);
	return profiles_read(from, account);
}

bool accounts_ask(struct shell *shell, struct account_store_reader reader, const char *name,
		  struct shell_account *account)
{
	struct account_store_reader_find_params_builder params;
	struct account_store_reader_find_results_reader results;
	struct account_reader found;
	bool is_there = false;
	struct rt_call call;
	enum status status = account_store_reader_find_begin(&call, shell->rt, reader, &params);

	if (status == STATUS_OK)
		status = account_store_reader_find_params_builder_set_name(&params, text_of(name));
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = account_store_reader_find_finish(&call, &results);
	if (status == STATUS_OK)
		is_there = account_store_reader_find_results_get_found(&results);
	if (is_there)
		status = account_store_reader_find_results_get_account(&results, &found);
	if (is_there && status == STATUS_OK)
		status = shell_account_read(&found, account);
	if (status != STATUS_OK)
		say_failure(shell, status, "the accounts cannot be seen");
	else if (!is_there)
		say_error(shell, "no account is named \"%s\": accounts lists all of them", name);
	rt_call_close(&call);
	return is_there && status == STATUS_OK;
}

static void profiles_print(struct shell *shell, const struct shell_account *account)
{
	for (uint32_t i = 0; i < account->profile_count; i++)
		say(shell, "%s%s", i == 0 ? "" : ", ", account->profiles[i]);
}

/* ---- the list -------------------------------------------------------------------------------- */

/* A list is read as rows for a person or, when they are wanted, as names for whoever takes them. */
struct listing {
	struct shell *shell;
	const struct shell_names *names;
};

static enum status row_print(const struct listing *listing, const struct account_reader *row,
			     uint64_t *principal)
{
	struct shell *shell = listing->shell;
	struct shell_account account;
	enum status status = shell_account_read(row, &account);

	if (status != STATUS_OK)
		return status;
	*principal = account.principal;
	if (listing->names) {
		listing->names->take(listing->names->context, account.name, account.full_name);
		return STATUS_OK;
	}
	say(shell, "  %-12s %-28.48s \t", account.name, account.full_name);
	profiles_print(shell, &account);
	say(shell, "%s\n", account.disabled ? ", disabled" : "");
	return STATUS_OK;
}

static bool page_print(const struct listing *listing, struct account_store_reader reader,
		       uint64_t *after)
{
	struct shell *shell = listing->shell;
	struct account_store_reader_list_params_builder params;
	struct account_store_reader_list_results_reader results;
	struct account_list_reader list = {0};
	struct rt_call call;
	enum status status = account_store_reader_list_begin(&call, shell->rt, reader, &params);

	if (status == STATUS_OK) {
		account_store_reader_list_params_builder_set_after(&params, *after);
		status = input_call(shell, &call);
	}
	if (status == STATUS_OK)
		status = account_store_reader_list_finish(&call, &results);
	if (status == STATUS_OK)
		status = account_store_reader_list_results_get_accounts(&results, &list);
	for (uint32_t i = 0; i < list.raw.count && status == STATUS_OK; i++) {
		struct account_reader row = account_list_get(&list, i);

		status = row_print(listing, &row, after);
	}

	bool more = status == STATUS_OK && list.raw.count > 0 &&
		    account_store_reader_list_results_get_more(&results);

	if (status != STATUS_OK && !listing->names)
		say_failure(shell, status, "the accounts cannot be seen");
	rt_call_close(&call);
	return more;
}

void accounts_names(struct shell *shell, const struct shell_names *names)
{
	const struct listing listing = {.shell = shell, .names = names};
	const struct held *held = held_named(shell, "accounts");
	uint64_t after = 0;

	if (!held || held->interface_id != ACCOUNT_STORE_READER_INTERFACE_ID)
		return;
	while (page_print(&listing, (struct account_store_reader){held->capability}, &after))
		continue;
}

static void accounts_list(struct shell *shell, struct account_store_reader reader)
{
	const struct listing listing = {.shell = shell};
	uint64_t after = 0;

	say(shell, "  %s%-12s %-28s %s%s\n", say_ink(shell, SAY_NAME), "name", "full name",
	    "profiles", say_ink(shell, SAY_PLAIN));
	while (page_print(&listing, reader, &after))
		continue;
}

static void account_show(struct shell *shell, struct account_store_reader reader, const char *name)
{
	struct shell_account account;
	enum status status;

	if (!accounts_ask(shell, reader, name, &account))
		return;
	say(shell, "%s%s%s%s\n", account.name, account.full_name[0] != '\0' ? ": " : "",
	    account.full_name, account.disabled ? ", disabled: nobody logs in to it" : "");
	say(shell, "  principal %lu, changed %lu time%s\n", (unsigned long)account.principal,
	    (unsigned long)account.version - 1u, account.version == 2u ? "" : "s");
	say(shell, "  a login gives the profile %s; its profiles are ", account.profiles[0]);
	profiles_print(shell, &account);
	say(shell, "\n");
	status = keys_print(shell, reader, account.principal);
	if (status != STATUS_OK)
		say_failure(shell, status, "the keys cannot be seen");
}

/* ---- what came of a change ------------------------------------------------------------------- */

bool accounts_not_done(struct shell *shell, enum status status, bool found)
{
	if (status != STATUS_OK)
		say_failure(shell, status, "nothing has changed");
	else if (!found)
		say_error(shell, "the account is gone: nothing has changed");
	return status != STATUS_OK || !found;
}

void accounts_say_whether_it_lasts(struct shell *shell, struct account_store_reader reader)
{
	struct account_store_reader_state_params_builder params;
	struct account_store_reader_state_results_reader results;
	struct rt_call call;
	enum status status = account_store_reader_state_begin(&call, shell->rt, reader, &params);

	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = account_store_reader_state_finish(&call, &results);
	if (status == STATUS_OK &&
	    account_store_reader_state_results_get_state(&results) == ACCOUNT_STORE_STATE_VOLATILE)
		say(shell, "accounts have no disk here: this lasts until the service accounts "
			   "ends\n");
	rt_call_close(&call);
}

/* ---- changes --------------------------------------------------------------------------------- */

static bool disabled_set(struct shell *shell, struct account_store_manager manager,
			 const struct shell_account *account, bool disabled)
{
	struct account_store_manager_set_disabled_params_builder params;
	struct account_store_manager_set_disabled_results_reader results;
	bool found = false;
	struct rt_call call;
	enum status status =
		account_store_manager_set_disabled_begin(&call, shell->rt, manager, &params);

	if (status == STATUS_OK) {
		account_store_manager_set_disabled_params_builder_set_principal(&params,
										account->principal);
		account_store_manager_set_disabled_params_builder_set_version(&params,
									      account->version);
		account_store_manager_set_disabled_params_builder_set_disabled(&params, disabled);
		status = input_call(shell, &call);
	}
	if (status == STATUS_OK)
		status = account_store_manager_set_disabled_finish(&call, &results);
	if (status == STATUS_OK)
		found = account_store_manager_set_disabled_results_get_found(&results);
	found = !accounts_not_done(shell, status, found);
	if (found)
		say(shell, "%s %s log in from now on\n", account->name,
		    disabled ? "cannot" : "can");
	rt_call_close(&call);
	return found;
}

static bool profiles_set(struct shell *shell, struct account_store_manager manager,
			 const struct shell_account *account)
{
	struct account_store_manager_set_profiles_params_builder params;
	struct account_store_manager_set_profiles_results_reader results;
	struct capnp_list_builder list;
	bool found = false;
	struct rt_call call;
	enum status status =
		account_store_manager_set_profiles_begin(&call, shell->rt, manager, &params);

	if (status == STATUS_OK)
		status = account_store_manager_set_profiles_params_builder_new_profiles(
			&params, account->profile_count, &list);
	for (uint32_t i = 0; status == STATUS_OK && i < account->profile_count; i++)
		status = capnp_pointer_set_text(capnp_list_builder_pointer(&list, i),
						text_of(account->profiles[i]));
	if (status == STATUS_OK) {
		account_store_manager_set_profiles_params_builder_set_principal(&params,
										account->principal);
		account_store_manager_set_profiles_params_builder_set_version(&params,
									      account->version);
		status = input_call(shell, &call);
	}
	if (status == STATUS_OK)
		status = account_store_manager_set_profiles_finish(&call, &results);
	if (status == STATUS_OK)
		found = account_store_manager_set_profiles_results_get_found(&results);
	found = !accounts_not_done(shell, status, found);
	if (found) {
		say(shell, "a login of %s gives the profile %s; its profiles are ", account->name,
		    account->profiles[0]);
		profiles_print(shell, account);
		say(shell, "\n");
	}
	rt_call_close(&call);
	return found;
}

/* Puts one of the account's profiles first. False after saying that it has it not. */
static bool role_choose(struct shell *shell, struct shell_account *account, const char *profile)
{
	char first[CAPSET_NAME_BYTES];
	uint32_t at = 0;

	while (at < account->profile_count && !rt_string_equal(account->profiles[at], profile))
		at++;
	if (at == account->profile_count) {
		say_error(shell,
			  "%s has no profile \"%s\": accounts show %s tells which it has, accounts "
			  "profile gives it others",
			  account->name, profile, account->name);
		return false;
	}
	memcpy(first, account->profiles[at], sizeof(first));
	for (; at > 0; at--)
		memcpy(account->profiles[at], account->profiles[at - 1u], sizeof(first));
	memcpy(account->profiles[0], first, sizeof(first));
	return true;
}

static bool account_create(struct shell *shell, struct account_store_manager manager,
			   const struct shell_command *command)
{
	struct account_store_manager_create_params_builder params;
	struct account_store_manager_create_results_reader results;
	struct capnp_list_builder list;
	struct rt_call call;
	enum status status = account_store_manager_create_begin(&call, shell->rt, manager, &params);

	if (status == STATUS_OK)
		status = account_store_manager_create_params_builder_set_name(
			&params, text_of(command->name));
	if (status == STATUS_OK)
		status = account_store_manager_create_params_builder_set_full_name(
			&params, shell_rest(command->arguments));
	if (status == STATUS_OK)
		status = account_store_manager_create_params_builder_new_profiles(
			&params, command->profile_count, &list);
	for (uint32_t i = 0; status == STATUS_OK && i < command->profile_count; i++)
		status = capnp_pointer_set_text(capnp_list_builder_pointer(&list, i),
						text_of(command->profiles[i]));
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = account_store_manager_create_finish(&call, &results);

	bool done = !accounts_not_done(shell, status, true);

	if (done) {
		say(shell, "%s is created, as principal %lu\n", command->name,
		    (unsigned long)account_store_manager_create_results_get_principal(&results));
		say(shell, "it has no password: keys add for %s lets it in over SSH\n",
		    command->name);
	}
	rt_call_close(&call);
	return done;
}

/* Changes an account that is there. */
static bool account_change(struct shell *shell, struct account_store_reader reader,
			   struct account_store_manager manager,
			   const struct shell_command *command)
{
	const char *act = command->method;
	struct shell_account account;

	if (!accounts_ask(shell, reader, command->name, &account))
		return false;
	if (rt_string_equal(act, "disable") || rt_string_equal(act, "enable"))
		return disabled_set(shell, manager, &account, rt_string_equal(act, "disable"));
	if (rt_string_equal(act, "role"))
		return role_choose(shell, &account, command->profiles[0]) &&
		       profiles_set(shell, manager, &account);
	memcpy(account.profiles, command->profiles, sizeof(account.profiles));
	account.profile_count = command->profile_count;
	return profiles_set(shell, manager, &account);
}

void accounts_run(struct shell *shell, const struct shell_command *command)
{
	struct account_store_manager manager;
	struct account_store_reader reader;
	bool done;

	if (!accounts_reader_find(shell, SHELL_ACCOUNTS, &reader))
		return;
	if (command->method[0] == '\0' || rt_string_equal(command->method, "list")) {
		accounts_list(shell, reader);
		return;
	}
	if (rt_string_equal(command->method, "show")) {
		account_show(shell, reader, command->name);
		return;
	}
	if (!accounts_manager_find(shell, SHELL_ACCOUNTS, &manager))
		return;
	done = rt_string_equal(command->method, "create")
		       ? account_create(shell, manager, command)
		       : account_change(shell, reader, manager, command);
	if (done)
		accounts_say_whether_it_lasts(shell, reader);
}

/*
 * The command `keys`: the public keys that an account logs in with over SSH. Its own account's, or
 * another one's.
 */
#include "user/apps/shell/accounts.h"

#include "core/generated/accounts.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"

static enum status key_print(struct shell *shell, const struct key_description_reader *key)
{
	struct capnp_text fingerprint, comment;
	enum status status = key_description_get_fingerprint(key, &fingerprint);

	if (status == STATUS_OK)
		status = key_description_get_comment(key, &comment);
	if (status == STATUS_OK)
		say(shell, "  %.50s  \t%.63s\n", fingerprint.bytes, comment.bytes);
	return status;
}

/* One page of keys. `*more`: there are others behind it. */
static enum status page_print(struct shell *shell, struct account_store_reader reader,
			      uint64_t principal, uint32_t *first, bool *more)
{
	struct account_store_reader_keys_params_builder params;
	struct account_store_reader_keys_results_reader results;
	struct key_description_list_reader list = {0};
	struct rt_call call;
	enum status status = account_store_reader_keys_begin(&call, shell->rt, reader, &params);

	if (status == STATUS_OK) {
		account_store_reader_keys_params_builder_set_principal(&params, principal);
		account_store_reader_keys_params_builder_set_first(&params, *first);
		status = input_call(shell, &call);
	}
	if (status == STATUS_OK)
		status = account_store_reader_keys_finish(&call, &results);
	if (status == STATUS_OK)
		status = account_store_reader_keys_results_get_keys(&results, &list);
	for (uint32_t i = 0; i < list.raw.count && status == STATUS_OK; i++) {
		struct key_description_reader key = key_description_list_get(&list, i);

		status = key_print(shell, &key);
	}
	*first += list.raw.count;
	*more = status == STATUS_OK && list.raw.count > 0 &&
		account_store_reader_keys_results_get_more(&results);
	rt_call_close(&call);
	return status;
}

enum status keys_print(struct shell *shell, struct account_store_reader reader, uint64_t principal)
{
	uint32_t first = 0;
	bool more = true;
	enum status status = STATUS_OK;

	/* Each page but the last has keys, and the service has a bound for them. */
	while (more && status == STATUS_OK)
		status = page_print(shell, reader, principal, &first, &more);
	if (status == STATUS_OK && first == 0)
		say(shell, "  no keys\n");
	return status;
}

/* The account that the command names, or this session's. */
static bool owner_ask(struct shell *shell, struct account_store_reader reader,
		      const struct shell_command *command, struct shell_account *account)
{
	char own[CAPSET_NAME_BYTES];

	if (command->name[0] != '\0')
		return accounts_ask(shell, reader, command->name, account);
	return people_account_name(shell, own) && accounts_ask(shell, reader, own, account);
}

static void keys_list(struct shell *shell, struct account_store_reader reader,
		      const struct shell_account *account)
{
	enum status status;

	say(shell, "keys that let %s in over SSH:\n", account->name);
	status = keys_print(shell, reader, account->principal);
	if (status != STATUS_OK)
		say_failure(shell, status, "the keys cannot be seen");
}

static bool key_add(struct shell *shell, struct account_store_manager manager,
		    const struct shell_account *account, struct capnp_text line)
{
	struct account_store_manager_add_key_params_builder params;
	struct account_store_manager_add_key_results_reader results;
	struct capnp_text fingerprint = {0};
	bool done = false;
	struct rt_call call;
	enum status status =
		account_store_manager_add_key_begin(&call, shell->rt, manager, &params);

	if (status == STATUS_OK) {
		account_store_manager_add_key_params_builder_set_principal(&params,
									   account->principal);
		account_store_manager_add_key_params_builder_set_version(&params, account->version);
		status = account_store_manager_add_key_params_builder_set_line(&params, line);
	}
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = account_store_manager_add_key_finish(&call, &results);
	if (status == STATUS_OK)
		status = account_store_manager_add_key_results_get_fingerprint(&results,
									       &fingerprint);
	if (status == STATUS_OK)
		done = account_store_manager_add_key_results_get_found(&results);
	done = !accounts_not_done(shell, status, done);
	if (done)
		say(shell, "%s lets %s in over SSH from now on\n", fingerprint.bytes,
		    account->name);
	rt_call_close(&call);
	return done;
}

static bool key_remove(struct shell *shell, struct account_store_manager manager,
		       const struct shell_account *account, struct capnp_text fingerprint)
{
	struct account_store_manager_remove_key_params_builder params;
	struct account_store_manager_remove_key_results_reader results;
	bool done = false;
	struct rt_call call;
	enum status status =
		account_store_manager_remove_key_begin(&call, shell->rt, manager, &params);

	if (status == STATUS_OK) {
		account_store_manager_remove_key_params_builder_set_principal(&params,
									      account->principal);
		account_store_manager_remove_key_params_builder_set_version(&params,
									    account->version);
		status = account_store_manager_remove_key_params_builder_set_fingerprint(
			&params, fingerprint);
	}
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = account_store_manager_remove_key_finish(&call, &results);
	if (status == STATUS_OK)
		done = account_store_manager_remove_key_results_get_found(&results);
	if (status == STATUS_OK && !done)
		say_error(shell, "%s has no such key: keys list %s shows those that it has",
			  account->name, account->name);
	else
		done = !accounts_not_done(shell, status, done);
	if (done)
		say(shell, "the key lets %s in no more\n", account->name);
	rt_call_close(&call);
	return done;
}

void keys_run(struct shell *shell, const struct shell_command *command)
{
	struct account_store_manager manager;
	struct account_store_reader reader;
	struct shell_account account;
	bool done;

	if (!accounts_reader_find(shell, SHELL_KEYS, &reader) ||
	    !owner_ask(shell, reader, command, &account))
		return;
	if (command->method[0] == '\0' || rt_string_equal(command->method, "list")) {
		keys_list(shell, reader, &account);
		return;
	}
	if (!accounts_manager_find(shell, SHELL_KEYS, &manager))
		return;
	done = rt_string_equal(command->method, "add")
		       ? key_add(shell, manager, &account, shell_rest(command->arguments))
		       : key_remove(shell, manager, &account, shell_rest(command->arguments));
	if (done)
		accounts_say_whether_it_lasts(shell, reader);
}

/*
 * The service of accounts: parts that its files share.
 *
 * core/accounts decides over a table in memory, which answers all questions. A change goes to the
 * store first, and then into the table: when it is answered, it is on the disk. Without a disk the
 * table is all there is.
 *
 *	reader.c    questions
 *	manager.c   changes
 *	keys.c      changes and questions about keys
 *	store.c     the table on a disk
 */
#ifndef USER_SERVICES_ACCOUNTS_SERVICE_H
#define USER_SERVICES_ACCOUNTS_SERVICE_H

#include "core/accounts/accounts.h"
#include "user/rt/audit.h"
#include "user/rt/console.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"
#include "user/store/service.h"

#define ACCOUNTS_LISTED 4u

struct accounts_service {
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[RT_SERVER_FIRST_MINTED_PLACE];
	struct accounts accounts;
	struct rt_console console;
	struct rt_audit audit;
	struct rt_mapper mapper;
	enum account_store_state state;
	struct store_service store; /* while the state is durable */
};

extern const struct rt_server_class accounts_reader_class, accounts_manager_class,
	accounts_keys_class;

/* ---- keys.c ---------------------------------------------------------------------------------- */

MUST_CHECK enum status accounts_keys_list(
	struct accounts_service *service,
	const struct account_store_reader_keys_params_reader *params,
	const struct account_store_reader_keys_results_builder *results);

MUST_CHECK enum status accounts_manager_add_key(
	void *self, struct rt_request *request,
	const struct account_store_manager_add_key_params_reader *params,
	const struct account_store_manager_add_key_results_builder *results);

MUST_CHECK enum status accounts_manager_remove_key(
	void *self, struct rt_request *request,
	const struct account_store_manager_remove_key_params_reader *params,
	const struct account_store_manager_remove_key_results_builder *results);

/* ---- manager.c ------------------------------------------------------------------------------- */

/*
 * Whether an account may be changed: the store is there, and `version` is 0 or the account's.
 * Otherwise the request has its exception, and `*status` is what the handler returns.
 */
MUST_CHECK bool accounts_change_allowed(struct accounts_service *service,
					struct rt_request *request,
					const struct accounts_account *account, uint64_t version,
					enum status *status);

/* Tells the audit log of a change. Any status of rt_audit_begin and rt_audit_send. */
MUST_CHECK enum status accounts_change_record(struct accounts_service *service, uint64_t principal);

/* The exception of a change for which a store or a table has no room. */
MUST_CHECK enum status accounts_full(struct rt_request *request);

/* ---- store.c --------------------------------------------------------------------------------- */

/*
 * Fills the table from the range, and with those seeds of `config` that it has not taken yet. Sets
 * the state. A store that cannot be used leaves the table empty, and is told on the console. False:
 * the configuration is not right.
 */
MUST_CHECK bool accounts_store_open(struct accounts_service *service,
				    const struct store_range_parts *parts,
				    const struct account_config_reader *config);

/*
 * Makes a change durable, as one transaction that also counts it: an account as it shall be; an
 * account with a key that it gains or loses. True, without a disk at once. False: there is no room
 * on the disk, and nothing has changed. When the disk has failed the program ends with 5: the
 * change may be there or not, and the next instance looks.
 */
MUST_CHECK bool accounts_store_put(struct accounts_service *service,
				   const struct accounts_account *account);
MUST_CHECK bool accounts_store_key_put(struct accounts_service *service,
				       const struct accounts_account *account,
				       const struct accounts_key *key);
MUST_CHECK bool accounts_store_key_drop(struct accounts_service *service,
					const struct accounts_account *account,
					const struct accounts_key *key);

#endif

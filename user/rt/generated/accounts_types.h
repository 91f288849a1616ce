/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from accounts.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_ACCOUNTS_TYPES_H
#define USER_RT_GENERATED_ACCOUNTS_TYPES_H

#include "abi/cap_id.h"

/* AccountStoreReader. */
struct account_store_reader {
	struct cap_id id;
};

/* AccountStoreManager. Changes are on the disk when they are answered; without a disk they last until the service ends. `version` is */
struct account_store_manager {
	struct cap_id id;
};

/* AuthorizedKeyStore. The keys of accounts, for whoever checks signatures. */
struct authorized_key_store {
	struct cap_id id;
};

#endif

/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from ssh.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SSH_TYPES_H
#define USER_RT_GENERATED_SSH_TYPES_H

#include "abi/cap_id.h"

/* SshHostKeys. The gateway's: a facet for each connection. */
struct ssh_host_keys {
	struct cap_id id;
};

/* SshHostKey. Key exchanges of one connection. The service makes the hash itself, over parts that it gets in pieces. */
struct ssh_host_key {
	struct cap_id id;
};

/* SshIdentifier. A connection's session identifier, which is not known yet. It moves and is never copied, and has no methods. */
struct ssh_identifier {
	struct cap_id id;
};

/* SshIdentifiers. The session identifiers of connections, for whoever checks signatures. */
struct ssh_identifiers {
	struct cap_id id;
};

/* KeyProof. That somebody has just shown to have a key of an account: good once, for who redeems it, for two minutes. It */
struct key_proof {
	struct cap_id id;
};

/* SshAuthorizers. The gateway's: a facet for each connection. */
struct ssh_authorizers {
	struct cap_id id;
};

/* SshAuthorizer. One connection's logins. */
struct ssh_authorizer {
	struct cap_id id;
};

/* KeyProofRedeemer. The broker's: what a proof says. */
struct key_proof_redeemer {
	struct cap_id id;
};

#endif

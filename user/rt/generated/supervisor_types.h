/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from supervisor.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SUPERVISOR_TYPES_H
#define USER_RT_GENERATED_SUPERVISOR_TYPES_H

#include "abi/cap_id.h"

/* ServiceControl. The parent's own facet of a service, which nobody else has. The server library of user/rt answers its */
struct service_control {
	struct cap_id id;
};

/* Supervisor. The right to see how the services are. */
struct supervisor {
	struct cap_id id;
};

/* Issuer. The right to have facets of one export made, each for one session. It is init's: the facet is minted */
struct issuer {
	struct cap_id id;
};

/* ServiceManager. The right to have a service started anew. It can neither start what does not run nor stop what does. */
struct service_manager {
	struct cap_id id;
};

/* SystemControl. The right to stop the system. Each is answered at once; then init asks each service to stop, in */
struct system_control {
	struct cap_id id;
};

#endif

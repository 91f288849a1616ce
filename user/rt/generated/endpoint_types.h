/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from endpoint.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_ENDPOINT_TYPES_H
#define USER_RT_GENERATED_ENDPOINT_TYPES_H

#include "abi/cap_id.h"

/* EndpointFactory. The right to make endpoints. */
struct endpoint_factory {
	struct cap_id id;
};

/* ServiceScope. A service, whichever instance of it is running. The starter of a service holds its scope, and never */
struct service_scope {
	struct cap_id id;
};

/* Endpoint. The receiving side. It moves and is never copied. RECV and RETURN work on it. */
struct endpoint {
	struct cap_id id;
};

#endif

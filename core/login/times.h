/*
 * When a session ends by itself. Moments are those of the machine's Timer; zero is never.
 */
#ifndef CORE_LOGIN_TIMES_H
#define CORE_LOGIN_TIMES_H

#include "abi/base.h"

/* A profile's bounds, in seconds; 0 is none. */
struct login_bounds {
	uint32_t expiry_seconds;  /* since it was opened or renewed */
	uint32_t longest_seconds; /* since it was opened: no renewal reaches further */
	uint32_t idle_seconds;    /* since the last key */
};

struct login_times {
	struct login_bounds bounds;
	uint64_t opened_ns;
	uint64_t expires_ns;
};

/* A session is opened. */
void login_times_open(struct login_times *times, const struct login_bounds *bounds,
		      uint64_t now_ns);

/* Begins the time anew, within the bound; gives the moment at which the session expires. */
uint64_t login_times_renew(struct login_times *times, uint64_t now_ns);

enum login_lapse {
	LOGIN_LAPSE_NONE,
	LOGIN_LAPSE_EXPIRED,
	LOGIN_LAPSE_IDLE,
};

/* Whether the session's time is over, when the last key was pressed at `key_ns`. */
enum login_lapse login_times_lapse(const struct login_times *times, uint64_t key_ns,
				   uint64_t now_ns);

/* The moment at which that should be looked at next. */
uint64_t login_times_next(const struct login_times *times, uint64_t key_ns);

#endif

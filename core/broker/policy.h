/*
 * The broker's policy: which profiles there are, and to whom each may be given.
 *
 * A policy is a message of schema/broker.capnp (BrokerPolicy). tools/mkmanifest checks it before a
 * system is built, the broker again before it issues anything, both by this code. Nothing is
 * allocated, and nothing of the message is kept. The first condition that does not hold names the
 * refusal (core/broker/refusal.def).
 *
 *  P1  The message is well formed as far as it is read, and has 1 to 16 profiles.
 *  P2  A profile's name is [a-z0-9][a-z0-9-]{0,30}, and no two are the same.
 *  P3  Its kind is one that is known.
 *  P4  Its limits have at least one frame and two ring regions, one for the launcher and one for
 *      the shell;
 *      `longestSeconds` is 0 or at least `expirySeconds`.
 *  P5  Its launcher and its shell have at most 77 capabilities each; names are
 *      [A-Za-z][A-Za-z0-9_]{0,30}, no two of the launcher's and no two of the shell's are the same,
 *      and none is one that every session's launcher or shell is given (BROKER_RESERVED).
 *  P6  A capability's kind is known, and it comes from a grant of the broker that has a name.
 *  P7  Its shell is the name of one of its images for the launcher.
 *  P8  There are at most 8 step-ups, for profiles that need a proof; names as in P5, no two the
 *      same;
 *      each comes from a grant, lasts 1 to 86400 seconds, and says in 1 to 96 bytes what it is for.
 */
#ifndef CORE_BROKER_POLICY_H
#define CORE_BROKER_POLICY_H

#include "abi/base.h"
#include "core/capnp/reader.h"
#include "core/generated/accounts.h"
#include "core/generated/broker.h"

#define BROKER_PROFILES 16u
#define BROKER_GRANTS 77u
#define BROKER_STEP_UPS 8u
#define BROKER_STEP_UP_SECONDS_MOST 86400u
#define BROKER_STEP_UP_DESCRIPTION_BYTES 96u
#define BROKER_NAME_BYTES 31u

enum broker_refusal {
#define BROKER_REFUSAL(name, condition, text) BROKER_REFUSED_##name,
	BROKER_ACCEPTED,
#include "core/broker/refusal.def"
#undef BROKER_REFUSAL
	BROKER_REFUSALS,
};

/* The policy's words, one segment without framing. They stay the caller's. */
struct broker_policy {
	const uint64_t *words;
	uint32_t word_count;
};

/* Where in the policy a refusal is: counted from 0. */
struct broker_place {
	uint32_t profile;
	uint32_t item; /* a capability or a step-up */
};

/* Checks all of it. `place` has a meaning only for a refusal of something that stands in a list. */
MUST_CHECK enum broker_refusal broker_policy_check(const struct broker_policy *policy,
						   struct broker_place *place);

/* The sentence for a person; "" for BROKER_ACCEPTED. */
const char *broker_refusal_text(enum broker_refusal refusal);

/*
 * Looks a profile up; `message` is the caller's storage, which the reader and whatever is read
 * from it
 * need. False: there is none of this name, or the policy cannot be read.
 */
MUST_CHECK bool broker_profile_find(const struct broker_policy *policy,
				    struct capnp_message *message, struct capnp_text name,
				    struct profile_reader *profile);

/* Looks a step-up of a profile up. False: there is none of this name. */
MUST_CHECK bool broker_step_up_find(const struct profile_reader *profile, struct capnp_text name,
				    struct step_up_reader *step_up);

/* Whether a session of this kind is for somebody who has shown who they are. */
static inline bool broker_kind_needs_proof(enum session_kind kind)
{
	return kind != SESSION_KIND_ANONYMOUS && kind != SESSION_KIND_GUEST;
}

/*
 * Whether somebody may have a profile: one that needs no proof anybody; any other one an account
 * that has it in its list and is not disabled.
 */
MUST_CHECK bool broker_profile_is_had(const struct profile_reader *profile,
				      const struct account_reader *account);

#endif

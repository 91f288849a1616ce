/*
 * M21: the profiles of a policy are checked on the manifest. A BrokerPolicy is what
 * core/broker/policy.h accepts, as the broker will judge it; and whatever a profile names, the
 * service that holds the policy is granted, as the right kind. So no session is refused something
 * at its login that its manifest promised.
 *
 * Some things are for no session, whatever its profile: the right to start processes or to make
 * programs, to make sessions, to read the boot package, and an issuer itself.
 */
#ifndef TOOLS_MKMANIFEST_PROFILES_H
#define TOOLS_MKMANIFEST_PROFILES_H

#include "tools/mkmanifest/model.h"

/* Judges every policy of a resolved model. Ends the program on what does not hold. */
void model_profiles_judge(const struct model *model);

#endif

/*
 * Longer behaviours of the program attacker. Each returns an exit code.
 */
#ifndef TESTS_PROOFS_ATTACKER_BEHAVE_H
#define TESTS_PROOFS_ATTACKER_BEHAVE_H

#include "user/rt/rt.h"

/*
 * Works properly, for ever: counts its rounds in the memory object `counter`, and checks that every
 * call is answered rightly. Ends, with a code other than 0, only when one is not.
 */
int behave_bystander(struct rt *rt);

/*
 * Writes nonsense all over its own ring, again and again, enters the kernel, heals the ring, and
 * shows that it works. The memory object `counter` holds the seed, so that parents can vary it.
 */
int behave_corrupt(struct rt *rt);

/*
 * Puts as many operations to sleep as there are places, for ever, and waits: to be ended with all
 * of them in progress.
 */
int behave_sleepers(struct rt *rt);

/*
 * Takes every slot of its table that there is, each with a Console of the SerialPort named `hoard`,
 * and waits: to be ended with all of them. Ends by itself when it is refused in another way.
 */
int behave_hoard(struct rt *rt);

/* The Entropy named `entropy` must say UNAVAILABLE. */
int behave_no_entropy(struct rt *rt);

#endif

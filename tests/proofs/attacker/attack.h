/*
 * The functions behind tests/proofs/attacks.def: each tries one thing. A function that comes back
 * returns the program's exit code.
 */
#ifndef TESTS_PROOFS_ATTACKER_ATTACK_H
#define TESTS_PROOFS_ATTACKER_ATTACK_H

#include "user/rt/rt.h"

/* The exit code of an attack that nothing has stopped. */
#define ATTACK_ALLOWED 99

#define FAULTS(name, vector, error) int attack_##name(struct rt *rt);
#define EITHER(name, vector, error, other_vector, other_error) int attack_##name(struct rt *rt);
#define FAULTS_OR_EXITS(name, vector, error, code) int attack_##name(struct rt *rt);
#define EXITS(name, code) int attack_##name(struct rt *rt);
#include "tests/proofs/attacks.def"
#undef FAULTS
#undef EITHER
#undef FAULTS_OR_EXITS
#undef EXITS

/* `int n` for every n: 256 functions of ATTACK_VECTOR_BYTES bytes each, side by side. */
#define ATTACK_VECTOR_BYTES 4u
extern const char attack_vectors[] __attribute__((visibility("hidden")));

#endif

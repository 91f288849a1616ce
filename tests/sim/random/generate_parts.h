/*
 * The parts that the random programs' submissions are made of. Only the files generate*.c use them.
 */
#ifndef TESTS_SIM_RANDOM_GENERATE_PARTS_H
#define TESTS_SIM_RANDOM_GENERATE_PARTS_H

#include "tests/sim/method_table.h"
#include "tests/sim/random/actor.h"

/* The arena of an actor that plays fair: one place for each operation, without overlaps. */
#define FAIR_OPERATIONS 5u
/* The actor's standing receives have the places after these. */
#define FAIR_RECEIVES 2u
#define FAIR_WORDS 500u
#define FAIR_MESSAGE 240u
#define FAIR_RESULT 240u

/* ---- generate_value.c: single values --------------------------------------------------------- */

/* One of the values that follow. */
#define PICK(random, ...)                                        \
	generate_pick((random), (const uint64_t[]){__VA_ARGS__}, \
		      sizeof((const uint64_t[]){__VA_ARGS__}) / sizeof(uint64_t))
uint64_t generate_pick(struct sim_random *random, const uint64_t *values, uint64_t count);
uint64_t generate_value(struct actor *actor, struct sim_random *random, enum method_value value);

/*
 * Something that an actor holds: anything, mostly of an interface, one of its tokens
 * (sim_tokens.h).
 */
struct sim_held generate_held_any(const struct actor *actor, struct sim_random *random);
struct sim_held generate_held_of(const struct actor *actor, struct sim_random *random,
				 uint64_t interface);
struct sim_held generate_held_token(const struct actor *actor, struct sim_random *random);
/* An id that is wrong in one of the ways there are. */
uint64_t generate_forged_id(struct sim_random *random, uint64_t capability);
/* Whether init started with it: that stays with init. */
bool generate_keeps(const struct actor *actor, struct sim_held held);

/* ---- generate_message.c: a message and its transfer list ------------------------------------- */

struct maker {
	struct actor *actor;
	struct sim_random *random;
	struct ring_transfer transfers[RING_TRANSFERS + 1];
	uint32_t transfer_count;
	struct capnp_builder builder;
	uint64_t words[RING_MESSAGE_WORDS + 8];
};

/*
 * Add to the transfer list: the index, or CAPNP_NO_CAPABILITY when there is no room, or nothing to
 * add.
 */
uint32_t maker_transfer(struct maker *maker, struct sim_held held);
/* A token, mostly in a mode that its holder may ask for. */
uint32_t maker_token(struct maker *maker);
/* A message with the method's parameters; what does not fit is left out. */
void maker_message(struct maker *maker, const struct method *method);
/* Changes a few bits or words of a valid message, and one field of a transfer. */
void maker_message_damage(struct maker *maker);
void maker_transfers_damage(struct maker *maker);

/* ---- generate_call.c ------------------------------------------------------------------------- */

/* A call, or, where the actor must not make the one that was chosen, nothing. */
void generate_call(struct actor *actor, struct sim_random *random, struct ring_submission *entry);

#endif

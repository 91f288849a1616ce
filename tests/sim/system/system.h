/*
 * A system of real services whose processes are ended, one by one, at each entry of the kernel.
 */
#ifndef TESTS_SIM_SYSTEM_SYSTEM_H
#define TESTS_SIM_SYSTEM_SYSTEM_H

#include "tests/sim/sim_program.h"

#define SYSTEM_VICTIMS 10u

struct system_case {
	const char *name;
	struct sim_program_boot boot;
	/* The clock when everything is over that the programs do by themselves. */
	uint64_t over_ns;
	/* Called after each boot; between two entries: true when a key was typed. May be null. */
	void (*begin)(void);
	bool (*person)(void);
	const char *victims[SYSTEM_VICTIMS]; /* names of processes */
	/*
	 * So many frames of the root ledger depend on how much was used and in which order, at
	 * most: leaves of tables that are charged at first use, for good, and pages in which the
	 * pieces of small objects lie together.
	 */
	uint64_t frames_by_use;
	/* Capabilities of sessions that have ended, which a service lets go of at its next look. */
	uint64_t slots_by_use;
	/* Plays besides these in which three processes are ended, at random by SEED. */
	unsigned random_plays;
	/*
	 * Plays in which nobody is ended, and something outside of the system does harm: the
	 * function is told which, before the boot. The check is told the victim "the device".
	 */
	unsigned harm_plays;
	void (*harm)(unsigned number);
	/* Whether one that is ended may leave a secret in memory. May be null: it is not asked. */
	bool (*may_keep_secret)(const char *victim);
	uint64_t step; /* of the entries at which they are ended; 0: each is one */
	/* Looks at the output at the end, with a victim or (null) without. May be null. */
	void (*check)(const char *victim);
};

/*
 * Plays the case once undisturbed; then, for each victim and each entry at which it runs, once
 * with its end there. Each time the services heal as the manifest says: when it is over, every
 * ledger, slot, timer and operation is as after the undisturbed play. Prints how often it was
 * played. Every entry, or every n-th with SYSTEM_EVERY=n;
 * only the systems whose names have the words of SYSTEM_ONLY in them.
 */
void system_play(const struct system_case *system);

extern const struct system_case system_chat, system_disk, system_virtio_disk, system_issuing,
	system_passwords, system_passwords_disk, system_stores, system_table, system_records,
	system_registry, system_devices, system_waiting, system_net, system_nic;

/* The default system, and a person who sets it up and logs in; who has services started anew. */
extern const struct system_case system_login, system_anew, system_tab, system_tail, system_expiring,
	system_crowded, system_ended, system_twelve, system_held, system_flooded, system_recovery,
	system_token_late, system_token_twice, system_token_tries, system_token_spent,
	system_token_anew;

/* Somebody in the place of the service `sessions`. */
extern const struct system_case system_pretender;

#endif

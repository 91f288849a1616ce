/*
 * Memory that processes share: the parties, and the parts that the cases of this folder share.
 */
#ifndef TESTS_SIM_MEMORY_MEMORY_H
#define TESTS_SIM_MEMORY_MEMORY_H

#include "tests/sim/case.h"

#define AT UINT64_C(0x400000)
#define MANY 600u

extern struct ipc_party *owner, *mapper;
extern struct sim_held owner_ledger, mapper_ledger;

/* A case begins, with an owner and a mapper in a ledger each. */
void memory_begin(const char *name);
/* An object of the owner. */
struct sim_held memory_make(uint32_t pages);
/* The owner cuts a view. */
struct sim_shared memory_share(struct sim_held from, uint16_t method, uint64_t first,
			       uint64_t pages);
/* The mapper gets it, too. */
struct sim_held memory_hand(struct sim_held view);
/* Maps an object, a view or a reader from its beginning, at AT; and unmaps it. */
enum status map_view(struct ipc_party *party, struct sim_held view, uint64_t pages);
enum status memory_unmap(struct ipc_party *party, uint64_t pages);
/* Reads as a program of the party at an address; fails when it would fault. */
uint8_t *memory_seen(const struct ipc_party *party, uint64_t address, enum arch_access access);
/* The frames in use in a ledger of init's. */
uint64_t frames_used(struct sim_held ledger);
/* The mapper sees zeros in so many pages at AT. */
void expect_zeros(uint32_t pages, enum arch_access access);
/* A ledger below init's, with so many frames. */
struct sim_held ledger_make(uint64_t frames);

/* The cases of each file. */
void memory_views(void);
void memory_losses(void);
void memory_sealing(void);

#endif

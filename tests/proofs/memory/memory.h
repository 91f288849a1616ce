/*
 * Functions that the files of the memory proof offer each other. See memory.c.
 */
#ifndef TESTS_PROOFS_MEMORY_MEMORY_H
#define TESTS_PROOFS_MEMORY_MEMORY_H

#include "tests/proofs/memory/share.h"
#include "tests/proofs/proof.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/share.h"

struct memory_proof {
	struct proof proof;
	struct rt_mapper mapper;
	struct image image; /* of the program mapper */
};

enum share_kind { SHARE_VIEW, SHARE_READER };

struct mapper_child {
	struct ledger ledger; /* its own, beside everything else */
	struct process_handle process;
	struct rt_share buffer; /* the control page */
	volatile struct share_control *control;
	uint64_t number;
};

void nap(struct memory_proof *m);
/* A group whose mappings lie where page tables are. */
void group_begin(struct memory_proof *m, struct proof_group *group, const char *name);

/* Memory, and words in it by method; what fails is a wrong case. */
void object_make(struct memory_proof *m, struct proof_group *group, struct ledger ledger,
		 uint32_t pages, struct memory_object *object);
void word_put(struct memory_proof *m, struct proof_group *group, struct memory_object object,
	      uint64_t offset, uint64_t value);
uint64_t word_get(struct memory_proof *m, struct memory_object object, uint64_t offset);
void view_cut(struct memory_proof *m, struct proof_group *group, struct memory_object object,
	      struct rt_pages pages, struct memory_object_view_result *view);
void reader_cut(struct memory_proof *m, struct proof_group *group, struct memory_object object,
		struct rt_pages pages, struct memory_object_reader_result *reader);
void revoke(struct memory_proof *m, struct proof_group *group, struct memory_revoker revoker);

/* Spawns a mapper that maps all of `shared`; without one the proof ends. */
void mapper_start(struct memory_proof *m, struct proof_group *group, struct cap_id shared,
		  enum share_kind kind, struct mapper_child *child);
/* Stores a command, and waits for its answer. */
void mapper_tell(struct mapper_child *child, enum share_command command, uint64_t offset,
		 uint64_t value);
uint64_t mapper_answer(struct memory_proof *m, struct proof_group *group,
		       struct mapper_child *child);
uint64_t mapper_ask(struct memory_proof *m, struct proof_group *group, struct mapper_child *child,
		    enum share_command command, uint64_t argument);
/* Lets it read the first word again and again, and returns when it does. */
void mapper_watches(struct memory_proof *m, struct proof_group *group, struct mapper_child *child,
		    uint64_t value);
/* Waits for its end and closes its ledger. */
void mapper_expect_end(struct memory_proof *m, struct proof_group *group,
		       struct mapper_child *child, struct rt_exit_record *record);
/* Tells it to end; it must do so with 0. */
void mapper_stop(struct memory_proof *m, struct proof_group *group, struct mapper_child *child);

void memory_sharing(struct memory_proof *m);
void memory_losing(struct memory_proof *m);
void memory_sealing(struct memory_proof *m);

#endif

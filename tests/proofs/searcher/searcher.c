/*
 * Genomes and phases: see searcher.h.
 */
#include "tests/proofs/searcher/searcher.h"

#include "tests/proofs/proof.h"
#include "user/rt/enter.h"

/* A run ends after this many instructions, whatever its genome still has to say. */
#define RUN_INSTRUCTIONS UINT64_C(60000000)
#define PAUSE_NS 20000u
#define PATIENCE 4u

static struct searcher searcher;
static uint64_t end;

static uint64_t instructions(void)
{
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return (uint64_t)high << 32 | low;
}

static uint8_t gene_of(char letter)
{
	if (letter >= 'A' && letter <= 'Z')
		return (uint8_t)(letter - 'A');
	if (letter >= 'a' && letter <= 'z')
		return (uint8_t)(letter - 'a' + 26);
	if (letter >= '0' && letter <= '9')
		return (uint8_t)(letter - '0' + 52);
	return 62;
}

/* The genome from the names of grants, which begin with a, b, c; false: this is a peer. */
static bool genome_read(const struct rt_capset *capset, uint8_t *genes)
{
	uint32_t found = 0;

	for (uint32_t row = 0; row < capset->count; row++) {
		const char *name = capset->entries[row].name;
		const uint32_t part = (uint32_t)(name[0] - 'a');

		if (part >= GENOME_NAMES || !name[GENOME_NAME_GENES])
			continue;
		for (uint32_t i = 0; i < GENOME_NAME_GENES; i++)
			genes[part * GENOME_NAME_GENES + i] = gene_of(name[1 + i]);
		found++;
	}
	return found == GENOME_NAMES;
}

static struct choice choice_of(uint32_t gene)
{
	return (struct choice){.order = (enum order)(gene & 3),
			       .sizes = (enum sizes)(gene >> 2 & 3),
			       .move = (gene & 16) != 0,
			       .many = (gene & 32) != 0};
}

static uint32_t queued(void)
{
	const struct rt_ring *ring = &searcher.rt->ring;

	return ring->sq_tail - ring->region->header.sq_head;
}

/* Enters once, and goes on entering for a while as long as the queue does not get shorter. */
static void enter(bool wait)
{
	(void)rt_cap_enter(searcher.rt->ring.region, wait ? 1 : 0, wait ? PAUSE_NS : 0);
	completions_take(&searcher);
	for (uint32_t i = 0; i < PATIENCE && queued() > 0; i++) {
		(void)rt_cap_enter(searcher.rt->ring.region, 1, PAUSE_NS);
		completions_take(&searcher);
	}
}

static void submit(uint32_t kind)
{
	struct ring_submission entry;

	if (queued() >= RING_SUBMISSIONS)
		enter(true);
	if (queued() < RING_SUBMISSIONS && entry_make(&searcher, kind, &entry))
		raw_submit(searcher.rt, &entry);
}

static void phase_play(const uint8_t *genes)
{
	/* The last kinds of all: whatever comes up. */
	const uint32_t kinds = entry_kinds(), kind = (genes[0] * 64u + genes[1]) % (kinds + 4);
	const uint32_t count = ((5u + genes[2] % 5u) << genes[2] / 5u) / 5u;
	const uint32_t together = 1 + genes[4] % RING_SUBMISSIONS;

	for (uint32_t done = 0; done < count && instructions() < end; done += together) {
		searcher.choice = choice_of(genes[3]);
		for (uint32_t i = 0; i < together && done + i < count; i++) {
			if (kind >= kinds)
				searcher.choice =
					choice_of((uint32_t)searcher_random(&searcher, 64));
			submit(kind < kinds ? kind : (uint32_t)searcher_random(&searcher, kinds));
		}
		enter(genes[4] >= 32);
	}
}

static void images_make(struct proof *proof)
{
	struct pool *pool = &searcher.pools[POOL_IMAGE];

	pool->root = proof_image(proof, "bench-child").id.key;
	pool->keys[pool->count++] = proof_image(proof, "searcher").id.key;
}

int capos_main(struct rt *rt)
{
	static struct proof proof;
	uint8_t genes[GENOME_GENES];

	if (!genome_read(&rt->capset, genes))
		return peer_play(rt);
	searcher.rt = rt;
	proof_open(&proof, rt);
	pools_open(&searcher);
	images_make(&proof);
	end = instructions() + RUN_INSTRUCTIONS;
	searcher.random = genes[0] | (uint64_t)genes[1] << 6 | (uint64_t)genes[2] << 12 |
			  (uint64_t)genes[3] << 18;
	for (uint32_t i = 0; i < PHASES; i++)
		phase_play(&genes[SEED_GENES + i * PHASE_GENES]);
	return 0;
}

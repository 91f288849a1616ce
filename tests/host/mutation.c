/*
 * The generator, the values and the tally of the mutation tests; see tests/host/mutation.h.
 */
#include "tests/host/mutation.h"

#include "tests/random.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t number_from(const char *name, uint64_t otherwise)
{
	const char *text = getenv(name);

	return text && *text ? strtoull(text, NULL, 0) : otherwise;
}

void mutation_init(struct mutation *mutation, const char *what)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	memset(mutation, 0, sizeof(*mutation));
	mutation->seed =
		number_from("SEED", (uint64_t)now.tv_sec * 1000003u + (uint64_t)now.tv_nsec);
	mutation->count = number_from("MUTANTS", 1000000);
	mutation->state = mutation->seed;
	printf("%s: %" PRIu64 " mutants, SEED=%" PRIu64 "\n", what, mutation->count,
	       mutation->seed);
	fflush(stdout);
}

uint64_t mutation_random(struct mutation *mutation)
{
	return random_next(&mutation->state);
}

uint64_t mutation_below(struct mutation *mutation, uint64_t limit)
{
	return mutation_random(mutation) % limit;
}

uint64_t mutation_value(struct mutation *mutation, uint64_t old, uint32_t bytes)
{
	static const uint64_t steps[] = {1, 2, 7, 8, 16, 24, 64, 0x100, 0x1000, 0x2000};
	uint64_t step = steps[mutation_below(mutation, ARRAY_COUNT(steps))];

	switch (mutation_below(mutation, 10)) {
	case 0:
	case 1:
		return old + step;
	case 2:
	case 3:
		return old - step;
	case 4:
		return old ^ (UINT64_C(1) << mutation_below(mutation, bytes * 8u));
	case 5:
	case 6:
		return mutation_below(mutation, 48);
	case 7:
		return UINT64_MAX - mutation_below(mutation, 4) * step;
	case 8:
		return UINT64_C(1) << mutation_below(mutation, bytes * 8u);
	default:
		return mutation_random(mutation);
	}
}

void mutation_field(struct mutation *mutation, void *field, uint32_t bytes)
{
	uint64_t value = 0;

	memcpy(&value, field, bytes);
	value = mutation_value(mutation, value, bytes);
	memcpy(field, &value, bytes);
}

uint32_t mutation_tally_check(const struct mutation *mutation, uint32_t outcomes,
			      const char *(*text)(uint32_t outcome))
{
	uint32_t missed = 0;

	for (uint32_t i = 0; i < outcomes; i++) {
		const char *name = text(i);
		uint64_t wanted =
			i == 0 ? mutation->count / MUTATION_ACCEPTED_PART : MUTATION_EACH_REFUSAL;

		if (!name)
			continue;
		printf("%10" PRIu64 "  %s%s\n", mutation->tally[i], name,
		       mutation->tally[i] < wanted ? "  <- too few" : "");
		missed += mutation->tally[i] < wanted;
	}
	return missed;
}

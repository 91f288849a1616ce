/*
 * A million damaged boot packages through the check of header and tables.
 *
 * An accepted package is judged a second time by plain code: every piece inside, every name
 * readable and unlike every other.
 */
#include "core/boot/package.h"
#include "tests/host/boot_sample.h"
#include "tests/host/mutation.h"

#include <stdio.h>
#include <string.h>

static struct boot_sample original;
static struct boot_sample mutant;

static void mutate_header(struct mutation *m)
{
	struct boot_package_header *h = &mutant.header;
	static const uint8_t places[] = {0, 8, 16, 24, 32, 40, 48, 56, 60, 64, 68, 72};
	static const uint8_t sizes[] = {8, 4, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8};
	uint64_t which = mutation_below(m, ARRAY_COUNT(places) + 2);

	if (which < ARRAY_COUNT(places))
		mutation_field(m, (uint8_t *)h + places[which], sizes[which]);
	else if (which == ARRAY_COUNT(places))
		mutation_field(m, &h->reserved0, 4);
	else
		mutation_field(m, (uint8_t *)h + 64 + 4 * mutation_below(m, 16), 4);
}

static void mutate_name(struct mutation *m, char *name, const char *other)
{
	static const char characters[] = "abz09-_AZ/. \n\x80";
	uint64_t place = mutation_below(m, mutation_below(m, 2) ? 8 : BOOT_PACKAGE_NAME_BYTES);

	switch (mutation_below(m, 5)) {
	case 0:
		memcpy(name, other, BOOT_PACKAGE_NAME_BYTES);
		break;
	case 1:
		memset(name, 'x', BOOT_PACKAGE_NAME_BYTES - mutation_below(m, 3));
		break;
	case 2:
		memset(name, 0, BOOT_PACKAGE_NAME_BYTES);
		strcpy(name, "thread");
		break;
	default:
		name[place] = characters[mutation_below(m, sizeof(characters))];
		break;
	}
}

static uint64_t mutate(struct mutation *m)
{
	uint64_t changes = 1 + mutation_below(m, 3);
	uint64_t loaded = sizeof(mutant);

	memcpy(&mutant, &original, offsetof(struct boot_sample, programs[8]));
	for (uint64_t i = 0; i < changes; i++) {
		uint64_t row = mutation_below(m, BOOT_SAMPLE_PROGRAMS);
		uint64_t other = mutation_below(m, BOOT_SAMPLE_PROGRAMS);

		switch (mutation_below(m, 8)) {
		case 0:
		case 1:
			mutate_header(m);
			break;
		case 2:
			mutation_field(m, &mutant.programs[row].offset, 8);
			break;
		case 3:
			mutation_field(m, &mutant.programs[row].length_bytes, 8);
			break;
		case 4:
			mutate_name(m, mutant.programs[row].name, mutant.programs[other].name);
			break;
		case 5:
			mutate_name(m, mutant.grants[row].name, mutant.grants[other].name);
			break;
		case 6:
			mutation_field(m, &mutant.grants[row].interface, 8);
			break;
		default:
			if (mutation_below(m, 4) == 0)
				loaded = mutation_below(m, sizeof(mutant) + 1);
			break;
		}
	}
	return loaded;
}

static bool piece_is_inside(uint64_t offset, uint64_t bytes, uint64_t loaded)
{
	return bytes && offset >= 8192 && offset <= loaded && bytes <= loaded - offset &&
	       offset % 4096 == 0;
}

static bool package_is_sound(const struct boot_package *package, uint64_t loaded)
{
	const struct boot_package_header *h = &package->header;
	bool sound = h->package_bytes <= loaded && h->init_program < h->program_count &&
		     piece_is_inside(h->manifest_offset, h->manifest_bytes, loaded) &&
		     piece_is_inside(h->schema_offset, h->schema_bytes, loaded);

	for (uint32_t i = 0; i < h->program_count; i++) {
		struct boot_package_program row = boot_package_get_program(package, i);

		sound = sound && piece_is_inside(row.offset, row.length_bytes, loaded) &&
			row.name[31] == 0 && strlen(row.name) > 0 &&
			strspn(row.name, "abcdefghijklmnopqrstuvwxyz0123456789-") ==
				strlen(row.name);
		for (uint32_t k = 0; k < i; k++)
			sound = sound &&
				strcmp(row.name, boot_package_get_program(package, k).name) != 0;
	}
	for (uint32_t i = 0; i < h->grant_count; i++) {
		struct boot_package_grant row = boot_package_get_grant(package, i);

		sound = sound && row.name[31] == 0 && strlen(row.name) > 0 &&
			strcmp(row.name, "thread") != 0 && !strpbrk(row.name, "-/. \n\x80");
	}
	return sound;
}

int main(void)
{
	static struct mutation m;
	uint32_t outcomes = 1, wrong = 0, missed;

	mutation_init(&m, "boot package");
	while (boot_refusal_condition(outcomes) != 0)
		outcomes++;
	boot_sample_init(&original);
	mutant = original;
	for (uint64_t i = 0; i < m.count; i++) {
		uint64_t loaded = mutate(&m);
		struct boot_package package;
		uint32_t outcome = boot_package_check((const uint8_t *)&mutant, loaded, &package);

		if (outcome >= outcomes ||
		    (outcome == BOOT_ACCEPTED && !package_is_sound(&package, loaded))) {
			printf("mutant %llu: outcome %u is wrong\n", (unsigned long long)i,
			       outcome);
			wrong++;
		}
		m.tally[outcome % MUTATION_OUTCOMES]++;
	}
	missed = mutation_tally_check(&m, outcomes, boot_refusal_text);
	printf("%u passed, %u failed\n", outcomes - missed + (wrong == 0), missed + (wrong != 0));
	return missed || wrong;
}

/*
 * Distances between words; see user/apps/shell/nearest.h.
 */
#include "user/apps/shell/nearest.h"

#include "user/rt/format.h"

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static uint32_t least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/*
 * Row `i` of the table holds the distances of the first i letters of `a` to each beginning of `b`.
 */
static uint32_t distance(const char *a, uint32_t a_length, const char *b, uint32_t b_length)
{
	uint32_t rows[3][NEAREST_WORD_BYTES];
	uint32_t *before = rows[0], *last = rows[1], *row = rows[2];

	for (uint32_t k = 0; k <= b_length; k++)
		last[k] = k;
	for (uint32_t i = 1; i <= a_length; i++) {
		uint32_t *spare = before;

		row[0] = i;
		for (uint32_t k = 1; k <= b_length; k++) {
			uint32_t other = lower(a[i - 1u]) != lower(b[k - 1u]);

			row[k] = least(least(last[k], row[k - 1u]) + 1u, last[k - 1u] + other);
			if (i > 1 && k > 1 && lower(a[i - 1u]) == lower(b[k - 2u]) &&
			    lower(a[i - 2u]) == lower(b[k - 1u]))
				row[k] = least(row[k], before[k - 2u] + 1u);
		}
		before = last;
		last = row;
		row = spare;
	}
	return last[b_length];
}

void nearest_begin(struct nearest *nearest, const char *word)
{
	*nearest = (struct nearest){.word = word};
}

void nearest_offer(struct nearest *nearest, const char *candidate)
{
	size_t typed = rt_string_length(nearest->word), length = rt_string_length(candidate);
	uint32_t found;

	if (typed == 0 || typed >= NEAREST_WORD_BYTES || length >= NEAREST_WORD_BYTES)
		return;
	found = distance(nearest->word, (uint32_t)typed, candidate, (uint32_t)length);
	if (typed >= 3 && typed < length && __builtin_memcmp(nearest->word, candidate, typed) == 0)
		found = 1;
	if (found > (typed < 6u ? 1u : typed / 3u) || (nearest->best && found >= nearest->distance))
		return;
	nearest->best = candidate;
	nearest->distance = found;
}

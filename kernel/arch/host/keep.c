/*
 * One state of the simulated machine is kept, and comes back within microseconds: a boot takes much
 * longer than most tests that come after it.
 *
 * The pages of the memory fall into two kinds. Those that the kernel held when the state was kept
 * are always copied back. The others belonged to its pools, and AddressSanitizer sees every access
 * to them but for the first word, which only links returned memory: a page that is written to was
 * taken before, and arch_memory_taken says so. AddressSanitizer's knowledge of a page is kept with
 * it.
 */
#include "kernel/arch/host/host.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sanitizer/asan_interface.h>

#define PAGES_MOST (HOST_MEMORY_BYTES_LARGEST >> PAGE_SHIFT)
/* The ASan runtime describes this many bytes of memory in one of its own. */
#define SHADOW_SCALE 3u
#define SHADOW_PAGE_BYTES (PAGE_BYTES >> SHADOW_SCALE)
#define SHADOW_WORDS (SHADOW_PAGE_BYTES / sizeof(uint64_t))

static struct {
	struct host_machine host;
	char *memory;
	uint64_t *shadow;
	uint32_t held; /* pages that were held when the state was kept: the first of the row */
	uint32_t count;
	uint32_t row[PAGES_MOST];
	bool in_row[PAGES_MOST];
} kept;

static char *page_memory(uint64_t page)
{
	return host_memory_origin + HOST_MEMORY_START + (page << PAGE_SHIFT);
}

/* In words, and volatile: AddressSanitizer lets only such accesses of its own memory pass. */
static volatile uint64_t *page_shadow(uint64_t page)
{
	size_t scale, offset;

	__asan_get_shadow_mapping(&scale, &offset);
	if (scale != SHADOW_SCALE)
		abort();
	return (volatile uint64_t *)(((uintptr_t)page_memory(page) >> SHADOW_SCALE) + offset);
}

__attribute__((no_sanitize("address"))) static void shadow_read(uint64_t *to, uint64_t page)
{
	const volatile uint64_t *shadow = page_shadow(page);

	for (uint32_t i = 0; i < SHADOW_WORDS; i++)
		to[i] = shadow[i];
}

__attribute__((no_sanitize("address"))) static void shadow_write(uint64_t page,
								 const uint64_t *from)
{
	volatile uint64_t *shadow = page_shadow(page);

	for (uint32_t i = 0; i < SHADOW_WORDS; i++)
		shadow[i] = from[i];
}

/* Whether the kernel may look at more of a page than the word that links it. */
static bool page_is_held(const uint64_t *words)
{
	const int8_t *shadow = (const int8_t *)words;

	for (uint32_t i = 1; i < SHADOW_PAGE_BYTES; i++)
		if (shadow[i] >= 0 && shadow[i] < 1 << SHADOW_SCALE)
			return true;
	return false;
}

static void row_add(uint32_t page)
{
	if (kept.in_row[page])
		return;
	kept.in_row[page] = true;
	kept.row[kept.count++] = page;
}

void host_touched(const void *memory, uint64_t length_bytes)
{
	uint64_t first = (uint64_t)((const char *)memory - page_memory(0));

	if (!kept.memory)
		return;
	for (uint64_t page = first >> PAGE_SHIFT; page << PAGE_SHIFT < first + length_bytes; page++)
		row_add((uint32_t)page);
}

/* One page with what is known about it. The kept copy is never poisoned. */
static void page_copy_out(uint32_t page)
{
	uint64_t *shadow = kept.shadow + page * SHADOW_WORDS;

	shadow_read(shadow, page);
	ASAN_UNPOISON_MEMORY_REGION(page_memory(page), PAGE_BYTES);
	memcpy(kept.memory + ((uint64_t)page << PAGE_SHIFT), page_memory(page), PAGE_BYTES);
	shadow_write(page, shadow);
}

static void page_copy_back(uint32_t page)
{
	ASAN_UNPOISON_MEMORY_REGION(page_memory(page), PAGE_BYTES);
	memcpy(page_memory(page), kept.memory + ((uint64_t)page << PAGE_SHIFT), PAGE_BYTES);
	shadow_write(page, kept.shadow + page * SHADOW_WORDS);
}

void host_keep(void)
{
	uint32_t pages = (uint32_t)(host.memory_bytes >> PAGE_SHIFT);

	free(kept.memory);
	free(kept.shadow);
	memset(&kept, 0, sizeof(kept));
	kept.memory = malloc(host.memory_bytes);
	kept.shadow = malloc(host.memory_bytes >> SHADOW_SCALE);
	if (!kept.memory || !kept.shadow) {
		perror("a state of the simulated machine cannot be kept");
		abort();
	}
	kept.host = host;
	for (uint32_t page = 0; page < pages; page++) {
		page_copy_out(page);
		if (page_is_held(kept.shadow + page * SHADOW_WORDS))
			row_add(page);
	}
	kept.held = kept.count;
}

void host_restore(void)
{
	for (uint32_t i = 0; i < kept.count; i++)
		page_copy_back(kept.row[i]);
	for (uint32_t i = kept.held; i < kept.count; i++)
		kept.in_row[kept.row[i]] = false;
	kept.count = kept.held;
	host = kept.host;
}

static bool page_is_kept(uint32_t page)
{
	const uint64_t *was = kept.shadow + page * SHADOW_WORDS;
	uint64_t shadow[SHADOW_WORDS];
	bool same;

	shadow_read(shadow, page);
	ASAN_UNPOISON_MEMORY_REGION(page_memory(page), PAGE_BYTES);
	same = !memcmp(shadow, was, SHADOW_PAGE_BYTES) &&
	       !memcmp(page_memory(page), kept.memory + ((uint64_t)page << PAGE_SHIFT), PAGE_BYTES);
	shadow_write(page, shadow);
	return same;
}

uint64_t host_kept_differs(void)
{
	for (uint32_t page = 0; page < kept.host.memory_bytes >> PAGE_SHIFT; page++)
		if (!page_is_kept(page))
			return HOST_MEMORY_START + ((uint64_t)page << PAGE_SHIFT);
	return 0;
}

/*
 * ---- the digest --------------------------------------------------------------------------------
 */

static uint64_t digest_add(uint64_t digest, const char *bytes, uint64_t length_bytes)
{
	uint64_t word;

	for (uint64_t i = 0; i + sizeof(word) <= length_bytes; i += sizeof(word)) {
		memcpy(&word, bytes + i, sizeof(word));
		digest = (digest ^ word) * UINT64_C(0x9e3779b97f4a7c15);
		digest ^= digest >> 29;
	}
	return digest;
}

uint64_t host_digest(void)
{
	uint64_t pages = host.memory_bytes >> PAGE_SHIFT;
	/*
	 * The place to jump to at the machine's end says where the test stands, not what the
	 * machine is.
	 */
	uint64_t digest = digest_add(0, (const char *)&host + sizeof(host.end),
				     sizeof(host) - sizeof(host.end));

	for (uint64_t page = 0; page < pages; page++) {
		uint64_t words[SHADOW_WORDS];
		const int8_t *shadow = (const int8_t *)words;

		shadow_read(words, page);
		for (uint32_t i = 0; i < SHADOW_PAGE_BYTES; i++)
			if (!shadow[i])
				digest = digest_add(digest, page_memory(page) + (i << SHADOW_SCALE),
						    1u << SHADOW_SCALE);
		digest = digest_add(digest, (const char *)words, sizeof(words));
	}
	return digest;
}

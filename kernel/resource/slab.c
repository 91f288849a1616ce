/*
 * Object memory: each ledger cuts its objects out of frames of its own.
 *
 * A slab page is one frame: a 64-byte head and equal pieces of one size class. Pages with a free
 * piece stand in their ledger's list of that class; full ones in none. A page whose last piece
 * comes back is given to the pool. Nothing here knows what a piece is used for.
 */
#include "kernel/resource/slab.h"

#include "kernel/debug/fault.h"
#include "kernel/kernel.h"
#include "kernel/list.h"
#include "kernel/resource/bill.h"
#include "kernel/work.h"

struct slab_page {
	LIST_LINK(struct slab_page) partial; /* in its ledger's list of the class */
	void *free;                          /* list of pieces, linked through their first word */
	uint16_t used;
	uint16_t class;
	uint32_t reserved[9];
};

#define SLAB_HEAD_BYTES 64u
ABI_SIZE(struct slab_page, SLAB_HEAD_BYTES);

LIST_FUNCTIONS(partial_list, struct slab_page, partial)

static const uint32_t class_bytes[SLAB_CLASSES] = {128, 256, 512, 1344, SLAB_LARGEST};

static uint16_t class_of(uint32_t size_bytes)
{
	uint16_t class = 0;

	while (class < SLAB_CLASSES - 1 && class_bytes[class] < size_bytes)
		class += 1;
	return class;
}

uint32_t slab_bytes(uint32_t size_bytes)
{
	return class_bytes[class_of(size_bytes)];
}

static void page_fill(struct slab_page *page, uint16_t class)
{
	uint32_t count = (PAGE_BYTES - SLAB_HEAD_BYTES) / class_bytes[class];

	*page = (struct slab_page){.class = class};
	for (uint32_t i = count; i > 0; i--) {
		void **piece = (void **)(void *)((char *)page + SLAB_HEAD_BYTES +
						 (size_t)(i - 1) * class_bytes[class]);

		*piece = page->free;
		page->free = piece;
		arch_memory_given(piece, class_bytes[class]);
	}
}

enum status slab_take(struct ledger *ledger, uint32_t size_bytes, void **memory)
{
	uint16_t class = class_of(size_bytes);
	struct slab_page *page = ledger->partial[class];
	const struct bill_line bill[] = {
		{LEDGER_OBJECT_BYTES, class_bytes[class]},
		{LEDGER_FRAMES, page ? 0 : 1},
	};
	enum status status = bill_charge(ledger, bill);

	if (status != STATUS_OK)
		return status;
	if (!page) {
		page = arch_direct(frame_take());
		page_fill(page, class);
		partial_list_insert(&ledger->partial[class], page);
	}
	*memory = page->free;
	page->free = *(void **)page->free;
	page->used++;
	if (!page->free)
		partial_list_remove(page);
	kernel.allocations++;
	arch_memory_taken(*memory, class_bytes[class]);
	__builtin_memset(*memory, 0, class_bytes[class]);
	work_spend(class_bytes[class] / 64);
	return STATUS_OK;
}

void slab_give(struct ledger *ledger, void *memory, uint32_t size_bytes)
{
	struct slab_page *page =
		(struct slab_page *)(void *)((uintptr_t)memory & ~(uintptr_t)(PAGE_BYTES - 1));

	ledger_refund(ledger, LEDGER_OBJECT_BYTES, class_bytes[class_of(size_bytes)]);
	if (!page->free)
		partial_list_insert(&ledger->partial[page->class], page);
	*(void **)memory = page->free;
	page->free = memory;
	arch_memory_given(memory, class_bytes[class_of(size_bytes)]);
	if (--page->used > 0)
		return;
	partial_list_remove(page);
	frame_give(arch_physical(page));
	ledger_refund(ledger, LEDGER_FRAMES, 1);
}

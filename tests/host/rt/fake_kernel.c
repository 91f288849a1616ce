/*
 * The stand-in for the kernel. It checks what it is given by asserting: the ring client must never
 * submit what the real kernel would refuse.
 */
#include "tests/host/rt/fake_kernel.h"

#include "core/ring/submission.h"

#include <stdlib.h>

static void complete(struct fake_kernel *kernel, const struct ring_submission *entry,
	enum status status)
{
	struct ring_region *region = kernel->region;
	struct ring_completion *completion;

	assert_true(kernel->cq_tail - region->header.cq_head < RING_COMPLETIONS);
	completion = &region->completions[kernel->cq_tail % RING_COMPLETIONS];
	*completion = (struct ring_completion){
		.user_data = entry->user_data,
		.status = (int16_t)status,
		.opcode = entry->opcode,
	};
	if (entry->opcode == RING_CALL && status == STATUS_OK) {
		uint32_t to = entry->result_offset_words + ring_received_words(entry->result_capabilities);

		assert_true(entry->message_length_words +
				    ring_received_words(entry->result_capabilities) <=
			    entry->result_length_words);
		memmove(region->arena + to, region->arena + entry->message_offset_words,
			entry->message_length_words * 8u);
		completion->length_words = entry->message_length_words;
		for (uint32_t i = 0; i < entry->transfer_count; i++) {
			const struct ring_transfer *from =
				(const struct ring_transfer *)(const void *)(region->arena +
									     entry->transfer_offset_words) +
				i;
			struct ring_received *record =
				(struct ring_received *)(void *)(region->arena +
								 entry->result_offset_words) +
				i;

			if (i >= entry->result_capabilities)
				break;
			record->capability = from->capability + 1000u;
			record->interface = 7u;
			completion->capability_count++;
		}
	}
	kernel->cq_tail++;
	region->header.cq_tail = kernel->cq_tail;
}

static void cancel(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	uint64_t bit = UINT64_C(1) << entry->operation;
	const struct ring_submission *call = &kernel->waiting[entry->operation];

	if ((kernel->waiting_set & bit) == 0) {
		complete(kernel, entry, STATUS_NO_OPERATION);
		return;
	}
	kernel->waiting_set &= ~bit;
	if (call->method == FAKE_TOO_LATE) {
		complete(kernel, call, STATUS_OK);
		complete(kernel, entry, STATUS_TOO_LATE);
		return;
	}
	complete(kernel, entry, STATUS_OK);
	complete(kernel, call, STATUS_CANCELLED);
}

static void call_take(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	uint64_t bit = UINT64_C(1) << entry->operation;

	assert_int_equal(kernel->waiting_set & bit, 0);
	if (entry->method == FAKE_ECHO) {
		complete(kernel, entry, STATUS_OK);
	} else if (entry->method == FAKE_REFUSE) {
		complete(kernel, entry, STATUS_LEDGER_LIMIT);
	} else {
		kernel->waiting[entry->operation] = *entry;
		kernel->waiting_set |= bit;
		if ((uint32_t)__builtin_popcountll(kernel->waiting_set) > kernel->most_waiting)
			kernel->most_waiting = (uint32_t)__builtin_popcountll(kernel->waiting_set);
	}
}

static bool places_are_there(const struct fake_kernel *kernel, const struct ring_submission *entry)
{
	uint32_t used = kernel->cq_tail - kernel->region->header.cq_head +
			(uint32_t)__builtin_popcountll(kernel->waiting_set);
	uint32_t kept = entry->opcode == RING_CALL ? RING_KEPT_COMPLETIONS : 0;

	return used + 1u + kept <= RING_COMPLETIONS;
}

static void drain(struct fake_kernel *kernel)
{
	struct ring_region *region = kernel->region;

	for (uint32_t i = 0; i < RING_SUBMISSIONS && kernel->sq_head != region->header.sq_tail; i++) {
		const struct ring_submission entry =
			region->submissions[kernel->sq_head % RING_SUBMISSIONS];

		assert_int_equal(ring_submission_check(&entry), STATUS_OK);
		if (!places_are_there(kernel, &entry))
			break;
		kernel->sq_head++;
		region->header.sq_head = kernel->sq_head;
		if (entry.opcode == RING_CALL) {
			call_take(kernel, &entry);
		} else if (entry.opcode == RING_CANCEL) {
			cancel(kernel, &entry);
		} else {
			assert_int_equal(entry.opcode, RING_RELEASE);
			kernel->releases++;
			kernel->last_released = entry.capability;
			if (kernel->refuse_release)
				complete(kernel, &entry, STATUS_NO_CAPABILITY);
		}
	}
}

/* Answers one waiting call, chosen by chance; false when none can be answered. */
static bool answer_one(struct fake_kernel *kernel)
{
	uint32_t first = (uint32_t)rand() % RING_OPERATIONS;

	for (uint32_t i = 0; i < RING_OPERATIONS; i++) {
		uint32_t operation = (first + i) % RING_OPERATIONS;
		uint64_t bit = UINT64_C(1) << operation;

		if ((kernel->waiting_set & bit) == 0 ||
			kernel->waiting[operation].method != FAKE_LATER)
			continue;
		kernel->waiting_set &= ~bit;
		complete(kernel, &kernel->waiting[operation], STATUS_OK);
		return true;
	}
	return false;
}

static int64_t enter(void *context, struct ring_region *region, uint32_t min_complete,
	uint64_t timeout_ns)
{
	struct fake_kernel *kernel = context;

	assert_ptr_equal(region, kernel->region);
	kernel->entries++;
	if (region->header.sq_tail - kernel->sq_head > RING_SUBMISSIONS ||
		kernel->cq_tail - region->header.cq_head > RING_COMPLETIONS)
		return STATUS_BAD_RING_INDEX;
	drain(kernel);
	while (kernel->cq_tail - region->header.cq_head < min_complete) {
		if (answer_one(kernel))
			continue;
		if (timeout_ns == TIMEOUT_NEVER)
			fail_msg("a wait that never ends");
		break;
	}
	return (int64_t)(kernel->cq_tail - region->header.cq_head);
}

struct fake_kernel *fake_kernel_new(struct rt **rt)
{
	static _Alignas(4096) struct ring_region region;
	static _Alignas(16) char heap[65536];
	static struct capset_entry capset[2];
	static struct startup_block startup;
	static struct fake_kernel kernel;
	static struct rt program;

	memset(&region, 0, sizeof(region));
	/* Indexes near their wrap, so that every test passes over it. */
	region.header.sq_head = UINT32_MAX - 5u;
	region.header.sq_tail = UINT32_MAX - 5u;
	region.header.cq_head = UINT32_MAX - 3u;
	region.header.cq_tail = UINT32_MAX - 3u;
	memset(&kernel, 0, sizeof(kernel));
	kernel.region = &region;
	kernel.sq_head = region.header.sq_head;
	kernel.cq_tail = region.header.cq_tail;
	kernel.host = (struct rt_host_kernel){.enter = enter, .leave = test_leave, .context = &kernel};
	rt_host_kernel_set(&kernel.host);
	strcpy(capset[0].name, "thread");
	capset[0].capability = 11u;
	capset[0].interface = 12u;
	strcpy(capset[1].name, "console");
	capset[1].capability = 21u;
	capset[1].interface = 22u;
	startup = (struct startup_block){
		.abi_version = ABI_VERSION,
		.ring_address = (uintptr_t)&region,
		.capset_address = (uintptr_t)capset,
		.capset_count = 2,
		.capset_entry_bytes = sizeof(struct capset_entry),
		.data_address = (uintptr_t)heap,
		.data_bytes = sizeof(heap),
		.heap_address = (uintptr_t)heap,
		.random = 99u,
	};
	rt_init(&program, &startup);
	*rt = &program;
	return &kernel;
}

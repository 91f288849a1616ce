/*
 * Putting a process together: the steps of ProcessBuilder.start.
 *
 * The plan charges everything that the steps will take, so the steps cannot fail; the commit makes
 * the child visible. Addresses: the image has one random place, stack, ring and startup pages share
 * another (a window of 2 MiB, which needs one set of page tables), each with random gaps.
 */
#include "kernel/cap/slots.h"
#include "kernel/device/random.h"
#include "kernel/generated/interfaces.h"
#include "kernel/generation.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/kernel.h"
#include "kernel/object/process_builder.h"
#include "kernel/object/thread.h"
#include "kernel/work.h"

#define IMAGE_LOW UINT64_C(0x100000000)
#define IMAGE_SPAN UINT64_C(0x3fff00000000)
#define WINDOW_LOW UINT64_C(0x500000000000)
#define WINDOW_SPAN UINT64_C(0x2f0000000000)

/* A random multiple of `step` (a power of two) below `span`. */
static uint64_t random_below(uint64_t span, uint64_t step)
{
	return random_word() % (span / step) * step;
}

/* Places in the window, in pages: startup, CapSet, ring, guard, stack, with random gaps between. */
static void addresses_choose(struct process_builder *builder)
{
	uint64_t window = WINDOW_LOW + random_below(WINDOW_SPAN, PROCESS_WINDOW_BYTES);

	builder->image_address = IMAGE_LOW + random_below(IMAGE_SPAN, PAGE_BYTES);
	builder->data_address = builder->image_address + builder->image->plan.writable_address;
	builder->window_address = window + random_below(PROCESS_WINDOW_BYTES / 4, PAGE_BYTES);
	builder->stack_address = window + PROCESS_WINDOW_BYTES / 2 + PAGE_BYTES +
				 random_below(PROCESS_WINDOW_BYTES / 4, PAGE_BYTES);
}

static uint32_t data_pages(const struct process_builder *builder)
{
	return builder->image->plan.writable_pages + (uint32_t)(builder->heap_bytes >> PAGE_SHIFT);
}

static enum status mapping_add(struct process_builder *builder, struct mapping_request *request)
{
	enum status status;

	if (request->pages == 0)
		return STATUS_OK;
	request->process = builder->process;
	status = mapping_create(request, &builder->mappings[builder->mapping_count]);
	if (status == STATUS_OK)
		builder->mapping_count++;
	return status;
}

/* The image's read-only and executable segments, over the program's own frames. */
static enum status segments_plan(struct process_builder *builder)
{
	const struct elf_plan *plan = &builder->image->plan;
	enum status status = STATUS_OK;

	for (uint32_t i = 0; i < plan->segment_count && status == STATUS_OK; i++) {
		const struct elf_segment *segment = &plan->segments[i];
		struct mapping_request request = {
			.memory = builder->image->program,
			.address = builder->image_address + segment->address,
			.page_offset = (uint32_t)(segment->file_offset >> PAGE_SHIFT),
			.pages = segment->pages,
			.access = segment->access == ELF_ACCESS_READ_EXECUTE ? ARCH_READ_EXECUTE
									     : ARCH_READ,
		};

		if (segment->access != ELF_ACCESS_READ_WRITE)
			status = mapping_add(builder, &request);
	}
	return status;
}

/* Stack and data are pieces of one memory object; the rest are pages of the process itself. */
static enum status memory_plan(struct process_builder *builder)
{
	struct process *process = builder->process;
	struct mapping_request stack = {.memory = process->memory,
					.address = builder->stack_address,
					.pages = PROCESS_STACK_PAGES,
					.access = ARCH_READ_WRITE};
	struct mapping_request data = {.memory = process->memory,
				       .address = builder->data_address,
				       .page_offset = PROCESS_STACK_PAGES,
				       .pages = data_pages(builder),
				       .access = ARCH_READ_WRITE};
	struct mapping_request startup = {.start = process->startup,
					  .address = builder->window_address,
					  .pages = 1,
					  .access = ARCH_READ};
	struct mapping_request capset = {.start = process->capset,
					 .address = builder->window_address + PAGE_BYTES,
					 .pages = 1,
					 .access = ARCH_READ};
	struct mapping_request ring = {.address = builder->window_address + 4 * PAGE_BYTES,
				       .pages = RING_BLOCK_REGION_PAGES,
				       .access = ARCH_READ_WRITE};
	enum status status = mapping_add(builder, &stack);

	if (status == STATUS_OK)
		status = mapping_add(builder, &data);
	if (status == STATUS_OK)
		status = mapping_add(builder, &startup);
	if (status == STATUS_OK)
		status = mapping_add(builder, &capset);
	/* The last one: it is mapped when the thread is there. */
	return status == STATUS_OK ? mapping_add(builder, &ring) : status;
}

/*
 * Nothing of the child is mapped yet, and this is one step: a failure leaves the ledger as it was.
 */
static void mappings_undo(struct process_builder *builder)
{
	/* At most BUILDER_MAPPINGS. */
	while (builder->mapping_count > 0)
		mapping_cancel(builder->mappings[--builder->mapping_count]);
	if (builder->process->memory) {
		object_unneed(&builder->process->memory->object);
		builder->process->memory = NULL;
	}
}

enum status process_builder_start_plan(struct process_builder *builder)
{
	struct process *process = builder->process;
	struct ledger *ledger = process->object.ledger;
	enum status status;

	/* The process has no session while its ledger is not its maker's session's. */
	if (!process->session)
		return STATUS_INVALID_ARGUMENT;
	if (process->session->ended)
		return STATUS_SESSION_ENDED;
	/* The thread comes first, because it is what is missing most easily. */
	status = bill_charge(ledger, thread_bill);
	if (status != STATUS_OK)
		return status;
	status = memory_create(ledger, PROCESS_STACK_PAGES + data_pages(builder), &process->memory);
	if (status != STATUS_OK) {
		process->memory = NULL;
		bill_refund(ledger, thread_bill);
		return status;
	}
	object_need(&process->memory->object);
	addresses_choose(builder);
	builder->mapping_next = 0;
	status = segments_plan(builder);
	if (status == STATUS_OK)
		status = memory_plan(builder);
	if (status != STATUS_OK) {
		mappings_undo(builder);
		bill_refund(ledger, thread_bill);
		return status;
	}
	builder->phase = BUILDER_FILL;
	builder->segment = 0;
	builder->page = 0;
	return STATUS_OK;
}

/* The child's page tables go back, but for a fresh root: nothing is mapped any more. */
static bool tables_undo(struct process *process)
{
	struct ledger *ledger = process->object.ledger;
	struct frame_stock stock = {0};
	uint32_t freed;
	bool gone = false;

	while (!gone && work_is_left()) {
		gone = arch_space_teardown(&process->space, PROCESS_TABLES_A_STEP, &stock);
		freed = frame_stock_empty(&stock);
		work_spend(freed * PROCESS_TABLE_UNITS);
		if (gone) {
			frame_stock_fill(&stock, 1);
			arch_space_init(&process->space, &stock);
			freed--;
		}
		process_tables_refund(ledger, freed);
		process->page_tables -= freed;
	}
	return gone;
}

bool process_builder_start_undo(struct process_builder *builder)
{
	struct ledger *ledger = builder->process->object.ledger;

	builder->phase = BUILDER_UNDO;
	/* The ring is the last mapping, and has no frames before the thread is made. */
	while (builder->mapping_count > 0) {
		if (!work_is_left() ||
		    !mapping_unmap(builder->mappings[builder->mapping_count - 1]))
			return false;
		builder->mapping_count--;
	}
	if (!tables_undo(builder->process))
		return false;
	bill_refund(ledger, thread_bill);
	object_unneed(&builder->process->memory->object);
	builder->process->memory = NULL;
	builder->phase = BUILDER_GRANTS;
	return true;
}

/* Copies the file's part of one page of a writable segment. */
static void page_copy(struct process_builder *builder, const struct elf_segment *segment)
{
	struct process *process = builder->process;
	uint64_t from = (uint64_t)builder->page << PAGE_SHIFT;
	uint64_t left = segment->file_bytes - from;
	uint64_t to_page =
		PROCESS_STACK_PAGES + builder->page +
		((segment->address - builder->image->plan.writable_address) >> PAGE_SHIFT);
	char *to = arch_direct(memory_frame(process->memory, (uint32_t)to_page));

	memory_read(builder->image->program, segment->file_offset + from, to,
		    (uint32_t)(left < PAGE_BYTES ? left : PAGE_BYTES));
}

static bool segments_copy(struct process_builder *builder)
{
	const struct elf_plan *plan = &builder->image->plan;

	while (builder->segment < plan->segment_count && work_is_left()) {
		const struct elf_segment *segment = &plan->segments[builder->segment];

		work_spend(1);
		/* The rest, which the file does not fill, is zero already. */
		if (segment->access == ELF_ACCESS_READ_WRITE &&
		    (uint64_t)builder->page << PAGE_SHIFT < segment->file_bytes) {
			page_copy(builder, segment);
			builder->page++;
			continue;
		}
		builder->segment++;
		builder->page = 0;
	}
	return builder->segment == plan->segment_count;
}

/* All but the last mapping, which is the ring's. */
static bool mappings_map(struct process_builder *builder)
{
	while (builder->mapping_next + 1 < builder->mapping_count && work_is_left())
		if (mapping_map(builder->mappings[builder->mapping_next]))
			builder->mapping_next++;
	return builder->mapping_next + 1 == builder->mapping_count;
}

bool process_builder_start_step(struct process_builder *builder)
{
	/* Each phase ends once; the budget bounds each. */
	while (work_is_left()) {
		switch ((enum builder_phase)builder->phase) {
		case BUILDER_FILL:
			if (!memory_fill(builder->process->memory))
				return false;
			builder->phase = BUILDER_COPY;
			break;
		case BUILDER_COPY:
			if (!segments_copy(builder))
				return false;
			builder->phase = BUILDER_MAP;
			break;
		case BUILDER_MAP:
			if (!mappings_map(builder))
				return false;
			builder->phase = BUILDER_READY;
			return false; /* the moves are steps of their own */
		case BUILDER_READY:
		case BUILDER_MOVE:
			return true;
		case BUILDER_GRANTS:
		case BUILDER_UNDO:
		case BUILDER_DONE:
			return false;
		}
	}
	return false;
}

enum status process_builder_moves_check(const struct process_builder *builder)
{
	work_spend(builder->rows * WORK_UNITS_ROW);
	/* At most CAPSET_ENTRIES. */
	for (uint32_t row = 1; row < builder->rows; row++) {
		struct cap_id id = builder->moves[row];

		if (id.key && !cap_table_find_transit(&builder->creator->table, id))
			return STATUS_DISCONNECTED;
	}
	return STATUS_OK;
}

/*
 * The child's slot for a capability whose object has gone meanwhile: as if it had gone just after
 * the start.
 */
static struct cap_slot *dead_slot_commit(struct process_builder *builder, uint32_t row)
{
	const struct capset_entry *rows = arch_direct(builder->process->capset);
	struct cap_edge edge = {.target = &builder->process->object.target,
				.interface = rows[row].interface};
	struct cap_slot *slot = slots_commit(builder->process, &edge);

	cap_slot_kill(slot, STATUS_DISCONNECTED);
	return slot;
}

/* The capabilities that were in transit change tables. */
static struct cap_slot *move_commit(struct process_builder *builder, uint32_t row)
{
	struct cap_slot *slot, *made;
	struct cap_edge edge;

	slot = cap_table_find_transit(&builder->creator->table, builder->moves[row]);
	if (!slot)
		return dead_slot_commit(builder, row);
	edge = cap_slot_edge(slot, builder->move_holds[row]);
	made = slots_commit(builder->process, &edge);
	if (edge.interface_index == INTERFACE_ENDPOINT)
		endpoint_moved(endpoint_of(object_of(edge.target)));
	slots_drop(builder->creator, slot);
	return made;
}

bool process_builder_moves_step(struct process_builder *builder)
{
	struct capset_entry *rows = arch_direct(builder->process->capset);
	bool any = false;

	if (builder->phase != BUILDER_MOVE)
		builder->row_next = 1;
	builder->phase = BUILDER_MOVE;
	while (builder->row_next < builder->rows) {
		uint32_t row = builder->row_next;

		if (builder->moves[row].key) {
			if (!work_is_left())
				return false;
			rows[row].capability = cap_slot_id(move_commit(builder, row)).key;
			builder->moves[row] = (struct cap_id){0};
			work_spend(WORK_UNITS_EDGE);
			any = true;
		}
		builder->row_next++;
	}
	/* The commit is a step of its own. */
	return !any;
}

static void startup_fill(const struct process_builder *builder, const struct thread *thread)
{
	const struct elf_plan *plan = &builder->image->plan;
	struct startup_block *block = arch_direct(builder->process->startup);

	*block = (struct startup_block){
		.abi_version = ABI_VERSION,
		.page_bytes = PAGE_BYTES,
		.process_id = builder->process->id,
		.ring_address = thread->region_address,
		.ring_bytes = RING_REGION_BYTES,
		.capset_address = builder->window_address + PAGE_BYTES,
		.capset_count = builder->rows,
		.capset_entry_bytes = sizeof(struct capset_entry),
		.stack_low = builder->stack_address,
		.stack_high = builder->stack_address + PROCESS_STACK_PAGES * PAGE_BYTES,
		.image_base = builder->image_address,
		.image_bytes = plan->image_bytes,
		.data_address = builder->data_address,
		.data_bytes = (uint64_t)data_pages(builder) << PAGE_SHIFT,
		.heap_address = builder->image_address + plan->image_bytes,
		.random = random_is_available() ? random_word() : 0,
	};
	arch_clock_scale(&block->clock_origin, &block->clock_multiplier);
}

struct process *process_builder_start_commit(struct process_builder *builder)
{
	struct process *process = builder->process;
	struct capset_entry *rows = arch_direct(process->capset);
	struct mapping *ring = builder->mappings[builder->mapping_count - 1];
	struct thread *thread = thread_create(process, ring->address);
	struct cap_edge self = {.target = &thread->object.target,
				.interface = interface_table[INTERFACE_THREAD].id,
				.interface_index = INTERFACE_THREAD};
	struct arch_context_start start;

	ring->start = thread_region(thread);
	mapping_map_ring(ring);
	__builtin_memcpy(rows[0].name, "thread", sizeof("thread"));
	rows[0].capability = cap_slot_id(slots_commit(process, &self)).key;
	rows[0].interface = self.interface;
	startup_fill(builder, thread);
	start = (struct arch_context_start){
		.entry = builder->image_address + builder->image->plan.entry,
		.stack = builder->stack_address + PROCESS_STACK_PAGES * PAGE_BYTES,
		.registers = {.argument = builder->window_address},
	};
	arch_context_init(&thread->context, &start);
	thread->ring_mapping = ring;
	thread->self = (struct cap_id){rows[0].capability};
	process->window_address = builder->window_address & ~(uint64_t)(PROCESS_WINDOW_BYTES - 1);
	process->image = builder->image;
	process->image_address = builder->image_address;
	process->relro_address = builder->image_address + builder->image->plan.relro_address;
	process->relro_pages = builder->image->plan.relro_pages;
	if (process->relro_pages)
		process->relro = mapping_find(process, process->relro_address);
	process->state = PROCESS_RUNNING;
	graph_changed();
	builder->image = NULL; /* the process needs it now */
	builder->process = NULL;
	builder->phase = BUILDER_DONE;
	kernel.processes++;
	sched_ready(&thread->entity);
	return process;
}

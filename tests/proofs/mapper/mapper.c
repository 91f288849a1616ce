/*
 * A mapper: maps a view that it was given, and does with it what its control page says. See
 * tests/proofs/memory/share.h. Ends with 0; with 3 when something that cannot fail did.
 */
#include "core/generated/memory.h"
#include "tests/proofs/memory/share.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/share.h"

static struct mapper_state {
	struct rt *rt;
	struct rt_mapper mapper;
	struct timer timer;
	volatile struct share_control *control;
	struct memory_view view; /* the id zero: it has a reader */
	struct memory_reader reader;
	struct rt_mapped mapped, more;
} state;

static uint64_t failed(enum status status)
{
	return (uint64_t) - (int64_t)status;
}

static volatile uint64_t *word_at(uint64_t offset)
{
	return (volatile uint64_t *)((uintptr_t)state.mapped.bytes + offset);
}

static enum status map_pages(uint64_t bytes, struct rt_mapped *mapped)
{
	const struct rt_pages pages = {.length_bytes = bytes};

	return state.view.id.key != 0 ? rt_map_view(&state.mapper, state.view, pages, mapped)
				      : rt_map_reader(&state.mapper, state.reader, pages, mapped);
}

/* Reads without a pause, so that the pages are replaced between two loads. */
static uint64_t watch(volatile struct share_control *control)
{
	const volatile uint64_t *word = word_at(control->offset);
	const uint64_t value = control->value;

	while (*word == value)
		control->turns++;
	return *word;
}

static uint64_t sum(void)
{
	uint64_t total = 0;

	for (uint64_t offset = 0; offset < state.mapped.length_bytes; offset += SHARE_PAGE)
		total += *word_at(offset);
	return total;
}

static uint64_t write_by_method(struct memory_view view, uint64_t offset, uint64_t value)
{
	const struct memory_view_write_args args = {.offset = offset,
						    .data = capnp_data_make(&value, sizeof(value))};

	return failed(memory_view_write(state.rt, view, &args));
}

/* The reader's own id, under the name that would allow to write. */
static uint64_t forge(uint64_t value)
{
	const struct memory_object_write_args args = {
		.data = capnp_data_make(&value, sizeof(value))};
	const struct memory_object object = {state.reader.id};

	return failed(memory_object_write(state.rt, object, &args));
}

static uint64_t read_by_method(uint64_t offset)
{
	uint64_t value = UINT64_MAX;
	struct memory_object_read_params_builder params;
	struct memory_object_read_results_reader results;
	struct capnp_data data;
	struct rt_call call;
	enum status status = memory_reader_read_begin(&call, state.rt, state.reader, &params);

	if (status == STATUS_OK) {
		memory_object_read_params_builder_set_offset(&params, offset);
		memory_object_read_params_builder_set_length(&params, sizeof(value));
		status = memory_reader_read_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = memory_object_read_results_get_data(&results, &data);
	if (status == STATUS_OK)
		memcpy(&value, data.bytes, sizeof(value));
	rt_call_close(&call);
	return value;
}

static uint64_t perform(volatile struct share_control *control)
{
	switch ((enum share_command)control->command) {
	case SHARE_READ:
		return *word_at(control->offset);
	case SHARE_WRITE:
		*word_at(control->offset) = control->value;
		return 0;
	case SHARE_WATCH:
		return watch(control);
	case SHARE_SUM:
		return sum();
	case SHARE_FORGE:
		return forge(control->value);
	case SHARE_CALL_WRITE:
		return write_by_method(state.view, control->offset, control->value);
	case SHARE_CALL_READ:
		return read_by_method(control->offset);
	case SHARE_MAP_MORE:
		return failed(map_pages(control->value * SHARE_PAGE, &state.more));
	case SHARE_UNMAP:
		return failed(rt_unmap(&state.mapper, &state.mapped));
	case SHARE_END:
		break;
	}
	return 0;
}

static void nap(void)
{
	struct timer_now_result now;

	if (timer_now(state.rt, state.timer, &now) != STATUS_OK)
		rt_exit(3);
	const struct timer_sleep_args args = {.until_ns = now.time_ns + SHARE_POLL_NS};

	if (timer_sleep(state.rt, state.timer, &args) != STATUS_OK)
		rt_exit(3);
}

/*
 * The grants: the control page, the timer, and a view or a reader, of which all pages are mapped.
 */
static bool grants_open(struct rt *rt)
{
	const struct rt_capset *capset = &rt->capset;
	const struct rt_pages page = {.length_bytes = SHARE_PAGE};
	struct memory_view_size_result size;
	struct address_space space;
	struct memory_view control;
	struct rt_mapped mapped;
	const struct rt_capset_want wants[] = {
		{"space", ADDRESS_SPACE_INTERFACE_ID, &space.id},
		{"timer", TIMER_INTERFACE_ID, &state.timer.id},
		{"control", MEMORY_VIEW_INTERFACE_ID, &control.id},
	};

	if (rt_capset_get_all(capset, wants, ARRAY_COUNT(wants)))
		return false;
	rt_mapper_init(&state.mapper, rt, space);
	if (rt_map_view(&state.mapper, control, page, &mapped) != STATUS_OK)
		return false;
	state.control = mapped.bytes;
	if (rt_capset_get(capset, "view", MEMORY_VIEW_INTERFACE_ID, &state.view.id) == STATUS_OK)
		return memory_view_size(rt, state.view, &size) == STATUS_OK &&
		       map_pages(size.bytes, &state.mapped) == STATUS_OK;
	struct memory_reader_size_result readable;

	return rt_capset_get(capset, "reader", MEMORY_READER_INTERFACE_ID, &state.reader.id) ==
		       STATUS_OK &&
	       memory_reader_size(rt, state.reader, &readable) == STATUS_OK &&
	       map_pages(readable.bytes, &state.mapped) == STATUS_OK;
}

int capos_main(struct rt *rt)
{
	uint64_t number = 0;

	state.rt = rt;
	if (!grants_open(rt))
		return 3;
	for (;;) {
		while (state.control->number == number)
			nap();
		number = state.control->number;
		state.control->answer = perform(state.control);
		__atomic_thread_fence(__ATOMIC_RELEASE);
		state.control->answered = number;
		if (state.control->command == SHARE_END)
			return 0;
	}
}

/*
 * A program with a window on a device's registers, which does with it what its control page says:
 * see window.h. Ends with 0; with 3 when something that cannot fail did.
 */
#include "tests/proofs/window/window.h"

#include "core/generated/device.h"
#include "core/generated/memory.h"
#include "core/generated/system.h"
#include "user/rt/generated/device_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/mmio.h"
#include "user/rt/share.h"
#include "user/rt/state.h"

#define FAILED 3
#define PAGE 4096u
/* Where nothing else is put. */
#define WINDOW_AT UINT64_C(0x700000000)

struct window {
	struct rt *rt;
	struct rt_mapper mapper;
	struct address_space space;
	struct timer timer;
	struct device device;
	struct device_mmio mmio; /* the id zero: none was cut */
	volatile struct window_control *control;
	uint64_t mapped_bytes;
};

static uint64_t failed(enum status status)
{
	return (uint64_t) - (int64_t)status;
}

static void nap(struct window *window)
{
	struct timer_now_result now;
	struct timer_sleep_args args;

	if (timer_now(window->rt, window->timer, &now) != STATUS_OK)
		rt_exit(FAILED);
	args.until_ns = now.time_ns + WINDOW_POLL_NS;
	if (timer_sleep(window->rt, window->timer, &args) != STATUS_OK)
		rt_exit(FAILED);
}

static uint64_t cut(struct window *window)
{
	const struct device_memory_args args = {
		.bar = (uint8_t)window->control->bar,
		.first_page = (uint32_t)window->control->first,
		.pages = (uint32_t)window->control->count,
	};
	struct device_memory_result result = {{{0}}};
	enum status status = device_memory(window->rt, window->device, &args, &result);

	if (status != STATUS_OK)
		return failed(status);
	if (window->mmio.id.key != 0)
		rt_ring_release(&window->rt->ring, window->mmio.id);
	window->mmio = result.mmio;
	return 0;
}

static uint64_t map(struct window *window, enum rt_transfer how)
{
	const struct address_space_map_device_args args = {
		.mmio = window->mmio,
		.mmio_transfer = how,
		.offset = window->control->first * PAGE,
		.bytes = window->control->count * PAGE,
		.address = WINDOW_AT,
	};
	enum status status = address_space_map_device(window->rt, window->space, &args);

	if (status == STATUS_OK)
		window->mapped_bytes = args.bytes;
	return failed(status);
}

/* The methods that map what registers are not. */
static uint64_t map_as_memory(struct window *window)
{
	const struct address_space_map_args args = {
		.object = {window->mmio.id},
		.object_transfer = RT_TRANSFER_NAME,
		.bytes = PAGE,
		.address = WINDOW_AT,
	};

	return failed(address_space_map(window->rt, window->space, &args));
}

static uint64_t map_executable(struct window *window)
{
	const struct address_space_map_executable_args args = {
		.object = {window->mmio.id},
		.object_transfer = RT_TRANSFER_NAME,
		.bytes = PAGE,
		.address = WINDOW_AT,
	};

	return failed(address_space_map_executable(window->rt, window->space, &args));
}

static uint64_t map_as_buffer(struct window *window)
{
	const struct address_space_map_dma_args args = {
		.buffer = {window->mmio.id},
		.buffer_transfer = RT_TRANSFER_NAME,
		.bytes = PAGE,
		.address = WINDOW_AT,
	};

	return failed(address_space_map_dma(window->rt, window->space, &args));
}

static uint64_t protect(struct window *window)
{
	const struct address_space_protect_args args = {.address = WINDOW_AT,
							.bytes = window->mapped_bytes};

	return failed(address_space_protect(window->rt, window->space, &args));
}

static uint64_t unmap(struct window *window)
{
	const struct address_space_unmap_args args = {.address = WINDOW_AT,
						      .bytes = window->mapped_bytes};

	return failed(address_space_unmap(window->rt, window->space, &args));
}

static volatile void *register_at(const struct window *window)
{
	return (volatile void *)(uintptr_t)(WINDOW_AT + window->control->first);
}

static uint64_t perform(struct window *window)
{
	volatile struct window_control *control = window->control;

	switch ((enum window_command)control->command) {
	case WINDOW_GRANTS:
		return window->rt->capset.count;
	case WINDOW_CUT:
		return cut(window);
	case WINDOW_MAP:
		return map(window, RT_TRANSFER_NAME);
	case WINDOW_MAP_COPY:
		return map(window, RT_TRANSFER_COPY);
	case WINDOW_MAP_MEMORY:
		return map_as_memory(window);
	case WINDOW_MAP_EXECUTABLE:
		return map_executable(window);
	case WINDOW_MAP_DMA:
		return map_as_buffer(window);
	case WINDOW_READ:
		return rt_mmio_read(register_at(window), 4);
	case WINDOW_WRITE:
		rt_mmio_write(register_at(window), 4, (uint32_t)control->value);
		return 0;
	case WINDOW_PROTECT:
		return protect(window);
	case WINDOW_EXECUTE:
		((void (*)(void))(uintptr_t)(WINDOW_AT + control->first))();
		return 0;
	case WINDOW_UNMAP:
		return unmap(window);
	case WINDOW_LET_GO:
		rt_ring_release(&window->rt->ring, window->device.id);
		return 0;
	case WINDOW_END:
		break;
	}
	return 0;
}

static bool grants_open(struct window *window, struct rt *rt)
{
	struct memory_view control;
	struct rt_mapped mapped;
	const struct rt_capset_want wants[] = {
		{"device", DEVICE_INTERFACE_ID, &window->device.id},
		{"space", ADDRESS_SPACE_INTERFACE_ID, &window->space.id},
		{"timer", TIMER_INTERFACE_ID, &window->timer.id},
		{"control", MEMORY_VIEW_INTERFACE_ID, &control.id},
	};

	window->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)))
		return false;
	rt_mapper_init(&window->mapper, rt, window->space);
	if (rt_map_view(&window->mapper, control, (struct rt_pages){.length_bytes = PAGE},
			&mapped) != STATUS_OK)
		return false;
	window->control = mapped.bytes;
	return true;
}

int capos_main(struct rt *rt)
{
	struct window *window = RT_STATE(struct window);
	uint64_t number = 0;

	if (!grants_open(window, rt))
		return FAILED;
	for (;;) {
		while (window->control->number == number)
			nap(window);
		number = window->control->number;
		window->control->answer = perform(window);
		__atomic_thread_fence(__ATOMIC_RELEASE);
		window->control->answered = number;
		if (window->control->command == WINDOW_END)
			return 0;
	}
}

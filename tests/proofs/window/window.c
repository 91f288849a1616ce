/*
 * A program with a window on a device's registers, which does with it what its control page says:
 * see window.h. Ends with 0; with 3 when something that cannot fail did.
 */
#include "tests/proofs/window/window.h"

#include "core/generated/device.h"
#include "core/generated/memory.h"
#include "user/rt/generated/device_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/mmio.h"
#include "user/rt/state.h"

#define FAILED 3
#define PAGE PROOF_PAGE
/* Where nothing else is put. */
#define WINDOW_AT UINT64_C(0x700000000)

struct window {
	struct told_side side;
	struct device device;
	struct device_mmio mmio; /* the id zero: none was cut */
	uint64_t mapped_bytes;
};

static uint64_t cut(struct window *window)
{
	const struct device_memory_args args = {
		.bar = (uint8_t)window->side.control->words.bar,
		.first_page = (uint32_t)window->side.control->words.first,
		.pages = (uint32_t)window->side.control->words.count,
	};
	struct device_memory_result result = {{{0}}};
	enum status status = device_memory(window->side.rt, window->device, &args, &result);

	if (status != STATUS_OK)
		return told_failed(status);
	if (window->mmio.id.key != 0)
		rt_ring_release(&window->side.rt->ring, window->mmio.id);
	window->mmio = result.mmio;
	return 0;
}

static uint64_t map(struct window *window, enum rt_transfer how)
{
	const struct address_space_map_device_args args = {
		.mmio = window->mmio,
		.mmio_transfer = how,
		.offset = window->side.control->words.first * PAGE,
		.bytes = window->side.control->words.count * PAGE,
		.address = WINDOW_AT,
	};
	enum status status = address_space_map_device(window->side.rt, window->side.space, &args);

	if (status == STATUS_OK)
		window->mapped_bytes = args.bytes;
	return told_failed(status);
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

	return told_failed(address_space_map(window->side.rt, window->side.space, &args));
}

static uint64_t map_executable(struct window *window)
{
	const struct address_space_map_executable_args args = {
		.object = {window->mmio.id},
		.object_transfer = RT_TRANSFER_NAME,
		.bytes = PAGE,
		.address = WINDOW_AT,
	};

	return told_failed(
		address_space_map_executable(window->side.rt, window->side.space, &args));
}

static uint64_t map_as_buffer(struct window *window)
{
	const struct address_space_map_dma_args args = {
		.buffer = {window->mmio.id},
		.buffer_transfer = RT_TRANSFER_NAME,
		.bytes = PAGE,
		.address = WINDOW_AT,
	};

	return told_failed(address_space_map_dma(window->side.rt, window->side.space, &args));
}

static uint64_t protect(struct window *window)
{
	const struct address_space_protect_args args = {.address = WINDOW_AT,
							.bytes = window->mapped_bytes};

	return told_failed(address_space_protect(window->side.rt, window->side.space, &args));
}

static uint64_t unmap(struct window *window)
{
	const struct address_space_unmap_args args = {.address = WINDOW_AT,
						      .bytes = window->mapped_bytes};

	return told_failed(address_space_unmap(window->side.rt, window->side.space, &args));
}

static volatile void *register_at(const struct window *window)
{
	return (volatile void *)(uintptr_t)(WINDOW_AT + window->side.control->words.first);
}

static uint64_t perform(struct window *window)
{
	const struct told_words words = window->side.control->words;

	switch ((enum window_command)window->side.control->command) {
	case WINDOW_GRANTS:
		return window->side.rt->capset.count;
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
		rt_mmio_write(register_at(window), 4, (uint32_t)words.value);
		return 0;
	case WINDOW_PROTECT:
		return protect(window);
	case WINDOW_EXECUTE:
		((void (*)(void))(uintptr_t)(WINDOW_AT + words.first))();
		return 0;
	case WINDOW_UNMAP:
		return unmap(window);
	case WINDOW_LET_GO:
		rt_ring_release(&window->side.rt->ring, window->device.id);
		return 0;
	case WINDOW_END:
		break;
	}
	return 0;
}

int capos_main(struct rt *rt)
{
	struct window *window = RT_STATE(struct window);

	if (!told_side_open(&window->side, rt) ||
	    rt_capset_get(&rt->capset, "device", DEVICE_INTERFACE_ID, &window->device.id) !=
		    STATUS_OK)
		return FAILED;
	for (;;) {
		told_side_await(&window->side);
		told_side_answer(&window->side, perform(window));
		if (window->side.control->command == WINDOW_END)
			return 0;
	}
}

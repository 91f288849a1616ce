/*
 * Attacks on memory: writing what is constant, running what is data, touching what is not there or
 * is the kernel's.
 */
#include "tests/proofs/attacker/attack.h"
#include "user/rt/generated/memory_client.h"

#define CODE_RETURN 0xc3u
#define PAGE_BYTES UINT64_C(4096)
#define FREE_ADDRESS UINT64_C(0x700000000000)
#define KERNEL_IMAGE UINT64_C(0xffffffff80200000)
#define KERNEL_DIRECT_MAP UINT64_C(0xffff800000800000)
#define KERNEL_DEVICES UINT64_C(0xffffffffc0000000)
#define KERNEL_HOLE UINT64_C(0xffffc00000000000)
#define NOT_CANONICAL UINT64_C(0x8000000000000000)

static uint8_t data_with_code[16] = {CODE_RETURN};
static const uint8_t constants_with_code[16] = {CODE_RETURN};
/* A pointer in constant data needs a relocation, and so stands in RELRO. */
static const void *const relocated[] = {constants_with_code, data_with_code};

static int write_at(uint64_t address)
{
	__asm__ volatile("movb $0, (%0)" : : "r"(address) : "memory");
	return ATTACK_ALLOWED;
}

static int read_at(uint64_t address)
{
	__asm__ volatile("movb (%0), %%al" : : "r"(address) : "rax", "memory");
	return ATTACK_ALLOWED;
}

static int call_at(uint64_t address)
{
	__asm__ volatile("call *%0"
			 :
			 : "r"(address)
			 : "memory", "rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11");
	return ATTACK_ALLOWED;
}

static int push_at(uint64_t address)
{
	__asm__ volatile("mov %%rsp, %%rbx\n\t"
			 "mov %0, %%rsp\n\t"
			 "push %%rax\n\t"
			 "mov %%rbx, %%rsp"
			 :
			 : "r"(address)
			 : "rbx", "memory");
	return ATTACK_ALLOWED;
}

static uint64_t at(const void *pointer)
{
	return (uint64_t)(uintptr_t)pointer;
}

#define WRITES(name, address)             \
	int attack_##name(struct rt *rt)  \
	{                                 \
		(void)rt;                 \
		return write_at(address); \
	}
#define READS(name, address)             \
	int attack_##name(struct rt *rt) \
	{                                \
		(void)rt;                \
		return read_at(address); \
	}
#define CALLS(name, address)             \
	int attack_##name(struct rt *rt) \
	{                                \
		(void)rt;                \
		return call_at(address); \
	}
#define PUSHES(name, address)            \
	int attack_##name(struct rt *rt) \
	{                                \
		(void)rt;                \
		return push_at(address); \
	}

WRITES(write_text, (uint64_t)(uintptr_t)&attack_write_text)
WRITES(write_constants, at(constants_with_code))
WRITES(write_relro, at(relocated))
WRITES(write_startup, at(rt->startup))
WRITES(write_capset, rt->startup->capset_address)
CALLS(execute_data, at(data_with_code))
CALLS(execute_constants, at(constants_with_code))
CALLS(execute_startup, at(rt->startup))
CALLS(jump_null, 0)
READS(read_null, 0)
WRITES(write_null, 0)
READS(read_low, 0xfff8)
WRITES(write_below_stack, rt->startup->stack_low - 1)
PUSHES(push_below_stack, rt->startup->stack_low)
READS(read_above_stack, rt->startup->stack_high)
READS(read_below_ring, rt->startup->ring_address - 1)
READS(read_behind_ring, rt->startup->ring_address + rt->startup->ring_bytes)
READS(read_behind_capset, rt->startup->capset_address + PAGE_BYTES)
READS(read_below_image, rt->startup->image_base - 1)
READS(read_last_page, UINT64_C(0x7ffffffff000))
READS(read_not_canonical, NOT_CANONICAL)
PUSHES(push_not_canonical, NOT_CANONICAL)
CALLS(jump_not_canonical, NOT_CANONICAL)
READS(read_kernel_image, KERNEL_IMAGE)
WRITES(write_kernel_image, KERNEL_IMAGE)
READS(read_direct_map, KERNEL_DIRECT_MAP)
WRITES(write_direct_map, KERNEL_DIRECT_MAP)
READS(read_device_page, KERNEL_DEVICES)
READS(read_kernel_hole, KERNEL_HOLE)
CALLS(jump_kernel_image, KERNEL_IMAGE)
CALLS(jump_direct_map, KERNEL_DIRECT_MAP)

int attack_return_not_canonical(struct rt *rt)
{
	(void)rt;
	__asm__ volatile("push %0; ret" : : "r"(NOT_CANONICAL) : "memory");
	return ATTACK_ALLOWED;
}

int attack_execute_stack(struct rt *rt)
{
	volatile uint8_t code[16] = {CODE_RETURN};

	(void)rt;
	return call_at((uint64_t)(uintptr_t)code);
}

int attack_execute_heap(struct rt *rt)
{
	uint8_t *code = rt_heap_allocate(&rt->heap, 16);

	if (!code)
		return 98;
	*code = CODE_RETURN;
	return call_at(at(code));
}

int attack_execute_ring(struct rt *rt)
{
	uint8_t *code = (uint8_t *)(uintptr_t)(rt->startup->ring_address + RING_ARENA_OFFSET);

	*code = CODE_RETURN;
	return call_at(at(code));
}

/*
 * ---- by way of AddressSpace --------------------------------------------------------------------
 */

struct mapped {
	struct address_space space;
	struct memory_object object;
};

static bool mapped_open(struct mapped *mapped, struct rt *rt)
{
	const struct memory_create_args args = {.pages = 1};
	struct memory_create_result created;
	struct memory memory;

	if (rt_capset_get(&rt->capset, "addressSpace", ADDRESS_SPACE_INTERFACE_ID,
			  &mapped->space.id) != STATUS_OK ||
	    rt_capset_get(&rt->capset, "memory", MEMORY_INTERFACE_ID, &memory.id) != STATUS_OK ||
	    memory_create(rt, memory, &args, &created) != STATUS_OK)
		return false;
	mapped->object = created.object;
	return true;
}

static bool mapped_writable(struct mapped *mapped, struct rt *rt)
{
	struct address_space_map_args args = {.bytes = PAGE_BYTES, .address = FREE_ADDRESS};

	if (!mapped_open(mapped, rt))
		return false;
	args.object = mapped->object;
	return address_space_map(rt, mapped->space, &args) == STATUS_OK;
}

int attack_read_unmapped(struct rt *rt)
{
	const struct address_space_unmap_args args = {.bytes = PAGE_BYTES, .address = FREE_ADDRESS};
	struct mapped mapped;

	if (!mapped_writable(&mapped, rt))
		return 98;
	(void)write_at(FREE_ADDRESS);
	if (address_space_unmap(rt, mapped.space, &args) != STATUS_OK)
		return 97;
	return read_at(FREE_ADDRESS);
}

int attack_write_protected(struct rt *rt)
{
	const struct address_space_protect_args args = {.bytes = PAGE_BYTES,
							.address = FREE_ADDRESS};
	struct mapped mapped;

	if (!mapped_writable(&mapped, rt))
		return 98;
	(void)write_at(FREE_ADDRESS);
	if (address_space_protect(rt, mapped.space, &args) != STATUS_OK)
		return 97;
	(void)read_at(FREE_ADDRESS);
	return write_at(FREE_ADDRESS);
}

int attack_write_read_only(struct rt *rt)
{
	struct mapped mapped;

	if (!mapped_open(&mapped, rt))
		return 98;
	const struct address_space_map_read_only_args args = {
		.object = mapped.object, .bytes = PAGE_BYTES, .address = FREE_ADDRESS};

	if (address_space_map_read_only(rt, mapped.space, &args) != STATUS_OK)
		return 97;
	(void)read_at(FREE_ADDRESS);
	return write_at(FREE_ADDRESS);
}

/* Runs sealed code, which is allowed, and then tries to change it. */
int attack_write_sealed(struct rt *rt)
{
	static const uint8_t code[1] = {CODE_RETURN};
	const struct memory_object_write_args write = {.data = {.bytes = code, .length_bytes = 1}};
	struct mapped mapped;

	if (!mapped_open(&mapped, rt) ||
	    memory_object_write(rt, mapped.object, &write) != STATUS_OK ||
	    memory_object_seal(rt, mapped.object) != STATUS_OK)
		return 98;
	const struct address_space_map_executable_args args = {
		.object = mapped.object, .bytes = PAGE_BYTES, .address = FREE_ADDRESS};

	if (address_space_map_executable(rt, mapped.space, &args) != STATUS_OK)
		return 97;
	(void)call_at(FREE_ADDRESS);
	return write_at(FREE_ADDRESS);
}

int attack_execute_mapped(struct rt *rt)
{
	struct mapped mapped;

	if (!mapped_writable(&mapped, rt))
		return 98;
	*(volatile uint8_t *)(uintptr_t)FREE_ADDRESS = CODE_RETURN;
	return call_at(FREE_ADDRESS);
}

int attack_unmap_own_stack(struct rt *rt)
{
	const struct address_space_unmap_args args = {.address = rt->startup->stack_low,
						      .bytes = rt->startup->stack_high -
							       rt->startup->stack_low};
	struct mapped mapped;

	if (!mapped_open(&mapped, rt) || address_space_unmap(rt, mapped.space, &args) != STATUS_OK)
		return 98;
	return ATTACK_ALLOWED;
}

int attack_protect_own_stack(struct rt *rt)
{
	const struct address_space_protect_args args = {.address = rt->startup->stack_low,
							.bytes = rt->startup->stack_high -
								 rt->startup->stack_low};
	struct mapped mapped;

	if (!mapped_open(&mapped, rt) ||
	    address_space_protect(rt, mapped.space, &args) != STATUS_OK)
		return 98;
	return ATTACK_ALLOWED;
}

/* Constants and code: everything of the image that lies before its data. */
int attack_unmap_own_text(struct rt *rt)
{
	const struct address_space_unmap_args args = {.address = rt->startup->image_base,
						      .bytes = rt->startup->data_address -
							       rt->startup->image_base};
	struct mapped mapped;

	if (!mapped_open(&mapped, rt) || address_space_unmap(rt, mapped.space, &args) != STATUS_OK)
		return 98;
	return ATTACK_ALLOWED;
}

/*
 * System calls made in a strange state of the processor, and what a process without a capability
 * reaches: nothing.
 */
#include "core/generated/ledger.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "tests/proofs/attacker/attack.h"
#include "tests/proofs/raw.h"

#define KERNEL_ADDRESS UINT64_C(0xffffffff80200000)
#define NO_SYSTEM_CALL 0x77u
#define FLAG_TRAP 0x100u
#define FLAG_DIRECTION 0x400u
#define FLAG_NESTED 0x4000u
#define FLAG_ALIGNMENT 0x40000u
#define FLAG_IDENTIFICATION 0x200000u

/* Sets flags, makes a system call that does not exist, puts the flags back. */
static int64_t call_with_flags(uint64_t flags)
{
	int64_t result = NO_SYSTEM_CALL;

	__asm__ volatile("push %%rbp\n\t"
			 "pushfq\n\t"
			 "pushfq\n\t"
			 "orq %1, (%%rsp)\n\t"
			 "popfq\n\t"
			 "syscall\n\t"
			 "popfq\n\t"
			 "pop %%rbp"
			 : "+a"(result)
			 : "r"(flags)
			 : "rbx", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12",
			   "r13", "r14", "r15", "memory", "cc");
	return result;
}

/*
 * The same with another stack pointer. rsp is what the kernel gives back, so it says where we were.
 */
static int64_t call_with_stack(uint64_t stack)
{
	static uint64_t kept;
	int64_t result = NO_SYSTEM_CALL;

	__asm__ volatile("push %%rbp\n\t"
			 "mov %%rsp, %2\n\t"
			 "mov %1, %%rsp\n\t"
			 "syscall\n\t"
			 "mov %2, %%rsp\n\t"
			 "pop %%rbp"
			 : "+a"(result)
			 : "r"(stack), "m"(kept)
			 : "rbx", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12",
			   "r13", "r14", "r15", "memory", "cc");
	return result;
}

static int outcome(int64_t result)
{
	return result == STATUS_BAD_SYSTEM_CALL ? 0 : 96;
}

#define WITH_FLAG(name, flag)                          \
	int attack_##name(struct rt *rt)               \
	{                                              \
		(void)rt;                              \
		return outcome(call_with_flags(flag)); \
	}
#define WITH_STACK(name, stack)                         \
	int attack_##name(struct rt *rt)                \
	{                                               \
		(void)rt;                               \
		return outcome(call_with_stack(stack)); \
	}

WITH_FLAG(single_step_system_call, FLAG_TRAP)
WITH_FLAG(system_call_direction_flag, FLAG_DIRECTION)
WITH_FLAG(system_call_alignment_flag, FLAG_ALIGNMENT)
WITH_FLAG(system_call_nested_flag, FLAG_NESTED)
WITH_FLAG(system_call_identification_flag, FLAG_IDENTIFICATION)
WITH_STACK(system_call_kernel_stack, KERNEL_ADDRESS)
WITH_STACK(system_call_stack_not_canonical, UINT64_C(0x8000000000000000))
WITH_STACK(system_call_null_stack, 0)
WITH_STACK(system_call_unaligned_stack, rt->startup->stack_low + 1003)

static uint64_t gs_swap(uint64_t base)
{
	uint64_t before;

	__asm__ volatile("rdgsbase %0; wrgsbase %1" : "=&r"(before) : "r"(base) : "memory");
	return before;
}

static uint64_t fs_swap(uint64_t base)
{
	uint64_t before;

	__asm__ volatile("rdfsbase %0; wrfsbase %1" : "=&r"(before) : "r"(base) : "memory");
	return before;
}

int attack_system_call_kernel_gs(struct rt *rt)
{
	(void)rt;
	(void)gs_swap(KERNEL_ADDRESS);
	if (raw_call(NO_SYSTEM_CALL, 0, 0) != STATUS_BAD_SYSTEM_CALL)
		return 96;
	return gs_swap(0) == KERNEL_ADDRESS ? 0 : 95;
}

int attack_system_call_kernel_fs(struct rt *rt)
{
	(void)rt;
	(void)fs_swap(KERNEL_ADDRESS);
	if (raw_call(NO_SYSTEM_CALL, 0, 0) != STATUS_BAD_SYSTEM_CALL)
		return 96;
	return fs_swap(0) == KERNEL_ADDRESS ? 0 : 95;
}

/* Others run meanwhile, with bases of their own. */
int attack_bases_kept_over_a_wait(struct rt *rt)
{
	const uint64_t mark = UINT64_C(0x123456789000) + (rt->startup->process_id << 4);

	(void)gs_swap(mark);
	(void)fs_swap(mark + 8);
	for (uint32_t i = 0; i < 5; i++) {
		if (raw_call(SYSTEM_CALL_CAP_ENTER, 1, 2000000) != 0)
			return 96;
	}
	return gs_swap(0) == mark && fs_swap(0) == mark + 8 && raw_registers_dirty == 0 ? 0 : 95;
}

int attack_alignment_flag_access(struct rt *rt)
{
	(void)rt;
	__asm__ volatile("pushfq; orq %0, (%%rsp); popfq; movl -61(%%rsp), %%eax; pushfq; "
			 "andq %1, (%%rsp); popfq"
			 :
			 : "i"(FLAG_ALIGNMENT), "i"(~(int)FLAG_ALIGNMENT)
			 : "rax", "memory", "cc");
	return 0;
}

int attack_vectors_dirtied(struct rt *rt)
{
	(void)rt;
	__asm__ volatile("pcmpeqb %%xmm0, %%xmm0; movaps %%xmm0, %%xmm1; movaps %%xmm0, %%xmm7; "
			 "movaps %%xmm0, %%xmm8; movaps %%xmm0, %%xmm15"
			 :
			 :
			 : "memory");
	return raw_call(SYSTEM_CALL_CAP_ENTER, 1, 2000000) == 0 ? 0 : 96;
}

/* Nothing of another program's is in a fresh program's vector registers. */
int attack_vectors_clean(struct rt *rt)
{
	uint64_t seen[5];

	(void)rt;
	__asm__ volatile("movq %%xmm0, %0; movq %%xmm1, %1; movq %%xmm7, %2; movq %%xmm8, %3; "
			 "movq %%xmm15, %4"
			 : "=r"(seen[0]), "=r"(seen[1]), "=r"(seen[2]), "=r"(seen[3]),
			   "=r"(seen[4]));
	return (seen[0] | seen[1] | seen[2] | seen[3] | seen[4]) == 0 ? 0 : 95;
}

int attack_exit_largest(struct rt *rt)
{
	(void)rt;
	return -1;
}

/*
 * ---- without the capability --------------------------------------------------------------------
 */

static enum status package_size_by(struct rt *rt, uint64_t key)
{
	const struct ring_submission entry = raw_call_entry(
		(struct cap_id){key}, BOOT_PACKAGE_INTERFACE_ID, BOOT_PACKAGE_METHOD_SIZE);
	struct ring_completion completion;

	return raw_one(rt, &entry, &completion);
}

/* Everything that is held is called as if it were the boot package. */
int attack_no_package(struct rt *rt)
{
	for (uint32_t i = 0; i < rt->capset.count; i++) {
		const struct capset_entry *row = &rt->capset.entries[i];

		if (row->interface == BOOT_PACKAGE_INTERFACE_ID)
			return 98;
		if (package_size_by(rt, row->capability) != STATUS_WRONG_INTERFACE)
			return 97;
	}
	return 0;
}

static bool is_held(const struct rt *rt, uint64_t key)
{
	for (uint32_t i = 0; i < rt->capset.count; i++) {
		if (rt->capset.entries[i].capability == key)
			return true;
	}
	return false;
}

/* Every small id, and the ids near those that are held: none of them is the boot package. */
int attack_forged_ids(struct rt *rt)
{
	for (uint64_t generation = 0; generation < 24; generation++) {
		for (uint64_t index = 0; index < 80; index++) {
			uint64_t key = generation << 16 | index;

			if (!is_held(rt, key) && package_size_by(rt, key) != STATUS_NO_CAPABILITY)
				return 97;
		}
	}
	return 0;
}

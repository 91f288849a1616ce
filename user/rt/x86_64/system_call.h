/*
 * The system calls on the real machine; user/rt/enter.h says what they do.
 *
 * The kernel gives back rsp, rip, rflags and the vector state; rax is the result, rcx and r11 are
 * the processor's, and every other general register is zero. So the instruction names all of them
 * as lost; rbp, which a compiler may refuse in that list, is saved around it by hand. It stands in
 * a header because a stub that waits for an answer is to be one straight piece of code.
 */
#ifndef USER_RT_X86_64_SYSTEM_CALL_H
#define USER_RT_X86_64_SYSTEM_CALL_H

#include "abi/ring.h"

static inline int64_t system_call(uint64_t number, uint64_t first, uint64_t second)
{
	uint64_t result = number;

	__asm__ volatile("push %%rbp\n\t"
			 "syscall\n\t"
			 "pop %%rbp"
			 : "+a"(result), "+D"(first), "+S"(second)
			 :
			 : "rbx", "rcx", "rdx", "r8", "r9", "r10", "r11", "r12", "r13", "r14",
			   "r15", "memory", "cc");
	return (int64_t)result;
}

static inline int64_t rt_cap_enter(struct ring_region *region, uint32_t min_complete,
				   uint64_t timeout_ns)
{
	(void)region;
	return system_call(SYSTEM_CALL_CAP_ENTER, min_complete, timeout_ns);
}

#endif

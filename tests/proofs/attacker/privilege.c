/*
 * Attacks with instructions that belong to the kernel, and with selectors that lead there. Each
 * line is one of tests/proofs/attacks.def.
 */
#include "tests/proofs/attacker/attack.h"

#define TRIES(name, code)                                                                       \
	int attack_##name(struct rt *rt)                                                        \
	{                                                                                       \
		(void)rt;                                                                       \
		__asm__ volatile(code                                                           \
				 :                                                              \
				 :                                                              \
				 : "rax", "rbx", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", \
				   "r11", "memory", "cc");                                      \
		return ATTACK_ALLOWED;                                                          \
	}

TRIES(cli, "cli")
TRIES(sti, "sti")
TRIES(hlt, "hlt")
TRIES(read_cr0, "mov %%cr0, %%rax")
TRIES(write_cr0, "xor %%eax, %%eax; mov %%rax, %%cr0")
TRIES(read_cr2, "mov %%cr2, %%rax")
TRIES(read_cr3, "mov %%cr3, %%rax")
TRIES(write_cr3, "xor %%eax, %%eax; mov %%rax, %%cr3")
TRIES(write_cr4, "xor %%eax, %%eax; mov %%rax, %%cr4")
TRIES(write_cr8, "xor %%eax, %%eax; mov %%rax, %%cr8")
TRIES(read_dr7, "mov %%dr7, %%rax")
TRIES(write_dr0, "xor %%eax, %%eax; mov %%rax, %%dr0")
TRIES(clts, "clts")
TRIES(lmsw, "xor %%eax, %%eax; lmsw %%ax")
TRIES(rdmsr, "mov $0xc0000080, %%ecx; rdmsr")
TRIES(wrmsr, "mov $0xc0000082, %%ecx; xor %%eax, %%eax; xor %%edx, %%edx; wrmsr")
TRIES(rdpmc, "xor %%ecx, %%ecx; rdpmc")
TRIES(xsetbv, "xor %%ecx, %%ecx; mov $7, %%eax; xor %%edx, %%edx; xsetbv")
TRIES(in_port, "mov $0x3f8, %%edx; in %%dx, %%al")
TRIES(out_port, "mov $0x3f8, %%edx; out %%al, %%dx")
TRIES(out_panic_port, "mov $0x2a, %%eax; mov $0xf4, %%edx; out %%al, %%dx")
TRIES(ins_port, "mov %%rsp, %%rdi; mov $0x3f8, %%edx; insb")
TRIES(outs_port, "mov %%rsp, %%rsi; mov $0x3f8, %%edx; outsb")
TRIES(lgdt, "lgdt (%%rsp)")
TRIES(lidt, "lidt (%%rsp)")
TRIES(lldt, "xor %%eax, %%eax; lldt %%ax")
TRIES(ltr, "mov $0x30, %%eax; ltr %%ax")
TRIES(sgdt, "sgdt -64(%%rsp)")
TRIES(sidt, "sidt -64(%%rsp)")
TRIES(sldt, "sldt %%rax")
TRIES(str, "str %%rax")
TRIES(smsw, "smsw %%rax")
TRIES(invlpg, "invlpg (%%rsp)")
TRIES(invd, "invd")
TRIES(wbinvd, "wbinvd")
TRIES(swapgs, "swapgs")
TRIES(sysret, "xor %%ecx, %%ecx; sysretq")
TRIES(sysenter, "sysenter")
TRIES(sysexit, "sysexitq")
TRIES(stac, "stac")
TRIES(clac, "clac")
TRIES(rsm, "rsm")
TRIES(monitor, "mov %%rsp, %%rax; xor %%ecx, %%ecx; xor %%edx, %%edx; monitor")
/* POPF leaves the I/O privilege level as it is, silently: so the next instruction faults. */
TRIES(raise_io_level, "pushfq; orq $0x3000, (%%rsp); popfq; cli")
TRIES(load_kernel_data, "mov $0x10, %%eax; mov %%eax, %%ds")
TRIES(load_kernel_stack, "mov $0x10, %%eax; mov %%eax, %%ss")
TRIES(load_task, "mov $0x30, %%eax; mov %%eax, %%es")
TRIES(load_beyond_table, "mov $0x4b, %%eax; mov %%eax, %%fs")
TRIES(return_to_kernel_code, "pushq $8; lea 1f(%%rip), %%rax; push %%rax; lretq; 1:")
TRIES(return_to_no_code, "pushq $0x1b; lea 1f(%%rip), %%rax; push %%rax; lretq; 1:")
TRIES(interrupt_return_to_kernel, "mov %%rsp, %%rbx; pushq $0x10; push %%rbx; pushfq; pushq $8; "
				  "lea 1f(%%rip), %%rax; push %%rax; iretq; 1:")
TRIES(divide, "xor %%ecx, %%ecx; xor %%edx, %%edx; div %%rcx")
TRIES(single_step, "pushfq; orq $0x100, (%%rsp); popfq; nop; nop")
TRIES(debug_instruction, ".byte 0xf1")
TRIES(breakpoint, ".byte 0xcc")
TRIES(undefined, "ud2")
TRIES(overflow_instruction, ".byte 0xce")
TRIES(float_exception, "fninit; pushq $0x37b; fldcw (%%rsp); pop %%rax; fldz; fld1; fdivp; fwait")
TRIES(vector_exception, "pushq $0x1d80; ldmxcsr (%%rsp); pop %%rax; xorps %%xmm0, %%xmm0; "
			"mov $0x3f800000, %%eax; movd %%eax, %%xmm1; divss %%xmm0, %%xmm1")
TRIES(kernel_stack_pointer_fault, "mov $0xffffffff80200000, %%rsp; ud2")
TRIES(kernel_gs_fault, "mov $0xffffffff80200000, %%rax; wrgsbase %%rax; ud2")
TRIES(kernel_gs_read, "mov $0xffffffff80200000, %%rax; wrgsbase %%rax; mov %%gs:0, %%rbx")
TRIES(kernel_fs_read, "mov $0xffff800000800000, %%rax; wrfsbase %%rax; mov %%fs:0, %%rbx")
TRIES(gs_not_canonical, "mov $0x8000000000000000, %%rax; wrgsbase %%rax")
TRIES(fs_not_canonical, "mov $0x8000000000000000, %%rax; wrfsbase %%rax")

/*
 * void sim_switch(void **from, void *to)
 *
 * Leaves the present stack, whose pointer is written to *from, and goes on where the stack `to` was
 * left in the same way. Registers that a C function must find unchanged after a call are kept on each stack
 * (System V ABI for AMD64, 3.2.1). See tests/sim/sim_program.c.
 */
	.section .text, "ax", @progbits
	.globl sim_switch
	.type sim_switch, @function
sim_switch:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	movq	%rsp, (%rdi)
	movq	%rsi, %rsp
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%rbx
	popq	%rbp
	ret
	.size sim_switch, . - sim_switch

	.section .note.GNU-stack, "", @progbits

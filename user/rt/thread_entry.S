/*
 * The entry of a thread. The kernel gives a stack whose pointer is aligned to 16, and the arguments of
 * rt_thread_main in rdi, rsi and rdx (abi/thread.h). rbp is zero: here a walk ends.
 */
	.section .text.rt_thread_entry, "ax", @progbits
	.globl rt_thread_entry
	.hidden rt_thread_entry
	.type rt_thread_entry, @function
rt_thread_entry:
	xorl	%ebp, %ebp
	call	rt_thread_main
	ud2
	.size rt_thread_entry, . - rt_thread_entry

	.section .note.GNU-stack, "", @progbits

/*
 * The entry of a program. The kernel gives the startup block's address in rdi and a stack whose
 * pointer is aligned to 16; the C code wants it so before a call. rbp is zero: here a walk ends.
 */
	.section .text.start, "ax", @progbits
	.globl _start
	.type _start, @function
_start:
	xorl	%ebp, %ebp
	call	rt_start
	ud2
	.size _start, . - _start

	.section .note.GNU-stack, "", @progbits

/*
 * One function for each interrupt vector, 4 bytes apart: `int n; ret`. Written in bytes, because an
 * assembler makes something shorter of `int 3`.
 */
	.text
	.globl	attack_vectors
	.hidden	attack_vectors
	.balign	16
attack_vectors:
	.set	number, 0
	.rept	256
	.byte	0xcd, number, 0xc3, 0xcc
	.set	number, number + 1
	.endr

	.section .note.GNU-stack, "", @progbits

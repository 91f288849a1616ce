/*
 * The entry of a thread of the searcher's: the stack is aligned as a call leaves it, and the arguments
 * are those of search_thread_main (abi/thread.h).
 */
	.text
	.globl search_thread
	.hidden search_thread
	.type search_thread, @function
search_thread:
	xorl	%ebp, %ebp
	call	search_thread_main
	ud2
	.size search_thread, . - search_thread

	.section .note.GNU-stack, "", @progbits

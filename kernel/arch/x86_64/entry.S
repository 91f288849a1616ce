/*
 * The ways into the kernel and back to user space. It owns no data. It must stay short: a system call
 * and its return run through 35 of these instructions. Read machine.h (struct arch_context) first,
 * trap.c next.
 *
 * The C functions called here run with interrupts off, on the CPU's one stack, from its top. They
 * return the context to resume, null to idle, or ARCH_CONTINUE. No value in the kernel's registers
 * outlives that.
 */
#include "kernel/arch/x86_64/layout.h"

	.text

/*
 * A system call. The processor has put rip into rcx and rflags into r11, and cleared the flags that
 * SFMASK names. The program expects no other general register back but rsp, so three are saved.
 * There is no stack until the fourth store: NMI, machine check and debug exceptions have their own,
 * and nothing else can come.
 */
	.globl entry_system_call
	.type entry_system_call, @function
entry_system_call:
	swapgs
	mov	%gs:CPU_CURRENT, %r10
	mov	%rcx, CONTEXT_RIP(%r10)
	mov	%r11, CONTEXT_RFLAGS(%r10)
	mov	%rsp, CONTEXT_RSP(%r10)
	movq	$CONTEXT_SYSTEM_CALL, CONTEXT_VECTOR(%r10)
	mov	%gs:CPU_STACK, %rsp
	mov	%rsi, %rdx
	mov	%rdi, %rsi
	mov	%rax, %rdi
	call	trap_system_call /* which goes to entry_resume */

/* rax is the context to resume. */

	.globl entry_resume
entry_resume:
	cmp	$1, %rax
	jbe	entry_no_context
	cmpl	$CONTEXT_SYSTEM_CALL, CONTEXT_VECTOR(%rax)
	jne	resume_interrupted

/*
 * SYSRET would fault in the kernel, on the program's stack, if rip were not canonical. A program
 * cannot bring that about, because nothing is mapped in the last user page, so that no SYSCALL lies
 * at its end; it is checked all the same. The check leaves rdx zero, as it has to be.
 */
	mov	CONTEXT_RIP(%rax), %rcx
	mov	%rcx, %rdx
	shr	$47, %rdx
	jnz	resume_nowhere
	mov	CONTEXT_RFLAGS(%rax), %r11
	mov	CONTEXT_RSP(%rax), %rsp
	mov	CONTEXT_RAX(%rax), %rax
	xor	%ebx, %ebx
	xor	%esi, %esi
	xor	%edi, %edi
	xor	%ebp, %ebp
	xor	%r8d, %r8d
	xor	%r9d, %r9d
	xor	%r10d, %r10d
	xor	%r12d, %r12d
	xor	%r13d, %r13d
	xor	%r14d, %r14d
	xor	%r15d, %r15d
	swapgs
	sysretq

/*
 * Back to a thread that was interrupted, or that starts. Selectors are constants and rflags are
 * masked, whatever the context says, so that IRETQ cannot fault and cannot stay in the kernel.
 */
resume_interrupted:
	mov	CONTEXT_RIP(%rax), %rcx
	shr	$47, %rcx
	jnz	resume_nowhere
	movq	$SELECTOR_USER_CODE, CONTEXT_CS(%rax)
	movq	$SELECTOR_USER_DATA, CONTEXT_SS(%rax)
	andq	$RFLAGS_USER, CONTEXT_RFLAGS(%rax)
	orq	$(RFLAGS_INTERRUPT | RFLAGS_RESERVED), CONTEXT_RFLAGS(%rax)
	mov	%rax, %rsp
	pop	%r15
	pop	%r14
	pop	%r13
	pop	%r12
	pop	%r11
	pop	%r10
	pop	%r9
	pop	%r8
	pop	%rbp
	pop	%rdi
	pop	%rsi
	pop	%rdx
	pop	%rcx
	pop	%rbx
	pop	%rax
	add	$16, %rsp /* vector, error code */
	swapgs
	iretq

/* A rip outside the user half becomes null, which is never mapped: the thread faults, not we. */
resume_nowhere:
	movq	$0, CONTEXT_RIP(%rax)
	jmp	entry_resume

entry_no_context:
	jb	entry_idle
/*
 * ARCH_CONTINUE: the kernel has work of its own. Pending interrupts come in after the nop, which
 * STI still shields, and do not come back here; without any, the kernel goes on.
 */
	mov	%gs:CPU_STACK, %rsp
	xor	%ebp, %ebp
	sti
	nop
	.globl entry_continue_end
entry_continue_end:
	cli
	call	kernel_entry_continue
	jmp	entry_resume

/*
 * Nothing to run. An interrupt does not come back here: it drops this stack. Only an NMI does, which
 * leaves an interrupt behind.
 */
	.globl entry_idle
	.globl entry_idle_end
entry_idle:
	mov	%gs:CPU_STACK, %rsp
	xor	%ebp, %ebp
	sti
	hlt
entry_idle_end:
	cli
	jmp	entry_idle

/*
 * All other vectors. From user space the processor has pushed into the current context, because the
 * task state's rsp0 points to the end of its frame; from the kernel, on the kernel's stack.
 */
vector_enter:
	testb	$3, 24(%rsp)
	jz	vector_from_kernel
	swapgs
	lfence /* no load speculates with the program's GS base */
	push	%rax
vector_push:
	push	%rbx
	push	%rcx
	push	%rdx
	push	%rsi
	push	%rdi
	push	%rbp
	push	%r8
	push	%r9
	push	%r10
	push	%r11
	push	%r12
	push	%r13
	push	%r14
	push	%r15
	mov	%rsp, %rdi
	mov	%gs:CPU_STACK, %rsp
	pushq	$RFLAGS_RESERVED
	popfq /* clears AC, which lifts SMAP, DF, TF and NT */
	xor	%ebp, %ebp
	call	trap_user
	jmp	entry_resume

/*
 * From ring 0: an interrupt while idling or continuing, or a fault of the kernel. GS is the kernel's:
 * the places where it is not touch no memory that could fault.
 */
vector_from_kernel:
	lfence /* nor does an entry from the program speculate that it need not swap them */
	push	%rax
	mov	24(%rsp), %rax
	cmp	$entry_idle_end, %rax
	je	1f
	cmp	$entry_continue_end, %rax
	jne	vector_kernel_fault
1:	cmpl	$VECTOR_EXCEPTIONS, 8(%rsp)
	jb	vector_kernel_fault
	xor	%esi, %esi /* whether work of the kernel's goes on */
	cmp	$entry_continue_end, %rax
	sete	%sil
	mov	8(%rsp), %rdi
	mov	%gs:CPU_STACK, %rsp
	xor	%ebp, %ebp
	call	trap_idle
	jmp	entry_resume

vector_kernel_fault:
	push	%rbx
	push	%rcx
	push	%rdx
	push	%rsi
	push	%rdi
	push	%rbp
	push	%r8
	push	%r9
	push	%r10
	push	%r11
	push	%r12
	push	%r13
	push	%r14
	push	%r15
	mov	%rsp, %rdi
	and	$-16, %rsp
	cld
	call	trap_kernel
	ud2

/*
 * NMI, debug, machine check and double fault come on stacks of their own, at any instruction, also
 * between SYSCALL and SWAPGS, where GS and rsp are the program's. They find their CPU in the tail of
 * their stack. From user space, the frame is copied to where it would have been pushed.
 */
exception_enter:
	cmpl	$VECTOR_NMI, (%rsp)
	je	nmi_enter
exception_of_its_own:
	testb	$3, 24(%rsp)
	jz	exception_from_kernel
	swapgs
	lfence
	push	%rax
	push	%rcx
	mov	%rsp, %rcx
	or	$(EXCEPTION_STACK_BYTES - 1), %rcx
	mov	(1 - EXCEPTION_STACK_TAIL)(%rcx), %rax
	mov	CPU_CURRENT(%rax), %rax
	.irp	word, 0, 8, 16, 24, 32, 40, 48
	mov	(16 + \word)(%rsp), %rcx
	mov	%rcx, (CONTEXT_VECTOR + \word)(%rax)
	.endr
	mov	8(%rsp), %rcx
	mov	%rcx, CONTEXT_RAX(%rax)
	pop	%rcx
	lea	CONTEXT_RAX(%rax), %rsp
	jmp	vector_push

/*
 * A non-maskable interrupt, at any instruction, with any GS base: a device can raise one by a message
 * to the local APIC. Without an error of the platform's it is answered by an interrupt of the CPU to
 * itself, which is counted when interrupts are on. No other register changes. The local APIC is
 * mapped in every address space.
 */
nmi_enter:
	push	%rax
	inb	$PORT_PLATFORM, %al
	test	$PORT_PLATFORM_ERRORS, %al
	jnz	1f
	movl	$(LOCAL_COMMAND_TO_SELF | VECTOR_NMI_COUNTED), DEVICE_LOCAL_APIC + LOCAL_COMMAND_OFFSET
	pop	%rax
	add	$16, %rsp
	iretq
1:	pop	%rax
	jmp	exception_of_its_own

/*
 * A debug exception at the first instruction of a system call would be a processor's way to report
 * single-stepping or a `mov ss` of the program. Processors that we know do not; one that does must
 * not make a panic of it. Its trap flag is dropped.
 */
exception_from_kernel:
	lfence
	push	%rax
	cmpl	$VECTOR_DEBUG, 8(%rsp)
	jne	1f
	mov	24(%rsp), %rax
	cmp	$entry_system_call, %rax
	jne	1f
	andl	$~RFLAGS_TRAP, 40(%rsp)
	pop	%rax
	add	$16, %rsp
	iretq
1:	push	%rcx
	push	%rdx
	mov	%rsp, %rdx
	or	$(EXCEPTION_STACK_BYTES - 1), %rdx
	mov	(1 - EXCEPTION_STACK_TAIL)(%rdx), %rax
	mov	%rax, %rdx
	shr	$32, %rdx
	mov	$0xc0000101, %ecx /* the GS base; nothing goes back from here */
	wrmsr
	pop	%rdx
	pop	%rcx
	jmp	vector_kernel_fault

/*
 * The 256 entry points, 16 bytes each. Vectors for which the processor pushes no error code push 0.
 */
	.balign	16
	.globl	entry_vectors
entry_vectors:
	.set	vector, 0
	.rept	256
	.balign	16
	.if	(vector != 8) && (vector != 10) && (vector != 11) && (vector != 12) && \
		(vector != 13) && (vector != 14) && (vector != 17) && (vector != 21) && \
		(vector != 29) && (vector != 30)
	push	$0
	.endif
	pushq	$vector
	.if	(vector == VECTOR_DEBUG) || (vector == VECTOR_NMI) || \
		(vector == VECTOR_DOUBLE_FAULT) || (vector == VECTOR_MACHINE_CHECK)
	jmp	exception_enter
	.else
	jmp	vector_enter
	.endif
	.set	vector, vector + 1
	.endr

/*
 * Makes the kernel's own descriptors and selectors the ones in use: rdi points at the GDT's pseudo
 * descriptor. No data segment is used in 64-bit mode, so all are null.
 */
	.globl segments_load
	.type segments_load, @function
segments_load:
	lgdt	(%rdi)
	xor	%eax, %eax
	mov	%eax, %ds
	mov	%eax, %es
	mov	%eax, %fs
	mov	%eax, %gs
	mov	%eax, %ss
	lldt	%ax
	pop	%rcx
	pushq	$SELECTOR_KERNEL_CODE
	push	%rcx
	lretq

	.section .note.GNU-stack, "", @progbits

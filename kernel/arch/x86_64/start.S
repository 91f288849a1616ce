/*
 * From the boot loader to C. The PVH door: QEMU's -kernel reads the note below and enters start_pvh
 * in 32-bit protected mode, paging off, with the address of struct hvm_start_info in ebx.
 *
 * This code first checks that there is memory for the kernel, and that nothing was loaded over it;
 * it stands before the image itself, and touches none of that until then.
 *
 * Then it makes early page tables (the first 4 GiB at their own addresses, the first GiB at
 * KERNEL_BASE also, everything writable and executable), enters long mode, and calls machine_start
 * on the kernel stack. The early tables are the last pages of the table pool. kernel_map.c replaces
 * all of it; the section .boot is then not mapped any more.
 */
#include "kernel/arch/x86_64/layout.h"

#define PHYSICAL(symbol) (symbol - KERNEL_BASE)
#define EARLY(page) (PHYSICAL(boot_tables) + (BOOT_TABLES - EARLY_TABLES + (page)) * 4096)
#define TABLE_ENTRY 0x003 /* present, writable */
#define LARGE_ENTRY 0x083 /* and 2 MiB */

	.section .note.pvh, "a", @note
	.balign	4
	.long	4, 8, 18 /* XEN_ELFNOTE_PHYS32_ENTRY */
	.asciz	"Xen"
	.quad	PHYSICAL(start_pvh)

	.section .boot, "ax", @progbits
	.code32
	.globl start_pvh
start_pvh:
	cld
	rdtsc /* time begins here */
	mov	%eax, %ebp
	mov	%edx, %edi
	jmp	start_memory_check
start_memory_good:
	mov	%ebp, PHYSICAL(clock_entered)
	mov	%edi, PHYSICAL(clock_entered) + 4
	mov	%ebx, %edi /* the first argument of machine_start */
	mov	$PHYSICAL(kernel_stack_top), %esp

	mov	$0x80000000, %eax
	push	%edi
	cpuid
	pop	%edi
	cmp	$0x80000001, %eax
	jb	start_refuse_processor
	mov	$0x80000001, %eax
	cpuid
	bt	$29, %edx
	jnc	start_refuse_processor

	/* Root: the low half's first entry, and the last; page 1 and 2: 512 GiB each; 3 to 6: 1 GiB. */
	movl	$(EARLY(1) + TABLE_ENTRY), EARLY(0)
	movl	$(EARLY(2) + TABLE_ENTRY), EARLY(0) + 511 * 8
	movl	$(EARLY(3) + TABLE_ENTRY), EARLY(1)
	movl	$(EARLY(4) + TABLE_ENTRY), EARLY(1) + 8
	movl	$(EARLY(5) + TABLE_ENTRY), EARLY(1) + 16
	movl	$(EARLY(6) + TABLE_ENTRY), EARLY(1) + 24
	movl	$(EARLY(3) + TABLE_ENTRY), EARLY(2) + 510 * 8
	xor	%ecx, %ecx
	mov	$LARGE_ENTRY, %eax
1:	mov	%eax, EARLY(3)(, %ecx, 8)
	add	$0x200000, %eax
	inc	%ecx
	cmp	$2048, %ecx
	jb	1b

	mov	$0x20, %eax /* PAE */
	mov	%eax, %cr4
	mov	$EARLY(0), %eax
	mov	%eax, %cr3
	mov	$0xc0000080, %ecx /* EFER: long mode */
	rdmsr
	or	$0x100, %eax
	wrmsr
	mov	$0x80010033, %eax /* PG WP NE ET MP PE */
	mov	%eax, %cr0
	lgdt	PHYSICAL(start_gdt_pointer)
	ljmp	$SELECTOR_KERNEL_CODE, $PHYSICAL(start_long)

/*
 * Needs a usable row of the memory map around the whole image, and no module on it. ebx is the
 * start info; ebp and edi are kept. Memory that is no start info at all is refused by
 * machine_start, with a sentence of its own.
 */
start_memory_check:
	cmpl	$0x336ec578, (%ebx)
	jne	start_memory_good
	cmpl	$0, 4(%ebx) /* version: 1 has a memory map */
	je	start_memory_good
	mov	40(%ebx), %esi /* rows of 24 bytes: address, length, type */
	mov	48(%ebx), %ecx
	cmp	$512, %ecx
	ja	start_memory_good
1:	sub	$1, %ecx
	jc	start_refuse_memory
	mov	%esi, %edx
	add	$24, %esi
	cmpl	$1, 16(%edx)
	jne	1b
	cmpl	$0, 4(%edx)
	jne	1b
	mov	(%edx), %eax
	cmp	$PHYSICAL(image_start), %eax
	ja	1b
	cmpl	$0, 12(%edx)
	jne	2f
	add	8(%edx), %eax
	jc	2f
	cmp	$PHYSICAL(image_end), %eax
	jb	1b

2:	cmpl	$0, 12(%ebx) /* the first module: address, length */
	je	start_memory_good
	mov	16(%ebx), %edx
	cmpl	$0, 4(%edx)
	jne	start_memory_good
	mov	(%edx), %eax
	cmp	$PHYSICAL(image_end), %eax
	jae	start_memory_good
	cmpl	$0, 12(%edx)
	jne	start_refuse_package
	add	8(%edx), %eax
	jc	start_refuse_package
	cmp	$PHYSICAL(image_start), %eax
	jbe	start_memory_good

/* Says why on the first two serial lines, and leaves as a panic does: see power.c. */
start_refuse_package:
	mov	$PHYSICAL(start_package_text), %esi
	jmp	start_refuse
start_refuse_memory:
	mov	$PHYSICAL(start_memory_text), %esi
	jmp	start_refuse
start_refuse_processor:
	mov	$PHYSICAL(start_processor_text), %esi
start_refuse:
	.irp	port, 0x3f8, 0x2f8
	mov	$(\port + 5), %edx /* its status: whether it takes a byte; there is no stack to call with */
	mov	$0x10000, %ecx
1:	inb	%dx, %al
	test	$0x20, %al
	loopz	1b
	mov	$\port, %edx
	mov	(%esi), %al
	outb	%al, %dx
	.endr
	inc	%esi
	cmpb	$0, (%esi)
	jne	start_refuse
	mov	$0x2a, %al
	outb	%al, $0xf4
2:	cli
	hlt
	jmp	2b

start_processor_text:
	.asciz	"capOS does not start: this is not a 64-bit processor\r\n"
start_memory_text:
	.asciz	"capOS does not start: there is too little memory for the kernel\r\n"
start_package_text:
	.asciz	"capOS does not start: there is too little memory: the boot package lies on the kernel\r\n"

	.code64
start_long:
	xor	%eax, %eax
	mov	%eax, %ds
	mov	%eax, %es
	mov	%eax, %fs
	mov	%eax, %gs
	mov	%eax, %ss
	mov	%edi, %edi
	mov	$kernel_stack_top, %rsp
	xor	%ebp, %ebp
	/* This code is not mapped any more when machine_start returns, so it returns to
	 * entry_resume. */
	push	$entry_resume
	mov	$machine_start, %rax
	jmp	*%rax

	.balign	8
start_gdt:
	.quad	0
	.quad	0x00af9b000000ffff /* 64-bit code */
start_gdt_pointer:
	.word	. - start_gdt - 1
	.long	PHYSICAL(start_gdt)

	.section .note.GNU-stack, "", @progbits

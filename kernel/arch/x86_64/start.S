/*
 * From the boot loader to C. The PVH door: QEMU's -kernel reads the note below and enters start_pvh
 * in 32-bit protected mode, paging off, with the address of struct hvm_start_info in ebx.
 *
 * This makes early page tables (the first 4 GiB at their own addresses, the first GiB at KERNEL_BASE
 * also, everything writable and executable), enters long mode, and calls machine_start on the kernel
 * stack. The early tables are the last pages of the table pool. kernel_map.c replaces all of it; the
 * section .boot is then not mapped any more.
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
	mov	%eax, PHYSICAL(clock_entered)
	mov	%edx, PHYSICAL(clock_entered) + 4
	mov	%ebx, %edi /* the first argument of machine_start */
	mov	$PHYSICAL(kernel_stack_top), %esp

	mov	$0x80000000, %eax
	push	%edi
	cpuid
	pop	%edi
	cmp	$0x80000001, %eax
	jb	start_refuse
	mov	$0x80000001, %eax
	cpuid
	bt	$29, %edx
	jnc	start_refuse

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

/* Not a 64-bit processor: says so on COM1 and stops. */
start_refuse:
	mov	$PHYSICAL(start_refuse_text), %esi
1:	lodsb
	test	%al, %al
	jz	2f
	mov	$0x3f8, %edx
	outb	%al, %dx
	jmp	1b
2:	cli
	hlt
	jmp	2b
start_refuse_text:
	.asciz	"capOS: this is not a 64-bit processor\r\n"

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
	/* This code is not mapped any more when machine_start returns: it returns to entry_resume. */
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

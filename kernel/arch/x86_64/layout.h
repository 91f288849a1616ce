/*
 * The numbers that C and assembly share: where things are in the kernel's half of the address
 * space, segment selectors, interrupt vectors, and the offsets that entry.S uses. It holds macros
 * only.
 *
 * The kernel's half:
 *   0xffff800000000000  direct map of usable RAM from 1 MiB to DIRECT_MAP_BYTES, without the
 *                       kernel's own image; never executable
 *   0xffffffff80000000  the kernel's image, at its physical address plus this; guard pages and the
 *                       boot code are not mapped
 *   0xffffffffc0000000  device pages: local APIC, IOAPIC; with an IOMMU that is used its registers,
 *                       MSI-X tables, and configuration space of PCI
 * Nothing else is mapped, and nothing changes after boot. Read kernel_map.c next.
 */
#ifndef KERNEL_ARCH_X86_64_LAYOUT_H
#define KERNEL_ARCH_X86_64_LAYOUT_H

#define DIRECT_MAP_BASE 0xffff800000000000
/*
 * How far the direct map reaches: physical memory from here on is mapped nowhere, so that boot_info
 * must not have it. One row of the root table, which page_table_kernel_half copies.
 */
#define DIRECT_MAP_BYTES 0x8000000000
#define KERNEL_BASE 0xffffffff80000000
#define DEVICE_BASE 0xffffffffc0000000
#define DEVICE_LOCAL_APIC (DEVICE_BASE + 0x0000)
#define DEVICE_IOAPIC (DEVICE_BASE + 0x1000)
#define DEVICE_IOMMU (DEVICE_BASE + 0x2000)
/* Two pages for each function, because a table may lie across two. */
#define DEVICE_MSIX (DEVICE_BASE + 0x10000)
#define DEVICE_MSIX_BYTES 0x2000
/* Configuration space: up to 256 MiB. */
#define DEVICE_SPACE (DEVICE_BASE + 0x10000000)

/* Page tables for the kernel's half come from a pool of so many pages at the end of the image. */
#define BOOT_TABLES 160
/* The last of them are the tables that start.S makes, and that are not used after boot. */
#define EARLY_TABLES 7

/* SYSRET fixes the order: user data, then user code; what is in front of them is never loaded. */
#define SELECTOR_KERNEL_CODE 0x08
#define SELECTOR_KERNEL_DATA 0x10
#define SELECTOR_SYSRET_BASE 0x18
#define SELECTOR_USER_DATA 0x23
#define SELECTOR_USER_CODE 0x2b
#define SELECTOR_TASK 0x30
#define GDT_WORDS 8

#define VECTOR_DEBUG 1
#define VECTOR_NMI 2
#define VECTOR_DOUBLE_FAULT 8
#define VECTOR_PROTECTION 13
#define VECTOR_PAGE_FAULT 14
#define VECTOR_MACHINE_CHECK 18
#define VECTOR_EXCEPTIONS 32 /* the first that is none */
#define VECTOR_TIMER 0x20
#define VECTOR_SERIAL_0 0x21
#define VECTOR_SERIAL_1 0x22
#define VECTOR_IOMMU 0x23
#define VECTOR_NMI_COUNTED 0x24 /* the CPU's own, behind a non-maskable interrupt */
#define VECTOR_PIC 0x30         /* and fifteen more: where the masked PIC would deliver */
/* Functions of PCI get these: vector and entry of the interrupt remapping table are one number. */
#define VECTOR_DEVICE 0x60
#define VECTOR_DEVICE_END 0xf0
#define VECTOR_SPURIOUS 0xff

/* The platform's errors (SERR and the channel check) stand in a port of every PC. */
#define PORT_PLATFORM 0x61
#define PORT_PLATFORM_ERRORS 0xc0
#define LOCAL_COMMAND_OFFSET 0x300
#define LOCAL_COMMAND_TO_SELF 0x40000

#define RFLAGS_RESERVED 0x2
#define RFLAGS_TRAP 0x100
#define RFLAGS_INTERRUPT 0x200
/* The flags that a program may have set: CF PF AF ZF SF TF DF OF RF AC ID. */
#define RFLAGS_USER 0x250dd5
/* The flags that a system call clears: TF IF DF IOPL NT AC and the arithmetic flags. */
#define RFLAGS_SYSTEM_CALL_CLEARS 0x47fd5

/* struct arch_context; machine.h asserts them. */
#define CONTEXT_RAX 112
#define CONTEXT_VECTOR 120
#define CONTEXT_RIP 136
#define CONTEXT_CS 144
#define CONTEXT_RFLAGS 152
#define CONTEXT_RSP 160
#define CONTEXT_SS 168
#define CONTEXT_FRAME_END 176
/* In `vector`: the context was saved by a system call, and returns by SYSRET. */
#define CONTEXT_SYSTEM_CALL 0x100
#define CONTEXT_VECTOR_STATE_BYTES 1024

/* struct arch_cpu; cpu.h asserts them. */
#define CPU_SELF 0
#define CPU_CURRENT 8
#define CPU_STACK 16

/* Stacks for NMI, debug, machine check, double fault: a guard as large as the stack lies below. */
#define EXCEPTION_STACK_BYTES 8192
/* Each has its CPU's address in its last 16 bytes. */
#define EXCEPTION_STACK_TAIL 16
#define KERNEL_STACK_BYTES 16384

#endif

/*
 * The border between the portable kernel and its machine: the kernel's requests, and the machine's
 * events.
 *
 * There are two machines: kernel/arch/x86_64, and kernel/arch/host, which lets the whole kernel run
 * as a library inside a test. Each has an arch/machine.h that defines struct arch_context (a
 * thread's registers), struct arch_space (a process's page-table root) and the inline functions
 * that must cost nothing. The include path picks the machine; no file asks which one it is.
 *
 * The kernel is event driven. An entry (system call, interrupt, fault) runs with interrupts off on
 * the CPU's one stack, calls one of the kernel_entry_* functions below, and resumes the context
 * that it returns, or idles when it returns null. Nothing in the kernel waits.
 *
 * kernel/arch/device.h is the part of the border that devices have.
 */
#ifndef KERNEL_ARCH_INTERFACE_H
#define KERNEL_ARCH_INTERFACE_H

#include "abi/base.h"
#include "abi/status.h"
#include "abi/thread.h"

#define PAGE_BYTES 4096u
#define PAGE_SHIFT 12u

/* A page table of the lowest level spans so many bytes. A space keeps its tables until its end. */
#define ARCH_TABLE_BYTES (UINT64_C(1) << 21)

/* User space: [USER_LOW, USER_HIGH). Null and the last canonical page are never mapped. */
#define USER_LOW UINT64_C(0x10000)
#define USER_HIGH UINT64_C(0x7fffffff0000)

struct physical {
	uint64_t address;
};

/* The accesses that a user page allows. Writable and executable do not exist together. */
enum arch_access {
	ARCH_READ,
	ARCH_READ_WRITE,
	ARCH_READ_EXECUTE,
	/* Registers of a device: uncached. */
	ARCH_DEVICE_READ,
	ARCH_DEVICE_READ_WRITE,
};

/* Whether a program can write through a page of this access. */
static inline bool arch_access_writes(enum arch_access access)
{
	return access == ARCH_READ_WRITE || access == ARCH_DEVICE_READ_WRITE;
}

/* The same access, without writing; and to memory that takes the place of a device's registers. */
static inline enum arch_access arch_access_read_only(enum arch_access access)
{
	return access == ARCH_DEVICE_READ_WRITE ? ARCH_DEVICE_READ : ARCH_READ;
}

static inline enum arch_access arch_access_of_memory(enum arch_access access)
{
	if (access == ARCH_DEVICE_READ_WRITE)
		return ARCH_READ_WRITE;
	return access == ARCH_DEVICE_READ ? ARCH_READ : access;
}

/*
 * A list of zeroed frames, linked through their first word. Functions that need page-table frames
 * take them from a stock that their caller has filled beforehand, so that they cannot fail.
 */
struct frame_stock {
	struct physical first; /* address 0: none */
	uint32_t count;
};

/* An exception that user code caused. */
struct arch_fault {
	uint32_t vector;
	uint64_t error_code;
	uint64_t address; /* that the access was to; 0 when the vector has none */
	uint64_t instruction;
};

#define BOOT_MEMORY_RANGES 32u

struct boot_range {
	struct physical start;
	uint64_t length_bytes;
};

/* Why usable memory is not in the list that the kernel gets. */
enum boot_left_out {
	BOOT_LEFT_OUT_BEYOND, /* it lies higher than the machine can reach */
	BOOT_LEFT_OUT_ROWS,   /* the list is full */
	BOOT_LEFT_OUT_TABLES, /* the machine has no page tables to map it with */
	BOOT_LEFT_OUT_KINDS,
};

/*
 * The record that both boot doors fill. Ranges are page aligned, ascending, disjoint, usable RAM
 * that arch_direct reaches, without the kernel image, the boot package, the boot info itself and
 * everything below 1 MiB.
 */
struct boot_info {
	struct boot_range memory[BOOT_MEMORY_RANGES];
	uint32_t memory_count;
	uint64_t left_out_bytes[BOOT_LEFT_OUT_KINDS]; /* for the log */
	struct physical package;                      /* address 0: there is no boot package */
	uint64_t package_bytes;   /* as loaded; the tail of its last page is not the package's */
	const char *command_line; /* never null */
};

#include "arch/machine.h" /* struct arch_context, struct arch_space; see above */

/* ---- what machine.h provides inline ------------------------------------------------------------
 *
 * void *arch_direct(struct physical p)          kernel pointer to RAM at p, through the direct map
 * struct physical arch_physical(const void *p)  the reverse
 * void arch_copy_words(void *to, const void *from, uint32_t words)
 *         copies 8-byte words between memory of which either may be written by a running program
 *         meanwhile: one assembly routine, never a C copy
 * uint64_t arch_load64(const volatile uint64_t *p), arch_load32, arch_store32_release ...
 *         are in core/ring/shared.h and not here.
 * void arch_context_set_result(struct arch_context *c, int64_t value)
 *         what the system call that saved c returns
 * void arch_memory_given(void *memory, uint64_t length_bytes)
 *         memory went back to a pool: nobody looks at it, but for its first word, which links it
 * void arch_memory_taken(void *memory, uint64_t length_bytes)
 *         memory left a pool. Both are for machines that check such accesses; others do nothing
 */

/*
 * ---- memory ------------------------------------------------------------------------------------
 */

/* Zeroes `count` frames. */
void arch_frames_zero(const struct physical *frames, uint32_t count);

/*
 * Makes an empty user half in a fresh top-level table taken from `stock` (1 frame); the kernel half
 * is shared by all.
 */
void arch_space_init(struct arch_space *space, struct frame_stock *stock);

/* The number of page-table frames that mapping [address, address + pages) may still need: never too
 * few. */
uint32_t arch_space_tables_missing(const struct arch_space *space, uint64_t address,
				   uint64_t pages);

/* Pages that follow one another, all below one lowest table (ARCH_TABLE_BYTES). */
struct arch_run {
	const struct physical *frames; /* of each page; null: they follow one another ... */
	struct physical first;         /* ... from this one on */
	uint32_t count;                /* at least 1 */
	enum arch_access access;
};

/*
 * Maps the pages of a run; nothing may be mapped there. Takes missing tables from `stock`, which
 * holds enough, and returns how many it took.
 */
uint32_t arch_space_map(struct arch_space *space, uint64_t address, const struct arch_run *run,
			struct frame_stock *stock);

/* The frame and access of the page at `address`; false when nothing is mapped there. */
MUST_CHECK bool arch_space_find(const struct arch_space *space, uint64_t address,
				struct physical *frame, enum arch_access *access);

/*
 * Unmaps `count` pages, all below one lowest table, and flushes them; does nothing for those where
 * nothing is mapped.
 */
void arch_space_unmap(struct arch_space *space, uint64_t address, uint32_t count);

/* Makes one mapped page read-only and flushes it. A device's stays uncached. */
void arch_space_protect(struct arch_space *space, uint64_t address);

/*
 * Puts another frame in the place of a mapped page, with the same access but that it is memory, and
 * flushes it.
 */
void arch_space_replace(struct arch_space *space, uint64_t address, struct physical frame);

/*
 * Takes page tables apart, at most `budget` of them, and puts them into `freed` (their contents are
 * undefined but for the link). Returns true when nothing is left, the root included. The frames
 * that user pages map are not touched. The space must not be the one in use by this CPU: see
 * arch_space_leave.
 */
MUST_CHECK bool arch_space_teardown(struct arch_space *space, uint32_t budget,
				    struct frame_stock *freed);

/* Makes the CPU use the kernel's own space if it uses this one. */
void arch_space_leave(struct arch_space *space);

/*
 * ---- contexts ----------------------------------------------------------------------------------
 */

/* The place where a thread begins. The caller has checked that the addresses are those of user
 * space. */
struct arch_context_start {
	uint64_t entry;
	uint64_t stack;
	uint64_t thread_pointer; /* the FS base, or zero */
	struct thread_registers registers;
};

/* The registers of a new thread: those that `start` names, and everything else zero or initial. */
void arch_context_init(struct arch_context *context, const struct arch_context_start *start);

/*
 * Makes `next` (with `space`) what this CPU resumes. Saves what the processor still holds of
 * `previous`, another one (vector state, segment bases), when it is not null.
 */
void arch_switch(struct arch_context *previous, struct arch_context *next,
		 struct arch_space *space);

/* The machine's counts since boot: address spaces made current, single pages flushed. */
struct arch_counters {
	uint64_t space_loads, page_flushes;
};
void arch_counters_read(struct arch_counters *counters);

/*
 * ---- time, interrupts --------------------------------------------------------------------------
 */

/* Nanoseconds since the kernel's first instruction; never goes back. */
uint64_t arch_now_ns(void);

/*
 * Asks for one timer interrupt at `deadline_ns`, or none for UINT64_MAX; replaces the one before.
 */
void arch_timer_set(uint64_t deadline_ns);

/* A line for the log about the clock, without its end; null when there is nothing to say. */
const char *arch_clock_remark(void);

/* How user space computes the time from the time-stamp counter: see struct startup_block. */
void arch_clock_scale(uint64_t *origin, uint64_t *multiplier);
uint64_t arch_clock_hz(void);

/*
 * ---- devices of every machine ------------------------------------------------------------------
 */

/*
 * Serial ports: 0 is the terminal, 1 the kernel's log, and 2 and 3 are further lines where the
 * machine has them. Byte queues are kernel/device/serial.c's; this is the chip. A chip that is not
 * there takes every byte and says nothing. Ports p and p + ARCH_SERIAL_INTERRUPTS share an
 * interrupt.
 */
#define ARCH_SERIAL_PORTS 4u
#define ARCH_SERIAL_INTERRUPTS 2u
MUST_CHECK bool arch_serial_is_there(unsigned port);
MUST_CHECK bool arch_serial_send(unsigned port, uint8_t byte); /* false: the chip is full */
enum arch_serial_arrival {
	ARCH_SERIAL_NOTHING, /* no byte has arrived */
	ARCH_SERIAL_BYTE,
	ARCH_SERIAL_BREAK, /* the sender has held the line: no byte */
	ARCH_SERIAL_LOST,  /* the chip has dropped bytes lately: those in it are in doubt */
};
MUST_CHECK enum arch_serial_arrival arch_serial_receive(unsigned port, uint8_t *byte);
/* Whether the chip interrupts when it can take more bytes, and when one has arrived or is there. */
void arch_serial_want_send(unsigned port, bool wanted);
void arch_serial_want_receive(unsigned port, bool wanted);
/* Sends one byte and waits for the chip, with a bound: for the panic path alone. */
void arch_serial_send_panic(unsigned port, uint8_t byte);

/* Fills `count` random words; false when the machine has no source or it fails. */
MUST_CHECK bool arch_random(uint64_t *words, size_t count);

/* A line for people: which protections are on, as "nx smep smap umip wp". Static storage. */
const char *arch_features(void);

/*
 * ---- the end -----------------------------------------------------------------------------------
 */

/*
 * The two ends that init can ask for by its exit code. A machine that can do neither stands still.
 */
_Noreturn void arch_power_off(void);
_Noreturn void arch_reboot(void);
/* Off, because the system has failed: QEMU ends with an exit code of its own. */
_Noreturn void arch_power_off_failed(void);
/* Leaves the machine for good after a panic: QEMU ends with an exit code of its own. */
_Noreturn void arch_panic_stop(void);
/*
 * Prints what the machine knows about the moment of a panic (registers), straight to the log port.
 */
void arch_panic_print(void);

/*
 * Returned by kernel_entry_* in place of a context: the kernel has more work of its own to do. The
 * machine lets pending interrupts in for a moment (each may again return anything), and then calls
 * kernel_entry_continue. It does not halt.
 */
#define ARCH_CONTINUE ((struct arch_context *)1)

/*
 * ---- what the machine calls: kernel/entry/entry.c -----------------------------------------------
 */

/* Once, on the boot CPU, with the machine's own set-up done. Returns what to run first. */
struct arch_context *kernel_entry_boot(const struct boot_info *info);

/*
 * The events of a running machine, each with interrupts off, on the CPU's stack from its top. All
 * return what to resume: a context, ARCH_CONTINUE, or null for idling. system_call and fault come
 * from the thread that was resumed last, whose context is saved; the others come at any time.
 */
struct arch_context *kernel_entry_system_call(uint64_t number, uint64_t first, uint64_t second);
struct arch_context *kernel_entry_timer(void);
struct arch_context *kernel_entry_continue(void);
struct arch_context *kernel_entry_serial(unsigned interrupt); /* below ARCH_SERIAL_INTERRUPTS */
/* An interrupt that nobody asked for, which the machine has ended. The first one is logged. */
struct arch_context *kernel_entry_stray(uint32_t vector);
struct arch_context *kernel_entry_fault(const struct arch_fault *fault);
/* The kernel's own code faulted, or the machine reported an error: prints and stops. */
_Noreturn void kernel_entry_panic(const char *what, const struct arch_fault *fault);

#endif

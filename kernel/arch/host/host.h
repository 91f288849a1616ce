/*
 * The simulated machine, as tests see it: memory, clock, serial chip, chance, and the ways it ends.
 * Its devices are in kernel/arch/host/device.h.
 *
 * One machine exists at a time. host_reset makes a new one; whatever the kernel kept in the memory
 * of the old one is gone. Nothing happens by itself: time passes when the test says so, bytes
 * arrive when it says so, and it is the test that calls kernel_entry_*. docs/simulation.md tells
 * how.
 */
#ifndef KERNEL_ARCH_HOST_HOST_H
#define KERNEL_ARCH_HOST_HOST_H

#include <setjmp.h>

#include "kernel/arch/host/device.h"
#include "kernel/arch/interface.h"

/* There is no memory below this, so that physical address 0 is never valid. */
#define HOST_MEMORY_START UINT64_C(0x100000)
#define HOST_MEMORY_BYTES_LARGEST (UINT64_C(1) << 30)

#define HOST_CHIP_BYTES 16u
#define HOST_CAPTURE_BYTES 16384u

/* The end of the machine, as setjmp(host.end) returns it. */
enum host_outcome {
	HOST_RUNNING = 0,
	HOST_POWER_OFF = 1,
	HOST_REBOOT = 2,
	HOST_PANIC = 3,
	HOST_FAILED = 4, /* off, because the system has failed */
};

enum host_entropy {
	HOST_ENTROPY_SEEDED,
	HOST_ENTROPY_NONE,
};

/* One serial chip: two queues as short as a real one's. */
struct host_serial {
	uint8_t sending[HOST_CHIP_BYTES];
	uint32_t sending_count;
	uint8_t arrived[HOST_CHIP_BYTES];
	bool is_break[HOST_CHIP_BYTES]; /* that arrival is no byte */
	uint32_t arrived_first, arrived_count;
	bool is_absent; /* the machine has no such chip */
	bool want_send;
	bool ignores_arrivals; /* the kernel has no room: the chip interrupts for none */
	bool overrun;          /* it has dropped bytes, and has not said so yet */
	char captured[HOST_CAPTURE_BYTES]; /* the last bytes that went out; wraps */
	uint64_t captured_count;
};

struct host_machine {
	jmp_buf end;
	bool end_is_set; /* without it, an end of the machine ends the process */
	uint64_t memory_bytes;
	uint64_t now_ns;
	uint64_t timer_ns; /* what arch_timer_set asked for */
	uint64_t random_state;
	enum host_entropy entropy;
	struct arch_context *context; /* what arch_switch made current */
	struct arch_space *space;     /* in use; null: the kernel's own */
	uint64_t flushes;
	uint64_t flush_ns; /* that the clock advances with each; 0 unless a test says so */
	struct host_serial serial[ARCH_SERIAL_PORTS];
	struct host_device devices[HOST_DEVICES];
	struct host_iommu iommu;
	char panic_text[HOST_CAPTURE_BYTES]; /* what the panic path printed, zero terminated */
	uint32_t panic_bytes;
};

extern struct host_machine host;

/*
 * A new machine with `memory_bytes` of memory (whole pages, at most HOST_MEMORY_BYTES_LARGEST) from
 * HOST_MEMORY_START on, all of it unused. `seed` decides what its entropy source gives.
 */
void host_reset(uint64_t memory_bytes, uint64_t seed);

/*
 * Keeps the machine as it is, memory and all, for host_restore; what was kept before is forgotten.
 * No entry may be in progress. Only pages that the kernel has taken since are copied back: it
 * writes to no others, and AddressSanitizer sees to that. host_kept_differs looks at everything,
 * and gives the first address at which the machine differs from the kept one; 0: there is none.
 */
void host_keep(void);
void host_restore(void);
MUST_CHECK uint64_t host_kept_differs(void);

/*
 * A digest of the machine: of its own state, and of all memory that the kernel may look at. The
 * same state gives the same digest within one process.
 */
MUST_CHECK uint64_t host_digest(void);

/* For arch_memory_taken: host_restore copies these pages back. */
void host_touched(const void *memory, uint64_t length_bytes);

/*
 * Shows a page of the machine's memory at one more place of the host process, for a program that
 * runs there: `at`, aligned to a page. Null when something of the host's is there already. The
 * caller unmaps it.
 */
MUST_CHECK void *host_memory_show(void *at, struct physical frame);

/* Makes memory usable that the test fills itself before boot: the boot package. */
void host_memory_use(struct physical start, uint64_t length_bytes);

/* A byte arrives at the chip. False: its queue is full. The test calls kernel_entry_serial next. */
MUST_CHECK bool host_serial_arrive(unsigned port, uint8_t byte);
/* The same of a break. */
MUST_CHECK bool host_serial_break(unsigned port);

/* The sender did not wait: the chip drops bytes. */
void host_serial_overrun(unsigned port);

/* Whether the chip interrupts for bytes that have arrived. */
MUST_CHECK bool host_serial_interrupts(unsigned port);

/* The chip sends what it holds. True when it interrupts: the kernel wants to know of the room. */
MUST_CHECK bool host_serial_drain(unsigned port);

#endif

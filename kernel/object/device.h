/*
 * A Device: one function of the machine, held by its driver.
 *
 * The function belongs to the machine and is there for ever (struct device_function); a Device is
 * the right to it, and there is at most one at a time. The parts that it makes (registers,
 * interrupts, the pool) do not need it: the Device lists all of them, and ends them. The Device's
 * ledger pays for everything, whoever asks.
 *
 * The end of a Device is the one way by which a function becomes free again. It is taken in steps,
 * of which two wait for hardware; device_end.c has their order, and why it is that order.
 *
 * Read next: kernel/arch/device.h, device_end.c, dma_pool.h, device_mmio.h, interrupt.h.
 */
#ifndef KERNEL_OBJECT_DEVICE_H
#define KERNEL_OBJECT_DEVICE_H

#include "kernel/arch/device.h"
#include "kernel/object/memory.h"
#include "kernel/sched/timer.h"

/*
 * The waits that the reset of a function may ask for, in all, before it is given up. They are
 * counted, and not the time that passes: whoever gets the processor late has asked no oftener.
 */
#define DEVICE_RESET_NS UINT64_C(1000000000)
/* How long the IOMMU may take for a request; a machine that needs more is broken. */
#define DEVICE_REQUEST_NS UINT64_C(1000000000)
/* How often a request is looked at, where its interrupt does not come first. */
#define DEVICE_POLL_NS UINT64_C(1000000)
/* Interrupts that may come by a row that is masked, or nobody's: those on their way, and more. */
#define DEVICE_IGNORED_MOST 64u
/* A Device whose function had more accesses to memory refused than this ends. */
#define DEVICE_FAULTS_MOST 64u

struct device_mmio;
struct dma_pool;
struct interrupt;

enum device_stage {
	DEVICE_LIVE,
	DEVICE_WITHDRAWING, /* what it has made is taken away from programs */
	DEVICE_RESETTING,
	DEVICE_FORGETTING, /* by the IOMMU */
	DEVICE_FREE,       /* its pool ends */
};

/* Guarded by the one kernel lock. */
struct device {
	struct object object;
	uint32_t index;             /* of its function */
	uint8_t stage;              /* enum device_stage */
	bool is_silent;             /* its function did not answer after the reset */
	bool is_master;             /* its function may reach memory, and interrupt */
	uint32_t ignored;           /* interrupts by rows that are nobody's */
	uint64_t reset_due_ns;      /* its reset is not looked at before */
	uint64_t reset_waits_ns;    /* that its reset has asked for, in all */
	uint64_t round;             /* of the IOMMU, in which it is forgotten: device_wait.h */
	struct operation *resetter; /* a `reset` that goes on, or null */
	struct device_mmio *mmios;  /* all of them, by `siblings` */
	struct dma_pool *pool;      /* needed; or null */
	struct interrupt *interrupts[ARCH_DEVICE_VECTORS]; /* by their rows; null: none */
	uint64_t faults;
	uint64_t interrupted;
};

/* A function of the machine, whoever has it. Guarded by the one kernel lock. */
struct device_function {
	struct device *device; /* that lives, or is ending; null: nobody has claimed it */
	struct timer timer;    /* for all that wait for the function's hardware */
	uint64_t round;        /* the number of the last request that was made of the IOMMU */
	uint64_t request;      /* what the IOMMU calls it */
	uint64_t request_ns;   /* when it was made */
	bool is_asked;         /* and not known to be done */
	bool is_retired;       /* silent: nobody gets it any more */
	struct memory lost;    /* retired: the frames that it may still reach, for ever */
	uint64_t faults;       /* since boot */
	uint64_t interrupts;   /* since boot */
};

static inline struct device *device_of(struct object *object)
{
	return CONTAINER_OF(object, struct device, object);
}

/* Sets up all functions: nobody has one. Once, at boot. */
void device_functions_init(void);

/*
 * Claims the function of an index below arch_device_count(). UNAVAILABLE: it is withheld or
 * retired; BUSY: a Device of it is there; LEDGER_LIMIT. Nothing changed then.
 */
MUST_CHECK enum status device_create(uint32_t index, struct ledger *ledger,
				     struct device **created);

/* The function may reach memory and interrupt from here on. */
void device_master(struct device *device);

/*
 * The function is not to be trusted any more: it is cut off from memory at once, and the Device
 * ends. Does nothing for one that is ending.
 */
void device_take_out(struct device *device);

/*
 * The function has interrupted by a row that has no Interrupt (any more). Some may have been on
 * their way; a Device that goes on ends.
 */
void device_interrupted(struct device *device);

/* Accesses of a function to memory were refused: at least `count`. */
void device_faulted(uint32_t index, uint32_t count);

/*
 * Device.reset: begins, and goes on with each call of device_reset_step, which gives true when the
 * function is as it was. It waits otherwise, and device_wake steps the operation. A function that
 * does not answer in time ends its Device, and so the operation.
 */
void device_reset_begin(struct device *device, struct operation *operation);
MUST_CHECK bool device_reset_step(struct device *device);

/*
 * The reset of a function, which stops its bus mastering first, for a method of the Device's or its
 * end: begins, and takes the steps that are due, whoever has woken it and however early.
 */
enum device_reset {
	DEVICE_RESET_DONE,
	DEVICE_RESET_WAITS, /* the function's timer will wake it */
	DEVICE_RESET_SILENT,
};
void device_reset_start(struct device *device);
MUST_CHECK enum device_reset device_reset_go_on(struct device *device);

/* A method of a Device ends: if it was a reset that is not done, the Device ends, too. */
void device_forget(struct operation *operation);

/* See object_teardown_function: device_end.c. */
bool device_teardown(struct object *object);

#endif

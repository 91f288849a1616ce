/*
 * The state of the kernel: one structure, so that a test can set it up anew thousands of times a
 * second, and so that a reader can see what there is. Everything in it is guarded by the one kernel
 * lock (on one CPU: by running with interrupts off), but for struct kernel_cpu, of which each CPU
 * has its own.
 */
#ifndef KERNEL_KERNEL_H
#define KERNEL_KERNEL_H

#include "abi/ring.h"
#include "kernel/arch/interface.h"
#include "kernel/device/random.h"
#include "kernel/device/serial.h"
#include "kernel/ipc/caller.h"
#include "kernel/ipc/session.h"
#include "kernel/method/graph.h"
#include "kernel/method/root.h"
#include "kernel/object/device.h"
#include "kernel/resource/frame.h"
#include "kernel/resource/ledger.h"
#include "kernel/resource/object.h"
#include "kernel/resource/registry.h"
#include "kernel/resource/ring_pool.h"
#include "kernel/sched/sched.h"
#include "kernel/sched/timer.h"

#define KERNEL_VERSION "capOS 0.1"

/* The state of one CPU. Guarded by being on that CPU with interrupts off. */
struct kernel_cpu {
	struct sched_entity *current; /* null: idle */
	struct sched_entity *handoff; /* made ready by this entry, not yet queued: see sched.c */
	struct ledger *running;       /* the ledger that has the slice; null: none */
	struct ledger *charged;       /* pays for the time since charged_ns; null: none does */
	uint64_t charged_ns;
	uint64_t slice;              /* the number of this slice */
	struct sched_entity *loaded; /* the processor holds its registers and space; or null */
	uint64_t slice_end_ns;
	bool may_switch;     /* directly, within the slice: no entity that woke is owed more */
	bool others_ready;   /* this entry made others ready: the way out may choose them */
	bool preempt;        /* one of them is owed more than the current entity */
	uint64_t timer_ns;   /* the time to which the machine's timer is set */
	uint32_t units_left; /* of this entry's work */
	struct ledger_refusal refusal; /* noted, and not told yet */
	uint64_t entries;              /* counted */
	uint64_t scratch[RING_MESSAGE_WORDS]
		__attribute__((aligned(64))); /* a message that is being read */
	uint64_t result[RING_MESSAGE_WORDS]
		__attribute__((aligned(64))); /* a message that is being built */
};

/* The last kernel entries, for a panic's report. */
#define KERNEL_TRACE 32u
enum trace_kind {
	TRACE_NONE,
	TRACE_SYSTEM_CALL,
	TRACE_TIMER,
	TRACE_SERIAL,
	TRACE_FAULT,
	TRACE_CONTINUE,
	TRACE_STRAY,
	TRACE_DEVICE,
	TRACE_IOMMU
};
struct trace_entry {
	uint64_t kind;
	const struct sched_entity *entity; /* that ran; it may be gone, only its address is shown */
	uint64_t first, second;
};

struct kernel {
	struct kernel_cpu cpu;
	struct frame_pool frames;
	struct ring_pool rings;
	struct ledger root_ledger;
	struct root_object roots[ROOT_COUNT];
	struct serial_port serial[ARCH_SERIAL_PORTS];
	struct sched sched;
	struct timer_heap timers;
	struct device_function functions[ARCH_DEVICES];
	struct timer faults_timer;     /* until the IOMMU may interrupt for faults again */
	struct session system_session; /* of init and what it starts; its ledger is the root */
	struct caller_key caller_key;
	struct random_pool random_pool;
	/* Counted: frames that left the pool, objects that were cut out of them. */
	uint64_t allocations;
	struct registry objects; /* all of them */
	struct graph graph;
	uint64_t last_scope_id; /* of an endpoint or a scope: call_queue.h */
	uint64_t next_process_id;
	uint32_t processes, threads; /* alive */
	struct process *init;
	struct boot_package package; /* checked */
	struct physical package_start;
	struct trace_entry trace[KERNEL_TRACE];
	uint64_t stray_interrupts; /* counted: interrupts without a known source */
	uint64_t stray_faults;     /* counted: accesses of no function of the list */
	uint64_t log_lost;         /* lines of the kernel that found no room */
	uint64_t random_counter;   /* of numbers made without an entropy source */
	bool panicking;            /* a panic inside a panic stops at once */
};

extern struct kernel kernel;

#endif

/*
 * Simulated functions of PCI, and the IOMMU before them, as tests see them. kernel/arch/device.h is
 * the kernel's side.
 *
 * A function is as bad as a real one can be. It remembers addresses that the IOMMU translated for
 * it, and uses them until it is *reset*, whatever was invalidated meanwhile; it may raise any row,
 * and ignore its masks; it may stay silent after a reset; and it may answer anything when its
 * configuration is read. The IOMMU remembers translations of its own until it is told to forget
 * them, and may take its time for that. Nothing happens by itself: a test says what a function
 * does.
 */
#ifndef KERNEL_ARCH_HOST_DEVICE_H
#define KERNEL_ARCH_HOST_DEVICE_H

#include "kernel/arch/device.h"

#define HOST_DEVICES 4u
/* Addresses that a function, or the IOMMU for it, remembers. */
#define HOST_DEVICE_HELD 16u
#define HOST_RESET_NS UINT64_C(100000000)

struct host_translation {
	uint64_t address;
	struct physical frame; /* address 0: none */
};

struct host_device {
	struct arch_device found;
	bool open, master, decoding;
	bool bound[ARCH_DEVICE_VECTORS]; /* its remapping entry is present */
	bool taken[ARCH_DEVICE_VECTORS]; /* a vector of the CPU is set aside for the row */
	bool masked[ARCH_DEVICE_VECTORS];
	bool pending[ARCH_DEVICE_VECTORS]; /* came while it was masked */
	bool resetting;
	bool is_silent;     /* answers nothing after a reset */
	bool ignores_mask;  /* interrupts all the same */
	bool sticks_master; /* bus mastering cannot be switched off */
	uint64_t reset_ns;  /* when its reset began */
	uint64_t due_ns;    /* it is not to be asked before */
	uint32_t steps;     /* of its reset, that were taken */
	uint64_t resets;    /* since the machine was made */
	bool has_domain;
	struct physical root;
	struct host_translation iotlb[HOST_DEVICE_HELD]; /* until the IOMMU forgets */
	struct host_translation held[HOST_DEVICE_HELD];  /* until the function is reset */
	uint32_t faults;                                 /* that the kernel has not taken */
	uint8_t config[ARCH_DEVICE_CONFIG_BYTES];
};

/* The longest that a request takes while the IOMMU works. */
#define HOST_REQUEST_NS UINT64_C(100000000)

struct host_iommu {
	uint64_t asked, done; /* requests */
	uint64_t asked_ns;    /* when the oldest request was made that is not done */
	bool is_slow;         /* requests take until host_iommu_work, or HOST_REQUEST_NS */
	bool is_broken;       /* and these are done at host_iommu_work only */
	bool faults_masked;
	bool interrupts;                  /* for a fault, or a request that is done */
	uint32_t vectors_left;            /* of the CPU */
	uint32_t asked_for[ARCH_DEVICES]; /* requests of each function that are not done */
};

/* For host_reset: the functions that a machine of tests has, closed and silent. */
void host_devices_reset(void);

/*
 * The function reads or writes a page at an address of its domain, or of one that it made up. True:
 * it reached a frame, which it remembers from here on; *frame says which. False: it was refused,
 * and a fault is recorded. The test calls kernel_entry_iommu next if host_iommu_interrupts().
 */
MUST_CHECK bool host_device_reach(uint32_t index, uint64_t address, struct physical *frame);

/* The function writes a word to a frame that it remembers. False: it remembers none there. */
MUST_CHECK bool host_device_write(uint32_t index, uint32_t held, uint64_t word);

/* The function raises a row. True: the test calls kernel_entry_device next. */
MUST_CHECK bool host_device_raise(uint32_t index, uint32_t row);

/* A row that came while it was masked, and is not any more; or ARCH_DEVICE_VECTORS. */
uint32_t host_device_pending(uint32_t index);

/* A slow IOMMU does what was asked of it. True: it interrupts. */
MUST_CHECK bool host_iommu_work(void);

/* Whether the IOMMU interrupts; it does so once. */
MUST_CHECK bool host_iommu_interrupts(void);

#endif

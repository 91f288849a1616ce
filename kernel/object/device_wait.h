/*
 * Waiting for a function's hardware: one timer and one request of the IOMMU serve all that wait.
 *
 * Requests that the IOMMU forget what it knows of a function are made in rounds, one at a time.
 * Whoever has taken something away from the function needs a round that begins afterwards: the one
 * that is begun for it now or, while one is under way, the next. So however many buffers end at
 * once, there are never more than one request of a function under way.
 */
#ifndef KERNEL_OBJECT_DEVICE_WAIT_H
#define KERNEL_OBJECT_DEVICE_WAIT_H

#include "abi/base.h"

/* The number of the round that covers everything that was taken away before this call. */
MUST_CHECK uint64_t device_round_join(uint32_t index);

/*
 * Whether that round is done. If it is not, device_wake comes when that can have changed. A request
 * that takes more than DEVICE_REQUEST_NS stops the kernel.
 */
MUST_CHECK bool device_round_is_done(uint32_t index, uint64_t round);

/* device_wake comes at this time, or earlier. */
void device_wait_until(uint32_t index, uint64_t deadline_ns);

/*
 * The time has come, or the IOMMU has interrupted: whoever waits for the function looks again.
 * Works for the ledger of its Device, within the budget. Called by no operation.
 */
void device_wake(uint32_t index);

#endif

/*
 * Shared by the proofs about devices: functions of the machine by their ids, claimed and waited
 * for. Read next: schema/device.capnp.
 */
#ifndef TESTS_PROOFS_DEVICE_H
#define TESTS_PROOFS_DEVICE_H

#include "core/generated/device.h"
#include "tests/proofs/proof.h"
#include "user/rt/generated/device_types.h"

#define PROOF_PAGE 4096u
#define PROOF_NO_DEVICE UINT32_MAX
/* QEMU's `edu`: its ids, and the word that its first register has. */
#define EDU_VENDOR 0x1234u
#define EDU_DEVICE 0x11e8u
#define EDU_ID 0x010000edu

struct proof_devices {
	struct proof *proof;
	struct device_manager manager;
};

/* Takes the grant `devices`, or ends the program with code 93. */
void proof_devices_open(struct proof_devices *devices, struct proof *proof);

/* A nap of five milliseconds. */
void proof_nap(struct proof *proof);

/* The index of the n-th function with these ids, from 0; PROOF_NO_DEVICE when there is none. */
uint32_t proof_device_find(struct proof_devices *devices, uint16_t vendor, uint16_t device,
			   uint32_t ordinal);

MUST_CHECK enum device_state proof_device_state(struct proof_devices *devices, uint32_t index);

/* Claims a function; `ledger` pays: the id zero is the own one. The id zero on failure. */
MUST_CHECK enum status proof_device_claim(struct proof_devices *devices, uint32_t index,
					  struct ledger ledger, struct device *device);

/*
 * Waits, for ten seconds at most, until nobody has the function and its reset is over: then all
 * frames are back.
 */
void proof_device_await_free(struct proof_devices *devices, uint32_t index);

#endif

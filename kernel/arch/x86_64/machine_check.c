/*
 * Machine checks: see machine_check.h. It owns the registers of the error banks. The exception
 * itself is CR4's to allow (features.c), and a panic (trap.c).
 */
#include "kernel/arch/x86_64/machine_check.h"

#include "kernel/arch/x86_64/features.h"
#include "kernel/arch/x86_64/instructions.h"
#include "kernel/arch/x86_64/panic.h"

#define MSR_CAPABILITIES 0x179u
#define MSR_STATUS 0x17au
#define MSR_CONTROL 0x17bu
#define MSR_BANK_CONTROL 0x400u
#define MSR_BANK_STATUS 0x401u
#define MSR_BANK_ADDRESS 0x402u
#define MSR_BANK_STEP 4u

#define CAPABILITIES_BANKS 0xffu
#define CAPABILITIES_CONTROL 0x100u
#define BANK_VALID (UINT64_C(1) << 63)
#define BANK_ADDRESS_VALID (UINT64_C(1) << 58)

/* At most 255. */
static uint32_t bank_count(void)
{
	if (!features.machine_check_banks)
		return 0;
	return (uint32_t)(msr_read(MSR_CAPABILITIES) & CAPABILITIES_BANKS);
}

void machine_check_init(void)
{
	uint32_t banks = bank_count();

	if (banks == 0)
		return;
	if ((msr_read(MSR_CAPABILITIES) & CAPABILITIES_CONTROL) != 0)
		msr_write(MSR_CONTROL, UINT64_MAX);
	for (uint32_t i = 0; i < banks; i++) {
		msr_write(MSR_BANK_CONTROL + i * MSR_BANK_STEP, UINT64_MAX);
		msr_write(MSR_BANK_STATUS + i * MSR_BANK_STEP, 0);
	}
	msr_write(MSR_STATUS, 0);
}

void machine_check_print(void)
{
	uint32_t banks = bank_count();

	for (uint32_t i = 0; i < banks; i++) {
		uint64_t status = msr_read(MSR_BANK_STATUS + i * MSR_BANK_STEP);

		if ((status & BANK_VALID) == 0)
			continue;
		panic_register("  bank ", i);
		panic_register("  status ", status);
		if ((status & BANK_ADDRESS_VALID) != 0)
			panic_register("  address ",
				       msr_read(MSR_BANK_ADDRESS + i * MSR_BANK_STEP));
		panic_text("\r\n");
	}
}

/*
 * Processor features: reads them, refuses a processor that lacks some, turns them on. It owns the
 * control registers CR0, CR4, EFER and XCR0; nothing else writes them after start.S.
 */
#include "kernel/arch/x86_64/features.h"

#include "kernel/arch/interface.h"
#include "kernel/arch/x86_64/boot_option.h"
#include "kernel/arch/x86_64/instructions.h"

#define MSR_EFER 0xc0000080u
#define MSR_ARCH_CAPABILITIES 0x10au
#define EFER_SYSTEM_CALL (UINT64_C(1) << 0)
#define EFER_NO_EXECUTE (UINT64_C(1) << 11)
#define CAPABILITIES_NO_MELTDOWN (UINT64_C(1) << 0)

#define CR0_MONITOR (UINT64_C(1) << 1)
#define CR0_EMULATE (UINT64_C(1) << 2)
#define CR0_SWITCHED (UINT64_C(1) << 3)
#define CR0_NUMERIC (UINT64_C(1) << 5)
#define CR0_WRITE_PROTECT (UINT64_C(1) << 16)
#define CR0_ALIGNMENT (UINT64_C(1) << 18)
#define CR0_CACHE_OFF (UINT64_C(3) << 29)

#define CR4_PHYSICAL_EXTENSION (UINT64_C(1) << 5)
#define CR4_MACHINE_CHECK (UINT64_C(1) << 6)
#define CR4_GLOBAL (UINT64_C(1) << 7)
#define CR4_FXSAVE (UINT64_C(1) << 9)
#define CR4_VECTOR_EXCEPTIONS (UINT64_C(1) << 10)
#define CR4_UMIP (UINT64_C(1) << 11)
#define CR4_FSGSBASE (UINT64_C(1) << 16)
#define CR4_XSAVE (UINT64_C(1) << 18)
#define CR4_SMEP (UINT64_C(1) << 20)
#define CR4_SMAP (UINT64_C(1) << 21)

#define XCR0_X87_SSE 3u
#define XCR0_AVX 4u

struct features features __attribute__((section(".settled")));
static char features_text[128] __attribute__((section(".settled")));

static bool bit(uint32_t word, unsigned number)
{
	return (word >> number & 1u) != 0;
}

/* "AuthenticAMD" and "HygonGenuine", which share a design. */
static bool features_amd(void)
{
	struct cpuid vendor = instruction_cpuid(0, 0);
	bool amd = vendor.ebx == 0x68747541 && vendor.edx == 0x69746e65 && vendor.ecx == 0x444d4163;
	bool hygon =
		vendor.ebx == 0x6f677948 && vendor.edx == 0x6e65476e && vendor.ecx == 0x656e6975;

	return amd || hygon;
}

/*
 * Whether a program can read memory that its page tables map for the kernel alone. AMD's processors
 * check before they forward data.
 */
static bool features_meltdown(void)
{
	struct cpuid vendor = instruction_cpuid(0, 0);

	if (features_amd())
		return false;
	if (vendor.eax < 7 || !bit(instruction_cpuid(7, 0).edx, 29))
		return true;
	return (msr_read(MSR_ARCH_CAPABILITIES) & CAPABILITIES_NO_MELTDOWN) == 0;
}

static void features_text_add(const char *word)
{
	size_t end = 0;

	while (features_text[end] != '\0')
		end++;
	if (end != 0)
		features_text[end++] = ' ';
	for (size_t i = 0; word[i] != '\0' && end + 1 < sizeof(features_text); i++)
		features_text[end++] = word[i];
	features_text[end] = '\0';
}

static void features_text_make(void)
{
	features_text_add("nx wp fsgsbase");
	if (features.smep)
		features_text_add("smep");
	if (features.smap)
		features_text_add("smap");
	if (features.umip)
		features_text_add("umip");
	if (features.xsave)
		features_text_add("xsave");
	if (features.avx)
		features_text_add("avx");
	if (features.random)
		features_text_add("rdrand");
	if (features.machine_check)
		features_text_add("mce");
	if (features.x87_leak)
		features_text_add("x87-clear");
}

static void features_xsave_read(uint32_t basic_ecx, uint32_t highest_leaf)
{
	if (highest_leaf < 13 || !bit(basic_ecx, 26))
		return;
	features.xsave = true;
	features.avx = bit(basic_ecx, 28) && (instruction_cpuid(13, 0).eax & XCR0_AVX) != 0;
	features.xsave_in_use = bit(instruction_cpuid(13, 1).eax, 2);
}

/* Reads the features that have leaves of their own above 0x80000001. */
static void features_extended_read(void)
{
	uint32_t highest = instruction_cpuid(0x80000000, 0).eax;

	if (highest >= 0x80000007)
		features.clock_invariant = bit(instruction_cpuid(0x80000007, 0).edx, 8);
	/*
	 * AMD's before Zen 2 lack the bit, and save and load the pointers of a pending exception
	 * alone.
	 */
	features.x87_leak = features_amd() &&
			    (highest < 0x80000008 || !bit(instruction_cpuid(0x80000008, 0).ebx, 2));
}

const char *features_read(const char *command_line)
{
	uint32_t highest = instruction_cpuid(0, 0).eax;
	struct cpuid basic = instruction_cpuid(1, 0);
	struct cpuid more = {0};
	struct cpuid extended = instruction_cpuid(0x80000001, 0);

	if (highest >= 7)
		more = instruction_cpuid(7, 0);
	if (!bit(extended.edx, 20))
		return "the processor has no NX bit, or the firmware has turned it off";
	if (!bit(extended.edx, 11))
		return "the processor has no SYSCALL";
	if (!bit(more.ebx, 0))
		return "the processor has no FSGSBASE";
	if (!bit(basic.edx, 9))
		return "the processor has no local APIC";
	if (features_meltdown() && !boot_option_given(command_line, "accept-meltdown"))
		return "programs could read the kernel's memory on this processor (Meltdown); "
		       "the boot option accept-meltdown starts capOS all the same";
	features.pages_1g = bit(extended.edx, 26);
	features.smep = bit(more.ebx, 7);
	features.smap = bit(more.ebx, 20);
	features.umip = bit(more.ecx, 2);
	features.random = bit(basic.ecx, 30);
	features.machine_check = bit(basic.edx, 7);
	features.machine_check_banks = features.machine_check && bit(basic.edx, 14);
	features_extended_read();
	features_xsave_read(basic.ecx, highest);
	features_text_make();
	return NULL;
}

static void features_xsave_enable(void)
{
	uint32_t mask = XCR0_X87_SSE | (features.avx ? XCR0_AVX : 0);

	__asm__ volatile("xsetbv" : : "c"(0), "a"(mask), "d"(0));
}

void features_enable(void)
{
	uint64_t cr0 = cr0_read();
	uint64_t cr4 = CR4_PHYSICAL_EXTENSION | CR4_GLOBAL | CR4_FXSAVE | CR4_VECTOR_EXCEPTIONS |
		       CR4_FSGSBASE;

	msr_write(MSR_EFER, msr_read(MSR_EFER) | EFER_SYSTEM_CALL | EFER_NO_EXECUTE);
	cr0 &= ~(CR0_EMULATE | CR0_SWITCHED | CR0_ALIGNMENT | CR0_CACHE_OFF);
	cr0_write(cr0 | CR0_MONITOR | CR0_NUMERIC | CR0_WRITE_PROTECT);
	cr4 |= features.smep ? CR4_SMEP : 0;
	cr4 |= features.smap ? CR4_SMAP : 0;
	cr4 |= features.umip ? CR4_UMIP : 0;
	cr4 |= features.xsave ? CR4_XSAVE : 0;
	cr4 |= features.machine_check ? CR4_MACHINE_CHECK : 0;
	cr4_write(cr4);
	if (features.xsave)
		features_xsave_enable();
}

const char *arch_features(void)
{
	return features_text;
}

/*
 * Saves and loads vector state, eagerly: a thread never runs with another one's registers, and no
 * trap decides when to load them. Only x87, SSE and AVX are enabled, which is what a context has
 * room for. It owns the image of the initial state.
 */
#include "kernel/arch/x86_64/vector_state.h"

#include "kernel/arch/x86_64/features.h"
#include "kernel/arch/x86_64/instructions.h"

#define XSAVE_HEADER 512u
#define XSAVE_HEADER_BYTES 64u
#define ALL_COMPONENTS UINT32_MAX
#define MXCSR_INITIAL 0x1f80u
#define CONTROL_WORD_INITIAL 0x037fu
#define MXCSR_OFFSET 24u

/* With an empty XSAVE header, loading this makes every component initial. */
static uint8_t initial_state[CONTEXT_VECTOR_STATE_BYTES]
	__attribute__((section(".settled"), aligned(64)));

/*
 * How it is done on this processor, found at boot. One that does not tell what is in use (QEMU's
 * says that all is, always) is not asked each time.
 */
static enum vector_way {
	VECTOR_ALL,    /* XSAVE and XRSTOR of everything */
	VECTOR_CLEAR,  /* the same, and the x87 pointers are cleared before each XRSTOR */
	VECTOR_IN_USE, /* the same, and XGETBV 1 tells when that can be left out */
	VECTOR_OLD,    /* FXSAVE and FXRSTOR */
} way __attribute__((section(".settled")));

/* `mask` is ALL_COMPONENTS. */
static inline void state_xsave(uint8_t *area, uint32_t mask)
{
	__asm__ volatile("xsave64 (%0)" : : "r"(area), "a"(mask), "d"(mask) : "memory");
}

static inline void state_xrstor(const uint8_t *area, uint32_t mask)
{
	__asm__ volatile("xrstor64 (%0)" : : "r"(area), "a"(mask), "d"(mask) : "memory");
}

static void state_save(uint8_t *area)
{
	if (way != VECTOR_OLD)
		state_xsave(area, ALL_COMPONENTS);
	else
		__asm__ volatile("fxsave64 (%0)" : : "r"(area) : "memory");
}

/*
 * Where loading leaves the pointers to the last x87 instruction and its operand as they are, they
 * would tell the next thread what the last one did: this makes them zero.
 */
static inline void x87_pointers_clear(void)
{
	__asm__ volatile("fninit");
}

static void state_load(const uint8_t *area)
{
	if (features.x87_leak)
		x87_pointers_clear();
	if (way != VECTOR_OLD)
		state_xrstor(area, ALL_COMPONENTS);
	else
		__asm__ volatile("fxrstor64 (%0)" : : "r"(area) : "memory");
}

/* Whether any register differs from its initial value. MXCSR counts extra on some processors. */
static bool state_in_use(void)
{
	uint32_t in_use, high, mxcsr;

	if (way != VECTOR_IN_USE)
		return true;
	__asm__ volatile("xgetbv" : "=a"(in_use), "=d"(high) : "c"(1));
	if (in_use != 0)
		return true;
	__asm__ volatile("stmxcsr %0" : "=m"(mxcsr));
	return mxcsr != MXCSR_INITIAL;
}

const char *vector_state_boot(void)
{
	uint16_t control_word = CONTROL_WORD_INITIAL;
	uint32_t mxcsr = MXCSR_INITIAL;

	if (features.xsave && instruction_cpuid(13, 0).ebx > CONTEXT_VECTOR_STATE_BYTES)
		return "the processor's vector state is larger than 1024 bytes";
	__builtin_memcpy(initial_state, &control_word, sizeof(control_word));
	__builtin_memcpy(initial_state + MXCSR_OFFSET, &mxcsr, sizeof(mxcsr));
	way = !features.xsave         ? VECTOR_OLD
	      : features.x87_leak     ? VECTOR_CLEAR
	      : features.xsave_in_use ? VECTOR_IN_USE
				      : VECTOR_ALL;
	if (way == VECTOR_IN_USE) {
		state_load(initial_state);
		if (state_in_use())
			way = VECTOR_ALL;
	}
	return NULL;
}

/* With the header, of which XSAVE leaves most as it is, and XRSTOR insists on zeros there. */
void vector_state_init(struct arch_context *context)
{
	context->vector_used = false;
	arch_copy_words(context->vector_state, initial_state,
			(XSAVE_HEADER + XSAVE_HEADER_BYTES) / sizeof(uint64_t));
}

static NOT_INLINE void state_switch_unused(struct arch_context *previous, struct arch_context *next)
{
	bool in_use = !previous || state_in_use();

	if (previous) {
		previous->vector_used = in_use;
		if (in_use)
			state_save(previous->vector_state);
	}
	if (next->vector_used)
		state_load(next->vector_state);
	else if (in_use)
		state_load(initial_state);
}

static inline void state_switch_all(struct arch_context *previous, struct arch_context *next,
				    bool clears)
{
	uint32_t mask = ALL_COMPONENTS;

	__asm__("" : "+r"(mask)); /* one for both: it is not made twice */
	if (previous)
		state_xsave(previous->vector_state, mask);
	if (clears)
		x87_pointers_clear();
	state_xrstor(next->vector_state, mask);
}

/* One test on each of the straight ways. */
void vector_state_switch(struct arch_context *previous, struct arch_context *next)
{
	if (way == VECTOR_CLEAR)
		state_switch_all(previous, next, true);
	else if (way == VECTOR_ALL)
		state_switch_all(previous, next, false);
	else
		state_switch_unused(previous, next);
}

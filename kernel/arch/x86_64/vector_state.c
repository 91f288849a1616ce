/*
 * Saves and loads vector state, eagerly: a thread never runs with another one's registers, and no
 * trap decides when to load them. Only x87, SSE and AVX are enabled, which is what a context has room
 * for. It owns the image of the initial state.
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

static inline void state_save(uint8_t *area)
{
	if (__builtin_expect(features.xsave, 1))
		__asm__ volatile("xsave64 (%0)"
				 :
				 : "r"(area), "a"(ALL_COMPONENTS), "d"(ALL_COMPONENTS)
				 : "memory");
	else
		__asm__ volatile("fxsave64 (%0)" : : "r"(area) : "memory");
}

static inline void state_load(const uint8_t *area)
{
	if (__builtin_expect(features.xsave, 1))
		__asm__ volatile("xrstor64 (%0)"
				 :
				 : "r"(area), "a"(ALL_COMPONENTS), "d"(ALL_COMPONENTS)
				 : "memory");
	else
		__asm__ volatile("fxrstor64 (%0)" : : "r"(area) : "memory");
}

/* Whether any register differs from its initial value. MXCSR counts extra on some processors. */
static bool state_in_use(void)
{
	uint32_t in_use, high, mxcsr;

	if (!features.xsave_in_use)
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
	return NULL;
}

/* XSAVE leaves most of the header as it is, and XRSTOR insists on zeros there. */
void vector_state_init(struct arch_context *context)
{
	context->vector_used = false;
	__builtin_memset(context->vector_state + XSAVE_HEADER, 0, XSAVE_HEADER_BYTES);
}

void vector_state_switch(struct arch_context *previous, struct arch_context *next)
{
	bool in_use = previous == NULL || state_in_use();

	if (previous != NULL) {
		previous->vector_used = in_use;
		if (in_use)
			state_save(previous->vector_state);
	}
	if (next->vector_used)
		state_load(next->vector_state);
	else if (in_use)
		state_load(initial_state);
}

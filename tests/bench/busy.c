/*
 * How many instructions the machine works from its first one until it idles at the shell's prompt,
 * under a clock that counts them. Such a clock jumps over the time in which the machine idles, up
 * to the next deadline: that time is taken off. It stands between entry.S and the kernel in a
 * kernel that is linked for this alone (mk/bench.mk renames what entry.S calls, and the call with
 * which the serial driver sends a byte), says the figure on the log port, and turns the machine
 * off.
 */
#include "kernel/arch/interface.h"
#include "kernel/arch/x86_64/instructions.h"
#include "tests/bench/busy.h"
#include "tests/bench/say.h"
#include "tests/bench/terminal.h"

static const char prompt[] = "capos> ";

struct arch_context *trap_user(struct arch_context *context);
struct arch_context *trap_idle(uint64_t vector, uint32_t continuing);

struct arch_context *busy_system_call(uint64_t number, uint64_t first, uint64_t second);
struct arch_context *busy_continue(void);
struct arch_context *busy_trap_user(struct arch_context *context);
struct arch_context *busy_trap_idle(uint64_t vector, uint32_t continuing);

static uint64_t idle_begun;
static uint64_t idle_total;

static struct terminal_sent sent;

bool busy_serial_send(unsigned port, uint8_t byte);

bool busy_serial_send(unsigned port, uint8_t byte)
{
	if (!arch_serial_send(port, byte))
		return false;
	if (port == 0)
		terminal_note(&sent, byte);
	return true;
}

/* On the way out of the kernel: `next` is what runs, or null when the machine idles. */
static struct arch_context *busy_leave(struct arch_context *next)
{
	uint64_t origin, multiplier;

	if (next)
		return next;
	idle_begun = time_stamp();
	if (!terminal_shows(&sent, prompt))
		return next;
	arch_clock_scale(&origin, &multiplier);
	say("\nbusy until the prompt ");
	say_number(idle_begun - origin - idle_total);
	say(", idle ");
	say_number(idle_total);
	say("\n");
	arch_power_off();
}

/*
 * Returns, and so goes on to entry_resume as trap_system_call does by itself. A kernel that does
 * not know the call of tests/bench/busy.h returns to the program.
 */
struct arch_context *busy_system_call(uint64_t number, uint64_t first, uint64_t second)
{
	struct arch_context *next = kernel_entry_system_call(number, first, second);

	if (number == BUSY_IDLE && next > ARCH_CONTINUE)
		arch_context_set_result(next, (int64_t)idle_total);
	return busy_leave(next);
}

struct arch_context *busy_continue(void)
{
	return busy_leave(kernel_entry_continue());
}

struct arch_context *busy_trap_user(struct arch_context *context)
{
	return busy_leave(trap_user(context));
}

struct arch_context *busy_trap_idle(uint64_t vector, uint32_t continuing)
{
	if (!continuing)
		idle_total += time_stamp() - idle_begun;
	return busy_leave(trap_idle(vector, continuing));
}

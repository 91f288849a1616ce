/*
 * The serial line, case by case: a sender that is faster than its reader waits and loses nothing;
 * bytes that the chip has lost are reported where they are missing; a guard is sent once, before
 * others' output, and bytes for a screen that they have changed are refused.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/generated/console.h"
#include "tests/sim/sim.h"

#define EXPECT SIM_EXPECT
#define STATUS(name, ...) SIM_STATUS(STATUS_##name, __VA_ARGS__)
#define TERMINAL 0u

struct seen {
	char bytes[3072];
	uint32_t count, lost, breaks;
	bool guard_used;
};

static struct sim_held serial, console;

static void read_build(struct sim_call *call, uint32_t limit)
{
	struct serial_port_read_params_builder params;

	sim_call_init(call, serial, SERIAL_PORT_METHOD_READ, 0);
	STATUS(OK, serial_port_read_params_builder_root(&call->builder, &params));
	serial_port_read_params_builder_set_limit(&params, limit);
}

static void read_see(struct sim_call *call, struct seen *seen)
{
	struct serial_port_read_results_reader results;
	struct capnp_data data;

	STATUS(OK, serial_port_read_results_root(&call->result, &results));
	STATUS(OK, serial_port_read_results_get_data(&results, &data));
	EXPECT(data.length_bytes <= sizeof(seen->bytes));
	memcpy(seen->bytes, data.bytes, data.length_bytes);
	seen->count = data.length_bytes;
	seen->lost = serial_port_read_results_get_lost(&results);
	seen->breaks = serial_port_read_results_get_breaks(&results);
	seen->guard_used = serial_port_read_results_get_guard_used(&results);
}

/* A read that has something to tell. */
static void read_now(uint32_t limit, struct seen *seen)
{
	struct sim_call call;

	read_build(&call, limit);
	STATUS(OK, sim_call(sim_init(), &call));
	read_see(&call, seen);
}

static void write_to(struct sim_held held, const char *text)
{
	struct console_write_params_builder params;
	struct sim_call call;

	sim_call_init(&call, held, CONSOLE_METHOD_WRITE, 0);
	STATUS(OK, console_write_params_builder_root(&call.builder, &params));
	STATUS(OK, console_write_params_builder_set_data(
			   &params, capnp_data_make(text, (uint32_t)strlen(text))));
	STATUS(OK, sim_call(sim_init(), &call));
}

struct painted {
	bool painted, mid_line;
};

static enum status paint(const char *text, const char *before, uint32_t before_bytes,
			 struct painted *seen)
{
	struct serial_port_paint_params_builder params;
	struct serial_port_paint_results_reader results;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, serial, SERIAL_PORT_METHOD_PAINT, 0);
	STATUS(OK, serial_port_paint_params_builder_root(&call.builder, &params));
	STATUS(OK, serial_port_paint_params_builder_set_data(
			   &params, capnp_data_make(text, (uint32_t)strlen(text))));
	STATUS(OK, serial_port_paint_params_builder_set_before(
			   &params, capnp_data_make(before, before_bytes)));
	status = sim_call(sim_init(), &call);
	if (status != STATUS_OK)
		return status;
	STATUS(OK, serial_port_paint_results_root(&call.result, &results));
	seen->painted = serial_port_paint_results_get_painted(&results);
	seen->mid_line = serial_port_paint_results_get_mid_line(&results);
	return STATUS_OK;
}

/* A paint that the line takes. */
static void paint_taken(const char *text, const char *before)
{
	struct painted seen;

	STATUS(OK, paint(text, before, (uint32_t)strlen(before), &seen));
	EXPECT(seen.painted && !seen.mid_line);
}

static void paint_refused(const char *text, bool mid_line)
{
	struct painted seen;

	STATUS(OK, paint(text, "<never>", 7, &seen));
	EXPECT(!seen.painted && seen.mid_line == mid_line);
}

/* Byte n of the text of a sender that waits while the chip has no room. */
static uint8_t sent(uint32_t n)
{
	return (uint8_t)(n * 7u + n / 256u);
}

/* Sends until chip and kernel take no more, with an interrupt whenever the chip makes one. */
static uint32_t send_on(uint32_t from, uint32_t to)
{
	while (from < to) {
		while (from < to && host_serial_arrive(TERMINAL, sent(from)))
			from++;
		if (!host_serial_interrupts(TERMINAL))
			break;
		sim_entry_serial(TERMINAL);
	}
	return from;
}

static void nothing_is_lost_while_the_reader_is_busy(void)
{
	static const uint32_t limits[] = {1, 64, 3072, 7, 1000};
	uint32_t at = 0, read = 0, all = 20000;
	struct seen seen;

	while (read < all) {
		at = send_on(at, all);
		/* As much as ring and chip hold waits; the sender waits, too. */
		EXPECT(at - read <= SERIAL_INPUT_BYTES + HOST_CHIP_BYTES);
		EXPECT(at == all || at - read >= SERIAL_INPUT_BYTES);
		read_now(limits[read % ARRAY_COUNT(limits)], &seen);
		EXPECT(seen.count > 0 && seen.lost == 0 && !seen.guard_used);
		for (uint32_t i = 0; i < seen.count; i++)
			EXPECT((uint8_t)seen.bytes[i] == sent(read + i));
		read += seen.count;
	}
}

static void while_the_ring_is_full_the_chip_does_not_interrupt(void)
{
	struct seen seen;
	uint32_t at = send_on(0, 5000);

	EXPECT(at == SERIAL_INPUT_BYTES + HOST_CHIP_BYTES && !host_serial_interrupts(TERMINAL));
	read_now(1, &seen);
	EXPECT(host_serial_interrupts(TERMINAL));
	for (uint32_t left = at - 1; left > 0; left -= seen.count) {
		(void)send_on(0, 0);
		if (host_serial_interrupts(TERMINAL))
			sim_entry_serial(TERMINAL);
		read_now(3072, &seen);
	}
	EXPECT(kernel.serial[TERMINAL].input_count == 0);
}

static void lost_bytes_are_reported_where_they_are_missing(void)
{
	struct seen seen;

	EXPECT(host_serial_arrive(TERMINAL, 'a') && host_serial_arrive(TERMINAL, '\r'));
	sim_entry_serial(TERMINAL);
	/* The chip does not say which of these came before the loss: none of them is believed. */
	EXPECT(host_serial_arrive(TERMINAL, 'b') && host_serial_arrive(TERMINAL, '\r'));
	host_serial_overrun(TERMINAL);
	sim_entry_serial(TERMINAL);
	EXPECT(host_serial_arrive(TERMINAL, 'c'));
	sim_entry_serial(TERMINAL);
	read_now(64, &seen);
	EXPECT(seen.count == 2 && !memcmp(seen.bytes, "a\r", 2) && seen.lost == 0);
	read_now(64, &seen);
	EXPECT(seen.count == 1 && seen.bytes[0] == 'c' && seen.lost == 3);
}

/* One mark is enough: what stands between two losses goes, too. */
static void between_two_losses_nothing_is_believed(void)
{
	struct seen seen;

	for (char byte = 'a'; byte <= 'd'; byte++) {
		EXPECT(host_serial_arrive(TERMINAL, (uint8_t)byte));
		sim_entry_serial(TERMINAL);
		if (byte == 'a' || byte == 'c') {
			host_serial_overrun(TERMINAL);
			sim_entry_serial(TERMINAL);
		}
	}
	read_now(64, &seen);
	EXPECT(seen.count == 1 && seen.bytes[0] == 'a' && seen.lost == 0);
	read_now(64, &seen);
	EXPECT(seen.count == 1 && seen.bytes[0] == 'd' && seen.lost == 4);
}

static void a_loss_alone_ends_a_read(void)
{
	struct ring_completion completion;
	struct sim_call call;
	struct seen seen;

	read_build(&call, 64);
	sim_call_submit(sim_init(), &call);
	EXPECT(sim_system_call(sim_init(), SYSTEM_CALL_CAP_ENTER, 0, 0) >= 0);
	EXPECT(!sim_complete(sim_init(), &completion));
	host_serial_overrun(TERMINAL);
	sim_entry_serial(TERMINAL);
	EXPECT(sim_run_until(sim_init()) && sim_complete(sim_init(), &completion));
	sim_call_finish(sim_init(), &call, &completion);
	EXPECT(call.status == STATUS_OK);
	read_see(&call, &seen);
	EXPECT(seen.count == 0 && seen.lost == 1);
}

/* The chip sends all that there is, and interrupts where it is asked to. */
/* ---- breaks ---------------------------------------------------------------------------------- */

static void type(unsigned port, const char *text)
{
	for (; *text; text++)
		EXPECT(host_serial_arrive(port, (uint8_t)*text));
	sim_entry_serial(port % ARCH_SERIAL_INTERRUPTS);
}

static void hold(void)
{
	EXPECT(host_serial_break(TERMINAL));
	sim_entry_serial(TERMINAL);
}

static void expect_read(const char *text, uint32_t lost, uint32_t breaks)
{
	struct seen seen;

	read_now(100, &seen);
	EXPECT(seen.count == strlen(text) && memcmp(seen.bytes, text, seen.count) == 0);
	EXPECT(seen.lost == lost && seen.breaks == breaks);
}

/* Bytes before a break are in one read, and those after it in the next, which tells it. */
static void breaks_are_told_where_they_came(void)
{
	hold();
	expect_read("", 0, 1);
	type(TERMINAL, "ab");
	hold();
	type(TERMINAL, "cd");
	expect_read("ab", 0, 0);
	expect_read("cd", 0, 1);
	/* A zero byte is a byte. */
	EXPECT(host_serial_arrive(TERMINAL, 0));
	sim_entry_serial(TERMINAL);
	{
		struct seen seen;

		read_now(100, &seen);
		EXPECT(seen.count == 1 && seen.bytes[0] == 0 && seen.breaks == 0);
	}
	/* Nobody reads meanwhile: they are told at the first. */
	type(TERMINAL, "a");
	hold();
	type(TERMINAL, "b");
	hold();
	hold();
	type(TERMINAL, "c");
	expect_read("a", 0, 0);
	expect_read("bc", 0, 3);
}

/* A break among bytes that are dropped is not dropped with them. */
static void a_loss_hides_no_break(void)
{
	type(TERMINAL, "ab");
	EXPECT(host_serial_arrive(TERMINAL, 'x') && host_serial_break(TERMINAL));
	host_serial_overrun(TERMINAL);
	sim_entry_serial(TERMINAL);
	type(TERMINAL, "y");
	expect_read("ab", 0, 0);
	expect_read("y", 2, 1);
	/* The second of two losses takes the bytes between them, and not the break. */
	type(TERMINAL, "a");
	host_serial_overrun(TERMINAL);
	sim_entry_serial(TERMINAL);
	type(TERMINAL, "in doubt");
	hold();
	type(TERMINAL, "too");
	host_serial_overrun(TERMINAL);
	sim_entry_serial(TERMINAL);
	expect_read("a", 0, 0);
	expect_read("", 13, 1);
}

/* ---- what is left in memory ------------------------------------------------------------------ */

static bool holds(const void *memory, size_t bytes, const char *text)
{
	const char *at = memory;
	size_t length = strlen(text);

	for (size_t i = 0; i + length <= bytes; i++)
		if (memcmp(at + i, text, length) == 0)
			return true;
	return false;
}

static bool kernel_holds(const char *text)
{
	return holds(&kernel, sizeof(kernel), text) ||
	       holds(kernel.cpu.scratch, RING_MESSAGE_WORDS * sizeof(uint64_t), text) ||
	       holds(kernel.cpu.result, RING_MESSAGE_WORDS * sizeof(uint64_t), text);
}

/* A byte that was read, or sent, is nowhere in the kernel any more. */
static void nothing_typed_or_shown_stays_in_the_kernel(void)
{
	type(TERMINAL, "geheimes wort");
	EXPECT(kernel_holds("geheimes"));
	expect_read("geheimes wort", 0, 0);
	EXPECT(!kernel_holds("geheimes") && !kernel_holds("wort"));
	/* Bytes that are dropped between two losses are wiped, too. */
	host_serial_overrun(TERMINAL);
	sim_entry_serial(TERMINAL);
	type(TERMINAL, "geheim");
	host_serial_overrun(TERMINAL);
	sim_entry_serial(TERMINAL);
	EXPECT(!kernel_holds("geheim"));
	expect_read("", 8, 0);
	write_to(serial, "nur gezeigt");
	write_to(console, "nur gezeigt\n");
	while (host_serial_drain(TERMINAL))
		sim_entry_serial(TERMINAL);
	EXPECT(!kernel_holds("gezeigt"));
}

/* ---- several lines --------------------------------------------------------------------------- */

/* The lines of one interrupt have each their own reader and queue. */
static void lines_are_apart(void)
{
	struct sim_held first = serial, line2 = sim_capset(kernel.init, "line2");
	uint64_t before = host.serial[TERMINAL].captured_count;

	EXPECT(sim_object(sim_init(), line2) == &kernel.serial[2].object);
	type(TERMINAL, "one");
	type(2, "two");
	serial = line2;
	expect_read("two", 0, 0);
	write_to(serial, "out");
	while (host_serial_drain(2))
		sim_entry_serial(0);
	EXPECT(memcmp(&host.serial[2].captured[host.serial[2].captured_count - 3], "out", 3) == 0);
	EXPECT(host.serial[TERMINAL].captured_count == before);
	serial = first;
	expect_read("one", 0, 0);
}

static void send_out(void)
{
	while (host_serial_drain(TERMINAL))
		sim_entry_serial(TERMINAL);
	EXPECT(kernel.serial[TERMINAL].output_count == 0);
}

static const char *sent_out(uint64_t from)
{
	static char text[256];
	uint64_t end;

	send_out();
	end = host.serial[TERMINAL].captured_count;
	EXPECT(end - from < sizeof(text));
	for (uint64_t i = from; i < end; i++)
		text[i - from] = host.serial[TERMINAL].captured[i % HOST_CAPTURE_BYTES];
	text[end - from] = '\0';
	return text;
}

static void a_guard_is_sent_once_before_what_others_write(void)
{
	uint64_t from = host.serial[TERMINAL].captured_count;
	struct painted seen;

	STATUS(OUT_OF_RANGE,
	       paint("", "123456789012345678901234567890123", SERIAL_GUARD_BYTES + 1, &seen));
	paint_taken("a", "<old>");
	paint_taken("b", "<guard>");
	write_to(serial, "mine,");
	write_to(console, "tick\n");
	write_to(console, "tock\n");
	EXPECT(!strcmp(sent_out(from), "abmine,<guard>tick\ntock\n"));
	paint_refused("never", false);
	paint_taken("c", "<guard>");
	paint_taken("d", "");
	send_out();
	from = host.serial[TERMINAL].captured_count;
	write_to(console, "x\n");
	EXPECT(!strcmp(sent_out(from), "x\n"));
	paint_taken("e", "");
	send_out();
}

static void bytes_for_a_screen_that_others_have_changed_are_refused(void)
{
	uint64_t from = host.serial[TERMINAL].captured_count;
	struct seen seen;

	paint_taken("line", "<guard>");
	write_to(console, "tick\n");
	paint_refused("never", false);
	/* The others write once more before the line is painted again. */
	paint_taken("again", "<guard>");
	write_to(console, "tock");
	/*
	 * The read says that there is something; the next paint alone tells what, and is not
	 * skipped by it.
	 */
	read_now(64, &seen);
	EXPECT(seen.count == 0 && seen.guard_used);
	paint_refused("never", true);
	paint_taken("\nagain", "<guard>");
	EXPECT(host_serial_arrive(TERMINAL, 'a'));
	sim_entry_serial(TERMINAL);
	read_now(64, &seen);
	EXPECT(seen.count == 1 && !seen.guard_used);
	paint_taken("a", "");
	EXPECT(!strcmp(sent_out(from), "line<guard>tick\nagain<guard>tock\nagaina"));
	/*
	 * Without a guard nothing is covered, but an unfinished line is in the way, until the
	 * holder writes.
	 */
	write_to(console, "half");
	paint_refused("never", true);
	write_to(console, "half");
	write_to(serial, "mine\n");
	paint_taken("b", "");
}

#define READ_ASIDE 77u

static struct ring_completion aside;

/* The read that waited along with other calls is done. */
static void aside_take(struct thread *thread, const struct ring_completion *completion)
{
	(void)thread;
	EXPECT(completion->user_data == READ_ASIDE);
	aside = *completion;
}

/*
 * The reader that waits learns of it without a byte being typed, whatever else is written at once.
 */
static void a_used_guard_ends_a_read(void)
{
	struct ring_completion completion;
	struct sim_call call;
	struct seen seen;

	memset(&aside, 0, sizeof(aside));
	sim.stray = aside_take;
	read_build(&call, 64);
	call.entry.operation = 1;
	call.entry.user_data = READ_ASIDE;
	paint_taken("", "<guard>");
	sim_call_submit(sim_init(), &call);
	EXPECT(sim_system_call(sim_init(), SYSTEM_CALL_CAP_ENTER, 0, 0) >= 0);
	write_to(console, "tick\n");
	write_to(serial, "mine\n");
	send_out();
	EXPECT(sim_run_until(sim_init()));
	while (aside.user_data == 0 && sim_complete(sim_init(), &completion))
		aside_take(sim_init(), &completion);
	EXPECT(aside.user_data == READ_ASIDE);
	sim_call_finish(sim_init(), &call, &aside);
	EXPECT(call.status == STATUS_OK);
	read_see(&call, &seen);
	EXPECT(seen.count == 0 && seen.guard_used);
	sim.stray = NULL;
	paint_refused("never", false);
}

/*
 * ---- writes and paints that wait for room
 * --------------------------------------------------------
 */

enum { WRITE_WAITS = 1, PAINT_WAITS };

static struct sim_call waiting[PAINT_WAITS + 1];

static void waiting_take(struct thread *thread, const struct ring_completion *completion)
{
	EXPECT(completion->user_data == WRITE_WAITS || completion->user_data == PAINT_WAITS);
	sim_call_finish(thread, &waiting[completion->user_data], completion);
	EXPECT(waiting[completion->user_data].status == STATUS_OK);
}

static void waiting_submit(struct sim_call *call)
{
	uint8_t operation = (uint8_t)(call - waiting);

	call->entry.operation = operation;
	call->entry.user_data = operation;
	sim_call_submit(sim_init(), call);
	EXPECT(sim_system_call(sim_init(), SYSTEM_CALL_CAP_ENTER, 0, 0) >= 0);
}

static struct capnp_data long_text(char byte, char last)
{
	static char text[3000];

	memset(text, byte, sizeof(text));
	text[sizeof(text) - 1] = last;
	return capnp_data_make(text, sizeof(text));
}

static void write_wait(struct capnp_data data)
{
	struct console_write_params_builder params;
	struct sim_call *call = &waiting[WRITE_WAITS];

	sim_call_init(call, console, CONSOLE_METHOD_WRITE, 0);
	STATUS(OK, console_write_params_builder_root(&call->builder, &params));
	STATUS(OK, console_write_params_builder_set_data(&params, data));
	waiting_submit(call);
}

static void paint_wait(struct capnp_data data)
{
	struct serial_port_paint_params_builder params;
	struct sim_call *call = &waiting[PAINT_WAITS];

	sim_call_init(call, serial, SERIAL_PORT_METHOD_PAINT, 0);
	STATUS(OK, serial_port_paint_params_builder_root(&call->builder, &params));
	STATUS(OK, serial_port_paint_params_builder_set_data(&params, data));
	STATUS(OK,
	       serial_port_paint_params_builder_set_before(&params, capnp_data_make("<new>", 5)));
	waiting_submit(call);
}

/* The port is full, and a guard is set. */
static void port_fill(void)
{
	struct serial_port_write_params_builder params;
	struct sim_call call;

	paint_taken("", "<old>");
	sim_call_init(&call, serial, SERIAL_PORT_METHOD_WRITE, 0);
	STATUS(OK, serial_port_write_params_builder_root(&call.builder, &params));
	STATUS(OK, serial_port_write_params_builder_set_data(&params, long_text('f', 'f')));
	STATUS(OK, sim_call(sim_init(), &call));
	sim.stray = waiting_take;
}

/* Both calls that wait come to their end; the outcome of the paint. */
static struct painted waiting_finish(void)
{
	struct serial_port_paint_results_reader results;
	struct ring_completion completion;

	send_out();
	EXPECT(sim_run_until(sim_init()));
	while (sim_complete(sim_init(), &completion))
		waiting_take(sim_init(), &completion);
	sim.stray = NULL;
	EXPECT(!kernel.serial[TERMINAL].line);
	STATUS(OK, serial_port_paint_results_root(&waiting[PAINT_WAITS].result, &results));
	return (struct painted){serial_port_paint_results_get_painted(&results),
				serial_port_paint_results_get_mid_line(&results)};
}

static uint64_t found(const char *text, uint64_t from)
{
	uint64_t end = host.serial[TERMINAL].captured_count;
	size_t length = strlen(text);

	for (uint64_t i = from; i + length <= end; i++) {
		size_t same = 0;

		while (same < length &&
		       host.serial[TERMINAL].captured[(i + same) % HOST_CAPTURE_BYTES] ==
			       text[same])
			same++;
		if (same == length)
			return i;
	}
	return 0;
}

static void a_paint_that_waits_behind_a_write_is_refused_when_its_turn_comes(void)
{
	uint64_t from = host.serial[TERMINAL].captured_count;
	struct painted seen;

	port_fill();
	write_wait(long_text('w', 'w'));
	paint_wait(long_text('p', 'p'));
	seen = waiting_finish();
	EXPECT(!seen.painted && seen.mid_line);
	EXPECT(found("f<old>w", from) && !found("<new>", from) && !found("p", from));
	paint_taken("", "");
}

static void a_paint_that_waits_before_a_write_guards_it(void)
{
	uint64_t from = host.serial[TERMINAL].captured_count;
	struct painted seen;

	port_fill();
	paint_wait(long_text('p', 'p'));
	write_wait(long_text('w', '\n'));
	seen = waiting_finish();
	EXPECT(seen.painted);
	EXPECT(found("fp", from) && found("p<new>w", from) && !found("<old>", from));
	paint_refused("never", false);
	paint_taken("", "");
}

#define CASE(function)              \
	{                           \
#function, function \
	}
static const struct {
	const char *name;
	void (*run)(void);
} cases[] = {
	CASE(nothing_is_lost_while_the_reader_is_busy),
	CASE(while_the_ring_is_full_the_chip_does_not_interrupt),
	CASE(lost_bytes_are_reported_where_they_are_missing),
	CASE(between_two_losses_nothing_is_believed),
	CASE(a_loss_alone_ends_a_read),
	CASE(breaks_are_told_where_they_came),
	CASE(a_loss_hides_no_break),
	CASE(nothing_typed_or_shown_stays_in_the_kernel),
	CASE(lines_are_apart),
	CASE(a_guard_is_sent_once_before_what_others_write),
	CASE(bytes_for_a_screen_that_others_have_changed_are_refused),
	CASE(a_used_guard_ends_a_read),
	CASE(a_paint_that_waits_behind_a_write_is_refused_when_its_turn_comes),
	CASE(a_paint_that_waits_before_a_write_guards_it),
};

int main(void)
{
	struct sim_call call;

	sim_boot(SIM_MEMORY_BYTES, sim_setting("SEED", 1));
	sim.watch = SIM_WATCH_ALL;
	serial = sim_capset(kernel.init, "serial");
	sim_call_init(&call, serial, SERIAL_PORT_METHOD_CONSOLE, 1);
	STATUS(OK, sim_call(sim_init(), &call));
	console = sim_call_result(&call, 0);
	console.interface = CONSOLE_INTERFACE_ID;
	for (unsigned i = 0; i < ARRAY_COUNT(cases); i++) {
		sim.what = cases[i].name;
		cases[i].run();
		sim_settle();
		sim_sweep();
		sim_pass(cases[i].name);
	}
	printf("%" PRIu64 " kernel entries, each swept\n", sim.entries);
	return sim_report();
}

/*
 * Log bytes a second: a share, and its rate by the clock.
 */
#include <string.h>

#include "core/generated/console.h"
#include "tests/sim/column/column.h"
#include "tests/sim/sim_thread.h"

static enum status write_run(struct ipc_party *from, struct sim_held console, uint32_t length)
{
	static const uint8_t text[RING_DATA_BYTES];
	struct console_write_params_builder params;
	struct sim_call call;

	sim_call_init(&call, console, CONSOLE_METHOD_WRITE, 0);
	STATUS(OK, console_write_params_builder_root(&call.builder, &params));
	STATUS(OK, console_write_params_builder_set_data(&params, capnp_data_make(text, length)));
	return sim_call(from->thread, &call);
}

static struct ipc_party *writer(uint64_t rate, struct sim_held *console)
{
	struct ledger_columns columns = plenty(LEDGER_LOG_BYTES_PER_SECOND, rate);
	struct sim_held ledger;
	struct ipc_party *from;

	STATUS(OK, sim_ledger_carve_limits(sim_init(), sim_capset(kernel.init, "ledger"), &columns,
					   &ledger));
	from = ipc_spawn(ledger, SIM_NO_CAPABILITY);
	*console = ipc_give(ipc_init, sim_capset(kernel.init, "console"), from, false);
	return from;
}

static uint64_t writes_take(struct ipc_party *from, struct sim_held console, uint32_t count,
			    uint32_t length)
{
	uint64_t start = host.now_ns;

	for (uint32_t i = 0; i < count; i++)
		STATUS(OK, write_run(from, console, length));
	return host.now_ns - start;
}

static void log_bytes_are_a_rate(void)
{
	struct sim_held console;
	struct ipc_party *from;
	uint64_t took;

	column_begin("log bytes: a second's at once, then the rate");
	from = writer(1000, &console);
	took = writes_take(from, console, 10, 100);
	EXPECT(took < SECOND_NS / 10);
	/* Five seconds' worth after that takes five seconds, and no longer than it must. */
	took = writes_take(from, console, 50, 100);
	EXPECT(took > 48 * SECOND_NS / 10 && took < 52 * SECOND_NS / 10);
	/* A message larger than the bucket goes from a full one, and is paid off by the next. */
	took = writes_take(from, console, 1, 3000);
	EXPECT(took < 12 * SECOND_NS / 10);
	took = writes_take(from, console, 1, 100);
	EXPECT(took > 20 * SECOND_NS / 10 && took < 22 * SECOND_NS / 10);
	ipc_end();
}

static void log_without_a_share(void)
{
	struct sim_held console;
	struct ipc_party *from;

	column_begin("log bytes: none");
	from = writer(0, &console);
	STATUS(LEDGER_LIMIT, write_run(from, console, 1));
	STATUS(OK, write_run(from, console, 0));
	ipc_end();
}

/* The length of a write, in its message: also of one that waits. */
static void write_length_set(struct ipc_party *from, uint8_t operation, uint32_t length)
{
	/* A root with one pointer, to so many bytes. */
	from->thread->region->arena[operation * IPC_PLACE + 1] =
		((uint64_t)length << 3 | 2) << 32 | 1;
}

/* A write of at most 400 bytes. */
static void write_submit(struct ipc_party *from, uint8_t operation, struct sim_held console,
			 uint32_t length)
{
	struct ring_submission entry = {
		.opcode = RING_CALL,
		.operation = operation,
		.method = CONSOLE_METHOD_WRITE,
		.capability = console.capability,
		.interface = console.interface,
		.message_offset_words = (uint16_t)(operation * IPC_PLACE),
		.message_length_words = 52,
		.result_offset_words = (uint16_t)(operation * IPC_PLACE + 54),
		.result_length_words = 2,
	};
	uint64_t *message = &from->thread->region->arena[operation * IPC_PLACE];

	memset(message, 0, 52 * sizeof(*message));
	message[0] = UINT64_C(1) << 48;
	write_length_set(from, operation, length);
	(void)ipc_submit(from, &entry, NULL);
}

/* One ledger's writes wait by the dozen; another one's goes through at once. */
static void log_flood_silences_nobody(void)
{
	struct sim_held flooder_console, console;
	struct ipc_party *flooder, *other;
	uint64_t took;

	column_begin("log bytes: a flood keeps nobody waiting");
	flooder = writer(1000, &flooder_console);
	other = writer(1000, &console);
	for (uint8_t i = IPC_FIRST; i < IPC_FIRST + 20; i++)
		write_submit(flooder, i, flooder_console, 400);
	EXPECT(kernel.timers.count >= 10);
	took = writes_take(other, console, 5, 100);
	EXPECT(took < SECOND_NS / 10);
	ipc_end();
}

/* Bytes that are added to a write in the line are paid for outside it: nobody waits for that. */
static void log_that_grows_holds_up_nobody(void)
{
	enum { FULL = IPC_FIRST + 11, END = FULL + 20 };
	struct sim_held grower_console, console;
	struct ipc_party *grower, *other;
	struct ledger *payer;
	uint64_t took;

	column_begin("log bytes: a write that grows keeps nobody waiting");
	grower = writer(5000, &grower_console);
	other = writer(1000, &console);
	/* The port has no room, and the writes stand in its line. */
	for (uint8_t i = IPC_FIRST; i < END; i++)
		write_submit(grower, i, grower_console, i < FULL ? 400 : 1);
	payer = grower->thread->process->object.ledger;
	EXPECT(payer->account.used.value[LEDGER_TIMERS] == 0);
	for (uint8_t i = FULL; i < END; i++)
		write_length_set(grower, i, 400);
	took = writes_take(other, console, 5, 100);
	EXPECT(took < SECOND_NS / 10);
	EXPECT(payer->account.used.value[LEDGER_TIMERS] >= 10);
	ipc_end();
}

void column_log_bytes(void)
{
	log_bytes_are_a_rate();
	log_without_a_share();
	log_flood_silences_nobody();
	log_that_grows_holds_up_nobody();
}

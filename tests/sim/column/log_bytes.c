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

/* One ledger's writes wait by the dozen; another one's goes through at once. */
static void log_flood_silences_nobody(void)
{
	struct sim_held flooder_console, console;
	struct ipc_party *flooder, *other;
	uint64_t took;

	column_begin("log bytes: a flood keeps nobody waiting");
	flooder = writer(1000, &flooder_console);
	other = writer(1000, &console);
	for (uint8_t i = IPC_FIRST; i < IPC_FIRST + 20; i++) {
		struct ring_submission entry = {
			.opcode = RING_CALL,
			.operation = i,
			.method = CONSOLE_METHOD_WRITE,
			.capability = flooder_console.capability,
			.interface = flooder_console.interface,
			.message_offset_words = (uint16_t)(i * IPC_PLACE),
			.message_length_words = 52,
			.result_offset_words = (uint16_t)(i * IPC_PLACE + 54),
			.result_length_words = 2,
		};
		uint64_t *message = &flooder->thread->region->arena[i * IPC_PLACE];

		/* A root with one pointer, to 400 bytes. */
		memset(message, 0, 52 * sizeof(*message));
		message[0] = UINT64_C(1) << 48;
		message[1] = (UINT64_C(400) << 3 | 2) << 32 | 1;
		(void)ipc_submit(flooder, &entry, NULL);
	}
	EXPECT(kernel.timers.count >= 10);
	took = writes_take(other, console, 5, 100);
	EXPECT(took < SECOND_NS / 10);
	ipc_end();
}

void column_log_bytes(void)
{
	log_bytes_are_a_rate();
	log_without_a_share();
	log_flood_silences_nobody();
}

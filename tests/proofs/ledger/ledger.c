/*
 * A ledger's bounds in time: log bytes a second, on the booted system. The columns that bound what
 * there is are tests/sim/column_test.c's.
 *
 * A flooder (tests/proofs/flooder) writes lines without a pause, under a ledger with a small share;
 * the script counts how many came. Meanwhile this program writes its own lines, and looks at the
 * clock.
 */
#include "core/generated/ledger.h"
#include "tests/proofs/proof.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"

#define RATE UINT64_C(1000)
#define FLOOD_NS UINT64_C(3000000000)
#define OWN_LINES 50u
#define OWN_NS UINT64_C(1000000000)

static struct proof proof;

static uint64_t now_ns(void)
{
	struct timer_now_result now = {0};

	proof_ignore(timer_now(proof.rt, proof.timer, &now));
	return now.time_ns;
}

static enum status carve(uint64_t log_bytes, struct ledger *ledger)
{
	const struct rt_ledger_part part = {.frames = 200,
					    .ring_regions = 1,
					    .cpu_share = 10,
					    .log_bytes_per_second = log_bytes};

	return rt_ledger_carve(proof.rt, proof.ledger, &part, ledger);
}

static void flooder_start(struct proof_group *group, struct image image, uint64_t log_bytes,
			  struct ledger *ledger, struct process_handle *process)
{
	const struct rt_spawn_grant grant = {.name = "console", .capability = proof.console_id};

	proof_expect_status(group, "carve", log_bytes, carve(log_bytes, ledger), STATUS_OK);
	proof_expect_status(group, "spawn", log_bytes,
			    proof_spawn(&proof, image, *ledger, &grant, 1, process), STATUS_OK);
}

static void ledger_end(struct proof_group *group, struct ledger ledger)
{
	proof_expect_status(group, "close", 0, ledger_close(proof.rt, ledger), STATUS_OK);
	proof_release(&proof, ledger.id);
}

static void no_share(struct image image)
{
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};
	struct process_handle process;
	struct proof_group group;
	struct ledger ledger;

	proof_group_begin(&group, &proof, "no-log-bytes");
	flooder_start(&group, image, 0, &ledger, &process);
	proof_expect_status(&group, "wait", 0, proof_wait(&proof, process, &record), STATUS_OK);
	proof_expect(&group, record.code == -STATUS_LEDGER_LIMIT, "it ended with %lx",
		     (unsigned long)record.code);
	ledger_end(&group, ledger);
	proof_group_end(&group);
}

static void flood(struct image image)
{
	struct process_handle process;
	struct proof_group group;
	struct ledger ledger;
	uint64_t start;

	proof_group_begin(&group, &proof, "flood-beside-others");
	flooder_start(&group, image, RATE, &ledger, &process);
	start = now_ns();
	for (uint32_t i = 0; i < OWN_LINES; i++)
		rt_console_print(&proof.console, "own line %u beside the flood\n", i);
	proof_expect(&group, now_ns() - start < OWN_NS, "own lines took %lu ns",
		     (unsigned long)(now_ns() - start));
	const struct timer_sleep_args args = {.until_ns = start + FLOOD_NS};

	proof_expect_status(&group, "sleep", 0, timer_sleep(proof.rt, proof.timer, &args),
			    STATUS_OK);
	proof_expect_status(&group, "terminate", 0, process_handle_terminate(proof.rt, process),
			    STATUS_OK);
	proof_release(&proof, process.id);
	ledger_end(&group, ledger);
	rt_console_print(&proof.console, "flood over: %lu ms\n",
			 (unsigned long)((now_ns() - start) / 1000000u));
	proof_group_end(&group);
}

int capos_main(struct rt *rt)
{
	struct image image;

	proof_open(&proof, rt);
	image = proof_image(&proof, "flooder");
	no_share(image);
	flood(image);
	return proof_close(&proof);
}

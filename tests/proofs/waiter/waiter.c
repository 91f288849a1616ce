/*
 * Makes fifty calls to the service `waiting` that wait, and ends when each has its answer. With a
 * timer it wakes all who wait instead, some times.
 *
 * Ends with 0; with 3 when something was not granted, with 4 when a call failed.
 */
#include "core/generated/echo.h"
#include "core/generated/system.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/generated/echo_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"
#include "user/rt/words.h"

#define CALLS 50u
#define WAKES 4u
#define PAUSE_NS UINT64_C(50000000)

struct waiter {
	struct rt *rt;
	struct rt_console console;
	struct echo echo;
	struct timer timer;
};

/* As generated, but with just the room that many of them find at once. */
static const struct rt_method wait_method = {
	.interface_id = ECHO_INTERFACE_ID,
	.method = ECHO_METHOD_ECHO,
	.message_words = 1u + ECHO_ECHO_PARAMS_DATA_WORDS,
	.result_words = 1u + ECHO_ECHO_RESULTS_DATA_WORDS,
};

static enum status wait_begin(struct waiter *w, struct rt_call *call)
{
	struct echo_echo_params_builder params;
	enum status status = rt_call_open(call, w->rt, w->echo.id, &wait_method);

	if (status == STATUS_OK)
		status = echo_echo_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		status = rt_call_submit(call);
	if (status != STATUS_OK)
		rt_call_close(call);
	return status;
}

static int wait(struct waiter *w)
{
	struct rt_call calls[CALLS];
	uint32_t sent = 0, answered = 0;
	enum status status = STATUS_OK, last = STATUS_OK;

	while (sent < CALLS && status == STATUS_OK) {
		status = wait_begin(w, &calls[sent]);
		sent += status == STATUS_OK ? 1u : 0u;
	}
	for (uint32_t i = 0; i < sent; i++) {
		status = rt_call_finish(&calls[i]);
		answered += status == STATUS_OK ? 1u : 0u;
		last = status == STATUS_OK ? last : status;
		rt_call_close(&calls[i]);
	}
	rt_console_print(&w->console, "waiter: %u calls, %u answers, %s\n", sent, answered,
			 rt_status_name(last));
	return answered == CALLS ? 0 : 4;
}

static int wake(struct waiter *w)
{
	static const struct echo_echo_args args = {.h = 1};
	struct timer_now_result now;
	struct timer_sleep_args until;
	struct echo_echo_result result;
	enum status status = timer_now(w->rt, w->timer, &now);

	until.until_ns = now.time_ns;
	for (uint32_t i = 0; i < WAKES && status == STATUS_OK; i++) {
		until.until_ns += PAUSE_NS;
		status = timer_sleep(w->rt, w->timer, &until);
		if (status == STATUS_OK)
			status = echo_echo(w->rt, w->echo, &args, &result);
		if (status == STATUS_OK)
			rt_console_print(&w->console, "waker: %lu woke\n", (unsigned long)result.a);
	}
	return status == STATUS_OK ? 0 : 4;
}

int capos_main(struct rt *rt)
{
	struct waiter waiter = {.rt = rt};

	if (rt_console_open(&waiter.console, rt, "console") != STATUS_OK ||
	    rt_capset_get(&rt->capset, "echo", ECHO_INTERFACE_ID, &waiter.echo.id) != STATUS_OK)
		return 3;
	if (rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &waiter.timer.id) != STATUS_OK)
		return wait(&waiter);
	return wake(&waiter);
}

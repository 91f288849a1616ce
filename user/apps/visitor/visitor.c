/*
 * Visits a door three times and says how it was received. With a fuse it makes the service crash
 * after the second visit: its third one waits until the service runs again, through the same facet,
 * and under the same caller reference.
 *
 * With a timer it goes on visiting, ten times a second, until it is ended, and speaks only when
 * another instance receives it or a visit is lost.
 *
 * Ends with 0; with 3 when console or door are missing, with 4 when the service is no more.
 */
#include "core/generated/visits.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/generated/visits_client.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"
#include "user/rt/words.h"

#define VISITS 3u
#define CRASH_BEHIND 2u
#define PAUSE_NS UINT64_C(100000000)
#define REFERENCE_BYTES 16u

struct visitor {
	struct rt *rt;
	struct rt_console console;
	struct door door;
	struct fuse fuse;   /* the id zero: it breaks nothing */
	struct timer timer; /* the id zero: three visits */
	uint64_t instance;  /* that received it last */
};

static void received_print(struct visitor *v, uint32_t number,
			   const struct door_visit_result *result,
			   const uint8_t reference[REFERENCE_BYTES])
{
	rt_console_print(&v->console, "visit %u: instance %lu has seen me %u times, as ", number,
			 (unsigned long)result->instance, result->visits);
	for (uint32_t i = 0; i < REFERENCE_BYTES / 2u; i++)
		rt_console_print(&v->console, "%02x", reference[i]);
	rt_console_print(&v->console, "\n");
}

static enum status visit(struct visitor *v, uint32_t number)
{
	uint8_t reference[REFERENCE_BYTES] = {0};
	struct door_visit_result result = {
		.caller = {.bytes = reference, .capacity_bytes = sizeof(reference)}};
	enum status status = door_visit(v->rt, v->door, &result);

	if (status != STATUS_OK) {
		rt_console_print(&v->console, "visit %u: %s\n", number,
				 rt_failure_words(v->rt, status));
		return status;
	}
	if (v->timer.id.key == 0 || v->instance != result.instance)
		received_print(v, number, &result, reference);
	v->instance = result.instance;
	return STATUS_OK;
}

static void crash(struct visitor *v)
{
	enum status status = fuse_crash(v->rt, v->fuse);

	rt_console_print(&v->console, "crash: %s\n", rt_status_name(status));
}

static int visit_thrice(struct visitor *v)
{
	for (uint32_t number = 1; number <= VISITS; number++) {
		if (visit(v, number) != STATUS_OK)
			return 4;
		if (number == CRASH_BEHIND && v->fuse.id.key != 0)
			crash(v);
	}
	return 0;
}

/* Until it is ended, or the service is given up: then two visits in a row are lost. */
static int visit_for_ever(struct visitor *v)
{
	struct timer_now_result now;
	uint32_t lost = 0;

	for (uint32_t number = 1; lost < 2u; number++) {
		struct timer_sleep_args args;

		lost = visit(v, number) == STATUS_OK ? 0 : lost + 1u;
		if (timer_now(v->rt, v->timer, &now) != STATUS_OK)
			break;
		args.until_ns = now.time_ns + PAUSE_NS;
		if (timer_sleep(v->rt, v->timer, &args) != STATUS_OK)
			break;
	}
	return 4;
}

int capos_main(struct rt *rt)
{
	struct visitor *v = RT_STATE(struct visitor);

	v->rt = rt;
	if (rt_console_open(&v->console, rt, "console") != STATUS_OK ||
	    rt_capset_get(&rt->capset, "door", DOOR_INTERFACE_ID, &v->door.id) != STATUS_OK)
		return 3;
	if (rt_capset_get(&rt->capset, "fuse", FUSE_INTERFACE_ID, &v->fuse.id) != STATUS_OK)
		v->fuse.id.key = 0;
	if (rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &v->timer.id) != STATUS_OK)
		v->timer.id.key = 0;
	return v->timer.id.key != 0 ? visit_for_ever(v) : visit_thrice(v);
}

/*
 * The desk of a proof: see desk.h. Ends with 0 when every group of the script has passed, otherwise
 * with 1; with 2 when something that it needs is missing.
 */
#include "tests/proofs/desk/desk.h"

#include "core/generated/accounts.h"
#include "core/generated/audit.h"
#include "core/generated/endpoint.h"
#include "core/generated/system.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define RECEIVES 3u
#define RESULT_WORDS 64u

static void moment_come(void *context)
{
	desk_go_on(context);
}

static int desk_play(struct desk *desk)
{
	desk->step = desk->brief ? desk_brief : desk_script;
	desk->moment = (struct rt_server_moment){.come = moment_come, .context = desk};
	desk_go_on(desk);
	if (rt_server_run(&desk->server) != STATUS_OK)
		return 2;
	rt_console_print(&desk->console, "%u passed, %u failed\n", desk->passed, desk->failed);
	return desk->failed == 0 ? 0 : 1;
}

int capos_main(struct rt *rt)
{
	struct desk *desk = RT_STATE(struct desk);
	struct timer timer;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = desk->objects,
		.object_count = DESK_OBJECTS,
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
		{"store", CREDENTIAL_STORE_INTERFACE_ID, &desk->store.id},
		{"redeemer", PROOF_REDEEMER_INTERFACE_ID, &desk->redeemer.id},
		{"accounts", ACCOUNT_STORE_READER_INTERFACE_ID, &desk->accounts.id},
		{"manager", ACCOUNT_STORE_MANAGER_INTERFACE_ID, &desk->manager.id},
		{"audit", AUDIT_READER_INTERFACE_ID, &desk->audit.id},
		{"sink", AUDIT_SINK_INTERFACE_ID, &desk->sink.id},
	};
	const char *missing = rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants));

	if (rt_console_open(&desk->console, rt, "console") != STATUS_OK)
		return 2;
	if (missing || rt_server_init(&desk->server, &config) != STATUS_OK) {
		rt_console_print(&desk->console, "desk: %s is missing\n",
				 missing ? missing : "room");
		return 2;
	}
	desk->brief = rt_capset_find(&rt->capset, "brief") != NULL;
	rt_server_clock_init(&desk->clock, &desk->server, timer);
	return desk_play(desk);
}

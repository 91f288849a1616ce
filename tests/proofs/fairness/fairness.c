/*
 * Bombs, and programs that must not notice them: fork, capability, call and timer bombs in a ledger
 * of their own, a bystander in another one with the same CPU share; and a crowd of callers.
 *
 * It runs in the place of init, under a clock that counts instructions (tools/qemu --exact), so its
 * figures are the same everywhere. A busy bystander must make nine tenths of what it makes with one
 * plain spinner in the bomb's place, and one that mostly waits nine tenths of the round trips that
 * it makes alone. Read next: tests/proofs/fairness-player, tests/smoke/fairness.py.
 */
#include "tests/proofs/fairness/fairness.h"

#include "core/generated/echo.h"
#include "core/generated/endpoint.h"
#include "tests/proofs/proof.h"
#include "user/rt/abort.h"
#include "user/rt/generated/echo_server.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/server.h"

#define BOMB_FRAMES 14000u
#define BOMB_RINGS 100u
#define BYSTANDER_FRAMES 2000u
#define BYSTANDER_RINGS 4u
#define MESSAGE_WORDS 16u
/* How long a bomb has to unfold before anybody is watched. */
#define UNFOLD_NS 60000000u
#define CROWD_NS 200000000u

static struct {
	struct proof proof;
	struct endpoint_factory factory;
	struct image player, server;
	/* The crowd's service. */
	struct rt_server echo;
	struct rt_server_object objects[2];
	uint32_t served, single_at;
} state;

static void sleep(uint64_t ns)
{
	rt_ring_enter(&state.proof.rt->ring, ns);
}

/*
 * ---- players -----------------------------------------------------------------------------------
 */

/* One player; an `echo` of the id zero is not granted. */
static enum status player_start(const char *role, struct ledger ledger, struct cap_id echo,
				struct process_handle *process)
{
	const struct proof *proof = &state.proof;
	const struct rt_spawn_grant grants[] = {
		{.name = role, .capability = proof->timer.id},
		{.name = "leader", .capability = proof->timer.id},
		{.name = "timer", .capability = proof->timer.id},
		{.name = "ledger", .capability = ledger.id},
		{.name = "memory", .capability = proof->memory.id},
		{.name = "spawner", .capability = proof->spawner.id},
		{.name = "image", .capability = state.player.id},
		{.name = "factory", .capability = state.factory.id},
		{.name = "echo", .capability = echo},
	};

	return proof_spawn(&state.proof, state.player, ledger, grants,
			   ARRAY_COUNT(grants) - (echo.key == 0), process);
}

static struct cap_id facet_make(struct endpoint endpoint, uint32_t index)
{
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct tag_builder tag;
	struct cap_id facet = {0};
	struct rt_call call;
	enum status status = endpoint_mint_begin(&call, state.proof.rt, endpoint, &params);

	if (status == STATUS_OK)
		status = endpoint_mint_params_builder_new_tag(&params, &tag);
	if (status == STATUS_OK) {
		tag_builder_set_index(&tag, index);
		endpoint_mint_params_builder_set_interface(&params, ECHO_INTERFACE_ID);
		status = endpoint_mint_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = endpoint_mint_results_take_facet(&call, &results, &facet);
	rt_call_close(&call);
	return status == STATUS_OK ? facet : (struct cap_id){0};
}

static struct endpoint endpoint_make(struct ledger ledger)
{
	const struct endpoint_factory_create_args args = {.message_words = MESSAGE_WORDS,
							  .ledger = ledger};
	struct endpoint_factory_create_result made = {{{0}}};

	proof_ignore(endpoint_factory_create(state.proof.rt, state.factory, &args, &made));
	return made.endpoint;
}

/* An echo service in a ledger, and its facet. */
static struct cap_id service_start(struct proof_group *group, struct ledger ledger)
{
	struct endpoint endpoint = endpoint_make(ledger);
	struct cap_id facet = facet_make(endpoint, 0);
	const struct rt_spawn_grant grant = {.name = RT_SERVICE_ENDPOINT,
					     .kind = RT_SPAWN_GRANT_MOVE,
					     .capability = endpoint.id};
	struct process_handle process = {{0}};

	proof_expect_status(group, "a service's start", 0,
			    proof_spawn(&state.proof, state.server, ledger, &grant, 1, &process),
			    STATUS_OK);
	proof_release(&state.proof, process.id);
	return facet;
}

static void ledger_end(struct proof_group *group, struct ledger ledger)
{
	proof_expect_status(group, "closing", 0, ledger_close(state.proof.rt, ledger), STATUS_OK);
	proof_release(&state.proof, ledger.id);
}

/* Reads what the rival holds, itself and below: it is no dud. */
static void rival_look(struct proof_group *group, struct ledger ledger, const char *rival)
{
	struct rt_ledger_state now;
	uint64_t frames_below, rings_below, frames, rings;

	proof_ledger_read(&state.proof, ledger, &now);
	frames_below = now.carved[RT_LEDGER_FRAMES];
	rings_below = now.carved[RT_LEDGER_RING_REGIONS];
	frames = now.used[RT_LEDGER_FRAMES] + frames_below;
	rings = now.used[RT_LEDGER_RING_REGIONS] + rings_below;
	rt_console_print(&state.proof.console,
			 "fairness %s: the rival holds %lu frames, %lu of them below; %lu ring "
			 "regions, %lu of them below\n",
			 rival, (unsigned long)frames, (unsigned long)frames_below,
			 (unsigned long)rings, (unsigned long)rings_below);
	if (rival[0] == 's')
		return;
	proof_expect(group, rings >= (rival[0] == 'f' ? BOMB_RINGS / 5 : 7u),
		     "a %s with %lu ring regions", rival, (unsigned long)rings);
}

/*
 * The work of a bystander of this role in a window, next to `rival` in a ledger of the same share;
 * null: alone.
 */
static uint64_t measure(struct proof_group *group, const char *rival, const char *role)
{
	struct ledger theirs = {{0}}, ours = {{0}};
	struct process_handle process = {{0}};
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};
	struct cap_id facet = {0};

	proof_expect_status(group, "a ledger", 0,
			    proof_carve(&state.proof, BOMB_FRAMES, BOMB_RINGS, &theirs), STATUS_OK);
	proof_expect_status(group, "a ledger", 1,
			    proof_carve(&state.proof, BYSTANDER_FRAMES, BYSTANDER_RINGS, &ours),
			    STATUS_OK);
	if (role[0] == 'w')
		facet = service_start(group, ours);
	if (rival) {
		proof_expect_status(group, "a rival's start", 0,
				    player_start(rival, theirs, (struct cap_id){0}, &process),
				    STATUS_OK);
		proof_release(&state.proof, process.id);
	}
	sleep(UNFOLD_NS);
	proof_expect_status(group, "a bystander's start", 0,
			    player_start(role, ours, facet, &process), STATUS_OK);
	proof_expect_status(group, "a bystander's end", 0,
			    proof_wait(&state.proof, process, &record), STATUS_OK);
	proof_expect(group, record.cause == EXIT_CAUSE_EXITED && record.code > 0,
		     "a bystander ended with cause %d, code %lx", (int)record.cause,
		     (unsigned long)record.code);
	if (facet.key)
		proof_release(&state.proof, facet);
	if (rival)
		rival_look(group, theirs, rival);
	ledger_end(group, theirs);
	ledger_end(group, ours);
	return (uint64_t)record.code;
}

/*
 * ---- bombs -------------------------------------------------------------------------------------
 */

static void compare(struct proof_group *group, const char *what, uint64_t now, uint64_t before)
{
	rt_console_print(&state.proof.console, "fairness %s %s %lu of %lu, %lu thousandths\n",
			 group->name, what, (unsigned long)now, (unsigned long)before,
			 (unsigned long)(before ? now * 1000 / before : 0));
	proof_expect(group, now * 10 >= before * 9, "%s: %lu is less than nine tenths of %lu", what,
		     (unsigned long)now, (unsigned long)before);
}

static void bombs_play(void)
{
	static const char *const bombs[] = {"fork-bomb", "capability-bomb", "call-bomb",
					    "timer-bomb"};
	struct proof_group group;
	uint64_t busy, waits;

	proof_group_begin(&group, &state.proof, "undisturbed");
	busy = measure(&group, "spin", "busy");
	waits = measure(&group, NULL, "waits");
	compare(&group, "waits-beside-spinner", measure(&group, "spin", "waits"), waits);
	proof_group_end(&group);
	for (uint32_t i = 0; i < ARRAY_COUNT(bombs); i++) {
		proof_group_begin(&group, &state.proof, bombs[i]);
		compare(&group, "busy", measure(&group, bombs[i], "busy"), busy);
		compare(&group, "waits", measure(&group, bombs[i], "waits"), waits);
		proof_group_end(&group);
	}
}

/*
 * ---- the crowd ---------------------------------------------------------------------------------
 */

static enum status echo_back(void *self, struct rt_request *request,
			     const struct echo_echo_params_reader *params,
			     const struct echo_echo_results_builder *results)
{
	(void)request;
	echo_echo_results_builder_set_a(results, echo_echo_params_get_a(params));
	state.served++;
	if (self)
		state.single_at = state.served;
	if (state.served == FAIRNESS_CROWD * FAIRNESS_CROWD_CALLS + 1)
		rt_server_end(&state.echo);
	return STATUS_OK;
}

static const struct echo_handlers handlers = {.echo = echo_back};
RT_SERVER_DISPATCH(echo, handlers)

static const struct rt_server_class class = {.interface_id = ECHO_INTERFACE_ID,
					     .dispatch = echo_serve};

static void crowd_serve(struct proof_group *group, struct endpoint endpoint)
{
	const struct rt_server_config config = {.rt = state.proof.rt,
						.endpoint = endpoint,
						.result_words = MESSAGE_WORDS,
						.receives = 1,
						.objects = state.objects,
						.object_count = ARRAY_COUNT(state.objects)};

	proof_expect_status(group, "the service", 0, rt_server_init(&state.echo, &config),
			    STATUS_OK);
	rt_server_add(&state.echo, 0, &class, NULL);
	rt_server_add(&state.echo, 1, &class, &state);
	proof_expect_status(group, "serving", 0, rt_server_run(&state.echo), STATUS_OK);
}

static void crowd_play(void)
{
	static struct process_handle processes[FAIRNESS_CROWD + 1];
	struct rt_exit_record record;
	struct proof_group group;
	struct ledger ledger = {{0}};
	struct endpoint endpoint;
	struct cap_id many, one;
	uint64_t answered = 0;

	proof_group_begin(&group, &state.proof, "crowd");
	proof_expect_status(&group, "a ledger", 0,
			    proof_carve(&state.proof, BOMB_FRAMES, BOMB_RINGS, &ledger), STATUS_OK);
	endpoint = endpoint_make((struct ledger){{0}});
	many = facet_make(endpoint, 0);
	one = facet_make(endpoint, 1);
	for (uint32_t i = 0; i <= FAIRNESS_CROWD; i++) {
		bool last = i == FAIRNESS_CROWD;

		proof_expect_status(&group, "a caller's start", i,
				    player_start(last ? "single" : "crowd", ledger,
						 last ? one : many, &processes[i]),
				    STATUS_OK);
		/* All calls of the others wait before the single one is made. */
		if (i + 1 >= FAIRNESS_CROWD)
			sleep(CROWD_NS);
	}
	crowd_serve(&group, endpoint);
	for (uint32_t i = 0; i <= FAIRNESS_CROWD; i++)
		if (proof_wait(&state.proof, processes[i], &record) == STATUS_OK)
			answered += (uint64_t)record.code;
	rt_console_print(
		&state.proof.console,
		"fairness crowd: %u processes, %lu calls answered, the single one as number %u\n",
		FAIRNESS_CROWD, (unsigned long)answered, state.single_at);
	proof_expect(&group, answered == FAIRNESS_CROWD * FAIRNESS_CROWD_CALLS + 1,
		     "%lu calls were answered", (unsigned long)answered);
	proof_expect(&group, state.single_at > 0 && state.single_at <= FAIRNESS_CROWD + 1,
		     "the single call was served as number %u", state.single_at);
	proof_release(&state.proof, endpoint.id);
	proof_release(&state.proof, many);
	proof_release(&state.proof, one);
	ledger_end(&group, ledger);
	proof_group_end(&group);
}

int capos_main(struct rt *rt)
{
	proof_open(&state.proof, rt);
	if (rt_capset_get(&rt->capset, "endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID,
			  &state.factory.id) != STATUS_OK)
		return 3;
	state.player = proof_image(&state.proof, "fairness-player");
	state.server = proof_image(&state.proof, "bench-server");
	bombs_play();
	crowd_play();
	return proof_close(&state.proof);
}

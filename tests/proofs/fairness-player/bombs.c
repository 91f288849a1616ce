/*
 * The bombs: programs that take all that their ledger gives, and make the kernel work as hard as
 * they can while they do. Whatever fails is tried again; each ends with its ledger, and with
 * nothing else.
 */
#include "core/generated/endpoint.h"
#include "tests/proofs/fairness-player/player.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/ledger.h"
#include "user/rt/memory.h"
#include "user/rt/pending.h"
#include "user/rt/process.h"

/* An interface that nobody serves. */
#define BOMB_INTERFACE UINT64_C(0xb0b0b0b0b0b0b0b1)
#define CALLS 40u
#define TAG_STRIDE 101u
#define TAG_LAST 65535u
#define HELPERS 6u

static void release(struct player *player, struct cap_id id)
{
	if (id.key)
		rt_ring_release(&player->rt->ring, id);
	rt_ring_enter(&player->rt->ring, 0);
}

static bool carve(struct player *player, uint64_t frames, uint64_t rings, struct ledger *ledger)
{
	const struct rt_ledger_part part = {
		.frames = frames, .ring_regions = rings, .cpu_share = player_random() % 2};

	return rt_ledger_carve(player->rt, player->ledger, &part, ledger) == STATUS_OK;
}

/* Another of the same kind, in `ledger`, which it may then use up. */
static bool spawn(struct player *player, const char *role, struct ledger ledger,
		  struct process_handle *child)
{
	const struct rt_spawn_grant grants[] = {
		{.name = role, .capability = player->timer.id},
		{.name = "timer", .capability = player->timer.id},
		{.name = "ledger", .capability = ledger.id},
		{.name = "memory", .capability = player->memory.id},
		{.name = "spawner", .capability = player->spawner.id},
		{.name = "image", .capability = player->image.id},
		{.name = "factory", .capability = player->factory.id},
	};
	const struct rt_spawn request = {.spawner = player->spawner,
					 .image = player->image,
					 .ledger = ledger,
					 .name = "bomb",
					 .heap_bytes = 4096,
					 .grants = grants,
					 .grant_count = ARRAY_COUNT(grants)};
	enum rt_spawn_step step;

	child->id.key = 0;
	return rt_process_spawn(player->rt, &request, child, &step) == STATUS_OK;
}

static void helpers_spawn(struct player *player, const char *role)
{
	struct process_handle child;
	struct cap_id leader;

	/*
	 * Only the first one has a ledger with room for more; helpers find nothing left to do here.
	 */
	if (rt_capset_get(&player->rt->capset, "leader", TIMER_INTERFACE_ID, &leader) != STATUS_OK)
		return;
	for (uint32_t i = 0; i < HELPERS; i++)
		if (spawn(player, role, player->ledger, &child))
			release(player, child.id);
}

/*
 * ---- processes ---------------------------------------------------------------------------------
 */

_Noreturn void bomb_fork(struct player *player)
{
	/*
	 * Until its ledger closes: each turn makes a process, and ends every other one it has made.
	 */
	for (;;) {
		struct ledger below;
		struct process_handle child;
		bool carved =
			carve(player, 40 + player_random() % 400, player_random() % 6, &below);

		if (!spawn(player, "fork-bomb", carved ? below : player->ledger, &child) &&
		    !carved) {
			/* Nothing is left: the room of those that end is fought for. */
			if (!spawn(player, "fork-bomb", player->ledger, &child))
				continue;
		}
		if (carved && player_random() % 2)
			(void)!ledger_close(player->rt, below);
		else if (child.id.key && player_random() % 2)
			(void)!process_handle_terminate(player->rt, child);
		release(player, child.id);
		release(player, below.id);
	}
}

/*
 * ---- capabilities ------------------------------------------------------------------------------
 */

static bool facet_mint(struct player *player, struct endpoint endpoint, uint32_t index,
		       struct ledger ledger, struct cap_id *facet)
{
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct tag_builder tag;
	struct rt_call call;
	uint32_t place;
	enum status status = endpoint_mint_begin(&call, player->rt, endpoint, &params);

	facet->key = 0;
	if (status == STATUS_OK)
		status = endpoint_mint_params_builder_new_tag(&params, &tag);
	if (status == STATUS_OK && ledger.id.key) {
		status = rt_call_add_capability(&call, ledger.id, RT_TRANSFER_COPY, &place);
		endpoint_mint_params_builder_set_ledger(&params, place);
	}
	if (status == STATUS_OK) {
		tag_builder_set_index(&tag, index);
		endpoint_mint_params_builder_set_interface(&params, BOMB_INTERFACE);
		status = endpoint_mint_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = endpoint_mint_results_take_facet(&call, &results, facet);
	rt_call_close(&call);
	return status == STATUS_OK;
}

static bool endpoint_make(struct player *player, struct ledger ledger, struct endpoint *endpoint)
{
	const struct endpoint_factory_create_args args = {
		.message_words = 16, .capabilities = RING_TRANSFERS, .ledger = ledger};
	struct endpoint_factory_create_result made = {{{0}}};
	enum status status = endpoint_factory_create(player->rt, player->factory, &args, &made);

	*endpoint = made.endpoint;
	return status == STATUS_OK;
}

/* An endpoint with a tag in every leaf, which then goes with all of its facets. */
static void tags_burn(struct player *player, struct ledger ledger)
{
	struct endpoint endpoint;
	struct cap_id facet;

	if (!endpoint_make(player, ledger, &endpoint))
		return;
	for (uint32_t index = 0; index <= TAG_LAST; index += TAG_STRIDE)
		if (!facet_mint(player, endpoint, index, ledger, &facet))
			break;
	release(player, endpoint.id);
}

/* Objects that a ledger below pays for are mostly left to its closing. */
static void memory_burn(struct player *player, struct ledger ledger, uint32_t pages)
{
	const struct memory_create_args args = {.pages = pages, .ledger = ledger};
	struct memory_create_result made = {{{0}}};

	if (memory_create(player->rt, player->memory, &args, &made) == STATUS_OK &&
	    (!ledger.id.key || player_random() % 8 == 0))
		release(player, made.object.id);
}

_Noreturn void bomb_capability(struct player *player)
{
	helpers_spawn(player, "capability-bomb");
	/* Until its ledger closes. Capabilities that are not released go with the ledger below. */
	for (;;) {
		struct ledger below;

		memory_burn(player, (struct ledger){{0}}, 1 + (uint32_t)(player_random() % 2000));
		if (!carve(player, 1500 + player_random() % 1500, 0, &below))
			continue;
		tags_burn(player, below);
		for (uint32_t i = 0; i < 200; i++)
			memory_burn(player, below, 1 + (uint32_t)(player_random() % 16));
		(void)!ledger_close(player->rt, below);
		release(player, below.id);
	}
}

/*
 * ---- calls -------------------------------------------------------------------------------------
 */

static const struct rt_method nothing = {
	.interface_id = BOMB_INTERFACE, .message_words = 1, .result_words = 1};

static bool call_begin(struct player *player, struct cap_id facet, struct rt_call *call)
{
	uint32_t index;
	enum status status = rt_call_open(call, player->rt, facet, &nothing);

	for (uint32_t i = 0; i < RING_TRANSFERS && status == STATUS_OK; i++)
		status = rt_call_add_capability(call, player->timer.id, RT_TRANSFER_COPY, &index);
	return status == STATUS_OK && rt_call_submit(call) == STATUS_OK;
}

/*
 * Calls with full transfer lists that wait for nobody, and are withdrawn, or lose their endpoint.
 */
static void calls_burn(struct player *player, bool cancel)
{
	static struct rt_call calls[CALLS];
	struct endpoint endpoint;
	struct cap_id facet;
	uint32_t begun = 0;

	if (!endpoint_make(player, (struct ledger){{0}}, &endpoint))
		return;
	if (facet_mint(player, endpoint, 0, (struct ledger){{0}}, &facet)) {
		while (begun < CALLS && call_begin(player, facet, &calls[begun]))
			begun++;
		rt_ring_enter(&player->rt->ring, 0);
	}
	if (!cancel)
		release(player, endpoint.id);
	for (uint32_t i = 0; i < begun; i++) {
		if (cancel)
			rt_call_cancel(&calls[i]);
		else
			(void)!rt_call_finish(&calls[i]);
		rt_call_close(&calls[i]);
	}
	if (begun < CALLS)
		rt_call_close(&calls[begun]);
	release(player, facet);
	if (cancel)
		release(player, endpoint.id);
}

_Noreturn void bomb_call(struct player *player)
{
	helpers_spawn(player, "call-bomb");
	for (;;)
		calls_burn(player, player_random() % 2);
}

/*
 * ---- timers ------------------------------------------------------------------------------------
 */

/* As many sleeps at a time as there is room for, each hardly longer than it takes to begin it. */
_Noreturn void bomb_timer(struct player *player)
{
	static struct rt_call calls[CALLS];

	helpers_spawn(player, "timer-bomb");
	for (;;) {
		struct timer_now_result now = {0};
		uint32_t begun = 0;

		(void)!timer_now(player->rt, player->timer, &now);
		while (begun < CALLS) {
			struct timer_sleep_params_builder params;

			if (timer_sleep_begin(&calls[begun], player->rt, player->timer, &params) !=
			    STATUS_OK)
				break;
			timer_sleep_params_builder_set_until_ns(&params, now.time_ns + 200000);
			if (rt_call_submit(&calls[begun]) != STATUS_OK)
				break;
			begun++;
		}
		for (uint32_t i = 0; i < begun; i++) {
			(void)!rt_call_finish(&calls[i]);
			rt_call_close(&calls[i]);
		}
		if (begun < CALLS)
			rt_call_close(&calls[begun]);
	}
}

/*
 * A machine on a network of the test's own: see world.h.
 */
#include "tests/host/net/world.h"

#include <lwip/memp.h>
#include <lwip/stats.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/host/net/state.h"
#include "tests/random.h"

#define STEP_NS UINT64_C(10000000)
#ifdef LWIP_PORT_SEPARATE_MEMORY
#define END_NS UINT64_C(200000000000)
#else
#define END_NS UINT64_C(600000000000)
#endif
#define BEGIN_NS UINT64_C(10000000000)
#define END_STEP_NS UINT64_C(250000000)

struct world world;

/* How much of each of lwIP's pools is in use before anything happens. */
static uint32_t before[MEMP_MAX];
static size_t pieces_before;

static uint32_t chance(void *context)
{
	(void)context;
	world.last_chance = (uint32_t)(random_next(&world.random) >> 32);
	return world.last_chance;
}

/* ---- after lwIP was called ------------------------------------------------------------------- */

/* As the service does: owners are told, then the frames go out, which may bring others. */
static void settle(void)
{
	uint8_t frame[PACKET_BYTES];

	net_tcp_settle(&world.stack);
	while (net_stack_out_length(&world.stack, 0) != 0) {
		const size_t length = net_stack_out_length(&world.stack, 0);

		net_stack_out_take(&world.stack, frame);
		world.frames_sent++;
		if (world.sent)
			world.sent(frame, length);
	}
}

void world_frame(const uint8_t *frame, size_t length)
{
	/* A copy of exactly this length, so that the sanitizer sees its end. */
	uint8_t *exact = malloc(length + (length == 0));

	if (!exact)
		abort();
	memcpy(exact, frame, length);
	net_stack_input(&world.stack, exact, length);
	free(exact);
	settle();
}

void world_packet(const struct packet *packet)
{
	world_frame(packet->bytes, packet->length);
}

static void leaving_look(void)
{
	for (uint32_t i = 0; i < WORLD_CONNECTIONS; i++) {
		if (world.connections[i].used)
			net_connection_look(&world.connections[i].connection);
	}
}

static void tick(uint64_t step_ns)
{
	world.stack.now_ns += step_ns;
	(void)net_stack_tick(&world.stack);
	leaving_look();
	settle();
}

void world_pass(uint64_t ns)
{
	for (; ns > STEP_NS; ns -= STEP_NS)
		tick(STEP_NS);
	tick(ns);
}

/* ---- clients --------------------------------------------------------------------------------- */

static void released(void *context)
{
	struct world_connection *connection = context;

	connection->used = false;
}

/* Reads what came, unless the client is deaf, and sends it back if it does that. */
static void changed(void *context)
{
	struct world_connection *c = context;
	uint8_t bytes[1024];
	uint32_t length;

	c->opened = c->opened || c->connection.state == NET_CONNECTION_OPEN;
	c->lost = c->connection.state == NET_CONNECTION_LOST;
	if (c->client->deaf)
		return;
	while (c->connection.writing.length_bytes == 0) {
		length = net_connection_read(&c->connection, bytes, sizeof(bytes));
		if (length == 0)
			break;
		c->received += length;
		if (c->client->echoes && !c->lost && !c->connection.ended &&
		    net_connection_write(&c->connection, bytes, length) != STATUS_OK)
			net_connection_reset(&c->connection);
	}
}

struct world_connection *world_connection(struct world_client *client)
{
	for (uint32_t i = 0; i < WORLD_CONNECTIONS; i++) {
		struct world_connection *c = &world.connections[i];

		if (c->used)
			continue;
		*c = (struct world_connection){.client = client, .used = true};
		c->connection = (struct net_connection){.stack = &world.stack,
							.shares = &world.shares,
							.share = client->share,
							.changed = changed,
							.released = released,
							.context = c};
		return c;
	}
	return NULL;
}

static struct net_connection *room(void *context)
{
	struct world_connection *c = world_connection(context);

	return c ? &c->connection : NULL;
}

static bool hears(void *context, const struct net_address *peer)
{
	(void)context;
	(void)peer;
	return true;
}

/* Every connection is accepted at once. */
static void arrived(void *context)
{
	struct world_client *client = context;

	client->arrived++;
	if (net_listener_accept(&client->listener))
		client->accepted++;
}

void world_client(struct world_client *client, uint8_t number, uint16_t port)
{
	const uint8_t reference[NET_CLIENT_BYTES] = {number};

	*client = (struct world_client){.share = net_share_find(&world.shares, reference)};
	if (port == 0) {
		/* So that the row stays its own. */
		if (!net_share_take(&world.shares, client->share, NET_SHARE_ASKED, 1))
			abort();
		return;
	}
	client->listener = (struct net_listener){
		.stack = &world.stack,
		.shares = &world.shares,
		.share = client->share,
		.owner = {room, hears, arrived, client},
		.backlog = NET_BACKLOG_MOST,
		.number = number,
	};
	if (net_listener_open(&client->listener, port) != STATUS_OK)
		abort();
}

void world_close(struct world_connection *connection)
{
	net_connection_close(&connection->connection);
	settle();
}

void world_close_all(struct world_client *client)
{
	for (uint32_t i = 0; i < WORLD_CONNECTIONS; i++) {
		struct world_connection *c = &world.connections[i];

		if (c->used && (!client || c->client == client) &&
		    c->connection.state != NET_CONNECTION_LEAVING)
			world_close(c);
	}
}

/* ---- beginning and end ----------------------------------------------------------------------- */

static void use_take(uint32_t use[MEMP_MAX])
{
	memset(use, 0, MEMP_MAX * sizeof(use[0]));
#if MEMP_STATS
	for (uint32_t i = 0; i < MEMP_MAX; i++)
		use[i] = (uint32_t)lwip_stats.memp[i]->used;
#endif
}

void world_begin(uint64_t seed)
{
	static const uint8_t mac[NET_MAC_BYTES] = {0x52, 0x54, 0, 0, 0, 1};
	struct net_setup setup = {
		.address = {.address = net_address_make((const uint8_t[]){10, 7, 0, 1}, 4),
			    .bits = 24},
		.gateway = net_address_make((const uint8_t[]){10, 7, 0, 2}, 4),
		.name_server = net_address_make((const uint8_t[]){10, 7, 0, 2}, 4),
		.name_server_port = 53,
		.ipv6 = true,
		.key = {1, 2, 3},
		.random = chance,
	};

	lwip_state_again();
	memset(&world, 0, sizeof(world));
	world.random = seed;
	world.stack.now_ns = STEP_NS;
	world.shares = (struct net_shares){.most = {64, 65536, 262144, 4}};
	net_stack_init(&world.stack, &setup, world.pieces, WORLD_PIECES);
	net_stack_card(&world.stack, mac, 1500, true);
	/* The addresses of the longer kind are announced, and are its own. */
	for (uint64_t passed = 0; passed < BEGIN_NS; passed += END_STEP_NS)
		tick(END_STEP_NS);
	use_take(before);
	pieces_before = lwip_state_pieces();
}

static const char *shares_differ(void)
{
	for (uint32_t i = 0; i < NET_SHARES; i++) {
		const uint32_t *used = world.shares.rows[i].used;

		if (used[NET_SHARE_SOCKETS] != 0)
			return "a client still has a socket";
		if (used[NET_SHARE_SENT] != 0)
			return "a client is still charged for bytes that were sent";
		if (used[NET_SHARE_WINDOWS] != 0)
			return "a client is still charged for a window";
	}
	return NULL;
}

/* ARP's and ND's tables forget their entries by themselves; what they hold is not counted. */
static bool pool_is_kept(uint32_t pool)
{
	return pool == MEMP_SYS_TIMEOUT;
}

static const char *use_differs(void)
{
	static char text[64];
	uint32_t now[MEMP_MAX];

	use_take(now);
	for (uint32_t i = 0; i < MEMP_MAX; i++) {
		if (now[i] == before[i] || pool_is_kept(i))
			continue;
		(void)snprintf(text, sizeof(text), "pool %u of lwIP: %u in use, %u before", i,
			       now[i], before[i]);
		return text;
	}
	return lwip_state_pieces() > pieces_before + 1u ? "lwIP has more memory than before" : NULL;
}

const char *world_end(void)
{
	const char *differs;

	world.sent = NULL;
	world_close_all(NULL);
	for (uint64_t passed = 0; passed < END_NS; passed += END_STEP_NS)
		tick(END_STEP_NS);
	for (uint32_t i = 0; i < WORLD_CONNECTIONS; i++) {
		if (world.connections[i].used)
			return "a connection was not released";
	}
	for (uint32_t i = 0; i < NET_HALF_OPEN_ALL; i++) {
		if (world.stack.half_open.entries[i].owner)
			return "a half-open connection was not forgotten";
	}
	if (world.stack.pool.free_count != WORLD_PIECES)
		return "a queue still has pieces";
	differs = shares_differ();
	return differs ? differs : use_differs();
}

/*
 * The network's stack against hostile and clumsy peers: see world.h. Each test ends with everything
 * as it was.
 */
#include <inttypes.h>
#include <lwip/priv/tcp_priv.h>
#include <lwip/stats.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/host/net/world.h"
#include "tests/random.h"

#define SECOND_NS UINT64_C(1000000000)
#define PEERS 1200u

static uint64_t seed;
static unsigned passed, failed;

static void check(const char *name, bool condition, const char *why)
{
	if (condition)
		passed++;
	else
		failed++;
	if (!condition)
		printf("FAILED: %s: %s\n", name, why);
}

#define EXPECT(condition) check(__func__, (condition), #condition)

/* ---- peers ----------------------------------------------------------------------------------- */

/* A peer that takes part in TCP as far as a test needs it. */
struct peer {
	bool used;
	uint32_t address;
	uint16_t port;
	uint32_t sequence, acknowledged; /* the next ones */
	uint16_t window;
	bool silent;   /* acknowledges nothing by itself */
	bool answered; /* the machine has answered its SYN */
	bool reset, ended;
	uint64_t received;
	uint8_t last; /* byte that came */
};

static struct peer peers[PEERS];
static uint64_t datagrams, echoes, arps;

static void peer_send(struct peer *peer, uint8_t flags, const void *data, size_t length)
{
	struct packet packet;

	packet_segment(&packet, &(struct segment){.from = peer->address,
						  .from_port = peer->port,
						  .to_port = WORLD_PORT,
						  .sequence = peer->sequence,
						  .acknowledged = peer->acknowledged,
						  .window = peer->window,
						  .flags = flags,
						  .data = data,
						  .length = length});
	peer->sequence += (uint32_t)length;
	if ((flags & (TCP_FLAG_SYN | TCP_FLAG_FIN)) != 0)
		peer->sequence++;
	world_packet(&packet);
}

static struct peer *peer_new(uint32_t address, uint16_t port)
{
	for (uint32_t i = 0; i < PEERS; i++) {
		if (peers[i].used)
			continue;
		peers[i] = (struct peer){.used = true,
					 .address = address,
					 .port = port,
					 .sequence = i * 100000u + 1u,
					 .window = 32000};
		return &peers[i];
	}
	abort();
}

static struct peer *peer_find(uint32_t address, uint16_t port)
{
	for (uint32_t i = 0; i < PEERS; i++) {
		if (peers[i].used && peers[i].address == address && peers[i].port == port)
			return &peers[i];
	}
	return NULL;
}

static void peer_hear(struct peer *peer, const struct segment *segment)
{
	const uint32_t length = (uint32_t)segment->length;
	const bool syn = (segment->flags & TCP_FLAG_SYN) != 0;
	const bool fin = (segment->flags & TCP_FLAG_FIN) != 0;

	if ((segment->flags & TCP_FLAG_RST) != 0) {
		peer->reset = true;
		return;
	}
	peer->answered = peer->answered || syn;
	if (syn)
		peer->acknowledged = segment->sequence;
	if (segment->sequence != peer->acknowledged)
		return;
	if (length > 0)
		peer->last = ((const uint8_t *)segment->data)[length - 1u];
	peer->received += length;
	peer->ended = peer->ended || fin;
	if (peer->silent)
		return;
	peer->acknowledged += length + (syn ? 1u : 0u) + (fin ? 1u : 0u);
	if (length > 0 || syn || fin)
		peer_send(peer, TCP_FLAG_ACK, NULL, 0);
}

/* Frames of the machine: ARP is answered, segments go to their peers. */
static void heard(const uint8_t *frame, size_t length)
{
	struct segment segment;
	struct packet packet;
	struct peer *peer;
	uint32_t to;

	if (length >= 42 && packet_get16(frame + 12) == 0x0806 && packet_get16(frame + 20) == 1) {
		arps++;
		packet_arp(&packet, packet_get32(frame + 38), true);
		world_packet(&packet);
		return;
	}
	if (length >= 34 && packet_get16(frame + 12) == 0x0800) {
		echoes += frame[23] == 1 && frame[34] == 0;
		datagrams += frame[23] == 17;
	}
	if (!packet_read_segment(frame, length, &segment, &to))
		return;
	peer = peer_find(to, segment.to_port);
	if (peer)
		peer_hear(peer, &segment);
}

static void begin(void)
{
	memset(peers, 0, sizeof(peers));
	datagrams = 0;
	echoes = 0;
	arps = 0;
	world_begin(seed);
	world.sent = heard;
}

static void end(const char *name)
{
	const char *differs = world_end();

	check(name, differs == NULL, differs ? differs : "");
}

static struct peer *peer_connect(uint32_t address, uint16_t port)
{
	struct peer *peer = peer_new(address, port);

	peer_send(peer, TCP_FLAG_SYN, NULL, 0);
	return peer;
}

/* The connection of the machine that leads to a peer. */
static struct world_connection *connection_of(const struct peer *peer)
{
	for (uint32_t i = 0; i < WORLD_CONNECTIONS; i++) {
		struct world_connection *c = &world.connections[i];

		if (c->used && c->connection.peer_port == peer->port &&
		    c->connection.peer.bytes[3] == (uint8_t)peer->address &&
		    c->connection.peer.bytes[2] == (uint8_t)(peer->address >> 8))
			return c;
	}
	return NULL;
}

/* ---- honest peers ---------------------------------------------------------------------------- */

static void bytes_come_back_from_an_echo(void)
{
	static struct world_client client;
	struct peer *peer;
	uint8_t data[1000];

	begin();
	world_client(&client, 1, WORLD_PORT);
	client.echoes = true;
	peer = peer_connect(PACKET_PEER, 4000);
	EXPECT(peer->answered && client.accepted == 1);
	for (uint32_t i = 0; i < 200; i++) {
		memset(data, (int)i, sizeof(data));
		peer_send(peer, TCP_FLAG_ACK | TCP_FLAG_PSH, data, sizeof(data));
		world_pass(SECOND_NS / 100);
	}
	world_pass(SECOND_NS);
	EXPECT(peer->received == 200 * sizeof(data) && peer->last == 199);
	peer_send(peer, TCP_FLAG_ACK | TCP_FLAG_FIN, NULL, 0);
	world_close_all(&client);
	world_pass(SECOND_NS);
	EXPECT(peer->ended && !peer->reset);
	net_listener_close(&client.listener);
	end(__func__);
}

static void echo_requests_and_arp_are_answered(void)
{
	struct packet packet;

	begin();
	packet_arp(&packet, PACKET_PEER, false);
	world_packet(&packet);
	packet_echo(&packet, PACKET_PEER, 56);
	world_packet(&packet);
	EXPECT(echoes == 1);
	end(__func__);
}

/* ---- floods ---------------------------------------------------------------------------------- */

/* A SYN of whoever, who will never answer. */
static void syn_of_nobody(uint32_t address, uint16_t port)
{
	struct packet packet;

	packet_segment(&packet, &(struct segment){.from = address,
						  .from_port = port,
						  .to_port = WORLD_PORT,
						  .sequence = 77,
						  .window = 1000,
						  .flags = TCP_FLAG_SYN});
	world_packet(&packet);
}

static void an_honest_peer_comes_through_a_flood_of_syns(void)
{
	static struct world_client client;
	uint64_t random = seed;

	begin();
	world_client(&client, 1, WORLD_PORT);
	client.echoes = true;
	for (uint32_t i = 0; i < 20000; i++) {
		const uint32_t address = (uint32_t)(random_next(&random) >> 32);

		/* From everywhere, behind the gateway; none is the machine's own. */
		syn_of_nobody((address & 0x3fffffffu) | 0x40000000u, (uint16_t)(1024 + i));
		if (i % 500 == 0) {
			struct peer *peer = peer_connect(PACKET_PEER, (uint16_t)(2000 + i / 500));

			EXPECT(peer->answered && !peer->reset);
			peer_send(peer, TCP_FLAG_ACK | TCP_FLAG_PSH, "x", 1);
			world_pass(SECOND_NS / 50);
			EXPECT(peer->received == 1);
		}
	}
	EXPECT(client.accepted == 40);
	EXPECT(world.stack.counters.half_open_dropped >= 19000);
	net_listener_close(&client.listener);
	end(__func__);
}

static void a_flood_of_one_network_leaves_half_open_ones_of_others(void)
{
	static struct world_client client;
	struct peer *slow;

	begin();
	world_client(&client, 1, WORLD_PORT);
	slow = peer_new(PACKET_PEER, 3000);
	slow->silent = true;
	peer_send(slow, TCP_FLAG_SYN, NULL, 0);
	for (uint32_t i = 0; i < 5000; i++)
		syn_of_nobody(0xc0a80700u + i % 200u, (uint16_t)(1024 + i));
	/* The slow one answers long after, and is still known. */
	slow->acknowledged++;
	peer_send(slow, TCP_FLAG_ACK, NULL, 0);
	EXPECT(client.accepted == 1 && !slow->reset);
	net_listener_close(&client.listener);
	end(__func__);
}

static void nobody_accepts(void *context)
{
	(void)context;
}

static void a_full_backlog_is_not_answered(void)
{
	static struct world_client client;
	unsigned answered = 0;

	begin();
	world_client(&client, 1, WORLD_PORT);
	client.listener.backlog = 5;
	client.listener.owner.arrived = nobody_accepts;
	for (uint16_t i = 0; i < 20; i++)
		answered += peer_connect(PACKET_PEER, (uint16_t)(3000 + i))->answered ? 1u : 0u;
	EXPECT(answered == 5 && client.listener.waiting == 5);
	net_listener_close(&client.listener);
	end(__func__);
}

/* ---- clients and their bounds ---------------------------------------------------------------- */

static void a_client_is_stopped_at_its_sockets_beside_one_that_works(void)
{
	static struct world_client greedy, honest;
	struct net_connection_wish wish = {
		.host = net_address_make((const uint8_t[]){10, 7, 0, 9}, 4), .port = 80};
	uint32_t opened = 0;
	struct peer *peer;

	begin();
	world_client(&greedy, 2, 0);
	world_client(&honest, 1, WORLD_PORT);
	honest.echoes = true;
	for (uint32_t i = 0; i < 1000; i++) {
		struct world_connection *c = world_connection(&greedy);

		wish.local_port = (uint16_t)(20000 + i);
		if (net_connection_open(&c->connection, &wish) == STATUS_OK)
			opened++;
		else
			c->used = false;
	}
	EXPECT(opened == 64);
	peer = peer_connect(PACKET_PEER, 4000);
	peer_send(peer, TCP_FLAG_ACK | TCP_FLAG_PSH, "x", 1);
	world_pass(SECOND_NS / 10);
	EXPECT(peer->received == 1);
	net_listener_close(&honest.listener);
	end(__func__);
}

static void a_peer_that_reads_nothing_stops_its_own_client_only(void)
{
	static struct world_client stuck, honest;
	static const uint8_t data[3072];
	struct world_connection *c;
	struct peer *deaf, *peer;
	uint32_t taken = 0;

	begin();
	world_client(&stuck, 1, WORLD_PORT);
	deaf = peer_new(PACKET_PEER, 4000);
	deaf->window = 100;
	peer_send(deaf, TCP_FLAG_SYN, NULL, 0);
	c = connection_of(deaf);
	EXPECT(c != NULL);
	deaf->silent = true;
	while (c && c->connection.writing.length_bytes == 0 && taken < 1000000) {
		if (net_connection_write(&c->connection, data, sizeof(data)) != STATUS_OK)
			break;
		taken += (uint32_t)sizeof(data);
		world_pass(SECOND_NS / 100);
	}
	EXPECT(taken < 80000 && stuck.share->used[NET_SHARE_SENT] <= 65536);
	net_listener_close(&stuck.listener);
	world_client(&honest, 2, WORLD_PORT);
	honest.echoes = true;
	peer = peer_connect(PACKET_PEER, 4001);
	for (uint32_t i = 0; i < 50; i++) {
		peer_send(peer, TCP_FLAG_ACK | TCP_FLAG_PSH, data, 1000);
		world_pass(SECOND_NS / 100);
	}
	EXPECT(peer->received == 50000);
	net_listener_close(&honest.listener);
	end(__func__);
}

static void a_peer_of_one_byte_a_second_costs_little(void)
{
	static struct world_client client;
	struct peer *peer;

	begin();
	world_client(&client, 1, WORLD_PORT);
	client.deaf = true;
	peer = peer_connect(PACKET_PEER, 4000);
	for (uint32_t i = 0; i < 1000; i++) {
		peer_send(peer, TCP_FLAG_ACK | TCP_FLAG_PSH, "x", 1);
		world_pass(SECOND_NS);
	}
	EXPECT(connection_of(peer) &&
	       connection_of(peer)->connection.received.length_bytes == 1000);
	EXPECT(WORLD_PIECES - world.stack.pool.free_count <= 3);
	net_listener_close(&client.listener);
	end(__func__);
}

static void a_client_that_reads_nothing_stops_its_peer_at_the_window(void)
{
	static struct world_client client;
	static const uint8_t data[1000];
	struct peer *peer;

	begin();
	world_client(&client, 1, WORLD_PORT);
	client.deaf = true;
	peer = peer_connect(PACKET_PEER, 4000);
	for (uint32_t i = 0; i < 200; i++) {
		peer_send(peer, TCP_FLAG_ACK | TCP_FLAG_PSH, data, sizeof(data));
		world_pass(SECOND_NS / 100);
	}
	EXPECT(connection_of(peer)->connection.received.length_bytes <= NET_WINDOW_MOST);
	net_listener_close(&client.listener);
	end(__func__);
}

static void a_thousand_wait_while_one_is_served(void)
{
	static struct world_client client;
	struct peer *peer;
	uint32_t accepted;

	begin();
	world_client(&client, 1, WORLD_PORT);
	world.shares.most[NET_SHARE_SOCKETS] = WORLD_CONNECTIONS;
	client.echoes = true;
	for (uint32_t i = 0; i < 1000; i++)
		(void)peer_connect(PACKET_PEER + i % 200u, (uint16_t)(2000 + i));
	accepted = client.accepted;
	EXPECT(accepted == 1000);
	peer = peer_connect(PACKET_PEER, 1999);
	for (uint32_t i = 0; i < 100; i++) {
		peer_send(peer, TCP_FLAG_ACK | TCP_FLAG_PSH, "x", 1);
		world_pass(SECOND_NS / 100);
	}
	EXPECT(peer->received == 100);
	for (uint32_t i = 0; i < 1000; i++)
		peer_send(&peers[i], TCP_FLAG_ACK | TCP_FLAG_PSH, "y", 1);
	world_pass(SECOND_NS);
	accepted = 0;
	for (uint32_t i = 0; i < 1000; i++)
		accepted += peers[i].received == 1 ? 1u : 0u;
	EXPECT(accepted == 1000);
	net_listener_close(&client.listener);
	end(__func__);
}

/* ---- resets ---------------------------------------------------------------------------------- */

/* Brings a connection into a state of TCP; null: it cannot be reached. */
static struct peer *state_reach(struct world_client *client, enum tcp_state state, uint16_t port)
{
	struct peer *peer = peer_new(PACKET_PEER, port);
	struct world_connection *c;

	peer->silent = state == SYN_RCVD;
	peer_send(peer, TCP_FLAG_SYN, NULL, 0);
	if (state == SYN_RCVD) {
		peer->acknowledged++;
		return peer;
	}
	(void)client;
	c = connection_of(peer);
	if (!c)
		return NULL;
	peer->silent = state == FIN_WAIT_1 || state == CLOSING || state == LAST_ACK;
	if (state == CLOSE_WAIT || state == LAST_ACK)
		peer_send(peer, TCP_FLAG_ACK | TCP_FLAG_FIN, NULL, 0);
	if (state == FIN_WAIT_1 || state == FIN_WAIT_2 || state == CLOSING || state == LAST_ACK ||
	    state == TIME_WAIT) {
		net_connection_end(&c->connection);
		world_pass(SECOND_NS / 100);
	}
	if (state == CLOSING || state == TIME_WAIT)
		peer_send(peer, TCP_FLAG_ACK | TCP_FLAG_FIN, NULL, 0);
	return peer;
}

static void a_reset_in_each_state_leaves_nothing(void)
{
	static const enum tcp_state states[] = {SYN_RCVD,   ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2,
						CLOSE_WAIT, CLOSING,     LAST_ACK,   TIME_WAIT};
	static struct world_client client;

	begin();
	world_client(&client, 1, WORLD_PORT);
	for (uint16_t i = 0; i < ARRAY_COUNT(states); i++) {
		struct peer *peer = state_reach(&client, states[i], (uint16_t)(4000 + i));
		struct world_connection *c = peer ? connection_of(peer) : NULL;

		EXPECT(peer != NULL && (c != NULL || states[i] == SYN_RCVD));
		if (c && c->connection.pcb)
			EXPECT(c->connection.pcb->state == states[i]);
		/* In the window, and outside of it. */
		peer->sequence += 100000;
		peer_send(peer, TCP_FLAG_RST, NULL, 0);
		if (c && states[i] == ESTABLISHED)
			EXPECT(c->connection.state == NET_CONNECTION_OPEN);
		peer->sequence -= 100000;
		peer_send(peer, TCP_FLAG_RST | TCP_FLAG_ACK, NULL, 0);
		if (c && states[i] != TIME_WAIT)
			EXPECT(c->lost);
		world_pass(SECOND_NS / 10);
	}
	net_listener_close(&client.listener);
	end(__func__);
}

static void a_refused_connection_is_lost_and_says_so(void)
{
	static struct world_client client;
	struct world_connection *c;
	struct net_connection_wish wish = {
		.host = net_address_make((const uint8_t[]){10, 7, 0, 2}, 4),
		.port = WORLD_PORT,
		.local_port = 40000};
	struct packet packet;
	uint32_t sequence;

	begin();
	world_client(&client, 1, 0);
	c = world_connection(&client);
	EXPECT(net_connection_open(&c->connection, &wish) == STATUS_OK);
	world_pass(SECOND_NS / 100);
	sequence = c->connection.pcb->snd_nxt;
	packet_segment(&packet, &(struct segment){.from = PACKET_PEER,
						  .from_port = WORLD_PORT,
						  .to_port = 40000,
						  .acknowledged = sequence,
						  .flags = TCP_FLAG_RST | TCP_FLAG_ACK});
	world_packet(&packet);
	EXPECT(c->lost && c->connection.refused);
	end(__func__);
}

/* ---- frames of every wrong shape ------------------------------------------------------------- */

static void frames_of_the_machines_own_address_are_dropped(void)
{
	struct packet packet;

	begin();
	packet_echo(&packet, PACKET_OWN, 20);
	world_packet(&packet);
	packet_echo(&packet, 0x7f000001, 20);
	world_packet(&packet);
	packet_arp(&packet, PACKET_OWN, true);
	world_packet(&packet);
	EXPECT(world.stack.counters.spoofed == 3 && echoes == 0);
	end(__func__);
}

/* A frame that is right, of some kind. */
static void frame_make(struct packet *packet, uint64_t *random, const struct peer *peer)
{
	static const uint8_t data[400];
	const uint16_t ports[2] = {(uint16_t)random_next(random), (uint16_t)random_next(random)};

	switch (random_next(random) % 5u) {
	case 0:
		packet_arp(packet, PACKET_PEER, random_next(random) % 2u == 0);
		break;
	case 1:
		packet_echo(packet, PACKET_PEER, random_next(random) % 400u);
		break;
	case 2:
		packet_datagram(packet, PACKET_PEER, ports, data, random_next(random) % 400u);
		break;
	default:
		packet_segment(packet,
			       &(struct segment){.from = peer->address,
						 .from_port = peer->port,
						 .to_port = WORLD_PORT,
						 .sequence = peer->sequence +
							     (uint32_t)(random_next(random) % 9u),
						 .acknowledged = peer->acknowledged,
						 .window = (uint16_t)random_next(random),
						 .flags = (uint8_t)(random_next(random) % 64u),
						 .data = data,
						 .length = random_next(random) % 400u});
	}
}

/* Damages a frame somewhere in its headers, or in its length. */
static void frame_damage(struct packet *packet, uint64_t *random)
{
	const uint64_t many = 1u + random_next(random) % 4u;

	for (uint64_t i = 0; i < many; i++) {
		const size_t at = random_next(random) % 60u;

		packet->bytes[at < 12 ? 12 : at] = (uint8_t)random_next(random);
	}
	if (random_next(random) % 4u == 0)
		packet->length = random_next(random) % (PACKET_BYTES + 40u);
	if (random_next(random) % 4u != 0)
		packet_mend(packet->bytes,
			    packet->length > PACKET_BYTES ? PACKET_BYTES : packet->length);
}

static void frames_of_every_wrong_shape_leave_nothing(void)
{
	static struct world_client client;
	const char *text = getenv("FRAMES");
	const uint64_t frames = text ? strtoull(text, NULL, 0) : 200000;
	uint64_t random = seed;
	struct packet packet;
	struct peer *peer;

	begin();
	world_client(&client, 1, WORLD_PORT);
	client.echoes = true;
	peer = peer_connect(PACKET_PEER, 4000);
	for (uint64_t i = 0; i < frames; i++) {
		if (i % 1000 == 0)
			peer = peer_connect(PACKET_PEER, (uint16_t)(5000 + i / 1000));
		frame_make(&packet, &random, peer);
		if (random_next(&random) % 8u != 0)
			frame_damage(&packet, &random);
		world_packet(&packet);
		if (i % 64 == 0)
			world_pass(SECOND_NS / 100);
	}
	net_listener_close(&client.listener);
	end(__func__);
}

static void every_length_of_a_frame_is_taken_or_dropped(void)
{
	struct packet packet;

	begin();
	for (size_t length = 0; length < PACKET_BYTES + 40u; length++) {
		packet_echo(&packet, PACKET_PEER, 1000);
		packet.length = length;
		world_packet(&packet);
		packet_arp(&packet, PACKET_PEER, true);
		packet.length = length < 60 ? length : 60;
		world_packet(&packet);
	}
	end(__func__);
}

/* ---- fragments ------------------------------------------------------------------------------- */

static void fragment(struct packet *packet, uint16_t id, uint32_t at, bool more)
{
	packet->bytes[PACKET_IP + 4] = (uint8_t)(id >> 8);
	packet->bytes[PACKET_IP + 5] = (uint8_t)id;
	packet->bytes[PACKET_IP + 6] = (uint8_t)((at >> 11 & 31u) | (more ? 0x20u : 0u));
	packet->bytes[PACKET_IP + 7] = (uint8_t)(at >> 3);
	packet_mend(packet->bytes, packet->length);
	world_packet(packet);
}

static void fragments_are_put_together_or_forgotten(void)
{
	struct packet packet, first;
	uint64_t random = seed;

	begin();
	/* One that is whole: an echo request of two parts. */
	packet_echo(&first, PACKET_PEER, 792);
	packet_echo(&packet, PACKET_PEER, 792);
	first.length = PACKET_IP + 20 + 400;
	first.bytes[PACKET_IP + 2] = 420 >> 8;
	first.bytes[PACKET_IP + 3] = 420 & 255;
	/* The sum of the message is that of all of it: written before it is cut. */
	memcpy(packet.bytes + PACKET_TCP, packet.bytes + PACKET_TCP + 400, 400);
	packet.length = PACKET_IP + 20 + 400;
	packet.bytes[PACKET_IP + 2] = 420 >> 8;
	packet.bytes[PACKET_IP + 3] = 420 & 255;
	packet.bytes[PACKET_IP + 9] = 253;
	first.bytes[PACKET_IP + 9] = 253;
	fragment(&first, 9, 0, true);
	fragment(&packet, 9, 400, false);
	/* Thousands that never become whole, overlap, reach beyond the longest packet. */
	for (uint32_t i = 0; i < 20000; i++) {
		packet_echo(&packet, PACKET_PEER + (uint32_t)(random_next(&random) % 100u),
			    random_next(&random) % 1400u);
		fragment(&packet, (uint16_t)(random_next(&random) % 50u),
			 (uint32_t)(random_next(&random) % 8192u) * 8u,
			 random_next(&random) % 4u != 0);
	}
	packet_echo(&packet, PACKET_PEER, 20);
	world_packet(&packet);
	EXPECT(echoes >= 1);
	end(__func__);
}

/* ---- chance ---------------------------------------------------------------------------------- */

static void first_sequence_numbers_cannot_be_told_from_one_another(void)
{
	static struct world_client client;
	uint32_t numbers[64], close = 0;

	begin();
	world_client(&client, 1, WORLD_PORT);
	for (uint16_t i = 0; i < 64; i++) {
		struct peer *peer = peer_connect(PACKET_PEER, (uint16_t)(4000 + i));

		numbers[i] = peer->acknowledged;
		for (uint16_t k = 0; k < i; k++)
			close += numbers[i] - numbers[k] + 100000u < 200000u ? 1u : 0u;
	}
	/* There are 2016 pairs, and chance makes less than one in 20,000 close. */
	EXPECT(close <= 3);
	net_listener_close(&client.listener);
	end(__func__);
}

int main(void)
{
	const char *text = getenv("SEED");

	(void)setvbuf(stdout, NULL, _IOLBF, 0);
	seed = text && *text ? strtoull(text, NULL, 0) : 1;
	bytes_come_back_from_an_echo();
	echo_requests_and_arp_are_answered();
	an_honest_peer_comes_through_a_flood_of_syns();
	a_flood_of_one_network_leaves_half_open_ones_of_others();
	a_full_backlog_is_not_answered();
	a_client_is_stopped_at_its_sockets_beside_one_that_works();
	a_peer_that_reads_nothing_stops_its_own_client_only();
	a_peer_of_one_byte_a_second_costs_little();
	a_client_that_reads_nothing_stops_its_peer_at_the_window();
	a_thousand_wait_while_one_is_served();
	a_reset_in_each_state_leaves_nothing();
	a_refused_connection_is_lost_and_says_so();
	frames_of_the_machines_own_address_are_dropped();
	frames_of_every_wrong_shape_leave_nothing();
	every_length_of_a_frame_is_taken_or_dropped();
	fragments_are_put_together_or_forgotten();
	first_sequence_numbers_cannot_be_told_from_one_another();
	printf("net: seed %" PRIu64 "\n%u passed, %u failed\n", seed, passed, failed);
	return failed != 0;
}

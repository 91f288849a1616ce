/*
 * Full frames over the network card, through its driver, which is a process of its own: echo
 * requests of 1,514 bytes to 10.0.2.2, and the answers, as long.
 *
 * An idle machine's counter means nothing, so nothing waits while it is read: the card has room for
 * all requests of a turn, and the answers are fetched when the driver has all of them.
 */
#include "core/generated/endpoint.h"
#include "core/generated/nic.h"
#include "tests/bench/bench-devices/devices.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/memory.h"
#include "user/rt/process.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"

#define PROGRAM_DRIVER 1u
#define WARM_UP 1u
#define TURNS 4u
#define FRAMES 64u /* a turn: fewer than the driver has room for, either way */
#define SETTLE_NS UINT64_C(200000000)
#define MESSAGE_WORDS 384u
#define PLACES 8u
#define GRANTS 5u
#define FRAME_BYTES 1514u
#define MAC_BYTES 6u
#define IP_AT 14u
#define ICMP_AT 34u
#define ARP_BYTES 60u
#define REPLIES_MOST 16u

struct card {
	struct bench *bench;
	struct nic nic;
	uint8_t mac[MAC_BYTES], peer[MAC_BYTES];
	uint8_t frame[FRAME_BYTES];
	uint16_t sequence;
};

/* ---- the driver ------------------------------------------------------------------------------ */

static bool driver_image(struct bench *bench, struct image *image)
{
	char name[32];
	struct boot_package_program_args which = {.index = PROGRAM_DRIVER};
	struct boot_package_program_result program = {
		.name = {.bytes = name, .capacity_bytes = sizeof(name)}};
	struct image_factory_create_args args;
	struct image_factory_create_result result;

	if (boot_package_program(bench->rt, bench->package, &which, &program) != STATUS_OK)
		return false;
	args = (struct image_factory_create_args){.program = program.object};
	if (image_factory_create(bench->rt, bench->image_factory, &args, &result) != STATUS_OK)
		return false;
	*image = result.image;
	return true;
}

/* A facet of the endpoint that the driver gets. */
static bool nic_mint(struct bench *bench, struct endpoint endpoint, struct nic *nic)
{
	struct endpoint_mint_params_builder params;
	struct endpoint_mint_results_reader results;
	struct tag_builder tag;
	struct rt_call call;
	uint32_t index;

	if (endpoint_mint_begin(&call, bench->rt, endpoint, &params) != STATUS_OK)
		return false;
	endpoint_mint_params_builder_set_interface(&params, NIC_INTERFACE_ID);
	if (endpoint_mint_params_builder_new_tag(&params, &tag) != STATUS_OK ||
	    endpoint_mint_finish(&call, &results) != STATUS_OK ||
	    endpoint_mint_results_get_facet(&results, &index) != STATUS_OK ||
	    rt_call_capability(&call, index, NIC_INTERFACE_ID, &nic->id) != STATUS_OK)
		return false;
	rt_call_keep(&call, index);
	rt_call_close(&call);
	return true;
}

static bool driver_start(struct card *card)
{
	struct bench *bench = card->bench;
	struct endpoint_factory_create_args limits = {.message_words = MESSAGE_WORDS,
						      .places = PLACES};
	struct endpoint_factory_create_result made;
	struct rt_spawn_grant grants[GRANTS] = {
		{.name = RT_SERVICE_ENDPOINT, .kind = RT_SPAWN_GRANT_MOVE},
		{.name = "device", .kind = RT_SPAWN_GRANT_MOVE},
		{.name = "addressSpace", .kind = RT_SPAWN_GRANT_ADDRESS_SPACE},
		{.name = "timer", .kind = RT_SPAWN_GRANT_COPY, .capability = bench->timer.id},
		{.name = "console",
		 .kind = RT_SPAWN_GRANT_COPY,
		 .capability = bench->console.capability}};
	struct rt_spawn spawn = {.spawner = bench->spawner,
				 .name = "virtio-net",
				 .grants = grants,
				 .grant_count = GRANTS};
	struct process_handle process;
	enum rt_spawn_step step;
	struct device device;

	if (!device_claim(bench, VIRTIO_PCI_VENDOR, VIRTIO_PCI_DEVICE + VIRTIO_TYPE_NET, &device) ||
	    endpoint_factory_create(bench->rt, bench->endpoint_factory, &limits, &made) !=
		    STATUS_OK ||
	    !nic_mint(bench, made.endpoint, &card->nic) || !driver_image(bench, &spawn.image))
		return false;
	grants[0].capability = made.endpoint.id;
	grants[1].capability = device.id;
	return rt_process_spawn(bench->rt, &spawn, &process, &step) == STATUS_OK;
}

/* ---- frames ---------------------------------------------------------------------------------- */

static enum status send(struct card *card, uint32_t length)
{
	struct nic_send_params_builder params;
	struct nic_send_results_reader results;
	struct capnp_list_builder list;
	struct rt_call call;
	enum status status = nic_send_begin(&call, card->bench->rt, card->nic, &params);

	if (status == STATUS_OK)
		status = nic_send_params_builder_new_frames(&params, 1, &list);
	if (status == STATUS_OK)
		status = capnp_pointer_set_data(capnp_list_builder_pointer(&list, 0),
						capnp_data_make(card->frame, length));
	if (status == STATUS_OK)
		status = nic_send_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

/* How many frames of this length and type are among those that came; the last one begins so. */
static enum status receive(struct card *card, uint32_t length, uint8_t head[ARP_BYTES],
			   uint32_t *there)
{
	struct nic_receive_params_builder params;
	struct nic_receive_results_reader results;
	struct capnp_list list;
	struct rt_call call;
	enum status status = nic_receive_begin(&call, card->bench->rt, card->nic, &params);

	if (status == STATUS_OK)
		status = nic_receive_finish(&call, &results);
	if (status == STATUS_OK)
		status = nic_receive_results_get_frames(&results, &list);
	for (uint32_t i = 0; status == STATUS_OK && i < list.count; i++) {
		struct capnp_data frame;

		status = capnp_pointer_get_data(capnp_list_get_pointer(&list, i), &frame);
		if (status != STATUS_OK || frame.length_bytes < length ||
		    frame.bytes[12] != card->frame[12] || frame.bytes[13] != card->frame[13])
			continue;
		memcpy(head, frame.bytes, ARP_BYTES);
		(*there)++;
	}
	rt_call_close(&call);
	return status;
}

/* Sends the frame, and waits for one of the same type that is at least so long. */
static bool exchange(struct card *card, uint32_t length, uint32_t least, uint8_t head[ARP_BYTES])
{
	uint32_t there = 0;

	if (send(card, length) != STATUS_OK)
		return false;
	for (uint32_t i = 0; i < REPLIES_MOST && there == 0; i++) {
		if (receive(card, least, head, &there) != STATUS_OK)
			return false;
	}
	return there != 0;
}

/* Who has 10.0.2.2? */
static bool peer_find(struct card *card)
{
	static const uint8_t question[] = {8, 6, 0, 1, 8, 0, 6, 4, 0, 1};
	uint8_t head[ARP_BYTES];

	memset(card->frame, 0xff, MAC_BYTES);
	memcpy(card->frame + MAC_BYTES, card->mac, MAC_BYTES);
	memcpy(card->frame + IP_AT - 2, question, sizeof(question));
	memcpy(card->frame + IP_AT + 8, card->mac, MAC_BYTES);
	memcpy(card->frame + IP_AT + 14, (const uint8_t[]){10, 0, 2, 15}, 4);
	memcpy(card->frame + IP_AT + 24, (const uint8_t[]){10, 0, 2, 2}, 4);
	if (!exchange(card, ARP_BYTES, IP_AT + 28u, head))
		return false;
	memcpy(card->peer, head + IP_AT + 8, MAC_BYTES);
	return true;
}

/* The sum of RFC 1071, over an even number of bytes, as the bytes that are sent. */
static void sum_put(uint8_t *to, const uint8_t *bytes, uint32_t length)
{
	uint32_t sum = 0;

	for (uint32_t i = 0; i < length; i += 2)
		sum += (uint32_t)bytes[i] << 8 | bytes[i + 1];
	sum = (sum & 0xffffu) + (sum >> 16);
	sum = ~((sum & 0xffffu) + (sum >> 16));
	to[0] = (uint8_t)(sum >> 8);
	to[1] = (uint8_t)sum;
}

/* An echo request of 1,514 bytes. */
static void echo_make(struct card *card)
{
	const uint16_t bytes = FRAME_BYTES - IP_AT;
	const uint8_t ip[] = {0x45,
			      0,
			      (uint8_t)(bytes >> 8),
			      (uint8_t)bytes,
			      0,
			      0,
			      0,
			      0,
			      64,
			      1,
			      0,
			      0,
			      10,
			      0,
			      2,
			      15,
			      10,
			      0,
			      2,
			      2};

	memset(card->frame, 0, sizeof(card->frame));
	memcpy(card->frame, card->peer, MAC_BYTES);
	memcpy(card->frame + MAC_BYTES, card->mac, MAC_BYTES);
	card->frame[12] = 8;
	memcpy(card->frame + IP_AT, ip, sizeof(ip));
	sum_put(card->frame + IP_AT + 10, card->frame + IP_AT, sizeof(ip));
	card->frame[ICMP_AT] = 8;
	sum_put(card->frame + ICMP_AT + 2, card->frame + ICMP_AT, FRAME_BYTES - ICMP_AT);
}

/* Until the network has answered, and the driver has everything. */
static bool settle(struct bench *bench)
{
	struct timer_now_result now;
	struct timer_sleep_args sleep;

	if (timer_now(bench->rt, bench->timer, &now) != STATUS_OK)
		return false;
	sleep.until_ns = now.time_ns + SETTLE_NS;
	return timer_sleep(bench->rt, bench->timer, &sleep) == STATUS_OK;
}

/* One turn: the instructions that sending takes, and those of fetching the answers. */
static bool turn_play(struct card *card, uint64_t *sent, uint64_t *received)
{
	uint64_t begin = instructions();

	for (uint32_t i = 0; i < FRAMES; i++) {
		if (send(card, FRAME_BYTES) != STATUS_OK)
			return false;
	}
	*sent = instructions() - begin;
	if (!settle(card->bench))
		return false;
	begin = instructions();
	for (uint32_t count = 0; count < FRAMES;) {
		uint8_t head[ARP_BYTES];
		uint32_t there = 0;

		if (receive(card, FRAME_BYTES, head, &there) != STATUS_OK)
			return false;
		count += there;
	}
	*received = instructions() - begin;
	return true;
}

bool frames_measure(struct bench *bench)
{
	struct card card = {.bench = bench};
	struct nic_describe_result description = {
		.mac = {.bytes = card.mac, .capacity_bytes = sizeof(card.mac)}};
	uint64_t sent = 0, received = 0;

	if (!driver_start(&card) || nic_describe(bench->rt, card.nic, &description) != STATUS_OK ||
	    !peer_find(&card))
		return false;
	echo_make(&card);
	for (uint32_t i = 0; i < WARM_UP + TURNS; i++) {
		uint64_t turn_sent, turn_received;

		if (!turn_play(&card, &turn_sent, &turn_received))
			return false;
		sent += i < WARM_UP ? 0 : turn_sent;
		received += i < WARM_UP ? 0 : turn_received;
	}
	say(bench, "frame_sent", sent / TURNS / FRAMES);
	say(bench, "frame_received", received / TURNS / FRAMES);
	return true;
}

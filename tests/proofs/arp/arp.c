/*
 * Asks the network who has 10.0.2.2, with frames of its own, three times, over a Nic; and tries
 * what a Nic refuses. The driver may end meanwhile: what was lost is asked for again. Then it draws
 * from the pool of entropy, as soon as a driver has filled that.
 *
 * Ends with 0; with 3 when something was not granted, with 4 when the Nic is gone for good or
 * answers wrongly, with 5 when nobody answers, with 6 when there is no entropy.
 */
#include "core/generated/nic.h"
#include "core/generated/system.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/generated/nic_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"

#define ROUNDS 3u
#define TRIES 200u
#define ANSWER_WAIT_NS UINT64_C(20000000)
#define MAC_BYTES 6u
#define FRAME_BYTES 60u /* the shortest, before its check sequence */
#define DRAWS 200u
#define DRAW_EVERY_NS UINT64_C(10000000)
#define DRAW_BYTES 32u
#define ARP_AT 14u
#define ARP_BYTES 28u
#define SENDER_AT (ARP_AT + 8u)

struct asker {
	struct rt *rt;
	struct rt_console console;
	struct nic nic;
	struct timer timer;
	struct entropy entropy;
	uint8_t mac[MAC_BYTES];
};

static enum status describe(struct asker *a)
{
	struct nic_describe_result result = {
		.mac = {.bytes = a->mac, .capacity_bytes = sizeof(a->mac)}};
	enum status status = nic_describe(a->rt, a->nic, &result);

	return status == STATUS_OK && (result.mac.length_bytes != MAC_BYTES || result.mtu < 1500)
		       ? STATUS_BAD_MESSAGE
		       : status;
}

static enum status send(struct asker *a, const uint8_t *frame, uint32_t length)
{
	struct nic_send_params_builder params;
	struct nic_send_results_reader results;
	struct capnp_list_builder list;
	struct rt_call call;
	enum status status = nic_send_begin(&call, a->rt, a->nic, &params);

	if (status == STATUS_OK)
		status = nic_send_params_builder_new_frames(&params, 1, &list);
	if (status == STATUS_OK)
		status = capnp_pointer_set_data(capnp_list_builder_pointer(&list, 0),
						capnp_data_make(frame, length));
	if (status == STATUS_OK)
		status = nic_send_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

/* Whether the frame says where 10.0.2.2 is, to us. */
static bool is_answer(struct asker *a, const struct capnp_data *frame)
{
	static const uint8_t head[] = {8, 6, 0, 1, 8, 0, 6, 4, 0, 2};
	static const uint8_t host[] = {10, 0, 2, 2};

	return frame->length_bytes >= ARP_AT + ARP_BYTES &&
	       memcmp(frame->bytes, a->mac, MAC_BYTES) == 0 &&
	       memcmp(frame->bytes + ARP_AT - 2, head, sizeof(head)) == 0 &&
	       memcmp(frame->bytes + SENDER_AT + MAC_BYTES, host, sizeof(host)) == 0;
}

static void answer_say(struct asker *a, const uint8_t *mac)
{
	rt_console_print(&a->console, "arp: 10.0.2.2 is at %02x:%02x:%02x:%02x:%02x:%02x\n", mac[0],
			 mac[1], mac[2], mac[3], mac[4], mac[5]);
}

/* The frames of one answer to receive; NOT_FOUND: there was no answer of ours among them. */
static enum status frames_look(struct asker *a, const struct nic_receive_results_reader *results)
{
	struct capnp_list list;
	enum status status = nic_receive_results_get_frames(results, &list);

	for (uint32_t i = 0; status == STATUS_OK && i < list.count; i++) {
		struct capnp_data frame;

		status = capnp_pointer_get_data(capnp_list_get_pointer(&list, i), &frame);
		if (status == STATUS_OK && is_answer(a, &frame)) {
			answer_say(a, frame.bytes + SENDER_AT);
			return STATUS_OK;
		}
	}
	return status == STATUS_OK ? STATUS_NOT_FOUND : status;
}

static enum status receive(struct asker *a)
{
	struct nic_receive_params_builder params;
	struct nic_receive_results_reader results;
	struct rt_call call;
	enum status status = nic_receive_begin(&call, a->rt, a->nic, &params);

	if (status == STATUS_OK)
		status = rt_call_perform_within(&call, ANSWER_WAIT_NS);
	if (status == STATUS_OK)
		status = nic_receive_results_root(rt_call_results(&call), &results);
	if (status == STATUS_OK)
		status = frames_look(a, &results);
	rt_call_close(&call);
	return status;
}

/* One question, asked again when it, or its answer, was lost with a driver. */
static enum status ask(struct asker *a)
{
	static const uint8_t question[ARP_BYTES + 2] = {8, 6, 0, 1, 8, 0, 6, 4, 0, 1};
	enum status status = STATUS_TIMED_OUT;

	for (uint32_t i = 0; i < TRIES; i++) {
		uint8_t frame[FRAME_BYTES] = {0};

		status = describe(a);
		memset(frame, 0xff, MAC_BYTES);
		memcpy(frame + MAC_BYTES, a->mac, MAC_BYTES);
		memcpy(frame + ARP_AT - 2, question, sizeof(question));
		memcpy(frame + SENDER_AT, a->mac, MAC_BYTES);
		memcpy(frame + SENDER_AT + MAC_BYTES, (const uint8_t[]){10, 0, 2, 15}, 4);
		memcpy(frame + SENDER_AT + 2 * MAC_BYTES + 4, (const uint8_t[]){10, 0, 2, 2}, 4);
		if (status == STATUS_OK)
			status = send(a, frame, sizeof(frame));
		if (status == STATUS_OK)
			status = receive(a);
		/* Lost with a driver, not there yet, or other frames came first. */
		if (status != STATUS_DISCONNECTED && status != STATUS_TIMED_OUT &&
		    status != STATUS_NOT_FOUND)
			return status;
	}
	return status;
}

/* Frames that are too short and too long, and none at all. */
static bool refuses(struct asker *a)
{
	static const uint8_t frame[1515];
	static const uint32_t lengths[] = {0, 13, 1515};

	for (uint32_t i = 0; i < ARRAY_COUNT(lengths); i++) {
		enum status status = send(a, frame, lengths[i]);

		if (status == STATUS_DISCONNECTED)
			continue;
		if (status != STATUS_EXCEPTION ||
		    a->rt->exception.kind != CALL_EXCEPTION_KIND_INVALID_ARGUMENT)
			return false;
	}
	return true;
}

/* A machine without a source of its own has none before its driver has given enough. */
static enum status draw(struct asker *a)
{
	uint8_t bytes[DRAW_BYTES];
	struct entropy_fill_args args = {.length = DRAW_BYTES};
	struct entropy_fill_result result = {
		.data = {.bytes = bytes, .capacity_bytes = DRAW_BYTES}};
	enum status status = STATUS_UNAVAILABLE;

	for (uint32_t i = 0; i < DRAWS && status == STATUS_UNAVAILABLE; i++) {
		struct timer_now_result now;

		status = timer_now(a->rt, a->timer, &now);
		if (status == STATUS_OK)
			status = timer_sleep(a->rt, a->timer,
					     &(struct timer_sleep_args){.until_ns = now.time_ns +
										    DRAW_EVERY_NS});
		if (status == STATUS_OK)
			status = entropy_fill(a->rt, a->entropy, &args, &result);
	}
	return status;
}

int capos_main(struct rt *rt)
{
	struct asker a = {.rt = rt};
	enum status status = STATUS_OK;

	if (rt_console_open(&a.console, rt, "console") != STATUS_OK ||
	    rt_capset_get(&rt->capset, "nic", NIC_INTERFACE_ID, &a.nic.id) != STATUS_OK ||
	    rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &a.timer.id) != STATUS_OK ||
	    rt_capset_get(&rt->capset, "entropy", ENTROPY_INTERFACE_ID, &a.entropy.id) != STATUS_OK)
		return 3;
	for (uint32_t i = 0; i < ROUNDS && status == STATUS_OK; i++)
		status = ask(&a);
	if (status == STATUS_TIMED_OUT || status == STATUS_NOT_FOUND)
		return 5;
	if (status != STATUS_OK || !refuses(&a)) {
		rt_console_print(&a.console, "arp: %s\n", rt_failure_words(rt, status));
		return 4;
	}
	if (draw(&a) != STATUS_OK)
		return 6;
	rt_console_print(&a.console, "arp: done, and there is entropy\n");
	return 0;
}

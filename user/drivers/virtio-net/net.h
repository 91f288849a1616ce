/*
 * The driver of a virtio network card (virtio 1.2, 5.1): its state, and the parts that its files
 * share.
 *
 * Each descriptor of both queues has a slot of the device's memory for ever, so the number of a
 * descriptor is that of its frame. A frame that arrived stays in its slot until the client fetches
 * it: then it is copied once, into the message, by a length that was checked, and nobody looks at
 * its bytes here. At most FRAMES_KEPT slots of the receive queue hold such frames; the others go
 * back to the device, whatever is in them, so that a client that fetches nothing loses frames and
 * no more. Read next: user/drivers/virtio/driver.h, schema/nic.capnp.
 */
#ifndef USER_DRIVERS_VIRTIO_NET_NET_H
#define USER_DRIVERS_VIRTIO_NET_NET_H

#include "user/drivers/virtio/watch.h"
#include "user/rt/generated/nic_server.h"

#define NET_QUEUE_SIZE 128u
#define NET_SLOT_BYTES 2048u
/* A frame begins 16 bytes into its slot, so that it is copied in whole words. */
#define NET_FRAME_AT 16u
#define NET_HEADER_AT (NET_FRAME_AT - VIRTIO_NET_HEADER_BYTES)
#define NET_MTU 1500u
#define NET_FRAME_LEAST 14u
#define NET_FRAME_MOST (NET_MTU + NET_FRAME_LEAST)
#define NET_FRAMES_KEPT 96u
/* Calls that wait: of receive, and of send. */
#define NET_READERS 8u
#define NET_SENDERS 4u
/* The most bytes and frames that one message holds. */
#define NET_SENT_BYTES 3072u
#define NET_SENT_FRAMES 128u

/* One queue, with the memory of its slots. */
struct net_queue {
	struct virtio_queue queue;
	struct virtio_memory slots;
	uint32_t notify_offset;
	uint16_t index;
};

/* A frame that arrived and was not fetched yet. */
struct net_frame {
	uint16_t slot, length_bytes;
};

/* A call of send that waits for room: its frames, one behind the other. */
struct net_sender {
	struct rt_server_deferred *deferred;
	uint32_t count;
	uint16_t lengths[NET_SENT_FRAMES];
	uint8_t bytes[NET_SENT_BYTES];
};

struct net {
	struct rt_server server;
	struct rt_server_object objects[1];
	struct virtio_driver driver;
	enum virtio_driver_end end; /* of the loop, when it is none of the server's */
	struct net_queue receive, send;
	uint8_t mac[VIRTIO_NET_MAC_BYTES];
	struct net_frame kept[NET_FRAMES_KEPT]; /* a ring */
	uint32_t kept_first, kept_count;
	struct rt_server_deferred *readers[NET_READERS]; /* in order */
	uint32_t reader_count;
	struct net_sender *senders[NET_SENDERS]; /* in order */
	struct net_sender sender_places[NET_SENDERS];
	uint32_t sender_count;
	uint64_t received, sent, lost, damaged;
	struct virtio_watch watch;
};

/* Ends the driver: the device broke a rule. */
void net_broken(struct net *net, const char *what);

/* Shows the device what was given, and notifies it if it wants that. */
void net_queue_show(struct net *net, struct net_queue *queue);

/* ---- receive.c ------------------------------------------------------------------------------- */

/* Gives the device all slots of the receive queue. */
void net_receive_fill(struct net *net);
/* Takes what has arrived, and answers who waits. Gives how many buffers came back. */
uint32_t net_receive_poll(struct net *net);
enum status net_receive(void *self, struct rt_request *request,
			const struct nic_receive_params_reader *params,
			const struct nic_receive_results_builder *results);

/* ---- send.c ---------------------------------------------------------------------------------- */

/* Takes back what was sent, and sends what waits. Gives how many buffers came back. */
uint32_t net_send_poll(struct net *net);
enum status net_send(void *self, struct rt_request *request,
		     const struct nic_send_params_reader *params,
		     const struct nic_send_results_builder *results);

#endif

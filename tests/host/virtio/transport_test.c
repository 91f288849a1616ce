/*
 * The conditions of core/virtio/transport.h and core/virtio/queue.h, each by its number, and the
 * ways of an honest device.
 */
#include "tests/host/virtio/model.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "tests/random.h"

#define COMMON 0x50u
#define ISR 0x60u
#define NOTIFY 0x80u
#define SIZE 8u
#define BUFFER_AT (MODEL_MEMORY_AT + 8192u)

static struct model device;
static struct virtio_layout layout;
static struct virtio virtio;
static struct virtio_queue queue;
static uint32_t notify_offset;

static int fresh(void **state)
{
	struct virtio_io io;

	(void)state;
	model_init(&device);
	io = model_io(&device);
	if (virtio_layout_read(device.config, device.bar_bytes, &layout) != VIRTIO_ACCEPTED)
		return 1;
	virtio_init(&virtio, &io, &layout);
	virtio_reset_begin(&virtio);
	return virtio_reset_is_done(&virtio) ? 0 : 1;
}

/* ---- the structures -------------------------------------------------------------------------- */

static enum virtio_refusal layout_check(void)
{
	return virtio_layout_read(device.config, device.bar_bytes, &layout);
}

/* With one byte of configuration space changed, the list is refused for the reason. */
#define REFUSES(at, value, reason)                                         \
	do {                                                               \
		uint8_t kept_ = device.config[at];                         \
		device.config[at] = (uint8_t)(value);                      \
		assert_int_equal(layout_check(), VIRTIO_REFUSED_##reason); \
		device.config[at] = kept_;                                 \
		assert_int_equal(layout_check(), VIRTIO_ACCEPTED);         \
	} while (0)

static void the_structures_are_found(void **state)
{
	(void)state;
	assert_int_equal(layout.regions[VIRTIO_COMMON].offset, 0);
	assert_int_equal(layout.regions[VIRTIO_ISR].offset, 0x1000);
	assert_int_equal(layout.regions[VIRTIO_DEVICE].offset, 0x2000);
	assert_int_equal(layout.regions[VIRTIO_NOTIFY].offset, 0x3000);
	assert_int_equal(layout.regions[VIRTIO_NOTIFY].bar, MODEL_BAR);
	assert_int_equal(layout.notify_multiplier, MODEL_MULTIPLIER);
}

static void condition_1_the_list_is_there_and_ends(void **state)
{
	(void)state;
	REFUSES(VIRTIO_PCI_STATUS, 0, NO_LIST);
	REFUSES(VIRTIO_PCI_LIST, 0x3c, LIST_PLACE);
	REFUSES(0x41, 0x04, LIST_PLACE);
	REFUSES(0x41, 0x40, LIST_LENGTH);
	REFUSES(0x99, 0x40, LIST_LENGTH);
}

static void condition_2_capabilities_have_their_length_and_a_bar(void **state)
{
	(void)state;
	REFUSES(COMMON + VIRTIO_PCI_CAP_LENGTH, 15, CAP_LENGTH);
	REFUSES(COMMON + VIRTIO_PCI_CAP_LENGTH, 0xff, CAP_LENGTH);
	REFUSES(NOTIFY + VIRTIO_PCI_CAP_LENGTH, 16, CAP_LENGTH);
	REFUSES(COMMON + VIRTIO_PCI_CAP_BAR, 6, BAR);
	REFUSES(COMMON + VIRTIO_PCI_CAP_BAR, 0, BAR);
	/* The last four bytes of the space have no room for a structure's capability. */
	device.config[0x99] = 0xfc;
	device.config[0xfc] = VIRTIO_PCI_CAP_VENDOR;
	device.config[0xfe] = VIRTIO_PCI_CAP_SHORTEST;
	device.config[0xff] = VIRTIO_PCI_TYPE_COMMON;
	device.config[COMMON + VIRTIO_PCI_CAP_TYPE] = 5;
	assert_int_equal(layout_check(), VIRTIO_REFUSED_CAP_LENGTH);
}

static void condition_3_structures_lie_in_their_bars(void **state)
{
	(void)state;
	REFUSES(COMMON + VIRTIO_PCI_CAP_OFFSET + 1, 0x40, RANGE);
	REFUSES(COMMON + VIRTIO_PCI_CAP_OFFSET + 3, 0xff, RANGE);
	REFUSES(COMMON + VIRTIO_PCI_CAP_BYTES + 3, 0xff, RANGE);
	REFUSES(COMMON + VIRTIO_PCI_CAP_OFFSET, 0x02, ALIGNMENT);
	REFUSES(NOTIFY + VIRTIO_PCI_CAP_OFFSET, 0x01, RANGE);
	device.config[NOTIFY + VIRTIO_PCI_CAP_BYTES + 1] = 0x08;
	REFUSES(NOTIFY + VIRTIO_PCI_CAP_OFFSET, 0x01, ALIGNMENT);
	device.config[COMMON + VIRTIO_PCI_CAP_BYTES + 1] = 0;
	device.config[COMMON + VIRTIO_PCI_CAP_BYTES] = VIRTIO_COMMON_BYTES;
	REFUSES(COMMON + VIRTIO_PCI_CAP_BYTES, VIRTIO_COMMON_BYTES - 1, TOO_SHORT);
}

static void condition_4_of_several_the_first_counts_and_none_is_missing(void **state)
{
	(void)state;
	REFUSES(COMMON + VIRTIO_PCI_CAP_TYPE, 5, MISSING);
	REFUSES(ISR + VIRTIO_PCI_CAP_TYPE, 5, MISSING);
	REFUSES(NOTIFY + VIRTIO_PCI_CAP_TYPE, 5, MISSING);
	device.config[0x70 + VIRTIO_PCI_CAP_TYPE] = VIRTIO_PCI_TYPE_COMMON;
	assert_int_equal(layout_check(), VIRTIO_ACCEPTED);
	assert_int_equal(layout.regions[VIRTIO_COMMON].offset, 0);
	assert_int_equal(layout.regions[VIRTIO_DEVICE].length_bytes, 0);
}

/* ---- the device ------------------------------------------------------------------------------ */

static void negotiate(void)
{
	assert_int_equal(virtio_negotiate(&virtio, VIRTIO_NET_F_MAC, VIRTIO_F_EVENT_INDEX),
			 VIRTIO_ACCEPTED);
}

static void condition_5_features_that_are_needed_are_offered(void **state)
{
	static const uint64_t needed[] = {VIRTIO_F_VERSION_1, VIRTIO_F_ACCESS_PLATFORM,
					  VIRTIO_NET_F_MAC};

	(void)state;
	for (unsigned i = 0; i < ARRAY_COUNT(needed); i++) {
		device.offered &= ~needed[i];
		assert_int_equal(virtio_negotiate(&virtio, VIRTIO_NET_F_MAC, 0),
				 VIRTIO_REFUSED_FEATURES);
		device.offered |= needed[i];
	}
	device.offered &= ~VIRTIO_F_EVENT_INDEX;
	negotiate();
	assert_int_equal(device.accepted,
			 VIRTIO_F_VERSION_1 | VIRTIO_F_ACCESS_PLATFORM | VIRTIO_NET_F_MAC);
	assert_int_equal(virtio.features, device.accepted);
}

/* A device that forgets a bit of its status as soon as it is written. */
static void write_without_features_ok(void *context, enum virtio_region region, uint32_t offset,
				      uint32_t bytes, uint32_t value)
{
	if (region == VIRTIO_COMMON && offset == VIRTIO_COMMON_STATUS)
		value &= ~VIRTIO_STATUS_FEATURES_OK;
	model_io(context).write(context, region, offset, bytes, value);
}

static void condition_6_features_are_taken(void **state)
{
	(void)state;
	virtio.io.write = write_without_features_ok;
	assert_int_equal(virtio_negotiate(&virtio, 0, 0), VIRTIO_REFUSED_FEATURES_NOT_TAKEN);
	assert_int_equal(virtio.features, 0);
}

static enum virtio_refusal queue_open(uint16_t index, uint16_t vector)
{
	struct virtio_queue_wish wish = {.index = index, .size = SIZE, .vector = vector};
	struct virtio_queue_addresses at = virtio_queue_addresses(MODEL_MEMORY_AT, SIZE);
	uint16_t size = 0;
	enum virtio_refusal refusal = virtio_queue_size(&virtio, &wish, &size);

	if (refusal != VIRTIO_ACCEPTED)
		return refusal;
	virtio_queue_init(&queue, device.memory, size, virtio.features);
	return virtio_queue_enable(&virtio, &wish, size, &at, &notify_offset);
}

static void condition_7_a_queue_is_there_with_a_size(void **state)
{
	(void)state;
	negotiate();
	assert_int_equal(queue_open(MODEL_QUEUES, 0), VIRTIO_REFUSED_NO_QUEUE);
	device.queues[0].size = 0;
	assert_int_equal(queue_open(0, 0), VIRTIO_REFUSED_NO_QUEUE);
	device.queues[0].size = 48;
	assert_int_equal(queue_open(0, 0), VIRTIO_REFUSED_QUEUE_SIZE);
	device.queues[0].size = 4;
	assert_int_equal(queue_open(0, 0), VIRTIO_ACCEPTED);
	assert_int_equal(queue.size, 4);
}

static void conditions_8_to_10_a_queue_is_taken_as_it_was_given(void **state)
{
	(void)state;
	negotiate();
	device.queues[1].enabled = 1;
	assert_int_equal(queue_open(1, 0), VIRTIO_REFUSED_QUEUE_IN_USE);
	device.queues[0].notify_at = 1024;
	assert_int_equal(queue_open(0, 0), VIRTIO_REFUSED_NOTIFY_PLACE);
	device.queues[0].notify_at = 1023;
	assert_int_equal(queue_open(0, 1), VIRTIO_ACCEPTED);
	assert_int_equal(notify_offset, 4092);
	assert_int_equal(device.queues[0].vector, 1);
	assert_int_equal(device.queues[0].size, SIZE);
	assert_int_equal(device.queues[0].parts[2], MODEL_MEMORY_AT + VIRTIO_QUEUE_USED_AT(SIZE));
}

static uint32_t read_no_vector(void *context, enum virtio_region region, uint32_t offset,
			       uint32_t bytes)
{
	if (region == VIRTIO_COMMON &&
	    (offset == VIRTIO_COMMON_QUEUE_VECTOR || offset == VIRTIO_COMMON_CONFIG_VECTOR))
		return VIRTIO_NO_VECTOR;
	return model_io(context).read(context, region, offset, bytes);
}

static void condition_10_a_vector_is_taken(void **state)
{
	(void)state;
	negotiate();
	assert_int_equal(virtio_config_vector(&virtio, 3), VIRTIO_ACCEPTED);
	virtio.io.read = read_no_vector;
	assert_int_equal(queue_open(0, 0), VIRTIO_REFUSED_VECTOR);
	assert_int_equal(virtio_config_vector(&virtio, 3), VIRTIO_REFUSED_VECTOR);
}

static uint32_t read_changing(void *context, enum virtio_region region, uint32_t offset,
			      uint32_t bytes)
{
	struct model *one = context;

	if (region == VIRTIO_DEVICE)
		one->generation++;
	return model_io(context).read(context, region, offset, bytes);
}

static void condition_11_a_configuration_that_changes_is_refused(void **state)
{
	struct virtio_piece piece = {.offset = 0, .length_bytes = 6, .width_bytes = 1};
	uint8_t bytes[6];

	(void)state;
	assert_int_equal(virtio_config_read(&virtio, &piece, bytes), VIRTIO_ACCEPTED);
	assert_memory_equal(bytes, device.own, 6);
	piece.offset = MODEL_REGION_BYTES - 5;
	assert_int_equal(virtio_config_read(&virtio, &piece, bytes), VIRTIO_REFUSED_CONFIG_RANGE);
	piece.offset = UINT32_MAX;
	assert_int_equal(virtio_config_read(&virtio, &piece, bytes), VIRTIO_REFUSED_CONFIG_RANGE);
	piece = (struct virtio_piece){.offset = 6, .length_bytes = 2, .width_bytes = 2};
	assert_int_equal(virtio_config_read(&virtio, &piece, bytes), VIRTIO_ACCEPTED);
	assert_int_equal(bytes[0], 1);
	virtio.io.read = read_changing;
	assert_int_equal(virtio_config_read(&virtio, &piece, bytes), VIRTIO_REFUSED_GENERATION);
}

static void condition_12_a_device_that_asks_for_a_reset_is_not_started(void **state)
{
	(void)state;
	negotiate();
	device.status |= VIRTIO_STATUS_NEEDS_RESET;
	assert_int_equal(virtio_start(&virtio), VIRTIO_REFUSED_NOT_STARTED);
	device.status = 0xff;
	assert_int_equal(virtio_start(&virtio), VIRTIO_REFUSED_NOT_STARTED);
	device.status = 0;
	assert_int_equal(virtio_start(&virtio), VIRTIO_ACCEPTED);
	assert_false(virtio_is_broken(&virtio));
	virtio_fail(&virtio);
	assert_true(virtio_is_broken(&virtio));
}

/* ---- the queue ------------------------------------------------------------------------------- */

static uint16_t give(uint32_t length)
{
	struct virtio_buffer buffer = {
		.address = BUFFER_AT, .length_bytes = length, .direction = VIRTIO_DEVICE_WRITES};

	uint16_t id = virtio_queue_claim(&queue);

	virtio_queue_give(&queue, id, &buffer);
	return id;
}

static void begin(uint64_t without)
{
	device.offered &= ~without;
	negotiate();
	assert_int_equal(queue_open(0, 0), VIRTIO_ACCEPTED);
}

/* The device gives back an element of this id and length. */
static void element_put(uint32_t id, uint32_t length)
{
	struct virtio_used element = {.id = id, .length_bytes = length};

	memcpy(&queue.used[2 + 4 * (queue.used[1]++ % SIZE)], &element, sizeof(element));
}

static enum virtio_taken take(uint16_t *id, uint32_t *length)
{
	return virtio_queue_take(&queue, id, length);
}

static void queue_condition_1_no_more_elements_than_buffers(void **state)
{
	uint32_t length;
	uint16_t id;

	(void)state;
	begin(0);
	assert_int_equal(take(&id, &length), VIRTIO_NOTHING);
	(void)give(10);
	element_put(0, 1);
	element_put(0, 1);
	assert_int_equal(take(&id, &length), VIRTIO_BROKEN);
	/* And so it stays, even when the index is right again. */
	queue.used[1] = 1;
	assert_int_equal(take(&id, &length), VIRTIO_BROKEN);
}

static void queue_condition_2_elements_name_buffers_of_the_device(void **state)
{
	uint32_t length;
	uint16_t id, first;

	(void)state;
	begin(0);
	first = give(10);
	(void)give(10);
	element_put(first, 4);
	assert_int_equal(take(&id, &length), VIRTIO_TAKEN);
	assert_int_equal(id, first);
	assert_int_equal(length, 4);
	element_put(first, 4);
	assert_int_equal(take(&id, &length), VIRTIO_BROKEN);
	(void)fresh(NULL);
	begin(0);
	(void)give(10);
	element_put(SIZE, 1);
	assert_int_equal(take(&id, &length), VIRTIO_BROKEN);
}

static void queue_condition_3_lengths_fit_their_buffers(void **state)
{
	uint32_t length;
	uint16_t id;

	(void)state;
	begin(0);
	element_put(give(10), 11);
	assert_int_equal(take(&id, &length), VIRTIO_DAMAGED);
	assert_int_equal(length, 0);
	virtio_queue_release(&queue, id);
	assert_int_equal(virtio_queue_room(&queue), SIZE);
	element_put(give(10), 10);
	assert_int_equal(take(&id, &length), VIRTIO_TAKEN);
	assert_int_equal(length, 10);
}

static void indexes_wrap(void **state)
{
	uint32_t length;
	uint16_t id;

	(void)state;
	begin(0);
	for (uint32_t i = 0; i < 200000; i++) {
		uint16_t given = give(10);

		if (virtio_queue_publish(&queue))
			virtio_notify(&virtio, notify_offset, 0);
		model_work(&device, 0);
		assert_int_equal(take(&id, &length), VIRTIO_TAKEN);
		assert_int_equal(id, given);
		virtio_queue_release(&queue, id);
	}
}

/*
 * The device works only when it is notified, and the driver only when it is interrupted: neither
 * waits for ever, with or without event indexes.
 */
static void no_event_is_lost(uint64_t without)
{
	uint64_t state = 1;
	uint32_t taken = 0, seen = 0;

	begin(without);
	for (uint32_t i = 0; i < 100000 && taken < 20000; i++) {
		uint32_t length;
		uint16_t id;

		for (uint64_t k = random_next(&state) % 3; k > 0 && virtio_queue_room(&queue) > 0;
		     k--)
			(void)give(10);
		if (virtio_queue_publish(&queue))
			virtio_notify(&virtio, notify_offset, 0);
		if (virtio_queue_wake(&queue) || device.queues[0].interrupts != seen) {
			seen = device.queues[0].interrupts;
			if (random_next(&state) % 2 == 0)
				virtio_queue_quiet(&queue);
			while (take(&id, &length) == VIRTIO_TAKEN) {
				virtio_queue_release(&queue, id);
				taken++;
			}
			continue;
		}
		model_work(&device, 0);
	}
	assert_int_equal(taken >= 20000, 1);
}

static void no_event_is_lost_with_event_indexes(void **state)
{
	(void)state;
	no_event_is_lost(0);
	assert_true(queue.event_index);
}

static void no_event_is_lost_with_flags(void **state)
{
	(void)state;
	no_event_is_lost(VIRTIO_F_EVENT_INDEX);
	assert_false(queue.event_index);
}

static void a_driver_that_is_quiet_is_not_interrupted(uint64_t without)
{
	uint32_t length;
	uint16_t id;

	begin(without);
	for (uint32_t i = 0; i < 70000; i++) {
		(void)give(10);
		if (virtio_queue_publish(&queue))
			virtio_notify(&virtio, notify_offset, 0);
		model_work(&device, 0);
		assert_int_equal(take(&id, &length), VIRTIO_TAKEN);
		virtio_queue_release(&queue, id);
		virtio_queue_quiet(&queue);
	}
	assert_int_equal(device.queues[0].interrupts, 0);
	(void)give(10);
	assert_false(virtio_queue_wake(&queue));
	if (virtio_queue_publish(&queue))
		virtio_notify(&virtio, notify_offset, 0);
	model_work(&device, 0);
	assert_int_equal(device.queues[0].interrupts, 1);
	assert_true(virtio_queue_wake(&queue));
}

static void quiet_with_event_indexes(void **state)
{
	(void)state;
	a_driver_that_is_quiet_is_not_interrupted(0);
}

static void quiet_with_flags(void **state)
{
	(void)state;
	a_driver_that_is_quiet_is_not_interrupted(VIRTIO_F_EVENT_INDEX);
}

#define T(name) cmocka_unit_test_setup(name, fresh)

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(the_structures_are_found),
		T(condition_1_the_list_is_there_and_ends),
		T(condition_2_capabilities_have_their_length_and_a_bar),
		T(condition_3_structures_lie_in_their_bars),
		T(condition_4_of_several_the_first_counts_and_none_is_missing),
		T(condition_5_features_that_are_needed_are_offered),
		T(condition_6_features_are_taken),
		T(condition_7_a_queue_is_there_with_a_size),
		T(conditions_8_to_10_a_queue_is_taken_as_it_was_given),
		T(condition_10_a_vector_is_taken),
		T(condition_11_a_configuration_that_changes_is_refused),
		T(condition_12_a_device_that_asks_for_a_reset_is_not_started),
		T(queue_condition_1_no_more_elements_than_buffers),
		T(queue_condition_2_elements_name_buffers_of_the_device),
		T(queue_condition_3_lengths_fit_their_buffers),
		T(indexes_wrap),
		T(no_event_is_lost_with_event_indexes),
		T(no_event_is_lost_with_flags),
		T(quiet_with_event_indexes),
		T(quiet_with_flags),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

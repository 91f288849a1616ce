/*
 * The stand-in for the kernel. It checks what it is given by asserting: the ring client must never
 * submit what the real kernel would refuse.
 */
#include "tests/host/rt/fake_kernel.h"

#include "abi/receive.h"
#include "core/generated/endpoint.h"
#include "core/ring/submission.h"

#include <stdlib.h>

static void complete(struct fake_kernel *kernel, const struct ring_submission *entry,
		     enum status status)
{
	struct ring_region *region = kernel->region;
	struct ring_completion *completion;

	assert_true(kernel->cq_tail - region->header.cq_head < RING_COMPLETIONS);
	completion = &region->completions[kernel->cq_tail % RING_COMPLETIONS];
	*completion = (struct ring_completion){
		.user_data = entry->user_data,
		.status = (int16_t)status,
		.opcode = entry->opcode,
	};
	if (entry->opcode == RING_CALL && status == STATUS_OK) {
		uint32_t to = entry->result_offset_words +
			      ring_received_words(entry->result_capabilities);

		assert_true(entry->message_length_words +
				    ring_received_words(entry->result_capabilities) <=
			    entry->result_length_words);
		memmove(region->arena + to, region->arena + entry->message_offset_words,
			entry->message_length_words * 8u);
		completion->length_words = entry->message_length_words;
		for (uint32_t i = 0; i < entry->transfer_count; i++) {
			const struct ring_transfer *from =
				(const struct ring_transfer
					 *)(const void *)(region->arena +
							  entry->transfer_offset_words) +
				i;
			struct ring_received *record =
				(struct ring_received *)(void *)(region->arena +
								 entry->result_offset_words) +
				i;

			if (i >= entry->result_capabilities)
				break;
			record->capability = from->capability + 1000u;
			record->interface = 7u;
			completion->capability_count++;
		}
	}
	kernel->cq_tail++;
	region->header.cq_tail = kernel->cq_tail;
}

/* ---- the endpoint ---------------------------------------------------------------------------- */

static void post(struct fake_kernel *kernel, uint64_t user_data, enum ring_opcode opcode,
		 enum status status, uint16_t flags)
{
	struct ring_region *region = kernel->region;

	assert_true(kernel->cq_tail - region->header.cq_head < RING_COMPLETIONS);
	region->completions[kernel->cq_tail % RING_COMPLETIONS] =
		(struct ring_completion){.user_data = user_data,
					 .status = (int16_t)status,
					 .opcode = (uint8_t)opcode,
					 .flags = flags};
	kernel->cq_tail++;
	region->header.cq_tail = kernel->cq_tail;
}

static uint64_t bit_of(uint32_t operation)
{
	return UINT64_C(1) << operation;
}

/* Call ids begin at 1; a notice has 0. */
static uint64_t id_of(const struct fake_kernel *kernel, const struct fake_call *call)
{
	return call->notice ? 0 : (uint64_t)(call - kernel->calls) + 1u;
}

static void deliver_to(struct fake_kernel *kernel, uint32_t operation, struct fake_call *call)
{
	const struct ring_submission *receive = &kernel->receives[operation];
	uint64_t *to = kernel->region->arena + receive->result_offset_words;
	struct receive_header header = {
		.call_id = id_of(kernel, call),
		.tag_index = call->tag_index,
		.tag_word = call->tag_word,
		.interface = call->interface_id != 0 ? call->interface_id : 5,
		.caller = {call->caller, 2},
		.method = call->method,
		.message_words = call->notice ? 0 : 2,
		.result_words = call->result_words,
		.result_capabilities = call->result_capabilities,
		.capability_count = call->capability != 0,
	};

	memset(to, 0, ring_received_words(receive->result_capabilities) * 8u);
	if (call->capability != 0) {
		to[0] = call->capability;
		to[1] = 7;
	}
	to += ring_received_words(receive->result_capabilities);
	memcpy(to, &header, sizeof(header));
	to[RECEIVE_HEADER_WORDS] = UINT64_C(0x100000000);
	to[RECEIVE_HEADER_WORDS + 1u] = call->value;
	call->receive = operation;
	call->delivered++;
	kernel->receives_free &= ~bit_of(operation);
	kernel->receives_busy |= bit_of(operation);
	post(kernel, receive->user_data, RING_RECV, STATUS_OK, RING_COMPLETION_EVENT);
}

/* The caller of a deferred call is gone: that is told. */
static void notice_to(struct fake_kernel *kernel, uint32_t operation, uint32_t place)
{
	const struct ring_submission *receive = &kernel->receives[operation];
	const struct receive_header header = {.deferred = place + 1u};

	memcpy(kernel->region->arena + receive->result_offset_words +
		       ring_received_words(receive->result_capabilities),
	       &header, sizeof(header));
	kernel->noticed[operation] = place + 1u;
	kernel->receives_free &= ~bit_of(operation);
	kernel->receives_busy |= bit_of(operation);
	post(kernel, receive->user_data, RING_RECV, STATUS_OK, RING_COMPLETION_EVENT);
}

static void deliver(struct fake_kernel *kernel)
{
	while (kernel->notice_first < kernel->notice_count && kernel->receives_free != 0)
		notice_to(kernel, (uint32_t)__builtin_ctzll(kernel->receives_free),
			  kernel->notices[kernel->notice_first++]);
	while (kernel->call_next < kernel->call_count && kernel->receives_free != 0)
		deliver_to(kernel, (uint32_t)__builtin_ctzll(kernel->receives_free),
			   &kernel->calls[kernel->call_next++]);
}

static void receive_take(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	assert_int_equal((kernel->receives_free | kernel->receives_busy) & bit_of(entry->operation),
			 0);
	if (kernel->receive_status != STATUS_OK) {
		post(kernel, entry->user_data, RING_RECV, kernel->receive_status, 0);
		kernel->receive_status = STATUS_OK;
		return;
	}
	kernel->receives[entry->operation] = *entry;
	kernel->receives_free |= bit_of(entry->operation);
	deliver(kernel);
}

static void receive_done(struct fake_kernel *kernel, uint32_t operation, enum status status)
{
	kernel->receives_free &= ~bit_of(operation);
	kernel->receives_busy &= ~bit_of(operation);
	kernel->receives_detached &= ~bit_of(operation);
	post(kernel, kernel->receives[operation].user_data, RING_RECV, status, 0);
}

static void rearm(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	if ((kernel->receives_detached & bit_of(entry->operation)) != 0) {
		receive_done(kernel, entry->operation, STATUS_DISCONNECTED);
	} else if ((entry->flags & RING_FLAG_END) != 0) {
		receive_done(kernel, entry->operation, STATUS_OK);
	} else {
		kernel->receives_busy &= ~bit_of(entry->operation);
		kernel->receives_free |= bit_of(entry->operation);
	}
}

/* The call that a RETURN answers: the last one that was delivered to its receive. */
static struct fake_call *call_of(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	for (uint32_t i = kernel->call_next; i-- > 0;) {
		if (kernel->calls[i].receive == entry->operation && kernel->calls[i].delivered != 0)
			return &kernel->calls[i];
	}
	fail_msg("a RETURN of nothing");
	return NULL;
}

static void answer_take(struct fake_kernel *kernel, const struct ring_submission *entry,
			struct fake_call *call)
{
	assert_true(entry->message_length_words <= call->result_words);
	assert_true(entry->transfer_count <= call->result_capabilities);
	call->returned++;
	call->order = ++kernel->answers;
	call->exception = (entry->flags & RING_FLAG_EXCEPTION) != 0;
	call->result_length_words = entry->message_length_words;
	call->transfer_count = entry->transfer_count;
	for (uint32_t i = 0; i < FAKE_MESSAGE_WORDS && i < entry->message_length_words; i++)
		call->result[i] = kernel->region->arena[entry->message_offset_words + i];
	if (entry->transfer_count != 0)
		memcpy(&call->transfer, kernel->region->arena + entry->transfer_offset_words,
		       sizeof(call->transfer));
}

static void fail_return(struct fake_kernel *kernel, const struct ring_submission *entry,
			enum status status)
{
	post(kernel, entry->user_data, RING_RETURN, status, 0);
}

/* ---- deferred calls -------------------------------------------------------------------------- */

static void place_notice(struct fake_kernel *kernel, uint32_t place)
{
	kernel->places[place].state = FAKE_PLACE_NOTICE;
	assert_true(kernel->notice_count < FAKE_PLACES);
	kernel->notices[kernel->notice_count++] = (uint16_t)place;
}

static void deferred_caller_goes(struct fake_kernel *kernel, struct fake_call *call)
{
	call->gone = true;
	call->returned++;
	place_notice(kernel, call->place - 1u);
}

void fake_kernel_occupy(struct fake_kernel *kernel, uint16_t place)
{
	kernel->places[place] = (struct fake_place){.state = FAKE_PLACE_CALL, .call = FAKE_CALLS};
}

void fake_kernel_occupant_goes(struct fake_kernel *kernel, uint16_t place)
{
	place_notice(kernel, place);
}

uint32_t fake_kernel_places_used(const struct fake_kernel *kernel)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < FAKE_PLACES; i++)
		count += kernel->places[i].state != FAKE_PLACE_FREE;
	return count;
}

static void defer_take(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	struct fake_call *call = call_of(kernel, entry);
	struct fake_place *place = &kernel->places[entry->method];

	assert_int_equal(kernel->noticed[entry->operation], 0);
	assert_int_equal(entry->call_id, id_of(kernel, call));
	assert_false(call->notice);
	assert_true(entry->method < kernel->limits.places);
	if (call->goes_first) {
		call->gone = true;
		call->returned++;
		rearm(kernel, entry);
		fail_return(kernel, entry, STATUS_CALLER_GONE);
	} else if (call->stays_open ||
		   (kernel->receives_detached & bit_of(entry->operation)) != 0) {
		fail_return(kernel, entry, STATUS_DISCONNECTED);
	} else if (place->state != FAKE_PLACE_FREE) {
		fail_return(kernel, entry, STATUS_BUSY);
	} else {
		place->state = FAKE_PLACE_CALL;
		place->call = (uint32_t)(call - kernel->calls);
		call->place = entry->method + 1u;
		rearm(kernel, entry);
	}
	deliver(kernel);
}

static void deferred_answer_take(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	struct fake_place *place = &kernel->places[entry->method];
	struct fake_call *call;

	assert_int_equal(entry->capability, FAKE_ENDPOINT);
	assert_true(entry->method < kernel->limits.places);
	if (place->state == FAKE_PLACE_FREE || place->call == FAKE_CALLS ||
	    id_of(kernel, &kernel->calls[place->call]) != entry->call_id) {
		fail_return(kernel, entry, STATUS_NO_OPERATION);
		return;
	}
	call = &kernel->calls[place->call];
	if (call->goes_late && !call->gone)
		deferred_caller_goes(kernel, call);
	if (call->gone || kernel->return_status != STATUS_OK) {
		call->refused++;
		fail_return(kernel, entry, call->gone ? STATUS_CALLER_GONE : kernel->return_status);
		kernel->return_status = STATUS_OK;
		deliver(kernel);
		return;
	}
	answer_take(kernel, entry, call);
	*place = (struct fake_place){.state = FAKE_PLACE_FREE};
}

static void notice_acknowledged(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	struct fake_place *place = &kernel->places[kernel->noticed[entry->operation] - 1u];

	assert_int_equal(entry->call_id, 0);
	assert_int_equal(place->state, FAKE_PLACE_NOTICE);
	*place = (struct fake_place){.state = FAKE_PLACE_FREE};
	kernel->noticed[entry->operation] = 0;
	rearm(kernel, entry);
	deliver(kernel);
}

static void plain_return_take(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	struct fake_call *call;

	assert_true((kernel->receives_busy & bit_of(entry->operation)) != 0);
	if (kernel->noticed[entry->operation] != 0) {
		notice_acknowledged(kernel, entry);
		return;
	}
	call = call_of(kernel, entry);
	assert_int_equal(entry->call_id, id_of(kernel, call));
	assert_int_equal(call->returned, 0);
	if (kernel->return_status != STATUS_OK && !call->notice) {
		call->refused++;
		post(kernel, entry->user_data, RING_RETURN, kernel->return_status, 0);
		kernel->return_status = STATUS_OK;
		return;
	}
	if (call->gone) {
		call->refused++;
		call->returned++;
		rearm(kernel, entry);
		post(kernel, entry->user_data, RING_RETURN, STATUS_CALLER_GONE, 0);
	} else {
		answer_take(kernel, entry, call);
		rearm(kernel, entry);
	}
	deliver(kernel);
}

static void return_take(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	assert_int_equal(entry->flags & RING_FLAG_QUIET, RING_FLAG_QUIET);
	if ((entry->flags & RING_FLAG_DEFERRED) != 0)
		deferred_answer_take(kernel, entry);
	else if ((entry->flags & RING_FLAG_DEFER) != 0)
		defer_take(kernel, entry);
	else
		plain_return_take(kernel, entry);
}

/* One caller goes; false when none is to. */
static bool caller_goes(struct fake_kernel *kernel)
{
	for (uint32_t i = 0; i < kernel->call_next; i++) {
		struct fake_call *call = &kernel->calls[i];

		if (!call->goes || call->gone || call->returned != 0)
			continue;
		if (call->place != 0) {
			deferred_caller_goes(kernel, call);
			deliver(kernel);
			return true;
		}
		call->gone = true;
		post(kernel, kernel->receives[call->receive].user_data, RING_RECV, STATUS_OK,
		     RING_COMPLETION_EVENT | RING_COMPLETION_CALLER_GONE);
		return true;
	}
	return false;
}

static void receive_cancel(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	if ((kernel->receives_free & bit_of(entry->operation)) != 0)
		receive_done(kernel, entry->operation, STATUS_CANCELLED);
	else
		kernel->receives_detached |= bit_of(entry->operation);
	post(kernel, entry->user_data, RING_CANCEL, STATUS_OK, 0);
}

/* Endpoint.mint: a capability with the number 500 and so on. */
static void mint_take(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	uint64_t *result = kernel->region->arena + entry->result_offset_words;

	assert_int_equal(entry->method, ENDPOINT_METHOD_MINT);
	result[0] = 500u + kernel->mints++;
	result[1] = 5;
	result[2] = UINT64_C(0x1000000000000);
	result[3] = 3;
	post(kernel, entry->user_data, RING_CALL, STATUS_OK, 0);
	kernel->region->completions[(kernel->cq_tail - 1u) % RING_COMPLETIONS].length_words = 2;
	kernel->region->completions[(kernel->cq_tail - 1u) % RING_COMPLETIONS].capability_count = 1;
}

/* Endpoint.limits: those that the test chose. */
static void limits_take(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	struct endpoint_limits_results_builder results;
	struct capnp_builder builder;

	capnp_builder_init(&builder, kernel->region->arena + entry->result_offset_words,
			   entry->result_length_words);
	assert_int_equal(endpoint_limits_results_builder_root(&builder, &results), STATUS_OK);
	endpoint_limits_results_builder_set_message_words(&results, kernel->limits.message_words);
	endpoint_limits_results_builder_set_capabilities(&results, kernel->limits.capabilities);
	endpoint_limits_results_builder_set_places(&results, kernel->limits.places);
	post(kernel, entry->user_data, RING_CALL, STATUS_OK, 0);
	kernel->region->completions[(kernel->cq_tail - 1u) % RING_COMPLETIONS].length_words =
		(uint16_t)builder.used_words;
}

struct fake_call *fake_kernel_call(struct fake_kernel *kernel, uint32_t tag_index, uint16_t method)
{
	struct fake_call *call;

	assert_true(kernel->call_count < FAKE_CALLS);
	call = &kernel->calls[kernel->call_count++];
	*call = (struct fake_call){.tag_index = tag_index,
				   .method = method,
				   .result_words = 32,
				   .result_capabilities = 1,
				   .caller = 1};
	return call;
}

/* ---- calls ----------------------------------------------------------------------------------- */

static void cancel(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	uint64_t bit = UINT64_C(1) << entry->operation;
	const struct ring_submission *call = &kernel->waiting[entry->operation];

	if (((kernel->receives_free | kernel->receives_busy) & bit) != 0) {
		receive_cancel(kernel, entry);
		return;
	}
	if ((kernel->waiting_set & bit) == 0) {
		complete(kernel, entry, STATUS_NO_OPERATION);
		return;
	}
	kernel->waiting_set &= ~bit;
	if (call->method == FAKE_TOO_LATE) {
		complete(kernel, call, STATUS_OK);
		complete(kernel, entry, STATUS_TOO_LATE);
		return;
	}
	complete(kernel, entry, STATUS_OK);
	complete(kernel, call, STATUS_CANCELLED);
}

/* After the records of capabilities, as any result; it fits, as the kernel makes sure. */
static void exception_give(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	uint32_t records = ring_received_words(entry->result_capabilities);

	assert_true(records + kernel->exception_words <= entry->result_length_words);
	memcpy(kernel->region->arena + entry->result_offset_words + records, kernel->exception,
	       kernel->exception_words * 8u);
	post(kernel, entry->user_data, RING_CALL, STATUS_EXCEPTION, 0);
	kernel->region->completions[(kernel->cq_tail - 1u) % RING_COMPLETIONS].length_words =
		(uint16_t)kernel->exception_words;
	kernel->exception = NULL;
}

static void call_take(struct fake_kernel *kernel, const struct ring_submission *entry)
{
	uint64_t bit = UINT64_C(1) << entry->operation;

	assert_int_equal(kernel->waiting_set & bit, 0);
	if (kernel->exception) {
		exception_give(kernel, entry);
		return;
	}
	if (entry->interface == ENDPOINT_INTERFACE_ID && entry->method == ENDPOINT_METHOD_LIMITS) {
		limits_take(kernel, entry);
	} else if (entry->interface == ENDPOINT_INTERFACE_ID) {
		mint_take(kernel, entry);
	} else if (entry->method == FAKE_ECHO) {
		complete(kernel, entry, STATUS_OK);
	} else if (entry->method == FAKE_REFUSE) {
		complete(kernel, entry, STATUS_LEDGER_LIMIT);
	} else {
		kernel->waiting[entry->operation] = *entry;
		kernel->waiting_set |= bit;
		if ((uint32_t)__builtin_popcountll(kernel->waiting_set) > kernel->most_waiting)
			kernel->most_waiting = (uint32_t)__builtin_popcountll(kernel->waiting_set);
	}
}

static bool places_are_there(const struct fake_kernel *kernel, const struct ring_submission *entry)
{
	uint64_t receives = kernel->receives_free | kernel->receives_busy;
	uint32_t used = kernel->cq_tail - kernel->region->header.cq_head +
			(uint32_t)__builtin_popcountll(kernel->waiting_set) +
			(uint32_t)__builtin_popcountll(receives);
	uint32_t kept = entry->opcode == RING_CALL ? RING_KEPT_COMPLETIONS : 0;

	return used + 1u + kept <= RING_COMPLETIONS;
}

static void drain(struct fake_kernel *kernel)
{
	struct ring_region *region = kernel->region;

	for (uint32_t i = 0; i < RING_SUBMISSIONS && kernel->sq_head != region->header.sq_tail;
	     i++) {
		const struct ring_submission entry =
			region->submissions[kernel->sq_head % RING_SUBMISSIONS];

		assert_int_equal(ring_submission_check(&entry), STATUS_OK);
		if (!places_are_there(kernel, &entry))
			break;
		kernel->sq_head++;
		region->header.sq_head = kernel->sq_head;
		if (entry.opcode == RING_CALL) {
			call_take(kernel, &entry);
		} else if (entry.opcode == RING_CANCEL) {
			cancel(kernel, &entry);
		} else if (entry.opcode == RING_RECV) {
			receive_take(kernel, &entry);
		} else if (entry.opcode == RING_RETURN) {
			return_take(kernel, &entry);
		} else {
			assert_int_equal(entry.opcode, RING_RELEASE);
			kernel->releases++;
			kernel->last_released = entry.capability;
			if (kernel->refuse_release)
				complete(kernel, &entry, STATUS_NO_CAPABILITY);
		}
	}
}

/* Answers one waiting call, chosen by chance; false when none can be answered. */
static bool answer_one(struct fake_kernel *kernel)
{
	uint32_t first = (uint32_t)rand() % RING_OPERATIONS;

	for (uint32_t i = 0; i < RING_OPERATIONS; i++) {
		uint32_t operation = (first + i) % RING_OPERATIONS;
		uint64_t bit = UINT64_C(1) << operation;

		if ((kernel->waiting_set & bit) == 0 ||
		    kernel->waiting[operation].method != FAKE_LATER)
			continue;
		kernel->waiting_set &= ~bit;
		complete(kernel, &kernel->waiting[operation], STATUS_OK);
		return true;
	}
	return false;
}

static int64_t enter(void *context, struct ring_region *region, uint32_t min_complete,
		     uint64_t timeout_ns)
{
	struct fake_kernel *kernel = context;

	assert_ptr_equal(region, kernel->region);
	kernel->entries++;
	if (region->header.sq_tail - kernel->sq_head > RING_SUBMISSIONS ||
	    kernel->cq_tail - region->header.cq_head > RING_COMPLETIONS)
		return STATUS_BAD_RING_INDEX;
	drain(kernel);
	deliver(kernel);
	while (kernel->cq_tail - region->header.cq_head < min_complete) {
		if (caller_goes(kernel) || answer_one(kernel))
			continue;
		if (timeout_ns == TIMEOUT_NEVER)
			fail_msg("a wait that never ends");
		break;
	}
	return (int64_t)(kernel->cq_tail - region->header.cq_head);
}

struct fake_kernel *fake_kernel_new(struct rt **rt)
{
	static _Alignas(4096) struct ring_region region;
	static _Alignas(16) char heap[262144];
	static struct capset_entry capset[2];
	static struct startup_block startup;
	static struct fake_kernel kernel;
	static struct rt program;

	memset(&region, 0, sizeof(region));
	/* Indexes near their wrap, so that every test passes over it. */
	region.header.sq_head = UINT32_MAX - 5u;
	region.header.sq_tail = UINT32_MAX - 5u;
	region.header.cq_head = UINT32_MAX - 3u;
	region.header.cq_tail = UINT32_MAX - 3u;
	memset(&kernel, 0, sizeof(kernel));
	kernel.region = &region;
	kernel.limits = (struct rt_server_limits){.message_words = 4, .capabilities = 2};
	kernel.sq_head = region.header.sq_head;
	kernel.cq_tail = region.header.cq_tail;
	kernel.host =
		(struct rt_host_kernel){.enter = enter, .leave = test_leave, .context = &kernel};
	rt_host_kernel_set(&kernel.host);
	strcpy(capset[0].name, "thread");
	capset[0].capability = 11u;
	capset[0].interface = 12u;
	strcpy(capset[1].name, "console");
	capset[1].capability = 21u;
	capset[1].interface = 22u;
	startup = (struct startup_block){
		.abi_version = ABI_VERSION,
		.ring_address = (uintptr_t)&region,
		.capset_address = (uintptr_t)capset,
		.capset_count = 2,
		.capset_entry_bytes = sizeof(struct capset_entry),
		.data_address = (uintptr_t)heap,
		.data_bytes = sizeof(heap),
		.heap_address = (uintptr_t)heap,
		.random = 99u,
	};
	rt_init(&program, &startup);
	*rt = &program;
	return &kernel;
}

/*
 * The ring of the stand-in: submissions are taken, and calls answered, at once or when they are
 * ready.
 */
#include "tests/host/rt/fake_system/service.h"

#include "core/generated/process.h"
#include "core/generated/system.h"
#include "core/ring/submission.h"

static void complete(struct fake_system *system, const struct ring_submission *entry,
		     struct reply *reply)
{
	struct ring_region *region = system->region;
	struct ring_completion *completion =
		&region->completions[system->cq_tail % RING_COMPLETIONS];
	uint64_t *result = region->arena + entry->result_offset_words;
	uint32_t records = ring_received_words(entry->result_capabilities);

	assert_true(system->cq_tail - region->header.cq_head < RING_COMPLETIONS);
	*completion = (struct ring_completion){
		.user_data = entry->user_data,
		.status = (int16_t)reply->status,
		.opcode = entry->opcode,
		.capability_count = (uint8_t)reply->object_count,
		.length_words = (uint16_t)reply->builder.used_words,
	};
	assert_true(reply->object_count <= entry->result_capabilities);
	if (entry->opcode == RING_CALL)
		assert_true(records + reply->builder.used_words <= entry->result_length_words);
	for (uint32_t i = 0; i < reply->object_count; i++) {
		struct fake_object *object = &system->objects[reply->objects[i]];

		result[2u * i] = fake_capability_new(system, object);
		result[2u * i + 1u] = object->kind == FAKE_FACET
					      ? object->interface_id
					      : fake_kinds[object->kind].interface_id;
	}
	memcpy(result + records, reply->words, reply->builder.used_words * 8u);
	system->cq_tail++;
	region->header.cq_tail = system->cq_tail;
}

static void answer(struct fake_system *system, const struct ring_submission *entry,
		   struct fake_object *target)
{
	struct service s = {
		.system = system,
		.entry = entry,
		.target = target,
		.transfers =
			(const struct ring_transfer *)(const void *)(system->region->arena +
								     entry->transfer_offset_words),
	};

	capnp_builder_init(&s.reply.builder, s.reply.words, RING_MESSAGE_WORDS);
	capnp_message_init(&s.message, system->region->arena + entry->message_offset_words,
			   entry->message_length_words, CAPNP_BORDER_BUDGET_WORDS);
	if (fake_kinds[target->kind].serve)
		fake_kinds[target->kind].serve(&s);
	else
		s.reply.status = STATUS_UNAVAILABLE;
	complete(system, entry, &s.reply);
}

static void refuse(struct fake_system *system, const struct ring_submission *entry,
		   enum status status)
{
	struct reply reply = {.status = status};

	complete(system, entry, &reply);
}

/* Whether the call can be answered now. */
static bool is_ready(const struct fake_system *system, const struct ring_submission *entry,
		     const struct fake_object *target)
{
	if (target->kind == FAKE_HANDLE && entry->method == PROCESS_HANDLE_METHOD_WAIT)
		return target->ended;
	if (target->kind == FAKE_TIMER && entry->method == TIMER_METHOD_SLEEP)
		return fake_sleeps_until(system, entry) <= system->now_ns;
	if (target->kind == FAKE_FACET)
		return system->objects[target->process].ended ||
		       strncmp(system->objects[target->process].name, "deaf", 4) != 0;
	if (target->kind == FAKE_CONSOLE && strcmp(target->name, "log") == 0)
		return system->log_moves_ns <= system->now_ns;
	return fake_terminal_is_ready(entry, target);
}

static void take(struct fake_system *system, const struct ring_submission *entry)
{
	struct fake_object *target = fake_object_of(system, entry->capability);
	uint64_t bit = UINT64_C(1) << entry->operation;

	if (entry->opcode == RING_RELEASE) {
		assert_non_null(target);
		if (--target->holds == 0 && target->kind == FAKE_TERMINAL_SESSION)
			fake_terminal_release(target);
		system->capabilities[entry->capability - 1u] = 0;
	} else if (entry->opcode == RING_CANCEL) {
		if ((system->waiting_set & bit) != 0) {
			fake_terminal_forget(
				fake_object_of(system,
					       system->waiting[entry->operation].capability),
				&system->waiting[entry->operation]);
			refuse(system, &system->waiting[entry->operation], STATUS_CANCELLED);
		}
		system->waiting_set &= ~bit;
		refuse(system, entry, STATUS_OK);
	} else if (!target) {
		refuse(system, entry, STATUS_NO_CAPABILITY);
	} else if ((target->kind == FAKE_FACET
			    ? target->interface_id
			    : fake_kinds[target->kind].interface_id) != entry->interface) {
		refuse(system, entry, STATUS_WRONG_INTERFACE);
	} else if (fake_terminal_begin(system, entry, target)) {
		system->waiting[entry->operation] = *entry;
		system->waiting_set |= bit;
	} else if (!is_ready(system, entry, target)) {
		system->waiting[entry->operation] = *entry;
		system->waiting_set |= bit;
	} else {
		answer(system, entry, target);
	}
}

/* Answers one waiting call; processes before input. */
static bool answer_one(struct fake_system *system, enum fake_kind kind)
{
	for (uint32_t i = 0; i < RING_OPERATIONS; i++) {
		uint64_t bit = UINT64_C(1) << i;
		struct fake_object *target;

		if ((system->waiting_set & bit) == 0)
			continue;
		target = fake_object_of(system, system->waiting[i].capability);
		assert_non_null(target);
		if (target->kind != kind || !is_ready(system, &system->waiting[i], target))
			continue;
		system->waiting_set &= ~bit;
		answer(system, &system->waiting[i], target);
		return true;
	}
	return false;
}

int64_t fake_enter(void *context, struct ring_region *region, uint32_t min_complete,
		   uint64_t timeout_ns)
{
	struct fake_system *system = context;

	for (uint32_t i = 0; i < RING_SUBMISSIONS && system->sq_head != region->header.sq_tail;
	     i++) {
		const struct ring_submission entry =
			region->submissions[system->sq_head % RING_SUBMISSIONS];

		MUST(ring_submission_check(&entry));
		system->sq_head++;
		region->header.sq_head = system->sq_head;
		take(system, &entry);
	}
	while (system->cq_tail - region->header.cq_head < min_complete) {
		if (answer_one(system, FAKE_HANDLE) || answer_one(system, FAKE_FACET) ||
		    answer_one(system, FAKE_CONSOLE) || answer_one(system, FAKE_TIMER) ||
		    answer_one(system, FAKE_TERMINAL_SESSION) ||
		    answer_one(system, FAKE_TERMINAL_CONTROL))
			continue;
		if (timeout_ns != TIMEOUT_NEVER) {
			system->now_ns += timeout_ns;
			break;
		}
		/* Input comes only when nothing else happens. */
		if (!fake_time_advance(system) && !fake_terminal_type(system))
			fail_msg("the program waits for ever; terminal:\n%s\nlog:\n%s",
				 system->terminal, system->log);
	}
	return (int64_t)(system->cq_tail - region->header.cq_head);
}

/*
 * Time, which goes on when nothing else can happen.
 */
#include "tests/host/rt/fake_system/service.h"

#include "core/generated/system.h"

void fake_timer_call(struct service *s)
{
	struct timer_now_results_builder results;

	if (s->entry->method != TIMER_METHOD_NOW)
		return; /* sleep: the time has come */
	MUST(timer_now_results_builder_root(&s->reply.builder, &results));
	timer_now_results_builder_set_time_ns(&results, s->system->now_ns);
}

uint64_t fake_sleeps_until(const struct fake_system *system, const struct ring_submission *entry)
{
	struct timer_sleep_params_reader params;
	struct capnp_message message;

	capnp_message_init(&message, system->region->arena + entry->message_offset_words,
			   entry->message_length_words, CAPNP_BORDER_BUDGET_WORDS);
	MUST(timer_sleep_params_root(&message, &params));
	return timer_sleep_params_get_until_ns(&params);
}

bool fake_time_advance(struct fake_system *system)
{
	uint64_t next = UINT64_MAX;

	for (uint32_t i = 0; i < RING_OPERATIONS; i++) {
		const struct ring_submission *entry = &system->waiting[i];
		uint64_t until;

		if ((system->waiting_set >> i & 1) == 0 ||
		    fake_object_of(system, entry->capability)->kind != FAKE_TIMER)
			continue;
		until = fake_sleeps_until(system, entry);
		next = until < next ? until : next;
	}
	if (system->log_moves_ns > system->now_ns && system->log_moves_ns < next)
		next = system->log_moves_ns;
	for (uint32_t i = 1; i <= system->object_count; i++) {
		const struct fake_object *object = &system->objects[i];

		if (object->ends_ns != 0 && !object->ended && object->ends_ns < next)
			next = object->ends_ns;
	}
	if (next == UINT64_MAX)
		return false;
	system->now_ns = next > system->now_ns ? next : system->now_ns;
	for (uint32_t i = 1; i <= system->object_count; i++) {
		struct fake_object *object = &system->objects[i];

		if (object->ends_ns != 0 && object->ends_ns <= system->now_ns)
			fake_process_end(object,
					 strcmp(object->name, "minute") == 0 ? EXIT_CAUSE_EXITED
									     : EXIT_CAUSE_FAULT,
					 0);
	}
	return true;
}

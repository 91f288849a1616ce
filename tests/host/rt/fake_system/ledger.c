/*
 * Ledgers of the stand-in.
 */
#include "tests/host/rt/fake_system/service.h"

#include "core/generated/ledger.h"

void fake_ledger_refuse(struct service *s, uint64_t needed, uint64_t left)
{
	s->reply.status = STATUS_LEDGER_LIMIT;
	s->system->region->header.refusals++;
	s->system->region->header.refusal =
		(struct ring_refusal){.column = 1, .needed = needed, .left = left};
}

static void ledger_close(struct fake_system *system, struct fake_object *ledger)
{
	uint32_t index = (uint32_t)(ledger - system->objects);

	ledger->closed = true;
	for (uint32_t i = 1; i <= system->object_count; i++) {
		if (system->objects[i].kind == FAKE_HANDLE && system->objects[i].ledger == index)
			fake_process_end(&system->objects[i], EXIT_CAUSE_TERMINATED, 0);
	}
}

/* Nothing is below any of them. */
static void ledger_subtree(struct service *s)
{
	struct ledger_subtree_results_builder results;
	struct ledger_entry_list_builder list;
	struct ledger_entry_builder entry;
	struct columns_builder columns;

	MUST(ledger_subtree_results_builder_root(&s->reply.builder, &results));
	MUST(ledger_subtree_results_builder_new_ledgers(&results, 1, &list));
	entry = ledger_entry_list_builder_get(&list, 0);
	ledger_entry_builder_set_id(&entry, (uint64_t)(s->target - s->system->objects) + 1);
	MUST(ledger_entry_builder_new_limit(&entry, &columns));
	MUST(ledger_entry_builder_new_used(&entry, &columns));
	MUST(ledger_entry_builder_new_carved(&entry, &columns));
}

void fake_ledger_call(struct service *s)
{
	struct ledger_carve_params_reader params;
	struct ledger_carve_results_builder carved;
	struct ledger_read_results_builder results;
	struct columns_builder columns;
	struct columns_reader limit;

	switch ((enum ledger_method)s->entry->method) {
	case LEDGER_METHOD_READ:
		MUST(ledger_read_results_builder_root(&s->reply.builder, &results));
		MUST(ledger_read_results_builder_new_limit(&results, &columns));
		columns_builder_set_frames(&columns, 4096);
		columns_builder_set_slots(&columns, UINT64_MAX);
		MUST(ledger_read_results_builder_new_used(&results, &columns));
		columns_builder_set_frames(&columns, 17);
		columns_builder_set_slots(&columns, 0);
		MUST(ledger_read_results_builder_new_carved(&results, &columns));
		columns_builder_set_slots(&columns, 0);
		return;
	case LEDGER_METHOD_CARVE:
		MUST(ledger_carve_params_root(&s->message, &params));
		MUST(ledger_carve_params_get_limit(&params, &limit));
		assert_int_not_equal(columns_get_frames(&limit), 0);
		if (s->system->frames_left != 0 &&
		    columns_get_frames(&limit) > s->system->frames_left) {
			fake_ledger_refuse(s, columns_get_frames(&limit), s->system->frames_left);
			return;
		}
		MUST(ledger_carve_results_builder_root(&s->reply.builder, &carved));
		ledger_carve_results_builder_set_ledger(
			&carved, fake_give_back(s, fake_object_new(s->system, FAKE_LEDGER)));
		return;
	case LEDGER_METHOD_SUBTREE:
		ledger_subtree(s);
		return;
	case LEDGER_METHOD_CLOSE:
		ledger_close(s->system, s->target);
		return;
	case LEDGER_METHOD_READER:
		fail_msg("nobody asks for a LedgerReader");
		return;
	}
}

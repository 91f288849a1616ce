/*
 * Calls whose answers wait for the station: one for each lease and method. An answer that the
 * station has at once is given at once, and holds nothing.
 */
#include "user/services/terminal/terminal.h"

#include "user/rt/rt.h"

/* ---- answers --------------------------------------------------------------------------------- */

static struct capnp_text text_of(const struct terminal_answer *answer)
{
	return capnp_text_make(answer->text, (uint32_t)answer->length);
}

static enum history_direction direction_of(enum terminal_direction direction)
{
	switch (direction) {
	case TERMINAL_DIRECTION_OLDER:
		return HISTORY_DIRECTION_OLDER;
	case TERMINAL_DIRECTION_NEWER:
		return HISTORY_DIRECTION_NEWER;
	case TERMINAL_DIRECTION_SEARCH:
		break;
	}
	return HISTORY_DIRECTION_SEARCH;
}

/* A line that is not finished: the program is asked for the next one. */
static enum status question_fill(const struct line_outcome_builder *outcome,
				 const struct terminal_answer *answer)
{
	struct edited_line_builder edited;
	struct history_wish_builder wish;
	enum status status;

	if (answer->outcome == TERMINAL_OUTCOME_HISTORY) {
		status = line_outcome_builder_new_history_requested(outcome, &wish);
		if (status != STATUS_OK)
			return status;
		history_wish_builder_set_direction(&wish, direction_of(answer->direction));
		return history_wish_builder_set_text(&wish, text_of(answer));
	}
	status = line_outcome_builder_new_completion_requested(outcome, &edited);
	if (status != STATUS_OK)
		return status;
	edited_line_builder_set_cursor(&edited, (uint32_t)answer->cursor);
	return edited_line_builder_set_text(&edited, text_of(answer));
}

static enum status outcome_fill(const struct line_outcome_builder *outcome,
				const struct terminal_answer *answer)
{
	switch (answer->outcome) {
	case TERMINAL_OUTCOME_LINE:
		return line_outcome_builder_set_line(outcome, text_of(answer));
	case TERMINAL_OUTCOME_END:
		line_outcome_builder_select_end(outcome);
		return STATUS_OK;
	case TERMINAL_OUTCOME_CANCELLED:
		line_outcome_builder_select_cancelled(outcome);
		return STATUS_OK;
	case TERMINAL_OUTCOME_INTERRUPTED:
		line_outcome_builder_select_interrupted(outcome);
		return STATUS_OK;
	case TERMINAL_OUTCOME_TOO_LONG:
		line_outcome_builder_select_too_long(outcome);
		return STATUS_OK;
	case TERMINAL_OUTCOME_TIMED_OUT:
		line_outcome_builder_select_timed_out(outcome);
		return STATUS_OK;
	case TERMINAL_OUTCOME_NOT_FOREGROUND:
		line_outcome_builder_select_not_foreground(outcome);
		return STATUS_OK;
	case TERMINAL_OUTCOME_COMPLETION:
	case TERMINAL_OUTCOME_HISTORY:
		break;
	}
	return question_fill(outcome, answer);
}

static enum terminal_event event_of(enum terminal_notice notice)
{
	switch (notice) {
	case TERMINAL_NOTICE_RETURNED:
		return TERMINAL_EVENT_RETURNED;
	case TERMINAL_NOTICE_INTERRUPTED:
		return TERMINAL_EVENT_INTERRUPTED;
	case TERMINAL_NOTICE_RESIZED:
		return TERMINAL_EVENT_RESIZED;
	case TERMINAL_NOTICE_HANGUP:
	case TERMINAL_NOTICES:
		break;
	}
	return TERMINAL_EVENT_HANGUP;
}

static enum attention_choice choice_of(enum terminal_choice choice)
{
	switch (choice) {
	case TERMINAL_CHOICE_LOGIN:
		return ATTENTION_CHOICE_LOGIN;
	case TERMINAL_CHOICE_END_SESSION:
		return ATTENTION_CHOICE_END_SESSION;
	case TERMINAL_CHOICE_BACK:
		break;
	}
	return ATTENTION_CHOICE_BACK;
}

static enum status line_fill(struct rt_request *request, const struct terminal_answer *answer)
{
	struct terminal_session_read_line_results_builder results;
	struct line_outcome_builder outcome;
	enum status status =
		terminal_session_read_line_results_builder_root(&request->results, &results);

	if (status == STATUS_OK)
		status = terminal_session_read_line_results_builder_new_outcome(&results, &outcome);
	return status == STATUS_OK ? outcome_fill(&outcome, answer) : status;
}

static enum status notice_fill(struct rt_request *request, const struct terminal_answer *answer)
{
	struct terminal_control_wait_results_builder results;
	enum status status =
		terminal_control_wait_results_builder_root(&request->results, &results);

	if (status == STATUS_OK)
		terminal_control_wait_results_builder_set_event(&results, event_of(answer->notice));
	return status;
}

static enum status attention_fill(struct rt_request *request, const struct terminal_answer *answer)
{
	struct terminal_master_attention_results_builder results;
	enum status status =
		terminal_master_attention_results_builder_root(&request->results, &results);

	if (status == STATUS_OK)
		terminal_master_attention_results_builder_set_choice(&results,
								     choice_of(answer->choice));
	return status;
}

/* Results without fields are the same for both interfaces that write. */
static enum status written_fill(struct rt_request *request, const struct terminal_answer *answer)
{
	struct terminal_session_write_results_builder results;

	if (answer->result != TERMINAL_STATION_OK)
		return waiting_refuse(request, answer->result);
	return terminal_session_write_results_builder_root(&request->results, &results);
}

static enum status results_fill(struct rt_request *request, const struct terminal_answer *answer)
{
	switch (answer->wait) {
	case TERMINAL_WAIT_READ:
		return line_fill(request, answer);
	case TERMINAL_WAIT_NOTICE:
		return notice_fill(request, answer);
	case TERMINAL_WAIT_ATTENTION:
		return attention_fill(request, answer);
	case TERMINAL_WAIT_WRITE:
	case TERMINAL_WAIT_OUTPUT:
		break;
	}
	return written_fill(request, answer);
}

/* ---- who waits ------------------------------------------------------------------------------- */

static struct waiting *lease_waiting(struct terminal_service *service,
				     const struct terminal_answer *answer)
{
	for (uint32_t i = 0; i < LEASES; i++) {
		struct lease *lease = &service->leases[i];

		if (!lease->is_used || lease->place != answer->place)
			continue;
		if (answer->wait == TERMINAL_WAIT_READ)
			return &lease->read;
		return answer->wait == TERMINAL_WAIT_WRITE ? &lease->write : &lease->notice;
	}
	return NULL;
}

static struct waiting *waiting_of(struct terminal_service *service,
				  const struct terminal_answer *answer)
{
	if (answer->wait == TERMINAL_WAIT_ATTENTION)
		return &service->attention;
	if (answer->wait != TERMINAL_WAIT_OUTPUT)
		return lease_waiting(service, answer);
	for (uint32_t i = 0; i < OUTPUTS; i++) {
		if (service->outputs[i].is_used && service->outputs[i].place == answer->place)
			return &service->outputs[i].write;
	}
	return NULL;
}

/* A line may be a password, also one that was typed at the wrong prompt. */
static void answer_send(struct terminal_service *service, struct rt_request *request,
			const struct terminal_answer *answer)
{
	const enum status status = results_fill(request, answer);

	if (answer->wait == TERMINAL_WAIT_READ)
		rt_server_reply_and_wipe(&service->server, request, status);
	else
		rt_server_reply(&service->server, request, status);
}

void waiting_answered(void *context, const struct terminal_answer *answer)
{
	struct terminal_service *service = context;
	struct waiting *waiting = waiting_of(service, answer);
	struct rt_request *request;

	if (!waiting)
		return;
	if (waiting->present) {
		waiting->status = results_fill(waiting->present, answer);
		waiting->present = NULL;
	} else if (waiting->call) {
		request = rt_server_answer(&service->server, waiting->call);
		waiting->call = NULL;
		answer_send(service, request, answer);
	}
}

/* ---- beginning ------------------------------------------------------------------------------- */

enum status waiting_refuse(struct rt_request *request, enum terminal_station_result result)
{
	switch (result) {
	case TERMINAL_STATION_NOT_FOREGROUND:
		return rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED,
				       CAPNP_TEXT("Another lease has the terminal."));
	case TERMINAL_STATION_LOST:
		return rt_request_fail(request, CALL_EXCEPTION_KIND_DISCONNECTED,
				       CAPNP_TEXT("The line is lost."));
	case TERMINAL_STATION_FULL:
		return STATUS_NO_ROOM;
	case TERMINAL_STATION_INVALID:
		return STATUS_INVALID_ARGUMENT;
	case TERMINAL_STATION_BUSY:
	case TERMINAL_STATION_OK:
		break;
	}
	return STATUS_BUSY;
}

/* The caller has gone: its call is not answered. */
static void waiting_gone(void *context, struct rt_server_deferred *call)
{
	struct waiting *waiting = context;

	(void)call;
	waiting->call = NULL;
	terminal_station_gone(&waiting->service->station, waiting->wait, waiting->place);
	service_run(waiting->service);
}

/*
 * A line may be a secret, and only the answer to a deferred call is wiped: so each is one, also
 * when its answer is there.
 */
static enum status read_settle(struct waiting *waiting, struct rt_request *request)
{
	struct terminal_service *service = waiting->service;
	enum status status =
		rt_server_defer(&service->server, request, waiting_gone, waiting, &waiting->call);

	if (status == STATUS_OK)
		service_run(service);
	else
		waiting_gone(waiting, NULL);
	return status;
}

enum status waiting_settle(struct waiting *waiting, struct rt_request *request,
			   enum terminal_station_result result)
{
	struct terminal_service *service = waiting->service;
	enum status status;

	if (result != TERMINAL_STATION_OK)
		return waiting_refuse(request, result);
	if (waiting->wait == TERMINAL_WAIT_READ)
		return read_settle(waiting, request);
	waiting->present = request;
	service_run(service);
	if (!waiting->present)
		return waiting->status;
	waiting->present = NULL;
	status = rt_server_defer(&service->server, request, waiting_gone, waiting, &waiting->call);
	if (status != STATUS_OK)
		waiting_gone(waiting, NULL);
	return status;
}

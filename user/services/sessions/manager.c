/*
 * The interface SessionManager: who is there, for whoever administers the system.
 */
#include "user/rt/format.h"
#include "user/rt/memory.h"
#include "user/services/sessions/sessions.h"

#define LISTED 4u

/* The open session of a line; null when it has none. */
static const struct stay *stay_of(const struct line *line)
{
	return line && line->desk.session == LOGIN_SESSION_OPEN ? line->stay : NULL;
}

static enum status list_write(const struct sessions *sessions, uint32_t first,
			      const struct session_description_list_builder *list)
{
	enum status status = STATUS_OK;
	uint32_t place = 0;

	for (uint32_t i = 0; i < sessions_line_total(sessions) && status == STATUS_OK; i++) {
		const struct stay *stay = stay_of(sessions_line_at(sessions, i));

		if (!stay)
			continue;
		if (place >= first && place - first < list->raw.count) {
			struct session_description_builder description =
				session_description_list_builder_get(list, place - first);

			status = stay_describe(stay, &description);
		}
		place++;
	}
	return status;
}

static enum status list_serve(void *self, struct rt_request *request,
			      const struct session_manager_list_params_reader *params,
			      const struct session_manager_list_results_builder *results)
{
	const struct sessions *sessions = self;
	uint32_t first = session_manager_list_params_get_first(params);
	struct session_description_list_builder list;
	uint32_t total = 0, count;
	enum status status;

	(void)request;
	for (uint32_t i = 0; i < sessions_line_total(sessions); i++)
		total += stay_of(sessions_line_at(sessions, i)) ? 1u : 0u;
	count = first < total ? total - first : 0;
	session_manager_list_results_builder_set_total(results, total);
	status = session_manager_list_results_builder_new_sessions(
		results, count < LISTED ? count : LISTED, &list);
	return status == STATUS_OK ? list_write(sessions, first, &list) : status;
}

static enum status end_serve(void *self, struct rt_request *request,
			     const struct session_manager_end_params_reader *params,
			     const struct session_manager_end_results_builder *results)
{
	struct sessions *sessions = self;
	struct capnp_text id;
	enum status status = session_manager_end_params_get_id(params, &id);

	(void)request;
	if (status != STATUS_OK)
		return status;
	for (uint32_t i = 0; i < sessions_line_total(sessions); i++) {
		struct line *line = sessions_line_at(sessions, i);
		const struct stay *stay = stay_of(line);

		if (!stay || id.length_bytes != rt_string_length(stay->label) ||
		    memcmp(id.bytes, stay->label, id.length_bytes) != 0)
			continue;
		session_manager_end_results_builder_set_found(results, true);
		line_end_session(line, SESSION_END_REASON_ADMINISTRATOR);
		return STATUS_OK;
	}
	return STATUS_OK;
}

static const struct session_manager_handlers manager_handlers = {.list = list_serve,
								 .end = end_serve};
RT_SERVER_DISPATCH(session_manager, manager_handlers)

const struct rt_server_class manager_class = {
	.interface_id = SESSION_MANAGER_INTERFACE_ID,
	.dispatch = session_manager_serve,
};

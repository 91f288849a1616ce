/*
 * Processes of the stand-in, which are only names. The name decides the process's life: `hello`
 * greets through its console and exits with 0, or with 3 without one; `faulter` faults; `failer`
 * exits with 7, `one` with 1, `giant` with 2^32, `giant-one` with one more; `stopper` exits with 0;
 * all others run until they are terminated or their ledger is closed. Among those `brief` and
 * `mortal` fault after a while, `minute` exits after almost a minute, one whose name begins with
 * `deaf` answers no call, and `stubborn` does not stop when it is asked to.
 */
#include "tests/host/rt/fake_system/service.h"

#include "core/generated/process.h"

void fake_process_end(struct fake_object *process, enum exit_cause cause, int64_t code)
{
	if (process->ended)
		return;
	process->ended = true;
	process->cause = (uint16_t)cause;
	process->code = code;
}

void fake_process_run(struct fake_system *system, struct fake_object *process)
{
	system->starts++;
	if (strcmp(process->name, "brief") == 0)
		process->ends_ns = system->now_ns + FAKE_BRIEF_NS;
	if (strcmp(process->name, "mortal") == 0)
		process->ends_ns = system->now_ns + FAKE_MORTAL_NS;
	if (strcmp(process->name, "minute") == 0)
		process->ends_ns = system->now_ns + FAKE_MINUTE_NS;
	if (strcmp(process->name, "hello") == 0) {
		if (process->console != 0)
			fake_print_on(system, &system->objects[process->console], "Hello\r\n", 7);
		fake_process_end(process, EXIT_CAUSE_EXITED, process->console != 0 ? 0 : 3);
	} else if (strcmp(process->name, "faulter") == 0) {
		process->address = 0x10;
		fake_process_end(process, EXIT_CAUSE_FAULT, 0);
	} else if (strcmp(process->name, "failer") == 0) {
		fake_process_end(process, EXIT_CAUSE_EXITED, 7);
	} else if (strcmp(process->name, "one") == 0) {
		fake_process_end(process, EXIT_CAUSE_EXITED, 1);
	} else if (strcmp(process->name, "giant") == 0) {
		fake_process_end(process, EXIT_CAUSE_EXITED, INT64_C(1) << 32);
	} else if (strcmp(process->name, "giant-one") == 0) {
		fake_process_end(process, EXIT_CAUSE_EXITED, (INT64_C(1) << 32) + 1);
	} else if (strcmp(process->name, "stopper") == 0) {
		fake_process_end(process, EXIT_CAUSE_EXITED, 0);
	}
}

/* The lease that a process had goes with it. */
static void session_end(struct fake_system *system, struct fake_object *process)
{
	if (process->session != 0)
		fake_terminal_release(&system->objects[process->session]);
	process->session = 0;
}

static void record_write(const struct fake_object *process,
			 const struct exit_record_builder *record)
{
	exit_record_builder_set_cause(record, process->cause);
	exit_record_builder_set_code(record, process->code);
	if (process->cause == EXIT_CAUSE_FAULT) {
		exit_record_builder_set_vector(record, 14);
		exit_record_builder_set_address(record, process->address);
		exit_record_builder_set_instruction(record, 0x401000);
		exit_record_builder_set_image_offset(record, 0x1000);
	}
}

void fake_spawner_create(struct service *s)
{
	struct process_spawner_create_params_reader params;
	struct process_spawner_create_results_builder results;
	struct fake_object *builder = fake_object_new(s->system, FAKE_BUILDER);
	struct fake_object *object;
	struct capnp_text name;
	uint32_t index;

	MUST(process_spawner_create_params_root(&s->message, &params));
	MUST(process_spawner_create_params_get_image(&params, &index));
	object = fake_passed(s, index);
	assert_non_null(object);
	assert_int_equal(object->kind, FAKE_IMAGE);
	MUST(process_spawner_create_params_get_name(&params, &name));
	fake_text_take(name, builder->name, sizeof(builder->name));
	MUST(process_spawner_create_params_get_ledger(&params, &index));
	object = fake_passed(s, index);
	if (object) {
		assert_int_equal(object->kind, FAKE_LEDGER);
		builder->ledger = (uint32_t)(object - s->system->objects);
	}
	MUST(process_spawner_create_results_builder_root(&s->reply.builder, &results));
	process_spawner_create_results_builder_set_builder(&results, fake_give_back(s, builder));
}

/* A lease of the terminal is the only thing that is moved. */
static void session_move(struct service *s, struct fake_object *session, uint64_t capability)
{
	assert_int_equal(session->kind, FAKE_TERMINAL_SESSION);
	s->target->session = (uint32_t)(session - s->system->objects);
	s->system->capabilities[capability - 1u] = 0;
	session->holds--;
}

static void builder_grant(struct service *s)
{
	struct process_builder_grant_params_reader params;
	struct grant_list_reader list;

	MUST(process_builder_grant_params_root(&s->message, &params));
	MUST(process_builder_grant_params_get_grants(&params, &list));
	assert_in_range(list.raw.count, 1, RING_TRANSFERS);
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct grant_reader grant = grant_list_get(&list, i);
		struct fake_object *object;
		struct capnp_text text;
		char name[CAPSET_NAME_BYTES];
		uint32_t index;

		MUST(grant_get_name(&grant, &text));
		fake_text_take(text, name, sizeof(name));
		MUST(grant_get_capability(&grant, &index));
		object = fake_passed(s, index);
		assert_non_null(object);
		if (s->transfers[index].how == RING_TRANSFER_MOVE)
			session_move(s, object, s->transfers[index].capability);
		/* Nobody gets a scope. */
		assert_int_not_equal(object->kind, FAKE_SCOPE);
		if (strcmp(name, "console") == 0 &&
		    (object->kind == FAKE_CONSOLE || object->kind == FAKE_TERMINAL_SESSION ||
		     object->kind == FAKE_TERMINAL_OUTPUT))
			s->target->console = (uint32_t)(object - s->system->objects);
		strcat(s->target->granted, name);
		strcat(s->target->granted, "=");
		strcat(s->target->granted, fake_kinds[object->kind].name);
		if (object->kind == FAKE_FACET)
			strcat(s->target->granted, object->name);
		strcat(s->target->granted, " ");
	}
}

static void builder_scoped_endpoint(struct service *s)
{
	struct process_builder_scoped_endpoint_params_reader params;
	struct process_builder_scoped_endpoint_results_builder results;
	struct fake_object *facet = fake_object_new(s->system, FAKE_FACET);
	struct capnp_text name;
	struct tag_reader tag;
	uint32_t index;

	MUST(process_builder_scoped_endpoint_params_root(&s->message, &params));
	MUST(process_builder_scoped_endpoint_params_get_name(&params, &name));
	assert_int_equal(name.length_bytes, strlen("endpoint"));
	MUST(process_builder_scoped_endpoint_params_get_scope(&params, &index));
	assert_int_equal(fake_passed(s, index)->kind, FAKE_SCOPE);
	MUST(process_builder_scoped_endpoint_params_get_tag(&params, &tag));
	assert_int_equal(tag_get_index(&tag), 1024);
	s->target->facet = (uint32_t)(facet - s->system->objects);
	facet->interface_id = process_builder_scoped_endpoint_params_get_interface(&params);
	strcat(s->target->granted, "endpoint=Endpoint ");
	s->target->message_words =
		process_builder_scoped_endpoint_params_get_message_words(&params);
	s->target->capabilities = process_builder_scoped_endpoint_params_get_capabilities(&params);
	s->target->places = process_builder_scoped_endpoint_params_get_places(&params);
	MUST(process_builder_scoped_endpoint_results_builder_root(&s->reply.builder, &results));
	process_builder_scoped_endpoint_results_builder_set_facet(&results,
								  fake_give_back(s, facet));
}

void fake_builder_call(struct service *s)
{
	struct process_builder_start_results_builder results;
	struct fake_object *process;

	switch ((enum process_builder_method)s->entry->method) {
	case PROCESS_BUILDER_METHOD_GRANT:
		builder_grant(s);
		return;
	case PROCESS_BUILDER_METHOD_HEAP:
		return;
	case PROCESS_BUILDER_METHOD_ADDRESS_SPACE:
		strcat(s->target->granted, "own=AddressSpace ");
		return;
	case PROCESS_BUILDER_METHOD_THREAD_SPAWNER:
		strcat(s->target->granted, "own=ThreadSpawner ");
		return;
	case PROCESS_BUILDER_METHOD_SCOPED_ENDPOINT:
		builder_scoped_endpoint(s);
		return;
	case PROCESS_BUILDER_METHOD_ENDPOINT:
	case PROCESS_BUILDER_METHOD_SESSION:
		s->reply.status = STATUS_UNAVAILABLE;
		return;
	case PROCESS_BUILDER_METHOD_START:
		break;
	}
	if (strcmp(s->target->name, "broken") == 0) {
		fake_ledger_refuse(s, 61, 3);
		return;
	}
	process = fake_object_new(s->system, FAKE_HANDLE);
	strcpy(process->name, s->target->name);
	strcpy(process->granted, s->target->granted);
	process->console = s->target->console;
	process->session = s->target->session;
	process->ledger = s->target->ledger;
	process->message_words = s->target->message_words;
	process->capabilities = s->target->capabilities;
	process->places = s->target->places;
	if (s->target->facet != 0)
		s->system->objects[s->target->facet].process =
			(uint32_t)(process - s->system->objects);
	fake_process_run(s->system, process);
	if (process->ended)
		session_end(s->system, process);
	MUST(process_builder_start_results_builder_root(&s->reply.builder, &results));
	process_builder_start_results_builder_set_process(&results, fake_give_back(s, process));
}

void fake_handle_call(struct service *s)
{
	struct process_handle_wait_results_builder waited;
	struct process_handle_status_results_builder status;
	struct exit_record_builder record;

	switch ((enum process_handle_method)s->entry->method) {
	case PROCESS_HANDLE_METHOD_WAIT:
		MUST(process_handle_wait_results_builder_root(&s->reply.builder, &waited));
		MUST(process_handle_wait_results_builder_new_record(&waited, &record));
		record_write(s->target, &record);
		return;
	case PROCESS_HANDLE_METHOD_TERMINATE:
		fake_process_end(s->target, EXIT_CAUSE_TERMINATED, 0);
		session_end(s->system, s->target);
		return;
	case PROCESS_HANDLE_METHOD_STATUS:
		MUST(process_handle_status_results_builder_root(&s->reply.builder, &status));
		process_handle_status_results_builder_set_process_id(
			&status, (uint64_t)(s->target - s->system->objects));
		return;
	case PROCESS_HANDLE_METHOD_WATCH:
		fail_msg("nobody asks for a ProcessWatch");
		return;
	}
}

/*
 * The commands `call` and `let`: any method of any capability that is held, with parameters and
 * results as text (core/schema/value.h).
 *
 * The shell knows the method from the schemas, and nothing else of it: it passes on copies of the
 * capabilities that the person names with @. A capability that comes back is kept under the name
 * that `let` gives it, or let go of when the command is over.
 */
#include "user/apps/shell/shell.h"

#include "core/schema/value.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"

#define MESSAGE_WORDS (RING_DATA_BYTES / 8u)

/* A call that a person made, as far as it has come. */
struct made_call {
	struct shell *shell;
	const struct shell_command *command;
	struct schema schema;
	struct rt_method method;
	uint16_t parameters, results; /* structs of the schemas */
	struct rt_call call;
	bool said;     /* the fault has been named already */
	uint32_t kept; /* how many capabilities have been kept */
};

/* ---- what is called -------------------------------------------------------------------------- */

/* The number of capabilities that can come with a struct of this type: its own fields, or as many
 * as a message can have. */
static uint8_t capabilities_in(const struct schema *schema, uint16_t structure)
{
	struct description_field_list_reader fields = schema_fields(schema, structure);
	uint8_t count = 0;

	for (uint32_t i = 0; i < fields.raw.count; i++) {
		struct description_field_reader field = description_field_list_get(&fields, i);
		enum description_kind kind = description_field_get_kind(&field);

		if (kind == DESCRIPTION_KIND_STRUCT ||
		    (kind == DESCRIPTION_KIND_CAPABILITY &&
		     description_field_get_list_depth(&field) > 0))
			return RING_TRANSFERS;
		count = (uint8_t)(count + (kind == DESCRIPTION_KIND_CAPABILITY));
		if (count == RING_TRANSFERS)
			break;
	}
	return count;
}

static void method_unknown(struct made_call *made,
			   const struct description_interface_reader *interface,
			   const char *interface_name)
{
	struct schema_methods methods;
	struct schema_method method;
	struct nearest nearest;
	char names[SHELL_METHODS_SHOWN][CAPSET_NAME_BYTES];
	uint32_t count = 0;

	nearest_begin(&nearest, made->command->method);
	schema_methods_begin(&methods, &made->schema, interface);
	while (count < SHELL_METHODS_SHOWN && schema_methods_next(&methods, &method)) {
		struct capnp_text name;

		if (description_method_get_name(&method.method, &name) != STATUS_OK ||
		    !schema_text_is_name(name))
			continue;
		(void)rt_string_copy(names[count], CAPSET_NAME_BYTES, name.bytes,
				     name.length_bytes);
		nearest_offer(&nearest, names[count++]);
	}
	say(made->shell, "%s has no method \"%s\"", interface_name, made->command->method);
	if (nearest.best)
		say(made->shell, ": did you mean %s", nearest.best);
	for (uint32_t i = 0; !nearest.best && i < count; i++)
		say(made->shell, "%s%s", i == 0 ? "; it has " : ", ", names[i]);
	say(made->shell, "\n");
}

static bool method_find(struct made_call *made, const struct held *target)
{
	struct description_interface_reader interface;
	struct schema_method found;
	char name[CAPSET_NAME_BYTES];

	describe_interface_name(made->shell, target->interface_id, name);
	if (!describe_open(made->shell, &made->schema) ||
	    !schema_interface_find(&made->schema, target->interface_id, &interface)) {
		say(made->shell, "no schema says how %s is called (%s)\n", target->name, name);
		return false;
	}
	if (!schema_method_find(&made->schema, &interface, made->command->method, &found)) {
		method_unknown(made, &interface, name);
		return false;
	}
	made->parameters = description_method_get_parameters(&found.method);
	made->results = description_method_get_results(&found.method);
	made->method.method = found.number;
	made->method.interface_id = target->interface_id;
	made->method.message_words = MESSAGE_WORDS;
	made->method.result_words = RING_MESSAGE_WORDS;
	made->method.result_capabilities = capabilities_in(&made->schema, made->results);
	return true;
}

/* ---- parameters ------------------------------------------------------------------------------ */

/* The capability of a name in the parameters joins the call. */
static bool parameter_find(void *context, const char *name, uint64_t interface, uint32_t *index)
{
	struct made_call *made = context;
	const struct held *held = held_find(made->shell, name);
	char wanted[CAPSET_NAME_BYTES], is[CAPSET_NAME_BYTES];

	made->said = true;
	if (!held)
		return false;
	if (interface != 0 && held->interface_id != interface) {
		describe_interface_name(made->shell, interface, wanted);
		describe_interface_name(made->shell, held->interface_id, is);
		say(made->shell, "@%s is %s, and %s is wanted\n", name, is, wanted);
		return false;
	}
	if (rt_call_add_capability(&made->call, held->capability, RT_TRANSFER_COPY, index) !=
	    STATUS_OK) {
		say(made->shell, "a call passes at most %u capabilities on\n", RING_TRANSFERS);
		return false;
	}
	made->said = false;
	return true;
}

/* Where the text has a wrong name, offers the right ones, and lists them if asked. */
static void names_offer(struct made_call *made, const struct value_error *error,
			struct nearest *nearest, bool list)
{
	char names[SHELL_METHODS_SHOWN][CAPSET_NAME_BYTES];
	struct description_field_list_reader fields =
		schema_fields(&made->schema, error->structure);
	const char *separator = "; there are ";
	struct capnp_text name;

	for (uint32_t i = 0; i < SHELL_METHODS_SHOWN; i++) {
		if (error->refusal == VALUE_REFUSED_ENUM) {
			if (!schema_enum_name(&made->schema, error->enumeration, (uint16_t)i,
					      &name))
				return;
		} else {
			struct description_field_reader field =
				description_field_list_get(&fields, i);

			if (i >= fields.raw.count ||
			    description_field_get_name(&field, &name) != STATUS_OK)
				return;
		}
		if (!schema_text_is_name(name))
			name = CAPNP_TEXT("?");
		(void)rt_string_copy(names[i], CAPSET_NAME_BYTES, name.bytes, name.length_bytes);
		if (list)
			say(made->shell, "%s%s", separator, names[i]);
		else
			nearest_offer(nearest, names[i]);
		separator = ", ";
	}
}

static void error_print(struct made_call *made, const struct value_error *error)
{
	struct shell *shell = made->shell;
	bool names = error->refusal == VALUE_REFUSED_FIELD || error->refusal == VALUE_REFUSED_ENUM;
	struct nearest nearest;

	say(shell, "%s.%s: %s", made->command->name, made->command->method,
	    value_refusal_text(error->refusal));
	if (error->refusal == VALUE_REFUSED_FIELD)
		say(shell, ": %s", error->field);
	else if (error->field[0] != '\0')
		say(shell, ", in %s", error->field);
	if (names) {
		nearest_begin(&nearest, error->word);
		names_offer(made, error, &nearest, false);
		if (error->refusal == VALUE_REFUSED_FIELD &&
		    schema_fields(&made->schema, error->structure).raw.count == 0)
			say(shell, "; there are none at all");
		else if (nearest.best)
			say(shell, "; did you mean %s", nearest.best);
		else
			names_offer(made, error, &nearest, true);
	} else if (made->command->arguments[error->at] == '\0') {
		say(shell, ", at the end of the line");
	} else {
		say(shell, ", at \"%.16s\"", made->command->arguments + error->at);
	}
	say(shell, "\n");
}

static bool parameters_build(struct made_call *made)
{
	const struct value_names names = {.find = parameter_find, .context = made};
	const char *text = made->command->arguments;
	struct value_error error;

	if (value_parse(&made->schema, made->parameters, text[0] == '\0' ? "()" : text, &names,
			rt_call_message(&made->call), &error) == VALUE_ACCEPTED)
		return true;
	if (!made->said)
		error_print(made, &error);
	return false;
}

/* ---- results --------------------------------------------------------------------------------- */

static void result_put(void *context, const char *bytes, uint32_t length)
{
	struct made_call *made = context;

	say_bytes(made->shell, bytes, length);
}

/* The first capability gets the name that `let` gave, the others that name and a number. */
static bool result_keep(struct made_call *made, uint32_t index, struct cap_id capability,
			char name[CAPSET_NAME_BYTES])
{
	uint64_t interface = made->call.received[index].interface;

	if (made->command->keep[0] == '\0')
		return false;
	if (made->kept == 0)
		(void)rt_format(name, CAPSET_NAME_BYTES, "%s", made->command->keep);
	else
		(void)rt_format(name, CAPSET_NAME_BYTES, "%.28s%u", made->command->keep,
				made->kept + 1u);
	if (!held_keep(made->shell, name, capability, interface))
		return false;
	made->kept++;
	rt_call_keep(&made->call, index);
	return true;
}

static void result_capability(void *context, uint32_t index, uint64_t interface)
{
	struct made_call *made = context;
	char name[CAPSET_NAME_BYTES];
	struct cap_id capability;

	if (rt_call_capability(&made->call, index, interface, &capability) != STATUS_OK ||
	    capability.key == 0) {
		say(made->shell, "<nothing>");
		return;
	}
	if (result_keep(made, index, capability, name)) {
		say(made->shell, "@%s", name);
		return;
	}
	describe_interface_name(made->shell, made->call.received[index].interface, name);
	say(made->shell, "<%s, let go of: let NAME = call ... keeps it>", name);
}

static void results_print(struct made_call *made)
{
	const struct value_sink sink = {
		.put = result_put, .capability = result_capability, .context = made};
	struct capnp_struct root;
	enum status status = capnp_message_root_walk(rt_call_results(&made->call), &root);

	/* The schemas were read for the parameters; this is another look-up. */
	if (status == STATUS_OK && !describe_open(made->shell, &made->schema))
		status = STATUS_BAD_MESSAGE;
	if (status == STATUS_OK)
		status = value_print(&made->schema, made->results, &root, &sink);
	say(made->shell, status == STATUS_OK ? "\n" : " ... the rest cannot be read\n");
}

/* ---- the command ----------------------------------------------------------------------------- */

void call_run(struct shell *shell, const struct shell_command *command)
{
	struct made_call made = {.shell = shell, .command = command};
	const struct held *target = held_find(shell, command->name);
	enum status status;
	bool is_answered = false;

	if (!target || !held_can_keep(shell, command->keep) || !method_find(&made, target))
		return;
	status = rt_call_open(&made.call, shell->rt, target->capability, &made.method);
	if (status == STATUS_OK && parameters_build(&made)) {
		status = input_call(shell, &made.call);
		if (status == STATUS_OK)
			status = rt_call_perform(&made.call);
		is_answered = status == STATUS_OK;
		if (is_answered)
			results_print(&made);
	}
	if (status != STATUS_OK)
		say_failure(shell, status, "%s.%s", command->name, command->method);
	rt_call_close(&made.call);
	if (is_answered && command->keep[0] != '\0' && made.kept == 0)
		say(shell, "there is no capability to be kept as %s\n", command->keep);
}

/*
 * user/rt/generated/NAME_client.h and .c: typed calls.
 *
 * Every method gets the form in two steps, between which the caller fills in the parameters and
 * after which it reads the results in place. A method whose parameters and results are numbers,
 * texts, data and capabilities also gets the form in one step. Read next: user/rt/call.h, on which
 * the generated code stands.
 */
#include <string.h>

#include "abi/ring.h"
#include "tools/capnpc/emit_user.h"
#include "tools/capnpc/names.h"

/*
 * Room for results whose length the schema bounds: twice that, for a service with a newer schema.
 */
#define RESULT_WORDS_MIN 16u

/* Whether a struct can be a plain C struct: no group, no union, no struct, no list. */
static bool struct_is_flat(const struct node *node)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];

		if (field->group != NULL || field->discriminant != 0xffff)
			return false;
		if (field->type.kind == TYPE_STRUCT || field->type.kind == TYPE_LIST)
			return false;
		if (field->type.kind == TYPE_ANY_POINTER && !type_is_capability(&field->type))
			return false;
	}
	return true;
}

/* Whether the struct's message has one length: then the arena gives no more than that. */
static bool struct_is_fixed(const struct node *node)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];

		if (field->group != NULL)
			return false;
		if (type_is_pointer(&field->type) && !type_is_capability(&field->type))
			return false;
	}
	return true;
}

static bool method_is_flat(const struct method *method)
{
	return struct_is_flat(method->params) && struct_is_flat(method->results);
}

/* Whether a call is plain (user/rt/plain.h): numbers, and few. */
#define PLAIN_DATA_WORDS_MAX 9u

static bool method_is_plain(const struct method *method)
{
	return method_is_flat(method) && method->params->pointer_count == 0 &&
	       method->results->pointer_count == 0 &&
	       method->params->data_words <= PLAIN_DATA_WORDS_MAX &&
	       method->results->data_words <= PLAIN_DATA_WORDS_MAX;
}

/* The number of fields that the flat C struct has. */
static uint32_t flat_fields(const struct node *node)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < node->field_count; i++) {
		if (node->fields[i].type.kind != TYPE_VOID)
			count++;
	}
	return count;
}

static uint32_t struct_words(const struct node *node)
{
	return 1u + node->data_words + node->pointer_count;
}

static uint32_t message_words(const struct node *node)
{
	if (!struct_is_fixed(node) || struct_words(node) > RING_MESSAGE_WORDS)
		return RING_MESSAGE_WORDS;
	return struct_words(node);
}

static uint32_t result_words(const struct node *node)
{
	const uint32_t words = 2 * struct_words(node);

	if (!struct_is_fixed(node) || words > RING_MESSAGE_WORDS)
		return RING_MESSAGE_WORDS;
	return words < RESULT_WORDS_MIN ? RESULT_WORDS_MIN : words;
}

/*
 * How many capabilities can come back: a number that is known, or the most that any call carries.
 */
static uint32_t result_capabilities(const struct node *node)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];

		if (type_is_capability(&field->type))
			count++;
		else if (field->group != NULL || field->type.kind == TYPE_STRUCT ||
			 field->type.kind == TYPE_LIST || field->type.kind == TYPE_ANY_POINTER)
			return RING_TRANSFERS;
	}
	return count < RING_TRANSFERS ? count : RING_TRANSFERS;
}

/* ---- passing and taking capabilities ---- */

static void capability_helpers_emit(
	struct output *out, const struct node *top, const struct place *place)
{
	const struct type *type = &place->field->type;
	const char *n = top->name;
	const char *f = place->name;

	if (place->field->group != NULL || !type_is_capability(type))
		return;
	emit(out,
		"\n/* Passes a capability as `%s`; one without an id passes none. */\n"
		"MUST_CHECK static inline enum status %s_pass_%s(struct rt_call *call,\n"
		"\tconst struct %s_builder *builder, %s value, enum rt_transfer how)\n{\n"
		"\tuint32_t index = CAPNP_NO_CAPABILITY;\n",
		f, n, f, n, capability_c_type(type));
	emit(out,
		"\n\tif (%s.key != 0) {\n"
		"\t\tconst enum status status =\n"
		"\t\t\trt_call_add_capability(call, %s, how, &index);\n\n"
		"\t\tif (status != STATUS_OK)\n\t\t\treturn status;\n\t}\n"
		"\t%s_builder_set_%s(builder, index);\n\treturn STATUS_OK;\n}\n",
		capability_id_of(type, "value"), capability_id_of(type, "value"), n, f);
	emit(out,
		"\n/* Takes the capability that came as `%s`; the id is zero when none did. */\n"
		"MUST_CHECK static inline enum status %s_take_%s(struct rt_call *call,\n"
		"\tconst struct %s_reader *reader, %s *value)\n{\n"
		"\tuint32_t index;\n"
		"\tenum status status = %s_get_%s(reader, &index);\n\n"
		"\tif (status != STATUS_OK)\n\t\treturn status;\n"
		"\tstatus = rt_call_capability(call, index, %s, &%s);\n"
		"\tif (status == STATUS_OK)\n\t\trt_call_keep(call, index);\n"
		"\treturn status;\n}\n",
		f, n, f, n, capability_c_type(type), n, f, capability_id_text(type),
		type->kind == TYPE_INTERFACE ? "value->id" : "*value");
}

/* ---- the flat form: declarations ---- */

static void args_emit(struct output *out, const struct node *node, const char *name)
{
	if (flat_fields(node) == 0)
		return;
	emit(out, "\nstruct %s_args {\n", name);
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];
		const char *member = name_member(field->name);

		if (field->type.kind == TYPE_VOID)
			continue;
		emit_owner(out, node, field->schema_name);
		if (field->type.kind == TYPE_TEXT)
			emit(out, "\tstruct capnp_text %s;\n", member);
		else if (field->type.kind == TYPE_DATA)
			emit(out, "\tstruct capnp_data %s;\n", member);
		else if (type_is_capability(&field->type))
			emit(out, "\t%s %s;\n\tenum rt_transfer %s_transfer;\n",
				capability_c_type(&field->type), member, field->name);
		else
			emit(out, "\t%s %s;\n", number_c_type(&field->type), member);
	}
	emit(out, "};\n");
}

static void result_emit(struct output *out, const struct node *node, const char *name)
{
	if (flat_fields(node) == 0)
		return;
	emit(out, "\nstruct %s_result {\n", name);
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];
		const char *member = name_member(field->name);

		if (field->type.kind == TYPE_VOID)
			continue;
		emit_owner(out, node, field->schema_name);
		if (field->type.kind == TYPE_TEXT || field->type.kind == TYPE_DATA)
			emit(out,
				"\tstruct rt_buffer %s; /* bytes and capacity are the caller's "
				"*/\n",
				member);
		else if (type_is_capability(&field->type))
			emit(out, "\t%s %s;\n", capability_c_type(&field->type), member);
		else
			emit(out, "\t%s %s;\n", number_c_type(&field->type), member);
	}
	emit(out, "};\n");
}

static void flat_signature_emit(
	struct output *out, const char *name, const char *interface, const struct method *method)
{
	emit(out, "enum status %s(struct rt *rt, struct %s target", name, interface);
	if (flat_fields(method->params) > 0)
		emit(out, ",\n\tconst struct %s_args *args", name);
	if (flat_fields(method->results) > 0)
		emit(out, ",\n\tstruct %s_result *result", name);
	emit(out, ")");
}

static void plain_send_signature(struct output *out, const struct node *node,
	const struct method *method, const char *name, const char *suffix)
{
	emit(out, "enum status %s_%s(struct rt *rt, struct %s target", name, suffix, node->tag);
	if (flat_fields(method->params) > 0)
		emit(out, ",\n\tconst struct %s_args *args", name);
	emit(out, ",\n\tuint32_t *operation)");
}

static void plain_await_signature(struct output *out, const struct method *method,
	const char *name, const char *suffix)
{
	emit(out, "enum status %s_%s(struct rt *rt, uint32_t operation", name, suffix);
	if (flat_fields(method->results) > 0)
		emit(out, ",\n\tstruct %s_result *result", name);
	emit(out, ")");
}

static void plain_declare(struct output *out, const struct node *node, const struct method *method,
	const char *name)
{
	emit(out, "\n/* The two halves of the call: several can be sent before one is awaited. */\n"
		  "MUST_CHECK ");
	plain_send_signature(out, node, method, name, "send");
	emit(out, ";\n\nMUST_CHECK ");
	plain_await_signature(out, method, name, "await");
	emit(out, ";\n");
}

static void method_declare(struct output *out, const struct node *node, const struct method *method)
{
	const char *name = text_format("%s_%s", node->name, method->name);

	emit_owner(out, node, method->path);
	emit(out, "\n/* ---- %s.%s%s%s ---- */\n", node->schema_name, method->schema_name,
		method->doc[0] != '\0' ? ": " : "", method->doc);
	emit(out,
		"\nMUST_CHECK enum status %s_begin(struct rt_call *call, struct rt *rt,\n"
		"\tstruct %s target, struct %s_builder *params);\n",
		name, node->tag, method->params->name);
	emit(out,
		"\nMUST_CHECK enum status %s_finish(struct rt_call *call,\n"
		"\tstruct %s_reader *results);\n",
		name, method->results->name);
	if (!method_is_flat(method))
		return;
	args_emit(out, method->params, name);
	result_emit(out, method->results, name);
	emit_owner(out, node, method->path);
	if (method_is_plain(method))
		plain_declare(out, node, method, name);
	emit(out, "\nMUST_CHECK ");
	flat_signature_emit(out, name, node->tag, method);
	emit(out, ";\n");
}

/* ---- definitions ---- */

static void steps_define(
	struct output *out, const struct node *node, const struct method *method, const char *name)
{
	emit(out,
		"\nstatic const struct rt_method %s_method = {\n"
		"\t.interface_id = %s_INTERFACE_ID,\n\t.method = %s_METHOD_%s,\n"
		"\t.message_words = %u,\n\t.result_words = %u,\n\t.result_capabilities = %u,\n};\n",
		name, node->upper, node->upper, method->upper, message_words(method->params),
		result_words(method->results), result_capabilities(method->results));
	emit(out,
		"\nenum status %s_begin(struct rt_call *call, struct rt *rt, struct %s target,\n"
		"\tstruct %s_builder *params)\n{\n"
		"\tconst enum status status = rt_call_open(call, rt, target.id, &%s_method);\n\n"
		"\tif (status != STATUS_OK)\n\t\treturn status;\n"
		"\treturn %s_builder_root(rt_call_message(call), params);\n}\n",
		name, node->tag, method->params->name, name, method->params->name);
	emit(out,
		"\nenum status %s_finish(struct rt_call *call, struct %s_reader *results)\n{\n"
		"\tconst enum status status = rt_call_perform(call);\n\n"
		"\tif (status != STATUS_OK)\n\t\treturn status;\n"
		"\treturn %s_root(rt_call_results(call), results);\n}\n",
		name, method->results->name, method->results->name);
}

static bool is_number(const struct type *type)
{
	return type->kind != TYPE_VOID && !type_is_pointer(type);
}

static void encode_define(struct output *out, const struct method *method, const char *name)
{
	const struct node *node = method->params;
	const char *n = node->name;
	bool fallible = false;

	if (flat_fields(node) == 0)
		return;
	for (uint32_t i = 0; i < node->field_count; i++)
		fallible = fallible || type_is_pointer(&node->fields[i].type);
	emit(out,
		"\nstatic enum status %s_encode(struct rt_call *call, const struct %s_args *args,\n"
		"\tconst struct %s_builder *params)\n{\n",
		name, name, n);
	if (fallible)
		emit(out, "\tenum status status;\n\n");
	if (!struct_has_capabilities(node))
		emit(out, "\t(void)call;\n");
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];
		const char *member = name_member(field->name);

		if (is_number(&field->type)) {
			emit(out, "\t%s_builder_set_%s(params, args->%s);\n", n, field->name,
				member);
			continue;
		}
		if (field->type.kind == TYPE_VOID)
			continue;
		if (type_is_capability(&field->type))
			emit(out,
				"\tstatus = %s_pass_%s(call, params, args->%s, "
				"args->%s_transfer);\n",
				n, field->name, member, field->name);
		else
			emit(out, "\tstatus = %s_builder_set_%s(params, args->%s);\n", n,
				field->name, member);
		emit(out, "\tif (status != STATUS_OK)\n\t\treturn status;\n");
	}
	emit(out, "\treturn STATUS_OK;\n}\n");
}

/* Capabilities come last, and are kept when all of them are good: a failure takes none. */
static void decode_capabilities(struct output *out, const struct node *node)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];

		if (!type_is_capability(&field->type))
			continue;
		emit(out,
			"\tstatus = %s_get_%s(results, &%s_index);\n"
			"\tif (status != STATUS_OK)\n\t\treturn status;\n",
			node->name, field->name, field->name);
		emit(out,
			"\tstatus = rt_call_capability(call, %s_index, %s,\n\t\t&%s);\n"
			"\tif (status != STATUS_OK)\n\t\treturn status;\n",
			field->name, capability_id_text(&field->type),
			capability_id_of(
				&field->type, text_format("result->%s", name_member(field->name))));
	}
	for (uint32_t i = 0; i < node->field_count; i++) {
		if (type_is_capability(&node->fields[i].type))
			emit(out, "\trt_call_keep(call, %s_index);\n", node->fields[i].name);
	}
}

static void decode_locals(struct output *out, const struct node *node)
{
	bool text = false;
	bool data = false;
	bool pointer = false;

	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct type *type = &node->fields[i].type;

		text = text || type->kind == TYPE_TEXT;
		data = data || type->kind == TYPE_DATA;
		pointer = pointer || type_is_pointer(type);
		if (type_is_capability(type))
			emit(out, "\tuint32_t %s_index;\n", node->fields[i].name);
	}
	if (text)
		emit(out, "\tstruct capnp_text text;\n");
	if (data)
		emit(out, "\tstruct capnp_data data;\n");
	if (pointer)
		emit(out, "\tenum status status;\n\n");
}

static void decode_define(struct output *out, const struct method *method, const char *name)
{
	const struct node *node = method->results;

	if (flat_fields(node) == 0)
		return;
	emit(out,
		"\nstatic enum status %s_decode(struct rt_call *call, const struct %s_reader "
		"*results,\n"
		"\tstruct %s_result *result)\n{\n",
		name, node->name, name);
	decode_locals(out, node);
	if (!struct_has_capabilities(node))
		emit(out, "\t(void)call;\n");
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];
		const char *member = name_member(field->name);
		const char *view = field->type.kind == TYPE_TEXT ? "text" : "data";

		if (is_number(&field->type))
			emit(out, "\tresult->%s = %s_get_%s(results);\n", member, node->name,
				field->name);
		if (field->type.kind != TYPE_TEXT && field->type.kind != TYPE_DATA)
			continue;
		emit(out,
			"\tstatus = %s_get_%s(results, &%s);\n"
			"\tif (status != STATUS_OK)\n\t\treturn status;\n"
			"\tstatus = rt_buffer_fill(&result->%s, %s.bytes, %s.length_bytes);\n"
			"\tif (status != STATUS_OK)\n\t\treturn status;\n",
			node->name, field->name, view, member, view, view);
	}
	decode_capabilities(out, node);
	emit(out, "\treturn STATUS_OK;\n}\n");
}

/* Ids of capabilities are zero until the call has succeeded. */
static void result_clear_emit(struct output *out, const struct node *node)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];

		if (type_is_capability(&field->type))
			emit(out, "\tresult->%s = (%s){ 0 };\n", name_member(field->name),
				capability_c_type(&field->type));
	}
}

/* The bits of a struct's data that its numbers fill: as many as there are when there are no gaps. */
static uint32_t number_bits(const struct node *node)
{
	uint32_t bits = 0;

	for (uint32_t i = 0; i < node->field_count; i++)
		bits += type_bits(&node->fields[i].type);
	return bits;
}

static void plain_send_define(struct output *out, const struct node *node,
	const struct method *method, const char *name)
{
	const struct node *params = method->params;

	emit(out, "\nstatic inline __attribute__((always_inline)) ");
	plain_send_signature(out, node, method, name, "send_inline");
	emit(out,
		"\n{\n\tstruct %s_builder params;\n"
		"\tconst enum status status =\n"
		"\t\trt_plain_open(rt, %u, &params.raw, operation);\n\n"
		"\tif (status != STATUS_OK)\n\t\treturn status;\n",
		params->name, params->data_words);
	if (number_bits(params) < params->data_words * 64u)
		emit(out, "\t__builtin_memset(params.raw.words + 1, 0, %u);\n",
			params->data_words * 8u);
	for (uint32_t i = 0; i < params->field_count; i++) {
		const struct field *field = &params->fields[i];

		if (is_number(&field->type))
			emit(out, "\t%s_builder_set_%s(&params, args->%s);\n", params->name,
				field->name, name_member(field->name));
	}
	emit(out,
		"\trt_plain_submit(rt, target.id, &%s_method, %u, *operation);\n"
		"\treturn STATUS_OK;\n}\n",
		name, params->data_words);
}

static void plain_await_define(struct output *out, const struct method *method, const char *name)
{
	const struct node *results = method->results;
	const unsigned words = results->data_words;

	emit(out, "\nstatic inline __attribute__((always_inline)) ");
	plain_await_signature(out, method, name, "await_inline");
	emit(out,
		"\n{\n\tuint64_t spare[%u];\n\tconst uint64_t *data;\n"
		"\tconst enum status status =\n"
		"\t\trt_plain_finish(rt, operation, %u, spare, &data);\n",
		words > 0 ? words : 1, words);
	if (flat_fields(results) == 0) {
		emit(out, "\n\treturn status;\n}\n");
		return;
	}
	emit(out,
		"\n\tif (status != STATUS_OK)\n\t\treturn status;\n\n"
		"\tconst struct %s_reader results = {\n"
		"\t\t.raw = {.words = data, .data_bits = %u * 64}};\n\n",
		results->name, words);
	for (uint32_t i = 0; i < results->field_count; i++) {
		const struct field *field = &results->fields[i];

		if (is_number(&field->type))
			emit(out, "\tresult->%s = %s_get_%s(&results);\n", name_member(field->name),
				results->name, field->name);
	}
	emit(out, "\treturn STATUS_OK;\n}\n");
}

static void plain_define(
	struct output *out, const struct node *node, const struct method *method, const char *name)
{
	const char *args = flat_fields(method->params) > 0 ? ", args" : "";
	const char *result = flat_fields(method->results) > 0 ? ", result" : "";

	plain_send_define(out, node, method, name);
	plain_await_define(out, method, name);
	emit(out, "\n");
	plain_send_signature(out, node, method, name, "send");
	emit(out, "\n{\n\treturn %s_send_inline(rt, target%s, operation);\n}\n\n", name, args);
	plain_await_signature(out, method, name, "await");
	emit(out, "\n{\n\treturn %s_await_inline(rt, operation%s);\n}\n\n", name, result);
	flat_signature_emit(out, name, node->tag, method);
	emit(out,
		"\n{\n\tuint32_t operation;\n"
		"\tconst enum status status = %s_send_inline(rt, target%s, &operation);\n\n"
		"\tif (status != STATUS_OK)\n\t\treturn status;\n"
		"\treturn %s_await_inline(rt, operation%s);\n}\n",
		name, args, name, result);
}

static void flat_define(
	struct output *out, const struct node *node, const struct method *method, const char *name)
{
	const bool has_result = flat_fields(method->results) > 0;
	const bool has_capabilities = struct_has_capabilities(method->results);

	encode_define(out, method, name);
	decode_define(out, method, name);
	emit(out, "\n");
	flat_signature_emit(out, name, node->tag, method);
	emit(out,
		"\n{\n\tstruct rt_call call;\n\tstruct %s_builder params;\n\tstruct %s_reader "
		"results;\n"
		"\tenum status status;\n\n",
		method->params->name, method->results->name);
	result_clear_emit(out, method->results);
	emit(out, "\tstatus = %s_begin(&call, rt, target, &params);\n", name);
	if (flat_fields(method->params) > 0)
		emit(out,
			"\tif (status == STATUS_OK)\n\t\tstatus = %s_encode(&call, args, "
			"&params);\n",
			name);
	emit(out, "\tif (status == STATUS_OK)\n\t\tstatus = %s_finish(&call, &results);\n", name);
	if (has_result)
		emit(out,
			"\tif (status == STATUS_OK)\n\t\tstatus = %s_decode(&call, &results, "
			"result);\n",
			name);
	emit(out, "\trt_call_close(&call);\n");
	if (has_capabilities) {
		emit(out, "\tif (status != STATUS_OK) {\n");
		for (uint32_t i = 0; i < method->results->field_count; i++) {
			const struct field *field = &method->results->fields[i];

			if (type_is_capability(&field->type))
				emit(out, "\t\tresult->%s = (%s){ 0 };\n", name_member(field->name),
					capability_c_type(&field->type));
		}
		emit(out, "\t}\n");
	}
	emit(out, "\treturn status;\n}\n");
}

static void header_emit(const struct node *file, struct node **nodes, uint32_t count)
{
	struct output out;

	output_init(&out);
	emit_heading(&out, "Typed calls; user/rt/call.h says what each step may answer.", file);
	emit(&out,
		"#ifndef USER_RT_GENERATED_%s_CLIENT_H\n#define USER_RT_GENERATED_%s_CLIENT_H\n\n",
		file->upper, file->upper);
	emit_user_includes(&out, file);
	emit(&out, "#include \"user/rt/call.h\"\n");
	for (uint32_t i = 0; i < count; i++) {
		if (nodes[i]->kind == NODE_STRUCT)
			places_visit(&out, nodes[i], capability_helpers_emit);
	}
	for (uint32_t i = 0; i < count; i++) {
		for (uint32_t m = 0; m < nodes[i]->method_count; m++)
			method_declare(&out, nodes[i], &nodes[i]->methods[m]);
	}
	emit(&out, "\n#endif\n");
	output_finish(&out, text_format("user/rt/generated/%s_client.h", file->name));
}

static bool file_has_plain_calls(struct node **nodes, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		for (uint32_t m = 0; m < nodes[i]->method_count; m++) {
			if (method_is_plain(&nodes[i]->methods[m]))
				return true;
		}
	}
	return false;
}

static bool has_capabilities(const struct type *type)
{
	return type->kind == TYPE_STRUCT && struct_has_capabilities(type->node);
}

static void source_emit(const struct node *file, struct node **nodes, uint32_t count)
{
	const struct node **used;
	uint32_t used_count;
	struct output out;

	output_init(&out);
	emit_heading(&out, "Typed calls.", file);
	emit(&out, "#include \"user/rt/generated/%s_client.h\"\n", file->name);
	/* How the capabilities of another file's structs are passed and taken stands there. */
	used_count = files_used(file, has_capabilities, &used);
	for (uint32_t i = 0; i < used_count; i++)
		emit(&out, "#include \"user/rt/generated/%s_client.h\"\n", used[i]->name);
	if (file_has_plain_calls(nodes, count))
		emit(&out, "#include \"user/rt/plain.h\"\n");
	for (uint32_t i = 0; i < count; i++) {
		for (uint32_t m = 0; m < nodes[i]->method_count; m++) {
			const struct method *method = &nodes[i]->methods[m];
			const char *name = text_format("%s_%s", nodes[i]->name, method->name);

			emit_owner(&out, nodes[i], method->path);
			steps_define(&out, nodes[i], method, name);
			if (method_is_plain(method))
				plain_define(&out, nodes[i], method, name);
			else if (method_is_flat(method))
				flat_define(&out, nodes[i], method, name);
		}
	}
	output_finish(&out, text_format("user/rt/generated/%s_client.c", file->name));
}

void emit_client(const struct node *file)
{
	struct node **nodes;
	const uint32_t count = file_nodes(file, &nodes);

	if (!file_has_interfaces(file) && !file_has_capabilities(file))
		return;
	header_emit(file, nodes, count);
	if (file_has_interfaces(file))
		source_emit(file, nodes, count);
}

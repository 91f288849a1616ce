/*
 * Calls in two steps, and in one: arguments are written into the message, results copied out of it.
 */
#include <string.h>

#include "abi/ring.h"
#include "tools/capnpc/emit_client.h"
#include "tools/capnpc/names.h"

void client_steps_define(struct output *out, const struct node *node, const struct method *method,
			 const char *name)
{
	emit(out,
	     "\nstatic const struct rt_method %s_method = {\n"
	     "\t.interface_id = %s_INTERFACE_ID,\n\t.method = %s_METHOD_%s,\n"
	     "\t.message_words = %u,\n\t.result_words = %u,\n\t.result_capabilities = %u,\n};\n",
	     name, node->upper, node->upper, method->upper, client_message_words(method->params),
	     client_result_words(method->results), client_result_capabilities(method->results));
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

/* ---- the flat form --------------------------------------------------------------------------- */

static void encode_define(struct output *out, const struct method *method, const char *name)
{
	const struct node *node = method->params;
	const char *n = node->name;
	bool fallible = false;

	if (client_flat_fields(node) == 0)
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

		if (client_is_number(&field->type)) {
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
		     capability_id_of(&field->type,
				      text_format("result->%s", name_member(field->name))));
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

	if (client_flat_fields(node) == 0)
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

		if (client_is_number(&field->type))
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

void client_flat_define(struct output *out, const struct node *node, const struct method *method,
			const char *name)
{
	const bool has_result = client_flat_fields(method->results) > 0;
	const bool has_capabilities = struct_has_capabilities(method->results);

	encode_define(out, method, name);
	decode_define(out, method, name);
	emit(out, "\n");
	client_flat_signature(out, name, node->tag, method);
	emit(out,
	     "\n{\n\tstruct rt_call call;\n\tstruct %s_builder params;\n\tstruct %s_reader "
	     "results;\n"
	     "\tenum status status;\n\n",
	     method->params->name, method->results->name);
	result_clear_emit(out, method->results);
	emit(out, "\tstatus = %s_begin(&call, rt, target, &params);\n", name);
	if (client_flat_fields(method->params) > 0)
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

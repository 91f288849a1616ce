/*
 * user/rt/generated/NAME_client.h: types of arguments and results, and the declarations of the
 * calls.
 */
#include <string.h>

#include "abi/ring.h"
#include "tools/capnpc/emit_client.h"
#include "tools/capnpc/names.h"

static void capability_helpers_emit(struct output *out, const struct node *top,
				    const struct place *place)
{
	const struct type *type = &place->field->type;
	const char *n = top->name;
	const char *f = place->name;

	if (place->field->group || !type_is_capability(type))
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

/* ---- the flat form --------------------------------------------------------------------------- */

static void args_emit(struct output *out, const struct node *node, const char *name)
{
	if (client_flat_fields(node) == 0)
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
	if (client_flat_fields(node) == 0)
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

void client_flat_signature(struct output *out, const char *name, const char *interface,
			   const struct method *method)
{
	emit(out, "enum status %s(struct rt *rt, struct %s target", name, interface);
	if (client_flat_fields(method->params) > 0)
		emit(out, ",\n\tconst struct %s_args *args", name);
	if (client_flat_fields(method->results) > 0)
		emit(out, ",\n\tstruct %s_result *result", name);
	emit(out, ")");
}

void client_send_signature(struct output *out, const struct node *node, const struct method *method,
			   const char *name, const char *suffix)
{
	emit(out, "enum status %s_%s(struct rt *rt, struct %s target", name, suffix, node->tag);
	if (client_flat_fields(method->params) > 0)
		emit(out, ",\n\tconst struct %s_args *args", name);
	emit(out, ",\n\tuint32_t *operation)");
}

void client_await_signature(struct output *out, const struct method *method, const char *name,
			    const char *suffix)
{
	emit(out, "enum status %s_%s(struct rt *rt, uint32_t operation", name, suffix);
	if (client_flat_fields(method->results) > 0)
		emit(out, ",\n\tstruct %s_result *result", name);
	emit(out, ")");
}

static void plain_declare(struct output *out, const struct node *node, const struct method *method,
			  const char *name)
{
	emit(out, "\n/* The two halves of the call: several can be sent before one is awaited. */\n"
		  "MUST_CHECK ");
	client_send_signature(out, node, method, name, "send");
	emit(out, ";\n\nMUST_CHECK ");
	client_await_signature(out, method, name, "await");
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
	if (!client_method_is_flat(method))
		return;
	args_emit(out, method->params, name);
	result_emit(out, method->results, name);
	emit_owner(out, node, method->path);
	if (client_method_is_plain(method))
		plain_declare(out, node, method, name);
	emit(out, "\nMUST_CHECK ");
	client_flat_signature(out, name, node->tag, method);
	emit(out, ";\n");
}

/* ---- the file -------------------------------------------------------------------------------- */

void client_header_emit(const struct node *file, struct node **nodes, uint32_t count)
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

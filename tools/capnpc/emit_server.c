/*
 * user/rt/generated/NAME_server.h: a table of handlers and a dispatcher for each interface. All of
 * it stands in the header, so that a service whose table is a constant gets one straight piece of
 * code. Read next: user/rt/request.h, on which the generated code stands.
 */
#include <inttypes.h>

#include "tools/capnpc/emit_user.h"

static void capability_helpers_emit(struct output *out, const struct node *top,
				    const struct place *place)
{
	const struct type *type = &place->field->type;
	const char *n = top->name;
	const char *f = place->name;

	if (place->field->group || !type_is_capability(type))
		return;
	emit(out,
	     "\n/* Keeps the capability that came as `%s`; the id is zero when none did. */\n"
	     "MUST_CHECK static inline enum status %s_receive_%s(struct rt_request *request,\n"
	     "\tconst struct %s_reader *reader, %s *value)\n{\n"
	     "\tuint32_t index;\n"
	     "\tenum status status = %s_get_%s(reader, &index);\n\n"
	     "\tif (status != STATUS_OK)\n\t\treturn status;\n"
	     "\tstatus = rt_request_capability(request, index, %s, &%s);\n"
	     "\tif (status == STATUS_OK)\n\t\trt_request_keep(request, index);\n"
	     "\treturn status;\n}\n",
	     f, n, f, n, capability_c_type(type), n, f, capability_id_text(type),
	     type->kind == TYPE_INTERFACE ? "value->id" : "*value");
	emit(out,
	     "\n/* Sends a capability back as `%s`; one without an id sends none. */\n"
	     "MUST_CHECK static inline enum status %s_send_%s(struct rt_request *request,\n"
	     "\tconst struct %s_builder *builder, %s value, enum rt_transfer how)\n{\n"
	     "\tuint32_t index = CAPNP_NO_CAPABILITY;\n\n"
	     "\tif (%s.key != 0) {\n"
	     "\t\tconst enum status status =\n"
	     "\t\t\trt_request_add_capability(request, %s, how, &index);\n\n"
	     "\t\tif (status != STATUS_OK)\n\t\t\treturn status;\n\t}\n"
	     "\t%s_builder_set_%s(builder, index);\n\treturn STATUS_OK;\n}\n",
	     f, n, f, n, capability_c_type(type), capability_id_of(type, "value"),
	     capability_id_of(type, "value"), n, f);
}

static void handlers_emit(struct output *out, const struct node *node)
{
	emit_owner(out, node, NULL);
	if (node->method_count > 0) {
		emit(out,
		     "\n/*\n * What a service does for each method of %s. A handler that is "
		     "NULL answers\n"
		     " * BAD_METHOD. `self` is what the service gave to the dispatcher.\n */\n"
		     "struct %s_handlers {\n",
		     node->schema_name, node->name);
		for (uint32_t i = 0; i < node->method_count; i++) {
			const struct method *method = &node->methods[i];

			emit_owner(out, node, method->path);
			if (method->doc[0] != '\0')
				emit(out, "\t/* %s */\n", method->doc);
			emit(out,
			     "\tenum status (*%s)(void *self, struct rt_request *request,\n"
			     "\t\tconst struct %s_reader *params,\n"
			     "\t\tconst struct %s_builder *results);\n",
			     method->member, method->params->name, method->results->name);
		}
		emit(out, "};\n");
	} else {
		emit(out, "\nstruct %s_handlers;\n", node->name);
	}
}

/*
 * A method whose parameters are numbers only: they are read where they lie when they came as our
 * own builder writes them, which is one straight piece of code, and otherwise out of a copy.
 */
static void plain_define(struct output *out, const struct node *node, const struct method *method,
			 const char *name)
{
	const unsigned words = method->params->data_words;

	emit(out,
	     "\nstatic inline enum status %s_answer_data(const struct %s_handlers *handlers,\n"
	     "\tvoid *self, struct rt_request *request, const uint64_t *data)\n{\n"
	     "\tconst struct %s_reader params = {\n"
	     "\t\t.raw = {.words = data, .word_count = %u, .data_bits = %u * 64}};\n"
	     "\tstruct %s_builder results;\n"
	     "\tconst enum status status = %s_builder_root(&request->results, &results);\n\n"
	     "\tif (status != STATUS_OK)\n\t\treturn status;\n"
	     "\treturn handlers->%s(self, request, &params, &results);\n}\n",
	     name, node->name, method->params->name, words, words, method->results->name,
	     method->results->name, method->member);
	emit(out,
	     "\nstatic NOT_INLINE __attribute__((unused)) enum status %s_answer_copy(\n"
	     "\tconst struct %s_handlers *handlers, void *self, struct rt_request *request)\n{\n"
	     "\tuint64_t spare[%u];\n"
	     "\tconst enum status status =\n"
	     "\t\tcapnp_message_data_walk(&request->params, %u, spare);\n\n"
	     "\tif (status != STATUS_OK)\n\t\treturn status;\n"
	     "\treturn %s_answer_data(handlers, self, request, spare);\n}\n",
	     name, node->name, words > 0 ? words : 1, words, name);
	emit(out,
	     "\nstatic inline enum status %s_answer(const struct %s_handlers *handlers, void "
	     "*self,\n"
	     "\tstruct rt_request *request)\n{\n"
	     "\tconst uint64_t *data;\n\n"
	     "\tif (!handlers->%s)\n\t\treturn STATUS_BAD_METHOD;\n"
	     "\tdata = capnp_message_data(&request->params, %u);\n"
	     "\tif (__builtin_expect(!data, 0))\n"
	     "\t\treturn %s_answer_copy(handlers, self, request);\n"
	     "\treturn %s_answer_data(handlers, self, request, data);\n}\n",
	     name, node->name, method->member, words, name, name);
}

static void method_define(struct output *out, const struct node *node, const struct method *method)
{
	const char *name = text_format("%s_%s", node->name, method->name);

	emit_owner(out, node, method->path);
	if (method->params->pointer_count == 0 && method->params->data_words <= 16) {
		plain_define(out, node, method, name);
		return;
	}
	emit(out,
	     "\nstatic inline enum status %s_answer(const struct %s_handlers *handlers, void "
	     "*self,\n"
	     "\tstruct rt_request *request)\n{\n"
	     "\tstruct %s_builder results;\n\tenum status status;\n"
	     "\tstruct %s_reader params;\n",
	     name, node->name, method->results->name, method->params->name);
	emit(out, "\n\tif (!handlers->%s)\n\t\treturn STATUS_BAD_METHOD;\n", method->member);
	emit(out, "\tstatus = %s_root(&request->params, &params);\n", method->params->name);
	emit(out,
	     "\tif (status != STATUS_OK)\n\t\treturn status;\n"
	     "\tstatus = %s_builder_root(&request->results, &results);\n"
	     "\tif (status != STATUS_OK)\n\t\treturn status;\n",
	     method->results->name);
	emit(out, "\treturn handlers->%s(self, request, &params, &results);\n}\n", method->member);
}

static void methods_switch_emit(struct output *out, const struct node *node, const char *number)
{
	emit(out, "\tswitch (%s) {\n", number);
	for (uint32_t i = 0; i < node->method_count; i++)
		emit(out,
		     "\tcase %s_METHOD_%s:\n\t\treturn %s_%s_answer(handlers, self, request);\n",
		     node->upper, node->methods[i].upper, node->name, node->methods[i].name);
	emit(out, "\tdefault:\n\t\treturn STATUS_BAD_METHOD;\n\t}\n}\n");
}

/*
 * An interface that extends others also answers calls of each of them: a facet of a superclass, for
 * whoever should have no more, goes to the same handlers.
 */
static void inherited_dispatch_define(struct output *out, const struct node *node)
{
	if (node->method_count == 0)
		emit(out, "\t(void)handlers;\n\t(void)self;\n");
	emit(out, "\tuint32_t method = request->method;\n\n");
	for (uint32_t i = 0; i < node->superclass_count; i++)
		emit(out,
		     "\t%sif (request->interface_id == UINT64_C(0x%016" PRIx64 ")) /* %s */\n"
		     "\t\tmethod = method < %u ? method + %u : UINT32_MAX;\n",
		     i == 0 ? "" : "else ", node->superclasses[i]->id,
		     node->superclasses[i]->schema_name, METHODS_MAX, (i + 1) * METHODS_MAX);
	emit(out,
	     "\telse if (request->interface_id != %s_INTERFACE_ID)\n"
	     "\t\treturn STATUS_WRONG_INTERFACE;\n",
	     node->upper);
	methods_switch_emit(out, node, "method");
}

static void dispatch_define(struct output *out, const struct node *node)
{
	for (uint32_t i = 0; i < node->method_count; i++)
		method_define(out, node, &node->methods[i]);
	emit_owner(out, node, NULL);
	emit(out,
	     "\n/*\n * Answers one request: checks interface, method and parameters, makes "
	     "empty results and\n"
	     " * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, "
	     "BAD_MESSAGE,\n"
	     " * NO_ROOM (the caller has no room for the results): no handler was called.\n */\n"
	     "MUST_CHECK static inline enum status %s_dispatch(const struct %s_handlers "
	     "*handlers,\n"
	     "\tvoid *self, struct rt_request *request)\n{\n",
	     node->name, node->name);
	if (node->superclass_count > 0) {
		inherited_dispatch_define(out, node);
		return;
	}
	emit(out,
	     "\tif (request->interface_id != %s_INTERFACE_ID)\n\t\treturn "
	     "STATUS_WRONG_INTERFACE;\n",
	     node->upper);
	if (node->method_count == 0)
		emit(out, "\t(void)handlers;\n\t(void)self;\n\treturn STATUS_BAD_METHOD;\n}\n");
	if (node->method_count == 0)
		return;
	methods_switch_emit(out, node, "request->method");
}

static void header_emit(const struct node *file, struct node **nodes, uint32_t count)
{
	struct output out;

	output_init(&out);
	emit_heading(&out, "Handlers and dispatchers of services.", file);
	emit(&out,
	     "#ifndef USER_RT_GENERATED_%s_SERVER_H\n#define USER_RT_GENERATED_%s_SERVER_H\n\n",
	     file->upper, file->upper);
	emit_user_includes(&out, file);
	emit(&out, "#include \"user/rt/request.h\"\n");
	for (uint32_t i = 0; i < count; i++) {
		if (nodes[i]->kind == NODE_STRUCT)
			places_visit(&out, nodes[i], capability_helpers_emit);
	}
	for (uint32_t i = 0; i < count; i++) {
		if (nodes[i]->kind == NODE_INTERFACE)
			handlers_emit(&out, nodes[i]);
	}
	for (uint32_t i = 0; i < count; i++) {
		if (nodes[i]->kind == NODE_INTERFACE)
			dispatch_define(&out, nodes[i]);
	}
	emit(&out, "\n#endif\n");
	output_finish(&out, text_format("user/rt/generated/%s_server.h", file->name));
}

void emit_server(const struct node *file)
{
	struct node **nodes;
	const uint32_t count = file_nodes(file, &nodes);

	if (file_has_interfaces(file) || file_has_capabilities(file))
		header_emit(file, nodes, count);
}

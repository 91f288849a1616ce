/*
 * Plain calls, whose message is numbers at fixed places. See user/rt/plain.h.
 */
#include <string.h>

#include "abi/ring.h"
#include "tools/capnpc/emit_client.h"
#include "tools/capnpc/names.h"

static void plain_send_define(struct output *out, const struct node *node,
			      const struct method *method, const char *name)
{
	const struct node *params = method->params;

	emit(out, "\nstatic inline __attribute__((always_inline)) ");
	client_send_signature(out, node, method, name, "send_inline");
	emit(out,
	     "\n{\n\tstruct %s_builder params;\n"
	     "\tconst enum status status =\n"
	     "\t\trt_plain_open(rt, %u, &params.raw, operation);\n\n"
	     "\tif (status != STATUS_OK)\n\t\treturn status;\n",
	     params->name, params->data_words);
	if (client_number_bits(params) < params->data_words * 64u)
		emit(out, "\t__builtin_memset(params.raw.words + 1, 0, %u);\n",
		     params->data_words * 8u);
	for (uint32_t i = 0; i < params->field_count; i++) {
		const struct field *field = &params->fields[i];

		if (client_is_number(&field->type))
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
	client_await_signature(out, method, name, "await_inline");
	emit(out,
	     "\n{\n\tuint64_t spare[%u];\n\tconst uint64_t *data;\n"
	     "\tconst enum status status =\n"
	     "\t\trt_plain_finish(rt, operation, %u, spare, &data);\n",
	     words > 0 ? words : 1, words);
	if (client_flat_fields(results) == 0) {
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

		if (client_is_number(&field->type))
			emit(out, "\tresult->%s = %s_get_%s(&results);\n", name_member(field->name),
			     results->name, field->name);
	}
	emit(out, "\treturn STATUS_OK;\n}\n");
}

void client_plain_define(struct output *out, const struct node *node, const struct method *method,
			 const char *name)
{
	const char *args = client_flat_fields(method->params) > 0 ? ", args" : "";
	const char *result = client_flat_fields(method->results) > 0 ? ", result" : "";

	plain_send_define(out, node, method, name);
	plain_await_define(out, method, name);
	emit(out, "\n");
	client_send_signature(out, node, method, name, "send");
	emit(out, "\n{\n\treturn %s_send_inline(rt, target%s, operation);\n}\n\n", name, args);
	client_await_signature(out, method, name, "await");
	emit(out, "\n{\n\treturn %s_await_inline(rt, operation%s);\n}\n\n", name, result);
	client_flat_signature(out, name, node->tag, method);
	emit(out,
	     "\n{\n\tuint32_t operation;\n"
	     "\tconst enum status status = %s_send_inline(rt, target%s, &operation);\n\n"
	     "\tif (status != STATUS_OK)\n\t\treturn status;\n"
	     "\treturn %s_await_inline(rt, operation%s);\n}\n",
	     name, args, name, result);
}

/*
 * The method of AuthorityGraph, over kernel/method/graph.c.
 */
#include "core/generated/graph.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"

static enum status row_write(const struct graph_row_builder *to, const struct graph_row *row)
{
	struct capnp_text name = {.bytes = row->name};

	graph_row_builder_set_object(to, row->object);
	graph_row_builder_set_target(to, row->target);
	graph_row_builder_set_interface(to, row->interface);
	graph_row_builder_set_value(to, row->value);
	graph_row_builder_set_index(to, row->index);
	graph_row_builder_set_kind(to, row->kind);
	graph_row_builder_set_type(to, row->type);
	graph_row_builder_set_state(to, row->state);
	graph_row_builder_set_hold(to, row->hold);
	while (name.bytes && name.length_bytes < CAPSET_NAME_BYTES && row->name[name.length_bytes])
		name.length_bytes++;
	return name.bytes ? graph_row_builder_set_name(to, name) : STATUS_OK;
}

static enum status page_write(struct invocation *invocation, struct graph_place next)
{
	const struct graph *graph = &kernel.graph;
	struct authority_graph_edges_results_builder results;
	struct graph_row_list_builder rows;
	enum status status =
		authority_graph_edges_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK)
		status = authority_graph_edges_results_builder_new_rows(&results, graph->row_count,
									&rows);
	for (uint32_t i = 0; i < graph->row_count && status == STATUS_OK; i++) {
		struct graph_row_builder row = graph_row_list_builder_get(&rows, i);

		status = row_write(&row, &graph->rows[i]);
	}
	if (status != STATUS_OK)
		return status;
	authority_graph_edges_results_builder_set_object(&results, next.object);
	authority_graph_edges_results_builder_set_part(&results, next.part);
	authority_graph_edges_results_builder_set_generation(&results, kernel.objects.generation);
	return STATUS_OK;
}

/* Called again when the search for the place was longer than an entry's work. */
enum status method_authority_graph_edges(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;
	struct authority_graph_edges_params_reader params;
	struct object *object;
	uint64_t part;
	enum status status;

	if (invocation->first) {
		status = authority_graph_edges_params_root(&invocation->message, &params);
		if (status != STATUS_OK)
			return status;
		operation->kernel.payload[0] = authority_graph_edges_params_get_object(&params);
		operation->kernel.payload[1] = authority_graph_edges_params_get_part(&params);
	}
	part = operation->kernel.payload[1];
	if (!registry_seek(operation->kernel.payload[0], &object))
		return invocation_continue(invocation);
	/*
	 * The object of the place is gone: the walk goes on with the next one, from its beginning.
	 */
	if (object && object_number(object) != operation->kernel.payload[0])
		part = 0;
	return page_write(invocation, graph_page_fill(object, part));
}

/*
 * Pages of the authority graph; see user/rt/graph_walk.h.
 */
#include "user/rt/graph_walk.h"

#include "core/capnp/reader.h"
#include "user/rt/generated/graph_client.h"

static struct rt_graph_row row_of(const struct graph_row_reader *reader)
{
	struct capnp_text name;
	struct rt_graph_row row = {
		.object = graph_row_get_object(reader),
		.target = graph_row_get_target(reader),
		.interface = graph_row_get_interface(reader),
		.value = graph_row_get_value(reader),
		.index = graph_row_get_index(reader),
		.kind = graph_row_get_kind(reader),
		.type = graph_row_get_type(reader),
		.state = graph_row_get_state(reader),
		.hold = graph_row_get_hold(reader),
	};

	if (graph_row_get_name(reader, &name) == STATUS_OK) {
		row.name_bytes =
			(uint8_t)(name.length_bytes < CAPSET_NAME_BYTES ? name.length_bytes
									: CAPSET_NAME_BYTES);
		__builtin_memcpy(row.name, name.bytes, row.name_bytes);
	}
	return row;
}

/* Hands the rows of a page out, and notes where the next one begins. */
static enum status page_take(struct rt_graph_walk *walk,
			     const struct authority_graph_edges_results_reader *results,
			     void (*take)(void *context, const struct rt_graph_row *row),
			     void *context)
{
	uint64_t generation = authority_graph_edges_results_get_generation(results);
	struct graph_row_list_reader rows;
	enum status status = authority_graph_edges_results_get_rows(results, &rows);

	if (status != STATUS_OK)
		return status;
	if (!walk->begun)
		walk->generation = generation;
	walk->begun = true;
	walk->torn = generation != walk->generation;
	walk->object = authority_graph_edges_results_get_object(results);
	walk->part = authority_graph_edges_results_get_part(results);
	for (uint32_t i = 0; i < rows.raw.count && !walk->torn; i++) {
		struct graph_row_reader reader = graph_row_list_get(&rows, i);
		struct rt_graph_row row = row_of(&reader);

		take(context, &row);
	}
	return STATUS_OK;
}

enum status rt_graph_page(struct rt *rt, struct authority_graph graph, struct rt_graph_walk *walk,
			  void (*take)(void *context, const struct rt_graph_row *row),
			  void *context)
{
	struct authority_graph_edges_params_builder params;
	struct authority_graph_edges_results_reader results;
	struct rt_call call;
	enum status status = authority_graph_edges_begin(&call, rt, graph, &params);

	if (status == STATUS_OK) {
		authority_graph_edges_params_builder_set_object(&params, walk->object);
		authority_graph_edges_params_builder_set_part(&params, walk->part);
		status = authority_graph_edges_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = page_take(walk, &results, take, context);
	rt_call_close(&call);
	return status;
}

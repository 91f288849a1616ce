/*
 * The graph of a manifest: what init will hold, and what it will grant to each service. See
 * docs/manifest.md for the sources, and tools/authgraph/graph.h.
 */
#include "core/boot/package.h"
#include "core/capnp/stream.h"
#include "core/generated/console.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "tools/authgraph/source.h"
#include "tools/mkmanifest/fields.h"
#include "tools/mkmanifest/interfaces.h"
#include "tools/mkmanifest/model.h"
#include "tools/mkmanifest/report.h"

#include <stdlib.h>
#include <string.h>

/* init chooses the tags of its issuers when it runs. */
#define ISSUER_TAG UINT32_MAX

/* Where the nodes of a manifest are. */
struct places {
	struct graph *graph;
	struct manifest_reader manifest;
	struct capnp_list programs;
	struct service_list_reader services;
	uint32_t root_ledger, session, init;
	uint32_t images[MANIFEST_PROGRAMS]; /* GRAPH_NONE: not named so far */
	uint32_t processes[MANIFEST_SERVICES];
	uint32_t ledgers[MANIFEST_SERVICES];
	uint32_t made[MANIFEST_MADE_ROOTS];
	uint32_t exports[MANIFEST_SERVICES][MANIFEST_EXPORTS];
	uint32_t issuers[MANIFEST_SERVICES][MANIFEST_EXPORTS], made_issuers[MANIFEST_MADE_ROOTS];
};

/* The check has accepted the manifest, so whatever fails now is this program's fault. */
static void must(enum status status)
{
	if (status != STATUS_OK)
		refuse(NULL, "the manifest cannot be read");
}

static void name_set(char *to, struct capnp_text text)
{
	if (text.length_bytes >= GRAPH_NAME_BYTES)
		refuse(NULL, "a name is too long");
	memcpy(to, text.bytes, text.length_bytes);
	to[text.length_bytes] = '\0';
}

static uint32_t node_add(struct places *places, enum graph_type type, uint32_t ledger)
{
	const struct node node = {
		.number = places->graph->node_count + 1u,
		.type = type,
		.state = GRAPH_OBJECT_LIVE,
		.ledger = ledger,
		.session = GRAPH_NONE,
		.image = GRAPH_NONE,
		.service = GRAPH_NONE,
	};

	return graph_node_add(places->graph, &node);
}

static struct node *node_at(struct places *places, uint32_t index)
{
	return &places->graph->nodes[index];
}

static uint32_t image_of(struct places *places, uint32_t program)
{
	struct capnp_text text;

	if (places->images[program] != GRAPH_NONE)
		return places->images[program];
	places->images[program] = node_add(places, GRAPH_TYPE_IMAGE, places->root_ledger);
	must(capnp_pointer_get_text(capnp_list_get_pointer(&places->programs, program), &text));
	name_set(node_at(places, places->images[program])->name, text);
	return places->images[program];
}

static uint32_t process_add(struct places *places, struct capnp_text name, uint32_t program,
			    uint32_t ledger)
{
	uint32_t image = image_of(places, program);
	uint32_t index = node_add(places, GRAPH_TYPE_PROCESS, ledger);
	struct node *process = node_at(places, index);

	name_set(process->name, name);
	process->session = places->session;
	process->image = image;
	process->service = index;
	return index;
}

static struct edge *edge_add(struct places *places, uint32_t from, uint32_t to, uint64_t interface,
			     struct capnp_text name)
{
	struct edge *edge = graph_edge_add(places->graph, from, to);

	edge->interface = interface;
	edge->slot = places->graph->edge_count - 1u;
	name_set(edge->name, name);
	return edge;
}

static uint32_t facet_add(struct places *places, uint32_t service, uint32_t tag)
{
	uint32_t index = node_add(places, GRAPH_TYPE_FACET, places->root_ledger);

	node_at(places, index)->service = service;
	node_at(places, index)->tag = tag;
	return index;
}

/*
 * ---- init --------------------------------------------------------------------------------------
 */

/* Console and SerialPort are lines of the machine, Ledger is the root ledger. */
static uint32_t root_node(struct places *places, uint64_t interface)
{
	if (interface == LEDGER_INTERFACE_ID)
		return places->root_ledger;
	if (interface == ADDRESS_SPACE_INTERFACE_ID || interface == THREAD_SPAWNER_INTERFACE_ID)
		return places->init;
	if (interface == CONSOLE_INTERFACE_ID || interface == SERIAL_PORT_INTERFACE_ID)
		return node_add(places, GRAPH_TYPE_SERIAL, places->root_ledger);
	return node_add(places, GRAPH_TYPE_ROOT, places->root_ledger);
}

static void init_add(struct places *places)
{
	struct root_grant_list_reader grants;
	struct init_reader init;

	must(manifest_get_init(&places->manifest, &init));
	must(init_get_grants(&init, &grants));
	places->init = process_add(places, capnp_text_make("init", 4), init_get_program(&init),
				   places->root_ledger);
	for (uint32_t i = 0; i < grants.raw.count; i++) {
		struct root_grant_reader grant = root_grant_list_get(&grants, i);
		uint64_t interface = root_grant_get_interface(&grant);
		struct capnp_text name;

		must(root_grant_get_name(&grant, &name));
		(void)edge_add(places, places->init, root_node(places, interface), interface, name);
	}
}

/*
 * ---- services ----------------------------------------------------------------------------------
 */

/* The node that init holds under this root, or makes for it. */
static uint32_t root_find(struct places *places, struct capnp_text root)
{
	for (uint32_t i = 0; i < places->graph->edge_count; i++) {
		const struct edge *edge = &places->graph->edges[i];

		if (edge->from == places->init && strlen(edge->name) == root.length_bytes &&
		    memcmp(edge->name, root.bytes, root.length_bytes) == 0)
			return edge->to;
	}
	for (uint32_t i = 0; i < MANIFEST_MADE_ROOTS; i++) {
		const char *made = manifest_made_roots[i].name;

		if (strlen(made) != root.length_bytes ||
		    memcmp(made, root.bytes, root.length_bytes) != 0)
			continue;
		if (places->made[i] == GRAPH_NONE && strcmp(made, MANIFEST_SCHEMA_ROOT) == 0) {
			places->made[i] = node_add(places, GRAPH_TYPE_MEMORY, places->root_ledger);
			strcpy(node_at(places, places->made[i])->name, made);
		} else if (places->made[i] == GRAPH_NONE) {
			places->made[i] = facet_add(places, places->init, i - 1u);
		}
		return places->made[i];
	}
	refuse(NULL, "the manifest cannot be read");
}

/* init's facet with which a facet of an export, or of a root, is issued. */
static uint32_t issuer_node(struct places *places, uint32_t *issuer)
{
	if (*issuer == GRAPH_NONE)
		*issuer = facet_add(places, places->init, ISSUER_TAG);
	return *issuer;
}

static uint32_t root_issuer_node(struct places *places, struct capnp_text root)
{
	for (uint32_t i = 0; i < MANIFEST_MADE_ROOTS; i++) {
		const char *made = manifest_made_roots[i].name;

		if (strlen(made) == root.length_bytes &&
		    memcmp(made, root.bytes, root.length_bytes) == 0)
			return issuer_node(places, &places->made_issuers[i]);
	}
	refuse(NULL, "the manifest cannot be read");
}

static uint32_t source_node(struct places *places, const struct service_grant_reader *grant,
			    uint32_t service)
{
	struct export_reference_reader reference;
	struct capnp_text text;
	uint32_t node;

	switch (service_grant_source_which(grant)) {
	case SERVICE_GRANT_SOURCE_WHICH_ROOT:
		must(service_grant_get_source_root(grant, &text));
		return root_find(places, text);
	case SERVICE_GRANT_SOURCE_WHICH_PROGRAM:
		return image_of(places, service_grant_get_source_program(grant));
	case SERVICE_GRANT_SOURCE_WHICH_LEDGER:
		node = node_add(places, GRAPH_TYPE_LEDGER, places->ledgers[service]);
		must(service_grant_get_name(grant, &text));
		name_set(node_at(places, node)->name, text);
		return node;
	case SERVICE_GRANT_SOURCE_WHICH_EXPORT:
		must(service_grant_get_source_export(grant, &reference));
		return places->exports[export_reference_get_service(&reference)]
				      [export_reference_get_export(&reference)];
	case SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER:
		return places->ledgers[service];
	case SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE:
	case SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER:
		return places->processes[service];
	case SERVICE_GRANT_SOURCE_WHICH_ISSUER:
		must(service_grant_get_source_issuer(grant, &reference));
		return issuer_node(places,
				   &places->issuers[export_reference_get_service(&reference)]
						   [export_reference_get_export(&reference)]);
	case SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER:
		must(service_grant_get_source_root_issuer(grant, &text));
		return root_issuer_node(places, text);
	case SERVICE_GRANT_SOURCE_WHICH_CONFIG:
	case SERVICE_GRANT_SOURCE_WHICH_KEPT:
		node = node_add(places, GRAPH_TYPE_MEMORY, places->root_ledger);
		must(service_grant_get_name(grant, &text));
		name_set(node_at(places, node)->name, text);
		return node;
	}
	refuse(NULL, "the manifest cannot be read");
}

static void service_add(struct places *places, uint32_t index)
{
	struct service_reader service = service_list_get(&places->services, index);
	struct service_grant_list_reader grants;
	struct export_list_reader exports;
	struct capnp_text name;
	uint32_t process, endpoint;

	must(service_get_name(&service, &name));
	must(service_get_exports(&service, &exports));
	must(service_get_grants(&service, &grants));
	places->ledgers[index] = node_add(places, GRAPH_TYPE_LEDGER, places->root_ledger);
	process = process_add(places, name, service_get_program(&service), places->ledgers[index]);
	places->processes[index] = process;
	for (uint32_t i = 0; i < exports.raw.count; i++) {
		struct export_reader export = export_list_get(&exports, i);

		places->exports[index][i] = facet_add(places, process, export_get_tag(&export));
	}
	if (exports.raw.count > 0) {
		endpoint = node_add(places, GRAPH_TYPE_ENDPOINT, places->ledgers[index]);
		node_at(places, endpoint)->service = process;
		(void)edge_add(places, process, endpoint, ENDPOINT_INTERFACE_ID,
			       capnp_text_make("endpoint", 8));
	}
	for (uint32_t i = 0; i < grants.raw.count; i++) {
		struct service_grant_reader grant = service_grant_list_get(&grants, i);

		must(service_grant_get_name(&grant, &name));
		(void)edge_add(places, process, source_node(places, &grant, index),
			       service_grant_get_interface(&grant), name);
	}
}

static void graph_from_segment(struct graph *graph, const struct capnp_segment *segment)
{
	static struct manifest_check check;
	static struct places places;
	struct capnp_message message;
	struct capnp_text title;

	if (manifest_check(segment, &check) != MANIFEST_ACCEPTED)
		refuse(NULL, "%s (M%u)", manifest_refusal_text(check.refusal),
		       manifest_refusal_condition(check.refusal));
	memset(&places, 0xff, sizeof(places));
	places.graph = graph;
	capnp_message_init(&message, segment->words, segment->word_count, UINT64_MAX);
	must(manifest_root(&message, &places.manifest));
	must(manifest_get_programs(&places.manifest, &places.programs));
	must(manifest_get_services(&places.manifest, &places.services));
	must(manifest_get_system(&places.manifest, &title));
	snprintf(graph->title, sizeof(graph->title), "%.*s, as its manifest grants",
		 (int)(title.length_bytes < 64 ? title.length_bytes : 64), title.bytes);
	places.root_ledger = node_add(&places, GRAPH_TYPE_LEDGER, GRAPH_NONE);
	places.session = node_add(&places, GRAPH_TYPE_SESSION, places.root_ledger);
	strcpy(node_at(&places, places.session)->name, "system");
	init_add(&places);
	for (uint32_t i = 0; i < places.services.raw.count; i++)
		service_add(&places, i);
}

/*
 * ---- where the segment comes from --------------------------------------------------------------
 */

void graph_from_package(struct graph *graph, const uint8_t *bytes, uint64_t length)
{
	struct boot_package package;
	enum boot_refusal refusal = boot_package_check(bytes, length, &package);
	struct capnp_segment segment;
	uint32_t segments;
	size_t word_count, used_words;
	uint64_t *words;

	if (refusal != BOOT_ACCEPTED)
		refuse(NULL, "not a boot package: %s", boot_refusal_text(refusal));
	word_count = package.header.manifest_bytes / 8u;
	words = malloc(word_count * 8u + 8u);
	if (!words)
		refuse(NULL, "no memory");
	memcpy(words, package.bytes + package.header.manifest_offset, word_count * 8u);
	if (capnp_stream_open(words, word_count, &segment, 1, &segments, &used_words) != STATUS_OK)
		refuse(NULL, "the manifest is not a message of one segment");
	graph_from_segment(graph, &segment);
	graph_unwanted_mark(graph, &package);
	free(words);
}

void graph_from_json(struct graph *graph, const char *path)
{
	static uint64_t words[MODEL_WORDS];
	static struct model model;
	struct capnp_segment segment;
	json_t *json = json_read(path);
	uint32_t word_count, segments;
	size_t used_words;

	model_read(&model, json);
	model_resolve(&model);
	word_count = model_message(&model, words);
	model_judge(&model, words, word_count);
	if (capnp_stream_open(words, word_count, &segment, 1, &segments, &used_words) != STATUS_OK)
		refuse(NULL, "the manifest is not a message of one segment");
	graph_from_segment(graph, &segment);
	json_decref(json);
}

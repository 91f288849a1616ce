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
#include "tools/authgraph/places.h"
#include "tools/authgraph/source.h"
#include "tools/mkmanifest/fields.h"
#include "tools/mkmanifest/interfaces.h"
#include "tools/mkmanifest/model.h"
#include "tools/mkmanifest/report.h"

#include <stdlib.h>
#include <string.h>

/* The check has accepted the manifest, so whatever fails now is this program's fault. */
void places_must(enum status status)
{
	if (status != STATUS_OK)
		refuse(NULL, "the manifest cannot be read");
}

void places_name_set(char *to, struct capnp_text text)
{
	if (text.length_bytes >= GRAPH_NAME_BYTES)
		refuse(NULL, "a name is too long");
	memcpy(to, text.bytes, text.length_bytes);
	to[text.length_bytes] = '\0';
}

uint32_t places_node_add(struct places *places, enum graph_type type, uint32_t ledger)
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

struct node *places_node(struct places *places, uint32_t index)
{
	return &places->graph->nodes[index];
}

static uint32_t image_of(struct places *places, uint32_t program)
{
	struct capnp_text text;

	if (places->images[program] != GRAPH_NONE)
		return places->images[program];
	places->images[program] = places_node_add(places, GRAPH_TYPE_IMAGE, places->root_ledger);
	places_must(
		capnp_pointer_get_text(capnp_list_get_pointer(&places->programs, program), &text));
	places_name_set(places_node(places, places->images[program])->name, text);
	return places->images[program];
}

static uint32_t process_add(struct places *places, struct capnp_text name, uint32_t program,
			    uint32_t ledger)
{
	uint32_t image = image_of(places, program);
	uint32_t index = places_node_add(places, GRAPH_TYPE_PROCESS, ledger);
	struct node *process = places_node(places, index);

	places_name_set(process->name, name);
	process->session = places->session;
	process->image = image;
	process->service = index;
	return index;
}

struct edge *places_edge_add(struct places *places, uint32_t from, uint32_t to, uint64_t interface,
			     struct capnp_text name)
{
	struct edge *edge = graph_edge_add(places->graph, from, to);

	edge->interface = interface;
	edge->slot = places->graph->edge_count - 1u;
	places_name_set(edge->name, name);
	return edge;
}

uint32_t places_facet_add(struct places *places, uint32_t service, uint32_t tag)
{
	uint32_t index = places_node_add(places, GRAPH_TYPE_FACET, places->root_ledger);

	places_node(places, index)->service = service;
	places_node(places, index)->tag = tag;
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
		return places_node_add(places, GRAPH_TYPE_SERIAL, places->root_ledger);
	return places_node_add(places, GRAPH_TYPE_ROOT, places->root_ledger);
}

static void init_add(struct places *places)
{
	struct root_grant_list_reader grants;
	struct init_reader init;

	places_must(manifest_get_init(&places->manifest, &init));
	places_must(init_get_grants(&init, &grants));
	places->init = process_add(places, capnp_text_make("init", 4), init_get_program(&init),
				   places->root_ledger);
	for (uint32_t i = 0; i < grants.raw.count; i++) {
		struct root_grant_reader grant = root_grant_list_get(&grants, i);
		uint64_t interface = root_grant_get_interface(&grant);
		struct capnp_text name;

		places_must(root_grant_get_name(&grant, &name));
		(void)places_edge_add(places, places->init, root_node(places, interface), interface,
				      name);
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
			places->made[i] =
				places_node_add(places, GRAPH_TYPE_MEMORY, places->root_ledger);
			strcpy(places_node(places, places->made[i])->name, made);
		} else if (places->made[i] == GRAPH_NONE) {
			places->made[i] = places_facet_add(places, places->init, i - 1u);
		}
		return places->made[i];
	}
	refuse(NULL, "the manifest cannot be read");
}

/* init's facet with which a facet of an export, or of a root, is issued. */
static uint32_t issuer_node(struct places *places, uint32_t *issuer)
{
	if (*issuer == GRAPH_NONE)
		*issuer = places_facet_add(places, places->init, ISSUER_TAG);
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
		places_must(service_grant_get_source_root(grant, &text));
		return root_find(places, text);
	case SERVICE_GRANT_SOURCE_WHICH_PROGRAM:
		return image_of(places, service_grant_get_source_program(grant));
	case SERVICE_GRANT_SOURCE_WHICH_LEDGER:
		node = places_node_add(places, GRAPH_TYPE_LEDGER, places->ledgers[service]);
		places_must(service_grant_get_name(grant, &text));
		places_name_set(places_node(places, node)->name, text);
		return node;
	case SERVICE_GRANT_SOURCE_WHICH_EXPORT:
		places_must(service_grant_get_source_export(grant, &reference));
		return places->exports[export_reference_get_service(&reference)]
				      [export_reference_get_export(&reference)];
	case SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER:
		return places->ledgers[service];
	case SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE:
	case SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER:
		return places->processes[service];
	case SERVICE_GRANT_SOURCE_WHICH_ISSUER:
		places_must(service_grant_get_source_issuer(grant, &reference));
		return issuer_node(places,
				   &places->issuers[export_reference_get_service(&reference)]
						   [export_reference_get_export(&reference)]);
	case SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER:
		places_must(service_grant_get_source_root_issuer(grant, &text));
		return root_issuer_node(places, text);
	case SERVICE_GRANT_SOURCE_WHICH_DEVICE:
		node = places_node_add(places, GRAPH_TYPE_DEVICE, places->ledgers[service]);
		places_must(service_grant_get_name(grant, &text));
		places_name_set(places_node(places, node)->name, text);
		return node;
	case SERVICE_GRANT_SOURCE_WHICH_CONFIG:
	case SERVICE_GRANT_SOURCE_WHICH_KEPT:
		node = places_node_add(places, GRAPH_TYPE_MEMORY, places->root_ledger);
		places_must(service_grant_get_name(grant, &text));
		places_name_set(places_node(places, node)->name, text);
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

	places_must(service_get_name(&service, &name));
	places_must(service_get_exports(&service, &exports));
	places_must(service_get_grants(&service, &grants));
	places->ledgers[index] = places_node_add(places, GRAPH_TYPE_LEDGER, places->root_ledger);
	process = process_add(places, name, service_get_program(&service), places->ledgers[index]);
	places->processes[index] = process;
	for (uint32_t i = 0; i < exports.raw.count; i++) {
		struct export_reader export = export_list_get(&exports, i);

		places->exports[index][i] =
			places_facet_add(places, process, export_get_tag(&export));
	}
	if (exports.raw.count > 0) {
		endpoint = places_node_add(places, GRAPH_TYPE_ENDPOINT, places->ledgers[index]);
		places_node(places, endpoint)->service = process;
		(void)places_edge_add(places, process, endpoint, ENDPOINT_INTERFACE_ID,
				      capnp_text_make("endpoint", 8));
	}
	for (uint32_t i = 0; i < grants.raw.count; i++) {
		struct service_grant_reader grant = service_grant_list_get(&grants, i);

		places_must(service_grant_get_name(&grant, &name));
		(void)places_edge_add(places, process, source_node(places, &grant, index),
				      service_grant_get_interface(&grant), name);
	}
}

static void graph_from_segment(struct graph *graph, const struct capnp_segment *segment,
			       const struct places_config *configs)
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
	places_must(manifest_root(&message, &places.manifest));
	places_must(manifest_get_programs(&places.manifest, &places.programs));
	places_must(manifest_get_services(&places.manifest, &places.services));
	places_must(manifest_get_system(&places.manifest, &title));
	snprintf(graph->title, sizeof(graph->title), "%.*s, as its manifest grants",
		 (int)(title.length_bytes < 64 ? title.length_bytes : 64), title.bytes);
	places.root_ledger = places_node_add(&places, GRAPH_TYPE_LEDGER, GRAPH_NONE);
	places.session = places_node_add(&places, GRAPH_TYPE_SESSION, places.root_ledger);
	strcpy(places_node(&places, places.session)->name, "system");
	init_add(&places);
	for (uint32_t i = 0; i < places.services.raw.count; i++)
		service_add(&places, i);
	/* Profiles hold what may be of a later service. */
	for (uint32_t i = 0; i < places.services.raw.count; i++)
		places_profiles_add(&places, i, configs);
}

/*
 * ---- where the segment comes from --------------------------------------------------------------
 */

/* The configs of a package, which stand behind its programs, in words that are aligned. */
static const struct places_config *package_configs(const struct boot_package *package,
						   const struct capnp_segment *segment)
{
	static struct places_config configs[MANIFEST_PROGRAMS];
	struct config_list_reader list;
	struct manifest_reader manifest;
	struct capnp_message message;
	struct capnp_list programs;

	capnp_message_init(&message, segment->words, segment->word_count, UINT64_MAX);
	places_must(manifest_root(&message, &manifest));
	places_must(manifest_get_programs(&manifest, &programs));
	places_must(manifest_get_configs(&manifest, &list));
	if (programs.count + list.raw.count != package->header.program_count)
		refuse(NULL, "the manifest lists other programs than the package");
	for (uint32_t i = 0; i < list.raw.count; i++) {
		const struct boot_package_program row =
			boot_package_get_program(package, programs.count + i);
		const uint32_t word_count = (uint32_t)(row.length_bytes / 8u);
		/* The words stay as long as the program. */
		uint64_t *words = malloc(word_count * 8ul + 8u);

		if (!words)
			refuse(NULL, "no memory");
		memcpy(words, package->bytes + row.offset, word_count * 8ul);
		configs[i] = (struct places_config){words, word_count};
	}
	return configs;
}

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
	graph_from_segment(graph, &segment, package_configs(&package, &segment));
	graph_unwanted_mark(graph, &package);
	free(words);
}

void graph_from_json(struct graph *graph, const char *path)
{
	static uint64_t words[MODEL_WORDS];
	static struct places_config configs[MANIFEST_PROGRAMS];
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
	for (uint32_t i = 0; i < model.config_count; i++)
		configs[i] =
			(struct places_config){model.configs[i].words, model.configs[i].word_count};
	graph_from_segment(graph, &segment, configs);
	json_decref(json);
}

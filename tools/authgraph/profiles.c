/*
 * Sessions in the graph of a manifest: for each profile of a policy a shell and a launcher, with
 * everything that they may ever be given. See tools/authgraph/places.h.
 *
 * No such process runs when the system starts, and as many may run as there are sessions; the graph
 * shows one of each profile, called PROFILE.shell and PROFILE.launcher. A capability of the kind
 * issuer is the facet that is issued, a step-up stands beside the others as stepUp.NAME: a session
 * has it for a while, after a password. Beside what the profile says, every session is given its
 * line, its desk, itself and its launcher, by whoever may ask the policy's holder for bundles.
 */
#include "core/broker/policy.h"
#include "core/generated/launcher.h"
#include "core/generated/ledger.h"
#include "core/generated/login.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/supervisor.h"
#include "core/generated/terminal.h"
#include "core/schema/schema.h"
#include "tools/authgraph/places.h"
#include "tools/mkmanifest/report.h"

#include <stdio.h>
#include <string.h>

#define POLICY_TYPE "BrokerPolicy"

/* A profile on its way into the graph. */
struct session_places {
	struct places *places;
	uint32_t broker; /* the process that holds the policy */
	uint32_t ledger, session, shell, launcher;
};

/* The edge with which a process holds something under this name. */
static struct edge held_as(const struct graph *graph, uint32_t process, struct capnp_text name)
{
	for (uint32_t i = 0; i < graph->edge_count; i++) {
		if (graph->edges[i].from == process && schema_text_is(name, graph->edges[i].name))
			return graph->edges[i];
	}
	refuse(NULL, "a profile names what the holder of its policy is not granted");
}

static uint64_t export_interface(struct places *places, uint32_t service, uint32_t index)
{
	struct service_reader reader = service_list_get(&places->services, service);
	struct export_list_reader exports;
	struct export_reader export;

	places_must(service_get_exports(&reader, &exports));
	export = export_list_get(&exports, index);
	return export_get_interface(&export);
}

/* The facet that an issuer makes: of the process and the tag that its object has. */
static uint32_t issued_add(struct places *places, uint32_t issuer, uint64_t *interface)
{
	const struct graph *graph = places->graph;

	for (uint32_t i = 0; i < MANIFEST_MADE_ROOTS; i++) {
		if (places->made_issuers[i] != issuer)
			continue;
		*interface = manifest_made_roots[i].interface;
		return places_facet_add(places, places->init, i - 1u);
	}
	for (uint32_t s = 0; s < places->services.raw.count; s++) {
		for (uint32_t e = 0; e < MANIFEST_EXPORTS; e++) {
			if (places->issuers[s][e] != issuer)
				continue;
			*interface = export_interface(places, s, e);
			return places_facet_add(places, places->processes[s],
						graph->nodes[places->exports[s][e]].tag);
		}
	}
	refuse(NULL, "a profile's issuer is none");
}

static void issued_hold(struct session_places *s, uint32_t process, struct capnp_text from,
			struct capnp_text name)
{
	const struct edge edge = held_as(s->places->graph, s->broker, from);
	uint64_t interface;
	const uint32_t facet = issued_add(s->places, edge.to, &interface);

	(void)places_edge_add(s->places, process, facet, interface, name);
}

/* The capabilities of one of the two, by the profile. */
static void capabilities_add(struct session_places *s, const struct profile_reader *profile,
			     bool launcher)
{
	const uint32_t process = launcher ? s->launcher : s->shell;
	struct profile_grant_list_reader list;

	places_must(profile_get_capabilities(profile, &list));
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct profile_grant_reader grant = profile_grant_list_get(&list, i);
		struct capnp_text name, from;
		struct edge edge;

		if (profile_grant_get_launcher(&grant) != launcher)
			continue;
		places_must(profile_grant_get_name(&grant, &name));
		places_must(profile_grant_get_from(&grant, &from));
		if (profile_grant_get_kind(&grant) == GRANT_KIND_ISSUER) {
			issued_hold(s, process, from, name);
			continue;
		}
		edge = held_as(s->places->graph, s->broker, from);
		(void)places_edge_add(s->places, process, edge.to, edge.interface, name);
	}
}

static void step_ups_add(struct session_places *s, const struct profile_reader *profile)
{
	struct step_up_list_reader list;

	places_must(profile_get_step_ups(profile, &list));
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct step_up_reader step_up = step_up_list_get(&list, i);
		char text[GRAPH_NAME_BYTES];
		struct capnp_text name, issuer;

		places_must(step_up_get_name(&step_up, &name));
		places_must(step_up_get_issuer(&step_up, &issuer));
		(void)snprintf(text, sizeof(text), "stepUp.%s", name.bytes);
		issued_hold(s, s->shell, issuer, capnp_text_make(text, (uint32_t)strlen(text)));
	}
}

/* ---- what every session has ------------------------------------------------------------------ */

static void facet_hold(struct session_places *s, uint32_t process, uint32_t service,
		       uint64_t interface, const char *name)
{
	(void)places_edge_add(s->places, process, places_facet_add(s->places, service, 0),
			      interface, capnp_text_make(name, (uint32_t)strlen(name)));
}

/* Given to the shell by `sessions`, which asks the policy's holder for bundles. */
static void shell_gives(struct session_places *s, uint32_t sessions)
{
	const struct graph *graph = s->places->graph;
	const uint32_t edge_count = graph->edge_count;

	for (uint32_t i = 0; i < edge_count; i++) {
		const struct edge edge = graph->edges[i];

		if (edge.from != sessions || edge.interface != TERMINAL_MASTER_INTERFACE_ID)
			continue;
		facet_hold(s, s->shell, graph->nodes[edge.to].service,
			   TERMINAL_SESSION_INTERFACE_ID, "console");
		facet_hold(s, s->shell, graph->nodes[edge.to].service,
			   TERMINAL_CONTROL_INTERFACE_ID, "terminalControl");
	}
	facet_hold(s, s->shell, sessions, LOGIN_DESK_INTERFACE_ID, "desk");
	facet_hold(s, s->shell, sessions, USER_SESSION_INTERFACE_ID, "session");
	facet_hold(s, s->shell, s->launcher, RESTRICTED_LAUNCHER_INTERFACE_ID, "launcher");
	(void)places_edge_add(s->places, s->shell, s->ledger, LEDGER_INTERFACE_ID,
			      capnp_text_make("ledger", 6));
}

static void launcher_gives(struct session_places *s, uint32_t sessions)
{
	const struct graph *graph = s->places->graph;
	const uint32_t edge_count = graph->edge_count;

	for (uint32_t i = 0; i < edge_count; i++) {
		const struct edge edge = graph->edges[i];

		if (edge.from == sessions && edge.interface == PROCESS_SPAWNER_INTERFACE_ID)
			(void)places_edge_add(s->places, s->launcher, edge.to, edge.interface,
					      capnp_text_make("spawner", 7));
	}
	(void)places_edge_add(s->places, s->launcher, s->session, SESSION_REFERENCE_INTERFACE_ID,
			      capnp_text_make("reference", 9));
}

/* The process that asks the policy's holder for bundles; GRAPH_NONE: nobody does. */
static uint32_t sessions_find(const struct graph *graph, uint32_t broker)
{
	for (uint32_t i = 0; i < graph->edge_count; i++) {
		const struct edge *edge = &graph->edges[i];

		if (edge->interface == AUTHORITY_BROKER_INTERFACE_ID &&
		    graph->nodes[edge->to].service == broker)
			return edge->from;
	}
	return GRAPH_NONE;
}

/* ---- profiles -------------------------------------------------------------------------------- */

static uint32_t process_of(struct session_places *s, struct capnp_text profile, const char *what)
{
	const uint32_t index = places_node_add(s->places, GRAPH_TYPE_PROCESS, s->ledger);
	struct node *node = places_node(s->places, index);

	node->session = s->session;
	node->service = index;
	(void)snprintf(node->name, sizeof(node->name), "%s.%s", profile.bytes, what);
	return index;
}

static void profile_add(struct places *places, uint32_t broker,
			const struct profile_reader *profile)
{
	const uint32_t sessions = sessions_find(places->graph, broker);
	struct session_places s = {.places = places, .broker = broker};
	struct capnp_text name;

	places_must(profile_get_name(profile, &name));
	s.ledger = places_node_add(places, GRAPH_TYPE_LEDGER, places->root_ledger);
	s.session = places_node_add(places, GRAPH_TYPE_SESSION, s.ledger);
	places_name_set(places_node(places, s.session)->name, name);
	s.shell = process_of(&s, name, "shell");
	s.launcher = process_of(&s, name, "launcher");
	/* The edges of one process stand in a row. */
	capabilities_add(&s, profile, false);
	step_ups_add(&s, profile);
	if (sessions != GRAPH_NONE)
		shell_gives(&s, sessions);
	capabilities_add(&s, profile, true);
	if (sessions != GRAPH_NONE)
		launcher_gives(&s, sessions);
}

static void policy_add(struct places *places, uint32_t broker, const struct places_config *config)
{
	struct profile_list_reader list;
	struct broker_policy_reader policy;
	struct capnp_message message;

	struct broker_policy words;
	struct broker_place place;
	enum broker_refusal refusal;

	/* The word of framing is left out. */
	if (config->word_count == 0)
		refuse(NULL, "a policy is empty");
	words = (struct broker_policy){config->words + 1, config->word_count - 1u};
	refusal = broker_policy_check(&words, &place);
	if (refusal != BROKER_ACCEPTED)
		refuse(NULL, "a policy: %s", broker_refusal_text(refusal));
	capnp_message_init(&message, config->words + 1, config->word_count - 1u, UINT64_MAX);
	places_must(broker_policy_root(&message, &policy));
	places_must(broker_policy_get_profiles(&policy, &list));
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct profile_reader profile = profile_list_get(&list, i);

		profile_add(places, broker, &profile);
	}
}

void places_profiles_add(struct places *places, uint32_t service,
			 const struct places_config *configs)
{
	struct service_reader reader = service_list_get(&places->services, service);
	struct service_grant_list_reader grants;
	struct config_list_reader types;

	places_must(service_get_grants(&reader, &grants));
	places_must(manifest_get_configs(&places->manifest, &types));
	for (uint32_t i = 0; i < grants.raw.count; i++) {
		struct service_grant_reader grant = service_grant_list_get(&grants, i);
		struct config_reader config;
		struct capnp_text type;

		if (service_grant_source_which(&grant) != SERVICE_GRANT_SOURCE_WHICH_CONFIG)
			continue;
		config = config_list_get(&types, service_grant_get_source_config(&grant));
		places_must(config_get_type(&config, &type));
		if (schema_text_is(type, POLICY_TYPE))
			policy_add(places, places->processes[service],
				   &configs[service_grant_get_source_config(&grant)]);
	}
}

/*
 * The network, for a shell that was granted to look at it, or to ask whether a host answers.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/network.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/network_client.h"

#define PING_TIMEOUT_MS 3000u
#define MICROSECOND_NS 1000u
#define MILLISECOND_US 1000u

static bool worked(struct shell *shell, enum shell_verb verb, enum status status)
{
	if (status != STATUS_OK)
		say_failure(shell, status, "%s", shell_verb_text(verb)->word);
	return status == STATUS_OK;
}

/* ---- net ------------------------------------------------------------------------------------- */

static void text_print(struct shell *shell, const char *what, enum status status,
		       struct capnp_text text)
{
	if (status == STATUS_OK && text.length_bytes != 0)
		say(shell, "  %-12s %.*s\n", what, (int)text.length_bytes, text.bytes);
}

static enum status addresses_print(struct shell *shell,
				   const struct network_status_describe_results_reader *results)
{
	struct capnp_list list;
	struct capnp_text text;
	enum status status = network_status_describe_results_get_addresses(results, &list);

	for (uint32_t i = 0; i < list.count && status == STATUS_OK; i++) {
		status = capnp_pointer_get_text(capnp_list_get_pointer(&list, i), &text);
		text_print(shell, "address", status, text);
	}
	if (status == STATUS_OK && list.count == 0)
		say(shell, "  no address%s\n",
		    network_status_describe_results_get_dhcp(results) ? ": DHCP has not answered"
								      : "");
	return status;
}

static enum status description_print(struct shell *shell,
				     const struct network_status_describe_results_reader *results)
{
	struct capnp_text text;
	enum status status = network_status_describe_results_get_mac(results, &text);

	if (!network_status_describe_results_get_card(results)) {
		say(shell,
		    "  %-12s none: no driver answers for one; devices "
		    "and services show why\n",
		    "card");
		return STATUS_OK;
	}
	say(shell, "  %-12s %s\n", "link",
	    network_status_describe_results_get_link(results) ? "up" : "down");
	text_print(shell, "card", status, text);
	if (status == STATUS_OK)
		status = addresses_print(shell, results);
	if (status != STATUS_OK)
		return status;
	status = network_status_describe_results_get_gateway(results, &text);
	text_print(shell, "gateway", status, text);
	if (status != STATUS_OK)
		return status;
	status = network_status_describe_results_get_name_server(results, &text);
	text_print(shell, "name server", status, text);
	return status;
}

static bool describe(struct shell *shell, struct network_status network)
{
	struct network_status_describe_params_builder params;
	struct network_status_describe_results_reader results;
	struct rt_call call;
	enum status status = network_status_describe_begin(&call, shell->rt, network, &params);

	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = network_status_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = description_print(shell, &results);
	rt_call_close(&call);
	return worked(shell, SHELL_NET, status);
}

static void counters_print(struct shell *shell,
			   const struct network_status_counters_results_reader *r)
{
	say(shell, "  %-12s %lu in, %lu out, %lu dropped\n", "frames",
	    (unsigned long)network_status_counters_results_get_frames_in(r),
	    (unsigned long)network_status_counters_results_get_frames_out(r),
	    (unsigned long)network_status_counters_results_get_frames_dropped(r));
	say(shell, "  %-12s %lu segments in, %lu out, %lu sent again\n", "TCP",
	    (unsigned long)network_status_counters_results_get_tcp_segments_in(r),
	    (unsigned long)network_status_counters_results_get_tcp_segments_out(r),
	    (unsigned long)network_status_counters_results_get_tcp_retransmitted(r));
	say(shell, "  %-12s %u streams, %u listeners, %u of UDP\n", "sockets",
	    network_status_counters_results_get_streams(r),
	    network_status_counters_results_get_listeners(r),
	    network_status_counters_results_get_udp_sockets(r));
	rt_console_print(&shell->out,
			 "  %-12s %lu half-open connections, %lu with a false sender\n", "refused",
			 (unsigned long)network_status_counters_results_get_half_open_dropped(r),
			 (unsigned long)network_status_counters_results_get_spoofed_dropped(r));
	if (network_status_counters_results_get_driver_lost(r) != 0)
		say(shell, "  %-12s gave no answer %u times\n", "driver",
		    network_status_counters_results_get_driver_lost(r));
}

static void counters(struct shell *shell, struct network_status network)
{
	struct network_status_counters_params_builder params;
	struct network_status_counters_results_reader results;
	struct rt_call call;
	enum status status = network_status_counters_begin(&call, shell->rt, network, &params);

	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = network_status_counters_finish(&call, &results);
	if (status == STATUS_OK)
		counters_print(shell, &results);
	rt_call_close(&call);
	(void)worked(shell, SHELL_NET, status);
}

void network_show(struct shell *shell)
{
	const struct held *held =
		held_find_for(shell, SHELL_NET, "network", NETWORK_STATUS_INTERFACE_ID);

	if (!held)
		return;
	if (describe(shell, (struct network_status){held->capability}))
		counters(shell, (struct network_status){held->capability});
}

/* ---- ping, resolve --------------------------------------------------------------------------- */

static enum status ping_print(struct shell *shell, const struct ping_ping_results_reader *results)
{
	const uint64_t us = ping_ping_results_get_round_trip_ns(results) / MICROSECOND_NS;
	struct capnp_text address;
	const enum status status = ping_ping_results_get_address(results, &address);

	if (status == STATUS_OK)
		say(shell, "%.*s answered in %lu.%03lu ms\n", (int)address.length_bytes,
		    address.bytes, (unsigned long)(us / MILLISECOND_US),
		    (unsigned long)(us % MILLISECOND_US));
	return status;
}

void network_ping(struct shell *shell, const char *host)
{
	const struct held *held = held_find_for(shell, SHELL_PING, "ping", PING_INTERFACE_ID);
	struct ping_ping_params_builder params;
	struct ping_ping_results_reader results;
	struct rt_call call;
	enum status status;

	if (!held)
		return;
	status = ping_ping_begin(&call, shell->rt, (struct ping){held->capability}, &params);
	if (status == STATUS_OK)
		status = ping_ping_params_builder_set_host(&params, shell_rest(host));
	if (status == STATUS_OK) {
		ping_ping_params_builder_set_timeout_ms(&params, PING_TIMEOUT_MS);
		status = input_call(shell, &call);
	}
	if (status == STATUS_OK)
		status = ping_ping_finish(&call, &results);
	if (status == STATUS_OK)
		status = ping_print(shell, &results);
	rt_call_close(&call);
	(void)worked(shell, SHELL_PING, status);
}

void network_resolve(struct shell *shell, const char *name)
{
	const struct held *held =
		held_find_for(shell, SHELL_RESOLVE, "resolver", RESOLVER_INTERFACE_ID);
	struct resolver_resolve_params_builder params;
	struct resolver_resolve_results_reader results;
	struct capnp_text address;
	struct rt_call call;
	enum status status;

	if (!held)
		return;
	status = resolver_resolve_begin(&call, shell->rt, (struct resolver){held->capability},
					&params);
	if (status == STATUS_OK)
		status = resolver_resolve_params_builder_set_name(&params, shell_rest(name));
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = resolver_resolve_finish(&call, &results);
	if (status == STATUS_OK)
		status = resolver_resolve_results_get_address(&results, &address);
	if (status == STATUS_OK)
		say(shell, "%.*s\n", (int)address.length_bytes, address.bytes);
	rt_call_close(&call);
	(void)worked(shell, SHELL_RESOLVE, status);
}

/*
 * The policy of the network service: addresses and their text, rules, half-open connections,
 * sequence numbers, frames that claim to be the machine's own, queues, and shares.
 */
#include <string.h>

#include "core/net/half_open.h"
#include "core/net/ingress.h"
#include "core/net/queue.h"
#include "core/net/rule.h"
#include "core/net/sequence.h"
#include "core/net/share.h"
#include "tests/host/core/check.h"

static uint64_t cases;

static uint64_t random_below(uint64_t *state, uint64_t below)
{
	return random_next(state) % below;
}

static struct net_address address(const char *text)
{
	struct net_address found;

	CHECK(net_address_parse(text, strlen(text), &found));
	return found;
}

/* ---- addresses ------------------------------------------------------------------------------- */

static void prints(const char *text, const char *as)
{
	const struct net_address found = address(text);
	char printed[NET_ADDRESS_TEXT_BYTES];

	CHECK(net_address_print(&found, printed) == strlen(as));
	CHECK(strcmp(printed, as) == 0);
	cases++;
}

static void is_none(const char *text)
{
	struct net_address found;
	struct net_prefix prefix;

	CHECK(!net_address_parse(text, strlen(text), &found) && found.length == 0);
	CHECK(!net_prefix_parse(text, strlen(text), &prefix) && prefix.address.length == 0);
	cases++;
}

static void address_text_is_read_strictly_and_printed_shortest(void)
{
	prints("0.0.0.0", "0.0.0.0");
	prints("10.0.2.15", "10.0.2.15");
	prints("255.255.255.255", "255.255.255.255");
	prints("::", "::");
	prints("::1", "::1");
	prints("1::", "1::");
	prints("fec0:0:0:0:0:0:0:15", "fec0::15");
	prints("FE80::ABCD:0:0:1", "fe80::abcd:0:0:1");
	prints("1:0:2:0:3:0:4:0", "1:0:2:0:3:0:4:0");
	prints("1:0:0:2:0:0:0:3", "1:0:0:2::3");
	prints("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0");
	prints("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8");
	is_none("");
	is_none(".");
	is_none("1.2.3");
	is_none("1.2.3.4.");
	is_none("1.2.3.4.5");
	is_none("1.2.3.256");
	is_none("01.2.3.4");
	is_none("1.2.3.0004");
	is_none("1.2..4");
	is_none(" 1.2.3.4");
	is_none(":");
	is_none(":::");
	is_none("1:2:3:4:5:6:7");
	is_none("1:2:3:4:5:6:7:");
	is_none("1:2:3:4:5:6:7:8:");
	is_none("1:2:3:4:5:6:7:8::");
	is_none("1:2:3:4:5:6:7:8:9");
	is_none("1::2::3");
	is_none("::12345");
	is_none("::g");
	is_none("::1.2.3.4");
	is_none("1:2:3:4::5:6:7:8");
}

static void printed_addresses_read_back_the_same(uint64_t *random)
{
	for (uint32_t round = 0; round < 20000; round++) {
		struct net_address one = {.length = round % 2 == 0 ? 4 : 16}, other;
		char text[NET_ADDRESS_TEXT_BYTES];
		uint32_t length;

		for (uint32_t i = 0; i < one.length; i++)
			one.bytes[i] =
				(uint8_t)(random_below(random, 3) == 0 ? random_below(random, 256)
								       : 0);
		length = net_address_print(&one, text);
		CHECK(length < sizeof(text) && text[length] == '\0');
		CHECK(net_address_parse(text, length, &other));
		CHECK(net_address_equal(&one, &other));
		cases++;
	}
}

/* Reads any bytes, and nothing beyond them (under the sanitizer). */
static void no_text_is_read_beyond_its_end(uint64_t *random)
{
	static const char alphabet[] = "0123456789abcdefg:::...//";

	for (uint32_t round = 0; round < 50000; round++) {
		const uint32_t length = (uint32_t)random_below(random, 60);
		char *text = malloc(length + (length == 0));
		struct net_prefix prefix;
		char printed[NET_PREFIX_TEXT_BYTES];

		CHECK(text != NULL);
		for (uint32_t i = 0; i < length; i++)
			text[i] = alphabet[random_below(random, sizeof(alphabet) - 1u)];
		if (net_prefix_parse(text, length, &prefix)) {
			struct net_prefix again;
			const uint32_t printed_length = net_prefix_print(&prefix, printed);

			CHECK(printed_length < sizeof(printed));
			CHECK(net_prefix_parse(printed, printed_length, &again));
			CHECK(memcmp(&again, &prefix, sizeof(again)) == 0);
		}
		free(text);
		cases++;
	}
}

/* Bit by bit, as the definition says. */
static bool has_by_bits(const struct net_prefix *prefix, const struct net_address *one)
{
	for (uint32_t i = 0; i < prefix->bits; i++) {
		const uint32_t shift = 7u - i % 8u;

		if (((uint32_t)prefix->address.bytes[i / 8u] >> shift & 1u) !=
		    ((uint32_t)one->bytes[i / 8u] >> shift & 1u))
			return false;
	}
	return prefix->address.length == one->length;
}

static void a_prefix_has_the_addresses_with_its_bits(uint64_t *random)
{
	for (uint32_t round = 0; round < 20000; round++) {
		const uint8_t length = round % 2 == 0 ? 4 : 16;
		struct net_prefix prefix = {.address.length = length};
		struct net_address one;

		prefix.bits = (uint8_t)random_below(random, length * 8u + 1u);
		for (uint32_t i = 0; i < length; i++)
			prefix.address.bytes[i] = (uint8_t)random_below(random, 256);
		one = prefix.address;
		one.bytes[random_below(random, length)] ^= (uint8_t)(1u << random_below(random, 8));
		CHECK(net_prefix_has(&prefix, &prefix.address));
		CHECK(net_prefix_has(&prefix, &one) == has_by_bits(&prefix, &one));
		one.length = length == 4 ? 16 : 4;
		CHECK(!net_prefix_has(&prefix, &one));
		cases++;
	}
}

/* ---- rules ----------------------------------------------------------------------------------- */

static bool add(struct net_rule *rule, const char *text)
{
	return net_rule_add_host(rule, text, strlen(text));
}

static void a_rule_allows_what_it_names_and_nothing_else(void)
{
	struct net_rule rule = {.host_count = 0};
	struct net_address inside = address("10.0.2.7"), outside = address("10.0.3.7");
	struct net_address longer = address("fec0::7");

	CHECK(!net_rule_has_address(&rule, &inside) && !net_rule_has_port(&rule, 80));
	CHECK(add(&rule, "10.0.2.0/24") && add(&rule, "Example.TEST."));
	CHECK(net_rule_add_ports(&rule, 80, 80) && net_rule_add_ports(&rule, 8000, 8002));
	CHECK(!net_rule_add_ports(&rule, 9, 8) && !net_rule_add_ports(&rule, 0, 8));
	CHECK(net_rule_has_address(&rule, &inside) && !net_rule_has_address(&rule, &outside));
	CHECK(!net_rule_has_address(&rule, &longer));
	CHECK(net_rule_has_name(&rule, "example.test", 12));
	CHECK(net_rule_has_name(&rule, "EXAMPLE.test.", 13));
	CHECK(!net_rule_has_name(&rule, "example.tes", 11));
	CHECK(!net_rule_has_name(&rule, "example.testy", 13));
	CHECK(!net_rule_has_name(&rule, "", 0) && !net_rule_has_name(&rule, ".", 1));
	CHECK(!net_rule_has_name(&rule, "10.0.2.0/24", 11));
	CHECK(net_rule_has_port(&rule, 80) && net_rule_has_port(&rule, 8002));
	CHECK(!net_rule_has_port(&rule, 81) && !net_rule_has_port(&rule, 0));
	CHECK(net_rule_next_port(&rule, 0) == 80 && net_rule_next_port(&rule, 80) == 8000);
	CHECK(net_rule_next_port(&rule, 8001) == 8002 && net_rule_next_port(&rule, 8002) == 0);
	CHECK(!add(&rule, "10.0.2.0/33") && !add(&rule, "a b") && !add(&rule, "a_b") &&
	      rule.host_count == 2);
	while (rule.host_count < NET_RULE_HOSTS)
		CHECK(add(&rule, "a.test"));
	CHECK(!add(&rule, "b.test"));
	while (rule.port_count < NET_RULE_PORTS)
		CHECK(net_rule_add_ports(&rule, 1, UINT16_MAX));
	CHECK(!net_rule_add_ports(&rule, 1, 1));
	cases++;
}

static void names_have_the_form_of_names(void)
{
	char longest[NET_NAME_BYTES + 2u];

	CHECK(net_name_is_right("a", 1) && net_name_is_right("a.b-c.1d.", 9));
	CHECK(!net_name_is_right("", 0) && !net_name_is_right(".", 1));
	CHECK(!net_name_is_right("a..b", 4) && !net_name_is_right(".a", 2));
	CHECK(!net_name_is_right("1.2.3.4", 7) && !net_name_is_right("a_b", 3));
	memset(longest, 'a', sizeof(longest));
	CHECK(!net_name_is_right(longest, 64) && net_name_is_right(longest, 63));
	for (uint32_t i = 63; i < sizeof(longest); i += 64)
		longest[i] = '.';
	CHECK(net_name_is_right(longest, 253) && !net_name_is_right(longest, 254));
	cases++;
}

/* ---- half-open connections ------------------------------------------------------------------- */

static int owners[100000];

/* Adds one as the service does; the owner that had to go, or null. */
static int *begin(struct net_half_open *table, uint32_t listener, const char *peer, int *owner)
{
	const struct net_address from = address(peer);
	const uint32_t victim = net_half_open_victim(table, listener, &from);
	int *gone = NULL;

	if (victim != NET_HALF_OPEN_NONE) {
		gone = table->entries[victim].owner;
		net_half_open_remove(table, victim);
	}
	CHECK(net_half_open_victim(table, listener, &from) == NET_HALF_OPEN_NONE);
	CHECK(net_half_open_add(table, listener, &from, owner) < NET_HALF_OPEN_ALL);
	cases++;
	return gone;
}

static void a_flood_of_neighbours_drops_its_own_oldest(void)
{
	static struct net_half_open table;
	char peer[32];

	CHECK(begin(&table, 1, "10.0.2.9", &owners[0]) == NULL);
	for (int i = 1; i < 10000; i++) {
		int *gone;

		(void)snprintf(peer, sizeof(peer), "192.168.7.%d", i % 256);
		gone = begin(&table, 1, peer, &owners[i]);
		CHECK(gone == (i <= (int)NET_HALF_OPEN_NEIGHBOURS
				       ? NULL
				       : &owners[i - (int)NET_HALF_OPEN_NEIGHBOURS]));
	}
}

static void a_flood_of_a_longer_prefix_drops_its_own_oldest(void)
{
	static struct net_half_open table;
	char peer[32];

	CHECK(begin(&table, 1, "fec0::1", &owners[0]) == NULL);
	for (int i = 1; i < 1000; i++) {
		(void)snprintf(peer, sizeof(peer), "fec0:0:0:1::%x", (unsigned)i);
		CHECK(begin(&table, 1, peer, &owners[i]) != &owners[0]);
	}
}

static void a_flood_from_everywhere_drops_the_listeners_oldest(void)
{
	static struct net_half_open table;
	char peer[32];

	CHECK(begin(&table, 2, "10.0.2.9", &owners[0]) == NULL);
	for (int i = 1; i < 10000; i++) {
		int *gone;

		(void)snprintf(peer, sizeof(peer), "10.%d.%d.1", i / 256, i % 256);
		gone = begin(&table, 1, peer, &owners[i]);
		CHECK(gone == (i <= (int)NET_HALF_OPEN_LISTENER
				       ? NULL
				       : &owners[i - (int)NET_HALF_OPEN_LISTENER]));
	}
}

static void all_listeners_together_are_bounded(void)
{
	static struct net_half_open table;
	char peer[32];

	for (int i = 0; i < 10000; i++) {
		int *gone;

		(void)snprintf(peer, sizeof(peer), "10.%d.%d.1", i / 256, i % 256);
		gone = begin(&table, (uint32_t)i % 16u, peer, &owners[i]);
		CHECK(gone ==
		      (i < (int)NET_HALF_OPEN_ALL ? NULL : &owners[i - (int)NET_HALF_OPEN_ALL]));
	}
}

/* ---- sequence numbers ------------------------------------------------------------------------ */

static void sequence_numbers_depend_on_key_ends_and_time(void)
{
	uint8_t key[NET_SEQUENCE_KEY_BYTES] = {1};
	struct net_ends ends = {address("10.0.2.15"), address("10.0.2.2"), 80, 4000};
	const uint32_t first = net_sequence_first(key, &ends, 0);

	CHECK(net_sequence_first(key, &ends, 0) == first);
	CHECK(net_sequence_first(key, &ends, 4096000) == first + 1000u);
	ends.remote_port++;
	CHECK(net_sequence_first(key, &ends, 0) != first);
	ends.remote_port--;
	ends.remote = address("10.0.2.3");
	CHECK(net_sequence_first(key, &ends, 0) != first);
	ends.remote = address("10.0.2.2");
	key[31] = 1;
	CHECK(net_sequence_first(key, &ends, 0) != first);
	cases++;
}

/* ---- frames ---------------------------------------------------------------------------------- */

static enum net_ingress look(uint32_t type, uint32_t at, const char *from, size_t length)
{
	const struct net_own own = {{address("10.0.2.15"), address("fec0::15")}};
	const struct net_address sender = address(from);
	uint8_t *frame = calloc(1, length + (length == 0));
	enum net_ingress found;

	CHECK(frame != NULL);
	if (length >= NET_FRAME_HEADER_BYTES) {
		frame[12] = (uint8_t)(type >> 8);
		frame[13] = (uint8_t)type;
	}
	for (uint32_t i = 0; i < sender.length && at + i < length; i++)
		frame[at + i] = sender.bytes[i];
	found = net_ingress_check(&own, frame, length);
	free(frame);
	cases++;
	return found;
}

static void frames_that_claim_to_be_the_machines_own_are_dropped(void)
{
	CHECK(look(0x0800, 26, "10.0.2.2", 60) == NET_INGRESS_PASS);
	CHECK(look(0x0800, 26, "10.0.2.15", 60) == NET_INGRESS_SPOOFED);
	CHECK(look(0x0800, 26, "127.1.2.3", 60) == NET_INGRESS_SPOOFED);
	CHECK(look(0x0806, 28, "10.0.2.15", 60) == NET_INGRESS_SPOOFED);
	CHECK(look(0x0806, 28, "10.0.2.2", 60) == NET_INGRESS_PASS);
	CHECK(look(0x86dd, 22, "fec0::15", 60) == NET_INGRESS_SPOOFED);
	CHECK(look(0x86dd, 22, "::1", 60) == NET_INGRESS_SPOOFED);
	CHECK(look(0x86dd, 22, "fec0::2", 60) == NET_INGRESS_PASS);
	CHECK(look(0x0801, 26, "10.0.2.15", 60) == NET_INGRESS_PASS);
	for (size_t length = 0; length < 60; length++)
		CHECK((look(0x86dd, 22, "fec0::15", length) == NET_INGRESS_BAD_LENGTH) ==
		      (length < NET_FRAME_HEADER_BYTES));
	CHECK(look(0x0800, 26, "10.0.2.2", NET_FRAME_BYTES) == NET_INGRESS_PASS);
	CHECK(look(0x0800, 26, "10.0.2.2", NET_FRAME_BYTES + 1u) == NET_INGRESS_BAD_LENGTH);
}

/* ---- queues ---------------------------------------------------------------------------------- */

#define PIECES 40u
#define QUEUES 3u

static void queues_give_back_in_order_and_return_their_pieces(uint64_t *random)
{
	static struct net_piece pieces[PIECES];
	static uint8_t bytes[PIECES * NET_PIECE_BYTES + 1u];
	struct net_queue queues[QUEUES] = {{NULL, NULL, 0}};
	uint8_t next_in[QUEUES] = {0}, next_out[QUEUES] = {0};
	struct net_pool pool;

	net_pool_init(&pool, pieces, PIECES);
	for (uint32_t round = 0; round < 200000; round++) {
		const uint32_t q = (uint32_t)random_below(random, QUEUES);
		const uint32_t length =
			(uint32_t)random_below(random, random_below(random, 8) == 0 ? 4000 : 20);

		if (random_below(random, 2) == 0) {
			const uint32_t before = queues[q].length_bytes;

			for (uint32_t i = 0; i < length; i++)
				bytes[i] = (uint8_t)(next_in[q] + i);
			if (net_queue_put(&pool, &queues[q], bytes, length)) {
				next_in[q] = (uint8_t)(next_in[q] + length);
				CHECK(queues[q].length_bytes == before + length);
			} else {
				CHECK(queues[q].length_bytes == before);
			}
		} else {
			const uint32_t taken = net_queue_take(&pool, &queues[q], bytes, length);

			for (uint32_t i = 0; i < taken; i++)
				CHECK(bytes[i] == next_out[q]++);
			CHECK(taken == length || queues[q].length_bytes == 0);
		}
		/* The bytes, and two pieces, at most. */
		CHECK(PIECES - pool.free_count <=
		      (queues[0].length_bytes + queues[1].length_bytes + queues[2].length_bytes) /
				      NET_PIECE_BYTES +
			      2u * QUEUES);
		cases++;
	}
	for (uint32_t q = 0; q < QUEUES; q++)
		net_queue_clear(&pool, &queues[q]);
	CHECK(pool.free_count == PIECES);
	CHECK(!net_queue_put(&pool, &queues[0], bytes, sizeof(bytes)));
	CHECK(net_queue_put(&pool, &queues[0], bytes, sizeof(bytes) - 1u) && pool.free_count == 0);
	net_queue_clear(&pool, &queues[0]);
	CHECK(pool.free_count == PIECES);
}

/* ---- shares ---------------------------------------------------------------------------------- */

static void one_client_is_stopped_at_its_bound_beside_another(void)
{
	static struct net_shares shares = {.most = {4, 1000, 800, 2}};
	uint8_t client[NET_CLIENT_BYTES] = {1}, second[NET_CLIENT_BYTES] = {2};
	struct net_share *one = net_share_find(&shares, client), *other;

	for (uint32_t i = 0; i < 4; i++)
		CHECK(net_share_take(&shares, one, NET_SHARE_SOCKETS, 1));
	CHECK(!net_share_take(&shares, one, NET_SHARE_SOCKETS, 1));
	CHECK(net_share_find(&shares, client) == one);
	other = net_share_find(&shares, second);
	CHECK(other != one && net_share_take(&shares, other, NET_SHARE_SOCKETS, 1));
	CHECK(net_share_take(&shares, other, NET_SHARE_SENT, 999));
	CHECK(!net_share_take(&shares, other, NET_SHARE_SENT, 2));
	CHECK(net_share_left(&shares, other, NET_SHARE_SENT) == 1);
	net_share_give(one, NET_SHARE_SOCKETS, 4);
	net_share_give(one, NET_SHARE_SOCKETS, 4);
	CHECK(net_share_take(&shares, one, NET_SHARE_SOCKETS, 4));
	cases++;
}

static void windows_shrink_and_never_vanish(void)
{
	static struct net_shares shares = {.most = {1, 1, 800, 1}};
	struct net_share *one = net_share_find(&shares, (const uint8_t[NET_CLIENT_BYTES]){1});
	uint32_t last = UINT32_MAX;

	for (uint32_t i = 0; i < 100; i++) {
		const uint32_t window = net_share_window(&shares, one, 10, 150);

		CHECK(window <= last && window >= 10 && window <= 150);
		last = window;
	}
	CHECK(last == 10);
	cases++;
}

static void rows_are_bounded_and_come_back(void)
{
	static struct net_shares shares = {.most = {1, 1, 1, 1}};
	uint8_t client[NET_CLIENT_BYTES] = {0};

	for (uint32_t i = 0; i < NET_SHARES; i++) {
		client[0] = (uint8_t)i;
		CHECK(net_share_take(&shares, net_share_find(&shares, client), NET_SHARE_ASKED, 1));
	}
	client[0] = NET_SHARES;
	CHECK(net_share_find(&shares, client) == NULL);
	net_share_give(&shares.rows[3], NET_SHARE_ASKED, 1);
	CHECK(net_share_find(&shares, client) == &shares.rows[3]);
	cases++;
}

int main(void)
{
	const uint64_t seed = check_setting("SEED", 1);
	uint64_t random = seed;

	address_text_is_read_strictly_and_printed_shortest();
	printed_addresses_read_back_the_same(&random);
	no_text_is_read_beyond_its_end(&random);
	a_prefix_has_the_addresses_with_its_bits(&random);
	a_rule_allows_what_it_names_and_nothing_else();
	names_have_the_form_of_names();
	a_flood_of_neighbours_drops_its_own_oldest();
	a_flood_of_a_longer_prefix_drops_its_own_oldest();
	a_flood_from_everywhere_drops_the_listeners_oldest();
	all_listeners_together_are_bounded();
	sequence_numbers_depend_on_key_ends_and_time();
	frames_that_claim_to_be_the_machines_own_are_dropped();
	queues_give_back_in_order_and_return_their_pieces(&random);
	one_client_is_stopped_at_its_bound_beside_another();
	windows_shrink_and_never_vanish();
	rows_are_bounded_and_come_back();
	printf("net: seed %" PRIu64 "\n%" PRIu64 " passed, 0 failed\n", seed, cases);
	return 0;
}

/*
 * The service of the host's key: set-up, and SshHostKeys. Read first: keys.h.
 *
 * Ends with 2 when something that it needs is missing, with 5 when the service of its disk ends
 * while the key is read, with 6 when there is no chance to make one of, otherwise when its endpoint
 * is gone, with 4.
 */
#include "user/services/keys/keys.h"

#include "core/generated/block.h"
#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/state.h"
#include "user/services/keys/record.h"
#include "user/ssh/crypto.h"

#define RECEIVES 4u
#define RESULT_WORDS 32u

enum status keys_chance(const struct keys *keys, uint8_t *bytes, uint32_t length)
{
	const struct entropy_fill_args args = {.length = length};
	struct entropy_fill_result result = {.data = {.bytes = bytes, .capacity_bytes = length}};
	const enum status status = entropy_fill(keys->rt, keys->entropy, &args, &result);

	return status == STATUS_OK && result.data.length_bytes != length ? STATUS_UNAVAILABLE
									 : status;
}

/* ---- connections ----------------------------------------------------------------------------- */

void keys_connection_release(struct keys_connection *connection)
{
	if (connection->has_key || connection->has_identifier)
		return;
	rt_wipe(connection, sizeof(*connection));
}

static enum status facet_mint(struct keys_connection *connection,
			      const struct rt_server_class *class, struct cap_id *capability)
{
	const struct rt_server_object object = {.class = class, .self = connection};
	const struct rt_server_life life = {.move_only = true};
	struct rt_server_facet facet;
	const enum status status =
		rt_server_mint_for(&connection->keys->server, NULL, &object, &life, &facet);

	*capability = facet.capability;
	return status;
}

enum status keys_connection_mint(struct keys_connection *connection, struct ssh_host_key *host_key,
				 struct ssh_identifier *identifier)
{
	enum status status = facet_mint(connection, &keys_host_key_class, &host_key->id);

	if (status != STATUS_OK)
		return status;
	connection->has_key = true;
	status = facet_mint(connection, &keys_identifier_class, &identifier->id);
	if (status == STATUS_OK)
		connection->has_identifier = true;
	else
		rt_ring_release(&connection->keys->rt->ring, host_key->id);
	return status;
}

static struct keys_connection *connection_place(struct keys *keys)
{
	for (uint32_t i = 0; i < KEYS_CONNECTIONS; i++) {
		if (!keys->connections[i].used)
			return &keys->connections[i];
	}
	return NULL;
}

/* ---- SshHostKeys ----------------------------------------------------------------------------- */

static enum status no_key(struct rt_request *request)
{
	return rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED,
			       CAPNP_TEXT("There is no host key."));
}

static enum status open_serve(void *self, struct rt_request *request,
			      const struct ssh_host_keys_open_params_reader *params,
			      const struct ssh_host_keys_open_results_builder *results)
{
	struct keys *keys = self;
	struct keys_connection *connection = connection_place(keys);
	struct ssh_host_key host_key;
	struct ssh_identifier identifier;
	enum status status;

	(void)params;
	if (!keys->has_key)
		return no_key(request);
	if (!connection)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("There are too many connections."));
	if (request->sent_capacity < 2u)
		return STATUS_NO_ROOM;
	*connection =
		(struct keys_connection){.keys = keys, .used = true, .number = ++keys->numbers};
	status = keys_connection_mint(connection, &host_key, &identifier);
	if (status != STATUS_OK) {
		keys_connection_release(connection);
		return status;
	}
	status = ssh_host_keys_open_results_send_host_key(request, results, host_key,
							  RT_TRANSFER_MOVE);
	return status == STATUS_OK ? ssh_host_keys_open_results_send_identifier(
					     request, results, identifier, RT_TRANSFER_MOVE)
				   : status;
}

static enum status describe_serve(void *self, struct rt_request *request,
				  const struct ssh_host_keys_describe_params_reader *params,
				  const struct ssh_host_keys_describe_results_builder *results)
{
	const struct keys *keys = self;
	enum status status;

	(void)params;
	if (!keys->has_key)
		return no_key(request);
	status = ssh_host_keys_describe_results_builder_set_public_key(
		results, capnp_data_make(keys->public_key, sizeof(keys->public_key)));
	return status == STATUS_OK ? ssh_host_keys_describe_results_builder_set_fingerprint(
					     results, capnp_text_make(keys->fingerprint,
								      SSH_FINGERPRINT_BYTES - 1u))
				   : status;
}

static const struct ssh_host_keys_handlers host_keys_handlers = {
	.open = open_serve,
	.describe = describe_serve,
};
RT_SERVER_DISPATCH(ssh_host_keys, host_keys_handlers)

static const struct rt_server_class host_keys_class = {
	.interface_id = SSH_HOST_KEYS_INTERFACE_ID,
	.dispatch = ssh_host_keys_serve,
};

/* ---- the key --------------------------------------------------------------------------------- */

static bool chance(void *context, uint8_t *bytes, uint32_t length)
{
	return keys_chance(context, bytes, length) == STATUS_OK;
}

static const char *refusal_words(enum keys_record_opened opened)
{
	switch (opened) {
	case KEYS_RECORD_DAMAGED:
		return "what its disk holds is no key";
	case KEYS_RECORD_READ_ONLY:
		return "none can be made on a disk that is only read";
	case KEYS_RECORD_NO_CHANCE:
		return "none can be made without entropy";
	case KEYS_RECORD_GOOD:
	case KEYS_RECORD_NO_DISK:
		break;
	}
	return "its disk is missing or has failed";
}

static void key_take(struct keys *keys, const struct ssh_host_key_record *record)
{
	ssh_key_pair(record->seed, keys->public_key, keys->secret);
	ssh_fingerprint_write(keys->public_key, keys->fingerprint);
	keys->has_key = true;
	rt_console_print(&keys->console, "keys: the host's key is %s\n", keys->fingerprint);
}

static void share_wipe(const struct rt_share *share)
{
	volatile uint8_t *bytes = share->mapped.bytes;

	for (uint64_t i = 0; i < share->mapped.length_bytes; i++)
		bytes[i] = 0;
}

/* The exit code; 0: the key is there, or it is told that there is none. */
static int key_open(struct keys *keys, const struct store_range_parts *parts)
{
	struct store_queue *queue = &keys->queue;
	struct ssh_host_key_record record = {.sequence = 0};
	const enum store_range_opened found = store_queue_open(queue, parts);
	const struct keys_record_disk disk = {
		.device = &queue->device,
		.read_only = queue->read_only,
		.context = keys,
		.chance = chance,
	};
	enum keys_record_opened opened = KEYS_RECORD_NO_DISK;

	if (found == STORE_RANGE_NO_MEMORY)
		return 2;
	if (found == STORE_RANGE_OPENED) {
		opened = keys_record_open(&disk, &record);
		/* The key stood in the memory that is shared with the driver. */
		share_wipe(&queue->share);
	}
	if (opened != KEYS_RECORD_GOOD && queue->lost)
		return 5;
	/* There may be some when another instance begins. */
	if (opened == KEYS_RECORD_NO_CHANCE)
		return 6;
	if (opened == KEYS_RECORD_GOOD)
		key_take(keys, &record);
	else
		rt_console_print(&keys->console, "keys: there is no host key, and no SSH: %s\n",
				 refusal_words(opened));
	ssh_wipe(&record, sizeof(record));
	return 0;
}

int capos_main(struct rt *rt)
{
	struct keys *keys = RT_STATE(struct keys);
	struct address_space space;
	struct store_range_parts parts = {.mapper = &keys->mapper};
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = keys->objects,
		.object_count = KEYS_OBJECTS,
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &space.id},
		{"entropy", ENTROPY_INTERFACE_ID, &keys->entropy.id},
		{"memory", MEMORY_INTERFACE_ID, &parts.memory.id},
		{"range", BLOCK_DEVICE_INTERFACE_ID, &parts.device.id},
	};
	int code;

	keys->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&keys->console, rt, "console") != STATUS_OK ||
	    rt_server_init(&keys->server, &config) != STATUS_OK)
		return 2;
	rt_mapper_init(&keys->mapper, rt, space);
	parts.entropy = keys->entropy;
	code = key_open(keys, &parts);
	if (code != 0)
		return code;
	rt_server_add(&keys->server, KEYS_TAG_HOST_KEYS, &host_keys_class, keys);
	rt_server_add(&keys->server, KEYS_TAG_IDENTIFIERS, &keys_identifiers_class, keys);
	return rt_server_run(&keys->server) == STATUS_OK ? 0 : 4;
}

/*
 * The kernel's methods as programs of the simulation call them, one function each. See sim.h.
 */
#include <string.h>

#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "tests/sim/sim.h"

static struct sim_held own(const struct thread *thread, const char *name)
{
	return sim_capset(thread->process, name);
}

/* A method without parameters and result capabilities. */
enum status sim_plain(struct thread *thread, struct sim_held target, uint16_t method)
{
	struct sim_call call;

	sim_call_init(&call, target, method, 0);
	return sim_call(thread, &call);
}

enum status sim_memory_create(struct thread *thread, uint32_t pages, struct sim_held ledger,
			      struct sim_held *object)
{
	struct memory_create_params_builder params;
	struct sim_call call;

	sim_call_init(&call, own(thread, "memory"), MEMORY_METHOD_CREATE, 1);
	SIM_STATUS(STATUS_OK, memory_create_params_builder_root(&call.builder, &params));
	memory_create_params_builder_set_pages(&params, pages);
	memory_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_COPY));
	return sim_call_for_one(thread, &call, object);
}

enum status sim_memory_write(struct thread *thread, struct sim_held object, uint64_t offset,
			     const void *bytes, uint32_t length)
{
	struct memory_object_write_params_builder params;
	struct sim_call call;

	sim_call_init(&call, object, MEMORY_OBJECT_METHOD_WRITE, 0);
	SIM_STATUS(STATUS_OK, memory_object_write_params_builder_root(&call.builder, &params));
	memory_object_write_params_builder_set_offset(&params, offset);
	SIM_STATUS(STATUS_OK, memory_object_write_params_builder_set_data(
				      &params, capnp_data_make(bytes, length)));
	return sim_call(thread, &call);
}

/* view and reader of memory objects, views and readers have the same parameters and results. */
enum status sim_view(struct thread *thread, struct sim_held from, uint16_t method,
		     const struct sim_cut *cut, struct sim_shared *shared)
{
	struct memory_object_view_params_builder params;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, from, method, 2);
	SIM_STATUS(STATUS_OK, memory_object_view_params_builder_root(&call.builder, &params));
	memory_object_view_params_builder_set_offset(&params, cut->offset);
	memory_object_view_params_builder_set_bytes(&params, cut->bytes);
	memory_object_view_params_builder_set_ledger(
		&params, sim_call_transfer(&call, cut->ledger, RING_TRANSFER_COPY));
	status = sim_call(thread, &call);
	*shared = (struct sim_shared){0};
	if (status == STATUS_OK) {
		shared->view = sim_call_result(&call, 0);
		shared->revoker = sim_call_result(&call, 1);
	}
	return status;
}

enum status sim_memory_read(struct thread *thread, struct sim_held object, uint64_t offset,
			    void *bytes, uint32_t length)
{
	struct memory_object_read_params_builder params;
	struct memory_object_read_results_reader results;
	struct capnp_data data;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, object, MEMORY_OBJECT_METHOD_READ, 0);
	SIM_STATUS(STATUS_OK, memory_object_read_params_builder_root(&call.builder, &params));
	memory_object_read_params_builder_set_offset(&params, offset);
	memory_object_read_params_builder_set_length(&params, length);
	status = sim_call(thread, &call);
	if (status != STATUS_OK)
		return status;
	SIM_STATUS(STATUS_OK, memory_object_read_results_root(&call.result, &results));
	SIM_STATUS(STATUS_OK, memory_object_read_results_get_data(&results, &data));
	SIM_EXPECT(data.length_bytes == length);
	memcpy(bytes, data.bytes, length);
	return status;
}

/* All ways of mapping have the same parameters. */
enum status sim_map(struct thread *thread, struct sim_held object, uint16_t method, uint64_t offset,
		    uint64_t bytes, uint64_t address)
{
	struct address_space_map_params_builder params;
	struct sim_call call;

	sim_call_init(&call, own(thread, "space"), method, 0);
	SIM_STATUS(STATUS_OK, address_space_map_params_builder_root(&call.builder, &params));
	address_space_map_params_builder_set_object(
		&params, sim_call_transfer(&call, object, RING_TRANSFER_COPY));
	address_space_map_params_builder_set_offset(&params, offset);
	address_space_map_params_builder_set_bytes(&params, bytes);
	address_space_map_params_builder_set_address(&params, address);
	return sim_call(thread, &call);
}

/* unmap and protect have the same parameters. */
enum status sim_range(struct thread *thread, uint16_t method, uint64_t address, uint64_t bytes)
{
	struct address_space_unmap_params_builder params;
	struct sim_call call;

	sim_call_init(&call, own(thread, "space"), method, 0);
	SIM_STATUS(STATUS_OK, address_space_unmap_params_builder_root(&call.builder, &params));
	address_space_unmap_params_builder_set_address(&params, address);
	address_space_unmap_params_builder_set_bytes(&params, bytes);
	return sim_call(thread, &call);
}

enum status sim_package_program(struct thread *thread, uint32_t index, struct sim_held *object)
{
	struct boot_package_program_params_builder params;
	struct sim_call call;

	sim_call_init(&call, own(thread, "package"), BOOT_PACKAGE_METHOD_PROGRAM, 1);
	SIM_STATUS(STATUS_OK, boot_package_program_params_builder_root(&call.builder, &params));
	boot_package_program_params_builder_set_index(&params, index);
	return sim_call_for_one(thread, &call, object);
}

enum status sim_image_create(struct thread *thread, struct sim_held program, struct sim_held ledger,
			     struct sim_held *image, uint16_t *refusal)
{
	struct image_factory_create_params_builder params;
	struct image_factory_create_results_reader results;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, own(thread, "images"), IMAGE_FACTORY_METHOD_CREATE, 1);
	SIM_STATUS(STATUS_OK, image_factory_create_params_builder_root(&call.builder, &params));
	image_factory_create_params_builder_set_program(
		&params, sim_call_transfer(&call, program, RING_TRANSFER_COPY));
	image_factory_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_COPY));
	status = sim_call_for_one(thread, &call, image);
	*refusal = 0;
	if (status != STATUS_OK)
		return status;
	SIM_STATUS(STATUS_OK, image_factory_create_results_root(&call.result, &results));
	*refusal = image_factory_create_results_get_refusal(&results);
	SIM_EXPECT((*refusal == 0) == (image->capability != 0));
	return status;
}

struct ledger_columns sim_unlimited(void)
{
	struct ledger_columns columns = {{0}};

	for (uint32_t i = LEDGER_CARVED_COUNT; i < LEDGER_COLUMN_COUNT; i++)
		columns.value[i] = LEDGER_UNLIMITED;
	return columns;
}

enum status sim_ledger_carve_limits(struct thread *thread, struct sim_held parent,
				    const struct ledger_columns *limit, struct sim_held *ledger)
{
	struct ledger_carve_params_builder params;
	struct columns_builder columns;
	struct sim_call call;

	sim_call_init(&call, parent, LEDGER_METHOD_CARVE, 1);
	SIM_STATUS(STATUS_OK, ledger_carve_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, ledger_carve_params_builder_new_limit(&params, &columns));
	/* A limit that is not carved has all ones as its default. */
	for (uint32_t i = 0; i < LEDGER_COLUMN_COUNT; i++)
		columns.raw.words[columns.raw.data_word + i] =
			i < LEDGER_CARVED_COUNT ? limit->value[i] : ~limit->value[i];
	return sim_call_for_one(thread, &call, ledger);
}

enum status sim_ledger_carve(struct thread *thread, struct sim_held parent, uint64_t frames,
			     uint64_t rings, struct sim_held *ledger)
{
	struct ledger_columns limit = sim_unlimited();

	limit.value[LEDGER_FRAMES] = frames;
	limit.value[LEDGER_RING_REGIONS] = rings;
	return sim_ledger_carve_limits(thread, parent, &limit, ledger);
}

enum status sim_builder_create(struct thread *thread, struct sim_held image, struct sim_held ledger,
			       struct sim_held *builder)
{
	struct process_spawner_create_params_builder params;
	struct sim_call call;

	sim_call_init(&call, own(thread, "spawner"), PROCESS_SPAWNER_METHOD_CREATE, 1);
	SIM_STATUS(STATUS_OK, process_spawner_create_params_builder_root(&call.builder, &params));
	process_spawner_create_params_builder_set_image(
		&params, sim_call_transfer(&call, image, RING_TRANSFER_COPY));
	process_spawner_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_OK,
		   process_spawner_create_params_builder_set_name(&params, CAPNP_TEXT("child")));
	return sim_call_for_one(thread, &call, builder);
}

enum status sim_builder_grant(struct thread *thread, struct sim_held builder, const char *name,
			      struct sim_held held, enum ring_transfer_how how)
{
	struct process_builder_grant_params_builder params;
	struct grant_list_builder list;
	struct grant_builder grant;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_new_grants(&params, 1, &list));
	grant = grant_list_builder_get(&list, 0);
	SIM_STATUS(STATUS_OK,
		   grant_builder_set_name(&grant, capnp_text_make(name, (uint32_t)strlen(name))));
	grant_builder_set_capability(&grant, sim_call_transfer(&call, held, how));
	return sim_call(thread, &call);
}

enum status sim_builder_own(struct thread *thread, struct sim_held builder, uint16_t method,
			    const char *name)
{
	struct process_builder_address_space_params_builder params;
	struct sim_call call;

	sim_call_init(&call, builder, method, 0);
	SIM_STATUS(STATUS_OK,
		   process_builder_address_space_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_address_space_params_builder_set_name(
				      &params, capnp_text_make(name, (uint32_t)strlen(name))));
	return sim_call(thread, &call);
}

enum status sim_builder_heap(struct thread *thread, struct sim_held builder, uint64_t bytes)
{
	struct process_builder_heap_params_builder params;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_HEAP, 0);
	SIM_STATUS(STATUS_OK, process_builder_heap_params_builder_root(&call.builder, &params));
	process_builder_heap_params_builder_set_bytes(&params, bytes);
	return sim_call(thread, &call);
}

enum status sim_builder_start(struct thread *thread, struct sim_held builder,
			      struct sim_held *process)
{
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_START, 1);
	return sim_call_for_one(thread, &call, process);
}

enum status sim_sleep(struct thread *thread, uint64_t until_ns)
{
	struct timer_sleep_params_builder params;
	struct sim_call call;

	sim_call_init(&call, own(thread, "timer"), TIMER_METHOD_SLEEP, 0);
	SIM_STATUS(STATUS_OK, timer_sleep_params_builder_root(&call.builder, &params));
	timer_sleep_params_builder_set_until_ns(&params, until_ns);
	return sim_call(thread, &call);
}
